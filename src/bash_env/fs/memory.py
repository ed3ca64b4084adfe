"""A filesystem in memory: hard and symbolic links, permissions, times, devices, lazy content, and forks in O(1)."""

from __future__ import annotations

import errno
import os
import stat as st

from .base import ROOT, Credentials, DirEntry, FileHandle, Link, Stat, failure
from .content import Lazy, Loader, encode, needed, read_at, resize, size_of
from .inodes import InodeStore
from .nodes import ROOT_INO, Node

LINK_MAX = 65_000
PERMISSIONS = 0o7777


class MemoryFileSystem(InodeStore):
    """A tree that lives in memory.

    `clock` gives nanoseconds since the epoch. `max_bytes` bounds the memory of written content and `max_files` the
    names in all directories (both ENOSPC); `max_file_size` bounds one file, holes included (EFBIG).
    Access times are not kept up by reads, as with the mount option noatime.
    """

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
        node = self._add(path, st.S_IFREG | mode, uid, gid, mtime_ns)
        if callable(content):
            node.data = Lazy(content)
        else:
            node.data = data = encode(content)
            node.charge = len(data)
            self._bytes += node.charge

    def add_dir(self, path: str, mode: int = 0o755, uid: int = 0, gid: int = 0, mtime_ns: int | None = None) -> None:
        """Put a directory at `path`, or give the one that is there this mode and owner."""
        node = self._make_directories(path, uid, gid)
        node.mode, node.uid, node.gid = st.S_IFDIR | mode, uid, gid
        if mtime_ns is not None:
            node.mtime_ns = mtime_ns

    def add_symlink(self, path: str, target: str, uid: int = 0, gid: int = 0, mtime_ns: int | None = None) -> None:
        """Put a symbolic link at `path`."""
        self._set_target(self._add(path, st.S_IFLNK | 0o777, uid, gid, mtime_ns), target)

    def add_device(self, path: str, mode: int, rdev: int, uid: int = 0, gid: int = 0) -> None:
        """Put a device node or FIFO at `path`; `mode` holds the type."""
        self._add(path, mode, uid, gid, None).rdev = rdev

    def _add(self, path: str, mode: int, uid: int, gid: int, mtime_ns: int | None) -> Node:
        directory, _, name = path.rpartition("/")
        parent = self._make_directories(directory, uid, gid)
        replaced = self._child(parent, name)
        if replaced is not None:
            if replaced.entries is not None:
                raise failure(errno.EISDIR, path)
            self._release(replaced, replaced.ctime_ns)
        node = self._new_node(mode, uid, gid, self._clock() if mtime_ns is None else mtime_ns)
        self._attach(parent, name, node)
        return node

    def _make_directories(self, path: str, uid: int, gid: int) -> Node:
        """The directory `path`, to be changed, made with all that lead to it."""
        try:
            node = self._claim(path or "/")
        except FileNotFoundError:
            head, _, name = path.rpartition("/")
            parent = self._make_directories(head, uid, gid)
            node = self._new_node(st.S_IFDIR | 0o755, uid, gid, self._clock())
            self._attach(parent, name, node)
            parent.nlink += 1
        if node.entries is None:
            raise failure(errno.ENOTDIR, path)
        return node

    # --- reading ---------------------------------------------------------------------------------------

    async def lstat(self, path: str) -> Stat:
        """The status of `path` itself."""
        return await self._stat(self._find(path))

    async def _stat(self, node: Node) -> Stat:
        if isinstance(node.data, Lazy) and node.data.size is None:
            await self._load(node)
        return node.stat()

    async def _load(self, node: Node) -> None:
        """Fill a lazy file. What came in between (a write, another load) wins."""
        lazy = node.data
        if isinstance(lazy, Lazy):
            data = await lazy.load()
            if node.data is lazy:
                node.data = data
                node.status = None

    async def walk(self, path: str, follow: bool, who: Credentials = ROOT) -> Stat | Link | None:
        """Go down `path` in one call; see `FileSystem.walk`."""
        # All paths that processes use pass here, hence no helpers in the loop.
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
        return node.status or await self._stat(node)

    async def readdir(self, path: str) -> list[DirEntry]:
        """The entries, newest first, as Linux's tmpfs lists them."""
        return [DirEntry(name, node.type, node.ino) for name, node in self._listed(path)]

    async def scandir(self, path: str) -> list[tuple[DirEntry, Stat]]:
        """The entries with their status."""
        return [
            (DirEntry(name, node.type, node.ino), node.status or await self._stat(node))
            for name, node in self._listed(path)
        ]

    def _listed(self, path: str) -> list[tuple[str, Node]]:
        node = self._find(path)
        if node.entries is None:
            raise failure(errno.ENOTDIR, path)
        return self._children(node)[::-1]

    async def readlink(self, path: str) -> str:
        """The target of a symbolic link."""
        target = self._find(path).target
        if target is None:
            raise failure(errno.EINVAL, path)
        return target

    async def read_file(self, path: str) -> bytes:
        """The whole content; of a file not yet written to, the very object that it was made from.

        Raises OSError EFBIG for a file with holes that is larger than the whole filesystem may be.
        """
        node = self._regular(path)
        data = node.data
        if isinstance(data, bytes):
            return data
        size = (await self._stat(node)).size
        if size > self._max_bytes and size > node.charge:
            raise failure(errno.EFBIG, path)
        return await self._read(node, 0, size)

    async def _read(self, node: Node, offset: int, size: int) -> bytes:
        await self._load(node)
        data = node.data
        assert data is not None
        assert not isinstance(data, Lazy)
        if isinstance(data, bytearray) and not offset and size >= len(data):
            return node.freeze()
        return read_at(data, offset, size)

    def _regular(self, path: str) -> Node:
        node = self._find(path)
        if node.data is None:
            raise failure(errno.EISDIR if node.entries is not None else errno.EINVAL, path)
        return node

    # --- open files ------------------------------------------------------------------------------------

    async def open(self, path: str, flags: int, mode: int = 0o666) -> FileHandle:
        """Open a regular file."""
        if flags & os.O_CREAT and not self._exists(path):
            node = self._enter(path, st.S_IFREG | mode & PERMISSIONS)
            node.data = b""
        else:
            node = self._regular(path)
            if flags & os.O_CREAT and flags & os.O_EXCL:
                raise failure(errno.EEXIST, path)
            if flags & os.O_TRUNC:
                self._store(self._change(node), b"")
        return MemoryHandle(self, node.ino)

    def _exists(self, path: str) -> bool:
        directory, _, name = path.rpartition("/")
        parent = self._find(directory or "/")
        return parent.entries is None or self._child(parent, name) is not None

    async def _loaded(self, ino: int) -> Node:
        """The node, to be written to, its content in memory."""
        await self._load(self._table[ino])
        return self._change(self._table[ino])

    def _resize(self, node: Node, size: int) -> None:
        content = node.data
        assert content is not None
        assert not isinstance(content, Lazy)
        self._check_room(size, needed(content, size, 0) - node.charge)
        self._store(node, resize(content, size))

    # --- changing the tree -----------------------------------------------------------------------------

    async def mkdir(self, path: str, mode: int = 0o777) -> None:
        """Make a directory."""
        self._enter(path, st.S_IFDIR | mode & PERMISSIONS)

    async def symlink(self, target: str, path: str) -> None:
        """Make a symbolic link."""
        self._check_room(0, len(target))
        self._set_target(self._enter(path, st.S_IFLNK | 0o777), target)

    def _set_target(self, node: Node, target: str) -> None:
        node.target = target
        node.charge = len(target)
        self._bytes += node.charge

    async def mknod(self, path: str, mode: int, rdev: int = 0) -> None:
        """Make a FIFO, socket or device node."""
        self._enter(path, mode).rdev = rdev

    async def link(self, old: str, new: str) -> None:
        """Make a hard link."""
        if self._find(old).entries is not None:
            raise failure(errno.EPERM, old)
        parent, name = self._claim_parent(new)
        if self._child(parent, name) is not None:
            raise failure(errno.EEXIST, new)
        node = self._claim(old)
        if node.nlink >= LINK_MAX:
            raise failure(errno.EMLINK, old)
        self._check_names(new)
        self._attach(parent, name, node)
        node.nlink += 1
        node.ctime_ns = parent.mtime_ns = parent.ctime_ns = self._clock()
        self._names += 1

    async def unlink(self, path: str) -> None:
        """Remove a name that is not a directory."""
        node = self._find(path)
        if node.entries is not None:
            raise failure(errno.EISDIR, path)
        self._leave(path, node)

    async def rmdir(self, path: str) -> None:
        """Remove an empty directory."""
        node = self._find(path)
        if node.entries is None:
            raise failure(errno.ENOTDIR, path)
        if self._children(node):
            raise failure(errno.ENOTEMPTY, path)
        if node.ino == ROOT_INO:
            raise failure(errno.EBUSY, path)
        self._leave(path, node)

    async def rename(self, old: str, new: str) -> None:
        """Give `old` the name `new` (rename(2))."""
        node = self._find(old)
        if node.entries is not None and new.startswith(f"{old}/"):
            raise failure(errno.EINVAL, old)
        parent, name = self._claim_parent(new)
        replaced = self._child(parent, name)
        if replaced is not None:
            if replaced.ino == node.ino:
                return
            self._check_replace(node, replaced, new)
            self._leave(new, replaced)
        self._move(old, new)

    def _check_replace(self, node: Node, replaced: Node, path: str) -> None:
        if replaced.entries is None:
            if node.entries is not None:
                raise failure(errno.ENOTDIR, path)
        elif node.entries is None:
            raise failure(errno.EISDIR, path)
        elif self._children(replaced):
            raise failure(errno.ENOTEMPTY, path)

    def _move(self, old: str, new: str) -> None:
        node = self._claim(old)
        directory = node.entries is not None
        source, old_name = self._claim_parent(old)
        goal, new_name = self._claim_parent(new)
        self._detach(source, old_name)
        self._attach(goal, new_name, node)
        source.nlink -= directory
        goal.nlink += directory
        now = self._clock()
        node.ctime_ns = source.mtime_ns = source.ctime_ns = goal.mtime_ns = goal.ctime_ns = now

    async def chmod(self, path: str, mode: int) -> None:
        """Set the permission bits."""
        node = self._claim(path)
        node.mode = node.type | mode & PERMISSIONS
        node.ctime_ns = self._clock()

    async def chown(self, path: str, uid: int, gid: int) -> None:
        """Set owner and group; -1 leaves one as it is."""
        node = self._claim(path)
        node.uid = node.uid if uid == -1 else uid
        node.gid = node.gid if gid == -1 else gid
        node.ctime_ns = self._clock()

    async def utime(self, path: str, atime_ns: int, mtime_ns: int) -> None:
        """Set the times."""
        node = self._claim(path)
        node.atime_ns, node.mtime_ns = atime_ns, mtime_ns
        node.ctime_ns = self._clock()


