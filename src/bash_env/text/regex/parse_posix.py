"""Parser of basic, extended and awk regular expressions with GNU's extensions (regex(7); the grep and gawk manuals)."""

from __future__ import annotations

from bash_env.text.regex.charset import CharClass
from bash_env.text.regex.dialect import DIALECTS, Dialect
from bash_env.text.regex.errors import TOO_BIG, PatternError
from bash_env.text.regex.nodes import (
    Assertion,
    BackReference,
    Chars,
    Empty,
    Group,
    Node,
    Repeat,
    alternation,
    concat,
    literal,
)
from bash_env.text.regex.parse_bracket import BracketRules, parse_bracket

MAX_NESTING = 1000
MAX_REPEAT = 32767

_BAD_PRECEDING = "Invalid preceding regular expression"
_BAD_INTERVAL = "Invalid content of \\{\\}"

_OPERATORS = {
    "(": "open", ")": "close", "|": "or", "*": "star", "+": "plus", "?": "query", "{": "interval",
    "^": "hat", "$": "dollar", ".": "dot", "[": "bracket", "\n": "or",
}  # fmt: skip
_ESCAPED_ASSERTIONS = {
    "<": "word_start", ">": "word_end", "b": "word_edge", "B": "not_word_edge", "`": "text_start", "'": "text_end",
}  # fmt: skip
_AWK_ASSERTIONS = {**{key: kind for key, kind in _ESCAPED_ASSERTIONS.items() if key != "b"}, "y": "word_edge"}
_ESCAPED_CLASSES = {"w": ("word", False), "W": ("word", True), "s": ("space", False), "S": ("space", True)}
_REPEATS: dict[str, tuple[int, int | None]] = {"star": (0, None), "plus": (1, None), "query": (0, 1)}
_AWK_CONTROLS = {"a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, '"': 34, "/": 47}


class Parsed:
    """The result of a parser: the tree, the number of groups, and GNU's warnings."""

    __slots__ = ("groups", "tree", "warnings")

    def __init__(self, tree: Node, groups: int, warnings: tuple[str, ...] = ()) -> None:
        self.tree = tree
        self.groups = groups
        self.warnings = warnings


class _Frame:
    """An open group (or the whole pattern): finished branches, the branch in work, groups that may be referred to."""

    __slots__ = ("before", "branches", "index", "items", "known", "seen")

    def __init__(self, index: int, known: frozenset[int]) -> None:
        self.index = index
        self.branches: list[Node] = []
        self.items: list[Node] = []
        self.before = known  # complete before this group began
        self.known = known  # complete in this branch
        self.seen = known  # complete in any branch

    def finish_branch(self) -> None:
        self.branches.append(concat(self.items))
        self.items = []
        self.seen |= self.known
        self.known = self.before


def parse_posix(
    text: str, syntax: str, *, fold: bool = False, dot_newline: bool = True, utf8: bool = True, first_group: int = 1
) -> Parsed:
    """Parse `text` in the dialect `syntax`; groups are numbered from `first_group`. Raises PatternError."""
    dialect = DIALECTS[syntax]
    escape = awk_escape if dialect.awk_escapes else quoted if dialect.bracket_escapes else None
    rules = BracketRules(
        fold,
        dot_newline,
        dialect.space_hint,
        dialect.empty_ranges,
        escape,
        dialect.class_names,
        ascii_order=utf8 and dialect.glibc_ranges,
        upper_order=dialect.glibc_ranges,
    )
    return _PosixParser(text, dialect, rules, first_group).parse()


class _PosixParser:
    def __init__(self, text: str, dialect: Dialect, rules: BracketRules, first_group: int) -> None:
        self.text = text
        self.dialect = dialect
        self.rules = rules
        self.fold = rules.fold
        self.dot_newline = rules.newline
        self.pos = 0
        self.offset = first_group - 1
        self.groups = 0
        self.frames = [_Frame(0, frozenset())]
        self.repeatable = False
        self.repeated = False
        self.warnings: list[str] = []

    def parse(self) -> Parsed:
        text = self.text
        operators = self.dialect.plain
        while self.pos < len(text):
            char = text[self.pos]
            if char == "\\":
                self._backslash()
            elif char in operators:
                _HANDLERS[_OPERATORS[char]](self, 1)
            else:
                self._literal(ord(char), 1)
        if len(self.frames) > 1:
            raise PatternError("Unmatched ( or \\(", len(text))
        frame = self.frames[0]
        frame.finish_branch()
        return Parsed(alternation(frame.branches), self.groups, tuple(self.warnings))

    # --- atoms

    def _append(self, node: Node, length: int) -> None:
        self.frames[-1].items.append(node)
        self.pos += length
        self.repeatable = True
        self.repeated = False

    def _literal(self, code: int, length: int) -> None:
        self._append(literal(code, self.fold), length)

    def _assertion(self, kind: str, length: int) -> None:
        self._append(Assertion(kind), length)
        self.repeatable = False

    def _dot(self, length: int) -> None:
        self._append(
            Chars(CharClass(() if self.dot_newline and self.dialect.dot_newline else ((10, 10),), negated=True)), length
        )

    def _bracket(self, length: int) -> None:
        char_class, end = parse_bracket(self.text, self.pos, self.rules)
        self._append(Chars(char_class), end - self.pos)

    def _backslash(self) -> None:
        if self.pos + 1 >= len(self.text):
            raise PatternError("Trailing backslash", self.pos)
        char = self.text[self.pos + 1]
        dialect = self.dialect
        assertions = _AWK_ASSERTIONS if dialect.awk_escapes else _ESCAPED_ASSERTIONS
        if char in dialect.escaped:
            _HANDLERS[_OPERATORS[char]](self, 2)
        elif dialect.gnu_escapes and char in assertions:
            self._assertion(assertions[char], 2)
        elif dialect.gnu_escapes and char in _ESCAPED_CLASSES:
            name, negated = _ESCAPED_CLASSES[char]
            self._append(Chars(CharClass((), (name,), negated)), 2)
        elif dialect.back_references and "1" <= char <= "9":
            self._back_reference(int(char))
        elif dialect.awk_escapes:
            self._awk_literal(char)
        else:
            self._literal(ord(char), 2)

    def _awk_literal(self, char: str) -> None:
        code, end = awk_escape(self.text, self.pos) or (ord(char), self.pos + 2)
        if char.isalpha() and char not in _AWK_CONTROLS and char != "x":
            self.warnings.append(f"regexp escape sequence `\\{char}' is not a known regexp operator")
        self._literal(code, end - self.pos)

    def _back_reference(self, number: int) -> None:
        if number not in self.frames[-1].known:
            raise PatternError("Invalid back reference", self.pos)
        self._append(BackReference(number + self.offset, self.fold), 2)

    # --- groups and alternatives

    def _open(self, length: int) -> None:
        if len(self.frames) > MAX_NESTING:
            raise PatternError(TOO_BIG, self.pos)
        self.groups += 1
        self.frames.append(_Frame(self.groups, self.frames[-1].known))
        self.pos += length
        self.repeatable = False

    def _close(self, length: int) -> None:
        if len(self.frames) == 1:
            if not self.dialect.loose_close:
                raise PatternError("Unmatched ) or \\)", self.pos)
            self._literal(ord(")"), length)
            return
        frame = self.frames.pop()
        frame.finish_branch()
        self._append(Group(frame.index + self.offset, alternation(frame.branches)), length)
        self.frames[-1].known |= frame.seen | {frame.index}

    def _or(self, length: int) -> None:
        self.frames[-1].finish_branch()
        self.pos += length
        self.repeatable = False

    # --- anchors

    def _hat(self, length: int) -> None:
        if self.dialect.basic and self.frames[-1].items:
            self._literal(ord("^"), length)
        else:
            self._assertion("line_start", length)

    def _dollar(self, length: int) -> None:
        rest = self.text[self.pos + 1 : self.pos + 3]
        if self.dialect.basic and rest not in ("", "\\)", "\\|"):
            self._literal(ord("$"), length)
        else:
            self._assertion("line_end", length)

    # --- repetition

    def _repeat(self, kind: str, length: int) -> None:
        if self.repeatable:
            least, most = _REPEATS[kind]
            self._apply_repeat(least, most, length, kind == "star")
        else:
            self._start_repeat(self.text[self.pos + length - 1], length)

    def _apply_repeat(self, least: int, most: int | None, length: int, standard: bool) -> None:
        if standard and self.repeated and self.dialect.stacked_error:
            raise PatternError(_BAD_PRECEDING, self.pos)
        items = self.frames[-1].items
        items[-1] = Repeat(items[-1], least, most)
        self.pos += length
        self.repeated = True

    def _start_repeat(self, char: str, length: int) -> None:
        """Treat a repetition operator that has nothing to repeat, as the dialect does."""
        if self.dialect.start_repeat == "error":
            raise PatternError(_BAD_PRECEDING, self.pos)
        if self.dialect.start_repeat == "literal":
            self._literal(ord(char), length)
            return
        interval = self._start_interval() if char == "{" else None
        if (char != "{" or interval is not None) and self._at_start():
            shown = "{...}" if char == "{" else char
            self.warnings.append(f"{shown} at start of expression")
        items = self.frames[-1].items
        if items and char != "{" and not _is_word_edge(items[-1]):  # an anchor: with * or ? it counts no more
            items[-1] = Repeat(items[-1], *_REPEATS[_OPERATORS[char]])
        elif char == "{" and interval is None:
            items.append(Empty())
        self.pos = interval[2] if interval else self.pos + length
        if self.text.startswith(")", self.pos):
            self._literal(ord(")"), 1)

    def _at_start(self) -> bool:
        """Whether but anchors and other misplaced operators stand before, in this branch."""
        return all(_is_anchor(item) for item in self.frames[-1].items)

    def _start_interval(self) -> tuple[int, int | None, int] | None:
        try:
            return self._interval(self.pos + 1)
        except PatternError as error:
            if error.message != _BAD_INTERVAL:
                raise
            return None

    def _open_interval(self, length: int) -> None:
        if not self.repeatable:
            if self.dialect.start_interval_error:
                raise PatternError(_BAD_PRECEDING, self.pos)
            self._start_repeat("{", length)
            return
        if self.repeated and self.dialect.stacked_error:
            raise PatternError(_BAD_PRECEDING, self.pos)
        found = self._interval(self.pos + length)
        if found is None:
            self._literal(ord("{"), length)
            return
        least, most, end = found
        self._apply_repeat(least, most, end - self.pos, True)

    def _interval(self, start: int) -> tuple[int, int | None, int] | None:
        """Read `m}`, `m,}`, `,n}` or `m,n}` at `start`: (least, most, end), None where it is literal text."""
        text = self.text
        close = "\\}" if self.dialect.basic else "}"
        middle = digits_end(text, start)
        end = middle
        if text.startswith(",", middle):
            end = digits_end(text, middle + 1)
        if not text.startswith(close, end) or end == start:
            if self.dialect.loose_interval and text[end : end + 1] not in (",", "}"):
                return None
            unfinished = end >= len(text) or text.find(close, end) < 0
            raise PatternError("Unmatched \\{" if unfinished else _BAD_INTERVAL, end)
        if end - start > 12:
            raise PatternError(TOO_BIG, end)
        least = int(text[start:middle] or 0)
        most = least if end == middle else int(text[middle + 1 : end]) if end > middle + 1 else None
        if most is not None and most < least:
            raise PatternError(_BAD_INTERVAL, end)
        if max(least, most or 0) > MAX_REPEAT:
            raise PatternError(TOO_BIG, end)
        return least, most, end + len(close)


def _is_anchor(node: Node) -> bool:
    return isinstance(node.children[0] if isinstance(node, Repeat) else node, Assertion)


def _is_word_edge(node: Node) -> bool:
    return isinstance(node, Assertion) and node.kind not in ("line_start", "line_end")


def quoted(text: str, pos: int) -> tuple[int, int] | None:
    """Read a quoted character within brackets; None for a final backslash."""
    return (ord(text[pos + 1]), pos + 2) if pos + 1 < len(text) else None


def digits_end(text: str, pos: int) -> int:
    """Return the offset behind the decimal digits at `pos`."""
    while pos < len(text) and "0" <= text[pos] <= "9":
        pos += 1
    return pos


def awk_escape(text: str, pos: int) -> tuple[int, int] | None:
    """Read the awk escape sequence whose backslash is at `pos`; None for a final backslash."""
    if pos + 1 >= len(text):
        return None
    char = text[pos + 1]
    if char in _AWK_CONTROLS:
        return _AWK_CONTROLS[char], pos + 2
    if "0" <= char <= "7":
        end = pos + 2
        while end < pos + 4 and end < len(text) and "0" <= text[end] <= "7":
            end += 1
        return int(text[pos + 1 : end], 8) & 0xFF, end
    if char == "x":
        end = pos + 2
        while end < pos + 4 and end < len(text) and text[end] in "0123456789abcdefABCDEF":
            end += 1
        return (int(text[pos + 2 : end], 16) if end > pos + 2 else ord("x")), end
    return ord(char), pos + 2


_HANDLERS = {
    "open": _PosixParser._open,
    "close": _PosixParser._close,
    "or": _PosixParser._or,
    "star": lambda parser, length: parser._repeat("star", length),
    "plus": lambda parser, length: parser._repeat("plus", length),
    "query": lambda parser, length: parser._repeat("query", length),
    "interval": _PosixParser._open_interval,
    "hat": _PosixParser._hat,
    "dollar": _PosixParser._dollar,
    "dot": _PosixParser._dot,
    "bracket": _PosixParser._bracket,
}
