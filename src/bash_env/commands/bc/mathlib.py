"""The functions of the math library (bc -l), computed with spare digits and cut to `scale`."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, Overflow, localcontext
from math import isqrt

from bash_env.commands.bc.numbers import MAX_DIGITS, BcError, Number, integer, rescaled

_SPARE = 12


def _fixed(value: Number, digits: int) -> int:
    """The number in units of 10^-digits."""
    return rescaled(value, digits).units


def _cut(units: int, digits: int, scale: int) -> Number:
    return rescaled(Number(units, digits), scale)


def _arctan_of_inverse(x: int, unit: int) -> int:
    term = unit // x
    total, square, n = term, x * x, 1
    while term:
        term //= -square
        n += 2
        total += term // n
    return total


def _pi(digits: int) -> int:
    unit = 10 ** (digits + 10)
    return (4 * (4 * _arctan_of_inverse(5, unit) - _arctan_of_inverse(239, unit))) // 10**10


def _sine(x: int, digits: int) -> int:
    """The sine of x, both in units of 10^-digits, by its series."""
    unit = 10**digits
    term = total = x
    square, n = x * x // unit, 1
    while term:
        n += 2
        term = -term * square // (unit * n * (n - 1))
        total += term
        if abs(term) < 2:
            break
    return total


def _reduced_sine(x: Number, quarter: int, scale: int) -> Number:
    """The sine of x plus `quarter` right angles."""
    size = max(len(str(abs(x.units))) - x.scale, 0) if x.units.bit_length() < 12000 else MAX_DIGITS
    digits = scale + _SPARE + size
    if digits > MAX_DIGITS // 20:
        raise BcError("number too large (MAX_DIGITS)")
    pi = _pi(digits)
    angle = _fixed(x, digits) + quarter * pi // 2
    turns = (2 * angle + pi) // (2 * pi)
    value = _sine(angle - turns * pi, digits)
    kept = 10 ** max(digits - scale - scale // 5 - 2, 0)
    value = (value + kept // 2) // kept * kept
    return _cut(-value if turns % 2 else value, digits, scale)


def sine(x: Number, scale: int) -> Number:
    """s(x)."""
    return _reduced_sine(x, 0, scale) if x.units else Number(0, 0)


def cosine(x: Number, scale: int) -> Number:
    """c(x)."""
    return _reduced_sine(x, 1, scale) if x.units else Number(10**scale, scale)


def arctangent(x: Number, scale: int) -> Number:
    """a(x)."""
    if not x.units:
        return Number(0, 0)
    digits = scale + _SPARE
    if digits > MAX_DIGITS // 20:
        raise BcError("number too large (MAX_DIGITS)")
    unit = 10**digits
    value = abs(_fixed(x, digits)) or 1
    inverse = value > unit
    if inverse:
        value = unit * unit // value
    halvings = 0
    while value * 10 > unit:
        value = value * unit // (unit + isqrt(unit * unit + value * value))
        halvings += 1
    term = total = value
    square, n = value * value // unit, 1
    while abs(term) > 1:
        term = -term * square // unit
        n += 2
        total += term // n
    total <<= halvings
    if inverse:
        total = _pi(digits) // 2 - total
    if abs(x.units) < 10 ** max(x.scale - digits, 0):
        return Number(0, scale)
    return _cut(total if x.units > 0 else -total, digits, scale)


def _decimal(x: Number) -> Decimal:
    return Decimal(x.units).scaleb(-x.scale)


def _from_decimal(value: Decimal, scale: int) -> Number:
    sign, digits, exponent = value.as_tuple()
    units = integer("".join(map(str, digits)))
    number = (
        Number(-units if sign else units, -int(exponent))
        if int(exponent) < 0
        else Number(units * 10 ** int(exponent), 0)
    )
    return rescaled(number, scale)


def exponential(x: Number, scale: int) -> Number:
    """e(x)."""
    whole = abs(x.units) // 10**x.scale
    size = whole // 2 + 1 if x.units > 0 else 1
    if scale + size > MAX_DIGITS // 20:
        raise BcError("number too large (MAX_DIGITS)")
    if x.units < 0 and whole > (scale + 2) * 3:
        return Number(0, scale)
    with localcontext() as context:
        context.prec = max(len(str(abs(x.units))), 0) + scale + size + _SPARE
        try:
            return _from_decimal(_decimal(x).exp(), scale)
        except Overflow:
            raise BcError("number too large (MAX_DIGITS)") from None


def logarithm(x: Number, scale: int) -> Number:
    """l(x)."""
    if x.units <= 0:
        return rescaled(Number(1 - 10**scale, 0), scale)
    if scale > MAX_DIGITS // 100 or x.units.bit_length() > 12000:
        raise BcError("number too large (MAX_DIGITS)")
    if x.units == 10**x.scale:
        return Number(0, 0)
    with localcontext() as context:
        context.prec = scale + len(str(abs(x.units))) + x.scale + _SPARE
        return _from_decimal(_decimal(x).ln(), scale)


def bessel(order: Number, x: Number, scale: int) -> Number:
    """j(n,x)."""
    n = _cut(order.units, order.scale, 0).units
    negative = n < 0 and n % 2
    n = abs(n)
    whole = abs(x.units) // 10**x.scale
    digits = scale + _SPARE + whole + n // 2
    if digits > MAX_DIGITS // 50:
        raise BcError("number too large (MAX_DIGITS)")
    unit = 10**digits
    half = _fixed(x, digits) // 2
    term = unit
    for k in range(1, n + 1):
        term = term * half // (unit * k)
    total, square, k = term, half * half // unit, 0
    while term and abs(term) > 1:
        k += 1
        term = -term * square // (unit * k * (n + k))
        total += term
    return _cut(-total if negative else total, digits, scale)


LIBRARY: dict[str, tuple[int, Callable[..., Number]]] = {
    "s": (1, sine), "c": (1, cosine), "a": (1, arctangent), "e": (1, exponential), "l": (1, logarithm), "j": (2, bessel),
}  # fmt: skip
