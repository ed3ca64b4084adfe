"""Trees of paths that are listed in a file (tree --fromfile)."""

from __future__ import annotations

from stat import S_IFDIR, S_IFREG

from bash_env.commands.tree.node import NO_STAT, Node, arrange
from bash_env.commands.tree.reader import UNREADABLE, Reader, preorder
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all

_FILE, _DIRECTORY = NO_STAT._replace(mode=S_IFREG | 0o644), NO_STAT._replace(mode=S_IFDIR | 0o755)


async def read_listed(process: Process, reader: Reader, source: str) -> Node:
    """The tree of the paths in the file `source`, ``.`` being standard input."""
    root = Node(source, source, _DIRECTORY, 0)
    root.children = []
    try:
        if source == ".":
            content = await read_all(process.stdin, process.machine.limits.max_string_bytes)
        else:
            content = await process.fs.read_file(source)
    except OSError:
        reader.status = 2
        root = Node(source, source, NO_STAT, 0)
        root.error = UNREADABLE
        return root
    nodes = {"": root}
    for line in content.decode("utf-8", "surrogateescape").split("\n"):
        _add(nodes, [part for part in line.split("/") if part not in ("", ".")])
    options = reader.options
    for node in preorder(root):
        if node.children is not None:
            node.children = arrange(node.children, options.sort, options.reverse, reader.first)
    return root


def _add(nodes: dict[str, Node], parts: list[str]) -> None:
    """Put a path into the tree; what has something in it is a directory."""
    parent = nodes[""]
    for level, name in enumerate(parts, 1):
        path = "/".join(parts[:level])
        node = nodes.get(path)
        if node is None:
            node = nodes[path] = Node(name, path, _FILE, level)
            if parent.children is None:
                parent.children, parent.stat = [], _DIRECTORY
            parent.children.append(node)
        parent = node
