"""Three ways to match a shell pattern, from the cheapest: string methods, the `re` module, sets of places.

Each matcher works on Python text of one alphabet. `match_at` finds the end of a match that begins at an
offset; suffixes are matched by the reversed pattern on the reversed text.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Protocol

from bash_env.text.glob.bits import Places
from bash_env.text.glob.letters import resolve
from bash_env.text.glob.parse import Extended, Hasty, Item, Items, Star
from bash_env.text.regex.charset import CharClass, Ranges


class Matcher(Protocol):
    """A compiled pattern for one alphabet."""

    def full(self, text: str) -> bool:
        """Tell whether the pattern matches all of `text`."""

    def match_at(self, text: str, at: int, longest: bool) -> int | None:
        """Return the end of the longest or shortest match that begins at `at`."""

    def search(self, text: str, start: int) -> tuple[int, int] | None:
        """Return the leftmost match at or after `start`, the longest there."""


def build_matcher(items: Items, alphabet: str, fold: bool) -> Matcher:
    """Return the cheapest matcher that is safe for the pattern."""
    if any(isinstance(item, Extended | Hasty) for item in items):
        return PlacesMatcher(items, alphabet, fold)
    if fold or any(isinstance(item, CharClass) for item in items):
        return RegexMatcher(items, alphabet, fold)
    return SegmentMatcher(items)


def reverse_items(items: Items) -> Items:
    """Return the pattern of the reversed texts."""
    return tuple(_reverse(item) for item in reversed(items))


def _reverse(item: Item) -> Item:
    if isinstance(item, str):
        return item[::-1]
    if isinstance(item, Extended):
        return Extended(item.operator, tuple(reverse_items(part) for part in item.alternatives))
    if isinstance(item, Hasty):
        return Hasty(reverse_items(item.rest), item.may_stop, not item.mirrored)
    return item


def _segments(items: Items) -> list[list[str | CharClass]]:
    """Return what stands between the stars."""
    segments: list[list[str | CharClass]] = [[]]
    for item in items:
        if isinstance(item, Star):
            segments.append([])
        else:
            assert not isinstance(item, Extended | Hasty)
            segments[-1].append(item)
    return segments


class SegmentMatcher:
    """Literal texts with stars between them: each is looked for behind the one before."""

    def __init__(self, items: Items) -> None:
        texts = ["".join(str(item) for item in segment) for segment in _segments(items)]
        self._head = texts[0]
        self._middle = texts[1:-1]
        self._tail = texts[-1] if len(texts) > 1 else None

    def full(self, text: str) -> bool:
        if self._tail is None:
            return text == self._head
        if not (text.startswith(self._head) and text.endswith(self._tail)):
            return False
        limit = len(text) - len(self._tail)
        at = self._after_middle(text, len(self._head), limit)
        return at is not None and at <= limit

    def _after_middle(self, text: str, at: int, limit: int) -> int | None:
        for part in self._middle:
            found = text.find(part, at, limit)
            if found < 0:
                return None
            at = found + len(part)
        return at

    def match_at(self, text: str, at: int, longest: bool) -> int | None:
        if not text.startswith(self._head, at):
            return None
        at += len(self._head)
        if self._tail is None:
            return at
        after = self._after_middle(text, at, len(text))
        if after is None:
            return None
        found = text.rfind(self._tail, after) if longest else text.find(self._tail, after)
        return None if found < 0 else found + len(self._tail)

    def search(self, text: str, start: int) -> tuple[int, int] | None:
        # what follows the head is not found behind a later head either
        at = text.find(self._head, start)
        end = self.match_at(text, at, True) if at >= 0 else None
        return None if end is None else (at, end)


class RegexMatcher:
    """Classes and stars: what is found behind a star is never given up for a later one (an atomic group)."""

    def __init__(self, items: Items, alphabet: str, fold: bool) -> None:
        segments = ["".join(_text(item, alphabet, fold) for item in segment) for segment in _segments(items)]
        self._head = segments[0]
        self._middle = self._head + "".join(f"(?>.*?{part})" for part in segments[1:-1])
        self._tail = segments[-1] if len(segments) > 1 else None

    @property
    def starless(self) -> re.Pattern[str] | None:
        """The pattern for `re`, if it has no stars."""
        return self._start if self._tail is None else None

    @cached_property
    def _full(self) -> re.Pattern[str]:
        return self._compile("" if self._tail is None else ".*")

    @cached_property
    def _shortest(self) -> re.Pattern[str]:
        return self._compile("" if self._tail is None else ".*?")

    @cached_property
    def _start(self) -> re.Pattern[str]:
        return re.compile(self._head, re.DOTALL)

    def _compile(self, gap: str) -> re.Pattern[str]:
        return re.compile(f"{self._middle}{gap}{self._tail or ''}", re.DOTALL)

    def full(self, text: str) -> bool:
        return self._full.fullmatch(text) is not None

    def match_at(self, text: str, at: int, longest: bool) -> int | None:
        found = (self._full if longest else self._shortest).match(text, at)
        return None if found is None else found.end()

    def search(self, text: str, start: int) -> tuple[int, int] | None:
        head = self._start.search(text, start)
        end = self.match_at(text, head.start(), True) if head else None
        return None if head is None or end is None else (head.start(), end)


def _text(item: str | CharClass, alphabet: str, fold: bool) -> str:
    """Return an item in the syntax of `re`."""
    if isinstance(item, str):
        return "".join(_class_text(resolve(char, alphabet, True)) for char in item) if fold else re.escape(item)
    if item.negated and not item.ranges and not item.classes:
        return "."
    return _class_text(resolve(item, alphabet, fold))


def _class_text(ranges: Ranges) -> str:
    parts = (re.escape(chr(low)) + "-" + re.escape(chr(high)) for low, high in ranges)
    return f"[{''.join(parts)}]" if ranges else "(?!)"


class PlacesMatcher:
    """Extended groups: sets of places, see `bits`."""

    def __init__(self, items: Items, alphabet: str, fold: bool) -> None:
        self._items = items
        self._reversed = reverse_items(items)
        self._alphabet = alphabet
        self._fold = fold
        self._resolve = lambda key: resolve(key, alphabet, fold)

    @cached_property
    def _regex(self) -> re.Pattern[str] | None:
        if not _is_tame(self._items):
            return None
        texts = (_tame_text(item, self._alphabet, self._fold) for item in self._items)
        return re.compile("".join(texts), re.DOTALL)

    def full(self, text: str) -> bool:
        if self._regex is not None:
            return self._regex.fullmatch(text) is not None
        return bool(Places(text, self._resolve).run(self._items, 1) >> len(text))

    def match_at(self, text: str, at: int, longest: bool) -> int | None:
        ends = Places(text[at:] if at else text, self._resolve).run(self._items, 1)
        if not ends:
            return None
        return at + (ends.bit_length() if longest else (ends & -ends).bit_length()) - 1

    def search(self, text: str, start: int) -> tuple[int, int] | None:
        # where the reversed pattern may end in the reversed text, this one may begin
        mirror = Places(text[start:][::-1], self._resolve)
        begins = mirror.run(self._reversed, mirror.all)
        if not begins:
            return None
        at = start + mirror.size - (begins.bit_length() - 1)
        end = self.match_at(text, at, True)
        return None if end is None else (at, end)


_MAX_TAME_GROUPS = 3


def _is_tame(items: Items) -> bool:
    """Tell whether `re` matches whole texts in linear time: few groups, and one thing at most that repeats."""
    groups = [item for item in items if isinstance(item, Extended)]
    loops = sum(isinstance(item, Star) or (isinstance(item, Extended) and item.operator in "*+") for item in items)
    if loops > 1 or len(groups) > _MAX_TAME_GROUPS or any(isinstance(item, Hasty) for item in items):
        return False
    return all(_is_tame_group(group) for group in groups)


def _is_tame_group(group: Extended) -> bool:
    if group.operator == "!" or not all(
        isinstance(item, str | CharClass) for part in group.alternatives for item in part
    ):
        return False
    if group.operator in "?@":
        return True
    return len(group.alternatives) == 1 and len(group.alternatives[0]) == 1 and _is_one(group.alternatives[0][0])


def _is_one(item: Item) -> bool:
    return isinstance(item, CharClass) or (isinstance(item, str) and len(item) == 1)


def _tame_text(item: Item, alphabet: str, fold: bool) -> str:
    if isinstance(item, str | CharClass):
        return _text(item, alphabet, fold)
    if not isinstance(item, Extended):
        return ".*"
    parts = ("".join(_tame_text(one, alphabet, fold) for one in part) for part in item.alternatives)
    return f"(?:{'|'.join(parts)}){'' if item.operator == '@' else item.operator}"


def with_hasty_stars(items: Items) -> Items:
    """Replace stars that bash does not let swallow the last of a text; see `Hasty`."""
    result: list[Item] = []
    for index, item in enumerate(items):
        rest = items[index + 1 :]
        if isinstance(item, Star):
            following = next((one for one in rest if not _is_optional(one)), None)
            may_stop = isinstance(following, Extended) and following.operator == "!"
            if may_stop or (following is not None and all(map(_may_be_empty, rest))):
                return (*result, Hasty(with_hasty_stars(rest), may_stop))
        if isinstance(item, Extended):
            item = Extended(item.operator, tuple(with_hasty_stars(part) for part in item.alternatives))
        result.append(item)
    return tuple(result)


def _is_optional(item: Item) -> bool:
    return isinstance(item, Star) or (isinstance(item, Extended) and item.operator in "?*")


def _may_be_empty(item: Item) -> bool:
    if isinstance(item, Extended):
        return item.operator in "?*!" or any(all(map(_may_be_empty, part)) for part in item.alternatives)
    return isinstance(item, Star | Hasty)
