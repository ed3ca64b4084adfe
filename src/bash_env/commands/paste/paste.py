"""paste: merge lines of files (GNU coreutils manual 8.2)."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from itertools import cycle, islice

from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.lines import LineBuffer
from bash_env.kernel.process import Process
from bash_env.options.command import command, fail
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option
from bash_env.text.quote import quote_if_needed

_ROWS = 1 << 12
_ESCAPES = {"0": "", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


class Options(CommandOptions):
    """Write lines consisting of the sequentially corresponding lines from each FILE, separated by TABs.

    With no FILE, or when FILE is -, read standard input.
    """

    delimiters: str = option(
        "-d", "--delimiters", metavar="LIST", default="\t", help="reuse characters from LIST instead of TABs"
    )
    serial: bool = flag("-s", "--serial", help="paste one file at a time instead of in parallel")
    zero: bool = flag("-z", "--zero-terminated", help="line delimiter is NUL, not newline")
    files: list[str] = operands("FILE", default=("-",))

    glue: list[bytes]
    """The delimiters, in the order in which they are used."""

    def check(self, env: Mapping[str, str]) -> None:
        """Read the delimiters."""
        self.glue = _delimiters(self.delimiters) or [b""]


def _delimiters(text: str) -> list[bytes]:
    found: list[bytes] = []
    characters = iter(text.encode("utf-8", "surrogateescape"))
    for byte in characters:
        if byte != ord("\\"):
            found.append(bytes((byte,)))
            continue
        escaped = next(characters, None)
        if escaped is None:
            raise UsageError(f"delimiter list ends with an unescaped backslash: {text}", hint=False)
        found.append(_ESCAPES[chr(escaped)].encode() if chr(escaped) in _ESCAPES else bytes((escaped,)))
    return found


@command("paste", Options)
async def paste(process: Process, options: Options) -> int:
    """Paste in parallel, or each file for itself."""
    separator = b"\0" if options.zero else b"\n"
    if options.serial:
        for name in options.files:
            await _serial(process, options, name, separator)
        return process.failure
    opened: dict[str, OpenFile] = {}
    try:
        columns = await _open_all(process, options, opened, separator)
        async for text in _rows(process, columns, options.glue, separator):
            await process.write(text)
    finally:
        for file in opened.values():
            await file.close()
    return process.failure


async def _serial(process: Process, options: Options, name: str, separator: bytes) -> None:
    """All lines of a file in one."""
    try:
        file = process.stdin.share() if name == "-" else await process.open(name)
    except OSError as error:
        await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
        return
    buffer = LineBuffer(file, separator)
    glue = cycle(options.glue)
    before = b""
    try:
        while await buffer.fill():
            lines = buffer.take(_ROWS)
            gaps = [before, *islice(glue, len(lines) - 1)]
            await process.write(b"".join([part for pair in zip(gaps, lines, strict=True) for part in pair]))
            before = next(glue)
            await process.checkpoint()
    except BrokenPipeError:
        raise
    except OSError as error:
        await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
    finally:
        await file.close()
    await process.write(separator)


class _Column:
    """Where a column's lines come from. Columns of one file share its buffer and take turns."""

    def __init__(self, name: str, buffer: LineBuffer, turn: int) -> None:
        self.name = name
        self.buffer = buffer
        self.turn = turn
        self.sharing = 1


async def _open_all(process: Process, options: Options, opened: dict[str, OpenFile], separator: bytes) -> list[_Column]:
    columns: list[_Column] = []
    shared: dict[str, list[_Column]] = {}
    for number, name in enumerate(options.files):
        if name == "-" and name in shared:
            column = _Column(name, shared[name][0].buffer, len(shared[name]))
        else:
            try:
                file = process.stdin.share() if name == "-" else await process.open(name)
            except OSError as error:
                raise fail(await process.error(f"{quote_if_needed(name)}: {strerror(error)}")) from None
            opened[f"{number}:{name}"] = file
            column = _Column(name, LineBuffer(file, separator), 0)
        shared.setdefault(name if name == "-" else f"{number}", []).append(column)
        columns.append(column)
    for group in shared.values():
        for column in group:
            column.sharing = len(group)
    return columns


async def _rows(process: Process, columns: list[_Column], glue: list[bytes], separator: bytes) -> AsyncIterator[bytes]:
    """The pasted lines, in pieces of as many rows as all buffers hold."""
    gaps = [*islice(cycle(glue), len(columns) - 1), separator]
    while True:
        count = await _ready(process, columns)
        if not count:
            return
        cells = [part for gap in gaps for part in (b"", gap)] * count
        taken: dict[int, list[bytes]] = {}
        for number, column in enumerate(columns):
            lines = taken.setdefault(id(column.buffer), []) or column.buffer.take(count * column.sharing)
            taken[id(column.buffer)] = lines
            part = lines[column.turn :: column.sharing]
            cells[2 * number :: 2 * len(columns)] = part + [b""] * (count - len(part))
        yield b"".join(cells)
        await process.checkpoint()


async def _ready(process: Process, columns: list[_Column]) -> int:
    """How many rows can be made now: as many as every file that goes on has lines for; 0 when all have ended."""
    counts: list[int] = []
    left: list[int] = []
    for column in columns:
        try:
            await column.buffer.fill(column.sharing)
        except OSError as error:
            await process.error(f"{quote_if_needed(column.name)}: {strerror(error)}")
        rows = -(-column.buffer.available // column.sharing)
        if column.buffer.ended:
            left.append(rows)
        else:
            counts.append(column.buffer.available // column.sharing)
    return min([_ROWS, *counts]) if counts else min(_ROWS, max(left))
