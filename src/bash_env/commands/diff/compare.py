"""The differences between two sequences of lines, chosen as GNU diff chooses them."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from typing import NamedTuple

from bash_env.commands.diff.middle import mark
from bash_env.commands.diff.slide import slide


class Change(NamedTuple):
    """Lines `old` (start, end) of the first file became lines `new` (start, end) of the second; either may be empty."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


Steps = Generator[None, None, list[Change]]
"""A comparison at work: it yields where it may be interrupted, and returns the changes."""


def compare(old: Sequence[int], new: Sequence[int], horizon: int = 0) -> Steps:
    """The changes that turn `old` into `new`, in order. Elements are numbers that are equal where lines are.

    Of the common lines at either end only `horizon` take part in the comparison (diffutils manual 6, --horizon-lines).
    """
    size = min(len(old), len(new))
    before = _common(old, new, 0, size)
    yield
    after = _common(old[::-1], new[::-1], 0, size - before)
    yield
    start, cut = max(before - horizon, 0), max(after - horizon, 0)
    changes = yield from _compare(old[start : len(old) - cut], new[start : len(new) - cut])
    return [Change(*[place + start for place in change]) for change in changes] if start else changes


def _common(old: Sequence[int], new: Sequence[int], low: int, high: int) -> int:
    """How many elements at the start are equal; `high` at most."""
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _compare(old: Sequence[int], new: Sequence[int]) -> Steps:
    changed_old, changed_new = bytearray(len(old) + 1), bytearray(len(new) + 1)
    kept_old = _set_aside(old, new, changed_old)
    yield
    kept_new = _set_aside(new, old, changed_new)
    yield
    marks_old, marks_new = bytearray(len(kept_old) + 1), bytearray(len(kept_new) + 1)
    yield from mark([old[i] for i in kept_old], [new[j] for j in kept_new], marks_old, marks_new)
    for i in _set(marks_old):
        changed_old[kept_old[i]] = 1
    for j in _set(marks_new):
        changed_new[kept_new[j]] = 1
    yield from slide(old, changed_old, changed_new)
    yield from slide(new, changed_new, changed_old)
    return _collect(changed_old, changed_new)


def _set_aside(lines: Sequence[int], others: Sequence[int], changed: bytearray) -> Sequence[int]:
    """The places of lines that the other side has, too; the rest is marked as changed."""
    known = set(others)
    if known.issuperset(lines):
        return range(len(lines))
    kept = []
    for place, line in enumerate(lines):
        if line in known:
            kept.append(place)
        else:
            changed[place] = 1
    return kept


def _set(flags: bytearray) -> Iterator[int]:
    """The places of flags that are set."""
    place = flags.find(1)
    while place >= 0:
        yield place
        place = flags.find(1, place + 1)


def _collect(changed_old: bytearray, changed_new: bytearray) -> list[Change]:
    changes: list[Change] = []
    i = j = 0
    while True:
        next_i, next_j = changed_old.find(1, i), changed_new.find(1, j)
        steps = min([there - here for here, there in ((i, next_i), (j, next_j)) if there >= 0], default=-1)
        if steps < 0:
            return changes
        i, j = i + steps, j + steps
        end_i, end_j = changed_old.find(0, i), changed_new.find(0, j)
        changes.append(Change(i, end_i, j, end_j))
        i, j = end_i, end_j
