"""Finding lines in blocks of bytes without looking at each."""

from __future__ import annotations

_SMALL = 512
_FEW = 32  # separators are found one by one


def nth_end(block: bytes, count: int, separator: bytes = b"\n", start: int = 0) -> int:
    """The offset after the separator number `count` from `start` on (0 gives `start`), which `block` must have."""
    low, high = start, len(block)
    while count > _FEW and high - low > _SMALL:
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
