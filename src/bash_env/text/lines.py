"""Finding lines in blocks of bytes without looking at each."""

from __future__ import annotations

_SMALL = 512


def nth_end(block: bytes, count: int, separator: bytes = b"\n") -> int:
    """The offset after the separator number `count` (from 1; 0 gives 0), which `block` must have."""
    low, high = 0, len(block)
    while high - low > _SMALL:
        middle = (low + high) // 2
        here = block.count(separator, low, middle)
        if here >= count:
            high = middle
        else:
            count -= here
            low = middle
    for _ in range(count):
        low = block.index(separator, low) + 1
    return low


def split_lines(block: bytes, separator: bytes = b"\n") -> list[bytes]:
    """The lines of `block` without their separators; a last one without it counts."""
    lines = block.split(separator)
    if not lines[-1]:
        lines.pop()
    return lines
