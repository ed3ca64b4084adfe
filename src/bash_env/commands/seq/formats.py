"""How seq shows numbers: quickly as integers, with a fixed number of decimals, or by a printf format."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping

from bash_env.options.declare import UsageError
from bash_env.text.quote import quote

_STEP = 1000
_PIECE = 64
_DIRECTIVE = re.compile(r"%([-+ #0']*\d*(?:\.\d*)?)(L?)", re.ASCII)
_LARGEST_FIELD = 4096

Form = Callable[[int], str]
"""The text of a number scaled by the power of ten that the precision says."""


def integers(start: int, stop: int, width: int, separator: bytes) -> Iterator[bytes]:
    """The integers from `start` to below `stop`, none negative, at least `width` digits wide.

    A thousand at a time are made by putting their common beginning into a text that has all endings.
    """
    template = separator.join([b"\0%03d" % ending for ending in range(_STEP)])
    low = min(stop, -(-start // _STEP) * _STEP or _STEP)
    if start < low:
        yield separator.join([b"%0*d" % (width, number) for number in range(start, low)])
    high = max(low, stop // _STEP * _STEP)
    for begin in range(low // _STEP, high // _STEP, _PIECE):
        heads = range(begin, min(begin + _PIECE, high // _STEP))
        yield separator.join([template.replace(b"\0", b"%0*d" % (max(0, width - 3), head)) for head in heads])
    if high < stop:
        yield separator.join([b"%0*d" % (width, number) for number in range(high, stop)])


def fixed_point(precision: int, width: int) -> Form:
    """Numbers with `precision` decimals, zeros before them up to `width`."""
    if not precision:
        return (lambda value: f"{value:0{width}d}") if width else str

    def form(value: int) -> str:
        digits = str(abs(value)).rjust(precision + 1, "0")
        text = f"{digits[:-precision]}.{digits[-precision:]}"
        return "-" + text.rjust(width - 1, "0") if value < 0 else text.rjust(width, "0")

    return form


def from_format(text: str, precision: int, env: Mapping[str, str]) -> Form:
    """Numbers shown by a printf format with one directive. Raises UsageError."""
    shown = quote(text, env)
    before, start = _literal(text, 0)
    if start == len(text):
        raise UsageError(f"format {shown} has no % directive", hint=False)
    match = _DIRECTIVE.match(text, start)
    letter = text[match.end() : match.end() + 1] if match is not None else ""
    if match is None or not letter:
        raise UsageError(f"format {shown} ends in %", hint=False)
    if letter not in "efgaEFGA":
        raise UsageError(f"format {shown} has unknown %{letter} directive", hint=False)
    after, end = _literal(text, match.end() + 1)
    if end < len(text):
        raise UsageError(f"format {shown} has too many % directives", hint=False)
    flags = match[1].replace("'", "")
    if any(int(number) > _LARGEST_FIELD for number in re.findall(r"\d+", flags)):
        raise UsageError(f"format {shown} is too wide", hint=False)
    scale = 10**precision
    if letter in "aA":
        return lambda value: before + _hexadecimal(value / scale, letter == "A") + after
    directive = f"%{flags}{letter}"
    return lambda value: before + directive % (value / scale) + after


def _literal(text: str, start: int) -> tuple[str, int]:
    """The text up to the next directive, and where that is; %% is a percent sign."""
    out: list[str] = []
    while start < len(text):
        if text.startswith("%%", start):
            out.append("%")
            start += 2
        elif text[start] == "%":
            break
        else:
            out.append(text[start])
            start += 1
    return "".join(out), start


def _hexadecimal(value: float, upper: bool) -> str:
    """A number as %a shows a long double: its first digit has the highest bit set."""
    mantissa, exponent = math.frexp(abs(value))
    digits = f"{int(mantissa * 2.0**64):016x}".rstrip("0") or "0"
    point = "." + digits[1:] if len(digits) > 1 else ""
    text = f"0x{digits[0]}{point}p{exponent - 4 if mantissa else 0:+d}"
    sign = "-" if value < 0 else ""
    return (sign + text).upper() if upper else sign + text
