"""Values of awk and their conversions (POSIX awk, Expressions in awk; gawk manual 6.1.4, 6.3.2).

A number is a `float`, a string a `str`. Text from outside that looks like a number is a `Strnum`, which is a string
that compares and tests as a number. What was never assigned is `UNSET`: zero, and where text is wanted empty.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from bash_env.commands.awk.errors import FatalError

MAX_CACHED_NUMBERS = 100_000
MAX_STRING = 128 << 20
"""The greatest number of characters of one value."""

_NUMBER = re.compile(r"[ \t\n\v\f\r]*([-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)")
_SPECIAL = re.compile(r"[ \t\n\v\f\r]*([-+](?:inf|nan))[ \t\n\v\f\r]*", re.IGNORECASE)
_SPECIAL_PREFIX = re.compile(r"[ \t\n\v\f\r]*([-+](?:inf|nan))(?![a-z0-9_])", re.IGNORECASE)
_STARTS = frozenset("0123456789+-. \t\n\v\f\r")
_ENDS = frozenset("0123456789. \t\n\v\f\rfnFN")


class Unset(float):
    """The type of `UNSET`."""

    __slots__ = ()


UNSET = Unset(0.0)


class NullField(str):
    """The type of `NULL`, the value of a field that does not exist: an empty string, also when it meets a number."""

    __slots__ = ()


NULL = NullField("")


class Strnum(str):
    """A string from outside that looks like a number, which is `number`."""

    __slots__ = ("number",)

    number: float

    def __bool__(self) -> bool:
        return self.number != 0


class StrongRegex(str):
    """The value of ``@/pattern/``."""

    __slots__ = ()


class FreshIndex(str):
    """An integer subscript in a loop over an array: until something takes it as text, it compares as a number.

    That is gawk's behaviour as observed; so of two comparisons with numbers the second is one of texts.
    """

    __slots__ = ("fresh",)

    fresh: bool

    def __bool__(self) -> bool:
        self.fresh = False
        return bool(len(self))

    def compared(self) -> float | None:
        """The number, the first time."""
        if self.fresh:
            self.fresh = False
            return float(self)
        return None


def used_as_text(value: Any) -> str:
    """The text of a loop variable, which is a string from now on."""
    value.fresh = False
    return str(value)


def subscript(value: Any) -> str:
    """The same, which can still compare as a number."""
    return str(value)


def fresh_index(key: str) -> FreshIndex:
    """The value of a loop variable."""
    index = FreshIndex(key)
    index.fresh = True
    return index


class Truth(float):
    """The value of mkbool: a number that says it is a truth value."""

    __slots__ = ()


Scalar = float | str


def number_of(text: str) -> float:
    """The number that `text` begins with, or 0."""
    if not text or text[0] not in _STARTS:
        return 0.0
    try:
        number = float(text)
    except ValueError:
        return _prefix_number(text)
    if number - number == 0.0 and "_" not in text and text.isascii():
        return number
    return _prefix_number(text)


def _prefix_number(text: str) -> float:
    match = _NUMBER.match(text) or _SPECIAL_PREFIX.match(text)
    return float(match[1]) if match else 0.0


def looks_numeric(text: str) -> float | None:
    """The number that all of `text`, but for blanks around it, is; None where it is none."""
    if not text or text[0] not in _STARTS or text[-1] not in _ENDS:
        return None
    try:
        number = float(text)
    except ValueError:
        return None
    if number - number == 0.0 and "_" not in text and text.isascii():
        return number
    match = _NUMBER.match(text)
    if match is not None:
        return number if not text[match.end() :].strip(" \t\n\v\f\r") else None
    return number if _SPECIAL.fullmatch(text) else None


def strnum(text: str) -> str:
    """The value of input text."""
    number = looks_numeric(text)
    if number is None:
        return text
    value = Strnum(text)
    value.number = number
    return value


def to_number(value: Any) -> float:
    """The number of any value. Raises FatalError for an array."""
    if value.__class__ is float:
        return value
    if value.__class__ is Strnum:
        return value.number
    if isinstance(value, str):
        return number_of(value)
    if isinstance(value, (float, int)):
        return value + 0.0
    raise array_in_scalar_context()


def array_in_scalar_context(name: str = "") -> FatalError:
    """The error for an array where a number or a string is needed."""
    return FatalError(
        f"attempt to use array `{name}' in a scalar context" if name else "attempt to use array in a scalar context"
    )


def format_special(number: float) -> str:
    """Infinity and NaN as gawk writes them, always with a sign."""
    if number != number:
        return "-nan" if math.copysign(1.0, number) < 0 else "+nan"
    return "+inf" if number > 0 else "-inf"


def integer_text(number: float) -> str:
    """The text of an integer."""
    return str(int(number))


def plain_text(number: float) -> str:
    """The text of a number by the first value of CONVFMT and OFMT."""
    return f"{number:.6g}"


class NumberTexts(dict[float, str]):
    """The texts of numbers, looked up as ``texts[number]``: integers as such, others by `format` (CONVFMT or OFMT)."""

    __slots__ = ("format",)

    def __init__(self, format: Callable[[float], str]) -> None:
        super().__init__()
        self.format = format

    def __missing__(self, number: float) -> str:
        if number.__class__ is Unset:
            return ""
        if number % 1 == 0:
            text = integer_text(number)
            if number and len(self) < MAX_CACHED_NUMBERS:
                self[number] = text
            return text
        if number - number != 0.0:
            return format_special(number)
        return self.format(number)


def compare_values(left: Any, right: Any, texts: NumberTexts) -> float:
    """-1, 0 or 1: numbers and numeric strings by number, everything else as text; NaN where one is not a number."""
    one = _comparable(left)
    other = _comparable(right)
    if one is not None and other is not None:
        return (one > other) - (one < other) if one == one and other == other else math.nan
    first = left if isinstance(left, str) else texts[left]
    second = right if isinstance(right, str) else texts[right]
    return (first > second) - (first < second)


def _comparable(value: Any) -> float | None:
    if isinstance(value, float):
        return value
    if value.__class__ is Strnum:
        return value.number
    if isinstance(value, str):
        return value.compared() if value.__class__ is FreshIndex else None
    if isinstance(value, int):
        return float(value)
    raise array_in_scalar_context()
