"""head: the first part of files (GNU coreutils manual 5.1)."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Mapping
from typing import NamedTuple

from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import blocks
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, sets
from bash_env.options.values import first_digit, size
from bash_env.text.lines import nth_end
from bash_env.text.quote import quote_always


class Amount(NamedTuple):
    """How much: the first `number`, or with `elide` all but the last `number`."""

    number: int
    elide: bool


def _amount(words: str) -> Callable[[str], Amount]:
    number = size(words)

    def parse(text: str) -> Amount:
        elide = text.startswith("-")
        return Amount(number(text[1:] if elide else text), elide)

    return parse


_OBSOLETE = re.compile(r"-(\d+)(.*)", re.DOTALL | re.ASCII)


class Options(CommandOptions):
    """Print the first 10 lines of each FILE to standard output.

    With more than one FILE, precede each with a header giving the file name.
    With no FILE, or when FILE is -, read standard input.
    """

    bytes: Amount | None = option(
        "-c",
        "--bytes",
        metavar="[-]NUM",
        parse=_amount("invalid number of bytes"),
        help="print the first NUM bytes of each file;\n"
        "with the leading '-', print all but the last\nNUM bytes of each file",
    )
    lines: Amount = option(
        "-n",
        "--lines",
        metavar="[-]NUM",
        parse=_amount("invalid number of lines"),
        default=Amount(10, False),
        help="print the first NUM lines instead of the first 10;\n"
        "with the leading '-', print all but the last\nNUM lines of each file",
    )
    headers: bool | None = flag(
        "-q", "--quiet", "--silent", const=False, default=None, help="never print headers giving file names"
    )
    verbose: bool = sets("headers", True, "-v", "--verbose", help="always print headers giving file names")
    zero: bool = flag("-z", "--zero-terminated", help="line delimiter is NUL, not newline")
    files: list[str] = operands("FILE", default=("-",))

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """`-NUM[bkm][cl][qvz]` as the first argument is the obsolete form of -n and -c."""
        match = _OBSOLETE.fullmatch(arguments[0]) if arguments else None
        if match is not None:
            arguments = [*_modern(match[1], match[2]), *arguments[1:]]
        digit = first_digit(arguments, "cn")
        if digit is not None:
            raise UsageError(f"invalid trailing option -- {digit}")
        return arguments


def _modern(number: str, letters: str) -> list[str]:
    unit, multiplier, flags = "-n", "", []
    for letter in letters:
        if letter == "c":
            unit, multiplier = "-c", ""
        elif letter == "l":
            unit = "-n"
        elif letter in "bkm":
            unit, multiplier = "-c", letter
        elif letter in "qvz":
            flags.append("-" + letter)
        else:
            raise UsageError(f"invalid trailing option -- {letter}")
    return [unit, number + multiplier, *flags]


@command("head", Options)
async def head(process: Process, options: Options) -> int:
    """Copy the beginning of each file; what was read past it goes back to the open file."""
    headers = len(options.files) > 1 if options.headers is None else options.headers
    first = True
    for name in options.files:
        try:
            file = process.stdin.share() if name == "-" else await process.open(name)
        except OSError as error:
            await process.error(f"cannot open {quote_always(name)} for reading: {strerror(error)}")
            continue
        try:
            if headers:
                shown = "standard input" if name == "-" else name
                await process.write(("\n==> %s <==\n"[first:] % shown).encode("utf-8", "surrogateescape"))
                first = False
            await _copy(process, options, file)
        except BrokenPipeError:
            raise
        except OSError as error:
            shown = "standard input" if name == "-" else name
            await process.error(f"error reading {quote_always(shown)}: {strerror(error)}")
        finally:
            await file.close()
    return process.failure


async def _copy(process: Process, options: Options, file: OpenFile) -> None:
    separator = b"\0" if options.zero else b"\n"
    last = next((name for name in reversed(options.given) if name in ("bytes", "lines")), "lines")
    if last == "bytes" and options.bytes is not None:
        copy = _all_but_bytes if options.bytes.elide else _first_bytes
        await copy(process, file, options.bytes.number)
    elif options.lines.elide:
        await _all_but_lines(process, file, options.lines.number, separator)
    else:
        await _first_lines(process, file, options.lines.number, separator)


async def _first_bytes(process: Process, file: OpenFile, count: int) -> None:
    while count and (block := await file.read()):
        await process.write(block[:count])
        if count < len(block):
            file.unread(block[count:])
        count -= min(count, len(block))


async def _first_lines(process: Process, file: OpenFile, count: int, separator: bytes) -> None:
    while count and (block := await file.read()):
        here = block.count(separator)
        if here >= count:
            end = nth_end(block, count, separator)
            if end < len(block):
                file.unread(block[end:])
            await process.write(block[:end])
            return
        count -= here
        await process.write(block)


async def _all_but_bytes(process: Process, file: OpenFile, count: int) -> None:
    held: deque[bytes] = deque()
    total = 0
    async for block in blocks(file):
        held.append(block)
        total += len(block)
        while total - len(held[0]) >= count:
            total -= len(held[0])
            await process.write(held.popleft())
            if not held:
                break
    await _finish(process, file, b"".join(held), max(0, total - count))


async def _all_but_lines(process: Process, file: OpenFile, count: int, separator: bytes) -> None:
    held: deque[tuple[bytes, int]] = deque()
    total = 0
    async for block in blocks(file):
        here = block.count(separator)
        held.append((block, here))
        total += here
        while held and total - held[0][1] > count:
            total -= held[0][1]
            await process.write(held.popleft()[0])
    rest = b"".join([block for block, _ in held])
    keep = total - count + bool(rest and not rest.endswith(separator))
    end = len(rest) if not count else nth_end(rest, keep, separator) if keep > 0 else 0
    await _finish(process, file, rest, end)


async def _finish(process: Process, file: OpenFile, rest: bytes, end: int) -> None:
    """Print `rest` up to `end`; a file that can be positioned is left there."""
    if end:
        await process.write(rest[:end])
    if file.seekable and end < len(rest):
        file.unread(rest[end:])
