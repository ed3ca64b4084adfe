"""Writing JSON: compact, indented, sorted, in ASCII, in colours (jq manual, "Invoking jq" and "Colors")."""

from __future__ import annotations

import json
import math
import re
from typing import Any

from bash_env.commands.jq.errors import JqError
from bash_env.commands.jq.values import describe_with

MAX_DEPTH = 256
"""How deep arrays and objects may be nested in what is written."""
_STRIPPED = "<stripped: exceeds max depth>"
_MAX = 1.7976931348623157e308
_string = json.encoder.encode_basestring
_ascii = json.encoder.encode_basestring_ascii
_fast = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
_DOUBTFUL = (".0", "e+", "e-", "NaN", "Infinity", "\x7f")
"""What the C encoder may have written in another way than jq does."""


def number_text(value: float) -> str:
    """A number as jq writes it: 17 digits at most, an exponent where it is shorter than zeros."""
    if value != value:
        return "null"
    if math.isinf(value):
        value = math.copysign(_MAX, value)
    digits, point = _digits(repr(abs(value)))
    sign = "-" if value < 0 or (value == 0 and math.copysign(1.0, value) < 0) else ""
    if digits == "0":
        return sign + "0"
    size = len(digits)
    if point <= -4 or point > size + 15:
        mantissa = digits[0] + ("." + digits[1:] if size > 1 else "")
        return f"{sign}{mantissa}e{point - 1:+03d}"
    if point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    if point >= size:
        return sign + digits + "0" * (point - size)
    return f"{sign}{digits[:point]}.{digits[point:]}"


def _digits(text: str) -> tuple[str, int]:
    """The significant digits of a number and where its point is."""
    mantissa, _, exponent = text.partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    point = len(whole) + int(exponent or 0) - (len(whole + fraction) - len(digits))
    return digits.rstrip("0") or "0", point


def quoted(text: str) -> str:
    """A string as JSON."""
    out = _string(text)
    return out.replace("\x7f", "\\u007f") if "\x7f" in out else out


def dump(value: Any) -> str:
    """Compact JSON."""
    kind = value.__class__
    if kind is str:
        return quoted(value)
    try:
        text = _fast(value)
    except RecursionError:
        return Writer().text(value)
    for mark in _DOUBTFUL:
        if mark in text:
            return Writer().text(value)
    return text


def brief(value: Any, size: int = 15) -> str:
    """A value for an error message, cut to fit into `size` bytes as jq does."""
    data = dump(value).encode("utf-8", "replace")
    if len(data) >= size:
        return data[: size - 4].decode("utf-8", "ignore") + "..."
    return data.decode()


describe_with(brief)


class Colors:
    """The escape sequences for each kind of value, and for keys."""

    KINDS = ("null", "false", "true", "number", "string", "array", "object")

    def __init__(self, setting: str | None) -> None:
        self.codes = ["1;30", "0;39", "0;39", "0;39", "0;32", "1;39", "1;39"]
        wanted = (setting or "").split(":")[: len(self.codes)]
        self.failed = not all(re.fullmatch(r"[0-9;]{0,12}", code) for code in wanted)
        if setting and not self.failed:
            self.codes[: len(wanted)] = wanted
        self.key = "\x1b[34;1m"

    def of(self, value: Any) -> str:
        """What starts the colour of a value."""
        if value is None or isinstance(value, bool):
            place = 0 if value is None else 1 + value
        else:
            place = (
                3 if isinstance(value, int | float) else 4 if isinstance(value, str) else 5 + isinstance(value, dict)
            )
        return f"\x1b[{self.codes[place]}m"


_RESET = "\x1b[0m"


class Writer:
    """Values as JSON text in one of the forms that options ask for. `indent` is one level of it, None for compact."""

    def __init__(
        self, indent: str | None = None, *, sort: bool = False, ascii_only: bool = False, colors: Colors | None = None
    ) -> None:
        self.indent = indent
        self.sort = sort
        self.quote = _ascii if ascii_only else quoted
        self.colors = colors
        self.plain = indent is None and not sort and not ascii_only and colors is None
        self.colon = ":" if indent is None else ": "

    def text(self, value: Any) -> str:
        """The value as JSON. Raises JqError past MAX_DEPTH."""
        out: list[str] = []
        try:
            if self.colors:
                self._paint(value, "\n", out)
            else:
                self._write(value, "\n", out.append, 0)
        except RecursionError:
            raise JqError("value nested too deep (MAX_DEPTH)") from None
        return "".join(out)

    def _scalar(self, value: Any) -> str | None:
        """The text of what holds no further values, else None."""
        kind = value.__class__
        if kind is str:
            return self.quote(value)
        if kind is int and -(10**16) < value < 10**16:
            return str(value)
        if kind is float or kind is int:
            return number_text(value)
        if kind is list or kind is dict:
            return None if value else "[]" if kind is list else "{}"
        return "null" if value is None else "true" if value else "false"

    def _write(self, value: Any, lead: str, put: Any, depth: int) -> None:
        text = self._scalar(value)
        if text is not None:
            put(text)
        elif depth >= MAX_DEPTH:
            put(_STRIPPED)
        elif value.__class__ is list:
            self._array(value, lead, put, depth + 1)
        else:
            self._object(value, lead, put, depth + 1)

    def _array(self, value: list[Any], lead: str, put: Any, depth: int) -> None:
        inner = "" if self.indent is None else lead + self.indent
        start = "[" + inner
        for item in value:
            put(start)
            text = self._scalar(item)
            if text is None:
                self._write(item, inner, put, depth)
            else:
                put(text)
            start = "," + inner
        put("]" if self.indent is None else lead + "]")

    def _object(self, value: dict[str, Any], lead: str, put: Any, depth: int) -> None:
        inner = "" if self.indent is None else lead + self.indent
        start = "{" + inner
        quote, colon = self.quote, self.colon
        for key in sorted(value) if self.sort else value:
            item = value[key]
            text = self._scalar(item)
            put(start + quote(key) + colon + (text or ""))
            if text is None:
                self._write(item, inner, put, depth)
            start = "," + inner
        put("}" if self.indent is None else lead + "}")

    def _paint(self, value: Any, lead: str, out: list[str]) -> None:
        assert self.colors is not None
        color = self.colors.of(value)
        text = self._scalar(value)
        if text is not None:
            out.append(color + text + _RESET)
        elif isinstance(value, list):
            self._paint_array(value, lead, color, out)
        else:
            self._paint_object(value, lead, color, out)

    def _paint_array(self, value: list[Any], lead: str, color: str, out: list[str]) -> None:
        inner = "" if self.indent is None else lead + self.indent
        start = color + "[" + inner
        for item in value:
            out.append(start)
            self._paint(item, inner, out)
            start = color + "," + inner
        out.append(color + ("" if self.indent is None else lead) + color + "]" + _RESET)

    def _paint_object(self, value: dict[str, Any], lead: str, color: str, out: list[str]) -> None:
        assert self.colors is not None
        inner = "" if self.indent is None else lead + self.indent
        start = color + "{" + inner + _RESET
        for key in sorted(value) if self.sort else value:
            out.append(start + self.colors.key + self.quote(key) + _RESET + color + self.colon + _RESET)
            self._paint(value[key], inner, out)
            start = color + "," + inner + _RESET
        out.append(color + ("" if self.indent is None else lead) + color + "}" + _RESET)
