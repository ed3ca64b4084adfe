"""Lengths of time as `sleep` and `timeout` read them (GNU coreutils manual 25.1)."""

from __future__ import annotations

import re

_UNITS = {"": 1, "s": 1, "m": 60, "h": 3600, "d": 86400}
_NUMBER = r"inf(?:inity)?|0x(?:[0-9a-f]+\.?[0-9a-f]*|\.[0-9a-f]+)(?:p[+-]?\d+)?|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?"
_DURATION = re.compile(rf"[ \t\n\v\f\r]*([+-]?(?:{_NUMBER}))([smhd]?)", re.ASCII | re.IGNORECASE)


def parse_duration(text: str) -> float | None:
    """The seconds that `text` says, a number of strtod(3) and perhaps one of s, m, h, d; None if it says none."""
    match = _DURATION.fullmatch(text)
    if match is None or match[2] not in _UNITS:
        return None
    number = match[1].lower()
    try:
        seconds = float.fromhex(number) if "x" in number else float(number)
    except OverflowError:
        seconds = float("inf")
    return seconds * _UNITS[match[2]] if seconds >= 0 else None
