"""Checking files against a list of checksums (GNU coreutils manual 6.4, --check)."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from bash_env.commands.checksum.digests import Algorithm, digest_file
from bash_env.commands.checksum.lines import Entry, LineReader, escape
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.text.quote import quote_if_needed


class How(NamedTuple):
    """What to report, and what counts as failure."""

    ignore_missing: bool
    quiet: bool
    status: bool
    strict: bool
    warn: bool


class Counts:
    """What was found in one list."""

    def __init__(self) -> None:
        self.proper = self.improper = self.unread = self.mismatched = self.verified = 0


class Checker:
    """Checks lists. `choose` gives the algorithm of a line, or None if it is not of the kind expected."""

    def __init__(self, process: Process, how: How, name: str, choose: Callable[[Entry], Algorithm | None]) -> None:
        self.process = process
        self.how = how
        self.name = name
        self.choose = choose

    async def check(self, source: str) -> bool:
        """Check the files that the list `source` names; whether all is well."""
        process = self.process
        shown = "'standard input'" if source == "-" else quote_if_needed(source)
        try:
            file = process.stdin.share() if source == "-" else await process.open(source)
        except OSError as error:
            await process.error(f"{shown}: {strerror(error)}")
            return False
        try:
            data = await read_all(file, process.machine.limits.max_string_bytes)
        except OSError:
            await process.error(f"{shown}: read error")
            return False
        finally:
            await file.close()
        counts = await self._check_lines(source, shown, data.decode("utf-8", "surrogateescape"))
        return await self._sum_up(shown, counts)

    async def _check_lines(self, source: str, shown: str, text: str) -> Counts:
        counts = Counts()
        reader = LineReader()
        for number, line in enumerate(text.removesuffix("\n").split("\n") if text else [], 1):
            line = line.removesuffix("\r")
            if line.startswith("#"):
                continue
            entry = reader.read(line)
            algorithm = self.choose(entry) if entry is not None else None
            if entry is None or algorithm is None or (source == "-" and entry.name == "-"):
                counts.improper += 1
                if self.how.warn:
                    await self.process.error(f"{shown}: {number}: improperly formatted {self.name} checksum line", 0)
            else:
                counts.proper += 1
                await self._verify(entry, algorithm, counts)
        return counts

    async def _verify(self, entry: Entry, algorithm: Algorithm, counts: Counts) -> None:
        process, how = self.process, self.how
        escaped = escape(entry.name) if "\n" in entry.name else None
        shown = entry.name if escaped is None else f"\\{escaped}"
        try:
            digest = await digest_file(process, entry.name, algorithm)
        except OSError as error:
            if how.ignore_missing and isinstance(error, FileNotFoundError):
                return
            counts.unread += 1
            await process.error(f"{quote_if_needed(entry.name)}: {strerror(error)}")
            await self._say(how.status, f"{shown}: FAILED open or read")
            return
        if digest == entry.digest.lower():
            counts.verified += 1
            await self._say(how.status or how.quiet, f"{shown}: OK")
        else:
            counts.mismatched += 1
            await self._say(how.status, f"{shown}: FAILED")

    async def _say(self, silent: bool, text: str) -> None:
        if not silent:
            await self.process.write(text.encode("utf-8", "surrogateescape") + b"\n")

    async def _sum_up(self, shown: str, counts: Counts) -> bool:
        process, how = self.process, self.how
        if not counts.proper:
            await process.error(f"{shown}: no properly formatted checksum lines found")
            return False
        if not how.status:
            await self._warn(counts.improper, "line is", "lines are", "improperly formatted")
            await self._warn(counts.unread, "listed file", "listed files", "could not be read")
            await self._warn(counts.mismatched, "computed checksum", "computed checksums", "did NOT match")
        if how.ignore_missing and not counts.verified and not counts.mismatched:
            await process.error(f"{shown}: no file was verified")
            return False
        return not (counts.mismatched or counts.unread or (how.strict and counts.improper))

    async def _warn(self, count: int, one: str, many: str, what: str) -> None:
        if count:
            await self.process.error(f"WARNING: {count} {one if count == 1 else many} {what}", 0)
