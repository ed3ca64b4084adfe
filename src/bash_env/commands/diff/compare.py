"""The differences between two sequences of lines, chosen as GNU diff chooses them."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from typing import NamedTuple

from bash_env.commands.diff.middle import mark
from bash_env.commands.diff.slide import slide

_STEP = 1 << 14
"""How many lines are gone through between two places where a comparison may be interrupted."""


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
    before = yield from _common(old, new, size, first=True)
    after = yield from _common(old, new, size - before, first=False)
    start, cut = max(before - horizon, 0), max(after - horizon, 0)
    return (yield from _compare(old[start : len(old) - cut], new[start : len(new) - cut], start))


def _common(old: Sequence[int], new: Sequence[int], most: int, *, first: bool) -> Generator[None, None, int]:
    """How many elements at the start, or at the end, are equal; `most` at most."""
    count = 0
    while count < most:
        step = min(_STEP, most - count)
        if first:
            one, other = old[count : count + step], new[count : count + step]
        else:
            one = old[len(old) - count - step : len(old) - count][::-1]
            other = new[len(new) - count - step : len(new) - count][::-1]
        if one != other:
            return count + next(place for place in range(step) if one[place] != other[place])
        count += step
        yield
    return count


def _compare(old: Sequence[int], new: Sequence[int], start: int) -> Steps:
    changed_old, changed_new = bytearray(len(old) + 1), bytearray(len(new) + 1)
    kept_old = yield from _set_aside(old, new, changed_old)
    kept_new = yield from _set_aside(new, old, changed_new)
    marks_old, marks_new = bytearray(len(kept_old) + 1), bytearray(len(kept_new) + 1)
    common_old = yield from _pick(old, kept_old)
    common_new = yield from _pick(new, kept_new)
    yield from mark(common_old, common_new, marks_old, marks_new)
    yield from _spread(marks_old, kept_old, changed_old)
    yield from _spread(marks_new, kept_new, changed_new)
    yield from slide(old, changed_old, changed_new)
    yield from slide(new, changed_new, changed_old)
    return (yield from _collect(changed_old, changed_new, start))


def _set_aside(lines: Sequence[int], others: Sequence[int], changed: bytearray) -> Generator[None, None, Sequence[int]]:
    """The places of lines that the other side has, too; the rest is marked as changed."""
    known: set[int] = set()
    for start in range(0, len(others), _STEP):
        known.update(others[start : start + _STEP])
        yield
    kept: list[int] = []
    for start in range(0, len(lines), _STEP):
        for place, line in enumerate(lines[start : start + _STEP], start):
            if line in known:
                kept.append(place)
            else:
                changed[place] = 1
        yield
    return kept


def _pick(lines: Sequence[int], places: Sequence[int]) -> Generator[None, None, Sequence[int]]:
    picked: list[int] = []
    for start in range(0, len(places), _STEP):
        picked += map(lines.__getitem__, places[start : start + _STEP])
        yield
    return picked


def _spread(marks: bytearray, places: Sequence[int], changed: bytearray) -> Iterator[None]:
    """Set in `changed` the flags of the places that are marked."""
    for start in range(0, len(places), _STEP):
        for index in _set(marks[start : start + _STEP]):
            changed[places[start + index]] = 1
        yield


def _set(flags: bytearray) -> Iterator[int]:
    """The places of flags that are set."""
    place = flags.find(1)
    while place >= 0:
        yield place
        place = flags.find(1, place + 1)


def _collect(changed_old: bytearray, changed_new: bytearray, start: int) -> Steps:
    changes: list[Change] = []
    i = j = 0
    while True:
        next_i, next_j = changed_old.find(1, i), changed_new.find(1, j)
        steps = min([there - here for here, there in ((i, next_i), (j, next_j)) if there >= 0], default=-1)
        if steps < 0:
            return changes
        i, j = i + steps, j + steps
        end_i, end_j = changed_old.find(0, i), changed_new.find(0, j)
        changes.append(Change(i + start, end_i + start, j + start, end_j + start))
        if not len(changes) & 1023:
            yield
        i, j = end_i, end_j
