"""Walking a tree of files, as fts(3) does: each directory before and after what is in it."""

from __future__ import annotations

import errno
from collections.abc import AsyncIterator, Callable, Iterator

from bash_env.fs.base import DirEntry, Stat
from bash_env.kernel.errors import os_error
from bash_env.kernel.view import FileView

FILE, ENTER, LEAVE = "file", "enter", "leave"
MISSING, UNREADABLE, CYCLE = "missing", "unreadable", "cycle"
DEPTH_LIMIT = 4096

Pairs = list[tuple[DirEntry, Stat | None]]
Order = Callable[[Pairs], Pairs]


class Visit:
    """One step of a walk.

    `kind` is FILE, ENTER and LEAVE (a directory before and after its entries), MISSING (no status: `error` says why),
    UNREADABLE (instead of LEAVE: its entries cannot be read), CYCLE (with links followed: a directory inside itself).
    `level` is 0 for the root. On ENTER the caller may set `descend` to False: LEAVE follows at once.
    `parent` is the ENTER visit of the directory; `mark` is for the caller's use.
    """

    __slots__ = ("descend", "error", "kind", "level", "mark", "parent", "path", "stat")

    def __init__(
        self, kind: str, path: str, stat: Stat | None, parent: Visit | None, error: OSError | None = None
    ) -> None:
        self.kind = kind
        self.path = path
        self.stat = stat
        self.parent = parent
        self.level: int = 0 if parent is None else parent.level + 1
        self.error = error
        self.descend = True
        self.mark = 0

    @property
    def name(self) -> str:
        """The last component of the path."""
        return self.path.rstrip("/").rpartition("/")[2] or self.path

    @property
    def status(self) -> Stat:
        """The status; to be asked for only where there is one."""
        assert self.stat is not None
        return self.stat

    def ancestors(self) -> Iterator[Visit]:
        """The ENTER visits of the directories above, the innermost first."""
        visit = self.parent
        while visit is not None:
            yield visit
            visit = visit.parent


async def walk(
    fs: FileView, root: str, *, follow: bool = False, follow_root: bool = False, order: Order | None = None
) -> AsyncIterator[Visit]:
    """Visit `root` and all below it.

    Links are followed everywhere with `follow`, only at the root with `follow_root`. Entries come in directory
    order unless `order` sorts them.
    """
    first = await _first(fs, root, follow or follow_root)
    yield first
    if first.kind != ENTER:
        return
    stack: list[tuple[Visit, Iterator[tuple[DirEntry, Stat | None]]]] = []
    opened = await _open(fs, first, order)
    if isinstance(opened, Visit):
        yield opened
        return
    stack.append((first, opened))
    while stack:
        directory, entries = stack[-1]
        pair = next(entries, None)
        if pair is None:
            stack.pop()
            yield _again(LEAVE, directory)
            continue
        visit = await _visit(fs, directory, pair[0], pair[1], follow)
        yield visit
        if visit.kind == ENTER:
            opened = await _open(fs, visit, order)
            if isinstance(opened, Visit):
                yield opened
            else:
                stack.append((visit, opened))


def _again(kind: str, visit: Visit, error: OSError | None = None) -> Visit:
    """A further visit of a directory that was entered."""
    again = Visit(kind, visit.path, visit.stat, visit.parent, error)
    again.mark = visit.mark
    return again


async def _first(fs: FileView, path: str, follow: bool) -> Visit:
    try:
        stat = await (fs.stat(path) if follow else fs.lstat(path))
    except OSError as error:
        if follow and isinstance(error, FileNotFoundError):
            stat_of_link = await fs.stat_or_none(path, follow=False)
            if stat_of_link is not None:
                return Visit(FILE, path, stat_of_link, None)
        return Visit(MISSING, path, None, None, error)
    return Visit(ENTER if stat.is_dir else FILE, path, stat, None)


async def _open(fs: FileView, visit: Visit, order: Order | None) -> Visit | Iterator[tuple[DirEntry, Stat | None]]:
    """The entries of a directory, or the visit that says why there are none."""
    if not visit.descend:
        return iter(())
    if visit.level >= DEPTH_LIMIT:
        return _again(UNREADABLE, visit, os_error(errno.ENAMETOOLONG, visit.path))
    try:
        pairs: Pairs = list(await fs.scandir(visit.path))
    except OSError as error:
        try:
            pairs = [(entry, None) for entry in await fs.readdir(visit.path)]
        except OSError:
            return _again(UNREADABLE, visit, error)
    return iter(order(pairs) if order else pairs)


async def _visit(fs: FileView, directory: Visit, entry: DirEntry, stat: Stat | None, follow: bool) -> Visit:
    path = f"{directory.path}{entry.name}" if directory.path.endswith("/") else f"{directory.path}/{entry.name}"
    if stat is None or (follow and stat.is_link):
        try:
            stat = await fs.stat(path)
        except OSError as error:
            if stat is None:
                return Visit(MISSING, path, None, directory, error)
    if not stat.is_dir:
        return Visit(FILE, path, stat, directory)
    visit = Visit(ENTER, path, stat, directory)
    if follow and any(above.status[:2] == stat[:2] and above.status.dev == stat.dev for above in visit.ancestors()):
        return Visit(CYCLE, path, stat, directory, os_error(errno.ELOOP, path))
    return visit
