"""Numbers with unit suffixes, read and written exactly (GNU coreutils manual 26.2)."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

SUFFIXES = "KMGTPEZY"
MAX_DIGITS = 27
"""How many digits a number that is read may have, and 18 one that is printed without a unit."""
_UNSCALED = 18
_NUMBER = re.compile(r"(-?)(\d*)(?:\.(\d+))?")


class BadNumber(Exception):
    """A number that is refused, in numfmt's words."""


class Value(NamedTuple):
    """A number and how many digits it had behind the point."""

    number: Fraction
    precision: int


def _from_zero(value: Fraction) -> int:
    return ceil(value) if value > 0 else floor(value)


def _nearest(value: Fraction) -> int:
    return floor(value + Fraction(1, 2)) if value >= 0 else ceil(value - Fraction(1, 2))


ROUNDING: dict[str, Callable[[Fraction], int]] = {
    "up": ceil, "down": floor, "from-zero": _from_zero, "towards-zero": int, "nearest": _nearest,
}  # fmt: skip


def read(text: str, unit: str, quote: Callable[[str], str], unit_size: int) -> Value:
    """The value of a number with the suffix that `unit` allows. Raises BadNumber."""
    match = _NUMBER.match(text)
    assert match is not None
    sign, whole, fraction = match[1], match[2], match[3] or ""
    if not (whole or fraction) or text[match.end() : match.end() + 1] == ".":
        raise BadNumber(f"invalid number: {quote(text)}")
    if len(whole.lstrip("0")) > MAX_DIGITS:
        raise BadNumber(f"value too large to be converted: {quote(text)}")
    number = Fraction(
        int(sign + "0" + whole + fraction) if not sign else -int("0" + whole + fraction), 10 ** len(fraction)
    )
    rest = text[match.end() :].lstrip(" \t") if unit != "none" else text[match.end() :]
    if rest:
        number *= _multiplier(text, rest, unit, quote)
    return Value(number * unit_size, 0 if rest else len(fraction))


def _multiplier(text: str, rest: str, unit: str, quote: Callable[[str], str]) -> int:
    power = SUFFIXES.find(rest[0]) + 1
    if power == 0:
        raise BadNumber(f"invalid suffix in input: {quote(text)}")
    if unit == "none":
        raise BadNumber(f"rejecting suffix in input: {quote(text)} (consider using --from)")
    base, rest = (1000 if unit in ("si", "auto") else 1024), rest[1:]
    if unit in ("auto", "iec-i"):
        if rest.startswith("i"):
            base, rest = 1024, rest[1:]
        elif unit == "iec-i":
            raise BadNumber(f"missing 'i' suffix in input: {quote(text)} (e.g Ki/Mi/Gi)")
    if rest:
        raise BadNumber(f"invalid suffix in input {quote(text)}: {quote(rest)}")
    return int(base**power)


def write(value: Value, unit: str, rounding: str, precision: int | None) -> str:
    """The number as text, in the largest unit that fits. Raises BadNumber."""
    adjust = ROUNDING[rounding]
    if unit == "none":
        digits = value.precision if precision is None else precision
        if abs(value.number) >= 10**_UNSCALED * 10:
            shown = f"{float(value.number):g}"
            raise BadNumber(f"value too large to be printed: '{shown}' (consider using --to)")
        return fixed(Fraction(adjust(value.number * 10**digits), 10**digits), digits)
    return _scaled(value.number, 1000 if unit == "si" else 1024, adjust, precision) + _suffix_tail(value, unit)


def _suffix_tail(value: Value, unit: str) -> str:
    return "i" if unit == "iec-i" and abs(value.number) >= 1024 else ""


def _scaled(number: Fraction, base: int, adjust: Callable[[Fraction], int], precision: int | None) -> str:
    power, size = 0, abs(number.numerator) // number.denominator
    while size >= base:
        size //= base
        power += 1
    number = Fraction(number.numerator, number.denominator * base**power)
    digits = int(abs(number) < 10) if precision is None else min(precision, power * 3)
    number = Fraction(adjust(number * 10**digits), 10**digits)
    if abs(number) >= base:
        number /= base
        power += 1
    letter = SUFFIXES[power - 1] if 0 < power <= len(SUFFIXES) else ""
    if precision is not None:
        return fixed(number, precision) + letter
    return fixed(number, 1 if number and abs(number) < 10 and power else 0) + letter


def fixed(number: Fraction, digits: int) -> str:
    """The number with some digits behind the point, halves rounded to even as printf does."""
    units = round(number * 10**digits)
    text = str(abs(units)).rjust(digits + 1, "0")
    sign = "-" if number < 0 else ""
    return sign + (f"{text[:-digits]}.{text[-digits:]}" if digits else text)
