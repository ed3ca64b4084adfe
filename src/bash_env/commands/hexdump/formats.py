"""The format strings of hexdump: parsing, and laying out a block of input (hexdump(1))."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from typing import NamedTuple

_UNIT = re.compile(r'\s*(?:(\d+)\s*)?(?:/\s*(\d+)\s*)?"((?:[^"\\]|\\.)*)"', re.ASCII | re.DOTALL)
_CONVERSION = re.compile(r"%([-+ #0]*)(\d*)(?:\.(\d+))?(_a.?|_A.?|_.?|.?)", re.ASCII | re.DOTALL)
_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "0": "\0"}
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_MAX_BLOCK = 1 << 16

_CONTROL_NAMES = (
    "nul soh stx etx eot enq ack bel bs ht lf vt ff cr so si dle dc1 dc2 dc3 dc4 nak syn etb can em sub esc fs gs rs us"
)
_NAMES = _CONTROL_NAMES.split()
_CONTROLS = {0: "\\0", 7: "\\a", 8: "\\b", 9: "\\t", 10: "\\n", 11: "\\v", 12: "\\f", 13: "\\r"}


def _named(byte: int) -> str:
    return _NAMES[byte] if byte < 32 else "del" if byte == 127 else chr(byte) if byte < 127 else f"{byte:x}"


_TABLES = {
    "_c": [_CONTROLS.get(b, chr(b) if 32 <= b < 127 else f"{b:03o}") for b in range(256)],
    "_p": [chr(b) if 32 <= b < 127 else "." for b in range(256)],
    "_u": [_named(b) for b in range(256)],
    "c": [chr(b) for b in range(256)],
}
_INTEGERS = {1: "b", 2: "h", 4: "i", 8: "q"}
_FLOATS = {4: "f", 8: "d"}

Show = Callable[[bytes], str]


class Table:
    """Shows one byte by looking it up."""

    def __init__(self, cells: list[str]) -> None:
        self.cells = cells

    def __call__(self, data: bytes) -> str:
        return self.cells[data[0]]


class Integer:
    """Shows an integer of several bytes: `code` is its struct code, `form` its format."""

    def __init__(self, code: str, form: str) -> None:
        self.code = code
        self.form = form
        self._unpack = struct.Struct("<" + code).unpack

    def __call__(self, data: bytes) -> str:
        return self.form % self._unpack(data)


class BadFormat(Exception):
    """A format that is refused; the text says why."""


class Piece(NamedTuple):
    """A conversion with the text before it. `show` turns `size` bytes into text, `blank` stands for missing ones.

    Of an address (`_a` or `_A` with its radix) `blank` is the format.
    """

    before: str
    size: int
    show: Show | None
    blank: str
    address: str = ""


class Unit:
    """Pieces that are repeated `repeat` times; `counted` says that the number was given."""

    def __init__(self, pieces: list[Piece], tail: str, repeat: int, counted: bool) -> None:
        self.pieces = pieces
        self.tail = tail
        self.repeat = repeat
        self.counted = counted
        self.size = sum(piece.size for piece in pieces)

    @property
    def drops_blank(self) -> bool:
        """Whether the last repetition leaves out a blank at its end."""
        return self.repeat > 1 and self.tail[-1:].isspace()


class Format:
    """One format string: units in order."""

    def __init__(self, text: str) -> None:
        self.units = _parse_units(text)
        self._steps: list[Step] = []
        self.ending = any(piece.address.startswith("A") for unit in self.units for piece in unit.pieces)

    @property
    def size(self) -> int:
        """How many bytes it takes."""
        return sum(unit.size * unit.repeat for unit in self.units)

    def stretch(self, block: int) -> None:
        """Let the last unit that takes input go on to the end of the block, unless its count was given."""
        last = next((unit for unit in reversed(self.units) if unit.size), None)
        if last is not None and not last.counted:
            last.repeat += (block - self.size) // last.size

    def render(self, data: bytes, available: int, address: int) -> str:
        """The text for a block, of which `available` bytes are there and the rest is zeros."""
        if available == len(data) and self._steps:
            return "".join([step(data, address) for step in self._steps])
        out: list[str] = []
        offset = 0
        for unit in self.units:
            for number in range(unit.repeat):
                text, offset = _render_unit(unit, data, offset, available, address)
                out.append(text[:-1] if unit.drops_blank and number + 1 == unit.repeat else text)
        return "".join(out)

    def compile(self) -> None:
        """Prepare for whole blocks: units of one byte and one table become one step for all their repetitions."""
        offset = 0
        for unit in self.units:
            show = unit.pieces[0].show if len(unit.pieces) == 1 else None
            if isinstance(show, Table):
                self._steps.append(_table_step(unit, show, offset))
            elif isinstance(show, Integer):
                self._steps.append(_integer_step(unit, show, offset))
            else:
                self._steps.append(_unit_step(unit, offset))
            offset += unit.size * unit.repeat


Step = Callable[[bytes, int], str]
"""Part of the text of a whole block, from its data and its address."""


def _table_step(unit: Unit, show: Table, start: int) -> Step:
    piece, end = unit.pieces[0], start + unit.repeat
    cells = [f"{piece.before}{cell}{unit.tail}" for cell in show.cells]
    drops = unit.drops_blank

    def step(data: bytes, address: int) -> str:
        text = "".join([cells[byte] for byte in data[start:end]])
        return text[:-1] if drops else text

    return step


def _integer_step(unit: Unit, show: Integer, start: int) -> Step:
    before, tail = unit.pieces[0].before.replace("%", "%%"), unit.tail.replace("%", "%%")
    form = f"{before}{show.form}{tail}" * unit.repeat
    if unit.drops_blank:
        form = form[:-1]
    unpack = struct.Struct("<" + show.code * unit.repeat).unpack_from
    return lambda data, address: form % unpack(data, start)


def _unit_step(unit: Unit, start: int) -> Step:
    def step(data: bytes, address: int) -> str:
        out: list[str] = []
        offset = start
        for number in range(unit.repeat):
            text, offset = _render_unit(unit, data, offset, len(data), address)
            out.append(text[:-1] if unit.drops_blank and number + 1 == unit.repeat else text)
        return "".join(out)

    return step


def _render_unit(unit: Unit, data: bytes, offset: int, available: int, address: int) -> tuple[str, int]:
    out: list[str] = []
    for piece in unit.pieces:
        out.append(piece.before)
        if piece.address:
            out.append(piece.blank % (address + offset))
        elif piece.show is not None:
            out.append(piece.show(data[offset : offset + piece.size]) if offset < available else piece.blank)
            offset += piece.size
    out.append(unit.tail)
    return "".join(out), offset


def _parse_units(text: str) -> list[Unit]:
    units: list[Unit] = []
    position = 0
    while text[position:].strip():
        match = _UNIT.match(text, position)
        if match is None:
            raise BadFormat(f"bad format {{{text}}}")
        count, size, body = match.groups()
        units.append(_unit(body, int(count[:6]) if count else 1, int(size[:6]) if size else 0, bool(count)))
        position = match.end()
    return units


def _unescape(text: str) -> str:
    return _ESCAPE.sub(lambda match: _ESCAPES.get(match[1], "\\\\" if match[1] == "\\" else match[1]), text)


def _unit(body: str, repeat: int, size: int, counted: bool) -> Unit:
    pieces: list[Piece] = []
    position = 0
    for match in _CONVERSION.finditer(body):
        pieces.append(_piece(match, _unescape(body[position : match.start()]), size))
        position = match.end()
    if size and sum(not piece.address for piece in pieces) > 1:
        raise BadFormat("byte count with multiple conversion characters")
    if sum(piece.size for piece in pieces) * repeat > _MAX_BLOCK:
        raise BadFormat("block too large")
    return Unit(pieces, _unescape(body[position:]), repeat, counted)


def _piece(match: re.Match[str], before: str, size: int) -> Piece:
    flags, width, precision, letter = match.groups()
    if int(width or 0) > _MAX_BLOCK or int(precision or 0) > _MAX_BLOCK:
        raise BadFormat("field too wide")
    shape = f"%{flags}{width}" + ("" if precision is None else f".{precision}")
    if letter[:2] in ("_a", "_A"):
        if letter[2:] not in ("d", "o", "x"):
            raise BadFormat(f"bad conversion character %{letter}")
        return Piece(before, 0, None, shape + letter[2:], letter[1:])
    show, taken = _shower(letter, shape, size, precision)
    blank = f"%{flags.translate({43: None, 32: None, 35: None, 48: None})}{width}s" % ""
    return Piece(before, taken, show, blank)


def _shower(letter: str, shape: str, size: int, precision: str | None) -> tuple[Show, int]:
    """How a conversion shows bytes, and how many it takes."""
    if letter in _TABLES:
        _check_size(letter, size, (0, 1))
        return Table([f"{shape}s" % cell for cell in _TABLES[letter]]), 1
    if letter in ("d", "i", "o", "u", "x", "X"):
        _check_size(letter, size, (0, *_INTEGERS))
        return _integer(letter, shape, size or 4), size or 4
    if letter in ("e", "E", "f", "g", "G"):
        _check_size(letter, size, (0, *_FLOATS))
        unpack = struct.Struct("<" + _FLOATS[size or 8]).unpack
        return lambda data: f"{shape}{letter}" % unpack(data), size or 8
    if letter == "s":
        if not size and precision is None:
            raise BadFormat("%s requires a precision or a byte count")
        return lambda data: f"{shape}s" % data.partition(b"\0")[0].decode("latin-1"), size or int(precision or 0)
    raise BadFormat(f"bad conversion character %{letter}")


def _check_size(letter: str, size: int, sizes: tuple[int, ...]) -> None:
    if size not in sizes:
        raise BadFormat(f"bad byte count for conversion character {letter}")


def _integer(letter: str, shape: str, size: int) -> Show:
    code = _INTEGERS[size] if letter in "di" else _INTEGERS[size].upper()
    show = Integer(code, shape + ("d" if letter in "diu" else letter))
    return Table([show(bytes((byte,))) for byte in range(256)]) if size == 1 else show
