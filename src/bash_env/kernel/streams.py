"""Reading streams in blocks: the way commands go through files."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from typing import TYPE_CHECKING

from bash_env.kernel.errors import strerror
from bash_env.kernel.files import CHUNK, OpenFile
from bash_env.kernel.limits import LimitExceeded
from bash_env.text.quote import quote_if_needed

if TYPE_CHECKING:
    from bash_env.kernel.process import Process


LINE_BLOCK = 1 << 16
"""How many bytes to split into lines at a time: the lines, and what is made of them, stay in the processor's cache."""


WHOLE = 64 << 20
"""How much of a regular file is asked for at a time where it need not be cut: one in memory is handed over without a copy."""


async def read_some(file: OpenFile) -> bytes:
    """The next bytes of `file`: all of a regular file that is not very large, of others what is there."""
    return await file.read(WHOLE if file.seekable else CHUNK)


async def blocks(file: OpenFile, size: int = CHUNK) -> AsyncIterator[bytes]:
    """The content of `file` in blocks as they come."""
    while block := await file.read(size):
        yield block


async def line_blocks(file: OpenFile, separator: bytes = b"\n", size: int = CHUNK) -> AsyncIterator[bytes]:
    """The content of `file` in blocks of whole lines; only the last may lack its separator.

    A line longer than a block makes its block longer.
    """
    rest: list[bytes] = []
    while block := await file.read(size):
        end = block.rfind(separator) + 1
        if not end:
            rest.append(block)
            continue
        if rest:
            rest.append(block[:end])
            yield b"".join(rest)
            rest.clear()
        else:
            yield block if end == len(block) else block[:end]
        if end < len(block):
            rest.append(block[end:])
    if rest:
        yield b"".join(rest)


async def read_all(file: OpenFile, limit: int) -> bytes:
    """Everything up to the end of `file`. Raises LimitExceeded past `limit` bytes."""
    parts: list[bytes] = []
    total = 0
    while block := await read_some(file):
        parts.append(block)
        total += len(block)
        if total > limit:
            raise LimitExceeded("max_file_bytes", "input too large")
    return parts[0] if len(parts) == 1 else b"".join(parts)


async def inputs(process: Process, names: Iterable[str]) -> AsyncIterator[tuple[str, OpenFile]]:
    """The files `names` (``-`` is standard input), opened one after the other and closed behind the caller.

    One that cannot be opened is reported as ``NAME: file: reason``, is remembered in `process.failure`, and is left out.
    """
    for name in names:
        if name == "-":
            yield name, process.stdin
            continue
        try:
            file = await process.open(name)
        except OSError as error:
            await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
            continue
        try:
            yield name, file
        finally:
            await file.close()
