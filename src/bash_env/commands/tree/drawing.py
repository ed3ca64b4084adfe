"""The tree as text, with lines that show what is in what."""

from __future__ import annotations

import re
import stat as st
from typing import NamedTuple

from bash_env.commands.tree.colors import Colors
from bash_env.commands.tree.details import Details
from bash_env.commands.tree.node import Node
from bash_env.commands.tree.options import Options
from bash_env.text.name_styles import is_printable

_SUFFIXES = {st.S_IFDIR: "/", st.S_IFIFO: "|", st.S_IFSOCK: "="}
_SUSPECT = re.compile("[^ -~]")
_C_LOCALE_ESCAPES = {" ": "\\ ", "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\a": "\\a", "\b": "\\b"}
_C_LOCALE_SPECIAL = re.compile(r"[^!-\[\]-~]")


class Lines(NamedTuple):
    """The pieces of indentation: beside a later file, beside nothing, before a file, before the last one; and what
    stands around all of them.
    """

    beside: str
    blank: str
    middle: str
    last: str
    start: str = ""
    end: str = ""


_CP437 = [chr(0xDC00 + byte) for byte in (0xB3, 0xC3, 0xC4, 0xC0)]
LINES = {
    "utf8": Lines("│\u00a0\u00a0 ", "    ", "├── ", "└── "),
    "ascii": Lines("|   ", "    ", "|-- ", "`-- "),
    "ansi": Lines("x   ", "    ", "tqq ", "mqq ", "\x1b(0", "\x1b(B"),
    "cp437": Lines(f"{_CP437[0]}   ", "    ", f"{_CP437[1]}{_CP437[2] * 2} ", f"{_CP437[3]}{_CP437[2] * 2} "),
}


class Drawing:
    """Draws trees."""

    def __init__(self, options: Options, details: Details, colors: Colors | None, utf8: bool) -> None:
        self.options = options
        self.details = details
        self.colors = colors
        self.utf8 = utf8
        self.lines = LINES[options.drawing or ("utf8" if utf8 else "ascii")]

    def draw(self, root: Node) -> list[str]:
        """The lines of a tree."""
        out = [self._line("", root)]
        todo = [(child, "", last) for child, last in _ends(root)][::-1]
        while todo:
            node, indent, last = todo.pop()
            lines = self.lines
            lead = (
                f"{lines.start}{indent}{lines.last if last else lines.middle}{lines.end}" if self.options.lines else ""
            )
            out.append(self._line(lead, node))
            inner = indent + (lines.blank if last else lines.beside)
            todo += [(child, inner, end) for child, end in _ends(node)][::-1]
        return out

    def _line(self, lead: str, node: Node) -> str:
        bracket = self.details.bracket(node)
        if bracket and self.options.meta_first:
            lead = f"{bracket}  {lead}"
        elif bracket:
            lead += f"{bracket}  "
        name = node.name
        if self.options.full_path:
            name = node.path.rstrip("/") or node.path
        text = lead + self._painted(self._shown(name), self.colors.of_node(node) if self.colors else None)
        if node.target is not None:
            color = self.colors.of_target(node) if self.colors else None
            text += " -> " + self._painted(self._shown(node.target), color)
        text += self._suffix(node)
        return f"{text}  [{node.error}]\n" if node.error else f"{text}\n"

    @staticmethod
    def _painted(text: str, code: str | None) -> str:
        return text if code is None else f"\x1b[{code}m{text}\x1b[0m"

    def _suffix(self, node: Node) -> str:
        if not self.options.indicators:
            return ""
        stat = node.target_stat if node.target is not None else node.stat
        if stat is None:
            return ""
        if stat.is_file:
            return "*" if stat.mode & 0o111 else ""
        return _SUFFIXES.get(st.S_IFMT(stat.mode), "")

    def _shown(self, name: str) -> str:
        if not self.options.raw:
            special = _SUSPECT if self.utf8 else _C_LOCALE_SPECIAL
            name = special.sub(self._escaped, name)
        return f'"{name}"' if self.options.quotes else name

    def _escaped(self, match: re.Match[str]) -> str:
        char = match[0]
        if is_printable(char, self.utf8) and self.utf8:
            return char
        if self.options.question_marks:
            return char if "\udc80" <= char <= "\udcff" else "?"
        if not self.utf8 and char in _C_LOCALE_ESCAPES:
            return _C_LOCALE_ESCAPES[char]
        return "".join(f"\\{byte:03o}" for byte in char.encode("utf-8", "surrogateescape"))


def _ends(node: Node) -> list[tuple[Node, bool]]:
    """The children, and whether each is the last."""
    children = node.children or []
    return [(child, index == len(children) - 1) for index, child in enumerate(children)]
