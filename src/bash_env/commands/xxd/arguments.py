"""The command line of xxd, which has long names behind one dash (xxd(1))."""

from __future__ import annotations

from typing import NamedTuple

MAX_COLUMNS = 256

FLAGS = {
    "a": "autoskip", "autoskip": "autoskip", "b": "bits", "bits": "bits", "C": "capitalize", "capitalize": "capitalize",
    "d": "decimal", "E": "ebcdic", "EBCDIC": "ebcdic", "ebcdic": "ebcdic", "e": "little", "h": "help", "help": "help",
    "i": "include", "include": "include", "p": "plain", "ps": "plain", "postscript": "plain", "plain": "plain",
    "r": "revert", "revert": "revert", "reverse": "revert", "u": "upper", "uppercase": "upper", "v": "version",
    "version": "version",
}  # fmt: skip
VALUES = {
    "c": "columns", "cols": "columns", "g": "group", "groupsize": "group", "l": "length", "len": "length", "n": "name",
    "name": "name", "o": "offset", "s": "seek", "seek": "seek", "skip": "seek",
}  # fmt: skip

USAGE = """Usage:
       xxd [options] [infile [outfile]]
    or
       xxd -r [-s [-]offset] [-c cols] [-ps] [infile [outfile]]
Options:
    -a          skip lines of zeros, a '*' stands for them
    -b          binary digits instead of hexadecimal
    -C          capitalize variable names in C include file style (-i)
    -c cols     octets per line, default 16 (-i: 12, -ps: 30)
    -E          show characters in EBCDIC
    -e          little-endian dump
    -g bytes    octets per group, default 2 (-e: 4)
    -h          print this summary
    -i          output in C include file style
    -l len      stop after len octets
    -n name     name the variable of C include output
    -o off      add off to the displayed file position
    -p, -ps     plain hexadecimal dump
    -r          reverse: convert hexdump into binary
    -d          show offset in decimal
    -s seek     start at seek bytes
    -u          upper case hexadecimal letters
    -v          show version
"""


class Arguments(NamedTuple):
    """What the command line says; numbers that were not given are None."""

    flags: frozenset[str]
    columns: int | None
    group: int | None
    length: int | None
    offset: int
    seek: str
    name: str | None
    files: list[str]

    def has(self, flag: str) -> bool:
        """Whether a flag was given."""
        return flag in self.flags


class BadUsage(Exception):
    """The usage is shown, with status 1."""


def parse_arguments(arguments: list[str]) -> Arguments:
    """Read the command line. Raises BadUsage."""
    flags: set[str] = set()
    values: dict[str, str] = {}
    todo = arguments[::-1]
    while todo and todo[-1].startswith("-") and todo[-1] != "-":
        argument = todo.pop()
        if argument == "--":
            break
        name = argument.removeprefix("-").removeprefix("-")
        if name in FLAGS:
            field = FLAGS[name]
            flags ^= {field} if field == "autoskip" else {field} - flags
        elif name in VALUES:
            if not todo:
                raise BadUsage
            values[VALUES[name]] = todo.pop()
        elif name[:1] in VALUES and len(name) > 1:
            values[VALUES[name[0]]] = name[1:]
        else:
            raise BadUsage
    if len(todo) > 2:
        raise BadUsage
    return _arguments(flags, values, todo[::-1])


def _arguments(flags: set[str], values: dict[str, str], files: list[str]) -> Arguments:
    def number(field: str) -> int | None:
        return _number(values[field]) if field in values else None

    return Arguments(
        frozenset(flags),
        number("columns"),
        number("group"),
        number("length"),
        number("offset") or 0,
        values.get("seek", ""),
        values.get("name"),
        files,
    )


def _number(text: str) -> int:
    """A number as strtol(3) reads it with base 0; 0 for what is none."""
    sign = -1 if text.startswith("-") else 1
    digits = text.lstrip("+-").lower()
    readers: list[tuple[str, str, int]] = [("0x", "0123456789abcdef", 16), ("0", "01234567", 8), ("", "0123456789", 10)]
    prefix, allowed, base = next(item for item in readers if digits.startswith(item[0]))
    body = digits[len(prefix) :] if prefix == "0x" else digits
    end = next((i for i, char in enumerate(body) if char not in allowed), len(body))
    return sign * int(body[: min(end, 18)] or "0", base)


def seek_offset(text: str) -> tuple[int, bool, bool]:
    """What -s says: the distance, whether from the end, and whether from the current position."""
    relative = text.startswith("+")
    value = _number(text.removeprefix("+"))
    return abs(value), value < 0, relative
