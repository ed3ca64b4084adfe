"""JSON values: None, bool, int or float, str, list and dict; their order and the operators on them (jq manual).

A number is an `int` while it is integral and below 10^16, which is what the C reader and writer of JSON are quick at;
everything else is a `float`, so that all arithmetic is that of IEEE 754 doubles.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from bash_env.commands.jq.errors import JqError

MAX_SIZE = 1 << 27
"""The longest string or array that an operator makes."""
_EXACT = 10**16
_TYPES: dict[type, str] = {
    type(None): "null", bool: "boolean", int: "number", float: "number", str: "string", list: "array", dict: "object",
}  # fmt: skip


def type_of(value: Any) -> str:
    """The name of a value's type."""
    return _TYPES[value.__class__]


def is_number(value: Any) -> bool:
    """Whether it is a number (a boolean is none)."""
    kind = value.__class__
    return kind is int or kind is float


def number(value: float) -> int | float:
    """A number in the form described above."""
    if value.__class__ is int:
        return value if -_EXACT < value < _EXACT else number(_double(value))
    if value != value or value in (math.inf, -math.inf) or value != int(value):
        return value
    if -_EXACT < value < _EXACT and (value or math.copysign(1.0, value) > 0):
        return int(value)
    return value


def _double(value: float) -> float:
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def order_key(value: Any) -> tuple[Any, ...]:
    """A key that Python sorts as jq orders values."""
    kind = value.__class__
    if kind is str:
        return (4, value)
    if kind is int:
        return (3, value)
    if kind is float:
        return (3, value) if value == value else (2,)
    if kind is list:
        return (5, [order_key(item) for item in value])
    if kind is dict:
        names = sorted(value)
        return (6, names, [order_key(value[name]) for name in names])
    return (0,) if value is None else (1, value)


def compare(a: Any, b: Any) -> int:
    """Negative, zero or positive."""
    first, second = order_key(a), order_key(b)
    if first == (2,):
        return -1 if second > (1, True) else 1
    return (first > second) - (first < second)


def equal(a: Any, b: Any) -> bool:
    """Whether two values are equal."""
    kind = a.__class__
    if kind is str or kind is dict or kind is list:
        return kind is b.__class__ and a == b and (kind is str or order_key(a) == order_key(b))
    if a is None or kind is bool:
        return a is b
    return bool(a == b and b.__class__ is not bool)


def _less(a: Any, b: Any) -> bool:
    kind = a.__class__
    if (kind is str or kind is int) and kind is b.__class__:
        return bool(a < b)
    return compare(a, b) < 0


def true(value: Any) -> bool:
    """Whether a value counts as true."""
    return value is not None and value is not False


def add(a: Any, b: Any) -> Any:
    """The sum."""
    kind = a.__class__
    if kind is int or kind is float:
        if is_number(b):
            return number(a + b)
    elif kind is b.__class__ and (kind is str or kind is list):
        if len(a) + len(b) > MAX_SIZE:
            raise JqError("value too large (MAX_SIZE)")
        return a + b
    if a is None:
        return b
    if b is None:
        return a
    if kind is dict and b.__class__ is dict:
        return {**a, **b}
    raise _cannot("added", a, b)


def _subtract(a: Any, b: Any) -> Any:
    if is_number(a) and is_number(b):
        return number(a - b)
    if isinstance(a, list) and isinstance(b, list):
        if all(item.__class__ is str for item in b):
            gone = set(b)
            return [item for item in a if item.__class__ is not str or item not in gone]
        return [item for item in a if not any(equal(item, other) for other in b)]
    raise _cannot("subtracted", a, b)


def _multiply(a: Any, b: Any) -> Any:
    if is_number(a) and is_number(b):
        return number(a * b)
    if is_number(a) and isinstance(b, str):
        a, b = b, a
    if isinstance(a, str) and is_number(b):
        return _repeat(a, b)
    if isinstance(a, dict) and isinstance(b, dict):
        return _merge(a, b)
    raise _cannot("multiplied", a, b)


def _repeat(text: str, times: float) -> str | None:
    if times <= 0 or times != times:
        return None
    if len(text) * max(times, 1) > MAX_SIZE:
        raise JqError("Repeat string result too long")
    return text * max(math.ceil(times), 1)


def _merge(a: dict[str, Any], b: dict[str, Any]) -> dict[str, Any]:
    out = dict(a)
    for key, value in b.items():
        old = out.get(key)
        out[key] = _merge(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return out


def _divide(a: Any, b: Any) -> Any:
    if is_number(a) and is_number(b):
        if b == 0:
            raise _cannot("divided because the divisor is zero", a, b)
        return number(a / b)
    if isinstance(a, str) and isinstance(b, str):
        return split(a, b)
    raise _cannot("divided", a, b)


def split(text: str, separator: str) -> list[str]:
    """The pieces of a text."""
    if not text:
        return []
    return text.split(separator) if separator else list(text)


def _modulo(a: Any, b: Any) -> Any:
    if not (is_number(a) and is_number(b)):
        raise _cannot("divided", a, b)
    if a != a or b != b:
        return math.nan
    first, second = integer(a), integer(b)
    if second == 0:
        raise _cannot("divided (remainder) because the divisor is zero", a, b)
    result = abs(first) % abs(second)
    return number(-result if first < 0 else result)


def integer(value: float) -> int:
    """A number cut to a 64-bit integer."""
    if math.isinf(value):
        return (1 << 63) - 1 if value > 0 else -(1 << 63)
    return max(min(int(value), (1 << 63) - 1), -(1 << 63))


def negate(value: Any) -> Any:
    """The negative of a number."""
    if not is_number(value):
        raise JqError(f"{described(value)} cannot be negated")
    return -float(value) if value == 0 else -value


Describe = Callable[[Any, int], str]
_brief: list[Describe] = []


def described(value: Any) -> str:
    """Type and beginning of a value, for an error message."""
    return f"{type_of(value)} ({_brief[0](value, 15)})"


def brief_of(value: Any, size: int = 15) -> str:
    """The beginning of a value as JSON, less than `size` bytes, for an error message."""
    return _brief[0](value, size)


def describe_with(brief: Describe) -> None:
    """Set what writes the beginning of a value (the writer of JSON, which stands above this module)."""
    _brief[:] = [brief]


def _cannot(what: str, a: Any, b: Any) -> JqError:
    return JqError(f"{described(a)} and {described(b)} cannot be {what}")


OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "+": add, "-": _subtract, "*": _multiply, "/": _divide, "%": _modulo,
    "==": equal, "!=": lambda a, b: not equal(a, b), "<": _less, ">": lambda a, b: compare(a, b) > 0,
    "<=": lambda a, b: compare(a, b) <= 0, ">=": lambda a, b: compare(a, b) >= 0,
}  # fmt: skip
