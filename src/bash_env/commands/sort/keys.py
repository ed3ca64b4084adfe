"""Sort keys: the -k KEYDEF syntax and the obsolete +POS -POS (GNU coreutils manual 7.1)."""

from __future__ import annotations

import re
from typing import NamedTuple

from bash_env.options.declare import BadValue

LETTERS = "bdfghiMnRrV"
LARGEST = 1 << 40
"""What field and character numbers are cut to: no line has so many."""

_INCOMPATIBLE = ("n", "g", "h", "M", "dRVi")  # at most one of these groups may order a key
_NUMBER = re.compile(r"[ \t\n\v\f\r]*\+?(\d+)", re.ASCII)
_OBSOLETE_START = re.compile(rf"\+(\d+)(?:\.(\d+))?([{LETTERS}]*)", re.ASCII)
_OBSOLETE_END = re.compile(r"-(\d+)(?:\.(\d+))?(.*)", re.ASCII | re.DOTALL)


class Key(NamedTuple):
    """A part of the line and how it orders lines.

    Fields and characters count from 0; `end_field` is None for the end of the line, and `end_char` 0 means the end of
    that field. `order` holds the ordering letters but b, which is `skip_start` and `skip_end`.
    """

    field: int = 0
    char: int = 0
    end_field: int | None = None
    end_char: int = 0
    order: frozenset[str] = frozenset()
    skip_start: bool = False
    skip_end: bool = False

    @property
    def plain(self) -> bool:
        """Whether it has no ordering options of its own, so that the global ones apply."""
        return not (self.order or self.skip_start or self.skip_end)

    def inherit(self, other: Key) -> Key:
        """This key with the ordering options of `other`."""
        return self._replace(order=other.order, skip_start=other.skip_start, skip_end=other.skip_end)

    def conflict(self) -> str | None:
        """The letters of orderings that cannot go together, as GNU shows them."""
        groups = [group for group in _INCOMPATIBLE if self.order.intersection(group)]
        return "".join(c for c in LETTERS if c in self.order and c != "r") if len(groups) > 1 else None


def global_key(letters: str) -> Key:
    """The whole line with ordering options given outside of -k."""
    skip = "b" in letters
    return Key(order=_order(letters), skip_start=skip, skip_end=skip)


def _order(letters: str) -> frozenset[str]:
    """The ordering that letters ask for; -d overrides -i."""
    return frozenset(letters) - ({"b", "i"} if "d" in letters else {"b"})


def parse_key(text: str) -> Key:
    """A KEYDEF: F[.C][OPTS][,F[.C][OPTS]]. Raises BadValue."""
    field, rest = _count(text, "number at field start")
    if not field:
        raise _bad(text, "field number is zero")
    char = 1
    if rest.startswith("."):
        char, rest = _count(rest[1:], "number after '.'")
        if not char:
            raise _bad(text, "character offset is zero")
    start_letters, rest = _letters(rest)
    key = Key(field - 1, char - 1, order=_order(start_letters), skip_start="b" in start_letters)
    if rest.startswith(","):
        return _parse_end(text, rest[1:], key)
    if rest:
        raise _bad(text, "stray character in field spec")
    return key


def _parse_end(text: str, rest: str, key: Key) -> Key:
    field, rest = _count(rest, "number after ','")
    if not field:
        raise _bad(text, "field number is zero")
    char = 0
    if rest.startswith("."):
        char, rest = _count(rest[1:], "number after '.'")
    letters, rest = _letters(rest)
    if rest:
        raise _bad(text, "stray character in field spec")
    order = _order("".join(key.order) + letters)
    return key._replace(end_field=field - 1, end_char=char, order=order, skip_end="b" in letters)


def _count(text: str, where: str) -> tuple[int, str]:
    match = _NUMBER.match(text)
    if match is None:
        raise BadValue(f"invalid {where}: invalid count at start of", text)
    digits = match[1].lstrip("0")
    return (LARGEST if len(digits) > 12 else int(digits or "0")), text[match.end() :]


def _letters(text: str) -> tuple[str, str]:
    rest = text.lstrip(LETTERS)
    return text[: len(text) - len(rest)], rest


def _bad(text: str, words: str) -> BadValue:
    return BadValue(f"{words}: invalid field specification", text)


def modern(arguments: list[str]) -> list[str]:
    """Arguments with `+POS1 [-POS2]` written as -k."""
    out: list[str] = []
    todo = arguments[::-1]
    while todo:
        argument = todo.pop()
        start = _OBSOLETE_START.fullmatch(argument)
        if argument == "--":
            return [*out, argument, *todo[::-1]]
        if start is None:
            out.append(argument)
            continue
        definition = f"{int(start[1]) + 1}.{int(start[2] or 0) + 1}{start[3]}"
        end = _OBSOLETE_END.fullmatch(todo[-1]) if todo else None
        if end is not None:
            definition += _obsolete_end(todo.pop(), end)
        out += ["-k", definition]
    return out


def _obsolete_end(text: str, end: re.Match[str]) -> str:
    if end[3].lstrip(LETTERS):
        raise _bad(text, "stray character in field spec")
    if int(end[2] or 0):
        return f",{int(end[1]) + 1}.{end[2]}{end[3]}"
    return f",{end[1]}{end[3]}" if int(end[1]) else ""
