"""Operations on values, arrays and fields that generated code calls."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

from bash_env.commands.awk.arrays import Array
from bash_env.commands.awk.errors import FatalError
from bash_env.commands.awk.fields import MAX_FIELDS, field_index
from bash_env.commands.awk.values import (
    NULL,
    UNSET,
    FreshIndex,
    NumberTexts,
    Strnum,
    StrongRegex,
    Truth,
    array_in_scalar_context,
    looks_numeric,
    strnum,
    to_number,
)

CHUNK = 64
MAX_DEPTH = 100_000
"""How deeply the functions of a program may call each other."""


def chunks(keys: list[str]) -> Iterator[list[str]]:
    """`keys` in lists of a bounded length."""
    return (keys[start : start + CHUNK] for start in range(0, len(keys), CHUNK))


def store(value: Any, array: Array, key: str) -> Any:
    """``array[key] = value`` as an expression."""
    array[key] = value
    return value


def increment(array: Array, key: str, delta: float) -> float:
    """``++array[key]``."""
    value = array[key] = to_number(array[key]) + delta
    return value


def post_increment(array: Array, key: str, delta: float) -> float:
    """``array[key]++``."""
    value = to_number(array[key])
    array[key] = value + delta
    return value


def subarray(array: Array, key: str) -> Array:
    """``array[key]`` as an array; it becomes one if it was never assigned."""
    element = array[key]
    if element.__class__ is Array:
        return element
    if element is not UNSET:
        raise scalar_as_array(f'["{key}"]')
    made = array[key] = Array()
    return made


def scalar_as_array(name: str) -> FatalError:
    """Raise the error for a scalar where an array is needed."""
    raise FatalError(f"attempt to use scalar `{name}' as an array")


def array_as_scalar(name: str) -> FatalError:
    """Raise the error for an array where a scalar is needed."""
    raise array_in_scalar_context(name)


def as_array(value: Any, name: str) -> Array:
    """The array of an array parameter: a new one if none was given."""
    if value.__class__ is Array:
        return value
    if value is None or value is UNSET:
        return Array()
    raise FatalError(f"attempt to use scalar parameter `{name}' as an array")


def made_array(value: Any) -> Array:
    """What a variable passes to an array parameter: an unset one becomes an array; the function refuses a scalar."""
    if value is UNSET or value is None:
        return Array()
    return value  # type: ignore[no-any-return]


def as_scalar(value: Any, name: str) -> Any:
    """The value of a variable that may have become an array."""
    if value.__class__ is Array:
        raise array_in_scalar_context(name)
    return value


def undefined_function(name: str) -> Any:
    """Raise the error for a function that does not exist."""
    raise FatalError(f"function `{name}' not defined")


def too_deep() -> FatalError:
    """The error for endless recursion."""
    return FatalError(f"function calls nested too deeply (limit {MAX_DEPTH})")


def length_of(value: Any, text: Callable[[Any], str]) -> float:
    """`length` of what may be an array."""
    return float(len(value if value.__class__ is Array else text(value)))


def pick(fields: list[str], line: str, index: float) -> str:
    """The text of ``$index`` among the fields of a record that the program only reads."""
    number = int(index) if 1 <= index <= MAX_FIELDS else field_index(index)
    if not number:
        return line
    return fields[number - 1] if number <= len(fields) else ""


def pick_value(fields: list[str], line: str, index: float, strnum: Callable[[str], str] = strnum) -> Any:
    """The same for the value."""
    number = int(index) if 1 <= index <= MAX_FIELDS else field_index(index)
    if number > len(fields):
        return NULL
    return strnum(fields[number - 1] if number else line)


def compare_input(text: str, number: float, texts: NumberTexts) -> float:
    """Compare a field with a number; see compare_values."""
    value = looks_numeric(text)
    if value is not None:
        return (value > number) - (value < number) if value == value else math.nan
    other = texts[number]
    return (text > other) - (text < other)


def type_of(value: Any, assigned: bool) -> str:
    """`typeof`."""
    if value is NULL:
        return "unassigned"
    if value.__class__ is Array and not value and not value.peak:
        return "untyped"
    if value is UNSET or value is None:
        return "unassigned" if assigned else "untyped"
    return _TYPE_NAMES[value.__class__]


_TYPE_NAMES = {
    float: "number", int: "number", Truth: "number|bool", str: "string", Strnum: "strnum", StrongRegex: "regexp",
    FreshIndex: "string", Array: "array",
}  # fmt: skip
