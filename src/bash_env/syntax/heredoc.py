"""Here-documents (bash manual 3.6.6) and the other redirections (3.6)."""

from __future__ import annotations

import re

from bash_env.syntax.arith_word import ArithmeticWordParser
from bash_env.syntax.errors import ShellSyntaxError
from bash_env.syntax.lexer import WORD
from bash_env.syntax.nodes import (
    AnsiQuoted,
    BadSubstitution,
    DoubleQuoted,
    Escaped,
    HereDocument,
    Literal,
    Redirect,
    SingleQuoted,
    Word,
    WordPart,
)
from bash_env.syntax.patterns import NAME, Pattern
from bash_env.syntax.word_parse import STRING

_REDIRECT = Pattern(
    rf"(?:([0-9]++)|\{{({NAME}(?:\[[^\]\s]*+\])?)\}})?(<<<|<<-|<<|<[&>]|&>>|&>|>>|>[&|]|>|<)(?!(?<=[<>])\()"
)
_LEADING = re.compile(r"(?:\t|\\\n)+")
_BLANK_LINES = Pattern(r"[ \t\n]*+")
_MAX_FD = (1 << 31) - 1


class RedirectionParser(ArithmeticWordParser):
    """Reads redirections, and the bodies of here-documents once the line that asks for them ends."""

    def redirection(self) -> Redirect | None:
        """A redirection at `pos`, or None."""
        match = _REDIRECT.match(self.source, self.pos)
        if match is None or (match[1] and int(match[1]) > _MAX_FD):
            return None
        number, variable, operator = match.groups()
        line = self.line_at(self.pos)
        self.pos = match.end()
        fd = int(number) if number else None
        if self.look() != WORD:
            raise self.unexpected()
        self.enter(2)
        target = self.word(self.command_context())
        self.depth -= 2
        if operator not in ("<<", "<<-"):
            return Redirect(operator, target, fd, variable, line)
        document = self._here_document(target, operator == "<<-")
        self.pending.append(document)
        return Redirect(operator, document, fd, variable, line)

    def redirections(self) -> tuple[Redirect, ...]:
        """The redirections after a compound command."""
        found: list[Redirect] = []
        while self.look():
            redirect = self.redirection()
            if redirect is None:
                break
            found.append(redirect)
        return tuple(found)

    def _here_document(self, target: Word, strip: bool) -> HereDocument:
        """The here-document that is to be read at the end of the line, still without its body."""
        raw = self.source[target.start : target.end]
        quoted = any(isinstance(part, _QUOTINGS) for part in target.parts)
        delimiter = _unquoted(target.parts, self.source, target.start) if quoted else raw
        return HereDocument(delimiter, raw, Word(()), quoted, strip)

    def newline(self) -> None:
        """Step over a newline token and the here-documents that follow it."""
        if self.pos == len(self.source):
            self._at_end = True
            self.token_at = -1
        elif not self.pending:
            self.pos = _BLANK_LINES.match(self.source, self.pos).end()  # type: ignore[union-attr]
            return
        else:
            self.pos += 1
        self.read_documents()

    def end_unit(self) -> None:
        """Step over the newline that ends a line of commands; `last_line` is then the number of what was read last."""
        self.last_line = self.line_at(self.pos)
        if self.pending:
            self.newline()
            self.last_line = self.line_at(self.pos) - self.source.endswith("\n", 0, self.pos)
        else:
            self.newline()

    def unexpected(self) -> ShellSyntaxError:
        """The error for the token at `pos`; the here-documents of its line are read before it is reported."""
        error = super().unexpected()
        if self.pending:
            end = self.source.find("\n", self.pos) + 1
            self.pos = end or len(self.source)
            self.read_documents()
            error.line = self.line_at(self.pos) - self.source.endswith("\n", 0, self.pos)
            error.lines = [error.line] * len(error.messages)
        return error

    def read_documents(self) -> None:
        """Read the bodies of the pending here-documents."""
        pending, self.pending = self.pending, []
        for document in pending:
            line = self.line_at(self.pos)
            asked = line - self.source.endswith("\n", 0, self.pos)
            lines, closed = self._body_lines(document)
            if not closed:
                text = f"here-document at line {asked} delimited by end-of-file (wanted `{document.delimiter}')"
                self.warnings.append((self.end_line() - 1, text))
            body = self._body_word("".join(lines), document.quoted, line)
            object.__setattr__(document, "body", body)
        if self.lone_word is not None:
            line = self.line_at(self.pos) - self.source.endswith("\n", 0, self.pos)
            object.__setattr__(self.lone_word, "line", line)
            self.lone_word = None

    def _body_lines(self, document: HereDocument) -> tuple[list[str], bool]:
        """The lines up to the delimiter, and whether it came before the end of the input."""
        source, position, length = self.source, self.pos, len(self.source)
        delimiter, quoted, strip = document.delimiter, document.quoted, document.strip
        lines: list[str] = []
        joined = ""
        while position < length:
            end = source.find("\n", position) + 1 or length
            line = source[position:end]
            position = end
            if strip and not joined:
                line = line.lstrip("\t")
            if not quoted and line.endswith("\\\n") and _odd_backslashes(line):
                joined += line
                continue
            line, joined = joined + line, ""
            if strip and line.startswith("\\\n"):
                line = _LEADING.sub("", line, 1)
            if line.rstrip("\n").replace("\\\n", "") == delimiter:
                self.pos = position
                return lines, True
            lines.append(line)
        self.pos = position
        last = joined or (lines[-1] if lines else "\n")
        lines += [joined, "" if last.endswith("\n") else "\n"]
        return lines, False

    def _body_word(self, body: str, quoted: bool, line: int) -> Word:
        if quoted or not body:
            return Word((Literal(body),) if body else (), line)
        self.enter(8)
        reader = self.child(body, line)
        reader.in_document = True
        self.depth -= 8
        try:
            return reader.word(STRING)
        except ShellSyntaxError as error:
            return Word((BadSubstitution(body, line, _document_error(body, error.messages[0])),), line)


def _document_error(body: str, message: str) -> str:
    """What bash says of a here-document in which something is not closed; empty where it says the usual."""
    if message.endswith("`''") and "${" in body:
        return f"bad substitution: no closing `}}' in {body[body.index('${') :]}"
    if message.endswith("``'"):
        return f'bad substitution: no closing "`" in {body[body.rindex("`") :]}'
    if message.endswith("`)'") and "$((" in body:
        return f"bad substitution: no closing `)' in {body}"
    return ""


def _odd_backslashes(line: str) -> bool:
    text = line[:-1]
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1


_QUOTINGS = (Escaped, SingleQuoted, AnsiQuoted, DoubleQuoted)


def _unquoted(parts: tuple[WordPart, ...], source: str, start: int) -> str:
    """The delimiter after quote removal; expansions in it are plain text."""
    text: list[str] = []
    for part in parts:
        if isinstance(part, DoubleQuoted):
            text.append(_unquoted(part.parts, source, start))
        elif isinstance(part, (Literal, Escaped, SingleQuoted, AnsiQuoted)):
            text.append(part.text)
    return "".join(text)
