"""The differences between two sequences: Myers' O(ND) algorithm in linear space, then changes slid to where people expect them.

E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Change(NamedTuple):
    """Lines `old` (start, end) of the first file became lines `new` (start, end) of the second; either may be empty."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def compare(old: Sequence[int], new: Sequence[int]) -> list[Change]:
    """The changes that turn `old` into `new`, in order. Elements are numbers that are equal where lines are."""
    changed_old, changed_new = bytearray(len(old) + 1), bytearray(len(new) + 1)
    _mark(old, new, changed_old, changed_new)
    _slide(old, changed_old, changed_new)
    _slide(new, changed_new, changed_old)
    return _collect(changed_old, changed_new, len(old), len(new))


def _collect(changed_old: bytearray, changed_new: bytearray, old_size: int, new_size: int) -> list[Change]:
    changes = []
    i = j = 0
    while i < old_size or j < new_size:
        if not changed_old[i] and not changed_new[j]:
            i += 1
            j += 1
            continue
        start_i, start_j = i, j
        while i < old_size and changed_old[i]:
            i += 1
        while j < new_size and changed_new[j]:
            j += 1
        changes.append(Change(start_i, i, start_j, j))
    return changes


def _mark(old: Sequence[int], new: Sequence[int], changed_old: bytearray, changed_new: bytearray) -> None:
    """Set a flag for every element that is only on one side."""
    size = len(old) + len(new) + 3
    forward, backward = [0] * (2 * size), [0] * (2 * size)
    todo = [(0, len(old), 0, len(new))]
    while todo:
        x, x_end, y, y_end = todo.pop()
        while x < x_end and y < y_end and old[x] == new[y]:
            x += 1
            y += 1
        while x < x_end and y < y_end and old[x_end - 1] == new[y_end - 1]:
            x_end -= 1
            y_end -= 1
        if x == x_end:
            changed_new[y:y_end] = b"\1" * (y_end - y)
        elif y == y_end:
            changed_old[x:x_end] = b"\1" * (x_end - x)
        else:
            middle_x, middle_y = _middle(old, new, x, x_end, y, y_end, forward, backward, size)
            todo.append((middle_x, x_end, middle_y, y_end))
            todo.append((x, middle_x, y, middle_y))


def _middle(
    old: Sequence[int], new: Sequence[int], x0: int, x1: int, y0: int, y1: int,
    forward: list[int], backward: list[int], base: int,
) -> tuple[int, int]:  # fmt: skip
    """A point on a shortest edit path, found from both ends (diagonals are x - y).

    The one long function here: its loops are the cost of diff, and calls inside them double it.
    """
    lowest, highest = x0 - y1, x1 - y0
    start, goal = x0 - y0, x1 - y1
    odd = (start - goal) & 1
    f_low = f_high = start
    b_low = b_high = goal
    forward[base + start] = x0
    backward[base + goal] = x1
    while True:
        if f_low > lowest:
            f_low -= 1
            forward[base + f_low - 1] = -1
        else:
            f_low += 1
        if f_high < highest:
            f_high += 1
            forward[base + f_high + 1] = -1
        else:
            f_high -= 1
        for d in range(f_high, f_low - 1, -2):
            below, above = forward[base + d - 1], forward[base + d + 1]
            x = above if below < above else below + 1
            y = x - d
            while x < x1 and y < y1 and old[x] == new[y]:
                x += 1
                y += 1
            forward[base + d] = x
            if odd and b_low <= d <= b_high and backward[base + d] <= x:
                return x, y
        if b_low > lowest:
            b_low -= 1
            backward[base + b_low - 1] = x1 + 1
        else:
            b_low += 1
        if b_high < highest:
            b_high += 1
            backward[base + b_high + 1] = x1 + 1
        else:
            b_high -= 1
        for d in range(b_high, b_low - 1, -2):
            below, above = backward[base + d - 1], backward[base + d + 1]
            x = below if below < above else above - 1
            y = x - d
            while x > x0 and y > y0 and old[x - 1] == new[y - 1]:
                x -= 1
                y -= 1
            backward[base + d] = x
            if not odd and f_low <= d <= f_high and x <= forward[base + d]:
                return x, y


def _slide(lines: Sequence[int], changed: bytearray, other: bytearray) -> None:
    """Move runs of changes to the end of what they may cover, joining those that meet, and onto changes of the other side."""
    size = len(lines)
    i = j = 0
    while True:
        while i < size and not changed[i]:
            while other[j]:
                j += 1
            i += 1
            j += 1
        if i >= size:
            return
        start = i
        while i < size and changed[i]:
            i += 1
        while other[j]:
            j += 1
        i, j = _slide_run(lines, changed, other, start, i, j)


def _slide_run(
    lines: Sequence[int], changed: bytearray, other: bytearray, start: int, end: int, j: int
) -> tuple[int, int]:
    size = len(lines)
    while True:
        length = end - start
        while start and lines[start - 1] == lines[end - 1]:
            start -= 1
            end -= 1
            changed[start], changed[end] = 1, 0
            while start and changed[start - 1]:
                start -= 1
            j -= 1
            while j and other[j]:
                j -= 1
        matching = end if j and other[j - 1] else size + 1
        while end < size and lines[start] == lines[end]:
            changed[start], changed[end] = 0, 1
            start += 1
            end += 1
            while end < size and changed[end]:
                end += 1
            j += 1
            while other[j]:
                matching = end
                j += 1
        if length == end - start:
            break
    while matching < end:
        end -= 1
        start -= 1
        changed[start], changed[end] = 1, 0
        j -= 1
        while j and other[j]:
            j -= 1
    return end, j
