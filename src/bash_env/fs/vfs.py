"""The filesystem as processes see it: mounts, links and permission checks in one tree, with the errors of Linux."""

from __future__ import annotations

import errno
import os
import stat as st
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from functools import wraps
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, TypeAlias, TypeVar, cast

from .base import Credentials, DirEntry, FileHandle, FileSystem, Stat, failure, read_only
from .checks import (
    O_NOFOLLOW,
    RMDIR_ERRORS,
    check_found,
    check_name,
    check_open,
    check_remove,
    check_rename,
    check_replace,
    check_write,
    is_frozen,
    may_link,
    without_set_id,
)
from .mounted import MountedHandle
from .resolve import (
    MAX_LINKS,
    READ,
    ROOT_DEVICE,
    SEARCH,
    WRITE,
    Entry,
    PathResolver,
    Resolved,
    check_length,
    join,
    with_device,
)

Missing: TypeAlias = Literal["none", "last", "any"]
_Operation = TypeVar("_Operation", bound=Callable[..., Awaitable[Any]])


class Opened(NamedTuple):
    """An opened file; `handle` is None unless it is a regular file. `path` is canonical."""

    stat: Stat
    handle: FileHandle | None
    path: str


def _names_path(operation: _Operation) -> _Operation:
    """Let errors carry the path as the caller gave it."""

    @wraps(operation)
    async def run(self: VirtualFileSystem, path: str, *args: Any, **kwargs: Any) -> Any:
        try:
            return await operation(self, path, *args, **kwargs)
        except OSError as error:
            error.filename = path
            raise

    return cast(_Operation, run)


