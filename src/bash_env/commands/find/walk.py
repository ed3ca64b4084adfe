"""The walk of find: which files are visited in which order, and what is fetched of each before it is tested."""

from __future__ import annotations

import errno
import stat as st
from collections.abc import Iterator
from typing import Any

from bash_env.commands.find.context import FLUSH_COUNT, FOLLOW, FOLLOW_ROOTS, Context
from bash_env.commands.find.expression import Condition
from bash_env.commands.find.visit import Visit, starting_point
from bash_env.fs.base import DirEntry, Stat

MAX_DEPTH = 4096
"""How many directories the walk may be inside of."""

_PAUSE_COUNT = 256
Statuses = dict[str, Stat]


class Level:
    """A directory that the walk is in: its visit, its entries still to come, and what their paths begin with.

    `statuses` are those of the entries, as far as they were wanted and could be had.
    """

    __slots__ = ("entries", "identity", "prefix", "statuses", "visit")

    def __init__(
        self, visit: Visit, entries: Iterator[DirEntry], statuses: Statuses, identity: tuple[int, int] | None
    ) -> None:
        self.visit = visit
        self.entries = entries
        self.statuses = statuses
        self.identity = identity
        path = visit.path
        self.prefix = path if path[-1:] == "/" else path + "/"


class Walker:
    """Goes through the trees below the starting points and tests every file."""

    def __init__(self, context: Context, condition: Condition) -> None:
        self.context = context
        self.view = context.process.fs
        self.condition = condition
        self.needs = condition.needs
        self.follow = context.follow == FOLLOW
        self.needs_status = "status" in self.needs or context.one_device
        self.levels: list[Level] = []
        self.device = 0
        self.count = 0
        self.waits = condition.waits or bool(self.needs) or self.follow
        self.name_test = None if context.min_depth > 1 else condition.name_test

    async def walk(self, root: str) -> None:
        """Visit `root` and what is below it."""
        visit = starting_point(root)
        if not await self.look_at_root(visit):
            return
        self.device = visit.status.dev if visit.status else 0
        await self.visit_directory(visit) if visit.type == st.S_IFDIR else await self.test(visit)
        while self.levels:
            await self.go_on(self.levels[-1])
        await self.end_of_directory()

    async def go_on(self, level: Level) -> None:
        """Visit entries of a directory up to the next directory in it, or leave it at its end."""
        context, test = self.context, self.condition.test
        depth = level.visit.depth + 1
        simple = not self.waits and depth >= context.min_depth
        visit = Visit(level.prefix, "", level.visit.root, depth, 0)
        for name, kind, ino in level.entries:
            directory = kind == st.S_IFDIR or kind == 0 or (self.follow and kind == st.S_IFLNK)
            if simple and not directory:
                visit.name, visit.type = name, kind
                test(visit)
                continue
            found = Visit(level.prefix, name, level.visit.root, depth, kind, level.statuses.get(name))
            found.ino = ino
            if not directory:
                await self.test(found)
                continue
            await self.visit_unknown(found)
            if self.levels[-1] is not level:
                return
        self.levels.pop()
        await self.end_of_directory()
        if context.depth_first:
            await self.test(level.visit)

    async def visit_unknown(self, visit: Visit) -> None:
        """Visit a directory, or what may be one once its link is followed."""
        if visit.type != st.S_IFDIR:
            visit.status = await self.status_of(visit, self.follow)
            if visit.status is None:
                return
            visit.type, visit.ino = st.S_IFMT(visit.status.mode), visit.status.ino
        if visit.type == st.S_IFDIR:
            await self.visit_directory(visit)
        else:
            await self.test(visit)

    async def end_of_directory(self) -> None:
        """Write what is ready; run what collects the files of one directory."""
        context = self.context
        for finish in context.at_directory_end:
            await finish()
        self.count += 1
        if len(context.stdout.parts) >= FLUSH_COUNT:
            await context.flush()
        if not self.count % 16:
            await context.process.checkpoint()

    # --- directories ---------------------------------------------------------------------------------

    async def visit_directory(self, visit: Visit) -> None:
        """Test a directory and go into it, in the order that -depth asks for."""
        context = self.context
        identity = await self.identity(visit)
        if identity is not None and await self.is_loop(visit, identity):
            return
        if not context.depth_first:
            await self.test(visit)
        entries = await self.read(visit) if visit.problem is None and self.is_entered(visit) else None
        if entries is not None:
            self.levels.append(Level(visit, iter(entries[0]), entries[1], identity))
        elif context.depth_first:
            await self.test(visit)

    def is_entered(self, visit: Visit) -> bool:
        """Whether the options let the walk go into a directory."""
        context = self.context
        if visit.depth == context.max_depth or (visit.prune and not context.depth_first):
            return False
        return not context.one_device or visit.status is None or visit.status.dev == self.device

    async def identity(self, visit: Visit) -> tuple[int, int] | None:
        """What tells directories apart, needed only where links may lead back."""
        if not self.follow:
            return None
        status = visit.status or await self.view.stat_or_none(visit.path)
        return None if status is None else (status.dev, status.ino)

    async def is_loop(self, visit: Visit, identity: tuple[int, int]) -> bool:
        """Whether a directory is one that the walk is in already; if so, say it."""
        for level in self.levels:
            if level.identity == identity:
                quote = self.context.quote
                await self.context.problem(
                    f"File system loop detected; {quote(visit.path)} is part of the same file system loop as"
                    f" {quote(level.visit.path)}."
                )
                return True
        return False

    async def read(self, visit: Visit) -> tuple[list[DirEntry], Statuses] | None:
        """The entries of a directory that may matter, with their status if needed; None if it cannot be read."""
        path = visit.path
        statuses: Statuses = {}
        try:
            if len(self.levels) >= MAX_DEPTH:
                raise OSError(errno.ENAMETOOLONG, "")
            entries = await (self.read_with_status(path, statuses) if self.needs_status else self.view.readdir(path))
        except OSError as error:
            if not (self.context.ignore_race and error.errno == errno.ENOENT):
                await self.context.file_problem(path, error)
            return None
        may_match = self.name_test
        if may_match is None or self.follow:
            return entries, statuses
        return [entry for entry in entries if entry[1] == st.S_IFDIR or may_match(entry[0]) or not entry[1]], statuses

    async def read_with_status(self, path: str, statuses: Statuses) -> list[DirEntry]:
        try:
            pairs = await self.view.scandir(path)
        except OSError:  # it may still be possible to read the names
            return await self.view.readdir(path)
        for entry, status in pairs:
            statuses[entry.name] = status
        return [entry for entry, _ in pairs]

    # --- files ---------------------------------------------------------------------------------------

    async def look_at_root(self, visit: Visit) -> bool:
        """Find out what a starting point is; False if it is not there."""
        follow = self.context.follow in (FOLLOW, FOLLOW_ROOTS)
        visit.status = await self.status_of(visit, follow)
        if visit.status is None:
            return False
        visit.type, visit.ino = st.S_IFMT(visit.status.mode), visit.status.ino
        return True

    async def status_of(self, visit: Visit, follow: bool) -> Stat | None:
        """The status of a file; a link that leads nowhere stands for itself."""
        path = visit.path
        if follow:
            status = await self.view.stat_or_none(path)
            if status is not None:
                return status
        try:
            return await self.view.lstat(path)
        except OSError as error:
            if not (self.context.ignore_race and error.errno == errno.ENOENT and visit.depth):
                await self.context.file_problem(path, error)
            return None

    async def test(self, visit: Visit) -> None:
        """Fetch what the condition needs, and ask it."""
        if visit.depth < self.context.min_depth:
            return
        if self.needs and (self.name_test is None or self.name_test(visit.base)):
            await self.fetch(visit)
        test: Any = self.condition.test
        if self.condition.waits:
            await test(visit)
        else:
            test(visit)
        if visit.missed and visit.problem is not None:
            await self.context.file_problem(visit.path, visit.problem)
        self.count += 1
        if not self.count % _PAUSE_COUNT:
            await self.context.process.checkpoint()

    async def fetch(self, visit: Visit) -> None:
        """Fill in the attributes of the visit that the condition reads."""
        needs = self.needs
        if ("status" in needs and visit.status is None) or "itself" in needs:
            await self.fetch_status(visit)
        if visit.type == st.S_IFLNK:
            if "link" in needs and visit.problem is None:
                visit.link = await self.view.readlink(visit.path)
            if "target" in needs:
                await self.fetch_target(visit)

    async def fetch_status(self, visit: Visit) -> None:
        try:
            visit.itself = await self.view.lstat(visit.path)
        except OSError as error:
            if not (self.context.ignore_race and error.errno == errno.ENOENT):
                visit.problem = error
            return
        if visit.status is None:
            followed = await self.view.stat_or_none(visit.path) if self.follow else None
            visit.status = followed or visit.itself

    async def fetch_target(self, visit: Visit) -> None:
        try:
            visit.target = await self.view.stat(visit.path)
        except OSError as error:
            visit.target_error = error.errno or 0
