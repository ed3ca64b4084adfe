"""Any filesystem of the fsspec library (object stores, archives, HTTP, ...) as a filesystem to mount."""

from __future__ import annotations

import errno
import os
import stat as st
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from .base import DirEntry, FileHandle, FileSystem, Stat, failure, read_only
from .content import Content, read_at, resize, size_of, write_at

MAX_FILE_SIZE = 1 << 30
DIRECTORY_SIZE = 4096

_TIMES = ("mtime", "LastModified", "last_modified", "updated", "created")
_ERRORS = {
    FileNotFoundError: errno.ENOENT,
    FileExistsError: errno.EEXIST,
    IsADirectoryError: errno.EISDIR,
    NotADirectoryError: errno.ENOTDIR,
    PermissionError: errno.EACCES,
    NotImplementedError: errno.EROFS,
}


class Remote(Protocol):
    """What is used of `fsspec.AbstractFileSystem`."""

    def info(self, path: str) -> dict[str, Any]: ...
    def ls(self, path: str, detail: bool = True) -> list[dict[str, Any]]: ...
    def cat_file(self, path: str, start: int | None = None, end: int | None = None) -> bytes: ...
    def pipe_file(self, path: str, value: bytes) -> None: ...
    def mkdir(self, path: str, create_parents: bool = True) -> None: ...
    def rmdir(self, path: str) -> None: ...
    def rm_file(self, path: str) -> None: ...
    def mv(self, path1: str, path2: str, recursive: bool = False) -> None: ...


