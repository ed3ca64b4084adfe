"""Selecting bytes or fields of all lines of a block."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from operator import itemgetter

from bash_env.text.ranges import Range, slices

Selector = Callable[[bytes], bytes]
"""From a block of whole lines (its last one ended, too) to what is printed of it."""


def cut_characters(ranges: list[Range], joiner: bytes, separator: bytes) -> Selector:
    """Select bytes; `joiner` stands between ranges."""
    parts = slices(ranges)

    def one(block: bytes) -> bytes:
        part = parts[0]
        return separator.join([line[part] for line in block.split(separator)])

    def several(block: bytes) -> bytes:
        cut = map(b"".join, map(itemgetter(*parts), block[:-1].split(separator)))
        return separator.join([*cut, b""])

    def parted(block: bytes) -> bytes:
        lines = block[:-1].split(separator)
        cut = [joiner.join([piece for part in parts if (piece := line[part])]) for line in lines]
        return separator.join([*cut, b""])

    return one if len(parts) == 1 else parted if joiner else several


def cut_lines(ranges: list[Range], separator: bytes, joiner: bytes, only_delimited: bool) -> Selector:
    """Select lines of a whole file: the delimiter of fields is that of lines."""
    parts = slices(ranges)

    def select(text: bytes) -> bytes:
        if separator not in text:
            return b"" if only_delimited or not text else text + separator
        lines = text.removesuffix(separator).split(separator)
        return joiner.join(chain.from_iterable(lines[part] for part in parts)) + separator

    return select


def cut_fields(
    ranges: list[Range], delimiter: bytes, joiner: bytes, separator: bytes, only_delimited: bool
) -> Selector:
    """Select fields. Lines without a delimiter are printed as they are, or not at all."""
    parts = slices(ranges)
    ended = separator + delimiter
    uneven = _uneven(ranges, delimiter, joiner, separator, only_delimited)
    if ranges == [Range(1, 1)]:
        return uneven
    low, high = ranges[0] if len(ranges) == 1 else (0, 1)
    if low == high or (high is None and joiner == delimiter):
        return _one_split(ranges[0], delimiter, separator, uneven)

    def select(block: bytes) -> bytes:
        width = block.count(delimiter, 0, block.find(separator)) + 1
        lines = block.count(separator)
        pieces = block.replace(separator, ended).split(delimiter)  # the last field of a line keeps its separator
        if (
            width == 1
            or len(pieces) != width * lines + 1
            or b"".join(pieces[width - 1 :: width]).count(separator) != lines
        ):
            return uneven(block)
        numbers = list(chain.from_iterable(range(width)[part] for part in parts))
        if not numbers:
            return separator * lines
        row = [b"", joiner] * len(numbers)
        row[-1:] = [] if numbers[-1] == width - 1 else [separator]
        cells = row * lines
        for place, number in enumerate(numbers):
            cells[2 * place :: len(row)] = pieces[number:-1:width]
        return b"".join(cells)

    return select


def _one_split(item: Range, delimiter: bytes, separator: bytes, uneven: Selector) -> Selector:
    """Select one field, or all from one on: it takes one split of each line that has so many."""
    index = min(item.low - 1, 1 << 62)
    splits = index if item.high is None else index + 1

    def select(block: bytes) -> bytes:
        try:
            rows = [line.split(delimiter, splits)[index] for line in block[:-1].split(separator)]
        except IndexError:
            return uneven(block)
        return separator.join([*rows, b""])

    return select


def _uneven(ranges: list[Range], delimiter: bytes, joiner: bytes, separator: bytes, only_delimited: bool) -> Selector:
    """Select fields of lines that differ in how many they have."""
    parts = slices(ranges)
    if ranges == [Range(1, 1)] and not only_delimited:
        return lambda block: separator.join([line.split(delimiter, 1)[0] for line in block.split(separator)])
    last = max((part.stop or 0 for part in parts), default=0)
    splits = -1 if any(part.stop is None for part in parts) else last

    def select(block: bytes) -> bytes:
        rows: list[bytes] = []
        for line in block[:-1].split(separator):
            fields = line.split(delimiter, splits)
            if len(fields) == 1:
                if not only_delimited:
                    rows.append(line)
            else:
                rows.append(joiner.join([field for part in parts for field in fields[part]]))
        return separator.join([*rows, b""])

    return select
