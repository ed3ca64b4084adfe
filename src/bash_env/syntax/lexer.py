"""The scanner under every parser of the shell language: position, lines, operators, here-document queue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from bash_env.syntax.errors import (
    ALIAS_MESSAGE,
    MAX_ALIAS_EXPANSIONS,
    MAX_ALIAS_TEXT,
    MAX_NESTING,
    NESTING_MESSAGE,
    IncompleteInput,
    ShellSyntaxError,
)
from bash_env.syntax.nodes import HereDocument, Script
from bash_env.syntax.patterns import Pattern

WORD = "word"
END = ""
CLOSE = "]]"

_WORD_BEGINNINGS = frozenset(("", "<(", ">("))
_OPERATORS = r"[()\n]|;(?:;&?|&)?|\|[|&]?|&(?:&|>>?)?|>[>&|(]?|<(?:<<|<-?|[&>(])?"
_TOKEN = Pattern(rf"(?:[ \t]|\\\n)*+(?:#[^\n]*+)?({_OPERATORS}|)")
_TOKEN_WITHOUT_COMMENTS = Pattern(rf"(?:[ \t]|\\\n)*+({_OPERATORS}|)")


class ParserOptions:
    """The shell options that change the grammar; the parser reads them anew for every token."""

    __slots__ = ("expand_aliases", "extglob", "interactive_comments", "posix")

    def __init__(
        self,
        *,
        extglob: bool = False,
        posix: bool = False,
        expand_aliases: bool = False,
        interactive_comments: bool = True,
    ) -> None:
        self.extglob = extglob
        self.posix = posix
        self.expand_aliases = expand_aliases
        self.interactive_comments = interactive_comments


class Scanner:
    """A position in the source text and the tokens found there."""

    pos = 0
    token = END
    token_at = -1
    token_end = 0
    open_brackets = 0
    substitutions = 0
    expansions = 0
    shielded = (0, 0)
    last_line = 1
    in_document = False
    # the command of a single word at the end of a line whose here-documents are still to be read: bash numbers it after them
    lone_word: Any = None
    _expanding: tuple[tuple[str, int], ...] = ()
    _counted_to = 0

    def __init__(
        self,
        source: str,
        *,
        aliases: Mapping[str, str] | None = None,
        options: ParserOptions | None = None,
        first_line: int = 1,
        depth: int = 0,
    ) -> None:
        self.source = source
        self.aliases: Mapping[str, str] = {} if aliases is None else aliases
        self.options = ParserOptions() if options is None else options
        self.warnings: list[tuple[int, str]] = []
        self.pending: list[HereDocument] = []
        self.depth = depth
        # where words begin that may be aliases because an alias before them ended in a blank
        self.chains: list[int] = []
        # where an attempt to read arithmetic or a parameter has failed and need not be made again
        self.failed: set[int] = set()
        self._original = source
        self._base = (0, first_line)
        self._at_end = source.endswith("\n") or not source
        self._counted_line = first_line

    def line_at(self, position: int) -> int:
        """The number of the line that holds `position`."""
        counted_to = self._counted_to
        if position == counted_to:
            return self._counted_line
        if position > counted_to:
            self._counted_line += self.source.count("\n", counted_to, position)
        else:
            self._counted_line -= self.source.count("\n", position, counted_to)
        self._counted_to = position
        return self._counted_line

    @property
    def line(self) -> int:
        """The current line number."""
        return self.line_at(self.pos)

    def look(self) -> str:
        """Skip blanks and a comment; return the operator that stands there, WORD, or END. Consumes no token.

        An unfinished last line is read as if it ended in a newline.
        """
        position = self.pos
        if position == self.token_at:
            return self.token
        character = self.source[position : position + 1]
        if character == "\n":
            self.token_at, self.token_end = position, position + 1
            self.token = "\n"
            return "\n"
        if character.isalnum():
            self.token_at = self.token_end = position
            self.token = WORD
            return WORD
        pattern = _TOKEN if self.options.interactive_comments else _TOKEN_WITHOUT_COMMENTS
        match = pattern.match(self.source, position)
        assert match is not None
        self.pos, self.token_end = match.span(1)
        token = match[1]
        if token in _WORD_BEGINNINGS:
            token = WORD
            if self.pos == len(self.source):
                token = END if self._at_end else "\n"
        self.token = token
        self.token_at = self.pos
        return token

    def enter(self, frames: int) -> None:
        """Go deeper by a construct that takes so many stack frames, within `MAX_NESTING`."""
        self.depth += frames
        if self.depth > MAX_NESTING:
            raise ShellSyntaxError(self.line, [NESTING_MESSAGE])

    def source_line(self, position: int) -> str:
        """The text of the line that holds `position`: within an alias its value."""
        if self._expanding and position < self._expanding[-1][1]:
            return self.aliases[self._expanding[-1][0]]
        start = self.source.rfind("\n", 0, position) + 1
        end = self.source.find("\n", position)
        return self.source[start : len(self.source) if end < 0 else end]

    def error_at(self, position: int, message: str) -> ShellSyntaxError:
        """The error `message`, followed by the source line as bash shows it."""
        return ShellSyntaxError(self.line_at(position), [message, f"`{self.source_line(position)}'"])

    def unclosed(self, line: int, closer: str) -> IncompleteInput:
        """The error for a quote or bracket whose `closer` never comes."""
        return IncompleteInput(line, [f"unexpected EOF while looking for matching `{closer}'"], status=None)

    def end_line(self) -> int:
        """The number of the line after the last one."""
        return self.line_at(len(self.source)) + (not self.source.endswith("\n"))

    def unexpected(self) -> ShellSyntaxError:
        """The error for the token at `pos`, which cannot stand there."""
        token = self.look()
        if token == END:
            return IncompleteInput(self.end_line(), ["syntax error: unexpected end of file"])
        if token == WORD:
            token = self.word_text()
        shown = "newline" if token == "\n" else token
        return self.error_at(self.pos, f"syntax error near unexpected token `{shown}'")

    # --- trying and returning -----------------------------------------------------------------------

    def checkpoint(self) -> tuple[object, ...]:
        """What `restore` needs to come back to this point."""
        aliases = self.chains, self._expanding
        nesting = self.depth, self.substitutions
        return self.pos, self.source, self._at_end, len(self.warnings), self.pending, nesting, aliases

    def restore(self, state: tuple[Any, ...]) -> None:
        """Come back to a checkpoint, as if nothing had been read since."""
        self.pos, source, self._at_end, warnings, self.pending, nesting, aliases = state
        self.depth, self.substitutions = nesting
        self.chains, self._expanding = aliases
        self.token_at = -1
        if source is not self.source:
            self.line_at(self.pos)
            self.source = source
            self.failed = set()
        del self.warnings[warnings:]

    def child(self, text: str, line: int) -> Self:
        """A parser of the same kind for text taken out of this one's."""
        return type(self)(text, aliases=self.aliases, options=self.options, first_line=line, depth=self.depth)

    # --- aliases (bash manual 6.6) --------------------------------------------------------------------

    def expand_alias(self, name: str, start: int, end: int) -> bool:
        """Put the value of the alias that stands there in its place; false if it may not be expanded here."""
        if not self.options.expand_aliases:
            return False
        self._expanding = tuple(item for item in self._expanding if item[1] > start)
        if any(active == name for active, _ in self._expanding):
            return False
        self.expansions += 1
        value = self.aliases[name]
        if self.expansions > MAX_ALIAS_EXPANSIONS or len(self.source) > len(self._original) + MAX_ALIAS_TEXT:
            raise ShellSyntaxError(self.line, [ALIAS_MESSAGE])
        # a blank keeps the alias's last word apart from what follows
        separator = "" if self.source[end : end + 1] in (" ", "\t", "\n", "") else " "
        self.line_at(start)
        self.source = "".join((self.source[:start], value, separator, self.source[end:]))
        growth = len(value) + len(separator) - (end - start)
        outer = [(active, until + growth) for active, until in self._expanding]
        self._expanding = (*outer, (name, start + len(value)))
        self.failed = set()
        self.chains = [position + growth if position > start else position for position in self.chains]
        if value.endswith((" ", "\t")):
            self.chains.append(start + len(value))
        self.pos = start
        self.token_at = -1
        return True

    def forget_aliases(self) -> None:
        """Return to the original text once all expanded aliases have been read."""
        self.chains = []
        if self.source is self._original or any(until > self.pos for _, until in self._expanding):
            return
        self.expansions = 0
        offset, line = self._base
        self.pos = self.offset
        self._base = (self.pos, line + self._original.count("\n", offset, self.pos))
        self.source = self._original
        self._expanding = ()
        self.token_at = -1
        self.failed = set()
        self._counted_to, self._counted_line = self._base

    def start_at(self, position: int, line: int) -> None:
        """Begin at a position of the source, which is on line number `line`."""
        self.pos = self._counted_to = position
        self._counted_line = line
        self._base = (position, line)

    @property
    def text(self) -> str:
        """The whole source as it was given."""
        return self._original

    @property
    def offset(self) -> int:
        """How much of the original source has been read."""
        return max(0, self.pos - len(self.source) + len(self._original))

    # --- what the upper layers provide to the lower ones -----------------------------------------

    def word_text(self) -> str:
        """The word at `pos` as written, for an error message."""
        raise NotImplementedError

    def parse_list(self) -> Script:
        """Parse a list of commands up to a token that cannot continue it."""
        raise NotImplementedError
