"""The inodes of a filesystem in memory, and the table that finds one by number and is shared between forks."""

from __future__ import annotations

import stat as st

from .base import Stat
from .content import Content, Lazy, Sparse, size_of, stored

ROOT_INO = 2  # as ext4 numbers its root
DIRECTORY_SIZE = 4096


class Node:
    """An inode. A node is changed only by the filesystem whose `owner` token it carries; others copy it first."""

    __slots__ = (
        "atime_ns",
        "charge",
        "ctime_ns",
        "data",
        "entries",
        "gid",
        "ino",
        "mode",
        "mtime_ns",
        "nlink",
        "origin",
        "owner",
        "rdev",
        "status",
        "target",
        "uid",
    )

    def __init__(self, ino: int, mode: int, uid: int, gid: int, now: int, owner: object) -> None:
        self.ino = ino
        self.mode = mode
        self.uid = uid
        self.gid = gid
        self.atime_ns = self.mtime_ns = self.ctime_ns = now
        self.owner = owner
        self.nlink = 1
        self.rdev = 0
        self.charge = 0  # bytes counted against the limit of the filesystem
        self.data: Content | Lazy | None = None  # of a regular file
        self.entries: dict[str, int] | None = None  # of a directory: name -> inode number
        self.origin: str | None = None  # of a directory: where its other entries come from
        self.target: str | None = None  # of a symbolic link
        self.status: Stat | None = None  # kept until the next change

    def clone(self, owner: object) -> Node:
        """A copy that `owner` may change."""
        twin = Node(self.ino, self.mode, self.uid, self.gid, self.ctime_ns, owner)
        twin.atime_ns, twin.mtime_ns = self.atime_ns, self.mtime_ns
        twin.nlink, twin.rdev, twin.charge, twin.target = self.nlink, self.rdev, self.charge, self.target
        if self.entries is not None:
            twin.entries = self.entries.copy()
            twin.origin = self.origin
        else:
            twin.data = self._share_data()
        return twin

    def _share_data(self) -> Content | Lazy | None:
        if isinstance(self.data, Sparse):
            return self.data.copy()
        return self.freeze() if isinstance(self.data, bytearray) else self.data

    def freeze(self) -> bytes:
        """All of a content that is not sparse, which is kept as one immutable object from here on."""
        data = self.data
        assert isinstance(data, bytes | bytearray)
        if isinstance(data, bytearray):
            self.data = data = bytes(data)
        return data

    def count(self) -> int:
        """Note the memory that the content takes; how much more than before that is."""
        data = self.data
        before, self.charge = self.charge, 0 if data is None or isinstance(data, Lazy) else stored(data)
        return self.charge - before

    def size(self) -> int:
        """The size in bytes; of a lazy file, what is known of it."""
        if self.entries is not None:
            return DIRECTORY_SIZE
        if self.target is not None:
            return len(self.target.encode("utf-8", "surrogateescape"))
        if isinstance(self.data, Lazy):
            return self.data.size or 0
        return 0 if self.data is None else size_of(self.data)

    def stat(self) -> Stat:
        """The status."""
        status = self.status
        if status is None:
            times = (self.atime_ns, self.mtime_ns, self.ctime_ns)
            status = Stat(
                self.mode, self.ino, self.nlink, self.uid, self.gid, self.size(), *times, dev=1, rdev=self.rdev
            )
            if not isinstance(self.data, Lazy):
                self.status = status
        return status

    @property
    def type(self) -> int:
        """The S_IFMT part of the mode."""
        return st.S_IFMT(self.mode)


_GONE = Node(0, 0, 0, 0, 0, None)


class NodeTable(dict[int, Node]):
    """Inode number -> node: what this filesystem has touched, over frozen layers that forks share (newest first)."""

    __slots__ = ("layers",)

    def __init__(self, layers: tuple[dict[int, Node], ...] = ()) -> None:
        self.layers = layers

    def __missing__(self, ino: int) -> Node:
        for layer in self.layers:
            node = layer.get(ino)
            if node is not None:
                self[ino] = node
                return node
        raise KeyError(ino)

    def remove(self, ino: int) -> None:
        """Forget a node, also one that lies in a layer."""
        if self.layers:
            self[ino] = _GONE
        else:
            self.pop(ino, None)

    def freeze(self) -> tuple[dict[int, Node], ...]:
        """This table as the newest of its layers. Those of like size are merged, so that there are O(log n) of them."""
        top: dict[int, Node] = self
        layers, self.layers = self.layers, ()
        while layers and 2 * len(top) >= len(layers[0]):
            top, layers = {**layers[0], **top}, layers[1:]
        if not layers:
            top = {ino: node for ino, node in top.items() if node is not _GONE}
        return (top, *layers)
