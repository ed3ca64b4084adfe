"""Which lines of a block match: one engine scan over the block, not one a line."""

from __future__ import annotations

from collections.abc import Iterator

from bash_env.text.regex.engines import Span
from bash_env.text.regex.plan import LinePlan

# Engines know newlines as the limits of lines; NUL-terminated records (-z) are scanned with the two swapped.
_SWAP = bytes.maketrans(b"\n\0", b"\0\n")


def matching_lines(plan: LinePlan, block: bytes) -> Iterator[Span]:
    """Yield (start, end) of every line of `block` with a match, without its separator."""
    if plan.swapped:
        block = block.translate(_SWAP)
    find = plan.engine(block.isascii()).span
    size = len(block)
    start = 0
    while start < size:
        found = find(block, start, size)
        if found is None:
            return
        at = found[0]
        if at == size and block[-1] == 10:
            return  # behind the last newline there is no line
        end = block.find(b"\n", at)
        if end < 0:
            end = size
        yield block.rfind(b"\n", start, at) + 1 or start, end
        start = end + 1
