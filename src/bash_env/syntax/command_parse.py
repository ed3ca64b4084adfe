"""Lists, pipelines and simple commands (bash manual 3.2.2 to 3.2.4)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bash_env.syntax.condition_parse import ConditionParser, literal_text
from bash_env.syntax.lexer import END, NAME, WORD
from bash_env.syntax.nodes import (
    AndOr,
    ArrayElement,
    ArrayLiteral,
    Assignment,
    Command,
    FunctionDefinition,
    ListItem,
    Literal,
    Pipeline,
    Redirect,
    Script,
    SimpleCommand,
    Word,
    WordPart,
)
from bash_env.syntax.word_parse import SUBSCRIPT, SUBSCRIPT_ARGUMENT, Context

_END = r"(?=[ \t\n;|&)]|\Z)"
_FIRST_WORD = re.compile(rf"[ \t]*+(\[\[?|[^ \t\n\\'\"$`<>|&;()=\[#][^ \t\n\\'\"$`<>|&;()=\[]*+){_END}").match
_ARGUMENT = re.compile(rf"[ \t]*+([^ \t\n\\'\"$`<>|&;()#][^ \t\n\\'\"$`<>|&;()]*+){_END}").match
_VALUE = re.compile(rf"([^ \t\n\\'\"$`<>|&;()]*+){_END}").match
_ASSIGNMENT = re.compile(rf"({NAME})(\+?=|\[)").match
_EQUALS = re.compile(r"\]\+?=").match
_DECLARATIONS = frozenset(("declare", "typeset", "local", "export", "readonly", "alias", "eval", "let"))
_PREFIXES = frozenset(("command", "builtin"))

Handler = Callable[[Any, int], "Command | None"]


class CommandParser(ConditionParser):
    """Reads lists of commands."""

    reserved: dict[str, Handler]
    reserved_after_pipe: dict[str, Handler]

    def word_text(self) -> str:
        """The word at `pos` as written."""
        start = self.pos
        self.word(self.command_context())
        return self.source[start : self.pos]

    def enclosed_list(self, start: int, closer: str) -> tuple[Script, str]:
        """Parse commands up to `closer` and step over it; return them and their text."""
        begin = self.pos
        self.enter(6)
        outer, self.pending = self.pending, []
        body = self.parse_list()
        token = self.look()
        if token == END:
            raise self.unclosed(self.end_line(), closer)
        if not self.source.startswith(closer, self.pos):
            raise self.unexpected()
        if self.pending:
            count = len(self.pending)
            plural = "s" if count > 1 else ""
            text = f"command substitution: {count} unterminated here-document{plural}"
            self.warnings.append((self.line, text))
        self.pending = outer + self.pending
        source = self.source[begin : self.pos]
        self.pos += 1
        self.depth -= 6
        return body, source

    # --- lists ------------------------------------------------------------------------------------

    def parse_list(self) -> Script:
        """Commands up to a token that cannot continue the list."""
        self.enter(5)
        items: list[ListItem] = []
        self.newlines()
        while True:
            line = self.line_at(self.pos)
            command = self._and_or()
            if command is None:
                break
            token = self.look()
            if token == "\n":
                items.append(ListItem(command, "\n", line))
            elif token in (";", "&"):
                items.append(ListItem(command, token, line))
                self.pos += 1
            else:
                items.append(ListItem(command, "\n", line))
                break
            self.newlines()
        self.depth -= 5
        return Script(tuple(items))

    def parse_body(self) -> Script:
        """A list of at least one command."""
        body = self.parse_list()
        if not body.items:
            raise self.unexpected()
        return body

    def parse_line(self) -> Script:
        """Commands up to and including the end of their line."""
        items: list[ListItem] = []
        while True:
            line = self.line_at(self.pos)
            command = self._and_or()
            if command is None:
                raise self.unexpected()
            token = self.look()
            if token in (";", "&"):
                self.pos += 1
                items.append(ListItem(command, token, line))
                token = self.look()
                if token not in ("\n", END):
                    continue
            else:
                items.append(ListItem(command, "\n", line))
            if token == "\n":
                self.newline()
            elif token == END:
                self.read_documents()
            else:
                raise self.unexpected()
            return Script(tuple(items))

    def _and_or(self) -> Command | None:
        first = self.pipeline()
        if first is None:
            return None
        token = self.look()
        if token not in ("&&", "||"):
            return first
        commands = [first]
        operators = []
        while token in ("&&", "||"):
            operators.append(token)
            self.pos += 2
            self.newlines()
            following = self.pipeline()
            if following is None:
                raise self.unexpected()
            commands.append(following)
            token = self.look()
        return AndOr(tuple(commands), tuple(operators), getattr(first, "line", 0))

    def pipeline(self) -> Command | None:
        """A pipeline; a single command stands for itself."""
        first = self.command(self.reserved)
        if first is None:
            return None
        token = self.look()
        if token not in ("|", "|&"):
            return first
        commands = [first]
        operators = []
        while token in ("|", "|&"):
            operators.append(token)
            self.pos = self.token_end
            self.newlines()
            following = self.command(self.reserved_after_pipe)
            if following is None:
                raise self.unexpected()
            commands.append(following)
            token = self.look()
        return Pipeline(tuple(commands), tuple(operators), line=getattr(first, "line", 0))

    # --- simple commands ----------------------------------------------------------------------------

    def command(self, reserved: dict[str, Handler]) -> Command | None:
        """A command, or None where the next token cannot begin one."""
        while True:
            match = _FIRST_WORD(self.source, self.pos)
            if match is None:
                return self._unusual_command(reserved)
            start, end = match.span(1)
            text = match[1]
            if text in self.aliases and self.expand_alias(start, end):
                continue
            handler = reserved.get(text)
            if handler is not None:
                self.pos = end
                return handler(self, start)
            self.pos = end
            line = self.line_at(start)
            return self._simple_command([], [Word((Literal(text),), line, start, end)], [], line, start)

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
            redirect = self.redirection() if token else None
            if redirect is not None:
                redirects.append(redirect)
                continue
            if token != WORD:
                if not assignments and not redirects:
                    return None
                return SimpleCommand(tuple(assignments), (), tuple(redirects), line, start, end)
            assignment = self.assignment(SUBSCRIPT)
            if assignment is not None:
                assignments.append(assignment)
                continue
            begin = self.pos
            word = self._command_word()
            text = literal_text(word)
            if text in self.aliases and self.expand_alias(begin, self.pos):
                if not assignments and not redirects:
                    return self.command(reserved)
                continue
            if text in reserved and not assignments and not redirects:
                return reserved[text](self, start)
            return self._simple_command(assignments, [word], redirects, line, start)

    def _command_word(self) -> Word:
        """A command word; a subscript directly after a name belongs to it whatever it holds."""
        start, line = self.pos, self.line_at(self.pos)
        match = _ASSIGNMENT(self.source, start)
        if match is None or match[2] != "[":
            return self.word(self.command_context())
        self.pos = match.end()
        subscript = self.parts(SUBSCRIPT)
        rest = self.parts(self.command_context())
        parts: list[WordPart] = [Literal(match[0]), *subscript, *rest]
        return Word(tuple(parts), line, start, self.pos)

    def _simple_command(
        self, assignments: list[Assignment], words: list[Any], redirects: list[Redirect], line: int, start: int
    ) -> Command:
        """The arguments and redirections after a command's first word."""
        self._alias_follows()
        name = literal_text(words[0])
        declares = name in _DECLARATIONS or (name in _PREFIXES and self._declares_next())
        word_line = line
        while True:
            end = self.pos
            match = None if declares else _ARGUMENT(self.source, end)
            if match is not None:
                begin, self.pos = match.span(1)
                words.append(Word((Literal(match[1]),), word_line, begin, self.pos))
                if self.chain >= 0 and self._chained_alias(words[-1]):
                    words.pop()
                continue
            token = self.look()
            if len(words) == 1:
                line = self.line_at(self.pos)
            redirect = self.redirection() if token else None
            if redirect is not None:
                redirects.append(redirect)
            elif token == WORD:
                argument = self.assignment(SUBSCRIPT_ARGUMENT) if declares else None
                words.append(argument or self.word(self.command_context()))
                word_line = self.line_at(self.pos)
                if len(words) == 2 and not redirects:
                    line = word_line
                if self.chain >= 0 and self._chained_alias(words[-1]):
                    words.pop()
            elif token == "(" and len(words) == 1 and not assignments and not redirects:
                return self._function(words[0], line, start)
            else:
                return SimpleCommand(tuple(assignments), tuple(words), tuple(redirects), line, start, end)

    def _declares_next(self) -> bool:
        match = _ARGUMENT(self.source, self.pos)
        return match is not None and match[1] in _DECLARATIONS

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

    def _alias_follows(self) -> None:
        """Forget a chain that the word just read used up."""
        if self.chain >= 0 and self.pos > self.chain:
            self.chain = -1

    def _chained_alias(self, word: Word | Assignment) -> bool:
        """Expand the word after an alias that ended in a blank, if it is an alias as well."""
        if word.start < self.chain:
            return False
        self.chain = -1
        text = literal_text(word) if isinstance(word, Word) else ""
        return text in self.aliases and self.expand_alias(word.start, word.end)

    # --- assignments --------------------------------------------------------------------------------

    def assignment(self, subscript_context: Context) -> Assignment | None:
        """An assignment at `pos`, or None, without moving."""
        start = self.pos
        match = _ASSIGNMENT(self.source, start)
        if match is None:
            return None
        line = self.line_at(start)
        self.pos = match.end()
        name, operator = match.groups()
        subscript = None
        if operator == "[":
            begin = self.pos
            subscript = self.word(subscript_context)
            equals = _EQUALS(self.source, self.pos)
            if equals is None:
                if self.pos >= len(self.source) and subscript_context is SUBSCRIPT:
                    raise self.unclosed(self.line_at(begin - 1), "]")
                self.pos = start
                return None
            operator = equals[0][1:]
            self.pos = equals.end()
        value = self._value(array=True)
        return Assignment(name, value, subscript, operator == "+=", line, start, self.pos)

    def _value(self, *, array: bool) -> Word | ArrayLiteral:
        """The right-hand side of an assignment."""
        start = self.pos
        match = _VALUE(self.source, start)
        if match is not None:
            self.pos = match.end()
            parts = (Literal(match[1]),) if match[1] else ()
            return Word(parts, self.line_at(start), start, self.pos)
        if array and self.source.startswith("(", start):
            return self._array(start)
        return self.word(self.command_context())

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
            equals = _EQUALS(self.source, self.pos)
            if equals is not None:
                self.pos = equals.end()
                value = self._value(array=False)
                assert isinstance(value, Word)
                return ArrayElement(value, subscript, equals[0] == "]+=")
            self.pos = start
        match = _ARGUMENT(self.source, start)
        if match is not None:
            begin, self.pos = match.span(1)
            return ArrayElement(Word((Literal(match[1]),), self.line_at(begin), begin, self.pos))
        return ArrayElement(self.word(self.command_context()))
