"""Trees of paths that are listed in a file (tree --fromfile)."""

from __future__ import annotations

from stat import S_IFDIR, S_IFREG

from bash_env.commands.tree.node import NO_STAT, Node, arrange
from bash_env.commands.tree.reader import UNREADABLE, Reader
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all

_DIRECTORY, _FILE = NO_STAT._replace(mode=S_IFDIR), NO_STAT._replace(mode=S_IFREG)


async def read_listed(process: Process, reader: Reader, source: str) -> Node:
    """The tree of the paths in the file `source`, ``.`` being standard input."""
    root = Node(source, source, await process.fs.stat_or_none(source) or NO_STAT, 0)
    try:
        if source == ".":
            content = await read_all(process.stdin, process.machine.limits.max_string_bytes)
        elif root.stat.is_dir:
            content = b""
        else:
            content = await process.fs.read_file(source)
    except OSError:
        root.error = UNREADABLE
        return root
    root.children = []
    nodes = {"": root}
    for line in content.decode("utf-8", "surrogateescape").split("\n"):
        _add(nodes, source, line)
        if len(nodes) % 1000 == 0:
            await process.checkpoint()
    _choose(reader, root, False)
    return root


def _add(nodes: dict[str, Node], source: str, line: str) -> None:
    """Put a path into the tree; what has something behind it is a directory."""
    parent, path = nodes[""], ""
    parts = line.split("/")
    for index, name in enumerate(parts):
        if not name:
            continue
        path += f"/{name}"
        node = nodes.get(path)
        if node is None:
            node = nodes[path] = Node(name, source + path, _FILE, parent.level + 1)
            if parent.children is None:
                parent.children = []
            parent.children.append(node)
        if index + 1 < len(parts):
            node.stat = _DIRECTORY
        parent = node


def _choose(reader: Reader, root: Node, matched: bool) -> None:
    """Leave out what the options do not want, and sort the rest."""
    options = reader.options
    todo = [(root, matched)]
    while todo:
        node, matched = todo.pop()
        if node.children is None:
            continue
        shown: list[Node] = []
        for child in node.children:
            if child.level > 1 and child.name.startswith(".") and not options.all:
                continue
            if child.is_dir:
                child.matched = matched or (options.match_directories and reader.matches(child))
                if not options.prune or child.matched or child.children:
                    shown.append(child)
            elif not options.directories_only and (matched or reader.takes(child)):
                shown.append(child)
        if options.level is not None and node.level >= options.level:
            shown = []
        node.children = arrange(shown, options.sort or "name", options.reverse, reader.first)
        todo += [(child, child.matched) for child in shown]