class FsspecFileSystem(FileSystem):
    """An fsspec filesystem, from `root` down.

    Such stores have no permissions, links or owners: all belongs to `owner` (uid, gid), and a file is stored when its
    last handle is closed. Calls to the store are made in place, so that a slow one holds up the machine.
    A file larger than `max_file_size` is not written (OSError EFBIG).
    """

    def __init__(
        self,
        remote: Remote,
        root: str = "/",
        *,
        owner: tuple[int, int] = (1000, 1000),
        read_only: bool = False,
        max_file_size: int = MAX_FILE_SIZE,
    ) -> None:
        """Raises ValueError for fsspec's view of the host, which follows links: that is for `OverlayFileSystem`."""
        if {"file", "local"} & set(_protocols(remote)):
            raise ValueError("host directories are mounted with OverlayFileSystem or HostFileSystem")
        self._remote = remote
        self._root = root.rstrip("/")
        self._owner = owner
        self.read_only = read_only
        self._max_file_size = max_file_size
        self._buffers: dict[str, _Buffer] = {}  # of the open files, by path

    def _key(self, path: str) -> str:
        return (self._root + path).rstrip("/") or "/"

    def _stat(self, path: str, info: dict[str, Any]) -> Stat:
        directory = info["type"] == "directory"
        buffer = self._buffers.get(path)
        content = None if buffer is None else buffer.content
        size = int(info.get("size") or 0) if content is None else size_of(content)
        mode = st.S_IFDIR | 0o755 if directory else st.S_IFREG | 0o644
        times = (_time_ns(info),) * 3
        ino = zlib.crc32(path.encode("utf-8", "surrogateescape")) + 3
        return Stat(mode, ino, 1 + directory, *self._owner, DIRECTORY_SIZE if directory else size, *times)

    async def lstat(self, path: str) -> Stat:
        """The status; raises OSError as all methods here."""
        if path == "/":
            return self._stat(path, {"type": "directory"})
        with _errors(path):
            return self._stat(path, self._remote.info(self._key(path)))

    async def readdir(self, path: str) -> list[DirEntry]:
        """The entries of a directory."""
        return [entry for entry, _ in await self.scandir(path)]

    async def scandir(self, path: str) -> list[tuple[DirEntry, Stat]]:
        """The entries of a directory with the status of each, from one request."""
        if not (await self.lstat(path)).is_dir:
            raise failure(errno.ENOTDIR, path)
        with _errors(path):
            infos = self._remote.ls(self._key(path), detail=True)
        found = []
        for info in infos:
            name = info["name"].rstrip("/").rpartition("/")[2]
            if info["name"].strip("/") != self._key(path).strip("/") and name:
                stat = self._stat(f"{path.rstrip('/')}/{name}", info)
                found.append((DirEntry(name, st.S_IFMT(stat.mode), stat.ino), stat))
        return found

    async def open(self, path: str, flags: int, mode: int = 0o666) -> FileHandle:
        """Open a regular file."""
        try:
            if (await self.lstat(path)).is_dir:
                raise failure(errno.EISDIR, path)
            if flags & os.O_CREAT and flags & os.O_EXCL:
                raise failure(errno.EEXIST, path)
        except FileNotFoundError:
            if not flags & os.O_CREAT:
                raise
            await self._check_parent(path)
            self._change(path, lambda: self._remote.pipe_file(self._key(path), b""))
        buffer = self._buffers.setdefault(path, _Buffer(self, path))
        buffer.handles += 1
        if flags & os.O_TRUNC:
            buffer.set(b"")
        return FsspecHandle(buffer)

    def _change(self, path: str, call: Callable[[], None]) -> None:
        if self.read_only:
            raise read_only(path)
        with _errors(path):
            call()

    async def _check_parent(self, path: str) -> None:
        if not (await self.lstat(path.rpartition("/")[0] or "/")).is_dir:
            raise failure(errno.ENOTDIR, path)

    async def mkdir(self, path: str, mode: int = 0o777) -> None:
        """Make a directory; a store that has none may forget an empty one."""
        await self._check_parent(path)
        if await self.walk(path, False) is not None:
            raise failure(errno.EEXIST, path)
        self._change(path, lambda: self._remote.mkdir(self._key(path), create_parents=False))

    async def rmdir(self, path: str) -> None:
        """Remove an empty directory."""
        if await self.readdir(path):
            raise failure(errno.ENOTEMPTY, path)
        self._change(path, lambda: self._remote.rmdir(self._key(path)))

    async def unlink(self, path: str) -> None:
        """Remove a file."""
        if (await self.lstat(path)).is_dir:
            raise failure(errno.EISDIR, path)
        buffer = self._buffers.pop(path, None)
        if buffer is not None:
            buffer.detach()
        self._change(path, lambda: self._remote.rm_file(self._key(path)))

    async def rename(self, old: str, new: str) -> None:
        """Give `old` the name `new`: a copy and a removal in most stores. Open files are stored first."""
        stat = await self.lstat(old)
        await self._check_parent(new)
        if stat.is_dir and f"{new}/".startswith(f"{old}/"):
            raise failure(errno.EINVAL, old)
        await self._make_way(stat, new)
        for path in [path for path in self._buffers if f"{path}/".startswith((f"{old}/", f"{new}/"))]:
            self._buffers.pop(path).detach()
        self._change(old, lambda: self._remote.mv(self._key(old), self._key(new), recursive=stat.is_dir))

    async def _make_way(self, stat: Stat, path: str) -> None:
        """Remove an empty directory at the new name of a directory."""
        replaced = await self.walk(path, False)
        if not isinstance(replaced, Stat):
            return
        if replaced.is_dir and not stat.is_dir:
            raise failure(errno.EISDIR, path)
        if stat.is_dir and not replaced.is_dir:
            raise failure(errno.ENOTDIR, path)
        if replaced.is_dir:
            await self.rmdir(path)


