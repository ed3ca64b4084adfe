"""Lists of ranges such as ``1,3-5,8-`` (GNU coreutils manual 8.1)."""

from __future__ import annotations

from typing import NamedTuple

from bash_env.text.sizes import MAX_SIZE

_DIGITS = "0123456789"


class Range(NamedTuple):
    """Positions from `low` to `high`, both included and counted from 1; `high` is None without an end."""

    low: int
    high: int | None


class RangeError(ValueError):
    """A list that is refused; `kind` is ``zero``, ``decreasing``, ``endpoint``, ``range``, ``value`` or ``large``."""

    def __init__(self, kind: str, value: str = "") -> None:
        super().__init__(kind)
        self.kind = kind
        self.value = value


def parse_ranges(text: str, allow_dash: bool = False) -> list[Range]:
    """The ranges of a list parted by commas or blanks, in order, overlapping ones joined. Raises RangeError.

    With `allow_dash` a lone ``-`` is everything.
    """
    found = []
    start = 0
    for end in [*(index for index, char in enumerate(text) if char in ", \t"), len(text)]:
        found.append(_parse_range(text[start:end], text[start:], allow_dash))
        start = end + 1
    return merge_ranges(found)


def _parse_range(item: str, rest: str, allow_dash: bool) -> Range:
    low, dash, high = item.partition("-")
    first = _number(low, rest)
    if not dash:
        if not first:
            raise RangeError("zero")
        return Range(first, first)
    if low and not first:
        raise RangeError("zero")
    if high.startswith("-") or "-" in high.lstrip(_DIGITS)[:1]:
        raise RangeError("range")
    last = _number(high, rest[len(low) + 1 :])
    if not low and not high and not allow_dash:
        raise RangeError("endpoint")
    if high and last < (first or 1):
        raise RangeError("decreasing")
    return Range(first or 1, last if high else None)


def _number(digits: str, rest: str) -> int:
    tail = digits.lstrip(_DIGITS)
    if tail:
        raise RangeError("value", rest[len(digits) - len(tail) :])
    value = int(digits[:40] or "0")
    if value >= MAX_SIZE:
        raise RangeError("large", digits)
    return value


def merge_ranges(ranges: list[Range]) -> list[Range]:
    """Ranges in order; those that overlap become one, those that only touch stay apart."""
    merged: list[Range] = []
    for low, high in sorted(ranges, key=lambda item: item.low):
        if merged and (merged[-1].high is None or low <= merged[-1].high):
            before = merged[-1].high
            merged[-1] = Range(merged[-1].low, None if before is None or high is None else max(before, high))
        else:
            merged.append(Range(low, high))
    return merged


def complement(ranges: list[Range]) -> list[Range]:
    """The positions that merged `ranges` leave out."""
    out: list[Range] = []
    next_low = 1
    for low, high in ranges:
        if low > next_low:
            out.append(Range(next_low, low - 1))
        if high is None:
            return out
        next_low = high + 1
    return [*out, Range(next_low, None)]


def slices(ranges: list[Range]) -> list[slice]:
    """The slices of a sequence that merged `ranges` select."""
    most = 1 << 62  # what a sequence can have
    return [slice(min(low - 1, most), None if high is None else min(high, most)) for low, high in ranges]
