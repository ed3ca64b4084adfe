"""Numbers of C's `long double` (x87 extended precision): reading them (strtold(3)) and printing them (printf(3)).

printf, seq and numfmt compute with them, so their digits are exact here: integers carry a 64-bit mantissa.
"""

from __future__ import annotations

import re
from typing import NamedTuple

MANTISSA_BITS = 64
_LOWEST = -16445  # exponent of the last bit of a denormal
_HIGHEST = 16320  # exponent of the last bit of the largest number
_MAX_DIGITS = 4000
"""Digits of a number's text that are looked at; the rest only says whether it is above a tie."""

_NUMBER = re.compile(
    r"[ \t\n\v\f\r]*([+-]?)(?:0[xX](?=\.?[0-9a-fA-F])([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?(?:[pP]([+-]?\d+))?"
    r"|(?=\.?\d)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?|(inf)(?:inity)?|(nan)(?:\([0-9A-Za-z_]*\))?)",
    re.ASCII | re.IGNORECASE,
)


class LongDouble(NamedTuple):
    """``mantissa * 2**exponent``; `special` is ``inf`` or ``nan`` or empty."""

    negative: bool
    mantissa: int
    exponent: int
    special: str = ""


class Parsed(NamedTuple):
    """A number at the beginning of a text: where it ends (0: there is none), and whether it was out of range."""

    value: LongDouble
    end: int
    out_of_range: bool = False


ZERO = LongDouble(False, 0, 0)


def from_int(value: int) -> LongDouble:
    """The long double of an integer."""
    return _rounded(value < 0, abs(value), 1)[0]


def parse(text: str) -> Parsed:
    """The number that `text` begins with."""
    match = _NUMBER.match(text)
    if match is None:
        return Parsed(ZERO, 0)
    negative = match[1] == "-"
    if match[8] or match[9]:
        return Parsed(LongDouble(negative, 0, 0, "inf" if match[8] else "nan"), match.end())
    if match[5] is not None:
        value, lost = _decimal(negative, match[5], match[6] or "", _exponent(match[7]))
    else:
        value, lost = _hexadecimal(negative, match[2], match[3] or "", _exponent(match[4]))
    return Parsed(value, match.end(), lost)


def _exponent(text: str | None) -> int:
    return 0 if text is None else max(-(10**9), min(10**9, int(text[:12])))


def _decimal(negative: bool, whole: str, fraction: str, exponent: int) -> tuple[LongDouble, bool]:
    digits = (whole + fraction).lstrip("0")
    exponent -= len(fraction)
    if len(digits) > _MAX_DIGITS:
        exponent += len(digits) - _MAX_DIGITS - 1
        digits = digits[:_MAX_DIGITS] + ("1" if digits[_MAX_DIGITS:].strip("0") else "0")
    if not digits:
        return LongDouble(negative, 0, 0), False
    size = len(digits) + exponent
    if size > 5000:
        return LongDouble(negative, 0, 0, "inf"), True
    if size < -5000:
        return LongDouble(negative, 0, 0), True
    value = int(digits)
    return _rounded(negative, value * 10**exponent, 1) if exponent >= 0 else _rounded(negative, value, 10**-exponent)


def _hexadecimal(negative: bool, whole: str, fraction: str, exponent: int) -> tuple[LongDouble, bool]:
    value = int(whole + fraction or "0", 16)
    exponent -= 4 * len(fraction)
    if not value:
        return LongDouble(negative, 0, 0), False
    size = value.bit_length() + exponent
    if size > 20000:
        return LongDouble(negative, 0, 0, "inf"), True
    if size < -20000:
        return LongDouble(negative, 0, 0), True
    return _rounded(negative, value << exponent, 1) if exponent >= 0 else _rounded(negative, value, 1 << -exponent)


def _rounded(negative: bool, numerator: int, denominator: int) -> tuple[LongDouble, bool]:
    """The nearest long double of a fraction, ties to even, and whether it was out of range."""
    if not numerator:
        return LongDouble(negative, 0, 0), False
    exponent = max(numerator.bit_length() - denominator.bit_length() - MANTISSA_BITS, _LOWEST)
    while True:
        if exponent >= 0:
            mantissa, rest = divmod(numerator, denominator << exponent)
            whole = denominator << exponent
        else:
            mantissa, rest = divmod(numerator << -exponent, denominator)
            whole = denominator
        if mantissa.bit_length() <= MANTISSA_BITS:
            break
        exponent += 1
    mantissa += _rounds_up(mantissa, rest, whole)
    if mantissa.bit_length() > MANTISSA_BITS:
        mantissa, exponent = mantissa >> 1, exponent + 1
    if exponent > _HIGHEST:
        return LongDouble(negative, 0, 0, "inf"), True
    tiny = mantissa.bit_length() < MANTISSA_BITS and exponent == _LOWEST and rest > 0
    return LongDouble(negative, mantissa, exponent), tiny


