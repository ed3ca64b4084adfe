"""Where arithmetic stands in a script: `$((...))`, `$[...]`, `((...))` and the clauses of `for ((;;))`."""

from __future__ import annotations

from bash_env.syntax.arith_parse import ArithmeticParser
from bash_env.syntax.errors import ArithmeticSyntaxError, ShellSyntaxError
from bash_env.syntax.nodes import Arithmetic, ArithmeticExpansion, CommandSubstitution, Literal, Word, WordPart
from bash_env.syntax.parameter_parse import ParameterParser
from bash_env.syntax.word_parse import ARITHMETIC, ARITHMETIC_CLAUSE, OLD_ARITHMETIC, SUBSCRIPT, Context

_QUOTES = frozenset("'\"\\$`")


class ArithmeticWordParser(ParameterParser):
    """Reads arithmetic in words and commands."""

    def dollar_parenthesis(self, start: int) -> WordPart:
        """`$((...))`, or `$(...)` where it turns out to begin with a subshell."""
        line = self.line_at(start)
        unclosed_line = None
        if self.source.startswith("(", start + 2):
            self.pos = start + 3
            expansion = self.double_parenthesis(start)
            if expansion is not None:
                return expansion
            unclosed_line = line
        self.pos = start + 2
        body, source = self.enclosed_list(")", unclosed_line)
        return CommandSubstitution(body, "$(", source, line, None, source if self.in_document else None)

    def double_parenthesis(self, start: int) -> ArithmeticExpansion | None:
        """The arithmetic up to `))`; None, at the old position, where the text is no such thing."""
        if start in self.failed:
            return None
        state = self.checkpoint()
        expansion = self.arithmetic_text(ARITHMETIC, start)
        if self.source.startswith("))", self.pos):
            self.pos += 2
            return expansion
        if self.pos >= len(self.source):
            raise self.unclosed(self.line_at(start), ")")
        self.restore(state)
        self.failed.add(start)
        return None

    def old_arithmetic(self, start: int) -> WordPart:
        """`$[...]`."""
        self.pos = start + 2
        expansion = self.arithmetic_text(OLD_ARITHMETIC, start, old=True)
        if not self.source.startswith("]", self.pos):
            raise self.unclosed(self.line_at(start), "]")
        self.pos += 1
        return expansion

    def arithmetic_text(self, context: Context, start: int, *, old: bool = False) -> ArithmeticExpansion:
        """The arithmetic from `pos` to the end of the context."""
        self.enter(5)
        begin = self.pos
        parts = self.parts(context)
        line = self.line_at(start)
        source = self.source[begin : self.pos]
        expression = self.expression(parts)
        self.depth -= 5
        return ArithmeticExpansion(source, Word(parts, line, begin, self.pos), expression, old, line)

    def arithmetic_clause(self, start: int) -> ArithmeticExpansion:
        """A clause of `for ((;;))`; `pos` is left on the semicolon or parenthesis after it."""
        return self.arithmetic_text(ARITHMETIC_CLAUSE, start)

    def expression(self, parts: tuple[WordPart, ...]) -> Arithmetic | None:
        """The tree of an expression, or None if it does not parse before it is expanded."""
        try:
            return ArithmeticParser(parts, self.subscript_parts, self.depth).parse()
        except (ArithmeticSyntaxError, ShellSyntaxError):
            return None

    def subscript_parts(self, text: str) -> tuple[WordPart, ...]:
        """The parts of a piece of a subscript within arithmetic."""
        if _QUOTES.isdisjoint(text):
            return (Literal(text),) if text else ()
        return self.child(text, self.line).parts(SUBSCRIPT)
