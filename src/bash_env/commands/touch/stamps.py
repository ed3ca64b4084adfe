"""The times that touch is told as stamps of digits."""

from __future__ import annotations

import re

from bash_env.text.timezone import date_of_day, day_number, epoch_of, local_time

SECOND = 1_000_000_000


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
