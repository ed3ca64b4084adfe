"""Reading the arguments of options: the numbers and words that many commands take."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from bash_env.options.declare import BadValue, UsageError, sets
from bash_env.text.sizes import MAX_SIZE, SizeError, parse_size

MULTIPLIERS = "bkKmMGTPEZY0"
"""The suffixes of counts of bytes or lines: b, and powers of 1024 or (with B) 1000."""

TOO_LARGE = "Value too large for defined data type"


def size(
    words: str,
    suffixes: str = MULTIPLIERS,
    *,
    minimum: int = 0,
    maximum: int = MAX_SIZE,
    status: int | None = None,
) -> Callable[[str], int]:
    """A parser of numbers with suffixes that refuses others as ``words: ‘value’``."""

    def parse(text: str) -> int:
        try:
            value = parse_size(text, suffixes)
        except SizeError as error:
            if error.kind != "too large":
                raise BadValue(f"{words}:", text, status=status) from None
            value = MAX_SIZE + 1
        if value > maximum:
            raise UsageError(f"{words}: ‘{text}’: {TOO_LARGE}", hint=False, status=status)
        if value < minimum:
            raise BadValue(f"{words}:", text, status=status)
        return value

    return parse


def adds(field: str, const: str, *names: str, help: str = "", hidden: bool = False) -> Any:
    """A flag that appends `const` to the list of a field declared before it."""
    declaration = sets(field, const, *names, help=help, hidden=hidden)
    declaration.repeat = True
    return declaration


def seconds(text: str) -> float:
    """A number of seconds, with a fraction perhaps, as strtod(3) reads it. Raises ValueError."""
    value = float(text) if "_" not in text and not text.endswith((" ", "\t", "\n")) else -1.0
    if not value >= 0:
        raise ValueError(text)
    return value


def short_letters(arguments: list[str], valued: str) -> Iterator[tuple[int, int]]:
    """Where option letters stand: argument number and offset. Those in `valued` take the rest or the next argument."""
    index = 0
    while index < len(arguments) and arguments[index] != "--":
        argument = arguments[index]
        if argument.startswith("-") and not argument.startswith("--"):
            for offset in range(1, len(argument)):
                yield index, offset
                if argument[offset] in valued:
                    index += offset + 1 == len(argument)
                    break
        index += 1


def first_digit(arguments: list[str], valued: str) -> str | None:
    """The first digit that stands where an option letter should."""
    letters = (arguments[index][offset] for index, offset in short_letters(arguments, valued))
    return next((letter for letter in letters if letter.isdigit()), None)


_DIGITS = re.compile(r"(\d+)", re.ASCII)


def number_option(arguments: list[str], valued: str, option: str) -> list[str]:
    """Arguments with the obsolete `-NUM` (also in a cluster such as `-c3`) written as `option` NUM."""
    starts = dict[int, int]()
    for index, offset in short_letters(arguments, valued):
        if arguments[index][offset].isdigit():
            starts.setdefault(index, offset)
    out: list[str] = []
    for index, argument in enumerate(arguments):
        if index not in starts:
            out.append(argument)
            continue
        before, number, after = _DIGITS.split(argument, maxsplit=1)
        out += [before] if len(before) > 1 else []
        out += [option, number]
        out += number_option(["-" + after], valued, option) if after else []
    return out
