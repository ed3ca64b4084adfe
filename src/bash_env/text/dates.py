"""Dates as people write them: the input formats of GNU date (coreutils manual 29, Date input formats)."""

from __future__ import annotations

import re
from collections.abc import Callable

from bash_env.text.timezone import LocalTime, date_of_day, day_number, epoch_of, local_time

_NS = 1_000_000_000
MAX_LENGTH = 2000
"""How many characters a date may have."""

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
_DAY_NAMES = {name: index for index, full in enumerate(_DAYS) for name in (full, full[:3])} | {
    "tues": 2, "wednes": 3, "thur": 4, "thurs": 4,
}  # fmt: skip
_MONTH_NAMES = {name: index for index, full in enumerate(_MONTHS, 1) for name in (full, full[:3])} | {"sept": 9}
_ORDINALS = {
    "last": -1, "this": 0, "next": 1, "first": 1, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip
_UNITS: dict[str, tuple[str, int]] = {
    "year": ("months", 12), "month": ("months", 1), "fortnight": ("days", 14), "week": ("days", 7), "day": ("days", 1),
    "hour": ("seconds", 3600), "minute": ("seconds", 60), "min": ("seconds", 60), "second": ("seconds", 1), "sec": ("seconds", 1),
}  # fmt: skip
_NAMED_DAYS = {"tomorrow": 1, "yesterday": -1, "today": 0, "now": 0}
_ZONES = {
    "utc": 0, "gmt": 0, "ut": 0, "z": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120, "met": 60, "mest": 120,
    "eet": 120, "eest": 180, "msk": 180, "msd": 240, "ist": 330, "sgt": 480, "jst": 540, "nzst": 720, "nzdt": 780,
    "ast": -240, "adt": -180, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
    "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "brt": -180, "art": -180, "clt": -240,
}  # fmt: skip

_OFFSET = r"[+-]\d{1,2}(?::?\d{2})?"


class _Parse:
    """What the items of one text have said so far."""

    def __init__(self) -> None:
        self.date: tuple[int, int, int] | None = None
        self.time: tuple[int, int, int, int] | None = None
        self.zone: int | None = None
        self.weekday: tuple[int, int] | None = None
        self.epoch: int | None = None
        self.relative = {"months": 0, "days": 0, "seconds": 0, "ns": 0}
        self.counts = {"date": 0, "time": 0, "zone": 0, "weekday": 0, "epoch": 0, "relative": 0}
        self.now: LocalTime | None = None

    def add(self, unit: str, amount: int) -> None:
        """A relative item."""
        kind, factor = _UNITS[unit]
        self.relative[kind] += amount * factor
        self.counts["relative"] += 1


def parse_date(text: str, now_ns: int, tz: str | None) -> int:
    """Nanoseconds since the epoch of the date that `text` says, relative to `now_ns` in the zone `tz`.

    Raises ValueError for what is no date.
    """
    if len(text) > MAX_LENGTH:
        raise ValueError(text)
    zone = re.match(r'\s*TZ="((?:[^"\\]|\\.)*)"\s*', text)
    if zone is not None:
        tz, text = zone[1], text[zone.end() :]
    found = _Parse()
    found.now = local_time(now_ns, tz)
    position = 0
    text = _without_comments(text).lower()
    while (position := _blank(text, position)) < len(text):
        position = _item(found, text, position)
    if any(found.counts[kind] > 1 for kind in ("date", "time", "zone", "weekday", "epoch")):
        raise ValueError(text)
    return _resolve(found, tz, text)


def _without_comments(text: str) -> str:
    return re.sub(r"\([^()]*\)", " ", text)


def _blank(text: str, position: int) -> int:
    while position < len(text) and (text[position].isspace() or text[position] == ","):
        position += 1
    return position


def _item(found: _Parse, text: str, position: int) -> int:
    for pattern, take in _ITEMS:
        match = pattern.match(text, position)
        if match is not None and take(found, match):
            return match.end()
    raise ValueError(text)


# --- items ----------------------------------------------------------------------------------------------


def _take_epoch(found: _Parse, match: re.Match[str]) -> bool:
    seconds, fraction = match[1], (match[2] or "").ljust(9, "0")[:9]
    value = int(seconds) * _NS
    found.epoch = value - int(fraction) if seconds.startswith("-") else value + int(fraction)
    found.counts["epoch"] += 1
    return True


def _set_date(found: _Parse, year: int, month: int, day: int) -> bool:
    if not (1 <= month <= 12 and 1 <= day <= _month_length(year, month)):
        raise ValueError("date")
    found.date = (year, month, day)
    found.counts["date"] += 1
    return True


def _month_length(year: int, month: int) -> int:
    return day_number(year, month + 1, 1) - day_number(year, month, 1)


def _year(text: str) -> int:
    year = int(text)
    return year if len(text) > 2 else year + (2000 if year < 69 else 1900)


def _take_iso(found: _Parse, match: re.Match[str]) -> bool:
    return _set_date(found, _year(match[1]), int(match[2]), int(match[3]))


def _take_american(found: _Parse, match: re.Match[str]) -> bool:
    assert found.now is not None
    return _set_date(found, _year(match[3]) if match[3] else found.now.year, int(match[1]), int(match[2]))


def _take_day_month(found: _Parse, match: re.Match[str]) -> bool:
    month = _MONTH_NAMES.get(match[2])
    if month is None:
        return False
    assert found.now is not None
    return _set_date(found, _year(match[3]) if match[3] else found.now.year, month, int(match[1]))


def _take_month_day(found: _Parse, match: re.Match[str]) -> bool:
    month = _MONTH_NAMES.get(match[1])
    if month is None:
        return False
    assert found.now is not None
    return _set_date(found, _year(match[3]) if match[3] else found.now.year, month, int(match[2]))


def _take_time(found: _Parse, match: re.Match[str]) -> bool:
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    hour = _twelve(hour, match[5])
    if hour > 23 or minute > 59 or second > 60:
        raise ValueError("time")
    found.time = (hour, minute, second, int((match[4] or "").ljust(9, "0")[:9]))
    found.counts["time"] += 1
    if match[6]:
        _set_zone(found, _offset_minutes(match[6]))
    return True


def _twelve(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    if not 1 <= hour <= 12:
        raise ValueError("time")
    return hour % 12 + (12 if half.startswith("p") else 0)


def _take_hour(found: _Parse, match: re.Match[str]) -> bool:
    found.time = (_twelve(int(match[1]), match[2]), 0, 0, 0)
    found.counts["time"] += 1
    return True


def _set_zone(found: _Parse, minutes: int) -> None:
    if abs(minutes) > 24 * 60:
        raise ValueError("zone")
    found.zone = minutes
    found.counts["zone"] += 1


def _offset_minutes(text: str) -> int:
    digits = text[1:].replace(":", "")
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    return (hours * 60 + minutes) * (-1 if text[0] == "-" else 1)


def _take_zone(found: _Parse, match: re.Match[str]) -> bool:
    minutes = _ZONES.get(match[1])
    if minutes is None:
        return False
    if match[2]:
        minutes += _offset_minutes(match[2])
    if match[3]:
        minutes += 60
    _set_zone(found, minutes)
    return True


def _take_offset(found: _Parse, match: re.Match[str]) -> bool:
    if found.time is None or found.counts["zone"]:
        return False
    _set_zone(found, _offset_minutes(match[0]))
    return True


def _take_weekday(found: _Parse, match: re.Match[str]) -> bool:
    day = _DAY_NAMES.get(match[2])
    if day is None:
        return False
    ordinal = 0
    if match[1]:
        word = match[1].strip()
        ordinal = _ORDINALS[word] if word in _ORDINALS else int(word)
    found.weekday = (day, ordinal)
    found.counts["weekday"] += 1
    return True


def _take_relative(found: _Parse, match: re.Match[str]) -> bool:
    unit = match[3].removesuffix("s") if match[3] not in ("s",) else ""
    if unit not in _UNITS:
        return False
    word = (match[1] or "").strip()
    amount = 1 if not word and not match[2] else _ORDINALS[word] if word else int(match[2].replace(" ", ""))
    found.add(unit, -amount if match[4] else amount)
    return True


def _take_named_day(found: _Parse, match: re.Match[str]) -> bool:
    if match[1] not in _NAMED_DAYS:
        return False
    found.add("day", _NAMED_DAYS[match[1]])
    return True


def _take_number(found: _Parse, match: re.Match[str]) -> bool:
    """A bare number: a date of eight digits or six, a year after a date, else a time of day."""
    digits = match[1]
    if found.date is not None and found.time is not None and len(digits) > 2:
        found.date = (int(digits), *found.date[1:])
        return True
    if len(digits) > 4:
        return _set_date(found, _year(digits[:-4]), int(digits[-4:-2]), int(digits[-2:]))
    hour, minute = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    if hour > 23 or minute > 59:
        raise ValueError("time")
    found.time = (hour, minute, 0, 0)
    found.counts["time"] += 1
    return True


_ORDINAL_WORDS = "|".join(_ORDINALS)
_HALF = r"(?:\s*(a\.?m\.?|p\.?m\.?)(?![a-z]))?"
_ITEMS: tuple[tuple[re.Pattern[str], Callable[[_Parse, re.Match[str]], bool]], ...] = (
    (re.compile(r"@(-?\d+)(?:[.,](\d+))?"), _take_epoch),
    (re.compile(r"(\d{1,9})-(\d{1,2})-(\d{1,2})(?=t\d|[^\d]|$)t?"), _take_iso),
    (re.compile(r"(\d{4,9})/(\d{1,2})/(\d{1,2})(?!\d)"), _take_iso),
    (re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{1,9}))?(?![\d/])"), _take_american),
    (
        re.compile(rf"(\d{{1,2}}):(\d{{1,2}})(?::(\d{{1,2}})(?:[.,](\d+))?)?{_HALF}(?:\s*({_OFFSET})(?![\d:]))?"),
        _take_time,
    ),
    (re.compile(r"(\d{1,2})\s*(a\.?m\.?|p\.?m\.?)(?![a-z])"), _take_hour),
    (re.compile(r"(\d{1,2})[\s-]*([a-z]{3,9})\.?(?:[\s,-]+(\d{4,9})(?![\d:]))?(?![a-z\d])"), _take_day_month),
    (re.compile(r"([a-z]{3,9})\.?[\s-]*(\d{1,2})(?![\d:])(?:(?:,\s*|\s+|-)(\d{4,9})(?![\d:]))?"), _take_month_day),
    (re.compile(rf"((?:(?:{_ORDINAL_WORDS})|\d+)\s+)?([a-z]+)\.?(?![a-z])"), _take_weekday),
    (
        re.compile(rf"(?:((?:{_ORDINAL_WORDS})\s+)|([+-]?\s*\d+)\s*)?([a-z]+)(?![a-z])(\s+ago(?![a-z]))?"),
        _take_relative,
    ),
    (re.compile(r"([a-z]+)(?![a-z])"), _take_named_day),
    (re.compile(rf"([a-z]+)({_OFFSET})?(?![a-z])(\s+dst)?"), _take_zone),
    (re.compile(_OFFSET), _take_offset),
    (re.compile(r"(\d+)(?![\d:])"), _take_number),
)


# --- putting the items together ---------------------------------------------------------------------------


def _resolve(found: _Parse, tz: str | None, text: str) -> int:
    now = found.now
    assert now is not None
    if found.epoch is not None:
        if any(found.counts[kind] for kind in ("date", "time", "zone", "weekday")):
            raise ValueError(text)
        return found.epoch + found.relative["seconds"] * _NS + found.relative["days"] * 86400 * _NS
    year, month, day = found.date or (now.year, now.month, now.day)
    fresh = found.counts["date"] or found.counts["weekday"] or not any(found.counts.values())
    midnight = (0, 0, 0, 0)
    clock = found.time or (midnight if fresh else (now.hour, now.minute, now.second, now.nanosecond))
    if found.weekday is not None and found.date is None:
        day += _days_to_weekday(found.weekday, now.weekday)
    month += found.relative["months"]
    day += found.relative["days"]
    seconds = _epoch(year, month, day, clock, found.zone, tz, text)
    return (seconds + found.relative["seconds"]) * _NS + clock[3]


def _days_to_weekday(wanted: tuple[int, int], today: int) -> int:
    day, ordinal = wanted
    return (day - today) % 7 + 7 * (ordinal - (1 if ordinal > 0 and today != day else 0))


def _epoch(
    year: int, month: int, day: int, clock: tuple[int, int, int, int], zone: int | None, tz: str | None, text: str
) -> int:
    number = day_number(year, month, 1) + day - 1
    if zone is not None:
        return number * 86400 + clock[0] * 3600 + clock[1] * 60 + clock[2] - zone * 60
    date = date_of_day(number)
    seconds = epoch_of(*date, clock[0], clock[1], clock[2], tz)
    if seconds is None:
        raise ValueError(text)
    return seconds
