"""Parameter expansions in braces (bash manual 3.5.3)."""

from __future__ import annotations

import re

from bash_env.syntax.errors import IncompleteInput
from bash_env.syntax.nodes import BadSubstitution, CommandSubstitution, Literal, Parameter, Word, WordPart
from bash_env.syntax.patterns import NAME, Pattern
from bash_env.syntax.word_parse import BRACE, OFFSET, REPLACED, SUBSCRIPT, Context, WordParser

_PLAIN = Pattern(rf"\$\{{({NAME}|[0-9]++|[@*#?$!-])\}}")
_LENGTH = Pattern(rf"#({NAME}|[0-9]++|[@*#?$!-])(?=[\[}}])")
_INDIRECT = Pattern(rf"!({NAME}|[0-9]++|[#?@*])")
_NAME = Pattern(rf"({NAME}|[0-9]++|[@*#?$!-])")
_PREFIX = Pattern(rf"!({NAME})([*@])\}}")
_OPERATOR = Pattern(r":?[-=?+]|##?|%%?|\^\^?|,,?|~~?|//|/[#%]?|:|@(?=[UuLQEPAKak]\})")
_FUNCTION = Pattern(r"\$\{(\|)?(?=[ \t\n|])")

_PATTERN_OPERATORS = frozenset(("#", "##", "%", "%%", "^", "^^", ",", ",,", "~", "~~"))


class _Bad(Exception):
    """The braces hold something that is no parameter expansion."""


class ParameterParser(WordParser):
    """Reads `${...}`."""

    def parameter(self, context: Context) -> WordPart:
        """`${...}` in all its forms; one that makes no sense becomes a BadSubstitution."""
        start = self.pos
        match = _PLAIN.match(self.source, start)
        if match is not None:
            self.pos = match.end()
            return Parameter(match[1], braces=True, line=self.line_at(start))
        function = _FUNCTION.match(self.source, start)
        if function is not None:
            return self._function_substitution(start, function)
        self.enter(8)
        self.pos = start + 2
        try:
            part: WordPart = self._bad(start, context) if start in self.failed else self._braced(start, context)
        except _Bad:
            self.failed.add(start)
            part = self._bad(start, context)
        self.depth -= 8
        return part

    def _function_substitution(self, start: int, match: re.Match[str]) -> WordPart:
        self.pos = match.end()
        line = self.line_at(start)
        body, source = self.enclosed_list("}", line)
        return CommandSubstitution(body, "${|" if match[1] else "${", source, line)

    def _bad(self, start: int, context: Context) -> BadSubstitution:
        """Step over braces that do not parse, minding quotes and nested expansions."""
        self.pos = start + 2
        self.parts(context.argument)
        self._close(start)
        return BadSubstitution(self.source[start : self.pos], self.line_at(start))

    def _close(self, start: int) -> None:
        if self.pos >= len(self.source):
            raise self.unclosed(self.line_at(start), "}")
        if self.source[self.pos] != "}":
            raise _Bad
        self.pos += 1

    def _braced(self, start: int, context: Context) -> Parameter:
        line = self.line_at(start)
        match = _LENGTH.match(self.source, self.pos)
        if match is not None:
            return self._length(start, match, line)
        match = _PREFIX.match(self.source, self.pos)
        if match is not None:
            self.pos = match.end()
            return Parameter(match[1], "!" + match[2], braces=True, line=line)
        match = _INDIRECT.match(self.source, self.pos)
        indirect = match is not None
        if match is None:
            match = _NAME.match(self.source, self.pos)
        if match is None:
            raise _Bad
        self.pos = match.end()
        return self._operation(start, match[1], indirect, line, context)

    def _length(self, start: int, match: re.Match[str], line: int) -> Parameter:
        self.pos = match.end()
        subscript = self._subscript(match[1])
        self._close(start)
        return Parameter(match[1], "#len", None, None, subscript, braces=True, line=line)

    def _subscript(self, name: str) -> Word | None:
        """The `[subscript]` after a variable's name, if there is one."""
        if not self.source.startswith("[", self.pos) or not (name[0].isalpha() or name[0] == "_"):
            return None
        self.pos += 1
        state = self.checkpoint()
        try:
            subscript = self.word(SUBSCRIPT)
        except IncompleteInput:
            # to bash the braces end at the first brace, whatever the subscript makes of it
            self.restore(state)
            raise _Bad from None
        if not self.source.startswith("]", self.pos) or not subscript.parts:
            raise _Bad
        self.pos += 1
        return subscript

    def _operation(self, start: int, name: str, indirect: bool, line: int, context: Context) -> Parameter:
        subscript = self._subscript(name)
        if self.source.startswith("}", self.pos):
            self.pos += 1
            keys = indirect and subscript is not None and subscript.parts in _ALL_ELEMENTS
            operator = "!keys" if keys else ""
            return Parameter(name, operator, None, None, subscript, indirect and not keys, True, line)
        match = _OPERATOR.match(self.source, self.pos)
        if match is None:
            raise _Bad
        operator = match[0]
        if operator[0] in "^,~" and name in "#?-":
            raise _Bad
        self.pos = match.end()
        argument, second = self._arguments(operator, context)
        self._close(start)
        return Parameter(name, operator, argument, second, subscript, indirect, True, line)

    def _arguments(self, operator: str, context: Context) -> tuple[Word, Word | None]:
        if operator == ":":
            return self._substring()
        if operator[0] == "/":
            return self._replacement()
        return self.word(BRACE if operator in _PATTERN_OPERATORS else context.argument), None

    def _replacement(self) -> tuple[Word, Word | None]:
        pattern = self.word(REPLACED)
        if not self.source.startswith("/", self.pos):
            return pattern, None
        self.pos += 1
        return pattern, self.word(BRACE)

    def _substring(self) -> tuple[Word, Word | None]:
        offset = self._offset()
        if not offset.parts and self.source.startswith("}", self.pos):
            raise _Bad
        if not self.source.startswith(":", self.pos):
            return offset, None
        self.pos += 1
        return offset, self.word(BRACE)

    def _offset(self) -> Word:
        """The offset, up to a colon that belongs to no `? :` of its own."""
        start, line = self.pos, self.line_at(self.pos)
        parts: list[WordPart] = []
        questions = 0
        while True:
            parts += self.parts(OFFSET)
            stop = self.source[self.pos : self.pos + 1]
            if stop == "?":
                questions += 1
            elif stop == ":" and questions:
                questions -= 1
            elif stop != ")":
                return Word(tuple(merge_literals(parts)), line, start, self.pos)
            parts.append(Literal(stop))
            self.pos += 1


def merge_literals(parts: list[WordPart]) -> list[WordPart]:
    """Join neighbouring literals."""
    merged: list[WordPart] = []
    text: list[str] = []
    for part in parts:
        if isinstance(part, Literal):
            text.append(part.text)
            continue
        if text:
            merged.append(Literal("".join(text)))
            text = []
        merged.append(part)
    if text:
        merged.append(Literal("".join(text)))
    return merged


_ALL_ELEMENTS = ((Literal("@"),), (Literal("*"),))