class _Buffer:
    """What the handles of one open file share: its content, once it was written to, until the last is closed."""

    __slots__ = ("content", "fs", "handles", "key", "path")

    def __init__(self, fs: FsspecFileSystem, path: str) -> None:
        self.fs = fs
        self.path: str | None = path
        self.key = fs._key(path)
        self.content: Content | None = None
        self.handles = 0

    def load(self) -> Content:
        """The content, to be changed."""
        if self.content is None:
            with _errors(self.path):
                self.content = self.fs._remote.cat_file(self.key)
        return self.content

    def set(self, content: Content) -> None:
        """Take a new content; it is stored later."""
        if self.fs.read_only:
            raise read_only(self.path)
        self.content = content

    def check_size(self, size: int) -> None:
        """Raise for a file that would be too large."""
        if size > self.fs._max_file_size:
            raise failure(errno.EFBIG, self.path)

    def store(self) -> None:
        """Send what was written."""
        if self.content is not None and self.path is not None:
            content, self.content = self.content, None
            with _errors(self.path):
                self.fs._remote.pipe_file(self.key, read_at(content, 0, size_of(content)))

    def detach(self) -> None:
        """Store what was written and keep it, because the name goes."""
        content = self.load()
        self.store()
        self.path, self.content = None, content

    def release(self) -> None:
        """Let go of one handle; the last one stores."""
        self.handles -= 1
        if not self.handles and self.path is not None:
            self.fs._buffers.pop(self.path, None)
            self.store()


class FsspecHandle(FileHandle):
    """An open file of an `FsspecFileSystem`."""

    __slots__ = ("_buffer", "_open")

    def __init__(self, buffer: _Buffer) -> None:
        self._buffer = buffer
        self._open = True

    async def read(self, offset: int, size: int) -> bytes:
        """Up to `size` bytes at `offset`: one request, or what was written."""
        buffer = self._buffer
        if buffer.content is not None:
            return read_at(buffer.content, offset, size)
        with _errors(buffer.path):
            total = int(buffer.fs._remote.info(buffer.key)["size"] or 0)
            if offset >= total:
                return b""
            return buffer.fs._remote.cat_file(buffer.key, start=offset, end=min(total, offset + size))

    async def write(self, offset: int, data: bytes) -> int:
        """Write all of `data` at `offset`."""
        self._buffer.check_size(offset + len(data))
        content = self._buffer.load()
        self._buffer.set(write_at(content, offset, data) if data else content)
        return len(data)

    async def append(self, data: bytes) -> int:
        """Write all of `data` at the end; the offset after it."""
        end = size_of(self._buffer.load())
        return end + await self.write(end, data)

    async def truncate(self, size: int) -> None:
        """Cut or extend to `size` bytes."""
        self._buffer.check_size(size)
        self._buffer.set(resize(self._buffer.load(), size))

    async def stat(self) -> Stat:
        """The status of the open file."""
        buffer = self._buffer
        if buffer.path is not None:
            return await buffer.fs.lstat(buffer.path)
        return buffer.fs._stat("", {"type": "file", "size": size_of(buffer.load())})

    async def close(self) -> None:
        """Let go of the file; what was written is stored when the last handle goes."""
        if self._open:
            self._open = False
            self._buffer.release()


@contextmanager
def _errors(path: str | None) -> Iterator[None]:
    """Give an errno to the errors of fsspec, which often carry none."""
    try:
        yield
    except (OSError, NotImplementedError, ValueError) as error:
        known = getattr(error, "errno", None)
        kinds = (code for kind, code in _ERRORS.items() if isinstance(error, kind))
        raise failure(known or next(kinds, errno.EIO), path) from error


def _protocols(remote: Remote) -> tuple[str, ...]:
    protocol = getattr(remote, "protocol", ())
    return (protocol,) if isinstance(protocol, str) else tuple(protocol)


def _time_ns(info: dict[str, Any]) -> int:
    """When it was last changed, in nanoseconds since the epoch; 0 if the store does not say."""
    value = next((info[key] for key in _TIMES if info.get(key) is not None), 0)
    seconds = value.timestamp() if hasattr(value, "timestamp") else value
    return int(seconds * 1_000_000_000) if isinstance(seconds, int | float) else 0
