"""The integers of arithmetic: 64 bits that wrap, their operators, and texts that are numbers (bash manual 6.5)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

TOP = 1 << 63
_MASK = (1 << 64) - 1


def wrap(value: int) -> int:
    """`value` on 64 bits, two's complement."""
    if -TOP <= value < TOP:
        return value
    return ((value + TOP) & _MASK) - TOP


class NotStatic(Exception):
    """The expression holds an expansion that has to be expanded as text first."""


class DivisionByZero(Exception):
    """A division by zero or a negative exponent; `token` is where in the source the operand begins."""

    def __init__(self, token: int, words: str = "division by 0") -> None:
        super().__init__(token)
        self.token = token
        self.words = words


def number(shell: Shell, text: str) -> int:
    """The value of a variable's text, itself an expression. Raises ShellError."""
    if text.isdigit() and text.isascii() and (text[0] != "0" or len(text) == 1):
        return wrap(int(text))
    if not text or text.isspace():
        return 0
    return EVALUATE[0](shell, text)


def is_plain(text: str) -> bool:
    """Whether text is a decimal number as arithmetic would print it, without a sign."""
    return text.isdigit() and text.isascii() and (text[0] != "0" or len(text) == 1)


EVALUATE: list[Callable[[Shell, str], int]] = []
"""Evaluates text; filled by `bash_env.shell.arithmetic`."""


def _divide(left: int, right: int) -> int:
    quotient = abs(left) // abs(right)
    return quotient if (left < 0) == (right < 0) else -quotient


def _remainder(left: int, right: int) -> int:
    return left - right * _divide(left, right)


def _power(base: int, exponent: int) -> int:
    return wrap(pow(base, exponent, 1 << 64)) if exponent > 62 else wrap(base**exponent)


APPLY: dict[str, Callable[[int, int], int]] = {
    "+": lambda a, b: wrap(a + b),
    "-": lambda a, b: wrap(a - b),
    "*": lambda a, b: wrap(a * b),
    "**": _power,
    "/": lambda a, b: wrap(_divide(a, b)),
    "%": lambda a, b: wrap(_remainder(a, b)),
    "<<": lambda a, b: wrap(a << (b & 63)),
    ">>": lambda a, b: a >> (b & 63),
    "&": lambda a, b: a & b,
    "|": lambda a, b: a | b,
    "^": lambda a, b: a ^ b,
    "<": lambda a, b: 1 if a < b else 0,
    ">": lambda a, b: 1 if a > b else 0,
    "<=": lambda a, b: 1 if a <= b else 0,
    ">=": lambda a, b: 1 if a >= b else 0,
    "==": lambda a, b: 1 if a == b else 0,
    "!=": lambda a, b: 1 if a != b else 0,
}
