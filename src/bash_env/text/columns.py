"""Names in columns, as ls lays them out."""

from __future__ import annotations

from collections.abc import Sequence

MINIMUM = 3  # a column: one character and two blanks
GAP = 2
MAX_LINE = 1 << 16


def column_widths(widths: Sequence[int], line: int, across: bool = False) -> list[int]:
    """The widths, gaps included, of the most columns into which cells of `widths` fit on lines of `line` characters.

    Cells run down the columns, or `across` the lines.
    """
    count = len(widths)
    line = min(line, MAX_LINE)
    total = sum(widths)
    for columns in range(min(-(-line // MINIMUM), count), 1, -1):
        rows = -(-count // columns)
        if total // rows + GAP * (columns - 1) > line:
            continue
        sizes = _sizes(widths, columns, rows, across)
        if sum(sizes) < line or max(sizes) == MINIMUM:
            return sizes
    return [max(widths, default=0)]


def _sizes(widths: Sequence[int], columns: int, rows: int, across: bool) -> list[int]:
    if across:
        wide = [max(widths[column::columns]) for column in range(columns)]
    else:
        wide = [max(widths[at * rows : (at + 1) * rows], default=0) for at in range(columns)]
    last = columns - 1
    return [max(size + GAP * (column < last and size > 0), MINIMUM) for column, size in enumerate(wide)]


def layout(cells: Sequence[str], widths: Sequence[int], line: int, across: bool = False, tab: int = 8) -> list[str]:
    """The lines that show `cells`, `widths` wide, with tabs where a gap reaches a multiple of `tab`."""
    if not cells:
        return []
    sizes = column_widths(widths, line, across)
    columns = len(sizes)
    rows = -(-len(cells) // columns)
    padding = _Padding(tab)
    lines = []
    for row in range(rows):
        indices = range(row * columns, min((row + 1) * columns, len(cells))) if across else range(row, len(cells), rows)
        lines.append(_line([cells[i] for i in indices], [widths[i] for i in indices], sizes, padding))
    return lines


def _line(cells: list[str], widths: list[int], sizes: list[int], padding: _Padding) -> str:
    parts: list[str] = []
    start = 0
    for cell, width, size in zip(cells[:-1], widths, sizes, strict=False):
        parts += [cell, padding[start + width, start + size]]
        start += size
    return "".join([*parts, cells[-1]])


class _Padding(dict[tuple[int, int], str]):
    """What leads from one column of the line to another."""

    def __init__(self, tab: int) -> None:
        super().__init__()
        self.tab = tab

    def __missing__(self, key: tuple[int, int]) -> str:
        here, goal = key
        text = ""
        while here < goal:
            if self.tab and goal // self.tab > (here + 1) // self.tab:
                text += "\t"
                here += self.tab - here % self.tab
            else:
                text += " "
                here += 1
        self[key] = text
        return text
