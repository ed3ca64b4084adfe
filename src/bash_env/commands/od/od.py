"""od: write files in octal or other formats (GNU coreutils manual 3.6)."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from math import lcm

from bash_env.commands.od.lines import Addresses, Layout
from bash_env.commands.od.types import Format, parse_types
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import blocks, inputs
from bash_env.options.choices import choose
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, optional
from bash_env.options.values import adds
from bash_env.text.quote import quote, quote_always, quote_if_needed
from bash_env.text.sizes import SizeError, parse_size

_WIDTH = 16
_STRINGS = 3
_OFFSET = re.compile(r"\+?(?=[0b])?(?:0[xX]([0-9a-fA-F]+)|([0-7]*))([bB]?)", re.ASCII)
_LINES = 256  # bytes of input per piece of output, in lines


def _bytes(name: str) -> Callable[[str], int]:
    def parse(text: str) -> int:
        try:
            return parse_size(text, "bEGKkMmPTYZ0", any_base=True)
        except SizeError as error:
            if error.kind == "too large":
                raise UsageError(f"-{name} argument {quote_always(text)} too large", hint=False) from None
            what = "suffix in " if error.kind == "suffix" else ""
            raise UsageError(f"invalid {what}-{name} argument {quote_always(text)}", hint=False) from None

    return parse


def _radix(text: str) -> str:
    if text[:1] not in ("d", "o", "x", "n") or not text:
        shown = text[:1] or "\0"
        words = f"invalid output address radix '{shown}'; it must be one character from [doxn]"
        raise UsageError(words, hint=False)
    return text[0]


class Options(CommandOptions):
    """Write an unambiguous representation, octal bytes by default, of FILE to standard output.

    With more than one FILE argument, concatenate them in the listed order to form the input.
    With no FILE, or when FILE is -, read standard input.
    """

    radix: str = option(
        "-A",
        "--address-radix",
        metavar="RADIX",
        parse=_radix,
        default="o",
        help="output format for file offsets [doxn]",
    )
    endian: str | None = option(
        "--endian", metavar="{big|little}", help="swap input bytes according the specified order"
    )
    skip: int = option(
        "-j", "--skip-bytes", metavar="BYTES", parse=_bytes("j"), default=0, help="skip BYTES input bytes first"
    )
    count: int | None = option(
        "-N", "--read-bytes", metavar="BYTES", parse=_bytes("N"), help="limit dump to BYTES input bytes"
    )
    strings: int | None = option(
        "-S", metavar="BYTES", parse=_bytes("S"), help="output strings of at least BYTES graphic chars"
    )
    long_strings: int | None = optional(
        "--strings", metavar="BYTES", const=_STRINGS, parse=_bytes("-strings"), help="likewise; 3 is implied"
    )
    types: list[str] = option("-t", "--format", metavar="TYPE", repeat=True, help="select output format or formats")
    all: bool = flag("-v", "--output-duplicates", help="do not use * to mark line suppression")
    width: int | None = optional(
        "-w",
        "--width",
        metavar="BYTES",
        const=32,
        parse=_bytes("w"),
        help="output BYTES bytes per output line;\n32 is implied",
    )
    _a = adds("types", "-a", "-a", help="same as -t a,  select named characters, ignoring high-order bit")
    _b = adds("types", "-o1", "-b", help="same as -t o1, select octal bytes")
    _c = adds("types", "-c", "-c", help="same as -t c,  select printable characters or backslash escapes")
    _d = adds("types", "-u2", "-d", help="same as -t u2, select unsigned decimal 2-byte units")
    _f = adds("types", "-fF", "-f", help="same as -t fF, select floats")
    _i = adds("types", "-dI", "-i", help="same as -t dI, select decimal ints")
    _l = adds("types", "-dL", "-l", "-I", "-L", help="same as -t dL, select decimal longs")
    _o = adds("types", "-o2", "-o", "-B", help="same as -t o2, select octal 2-byte units")
    _s = adds("types", "-d2", "-s", help="same as -t d2, select decimal 2-byte units")
    _x = adds("types", "-x2", "-x", "-h", help="same as -t x2, select hexadecimal 2-byte units")
    _D = adds("types", "-u4", "-D", hidden=True)
    _F = adds("types", "-fD", "-F", "-e", hidden=True)
    _H = adds("types", "-x4", "-H", "-X", hidden=True)
    _O = adds("types", "-o4", "-O", hidden=True)
    traditional: bool = flag("--traditional", help="accept arguments in third form above")
    files: list[str] = operands("FILE")

    formats: list[Format]
    label: int | None = None

    def check(self, env: Mapping[str, str]) -> None:
        """Read the types and the old-style offset."""
        if self.endian is not None:
            self.endian = choose("--endian", self.endian, {"little": "little", "big": "big"}, env)
        if self.long_strings is not None:
            self.strings = self.long_strings
        self._read_offset(env)
        big = self.endian == "big"
        self.formats = [form for text in self.types for form in parse_types(text.lstrip("-"), big, env)]
        if self.strings is not None and self.formats:
            raise UsageError("no type may be specified when dumping strings", hint=False)
        if not self.formats:
            self.formats = parse_types("o2", big, env)

    def _modern(self) -> bool:
        """Whether options were given that do not go with an offset operand."""
        plain_types = all(text.startswith("-") for text in self.types)
        return not plain_types or not {*self.given} <= {"types", "traditional", "all"}

    def _read_offset(self, env: Mapping[str, str]) -> None:
        files = self.files
        if files and not self.traditional and not self._modern() and len(files) <= 2:
            signs = ("+",) if len(files) == 1 else tuple("+0123456789")
            offset = _offset(files[-1]) if files[-1].startswith(signs) else None
            if offset is not None:
                self.skip, self.files = offset, files[:-1]
        elif files and self.traditional:
            self._read_traditional(env)

    def _read_traditional(self, env: Mapping[str, str]) -> None:
        """[FILE] [OFFSET [LABEL]]"""
        files = self.files
        numbers = [_offset(text) for text in files]
        keep = 0 if len(files) < 3 and None not in numbers else 1
        rest = numbers[keep:]
        if len(files) > 3 or None in rest:
            extra = quote(files[1] if len(files) > 1 else files[0], env)
            raise UsageError(f"extra operand {extra}\nod: compatibility mode supports at most one file")
        self.files = files[:keep]
        if rest:
            self.skip = rest[0] or 0
            self.label = rest[1] if len(rest) > 1 else None


def _offset(text: str) -> int | None:
    """An offset operand: octal or 0x and hexadecimal, with b in units of 512."""
    match = _OFFSET.fullmatch(text)
    if match is None or not text.strip("+"):
        return None
    number = int(match[1], 16) if match[1] else int(match[2] or "1", 8)
    return number * 512 if match[3] else number


@command("od", Options)
async def od(process: Process, options: Options) -> int:
    """Dump the files as one stream."""
    width = await _line_width(process, options)
    opened: list[str] = []
    stream = _limited(_skipping(_stream(process, options.files, opened), options.skip), options.count)
    if options.strings is not None:
        return await _dump_strings(process, options, stream)
    layout = Layout(options.formats, width)
    addresses = Addresses(options.radix, options.label)
    offset = start = options.skip
    before: bytes | None = None
    async for data in _pieces(stream, width * _LINES):
        text, before = _lines(options, layout, addresses, data, (offset, start), before)
        await process.write(text.encode())
        offset += len(data)
        await process.checkpoint()
    end = addresses.show(offset, start) if opened or options.count == 0 else ""
    await process.write(f"{end}\n".encode() if end else b"")
    return process.failure


async def _line_width(process: Process, options: Options) -> int:
    unit = lcm(*(form.size for form in options.formats))
    if options.width is None:
        return _WIDTH // unit * unit if unit < _WIDTH else unit
    if options.width == 0 or options.width % unit:
        await process.write_error(f"{process.name}: warning: invalid width {options.width}; using {unit} instead\n")
        return unit
    return options.width


def _lines(
    options: Options,
    layout: Layout,
    addresses: Addresses,
    data: bytes,
    place: tuple[int, int],
    before: bytes | None,
) -> tuple[str, bytes | None]:
    """The lines for `data`, an asterisk for those that repeat the line `before`; and the last line."""
    out: list[str] = []
    offset, start = place
    starred = False
    for at in range(0, len(data), layout.width):
        line = data[at : at + layout.width]
        if line == before and len(line) == layout.width and not options.all:
            out.append("" if starred else "*\n")
            starred = True
            continue
        starred = False
        out.append(layout.lines(line, addresses.show(offset + at, start)))
        before = line
    return "".join(out), before


async def _stream(process: Process, names: Sequence[str], opened: list[str]) -> AsyncIterator[bytes]:
    async for name, file in inputs(process, names or ["-"]):
        opened.append(name)
        try:
            async for block in blocks(file):
                yield block
        except OSError as error:
            await process.error(f"{quote_if_needed(name)}: {strerror(error)}")


async def _skipping(stream: AsyncIterator[bytes], count: int) -> AsyncIterator[bytes]:
    async for block in stream:
        if count >= len(block):
            count -= len(block)
        else:
            yield block[count:]
            count = 0
    if count:
        raise UsageError("cannot skip past end of combined input", hint=False)


async def _limited(stream: AsyncIterator[bytes], count: int | None) -> AsyncIterator[bytes]:
    if count == 0:
        return
    async for block in stream:
        yield block if count is None else block[:count]
        if count is not None:
            count -= min(count, len(block))
            if not count:
                return


async def _pieces(stream: AsyncIterator[bytes], size: int) -> AsyncIterator[bytes]:
    """The stream in pieces of `size` bytes; the last may be shorter."""
    rest = b""
    async for block in stream:
        data = rest + block
        whole = len(data) // size * size
        for start in range(0, whole, size):
            yield data[start : start + size]
        rest = data[whole:]
    if rest:
        yield rest


async def _dump_strings(process: Process, options: Options, stream: AsyncIterator[bytes]) -> int:
    """-S: sequences of printable characters that end in a zero byte."""
    addresses = Addresses(options.radix)
    least = options.strings or 1
    find = re.compile(rb"[ -~]{%d,}(?=\0)" % min(least, 1 << 30))
    offset = options.skip
    rest = b""
    async for block in stream:
        data = rest + block
        end = data.rfind(b"\0") + 1
        for match in find.finditer(data, 0, end):
            address = addresses.show(offset + match.start(), 0)
            await process.write((f"{address} " if address else "").encode() + match[0] + b"\n")
        offset += end
        rest = data[end:]
    return process.failure
