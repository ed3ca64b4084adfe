"""Parser of Perl-style patterns: `grep -P` (pcre2pattern(3)) and, with Unicode classes, Rust's for `rg`.

What RE2 can run becomes plain nodes; look-around, atomic groups, recursion and the like become `Verbatim`
and `Wrapped` nodes that only the backtracking engine accepts.
"""

from __future__ import annotations

from typing import NamedTuple

from bash_env.text.regex import nodes
from bash_env.text.regex.charset import TOP, CharClass
from bash_env.text.regex.errors import TOO_BIG, PatternError
from bash_env.text.regex.nodes import Assertion, BackReference, Chars, Node, Repeat, Verbatim, Wrapped, literal
from bash_env.text.regex.parse_posix import MAX_NESTING, Parsed, digits_end
from bash_env.text.regex.perl_checks import LOOKS, NEVER, check_look, check_recursion
from bash_env.text.regex.perl_class import CLASS_ESCAPES, PropertyReader, parse_perl_bracket, read_character

MAX_REPEAT = 65535

_BAD_QUANTIFIER = "quantifier does not follow a repeatable item"
_MISSING_CLOSE = "missing closing parenthesis"
_NO_GROUP = "reference to non-existent subpattern"
_BAD_NAME = "syntax error in subpattern name (missing terminator?)"


class Flags(NamedTuple):
    """Option letters in force: (?i), (?m), (?s), (?x), (?U)."""

    fold: bool = False
    multiline: bool = False
    dotall: bool = False
    extended: bool = False
    ungreedy: bool = False


_LETTERS = {"i": "fold", "m": "multiline", "s": "dotall", "x": "extended", "U": "ungreedy"}
_LOOKS = {"=": "(?=", "!": "(?!", "<=": "(?<=", "<!": "(?<!", ">": "(?>", "|": "(?|"}
_ASSERTIONS = {
    "b": "word_edge", "B": "not_word_edge", "A": "text_start", "z": "text_end", "Z": "text_end_or_newline",
}  # fmt: skip
_IF = "(?"  # a condition whose first item is a look-around
_VERBS = frozenset(("FAIL", "F", "PRUNE", "SKIP"))
_IGNORED_VERBS = frozenset(("UTF", "UTF8", "UCP", "NO_JIT", "NO_START_OPT", "NO_AUTO_POSSESS", "ANYCRLF", "LF"))


class _Frame:
    """An open group: what it wraps its content in, and the flags to go back to."""

    __slots__ = ("branches", "flags", "items", "opener", "start")

    def __init__(self, opener: str, flags: Flags, start: int) -> None:
        self.opener = opener  # "": the pattern, "(": capturing, "(?:", or what Wrapped needs
        self.flags = flags
        self.start = start
        self.items: list[Node] = []
        self.branches: list[Node] = []

    def content(self) -> Node:
        return nodes.alternation([*self.branches, nodes.concat(self.items)])


def parse_perl(
    text: str, *, fold: bool = False, unicode: bool = False, first_group: int = 1, utf8: bool = True
) -> Parsed:
    """Parse a Perl-style pattern. `unicode`: \\w, \\d, \\s and \\b know all of Unicode. Raises PatternError."""
    return _PerlParser(text, fold, unicode, first_group, TOP["utf8" if utf8 else "bytes"]).parse()


