"""The store under the filesystems that keep their changes in memory: nodes, directories, limits and forks."""

from __future__ import annotations

import errno
import stat as st
import time
from collections.abc import Callable
from typing import TypeVar

from .base import FileSystem, failure
from .content import Content, Lazy, needed, write_at
from .nodes import ROOT_INO, Node, NodeTable

MAX_BYTES = 1 << 30
MAX_FILES = 250_000
MAX_FILE_SIZE = 1 << 40

_Self = TypeVar("_Self", bound="InodeStore")


class InodeStore(FileSystem):
    """Nodes by number, and what keeps them consistent.

    Nodes that `_find` returns are to be read; a change starts with `_claim`, which returns a node that is ours.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], int] = time.time_ns,
        max_bytes: int = MAX_BYTES,
        max_files: int = MAX_FILES,
        max_file_size: int = MAX_FILE_SIZE,
        read_only: bool = False,
    ) -> None:
        self.read_only = read_only
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
        self._new_node(st.S_IFDIR | 0o755, 0, 0, clock())

    # --- nodes -----------------------------------------------------------------------------------------

    def _new_node(self, mode: int, uid: int, gid: int, now: int) -> Node:
        ino = self._next_ino
        self._next_ino = ino + 1
        self._table[ino] = node = Node(ino, mode, uid, gid, now, self._owner)
        if mode & 0o170000 == st.S_IFDIR:
            node.entries = {}
            node.nlink = 2
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

    def _forget(self, node: Node) -> None:
        self._bytes -= node.charge
        self._table.remove(node.ino)

    # --- directories -----------------------------------------------------------------------------------

    def _child(self, directory: Node, name: str) -> Node | None:
        """What `name` is in `directory`."""
        assert directory.entries is not None
        ino = directory.entries.get(name)
        return None if ino is None else self._table[ino]

    def _children(self, directory: Node) -> list[tuple[str, Node]]:
        """All names in `directory`, in the order of making."""
        assert directory.entries is not None
        return [(name, self._table[ino]) for name, ino in directory.entries.items()]

    def _detach(self, directory: Node, name: str) -> None:
        """Take `name` out of a directory that is ours."""
        assert directory.entries is not None
        del directory.entries[name]

    @staticmethod
    def _attach(directory: Node, name: str, node: Node) -> None:
        """Put `node` into a directory that is ours."""
        assert directory.entries is not None
        directory.entries[name] = node.ino

    def _find(self, path: str) -> Node:
        """The node of `path`, to be read."""
        table = self._table
        node = table[ROOT_INO]
        for name in path[1:].split("/") if path != "/" else ():
            entries = node.entries
            if entries is None:
                raise failure(errno.ENOTDIR, path)
            ino = entries.get(name)
            if ino is None:
                raise failure(errno.ENOENT, path)
            node = table[ino]
        return node

    def _claim(self, path: str) -> Node:
        """The node of `path`, to be changed."""
        return self._change(self._find(path))

    def _claim_parent(self, path: str) -> tuple[Node, str]:
        """The directory that holds `path`, to be changed, and the last component."""
        directory, _, name = path.rpartition("/")
        node = self._claim(directory or "/")
        if node.entries is None:
            raise failure(errno.ENOTDIR, path)
        return node, name

    def _enter(self, path: str, mode: int) -> Node:
        """Make a new node at `path`, where nothing is."""
        parent, name = self._claim_parent(path)
        if self._child(parent, name) is not None:
            raise failure(errno.EEXIST, path)
        self._check_names(path)
        now = self._clock()
        node = self._new_node(mode, 0, 0, now)
        self._attach(parent, name, node)
        parent.nlink += node.entries is not None
        parent.mtime_ns = parent.ctime_ns = now
        return node

    def _leave(self, path: str, node: Node) -> None:
        """Take the name `path` from `node`; the last one frees it unless it is open."""
        parent, name = self._claim_parent(path)
        now = self._clock()
        self._detach(parent, name)
        parent.nlink -= node.entries is not None
        parent.mtime_ns = parent.ctime_ns = now
        self._release(node, now)

    def _release(self, node: Node, now: int) -> None:
        node = self._change(node)
        node.nlink = 0 if node.entries is not None else node.nlink - 1
        node.ctime_ns = now
        self._names -= 1
        if not node.nlink and node.ino not in self._opened:
            self._forget(node)

    # --- content ---------------------------------------------------------------------------------------

    def _store(self, node: Node, data: Content) -> None:
        """Give a node that is ours a new content."""
        node.data = data
        node.status = None
        self._bytes += node.count()
        node.mtime_ns = node.ctime_ns = self._clock()

    def _write(self, node: Node, offset: int, data: bytes) -> int:
        """Write in one step to a node that is ours; the offset after it."""
        content = node.data
        assert content is not None
        assert not isinstance(content, Lazy)
        end = offset + len(data)
        self._check_room(end, needed(content, offset, len(data)) - node.charge)
        if data:
            self._store(node, write_at(content, offset, data))
        return end

    def _check_room(self, end: int, more: int) -> None:
        """Raise for a file that would reach `end` and need `more` bytes than are used now."""
        if end > self._max_file_size:
            raise failure(errno.EFBIG, None)
        if more > 0 and self._bytes + more > self._max_bytes:
            raise failure(errno.ENOSPC, None)

    def _check_names(self, path: str) -> None:
        if self._names >= self._max_files:
            raise failure(errno.ENOSPC, path)

    # --- open files ------------------------------------------------------------------------------------

    def _hold(self, ino: int) -> None:
        """Keep the node while a handle is open."""
        self._opened[ino] = self._opened.get(ino, 0) + 1

    def _let_go(self, ino: int) -> None:
        """End a `_hold`; the last one of a removed file frees it."""
        count = self._opened[ino] - 1
        if count:
            self._opened[ino] = count
            return
        del self._opened[ino]
        node = self._table[ino]
        if not node.nlink:
            self._forget(node)

    # --- forks -----------------------------------------------------------------------------------------

    def configure(self, *, clock: Callable[[], int], max_bytes: int, max_files: int, max_file_size: int) -> None:
        """Give a fork the clock and the limits of the machine it is for."""
        self._clock = clock
        self._max_bytes = max_bytes
        self._max_files = max_files
        self._max_file_size = max_file_size

    def fork(self: _Self) -> _Self:
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
