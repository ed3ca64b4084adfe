"""Reading ripgrep's command line: names are not abbreviated, and what is refused is worded as its parser does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from bash_env.options.declare import FLAG, CommandOptions, Declaration
from bash_env.options.parse import Information

T = TypeVar("T", bound=CommandOptions)

USAGE = """\
USAGE:
    \n\
    rg [OPTIONS] PATTERN [PATH ...]
    rg [OPTIONS] -e PATTERN ... [PATH ...]
    rg [OPTIONS] -f PATTERNFILE ... [PATH ...]
    rg [OPTIONS] --files [PATH ...]
    rg [OPTIONS] --type-list
    command | rg [OPTIONS] PATTERN
    rg [OPTIONS] --help
    rg [OPTIONS] --version

For more information try --help

"""
_SIMILAR = 0.8  # the likeness from which another name is suggested
_SUFFIXES = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


class Refused(Exception):
    """A command line that is refused; `text` is all that is printed."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def refused(reason: str) -> Refused:
    """The error for `reason`, with the usage."""
    return Refused(f"error: {reason}\n\n{USAGE}")


def read(cls: type[T], arguments: list[str]) -> T:
    """The options that `arguments` say. Raises Refused and Information."""
    options = cls()
    _Reader(options, arguments).read()
    return options


class _Reader:
    def __init__(self, options: CommandOptions, arguments: list[str]) -> None:
        self.options = options
        self.names = options._names
        self.todo = arguments[::-1]
        self.rest: list[str] = []
        self.wrong: Refused | None = None  # the first value that is missing or refused

    def read(self) -> None:
        """Set the fields and the operands."""
        while self.todo:
            argument = self.todo.pop()
            if argument == "--":
                self.rest += self.todo[::-1]
                break
            if argument.startswith("--"):
                self._long(argument)
            elif argument.startswith("-") and argument != "-":
                self._short(argument)
            else:
                self.rest.append(argument)
        assert self.options._operands is not None
        setattr(self.options, self.options._operands.field, self.rest)
        self.options.check({})
        if self.wrong is not None:
            raise self.wrong

    def _long(self, argument: str) -> None:
        name, equals, value = argument.partition("=")
        if name in ("--help", "--version"):
            raise Information(name[2:])
        declaration = self.names.get(name)
        if declaration is None:
            raise refused(_unexpected(name) + _suggestion(name, self.names))
        if declaration.kind == FLAG:
            self._store(declaration, declaration.const)
        else:
            self._store_value(declaration, value if equals else self._next(declaration))

    def _short(self, argument: str) -> None:
        for position, letter in enumerate(argument[1:], 2):
            declaration = self.names.get("-" + letter)
            if letter in "hV" and declaration is None:
                raise Information("help" if letter == "h" else "version")
            if declaration is None:
                raise refused(_unexpected("-" + letter))
            if declaration.kind != FLAG:
                value = argument[position:].removeprefix("=")
                self._store_value(declaration, value if argument[position:] else self._next(declaration))
                return
            self._store(declaration, declaration.const)

    def _next(self, declaration: Declaration) -> str | None:
        if not self.todo:
            missing = f"The argument '{shown(declaration)}' requires a value but none was supplied"
            self.wrong = self.wrong or refused(missing)
            self.options.given.append(declaration.field)
            return None
        if declaration.parse is number and self.todo[-1].startswith("-"):
            raise refused(_unexpected(self.todo[-1][:2]))
        return self.todo.pop()

    def _store_value(self, declaration: Declaration, text: str | None) -> None:
        try:
            if text is not None:
                self._store(declaration, declaration.parse(text))
        except _Choice as wrong:
            values = ", ".join(wrong.values)
            reason = f"'{text}' isn't a valid value for '{shown(declaration)}'\n\t[possible values: {values}]\n"
            raise refused(reason) from None
        except ValueError as wrong:
            invalid = Refused(f"error: Invalid value for '{shown(declaration)}': {wrong}\n\n")
            self.wrong = self.wrong or invalid

    def _store(self, declaration: Declaration, value: object) -> None:
        if declaration.repeat:
            getattr(self.options, declaration.field).append(value)
        else:
            setattr(self.options, declaration.field, value)
        self.options.given.append(declaration.field)


def shown(declaration: Declaration) -> str:
    """An option as messages show it: its long name and its value."""
    return f"{declaration.names[-1]} <{declaration.metavar}>{'...' if declaration.repeat else ''}"


def _unexpected(name: str) -> str:
    return f"Found argument '{name}' which wasn't expected, or isn't valid in this context"


def _suggestion(name: str, known: Iterable[str]) -> str:
    """The line that names the most similar option, if one is similar enough."""
    likeness = [(jaro_winkler(name[2:], other[2:]), other) for other in known if other.startswith("--")]
    best = max(likeness, default=(0.0, ""))
    return f"\n\tDid you mean {best[1]}?" if best[0] > _SIMILAR else ""


def jaro_winkler(one: str, other: str) -> float:
    """How alike two words are, from 0 to 1 (Winkler's variant of the Jaro measure)."""
    jaro = _jaro(one, other)
    prefix = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        prefix += 1
    return min(1.0, jaro + prefix * 0.1 * (1 - jaro))


def _jaro(one: str, other: str) -> float:
    reach = max(max(len(one), len(other)) // 2 - 1, 0)
    taken = [False] * len(other)
    left: list[str] = []
    for position, char in enumerate(one):
        for index in range(max(0, position - reach), min(len(other), position + reach + 1)):
            if not taken[index] and other[index] == char:
                taken[index] = True
                left.append(char)
                break
    if not left:
        return 0.0
    right = [char for char, used in zip(other, taken, strict=True) if used]
    swapped = sum(a != b for a, b in zip(left, right, strict=True)) / 2
    return (len(left) / len(one) + len(left) / len(other) + (len(left) - swapped) / len(left)) / 3


# --- values


class _Choice(ValueError):
    def __init__(self, values: tuple[str, ...]) -> None:
        super().__init__()
        self.values = values


def choice(*values: str) -> Callable[[str], str]:
    """A parser of one of `values`."""

    def parse(text: str) -> str:
        if text not in values:
            raise _Choice(values)
        return text

    return parse


def number(text: str) -> int:
    """A number."""
    if not re.fullmatch(r"\+?[0-9]+", text):
        raise ValueError("invalid digit found in string" if text else "cannot parse integer from empty string")
    return int(text[:20])


def threads(text: str) -> int:
    """The argument of -j."""
    try:
        return number(text)
    except ValueError as wrong:
        raise Refused(f"{wrong}\n") from None


def size(text: str) -> int:
    """A number of bytes with an optional suffix K, M or G."""
    found = re.fullmatch(r"([0-9]{1,18})([KMG]?)", text)
    if found is None:
        reason = "which should be a sequence of digits followed by an optional 'K', 'M' or 'G' suffix"
        raise Refused(f"invalid format for size '{text}', {reason}\n")
    return int(found[1]) * _SUFFIXES[found[2]]
