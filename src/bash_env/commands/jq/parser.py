"""From tokens to a tree of tuples: the kind first, then the parts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bash_env.commands.jq.errors import CompileError
from bash_env.commands.jq.lexer import Token, tokens

Node = tuple[Any, ...]
_BINARY = {
    "//": (2, "right"), "=": (3, "none"), "|=": (3, "none"), "+=": (3, "none"), "-=": (3, "none"), "*=": (3, "none"),
    "/=": (3, "none"), "%=": (3, "none"), "//=": (3, "none"), "or": (4, "left"), "and": (5, "left"), "==": (6, "none"),
    "!=": (6, "none"), "<": (6, "none"), "<=": (6, "none"), ">": (6, "none"), ">=": (6, "none"), "+": (7, "left"),
    "-": (7, "left"), "*": (8, "left"), "/": (8, "left"), "%": (8, "left"),
}  # fmt: skip
_ASSIGN = {"=", "|=", "+=", "-=", "*=", "/=", "%=", "//="}
_DEPTH = 150


class Parser:
    """Recursive descent, with one loop for all levels of precedence."""

    def __init__(self, words: list[Token]) -> None:
        self.words = words
        self.at = 0
        self.depth = 0

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

    def failure(self) -> CompileError:
        """What is wrong with the next token."""
        word = self.word
        shown = "end of file" if word.kind == "end" else repr(word.value)
        return CompileError(
            f"syntax error, unexpected {shown} (Unix shell quoting issues?) at <top-level>, line {word.line}:"
        )

    def name(self, kind: str) -> Any:
        word = self.word
        if word.kind != kind:
            self.fail()
        self.at += 1
        return word.value

    def program(self) -> Node:
        """A whole program."""
        node: Node = (".",) if self.word.kind == "end" else self.pipe(True)
        if self.word.kind != "end":
            self.fail()
        return node

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
                self.fail()
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
        return (
            ("value", {"file": "<top-level>", "line": float(word.line)})
            if word.value == "__loc__"
            else ("var", word.value)
        )

    def _format(self, word: Token) -> Node:
        return self.string(word.value) if self.word.kind == "str" else ("format", word.value)

    def _name(self, word: Token) -> Node:
        arguments: list[Node] = []
        if self.take("("):
            arguments.append(self.pipe())
            while self.take(";"):
                arguments.append(self.pipe())
            self.need(")")
        if word.value == "break" and self.word.kind == "var":
            return ("break", self.name("var"))
        return ("call", word.value, arguments)

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
        return ("call", "recurse", [])

    def attempt(self) -> Node:
        body = self.postfix_no_as()
        return ("try", body, self.postfix_no_as() if self.take("catch") else ("call", "empty", []))

    def postfix_no_as(self) -> Node:
        return self.suffixes(self.primary())

    def condition(self) -> Node:
        test = self.pipe()
        self.need("then")
        then = self.pipe()
        if self.take("elif"):
            return ("if", test, then, self.condition())
        other: Node = self.pipe() if self.take("else") else (".",)
        self.need("end")
        return ("if", test, then, other)

    def fold(self, kind: str) -> Node:
        source = self.fold_source()
        pattern = [self.pattern()]
        while self.take("?//"):
            pattern.append(self.pattern())
        self.need("(")
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
        self.need("{")
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
            self.at += 1
            if word.value == "__loc__":
                return ("value", "__loc__"), self._var(word)
            return ("value", word.value), ("var", word.value)
        key: Node
        if self.take("("):
            key = self.group()
            self.need(":")
            return key, self.object_value()
        if word.kind == "str":
            key = self.string(None)
        elif word.kind == "format":
            self.at += 1
            key = self._format(word)
        elif word.kind == "num":
            self.at += 1
            key = ("value", word.value)
        else:
            key = ("value", self.name("keyword" if word.kind == "keyword" else "name"))
        return key, self.object_value() if self.take(":") else ("index", (".",), key)

    def object_value(self) -> Node:
        left = self.entry_term()
        while self.take("|"):
            left = ("pipe", left, self.entry_term())
        return left

    def entry_term(self) -> Node:
        return self.binary(2) if False else self.no_comma()

    def no_comma(self) -> Node:
        return self.binary(2)


_RULES: dict[str, Callable[[Parser], Node]] = {
    "(": Parser.group, "[": Parser.array, "{": Parser.object, "-": Parser.negation, ".": Parser.dot,
    "..": Parser.recurse, "if": Parser.condition, "try": Parser.attempt, "label": Parser.label,
    "reduce": lambda p: p.fold("reduce"), "foreach": lambda p: p.fold("foreach"),
    "def": Parser.definition,
}  # fmt: skip


def parse(text: str) -> Node:
    """The tree of a program. Raises CompileError."""
    return Parser(tokens(text)).program()
