"""The shell's parser, a line at a time: source text in, `Script` nodes out."""

from __future__ import annotations

import gc
from collections.abc import Mapping

from bash_env.syntax.arith_parse import ArithmeticParser
from bash_env.syntax.compound_parse import CompoundParser
from bash_env.syntax.errors import ArithmeticSyntaxError, IncompleteInput, ShellSyntaxError
from bash_env.syntax.lexer import END, ParserOptions
from bash_env.syntax.nodes import Arithmetic, ListItem, Literal, Script, Word
from bash_env.syntax.word_parse import STRING, WHOLE_ARITHMETIC, WHOLE_WORD

__all__ = [
    "ArithmeticSyntaxError",
    "IncompleteInput",
    "Parser",
    "ParserOptions",
    "ShellSyntaxError",
    "parse",
    "parse_arithmetic",
    "parse_string",
    "parse_word",
]


class CollectorPaused:
    """Lets the collector of cycles wait: nothing of a tree that is being built can be collected yet."""

    __slots__ = ("_collecting",)

    def __enter__(self) -> None:
        self._collecting = gc.isenabled()
        gc.disable()

    def __exit__(self, *error: object) -> None:
        if self._collecting:
            gc.enable()


class Parser(CompoundParser):
    """Parses a script as bash reads it: each complete line is to be run before the next one is parsed.

    `aliases` and `options` are read anew for every command, so that what a line changes holds from the next.
    """

    def next(self) -> Script | None:
        """The next complete line of commands, or None at the end of the input.

        Raises ShellSyntaxError, or IncompleteInput where the input ends inside a command; parsing can then go on
        with the line after the error.
        """
        if self.expansions:
            self.forget_aliases()
        try:
            if self.newlines() == END:
                return None
            return self.parse_line()
        except ShellSyntaxError:
            self._skip_line()
            raise

    def _skip_line(self) -> None:
        self.depth = self.substitutions = 0
        self.pending = []
        end = self.source.find("\n", self.pos)
        self.pos = len(self.source) if end < 0 else end + 1

    def deferred_script(self, text: str, line: int) -> tuple[Script, Exception | None]:
        """Parse text whose errors bash reports only when it runs."""
        self.enter(8)
        reader = self.child(text, line)
        self.depth -= 8
        items: list[ListItem] = []
        try:
            while (script := reader.next()) is not None:
                items += script.items
        except ShellSyntaxError as error:
            return Script(tuple(items)), error
        return Script(tuple(items)), None


def parse(
    source: str,
    *,
    aliases: Mapping[str, str] | None = None,
    options: ParserOptions | None = None,
    first_line: int = 1,
) -> list[Script]:
    """All lines of a script at once. Raises ShellSyntaxError."""
    parser = Parser(source, aliases=aliases, options=options, first_line=first_line)
    scripts = []
    with CollectorPaused():
        while (script := parser.next()) is not None:
            scripts.append(script)
    return scripts


def parse_string(text: str, *, options: ParserOptions | None = None, first_line: int = 1) -> Word:
    """`text` as the inside of a here-document: expansions, but no quotes. Raises ShellSyntaxError."""
    return Parser(text, options=options, first_line=first_line).word(STRING)


def parse_word(text: str, *, options: ParserOptions | None = None, first_line: int = 1) -> Word:
    """`text` as one word whatever blanks it holds, with quotes and expansions. Raises ShellSyntaxError."""
    return Parser(text, options=options, first_line=first_line).word(WHOLE_WORD)


def parse_arithmetic(text: str, *, expansions: bool = True, options: ParserOptions | None = None) -> Arithmetic:
    """An arithmetic expression; without `expansions` a `$` or a quote in it is an error, as in an expanded text.

    Raises ArithmeticSyntaxError, and ShellSyntaxError for an expansion that is not closed.
    """
    parser = Parser(text, options=options)
    parts = parser.parts(WHOLE_ARITHMETIC) if expansions else (Literal(text),)
    return ArithmeticParser(parts, parser.subscript_parts).parse()
