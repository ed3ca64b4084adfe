"""xxd: make a hexdump or do the reverse (xxd(1))."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator

from bash_env.commands.xxd.arguments import MAX_COLUMNS, USAGE, Arguments, BadUsage, parse_arguments, seek_offset
from bash_env.commands.xxd.dump import Dump, include, variable_name
from bash_env.commands.xxd.revert import revert
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import LINE_BLOCK, blocks
from bash_env.options.command import fail

_PLAIN_COLUMNS, _INCLUDE_COLUMNS, _BIT_COLUMNS, _COLUMNS = 30, 12, 6, 16
_LINES = 512


async def xxd(process: Process) -> int:
    """Run by the command line."""
    process.argv = [process.short_name, *process.argv[1:]]
    try:
        arguments = parse_arguments(process.argv[1:])
    except BadUsage:
        await process.write_error(USAGE)
        return 1
    if arguments.has("help"):
        await process.write_error(USAGE)
        return 1
    if arguments.has("version"):
        await process.write_error("xxd 2022-01-14\n")
        return 0
    columns = await _columns(process, arguments)
    source = await _open(process, arguments.files[0] if arguments.files else "-", "r", process.stdin)
    target = await _open(
        process,
        arguments.files[1] if len(arguments.files) > 1 else "-",
        "rw" if arguments.has("revert") else "w",
        process.stdout,
    )
    try:
        if arguments.has("revert"):
            return await revert(process, arguments, source, target, columns)
        return await _dump(process, arguments, source, target, columns)
    except IsADirectoryError as error:
        return await process.error(strerror(error), 2)
    finally:
        await source.close()
        await target.close()


async def _open(process: Process, name: str, mode: str, standard: OpenFile) -> OpenFile:
    if name == "-":
        return standard.share()
    try:
        return await process.open(name, mode)
    except OSError as error:
        raise fail(await process.error(f"{name}: {strerror(error)}", 2 if mode == "r" else 3)) from None


async def _columns(process: Process, arguments: Arguments) -> int:
    """Octets per line; 0 is one line without end (-ps)."""
    columns = arguments.columns
    plain, listing = arguments.has("plain"), arguments.has("include")
    if plain and columns == 0:
        return 0
    if columns is None or columns <= 0:
        columns = (
            _PLAIN_COLUMNS
            if plain
            else _INCLUDE_COLUMNS
            if listing
            else _BIT_COLUMNS
            if arguments.has("bits")
            else _COLUMNS
        )
    if columns > MAX_COLUMNS and not plain and not listing:
        raise fail(await process.error(f"invalid number of columns (max. {MAX_COLUMNS}).", 1))
    return columns


async def _dump(process: Process, arguments: Arguments, source: OpenFile, target: OpenFile, columns: int) -> int:
    start = await _seek(process, arguments, source)
    stream = _limited(source, arguments.length)
    if arguments.has("plain"):
        async for text in _plain(stream, columns, arguments.has("upper")):
            await target.write(text)
        return 0
    if arguments.has("include"):
        name = arguments.name or (arguments.files[0] if arguments.files and arguments.files[0] != "-" else None)
        shown = None if name is None else variable_name(name, arguments.has("capitalize"))
        async for text in include(stream, columns, shown, arguments):
            await target.write(text)
        return 0
    dump = Dump(arguments, columns)
    group = arguments.group or 0
    if dump.little and 0 < group <= columns and group & (group - 1):
        return await process.error("number of octets per group must be a power of 2 with -e.", 1)
    offset = start
    async for piece in _pieces(stream, columns * _LINES):
        await target.write(dump.lines(piece, offset))
        offset += len(piece)
        await process.checkpoint()
    await target.write(dump.finish())
    return 0


async def _seek(process: Process, arguments: Arguments, source: OpenFile) -> int:
    """Go to where the dump begins; the offset there."""
    distance, from_end, relative = seek_offset(arguments.seek)
    if not arguments.seek or (not distance and not from_end):
        return 0
    if source.seekable:
        here = await source.seek(0, os.SEEK_CUR)
        size = await source.seek(0, os.SEEK_END)
        start = size - distance if from_end else distance + (here if relative else 0)
        if start < 0:
            raise fail(await process.error("Sorry, cannot seek.", 4))
        return await source.seek(start)
    if from_end:
        raise fail(await process.error("Sorry, cannot seek.", 4))
    left = distance
    while left and (block := await source.read()):
        if len(block) > left:
            source.unread(block[left:])
        left -= min(left, len(block))
    if left:
        raise fail(await process.error("Sorry, cannot seek.", 4))
    return distance


async def _limited(source: OpenFile, length: int | None) -> AsyncIterator[bytes]:
    async for block in blocks(source, LINE_BLOCK):
        if length is None or length < 0:
            yield block
            continue
        if length:
            yield block[:length]
        length -= min(length, len(block))
        if not length:
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


async def _plain(stream: AsyncIterator[bytes], columns: int, upper: bool) -> AsyncIterator[bytes]:
    async for piece in _pieces(stream, (columns or MAX_COLUMNS) * _LINES):
        text = piece.hex().upper() if upper else piece.hex()
        if columns:
            text = "\n".join([text[at : at + 2 * columns] for at in range(0, len(text), 2 * columns)]) + "\n"
        yield text.encode()
    if not columns:
        yield b"\n"
