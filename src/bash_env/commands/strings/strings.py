"""strings: print the sequences of printable characters in files (GNU binutils manual)."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping

from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import blocks
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, sets
from bash_env.options.values import number_option

_LEAST = 4
_MOST = 1 << 30
_LONGEST = 1 << 24  # of a string that is seen as one
_PLAIN_ENDS = re.compile(rb"[^\t -~]")
_SPACE_ENDS = re.compile(rb"[^\t-\r -~]")
_ENDS = re.compile(rb"[^\0\t-\r -~\x80-\xff]")
_RADIX = {"o": "%7o ", "d": "%7d ", "x": "%7x "}
_UNITS = {
    "s": (b"", b""),
    "S": (b"", b""),
    "b": (b"\0", b""),
    "l": (b"", b"\0"),
    "B": (b"\0\0\0", b""),
    "L": (b"", b"\0\0\0"),
}
"""What stands before and after each character in an encoding."""


def _length(text: str) -> int:
    try:
        value = int(text, 0) if text.strip() == text and "_" not in text else None
    except ValueError:
        value = None
    if value is None:
        raise UsageError(f"invalid integer argument {text}", hint=False)
    if not value:
        raise UsageError(f"invalid minimum string length {value}", hint=False)
    return value


class Options(CommandOptions):
    """Display printable strings in [file(s)] (stdin by default)."""

    version = "GNU {name} (GNU Binutils for Debian) 2.40"
    usage = "[option(s)] [file(s)]"

    everything: bool = flag("-a", "--all", help="scan the entire file (the default)")
    data: bool = sets("everything", True, "-d", "--data", help="the same: there are no sections")
    name: bool = flag("-f", "--print-file-name", help="print the name of the file before each string")
    length: int = option(
        "-n",
        "--bytes",
        metavar="NUMBER",
        parse=_length,
        default=_LEAST,
        help="print sequences of at least NUMBER characters",
    )
    radix: str = option("-t", "--radix", metavar="{o,d,x}", default="", help="print the location of the string")
    octal: str = sets("radix", "o", "-o", help="an alias for --radix=o")
    whitespace: bool = flag("-w", "--include-all-whitespace", help="include all whitespace as valid string characters")
    target: str = option("-T", "--target", metavar="BFDNAME", default="", help="accepted")
    encoding: str = option(
        "-e", "--encoding", metavar="{s,S,b,l,B,L}", default="s", help="character size and endianness"
    )
    unicode: str = option("-U", "--unicode", metavar="default", default="default", help="accepted")
    separator: str = option("-s", "--output-separator", metavar="STRING", default="\n", help="string between strings")
    files: list[str] = operands("FILE")

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """`-NUMBER` is the same as -n."""
        return number_option(arguments, "ntTeUs", "-n")

    def check(self, env: Mapping[str, str]) -> None:
        """Only what there is."""
        if (self.radix and self.radix not in _RADIX) or self.encoding not in _UNITS or "-" in self.files:
            raise UsageError("")


@command("strings", Options)
async def strings(process: Process, options: Options) -> int:
    """Search with one pattern, in pieces that end where no string goes on."""
    if options.length < 0:
        return 0
    if not options.files:
        await _search(process, options, process.stdin, "{standard input}")
    for name in options.files:
        try:
            if await process.fs.is_dir(name):
                await process.error(f"Warning: '{name}' is a directory")
                continue
            file = await process.open(name)
        except FileNotFoundError:
            await process.error(f"'{name}': No such file")
            continue
        except OSError as error:
            await process.error(f"{name}: {strerror(error)}")
            continue
        try:
            await _search(process, options, file, name)
        finally:
            await file.close()
    return process.failure


def _pattern(options: Options) -> re.Pattern[bytes]:
    before, after = _UNITS[options.encoding]
    characters = rb"\t-\r -~" if options.whitespace else rb"\t -~"
    if options.encoding == "S":
        characters += rb"\x80-\xff"
    least = min(options.length, _MOST)
    if not before and not after:
        return re.compile(rb"[%b]{%d,}" % (characters, least))
    return re.compile(rb"(?:%b[%b]%b){%d,}" % (re.escape(before), characters, re.escape(after), least))


async def _search(process: Process, options: Options, file: OpenFile, name: str) -> None:
    pattern = _pattern(options)
    end = options.separator.encode("utf-8", "surrogateescape")
    head = f"{name}: ".encode("utf-8", "surrogateescape") if options.name else b""
    shape = _RADIX.get(options.radix, "")
    width = 1 + len(b"".join(_UNITS[options.encoding]))
    offset = 0
    async for piece in _pieces(file, options):
        out: list[bytes] = []
        for match in pattern.finditer(piece):
            place = (shape % (offset + match.start())).encode() if shape else b""
            out += [head, place, match[0] if width == 1 else match[0].replace(b"\0", b""), end]
        offset += len(piece)
        await process.write(b"".join(out))
        await process.checkpoint()


async def _pieces(file: OpenFile, options: Options) -> AsyncIterator[bytes]:
    """The content in pieces; each ends with a byte that no string holds, or at the end, or is very long."""
    ends = _ENDS if options.encoding != "s" else _SPACE_ENDS if options.whitespace else _PLAIN_ENDS
    parts: list[bytes] = []
    total = 0
    async for block in blocks(file):
        match = ends.search(block[::-1])
        last = len(block) - match.start() if match is not None else 0
        total += len(block)
        if not last and total < _LONGEST:
            parts.append(block)
            continue
        last = last or len(block)
        yield b"".join([*parts, block[:last]])
        parts = [block[last:]]
        total = len(parts[0])
    yield b"".join(parts)
