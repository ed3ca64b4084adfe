"""Which files are searched: directories in the order of names, without what ignore files, globs and types leave out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import NamedTuple

from bash_env.commands.rg.ignore import Overrides, Rules
from bash_env.commands.rg.types import TypeFilter
from bash_env.fs.base import DirEntry, Stat
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process

MAX_IGNORE_BYTES = 1 << 20


class WalkOptions(NamedTuple):
    """What a walk goes by. `max_depth` and `max_size` are None for no limit; `order` is "path", "modified" ..."""

    overrides: Overrides
    types: TypeFilter | None
    explicit: list[Rules]
    hidden: bool
    follow: bool
    use_own: bool
    use_dot: bool
    use_vcs: bool
    use_exclude: bool
    use_parents: bool
    require_git: bool
    ignore_case: bool
    max_depth: int | None
    max_size: int | None
    order: str
    reverse: bool


class _Level(NamedTuple):
    """A directory with its ignore files: `rules` are .rgignore, .ignore, .gitignore and .git/info/exclude."""

    parent: _Level | None
    path: str
    rules: tuple[Rules | None, Rules | None, Rules | None, Rules | None]
    has_git: bool
    identity: tuple[int, int]


_NAMES = (".rgignore", ".ignore", ".gitignore")


class Walk:
    """A walk; `report` is told of what cannot be read."""

    def __init__(self, process: Process, options: WalkOptions, report: Callable[[str], Awaitable[None]]) -> None:
        self._process = process
        self._options = options
        self._report = report
        self._current = process.cwd.rstrip("/")

    async def files(self, top: str, shown: str, status: Stat) -> AsyncIterator[tuple[str, Stat]]:
        """The files below the directory `top`; their names begin with `shown`."""
        path = (await self._process.fs.realpath(top)).rstrip("/")
        parent = await self._parents(path) if self._options.use_parents else None
        stack = [await self._open(path, shown, status, parent)]
        while stack:
            level, prefix, entries = stack[-1]
            for entry, found in entries:
                name, full = prefix + entry.name, f"{level.path}/{entry.name}"
                if found.is_link:
                    target = await self._target(name, full)
                    if target is None:
                        continue
                    found = target
                if self._skips(level, full, entry.name, found):
                    continue
                if found.is_dir:
                    if self._options.max_depth is None or len(stack) < self._options.max_depth:
                        stack.append(await self._open(full, name + "/", found, level))
                        break
                elif found.is_file and (self._options.max_size is None or found.size <= self._options.max_size):
                    yield name, found
            else:
                stack.pop()

    async def _parents(self, path: str) -> _Level | None:
        """The levels above the directory `path`."""
        level: _Level | None = None
        position = 0
        while path and position >= 0:
            above = path[:position]
            entries = await self._names(above or "/")
            level = await self._level(above, entries, level, (0, 0))
            position = path.find("/", position + 1)
        return level

    async def _names(self, path: str) -> set[str]:
        try:
            return {entry.name for entry in await self._process.fs.readdir(path)}
        except OSError:
            return set()

    async def _level(self, path: str, names: set[str], parent: _Level | None, identity: tuple[int, int]) -> _Level:
        wanted = (self._options.use_own, self._options.use_dot, self._options.use_vcs)
        rules = [
            await self._read(f"{path}/{name}") if use and name in names else None
            for name, use in zip(_NAMES, wanted, strict=True)
        ]
        has_git = ".git" in names
        exclude = None
        if has_git and self._options.use_exclude:
            exclude = await self._read(f"{path}/.git/info/exclude")
        return _Level(parent, path, (rules[0], rules[1], rules[2], exclude), has_git, identity)

    async def _read(self, path: str) -> Rules | None:
        try:
            data = await self._process.fs.read_file(path)
        except OSError:
            return None
        text = data[:MAX_IGNORE_BYTES].decode("utf-8", "surrogateescape")
        return Rules(text.splitlines(), self._options.ignore_case)

    async def _open(
        self, path: str, shown: str, status: Stat, parent: _Level | None
    ) -> tuple[_Level, str, Iterator[tuple[DirEntry, Stat]]]:
        """A directory, what stands before the names in it, and its entries in order."""
        identity = (status.dev, status.ino)
        entries: list[tuple[DirEntry, Stat]] = []
        if self._options.follow and _is_inside(parent, identity):
            name = _shown(shown).rstrip("/")
            await self._report(f"File system loop found: {name} points to an ancestor {name[: name.rfind('/') + 1]}")
        elif self._options.max_depth != 0:
            try:
                entries = await self._process.fs.scandir(path or "/")
            except OSError as error:
                await self._report(f"{_shown(shown).rstrip('/')}: {words(error)}")
        level = await self._level(path, {entry.name for entry, _ in entries}, parent, identity)
        return level, shown, iter(self._sorted(entries))

    def _sorted(self, entries: list[tuple[DirEntry, Stat]]) -> list[tuple[DirEntry, Stat]]:
        times = {"modified": 7, "accessed": 6, "created": 8}
        index = times.get(self._options.order)
        key = _by_name if index is None else lambda pair: pair[1][index]
        return sorted(entries, key=key, reverse=self._options.reverse)

    async def _target(self, name: str, path: str) -> Stat | None:
        if not self._options.follow:
            return None
        try:
            return await self._process.fs.stat(path)
        except OSError as error:
            place = name if name.startswith("/") or "/" in name else f"./{name}"
            await self._report(f"{place}: IO error for operation on {place}: {words(error)}")
            return None

    # --- rules -----------------------------------------------------------------------------------------

    def _skips(self, level: _Level, path: str, name: str, status: Stat) -> bool:
        """Whether an entry is left out: by -g, else by ignore files, types, or because it is hidden."""
        is_directory = status.is_dir
        relative = path[len(self._current) + 1 :] if path.startswith(self._current + "/") else path[1:]
        override = self._options.overrides.matched(relative, is_directory)
        if override is not None:
            return override
        ignored = self._ignored(level, path, is_directory)
        if ignored:
            return True
        wanted = ignored is False
        if self._options.types is not None and not is_directory:
            by_type = self._options.types.matched(name)
            if by_type:
                return True
            wanted = wanted or by_type is False
        return not wanted and not self._options.hidden and name.startswith(".")

    def _ignored(self, level: _Level | None, path: str, is_directory: bool) -> bool | None:
        """What the ignore files say: the nearest of each kind, .rgignore before .ignore before .gitignore."""
        found: list[bool | None] = [None, None, None, None]
        options = self._options
        git_counts = not options.require_git or not options.use_parents or _in_repository(level)
        here = level
        while here is not None:
            relative = path[len(here.path) + 1 :]
            for kind, rules in enumerate(here.rules):
                if rules is not None and found[kind] is None and (kind < 2 or git_counts):
                    found[kind] = rules.matched(relative, is_directory)
            git_counts = git_counts and not here.has_git
            here = here.parent
        for rules in self._options.explicit:
            found.append(rules.matched(path[len(self._current) + 1 :], is_directory))
        return next((answer for answer in found if answer is not None), None)


def _shown(prefix: str) -> str:
    """A directory as messages show it: the current one has a name there."""
    return prefix if "/" in prefix.rstrip("/") or prefix.startswith("/") else f"./{prefix}"


def _by_name(pair: tuple[DirEntry, Stat]) -> bytes:
    return pair[0].name.encode("utf-8", "surrogateescape")


def _is_inside(level: _Level | None, identity: tuple[int, int]) -> bool:
    while level is not None:
        if level.identity == identity:
            return True
        level = level.parent
    return False


def _in_repository(level: _Level | None) -> bool:
    while level is not None:
        if level.has_git:
            return True
        level = level.parent
    return False


def words(error: OSError) -> str:
    """An error as Rust words it."""
    return f"{strerror(error)} (os error {error.errno})"
