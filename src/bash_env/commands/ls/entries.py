"""The files that ls shows: finding them, and putting them in order."""

from __future__ import annotations

import stat as st
from collections.abc import Callable

from bash_env.commands.ls.settings import Settings
from bash_env.fs.base import DirEntry, Stat
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.text.glob import GlobPattern, glob
from bash_env.text.quote import quote_always
from bash_env.text.version import version_key
from bash_env.text.width import text_width

Named = tuple[str, int, int]  # name, type, inode number


class Entry:
    """A file: `type` is the S_IFMT part of its mode, `stat` what is known of it, `target` what a link holds.

    `target_mode` is the mode of what a link leads to, None where that is not known or there is nothing.
    """

    __slots__ = ("ino", "name", "path", "stat", "target", "target_mode", "type")

    def __init__(self, name: str, path: str, kind: int, ino: int, stat: Stat | None) -> None:
        self.name = name
        self.path = path
        self.type = kind
        self.ino = ino
        self.stat = stat
        self.target: str | None = None
        self.target_mode: int | None = None

    @property
    def is_directory(self) -> bool:
        """Whether it is a directory, or a link that is known to lead to one."""
        return self.type == st.S_IFDIR or (self.target_mode is not None and st.S_ISDIR(self.target_mode))


class Finder:
    """Finds entries, as the settings want them."""

    def __init__(self, process: Process, settings: Settings, check_links: bool) -> None:
        self.process = process
        self.settings = settings
        self.utf8 = settings.utf8
        self.ignored = self._patterns(settings.ignored)
        self.hidden = self._patterns(settings.hidden) if settings.hide == "hidden" else []
        self.needs_stat = (
            settings.format == "long"
            or settings.blocks
            or settings.color
            or settings.indicator == "classify"
            or settings.sort in ("time", "size")
        )
        self.check_links = check_links or settings.directories_first
        self.follows_links = settings.directories_first or (
            settings.follow == "all"
            and (settings.inode or settings.recursive or settings.indicator != "none" or settings.hyperlink)
        )
        self.wants_target = settings.format == "long" or self.check_links
        self.checks_target = settings.indicator in ("file-type", "classify") or self.check_links

    def _patterns(self, patterns: list[str]) -> list[tuple[GlobPattern, bool]]:
        return [(glob(text, extglob=False, utf8=self.utf8), text.startswith(".")) for text in patterns]

    async def fail(self, status: int, words: str, path: str, error: OSError) -> None:
        """Report a problem with a file."""
        await self.process.error(f"{words} {quote_always(path)}: {strerror(error)}", status)

    async def argument(self, name: str) -> Entry | None:
        """The entry of a name given on the command line; None after a report."""
        try:
            stat = await self._argument_stat(name)
        except OSError as error:
            await self.fail(2, "cannot access", name, error)
            return None
        entry = Entry(name, name, st.S_IFMT(stat.mode), stat.ino, stat)
        await self._read_target(entry, 2)
        return entry

    async def _argument_stat(self, name: str) -> Stat:
        fs, follow = self.process.fs, self.settings.follow
        if follow in ("all", "arguments"):
            return await fs.stat(name)
        if follow == "directories":
            try:
                there = await fs.stat(name)
            except FileNotFoundError:
                return await fs.lstat(name)
            if there.is_dir:
                return there
        return await fs.lstat(name)

    async def directory(self, path: str) -> list[Entry]:
        """The entries of a directory that are to be shown. Raises OSError."""
        fs = self.process.fs
        needs_stat = self.needs_stat and self.settings.follow != "all"
        if needs_stat:
            try:
                pairs = await fs.scandir(path)
            except PermissionError:
                needs_stat = False
        if needs_stat:
            entries = [self._entry(path, found, stat) for found, stat in pairs if self._shown(found.name)]
        else:
            entries = [self._entry(path, found, None) for found in await fs.readdir(path) if self._shown(found.name)]
        if self.settings.hide == "nothing":
            dots = [await self._dot(path, name) for name in (".", "..") if self._shown(name)]
            entries = [entry for entry in dots if entry] + entries
        for entry in entries:
            if entry.stat is None and (self.needs_stat or (self.follows_links and entry.type == st.S_IFLNK)):
                await self._read_stat(entry)
            if entry.type == st.S_IFLNK:
                await self._read_target(entry, 1)
        return entries

    @staticmethod
    def _entry(directory: str, found: DirEntry, stat: Stat | None) -> Entry:
        path = found.name if directory == "." else f"{directory.rstrip('/')}/{found.name}"
        return Entry(found.name, path, found.type, found.ino if stat is None else stat.ino, stat)

    async def _dot(self, directory: str, name: str) -> Entry | None:
        path = name if directory == "." else f"{directory.rstrip('/')}/{name}"
        stat = await self.process.fs.stat_or_none(path)
        return Entry(name, path, st.S_IFDIR, stat.ino, stat) if stat is not None else None

    def _shown(self, name: str) -> bool:
        if name[0] == "." and self.settings.hide == "hidden":
            return False
        if not self.ignored and not self.hidden:
            return True
        dotted = name[0] == "."
        return not any((dot or not dotted) and pattern.full(name) for pattern, dot in [*self.ignored, *self.hidden])

    async def _read_stat(self, entry: Entry) -> None:
        fs = self.process.fs
        try:
            entry.stat = await (fs.stat if self.settings.follow == "all" else fs.lstat)(entry.path)
        except OSError as error:
            await self.fail(1, "cannot access", entry.path, error)
            return
        entry.type = st.S_IFMT(entry.stat.mode)
        entry.ino = entry.stat.ino

    async def _read_target(self, entry: Entry, status: int) -> None:
        if entry.type != st.S_IFLNK or entry.stat is None or not self.wants_target:
            return
        try:
            entry.target = await self.process.fs.readlink(entry.path)
        except OSError as error:
            await self.fail(status, "cannot read symbolic link", entry.path, error)
            return
        if self.checks_target:
            there = await self.process.fs.stat_or_none(entry.path)
            entry.target_mode = None if there is None else there.mode


