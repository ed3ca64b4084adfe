"""Sizes: numbers with unit suffixes as GNU tools read them, and sizes as they show them (coreutils manual 2.3)."""

from __future__ import annotations

import re
import stat as st
from collections.abc import Mapping
from typing import NamedTuple

MAX_SIZE = 2**64 - 1
PAGE = 4096
UNITS = "KMGTPEZY"
BLOCK_SUFFIXES = "eEgGkKmMpPtTyYzZ0"
"""The suffixes that a block size may have, see `parse_size`."""

_NUMBER = re.compile(r"[ \t\n\v\f\r]*\+?(\d+)")
_ANY_BASE = re.compile(r"[ \t\n\v\f\r]*\+?(0[xX][0-9a-fA-F]+|\d+)")
_FIXED = {"b": 512, "B": 1024, "c": 1, "w": 2}


class SizeError(ValueError):
    """Text that is no size; `kind` is ``invalid``, ``suffix`` or ``too large``."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def parse_size(text: str, suffixes: str, any_base: bool = False) -> int:
    """A number of bytes with an optional suffix out of `suffixes`.

    A letter of `UNITS` is a power of 1024, and where `suffixes` has ``0`` also with ``iB``, or with ``B`` a power of
    1000. ``b`` is 512, ``B`` 1024, ``c`` 1, ``w`` 2. With `any_base` octal and hexadecimal numbers are read as in C.
    Raises SizeError.
    """
    match = (_ANY_BASE if any_base else _NUMBER).match(text)
    if match is None:
        if text[:1] not in suffixes or not text:
            raise SizeError("invalid")
        number, rest = 1, text
    else:
        number, rest = _integer(match[1], any_base), text[match.end() :]
    if rest:
        number *= _multiplier(rest, suffixes)
    if number > MAX_SIZE:
        raise SizeError("too large")
    return number


def _integer(digits: str, any_base: bool) -> int:
    if len(digits) > 64:
        digits = digits.lstrip("0")[:64] or "0"
    if any_base and digits[:2] in ("0x", "0X"):
        return int(digits, 16)
    if any_base and digits[0] == "0":
        octal = re.match("[0-7]+", digits)
        if octal is None or octal.end() < len(digits):
            raise SizeError("suffix")
        return int(digits, 8)
    return int(digits)


def _multiplier(suffix: str, suffixes: str) -> int:
    letter, more = suffix[0], suffix[1:]
    if letter not in suffixes or letter == "0":
        raise SizeError("suffix")
    if letter in _FIXED:
        if more:
            raise SizeError("suffix")
        return _FIXED[letter]
    power = UNITS.index(letter.upper()) + 1
    if more and "0" not in suffixes:
        raise SizeError("suffix")
    if more in ("B", "D"):
        return int(1000**power)
    if more not in ("", "iB"):
        raise SizeError("suffix")
    return int(1024**power)


class BlockSize(NamedTuple):
    """How sizes are shown: in units of `size` bytes followed by `suffix`, or scaled by powers of `base` unless 0."""

    size: int = 1
    base: int = 0
    suffix: str = ""

    def show(self, amount: int) -> str:
        """`amount` bytes, rounded up."""
        if self.base:
            return human(amount, self.base)
        if amount < 0:
            return "-" + self.show(-amount)
        return f"{-(-amount // self.size)}{self.suffix}"


HUMAN = BlockSize(1, 1024)
SI = BlockSize(1, 1000)


def human(amount: int, base: int) -> str:
    """`amount` in at most four characters, such as ``1023``, ``1.5K`` or ``12M``, rounded up (``-h``, ``--si``)."""
    if amount < base:
        return str(amount)
    unit, power = base, 0
    while amount >= unit * base and power < len(UNITS) - 1:
        unit *= base
        power += 1
    tenths = -(-amount * 10 // unit)
    whole = -(-amount // unit)
    if tenths >= 100 and whole == base and power < len(UNITS) - 1:
        tenths, whole, power = 10, 1, power + 1
    letter = "k" if base == 1000 and power == 0 else UNITS[power]
    return f"{tenths // 10}.{tenths % 10}{letter}" if tenths < 100 else f"{whole}{letter}"


def parse_block_size(text: str) -> BlockSize:
    """The argument of ``--block-size``. Raises SizeError."""
    text = text.removeprefix("'")
    for word, named in (("human-readable", HUMAN), ("si", SI)):
        if text and word.startswith(text):
            return named
    size = parse_size(text, BLOCK_SUFFIXES, any_base=True)
    if size == 0:
        raise SizeError("invalid")
    return BlockSize(size, 0, _suffix(text))


def _suffix(text: str) -> str:
    """What stands behind each size: the suffix itself, if it was given without a number."""
    if _ANY_BASE.match(text):
        return ""
    letter, rest = text[0].upper(), text[1:].replace("D", "B")
    return ("k" if letter == "K" and rest == "B" else letter) + rest


def block_size(explicit: str | None, variable: str, env: Mapping[str, str]) -> BlockSize:
    """The block size of ls, du and df: ``--block-size``, else the environment's, else 1024 (512 if POSIXLY_CORRECT).

    `variable` is the program's own (``DU_BLOCK_SIZE``). Raises SizeError for `explicit`; a bad variable is ignored.
    """
    if explicit is not None:
        return parse_block_size(explicit)
    return environment_block_size((variable, "BLOCK_SIZE", "BLOCKSIZE"), env) or BlockSize(
        512 if "POSIXLY_CORRECT" in env else 1024
    )


def environment_block_size(variables: tuple[str, ...], env: Mapping[str, str]) -> BlockSize | None:
    """The block size that the first of `variables` that is set holds, or None."""
    for variable in variables:
        if variable in env:
            try:
                return parse_block_size(env[variable])
            except SizeError:
                return None
    return None


def size_problem(error: SizeError, text: str, option: str = "--block-size") -> str:
    """GNU's words for a refused argument of `option`."""
    if error.kind == "too large":
        return f"{option} argument '{text}' too large"
    what = "invalid suffix in" if error.kind == "suffix" else "invalid"
    return f"{what} {option} argument '{text}'"


def allocated(mode: int, size: int) -> int:
    """The bytes that a file of this mode and size takes on the simulated disk: whole pages, none for a short link."""
    if st.S_ISREG(mode):
        return -(-size // PAGE) * PAGE
    if st.S_ISDIR(mode):
        return size // PAGE * PAGE
    return 0
