"""Reading an input in blocks of whole lines."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from bash_env.kernel.files import CHUNK, OpenFile
from bash_env.kernel.limits import LimitExceeded

WHOLE = 64 << 20
"""How much of a regular file is asked for at a time: files in memory hand over all of it without a copy."""

BLOCK = 120_000
"""About how much of it is searched at a time: what the memory allocator hands out and takes back without the system."""


async def line_blocks(file: OpenFile, separator: bytes, ends_at_nul: bool, max_line: int) -> AsyncIterator[bytes]:
    """The content of `file` in blocks of whole lines; only the last may lack its separator.

    What comes from a pipe is handed on as it comes. With `ends_at_nul` a block may also end with a NUL behind its last
    whole line: there a line of binary data ends. Raises LimitExceeded for a line longer than `max_line` bytes.
    """
    rest: list[bytes] = []
    held = 0
    size = WHOLE if file.seekable else CHUNK
    while data := await file.read(size):
        end = data.rfind(separator) + 1
        if ends_at_nul:
            end = data.rfind(b"\0", end) + 1 or end
        start = 0
        if rest and end:
            start = data.find(separator) + 1 or end
            yield b"".join([*rest, data[:start]])
            rest.clear()
            held = 0
        for block in _slices(data, start, end, separator):
            yield block
        if end < len(data):
            rest.append(data[end:] if end else data)
            held += len(data) - end
            if held > max_line:
                raise LimitExceeded("max_string_bytes", "line too long")
    if rest:
        yield b"".join(rest)


def _slices(data: bytes, start: int, end: int, separator: bytes) -> Iterator[bytes]:
    """data[start:end] in blocks of about BLOCK bytes that end with lines."""
    while end - start > BLOCK:
        cut = data.rfind(separator, start, start + BLOCK) + 1 or data.find(separator, start + BLOCK, end) + 1 or end
        yield data[start:cut]
        start = cut
    if start < end:
        yield data[start:end]
