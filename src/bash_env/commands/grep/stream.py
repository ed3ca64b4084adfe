"""Reading an input in blocks of whole lines."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from bash_env.commands.grep.binary import BUFFER
from bash_env.kernel.files import OpenFile
from bash_env.kernel.limits import LimitExceeded
from bash_env.kernel.streams import read_some


async def line_blocks(
    file: OpenFile, first: bytes, separator: bytes, ends_at_nul: bool, max_line: int
) -> AsyncIterator[bytes]:
    """The content of `file`, of which `first` was read before, in blocks of whole lines; the last may lack its separator.

    What comes from a pipe is handed on as it comes, a regular file by the buffers of GNU grep. With `ends_at_nul` a
    block may also end with a NUL behind its last whole line: there a line of binary data ends. Raises LimitExceeded for
    a line longer than `max_line` bytes.
    """
    rest: list[bytes] = []
    held = position = 0
    data = first
    while data:
        start = 0
        for end in _ends(data, position, separator, ends_at_nul):
            if rest:
                rest.append(data[start:end])
                yield b"".join(rest)
                rest.clear()
                held = 0
            else:
                yield data[start:end]
            start = end
        if start < len(data):
            rest.append(data[start:] if start else data)
            held += len(data) - start
            if held > max_line:
                raise LimitExceeded("max_string_bytes", "line too long")
        position += len(data)
        data = await read_some(file)
    if rest:
        yield b"".join(rest)


def _ends(data: bytes, position: int, separator: bytes, ends_at_nul: bool) -> Iterator[int]:
    """Where to cut `data`, which stands at `position` of the input: behind the last line that ends in each buffer."""
    start = 0
    size = len(data)
    while start < size:
        stop = min(size, ((position + start) // BUFFER + 1) * BUFFER - position)
        end = data.rfind(separator, start, stop) + 1
        if ends_at_nul:
            end = data.rfind(b"\0", end or start, stop) + 1 or end
        if end:
            yield end
        start = stop
