"""From bc's language to instructions, one line of input at a time (POSIX bc, "Grammar")."""

from __future__ import annotations

from collections.abc import Callable

from bash_env.commands.bc.code import Code, Definition, Instruction, Label, Quit
from bash_env.commands.bc.expressions import MAX_NESTING, Expressions
from bash_env.commands.bc.lexer import Token


class Parser(Expressions):
    """Reads items and makes code of them."""

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


_STATEMENTS: dict[str, Callable[[Parser, Token], None]] = {
    "{": Parser.block, "if": Parser.conditional, "while": Parser.repeat, "for": Parser.loop, "break": Parser.leave,
    "continue": Parser.again, "return": Parser.give_back, "halt": Parser.stop, "quit": Parser.quit,
    "print": Parser.show_list, "limits": Parser.limits, "warranty": Parser.limits,
}  # fmt: skip
