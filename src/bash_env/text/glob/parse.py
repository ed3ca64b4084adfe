"""Parser of shell patterns (bash manual, Pattern Matching)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from bash_env.text.regex.charset import ASCII_CLASSES, CharClass

MAX_NESTING = 100
MAX_UNFINISHED = 100  # further brackets are taken to be literal: looking for their ends takes time


class Star:
    """`*`: any text."""

    __slots__ = ()


class Extended:
    """`?(...)`, `*(...)`, `+(...)`, `@(...)` or `!(...)`."""

    __slots__ = ("alternatives", "operator")

    def __init__(self, operator: str, alternatives: tuple[Items, ...]) -> None:
        self.operator = operator
        self.alternatives = alternatives


class Hasty:
    """A star, and what follows it, all of which could match the empty text.

    bash does not let such a star swallow the last of the text: what follows must match some of it. But where a
    `!(...)` comes next, a star that is reached at the end of the text is taken for a match (`may_stop`).
    """

    __slots__ = ("may_stop", "mirrored", "rest")

    def __init__(self, rest: Items, may_stop: bool, mirrored: bool = False) -> None:
        self.rest = rest
        self.may_stop = may_stop
        self.mirrored = mirrored  # in a reversed pattern the star comes last


# A literal text, one character of a class, any text, or an extended group.
Item: TypeAlias = "str | CharClass | Star | Extended | Hasty"
Items: TypeAlias = "tuple[Item, ...]"

STAR = Star()
ANY = CharClass((), negated=True)


def parse_glob(text: str, extglob: bool) -> Items:
    """Return the items of a pattern. There are no errors: what is not an operator is literal text."""
    return _Parser(extglob).parse(text, 0)


class _Parser:
    def __init__(self, extglob: bool) -> None:
        self._extglob = extglob
        self._unfinished = 0  # brackets without an end

    def parse(self, text: str, depth: int) -> Items:
        return tuple(_join(self._items(text, depth)))

    def _items(self, text: str, depth: int) -> Iterator[Item]:
        pos = 0
        while pos < len(text):
            char = text[pos]
            if self._extglob and char in "?*+@!" and text.startswith("(", pos + 1):
                group = self._group(text, pos, depth)
                if group is None:  # bash compares the rest as plain text
                    yield text[pos:]
                    return
                yield group[0]
                pos = group[1]
            elif char == "\\" and pos + 1 < len(text):
                yield text[pos + 1]
                pos += 2
            elif char == "[":
                item, pos = self._bracket(text, pos)
                yield item
            else:
                yield STAR if char == "*" else ANY if char == "?" else char
                pos += 1

    def _group(self, text: str, start: int, depth: int) -> tuple[Item, int] | None:
        """Parse the extended group whose operator is at `start`; None if it does not end."""
        if depth >= MAX_NESTING:
            return None
        parts = []
        pos = first = start + 2
        level = 0
        while pos < len(text):
            char = text[pos]
            if char == "\\":
                pos += 1
            elif char == "[":
                end = self._bracket(text, pos)[1]
                if end == pos + 1:
                    return None
                pos = end - 1
            elif char == "(":
                level += 1
            elif char in "|)" and not level:
                parts.append(text[first:pos])
                first = pos + 1
                if char == ")":
                    return Extended(text[start], tuple(self.parse(part, depth + 1) for part in parts)), pos + 1
            elif char == ")":
                level -= 1
            pos += 1
        return None

    def _bracket(self, text: str, start: int) -> tuple[Item, int]:
        """Parse the bracket expression at `start`; an unfinished one is a literal `[`."""
        if self._unfinished < MAX_UNFINISHED:
            found = _bracket(text, start)
            if found is not None:
                return found
            self._unfinished += 1
        return "[", start + 1


def _join(items: Iterator[Item]) -> Iterator[Item]:
    """Join neighbouring literals and drop repeated stars."""
    literals: list[str] = []
    last: Item | None = None
    for item in items:
        if isinstance(item, str):
            literals.append(item)
            continue
        if literals:
            last = "".join(literals)
            literals.clear()
            yield last
        if not (item is STAR and last is STAR):
            yield item
        last = item
    if literals:
        yield "".join(literals)


def _bracket(text: str, start: int) -> tuple[CharClass, int] | None:
    """Parse the bracket expression at `start`; None if it does not end."""
    pos = start + 1
    negated = text[pos : pos + 1] in ("!", "^") and pos < len(text)
    pos += negated
    first = pos
    ranges: list[tuple[int, int]] = []
    names: list[str] = []
    while pos < len(text):
        if text[pos] == "]" and pos > first:
            return CharClass(tuple(ranges), tuple(names), negated), pos + 1
        low, pos = _member(text, pos, names)
        high = low
        if text.startswith("-", pos) and pos + 1 < len(text) and text[pos + 1] != "]" and low >= 0:
            high, pos = _range_end(text, pos + 1)
        if 0 <= low <= high:
            ranges.append((low, high))
    return None


def _range_end(text: str, pos: int) -> tuple[int, int]:
    """Read the upper end of a range; only a collating symbol is special there."""
    if text.startswith("[", pos) and not text.startswith("[.", pos):
        return ord("["), pos + 1
    return _member(text, pos, [])


def _member(text: str, pos: int, names: list[str]) -> tuple[int, int]:
    """Read a member of a bracket expression: its code point (-1: none, or a class put into `names`), and the end."""
    char = text[pos]
    if char == "\\" and pos + 1 < len(text):
        return ord(text[pos + 1]), pos + 2
    if char == "[" and text[pos + 1 : pos + 2] in (":", ".", "=") and pos + 1 < len(text):
        kind = text[pos + 1]
        close = text.find(kind + "]", pos + 2)
        name = text[pos + 2 : close] if close >= 0 else ""
        if kind == ":" and close >= 0:
            if name in ASCII_CLASSES:
                names.append(name)
            return -1, close + 2
        if kind != ":" and len(name) == 1:
            return ord(name), close + 2
        return -1, pos + 1 if close < 0 else close + 2
    return ord(char), pos + 1
