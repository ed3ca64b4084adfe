"""Going through directories (GNU grep manual 2.1.8)."""

from __future__ import annotations

import stat as st
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import NamedTuple, TypeAlias

from bash_env.commands.grep.filters import Filters
from bash_env.fs.base import DirEntry, Stat
from bash_env.fs.resolve import Resolved
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process

Report: TypeAlias = Callable[[str], Awaitable[None]]


class Found(NamedTuple):
    """A file: its name as it is shown, its status, and for a regular file the directory and its name there."""

    name: str
    status: Stat
    directory: Resolved | None = None
    entry: str = ""


class _Level(NamedTuple):
    """A directory that is being read: what stands before the names in it, and what is left of them."""

    directory: Resolved
    prefix: str
    entries: Iterator[tuple[DirEntry, Stat]]
    identity: tuple[int, int]


class Walk:
    """A walk through the files below directories, in the order in which the directories hold them.

    `follow` says whether links are followed, `devices` whether devices, FIFOs and sockets count as files. `report` is
    told of what cannot be read, `warn` of loops.
    """

    def __init__(
        self, process: Process, filters: Filters, follow: bool, devices: bool, report: Report, warn: Report
    ) -> None:
        self._process = process
        self._filters = filters
        self._follow = follow
        self._devices = devices
        self._report = report
        self._warn = warn
        self._levels: list[_Level] = []

    async def files(self, top: str, prefix: str, status: Stat) -> AsyncIterator[list[Found]]:
        """The files below the directory `top`, whose names are to begin with `prefix`: neighbours together."""
        levels = self._levels
        await self._enter(top, prefix, status)
        while levels:
            files: list[Found] = []
            directory = await self._read(levels[-1], files)
            if files:
                yield files
            if directory is None:
                levels.pop()
            else:
                await self._enter(*directory)

    async def _read(self, level: _Level, files: list[Found]) -> tuple[str, str, Stat] | None:
        """Add files of a directory to `files`, up to the next directory in it; that directory, None at the end."""
        filtered = self._filters.any
        for entry, found in level.entries:
            name = level.prefix + entry.name
            if entry.type == st.S_IFREG and found.is_file:
                if not filtered or not self._filters.skips_file(entry.name, False):
                    files.append(Found(name, found, level.directory, entry.name))
                continue
            if entry.type == st.S_IFLNK:
                target = await self._target(name)
                if target is None:
                    continue
                found = target
            if found.is_dir:
                if not self._filters.skips_directory(entry.name, False):
                    return name, name + "/", found
            elif (found.is_file or self._devices) and not self._filters.skips_file(entry.name, False):
                files.append(Found(name, found))
        return None

    async def _target(self, name: str) -> Stat | None:
        """What the link `name` leads to, if it is to be followed and can be."""
        if not self._follow:
            return None
        try:
            return await self._process.fs.stat(name)
        except OSError as error:
            await self._report(f"{name}: {strerror(error)}")
            return None

    async def _enter(self, path: str, prefix: str, status: Stat) -> None:
        identity = (status.dev, status.ino)
        if self._follow and any(level.identity == identity for level in self._levels):
            await self._warn(f"{path}: warning: recursive directory loop")
            return
        try:
            entries = await self._process.fs.scandir(path)
            directory = await self._process.fs.resolve(path)
        except OSError as error:
            await self._report(f"{path}: {strerror(error)}")
            return
        self._levels.append(_Level(directory, prefix, iter(entries), identity))
