"""The conversions of --non-decimal-data: hexadecimal and octal numbers in input and strings (gawk manual 12.1)."""

from __future__ import annotations

import re
from typing import Any

from bash_env.commands.awk import values
from bash_env.commands.awk.values import FreshIndex, NumberTexts, Strnum

_NUMBER = re.compile(r"[ \t\n\v\f\r]*([-+]?)(?:0[xX]([0-9a-fA-F]+)|(0[0-7]+)(?![0-9.eE]))")


def _match(text: str) -> tuple[float, int] | None:
    """A hexadecimal or octal number at the beginning of a text, and where it ends."""
    match = _NUMBER.match(text)
    if match is None:
        return None
    number = float(int(match[2], 16) if match[2] else int(match[3], 8))
    return (-number if match[1] == "-" else number), match.end()


def number_of(text: str) -> float:
    """The number that `text` begins with, or 0."""
    found = _match(text)
    return values.number_of(text) if found is None else found[0]


def strnum(text: str) -> str:
    """The value of input text."""
    found = _match(text)
    if found is None or text[found[1] :].strip(" \t\n\v\f\r"):
        return values.strnum(text)
    value = Strnum(text)
    value.number = found[0]
    return value


def to_number(value: Any) -> float:
    """The number of any value."""
    return number_of(value) if value.__class__ in (str, FreshIndex) else values.to_number(value)


def compare_input(text: str, number: float, texts: NumberTexts) -> float:
    """Compare a field with a number."""
    return values.compare_values(strnum(text), number, texts)
