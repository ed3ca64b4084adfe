"""Cutting the lines, and the files that take the sections."""

from __future__ import annotations

from typing import Protocol

from bash_env.commands.csplit.patterns import Cut
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.command import fail
from bash_env.text.quote import quote, quote_if_needed


class Rules(Protocol):
    """What the options say about files."""

    shape: str
    keep: bool
    quiet: bool
    elide: bool


class Sections:
    """The output files so far."""

    def __init__(self, process: Process, rules: Rules) -> None:
        self.process = process
        self.rules = rules
        self.names: list[str] = []

    async def add(self, lines: list[bytes]) -> None:
        """Write a section, and say how large it is."""
        data = b"".join(lines)
        if data or not self.rules.elide:
            name = self.rules.shape % len(self.names)
            try:
                file = await self.process.open(name, "w")
            except OSError as error:
                words = f"{quote_if_needed(name)}: {strerror(error)}"
                await self.process.error(words)
                await self.remove()
                raise fail(1) from None
            self.names.append(name)
            try:
                await file.write(data)
            finally:
                await file.close()
            if not self.rules.quiet:
                await self.process.write(b"%d\n" % len(data))

    async def remove(self) -> None:
        """After an error: remove the files, unless they are to be kept."""
        if not self.rules.keep:
            for name in self.names:
                await self.process.fs.unlink(name)


class _Failed(Exception):
    """A cut is not possible."""


class Splitter:
    """The lines, how far they are written (`written`), and the line that was looked at last (`current`, from 1)."""

    def __init__(self, process: Process, lines: list[bytes], sections: Sections, suppress: bool) -> None:
        self.process = process
        self.lines = lines
        self.sections = sections
        self.suppress = suppress
        self.written = 0
        self.current = 0

    async def run(self, cuts: list[Cut]) -> int:
        """Make all cuts, and a last section of what is left."""
        try:
            for cut in cuts:
                if await self._repeat(cut):
                    return 0
        except _Failed as failure:
            await self.process.error(str(failure))
            await self.sections.remove()
            return 1
        await self.sections.add(self.lines[self.written :])
        return 0

    async def _repeat(self, cut: Cut) -> bool:
        """One cut as often as asked for; whether the input was used up by that."""
        count = 0
        while cut.repeat < 0 or count <= cut.repeat:
            if cut.pattern is None:
                await self._at_line(cut, count)
            elif not await self._at_match(cut, count):
                return True
            count += 1
            await self.process.checkpoint()
        return False

    def _failure(self, cut: Cut, count: int, what: str) -> _Failed:
        again = f" on repetition {count}" if count else ""
        return _Failed(f"{quote(cut.text, self.process.env)}: {what}{again}")

    async def _at_line(self, cut: Cut, count: int) -> None:
        goal = cut.line * (count + 1)
        if goal > len(self.lines):
            await self._write_to(len(self.lines))
            raise self._failure(cut, count, "line number out of range")
        await self._write_to(max(self.written, goal - 1))
        self.current = max(self.current, goal - 1)
        self._drop_matched()

    async def _write_to(self, end: int) -> None:
        await self.sections.add(self.lines[self.written : end])
        self.written = max(self.written, end)

    def _drop_matched(self) -> None:
        if self.suppress:
            self.written += 1
            self.current = max(self.current, self.written)

    async def _at_match(self, cut: Cut, count: int) -> bool:
        """Cut at the next match; False if there is none and that ends a {*}."""
        place = self._find(cut)
        if place is None:
            if cut.repeat < 0:
                if not cut.skip:
                    await self._write_to(len(self.lines))
                return False
            if not cut.skip:
                await self._write_to(len(self.lines))
            raise self._failure(cut, count, "match not found")
        self.current = place + 1
        goal = place + cut.offset
        if goal > len(self.lines) or goal < self.written:
            if not cut.skip:
                await self._write_to(min(max(goal, self.written), len(self.lines)))
            raise self._failure(cut, count, "line number out of range")
        if cut.skip:
            self.written = goal
        else:
            await self._write_to(goal)
        if cut.offset > 0:
            self.current = goal + 1
        self._drop_matched()
        return True

    def _find(self, cut: Cut) -> int | None:
        """The index of the next line that matches."""
        assert cut.pattern is not None
        for place in range(self.current, len(self.lines)):
            if cut.pattern.test(self.lines[place].removesuffix(b"\n")):
                return place
        return None
