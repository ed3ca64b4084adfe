"""Words and quoting (bash manual 3.1.2, 3.5): from source text to the parts of a `Word`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeAlias

from bash_env.syntax.ansi_quote import decode_ansi
from bash_env.syntax.lexer import Scanner
from bash_env.syntax.nodes import (
    AnsiQuoted,
    CommandSubstitution,
    DoubleQuoted,
    Escaped,
    ExtendedGlob,
    Literal,
    Parameter,
    ProcessSubstitution,
    Script,
    SingleQuoted,
    Word,
    WordPart,
)
from bash_env.syntax.patterns import NAME, Pattern

Action: TypeAlias = "Callable[[Any, Context], WordPart | str | None]"


class Context:
    """How a stretch of word text is read: where it ends and which characters are special in it.

    `run` matches a run of plain text. `actions` maps a special character to the method that reads what it
    begins: a part, plain text, or None where the stretch ends after all. `opener` and `closer` nest as plain text.
    `quoted` is text inside double quotes, where `$'...'` is special only with `dollar_quotes`. `argument` is
    the context of the word in a parameter expansion that stands here.
    """

    __slots__ = ("actions", "argument", "closer", "dollar_quotes", "opener", "quoted", "run")

    def __init__(
        self, run: str, actions: dict[str, Action], *, opener: str = "", closer: str = "", quoted: bool = False
    ) -> None:
        self.run = Pattern(run)
        self.actions = actions
        self.opener = opener
        self.closer = closer
        self.quoted = quoted
        self.dollar_quotes = not quoted
        self.argument = self


_CONTINUED_NAME = Pattern(r"\$([A-Za-z_](?:\\\n|[A-Za-z0-9_])*+)")
_PARAMETER = Pattern(rf"\$({NAME}|[0-9@*#?$!-])")
_SINGLE = Pattern(r"'([^']*+)'")
_ANSI = Pattern(r"\$'((?:[^'\\]++|\\.)*+)'", re.DOTALL)
_BACKQUOTED = Pattern(r"`((?:[^`\\]++|\\.)*+)`", re.DOTALL)
# a backslash before a newline vanishes even within single quotes; other pairs stay
_CONTINUATION = r"\\\n|(\\[^\n])"
_BACKQUOTE_ESCAPE = r"\\([$`\\])"
_BACKQUOTE_ESCAPE_QUOTED = r'\\([$`\\"])'


class WordParser(Scanner):
    """Reads words and their parts."""

    def word(self, context: Context) -> Word:
        """Read one word, or the empty word if none begins here."""
        start = self.pos
        line = self.line_at(start)
        parts = self.parts(context)
        return Word(parts, line, start, self.pos)

    def command_context(self) -> Context:
        """The context of a word of a command under the current options."""
        return COMMAND_EXTGLOB if self.options.extglob else COMMAND

    def parts(self, context: Context) -> tuple[WordPart, ...]:
        """Read parts up to the end of the stretch; `pos` is left on the character that ends it."""
        run, actions = context.run, context.actions
        parts: list[WordPart] = []
        text: list[str] = []
        nesting = 0
        while True:
            source, start = self.source, self.pos
            end = run.match(source, start).end()  # type: ignore[union-attr]
            if end != start:
                text.append(source[start:end])
                self.pos = end
            character = source[end : end + 1]
            action = actions.get(character)
            if action is not None:
                part = action(self, context)
                if part is None:
                    break
                if part.__class__ is str:
                    text.append(part)
                    continue
                if text:
                    parts.append(Literal("".join(text)))
                    text = []
                parts.append(part)  # type: ignore[arg-type]
            elif not character:
                break
            elif character == context.opener:
                nesting += 1
                text.append(character)
                self.pos += 1
            elif nesting and character == context.closer:
                nesting -= 1
                text.append(character)
                self.pos += 1
            elif nesting or self.shielded[0] < end < self.shielded[1]:
                text.append(character)
                self.pos += 1
            else:
                break
        if text:
            parts.append(Literal("".join(text)))
        self.open_brackets = nesting
        return tuple(parts)

    # --- quotes -----------------------------------------------------------------------------------

    def escaped(self, context: Context) -> WordPart | str:
        """A backslash outside quotes."""
        character = self.source[self.pos + 1 : self.pos + 2]
        self.pos += 1 + len(character)
        if character == "\n":
            return ""
        return Escaped(character) if character else "\\"

    def single_quoted(self, context: Context) -> WordPart:
        """`'text'`."""
        match = _SINGLE.match(self.source, self.pos)
        if match is None:
            raise self.unclosed(self.line_at(self.pos), "'")
        self.pos = match.end()
        return SingleQuoted(match[1])

    def plain_quotes(self, context: Context) -> str:
        """Single quotes in arithmetic: they keep parentheses from counting but stay in the text."""
        match = _SINGLE.match(self.source, self.pos)
        if match is None:
            raise self.unclosed(self.line_at(self.pos), "'")
        self.pos = match.end()
        return match[0]

    def shielding_quotes(self, context: Context) -> str:
        """Single quotes in the word of a quoted `${...}`: they stay in the text but keep braces from closing it."""
        start, end = self.shielded
        if not start < self.pos < end and not self.options.posix:
            match = _SINGLE.match(self.source, self.pos)
            if match is None:
                raise self.unclosed(self.line_at(self.pos), "'")
            self.shielded = match.span()
        self.pos += 1
        return "'"

    def shielded_double_quotes(self, context: Context) -> WordPart | str:
        """Double quotes in the word of a quoted `${...}`; within single quotes a lone one has no effect."""
        start, end = self.shielded
        if not start < self.pos < end:
            return self.double_quoted(context)
        self.pos += 1
        return ""

    def double_quoted(self, context: Context) -> WordPart:
        """`"parts"`."""
        start = self.pos
        self.pos = start + 1
        self.enter(2)
        parts = self.parts(DOUBLE)
        self.depth -= 2
        if not self.source.startswith('"', self.pos):
            raise self.unclosed(self.line_at(start), '"')
        self.pos += 1
        return DoubleQuoted(parts)

    def back_quoted(self, context: Context) -> WordPart:
        """A command substitution in the old form; its text is parsed on its own (3.5.4)."""
        match = _BACKQUOTED.match(self.source, self.pos)
        if match is None:
            raise self.unclosed(self.line_at(self.pos), "`")
        line = self.line_at(self.pos)
        self.pos = match.end()
        source = match[1]
        if "\\\n" in source:
            source = re.sub(_CONTINUATION, r"\1", source)
        escape = _BACKQUOTE_ESCAPE_QUOTED if context.quoted else _BACKQUOTE_ESCAPE
        text = re.sub(escape, r"\1", source)
        body, error = self.deferred_script(text, line)
        return CommandSubstitution(body, "`", source, line, error, text)

    # --- dollar -----------------------------------------------------------------------------------

    def dollar(self, context: Context) -> WordPart | str:
        """What begins with a `$`."""
        start = self.pos
        match = _PARAMETER.match(self.source, start)
        if match is not None:
            self.pos = match.end()
            if self.source.startswith("\\\n", self.pos) and match[1].isidentifier():
                return self._continued_name(start)
            return Parameter(match[1], line=self.line_at(start))
        following = self.source[start + 1 : start + 2]
        if following == "(":
            return self.dollar_parenthesis(start)
        if following == "{":
            return self.parameter(context)
        if following == "[":
            return self.old_arithmetic(start)
        if not context.dollar_quotes or following not in ("'", '"'):
            self.pos = start + 1
            return "$"
        if following == "'":
            return self.ansi_quoted(start)
        self.pos = start + 1
        quoted = self.double_quoted(context)
        assert isinstance(quoted, DoubleQuoted)
        return DoubleQuoted(quoted.parts, True)

    def _continued_name(self, start: int) -> WordPart:
        """`$name` with a line continuation behind or within it, which is gone before names are told apart."""
        match = _CONTINUED_NAME.match(self.source, start)
        assert match is not None
        self.pos = match.end()
        return Parameter(match[1].replace("\\\n", ""), line=self.line_at(start))

    def ansi_quoted(self, start: int) -> WordPart:
        """`$'text'`."""
        match = _ANSI.match(self.source, start)
        if match is None:
            raise self.unclosed(self.line_at(start), "'")
        self.pos = match.end()
        return AnsiQuoted(match[1], decode_ansi(match[1]))

    def process_substitution(self, context: Context) -> WordPart | None:
        """`<(body)` or `>(body)`; any other angle bracket ends the word."""
        start = self.pos
        if self.source[start + 1 : start + 2] != "(":
            return None
        self.pos = start + 2
        body, source = self.enclosed_list(")")
        return ProcessSubstitution(self.source[start], body, source, self.line_at(start))

    def extended_glob(self, context: Context) -> WordPart:
        """`@(a|b)` and the like; called on the operator character."""
        start = self.pos
        self.enter(6)
        self.pos = start + 2
        alternatives = [self.word(GLOB)]
        while self.source.startswith("|", self.pos):
            self.pos += 1
            alternatives.append(self.word(GLOB))
        self.depth -= 6
        if self.pos >= len(self.source):
            raise self.unclosed(self.line_at(start), ")")
        self.pos += 1
        return ExtendedGlob(self.source[start], tuple(alternatives))

    # --- what the upper layers provide ------------------------------------------------------------

    def parameter(self, context: Context) -> WordPart:
        """`${...}`."""
        raise NotImplementedError

    def dollar_parenthesis(self, start: int) -> WordPart:
        """`$(...)` or `$((...))`."""
        raise NotImplementedError

    def old_arithmetic(self, start: int) -> WordPart:
        """`$[...]`."""
        raise NotImplementedError

    def enclosed_list(self, closer: str, unclosed_line: int | None = None) -> tuple[Script, str]:
        """Parse commands up to `closer` and step over it; return them and their text."""
        raise NotImplementedError

    def deferred_script(self, text: str, line: int) -> tuple[Script, Exception | None]:
        """Parse text whose errors bash reports only when it runs."""
        raise NotImplementedError


def _run(stops: str, dollar: str, *, extglob: bool = False, process: bool = False, escapes: str = "") -> str:
    """The expression for a run of plain text that ends before any of `stops`, a backslash or an expansion."""
    special = re.escape(stops) + r"\\$`"
    pieces = [rf"\$(?![A-Za-z0-9_@*#?$!({{\[{dollar}-])"]
    if extglob:
        special += "?*+@!"
        pieces.append(r"[?*+@!](?!\()")
    if process:
        special += "<>"
        pieces.append(r"[<>](?!\()")
    if escapes:
        pieces.append(rf"\\[^{re.escape(escapes)}\n]")
    return rf"(?:[^{special}]++|{'|'.join(pieces)})*+"


def _arithmetic(opener: str = "", closer: str = "", stops: str = "") -> Context:
    """The context of arithmetic text, which ends at an unbalanced `closer` or at one of `stops`."""
    run = _run(opener + closer + stops + _ANY_QUOTE, "", escapes=_DOUBLE_ESCAPES)
    return Context(run, _ARITHMETIC, opener=opener, closer=closer, quoted=True)


_EXPANSIONS: dict[str, Action] = {"$": WordParser.dollar, "`": WordParser.back_quoted, "\\": WordParser.escaped}
_QUOTES: dict[str, Action] = {**_EXPANSIONS, '"': WordParser.double_quoted}
_ARITHMETIC: dict[str, Action] = {**_QUOTES, "'": WordParser.plain_quotes}
_UNQUOTED: dict[str, Action] = {**_QUOTES, "'": WordParser.single_quoted}
_BRACED: dict[str, Action] = {
    **_EXPANSIONS,
    '"': WordParser.shielded_double_quotes,
    "'": WordParser.shielding_quotes,
}
_PROCESSES: dict[str, Action] = {
    **_UNQUOTED,
    "<": WordParser.process_substitution,
    ">": WordParser.process_substitution,
}
_GLOBS: dict[str, Action] = {**_UNQUOTED, **dict.fromkeys("?*+@!", WordParser.extended_glob)}

_META = " \t\n;|&<>()"
_ANY_QUOTE = "'\""
_DOUBLE_ESCAPES = '$`"\\'

COMMAND = Context(_run(_META + _ANY_QUOTE, _ANY_QUOTE), _PROCESSES)
COMMAND_EXTGLOB = Context(_run(_META + _ANY_QUOTE, _ANY_QUOTE, extglob=True), {**_PROCESSES, **_GLOBS})
GLOB = Context(_run("|()" + _ANY_QUOTE, _ANY_QUOTE, extglob=True), _GLOBS, opener="(", closer=")")
REGEX = Context(_run(" \t\n;&<>()" + _ANY_QUOTE, _ANY_QUOTE), _UNQUOTED, opener="(", closer=")")
DOUBLE = Context(_run('"', "", escapes=_DOUBLE_ESCAPES), _EXPANSIONS, quoted=True)
STRING = Context(_run("", "", escapes="$`\\"), _EXPANSIONS, quoted=True)
ARITHMETIC = _arithmetic("(", ")")
ARITHMETIC_CLAUSE = _arithmetic("(", ")", stops=";")
OLD_ARITHMETIC = _arithmetic("[", "]")
SUBSCRIPT = Context(_run("[]" + _ANY_QUOTE, _ANY_QUOTE), _UNQUOTED, opener="[", closer="]")
SUBSCRIPT_ARGUMENT = Context(_run("[]" + _META + _ANY_QUOTE, _ANY_QUOTE), _UNQUOTED, opener="[", closer="]")
BRACE = Context(_run("}" + _ANY_QUOTE, _ANY_QUOTE, process=True), _PROCESSES)
BRACE_QUOTED = Context(_run("}" + _ANY_QUOTE, "", escapes=_DOUBLE_ESCAPES + "}"), _BRACED, quoted=True)
BRACE_DOUBLE = Context(_run("}" + _ANY_QUOTE, _ANY_QUOTE, escapes=_DOUBLE_ESCAPES + "}"), _BRACED, quoted=True)
BRACE_DOUBLE.dollar_quotes = True
REPLACED = Context(_run("/}" + _ANY_QUOTE, _ANY_QUOTE, process=True), _PROCESSES)
OFFSET = Context(_run(":?()}" + _ANY_QUOTE, _ANY_QUOTE), _UNQUOTED, opener="(", closer=")")
WHOLE_WORD = Context(_run(_ANY_QUOTE, _ANY_QUOTE, process=True), _PROCESSES)
WHOLE_ARITHMETIC = _arithmetic()

for _context in (COMMAND, COMMAND_EXTGLOB, GLOB, REGEX, SUBSCRIPT, SUBSCRIPT_ARGUMENT, REPLACED, OFFSET, WHOLE_WORD):
    _context.argument = BRACE
for _context in (STRING, ARITHMETIC, ARITHMETIC_CLAUSE, OLD_ARITHMETIC, WHOLE_ARITHMETIC):
    _context.argument = BRACE_QUOTED
DOUBLE.argument = BRACE_DOUBLE
