"""A host directory seen through changes that stay in memory: copy-on-write, nothing is ever written to the disk."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from .base import ROOT, Credentials, FileHandle, Link, Stat, failure
from .content import Lazy
from .hostdir import INO_BITS, HostDirectory, HostFile
from .inodes import MAX_BYTES, MAX_FILE_SIZE, MAX_FILES
from .memory import MemoryFileSystem, MemoryHandle
from .nodes import ROOT_INO, Node

_REMOVED = 0  # the inode number in a directory's entries that hides a name of the host ("whiteout")
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_TRUNC

_Self = TypeVar("_Self", bound="OverlayFileSystem")


class OverlayFileSystem(MemoryFileSystem):
    """A host directory whose files are read when asked for, and whose changes stay in memory.

    A directory or file that was never changed has no node here: each look at it asks the host, and what the host
    changes meanwhile is seen. A change gives the file, and the directories on the way to it, a node (which may still
    take its content from the host: only writing copies that). What belongs to the host user is shown as belonging to
    `owner` (uid, gid). Hard links of the host are separate files once written to. Limits are as in `MemoryFileSystem`;
    only what is changed counts.
    """

    def __init__(
        self,
        host_root: str | os.PathLike[str],
        *,
        owner: tuple[int, int] = (1000, 1000),
        clock: Callable[[], int] = time.time_ns,
        max_bytes: int = MAX_BYTES,
        max_files: int = MAX_FILES,
        max_file_size: int = MAX_FILE_SIZE,
        read_only: bool = False,
    ) -> None:
        """Raises OSError when `host_root` is not a directory of the host."""
        super().__init__(
            clock=clock, max_bytes=max_bytes, max_files=max_files, max_file_size=max_file_size, read_only=read_only
        )
        self._host = HostDirectory(host_root, owner)
        self._reading: dict[str, list[LowerHandle]] = {}  # handles of files that have no node, by path on the host
        self._next_ino = 1 << INO_BITS
        root = self._lower_node("/", self._host.lstat("/"))
        root.ino = ROOT_INO
        root.owner = self._owner
        self._table[ROOT_INO] = root

    # --- the lower layer -------------------------------------------------------------------------------

    def _lower_node(self, origin: str, stat: Stat) -> Node:
        """A node that says what the host says; it is in no table, and nobody's (`owner` None)."""
        node = Node(stat.ino, stat.mode, stat.uid, stat.gid, stat.ctime_ns, None)
        node.atime_ns, node.mtime_ns = stat.atime_ns, stat.mtime_ns
        node.nlink, node.rdev, node.status = stat.nlink, stat.rdev, stat
        if stat.is_dir:
            node.entries = {}
            node.origin = origin
        elif stat.is_file:
            node.data = HostContent(self._host, origin, stat.size, self._max_bytes)
        return node

    def _lower(self, origin: str) -> Node | None:
        try:
            return self._look(origin)
        except (FileNotFoundError, NotADirectoryError):
            return None

    def _look(self, origin: str) -> Node:
        stat = self._host.lstat(origin)
        node = self._lower_node(origin, stat)
        if stat.is_link:
            node.target = self._host.readlink(origin)
        return node

    def _walk_lower(self, origin: str, names: list[str]) -> Iterator[Node]:
        """The nodes of `names` in turn, from the directory `origin` of the host down."""
        for name, stat in zip(names, self._host.walk(origin, names), strict=False):
            origin = _join(origin, name)
            node = self._lower_node(origin, stat)
            if stat.is_link:
                node.target = self._host.readlink(origin)
            yield node

    def _child(self, directory: Node, name: str) -> Node | None:
        assert directory.entries is not None
        ino = directory.entries.get(name)
        if ino is not None:
            return None if ino == _REMOVED else self._table[ino]
        return None if directory.origin is None else self._lower(_join(directory.origin, name))

    def _children(self, directory: Node) -> list[tuple[str, Node]]:
        assert directory.entries is not None
        changed = directory.entries
        lower = [] if directory.origin is None else self._host.scandir(directory.origin)
        result = []
        for name, stat in lower:
            ino = changed.get(name)
            if ino is None:
                result.append((name, self._lower_node(_join(directory.origin or "/", name), stat)))
            elif ino != _REMOVED:
                result.append((name, self._table[ino]))
        below = {name for name, _ in lower}
        added = ((name, ino) for name, ino in changed.items() if ino != _REMOVED and name not in below)
        return result + [(name, self._table[ino]) for name, ino in added]

    def _detach(self, directory: Node, name: str) -> None:
        assert directory.entries is not None
        directory.entries.pop(name, None)
        if directory.origin is not None and self._lower(_join(directory.origin, name)) is not None:
            directory.entries[name] = _REMOVED

    def _release(self, node: Node, now: int) -> None:
        if node.owner is not None:
            super()._release(node, now)

    def _descend(self, names: list[str]) -> Iterator[Node]:
        """The nodes of `names` in turn, from the root down; ends before one that is missing."""
        node = self._table[ROOT_INO]
        for index, name in enumerate(names):
            if node.entries is None:
                return
            if name not in node.entries and node.origin is not None:
                yield from self._walk_lower(node.origin, names[index:])
                return
            child = self._child(node, name)
            if child is None:
                return
            yield child
            node = child

    def _find(self, path: str) -> Node:
        node = self._table[ROOT_INO]
        names = _split(path)
        for index, name in enumerate(names):
            if node.entries is None:
                raise failure(errno.ENOTDIR, path)
            ino = node.entries.get(name)
            if ino is None and node.origin is not None:
                return self._look(_join(node.origin, "/".join(names[index:])))
            if not ino:
                raise failure(errno.ENOENT, path)
            node = self._table[ino]
        return node

    def _claim(self, path: str) -> Node:
        node = self._table[ROOT_INO]
        for name in _split(path):
            if node.entries is None:
                raise failure(errno.ENOTDIR, path)
            child = self._child(node, name)
            if child is None:
                raise failure(errno.ENOENT, path)
            node = self._adopt(node, name, child) if child.owner is None else child
        return self._change(node)

    def _adopt(self, directory: Node, name: str, node: Node) -> Node:
        """Give a file of the host a place in the table, in order to change it."""
        self._check_names(name)
        if node.ino in self._table or any(node.ino in layer for layer in self._table.layers):
            node.ino = self._next_ino
            self._next_ino += 1
        self._table[node.ino] = node
        node.owner = self._owner
        self._names += 1
        self._attach(self._change(directory), name, node)
        if node.entries is None:
            node.nlink = 1
        if isinstance(node.data, HostContent):
            for handle in self._reading.pop(node.data.origin, ()):
                handle.follow(node.ino)
        return node

    # --- reading ---------------------------------------------------------------------------------------

    async def walk(self, path: str, follow: bool, who: Credentials = ROOT) -> Stat | Link | None:
        """Go down `path`; see `FileSystem.walk`."""
        node = self._table[ROOT_INO]
        names = _split(path)
        last = len(names) - 1
        below = self._descend(names)
        for index in range(len(names)):
            if node.entries is None:
                raise failure(errno.ENOTDIR, path)
            if node.mode & 0o111 != 0o111 and not who.allows(node.stat(), 1):
                raise failure(errno.EACCES, path)
            child = next(below, None)
            if child is None:
                if index < last:
                    raise failure(errno.ENOENT, path)
                return None
            node = child
            if node.target is not None and (follow or index < last):
                return Link("/" + "/".join(names[:index]), node.target, "/".join(names[index + 1 :]))
        return await self._stat(node)

    async def _load(self, node: Node) -> None:
        if isinstance(node.data, HostContent):
            self._check_room(0, node.data.size or 0)
        await super()._load(node)

    async def _read(self, node: Node, offset: int, size: int) -> bytes:
        if isinstance(node.data, HostContent):
            return node.data.read(offset, size)
        return await super()._read(node, offset, size)

    async def read_file(self, path: str) -> bytes:
        """The whole content of a regular file; OSError EFBIG for one that is larger than `max_bytes`."""
        data = self._regular(path).data
        return await data.load() if isinstance(data, HostContent) else await super().read_file(path)

    # --- open files ------------------------------------------------------------------------------------

    async def open(self, path: str, flags: int, mode: int = 0o666) -> FileHandle:
        """Open a regular file; one that is only read stays on the host."""
        try:
            node = self._regular(path)
        except FileNotFoundError:
            return await super().open(path, flags, mode)
        if node.owner is None and isinstance(node.data, HostContent):
            if flags & os.O_CREAT and flags & os.O_EXCL:
                raise failure(errno.EEXIST, path)
            if not flags & _WRITES:
                return self._open_lower(node.data.origin)
            self._claim(path)
        return await super().open(path, flags, mode)

    def _open_lower(self, origin: str) -> LowerHandle:
        handle = LowerHandle(self, origin, self._host.open(origin))
        self._reading.setdefault(origin, []).append(handle)
        return handle

    def fork(self: _Self) -> _Self:
        """An independent copy in O(1) over the same host directory."""
        twin = super().fork()
        twin._reading = {}
        return twin


