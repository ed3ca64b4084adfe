"""Comparing two files of lines: sorted stretches at once, and line by line from where one is out of order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from operator import le

from bash_env.kernel.lines import LineBuffer
from bash_env.kernel.process import Process

_AHEAD = 1 << 12
_BATCH = 1 << 11


class OutOfOrder(Exception):
    """--check-order: a file is not sorted, which was reported and ends the comparison."""


class Comparison:
    """The state of comparing. `totals` counts the lines of the columns; `reading` is the file that is being read.

    `prefixes` stand before the lines of the columns (None: not shown). With `check` None, order counts from the first
    line on that is in one file only.
    """

    def __init__(
        self,
        process: Process,
        buffers: Sequence[LineBuffer],
        prefixes: Sequence[bytes | None],
        separator: bytes,
        check: bool | None,
    ) -> None:
        self.process = process
        self.buffers = buffers
        self.prefixes = prefixes
        self.separator = separator
        self.check = check
        self.totals = [0, 0, 0]
        self.reading = 0
        self.disordered = False
        self._last: list[bytes | None] = [None, None]
        self._before_last: list[bytes | None] = [None, None]
        self._reported = [False, False]
        self._unpaired = False

    async def run(self) -> None:
        """Compare all lines. Raises OutOfOrder, and OSError of reading."""
        ahead = _AHEAD
        while await self._fill(ahead):
            if not all(self._in_order(index) for index in (0, 1)):
                await self._run_exactly()
                return
            parts = self._sorted_parts()
            if any(parts):
                ahead = _AHEAD
                await self._write(self._merge(*parts))
            else:
                ahead *= 2
            await self.process.checkpoint()

    async def _fill(self, count: int) -> bool:
        """Read ahead in both files; whether any line is left."""
        for index, buffer in enumerate(self.buffers):
            self.reading = index
            await buffer.fill(count)
        return any(buffer.available for buffer in self.buffers)

    def _in_order(self, index: int) -> bool:
        buffer, last = self.buffers[index], self._last[index]
        lines = buffer.lines[buffer.position :]
        if lines and last is not None and last > lines[0]:
            return False
        return all(map(le, lines, islice(lines, 1, None)))

    def _sorted_parts(self) -> list[list[bytes]]:
        """The lines of both files before the least of their last ones; all of them at the end of both."""
        bounds = [buffer.lines[-1] for buffer in self.buffers if not buffer.ended]
        parts = []
        for index, buffer in enumerate(self.buffers):
            count = buffer.available
            if bounds:
                count = bisect_left(buffer.lines, min(bounds), buffer.position) - buffer.position
            part = buffer.take(count)
            if part:
                self._last[index] = part[-1]
            parts.append(part)
        return parts

    def _merge(self, first: list[bytes], second: list[bytes]) -> list[bytes]:
        """The shown lines of two sorted lists."""
        in_first, in_second = set(first), set(second)
        if len(in_first) < len(first) or len(in_second) < len(second):
            return self._merge_repeated(first, second)
        common = in_first & in_second
        self._count(len(first) - len(common), len(second) - len(common), len(common))
        only_first, only_second, both = self.prefixes
        if only_first is None:
            first = [line for line in first if line in common]
        if both is None:
            first = [line for line in first if line not in common]
        merged = first if only_second is None else first + [line for line in second if line not in common]
        merged.sort()
        first_prefix, second_prefix, common_prefix = (prefix or b"" for prefix in self.prefixes)
        if only_second is None and (only_first is None or both is None):
            return [(common_prefix if only_first is None else first_prefix) + line for line in merged]
        return [
            (common_prefix if line in in_second else first_prefix) + line if line in in_first else second_prefix + line
            for line in merged
        ]

    def _count(self, first: int, second: int, both: int) -> None:
        for column, count in enumerate((first, second, both)):
            self.totals[column] += count
        self._unpaired = self._unpaired or bool(first or second)

    def _merge_repeated(self, first: list[bytes], second: list[bytes]) -> list[bytes]:
        out: list[bytes] = []
        one = other = 0
        while one < len(first) or other < len(second):
            if other == len(second) or (one < len(first) and first[one] < second[other]):
                column, line = 0, first[one]
            else:
                column, line = (2 if one < len(first) and first[one] == second[other] else 1), second[other]
            one += column != 1
            other += column != 0
            self._add(out, column, line)
        return out

    def _add(self, out: list[bytes], column: int, line: bytes) -> None:
        self.totals[column] += 1
        self._unpaired = self._unpaired or column != 2
        prefix = self.prefixes[column]
        if prefix is not None:
            out.append(prefix + line)

    async def _write(self, lines: list[bytes]) -> None:
        if lines:
            await self.process.write(self.separator.join([*lines, b""]))

    async def _run_exactly(self) -> None:
        """Line by line, as the order of lines that are out of order is defined by nothing else."""
        out: list[bytes] = []
        lines = [await self._next(0, out), await self._next(1, out)]
        while lines[0] is not None or lines[1] is not None:
            one, other = lines
            column = _column(one, other)
            line = lines[column % 2]
            assert line is not None
            self._add(out, column, line)
            for index in (0, 1):
                if column in (index, 2):
                    lines[index] = await self._next(index, out)
            if len(out) > _BATCH:
                await self._write(out)
                out.clear()
                await self.process.checkpoint()
        await self._write(out)

    async def _next(self, index: int, out: list[bytes]) -> bytes | None:
        """The next line of a file. Its order is checked, that of the last two lines again when the file has ended."""
        self.reading = index
        buffer = self.buffers[index]
        if await buffer.fill():
            line = buffer.take(1)[0]
            self._before_last[index], self._last[index] = self._last[index], line
            await self._check_order(index, out)
            return line
        await self._check_order(index, out)
        return None

    async def _check_order(self, index: int, out: list[bytes]) -> None:
        before, last = self._before_last[index], self._last[index]
        wanted = self.check or (self.check is None and self._unpaired)
        if wanted and before is not None and last is not None and before > last and not self._reported[index]:
            self._reported[index] = self.disordered = True
            await self.process.error(f"file {index + 1} is not in sorted order")
            if self.check:
                await self._write(out)
                raise OutOfOrder


def _column(one: bytes | None, other: bytes | None) -> int:
    """Where the lesser of two lines goes: 0, 1, or 2 if they are the same."""
    if one is None or (other is not None and other < one):
        return 1
    return 0 if other is None or one < other else 2