class VirtualFileSystem(PathResolver):
    """One tree of a root filesystem and mounts over it.

    Paths are absolute; they may hold ``.``, ``..``, ``//``, links, and a trailing slash (which asks for a directory).
    `who` is whose permissions are checked. Errors are OSError with `filename` as the caller gave it.
    """

    def __init__(self, root: FileSystem, mounts: Mapping[str, FileSystem] = MappingProxyType({})) -> None:
        super().__init__(root, mounts)

    # --- looking ---------------------------------------------------------------------------------------

    async def stat(self, path: str, *, follow: bool = True, who: Credentials) -> Stat:
        """The status of a file (stat(2), or lstat(2) unless `follow`)."""
        stat = (await self.resolve(path, follow=follow, who=who)).stat
        if stat is None:
            raise failure(errno.ENOENT, path)
        return stat

    async def _existing(self, path: str, who: Credentials, *, follow: bool = True) -> tuple[Resolved, Stat]:
        found = await self.resolve(path, follow=follow, who=who)
        if found.stat is None:
            raise failure(errno.ENOENT, path)
        return found, found.stat

    async def _changeable(self, path: str, who: Credentials, *, follow: bool = True) -> tuple[Resolved, Stat]:
        found, stat = await self._existing(path, who, follow=follow)
        if found.fs.read_only:
            raise read_only(path)
        return found, stat

    async def access(self, path: str, want: int, who: Credentials) -> bool:
        """Whether `path` exists and grants `want` (a sum of R=4, W=2, X=1; 0 asks for existence), as access(2)."""
        try:
            found, stat = await self._existing(path, who)
        except OSError:
            return False
        return who.allows(stat, want) and not (want & WRITE and is_frozen(found.fs, stat))

    @_names_path
    async def readlink(self, path: str, who: Credentials) -> str:
        """The target of a symbolic link; OSError EINVAL for anything else."""
        found, stat = await self._existing(path, who, follow=False)
        if not stat.is_link:
            raise failure(errno.EINVAL, path)
        return await found.fs.readlink(found.inner)

    async def realpath(self, path: str, who: Credentials, *, missing: Missing = "none") -> str:
        """The canonical path. Of its components none, the last, or any may be missing (or not to be searched)."""
        if missing == "any":
            return await self._realpath_of_missing(path, who)
        found = await self.resolve(path, who=who)
        if found.stat is None and missing == "none":
            raise failure(errno.ENOENT, path)
        return found.path

    @_names_path
    async def _realpath_of_missing(self, path: str, who: Credentials) -> str:
        check_length(path)
        here, links = "/", 0
        pending = path.split("/")[::-1]
        while pending:
            name = pending.pop()
            if name == "..":
                here = here.rpartition("/")[0] or "/"
            if name in ("", ".", ".."):
                continue
            target = await self._target(join(here, name), who) if links < MAX_LINKS else None
            if target is None:
                here = join(here, name)
                continue
            links += 1
            here = "/" if target.startswith("/") else here
            pending.extend(reversed(target.split("/")))
        return here

    async def _target(self, path: str, who: Credentials) -> str | None:
        """The target of a symbolic link; None for anything else, and for nothing."""
        try:
            return await self.readlink(path, who)
        except OSError:
            return None

    @_names_path
    async def readdir(self, path: str, who: Credentials) -> list[DirEntry]:
        """The entries of a directory, mount points among them."""
        found = await self._listable(path, READ, who)
        try:
            entries = await found.fs.readdir(found.inner)
        except FileNotFoundError:
            entries = []
        return entries + await self._mounted_in(found.path, {entry.name for entry in entries})

    @_names_path
    async def scandir(self, path: str, who: Credentials) -> list[tuple[DirEntry, Stat]]:
        """The entries of a directory with the status of each (links not followed); needs search permission too."""
        found = await self._listable(path, READ | SEARCH, who)
        try:
            pairs = await found.fs.scandir(found.inner)
        except FileNotFoundError:
            pairs = []
        dev = self._locate(found.path).dev
        if dev != ROOT_DEVICE:
            pairs = [(entry, with_device(stat, dev)) for entry, stat in pairs]
        if found.path in self._implied:
            pairs = [(entry, await self._mounted_stat(join(found.path, entry.name), stat)) for entry, stat in pairs]
        added = await self._mounted_in(found.path, {entry.name for entry, _ in pairs})
        return pairs + [(entry, await self.stat(join(found.path, entry.name), who=who)) for entry in added]

    async def _listable(self, path: str, want: int, who: Credentials) -> Resolved:
        found, stat = await self._existing(path, who)
        if not stat.is_dir:
            raise failure(errno.ENOTDIR, path)
        if not who.allows(stat, want):
            raise failure(errno.EACCES, path)
        return found

    async def _mounted_stat(self, path: str, stat: Stat) -> Stat:
        mount = self._points.get(path)
        return stat if mount is None else with_device(await mount.fs.lstat("/"), mount.dev)

    async def _mounted_in(self, directory: str, names: set[str]) -> list[DirEntry]:
        """Entries for the mount points in `directory` that are not among `names`."""
        if directory not in self._implied:
            return []
        prefix = directory.rstrip("/") + "/"
        below = (point[len(prefix) :] for point in self._points if point.startswith(prefix))
        added = dict.fromkeys(name.partition("/")[0] for name in below)
        return [DirEntry(name, st.S_IFDIR, 1) for name in added if name not in names]

    # --- reading and writing ---------------------------------------------------------------------------

    async def read_file(self, path: str, who: Credentials) -> bytes:
        """The whole content of a regular file."""
        found, stat = await self._existing(path, who)
        if not stat.is_file:
            raise failure(errno.EISDIR if stat.is_dir else errno.ENXIO, path)
        if not who.allows(stat, READ):
            raise failure(errno.EACCES, path)
        try:
            return await found.fs.read_file(found.inner)
        except OSError as error:
            error.filename = path
            raise

    async def read_entry(self, directory: Resolved, name: str, stat: Stat, who: Credentials) -> bytes:
        """The whole content of a regular file that `scandir` found, with `stat`, in a resolved directory."""
        if not who.allows(stat, READ):
            raise failure(errno.EACCES, join(directory.path, name))
        return await directory.fs.read_file(join(directory.inner, name))

    async def open(self, path: str, flags: int, mode: int, who: Credentials) -> Opened:
        """Open a file as open(2). `flags` are os.O_*; `mode` is final (the umask is applied by the caller)."""
        exclusive = flags & (os.O_CREAT | os.O_EXCL) == os.O_CREAT | os.O_EXCL
        try:
            if flags & os.O_CREAT and path[-1:] == "/":
                await self._entry(path, who)
                raise failure(errno.EISDIR, path)
            follow = not (exclusive or flags & O_NOFOLLOW)
            found = await self.resolve(path, follow=follow, who=who)
            if found.stat is None:
                return await self._create(found, flags, mode, who)
            if exclusive:
                raise failure(errno.EEXIST, path)
            check_open(found.fs, found.stat, flags, who)
            if not found.stat.is_file:
                return Opened(found.stat, None, found.path)
            return await self._open_regular(found, found.stat, flags, who)
        except OSError as error:
            error.filename = path
            raise

    async def _open_regular(self, found: Resolved, stat: Stat, flags: int, who: Credentials) -> Opened:
        handle = await found.fs.open(found.inner, flags & ~os.O_CREAT)
        if flags & os.O_TRUNC:
            if who.uid and stat.mode & (st.S_ISUID | st.S_ISGID):
                await found.fs.chmod(found.inner, without_set_id(stat.mode))
            stat = with_device(await handle.stat(), stat.dev)
        return Opened(stat, handle if stat.dev == ROOT_DEVICE else MountedHandle(handle, stat.dev), found.path)

    async def _create(self, found: Resolved, flags: int, mode: int, who: Credentials) -> Opened:
        if not flags & os.O_CREAT:
            raise failure(errno.ENOENT, found.path)
        parent = await self.stat(found.path.rpartition("/")[0] or "/", who=who)
        if found.fs.read_only:
            raise read_only(found.path)
        if not who.allows(parent, WRITE | SEARCH):
            raise failure(errno.EACCES, found.path)
        handle = await found.fs.open(found.inner, flags, mode)
        await _give(found.fs, found.inner, parent, who)
        stat = await handle.stat()
        dev = self._locate(found.path).dev
        if dev != stat.dev:
            handle = MountedHandle(handle, dev)
        return Opened(with_device(stat, dev), handle, found.path)

    # --- making ----------------------------------------------------------------------------------------

    async def _new(self, path: str, who: Credentials, *, directory: bool = False) -> Entry:
        """The entry of a name that may be made."""
        entry = await self._entry(path, who)
        check_name(entry)
        if entry.stat is not None or entry.name in ("", ".", ".."):
            raise failure(errno.EEXIST, path)
        if entry.slash and not directory:
            raise failure(errno.ENOENT, path)
        return entry

    @_names_path
    async def mkdir(self, path: str, mode: int, who: Credentials) -> None:
        """Make a directory (mkdir(2)); `mode` is final."""
        entry = await self._new(path, who, directory=True)
        check_write(entry, who)
        await entry.mount.fs.mkdir(entry.inner, mode | entry.parent.mode & st.S_ISGID)
        await _give(entry.mount.fs, entry.inner, entry.parent, who)

    async def symlink(self, target: str, path: str, who: Credentials) -> None:
        """Make the symbolic link `path` that holds `target` (symlink(2))."""
        try:
            check_length(target)
            entry = await self._new(path, who)
            check_write(entry, who)
            await entry.mount.fs.symlink(target, entry.inner)
            await _give(entry.mount.fs, entry.inner, entry.parent, who)
        except OSError as error:
            error.filename = target
            error.filename2 = path
            raise

    @_names_path
    async def mknod(self, path: str, mode: int, rdev: int, who: Credentials) -> None:
        """Make a FIFO, socket, device node or empty regular file (mknod(2)); `mode` holds the type and is final."""
        kind = st.S_IFMT(mode) or st.S_IFREG
        if kind == st.S_IFDIR:
            raise failure(errno.EPERM, path)
        entry = await self._new(path, who)
        check_write(entry, who)
        if kind in (st.S_IFCHR, st.S_IFBLK) and who.uid:
            raise failure(errno.EPERM, path)
        if kind == st.S_IFREG:
            await (await entry.mount.fs.open(entry.inner, os.O_CREAT | os.O_EXCL, mode)).close()
        else:
            await entry.mount.fs.mknod(entry.inner, kind | mode & 0o7777, rdev)
        await _give(entry.mount.fs, entry.inner, entry.parent, who)

    async def link(self, old: str, new: str, who: Credentials, *, follow: bool = False) -> None:
        """Make the hard link `new` to `old` (linkat(2)); a link at the end of `old` is followed if `follow`."""
        try:
            found, stat = await self._existing(old, who, follow=follow)
            entry = await self._new(new, who)
            if found.fs is not entry.mount.fs:
                raise failure(errno.EXDEV, old)
            if not may_link(stat, who):
                raise failure(errno.EPERM, old)
            check_write(entry, who)
            if stat.is_dir:
                raise failure(errno.EPERM, old)
            await found.fs.link(found.inner, entry.inner)
        except OSError as error:
            error.filename, error.filename2 = old, new
            raise

    # --- removing and renaming -------------------------------------------------------------------------

    @_names_path
    async def unlink(self, path: str, who: Credentials) -> None:
        """Remove a name that is not a directory (unlink(2))."""
        entry = await self._entry(path, who)
        if entry.name in ("", ".", ".."):
            raise failure(errno.EISDIR, path)
        stat = check_found(entry)
        if entry.slash:
            raise failure(errno.EISDIR if stat.is_dir else errno.ENOTDIR, path)
        check_remove(entry, stat, who)
        if stat.is_dir:
            raise failure(errno.EISDIR, path)
        await entry.mount.fs.unlink(entry.inner)

    @_names_path
    async def rmdir(self, path: str, who: Credentials) -> None:
        """Remove an empty directory (rmdir(2))."""
        entry = await self._entry(path, who)
        if entry.name in RMDIR_ERRORS:
            raise failure(RMDIR_ERRORS[entry.name], path)
        stat = check_found(entry)
        check_remove(entry, stat, who)
        if not stat.is_dir:
            raise failure(errno.ENOTDIR, path)
        if self._is_mounted_on(entry.path):
            raise failure(errno.EBUSY if entry.path in self._points else errno.ENOTEMPTY, path)
        await entry.mount.fs.rmdir(entry.inner)

    async def rename(self, old: str, new: str, who: Credentials) -> None:
        """Give `old` the name `new`, replacing a file or an empty directory there (rename(2))."""
        try:
            source = await self._entry(old, who)
            goal = await self._entry(new, who)
            stat = check_rename(source, goal)
            if goal.stat is not None and (stat.dev, stat.ino) == (goal.stat.dev, goal.stat.ino):
                return
            check_remove(source, stat, who)
            if goal.stat is None:
                check_write(goal, who)
            else:
                check_replace(goal, goal.stat, stat, who)
            moved = source.path.rpartition("/")[0] != goal.path.rpartition("/")[0]
            if stat.is_dir and moved and not who.allows(stat, WRITE):
                raise failure(errno.EACCES, old)
            if self._is_mounted_on(source.path) or self._is_mounted_on(goal.path):
                raise failure(errno.EBUSY, old)
            await source.mount.fs.rename(source.inner, goal.inner)
        except OSError as error:
            error.filename, error.filename2 = old, new
            raise

    # --- changing metadata -----------------------------------------------------------------------------

    @_names_path
    async def chmod(self, path: str, mode: int, who: Credentials) -> None:
        """Set the permission bits; only the owner and user 0 may (else OSError EPERM)."""
        found, stat = await self._changeable(path, who)
        if who.uid not in (0, stat.uid):
            raise failure(errno.EPERM, path)
        if who.uid and stat.gid != who.gid and stat.gid not in who.groups:
            mode &= ~st.S_ISGID
        await found.fs.chmod(found.inner, mode & 0o7777)

    @_names_path
    async def chown(self, path: str, uid: int, gid: int, who: Credentials, *, follow: bool = True) -> None:
        """Set owner and group (-1 leaves one). Only user 0 gives files away; an owner may choose among their groups."""
        found, stat = await self._changeable(path, who, follow=follow)
        owner = who.uid == stat.uid
        uid_allowed = uid == -1 or (owner and uid == stat.uid)
        gid_allowed = gid == -1 or (owner and gid in (stat.gid, who.gid, *who.groups))
        if who.uid and not (uid_allowed and gid_allowed):
            raise failure(errno.EPERM, path)
        await found.fs.chown(found.inner, uid, gid)
        if stat.is_file and stat.mode & (st.S_ISUID | st.S_ISGID):
            await found.fs.chmod(found.inner, without_set_id(stat.mode))

    @_names_path
    async def utime(
        self, path: str, atime_ns: int, mtime_ns: int, *, follow: bool = True, now: bool = False, who: Credentials
    ) -> None:
        """Set the times, in nanoseconds since the epoch (utimensat(2)).

        Chosen times are for the owner (else EPERM); with `now` they are both the current time, for which write
        permission is enough (else EACCES).
        """
        found, stat = await self._changeable(path, who, follow=follow)
        if who.uid not in (0, stat.uid) and not (now and who.allows(stat, WRITE)):
            raise failure(errno.EACCES if now else errno.EPERM, path)
        await found.fs.utime(found.inner, atime_ns, mtime_ns)


async def _give(fs: FileSystem, inner: str, parent: Stat, who: Credentials) -> None:
    """Make `who` the owner of a new file; in a set-group-ID directory the group is that of the directory.

    Where the filesystem does not have it (a host directory, a store without owners), it stays the filesystem's.
    """
    gid = parent.gid if parent.mode & st.S_ISGID else who.gid
    stat = await fs.lstat(inner)
    if (stat.uid, stat.gid) != (who.uid, gid):
        with suppress(OSError):
            await fs.chown(inner, who.uid, gid)
