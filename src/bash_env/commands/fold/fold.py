"""fold: wrap input lines (GNU coreutils manual 4.2)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import blocks, inputs
from bash_env.options.command import command
from bash_env.options.declare import BadValue, CommandOptions, UsageError, flag, operands, option
from bash_env.options.values import TOO_LARGE, short_letters
from bash_env.text.quote import quote_if_needed
from bash_env.text.sizes import MAX_SIZE, SizeError, parse_size

TAB = 8
_BLOCK = 1 << 15
_MOST = 1 << 31
_SPECIAL = re.compile(rb"[\b\t\r]")
_TOKEN = re.compile(rb"[^\b\t\r]+|[\b\t\r]")


def _width(text: str) -> int:
    words = "invalid number of columns:"
    try:
        value = parse_size(text, "")
    except SizeError as error:
        if error.kind == "too large":
            raise UsageError(f"{words} ‘{text}’: {TOO_LARGE}", hint=False) from None
        raise BadValue(words, text) from None
    if not value:
        raise UsageError(f"{words} ‘{text}’: Numerical result out of range", hint=False)
    if value > MAX_SIZE - 8:
        raise UsageError(f"{words} ‘{text}’: {TOO_LARGE}", hint=False)
    return min(value, _MOST)


class Options(CommandOptions):
    """Wrap input lines in each FILE, writing to standard output.

    With no FILE, or when FILE is -, read standard input.
    """

    bytes: bool = flag("-b", "--bytes", help="count bytes rather than columns")
    spaces: bool = flag("-s", "--spaces", help="break at spaces")
    width: int = option(
        "-w", "--width", metavar="WIDTH", parse=_width, default=80, help="use WIDTH columns instead of 80"
    )
    files: list[str] = operands("FILE", default=("-",))

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """`-80` is the obsolete form of -w 80."""
        out = list(arguments)
        for index, offset in short_letters(arguments, "w"):
            argument = arguments[index]
            if argument[offset].isdigit() and out[index] == argument:
                out[index] = argument[:offset] + "w" + argument[offset:]
        return out


@command("fold", Options)
async def fold(process: Process, options: Options) -> int:
    """Fold block by block; what follows the last break goes with the next block."""
    folder = Folder(options.width, options.bytes, options.spaces)
    async for name, file in inputs(process, options.files):
        try:
            await _fold(process, folder, file)
        except BrokenPipeError:
            raise
        except OSError as error:
            await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
    return process.failure


async def _fold(process: Process, folder: Folder, file: OpenFile) -> None:
    rest = b""
    async for block in blocks(file, _BLOCK):
        text = folder.fold(rest + block)
        end = text.rfind(b"\n") + 1
        await process.write(text[:end])
        rest = text[end:]
        await process.checkpoint()
    await process.write(rest)


class Folder:
    """Breaks lines at `width`. Tabs, backspaces and carriage returns move the column, unless bytes are counted."""

    def __init__(self, width: int, by_bytes: bool, spaces: bool) -> None:
        self.width = width
        self.by_bytes = by_bytes
        self.spaces = spaces

    def fold(self, text: bytes) -> bytes:
        """The text with breaks; it begins at the beginning of a line."""
        lines = text.split(b"\n")
        if self.by_bytes or not _SPECIAL.search(text):
            width, plain = self.width, self._plain
            return b"\n".join([line if len(line) <= width else plain(line) for line in lines])
        return b"\n".join([self._line(line) if _SPECIAL.search(line) else self._plain(line) for line in lines])

    def _plain(self, line: bytes) -> bytes:
        """Break a line in which every byte takes a column."""
        width = self.width
        if not self.spaces:
            return b"\n".join([line[start : start + width] for start in range(0, len(line), width)])
        out: list[bytes] = []
        start = 0
        while len(line) - start > width:
            cut = self._last_blank(line, start, start + width)
            out.append(line[start:cut])
            start = cut
        return b"\n".join([*out, line[start:]])

    def _line(self, line: bytes) -> bytes:
        """Break a line in which tabs, backspaces and carriage returns move the column."""
        out: list[bytes] = []
        start = position = column = 0
        while position < len(line):
            taken, after = self._step(line, position, column)
            if taken or position == start:
                taken = taken or 1
                position, column = position + taken, after
                continue
            cut = self._last_blank(line, start, position) if self.spaces else position
            out.append(line[start:cut])
            start = cut
            column = self._column(line[start:position])
        return b"\n".join([*out, line[start:]])

    def _step(self, line: bytes, position: int, column: int) -> tuple[int, int]:
        """How many bytes of the token at `position` fit, and the column behind them."""
        match = _TOKEN.match(line, position)
        token = match[0] if match is not None else b""
        if token == b"\b":
            after = max(0, column - 1)
            return (1, after) if after <= self.width else (0, after)
        if token == b"\r":
            return 1, 0
        if token == b"\t":
            after = column - column % TAB + TAB
            return (1, after) if after <= self.width else (0, after)
        taken = min(len(token), max(0, self.width - column))
        return taken, column + taken

    def _last_blank(self, line: bytes, start: int, end: int) -> int:
        """Where the part from `start` to `end` is broken: behind its last blank, or at its end."""
        blank = max(line.rfind(b" ", start, end), line.rfind(b"\t", start, end)) + 1
        return blank or end

    def _column(self, text: bytes) -> int:
        column = 0
        for match in _TOKEN.finditer(text):
            token = match[0]
            if token == b"\b":
                column = max(0, column - 1)
            elif token == b"\r":
                column = 0
            elif token == b"\t":
                column += TAB - column % TAB
            else:
                column += len(token)
        return column
