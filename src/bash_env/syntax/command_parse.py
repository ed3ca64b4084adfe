"""Lists, pipelines and simple commands (bash manual 3.2.2 to 3.2.4)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bash_env.syntax.condition_parse import ConditionParser, literal_text
from bash_env.syntax.errors import ShellSyntaxError
from bash_env.syntax.lexer import END, WORD
from bash_env.syntax.nodes import (
    AndOr,
    ArrayElement,
    ArrayLiteral,
    Assignment,
    Command,
    DoubleQuoted,
    FunctionDefinition,
    ListItem,
    Literal,
    Parameter,
    Pipeline,
    Redirect,
    Script,
    SimpleCommand,
    SingleQuoted,
    Word,
    WordPart,
)
from bash_env.syntax.parameter_parse import merge_literals
from bash_env.syntax.patterns import NAME, Pattern
from bash_env.syntax.word_parse import SUBSCRIPT, SUBSCRIPT_ARGUMENT, Context

_END = r"(?=[ \t\n;|&)]|\Z)"
_FIRST_WORD = Pattern(rf"[ \t]*+(\[\[?|[^ \t\n\\'\"$`<>|&;()=\[#][^ \t\n\\'\"$`<>|&;()=\[]*+){_END}")
_ARGUMENT = Pattern(rf"[ \t]*+([^ \t\n\\'\"$`<>|&;()#][^ \t\n\\'\"$`<>|&;()]*+){_END}")
_COMMON_ARGUMENT = Pattern(
    rf"[ \t]*+(?:([^ \t\n\\'\"$`<>|&;()#][^ \t\n\\'\"$`<>|&;()]*+)"
    rf"|\"\$({NAME})\"|\$({NAME})|\"([^\"\\$`\n]*+)\"|'([^'\n]*+)'|\"\$\{{({NAME})\}}\"|\"\$([@*#?$!0-9-])\"){_END}"
)
_VALUE = Pattern(rf"([^ \t\n\\'\"$`<>|&;()]*+){_END}")
_ASSIGNMENT = Pattern(rf"({NAME})(\+?=|\[)")
_EQUALS = Pattern(r"\]\+?=")
_DECLARATIONS = frozenset(("declare", "typeset", "local", "export", "readonly"))
_ARRAY_TAKERS = frozenset(("alias", "eval", "let"))
_PREFIXES = frozenset(("command", "builtin"))

_SEPARATORS = frozenset((";", "&", "\n"))
_ENDS_ELEMENT = frozenset((";", "&", "\n", ")", ";;", END))
_NO_REDIRECTION = frozenset((END, "\n", ";", "|", "&&", "||", "&", ")", "(", ";;"))

_COMMON_PARTS: tuple[Callable[[str, int], tuple[WordPart, ...]], ...] = (
    lambda text, line: (),
    lambda text, line: (Literal(text),),
    lambda text, line: (DoubleQuoted((Parameter(text, line=line),)),),
    lambda text, line: (Parameter(text, line=line),),
    lambda text, line: (DoubleQuoted((Literal(text),) if text else ()),),
    lambda text, line: (SingleQuoted(text),),
    lambda text, line: (DoubleQuoted((Parameter(text, braces=True, line=line),)),),
    lambda text, line: (DoubleQuoted((Parameter(text, line=line),)),),
)

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

    def enclosed_list(self, closer: str, unclosed_line: int | None = None) -> tuple[Script, str]:
        """Parse commands up to `closer` and step over it; return them and their text.

        `unclosed_line` is the line to report where the closer is missing; by default that of the end.
        """
        begin = self.pos
        self.enter(7)
        self.substitutions += 1
        outer, self.pending = self.pending, []
        try:
            body = self.parse_list()
        except ShellSyntaxError as error:
            error.status = 1 if error.status is None else error.status
            raise
        token = self.look()
        if token == END:
            raise self.unclosed(unclosed_line or self.end_line(), closer)
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
        self.depth -= 7
        return body, source

    # --- lists ------------------------------------------------------------------------------------

    def parse_list(self) -> Script:
        """Commands up to a token that cannot continue the list."""
        self.enter(4)
        items: list[ListItem] = []
        self.newlines()
        while (command := self.list_element()) is not None:
            token = self.token
            if token not in _SEPARATORS:
                items.append(ListItem(command, "\n", _line_of(command)))
                break
            items.append(ListItem(command, token, _line_of(command)))
            if token != "\n":
                self.pos += 1
            self.newlines()
        self.depth -= 4
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
            command = self.list_element()
            if command is None:
                raise self.unexpected()
            token = self.token
            items.append(ListItem(command, token or "\n", _line_of(command)))
            if token in (";", "&"):
                self.pos += 1
                token = self.look()
                if token not in ("\n", END):
                    continue
            if token == "\n":
                self.newline()
            elif token == END:
                self.read_documents()
            else:
                raise self.unexpected()
            return Script(tuple(items))

    # `token` is up to date after each command: its parser looked for arguments or redirections

    def list_element(self) -> Command | None:
        """Pipelines joined by `&&` and `||`, or None where no command begins."""
        first = self.command(self.reserved)
        if first is not None and self.token not in _ENDS_ELEMENT:
            self.enter(3)
            first = self._and_or(self.pipeline_after(first))
            self.depth -= 3
        return first

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
        return AndOr(tuple(commands), tuple(operators), _line_of(first))

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
        return Pipeline(tuple(commands), tuple(operators), line=_line_of(first))

    # --- simple commands ----------------------------------------------------------------------------

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
            redirect = self.redirection() if token else None
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
            return self.simple_command(assignments, [word], redirects, line, start)

    def _command_word(self) -> Word:
        """A command word; a subscript directly after a name belongs to it whatever it holds."""
        start, line = self.pos, self.line_at(self.pos)
        match = _ASSIGNMENT.match(self.source, start)
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
        self._end_chains(words[0].start)
        special = self._special_argument(literal_text(words[0]))
        word_line = self.line_at(self.pos)
        # bash gives a command the line on which its first word and the token after it end
        prefixed = bool(assignments or redirects)
        while True:
            end = self.pos
            match = None if special else _COMMON_ARGUMENT.match(self.source, end)
            if match is not None:
                kind = match.lastindex or 1
                begin, self.pos = match.span(kind)
                text = match[kind]
                if kind == 1:
                    words.append(Word((Literal(text),), word_line, begin, self.pos))
                else:
                    self.pos = match.end()
                    words.append(Word(_COMMON_PARTS[kind](text, word_line), word_line, begin, self.pos))
                if self.chains and self._chained_alias(words[-1]):
                    words.pop()
                continue
            token = self.look()
            if len(words) == 1 and not prefixed:
                line = self.line_at(self.pos)
            redirect = self.redirection() if token not in _NO_REDIRECTION else None
            if redirect is not None:
                redirects.append(redirect)
                self._end_chains(self.pos)
            elif token == WORD:
                argument = special() if special else None
                words.append(argument or self.word(self.command_context()))
                word_line = self.line_at(self.pos)
                if len(words) == 2 and not redirects and not prefixed:
                    line = word_line
                if self.chains and self._chained_alias(words[-1]):
                    words.pop()
            elif token == "(" and len(words) == 1 and not assignments and not redirects:
                return self._function(words[0], line, start)
            else:
                return SimpleCommand(tuple(assignments), tuple(words), tuple(redirects), line, start, end)

    def _special_argument(self, name: str) -> Callable[[], Assignment | Word | None] | None:
        """What reads the arguments of a command that takes assignments or arrays; None for all others."""
        if name in _DECLARATIONS:
            return self._declared
        if name in _PREFIXES:
            match = _ARGUMENT.match(self.source, self.pos)
            return self._declared_scalar if match is not None and match[1] in _DECLARATIONS else None
        return self._array_word if name in _ARRAY_TAKERS else None

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

    def _chained_alias(self, word: Word | Assignment) -> bool:
        """Expand the word after an alias that ended in a blank; quoted words do not count."""
        text = literal_text(word) if isinstance(word, Word) else ""
        if not text or not self._end_chains(word.start):
            return False
        if text not in self.aliases or not self.expand_alias(text, word.start, word.end):
            return False
        self.chains.append(word.start)
        return True

    # --- assignments --------------------------------------------------------------------------------

    def assignment(self, subscript_context: Context, *, array: bool = True) -> Assignment | None:
        """An assignment at `pos`, or None, without moving."""
        start = self.pos
        match = _ASSIGNMENT.match(self.source, start)
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
        value = self._value(array=array)
        return Assignment(name, value, subscript, operator == "+=", line, start, self.pos)

    def _value(self, *, array: bool) -> Word | ArrayLiteral:
        """The right-hand side of an assignment."""
        start = self.pos
        match = _VALUE.match(self.source, start)
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
            if self.pos >= len(self.source):
                raise self._unclosed_subscript(start)
            equals = _EQUALS.match(self.source, self.pos)
            if equals is not None:
                self.pos = equals.end()
                value = self._value(array=False)
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


def _element_parts(element: ArrayElement) -> tuple[WordPart, ...]:
    if element.subscript is None:
        return element.value.parts
    operator = "]+=" if element.append else "]="
    return (Literal("["), *element.subscript.parts, Literal(operator), *element.value.parts)


def _line_of(command: Command) -> int:
    line: int = getattr(command, "line", 0)
    return line
