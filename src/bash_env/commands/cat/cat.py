"""cat: concatenate files (GNU coreutils manual 3.1)."""

from __future__ import annotations

import re

from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile, RegularFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import LINE_BLOCK, inputs, read_some
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, flag, operands
from bash_env.text.quote import quote_if_needed


class Options(CommandOptions):
    """Concatenate FILE(s) to standard output. With no FILE, or when FILE is -, read standard input."""

    show_all: bool = flag("-A", "--show-all", help="equivalent to -vET")
    number_nonblank: bool = flag("-b", "--number-nonblank", help="number nonempty output lines, overrides -n")
    ends_and_nonprinting: bool = flag("-e", help="equivalent to -vE")
    show_ends: bool = flag("-E", "--show-ends", help="display $ at end of each line")
    number: bool = flag("-n", "--number", help="number all output lines")
    squeeze: bool = flag("-s", "--squeeze-blank", help="suppress repeated empty output lines")
    tabs_and_nonprinting: bool = flag("-t", help="equivalent to -vT")
    show_tabs: bool = flag("-T", "--show-tabs", help="display TAB characters as ^I")
    unbuffered: bool = flag("-u", help="(ignored)")
    show_nonprinting: bool = flag("-v", "--show-nonprinting", help="use ^ and M- notation, except for LFD and TAB")
    files: list[str] = operands("FILE", default=("-",))


@command("cat", Options)
async def cat(process: Process, options: Options) -> int:
    """Copy each file; bytes are looked at only where an option asks for it."""
    change = _Change(options) if set(options.given) - {"unbuffered"} else None
    output = process.fds.get(1)
    async for name, file in inputs(process, options.files):
        try:
            if isinstance(output, RegularFile) and await _feeds(file, output):
                await process.error(f"{quote_if_needed(name)}: input file is output file")
                continue
            while block := await (read_some(file) if change is None else file.read(LINE_BLOCK)):
                await process.write(block if change is None else change.block(block))
                await process.checkpoint()
        except BrokenPipeError:
            raise
        except OSError as error:
            await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
    return process.failure


async def _feeds(file: OpenFile, output: RegularFile) -> bool:
    """Whether what is written to `output` would be read again from `file`."""
    if not isinstance(file, RegularFile):
        return False
    source, target = await file.stat(), await output.stat()
    return (source.dev, source.ino) == (target.dev, target.ino) and file.offset < source.size


def _visible(byte: int) -> bytes:
    """^ and M- notation of a byte."""
    if byte >= 128:
        return b"M-" + _visible(byte - 128)
    if byte == 127:
        return b"^?"
    return b"^" + bytes([byte + 64]) if byte < 32 else bytes([byte])


_VISIBLE = {byte: _visible(byte) for byte in range(256) if byte not in (9, 10)}
_NONPRINTING = re.compile(rb"[^\n\t -~]")


class _Change:
    """What the options do to the text; `number` and `blanks` go on from file to file."""

    def __init__(self, options: Options) -> None:
        self.nonprinting = (
            options.show_nonprinting or options.show_all or options.ends_and_nonprinting or options.tabs_and_nonprinting
        )
        self.ends = options.show_ends or options.show_all or options.ends_and_nonprinting
        self.tabs = options.show_tabs or options.show_all or options.tabs_and_nonprinting
        self.count_blank = options.number and not options.number_nonblank
        self.numbering = options.number or options.number_nonblank
        self.squeeze = options.squeeze
        self.number = 0
        self.blanks = 0
        self.at_line_start = True

    def block(self, block: bytes) -> bytes:
        """The text of one block."""
        if self.nonprinting:
            block = _NONPRINTING.sub(lambda match: _VISIBLE[match[0][0]], block)
        if self.tabs:
            block = block.replace(b"\t", b"^I")
        if self.numbering or self.squeeze:
            return b"".join(map(self.line, _lines(block)))
        return self.mark_ends(block)

    def mark_ends(self, text: bytes) -> bytes:
        """Put $ before each newline, and ^M$ for a carriage return there."""
        if not self.ends:
            return text
        return text.replace(b"\r\n", b"^M\n").replace(b"\n", b"$\n")

    def line(self, line: bytes) -> bytes:
        """One line, or the piece of one that its block holds."""
        starts, self.at_line_start = self.at_line_start, line.endswith(b"\n")
        blank = starts and line == b"\n"
        self.blanks = self.blanks + 1 if blank else 0
        if blank and self.squeeze and self.blanks > 1:
            return b""
        text = self.mark_ends(line)
        if self.numbering and starts and (self.count_blank or not blank):
            self.number += 1
            return b"%6d\t%b" % (self.number, text)
        return text


def _lines(block: bytes) -> list[bytes]:
    """Lines with their newlines; carriage returns are no line ends."""
    pieces = block.split(b"\n")
    last = pieces.pop()
    return [piece + b"\n" for piece in pieces] + ([last] if last else [])
