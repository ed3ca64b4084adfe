"""JSON values: reading, writing, order, and the operators on them (jq manual)."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from functools import cmp_to_key
from typing import Any

from bash_env.commands.jq.errors import JqError

MAX_DEPTH = 256
MAX_SIZE = 1 << 27
_MAX = 1.7976931348623157e308


def type_of(value: Any) -> str:
    """The name of a value's type."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, float):
        return "number"
    return "string" if isinstance(value, str) else "array" if isinstance(value, list) else "object"


_RANK = {"null": 0, "boolean": 1, "number": 3, "string": 4, "array": 5, "object": 6}


def compare(a: Any, b: Any) -> int:
    """Negative, zero or positive."""
    first, second = type_of(a), type_of(b)
    if first != second:
        return _RANK[first] - _RANK[second]
    if first == "number":
        return -1 if a < b or a != a else int(a > b)
    if first == "array":
        for x, y in zip(a, b, strict=False):
            if order := compare(x, y):
                return order
        return len(a) - len(b)
    if first == "object":
        keys = compare(sorted(a), sorted(b))
        return keys or next((order for key in sorted(a) if (order := compare(a[key], b[key]))), 0)
    return 0 if a is None else (a > b) - (a < b)


order_key = cmp_to_key(compare)


def equal(a: Any, b: Any) -> bool:
    """Whether two values are equal."""
    return compare(a, b) == 0


def number_text(value: float) -> str:
    """A number as jq writes it."""
    if value != value:
        return "null"
    if math.isinf(value):
        value = math.copysign(_MAX, value)
    if value == int(value) and abs(value) < 1e17:
        return "-0" if value == 0 and math.copysign(1, value) < 0 else str(int(value))
    text = repr(value)
    mantissa, e, exponent = text.partition("e")
    if not e:
        return text
    mantissa = mantissa.removesuffix(".0")
    power = int(exponent)
    if 17 <= power < 19 and "." not in mantissa:
        return str(int(value))
    return f"{mantissa}e{'+' if power > 0 else '-'}{abs(power):02d}"


_string = json.encoder.py_encode_basestring
_ascii = json.encoder.py_encode_basestring_ascii


def dump(value: Any, indent: str | None = None, sort: bool = False, ascii_only: bool = False, paint: Any = None) -> str:
    """JSON text; `indent` is one level of it."""
    quote = _ascii if ascii_only else _quote
    out: list[str] = []

    def write(item: Any, lead: str, depth: int) -> None:
        if depth > 10000:
            out.append('"<skipped: too deep>"')
        elif isinstance(item, str):
            out.append(quote(item))
        elif isinstance(item, bool):
            out.append("true" if item else "false")
        elif isinstance(item, float):
            out.append(number_text(item))
        elif item is None:
            out.append("null")
        elif not item:
            out.append("[]" if isinstance(item, list) else "{}")
        else:
            inner = lead + (indent or "")
            is_list = isinstance(item, list)
            out.append("[" if is_list else "{")
            separator = ""
            for entry in item if is_list else sorted(item) if sort else item:
                out.append(separator + (inner if indent is not None else ""))
                if not is_list:
                    out.append(quote(entry) + (":" if indent is None else ": "))
                write(entry if is_list else item[entry], inner, depth + 1)
                separator = ","
            out.append((lead if indent is not None else "") + ("]" if is_list else "}"))

    write(value, "\n", 0)
    return "".join(out)


def _quote(text: str) -> str:
    return _string(text).replace("\x7f", "\\u007f")


def _constant(text: str) -> float:
    return float(text.replace("Infinity", "inf"))


_decoder = json.JSONDecoder(parse_int=float, parse_float=float, parse_constant=_constant, strict=False)


