"""Sizes with multiplier suffixes, such as 10K or 2MB (GNU coreutils manual 2.3)."""

from __future__ import annotations

import re

LARGEST = (1 << 64) - 1
"""The largest number that the tools count with (uintmax_t)."""

_POWERS = {"k": 1, "K": 1, "m": 2, "M": 2, "G": 3, "T": 4, "P": 5, "E": 6, "Z": 7, "Y": 8}
_SIZE = re.compile(r"[ \t\n\v\f\r]*\+?(\d*)(?:([a-zA-Z])(B|iB)?)?", re.ASCII)


def parse_size(text: str, suffixes: str = "bkKmMGTPEZY") -> int:
    """The number that `text` says: digits, then perhaps one of `suffixes` (b 512, K 1024, KB 1000, KiB 1024 ...).

    Raises ValueError for what is no such number, OverflowError past 2**64-1.
    """
    match = _SIZE.fullmatch(text)
    if match is None or not (match[1] or match[2]):
        raise ValueError(text)
    value = digits(match[1] or "1") * _multiplier(match[2], match[3], suffixes)
    if value > LARGEST:
        raise OverflowError(text)
    return value


def digits(text: str) -> int:
    """The value of decimal digits; one too large to count with is merely larger than LARGEST."""
    text = text.lstrip("0")
    return LARGEST + 1 if len(text) > 20 else int(text or "0")


def _multiplier(letter: str | None, unit: str | None, suffixes: str) -> int:
    if letter is None:
        return 1
    if letter not in suffixes or (letter not in _POWERS and unit):
        raise ValueError(letter)
    if letter == "b":
        return 512
    if letter not in _POWERS:
        return {"c": 1, "w": 2}[letter]
    return int((1000 if unit == "B" else 1024) ** _POWERS[letter])
