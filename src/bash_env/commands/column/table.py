"""Tables: cells, columns with their options, trees, and JSON."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from bash_env.commands.column.tree import arrange
from bash_env.text.width import text_width

_WORD = re.compile("([^ \t]+)[ \t]")
_JSON_ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


class TableError(Exception):
    """A table that cannot be made; the text says why."""


class Rules(Protocol):
    """What the options say about tables."""

    names: list[str]
    order: list[str]
    hide: list[str]
    right: list[str]
    truncate: list[str]
    wrap: list[str]
    limit: int | None
    headings: bool
    keep_empty: bool
    tree: str | None
    tree_id: str | None
    tree_parent: str | None
    width: int | None
    output_separator: str
    separator: str | None
    table_name: str


class Table:
    """The rows of the input, and the columns in the order in which they are shown."""

    def __init__(self, rules: Rules, lines: list[str]) -> None:
        self.rules = rules
        self.rows = [_cells(line, rules.separator, rules.limit) for line in lines if line.strip() or rules.keep_empty]
        self.count = max([len(rules.names), *map(len, self.rows)])
        self.hidden = self._indexes(rules.hide, unnamed="-" in rules.hide or "0" in rules.hide)
        order = self._indexes(rules.order)
        self.columns = [*order, *(i for i in range(self.count) if i not in order)]
        if rules.tree is not None:
            self._arrange(rules.tree, rules.tree_id or "", rules.tree_parent or "")

    def _indexes(self, names: Sequence[str], unnamed: bool = False) -> list[int]:
        """The columns that a list names, by name or number. Raises TableError."""
        found = list(range(len(self.rules.names), self.count)) if unnamed else []
        for name in names:
            if unnamed and name in ("-", "0"):
                continue
            if name in self.rules.names:
                found.append(self.rules.names.index(name))
            elif name.isascii() and name.isdigit():
                found += [int(name[:9]) - 1] if 0 < int(name[:9]) <= self.count else []
            elif name:
                raise TableError(f"undefined column name '{name}'")
        return list(dict.fromkeys(found))

    def _arrange(self, tree: str, own: str, parent: str) -> None:
        columns = [self._indexes([name]) for name in (tree, own, parent)]
        if all(columns):
            self.rows = arrange(self.rows, columns[0][0], columns[1][0], columns[2][0])

    # --- output ----------------------------------------------------------------------------------------

    def text(self) -> str:
        """The table as lines of aligned cells."""
        if not self.rows:
            return ""
        rules = self.rules
        shown = [index for index in self.columns if index not in self.hidden]
        rows = self.rows
        if rules.names and not rules.headings:
            rows = [list(rules.names), *rows]
        widths = {i: max(text_width(row[i]) if i < len(row) else 0 for row in rows) for i in shown}
        if rules.width:
            self._shrink(widths)
        right = self._indexes(rules.right)
        lines = [line for row in rows for line in self._wrapped(row, shown, widths)]
        return "".join([self._line(cells, shown, widths, right) for cells in lines])

    def _shrink(self, widths: dict[int, int]) -> None:
        """Make the columns that may be cut or wrapped narrower, in turn, until the table fits."""
        narrow = [i for i in dict.fromkeys(self._indexes([*self.rules.truncate, *self.rules.wrap])) if i in widths]
        total = sum(widths.values()) + len(self.rules.output_separator) * (len(widths) - 1)
        excess = total - (self.rules.width or 0)
        narrow.sort()
        while excess > 0 and any(widths[i] > 1 for i in narrow):
            for index in narrow:
                if excess > 0 and widths[index] > 1:
                    widths[index] -= 1
                    excess -= 1

    def _wrapped(self, row: list[str], shown: list[int], widths: dict[int, int]) -> list[list[str]]:
        """The lines that a row takes: cells that are too wide go on below, or are cut."""
        wraps = self._indexes(self.rules.wrap)
        pieces = []
        for index in shown:
            cell = row[index] if index < len(row) else ""
            parts = _chop(cell, widths[index])
            pieces.append(parts if index in wraps else parts[:1])
        height = max(map(len, pieces), default=1)
        return [[parts[at] if at < len(parts) else "" for parts in pieces] for at in range(height)]

    def _line(self, cells: list[str], shown: list[int], widths: dict[int, int], right: list[int]) -> str:
        out: list[str] = []
        for number, (index, cell) in enumerate(zip(shown, cells, strict=True), 1):
            gap = " " * (widths[index] - text_width(cell))
            if index in right:
                out.append(gap + cell)
            else:
                out.append(cell if number == len(shown) else cell + gap)
        return self.rules.output_separator.join(out) + "\n"

    def json(self) -> str:
        """The table as a JSON object. Raises TableError for a column without a name."""
        if not self.rows:
            return ""
        names = [name.lower() for name in self.rules.names]
        for number, row in enumerate(self.rows, 1):
            if len(row) > len(names):
                raise TableError(f"line {number + 1}: for JSON the name of the column {len(names) + 1} is required")
        shown = [index for index in self.columns if index not in self.hidden]
        objects = []
        for row in self.rows:
            members = [f'         "{_escape(names[i])}": {_value(row, i)}' for i in shown]
            objects.append("{\n" + ",\n".join(members) + "\n      }")
        return f'{{\n   "{_escape(self.rules.table_name)}": [\n      {",".join(objects)}\n   ]\n}}\n'


def _cells(line: str, separators: str | None, limit: int | None) -> list[str]:
    """The cells of a line: parted by runs of blanks, or by each of `separators`; the last of `limit` takes the rest."""
    most = 0 if limit is None else limit - 1
    if limit == 1:
        return [line]
    if separators is None:
        return _words(line.strip(" \t"), limit)
    if not separators:
        return [line]
    return re.split(f"[{re.escape(separators)}]", line, maxsplit=most)


def _words(line: str, limit: int | None) -> list[str]:
    """The words of a line; the last of `limit` takes the rest behind one blank."""
    if limit is None:
        return re.split("[ \t]+", line)
    words: list[str] = []
    while len(words) < limit - 1 and (match := _WORD.match(line)):
        words.append(match[1])
        line = line[match.end() :]
        if len(words) < limit - 1:
            line = line.lstrip(" \t")
    return [*words, line]


def _chop(cell: str, width: int) -> list[str]:
    """The cell in pieces of up to `width` columns."""
    if text_width(cell) <= width:
        return [cell]
    pieces: list[str] = [""]
    for char in cell:
        if text_width(pieces[-1] + char) > width and pieces[-1]:
            pieces.append("")
        pieces[-1] += char
    return pieces


def _value(row: list[str], index: int) -> str:
    return f'"{_escape(row[index])}"' if index < len(row) else "null"


def _escape(text: str) -> str:
    return "".join([_JSON_ESCAPES.get(char) or (f"\\u{ord(char):04x}" if ord(char) < 32 else char) for char in text])