class MemoryHandle(FileHandle):
    """An open file of a `MemoryFileSystem`, found by inode number, so that it survives unlink, rename and fork."""

    __slots__ = ("_fs", "_ino")

    def __init__(self, fs: MemoryFileSystem, ino: int) -> None:
        self._fs = fs
        self._ino = ino
        fs._hold(ino)

    async def read(self, offset: int, size: int) -> bytes:
        """Up to `size` bytes at `offset`."""
        node = self._fs._table[self._ino]
        data = node.data
        if type(data) is bytes:
            return data if offset == 0 and size >= len(data) else data[offset : offset + size]
        return await self._fs._read(node, offset, size)

    def line(self, offset: int, delimiter: bytes, limit: int) -> bytes | None:
        """See FileHandle."""
        data = self._fs._table[self._ino].data
        if not isinstance(data, bytes | bytearray):
            return None
        end = data.find(delimiter, offset, offset + limit)
        return bytes(data[offset : end + 1 if end >= 0 else offset + limit])

    async def write(self, offset: int, data: bytes) -> int:
        """Write all of `data` at `offset`; raises OSError EFBIG or ENOSPC."""
        self._fs._write(await self._writable(), offset, data)
        return len(data)

    async def append(self, data: bytes) -> int:
        """Write all of `data` at the end; the offset after it."""
        node = await self._writable()
        assert node.data is not None
        assert not isinstance(node.data, Lazy)
        return self._fs._write(node, size_of(node.data), data)

    async def truncate(self, size: int) -> None:
        """Cut or extend to `size` bytes."""
        self._fs._resize(await self._writable(), size)

    async def _writable(self) -> Node:
        fs = self._fs
        node = fs._table[self._ino]
        if isinstance(node.data, Lazy):
            return await fs._loaded(self._ino)
        return fs._change(node)

    async def stat(self) -> Stat:
        """The status of the open file."""
        return await self._fs._stat(self._fs._table[self._ino])

    async def close(self) -> None:
        """Let go of the file; the last handle of a removed file frees it."""
        if self._ino:
            self._fs._let_go(self._ino)
            self._ino = 0
