"""The last lines or bytes of a file, from its end where it can be positioned, else with as little held as will do."""

from __future__ import annotations

import os
from collections import deque

from bash_env.kernel.files import CHUNK, OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import blocks
from bash_env.text.lines import nth_end


async def copy_end(process: Process, file: OpenFile, count: int, from_start: bool, separator: bytes | None) -> None:
    """Print the last `count` lines of `file`, or those from number `count` on; bytes without a separator."""
    if from_start:
        skip = max(count - 1, 0)
        await (_skip_bytes(process, file, skip) if separator is None else _skip_lines(process, file, skip, separator))
    elif file.seekable:
        start = await file.seek(0, os.SEEK_CUR)
        end = await file.seek(0, os.SEEK_END)
        if separator is None:
            await file.seek(max(start, end - count) if start < end else start)
        else:
            await file.seek(await _line_start(file, start, end, count, separator) if start < end else start)
        await _copy(process, file)
    elif separator is None:
        await _hold_bytes(process, file, count)
    else:
        await _hold_lines(process, file, count, separator)


async def _copy(process: Process, file: OpenFile) -> None:
    async for block in blocks(file):
        await process.write(block)


async def _skip_bytes(process: Process, file: OpenFile, count: int) -> None:
    while count and (block := await file.read()):
        if len(block) > count:
            await process.write(block[count:])
        count -= min(count, len(block))
        await process.checkpoint()
    await _copy(process, file)


async def _skip_lines(process: Process, file: OpenFile, count: int, separator: bytes) -> None:
    while count and (block := await file.read()):
        here = block.count(separator)
        if here >= count:
            await process.write(block[nth_end(block, count, separator) :])
            break
        count -= here
        await process.checkpoint()
    await _copy(process, file)


async def _line_start(file: OpenFile, start: int, end: int, count: int, separator: bytes) -> int:
    """Where the last `count` lines before `end` begin, not before `start`."""
    if not count:
        return end
    await file.seek(end - 1)
    count += await file.read(1) == separator
    while end > start:
        begin = max(start, end - CHUNK)
        await file.seek(begin)
        block = await file.read(end - begin)
        here = block.count(separator)
        if here >= count:
            return begin + nth_end(block, here - count + 1, separator)
        count -= here
        end = begin
    return start


async def _hold_bytes(process: Process, file: OpenFile, count: int) -> None:
    held: deque[bytes] = deque()
    total = 0
    async for block in blocks(file):
        held.append(block)
        total += len(block)
        while held and total - len(held[0]) >= count:
            total -= len(held.popleft())
        await process.checkpoint()
    await process.write(b"".join(held)[max(0, total - count) :])


async def _hold_lines(process: Process, file: OpenFile, count: int, separator: bytes) -> None:
    held: deque[tuple[bytes, int]] = deque()
    total = 0
    async for block in blocks(file):
        held.append((block, block.count(separator)))
        total += held[-1][1]
        while held and total - held[0][1] > count:
            total -= held.popleft()[1]
        await process.checkpoint()
    rest = b"".join([block for block, _ in held])
    skip = total - count + bool(rest and not rest.endswith(separator))
    await process.write(rest if skip <= 0 else rest[nth_end(rest, skip, separator) :] if count else b"")
