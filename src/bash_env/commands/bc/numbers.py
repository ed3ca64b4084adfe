"""Decimal numbers of any length with a scale, and the operators on them (POSIX bc, "Operations")."""

from __future__ import annotations

from decimal import MAX_EMAX, Decimal, localcontext
from math import isqrt
from typing import NamedTuple

MAX_DIGITS = 200_000
"""How many digits a result may have."""
_PLAIN = 4000


class BcError(Exception):
    """An error while running, in bc's words."""


class Number(NamedTuple):
    """`units` divided by ten to the power `scale`."""

    units: int
    scale: int


ZERO, ONE = Number(0, 0), Number(1, 0)


def integer_text(value: int) -> str:
    """The decimal digits of an integer of any length."""
    size = value.bit_length()
    if size < 3 * _PLAIN:
        return str(value)
    with localcontext() as context:
        context.prec, context.Emax = size, MAX_EMAX
        text = format(_decimal(abs(value), size), "f")
    return "-" + text if value < 0 else text


def _decimal(value: int, bits: int) -> Decimal:
    """An integer as a decimal, made of halves: multiplying decimals is quicker than dividing integers."""
    if bits <= 3 * _PLAIN:
        return Decimal(value)
    half = bits // 2
    low = _decimal(value & ((1 << half) - 1), half)
    return _decimal(value >> half, bits - half) * Decimal(2) ** half + low


def integer(text: str) -> int:
    """The integer that decimal digits stand for."""
    return int(text or "0") if len(text) < _PLAIN else int(Decimal(text))


def rescaled(value: Number, scale: int) -> Number:
    """The same with more digits behind the point, or cut to fewer."""
    if scale >= value.scale:
        return Number(value.units * 10 ** (scale - value.scale), scale)
    return Number(_quotient(value.units, 10 ** (value.scale - scale)), scale)


def _quotient(a: int, b: int) -> int:
    """The quotient cut towards zero."""
    quotient = abs(a) // abs(b)
    return quotient if (a < 0) == (b < 0) else -quotient


def add(a: Number, b: Number) -> Number:
    """The sum; its scale is the larger one."""
    if a.scale == b.scale:
        return Number(a.units + b.units, a.scale)
    scale = max(a.scale, b.scale)
    return Number(rescaled(a, scale).units + rescaled(b, scale).units, scale)


def subtract(a: Number, b: Number) -> Number:
    """The difference."""
    return add(a, Number(-b.units, b.scale))


def multiply(a: Number, b: Number, scale: int) -> Number:
    """The product."""
    if (a.units.bit_length() + b.units.bit_length()) // 3 > MAX_DIGITS:
        raise BcError("number too large (MAX_DIGITS)")
    full = Number(a.units * b.units, a.scale + b.scale)
    return rescaled(full, min(full.scale, max(scale, a.scale, b.scale)))


def divide(a: Number, b: Number, scale: int) -> Number:
    """The quotient, cut to `scale`."""
    if not b.units:
        raise BcError("Divide by zero")
    if scale > MAX_DIGITS:
        raise BcError("number too large (MAX_DIGITS)")
    shift = scale + b.scale - a.scale
    if shift >= 0:
        return Number(_quotient(a.units * 10**shift, b.units), scale)
    return Number(_quotient(a.units, b.units * 10**-shift), scale)


def modulo(a: Number, b: Number, scale: int) -> Number:
    """What the quotient of `scale` digits leaves."""
    if not b.units:
        raise BcError("Modulo by zero")
    wide = max(a.scale, b.scale + scale)
    quotient = divide(a, b, scale)
    return subtract(rescaled(a, wide), rescaled(Number(quotient.units * b.units, quotient.scale + b.scale), wide))


def power(base: Number, exponent: int, scale: int) -> Number:
    """The base to an integer power."""
    if abs(exponent) > 1 << 63:
        raise BcError("exponent too large in raise")
    size = max(abs(base.units).bit_length() * 3 // 10, base.scale, 1 if abs(base.units) > 1 else 0)
    if size * abs(exponent) > MAX_DIGITS:
        raise BcError("exponent too large in raise")
    if exponent == 0:
        return ONE
    if base.units == 0:
        if exponent < 0:
            raise BcError("divide by zero")
        return ZERO
    full = Number(base.units ** abs(exponent), base.scale * abs(exponent))
    if exponent < 0:
        return divide(ONE, full, scale)
    return rescaled(full, min(full.scale, max(scale, base.scale)))


def square_root(value: Number, scale: int) -> Number:
    """The square root, cut."""
    if value.units < 0:
        raise BcError("Square root of a negative number")
    scale = max(scale, value.scale)
    if not value.units:
        return ZERO
    if scale > MAX_DIGITS // 10:
        raise BcError("number too large (MAX_DIGITS)")
    return Number(isqrt(value.units * 10 ** (2 * scale - value.scale)), scale)


def length(value: Number) -> int:
    """How many digits are significant."""
    return max(len(integer_text(abs(value.units))), value.scale, 1)


_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def parse(text: str, base: int) -> Number:
    """A constant in a base: a digit that is too large counts as the largest one, unless it stands alone."""
    whole, _, fraction = text.partition(".")
    if len(text) == 1:
        return Number(_DIGITS.find(text) if text != "." else 0, 0)
    if base == 10 and text.replace(".", "", 1).isdigit():
        return Number(integer(whole + fraction), len(fraction))
    value = 0
    for digit in whole:
        value = value * base + min(_DIGITS.find(digit), base - 1)
    result = 0
    for digit in fraction:
        result = result * base + min(_DIGITS.find(digit), base - 1)
    part = divide(Number(result, 0), Number(base ** len(fraction), 0), len(fraction))
    return add(Number(value, 0), part)


def shown(value: Number, base: int) -> str:
    """A number as bc prints it in an output base."""
    if not value.units:
        return "0"
    sign = "-" if value.units < 0 else ""
    if base == 10:
        digits = integer_text(abs(value.units)).rjust(value.scale + 1, "0")
        whole = digits[: len(digits) - value.scale].lstrip("0")
        return sign + whole + ("." + digits[len(digits) - value.scale :] if value.scale else "")
    return sign + _in_base(abs(value.units), value.scale, base)


def _in_base(units: int, scale: int, base: int) -> str:
    power_of_ten = 10**scale
    whole, rest = divmod(units, power_of_ten)
    width = len(str(base - 1))
    digits = digits_of(whole, base)
    out = "".join([_digit(digit, base, width, True) for digit in digits])
    if not scale:
        return out
    out += "."
    space, limit = False, 1
    while len(str(limit)) <= scale if scale < _PLAIN else limit < 10**scale:
        digit, rest = divmod(rest * base, power_of_ten)
        out += _digit(digit, base, width, space)
        space = True
        limit *= base
    return out


def _digit(digit: int, base: int, width: int, space: bool) -> str:
    if base <= 16:
        return _DIGITS[digit]
    return (" " if space else "") + str(digit).rjust(width, "0")


def digits_of(value: int, base: int) -> list[int]:
    """The digits of a natural number, most significant first, none for zero; halved again and again."""
    if value < base**8:
        out = []
        while value:
            value, digit = divmod(value, base)
            out.append(digit)
        return out[::-1]
    count = 1
    while base ** (2 * count) <= value:
        count *= 2
    high, low = divmod(value, base**count)
    tail = digits_of(low, base)
    return digits_of(high, base) + [0] * (count - len(tail)) + tail
