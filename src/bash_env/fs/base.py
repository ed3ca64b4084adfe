"""The FileSystem protocol: what a filesystem must do, and what is derived from it.

A path given to a filesystem is absolute inside it, normal (no ``.``, ``..``, ``//``, no trailing
slash except ``/`` itself) and, but for its last component, free of symbolic links: following links, joining
mounts and checking permissions is the work of `bash_env.fs.vfs.VirtualFileSystem`. Names are `str`
decoded from UTF-8 with `surrogateescape`. Errors are `OSError` subclasses with `errno` set.
"""

from __future__ import annotations

import errno
import os
import stat as st
from abc import ABC, abstractmethod
from typing import NamedTuple


class Stat(NamedTuple):
    """The status of a file, as stat(2): `mode` holds type and permission bits, times are ns since the epoch."""

    mode: int
    ino: int
    nlink: int
    uid: int
    gid: int
    size: int
    atime_ns: int
    mtime_ns: int
    ctime_ns: int
    dev: int = 1
    rdev: int = 0

    @property
    def is_dir(self) -> bool:
        """Whether this is a directory."""
        return st.S_ISDIR(self.mode)

    @property
    def is_file(self) -> bool:
        """Whether this is a regular file."""
        return st.S_ISREG(self.mode)

    @property
    def is_link(self) -> bool:
        """Whether this is a symbolic link."""
        return st.S_ISLNK(self.mode)


class DirEntry(NamedTuple):
    """A name in a directory; `type` is the S_IFMT part of its mode."""

    name: str
    type: int
    ino: int


class Link(NamedTuple):
    """Where a walk met a symbolic link: the link's directory, its target, and the path left after it."""

    directory: str
    target: str
    rest: str


class Credentials(NamedTuple):
    """Who asks. User 0 passes every check."""

    uid: int = 0
    gid: int = 0
    groups: tuple[int, ...] = ()

    def allows(self, stat: Stat, want: int) -> bool:
        """Whether the permission bits of `stat` grant `want`, a sum of R=4, W=2, X=1 (POSIX 4.7)."""
        mode = stat.mode
        if self.uid == 0:
            return not want & 1 or st.S_ISDIR(mode) or bool(mode & 0o111)
        if self.uid == stat.uid:
            granted = mode >> 6
        elif self.gid == stat.gid or stat.gid in self.groups:
            granted = mode >> 3
        else:
            granted = mode
        return granted & want == want


ROOT = Credentials()
MAX_READ = 1 << 30
READ_CHUNK = 1 << 20


class FileHandle(ABC):
    """An open regular file. It keeps working after the name is removed. Offsets are the caller's."""

    @abstractmethod
    async def read(self, offset: int, size: int) -> bytes:
        """Up to `size` bytes at `offset`; empty at or after the end."""

    @abstractmethod
    async def write(self, offset: int, data: bytes) -> int:
        """Write all of `data` at `offset` (a gap reads as zeros); the number of bytes written."""

    @abstractmethod
    async def append(self, data: bytes) -> int:
        """Write all of `data` at the end in one step; the offset after it."""

    @abstractmethod
    async def truncate(self, size: int) -> None:
        """Cut or extend with zeros to `size` bytes."""

    @abstractmethod
    async def stat(self) -> Stat:
        """The status of the open file."""

    def line(self, offset: int, delimiter: bytes, limit: int) -> bytes | None:
        """The bytes at `offset` up to and including `delimiter`, at most `limit`; None where they are not in memory."""
        return None

    async def close(self) -> None:  # noqa: B027  (most filesystems have nothing to release)
        """Release what the handle holds."""


