"""Where program text comes from: the command line, files, and ``@include`` (gawk manual 2.7)."""

from __future__ import annotations

import re

from bash_env.commands.awk.errors import SourceError
from bash_env.commands.awk.regexes import Locale
from bash_env.commands.awk.source import COMMAND_LINE
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all

MAX_INCLUDES = 100
DEFAULT_PATH = ".:/usr/share/awk"
_INCLUDE = re.compile(r'^[ \t]*@include[ \t]+"([^"\n]*)"[ \t]*;?[ \t]*(?:#[^\n]*)?$', re.MULTILINE)


class Sources:
    """Collects the pieces of a program: names and texts."""

    def __init__(self, process: Process, locale: Locale) -> None:
        self.process = process
        self.locale = locale
        self.pieces: list[tuple[str, str]] = []
        self._included: set[str] = set()

    async def add_text(self, text: str) -> None:
        """Program text of the command line."""
        await self._add(COMMAND_LINE, text, 0)

    async def add_file(self, name: str) -> None:
        """A file that -f names; ``-`` is standard input. Raises SourceError."""
        try:
            text = await self._read(name)
        except OSError as error:
            raise SourceError([f"fatal: cannot open source file `{name}' for reading: {strerror(error)}"], 2) from None
        await self._add(name, text, 0)

    async def add_include(self, name: str, place: str = "", depth: int = 0) -> None:
        """A file that -i or ``@include`` names, once. Raises SourceError."""
        found = await self._search(name)
        if found is None:
            kind = "error" if place else "fatal"
            text = f"{place}{kind}: cannot open source file `{name}' for reading: No such file or directory"
            raise SourceError([text], 1 if place else 2)
        if found in self._included or depth > MAX_INCLUDES:
            return
        self._included.add(found)
        await self._add(found, await self._read(found), depth)

    async def _add(self, name: str, text: str, depth: int) -> None:
        """Add a piece, cut at its ``@include`` lines."""
        start = 0
        for match in _INCLUDE.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            self.pieces.append((name, text[start : match.start()]))
            await self.add_include(match[1], f"{name}:{line}: ", depth + 1)
            start = match.end()
        self.pieces.append((name, text[start:]))

    async def _search(self, name: str) -> str | None:
        """The path of a file to include: searched in AWKPATH, with ``.awk`` added if need be."""
        directories = [""] if "/" in name else (self.process.env.get("AWKPATH") or DEFAULT_PATH).split(":")
        for candidate in (name, name + ".awk"):
            for directory in directories:
                path = f"{directory}/{candidate}" if directory not in ("", ".") else candidate
                status = await self.process.fs.stat_or_none(path)
                if status is not None and not status.is_dir:
                    return path
        return None

    async def _read(self, name: str) -> str:
        file = self.process.stdin.share() if name in ("-", "/dev/stdin") else await self.process.open(name)
        try:
            data = await read_all(file, self.process.machine.limits.max_source_bytes)
        finally:
            await file.close()
        return data.decode("utf-8", "surrogateescape")
