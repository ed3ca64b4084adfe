"""From bc's language to instructions; each counts the bytes that it has in the real bc's code, which errors mention.

One line of input is compiled at a time (POSIX bc, "Grammar").
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from bash_env.commands.bc.lexer import Lexer, Token

MAX_NESTING = 150
"""How deep expressions and statements may be nested."""


class BcSyntaxError(Exception):
    """A line that is refused: words and the line number."""

    def __init__(self, words: str, line: int) -> None:
        super().__init__(words)
        self.line = line


class Quit(Exception):
    """`quit` was read."""


class Instruction(NamedTuple):
    """What to do, with what, and the address behind it."""

    name: str
    value: Any
    address: int


class Definition(NamedTuple):
    """A function: parameters and automatic variables as (name, is an array, by reference), and code."""

    name: str
    params: list[tuple[str, bool, bool]]
    autos: list[tuple[str, bool, bool]]
    code: list[Instruction]
    void: bool


class Code:
    """Instructions under construction."""

    def __init__(self) -> None:
        self.items: list[Instruction] = []
        self.size = 0

    def put(self, name: str, value: Any = None, size: int = 1) -> None:
        """Append an instruction of `size` bytes."""
        self.size += size
        self.items.append(Instruction(name, value, self.size))


class Label:
    """A place to jump to."""

    __slots__ = ("place",)

    def __init__(self) -> None:
        self.place = -1


_ASSIGN = frozenset(("=", "+=", "-=", "*=", "/=", "%=", "^="))
_RELATIONS = frozenset(("==", "!=", "<", "<=", ">", ">="))
_BASES = ("ibase", "obase", "scale", "last", "history")
Warn = Callable[[str, int], None]


class Parser:
    """Reads items and makes code of them. `warn` hears of what POSIX does not know."""

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

    def item(self) -> list[Instruction] | Definition | None:
        """The next line or function; None at the end."""
        self.code = Code()
        self.depth = 0
        self.loops.clear()
        if self.word.kind == "end":
            return None
        if self.word.text == "define" and self.word.kind == "keyword":
            return self.define()
        while self.word.kind not in ("newline", "end"):
            if self.take(";"):
                continue
            if self.word.text == "define" and self.word.kind == "keyword":
                self.fail()
            self.statement()
            if self.word.kind not in ("newline", "end") and not self.take(";"):
                self.fail()
        self.token = None
        return self.code.items

    def define(self) -> Definition:
        """`define f(a, b[]) { auto c; ... }`."""
        self.token = None
        void = self.take("void")
        if void:
            self.warn("void functions", self.word.line)
        if self.word.kind != "name":
            self.fail()
        name = self.word.text
        self.token = None
        self.need("(")
        params = [] if self.take(")") else self.names(")")
        if self.word.kind == "newline":
            self.warn_at_next("newline not allowed")
        self.newlines()
        self.need("{")
        if self.word.kind != "newline":
            self.warn("End of line required", self.word.line)
        self.newlines()
        autos: list[tuple[str, bool, bool]] = []
        if self.take("auto"):
            autos = self.names("")
            if not self.take(";") and self.word.kind != "newline":
                self.fail()
        if len({param[:2] for param in params}) < len(params):
            self.fail("duplicate parameter names")
        self.function = void
        self.code = Code()
        try:
            self.statements("}")
        finally:
            self.function = None
        self.code.put("constant", "0")
        self.code.put("return")
        return Definition(name, params, autos, self.code.items, void)

    def warn_at_next(self, words: str) -> None:
        """Warn with the number of the line behind a newline."""
        self.warn(words, self.word.line)

    def names(self, close: str) -> list[tuple[str, bool, bool]]:
        """Names of parameters or automatic variables."""
        found = []
        while True:
            pointer = self.take("*") or self.take("&")
            if self.word.kind != "name":
                self.fail()
            name = self.word.text
            self.token = None
            array = self.take("[")
            if array:
                self.need("]")
            found.append((name, array, pointer))
            if close and self.take(close):
                return found
            if not self.take(","):
                if close:
                    self.fail()
                return found

    def statements(self, close: str) -> None:
        """Statements up to a closing brace."""
        while not self.take(close):
            if self.word.kind == "newline" or self.word.text == ";":
                self.token = None
                continue
            if self.word.kind == "end":
                self.fail()
            self.statement()
            if self.word.kind != "newline" and self.word.text not in (";", close):
                self.fail()

    def statement(self) -> None:
        """One statement."""
        self.depth += 1
        if self.depth > MAX_NESTING:
            self.fail("program nested too deep (MAX_NESTING)")
        word = self.word
        rule = _STATEMENTS.get(word.text) if word.kind == "keyword" or word.text == "{" else None
        if rule is not None:
            self.token = None
            rule(self, word)
        elif word.kind == "string":
            self.token = None
            self.code.put("string", word.text[1:-1], len(word.text.encode()))
        else:
            kind = self.expression()
            if kind == "relation":
                self.warn("comparison in expression", self.word.line)
            self.code.put("drop" if kind == "assign" else "show")
        self.depth -= 1

    def block(self, word: Token) -> None:
        """{ ... }."""
        self.statements("}")

    def conditional(self, word: Token) -> None:
        """if."""
        self.need("(")
        self.expression()
        self.need(")")
        other = Label()
        self.code.put("unless", other, 3)
        self.newlines()
        self.statement()
        if self.take("else"):
            self.warn("else clause in if statement", word.line)
            end = Label()
            self.code.put("jump", end, 3)
            self.land(other)
            self.newlines()
            self.statement()
            self.land(end)
        else:
            self.land(other)

    def land(self, label: Label) -> None:
        """The label is here."""
        label.place = len(self.code.items)

    def repeat(self, word: Token) -> None:
        """while."""
        start, end = Label(), Label()
        self.land(start)
        self.need("(")
        self.expression()
        self.need(")")
        self.code.put("unless", end, 3)
        self.newlines()
        self.loops.append((end, start))
        self.statement()
        self.loops.pop()
        self.code.put("jump", start, 3)
        self.land(end)

    def loop(self, word: Token) -> None:
        """for: the step is compiled behind the test and jumps back."""
        self.need("(")
        test, body, step, end = Label(), Label(), Label(), Label()
        if not self.part(";"):
            self.code.put("drop")
        self.land(test)
        if self.part(";"):
            self.code.put("constant", "1")
        self.code.put("if", body, 3)
        self.code.put("jump", end, 3)
        self.land(step)
        if not self.part(")"):
            self.code.put("drop")
        self.code.put("jump", test, 3)
        self.land(body)
        self.newlines()
        self.loops.append((end, step))
        self.statement()
        self.loops.pop()
        self.code.put("jump", step, 3)
        self.land(end)

    def part(self, close: str) -> bool:
        """An expression of `for`; whether it is missing."""
        if self.take(close):
            self.warn("Missing expression in for statement", self.lexer.line)
            return True
        self.expression()
        self.need(close)
        return False

    def leave(self, word: Token) -> None:
        """break."""
        if not self.loops:
            self.problems.append(("Break outside a for/while", word.line))
            return
        self.code.put("jump", self.loops[-1][0], 3)

    def again(self, word: Token) -> None:
        """continue."""
        self.warn("Continue statement", word.line)
        if not self.loops:
            self.problems.append(("Continue outside a for", word.line))
            return
        self.code.put("jump", self.loops[-1][1], 3)

    def give_back(self, word: Token) -> None:
        """return."""
        if self.word.kind in ("newline", "end") or self.word.text in (";", "}"):
            self.code.put("constant", "0")
        else:
            if self.word.text != "(":
                self.warn("return expression requires parenthesis", self.word.line)
            self.expression()
        if self.function is None:
            self.problems.append(("Return outside of a function.", self.word.line))
            return
        self.code.put("return")

    def stop(self, word: Token) -> None:
        """halt."""
        self.code.put("halt")

    def quit(self, word: Token) -> None:
        """quit works when it is read."""
        raise Quit

    def limits(self, word: Token) -> None:
        """limits and warranty."""
        self.code.put(word.text, None, 0)

    def show_list(self, word: Token) -> None:
        """print."""
        self.warn("print statement", word.line)
        while True:
            if self.word.kind == "string":
                text = self.word.text
                self.token = None
                self.code.put("print string", text[1:-1], len(text.encode()))
            else:
                self.expression()
                self.code.put("print")
            if not self.take(","):
                return

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


_STATEMENTS: dict[str, Callable[[Parser, Token], None]] = {
    "{": Parser.block, "if": Parser.conditional, "while": Parser.repeat, "for": Parser.loop, "break": Parser.leave,
    "continue": Parser.again, "return": Parser.give_back, "halt": Parser.stop, "quit": Parser.quit,
    "print": Parser.show_list, "limits": Parser.limits, "warranty": Parser.limits,
}  # fmt: skip
_FUNCTIONS: dict[str, Callable[[Parser, Token], str]] = {
    "length": Parser.measure, "scale": Parser.measure, "sqrt": Parser.measure, "read": Parser.read, "random": Parser.read,
}  # fmt: skip
