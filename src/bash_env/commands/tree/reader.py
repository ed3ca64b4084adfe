"""Reading the tree: which files are in it."""

from __future__ import annotations

from bash_env.commands.tree.ignore import IgnoreFile
from bash_env.commands.tree.node import NO_STAT, Node, arrange
from bash_env.commands.tree.options import Options
from bash_env.kernel.process import Process
from bash_env.text.glob import GlobPattern, glob
from bash_env.text.quote import is_utf8

RECURSIVE = "recursive, not followed"
UNREADABLE = "error opening dir"


class Reader:
    """Reads trees; `status` is what the command ends with."""

    def __init__(self, process: Process, options: Options) -> None:
        self.process = process
        self.fs = process.fs
        self.options = options
        self.patterns = self._compile(options.patterns)
        self.ignored = self._compile(options.ignored)
        self.first = "files" if options.files_first else "directories" if options.directories_first else ""
        self.visited: set[tuple[int, int]] = set()
        self.status = 0
        self.device = 0

    def _compile(self, patterns: list[str]) -> list[tuple[GlobPattern, bool]]:
        """Patterns with ``|`` between alternatives; one with a slash at its end is for directories only."""
        utf8, fold = is_utf8(self.process.env), self.options.ignore_case
        words = [word for text in patterns for word in text.split("|") if word]
        return [
            (glob(word.rstrip("/"), extglob=False, ignore_case=fold, utf8=utf8), word.endswith("/")) for word in words
        ]

    async def read(self, path: str) -> Node:
        """The tree that starts at `path`."""
        stat = await self.fs.stat_or_none(path)
        link = await self.fs.stat_or_none(path, follow=False)
        root = Node(path, path, stat or NO_STAT, 0)
        if stat is None or not stat.is_dir:
            root.error = UNREADABLE
            self.status = 2 if link is None else self.status
            return root
        self.device = stat.dev
        todo: list[tuple[Node, list[IgnoreFile]]] = [(root, [])]
        while todo:
            node, rules = todo.pop()
            await self.process.checkpoint()
            rules = await self._open(node, rules)
            todo += [(child, rules) for child in reversed(node.children or []) if self._descends(child)]
        self._finish(root)
        return root

    def _descends(self, node: Node) -> bool:
        """Whether a node is a directory that is to be read."""
        stat = node.target_stat if self.options.follow and node.target_stat is not None else node.stat
        if not stat.is_dir or (self.options.level is not None and node.level >= self.options.level):
            return False
        return not self.options.one_device or stat.dev == self.device

    async def _open(self, node: Node, rules: list[IgnoreFile]) -> list[IgnoreFile]:
        """Read the entries of a directory; the ignore rules that hold in it."""
        stat = node.target_stat or node.stat
        key = stat.dev, stat.ino
        if node.target_stat is not None and key in self.visited:
            node.error = RECURSIVE
            return rules
        self.visited.add(key)
        try:
            pairs = await self.fs.scandir(node.path)
        except OSError:
            node.error = UNREADABLE
            self.status = 2
            return rules
        if self.options.gitignore:
            own = await IgnoreFile.read(self.fs, node.path)
            rules = [*rules, own] if own else rules
        base = node.path if node.path.endswith("/") else f"{node.path}/"
        children = [Node(entry.name, base + entry.name, status, node.level + 1) for entry, status in pairs]
        children = [child for child in children if await self._is_shown(child, rules)]
        limit = self.options.file_limit
        if limit is not None and len(children) > limit:
            node.error = f"{len(children)} entries exceeds filelimit, not opening dir"
        else:
            node.children = self._arranged(children)
        return rules

    def _arranged(self, nodes: list[Node]) -> list[Node]:
        return arrange(nodes, self.options.sort, self.options.reverse, self.first)

    async def _is_shown(self, node: Node, rules: list[IgnoreFile]) -> bool:
        options = self.options
        if node.name.startswith(".") and not options.all:
            return False
        if node.stat.is_link:
            node.target = await self.fs.readlink(node.path)
            node.target_stat = await self.fs.stat_or_none(node.path)
        if options.directories_only and not node.is_dir:
            return False
        if _any(self.ignored, node) or (rules and _is_ignored(node, rules)):
            return False
        if node.stat.is_dir or (self.options.follow and node.is_dir):
            node.matched = self.options.match_directories and self.matches(node)
            return True
        return not self.patterns or self.matches(node)

    def matches(self, node: Node) -> bool:
        """Whether a pattern of -P matches a node."""
        return _any(self.patterns, node)

    def takes(self, node: Node) -> bool:
        """Whether -P and -I let a file in."""
        return (not self.patterns or self.matches(node)) and not _any(self.ignored, node)

    def _finish(self, root: Node) -> None:
        """Pruning and sizes, from the leaves up."""
        options = self.options
        for node in reversed(list(preorder(root))):
            if node.children is None:
                continue
            if options.prune:
                node.children = [c for c in node.children if c.children or c.error or c.matched or not c.is_dir]
            if options.usage:
                node.size += sum(child.size for child in node.children)
                node.children = self._arranged(node.children)


def _any(patterns: list[tuple[GlobPattern, bool]], node: Node) -> bool:
    return any(pattern.full(node.name) and (node.is_dir or not dirs) for pattern, dirs in patterns)


def _is_ignored(node: Node, rules: list[IgnoreFile]) -> bool:
    """What the last rule that matches says, the rules of inner directories after those of outer ones."""
    verdict = False
    for rule_file in rules:
        said = rule_file.says(node.path, node.is_dir)
        verdict = verdict if said is None else said
    return verdict


def preorder(root: Node) -> list[Node]:
    """All nodes, each before its children."""
    found: list[Node] = []
    todo = [root]
    while todo:
        node = todo.pop()
        found.append(node)
        todo += reversed(node.children or [])
    return found
