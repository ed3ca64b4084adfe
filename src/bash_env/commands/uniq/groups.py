"""Groups of adjacent equal lines, found in whole blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, compress, groupby, pairwise
from operator import length_hint, ne, sub

_LONG = 5
"""How many lines a group has on average from where on groups count as long."""

_PREFIXES = [b"%7d " % number for number in range(1000)]


def changes(keys: Sequence[bytes], before: bytes | None) -> Iterator[bool]:
    """For each key whether a group starts there; `before` is the key before the first."""
    return map(ne, keys, chain((before,), keys))


def _long_starts(keys: Sequence[bytes]) -> list[int]:
    """Where groups start; the quickest way if there are few."""
    left = iter(keys)
    last = len(keys) - 1
    return [last - length_hint(left) for _ in groupby(left)]


class Groups:
    """Takes lines with their keys, and gives the text to print for the groups that are complete."""

    def feed(self, lines: list[bytes], keys: list[bytes]) -> bytes:
        """Take lines."""
        raise NotImplementedError

    def finish(self) -> bytes:
        """The text for what is left at the end."""
        raise NotImplementedError


class Firsts(Groups):
    """The first line of each group."""

    def __init__(self, separator: bytes) -> None:
        self.separator = separator
        self._key: bytes | None = None

    def feed(self, lines: list[bytes], keys: list[bytes]) -> bytes:
        """See Groups."""
        firsts = list(compress(lines, changes(keys, self._key)))
        self._key = keys[-1]
        return self.separator.join([*firsts, b""])

    def finish(self) -> bytes:
        """See Groups."""
        return b""


class Counted(Groups):
    """The first line of each group, with its count perhaps; groups of one line if `once`, of more if `more`."""

    def __init__(self, separator: bytes, *, count: bool, once: bool, more: bool) -> None:
        self.separator = separator
        self.count = count
        self.once = once
        self.more = more
        self._key: bytes | None = None
        self._first = b""
        self._size = 0
        self._long = False  # whether groups are long on average

    def feed(self, lines: list[bytes], keys: list[bytes]) -> bytes:
        """See Groups."""
        starts = _long_starts(keys) if self._long else list(compress(range(len(keys)), changes(keys, None)))
        self._long = len(starts) * _LONG < len(keys)
        firsts = list(map(lines.__getitem__, starts))
        sizes = list(map(sub, chain(starts[1:], (len(keys),)), starts))
        if keys[0] == self._key:
            firsts[0] = self._first
            sizes[0] += self._size
        elif self._key is not None:
            firsts.insert(0, self._first)
            sizes.insert(0, self._size)
        self._key, self._first, self._size = keys[-1], firsts.pop(), sizes.pop()
        return self._text(firsts, sizes)

    def finish(self) -> bytes:
        """See Groups."""
        return b"" if self._key is None else self._text([self._first], [self._size])

    def _text(self, firsts: list[bytes], sizes: list[int]) -> bytes:
        if not (self.once and self.more):
            wanted = [self.more if size > 1 else self.once for size in sizes]
            firsts, sizes = list(compress(firsts, wanted)), list(compress(sizes, wanted))
        if not self.count or not firsts:
            return self.separator.join([*firsts, b""])
        cells = [self.separator] * (3 * len(firsts))
        cells[::3] = map(_PREFIXES.__getitem__, sizes) if max(sizes) < 1000 else [b"%7d " % size for size in sizes]
        cells[1::3] = firsts
        return b"".join(cells)


class Grouped(Groups):
    """All lines of the groups, with empty lines where `method` says.

    Groups of one line are left out if `repeated_only`, and the first line of each if `without_first`.
    """

    def __init__(self, separator: bytes, method: str, *, repeated_only: bool, without_first: bool = False) -> None:
        self.separator = separator
        self.method = method
        self.repeated_only = repeated_only
        self.without_first = without_first
        self._key: bytes | None = None
        self._first: bytes | None = None  # of a group that has one line so far, and may not count
        self._any = False

    def feed(self, lines: list[bytes], keys: list[bytes]) -> bytes:
        """See Groups."""
        starts = list(compress(range(len(keys)), changes(keys, self._key)))
        out: list[bytes] = []
        if self._key is not None:
            out += self._continue(lines[: starts[0] if starts else None])
        for start, end in pairwise([*starts, len(lines)]):
            out += self._begin(lines[start:end])
        self._key = keys[-1]
        return self.separator.join([*out, b""])

    def finish(self) -> bytes:
        """See Groups."""
        return self.separator if self._any and self.method in ("append", "both") else b""

    def _continue(self, lines: list[bytes]) -> list[bytes]:
        if lines and self._first is not None:
            first, self._first = self._first, None
            return self._open([first, *lines])
        return lines

    def _begin(self, lines: list[bytes]) -> list[bytes]:
        self._first = None
        if self.repeated_only and len(lines) == 1:
            self._first = lines[0]
            return []
        return self._open(lines)

    def _open(self, lines: list[bytes]) -> list[bytes]:
        """A group's lines with the empty line before them."""
        gap = self.method in ("prepend", "both") or (self._any and self.method in ("separate", "append"))
        self._any = True
        if self.without_first:
            lines = lines[1:]
        return [b"", *lines] if gap else lines
