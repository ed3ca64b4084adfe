"""A file in the tree that is shown."""

from __future__ import annotations

import re
import stat as st
from collections.abc import Callable

from bash_env.fs.base import Stat

_RUNS = re.compile(rb"([^0-9]*)([0-9]*)")
NO_STAT = Stat(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)


class Node:
    """A file: `stat` is its own status, `target` what a link holds, `target_stat` what is there.

    `children` is None unless its entries were read; `error` stands for them where they could not be.
    """

    __slots__ = ("children", "error", "level", "matched", "name", "path", "size", "stat", "target", "target_stat")

    def __init__(self, name: str, path: str, stat: Stat, level: int) -> None:
        self.name = name
        self.path = path
        self.stat = stat
        self.level = level
        self.size = stat.size
        self.target: str | None = None
        self.target_stat: Stat | None = None
        self.children: list[Node] | None = None
        self.error = ""
        self.matched = False

    @property
    def is_dir(self) -> bool:
        """Whether it is a directory or a link to one."""
        return self.stat.is_dir or (self.target_stat is not None and self.target_stat.is_dir)

    @property
    def kind(self) -> str:
        """The word that JSON and XML have for its type."""
        return _KINDS.get(st.S_IFMT(self.stat.mode), "unknown")


_KINDS = {
    st.S_IFDIR: "directory", st.S_IFREG: "file", st.S_IFLNK: "link", st.S_IFIFO: "fifo", st.S_IFSOCK: "socket",
    st.S_IFCHR: "char", st.S_IFBLK: "block",
}  # fmt: skip


def _name_key(node: Node) -> bytes:
    return node.name.encode("utf-8", "surrogateescape")


def _version_key(node: Node) -> tuple[object, ...]:
    """The order of strverscmp(3): numbers by value, those with leading zeros as fractions."""
    key: list[object] = []
    for letters, digits in _RUNS.findall(_name_key(node)):
        key.append(letters + (b"0" if digits else b""))
        zeros = len(digits) - len(digits.lstrip(b"0"))
        key.append((-zeros, 0, digits[zeros:] or b"~") if zeros else (0, len(digits), digits))
    return tuple(key)


_KEYS: dict[str, Callable[[Node], object]] = {
    "name": _name_key,
    "version": _version_key,
    "size": lambda node: (-node.size, _name_key(node)),
    "mtime": lambda node: (node.stat.mtime_ns, _name_key(node)),
    "ctime": lambda node: (node.stat.ctime_ns, _name_key(node)),
}


def arrange(nodes: list[Node], order: str | None, reverse: bool, first: str) -> list[Node]:
    """The nodes in order; `first` says which come first, ``directories``, ``files`` or neither."""
    if order is None:
        return nodes
    arranged = sorted(nodes, key=_KEYS[order], reverse=reverse)  # type: ignore[arg-type]
    if first:
        arranged.sort(key=lambda node: node.is_dir != (first == "directories"))
    return arranged