def read_values(text: str) -> Iterator[Any]:
    """The values of a text. Raises JqError where it is none."""
    place, size = 0, len(text)
    if text.startswith("\ufeff"):
        place = 1
    while True:
        while place < size and text[place] in " \t\r\n\x1e":
            place += 1
        if place >= size:
            return
        try:
            if text.startswith("nan", place):
                value, place = math.nan, place + 3
            else:
                value, place = _decoder.raw_decode(text, place)
        except (ValueError, RecursionError) as error:
            at = getattr(error, "pos", place)
            line = text.count("\n", 0, at) + 1
            raise JqError(f"Invalid numeric literal at line {line}, column {at - text.rfind(chr(10), 0, at)}") from None
        yield value


def from_json(text: str) -> Any:
    """The one value of a text."""
    try:
        found = list(read_values(text))
    except JqError as error:
        raise JqError(f"{error.value} (while parsing '{text}')") from None
    if len(found) != 1:
        if not found:
            return None
        raise JqError(f"Unexpected extra JSON values (while parsing '{text}')")
    return found[0]


def brief(value: Any) -> str:
    """A value for an error message, cut as jq does."""
    data = dump(value).encode("utf-8", "replace")
    if len(data) > 11:
        return data[:10].decode("utf-8", "ignore") + "..."
    return data.decode()


def binary(op: str, a: Any, b: Any) -> Any:
    """An operator's value. Raises JqError."""
    return _OPERATORS[op](a, b)


def _cannot(what: str, a: Any, b: Any) -> JqError:
    return JqError(f"{type_of(a)} ({brief(a)}) and {type_of(b)} ({brief(b)}) cannot be {what}")


def is_number(value: Any) -> bool:
    """Whether it is a number."""
    return isinstance(value, float)


def add(a: Any, b: Any) -> Any:
    """The sum."""
    if a is None:
        return b
    if b is None:
        return a
    if type(a) is type(b) and isinstance(a, float | str | list):
        if not isinstance(a, float) and len(a) + len(b) > MAX_SIZE:
            raise JqError("value too large")
        return a + b
    if isinstance(a, dict) and isinstance(b, dict):
        return {**a, **b}
    raise _cannot("added", a, b)


def _subtract(a: Any, b: Any) -> Any:
    if is_number(a) and is_number(b):
        return a - b
    if isinstance(a, list) and isinstance(b, list):
        return [item for item in a if not any(equal(item, other) for other in b)]
    raise _cannot("subtracted", a, b)


def _multiply(a: Any, b: Any) -> Any:
    if is_number(a) and is_number(b):
        return a * b
    if isinstance(a, float) and isinstance(b, str):
        a, b = b, a
    if isinstance(a, str) and isinstance(b, float):
        if b <= 0 or b != b:
            return None
        if len(a) * max(b, 1) > MAX_SIZE:
            raise JqError("Repeat string result too long")
        return a * max(int(b), 1)
    if isinstance(a, dict) and isinstance(b, dict):
        out = dict(a)
        for key, value in b.items():
            old = out.get(key)
            out[key] = _multiply(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
        return out
    raise _cannot("multiplied", a, b)


def _divide(a: Any, b: Any) -> Any:
    if is_number(a) and is_number(b):
        if b == 0:
            raise _cannot("divided because the divisor is zero", a, b)
        return a / b
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
    first, second = _integer(a), _integer(b)
    if second == 0:
        raise _cannot("divided (remainder) because the divisor is zero", a, b)
    result = abs(first) % abs(second)
    return float(-result if first < 0 else result)


def _integer(value: float) -> int:
    if math.isinf(value):
        return (1 << 63) - 1 if value > 0 else -(1 << 63)
    return max(min(int(value), (1 << 63) - 1), -(1 << 63))


_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "+": add, "-": _subtract, "*": _multiply, "/": _divide, "%": _modulo,
    "==": equal, "!=": lambda a, b: not equal(a, b), "<": lambda a, b: compare(a, b) < 0,
    "<=": lambda a, b: compare(a, b) <= 0, ">": lambda a, b: compare(a, b) > 0, ">=": lambda a, b: compare(a, b) >= 0,
}  # fmt: skip
