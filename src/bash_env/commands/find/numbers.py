"""Numbers in tests: `n`, `+n` (more than n) and `-n` (less than n)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

_INTEGER = re.compile(r"([+-]?)([0-9]+)", re.ASCII)
_REAL = re.compile(
    r"([+-]?)[ \t\n\v\f\r]*([+-]?(?:inf(?:inity)?|0x[0-9a-f]+|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?))",
    re.ASCII | re.IGNORECASE,
)
_LARGEST = (1 << 64) - 1
_FAR = 1e12  # more units than there are in any time


class Range(NamedTuple):
    """A number with the sign before it: "" for equal, "+" for more, "-" for less."""

    sign: str
    value: int

    def test(self) -> Callable[[int], bool]:
        """A function that tells whether a number is in the range."""
        value = self.value
        if self.sign == "+":
            return lambda number: number > value
        if self.sign == "-":
            return lambda number: number < value
        return lambda number: number == value


def integer_range(text: str) -> Range | None:
    """The range of integers that `text` says, or None."""
    match = _INTEGER.fullmatch(text)
    if match is None or len(match[2]) > 40 or int(match[2]) > _LARGEST:
        return None
    return Range(match[1], int(match[2]))


def scaled_range(text: str, unit_ns: int) -> Range | None:
    """The range of times that `text` says, a number of units that may have a fraction, in nanoseconds; or None."""
    match = _REAL.fullmatch(text)
    if match is None:
        return None
    number = match[2].lower()
    value = float.fromhex(number) if "0x" in number else float(number)
    return Range(match[1], round(max(-_FAR, min(_FAR, value)) * unit_ns))
