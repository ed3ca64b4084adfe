"""The output types of od: how bytes become fields (GNU coreutils manual 3.6)."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Mapping
from math import isnan

from bash_env.options.declare import UsageError
from bash_env.text.long_double import LongDouble, format_number, parse
from bash_env.text.quote import quote

_CONTROLS = (
    "nul soh stx etx eot enq ack bel bs ht nl vt ff cr so si"
    " dle dc1 dc2 dc3 dc4 nak syn etb can em sub esc fs gs rs us sp"
)
_NAMES = _CONTROLS.split()
_ESCAPES = {0: "\\0", 7: "\\a", 8: "\\b", 9: "\\t", 10: "\\n", 11: "\\v", 12: "\\f", 13: "\\r"}
_SIZES = {"C": 1, "S": 2, "I": 4, "L": 8}
_FLOAT_SIZES = {"F": 4, "D": 8, "L": 16}
_INTEGERS = {1: "b", 2: "h", 4: "i", 8: "q"}
_WIDTHS = {
    "d": {1: 4, 2: 6, 4: 11, 8: 20},
    "u": {1: 3, 2: 5, 4: 10, 8: 20},
    "o": {1: 3, 2: 6, 4: 11, 8: 22},
    "x": {1: 2, 2: 4, 4: 8, 8: 16},
}
_FLOATS = {4: (15, 6, 9), 8: (24, 15, 17), 16: (29, 18, 21)}
"""Of each size, the width of a field, how many digits every number has, and how many tell any two numbers apart."""
_NORMAL = {4: 2.0**-126, 8: 2.0**-1022}
_EXTENDED = 10

_TYPE = re.compile(r"([acdfoux])(?:(\d+)|([A-Z]))?(z?)", re.ASCII)


class Format:
    """One type: `size` bytes make a field of `width` characters after a blank. `shown` appends the printable bytes."""

    def __init__(self, size: int, width: int, cells: Callable[[bytes], list[str]], shown: bool) -> None:
        self.size = size
        self.width = width
        self.cells = cells
        self.shown = shown


def parse_types(text: str, big_endian: bool, env: Mapping[str, str]) -> list[Format]:
    """The formats of a -t argument. Raises UsageError."""
    formats: list[Format] = []
    position = 0
    while position < len(text):
        match = _TYPE.match(text, position)
        if match is None:
            raise _bad_character(text, position, env)
        formats.append(_format(match, text, big_endian, env))
        position = match.end()
    return formats


def _bad_character(text: str, position: int, env: Mapping[str, str]) -> UsageError:
    return UsageError(f"invalid character '{text[position]}' in type string {quote(text, env)}", hint=False)


def _format(match: re.Match[str], text: str, big_endian: bool, env: Mapping[str, str]) -> Format:
    letter, number, name, shown = match.groups()
    if letter in "ac":
        if number or name:
            raise _bad_character(text, match.start() + 1, env)
        return Format(1, 3, _NAMED if letter == "a" else _CHARACTERS, bool(shown))
    names = _FLOAT_SIZES if letter == "f" else _SIZES
    if name and name not in names:
        raise _bad_character(text, match.start(3), env)
    size = int(number[:9]) if number else names[name] if name else 8 if letter == "f" else 4
    if size not in (_FLOATS if letter == "f" else _INTEGERS):
        kind = "floating point" if letter == "f" else "integral"
        words = f"invalid type string {quote(text, env)};\nthis system doesn't provide a {size}-byte {kind} type"
        raise UsageError(words, hint=False)
    order = ">" if big_endian else "<"
    if letter == "f":
        return Format(size, _FLOATS[size][0], _float_cells(size, order), bool(shown))
    return Format(size, _WIDTHS[letter][size], _integer_cells(letter, size, order), bool(shown))


def _table(names: list[str]) -> Callable[[bytes], list[str]]:
    return lambda data: [names[byte] for byte in data]


def _name(code: int) -> str:
    return _NAMES[code] if code < len(_NAMES) else "del" if code == 127 else chr(code)


_NAMED = _table([_name(b & 127).rjust(3) for b in range(256)])
_CHARACTERS = _table([_ESCAPES.get(b, chr(b) if 32 <= b < 127 else f"{b:03o}").rjust(3) for b in range(256)])


def _integer_cells(letter: str, size: int, order: str) -> Callable[[bytes], list[str]]:
    width = _WIDTHS[letter][size]
    shape = {"d": f"%{width}d", "u": f"%{width}d", "o": f"%0{width}o", "x": f"%0{width}x"}[letter]
    code = _INTEGERS[size] if letter == "d" else _INTEGERS[size].upper()
    if size == 1:
        return _table([shape % value for value in struct.unpack(f"256{code}", bytes(range(256)))])

    def cells(data: bytes) -> list[str]:
        return [shape % value for value in struct.unpack(f"{order}{len(data) // size}{code}", data)]

    return cells


def _float_cells(size: int, order: str) -> Callable[[bytes], list[str]]:
    width, least, digits = _FLOATS[size]
    if size == 16:
        return lambda data: [_extended(data[i : i + size], order).rjust(width) for i in range(0, len(data), size)]
    code = "f" if size == 4 else "d"
    pack = struct.Struct(order + code)

    def shortest(value: float) -> str:
        target = pack.pack(value)
        for precision in range(least if abs(value) >= _NORMAL[size] else 1, digits):
            text = f"{value:.{precision}g}"
            if _packs_as(pack, float(text), target):
                return text
        return f"{value:.{digits}g}"

    def cells(data: bytes) -> list[str]:
        raw = [data[i : i + size] for i in range(0, len(data), size)]
        values = [pack.unpack(one)[0] for one in raw]
        return [
            (_sign_of_nan(one, order) if isnan(value) else shortest(value)).rjust(width)
            for one, value in zip(raw, values, strict=True)
        ]

    return cells


def _packs_as(pack: struct.Struct, value: float, target: bytes) -> bool:
    try:
        return pack.pack(value) == target
    except OverflowError:
        return False


def _sign_of_nan(data: bytes, order: str) -> str:
    return "-nan" if data[-1 if order == "<" else 0] & 128 else "nan"


def _extended(data: bytes, order: str) -> str:
    """A long double: 64 bits of mantissa with its integer bit, 16 of sign and exponent, and padding."""
    data = data if order == "<" else data[::-1]
    mantissa, top = struct.unpack("<QH", data[:_EXTENDED])
    negative, exponent = bool(top >> 15), top & 0x7FFF
    if exponent == 0x7FFF or (exponent and not mantissa >> 63):
        special = "inf" if exponent == 0x7FFF and mantissa == 1 << 63 else "nan"
        return ("-" if negative else "") + special
    value = LongDouble(negative, mantissa, max(exponent, 1) - 16383 - 63)
    for precision in range(_FLOATS[16][1] if exponent else 1, _FLOATS[16][2]):
        text = format_number(value, "g", "", precision)
        if _same(parse(text).value, value):
            return text
    return format_number(value, "g", "", _FLOATS[16][2])


def _same(one: LongDouble, other: LongDouble) -> bool:
    shift = one.exponent - other.exponent
    if shift >= 0:
        return one.mantissa << min(shift, 128) == other.mantissa
    return one.mantissa == other.mantissa << min(-shift, 128)
