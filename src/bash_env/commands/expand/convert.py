"""Converting tabs and blanks in blocks of lines. A backspace moves the column back, everything else is a column."""

from __future__ import annotations

import re
from collections.abc import Callable

from bash_env.commands.expand.stops import TabStops

Convert = Callable[[bytes], bytes]

_MOVES = re.compile(rb"[\b\r]")
_LEADING = re.compile(rb"[ \t]*")
_TO_CONVERT = (b"  ", b" \t", b"\t ")
_RUN = re.compile(rb"[ \t]+")


def expander(stops: TabStops, initial: bool) -> Convert:
    """Tabs to spaces; with `initial` only before other characters."""

    def quick(block: bytes) -> bytes:
        return block.expandtabs(stops.size)

    def lines(block: bytes) -> bytes:
        return b"\n".join([_expand(line, stops) if b"\t" in line else line for line in block.split(b"\n")])

    def leading(block: bytes) -> bytes:
        out: list[bytes] = []
        for line in block.split(b"\n"):
            match = _LEADING.match(line)
            end = match.end() if match is not None else 0
            out.append(_expand(line[:end], stops) + line[end:])
        return b"\n".join(out)

    if initial:
        return leading
    if not stops.regular:
        return lines
    return lambda block: lines(block) if _MOVES.search(block) else quick(block)


def _expand(line: bytes, stops: TabStops) -> bytes:
    out: list[bytes] = []
    column = 0
    *pieces, last = line.split(b"\t")
    for piece in pieces:
        column = _advance(piece, column)
        stop = stops.next(column)
        width = 1 if stop is None else stop - column
        out += [piece, b" " * width]
        column += width
    return b"".join([*out, last])


def _advance(piece: bytes, column: int) -> int:
    """The column behind a piece without tabs."""
    if b"\b" not in piece:
        return column + len(piece)
    for byte in piece:
        column = max(0, column - 1) if byte == 8 else column + 1
    return column


def unexpander(stops: TabStops, everywhere: bool) -> Convert:
    """Runs of blanks to tabs and spaces: those at the beginning of lines, or all."""

    def convert(block: bytes) -> bytes:
        return b"\n".join([_unexpand(line, stops, everywhere) for line in block.split(b"\n")])

    return convert


def _unexpand(line: bytes, stops: TabStops, everywhere: bool) -> bytes:
    if not (line.startswith(b" ") or any(blanks in line for blanks in _TO_CONVERT)):
        return line
    out: list[bytes] = []
    position = column = 0
    for match in _RUN.finditer(line):
        if not everywhere and match.start():
            break
        text = line[position : match.start()]
        column = _advance(text, column)
        blanks, column = _convert_run(match[0], column, stops, after_text=match.start() > 0)
        out += [text, blanks]
        position = match.end()
    return b"".join([*out, line[position:]])


def _convert_run(run: bytes, column: int, stops: TabStops, *, after_text: bool) -> tuple[bytes, int]:
    """The shortest tabs and spaces for a run of blanks, and the column behind it.

    One space between text and a tab stop becomes a tab only if more blanks follow.
    """
    out = bytearray()
    spaces = 0
    waiting = False
    for place, byte in enumerate(run):
        stop = stops.next(column)
        if stop is None:
            return bytes(out) + b" " * spaces + run[place:], column + len(run) - place
        if waiting:
            out += b"\t"
            waiting, spaces = False, 0
        if byte == 9 or (column + 1 == stop and (place or not after_text)):
            out += b"\t"
            spaces, column = 0, stop
        else:
            column += 1
            spaces += 1
            waiting = column == stop
    return bytes(out) + b" " * spaces, column
