"""Words of a paragraph, and where its lines are best broken.

Lines are chosen for the whole paragraph at once: short lines, ragged neighbours, widowed and orphaned words cost,
breaks behind sentences and punctuation pay. The weights are those that reproduce what GNU fmt prints.
"""

from __future__ import annotations

from typing import NamedTuple

_OPENING = b"(['`\""
_CLOSING = b")]'\""
_PUNCTUATION = frozenset(b"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")

_LINE = 70**2
_SENTENCE, _NO_BREAK = 50**2, 600**2
_PARENTHESIS = _PUNCTUATED = 40**2
_WIDOW, _ORPHAN = 200**2, 150**2
_CREDIT = 3**2


class Word(NamedTuple):
    """A word: its text, the blanks behind it, and what its first and last characters tell.

    `period` ends with a full stop or the like, `final` ends a sentence.
    """

    text: bytes
    space: int
    opens: bool
    punctuated: bool
    period: bool
    final: bool


def make_word(text: bytes, space: int, ends_line: bool, uniform: bool) -> Word:
    """The word `text`, with `space` blanks behind it on its line."""
    bare = text.rstrip(_CLOSING) or text[:1]
    period = bare[-1:] in (b".", b"?", b"!")
    final = period and (ends_line or space > 1)
    if ends_line or uniform:
        space = 2 if final else 1
    return Word(text, space, text[0] in _OPENING, text[-1] in _PUNCTUATION, period, final)


class Shape(NamedTuple):
    """The widths of a paragraph's lines: indentation of the first and the others, the most, and what is aimed at."""

    first: int
    other: int
    width: int
    goal: int


class Plan:
    """The best lines of a paragraph: `nexts` and `costs` of a line that begins at each word, and of all behind it.

    `before` is the length of the line above, if the paragraph goes on from there.
    """

    def __init__(self, words: list[Word], shape: Shape, before: int = 0) -> None:
        self.count = len(words)
        self.nexts = [self.count] * (self.count + 1)
        self.costs = [0.0] * (self.count + 1)
        self._lengths = [0] * (self.count + 1)
        self._goal = shape.goal
        for start in range(self.count - 1, -1, -1):
            self._choose(words, shape, start, 0 if start else before)
            self.costs[start] += _break_cost(words, start)

    def _choose(self, words: list[Word], shape: Shape, start: int, before: int) -> None:
        """The cheapest line that begins at `start`; what makes lines uneven costs the square of it.

        This runs for each word and each line that it may begin, so it is written out in one loop.
        """
        count, goal, width, nexts, costs, lengths = (
            self.count, self._goal, shape.width, self.nexts, self.costs, self._lengths
        )  # fmt: skip
        length = (shape.other if start else shape.first) + len(words[start].text)
        best = float("inf")
        for end in range(start + 1, count + 1):
            cost = costs[end]
            if end < count:
                cost += 100 * (goal - length) ** 2
                if nexts[end] < count:
                    cost += 50 * (length - lengths[end]) ** 2
            if before:
                cost += 50 * (length - before) ** 2
            if cost < best:
                best, nexts[start], lengths[start] = cost, end, length
            if end < count:
                length += words[end - 1].space + len(words[end].text)
                if length >= width:
                    break
        costs[start] = best

    def ends(self) -> list[int]:
        """Where each line ends."""
        found: list[int] = []
        at = 0
        while at < self.count:
            at = self.nexts[at]
            found.append(at)
        return found

    def cheap_end(self) -> int:
        """The end of a line near the end of the paragraph where it costs little to stop for now."""
        split, best = self.count, float("inf")
        at = self.nexts[0]
        while at != self.count:
            cost = self.costs[at] - self.costs[self.nexts[at]]
            if cost < best:
                split, best = at, cost
            best += _CREDIT
            at = self.nexts[at]
        return split


def _break_cost(words: list[Word], start: int) -> int:
    """What it costs to begin a line with the word at `start`."""
    cost = _LINE
    word = words[start]
    if start:
        before = words[start - 1]
        if before.period:
            cost += -_SENTENCE if before.final else _NO_BREAK
        elif before.punctuated:
            cost -= _PUNCTUATED
        elif start > 1 and words[start - 2].final:
            cost += _WIDOW // (len(before.text) + 2)
    if word.opens:
        cost -= _PARENTHESIS
    elif word.final:
        cost += _ORPHAN // (len(word.text) + 2)
    return cost
