"""Matches shell patterns on sets of offsets, held as the bits of one integer.

Bit i of a set stands for the place before character i. An item maps the set of places where it may begin
to the set of places where it may end, so a pattern costs one pass over its items however ambiguous it
is: nothing backtracks.
"""

from __future__ import annotations

from typing import Protocol

from bash_env.text.glob.parse import Extended, Hasty, Item, Items, Star
from bash_env.text.regex.charset import CharClass, Ranges, contains

MAX_HASTY = 500


class Resolver(Protocol):
    """Says which characters a literal character or a class stands for."""

    def __call__(self, key: str | CharClass) -> Ranges:
        """Return them as sorted ranges of code points."""


class Places:
    """The places of one text, for matching items on it."""

    def __init__(self, text: str, resolve: Resolver) -> None:
        self.size = len(text)
        self.all = (1 << (self.size + 1)) - 1
        self._reversed = text[::-1]
        self._letters = set(text)
        self._resolve = resolve
        self._masks: dict[object, int] = {}

    def run(self, items: Items, starts: int) -> int:
        """Return where `items`, one after the other, may end if they begin at `starts`."""
        places = starts
        for item in items:
            if not places:
                return 0
            places = self._step(item, places)
        return places

    def _step(self, item: Item, places: int) -> int:
        if isinstance(item, str):
            for char in item:
                places = (places & self._mask(char)) << 1
            return places
        if isinstance(item, CharClass):
            return (places & self._mask(item)) << 1
        if isinstance(item, Star):
            return self._from_lowest(places)
        if isinstance(item, Hasty):
            return self._hasty(item, places)
        return self._extended(item, places)

    def _hasty(self, item: Hasty, places: int) -> int:
        stopped = places if item.may_stop else 0
        if self.size > MAX_HASTY:
            inner = self.run(item.rest, places if item.mirrored else self._from_lowest(places))
            return stopped | (self._from_lowest(inner) if item.mirrored else inner)
        ends = 0
        starts = places if item.mirrored else self._from_lowest(places)
        while starts:
            start = starts & -starts
            starts ^= start
            ends |= self.run(item.rest, start) & ~start
        return stopped | (self._from_lowest(ends) if item.mirrored else ends)

    def _from_lowest(self, places: int) -> int:
        return self.all & -(places & -places)

    def _mask(self, key: str | CharClass) -> int:
        """Return the places before a character that `key` matches."""
        mask = self._masks.get(key)
        if mask is None:
            ranges = self._resolve(key)
            table = {ord(char): "1" if contains(ranges, ord(char)) else "0" for char in self._letters}
            mask = self._masks[key] = int(self._reversed.translate(table) or "0", 2)
        return mask

    def _extended(self, group: Extended, places: int) -> int:
        operator = group.operator
        if operator == "!":
            return self._negation(group, places)
        once = self._any(group, places)
        if operator == "@":
            return once
        if operator == "?":
            return places | once
        return self._closure(group, once) | (places if operator == "*" else 0)

    def _any(self, group: Extended, places: int) -> int:
        ends = 0
        for items in group.alternatives:
            ends |= self.run(items, places)
        return ends

    def _closure(self, group: Extended, places: int) -> int:
        """Repeat a group any number of times."""
        if len(group.alternatives) == 1 and len(group.alternatives[0]) == 1:
            item = group.alternatives[0][0]
            if isinstance(item, CharClass) or (isinstance(item, str) and len(item) == 1):
                # adding carries each place through the run of matching characters that it stands in
                mask = self._mask(item)
                return (((places & mask) + mask) ^ mask) & self.all | places
        fresh = places
        while fresh:
            fresh = self._any(group, fresh) & ~places
            places |= fresh
        return places

    def _negation(self, group: Extended, places: int) -> int:
        """Return where a text that the group does not match may end.

        An end is missing only if the group matches up to it from every start before it, so the first few
        starts settle nearly all ends.
        """
        ends = 0
        open_ends = self._from_lowest(places)
        while places:
            start = places & -places
            places ^= start
            reachable = open_ends & -start
            if not reachable:
                break
            found = reachable & ~self._any(group, start)
            ends |= found
            open_ends &= ~found
        return ends
