"""The tree as JSON and as XML."""

from __future__ import annotations

import re

from bash_env.commands.tree.details import Details
from bash_env.commands.tree.node import Node
from bash_env.commands.tree.options import Options

_JSON_ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
_XML_ESCAPES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}


def json_string(text: str) -> str:
    """A string of JSON."""
    escaped = re.sub(r'["\\\x00-\x1f]', lambda m: _JSON_ESCAPES.get(m[0]) or f"\\u{ord(m[0]):04x}", text)
    return f'"{escaped}"'


def xml_text(text: str) -> str:
    """Text or the value of an attribute in XML."""
    return re.sub('[<>&"]', lambda m: _XML_ESCAPES[m[0]], text)


class _Frame:
    """A directory whose entries are being written."""

    __slots__ = ("children", "node")

    def __init__(self, node: Node) -> None:
        self.node = node
        self.children = iter(node.children or [])


class Markup:
    """Writes trees in a format with brackets; what differs between the two is in the subclasses."""

    def __init__(self, options: Options, details: Details) -> None:
        self.options = options
        self.details = details
        self.failed = False  # whether an error has been written
        self.last = True  # whether the tree being written is the last one
        self.out: list[str] = []
        self.newline = "\n" if options.lines else ""

    def indent(self, level: int) -> str:
        """Blanks before a line of the given depth."""
        return "  " * (level + 1) if self.options.lines else ""

    def write(self, root: Node, index: int, last: bool) -> None:
        """Write a tree, the one number `index` of the command line."""
        self.last = last
        self.before(root, index)
        frames = [self.open(root)]
        while frames:
            frame = frames[-1]
            if frame is None:
                frames.pop()
                continue
            child = next(frame.children, None)
            if child is None:
                self.close(frame.node)
                frames.pop()
            else:
                self.between(frame.node, child)
                frames.append(self.open(child))

    def before(self, root: Node, index: int) -> None:
        """What stands between two trees."""

    def between(self, parent: Node, child: Node) -> None:
        """What stands before an entry."""

    def open(self, node: Node) -> _Frame | None:
        """Write a node; the frame of its entries, if it has any."""
        raise NotImplementedError

    def close(self, node: Node) -> None:
        """Write the end of a directory."""
        raise NotImplementedError

    def shown(self, node: Node) -> str:
        """The name to write."""
        return node.path if self.options.full_path else node.name


def _is_missing(root: Node) -> bool:
    """Whether there is no such file; tree does not write the start of its entry then."""
    return not root.level and not root.stat.mode


class Json(Markup):
    """JSON (tree -J)."""

    def before(self, root: Node, index: int) -> None:
        """See Markup."""
        self.out.append(f",{self.newline}" if index else f"[{self.newline}")

    def between(self, parent: Node, child: Node) -> None:
        """See Markup."""
        first = parent.children is not None and parent.children[0] is child
        self.out.append(self.newline if first else f",{self.newline}")

    def open(self, node: Node) -> _Frame | None:
        """See Markup."""
        fields: list[tuple[str, str | int]] = [("type", node.kind), ("name", self.shown(node))]
        if node.target is not None:
            fields.append(("target", node.target))
        fields += self.details.attributes(node)
        values = [f"{json_string(n)}:{v if isinstance(v, int) else json_string(v)}" for n, v in fields]
        start = f"{self.indent(node.level)}{{"
        if _is_missing(node):
            values, start = values[1:2], ","
        self.out.append(f"{start}{','.join(values)}")
        if node.error:
            error = f'{{"error": {json_string(node.error)}}}'
            if node.target is not None and node.level:
                self.out.append(f"}}{error}{self.newline}")
                return None
            self.failed = self.failed or node.stat.is_dir or not node.stat.mode
            self.out.append(f',"contents":[{error}')
            return _Frame(node)
        if node.children:
            self.out.append(',"contents":[')
            return _Frame(node)
        self.out.append(f',"contents":[{self.indent(0)}]}}' if self.failed else "}")
        return None

    def close(self, node: Node) -> None:
        """See Markup."""
        between = f"{self.newline}{'' if self.last else ','}" if node.error and not node.level else ""
        self.out.append(f"{between}{self.newline}{self.indent(0 if node.error else node.level)}]}}")

    def finish(self, report: tuple[int, int]) -> None:
        """The end, with the counts."""
        directories, files = report
        counts = f'"directories":{directories}' + ("" if self.options.directories_only else f',"files":{files}')
        line = f',{self.newline}{self.indent(0)}{{"type":"report",{counts}}}' if self.options.report else ""
        self.out.append(f"{self.newline}{line}{self.newline}]\n")


class Xml(Markup):
    """XML (tree -X)."""

    def before(self, root: Node, index: int) -> None:
        """See Markup."""
        if not index:
            self.out.append(f'<?xml version="1.0" encoding="UTF-8"?>{self.newline}<tree>{self.newline}')

    def open(self, node: Node) -> _Frame | None:
        """See Markup."""
        fields: list[tuple[str, str | int]] = [("name", self.shown(node))]
        if node.target is not None:
            fields.append(("target", node.target))
        fields += self.details.attributes(node)
        values = "".join(f' {name}="{xml_text(str(value))}"' for name, value in fields)
        start = "" if _is_missing(node) else f"{self.indent(node.level)}<{node.kind}"
        self.out.append(f"{start}{values}>")
        if node.children or node.error:
            after = self.newline if node.level else "\n"
            self.out.append(f"<error>{xml_text(node.error)}</error>{after}" if node.error else "\n")
            return _Frame(node)
        self.out.append(f"</{node.kind}>{self.newline}")
        return None

    def close(self, node: Node) -> None:
        """See Markup."""
        self.out.append(f"{self.indent(node.level)}</{node.kind}>{self.newline}")

    def finish(self, report: tuple[int, int]) -> None:
        """The end, with the counts."""
        if self.options.report:
            counts = [("directories", report[0])] + ([] if self.options.directories_only else [("files", report[1])])
            lines = [f"{self.indent(1)}<{name}>{number}</{name}>{self.newline}" for name, number in counts]
            edge = self.indent(0)
            self.out.append(f"{edge}<report>{self.newline}{''.join(lines)}{edge}</report>{self.newline}")
        self.out.append("</tree>\n")
