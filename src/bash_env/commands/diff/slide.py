"""Sliding the changes of a comparison to where people expect them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def slide(lines: Sequence[int], changed: bytearray, other: bytearray) -> Iterator[None]:
    """Move runs of changes to the end of what they may cover, joining those that meet, and onto changes of the other side.

    Both flag arrays have one clear flag past their end. Yields now and then.
    """
    i = j = 0
    while True:
        start = changed.find(1, i)
        if start < 0:
            return
        j = _pass_unchanged(other, j, start - i)
        end = changed.find(0, start)
        i, j = _slide_run(lines, changed, other, start, end, other.find(0, j))
        yield


def _pass_unchanged(flags: bytearray, place: int, count: int) -> int:
    """The place after `count` clear flags."""
    while True:
        following = flags.find(1, place)
        if following < 0 or following - place >= count:
            return place + count
        count -= following - place
        place = flags.find(0, following)


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
