"""Tab stops: a size, or a list of columns that may end in a rule for what follows (GNU coreutils manual 9.2)."""

from __future__ import annotations

import re
from bisect import bisect_right

from bash_env.options.declare import BadValue, UsageError

_LARGEST = (1 << 64) - 1
_ITEM = re.compile(r"([/+]?)(\d*)", re.ASCII)


class TabStops:
    """`columns` are tab stops in order; behind the last, stops come every `size` columns, counted from `origin`.

    With a `size` of 0 there are none behind the last.
    """

    def __init__(self, columns: list[int], size: int, origin: int = 0) -> None:
        self.columns = columns
        self.size = size
        self.origin = origin

    @property
    def regular(self) -> bool:
        """Whether there is nothing but a size."""
        return not self.columns and not self.origin

    def next(self, column: int) -> int | None:
        """The first stop behind `column`; None if there is none."""
        place = bisect_right(self.columns, column)
        if place < len(self.columns):
            return self.columns[place]
        if not self.size:
            return None
        return column + self.size - (column - self.origin) % self.size


def parse_stops(texts: list[str]) -> TabStops:
    """The stops that the arguments of all -t options say together."""
    columns: list[int] = []
    rule, size = "", 0
    for text in texts:
        for item in re.split("[, \\t]", text):
            match = _ITEM.fullmatch(item)
            if match is None:
                raise BadValue("tab size contains invalid character(s):", item.lstrip("0123456789"))
            sign, digits = match.groups()
            if not digits:
                continue
            if len(digits) > 20 or int(digits) > _LARGEST:
                raise BadValue("tab stop is too large", digits)
            if rule and not sign:
                raise UsageError(f"'{rule}' specifier only allowed with the last value", hint=False)
            if sign:
                rule, size = sign, int(digits)
            else:
                columns.append(int(digits))
    return _stops(columns, rule, size)


def _stops(columns: list[int], rule: str, size: int) -> TabStops:
    if 0 in columns:
        raise UsageError("tab size cannot be 0", hint=False)
    if columns != sorted({*columns}):
        raise UsageError("tab sizes must be ascending", hint=False)
    if rule:
        origin = columns[-1] if rule == "+" and columns else 0
        return TabStops(columns, size, origin)
    if len(columns) == 1:
        return TabStops([], columns[0])
    return TabStops(columns, 0 if columns else 8)
