"""Literal text that lines are looked through for: the fastest way where a good part of them matches.

`error|fail|t[0-9]+` has the needles `error` and `fail`; the rest of the pattern decides about lines without them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import repeat
from operator import contains, or_
from typing import NamedTuple

from bash_env.text.regex import nodes
from bash_env.text.regex.analysis import first_set
from bash_env.text.regex.engines import Seek, Span
from bash_env.text.regex.nodes import Node
from bash_env.text.regex.plan import literal_text

MOST = 3
"""How many texts are looked for; other alternatives belong to the rest."""

_CROWD = 16  # one line in so many that matches the rest is too many

Rest = Callable[[bytes, int, int, int], list[Span]]
"""(data, start, end, limit) -> the limits of the lines that match the rest, at most `limit` if that is not negative."""


class Needles(NamedTuple):
    """Texts as Latin-1, in lower case where case does not count (`fold`); `rest` matches where none of them is."""

    texts: list[str]
    fold: bool
    rest: Node | None
    branches: list[Node]
    """The alternatives of the pattern: those of the texts, then the rest."""


def find_needles(tree: Node, utf8: bool) -> Needles | None:
    """The needles of a pattern, None where no alternative of it is literal text. With `fold` they are for ASCII data."""
    while isinstance(tree, nodes.Group):
        tree = tree.children[0]
    branches = tree.children if isinstance(tree, nodes.Alternation) else (tree,)
    exact = [literal_text(branch, utf8) or b"" for branch in branches]
    folded = [_folded_text(branch) for branch in branches]
    fold = sum(map(bool, folded)) > sum(map(bool, exact))
    found = [text.decode("latin-1") for text in (folded if fold else exact)]
    texts = [text for text in found if text and not {*text} & {"\n", "\0"}][:MOST]
    literals = [branch for branch, text in zip(branches, found, strict=True) if text in texts]
    others = [branch for branch, text in zip(branches, found, strict=True) if text not in texts]
    if not texts or any(first_set(branch, "ascii").nullable for branch in others):
        return None
    rest = nodes.alternation(others) if others else None
    return Needles(texts, fold, rest, literals if rest is None else [*literals, rest])


def _folded_text(tree: Node) -> bytes:
    """The text that the pattern is in ASCII data if the case of letters does not count, in lower case, else nothing."""
    text = ""
    for node in tree.children if isinstance(tree, nodes.Concat) else (tree,):
        ranges = node.char_class.resolve("ascii") if isinstance(node, nodes.Chars) else ()
        chars = {chr(code).lower() for limits in ranges for code in limits}
        if len(chars) != 1 or len(ranges) != 1 + min(chars).isalpha():
            return b""
        text += min(chars)
    return text.encode()


class NearestOf:
    """A search for the nearest of several matches: each is looked for by itself, which engines do fast for literal text."""

    def __init__(self, seeks: Sequence[Seek]) -> None:
        self._seeks = seeks
        self._data = b""
        self._window = (0, 0)
        self._next: list[int] = []

    def seek(self, data: bytes, start: int, end: int) -> int:
        """A `Seek`. What was found behind the nearest match is not looked for again."""
        if data is not self._data or end != self._window[1] or start < self._window[0]:
            self._data, self._next = data, [-1] * len(self._seeks)
        self._window = (start, end)
        for index, at in enumerate(self._next):
            if at < start:
                found = self._seeks[index](data, start, end)
                self._next[index] = found if found >= 0 else end + 1
        nearest = min(self._next)
        return nearest if nearest <= end else -1


class NeedleScan:
    """Looks for needles in blocks of lines.

    `crowded` says that looking for the rest as well does not pay: too much matches it. Looking into each line does if
    one in `share` matches.
    """

    def __init__(self, needles: Needles, rest: Rest | None) -> None:
        self.pure = rest is None and len(needles.texts) == 1
        self.share = 8 if not self.pure else 3 if needles.fold else 6
        self.crowded = False
        self._texts = needles.texts
        self._fold = needles.fold
        self._rest = rest
        tails = re.compile(re.escape(needles.texts[0]).encode("latin-1") + rb"[^\n]*\n")
        self._finditer, self._findall = tails.finditer, tails.findall

    def runs(self, text: bytes, start: int, end: int) -> list[Span]:
        """The limits of the matching lines, one by one; for a single needle without rest."""
        data, shift = (text[start:end].lower(), start) if self._fold else (text, 0)
        rfind, low, high = data.rfind, start - shift, end - shift
        spans = [match.span() for match in self._finditer(data, low, high)]
        return [((rfind(b"\n", low, at) + 1 or low) + shift, stop + shift) for at, stop in spans]

    def count(self, text: bytes, start: int, end: int) -> int:
        """How many lines match."""
        if len(self._texts) == 1 and not (self._rest and self._rest(text, start, end, 1)):
            return len(self._findall(text[start:end].lower()) if self._fold else self._findall(text, start, end))
        return sum(self.flags(text[start:end], lines_of(text[start:end])))

    def flags(self, block: bytes, lines: list[str]) -> list[bool]:
        """For each of the `lines` of a block whether it matches."""
        searched = lines_of(block.lower()) if self._fold else lines
        flags = list(map(contains, searched, repeat(self._texts[0])))
        for text in self._texts[1:]:
            flags = list(map(or_, flags, map(contains, searched, repeat(text))))
        number = last = 0
        others = self._rest(block, 0, len(block), -1) if self._rest is not None else []
        self.crowded = len(others) * _CROWD > len(lines)
        for low, high in others:
            number += block.count(b"\n", last, low)
            last = low
            lines_here = block.count(b"\n", low, high)
            flags[number : number + lines_here] = [True] * lines_here
        return flags


def lines_of(block: bytes) -> list[str]:
    """The lines of a block, without newlines, as Latin-1: in that, Python looks for text fastest."""
    lines = block.decode("latin-1").split("\n")
    lines.pop()
    return lines