class _PerlParser:
    def __init__(self, text: str, fold: bool, unicode: bool, first_group: int, top: int) -> None:
        self.text = text
        self.pos = 0
        self.unicode = unicode
        self.top = top
        self.flags = Flags(fold=fold)
        self.offset = first_group - 1
        self.groups = 0
        self.names: dict[str, int] = {}
        self.frames = [_Frame("", self.flags, 0)]
        self.indices: list[int] = []  # of the open capturing groups
        self.repeatable = False
        self.references: list[tuple[int | str, int]] = []
        self.looks: list[tuple[str, Node, int]] = []

    def parse(self) -> Parsed:
        self._leading_verbs()
        while self.pos < len(self.text):
            _HANDLERS.get(self.text[self.pos], _PerlParser._plain)(self)
        if len(self.frames) > 1:
            raise PatternError(_MISSING_CLOSE, self.pos)
        for look in self.looks:
            check_look(*look)
        self._check_references()
        tree = self._resolve_names(self.frames[0].content())
        check_recursion(tree)
        return Parsed(tree, self.groups)

    def _check_references(self) -> None:
        for target, position in self.references:
            number = self.names.get(target, -1) if isinstance(target, str) else target
            if not 0 <= number <= self.groups:
                raise PatternError(_NO_GROUP, position)

    def _resolve_names(self, tree: Node) -> Node:
        def change(node: Node) -> Node:
            if isinstance(node, BackReference) and node.name:
                return BackReference(self.names[node.name] + self.offset, node.fold)
            return node

        return nodes.transform(tree, change) if self.names else tree

    # --- atoms

    def _append(self, node: Node, repeatable: bool = True) -> None:
        self.frames[-1].items.append(node)
        self.repeatable = repeatable

    def _plain(self) -> None:
        char = self.text[self.pos]
        self.pos += 1
        if self.flags.extended and char in " \t\n\r\f\v":
            return
        self._append(literal(ord(char), self.flags.fold))

    def _hash(self) -> None:
        if not self.flags.extended:
            self._plain()
            return
        end = self.text.find("\n", self.pos)
        self.pos = len(self.text) if end < 0 else end + 1

    def _dot(self) -> None:
        self.pos += 1
        self._append(Chars(CharClass(() if self.flags.dotall else ((10, 10),), negated=True)))

    def _hat(self) -> None:
        self.pos += 1
        self._append(Assertion("any_line_start" if self.flags.multiline else "line_start"), False)

    def _dollar(self) -> None:
        self.pos += 1
        self._append(Assertion("any_line_end" if self.flags.multiline else "line_end"), False)

    def _bracket(self) -> None:
        char_class, self.pos = parse_perl_bracket(self.text, self.pos, self.flags.fold, self.unicode, self.top)
        self._append(Chars(char_class))

    # --- escapes

    def _backslash(self) -> None:
        if self.pos + 1 >= len(self.text):
            raise PatternError("\\ at end of pattern", self.pos)
        char = self.text[self.pos + 1]
        if char in _ASSERTIONS:
            self.pos += 2
            self._append(Assertion(self._edge(_ASSERTIONS[char])), False)
        elif char in CLASS_ESCAPES:
            self.pos += 2
            self._append(Chars(CLASS_ESCAPES[char].char_class(self.unicode)))
        elif char in _SPECIAL_ESCAPES:
            _SPECIAL_ESCAPES[char](self)
        elif char in "123456789" and not self._is_octal():
            end = digits_end(self.text, self.pos + 1)
            self._refer(int(self.text[self.pos + 1 : end][:6]), end)
        else:
            code, self.pos = read_character(self.text, self.pos, self.top)
            self._append(literal(code, self.flags.fold))

    def _edge(self, kind: str) -> str:
        return f"ascii_{kind}" if "edge" in kind and not self.unicode else kind

    def _is_octal(self) -> bool:
        """\\10 and up are octal codes unless there are so many groups (before or behind)."""
        end = digits_end(self.text, self.pos + 1)
        digits = self.text[self.pos + 1 : end]
        return len(digits) > 1 and int(digits[:6]) > self.text.count("(") and digits[0] in "01234567"

    def _refer(self, target: int | str, end: int) -> None:
        self.references.append((target, self.pos))
        self.pos = end
        if isinstance(target, str):
            self._append(BackReference(0, self.flags.fold, target))
        elif target in self.indices or target > self.groups:
            self._append(Verbatim(NEVER))  # a group that has not matched yet: the engine refuses the reference
        else:
            self._append(BackReference(target + self.offset, self.flags.fold))

    def _quoted(self) -> None:
        end = self.text.find("\\E", self.pos)
        quoted = self.text[self.pos + 2 : end if end >= 0 else len(self.text)]
        self.pos = len(self.text) if end < 0 else end + 2
        for char in quoted:
            self._append(literal(ord(char), self.flags.fold))

    def _skip_escape(self) -> None:
        self.pos += 2

    def _not_newline(self) -> None:
        self.pos += 2
        self._append(Chars(CharClass(((10, 10),), negated=True)))

    def _line_break(self) -> None:
        self.pos += 2
        crlf = nodes.Concat(literal(13), literal(10))
        one = Chars(CharClass(((10, 13), (0x85, 0x85), (0x2028, 0x2029))))
        self._append(Wrapped("(?>", nodes.Alternation(crlf, one)))

    def _verbatim(self) -> None:
        """\\K, \\G and \\X are for the backtracking engine."""
        self._append(Verbatim(self.text[self.pos : self.pos + 2]), self.text[self.pos + 1] == "X")
        self.pos += 2

    def _property(self) -> None:
        name, end = PropertyReader(self.text, self.pos).read()
        self.pos = end
        self._append(Chars(CharClass((), properties=(name,), fold=self.flags.fold)))

    def _k_reference(self) -> None:
        closers = {"<": ">", "'": "'", "{": "}"}
        opener = self.text[self.pos + 2 : self.pos + 3]
        if opener not in closers or not opener:
            raise PatternError("\\k is not followed by a braced, angle-bracketed, or quoted name", self.pos)
        name, end = self._name(self.pos + 3, closers[opener])
        self._refer(name, end)

    def _g_reference(self) -> None:
        """\\g1, \\g{1}, \\g{-1}, \\g{name}: references; \\g<...> calls a group."""
        rest = self.text[self.pos + 2 : self.pos + 3]
        if rest == "{":
            name, end = self._name(self.pos + 3, "}", numbers=True)
        elif rest in ("<", "'"):
            name, end = self._name(self.pos + 3, ">" if rest == "<" else "'", numbers=True)
            self._call(name, end)
            return
        else:
            end = digits_end(self.text, self.pos + 2 + (rest == "-"))
            name = self.text[self.pos + 2 : end]
            if not name.lstrip("-"):
                message = "\\g is not followed by a braced, angle-bracketed, or quoted name/number or by a plain number"
                raise PatternError(message, self.pos)
        number = self._number(name)
        if isinstance(number, int) and number < 1:
            raise PatternError(_NO_GROUP, self.pos)
        self._refer(number, end)

    def _number(self, name: str) -> int | str:
        """Return a group number, counted back from here if negative, or a name."""
        if not name.lstrip("+-").isdigit():
            return name
        number = int(name[:7])
        return self.groups + 1 + number if name[0] == "-" else self.groups + number if name[0] == "+" else number

    def _name(self, start: int, closer: str, numbers: bool = False) -> tuple[str, int]:
        end = self.text.find(closer, start)
        name = self.text[start:end] if end >= 0 else self.text[start:]
        if not name:
            raise PatternError("subpattern name expected", start)
        if not numbers and name[0].isdigit():
            raise PatternError("subpattern name must start with a non-digit", start)
        plain = name.lstrip("+-") if numbers else name
        if end < 0 or not plain.replace("_", "a").isalnum():
            raise PatternError(_BAD_NAME, start)
        return name, end + 1

    # --- groups

    def _open(self) -> None:
        if len(self.frames) > MAX_NESTING:
            raise PatternError(TOO_BIG, self.pos)
        if self.text.startswith("(*", self.pos):
            self._verb()
        elif self.text.startswith("(?", self.pos):
            self._special_group()
        else:
            self._open_capture(1)

    def _open_capture(self, length: int) -> None:
        self.groups += 1
        self.indices.append(self.groups)
        self._push("(", length)

    def _push(self, opener: str, length: int) -> None:
        self.frames.append(_Frame(opener, self.flags, self.pos))
        self.pos += length
        self.repeatable = False

    def _close(self) -> None:
        if len(self.frames) == 1:
            raise PatternError("unmatched closing parenthesis", self.pos)
        frame = self.frames.pop()
        self.flags = frame.flags
        self.pos += 1
        if frame.opener == _IF or frame.opener.startswith("(?("):
            self._complete(frame)
        content = frame.content()
        if frame.opener == "(":
            self._append(nodes.Group(self.indices.pop() + self.offset, content))
        elif frame.opener == "(?:":
            self._append(nodes.Concat(content))
        else:
            if frame.opener.startswith(LOOKS):
                self.looks.append((frame.opener, content, frame.start))
            is_condition = self.frames[-1].opener == _IF and not (self.frames[-1].items or self.frames[-1].branches)
            self._append(Wrapped(frame.opener, content), not is_condition)

    def _complete(self, frame: _Frame) -> None:
        """Give a condition the branch that it may lack."""
        if len(frame.branches) > 1:
            raise PatternError("conditional subpattern contains more than two branches", self.pos)
        if not frame.branches:
            frame.branches, frame.items = [nodes.concat(frame.items)], []

    def _or(self) -> None:
        frame = self.frames[-1]
        frame.branches.append(nodes.concat(frame.items))
        frame.items = []
        self.pos += 1
        self.repeatable = False

    def _special_group(self) -> None:
        rest = self.text[self.pos + 2 :]
        for opener in ("<=", "<!", "=", "!", ">", "|"):
            if rest.startswith(opener):
                self._push(_LOOKS[opener], 2 + len(opener))
                return
        if not rest:
            raise PatternError(_MISSING_CLOSE, self.pos)
        if rest[0] in "<'" or rest.startswith("P<"):
            self._named_group(3 if rest[0] != "P" else 4)
        elif rest[0] == "#":
            self._comment()
        elif rest[0] == "(":
            self._conditional()
        elif rest[0] in "R&" or rest[0].isdigit() or rest.startswith("P>") or self._is_relative_call(rest):
            self._group_call(rest)
        elif rest.startswith("P="):
            name, end = self._name(self.pos + 4, ")")
            self._refer(name, end)
        else:
            self._flag_group()

    def _is_relative_call(self, rest: str) -> bool:
        return rest[0] in "+-" and rest[1:2].isdigit()

    def _named_group(self, length: int) -> None:
        closer = "'" if self.text[self.pos + length - 1] == "'" else ">"
        name, end = self._name(self.pos + length, closer)
        if name in self.names:
            raise PatternError("two named subpatterns have the same name (PCRE2_DUPNAMES not set)", end)
        self.names[name] = self.groups + 1
        self._open_capture(end - self.pos)

    def _comment(self) -> None:
        end = self.text.find(")", self.pos)
        if end < 0:
            raise PatternError("missing ) after (?# comment", len(self.text))
        self.pos = end + 1

    def _conditional(self) -> None:
        if self.text.startswith("(?", self.pos + 2):
            if not self.text.startswith(("=", "!", "<=", "<!"), self.pos + 4):
                raise PatternError("assertion expected after (?( or (?(?C)", self.pos)
            self._push(_IF, 2)
            return
        end = self.text.find(")", self.pos + 3)
        condition = self.text[self.pos + 3 : max(end, self.pos + 3)].strip("<>'")
        if end < 0 or not condition.lstrip("+-").replace("_", "a").isalnum():
            raise PatternError("atomic assertion expected after (?( or (?(?C)", self.pos)
        number = self._number(condition)
        self.references.append((number, self.pos))
        index = self.names.get(number, 0) if isinstance(number, str) else number
        self._push(f"(?({index + self.offset})", end + 1 - self.pos)

    def _group_call(self, rest: str) -> None:
        name = rest[: rest.find(")")] if ")" in rest else rest
        end = self.pos + 2 + len(name) + 1
        if name.startswith("R") and (name != "R" or end > len(self.text)):
            message = "(?R (recursive pattern call) must be followed by a closing parenthesis"
            raise PatternError(message, self.pos)
        if end > len(self.text):
            raise PatternError(_MISSING_CLOSE, self.pos)
        self._call(name.removeprefix("P>").removeprefix("&"), end)

    def _call(self, name: str, end: int) -> None:
        """Recurse into a group, or into the pattern (R, 0)."""
        number = 0 if name == "R" else self._number(name)
        self.references.append((number, self.pos))
        index = self.names.get(number, 0) if isinstance(number, str) else number
        self._append(Verbatim(f"(?{index + self.offset if index else 'R'})"))
        self.pos = end

    def _flag_group(self) -> None:
        """Read (?flags) or (?flags:...)."""
        end = self.pos + 2
        values = self.flags._asdict()
        on = True
        while end < len(self.text) and self.text[end] not in ":)":
            char = self.text[end]
            if char == "-":
                on = False
            elif char == "^":
                values = dict.fromkeys(values, False)
            elif char in _LETTERS:
                values[_LETTERS[char]] = on
            elif char not in "Jnu":
                raise PatternError("unrecognized character after (? or (?-", end)
            end += 1
        if end >= len(self.text):
            raise PatternError(_MISSING_CLOSE, end)
        if self.text[end] == ":":
            self._push("(?:", end + 1 - self.pos)
        else:
            self.pos = end + 1
        self.flags = Flags(**values)

    # --- verbs

    def _leading_verbs(self) -> None:
        while self.text.startswith("(*", self.pos):
            end = self.text.find(")", self.pos)
            name = self.text[self.pos + 2 : end] if end >= 0 else ""
            if name not in _IGNORED_VERBS:
                return
            self.unicode = self.unicode or name == "UCP"
            self.pos = end + 1

    def _verb(self) -> None:
        end = self.text.find(")", self.pos)
        name = self.text[self.pos + 2 : end] if end >= 0 else ""
        if name not in _VERBS:
            raise PatternError("(*VERB) not recognized or malformed", self.pos)
        self._append(Verbatim(f"(*{name})"), False)
        self.pos = end + 1

    # --- quantifiers

    def _quantifier(self) -> None:
        limits = {"*": (0, None), "+": (1, None), "?": (0, 1)}
        least, most = limits[self.text[self.pos]]
        self._repeat(least, most, self.pos + 1)

    def _brace(self) -> None:
        middle = digits_end(self.text, self.pos + 1)
        end = digits_end(self.text, middle + 1) if self.text.startswith(",", middle) else middle
        if middle == self.pos + 1 or not self.text.startswith("}", end):
            self._plain()
            return
        low, _, high = self.text[self.pos + 1 : end].partition(",")
        if len(low.lstrip("0")) > 5 or len(high.lstrip("0")) > 5 or max(int(low), int(high or 0)) > MAX_REPEAT:
            raise PatternError("number too big in {} quantifier", end)
        most = int(low) if end == middle else int(high) if high else None
        if most is not None and most < int(low):
            raise PatternError("numbers out of order in {} quantifier", end)
        self._repeat(int(low), most, end + 1)

    def _repeat(self, least: int, most: int | None, end: int) -> None:
        if not self.repeatable:
            raise PatternError(_BAD_QUANTIFIER, self.pos)
        mode = "lazy" if self.flags.ungreedy else "greedy"
        suffix = self.text[end : end + 1]
        if suffix == "?":
            mode = "greedy" if self.flags.ungreedy else "lazy"
        elif suffix == "+":
            mode = "possessive"
        self.pos = end + (suffix in ("?", "+") and suffix != "")
        items = self.frames[-1].items
        items[-1] = Repeat(items[-1], least, most, mode)
        self.repeatable = False


_HANDLERS = {
    "\\": _PerlParser._backslash,
    "[": _PerlParser._bracket,
    "(": _PerlParser._open,
    ")": _PerlParser._close,
    "|": _PerlParser._or,
    "^": _PerlParser._hat,
    "$": _PerlParser._dollar,
    ".": _PerlParser._dot,
    "*": _PerlParser._quantifier,
    "+": _PerlParser._quantifier,
    "?": _PerlParser._quantifier,
    "{": _PerlParser._brace,
    "#": _PerlParser._hash,
}
_SPECIAL_ESCAPES = {
    "Q": _PerlParser._quoted,
    "E": _PerlParser._skip_escape,
    "N": _PerlParser._not_newline,
    "R": _PerlParser._line_break,
    "K": _PerlParser._verbatim,
    "G": _PerlParser._verbatim,
    "X": _PerlParser._verbatim,
    "p": _PerlParser._property,
    "P": _PerlParser._property,
    "k": _PerlParser._k_reference,
    "g": _PerlParser._g_reference,
}
