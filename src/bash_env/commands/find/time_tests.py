"""Tests of times: -mtime, -mmin, -newer, -used and their likes (GNU findutils manual 2.3)."""

from __future__ import annotations

from collections.abc import Callable

from bash_env.commands.find.context import FindError
from bash_env.commands.find.expression import ALWAYS, Condition
from bash_env.commands.find.numbers import Range, scaled_range
from bash_env.commands.find.parser import Parser, PrimaryParser
from bash_env.commands.find.status_tests import reference, status_test
from bash_env.fs.base import Stat
from bash_env.text.dates import parse_date
from bash_env.text.timezone import epoch_of, local_time

SECOND = 1_000_000_000
MINUTE, DAY = 60 * SECOND, 86_400 * SECOND

_TIMES: dict[str, Callable[[Stat], int]] = {
    "a": lambda status: status.atime_ns,
    "c": lambda status: status.ctime_ns,
    "m": lambda status: status.mtime_ns,
}


def _origin(parser: Parser) -> int:
    """The moment that ages count from: now, or with -daystart the end of today."""
    now = parser.context.now_ns
    if not parser.daystart:
        return now
    zone = parser.context.process.env.get("TZ")
    today = local_time(now, zone)
    midnight = epoch_of(today.year, today.month, today.day, 0, 0, 0, zone)
    return (midnight * SECOND if midnight is not None else now // DAY * DAY) + DAY


def _minutes(letter: str) -> PrimaryParser:
    """-amin, -cmin, -mmin: a minute begun counts as a whole one."""

    async def read(parser: Parser) -> Condition:
        age = _age_range(parser, MINUTE)
        origin, time, limit = _origin(parser), _TIMES[letter], age.value
        if age.sign == "+":
            return status_test(lambda status: origin - time(status) > limit)
        if age.sign == "-":
            return status_test(lambda status: origin - time(status) < limit)
        return status_test(lambda status: limit - MINUTE < origin - time(status) <= limit)

    return read


def _days(letter: str) -> PrimaryParser:
    """-atime, -ctime, -mtime: only whole days count; GNU find lets `-n` reach a second further."""

    async def read(parser: Parser) -> Condition:
        age = _age_range(parser, DAY)
        origin, time, limit = _origin(parser), _TIMES[letter], age.value
        if age.sign == "+":
            return status_test(lambda status: origin - time(status) >= limit + DAY)
        if age.sign == "-":
            return status_test(lambda status: origin - time(status) < limit + SECOND)
        return status_test(lambda status: limit <= origin - time(status) < limit + DAY)

    return read


def _age_range(parser: Parser, unit_ns: int) -> Range:
    text = parser.argument()
    found = scaled_range(text, unit_ns)
    if found is None:
        raise parser.invalid(text)
    return found


async def _used(parser: Parser) -> Condition:
    """The days between the last change of status and the last access."""
    text = parser.argument()
    found = scaled_range(text, DAY)
    if found is None:
        raise FindError(f"Invalid argument {text} to -used")
    sign, limit = found

    def ask(status: Stat) -> bool:
        age = status.atime_ns - status.ctime_ns
        if age < 0:
            return False
        if sign == "+":
            return age >= limit + DAY
        return age < limit if sign == "-" else limit <= age < limit + DAY

    return status_test(ask)


def _newer(letter: str) -> PrimaryParser:
    """-anewer, -cnewer, -newer: later than the last change of a file."""

    async def read(parser: Parser) -> Condition:
        limit = (await reference(parser, parser.argument())).mtime_ns
        time = _TIMES[letter]
        return status_test(lambda status: time(status) > limit)

    return read


async def _newer_xy(parser: Parser) -> Condition:
    """-newerXY: time X later than time Y of a file, or than the date that Y = t means."""
    ours, theirs = parser.name[6], parser.name[7]
    known = "aBcm"
    if ours not in known or theirs not in known + "t":
        raise FindError(f"invalid predicate `{parser.name}'")
    if parser.position >= len(parser.words):
        raise FindError(f"The {parser.context.quote(parser.name)} test needs an argument")
    text = parser.argument()
    if "B" in (ours, theirs):
        raise FindError(
            "This system does not provide a way to find the birth time of a file.\n"
            f"{parser.context.process.name}: invalid predicate `{parser.name}'"
        )
    limit = await _moment(parser, text) if theirs == "t" else _TIMES[theirs](await reference(parser, text))
    time = _TIMES[ours]
    return status_test(lambda status: time(status) > limit)


async def _moment(parser: Parser, text: str) -> int:
    """The moment that a date says, in nanoseconds since the epoch."""
    try:
        return parse_date(text, parser.context.now_ns, parser.context.process.env.get("TZ"))
    except ValueError:
        raise FindError(
            f"I cannot figure out how to interpret {parser.context.quote(text)} as a date or time"
        ) from None


async def _day_start(parser: Parser) -> Condition:
    parser.daystart = True
    return ALWAYS


TIME_TESTS: dict[str, PrimaryParser] = {
    "amin": _minutes("a"),
    "cmin": _minutes("c"),
    "mmin": _minutes("m"),
    "atime": _days("a"),
    "ctime": _days("c"),
    "mtime": _days("m"),
    "used": _used,
    "anewer": _newer("a"),
    "cnewer": _newer("c"),
    "newer": _newer("m"),
    "newerXY": _newer_xy,
    "daystart": _day_start,
}
