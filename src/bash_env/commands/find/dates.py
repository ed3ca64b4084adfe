"""Dates in the arguments of -newerXt: ISO 8601, seconds since the epoch, and how long ago."""

from __future__ import annotations

import re

from bash_env.text.timezone import day_number, epoch_of, local_time

SECOND = 1_000_000_000

_DATE = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9})\d*)?)?)?"
    r"[ ]*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?",
    re.ASCII,
)
_EPOCH = re.compile(r"@(-?\d+)(?:\.(\d{1,9})\d*)?", re.ASCII)
_AGO = re.compile(r"(?:([+-]?\d+)[ ]*)?(second|sec|minute|min|hour|day|week|fortnight|month|year)s?( ago)?", re.ASCII)
_WORDS = {"": 0, "now": 0, "today": 0, "yesterday": -1, "tomorrow": 1}
_SECONDS = {
    "second": 1,
    "sec": 1,
    "minute": 60,
    "min": 60,
    "hour": 3600,
    "day": 86400,
    "week": 604800,
    "fortnight": 1209600,
}


def parse_date(text: str, now_ns: int, zone: str | None) -> int | None:
    """The moment that `text` says, in nanoseconds since the epoch; None if it says none."""
    text = text.strip().lower()
    if text in _WORDS:
        return _at_midnight(now_ns, zone) if not text else now_ns + _WORDS[text] * 86400 * SECOND
    match = _EPOCH.fullmatch(text)
    if match is not None:
        return int(match[1]) * SECOND + _fraction(match[2])
    match = _DATE.fullmatch(text.upper())
    if match is not None:
        return _calendar(match, zone)
    match = _AGO.fullmatch(text)
    if match is None:
        return None
    count = int(match[1] or 1) * (-1 if match[3] else 1)
    if match[2] in _SECONDS:
        return now_ns + count * _SECONDS[match[2]] * SECOND
    return _shift_months(now_ns, count * (12 if match[2] == "year" else 1), zone)


def _fraction(digits: str | None) -> int:
    return int((digits or "").ljust(9, "0"))


def _at_midnight(now_ns: int, zone: str | None) -> int | None:
    today = local_time(now_ns, zone)
    return _scaled(epoch_of(today.year, today.month, today.day, 0, 0, 0, zone))


def _scaled(seconds: int | None, nanoseconds: int = 0) -> int | None:
    return None if seconds is None else seconds * SECOND + nanoseconds


def _calendar(match: re.Match[str], zone: str | None) -> int | None:
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    if not (1 <= month <= 12 and 1 <= day <= 31 and hour < 24 and minute < 60 and second < 61):
        return None
    if match[8] is None:
        return _scaled(epoch_of(year, month, day, hour, minute, second, zone), _fraction(match[7]))
    offset = 0
    if match[8][0] in "+-":
        digits = match[8].replace(":", "")
        offset = (int(digits[1:3]) * 3600 + int(digits[3:]) * 60) * (-1 if digits[0] == "-" else 1)
    seconds = day_number(year, month, day) * 86400 + hour * 3600 + minute * 60 + second - offset
    return _scaled(seconds, _fraction(match[7]))


def _shift_months(now_ns: int, months: int, zone: str | None) -> int | None:
    now = local_time(now_ns, zone)
    seconds = day_number(now.year, now.month + months, now.day) * 86400 + now.hour * 3600 + now.minute * 60 + now.second
    return (seconds - now.offset) * SECOND + now.nanosecond
