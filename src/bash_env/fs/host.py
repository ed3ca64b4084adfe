"""A directory of the host as a filesystem: what is written goes to the disk. Nothing outside it can be reached."""

from __future__ import annotations

import errno
import os
import stat as st

from .base import MAX_READ, ROOT, Credentials, DirEntry, FileHandle, FileSystem, Link, Stat, failure, read_only
from .hostdir import HostDirectory, HostFile

MAX_FILE_SIZE = 1 << 40


class HostFileSystem(FileSystem):
    """A host directory, read and written in place.

    What belongs to the host user is shown as belonging to `owner` (uid, gid). Devices, sockets and FIFOs of the host
    are listed, but not opened. With `read_only`, every change is OSError EROFS. `max_file_size` bounds what one
    file may grow to (EFBIG), `max_read` what is read at once by `read_file`.
    """

    def __init__(
        self,
        root: str | os.PathLike[str],
        *,
        owner: tuple[int, int] = (1000, 1000),
        read_only: bool = False,
        max_file_size: int = MAX_FILE_SIZE,
        max_read: int = MAX_READ,
    ) -> None:
        """Raises OSError when `root` is not a directory of the host."""
        self._host = HostDirectory(root, owner)
        self.read_only = read_only
        self._max_file_size = max_file_size
        self._max_read = max_read

    async def lstat(self, path: str) -> Stat:
        """The status of `path` itself."""
        return self._host.lstat(path)

    async def walk(self, path: str, follow: bool, who: Credentials = ROOT) -> Stat | Link | None:
        """Go down `path`; see `FileSystem.walk`."""
        names = path[1:].split("/") if path != "/" else []
        last = len(names) - 1
        below = self._host.walk("/", names)
        stat = self._host.lstat("/")
        for index in range(len(names)):
            if not stat.is_dir:
                raise failure(errno.ENOTDIR, path)
            if not who.allows(stat, 1):
                raise failure(errno.EACCES, path)
            found = next(below, None)
            if found is None:
                if index < last:
                    raise failure(errno.ENOENT, path)
                return None
            stat = found
            if stat.is_link and (follow or index < last):
                here = "/".join(names[: index + 1])
                return Link("/" + "/".join(names[:index]), self._host.readlink(here), "/".join(names[index + 1 :]))
        return stat

    async def readdir(self, path: str) -> list[DirEntry]:
        """The entries of a directory, in the order of the host."""
        return [DirEntry(name, st.S_IFMT(stat.mode), stat.ino) for name, stat in self._host.scandir(path)]

    async def scandir(self, path: str) -> list[tuple[DirEntry, Stat]]:
        """The entries of a directory with the status of each."""
        return [(DirEntry(name, st.S_IFMT(stat.mode), stat.ino), stat) for name, stat in self._host.scandir(path)]

    async def readlink(self, path: str) -> str:
        """The target of a symbolic link; it is followed within the simulated tree, never by the host."""
        return self._host.readlink(path)

    async def open(self, path: str, flags: int, mode: int = 0o666) -> FileHandle:
        """Open a regular file."""
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC):
            self._check_writable(path)
        kept = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_TRUNC
        return HostHandle(self._host.open(path, flags & kept, mode), self._max_file_size)

    async def read_file(self, path: str) -> bytes:
        """The whole content of a regular file; OSError EFBIG for more than `max_read` bytes."""
        file = self._host.open(path)
        try:
            return file.read_all(self._max_read)
        finally:
            file.close()

    def _check_writable(self, path: str) -> HostDirectory:
        if self.read_only:
            raise read_only(path)
        return self._host

    async def mkdir(self, path: str, mode: int = 0o777) -> None:
        """Make a directory."""
        self._check_writable(path).mkdir(path, mode)

    async def rmdir(self, path: str) -> None:
        """Remove an empty directory."""
        self._check_writable(path).rmdir(path)

    async def unlink(self, path: str) -> None:
        """Remove a name that is not a directory."""
        self._check_writable(path).unlink(path)

    async def rename(self, old: str, new: str) -> None:
        """Give `old` the name `new`."""
        self._check_writable(old).rename(old, new)

    async def link(self, old: str, new: str) -> None:
        """Make a hard link."""
        self._check_writable(new).link(old, new)

    async def symlink(self, target: str, path: str) -> None:
        """Make a symbolic link."""
        self._check_writable(path).symlink(target, path)

    async def mknod(self, path: str, mode: int, rdev: int = 0) -> None:
        """Make a FIFO; the host gets no device nodes from here (OSError EPERM)."""
        if not st.S_ISFIFO(mode):
            raise failure(errno.EPERM, path)
        self._check_writable(path).mkfifo(path, st.S_IMODE(mode))

    async def chmod(self, path: str, mode: int) -> None:
        """Set the permission bits."""
        self._check_writable(path).chmod(path, mode)

    async def chown(self, path: str, uid: int, gid: int) -> None:
        """Owners on the host are not changed: OSError EPERM unless they are `uid` and `gid` already."""
        stat = self._check_writable(path).lstat(path)
        if uid not in (-1, stat.uid) or gid not in (-1, stat.gid):
            raise failure(errno.EPERM, path)

    async def utime(self, path: str, atime_ns: int, mtime_ns: int) -> None:
        """Set the times."""
        self._check_writable(path).utime(path, atime_ns, mtime_ns)


class HostHandle(FileHandle):
    """An open file of a `HostFileSystem`."""

    __slots__ = ("_file", "_max_size")

    def __init__(self, file: HostFile, max_size: int) -> None:
        self._file = file
        self._max_size = max_size

    async def read(self, offset: int, size: int) -> bytes:
        """Up to `size` bytes at `offset`; a disk read is short rather than long, so that it does not hold up others."""
        return self._file.read(offset, size)

    async def write(self, offset: int, data: bytes) -> int:
        """Write all of `data` at `offset`."""
        self._check_size(offset + len(data))
        self._file.write(offset, data)
        return len(data)

    async def append(self, data: bytes) -> int:
        """Write all of `data` at the end; the offset after it."""
        end = self._file.stat().size
        return end + await self.write(end, data)

    async def truncate(self, size: int) -> None:
        """Cut or extend to `size` bytes."""
        self._check_size(size)
        self._file.truncate(size)

    def _check_size(self, size: int) -> None:
        if size > self._max_size:
            raise failure(errno.EFBIG, None)

    async def stat(self) -> Stat:
        """The status of the open file."""
        return self._file.stat()

    async def close(self) -> None:
        """Close it."""
        self._file.close()
