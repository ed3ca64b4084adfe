"""tail -f: what is added to files, by descriptor or by name (GNU coreutils manual 5.2, --follow and --retry)."""

from __future__ import annotations

import os

from bash_env.fs.base import Stat
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.scheduler import sleep
from bash_env.text.quote import quote_always

SHORTEST, LONGEST = 0.01, 0.2
"""Seconds between looks: short after a change, then ever longer."""


class Followed:
    """A file that is watched; `file` is None while its name leads to nothing that can be read."""

    __slots__ = ("file", "identity", "name", "untailable")

    def __init__(self, name: str, file: OpenFile | None, status: Stat | None = None) -> None:
        self.name = name
        self.file = file
        self.identity = (status.dev, status.ino) if status else None
        self.untailable = False


class Follower:
    """The files that are followed, and which of them printed last."""

    def __init__(self, process: Process, headers: bool, by_name: bool, retry: bool) -> None:
        self.process = process
        self.headers = headers
        self.by_name = by_name
        self.retry = retry
        self.files: list[Followed] = []
        self.last: str | None = None

    def add(self, followed: Followed) -> None:
        """Watch a file; one that is missing only where it may still come."""
        if followed.file is not None or self.retry:
            self.files.append(followed)

    async def header(self, name: str) -> None:
        """Say whose text follows, if asked to."""
        if self.headers:
            shown = "standard input" if name == "-" else name
            gap = "" if self.last is None else "\n"
            await self.process.write(f"{gap}==> {shown} <==\n".encode("utf-8", "surrogateescape"))
        self.last = name

    async def run(self, interval: float, pid: int | None) -> int:
        """Print additions until process `pid` is gone, or nothing is left to follow; the status."""
        pause = SHORTEST
        while True:
            alive = pid is None or self._alive(pid)
            if not self.files:
                return await self.process.error("no files remaining") if self.process.failure else 0
            grown = [await self._look(followed) for followed in self.files]
            if not alive:
                return self.process.failure
            await self.process.write(b"")  # notices a reader that went away
            pause = SHORTEST if any(grown) else min(pause * 2, max(SHORTEST, min(interval, LONGEST)))
            await sleep(pause)

    def _alive(self, pid: int) -> bool:
        other = self.process.machine.processes.get(pid)
        return other is not None and other.status is None

    async def _look(self, followed: Followed) -> bool:
        if self.by_name or followed.file is None:
            await self._find(followed)
        return followed.file is not None and await self._drain(followed, followed.file)

    async def _drain(self, followed: Followed, file: OpenFile) -> bool:
        if file.seekable and (await file.stat()).size < await file.seek(0, os.SEEK_CUR):
            await self._say(f"{followed.name}: file truncated")
            await file.seek(0)
        grown = False
        while file.ready_to_read() and (block := await file.read()):
            if self.headers and self.last != followed.name:
                await self.header(followed.name)
            self.last = followed.name
            await self.process.write(block)
            grown = True
        return grown

    async def _find(self, followed: Followed) -> None:
        """See what the name leads to now."""
        shown = quote_always(followed.name)
        try:
            status = await self.process.fs.stat(followed.name)
        except OSError as error:
            if followed.file is not None or followed.untailable:
                await self.process.error(f"{shown} has become inaccessible: {strerror(error)}")
            await self._drop(followed, untailable=False)
            return
        if status.is_dir:
            if not followed.untailable:
                await self.process.error(f"{shown} has been replaced with an untailable file")
            await self._drop(followed, untailable=True)
        elif followed.file is None or (status.dev, status.ino) != followed.identity:
            await self._reopen(followed, status, shown)

    async def _reopen(self, followed: Followed, status: Stat, shown: str) -> None:
        how = "appeared" if followed.file is None else "been replaced"
        try:
            file = await self.process.open(followed.name)
        except OSError:
            return
        await self._drop(followed, untailable=False)
        followed.file, followed.identity = file, (status.dev, status.ino)
        await self._say(f"{shown} has {how};  following new file")

    async def _drop(self, followed: Followed, *, untailable: bool) -> None:
        followed.untailable = untailable
        if followed.file is not None:
            file, followed.file = followed.file, None
            await file.close()

    async def _say(self, text: str) -> None:
        await self.process.write_error(f"{self.process.name}: {text}\n")
