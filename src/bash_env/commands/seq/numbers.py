"""The arguments of seq, kept exactly as decimal numbers."""

from __future__ import annotations

import re
from typing import NamedTuple

_LARGEST_EXPONENT = 4932  # of a long double
_DECIMAL = re.compile(r"[ \t\n\v\f\r]*([-+]?)(?=\.?\d)(\d*)(\.?)(\d*)(?:[eE]([-+]?\d+))?", re.ASCII)
_HEXADECIMAL = re.compile(r"[ \t\n\v\f\r]*([-+]?0x(?=\.?[\da-f])[\da-f]*\.?[\da-f]*(?:p[-+]?\d+)?)", re.ASCII | re.I)
_WORD = re.compile(r"[ \t\n\v\f\r]*([-+]?)(inf|infinity|nan)", re.ASCII | re.IGNORECASE)


class Number(NamedTuple):
    """`scaled` over 10 to the power of `precision`; `digits` is how many characters its integer part was written with.

    Of an infinite number `scaled` has the sign, and `kind` says ``inf``.
    """

    scaled: int
    precision: int
    digits: int
    kind: str = ""

    @property
    def is_nan(self) -> bool:
        """Whether it is not a number."""
        return self.kind == "nan"

    @property
    def is_infinite(self) -> bool:
        """Whether it has no end."""
        return self.kind == "inf"

    @property
    def is_zero(self) -> bool:
        """Whether it is zero."""
        return not self.scaled and not self.kind

    def at(self, precision: int) -> int:
        """The value over 10 to the power of `precision`, which is not less than its own."""
        return int(self.scaled * 10 ** (precision - self.precision))

    def width(self, precision: int) -> int:
        """How many characters it takes with so many digits after the point."""
        return self.digits + (precision + 1 if precision else 0)


def parse_number(text: str) -> Number | None:
    """What strtold(3) makes of the whole of `text`; None if it is no number."""
    word = _WORD.fullmatch(text)
    if word is not None:
        sign = -1 if word[1] == "-" else 1
        return Number(sign, 0, 3, "nan" if word[2].lower() == "nan" else "inf")
    hexadecimal = _HEXADECIMAL.fullmatch(text)
    if hexadecimal is not None:
        return _from_hexadecimal(hexadecimal[1])
    decimal = _DECIMAL.fullmatch(text)
    return None if decimal is None else _from_decimal(*decimal.groups(""))


def _from_hexadecimal(text: str) -> Number | None:
    try:
        numerator, denominator = float.fromhex(text).as_integer_ratio()
    except OverflowError:
        return Number(-1 if text.startswith("-") else 1, 0, 3, "inf")
    precision = denominator.bit_length() - 1  # a power of two: each halving takes a decimal digit
    return Number(numerator * 5**precision, precision, len(str(numerator // denominator)))


def _from_decimal(sign: str, whole: str, point: str, fraction: str, exponent: str) -> Number:
    shift = max(-2 * _LARGEST_EXPONENT, min(int(exponent[:8] or "0"), 2 * _LARGEST_EXPONENT))
    digits = (whole + fraction)[:_LARGEST_EXPONENT]
    value = int(digits) * (-1 if sign == "-" else 1)
    precision = len(fraction) - shift
    if value and len(whole) + shift > _LARGEST_EXPONENT:
        return Number(1 if value > 0 else -1, 0, 3, "inf")
    written = max(1, len(whole) + shift) + (sign == "-")
    if precision < 0:
        return Number(value * 10**-precision, 0, written)
    return Number(value, min(precision, _LARGEST_EXPONENT), written)
