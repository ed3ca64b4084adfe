"""Time zones as the TZ variable names them (tzset(3)): the local time of a moment, and the moment of a local time."""

from __future__ import annotations

import datetime
import io
import pkgutil
import re
from functools import lru_cache
from importlib import import_module
from typing import NamedTuple

_NAME, _SHIFT = "(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)", r"[-+]?\d{1,2}(?::\d{2}){0,2}"
_RULE = re.compile(f"{_NAME}{_SHIFT}(?:{_NAME}(?:{_SHIFT})?(,.*)?)?")
_KEY = re.compile(r"[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)*")
_DAY = 86400
_FIRST, _LAST = -62135596800 + _DAY, 253402300799 - _DAY  # what datetime can take: years 1 to 9999
_CYCLE = 146097 * _DAY  # after 400 years the calendar repeats itself


class Offset(NamedTuple):
    """What a zone says of a moment: seconds east of UTC, the abbreviation, whether it is summer time."""

    seconds: int
    name: str
    summer: bool = False


class LocalTime(NamedTuple):
    """A moment in local time (struct tm): `weekday` from Sunday as 0, `yearday` from 1."""

    year: int
    month: int
    day: int
    hour: int
    minute: int
    second: int
    nanosecond: int
    weekday: int
    yearday: int
    offset: int
    zone: str
    epoch: int


def local_time(ns: int, tz: str | None) -> LocalTime:
    """The local time of `ns` nanoseconds since the epoch in the zone `tz` (None: UTC)."""
    epoch, nanosecond = divmod(ns, 1_000_000_000)
    offset = offset_at(epoch, tz)
    days, seconds = divmod(epoch + offset.seconds, _DAY)
    year, month, day = date_of_day(days)
    yearday = days - day_number(year, 1, 1) + 1
    hour, minute = seconds // 3600, seconds // 60 % 60
    weekday = (days + 4) % 7
    return LocalTime(
        year, month, day, hour, minute, seconds % 60, nanosecond, weekday, yearday, offset.seconds, offset.name, epoch
    )


def day_number(year: int, month: int, day: int) -> int:
    """Days from 1970-01-01 to a date of the Gregorian calendar, whose month may be out of range."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    years = year - (month <= 2)
    month_days = (153 * ((month + 9) % 12) + 2) // 5
    return years * 365 + years // 4 - years // 100 + years // 400 + month_days + day - 719469


def date_of_day(days: int) -> tuple[int, int, int]:
    """Year, month and day of the day `days` after 1970-01-01."""
    era, rest = divmod(days + 719468, 146097)
    year = (rest - rest // 1460 + rest // 36524 - rest // 146096) // 365
    rest -= 365 * year + year // 4 - year // 100
    month = (5 * rest + 2) // 153
    day = rest - (153 * month + 2) // 5 + 1
    month = month + 3 if month < 10 else month - 9
    return year + era * 400 + (month <= 2), month, day


def epoch_of(year: int, month: int, day: int, hour: int, minute: int, second: int, tz: str | None) -> int | None:
    """Seconds since the epoch of a local time; None for one that the clocks skip."""
    naive = day_number(year, month, day) * _DAY + hour * 3600 + minute * 60 + second
    for guess in (naive - offset_at(naive - _DAY, tz).seconds, naive - offset_at(naive + _DAY, tz).seconds):
        if guess + offset_at(guess, tz).seconds == naive:
            return guess
    return None


def offset_at(epoch: int, tz: str | None) -> Offset:
    """What the zone `tz` says of the moment `epoch`, in seconds."""
    zone = _zone(tz or "")
    if isinstance(zone, Offset):
        return zone
    if epoch > _LAST:
        epoch = _LAST - _CYCLE + (epoch - _LAST) % _CYCLE
    moment = datetime.datetime.fromtimestamp(max(epoch, _FIRST), zone)
    offset = moment.utcoffset() or datetime.timedelta()
    return Offset(int(offset.total_seconds()), moment.tzname() or "", bool(moment.dst()))


@lru_cache(64)
def _zone(tz: str) -> Offset | datetime.tzinfo:
    name = tz.removeprefix(":")
    if name in ("", "UTC", "UTC0", "GMT", "GMT0", "Etc/UTC"):
        return Offset(0, "GMT" if name.startswith("GMT") else "UTC")
    try:
        if _RULE.fullmatch(name) and (found := _by_name(name) or _by_rule(name)):
            return found
        return _by_name(name) or _unknown(name)
    except (ValueError, OSError):
        return _unknown(name)


def _unknown(name: str) -> Offset:
    """Text that names no zone is UTC, called by the letters that it starts with."""
    letters = re.match("[A-Za-z]{3,}(?![0-9])", name)
    return Offset(0, letters[0] if letters else "")


def _by_name(name: str) -> datetime.tzinfo | None:
    """A zone of the tz database, from the `tzdata` package."""
    if not _KEY.fullmatch(name):
        return None
    try:
        content = pkgutil.get_data("tzdata", f"zoneinfo/{name}")
    except OSError:
        return None
    return _load(content, name) if content and content.startswith(b"TZif") else None


def _by_rule(rule: str) -> datetime.tzinfo:
    """A zone given in the notation of POSIX (``CET-1CEST,M3.5.0,M10.5.0/3``): a zone file that holds nothing else."""
    if "," not in rule and re.search("[0-9][A-Za-z<]", rule):
        rule += ",M3.2.0,M11.1.0"
    counts = (0).to_bytes(4, "big") * 4 + (1).to_bytes(4, "big") + (4).to_bytes(4, "big")
    block = b"TZif2" + bytes(15) + counts + bytes(6) + b"UTC\0"
    return _load(block + block + b"\n" + rule.encode("ascii") + b"\n", rule)


def _load(content: bytes, key: str) -> datetime.tzinfo:
    # imported when a zone other than UTC is first asked for: it costs more than most commands
    zoneinfo = import_module("zoneinfo")
    zone: datetime.tzinfo = zoneinfo.ZoneInfo.from_file(io.BytesIO(content), key)
    return zone
