"""From tokens to a tree of tuples: the kind first, then the parts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bash_env.commands.jq.errors import CompileError
from bash_env.commands.jq.lexer import Token, tokens
from bash_env.commands.jq.values import described

Node = tuple[Any, ...]
_BINARY = {
    "//": (2, "right"), "=": (3, "none"), "|=": (3, "none"), "+=": (3, "none"), "-=": (3, "none"), "*=": (3, "none"),
    "/=": (3, "none"), "%=": (3, "none"), "//=": (3, "none"), "or": (4, "left"), "and": (5, "left"), "==": (6, "none"),
    "!=": (6, "none"), "<": (6, "none"), "<=": (6, "none"), ">": (6, "none"), ">=": (6, "none"), "+": (7, "left"),
    "-": (7, "left"), "*": (8, "left"), "/": (8, "left"), "%": (8, "left"),
}  # fmt: skip
_ASSIGN = {"=", "|=", "+=", "-=", "*=", "/=", "%=", "//="}
_DEPTH = 150
_SHELL = " (Unix shell quoting issues?)"


class Parser:
    """Recursive descent, with one loop for all levels of precedence."""

    def __init__(self, words: list[Token]) -> None:
        self.words = words
        self.at = 0
        self.depth = 0
        self.chained = False

    @property
    def word(self) -> Token:
        return self.words[self.at]

    def take(self, *values: str) -> bool:
        """Pass over the next token if it is one of these."""
        word = self.word
        if word.kind in ("op", "keyword") and word.value in values:
            self.at += 1
            return True
        return False

    def need(self, value: str) -> None:
        """Pass over the next token, which must be this."""
        if not self.take(value):
            self.fail()

    def fail(self) -> None:
        raise self.failure()

    def failure(self, expecting: str = "") -> CompileError:
        """What is wrong with the next token."""
        word = self.word
        wanted = f", expecting {expecting}" if expecting else ""
        return CompileError(f"syntax error, unexpected {_shown(word)}{wanted}{_SHELL}", word.start)

    def name(self, kind: str) -> Any:
        word = self.word
        if word.kind != kind:
            self.fail()
        self.at += 1
        return word.value

    def program(self) -> Node:
        """A whole program, or what is interpolated into a string."""
        directives = self.directives()
        if self.word.kind == "end":
            node: Node = (".",)
        elif self.word.kind in ("op", "keyword", "invalid") and self.word.value not in _RULES:
            raise self.failure("$end")
        else:
            node = self.pipe(True)
        if self.word.kind != "end":
            raise self.failure("" if self.chained else "$end")
        return ("module", directives, node) if directives else node

    def directives(self) -> list[Any]:
        """module, import and include: (kind, path, name, metadata) of each."""
        found: list[Any] = []
        while self.word.kind == "keyword" and self.word.value in ("module", "import", "include"):
            kind = self.word.value
            self.at += 1
            if kind == "module":
                self.metadata()
                self.need(";")
                continue
            path = self.name("str")[0]
            name = None
            if kind == "import":
                if not self.take("as"):
                    raise self.failure("as")
                kind = "data" if self.word.kind == "var" else "code"
                name = self.name("var" if kind == "data" else "name")
            metadata = None if self.word[:2] == ("op", ";") else self.metadata()
            self.need(";")
            found.append((kind, path, name, metadata))
        return found

    def metadata(self) -> Any:
        """A constant object."""
        start = self.word.start
        value = constant(self.postfix())
        if not isinstance(value, dict):
            raise CompileError(
                "Module metadata must be an object" if value is not _VARIES else "Module metadata must be constant",
                start,
            )
        return value

    def pipe(self, top: bool = False) -> Node:
        """The weakest operators: definitions, |, and as."""
        self.depth += 1
        if self.depth > _DEPTH:
            raise CompileError("nesting too deep")
        try:
            if self.take("def"):
                self.depth -= 1
                try:
                    return self.definition(top)
                finally:
                    self.depth += 1
            left = self.comma()
            return ("pipe", left, self.pipe()) if self.take("|") else left
        finally:
            self.depth -= 1

    def definition(self, top: bool = False) -> Node:
        name = self.name(self.word.kind if self.word.kind in ("name", "keyword") else "name")
        params: list[str] = []
        if self.take("("):
            while True:
                params.append("$" + self.name("var") if self.word.kind == "var" else self.name("name"))
                if not self.take(";"):
                    break
            self.need(")")
        self.need(":")
        body = self.pipe()
        self.need(";")
        rest: Node = (".",) if top and self.word.kind == "end" else self.pipe(top)
        return ("def", name, tuple(params), body, rest)

    def comma(self) -> Node:
        left = self.binary(2)
        while self.take(","):
            left = (",", left, self.binary(2))
        return left

    def binary(self, least: int) -> Node:
        left = self.postfix()
        while True:
            word = self.word
            level, side = _BINARY.get(word.value, (0, "")) if word.kind in ("op", "keyword") else (0, "")
            if level < least or not level:
                return left
            self.at += 1
            right = self.binary(level if side == "right" else level + 1)
            if side == "none" and self.word.kind == "op" and _BINARY.get(self.word.value, (0, ""))[0] == level:
                raise self.failure()
            kind = "assign" if word.value in _ASSIGN else word.value if word.value in ("and", "or", "//") else "binary"
            left = (kind, word.value, left, right)

    def postfix(self) -> Node:
        self.depth += 1
        if self.depth > _DEPTH:
            raise CompileError("nesting too deep")
        try:
            return self.suffixes(self.primary())
        finally:
            self.depth -= 1

    def suffixes(self, node: Node) -> Node:
        while True:
            word = self.word
            if word.kind == "field":
                self.at += 1
                node = ("index", node, ("value", word.value))
            elif word.kind == "op" and word.value == "." and self.words[self.at + 1].kind == "str":
                self.at += 1
                node = ("index", node, self.string(None))
            elif word.kind == "op" and word.value == "." and self.words[self.at + 1][:2] == ("op", "["):
                self.at += 1
            elif self.take("["):
                node = self.bracket(node)
            elif self.take("?"):
                node = ("try", node, None)
            elif self.take("as"):
                patterns = [self.pattern()]
                while self.take("?//"):
                    patterns.append(self.pattern())
                self.need("|")
                return ("as", node, patterns, self.pipe())
            else:
                return node

    def bracket(self, node: Node) -> Node:
        if self.take("]"):
            return ("iterate", node)
        if self.take(":"):
            end = self.pipe()
            self.need("]")
            return ("slice", node, ("value", None), end)
        key = self.pipe()
        if self.take(":"):
            high: Node = ("value", None) if self.word[:2] == ("op", "]") else self.pipe()
            self.need("]")
            return ("slice", node, key, high)
        self.need("]")
        return ("index", node, key)

    def primary(self) -> Node:
        word = self.word
        if word.kind == "op" and word.value == "." and self.words[self.at + 1].kind == "str":
            self.at += 1
            return ("index", (".",), self.string(None))
        simple = getattr(self, f"_{word.kind}", None)
        if simple is not None:
            self.at += 1
            node: Node = simple(word)
            return node
        if word.kind == "str":
            return self.string(None)
        rule = _RULES.get(word.value) if word.kind in ("op", "keyword") else None
        if rule is None:
            raise self.failure()
        self.at += 1
        return rule(self)

    def _num(self, word: Token) -> Node:
        return ("value", word.value)

    def _field(self, word: Token) -> Node:
        return ("index", (".",), ("value", word.value))

    def _var(self, word: Token) -> Node:
        return ("var", word.value, word.start)

    def _format(self, word: Token) -> Node:
        return self.string(word.value) if self.word.kind == "str" else ("format", word.value)

    def _name(self, word: Token) -> Node:
        if word.value == "break":
            if self.word.kind != "var":
                wrong = self.failure("'$'")
                raise wrong.also("break requires a label to break to", word.start)
            return ("break", self.name("var"), word.start)
        arguments: list[Node] = []
        if self.take("("):
            arguments.append(self.pipe())
            while self.take(";"):
                arguments.append(self.pipe())
            self.need(")")
        return ("call", word.value, arguments, word.start)

    def string(self, form: str | None) -> Node:
        parts = self.name("str")
        if len(parts) == 1:
            return ("value", parts[0])
        return ("string", form or "text", [p if isinstance(p, str) else Parser(p).program() for p in parts])

    def group(self) -> Node:
        node = self.pipe()
        self.need(")")
        return node

    def array(self) -> Node:
        if self.take("]"):
            return ("value", [])
        node = self.pipe()
        self.need("]")
        return ("array", node)

    def negation(self) -> Node:
        return ("negate", self.postfix())

    def dot(self) -> Node:
        return (".",)

    def recurse(self) -> Node:
        return ("call", "recurse", [], 0)

    def attempt(self) -> Node:
        body = self.postfix_no_as()
        return ("try", body, self.postfix_no_as() if self.take("catch") else None)

    def postfix_no_as(self) -> Node:
        return self.suffixes(self.primary())

    def condition(self) -> Node:
        start = self.words[self.at - 1].start
        try:
            return self._branches()
        except CompileError as error:
            if self.word.kind == "end" and len(error.problems) == 1:
                raise error.also("Possibly unterminated 'if' statement", start) from None
            raise

    def _branches(self) -> Node:
        test = self.pipe()
        self.need("then")
        then = self.pipe()
        if self.take("elif"):
            return ("if", test, then, self._branches())
        other: Node = self.pipe() if self.take("else") else (".",)
        self.need("end")
        return ("if", test, then, other)

    def fold(self, kind: str) -> Node:
        source = self.fold_source()
        pattern = [self.pattern()]
        while self.take("?//"):
            pattern.append(self.pattern())
        if not self.take("("):
            raise self.failure("'('")
        parts = [self.pipe()]
        while self.take(";"):
            parts.append(self.pipe())
        self.need(")")
        if len(parts) not in ((2,) if kind == "reduce" else (2, 3)):
            self.fail()
        return (kind, source, pattern, *parts)

    def fold_source(self) -> Node:
        node = self.primary()
        while True:
            if self.word[:2] == ("keyword", "as"):
                self.at += 1
                return node
            before = self.at
            word = self.word
            if word.kind == "field" or (word.kind == "op" and word.value in (".", "[", "?")):
                node = self.one_suffix(node)
            if self.at == before:
                self.fail()

    def one_suffix(self, node: Node) -> Node:
        word = self.word
        self.at += 1
        if word.kind == "field":
            return ("index", node, ("value", word.value))
        if word.value == "?":
            return ("try", node, None)
        if word.value == ".":
            return ("index", node, self.string(None)) if self.word.kind == "str" else node
        return self.bracket(node)

    def label(self) -> Node:
        if self.word.kind != "var":
            raise self.failure("'$'")
        name = self.name("var")
        self.need("|")
        return ("label", name, self.pipe())

    def pattern(self) -> Node:
        """What stands behind `as`."""
        if self.word.kind == "var":
            return ("var", self.name("var"))
        if self.take("["):
            parts = [self.pattern()]
            while self.take(","):
                parts.append(self.pattern())
            self.need("]")
            return ("array", parts)
        if not self.take("{"):
            raise self.failure("'$' or '[' or '{'")
        fields = [self.field_pattern()]
        while self.take(","):
            fields.append(self.field_pattern())
        self.need("}")
        return ("object", fields)

    def field_pattern(self) -> tuple[str | None, Node, Node | None]:
        word = self.word
        variable: str | None = None
        key: Node
        if word.kind == "var":
            variable = self.name("var")
            key = ("value", variable)
        elif self.take("("):
            key = self.group()
        elif word.kind == "str":
            key = self.string(None)
        else:
            key = ("value", self.name("keyword" if word.kind == "keyword" else "name"))
        inner = self.pattern() if self.take(":") else None
        if inner is None and variable is None:
            self.fail()
        return variable, key, inner

    def object(self) -> Node:
        entries: list[tuple[Node, Node]] = []
        while not self.take("}"):
            if entries and not self.take(","):
                self.fail()
            if entries and self.take("}"):
                break
            entries.append(self.entry())
        return ("object", entries)

    def entry(self) -> tuple[Node, Node]:
        word = self.word
        if word.kind == "var":
            return self.variable_entry(word)
        key: Node
        if self.take("("):
            key = self.group()
            bad = constant(key)
            if bad is not _VARIES and not isinstance(bad, str):
                raise CompileError(f"Cannot use {described(bad)} as object key", word.start)
            self.need(":")
            return key, self.object_value()
        if word.kind == "str":
            key = self.string(None)
        elif word.kind == "format":
            self.at += 1
            key = self._format(word)
        elif word.kind == "num":
            raise self.failure().also("May need parentheses around object key expression", word.start)
        else:
            key = ("value", self.name("keyword" if word.kind == "keyword" else "name"))
        if self.take(":"):
            return key, self.object_value()
        if self.word[:2] not in (("op", ","), ("op", "}")):
            raise self.failure("'}'")
        return key, ("index", (".",), key)

    def variable_entry(self, word: Token) -> tuple[Node, Node]:
        """`$name`, `$__loc__` and `$name: value`."""
        self.at += 1
        if self.take(":"):
            return self._var(word), self.object_value()
        return ("value", word.value), self._var(word)

    def object_value(self) -> Node:
        left = self.binary(2)
        while self.take("|"):
            left = ("pipe", left, self.binary(2))
        return left


_VARIES = object()


def constant(node: Node) -> Any:
    """The value of a tree without variables and calls, or `_VARIES`."""
    if node[0] == "value":
        return node[1]
    if node[0] == "array":
        items = [constant(part) for part in (flat_commas(node[1]))]
        return _VARIES if _VARIES in items else items
    if node[0] == "object":
        pairs = {constant(key): constant(item) for key, item in node[1] if key[0] == "value"}
        return _VARIES if _VARIES in pairs.values() or len(pairs) < len(node[1]) else pairs
    return _VARIES


def flat_commas(node: Node) -> list[Node]:
    """The parts of a chain of commas."""
    return [*flat_commas(node[1]), node[2]] if node[0] == "," else [node]


_NAMES = {"num": "LITERAL", "str": "QQSTRING_START", "field": "FIELD", "format": "FORMAT", "name": "IDENT"}
_SPELLED = ("?//", "==", "!=", "<=", ">=", "//", "|=", "+=", "-=", "*=", "/=", "%=", "//=", "..", "?//=")


def _shown(word: Token) -> str:
    """A token as an error message names it."""
    if word.kind == "end":
        return "$end"
    if word.kind == "invalid":
        return "INVALID_CHARACTER"
    if word.kind == "var":
        return "'$'"
    if word.kind in _NAMES:
        return _NAMES[word.kind]
    return str(word.value) if word.kind == "keyword" or word.value in _SPELLED else f"'{word.value}'"


_RULES: dict[str, Callable[[Parser], Node]] = {
    "(": Parser.group, "[": Parser.array, "{": Parser.object, "-": Parser.negation, ".": Parser.dot,
    "..": Parser.recurse, "if": Parser.condition, "try": Parser.attempt, "label": Parser.label,
    "reduce": lambda p: p.fold("reduce"), "foreach": lambda p: p.fold("foreach"),
    "def": Parser.definition,
}  # fmt: skip


def parse(text: str) -> Node:
    """The tree of a program. Raises CompileError."""
    return Parser(tokens(text)).program()
