"""Rows as a tree: each below its parent, with branches drawn in one column."""

from __future__ import annotations

_BRANCH, _LAST, _PASS, _GAP = "├─", "└─", "│ ", "  "


def arrange(rows: list[list[str]], column: int, own: int, parent: int) -> list[list[str]]:
    """The rows in tree order; cell `own` of a row is the name by which cell `parent` of its children knows it."""
    children: dict[int, list[int]] = {}
    names: dict[str, int] = {}
    for number, row in enumerate(rows):
        names.setdefault(_cell(row, own), number)
    roots: list[int] = []
    for number, row in enumerate(rows):
        above = names.get(_cell(row, parent))
        if above is None or above == number:
            roots.append(number)
        else:
            children.setdefault(above, []).append(number)
    out: list[list[str]] = []
    done: set[int] = set()
    todo = [(root, "", "") for root in reversed(roots)]
    while todo:
        number, here, below = todo.pop()
        if number in done:
            continue
        done.add(number)
        out.append(_drawn(rows[number], column, here))
        family = children.get(number, [])
        branches = [(child, below + _BRANCH, below + _PASS) for child in family[:-1]]
        branches += [(child, below + _LAST, below + _GAP) for child in family[-1:]]
        todo += reversed(branches)
    return out + [row for number, row in enumerate(rows) if number not in done]


def _cell(row: list[str], index: int) -> str:
    return row[index] if index < len(row) else ""


def _drawn(row: list[str], column: int, branch: str) -> list[str]:
    if column >= len(row):
        return row
    return [*row[:column], branch + row[column], *row[column + 1 :]]
