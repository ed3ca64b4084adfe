"""hexdump: display file contents in hexadecimal, decimal, octal, or ascii (hexdump(1))."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping

from bash_env.commands.hexdump.formats import BadFormat, Format
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import blocks, read_all
from bash_env.options.command import command, fail
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, optional
from bash_env.options.values import adds
from bash_env.text.sizes import SizeError, parse_size

_ADDRESS = '"%07.7_Ax\n"'
_STYLES = {
    "default": (_ADDRESS, '"%07.7_ax " 8/2 "%04x " "\n"'),
    "octal-bytes": (_ADDRESS, '"%07.7_ax " 16/1 "%03o " "\n"'),
    "hex-bytes": (_ADDRESS, '"%07.7_ax " 16/1 "%02x " "\n"'),
    "characters": (_ADDRESS, '"%07.7_ax " 16/1 "%3_c " "\n"'),
    "canonical": ('"%08.8_Ax\n"', '"%08.8_ax  " 8/1 "%02x " "  " 8/1 "%02x "', '"  |" 16/1 "%_p" "|\n"'),
    "decimal": (_ADDRESS, '"%07.7_ax " 8/2 "  %05u " "\n"'),
    "octal": (_ADDRESS, '"%07.7_ax " 8/2 " %06o " "\n"'),
    "hexadecimal": (_ADDRESS, '"%07.7_ax " 8/2 "   %04x " "\n"'),
}
_BLOCKS = 256  # how many blocks are formatted at a time


def _number(what: str) -> Callable[[str], int]:
    def parse(text: str) -> int:
        try:
            return parse_size(text, "KMGTPEZYkm0", any_base=True)
        except SizeError:
            raise UsageError(f"failed to parse {what}: '{text}': Invalid argument", hint=False) from None

    return parse


class Options(CommandOptions):
    """Display file contents in hexadecimal, decimal, octal, or ascii."""

    version = "{name} from util-linux 2.38.1"
    short_name = True
    usage = "[options] <file>..."

    styles: list[str] = flag("-b", "--one-byte-octal", const="=octal-bytes", repeat=True, help="one-byte octal display")
    _X = adds("styles", "=hex-bytes", "--one-byte-hex", help="one-byte hexadecimal display")
    _c = adds("styles", "=characters", "-c", "--one-byte-char", help="one-byte character display")
    _C = adds("styles", "=canonical", "-C", "--canonical", help="canonical hex+ASCII display")
    _d = adds("styles", "=decimal", "-d", "--two-bytes-decimal", help="two-byte decimal display")
    _o = adds("styles", "=octal", "-o", "--two-bytes-octal", help="two-byte octal display")
    _x = adds("styles", "=hexadecimal", "-x", "--two-bytes-hex", help="two-byte hexadecimal display")
    color: str | None = optional("-L", "--color", metavar="mode", help="accepted; nothing is colored")
    format: list[str] = option(
        "-e", "--format", metavar="format", repeat=True, help="format string to be used for displaying data"
    )
    format_files: list[str] = option(
        "-f", "--format-file", metavar="file", repeat=True, help="file that contains format strings"
    )
    length: int | None = option(
        "-n", "--length", metavar="length", parse=_number("length"), help="interpret only length bytes of input"
    )
    skip: int = option(
        "-s",
        "--skip",
        metavar="offset",
        parse=_number("offset"),
        default=0,
        help="skip offset bytes from the beginning",
    )
    all: bool = flag("-v", "--no-squeezing", help="output identical lines")
    files: list[str] = operands("FILE", default=("-",))

    chosen: list[str]
    """What is to be shown, in order: =style, a blank and a format string, or @file."""

    def check(self, env: Mapping[str, str]) -> None:
        """Put the formats into the order in which they were given."""
        styles, formats, files = iter(self.styles), iter(self.format), iter(self.format_files)
        sources = {"styles": styles, "format": formats, "format_files": files}
        marks = {"styles": "", "format": " ", "format_files": "@"}
        self.chosen = [marks[field] + next(sources[field]) for field in self.given if field in sources]


@command("hexdump", Options)
async def hexdump(process: Process, options: Options) -> int:
    """Show the files as one stream, a block for all formats at a time."""
    formats = await _formats(process, options)
    endings = [form for form in formats if form.ending]
    dump = _Dump([form for form in formats if not form.ending], options.all)
    source = _Input(process, options)
    if dump.size:
        async for data in source.pieces(dump.size * _BLOCKS):
            await process.write(dump.text(data, source.position))
            source.position += len(data)
            await process.checkpoint()
    if endings and source.position and options.length != 0:
        await process.write(endings[-1].render(b"", 1, source.position).encode("latin-1"))
    if dump.size and not source.opened:
        await process.error("all input file arguments failed")
    return process.failure


async def _formats(process: Process, options: Options) -> list[Format]:
    """The format strings of all options, in order."""
    texts: list[str] = []
    for choice in options.chosen or ["=default"]:
        if choice.startswith("="):
            texts += _STYLES[choice[1:]]
        elif choice.startswith("@"):
            texts += await _read_formats(process, choice[1:])
        else:
            texts.append(choice[1:])
    try:
        return [Format(text) for text in texts]
    except BadFormat as error:
        raise fail(await process.error(str(error))) from None


async def _read_formats(process: Process, name: str) -> list[str]:
    try:
        file = await process.open(name)
        try:
            data = await read_all(file, process.machine.limits.max_source_bytes)
        finally:
            await file.close()
    except OSError as error:
        raise fail(await process.error(f"can't read {name}: {strerror(error)}")) from None
    lines = data.decode("utf-8", "surrogateescape").split("\n")
    return [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]


class _Dump:
    """The text of blocks in all formats; of blocks like the one before only a star is shown."""

    def __init__(self, formats: list[Format], everything: bool) -> None:
        self.formats = formats
        self.everything = everything
        self.size = max((form.size for form in formats), default=0)
        self._before = b""
        self._starred = False
        for form in formats if self.size else []:
            form.stretch(self.size)
            form.compile()

    def text(self, data: bytes, address: int) -> bytes:
        """The text for `data`, which is whole blocks but at the end of the input."""
        out: list[str] = []
        for at in range(0, len(data), self.size):
            block = data[at : at + self.size]
            if block == self._before and not self.everything:
                out.append("" if self._starred else "*\n")
                self._starred = True
                continue
            self._before, self._starred = block, False
            padded = block.ljust(self.size, b"\0")
            out += [form.render(padded, len(block), address + at) for form in self.formats]
        return "".join(out).encode("latin-1")


class _Input:
    """The files as one stream; `position` is the offset of what comes next, `opened` how many could be opened."""

    def __init__(self, process: Process, options: Options) -> None:
        self.process = process
        self.options = options
        self.position = 0
        self.opened = 0

    async def pieces(self, size: int) -> AsyncIterator[bytes]:
        """The stream after what is skipped and up to the length asked for, in pieces of `size` bytes."""
        left = self.options.length
        rest = b""
        async for block in self._blocks():
            if left is not None:
                block = block[:left]
                left -= len(block)
            data = rest + block
            whole = len(data) // size * size
            for start in range(0, whole, size):
                yield data[start : start + size]
            rest = data[whole:]
            if left == 0:
                break
        if rest:
            yield rest

    async def _blocks(self) -> AsyncIterator[bytes]:
        skip = self.options.skip
        async for name, file in self._files():
            if skip and not file.seekable:
                raise fail(await self.process.error(f"{name}: Illegal seek"))
            try:
                async for block in blocks(file):
                    if skip >= len(block):
                        skip -= len(block)
                        self.position += len(block)
                        continue
                    self.position += skip
                    yield block[skip:]
                    skip = 0
            except BrokenPipeError:
                raise
            except OSError as error:
                await self.process.error(f"{name}: {strerror(error)}", 0)

    async def _files(self) -> AsyncIterator[tuple[str, OpenFile]]:
        for name in self.options.files:
            try:
                file = self.process.stdin.share() if name == "-" else await self.process.open(name)
            except OSError as error:
                await self.process.error(f"{name}: {strerror(error)}")
                continue
            self.opened += 1
            try:
                yield "stdin" if name == "-" else name, file
            finally:
                await file.close()
