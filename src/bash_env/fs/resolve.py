"""Path resolution (path_resolution(7)) over mounted filesystems, symbolic links, ``.`` and ``..``."""

from __future__ import annotations

import errno
import stat as st
from collections.abc import Mapping
from typing import NamedTuple

from .base import ROOT, Credentials, FileSystem, Link, Stat, failure

MAX_LINKS = 40
PATH_MAX = 4096  # bytes, with the final NUL of C
NAME_MAX = 255  # bytes
RUN = 64  # components that are walked at a time
READ, WRITE, SEARCH = 4, 2, 1
ROOT_DEVICE = 1

_MOUNT_PARENT = Stat(st.S_IFDIR | 0o755, 1, 2, 0, 0, 4096, 0, 0, 0)


class Resolved(NamedTuple):
    """Where a path leads: a filesystem, the path inside it, the canonical path, the status (None: nothing there)."""

    fs: FileSystem
    inner: str
    path: str
    stat: Stat | None


class Mount(NamedTuple):
    """A mounted filesystem; `point` is its canonical path, but "" for the root."""

    point: str
    fs: FileSystem
    dev: int


class Entry(NamedTuple):
    """A name in a directory that is to be made, removed or renamed."""

    mount: Mount
    inner: str
    path: str
    name: str  # as given; "", "." or ".." where it is no name of its own
    slash: bool  # whether slashes follow the name
    fits: bool  # whether the name is short enough
    parent: Stat
    stat: Stat | None


def join(directory: str, name: str) -> str:
    """The path of `name` in a canonical `directory`."""
    return f"/{name}" if directory == "/" else f"{directory}/{name}"


def with_device(stat: Stat, dev: int) -> Stat:
    """`stat` as seen through a mount."""
    return stat if stat.dev == dev else Stat(*stat[:9], dev, stat.rdev)


def _name_fits(name: str) -> bool:
    return len(name) <= NAME_MAX // 4 or len(name.encode("utf-8", "surrogateescape")) <= NAME_MAX


def check_length(path: str) -> None:
    """Raise OSError ENOENT for an empty path, ENAMETOOLONG for one that is too long."""
    if not path:
        raise failure(errno.ENOENT, path)
    if len(path) >= PATH_MAX // 4 and len(path.encode("utf-8", "surrogateescape")) >= PATH_MAX:
        raise failure(errno.ENAMETOOLONG, path)


