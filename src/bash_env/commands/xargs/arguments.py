"""Reading the arguments that xargs passes on: blank-separated with quotes, by lines, or by a delimiter (POSIX xargs).

A reader yields lists of arguments (bytes), a list for each block of input. Where lines count, a line's end is None.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import line_blocks

Items = list[bytes | None]

_PIECE = rb"[^ \t\n'\"\\]++|\\.|'[^'\n]*+'|\"[^\"\n]*+\""
_LINE_PIECE = rb"[^\n'\"\\]++|\\.|'[^'\n]*+'|\"[^\"\n]*+\""
_PLAIN_WORD = re.compile(rb"[^ \t\n\v\f\r][^ \t\n]*")
_WORD = re.compile(rb"(?:[ \v\f\r]|\t)*+((?:" + _PIECE + rb")++)", re.DOTALL)
_LINE = re.compile(rb"[ \t\v\f\r\n]*+((?:" + _LINE_PIECE + rb")++)(?:\n|\Z)", re.DOTALL)
_QUOTED = re.compile(rb"\\(.)|'([^'\n]*)'|\"([^\"\n]*)\"", re.DOTALL)
_SPECIAL = re.compile(rb"['\"\\]")
_NUL_WARNING = (
    "WARNING: a NUL character occurred in the input.  It cannot be passed through in the argument list."
    "  Did you mean to use the --null option?"
)


class UnmatchedQuote(Exception):
    """A quotation mark without its partner on the line; `items` came before it."""

    def __init__(self, quote: bytes, items: Items) -> None:
        super().__init__(quote)
        self.kind = "single" if quote == b"'" else "double"
        self.items = items


class Reader:
    """How the input is cut into arguments.

    `delimiter` is a byte, or None for blanks and quotes; `lines` keeps the ends of lines; `whole_lines` makes an
    argument of each line (-I); `end` is the argument that ends the input early.
    """

    def __init__(self, delimiter: bytes | None, end: bytes | None, lines: bool, whole_lines: bool) -> None:
        self.delimiter = delimiter
        self.end = end if delimiter is None else None
        self.lines = lines
        self.whole_lines = whole_lines
        self.warned = False
        self.continued = False

    async def read(self, process: Process, file: OpenFile) -> AsyncIterator[Items]:
        """The arguments in `file`. Raises UnmatchedQuote."""
        if self.delimiter is not None:
            async for block in line_blocks(file, self.delimiter):
                yield self.delimited(block, self.delimiter)
            return
        rest = b""
        async for block in line_blocks(file):
            await self.warn(process, block)
            text, rest = _whole(rest + block)
            items, ended = self.cut_at_end(self.parse(text), text.endswith(b"\n"))
            yield items
            if ended:
                return
        if rest:
            yield self.parse(rest)

    def delimited(self, block: bytes, delimiter: bytes) -> Items:
        """The items of a block; each is a line of its own."""
        items: Items = list(block.removesuffix(delimiter).split(delimiter))
        return [each for item in items for each in (item, None)] if self.lines else items

    async def warn(self, process: Process, block: bytes) -> None:
        """Say once that a NUL ends an argument."""
        if not self.warned and b"\0" in block:
            self.warned = True
            await process.write_error(f"{process.name}: {_NUL_WARNING}\n")

    def cut_at_end(self, items: Items, complete: bool) -> tuple[Items, bool]:
        """The arguments before the one that ends the input, and whether it was there; the end of file hides it."""
        if self.end is None or self.end not in items:
            return items, False
        place = items.index(self.end)
        if not complete and place == len(items) - 1:
            return items, False
        return items[:place], True

    def parse(self, text: bytes) -> Items:
        """The arguments in a text of whole lines."""
        if self.whole_lines:
            return self.whole(text)
        if self.lines:
            return self.by_line(text)
        if _SPECIAL.search(text) is None:
            return list(_PLAIN_WORD.findall(text))
        return self.quoted(text)

    def quoted(self, text: bytes, keep_lines: bool = False) -> Items:
        """Words that may be quoted, with line ends if those are kept."""
        items: Items = []
        position, size = 0, len(text)
        while position < size:
            match = _WORD.match(text, position)
            if match is not None:
                position = match.end()
            letter = text[position : position + 1]
            if letter in (b"'", b'"'):
                raise UnmatchedQuote(letter, items)
            if match is not None:
                items.append(_unquote(match[1]))
                self.continued = text[position - 1] in b" \t"
            if keep_lines and letter == b"\n" and items and items[-1] is not None and not self.continued:
                items.append(None)
            self.continued = letter in (b" ", b"\t") or (self.continued and letter == b"\n")
            position += 1
        return items

    def by_line(self, text: bytes) -> Items:
        """Words with the ends of lines; a blank before the end continues the line."""
        return self.quoted(text, keep_lines=True)

    def whole(self, text: bytes) -> Items:
        """Each line, without the blanks before it."""
        if _SPECIAL.search(text) is None:
            return [line for line in (line.lstrip(b" \t\v\f\r") for line in text.split(b"\n")) if line]
        items: Items = []
        position, size = 0, len(text)
        while position < size:
            match = _LINE.match(text, position)
            if match is not None:
                items.append(_unquote(match[1]))
                position = match.end()
                continue
            problem = _first_unmatched(text, position)
            if problem is None:
                break
            raise UnmatchedQuote(problem, items)
        return items


def _whole(text: bytes) -> tuple[bytes, bytes]:
    """`text` without an end that an escaped newline joins to what follows, and that end."""
    if not text.endswith(b"\\\n"):
        return text, b""
    start = len(text)
    while text.endswith(b"\\\n", 0, start):
        start = text.rfind(b"\n", 0, start - 1) + 1
    return text[:start], text[start:]


def _unquote(word: bytes) -> bytes:
    """`word` without quotation marks and backslashes; a backslash at the end of the file is dropped."""
    if _SPECIAL.search(word) is None:
        return word
    return _QUOTED.sub(lambda match: match[match.lastindex or 0], word)


def _first_unmatched(text: bytes, position: int) -> bytes | None:
    """The quotation mark without partner that stops the line at `position`."""
    match = re.compile(rb"[ \t\v\f\r\n]*+(?:" + _LINE_PIECE + rb")*+(['\"])", re.DOTALL).match(text, position)
    return None if match is None else match[1]
