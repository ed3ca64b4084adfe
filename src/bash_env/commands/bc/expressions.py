"""Expressions of bc's language, from tokens to instructions (POSIX bc, "Grammar")."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bash_env.commands.bc.code import BcSyntaxError, Code, Label
from bash_env.commands.bc.lexer import Lexer, Token

MAX_NESTING = 150
"""How deep expressions and statements may be nested."""
_ASSIGN = frozenset(("=", "+=", "-=", "*=", "/=", "%=", "^="))
_RELATIONS = frozenset(("==", "!=", "<", "<=", ">", ">="))
_BASES = ("ibase", "obase", "scale", "last", "history")
Warn = Callable[[str, int], None]


class Expressions:
    """Reads expressions and makes code of them. `warn` hears of what POSIX does not know."""

    def __init__(self, lexer: Lexer, warn: Warn) -> None:
        self.lexer = lexer
        self.warn = warn
        self.code = Code()
        self.depth = 0
        self.loops: list[tuple[Label, Label | None]] = []
        self.function: bool | None = None
        self.token: Token | None = None
        self.problems: list[tuple[str, int]] = []

    @property
    def word(self) -> Token:
        """The next token."""
        if self.token is None:
            self.token = self.lexer.next()
        return self.token

    def take(self, text: str) -> bool:
        """Pass over the next token if it is this."""
        if self.word.text == text and self.word.kind in ("op", "keyword"):
            self.token = None
            return True
        return False

    def need(self, text: str) -> None:
        """Pass over the next token, which must be this."""
        if not self.take(text):
            self.fail()

    def fail(self, words: str = "syntax error") -> None:
        """Refuse the line."""
        raise BcSyntaxError(words, self.word.line)

    def newlines(self) -> None:
        """Pass over newlines."""
        while self.word.kind == "newline":
            self.token = None

    def land(self, label: Label) -> None:
        """The label is here."""
        label.place = len(self.code.items)

    def expression(self) -> str:
        """An expression; its kind: assign, relation or other."""
        self.depth += 1
        if self.depth > MAX_NESTING:
            self.fail("program nested too deep (MAX_NESTING)")
        kind = self.disjunction()
        self.depth -= 1
        return kind

    def disjunction(self) -> str:
        kind = self.conjunction()
        while self.take("||"):
            self.warn("|| operator", self.word.line)
            yes, end = Label(), Label()
            self.code.put("if", yes, 3)
            self.conjunction()
            self.code.put("if", yes, 3)
            self.code.put("constant", "0")
            self.code.put("jump", end, 3)
            self.land(yes)
            self.code.put("constant", "1")
            self.land(end)
            kind = "other"
        return kind

    def conjunction(self) -> str:
        kind = self.negation()
        while self.take("&&"):
            self.warn("&& operator", self.word.line)
            no, end = Label(), Label()
            self.code.put("unless", no, 4)
            self.negation()
            self.code.put("unless", no, 4)
            self.code.put("constant", "1")
            self.code.put("jump", end, 3)
            self.land(no)
            self.code.put("constant", "0")
            self.land(end)
            kind = "other"
        return kind

    def negation(self) -> str:
        if self.take("!"):
            self.negation()
            self.warn("! operator", self.word.line)
            self.code.put("not")
            return "other"
        return self.relation()

    def relation(self) -> str:
        kind = self.sum()
        while self.word.kind == "op" and self.word.text in _RELATIONS:
            op = self.word.text
            self.token = None
            self.sum()
            self.code.put("binary", op)
            kind = "relation"
        return kind

    def sum(self) -> str:
        kind = self.product()
        while self.word.kind == "op" and self.word.text in ("+", "-"):
            kind = self.operation(self.product)
        return kind

    def product(self) -> str:
        kind = self.raised()
        while self.word.kind == "op" and self.word.text in ("*", "/", "%"):
            kind = self.operation(self.raised)
        return kind

    def raised(self) -> str:
        kind = self.signed()
        if self.word.kind == "op" and self.word.text == "^":
            kind = self.operation(self.raised)
        return kind

    def operation(self, operand: Callable[[], str]) -> str:
        op = self.word.text
        self.token = None
        operand()
        self.code.put("binary", op)
        return "other"

    def signed(self) -> str:
        if self.take("-"):
            self.depth += 1
            if self.depth > MAX_NESTING:
                self.fail("program nested too deep (MAX_NESTING)")
            self.signed()
            self.depth -= 1
            self.code.put("negate")
            return "other"
        return self.primary()

    def primary(self) -> str:
        word = self.word
        if word.kind == "number":
            self.token = None
            self.code.put("constant", word.text, 1 if word.text in ("0", "1") else len(word.text) + 2)
            return "other"
        if self.take("("):
            kind = self.expression()
            self.need(")")
            return "other" if kind == "assign" else kind
        if word.text in ("++", "--") and word.kind == "op":
            self.token = None
            target = self.target()
            if target is None:
                self.fail()
            self.step(target, word.text)
            return "other"
        function = _FUNCTIONS.get(word.text) if word.kind == "keyword" else None
        if function is not None:
            self.token = None
            if word.text != "scale" or self.word.text == "(":
                return function(self, word)
            return self.use(("base", "scale"))
        target = self.target()
        return self.use(target) if target is not None else "other"

    def target(self) -> Any:
        """A variable, element or special name; None if it was a call."""
        word = self.word
        self.token = None
        if word.kind == "keyword" and word.text in _BASES:
            if word.text == "last":
                self.warn("Last variable", word.line)
            return ("base", word.text)
        if word.kind == "op" and word.text == ".":
            self.warn("Last variable", word.line)
            return ("base", "last")
        if word.kind != "name":
            self.token = word
            self.fail()
        if len(word.text) > 1:
            self.warn(f"multiple letter name - {word.text}", word.line)
        if self.take("("):
            self.call(word.text)
            return None
        if self.take("["):
            self.expression()
            self.need("]")
            return ("element", word.text)
        return ("variable", word.text)

    def use(self, target: Any) -> str:
        """What is done with a name: assigned, stepped or read."""
        word = self.word
        if word.kind == "op" and word.text in _ASSIGN:
            self.token = None
            op = word.text[:-1]
            if op:
                self.code.put(f"copy {target[0]}", target[1], 3 if target[0] == "element" else 2)
            self.sum()
            if op:
                self.code.put("binary", op)
            self.code.put(f"store {target[0]}", target[1], 2)
            return "assign"
        if word.kind == "op" and word.text in ("++", "--"):
            self.token = None
            self.code.put(f"copy {target[0]}", target[1], 3 if target[0] == "element" else 2)
            self.code.put(f"post {target[0]}", (target[1], word.text), 2)
            return "other"
        self.code.put(f"load {target[0]}", target[1], 2)
        return "other"

    def step(self, target: Any, op: str) -> None:
        """++name."""
        self.code.put(f"step {target[0]}", (target[1], op), 2)
        self.code.put(f"load stepped {target[0]}", target[1], 2)

    def call(self, name: str) -> None:
        """name(arguments), behind the opening parenthesis."""
        kinds: list[str | None] = []
        while not self.take(")"):
            if kinds:
                self.need(",")
            kinds.append(self.argument())
            if self.word.text not in (",", ")"):
                self.fail()
        self.code.put("call", (name, kinds), len(kinds) + 3)

    def argument(self) -> str | None:
        """An argument; the name if it is a whole array."""
        word = self.word
        mark = self.lexer.place, self.lexer.line
        if word.kind == "name":
            self.token = None
            if self.take("[") and self.take("]"):
                self.code.put("array", word.text, 3)
                return word.text
            (self.lexer.place, self.lexer.line), self.token = mark, word
        self.expression()
        return None

    def measure(self, word: Token) -> str:
        """length, scale, sqrt."""
        self.need("(")
        self.expression()
        self.need(")")
        self.code.put(word.text, None, 2)
        return "other"

    def read(self, word: Token) -> str:
        """read() and random()."""
        self.warn(f"{word.text} function", word.line)
        self.need("(")
        self.need(")")
        self.code.put(word.text, None, 2)
        return "other"


_FUNCTIONS: dict[str, Callable[[Expressions, Token], str]] = {
    "length": Expressions.measure, "scale": Expressions.measure,
    "sqrt": Expressions.measure,
    "read": Expressions.read, "random": Expressions.read,
}  # fmt: skip
