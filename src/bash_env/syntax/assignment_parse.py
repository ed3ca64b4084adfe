"""Assignments and arrays, before a command and as arguments of the declaration builtins (bash manual 3.4, 6.7)."""

from __future__ import annotations

from collections.abc import Callable

from bash_env.syntax.condition_parse import ConditionParser
from bash_env.syntax.errors import ShellSyntaxError
from bash_env.syntax.lexer import END, WORD
from bash_env.syntax.nodes import ArrayElement, ArrayLiteral, Assignment, Literal, Word, WordPart
from bash_env.syntax.parameter_parse import merge_literals
from bash_env.syntax.patterns import NAME, Pattern
from bash_env.syntax.word_parse import SUBSCRIPT, SUBSCRIPT_ARGUMENT, Context

WORD_END = r"(?=[ \t\n;|&)]|\Z)"
"""What ends a word that holds nothing special; a parenthesis or a redirection wants a closer look."""

PLAIN_WORD = r"[^ \t\n\\'\"$`<>|&;()#][^ \t\n\\'\"$`<>|&;()]*+"

ASSIGNMENT = Pattern(rf"({NAME})(\+?=|\[)")
_ARGUMENT = Pattern(rf"[ \t]*+({PLAIN_WORD}){WORD_END}")
_VALUE = Pattern(rf"([^ \t\n\\'\"$`<>|&;()]*+){WORD_END}")
_EQUALS = Pattern(r"\]\+?=")
_DECLARATIONS = frozenset(("declare", "typeset", "local", "export", "readonly"))
_ARRAY_TAKERS = frozenset(("alias", "eval", "let"))
_PREFIXES = frozenset(("command",))
SPECIAL_COMMANDS = _DECLARATIONS | _ARRAY_TAKERS | _PREFIXES
"""Commands whose arguments may be assignments or arrays."""


class AssignmentParser(ConditionParser):
    """Reads assignments."""

    def assignment(self, subscript_context: Context, *, array: bool = True) -> Assignment | None:
        """An assignment at `pos`, or None, without moving."""
        start = self.pos
        match = ASSIGNMENT.match(self.source, start)
        if match is None:
            return None
        line = self.line_at(start)
        self.pos = match.end()
        name, operator = match.groups()
        subscript = None
        if operator == "[":
            begin = self.pos
            subscript = self.word(subscript_context)
            equals = _EQUALS.match(self.source, self.pos)
            if equals is None:
                if self.pos >= len(self.source) and subscript_context is SUBSCRIPT:
                    raise self.unclosed(self.line_at(begin - 1), "]")
                self.pos = start
                return None
            operator = equals[0][1:]
            self.pos = equals.end()
        value = self._value(line, array=array)
        return Assignment(name, value, subscript, operator == "+=", line, start, self.pos)

    def _value(self, line: int, *, array: bool) -> Word | ArrayLiteral:
        """The right-hand side of an assignment."""
        start = self.pos
        match = _VALUE.match(self.source, start)
        if match is not None:
            self.pos = match.end()
            parts = (Literal(match[1]),) if match[1] else ()
            return Word(parts, line, start, self.pos)
        while self.source.startswith("\\\n", start):
            start += 2
        self.enter(2)
        is_array = array and self.source.startswith("(", start)
        value = self._array(start) if is_array else self.word(self.command_context())
        self.depth -= 2
        return value

    def _array(self, start: int) -> ArrayLiteral:
        """`(element ...)`."""
        self.pos = start + 1
        self.enter(3)
        elements: list[ArrayElement] = []
        pending, self.pending = self.pending, []
        while (token := self.newlines()) == WORD:
            elements.append(self._element())
        self.pending = pending
        self.depth -= 3
        if token != ")":
            error = self.unclosed(self.line_at(start), ")") if token == END else self.unexpected()
            error.status, error.resumes = 1, True
            raise error
        self.pos += 1
        return ArrayLiteral(tuple(elements))

    def _element(self) -> ArrayElement:
        start = self.pos
        if self.source.startswith("[", start):
            self.pos += 1
            subscript = self.word(SUBSCRIPT)
            if self.pos >= len(self.source):
                raise self._unclosed_subscript(start)
            equals = _EQUALS.match(self.source, self.pos)
            if equals is not None:
                self.pos = equals.end()
                value = self._value(self.line_at(self.pos), array=False)
                assert isinstance(value, Word)
                return ArrayElement(value, subscript, equals[0] == "]+=")
            self.pos = start
        match = _ARGUMENT.match(self.source, start)
        if match is not None:
            begin, self.pos = match.span(1)
            return ArrayElement(Word((Literal(match[1]),), self.line_at(begin), begin, self.pos))
        return ArrayElement(self.word(self.command_context()))

    def _unclosed_subscript(self, start: int) -> ShellSyntaxError:
        error = self.unclosed(self.line_at(start), "]")
        error.messages.append("syntax error: unexpected end of file")
        error.lines.append(self.end_line())
        error.status, error.resumes = 1, True
        return error

    def special_argument(self, name: str) -> Callable[[], Assignment | Word | None] | None:
        """What reads the arguments of one of SPECIAL_COMMANDS; None where they are words like any other."""
        if name in _DECLARATIONS:
            return self._declared
        if name in _PREFIXES:
            match = _ARGUMENT.match(self.source, self.pos)
            return self._declared_scalar if match is not None and match[1] in _DECLARATIONS else None
        return self._array_word

    def _declared(self) -> Assignment | None:
        return self.assignment(SUBSCRIPT_ARGUMENT)

    def _declared_scalar(self) -> Assignment | None:
        return self.assignment(SUBSCRIPT_ARGUMENT, array=False)

    def _array_word(self) -> Word | None:
        """`name=(...)` as one word, in which the elements stand apart by single blanks."""
        start = self.pos
        assignment = self.assignment(SUBSCRIPT_ARGUMENT)
        if assignment is None or not isinstance(assignment.value, ArrayLiteral):
            self.pos = start
            return None
        parts: list[WordPart] = [Literal(self.source[start : self.source.index("(", start) + 1])]
        for element in assignment.value.elements:
            parts += [*_element_parts(element), Literal(" ")]
        if assignment.value.elements:
            parts.pop()
        parts = merge_literals([*parts, Literal(")")])
        return Word(tuple(parts), assignment.line, start, self.pos)


def _element_parts(element: ArrayElement) -> tuple[WordPart, ...]:
    if element.subscript is None:
        return element.value.parts
    operator = "]+=" if element.append else "]="
    return (Literal("["), *element.subscript.parts, Literal(operator), *element.value.parts)
