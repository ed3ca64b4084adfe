"""The one place that touches host files: a directory of the host, and what lies beneath it, reached link by no link.

Every path is walked from the root one component at a time, each opened relative to the one before (openat(2)) with
O_NOFOLLOW. So neither ``..``, nor a symbolic link, nor a directory swapped for one between two calls, leads out.
"""

from __future__ import annotations

import errno
import os
import stat as st
from collections.abc import Iterator

from .base import Stat, failure

CHUNK = 1 << 20  # bytes moved from or to the disk in one go
INO_BITS = 40  # inode numbers of the host are folded into so many bits; larger ones are free for other use
DIRECTORY_SIZE = 4096

_SUPPORTED = hasattr(os, "O_NOFOLLOW") and os.open in os.supports_dir_fd
_DIRECTORY = getattr(os, "O_PATH", os.O_RDONLY) | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
_LISTABLE = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
_FILE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _decode(name: bytes) -> str:
    return name.decode("utf-8", "surrogateescape")


class HostDirectory:
    """A directory of the host. Paths are absolute in it and normal; errors are what the host says, as OSError.

    What belongs to the user and the group of this process is shown as belonging to `owner` (uid, gid).
    """

    __slots__ = ("_dev", "_gids", "_root", "_uids")

    def __init__(self, root: str | os.PathLike[str], owner: tuple[int, int]) -> None:
        """Raises OSError when `root` is not a directory, and where the system has no openat(2) to keep it contained."""
        if not _SUPPORTED:
            raise failure(errno.ENOTSUP, os.fspath(root))
        self._root = os.path.realpath(_encode(os.fspath(root)))
        self._uids = {os.geteuid(): owner[0]}
        self._gids = {os.getegid(): owner[1]}
        with self._open_directory([]) as fd:
            self._dev = os.fstat(fd).st_dev

    def _open_directory(self, names: list[bytes], last: int = _DIRECTORY) -> Descriptor:
        """A descriptor of the directory at the end of `names`, opened with the flags `last`."""
        fd = os.open(self._root, _DIRECTORY if names else last)
        for left, name in enumerate(names, 1 - len(names)):
            fd = _open_next(fd, name, _DIRECTORY if left else last)
        return Descriptor(fd)

    def _open_parent(self, path: str) -> tuple[Descriptor, bytes]:
        """A descriptor of the directory that holds `path`, and the last component (``.`` for the root)."""
        *names, name = _split(path) or [b"."]
        return self._open_directory(names), name

    def _stat(self, status: os.stat_result) -> Stat:
        ino = status.st_ino if status.st_dev == self._dev else status.st_ino ^ status.st_dev << 24
        return Stat(
            status.st_mode,
            ino & (1 << INO_BITS) - 1,
            status.st_nlink,
            self._uids.get(status.st_uid, status.st_uid),
            self._gids.get(status.st_gid, status.st_gid),
            DIRECTORY_SIZE if st.S_ISDIR(status.st_mode) else status.st_size,
            status.st_atime_ns,
            status.st_mtime_ns,
            status.st_ctime_ns,
            rdev=status.st_rdev,
        )

    # --- looking ---------------------------------------------------------------------------------------

    def lstat(self, path: str) -> Stat:
        """The status of `path` itself."""
        parent, name = self._open_parent(path)
        with parent as fd:
            return self._stat(os.stat(name, dir_fd=fd, follow_symlinks=False))

    def walk(self, path: str, names: list[str]) -> Iterator[Stat]:
        """The status of each of `names` in turn, from the directory `path` down; ends before one that is missing."""
        if not names:
            return
        encoded = _split("/".join(names))
        fd = self._open_directory(_split(path)).fd
        try:
            for index, name in enumerate(encoded):
                stat = self._stat(os.stat(name, dir_fd=fd, follow_symlinks=False))
                yield stat
                if index + 1 == len(encoded) or not stat.is_dir:
                    return
                # The descriptor is closed by `_open_next` also when that fails.
                fd, outer = -1, fd
                fd = _open_next(outer, name, _DIRECTORY)
        except FileNotFoundError:
            return
        finally:
            if fd >= 0:
                os.close(fd)

    def scandir(self, path: str) -> list[tuple[str, Stat]]:
        """The names in a directory with their status, in the order of the host."""
        result = []
        with self._open_directory(_split(path), _LISTABLE) as fd:
            for text in os.listdir(fd):
                name = os.fsencode(text)
                try:
                    status = os.stat(name, dir_fd=fd, follow_symlinks=False)
                except FileNotFoundError:
                    continue  # removed since it was listed
                result.append((_decode(name), self._stat(status)))
        return result

    def readlink(self, path: str) -> str:
        """The target of a symbolic link, as text."""
        parent, name = self._open_parent(path)
        with parent as fd:
            return _decode(os.readlink(name, dir_fd=fd))

    def open(self, path: str, flags: int = os.O_RDONLY, mode: int = 0o666) -> HostFile:
        """Open a regular file. Nothing else is opened, for that alone may do something: OSError ENXIO."""
        parent, name = self._open_parent(path)
        with parent as fd:
            try:
                _check_regular(os.stat(name, dir_fd=fd, follow_symlinks=False), path)
            except FileNotFoundError:
                if not flags & os.O_CREAT:
                    raise
                flags |= os.O_EXCL
            file = HostFile(self, os.open(name, flags | _FILE, mode & 0o777, dir_fd=fd))
            _check_regular(os.fstat(file.fd), path)
            if flags & os.O_CREAT and flags & os.O_EXCL:
                os.fchmod(file.fd, mode)  # the umask of this process has no say
            return file

    # --- changing --------------------------------------------------------------------------------------

    def mkdir(self, path: str, mode: int) -> None:
        """Make a directory with exactly `mode`."""
        parent, name = self._open_parent(path)
        with parent as fd:
            os.mkdir(name, mode & 0o777, dir_fd=fd)
            _chmod(name, mode, fd)

    def rmdir(self, path: str) -> None:
        """Remove an empty directory."""
        parent, name = self._open_parent(path)
        with parent as fd:
            os.rmdir(name, dir_fd=fd)

    def unlink(self, path: str) -> None:
        """Remove a name that is not a directory."""
        parent, name = self._open_parent(path)
        with parent as fd:
            os.unlink(name, dir_fd=fd)

    def rename(self, old: str, new: str) -> None:
        """Give `old` the name `new`."""
        source, old_name = self._open_parent(old)
        with source as source_fd:
            goal, new_name = self._open_parent(new)
            with goal as goal_fd:
                os.rename(old_name, new_name, src_dir_fd=source_fd, dst_dir_fd=goal_fd)

    def link(self, old: str, new: str) -> None:
        """Make a hard link."""
        source, old_name = self._open_parent(old)
        with source as source_fd:
            goal, new_name = self._open_parent(new)
            with goal as goal_fd:
                os.link(old_name, new_name, src_dir_fd=source_fd, dst_dir_fd=goal_fd, follow_symlinks=False)

    def symlink(self, target: str, path: str) -> None:
        """Make a symbolic link."""
        parent, name = self._open_parent(path)
        with parent as fd:
            os.symlink(_encode(target), name, dir_fd=fd)

    def mkfifo(self, path: str, mode: int) -> None:
        """Make a FIFO with exactly `mode`."""
        parent, name = self._open_parent(path)
        with parent as fd:
            os.mkfifo(name, mode & 0o777, dir_fd=fd)
            _chmod(name, mode, fd)

    def chmod(self, path: str, mode: int) -> None:
        """Set the permission bits of `path` itself."""
        parent, name = self._open_parent(path)
        with parent as fd:
            _chmod(name, mode, fd)

    def utime(self, path: str, atime_ns: int, mtime_ns: int) -> None:
        """Set the times of `path` itself."""
        parent, name = self._open_parent(path)
        with parent as fd:
            os.utime(name, ns=(atime_ns, mtime_ns), dir_fd=fd, follow_symlinks=False)


