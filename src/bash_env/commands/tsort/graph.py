"""Items and which of them come before which."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator


class Graph:
    """What is left to order: for each item how many items before it are left, and those behind it, the latest first."""

    def __init__(self, pairs: Iterable[tuple[bytes, bytes]]) -> None:
        self._before: dict[bytes, int] = {}
        self._after: dict[bytes, list[bytes]] = {}
        for one, other in pairs:
            self._before.setdefault(one, 0)
            self._before.setdefault(other, 0)
            if one != other:
                self._after.setdefault(one, []).append(other)
                self._before[other] += 1
        for followers in self._after.values():
            followers.reverse()

    def free_items(self) -> Iterator[bytes]:
        """Take out the items that nothing comes before, in order, and then those that get free by that."""
        free = deque(sorted(item for item, count in self._before.items() if not count))
        while free:
            item = free.popleft()
            yield item
            del self._before[item]
            for follower in self._after.pop(item, ()):
                self._before[follower] -= 1
                if not self._before[follower]:
                    free.append(follower)

    def break_loop(self) -> list[bytes]:
        """The items of a loop among those that are left, of which one relation is dropped; empty if nothing is left.

        The way goes backwards from the first item: going round through the items in order, each that comes directly
        before the last one found is next, until one is met again.
        """
        items = sorted(self._before)
        if not items:
            return []
        way = [items[0]]
        linked: set[bytes] = set()
        while True:
            for item in items:
                if way[-1] not in self._after.get(item, ()):
                    continue
                if item in linked:
                    return self._drop(way, item)
                way.append(item)
                linked.add(item)

    def _drop(self, way: list[bytes], item: bytes) -> list[bytes]:
        """Drop the relation that closes the loop: from `item` to the end of the way."""
        loop = way[way.index(item, 1) :][::-1]
        self._after[item].remove(loop[0])
        self._before[loop[0]] -= 1
        return loop
