"""The times that touch is told: stamps of digits, and dates."""

from __future__ import annotations

import re
from importlib import import_module

from bash_env.text.timezone import date_of_day, day_number, epoch_of, local_time

SECOND = 1_000_000_000
_ISO = re.compile(
    r"\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\s*(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d+))?)?)?"
    r"(?: ?(Z|UTC|[-+]\d\d:?\d\d))?\s*"
)


def parse_stamp(text: str, now_ns: int, tz: str | None) -> int:
    """``[[CC]YY]MMDDhhmm[.ss]`` (POSIX touch), in nanoseconds since the epoch. Raises ValueError."""
    match = re.fullmatch(r"(\d\d)?(\d\d)?(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d\d))?", text, re.A)
    if match is None:
        raise ValueError(text)
    century, years, *rest = match.groups()
    if years is None:
        century, years = None, century
    month, day, hour, minute, second = (int(part or 0) for part in rest)
    if years is None:
        year = local_time(now_ns, tz).year
    else:
        year = int(years) + (int(century) * 100 if century else 1900 if int(years) >= 69 else 2000)
    if second > 60:
        raise ValueError(text)
    return _checked(year, month, day, hour, minute, second, tz) * SECOND


def parse_date(text: str, now_ns: int, tz: str | None) -> int:
    """A date as GNU tools take it, in nanoseconds since the epoch. Raises ValueError."""
    match = _ISO.fullmatch(text)
    if match is not None:
        return _iso(match, tz)
    if match := re.fullmatch(r"\s*@([-+]?\d{1,18})(?:[.,](\d+))?\s*", text, re.A):
        return int(match[1]) * SECOND + _fraction(match[2])
    full = import_module("bash_env.text.dates")
    return int(full.parse_date(text, now_ns, tz))


def _iso(match: re.Match[str], tz: str | None) -> int:
    year, month, day, hour, minute, second = (int(match[i] or 0) for i in range(1, 7))
    zone = match[8]
    if second > 60:
        raise ValueError(match[0])
    epoch = _checked(year, month, day, hour, minute, second, tz if zone is None else "UTC")
    if zone and zone[0] in "-+":
        digits = zone[1:].replace(":", "")
        epoch -= (int(digits[:2]) * 3600 + int(digits[2:]) * 60) * (-1 if zone[0] == "-" else 1)
    return epoch * SECOND + _fraction(match[7])


def _fraction(digits: str | None) -> int:
    return int((digits or "")[:9].ljust(9, "0"))


def _checked(year: int, month: int, day: int, hour: int, minute: int, second: int, tz: str | None) -> int:
    """Seconds since the epoch. Raises ValueError for what no calendar or clock shows."""
    if not 1 <= month <= 12 or hour > 23 or minute > 59:
        raise ValueError("out of range")
    if date_of_day(day_number(year, month, day)) != (year, month, day):
        raise ValueError("no such day")
    epoch = epoch_of(year, month, day, hour, minute, second, tz)
    if epoch is None:
        raise ValueError("no such time")
    return epoch
