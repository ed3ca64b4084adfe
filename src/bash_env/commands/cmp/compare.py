"""Comparing two streams of bytes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from bash_env.kernel.files import CHUNK, OpenFile
from bash_env.kernel.process import Process

_DIFFERENT = re.compile(rb"[^\0]")
_UNKNOWN = 19  # digits of the largest offset


class Rules(Protocol):
    """What the options say about the comparison."""

    show: bool
    verbose: bool
    silent: bool
    limit: int | None


class Side:
    """One file: its name, and the bytes that were read and not compared yet."""

    def __init__(self, name: str, file: OpenFile, skip: int) -> None:
        self.name = name
        self.file = file
        self.skip = skip
        self.data = b""
        self.ended = False

    async def fill(self, count: int) -> None:
        """Have up to `count` bytes ready, behind those that are skipped."""
        while len(self.data) < count and not self.ended:
            block = await self.file.read(CHUNK)
            self.ended = not block
            skipped = min(self.skip, len(block))
            self.skip -= skipped
            self.data += block[skipped:]

    def take(self, count: int) -> bytes:
        """Use some bytes."""
        data, self.data = self.data[:count], self.data[count:]
        return data


class Comparison:
    """The state of a comparison; `reading` is the number of the file that is being read."""

    def __init__(self, process: Process, rules: Rules, sides: Sequence[Side]) -> None:
        self.process = process
        self.rules = rules
        self.sides = sides
        self.reading = 0
        self.offset = 0
        self.lines = 0
        self.differs = False
        self._last = b""
        self._width = 0

    async def run(self) -> int:
        """Compare up to the limit; 1 if there is a difference."""
        self._width = await self._number_width()
        limit = self.rules.limit
        while limit is None or self.offset < limit:
            want = CHUNK if limit is None else min(CHUNK, limit - self.offset)
            for number, side in enumerate(self.sides):
                self.reading = number
                await side.fill(want)
            common = min(want, *(len(side.data) for side in self.sides))
            if not common:
                return await self._finish()
            one, other = (side.take(common) for side in self.sides)
            if one != other and not await self._report(one, other):
                return 1
            self.lines += one.count(b"\n")
            self.offset += common
            self._last = one[-1:]
            await self.process.checkpoint()
        return int(self.differs)

    async def _number_width(self) -> int:
        """How wide byte numbers are: as the shorter file's size."""
        widths = []
        for side in self.sides:
            status = await side.file.stat()
            if status.is_file:
                widths.append(max(0, status.size - side.skip))
        if self.rules.limit is not None:
            widths.append(self.rules.limit)
        return len(str(min(widths))) if widths else _UNKNOWN

    async def _report(self, one: bytes, other: bytes) -> bool:
        """Say how two blocks differ; whether to go on."""
        self.differs = True
        if self.rules.silent:
            return False
        size = len(one)
        mask = (int.from_bytes(one, "big") ^ int.from_bytes(other, "big")).to_bytes(size, "big")
        if self.rules.verbose:
            rows = [self._row(match.start(), one, other) for match in _DIFFERENT.finditer(mask)]
            await self.process.write("".join(rows).encode())
            return True
        match = _DIFFERENT.search(mask)
        place = match.start() if match is not None else 0
        line = self.lines + one.count(b"\n", 0, place) + 1
        names = " ".join(side.name for side in self.sides)
        text = f"{names} differ: byte {self.offset + place + 1}, line {line}"
        if self.rules.show:
            text += f" is {one[place]:3o} {visible(one[place])} {other[place]:3o} {visible(other[place])}"
        await self.process.write(text.encode("utf-8", "surrogateescape") + b"\n")
        return False

    def _row(self, place: int, one: bytes, other: bytes) -> str:
        number = f"{self.offset + place + 1:{self._width}}"
        if self.rules.show:
            return f"{number} {one[place]:3o} {visible(one[place]):<4} {other[place]:3o} {visible(other[place])}\n"
        return f"{number} {one[place]:3o} {other[place]:3o}\n"

    async def _finish(self) -> int:
        """One of the files has ended."""
        longer = [side for side in self.sides if side.data]
        if not longer:
            return int(self.differs)
        if not self.rules.silent:
            shorter = next(side for side in self.sides if not side.data)
            await self.process.error(f"EOF on {shorter.name} {self._where()}")
        return 1

    def _where(self) -> str:
        if not self.offset:
            return "which is empty"
        text = f"after byte {self.offset}"
        if self.rules.verbose:
            return text
        return f"{text}, line {self.lines}" if self._last == b"\n" else f"{text}, in line {self.lines + 1}"


def visible(byte: int) -> str:
    """A byte as characters, with ^ and M-."""
    if byte >= 128:
        return "M-" + visible(byte - 128)
    if byte == 127:
        return "^?"
    return "^" + chr(byte + 64) if byte < 32 else chr(byte)
