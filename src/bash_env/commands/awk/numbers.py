"""Arithmetic and the numeric functions (gawk manual 9.1.3 and 9.1.6)."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from bash_env.commands.awk.errors import FatalError
from bash_env.commands.awk.random import Random
from bash_env.commands.awk.values import Strnum, Truth, number_of, to_number

Warn = Callable[[str], None]

_EXACT = 2**53
_WORD = 2**64 - 1
_SHIFT_LIMIT = 64
_HEXADECIMAL = re.compile(r"0[xX]([0-9a-fA-F]*)")
_OCTAL = re.compile(r"0[0-7]+(?![0-9.eE])")


def division_by_zero(where: str = "") -> FatalError:
    """The error of ``/``, and of another operator if it is named."""
    return FatalError("division by zero attempted" + (f" in `{where}'" if where else ""))


def power(base: float, exponent: float) -> float:
    """``base ^ exponent`` as pow(3) has it."""
    try:
        return math.pow(base, exponent)
    except OverflowError:
        return -math.inf if base < 0 and exponent % 2 == 1 else math.inf
    except ValueError:
        return math.inf if base == 0 else -math.nan


def remainder(left: float, right: float, where: str = "%") -> float:
    """``left % right`` as fmod(3) has it."""
    if right == 0:
        raise division_by_zero(where)
    try:
        return math.fmod(left, right)
    except ValueError:
        return -math.nan


def quotient(left: float, right: float) -> float:
    """The new value of ``left /= right``."""
    if right == 0:
        raise division_by_zero("/=")
    return left / right


def truncated(number: float) -> float:
    """`int`."""
    return math.copysign(int(number), number) if number - number == 0.0 else number


class Numbers:
    """The numeric functions of a running program: they warn, and rand has a state."""

    def __init__(self, warn: Warn, now: Callable[[], float]) -> None:
        self.warn = warn
        self.now = now
        self.generator = Random()

    def rand(self) -> float:
        """`rand`."""
        return self.generator.next()

    def srand(self, value: Any = None) -> float:
        """`srand`: the seed before."""
        before = float(self.generator.seed)
        number = self.now() if value is None else to_number(value)
        self.generator.reseed(int(number) if number - number == 0.0 else 0)
        return before

    def sqrt(self, number: float) -> float:
        """`sqrt`."""
        if number < 0:
            self.warn(f"sqrt: received negative argument {number:g}")
            return -math.nan
        return math.sqrt(number)

    def log(self, number: float) -> float:
        """`log`."""
        if number < 0:
            self.warn(f"log: received negative argument {number:g}")
            return -math.nan
        return math.log(number) if number else -math.inf

    def exp(self, number: float) -> float:
        """`exp`."""
        try:
            result = math.exp(number)
        except OverflowError:
            result = math.inf
        if (result == math.inf or result == 0) and number - number == 0.0:
            self.warn(f"exp: argument {number:g} is out of range")
        return result

    def sin(self, number: float) -> float:
        """`sin`."""
        return math.sin(number) if number - number == 0.0 else -math.nan

    def cos(self, number: float) -> float:
        """`cos`."""
        return math.cos(number) if number - number == 0.0 else -math.nan

    # --- bits ------------------------------------------------------------------------------------

    def bits_and(self, *values: Any) -> float:
        """`and`."""
        return self._fold("and", values, lambda a, b: a & b)

    def bits_or(self, *values: Any) -> float:
        """`or`."""
        return self._fold("or", values, lambda a, b: a | b)

    def bits_xor(self, *values: Any) -> float:
        """`xor`."""
        return self._fold("xor", values, lambda a, b: a ^ b)

    def _fold(self, name: str, values: tuple[Any, ...], combine: Callable[[int, int], int]) -> float:
        numbers = [to_number(value) for value in values]
        for place, number in enumerate(numbers, 1):
            if number < 0:
                raise FatalError(f"{name}: argument {place} negative value {number:g} is not allowed")
        result = _whole(numbers[0])
        for number in numbers[1:]:
            result = combine(result, _whole(number))
        return _exact(result)

    def lshift(self, value: Any, count: Any) -> float:
        """`lshift`."""
        number, places = self._shift("lshift", value, count)
        return _exact((number << places) & _WORD)

    def rshift(self, value: Any, count: Any) -> float:
        """`rshift`."""
        number, places = self._shift("rshift", value, count)
        return _exact(number >> places)

    def _shift(self, name: str, value: Any, count: Any) -> tuple[int, int]:
        number, places = to_number(value), to_number(count)
        if number < 0 or places < 0:
            raise FatalError(f"{name}({number:f}, {places:f}): negative values are not allowed")
        return _whole(number), int(min(places, _SHIFT_LIMIT)) % _SHIFT_LIMIT

    def compl(self, value: Any) -> float:
        """`compl`."""
        number = to_number(value)
        if number < 0:
            raise FatalError(f"compl({number:f}): negative value is not allowed")
        return _exact(~_whole(number) & _WORD)


def _exact(number: int) -> float:
    """A result without the leading bits that a number cannot hold."""
    if number >= _EXACT:
        number &= (number & -number) * _EXACT - 1
    return float(number)


def _whole(number: float) -> int:
    return int(number) if number - number == 0.0 else 0


def strtonum(value: Any) -> float:
    """`strtonum`: as a number, hexadecimal and octal too."""
    if not isinstance(value, str) or value.__class__ is Strnum:
        number = to_number(value)
        if not isinstance(value, str):
            return number
    text = str(value)
    match = _HEXADECIMAL.match(text)
    if match is not None:
        return float(int(match[1] or "0", 16))
    match = _OCTAL.match(text)
    if match is not None:
        return float(int(match[0], 8))
    return number_of(text)


def mkbool(value: Any) -> Truth:
    """`mkbool`."""
    return Truth(1.0 if value else 0.0)
