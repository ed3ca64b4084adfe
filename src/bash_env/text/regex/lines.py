"""Which lines of a block match: an engine scans the block, not each line on its own.

Where lines match one after the other, a second pattern swallows the whole run of them in one call, so that
the cost per matching line falls away. Patterns that only a slow engine can decide are first scanned for
with a simpler pattern that matches at least as much; the lines that it finds are then checked one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from bash_env.text.regex.engines import Seek, Span
from bash_env.text.regex.line_plan import LinePlan

# Engines know newlines as the limits of lines; NUL-terminated records (-z) are scanned with the two swapped.
_SWAP = bytes.maketrans(b"\n\0", b"\0\n")
_STREAK = 6
_CLOSE = 400  # bytes between matches that count as close together

# Returns the end of the run of matching lines that begins at an offset: that offset if there is none.
Run: TypeAlias = Callable[[bytes, int], int]


def matching_lines(plan: LinePlan, block: bytes) -> Iterator[Span]:
    """Yield (start, end) of every line of `block` with a match, without its separator."""
    text = block.translate(_SWAP) if plan.swapped else block
    scan = plan.scan(text.isascii())
    found = _lines(text, scan.seek, scan.run)
    if scan.verify is None:
        yield from found
        return
    for start, end in found:
        if scan.verify(block[start:end]):
            yield start, end


def count_lines(plan: LinePlan, block: bytes) -> int:
    """Return how many lines of `block` match."""
    text = block.translate(_SWAP) if plan.swapped else block
    scan = plan.scan(text.isascii())
    if scan.verify is not None:
        return sum(1 for _ in matching_lines(plan, block))
    return _count(text, scan.seek, scan.run)


class _Streak:
    """Notices that matches come close together, and learns when expecting runs does not pay."""

    def __init__(self) -> None:
        self._close = 0
        self._wanted = _STREAK

    def goes_on(self, distance: int) -> bool:
        """Note the distance to a match; tell whether to look for a run."""
        if distance > _CLOSE:
            self._close = 0
            return False
        self._close += 1
        return self._close >= self._wanted

    def end(self, length: int) -> None:
        """Note how long (in bytes) a run was."""
        self._close = 0
        self._wanted = _STREAK if length > 4 * _CLOSE else min(self._wanted * 2, 1 << 20)


def _lines(block: bytes, seek: Seek, run: Run | None) -> Iterator[Span]:
    size = len(block)
    find, rfind = block.find, block.rfind
    streak = _Streak()
    start = 0
    while start < size:
        at = seek(block, start, size)
        if at < 0 or (at == size and block[-1] == 10):
            return  # behind the last newline there is no line
        end = find(b"\n", at)
        if end < 0:
            end = size
        yield rfind(b"\n", start, at) + 1 or start, end
        close = run is not None and streak.goes_on(at - start)
        start = end + 1
        if close and run is not None:
            stop = run(block, start)
            streak.end(stop - start)
            while start < stop:
                end = find(b"\n", start)
                yield start, end
                start = end + 1


def _count(block: bytes, seek: Seek, run: Run | None) -> int:
    size = len(block)
    find = block.find
    streak = _Streak()
    count = start = 0
    while start < size:
        at = seek(block, start, size)
        if at < 0 or (at == size and block[-1] == 10):
            break
        count += 1
        close = run is not None and at - start <= _CLOSE and streak.goes_on(at - start)
        start = find(b"\n", at) + 1
        if not start:
            break
        if close and run is not None:
            stop = run(block, start)
            streak.end(stop - start)
            count += block.count(b"\n", start, stop)
            start = stop
    return count
