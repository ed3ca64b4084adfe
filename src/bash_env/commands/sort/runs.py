"""Sorted runs, kept compactly, and merging them in slices that are short enough to let others run."""

from __future__ import annotations

import heapq
import marshal
from bisect import bisect_right
from collections import deque
from collections.abc import AsyncIterator, Iterable, Iterator
from itertools import chain, islice
from operator import ge, le

from bash_env.kernel.limits import LimitExceeded
from bash_env.kernel.process import Process

RUN = 1 << 14
"""Records that are sorted or merged at a time: a few milliseconds' work."""

_CHUNK = 1 << 10
_LEAST_STEP = 32


class Run:
    """Records in order, in chunks; a chunk is packed until needed, so that a record takes 5 bytes more than it has.

    `items` is the chunk that is being merged, from `position` on.
    """

    __slots__ = ("_packed", "items", "position", "size")

    def __init__(self) -> None:
        self._packed: deque[bytes] = deque()
        self.items: list[bytes] = []
        self.position = 0
        self.size = 0

    def append(self, records: list[bytes]) -> None:
        """Add records, which follow those that it has."""
        for start in range(0, len(records), _CHUNK):
            packed = marshal.dumps(records[start : start + _CHUNK])
            self._packed.append(packed)
            self.size += len(packed)

    def load(self) -> bool:
        """Unpack the next chunk; whether there was one."""
        if not self._packed:
            return False
        self.items = marshal.loads(self._packed.popleft())
        self.position = 0
        return True

    def ahead(self, step: int) -> bytes:
        """The record `step` places on, or the last of the chunk."""
        return self.items[min(self.position + step, len(self.items)) - 1]

    def take(self, bound: bytes, reverse: bool) -> list[bytes]:
        """Remove and return what is left of the chunk up to `bound`."""
        items, start = self.items, self.position
        cut = _bisect_descending(items, bound, start) if reverse else bisect_right(items, bound, start)
        self.position = cut
        return items[start:cut]

    def chunks(self) -> Iterator[list[bytes]]:
        """All chunks, without removing them."""
        return map(marshal.loads, self._packed)


def _bisect_descending(items: list[bytes], bound: bytes, low: int) -> int:
    high = len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] >= bound:
            low = middle + 1
        else:
            high = middle
    return low


class RunStore:
    """The runs of one sort, together no larger than the limit on a file."""

    def __init__(self, process: Process) -> None:
        self.runs: list[Run] = []
        self._process = process
        self._size = 0

    def new_run(self) -> Run:
        """Begin a run."""
        run = Run()
        self.runs.append(run)
        return run

    def add(self, run: Run, records: list[bytes]) -> None:
        """Continue a run. Raises LimitExceeded."""
        before = run.size
        run.append(records)
        self._size += run.size - before
        if self._size > self._process.machine.limits.max_file_bytes:
            raise LimitExceeded("max_file_bytes", "input too large")

    def merged(self, reverse: bool, as_they_are: bool) -> AsyncIterator[list[bytes]]:
        """The records of all runs in order, in lists; `as_they_are` tells that runs may be out of order (-m)."""
        if as_they_are and not all(_in_order(run.chunks(), reverse) for run in self.runs):
            return self._by_heads(reverse)
        return self._by_chunks(reverse)

    async def _by_chunks(self, reverse: bool) -> AsyncIterator[list[bytes]]:
        """Looks some records ahead in each run: what comes before the least of those is complete and can be sorted."""
        runs = [run for run in self.runs if run.load()]
        lowest = max if reverse else min
        while len(runs) > 1:
            step = max(_LEAST_STEP, RUN // len(runs))
            bound = lowest([run.ahead(step) for run in runs])
            batch: list[bytes] = []
            for run in runs:
                batch += run.take(bound, reverse)
            batch.sort(reverse=reverse)
            yield batch
            runs = [run for run in runs if run.position < len(run.items) or run.load()]
            await self._process.checkpoint()
        for run in runs:
            yield run.items[run.position :]
            while run.load():
                yield run.items

    async def _by_heads(self, reverse: bool) -> AsyncIterator[list[bytes]]:
        """The least of the records that come first in each run, over and over."""
        merged = heapq.merge(*(chain.from_iterable(run.chunks()) for run in self.runs), reverse=reverse)
        while batch := list(islice(merged, _CHUNK)):
            yield batch
            await self._process.checkpoint()


def _in_order(chunks: Iterable[list[bytes]], reverse: bool) -> bool:
    right = ge if reverse else le
    last: list[bytes] = []
    for chunk in chunks:
        records = last + chunk
        if not all(map(right, records, islice(records, 1, None))):
            return False
        last = chunk[-1:]
    return True
