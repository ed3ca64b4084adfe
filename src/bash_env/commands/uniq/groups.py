"""Groups of adjacent equal lines, found in whole blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, compress, pairwise
from operator import ne

_PREFIXES = [b"%7d " % number for number in range(1000)]


def changes(keys: Sequence[bytes], before: bytes | None) -> Iterator[bool]:
    """For each key whether a group starts there; `before` is the key before the first."""
    return map(ne, keys, chain((before,), keys))


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

    def feed(self, lines: list[bytes], keys: list[bytes]) -> bytes:
        """See Groups."""
        starts = list(compress(range(len(keys)), changes(keys, self._key)))
        if not starts:
            self._size += len(lines)
            return b""
        firsts = [lines[start] for start in starts]
        sizes = [end - start for start, end in pairwise(starts)]
        if self._key is not None:
            sizes.insert(0, self._size + starts[0])
            firsts.insert(0, self._first)
        self._key, self._first, self._size = keys[-1], firsts.pop(), len(lines) - starts[-1]
        return self._text(firsts, sizes)

    def finish(self) -> bytes:
        """See Groups."""
        return b"" if self._key is None else self._text([self._first], [self._size])

    def _text(self, firsts: list[bytes], sizes: list[int]) -> bytes:
        if not (self.once and self.more):
            wanted = [self.more if size > 1 else self.once for size in sizes]
            firsts, sizes = list(compress(firsts, wanted)), list(compress(sizes, wanted))
        if self.count:
            prefixes = [_PREFIXES[size] if size < 1000 else b"%7d " % size for size in sizes]
            firsts = [prefix + line for prefix, line in zip(prefixes, firsts, strict=True)]
        return self.separator.join([*firsts, b""])


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