class HostContent(Lazy):
    """The content of a file that was not yet written to: it is on the disk."""

    __slots__ = ("_host", "_limit", "origin")

    def __init__(self, host: HostDirectory, origin: str, size: int, limit: int) -> None:
        self._host = host
        self._limit = limit
        self.origin = origin
        self.size = size

    async def load(self) -> bytes:
        """All of it."""
        file = self._host.open(self.origin)
        try:
            return file.read_all(self._limit)
        finally:
            file.close()

    def read(self, offset: int, size: int) -> bytes:
        """Up to `size` bytes, but not more than `hostdir.CHUNK`, at `offset`."""
        file = self._host.open(self.origin)
        try:
            return file.read(offset, size)
        finally:
            file.close()


class LowerHandle(FileHandle):
    """A file of the host, open for reading. When it is changed in memory, the handle goes over to what it became."""

    __slots__ = ("_file", "_fs", "_origin", "_upper")

    def __init__(self, fs: OverlayFileSystem, origin: str, file: HostFile) -> None:
        self._fs = fs
        self._origin = origin
        self._file = file
        self._upper: MemoryHandle | None = None

    def follow(self, ino: int) -> None:
        """Read the node `ino` from now on."""
        self._upper = MemoryHandle(self._fs, ino)
        self._file.close()

    async def read(self, offset: int, size: int) -> bytes:
        """Up to `size` bytes at `offset`; a disk read is short rather than long, so that it does not hold up others."""
        return self._file.read(offset, size) if self._upper is None else await self._upper.read(offset, size)

    async def write(self, offset: int, data: bytes) -> int:
        """OSError EBADF: the file is open for reading."""
        raise failure(errno.EBADF, None)

    async def append(self, data: bytes) -> int:
        """OSError EBADF."""
        raise failure(errno.EBADF, None)

    async def truncate(self, size: int) -> None:
        """OSError EBADF."""
        raise failure(errno.EBADF, None)

    async def stat(self) -> Stat:
        """The status of the open file."""
        return self._file.stat() if self._upper is None else await self._upper.stat()

    async def close(self) -> None:
        """Close it."""
        if self._upper is not None:
            await self._upper.close()
            return
        self._file.close()
        handles = self._fs._reading.get(self._origin, [])
        if self in handles:
            handles.remove(self)
        if not handles:
            self._fs._reading.pop(self._origin, None)


def _split(path: str) -> list[str]:
    return path[1:].split("/") if path != "/" else []


def _join(directory: str, name: str) -> str:
    return f"/{name}" if directory == "/" else f"{directory}/{name}"
