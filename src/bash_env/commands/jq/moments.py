"""Dates (jq manual, "Dates"): broken down time is [year, month from 0, day, hours, minutes, seconds, weekday, day of year]."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from bash_env.commands.jq.errors import JqError
from bash_env.commands.jq.values import is_number, number
from bash_env.text.strftime import strftime
from bash_env.text.timezone import LocalTime, day_number, epoch_of, local_time

_NANO = 1_000_000_000


def _broken_down(value: Any, tz: str | None, name: str) -> list[Any]:
    if not is_number(value):
        raise JqError(f"{name}() requires a number")
    whole = math.floor(value)
    t = local_time(whole * _NANO, tz)
    second = number(t.second + (value - whole))
    return [t.year, t.month - 1, t.day, t.hour, t.minute, second, t.weekday, t.yearday - 1]


def _parts(value: Any, name: str) -> list[int]:
    if not isinstance(value, list) or len(value) < 3 or not all(is_number(part) for part in value):
        raise JqError(f"{name} requires parsed datetime inputs")
    return [int(part) for part in (*value, 0, 0, 0)][: max(6, len(value))]


def _seconds(parts: list[int]) -> int:
    year, month = parts[0] + parts[1] // 12, parts[1] % 12 + 1
    days = day_number(year, month, 1) + parts[2] - 1
    return days * 86400 + parts[3] * 3600 + parts[4] * 60 + parts[5]


def _mktime(value: Any) -> int:
    if not isinstance(value, list):
        raise JqError("mktime requires array inputs")
    return _seconds(_parts(value, "mktime"))


def _moment(value: Any, tz: str | None, name: str) -> LocalTime:
    if is_number(value):
        return local_time(math.floor(value) * _NANO, tz)
    parts = _parts(value, name)
    if tz is None:
        return local_time(_seconds(parts) * _NANO, None)
    exact = local_time(_seconds(parts) * _NANO, None)
    epoch = epoch_of(exact.year, exact.month, exact.day, exact.hour, exact.minute, exact.second, tz)
    return local_time((_seconds(parts) if epoch is None else epoch) * _NANO, tz)


def _format(value: Any, form: Any, tz: str | None, name: str) -> str:
    if not is_number(value) and not isinstance(value, list):
        raise JqError(f"{name} requires parsed datetime inputs")
    if not isinstance(form, str):
        raise JqError(f"{name} requires a string format")
    return strftime(form, _moment(value, tz, name))


def _strptime(value: Any, form: Any) -> list[Any]:
    if not isinstance(value, str) or not isinstance(form, str):
        raise JqError("strptime/1 requires string inputs and arguments")
    plain = form.replace("%T", "%H:%M:%S").replace("%F", "%Y-%m-%d").replace("%e", "%d").replace("%R", "%H:%M")
    plain = plain.replace("%D", "%m/%d/%y").replace("%h", "%b").replace("%n", " ").replace("%t", " ")
    epoch = "%s" in plain
    try:
        if epoch and value.strip().isdigit():
            return _broken_down(int(value), None, "gmtime")
        moment = datetime.strptime(value, plain)
    except (ValueError, OverflowError):
        raise JqError(f'date "{value}" does not match format "{form}"') from None
    moment = moment.replace(tzinfo=UTC)
    return _broken_down(int(moment.timestamp()), None, "gmtime")


MOMENTS: dict[str, Callable[..., Any]] = {
    "gmtime/0": lambda value: _broken_down(value, None, "gmtime"), "mktime/0": _mktime,
    "strftime/1": lambda value, form: _format(value, form, None, "strftime/1"), "strptime/1": _strptime,
}  # fmt: skip


def zoned(tz: str | None) -> dict[str, Callable[..., Any]]:
    """The functions that ask for the local time zone."""
    return {
        "localtime/0": lambda value: _broken_down(value, tz or "UTC", "localtime"),
        "strflocaltime/1": lambda value, form: _format(value, form, tz or "UTC", "strflocaltime/1"),
    }