def _name_key(entry: Entry) -> bytes:
    return entry.name.encode("utf-8", "surrogateescape")


def _extension_key(entry: Entry) -> tuple[bytes, bytes]:
    name = _name_key(entry)
    _, dot, extension = name.rpartition(b".")
    return (dot + extension if dot else b""), name


def _version_sort_key(entry: Entry) -> tuple[object, bytes]:
    name = _name_key(entry)
    return version_key(name), name


def _size_key(entry: Entry) -> tuple[int, bytes]:
    return (-entry.stat.size if entry.stat else 0), _name_key(entry)


def _width_key(entry: Entry) -> tuple[int, bytes]:
    return text_width(entry.name), _name_key(entry)


_KEYS: dict[str, Callable[[Entry], object]] = {
    "name": _name_key,
    "extension": _extension_key,
    "size": _size_key,
    "version": _version_sort_key,
    "width": _width_key,
}


def time_of(stat: Stat, which: str | None) -> int:
    """The time that is to be shown and sorted by; the time of birth is not kept, the last change stands in for it."""
    return stat.atime_ns if which == "atime" else stat.ctime_ns if which == "ctime" else stat.mtime_ns


def arrange(entries: list[Entry], settings: Settings) -> list[Entry]:
    """The entries in the order that is wanted."""
    if settings.sort == "none":
        return entries
    if settings.sort == "time":
        which = settings.time

        def key(entry: Entry) -> tuple[int, bytes]:
            return (-time_of(entry.stat, which) if entry.stat else 0), _name_key(entry)

        arranged = sorted(entries, key=key)
    else:
        arranged = sorted(entries, key=_KEYS[settings.sort or "name"])  # type: ignore[arg-type]
    if settings.reverse:
        arranged.reverse()
    if settings.directories_first:
        arranged.sort(key=lambda entry: not entry.is_directory)
    return arranged
