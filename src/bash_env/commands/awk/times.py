"""The functions of time (gawk manual 9.1.5)."""

from __future__ import annotations

import re

from bash_env.text.strftime import strftime as format_time
from bash_env.text.timezone import epoch_of, local_time, offset_at

DEFAULT_FORMAT = "%a %b %e %H:%M:%S %Z %Y"
_NUMBER = re.compile(r"[ \t]*(-?[0-9]+)")
_NOT_IN_C = re.compile(r"%(?=[Nq:])")
_MAX = 1 << 55
_MAX_YEAR = 1 << 30


def strftime(form: str, seconds: float, tz: str | None) -> str:
    """`strftime`: `seconds` since the epoch in the zone `tz` (None: UTC)."""
    if seconds - seconds != 0.0 or abs(seconds) > _MAX:
        return ""
    return format_time(_NOT_IN_C.sub("%%", form), local_time(int(seconds // 1) * 1_000_000_000, tz))


def mktime(text: str, tz: str | None) -> float:
    """`mktime`: the seconds since the epoch of ``YYYY MM DD HH MM SS [DST]``; -1 for text that is no date."""
    numbers: list[int] = []
    position = 0
    while len(numbers) < 7 and (match := _NUMBER.match(text, position)):
        numbers.append(int(match[1][:12]))
        position = match.end()
    if len(numbers) < 6:
        return -1.0
    year, month, day, hour, minute, second = numbers[:6]
    if abs(year) > _MAX_YEAR:
        return -1.0
    epoch = epoch_of(year, month, day, hour, minute, second, tz)
    if epoch is None:  # the clocks skip this hour
        epoch = epoch_of(year, month, day, hour + 1, minute, second, tz)
    if epoch is None:
        return -1.0
    return float(epoch + (_summer_time(epoch, numbers[6], tz) if len(numbers) > 6 else 0))


def _summer_time(epoch: int, wanted: int, tz: str | None) -> int:
    """What to add where the text says that it is summer time (more than 0) or not (0), and the zone says otherwise."""
    summer = offset_at(epoch, tz).summer
    if wanted > 0 and not summer:
        return -3600
    return 3600 if wanted == 0 and summer else 0
