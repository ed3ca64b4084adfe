"""Simple commands, and what a command begins with (bash manual 3.2.2, 6.6)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bash_env.syntax.assignment_parse import ASSIGNMENT, PLAIN_WORD, SPECIAL_COMMANDS, WORD_END, AssignmentParser
from bash_env.syntax.condition_parse import literal_text
from bash_env.syntax.lexer import END, WORD
from bash_env.syntax.nodes import (
    Assignment,
    Command,
    DoubleQuoted,
    FunctionDefinition,
    Literal,
    Parameter,
    Redirect,
    SimpleCommand,
    SingleQuoted,
    Word,
    WordPart,
)
from bash_env.syntax.parameter_parse import merge_literals
from bash_env.syntax.patterns import NAME, Pattern
from bash_env.syntax.word_parse import SUBSCRIPT

_FIRST_WORD = Pattern(rf"[ \t]*+(\[\[?|[^ \t\n\\'\"$`<>|&;()=\[#][^ \t\n\\'\"$`<>|&;()=\[]*+){WORD_END}")
_REDIRECTION_STARTS = frozenset("0123456789{")
_NO_REDIRECTION = frozenset((END, "\n", ";", "|", "&&", "||", "&", ")", "(", ";;"))

# arguments of which nearly all scripts consist: plain words, and one expansion or quoted text
_COMMON_ARGUMENT = Pattern(
    rf"[ \t]*+(?:({PLAIN_WORD})|\"\$({NAME})\"|\$({NAME})|\"([^\"\\$`\n]*+)\"|'([^'\n]*+)'"
    rf"|\"\$\{{({NAME})\}}\"|\"\$([@*#?$!0-9-])\"){WORD_END}"
)
# by the group that matched: the characters before it, and the parts that it stands for
_COMMON_PARTS: tuple[tuple[int, Callable[[str, int], tuple[WordPart, ...]]], ...] = (
    (0, lambda text, line: ()),
    (0, lambda text, line: (Literal(text),)),
    (2, lambda text, line: (DoubleQuoted((Parameter(text, line=line),)),)),
    (1, lambda text, line: (Parameter(text, line=line),)),
    (1, lambda text, line: (DoubleQuoted((Literal(text),) if text else ()),)),
    (1, lambda text, line: (SingleQuoted(text),)),
    (3, lambda text, line: (DoubleQuoted((Parameter(text, braces=True, line=line),)),)),
    (2, lambda text, line: (DoubleQuoted((Parameter(text, line=line),)),)),
)

Handler = Callable[[Any, int], "Command | None"]


class SimpleCommandParser(AssignmentParser):
    """Reads commands, simple ones itself."""

    def command(self, reserved: dict[str, Handler]) -> Command | None:
        """A command, or None where the next token cannot begin one."""
        while True:
            match = _FIRST_WORD.match(self.source, self.pos)
            if match is None:
                return self._unusual_command(reserved)
            start, end = match.span(1)
            text = match[1]
            handler = reserved.get(text)
            if text in self.aliases and not (handler and self.options.posix) and self.expand_alias(text, start, end):
                continue
            self.pos = end
            if handler is not None:
                return handler(self, start)
            line = self.line_at(start)
            return self.simple_command([], [Word((Literal(text),), line, start, end)], [], line, start)

    def _unusual_command(self, reserved: dict[str, Handler]) -> Command | None:
        """A command that begins with something other than a plain word."""
        token = self.look()
        if token == "(":
            return self.parenthesis()
        if token == END:
            return None
        start, line = self.pos, self.line_at(self.pos)
        assignments: list[Assignment] = []
        redirects: list[Redirect] = []
        while True:
            end = self.pos
            token = self.look()
            redirect = None
            if token not in _NO_REDIRECTION and (token != WORD or self.source[self.pos] in _REDIRECTION_STARTS):
                redirect = self.redirection()
            if redirect is not None:
                redirects.append(redirect)
                line = line if assignments or len(redirects) > 1 else self.line_at(self.pos)
                continue
            if token != WORD:
                if not assignments and not redirects:
                    return None
                return SimpleCommand(tuple(assignments), (), tuple(redirects), line, start, end)
            assignment = self.assignment(SUBSCRIPT)
            if assignment is not None:
                assignments.append(assignment)
                line = line if redirects or len(assignments) > 1 else self.line_at(self.pos)
                continue
            begin = self.pos
            word = self._command_word()
            text = literal_text(word)
            if text in self.aliases and self.expand_alias(text, begin, self.pos):
                if not assignments and not redirects:
                    return self.command(reserved)
                continue
            if text in reserved and not assignments and not redirects:
                return reserved[text](self, start)
            if not assignments and not redirects:
                line = self.line_at(self.pos)
            return self.simple_command(assignments, [word], redirects, line, start)

    def _command_word(self) -> Word:
        """A command word; a subscript directly after a name belongs to it whatever it holds."""
        start, line = self.pos, self.line_at(self.pos)
        match = ASSIGNMENT.match(self.source, start)
        if match is None or match[2] != "[":
            return self.word(self.command_context())
        self.pos = match.end()
        subscript = self.parts(SUBSCRIPT)
        rest = self.parts(self.command_context())
        parts: list[WordPart] = [Literal(match[0]), *subscript, *rest]
        return Word(tuple(merge_literals(parts)), line, start, self.pos)

    def simple_command(
        self, assignments: list[Assignment], words: list[Any], redirects: list[Redirect], line: int, start: int
    ) -> Command:
        """The arguments and redirections after a command's first word."""
        if self.chains:
            self._end_chains(words[0].start)
        name = literal_text(words[0])
        special = self.special_argument(name) if name in SPECIAL_COMMANDS else None
        # bash gives a command the line on which its first word and the token after it end
        settled = bool(assignments or redirects)
        word_line = line
        while True:
            if special is None:
                self._common_arguments(words, word_line)
            settled = settled or len(words) > 1
            end = self.pos
            token = self.look()
            redirect = None
            if token not in _NO_REDIRECTION and (token != WORD or self.source[self.pos] in _REDIRECTION_STARTS):
                redirect = self.redirection()
            if redirect is not None:
                redirects.append(redirect)
            elif token == WORD:
                argument = special() if special else None
                if argument is None:
                    begin, word_line = self.pos, self.line_at(self.pos)
                    argument = Word(self.parts(self.command_context()), word_line, begin, self.pos)
                words.append(argument)
            elif token == "(" and not settled:
                return self._function(words[0], line, start)
            else:
                line = line if settled else self.line_at(self.pos)
                command = SimpleCommand(tuple(assignments), tuple(words), tuple(redirects), line, start, end)
                if self.pending and token == "\n" and not settled:
                    self.lone_word = command
                return command
            word_line = self.line_at(self.pos)
            if not settled:
                line = word_line if redirect is None else redirect.line
                settled = True
            if self.chains:
                self._follow_chains(words, redirect)

    def _common_arguments(self, words: list[Any], line: int) -> None:
        """Append the arguments that stand here and are of a common form."""
        source, position = self.source, self.pos
        match_argument = _COMMON_ARGUMENT.match
        while (match := match_argument(source, position)) is not None:
            kind = match.lastindex or 1
            start, position = match.span(kind)
            if kind == 1:
                words.append(Word((Literal(match[1]),), line, start, position))
            else:
                position = match.end()
                offset, make_parts = _COMMON_PARTS[kind]
                words.append(Word(make_parts(match[kind], line), line, start - offset, position))
            if self.chains:
                self.pos = position
                self._follow_chains(words, None)
                source, position = self.source, self.pos
        self.pos = position

    def _function(self, name: Word, line: int, start: int) -> Command:
        """`name ()`, at the parenthesis."""
        self.pos += 1
        if self.look() != ")":
            raise self.unexpected()
        self.pos += 1
        return self.function_body(self.source[name.start : name.end], line, start, keyword=False)

    def function_body(self, name: str, line: int, start: int, *, keyword: bool) -> FunctionDefinition:
        """The compound command that is a function's body."""
        raise NotImplementedError

    def parenthesis(self) -> Command:
        """What begins with a parenthesis."""
        raise NotImplementedError

    # --- aliases ------------------------------------------------------------------------------------

    def _end_chains(self, start: int) -> bool:
        """Forget the chains that a word at `start` uses up; true if there are any."""
        remaining = [position for position in self.chains if position > start]
        used = len(remaining) < len(self.chains)
        self.chains = remaining
        return used

    def _follow_chains(self, words: list[Any], redirect: Redirect | None) -> None:
        """After an alias that ended in a blank: expand the word just read; a quoted one does not count."""
        if redirect is not None:
            self._end_chains(self.pos)
            return
        word = words[-1]
        text = literal_text(word) if isinstance(word, Word) else ""
        if not text or not self._end_chains(word.start):
            return
        if text in self.aliases and self.expand_alias(text, word.start, word.end):
            self.chains.append(word.start)
            words.pop()
