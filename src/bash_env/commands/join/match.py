"""Finding the lines that go together: sorted stretches at once, and line by line from where a file is out of order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from operator import itemgetter, le
from typing import NamedTuple

from bash_env.commands.join.layout import Layout
from bash_env.kernel.lines import LineBuffer
from bash_env.kernel.process import Process
from bash_env.text.quote import quote_if_needed

_AHEAD = 1 << 11
_BATCH = 1 << 10

_key = itemgetter(0)


class OutOfOrder(Exception):
    """--check-order: a file is not sorted, which was reported and ends the join."""


class Wanted(NamedTuple):
    """What to print: pairs, and the lines of which files that are alone; what to check; and how files are called."""

    pairs: bool
    alone: tuple[bool, bool]
    check: bool | None
    names: tuple[str, ...]


class Part(NamedTuple):
    """Lines of one file with their keys."""

    keys: list[bytes]
    lines: list[bytes]


class _Side:
    """One file: the lines read and not yet used, with their keys, and what it takes to report lines out of order.

    `group` holds the lines, and `key` the key, that are being compared line by line.
    """

    def __init__(self, file: int, buffer: LineBuffer) -> None:
        self.file = file
        self.buffer = buffer
        self.lines: list[bytes] = []
        self.keys: list[bytes] = []
        self.number = 0  # of lines used
        self.last: bytes | None = None  # the key of the line used last
        self.reported = False
        self.group: list[bytes] = []
        self.key = b""

    def take(self, count: int) -> Part:
        """Use some lines."""
        part = Part(self.keys[:count], self.lines[:count])
        del self.lines[:count], self.keys[:count]
        self.number += len(part.lines)
        if part.keys:
            self.last = part.keys[-1]
        return part


class Matcher:
    """The state of a join; see the classes above for what its parts mean."""

    def __init__(self, process: Process, buffers: Sequence[LineBuffer], layout: Layout, wanted: Wanted) -> None:
        self.process = process
        self.layout = layout
        self.wanted = wanted
        self.sides = [_Side(file, buffer) for file, buffer in enumerate(buffers)]
        self.disordered = False
        self._unpaired = False
        self._out: list[bytes] = []

    async def header(self) -> None:
        """Join the first lines, whatever they hold."""
        lines: list[bytes | None] = []
        for side in self.sides:
            lines.append(side.take(1).lines[0] if await self._fill(side, 1) else None)
            side.last = None
        one, other = lines
        if one is not None and other is not None:
            self._out.append(self.layout.pair(one, other))
        elif one is not None:
            self._out.append(self.layout.single(0, one))
        elif other is not None:
            self._out.append(self.layout.single(1, other))
        await self._flush()

    async def run(self) -> None:
        """Join all lines. Raises OutOfOrder, and OSError of reading."""
        ahead = _AHEAD
        while True:
            counts = [await self._fill(side, ahead) for side in self.sides]
            if not any(counts):
                return
            if not all(self._in_order(side) for side in self.sides):
                await self._run_exactly()
                return
            parts = self._sorted_parts()
            if any(part.keys for part in parts):
                ahead = _AHEAD
                self._out += self._join(*parts)
                await self._flush()
            else:
                ahead *= 2
            await self.process.checkpoint()

    # --- sorted stretches ----------------------------------------------------------------------------------

    async def _fill(self, side: _Side, count: int) -> int:
        """Have `count` lines ready, unless the file ends; how many there are."""
        if len(side.lines) < count:
            lines = side.buffer.take(await side.buffer.fill(count - len(side.lines)))
            side.lines += lines
            side.keys += self.layout.keys(side.file, lines)
        return len(side.lines)

    def _in_order(self, side: _Side) -> bool:
        if side.keys and side.last is not None and side.last > side.keys[0]:
            return False
        return all(map(le, side.keys, islice(side.keys, 1, None)))

    def _sorted_parts(self) -> list[Part]:
        """The lines of both files before the least of their last keys; all of them at the end of both."""
        bounds = [side.keys[-1] for side in self.sides if not side.buffer.ended]
        low = min(bounds, default=b"")
        return [side.take(bisect_left(side.keys, low) if bounds else len(side.lines)) for side in self.sides]

    def _join(self, first: Part, second: Part) -> list[bytes]:
        self._note_unpaired(first, second)
        if not any(self.wanted.alone):
            return [text for _, text in self._pairs(first, second)] if self.wanted.pairs else []
        out = self._pairs(first, second) if self.wanted.pairs else []
        out += self._alone(first, second)
        out.sort(key=_key)
        return [text for _, text in out]

    def _pairs(self, first: Part, second: Part) -> list[tuple[bytes, bytes]]:
        """The output lines with their keys, in order of keys."""
        partner = dict(zip(*second, strict=True))
        appends = self.layout.appends(first.lines, second.lines)
        if appends and len(partner) == len(second.keys):
            return [(key, line + partner[key][len(key) :]) for key, line in zip(*first, strict=True) if key in partner]
        partners: dict[bytes, list[bytes]] = {}
        for key, line in zip(*second, strict=True):
            partners.setdefault(key, []).append(line)
        found = [(key, line, other) for key, line in zip(*first, strict=True) for other in partners.get(key, ())]
        if appends:
            return [(key, line + other[len(key) :]) for key, line, other in found]
        pair = self.layout.pair
        return [(key, pair(line, other)) for key, line, other in found]

    def _alone(self, first: Part, second: Part) -> list[tuple[bytes, bytes]]:
        out: list[tuple[bytes, bytes]] = []
        others = ({*second.keys}, {*first.keys})
        for file, part in enumerate((first, second)):
            if self.wanted.alone[file]:
                lines = [(key, line) for key, line in zip(*part, strict=True) if key not in others[file]]
                if self.layout.appends(part.lines):
                    out += lines
                else:
                    out += [(key, self.layout.single(file, line)) for key, line in lines]
        return out

    def _note_unpaired(self, first: Part, second: Part) -> None:
        """Whether a line met a greater one of the other file: order counts from there on."""
        if self._unpaired or self.wanted.check is not None:
            return
        for side, part, other in ((1, first, {*second.keys}), (0, second, {*first.keys})):
            alone = next((key for key in part.keys if key not in other), None)
            rest = self.sides[side]
            greatest = (first, second)[side].keys[-1:]
            if alone is not None and (rest.lines or not rest.buffer.ended or (greatest and alone < greatest[0])):
                self._unpaired = True

    async def _flush(self) -> None:
        if self._out:
            await self.process.write(self.layout.separator.join([*self._out, b""]))
            self._out.clear()

    # --- line by line ------------------------------------------------------------------------------------------

    async def _run_exactly(self) -> None:
        one, other = self.sides
        for side in self.sides:
            await self._advance(side)
        while one.group and other.group:
            if one.key != other.key:
                side = one if one.key < other.key else other
                self._print_alone(side)
                await self._advance(side)
                self._unpaired = True
            else:
                await self._pair_groups(one.key)
            if len(self._out) > _BATCH:
                await self._flush()
                await self.process.checkpoint()
        await self._finish(one, other)
        await self._finish(other, one)
        await self._flush()

    async def _pair_groups(self, key: bytes) -> None:
        """Lines of both files with the same key; the line behind each group begins the next one."""
        groups: list[list[bytes]] = []
        for side in self.sides:
            group = side.group
            while await self._advance(side) and side.key == key:
                group.append(side.group[0])
            groups.append(group)
        if self.wanted.pairs:
            self._out += [self.layout.pair(line, partner) for line in groups[0] for partner in groups[1]]

    async def _finish(self, side: _Side, other: _Side) -> None:
        checks = self.wanted.check is not False and not all(one.reported for one in self.sides)
        if not side.group or not (self.wanted.alone[side.file] or checks):
            return
        self._print_alone(side)
        if other.group:
            self._unpaired = True
        while await self._advance(side):
            self._print_alone(side)
            if side.reported and not self.wanted.alone[side.file]:
                break

    def _print_alone(self, side: _Side) -> None:
        if self.wanted.alone[side.file]:
            self._out.append(self.layout.single(side.file, side.group[0]))

    async def _advance(self, side: _Side) -> bool:
        """Go to the next line of a file; whether there is one."""
        before = side.last
        if not await self._fill(side, 1):
            side.group = []
            return False
        part = side.take(1)
        side.group, side.key = part.lines, part.keys[0]
        if before is not None and before > side.key:
            await self._report_disorder(side)
        return True

    async def _report_disorder(self, side: _Side) -> None:
        check = self.wanted.check
        if side.reported or not (check or (check is None and self._unpaired)):
            return
        side.reported = self.disordered = True
        name = quote_if_needed(self.wanted.names[side.file])
        line = side.group[0].decode("utf-8", "surrogateescape")
        await self.process.error(f"{name}:{side.number}: is not sorted: {line}")
        if check:
            await self._flush()
            raise OutOfOrder