def _is_plain(path: str) -> bool:
    """Whether `path` can be walked as it is: normal, and no component possibly too long."""
    return (
        "/." not in path
        and "//" not in path + "/"
        and (len(path) <= NAME_MAX // 4 or (path.isascii() and len(path) <= NAME_MAX))
        and path[:1] == "/"
    )


class PathResolver:
    """A mount table and the walk over it."""

    def __init__(self, root: FileSystem, mounts: Mapping[str, FileSystem]) -> None:
        self._root = Mount("", root, ROOT_DEVICE)
        self._mounts: list[Mount] = []  # the longest mount point first
        self._points: dict[str, Mount] = {}
        self._implied: set[str] = set()  # ancestors of mount points: directories even if no filesystem has them
        self._tops: tuple[str, ...] = ()  # the first components of mount points
        for point, fs in mounts.items():
            self.mount(point, fs)

    @property
    def mounts(self) -> dict[str, FileSystem]:
        """Canonical mount point -> filesystem, ``/`` included, in the order of mounting."""
        return {"/": self._root.fs, **{mount.point: mount.fs for mount in self._points.values()}}

    def mount(self, path: str, fs: FileSystem) -> None:
        """Mount `fs` over the canonical absolute `path`, which need not exist. A mount there before is replaced."""
        point = "/" + "/".join(name for name in path.split("/") if name)
        if point == "/":
            self._root = self._root._replace(fs=fs)
            return
        dev = max(ROOT_DEVICE, *(mount.dev for mount in self._points.values())) + 1 if self._points else ROOT_DEVICE + 1
        self._points[point] = Mount(point, fs, dev)
        self._index()

    def unmount(self, path: str) -> None:
        """Take the mount at `path` away. Raises OSError EINVAL where there is none."""
        if self._points.pop(path, None) is None:
            raise failure(errno.EINVAL, path)
        self._index()

    def _index(self) -> None:
        self._mounts = sorted(self._points.values(), key=lambda mount: -len(mount.point))
        self._implied = {
            "/"[: not i] + point[:i] for point in self._points for i in range(len(point)) if point[i] == "/"
        }
        self._tops = tuple({"/" + point.split("/", 2)[1] for point in self._points})

    def _locate(self, path: str) -> Mount:
        """The mount that holds the canonical `path`."""
        for mount in self._mounts:
            point = mount.point
            if path.startswith(point) and path[len(point) : len(point) + 1] in ("", "/"):
                return mount
        return self._root

    def _is_mounted_on(self, path: str) -> bool:
        """Whether `path` is a mount point or leads to one."""
        return path in self._points or path in self._implied

    async def resolve(self, path: str, *, follow: bool = True, who: Credentials) -> Resolved:
        """Where `path` leads; `follow` says whether a link at its end is followed.

        `stat` is None when only the last component is missing. Raises OSError ENOENT, ENOTDIR, EACCES, ELOOP or
        ENAMETOOLONG.
        """
        try:
            if _is_plain(path) and not path.startswith(self._tops):
                fs = self._root.fs
                found = await fs.walk(path, follow, who)
                if not isinstance(found, Link):
                    return Resolved(fs, path, path, found)
            return (await self._resolve(path, follow, who))[1]
        except OSError as error:
            error.filename = path
            raise

    async def _resolve(self, path: str, follow: bool, who: Credentials) -> tuple[Mount, Resolved]:
        """Resolve any path, run by run of plain components."""
        check_length(path)
        here, links = "", 0
        pending = path.split("/")[::-1]
        while True:
            names, stop = _take_run(pending)
            target = here + "/" + "/".join(names) if names else here or "/"
            mount, inner, found = await self._walk(target, follow or stop is not None, who)
            if isinstance(found, Link):
                links += 1
                if links > MAX_LINKS:
                    raise failure(errno.ELOOP, path)
                here = "" if found.target[:1] == "/" else (mount.point + found.directory).rstrip("/")
                _put_back(pending, found, stop)
            elif stop:
                here = _step(stop, target, found, who)
            else:
                if stop == "" and found is not None and not found.is_dir:
                    raise failure(errno.ENOTDIR, path)
                return mount, Resolved(mount.fs, inner, target, found)

    async def _walk(self, path: str, follow: bool, who: Credentials) -> tuple[Mount, str, Stat | Link | None]:
        """Walk a normal path, whose directories are canonical as far as they are known, in the mount that it is in."""
        mount = self._locate(path)
        inner = path[len(mount.point) :] or "/"
        if mount.point and who.uid:
            await self._check_way(mount.point, who)
        try:
            found = await mount.fs.walk(inner, follow, who)
        except FileNotFoundError:
            if path not in self._implied:
                raise
            found = None
        if found is None and path in self._implied:
            found = _MOUNT_PARENT
        if isinstance(found, Stat):
            found = with_device(found, mount.dev)
        return mount, inner, found

    async def _check_way(self, point: str, who: Credentials) -> None:
        """Raise unless `who` may search every directory above a mount point."""
        parent = point.rpartition("/")[0] or "/"
        stat = (await self._walk(parent, True, who))[2]
        if isinstance(stat, Stat) and not who.allows(stat, SEARCH):
            raise failure(errno.EACCES, point)

    async def _entry(self, path: str, who: Credentials) -> Entry:
        """The last component of `path`, links not followed, in its directory."""
        check_length(path)
        trimmed = path.rstrip("/")
        head, _, name = trimmed.rpartition("/")
        parent = await self.resolve(head or "/", who=who)
        if parent.stat is None:
            raise failure(errno.ENOENT, path)
        if not parent.stat.is_dir:
            raise failure(errno.ENOTDIR, path)
        if not who.allows(parent.stat, SEARCH):
            raise failure(errno.EACCES, path)
        full = join(parent.path, name)
        fits = _name_fits(name)
        if name in ("", ".", "..") or not fits:
            return Entry(self._locate(parent.path), "", full, name, True, fits, parent.stat, None)
        mount, inner, stat = await self._walk(full, False, ROOT)
        assert not isinstance(stat, Link)
        return Entry(mount, inner, full, name, trimmed != path, fits, parent.stat, stat)


def _take_run(pending: list[str]) -> tuple[list[str], str | None]:
    """Take plain components from the end of `pending`, and what stopped them.

    That is ``..``, a final ``.``, a name that is too long, "" for a final slash, or None for the end. A long run is cut
    by a ``.``, which changes nothing, so that a link at its start does not carry all the rest along.
    """
    names: list[str] = []
    while pending:
        name = pending.pop()
        if name in ("", ".") and pending:
            continue
        if name in ("", ".", "..") or not _name_fits(name):
            return names, name
        names.append(name)
        if len(names) >= RUN and pending and pending[-1] not in ("", ".", ".."):
            return names, "."
    return names, None


def _put_back(pending: list[str], link: Link, stop: str | None) -> None:
    """Put on `pending` what a link stands for, and what was to come after it."""
    if stop is not None:
        pending.append(stop)
    if link.rest:
        pending.extend(reversed(link.rest.split("/")))
    pending.extend(reversed(link.target.split("/")))


def _step(name: str, path: str, found: Stat | None, who: Credentials) -> str:
    """The directory that `name` (``.``, ``..`` or too long a name) leads to from `path`; "" for the root."""
    if found is None:
        raise failure(errno.ENOENT, path)
    if not found.is_dir:
        raise failure(errno.ENOTDIR, path)
    if not who.allows(found, SEARCH):
        raise failure(errno.EACCES, path)
    if name not in (".", ".."):
        raise failure(errno.ENAMETOOLONG, path)
    return (path if name == "." else path.rpartition("/")[0]).rstrip("/")