class HostFile:
    """An open regular file of the host."""

    __slots__ = ("_directory", "fd")

    def __init__(self, directory: HostDirectory, fd: int) -> None:
        self._directory = directory
        self.fd = fd

    def read(self, offset: int, size: int) -> bytes:
        """Up to `size` bytes, but not more than `CHUNK`, at `offset`."""
        return os.pread(self.fd, min(size, CHUNK), offset)

    def read_all(self, limit: int) -> bytes:
        """The whole content; OSError EFBIG for more than `limit` bytes."""
        chunks, size = [], 0
        while chunk := self.read(size, CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            if size > limit:
                raise failure(errno.EFBIG, None)
        return b"".join(chunks)

    def write(self, offset: int, data: bytes) -> None:
        """Write all of `data` at `offset`."""
        done = 0
        with memoryview(data) as view:
            while done < len(data):
                done += os.pwrite(self.fd, view[done : done + CHUNK], offset + done)

    def truncate(self, size: int) -> None:
        """Cut or extend to `size` bytes."""
        os.ftruncate(self.fd, size)

    def stat(self) -> Stat:
        """The status."""
        return self._directory._stat(os.fstat(self.fd))

    def close(self) -> None:
        """Close it, once."""
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1

    def __del__(self) -> None:
        self.close()


class Descriptor:
    """An open directory, closed at the end of a `with` block."""

    __slots__ = ("fd",)

    def __init__(self, fd: int) -> None:
        self.fd = fd

    def __enter__(self) -> int:
        return self.fd

    def __exit__(self, *_: object) -> None:
        os.close(self.fd)


def _open_next(fd: int, name: bytes, flags: int) -> int:
    """Open `name` in the directory `fd`, which is closed."""
    try:
        return os.open(name, flags, dir_fd=fd)
    finally:
        os.close(fd)


def _split(path: str) -> list[bytes]:
    """The components of `path`. Raises OSError EINVAL for what is no name: the walk must go down only."""
    names = [name for name in _encode(path).split(b"/") if name]
    if b"." in names or b".." in names or "\0" in path:
        raise failure(errno.EINVAL, path)
    return names


def _check_regular(status: os.stat_result, path: str) -> None:
    if st.S_ISDIR(status.st_mode):
        raise failure(errno.EISDIR, path)
    if st.S_ISLNK(status.st_mode):
        raise failure(errno.ELOOP, path)
    if not st.S_ISREG(status.st_mode):
        raise failure(errno.ENXIO, path)


def _chmod(name: bytes, mode: int, fd: int) -> None:
    """fchmodat(2) without following a link, which Linux offers only by way of the descriptor."""
    if os.chmod in os.supports_follow_symlinks and os.chmod in os.supports_dir_fd:
        os.chmod(name, mode, dir_fd=fd, follow_symlinks=False)
        return
    opened = os.open(name, os.O_PATH | os.O_NOFOLLOW, dir_fd=fd)
    try:
        if not st.S_ISLNK(os.fstat(opened).st_mode):
            os.chmod(f"/proc/self/fd/{opened}", mode)
    finally:
        os.close(opened)