def _rounds_up(value: int, rest: int, whole: int) -> bool:
    """Whether `value` plus the fraction `rest / whole` is nearer to the next integer (ties to even)."""
    return 2 * rest > whole or (2 * rest == whole and value & 1 == 1)


# --- printing ---------------------------------------------------------------------------------------


def format_number(value: LongDouble, letter: str, flags: str, precision: int | None) -> str:
    """`value` as the conversion `letter` (one of ``aefgAEFG``) prints it, sign included, without padding.

    `flags` may hold ``#``, ``+`` and a blank.
    """
    sign = "-" if value.negative else "+" if "+" in flags else " " if " " in flags else ""
    lower = letter.lower()
    if value.special:
        text = value.special
    elif lower == "a":
        text = _hexadecimal_text(value, precision, "#" in flags)
    else:
        text = _FORMS[lower](*_decimal_expansion(value), 6 if precision is None else precision, "#" in flags)
    text = sign + text
    return text.upper() if letter.isupper() else text


def _decimal_expansion(value: LongDouble) -> tuple[int, int]:
    """The exact value as an integer and the number of its decimals."""
    if value.exponent >= 0:
        return value.mantissa << value.exponent, 0
    trailing = (value.mantissa & -value.mantissa).bit_length() - 1 if value.mantissa else -value.exponent
    places = max(0, -value.exponent - trailing)
    return (value.mantissa >> (-value.exponent - places)) * 5**places, places


def decimal_digits(value: int) -> str:
    """The digits of a natural number of any length."""
    if value.bit_length() < 13000:
        return str(value)
    high, low = divmod(value, 10**3800)
    return decimal_digits(high) + str(low).zfill(3800)


def _cut(value: int, places: int) -> int:
    """`value` without its last `places` digits, rounded, ties to even."""
    whole: int = 10**places
    quotient, rest = divmod(value, whole)
    return quotient + _rounds_up(quotient, rest, whole)


def _fixed(value: int, places: int, precision: int, alternate: bool) -> str:
    if places > precision:
        value, places = _cut(value, places - precision), precision
    digits = decimal_digits(value).zfill(places + 1)
    whole, fraction = digits[: len(digits) - places], digits[len(digits) - places :]
    point = "." if precision or alternate else ""
    return whole + point + fraction + "0" * (precision - places)


def _scientific(value: int, places: int, precision: int, alternate: bool) -> str:
    digits, exponent = _significant(value, places, precision + 1)
    point = "." if precision or alternate else ""
    return f"{digits[0]}{point}{digits[1:]}{'0' * (precision + 1 - len(digits))}e{_signed(exponent)}"


def _signed(exponent: int) -> str:
    return f"{'-' if exponent < 0 else '+'}{abs(exponent):02}"


def _significant(value: int, places: int, count: int) -> tuple[str, int]:
    """At most `count` significant digits, and the decimal exponent of the first."""
    digits = decimal_digits(value)
    exponent = len(digits) - 1 - places if value else 0
    if len(digits) > count:
        longer = decimal_digits(_cut(value, len(digits) - count))
        exponent += len(longer) - count
        digits = longer[:count]
    return digits, exponent


def _general(value: int, places: int, precision: int, alternate: bool) -> str:
    precision = precision or 1
    exponent = _significant(value, places, precision)[1]
    if precision > exponent >= -4:
        text, tail = _fixed(value, places, precision - 1 - exponent, alternate), ""
    else:
        text, _, tail = _scientific(value, places, precision - 1, alternate).partition("e")
        tail = "e" + tail
    if not alternate and "." in text:
        text = text.rstrip("0").rstrip(".")
    return text + tail


_FORMS = {"f": _fixed, "e": _scientific, "g": _general}


def _hexadecimal_text(value: LongDouble, precision: int | None, alternate: bool) -> str:
    mantissa, exponent = value.mantissa, value.exponent
    if mantissa:
        shift = min(MANTISSA_BITS - mantissa.bit_length(), exponent - _LOWEST)
        mantissa, exponent = mantissa << shift, exponent - shift + MANTISSA_BITS - 4
    else:
        exponent = 0
    digits = 15
    if precision is not None and precision < digits:
        whole = 1 << 4 * (digits - precision)
        quotient, rest = divmod(mantissa, whole)
        mantissa, digits = quotient + _rounds_up(quotient, rest, whole), precision
        if mantissa >> 4 * digits > 15:
            mantissa, exponent = mantissa >> 4, exponent + 4
    fraction = f"{mantissa & (1 << 4 * digits) - 1:0{digits}x}" if digits else ""
    fraction = fraction.rstrip("0") if precision is None else fraction.ljust(precision, "0")
    point = "." if fraction or alternate else ""
    return f"0x{mantissa >> 4 * digits:x}{point}{fraction}p{'-' if exponent < 0 else '+'}{abs(exponent)}"