class FileSystem(ABC):
    """A tree of files. A user's own filesystem implements the abstract methods; the rest is derived.

    One with `read_only` set answers every change with OSError EROFS, as a read-only mount.
    """

    read_only: bool = False

    @abstractmethod
    async def lstat(self, path: str) -> Stat:
        """The status of `path` itself, links not followed."""

    @abstractmethod
    async def readdir(self, path: str) -> list[DirEntry]:
        """The entries of a directory, without ``.`` and ``..``, in the order the directory keeps."""

    @abstractmethod
    async def open(self, path: str, flags: int, mode: int = 0o666) -> FileHandle:
        """Open a regular file; honours os.O_CREAT, O_EXCL and O_TRUNC. `mode` is final (the umask is applied above)."""

    async def readlink(self, path: str) -> str:
        """The target of a symbolic link."""
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), path)

    async def mkdir(self, path: str, mode: int = 0o777) -> None:
        """Make a directory."""
        raise read_only(path)

    async def rmdir(self, path: str) -> None:
        """Remove an empty directory."""
        raise read_only(path)

    async def unlink(self, path: str) -> None:
        """Remove a name that is not a directory."""
        raise read_only(path)

    async def rename(self, old: str, new: str) -> None:
        """Give `old` the name `new`, replacing a file or an empty directory there (rename(2))."""
        raise read_only(old)

    async def link(self, old: str, new: str) -> None:
        """Make the hard link `new` to the file `old`."""
        raise read_only(new)

    async def symlink(self, target: str, path: str) -> None:
        """Make the symbolic link `path` that holds `target`."""
        raise read_only(path)

    async def mknod(self, path: str, mode: int, rdev: int = 0) -> None:
        """Make a FIFO or device node; `mode` holds the type."""
        raise read_only(path)

    async def chmod(self, path: str, mode: int) -> None:
        """Set the permission bits of `path` (not of what a link names)."""
        raise read_only(path)

    async def chown(self, path: str, uid: int, gid: int) -> None:
        """Set owner and group of `path` itself; -1 leaves one as it is."""
        raise read_only(path)

    async def utime(self, path: str, atime_ns: int, mtime_ns: int) -> None:
        """Set the times of `path` itself, in nanoseconds since the epoch."""
        raise read_only(path)

    # --- derived; a filesystem may answer these faster ---------------------------------------------

    async def walk(self, path: str, follow: bool, who: Credentials = ROOT) -> Stat | Link | None:
        """Go down `path` from the root: the status at its end, the first symbolic link met, or None when only the last
        component is missing. The last component is returned as a status even if it is a link unless `follow`.

        Raises FileNotFoundError, NotADirectoryError or PermissionError (no search permission) for a directory on
        the way.
        """
        here, rest = "/", path.strip("/")
        while rest:
            status = await self.lstat(here)
            if status.is_link:
                raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), path)
            if not status.is_dir:
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), path)
            if not who.allows(status, 1):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
            name, _, rest = rest.partition("/")
            directory, here = here, here.rstrip("/") + "/" + name
            try:
                status = await self.lstat(here)
            except FileNotFoundError:
                if rest:
                    raise
                return None
            if status.is_link and (rest or follow):
                return Link(directory, await self.readlink(here), rest)
        return await self.lstat(here)

    async def read_file(self, path: str) -> bytes:
        """The whole content of a regular file, whatever size its status gives; OSError EFBIG beyond `MAX_READ`."""
        handle = await self.open(path, os.O_RDONLY)
        chunks, size = [], 0
        try:
            while chunk := await handle.read(size, READ_CHUNK):
                chunks.append(chunk)
                size += len(chunk)
                if size > MAX_READ:
                    raise failure(errno.EFBIG, path)
        finally:
            await handle.close()
        return b"".join(chunks)

    async def scandir(self, path: str) -> list[tuple[DirEntry, Stat]]:
        """The entries of a directory with the status of each, links not followed."""
        base = path.rstrip("/")
        return [(entry, await self.lstat(f"{base}/{entry.name}")) for entry in await self.readdir(path)]

    def fork(self) -> FileSystem:
        """An independent copy that shares structure until either side writes."""
        raise NotImplementedError(f"{type(self).__name__} cannot fork")


def failure(code: int, path: str | None) -> OSError:
    """The error number `code` about `path`, of the subclass of OSError that it has."""
    return OSError(code, os.strerror(code), path)


def read_only(path: str | None) -> OSError:
    """The error of a write to a filesystem that does not take writes."""
    return failure(errno.EROFS, path)
