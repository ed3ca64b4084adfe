"""A filesystem in memory: hard and symbolic links, permissions, times, devices, lazy content, and forks in O(1)."""

from __future__ import annotations

import errno
import os
import stat as st
import time
from collections.abc import Callable
from typing import TypeVar

from .base import ROOT, Credentials, DirEntry, FileHandle, FileSystem, Link, Stat, failure
from .content import Content, Lazy, Loader, encode, read_at, resize, size_of, write_at
from .nodes import ROOT_INO, Node, NodeTable

MAX_BYTES = 1 << 30
MAX_FILES = 250_000
MAX_FILE_SIZE = 1 << 40
LINK_MAX = 65_000
PERMISSIONS = 0o7777

Self = TypeVar("Self", bound="MemoryFileSystem")


class MemoryFileSystem(FileSystem):
    """A tree that lives in memory.

    `clock` gives nanoseconds since the epoch. `max_bytes` bounds the memory of written content and `max_files` the
    names in all directories (both ENOSPC); `max_file_size` bounds one file, holes included (EFBIG).
    Access times are not kept up by reads, as with the mount option noatime.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], int] = time.time_ns,
        max_bytes: int = MAX_BYTES,
        max_files: int = MAX_FILES,
        max_file_size: int = MAX_FILE_SIZE,
    ) -> None:
        self._clock = clock
        self._max_bytes = max_bytes
        self._max_files = max_files
        self._max_file_size = max_file_size
        self._bytes = 0
        self._names = 0
        self._owner = object()
        self._shared = True  # whether no node is ours alone, so that a fork has nothing to freeze
        self._opened: dict[int, int] = {}  # inode number -> open handles
        self._table = NodeTable()
        self._next_ino = ROOT_INO
        self._new_node(st.S_IFDIR | 0o755, {}, 0, 0, clock())

    # --- building a tree -------------------------------------------------------------------------------

    def add_file(
        self,
        path: str,
        content: bytes | str | Loader = b"",
        mode: int = 0o644,
        uid: int = 0,
        gid: int = 0,
        mtime_ns: int | None = None,
    ) -> None:
        """Put a regular file at `path`, with the directories that lead to it (of the same owner).

        `content` may be a function, sync or async, that gives it when it or its size is first asked for.
        Replaces a file that is there; raises IsADirectoryError or NotADirectoryError.
        """
        data = Lazy(content) if callable(content) else encode(content)
        node = self._add(path, st.S_IFREG | mode, None, uid, gid, mtime_ns)
        node.data = data
        self._bytes += node.count()

    def add_dir(self, path: str, mode: int = 0o755, uid: int = 0, gid: int = 0, mtime_ns: int | None = None) -> None:
        """Put a directory at `path`, or give the one that is there this mode and owner."""
        node = self._change(self._make_directories(path, uid, gid))
        node.mode, node.uid, node.gid = st.S_IFDIR | mode, uid, gid
        if mtime_ns is not None:
            node.mtime_ns = mtime_ns

    def add_symlink(self, path: str, target: str, uid: int = 0, gid: int = 0, mtime_ns: int | None = None) -> None:
        """Put a symbolic link at `path`."""
        self._add(path, st.S_IFLNK | 0o777, None, uid, gid, mtime_ns).target = target

    def add_device(self, path: str, mode: int, rdev: int, uid: int = 0, gid: int = 0) -> None:
        """Put a device node or FIFO at `path`; `mode` holds the type."""
        self._add(path, mode, None, uid, gid, None).rdev = rdev

    def _add(
        self, path: str, mode: int, entries: dict[str, int] | None, uid: int, gid: int, mtime_ns: int | None
    ) -> Node:
        directory, _, name = path.rpartition("/")
        parent = self._change(self._make_directories(directory, uid, gid))
        assert parent.entries is not None
        if name in parent.entries:
            self._drop(self._table[parent.entries[name]], path)
        node = self._new_node(mode, entries, uid, gid, self._clock() if mtime_ns is None else mtime_ns)
        parent.entries[name] = node.ino
        return node

    def _make_directories(self, path: str, uid: int, gid: int) -> Node:
        node = self._table[ROOT_INO]
        for name in path.split("/"):
            if not name:
                continue
            if node.entries is None:
                raise failure(errno.ENOTDIR, path)
            ino = node.entries.get(name)
            node = self._table[ino] if ino is not None else self._add_directory(node, name, uid, gid)
        if node.entries is None:
            raise failure(errno.ENOTDIR, path)
        return node

    def _add_directory(self, parent: Node, name: str, uid: int, gid: int) -> Node:
        node = self._new_node(st.S_IFDIR | 0o755, {}, uid, gid, self._clock())
        parent = self._change(parent)
        assert parent.entries is not None
        parent.entries[name] = node.ino
        parent.nlink += 1
        return node

    def _drop(self, node: Node, path: str) -> None:
        if node.entries is not None:
            raise failure(errno.EISDIR, path)
        self._unlink(node, node.ctime_ns)

    # --- nodes -----------------------------------------------------------------------------------------

    def _new_node(self, mode: int, entries: dict[str, int] | None, uid: int, gid: int, now: int) -> Node:
        ino = self._next_ino
        self._next_ino = ino + 1
        node = Node(ino, mode, uid, gid, now, self._owner)
        if entries is not None:
            node.entries = entries
            node.nlink = 2
        self._table[ino] = node
        self._names += 1
        self._shared = False
        return node

    def _change(self, node: Node) -> Node:
        """`node`, or our copy of it, ready to be changed."""
        if node.owner is not self._owner:
            node = self._table[node.ino] = node.clone(self._owner)
            self._shared = False
        node.status = None
        return node

    def _find(self, path: str) -> Node:
        table = self._table
        node = table[ROOT_INO]
        if path == "/":
            return node
        for name in path[1:].split("/"):
            if node.entries is None:
                raise failure(errno.ENOTDIR, path)
            ino = node.entries.get(name)
            if ino is None:
                raise failure(errno.ENOENT, path)
            node = table[ino]
        return node

    def _find_parent(self, path: str) -> tuple[Node, dict[str, int], str]:
        """The directory that holds `path`, its entries and the last component."""
        directory, _, name = path.rpartition("/")
        node = self._find(directory or "/")
        if node.entries is None:
            raise failure(errno.ENOTDIR, path)
        return node, node.entries, name

    def _enter(self, path: str, mode: int, *, directory: bool = False) -> Node:
        """Make a new node at `path`, where nothing is."""
        parent, entries, name = self._find_parent(path)
        if name in entries:
            raise failure(errno.EEXIST, path)
        if self._names >= self._max_files:
            raise failure(errno.ENOSPC, path)
        now = self._clock()
        parent = self._touch_directory(parent, now)
        node = self._new_node(mode, {} if directory else None, 0, 0, now)
        self._entries(parent)[name] = node.ino
        parent.nlink += directory
        return node

    @staticmethod
    def _entries(node: Node) -> dict[str, int]:
        assert node.entries is not None
        return node.entries

    def _touch_directory(self, node: Node, now: int) -> Node:
        node = self._change(node)
        node.mtime_ns = node.ctime_ns = now
        return node

    def _unlink(self, node: Node, now: int) -> None:
        """Take one name from a node that is not a directory, or all from one that is."""
        node = self._change(node)
        node.nlink = 0 if node.entries is not None else node.nlink - 1
        node.ctime_ns = now
        self._names -= 1
        if not node.nlink and node.ino not in self._opened:
            self._forget(node)

    def _forget(self, node: Node) -> None:
        self._bytes -= node.charge
        self._table.remove(node.ino)

    async def _load(self, node: Node) -> None:
        """Fill a lazy file. What came in between (a write, another load) wins."""
        lazy = node.data
        if isinstance(lazy, Lazy):
            data = await lazy.load()
            if node.data is lazy:
                node.data = data

    # --- reading ---------------------------------------------------------------------------------------

    async def lstat(self, path: str) -> Stat:
        """The status of `path` itself."""
        node = self._find(path)
        if isinstance(node.data, Lazy):
            await self._load(node)
        return node.stat()

    async def walk(self, path: str, follow: bool, who: Credentials = ROOT) -> Stat | Link | None:
        """Go down `path` in one call; see `FileSystem.walk`."""
        table = self._table
        node = table[ROOT_INO]
        names = path[1:].split("/") if path != "/" else []
        last = len(names) - 1
        for index, name in enumerate(names):
            entries = node.entries
            if entries is None:
                raise failure(errno.ENOTDIR, path)
            if node.mode & 0o111 != 0o111 and not who.allows(node.stat(), 1):
                raise failure(errno.EACCES, path)
            ino = entries.get(name)
            if ino is None:
                if index < last:
                    raise failure(errno.ENOENT, path)
                return None
            node = table[ino]
            if node.target is not None and (follow or index < last):
                return Link("/" + "/".join(names[:index]), node.target, "/".join(names[index + 1 :]))
        if isinstance(node.data, Lazy):
            await self._load(node)
        return node.status or node.stat()

    async def readdir(self, path: str) -> list[DirEntry]:
        """The entries in the order in which they were made."""
        table = self._table
        return [DirEntry(name, table[ino].type, ino) for name, ino in self._listed(path)]

    async def scandir(self, path: str) -> list[tuple[DirEntry, Stat]]:
        """The entries with their status."""
        result = []
        for name, ino in list(self._listed(path)):
            node = self._table[ino]
            if isinstance(node.data, Lazy):
                await self._load(node)
            result.append((DirEntry(name, node.type, ino), node.stat()))
        return result

    def _listed(self, path: str) -> list[tuple[str, int]]:
        entries = self._find(path).entries
        if entries is None:
            raise failure(errno.ENOTDIR, path)
        return list(entries.items())

    async def readlink(self, path: str) -> str:
        """The target of a symbolic link."""
        target = self._find(path).target
        if target is None:
            raise failure(errno.EINVAL, path)
        return target

    async def read_file(self, path: str) -> bytes:
        """The whole content; of an unwritten file, the very object that it was made from."""
        return await self._read(self._regular(path), 0, self._max_bytes)

    async def _read(self, node: Node, offset: int, size: int) -> bytes:
        if isinstance(node.data, Lazy):
            await self._load(node)
        data = self._content(node)
        if not offset and size >= len(data) if isinstance(data, bytearray) else False:
            return node.freeze()
        return read_at(data, offset, size)

    @staticmethod
    def _content(node: Node) -> Content:
        assert node.data is not None
        assert not isinstance(node.data, Lazy)
        return node.data

    def _regular(self, path: str) -> Node:
        node = self._find(path)
        if node.data is None:
            raise failure(errno.EISDIR if node.entries is not None else errno.EINVAL, path)
        return node

    # --- open files ------------------------------------------------------------------------------------

    async def open(self, path: str, flags: int, mode: int = 0o666) -> FileHandle:
        """Open a regular file."""
        try:
            node = self._regular(path)
        except FileNotFoundError:
            if not flags & os.O_CREAT:
                raise
            node = self._enter(path, st.S_IFREG | mode & PERMISSIONS)
            node.data = b""
        else:
            if flags & os.O_CREAT and flags & os.O_EXCL:
                raise failure(errno.EEXIST, path)
            if flags & os.O_TRUNC:
                self._store(node, b"")
        self._opened[node.ino] = self._opened.get(node.ino, 0) + 1
        return MemoryHandle(self, node.ino)

    def _store(self, node: Node, data: Content) -> None:
        """Give `node` a new content."""
        node = self._change(node)
        node.data = data
        self._bytes += node.count()
        node.mtime_ns = node.ctime_ns = self._clock()

    def _check_room(self, end: int, more: int) -> None:
        """Raise for a file that would reach `end` and need `more` bytes than are used now."""
        if end > self._max_file_size:
            raise failure(errno.EFBIG, None)
        if more > 0 and self._bytes + more > self._max_bytes:
            raise failure(errno.ENOSPC, None)

    async def _writable(self, ino: int) -> Node:
        node = self._change(self._table[ino])
        if isinstance(node.data, Lazy):
            await self._load(node)
            node = self._change(self._table[ino])
        return node

    def _write(self, node: Node, offset: int, data: bytes) -> int:
        """Write in one step; the offset after it."""
        content = self._content(node)
        end = offset + len(data)
        self._check_room(end, min(len(data), end - size_of(content)))
        if data:
            self._store(node, write_at(content, offset, data))
        return end

    def _close(self, ino: int) -> None:
        count = self._opened[ino] - 1
        if count:
            self._opened[ino] = count
            return
        del self._opened[ino]
        node = self._table[ino]
        if not node.nlink:
            self._forget(node)

    # --- changing the tree -----------------------------------------------------------------------------

    async def mkdir(self, path: str, mode: int = 0o777) -> None:
        """Make a directory."""
        self._enter(path, st.S_IFDIR | mode & PERMISSIONS, directory=True)

    async def symlink(self, target: str, path: str) -> None:
        """Make a symbolic link."""
        node = self._enter(path, st.S_IFLNK | 0o777)
        node.target = target
        node.charge = len(target)
        self._bytes += node.charge

    async def mknod(self, path: str, mode: int, rdev: int = 0) -> None:
        """Make a FIFO, socket or device node."""
        self._enter(path, mode).rdev = rdev

    async def link(self, old: str, new: str) -> None:
        """Make a hard link."""
        node = self._find(old)
        parent, entries, name = self._find_parent(new)
        if name in entries:
            raise failure(errno.EEXIST, new)
        if node.entries is not None:
            raise failure(errno.EPERM, old)
        if node.nlink >= LINK_MAX:
            raise failure(errno.EMLINK, old)
        if self._names >= self._max_files:
            raise failure(errno.ENOSPC, new)
        now = self._clock()
        self._entries(self._touch_directory(parent, now))[name] = node.ino
        node = self._change(node)
        node.nlink += 1
        node.ctime_ns = now
        self._names += 1

    async def unlink(self, path: str) -> None:
        """Remove a name that is not a directory."""
        node = self._find(path)
        if node.entries is not None:
            raise failure(errno.EISDIR, path)
        self._remove_name(path, node)

    async def rmdir(self, path: str) -> None:
        """Remove an empty directory."""
        node = self._find(path)
        if node.entries is None:
            raise failure(errno.ENOTDIR, path)
        if node.entries:
            raise failure(errno.ENOTEMPTY, path)
        if node.ino == ROOT_INO:
            raise failure(errno.EBUSY, path)
        self._remove_name(path, node)

    def _remove_name(self, path: str, node: Node) -> None:
        parent, _, name = self._find_parent(path)
        now = self._clock()
        parent = self._touch_directory(parent, now)
        del self._entries(parent)[name]
        parent.nlink -= node.entries is not None
        self._unlink(node, now)

    async def rename(self, old: str, new: str) -> None:
        """Give `old` the name `new` (rename(2))."""
        node = self._find(old)
        _, entries, name = self._find_parent(new)
        if node.entries is not None and f"{new}/".startswith(f"{old}/"):
            if new == old:
                return
            raise failure(errno.EINVAL, old)
        if name in entries:
            replaced = self._table[entries[name]]
            if replaced is node:
                return
            self._check_replace(node, replaced, new)
            self._remove_name(new, replaced)
        self._move(node, old, new)

    @staticmethod
    def _check_replace(node: Node, replaced: Node, path: str) -> None:
        if replaced.entries is None:
            if node.entries is not None:
                raise failure(errno.ENOTDIR, path)
        elif node.entries is None:
            raise failure(errno.EISDIR, path)
        elif replaced.entries:
            raise failure(errno.ENOTEMPTY, path)

    def _move(self, node: Node, old: str, new: str) -> None:
        now = self._clock()
        directory = node.entries is not None
        source, _, old_name = self._find_parent(old)
        source = self._touch_directory(source, now)
        del self._entries(source)[old_name]
        source.nlink -= directory
        goal, _, new_name = self._find_parent(new)
        goal = self._touch_directory(goal, now)
        self._entries(goal)[new_name] = node.ino
        goal.nlink += directory
        self._change(node).ctime_ns = now

    async def chmod(self, path: str, mode: int) -> None:
        """Set the permission bits."""
        node = self._change(self._find(path))
        node.mode = node.type | mode & PERMISSIONS
        node.ctime_ns = self._clock()

    async def chown(self, path: str, uid: int, gid: int) -> None:
        """Set owner and group; -1 leaves one as it is."""
        node = self._change(self._find(path))
        if uid != -1:
            node.uid = uid
        if gid != -1:
            node.gid = gid
        node.ctime_ns = self._clock()

    async def utime(self, path: str, atime_ns: int, mtime_ns: int) -> None:
        """Set the times."""
        node = self._change(self._find(path))
        node.atime_ns, node.mtime_ns = atime_ns, mtime_ns
        node.ctime_ns = self._clock()

    # --- forks -----------------------------------------------------------------------------------------

    def fork(self: Self) -> Self:
        """An independent copy in O(1): both sides share every node until they change it. Open handles stay with us."""
        if not self._shared:
            self._table = NodeTable(self._table.freeze())
            self._owner = object()
            self._shared = True
        twin = type(self).__new__(type(self))
        twin.__dict__.update(self.__dict__)
        twin._table = NodeTable(self._table.layers)
        twin._owner = object()
        twin._opened = {}
        for ino in self._opened:
            if not self._table[ino].nlink:
                twin._forget(self._table[ino])
        return twin


class MemoryHandle(FileHandle):
    """An open file of a `MemoryFileSystem`, found by inode number, so that it survives unlink, rename and fork."""

    __slots__ = ("_fs", "_ino")

    def __init__(self, fs: MemoryFileSystem, ino: int) -> None:
        self._fs = fs
        self._ino = ino

    async def read(self, offset: int, size: int) -> bytes:
        """Up to `size` bytes at `offset`."""
        node = self._fs._table[self._ino]
        data = node.data
        if type(data) is bytes:
            return data if offset == 0 and size >= len(data) else data[offset : offset + size]
        return await self._fs._read(node, offset, size)

    async def write(self, offset: int, data: bytes) -> int:
        """Write all of `data` at `offset`; raises OSError EFBIG or ENOSPC."""
        self._fs._write(await self._fs._writable(self._ino), offset, data)
        return len(data)

    async def append(self, data: bytes) -> int:
        """Write all of `data` at the end; the offset after it."""
        node = await self._fs._writable(self._ino)
        return self._fs._write(node, node.size(), data)

    async def truncate(self, size: int) -> None:
        """Cut or extend to `size` bytes."""
        fs = self._fs
        node = await fs._writable(self._ino)
        content = fs._content(node)
        fs._check_room(size, 0)
        fs._store(node, resize(content, size))

    async def stat(self) -> Stat:
        """The status of the open file."""
        node = self._fs._table[self._ino]
        if isinstance(node.data, Lazy):
            await self._fs._load(node)
        return node.stat()

    async def close(self) -> None:
        """Let go of the file; the last handle of a removed file frees it."""
        if self._ino:
            self._fs._close(self._ino)
            self._ino = 0
