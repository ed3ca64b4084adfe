"""Lists and pipelines (bash manual 3.2.3, 3.2.4)."""

from __future__ import annotations

from bash_env.syntax.lexer import END
from bash_env.syntax.nodes import AndOr, Command, ListItem, Pipeline, Script
from bash_env.syntax.simple_parse import Handler, SimpleCommandParser

_SEPARATORS = frozenset((";", "&", "\n"))
_ENDS_ELEMENT = frozenset((";", "&", "\n", ")", ";;", END))


class ListParser(SimpleCommandParser):
    """Reads lists of commands."""

    reserved: dict[str, Handler]
    reserved_after_pipe: dict[str, Handler]

    def word_text(self) -> str:
        """The word at `pos` as written."""
        start = self.pos
        self.word(self.command_context())
        return self.source[start : self.pos]

    def enclosed_list(self, closer: str, unclosed_line: int | None = None) -> tuple[Script, str]:
        """Parse commands up to `closer` and step over it; return them and their text.

        `unclosed_line` is the line to report where the closer is missing; by default that of the end.
        """
        begin = self.pos
        self.enter(6)
        self.substitutions += 1
        outer, self.pending = self.pending, []
        body = self.parse_list()
        token = self.look()
        if token == END:
            error = self.unclosed(unclosed_line or self.end_line(), closer)
            error.status = 2
            raise error
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
        self.substitutions -= 1
        self.depth -= 6
        return body, source

    # --- lists ------------------------------------------------------------------------------------

    def parse_list(self) -> Script:
        """Commands up to a token that cannot continue the list."""
        self.enter(3)
        items: list[ListItem] = []
        self.newlines()
        while (command := self.command(self.reserved)) is not None:
            if self.token not in _ENDS_ELEMENT:
                command = self._rest_of_element(command)
            token = self.token
            if token not in _SEPARATORS:
                items.append(ListItem(command, "\n", command.line))
                break
            items.append(ListItem(command, token, command.line))
            if token != "\n":
                self.pos += 1
            self.newlines()
        self.depth -= 3
        return Script(tuple(items))

    def parse_body(self) -> Script:
        """A list of at least one command."""
        self.enter(3)
        body = self.parse_list()
        if not body.items:
            raise self.unexpected()
        self.depth -= 3
        return body

    def parse_line(self) -> Script:
        """Commands up to and including the end of their line."""
        items: list[ListItem] = []
        while True:
            command = self.command(self.reserved)
            if command is None:
                raise self.unexpected()
            if self.token not in _ENDS_ELEMENT:
                command = self._rest_of_element(command)
            token = self.token
            items.append(ListItem(command, token or "\n", command.line))
            if token in (";", "&"):
                self.pos += 1
                token = self.look()
                if token not in ("\n", END):
                    continue
            if token == "\n":
                self.end_unit()
            elif token == END:
                self.read_documents()
                self.last_line = self.end_line() - 1
            else:
                raise self.unexpected()
            return Script(tuple(items))

    # `token` is up to date after each command: its parser looked for arguments or redirections

    def _rest_of_element(self, first: Command) -> Command:
        """The pipelines joined by `&&` and `||` that `first` begins."""
        self.enter(3)
        command = self._and_or(self.pipeline_after(first))
        self.depth -= 3
        return command

    def _and_or(self, first: Command) -> Command:
        """What follows a pipeline."""
        if self.token not in ("&&", "||"):
            return first
        commands = [first]
        operators = []
        while self.token in ("&&", "||"):
            operators.append(self.token)
            self.pos += 2
            self.newlines()
            following = self.command(self.reserved)
            if following is None:
                raise self.unexpected()
            commands.append(self.pipeline_after(following))
        return AndOr(tuple(commands), tuple(operators), first.line)

    def pipeline_after(self, first: Command) -> Command:
        """The pipeline that `first` begins; a single command stands for itself."""
        if self.token not in ("|", "|&"):
            return first
        commands = [first]
        operators = []
        while self.token in ("|", "|&"):
            operators.append(self.token)
            self.pos = self.token_end
            self.newlines()
            following = self.command(self.reserved_after_pipe)
            if following is None:
                raise self.unexpected()
            commands.append(following)
        return Pipeline(tuple(commands), tuple(operators), line=first.line)
