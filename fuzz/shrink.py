"""Make a tree smaller while it keeps a property (delta debugging by structure)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from fuzz.tree import Node, descendants

Interesting = Callable[[list[Node]], int | None]
"""Given candidates, the index of one that keeps the property, or None."""

FIRST_BATCH, BATCH = 4, 32
"""How many candidates are tried at once: few at first, where one of them is likely to do."""

MAX_CANDIDATES = 700


def candidates(node: Node, smallest: Mapping[str, Node]) -> Iterator[Node]:
    """Trees that are smaller than `node`, large steps first."""
    level: list[tuple[tuple[int, ...], Node]] = [((), node)]
    while level:
        below = []
        for path, here in level:
            size = len(str(here))
            for smaller in _local(here, smallest):
                if len(str(smaller)) < size:
                    yield _replaced(node, path, smaller)
            below += [((*path, i), part) for i, part in enumerate(here.parts) if isinstance(part, Node)]
        level = below


def _local(node: Node, smallest: Mapping[str, Node]) -> Iterator[Node]:
    """Smaller trees in place of this one node."""
    if node.kind in smallest:
        yield smallest[node.kind]
    if node.optional:
        yield from _shorter(node)
    yield from (below for below in descendants(node) if below.kind == node.kind)


def _shorter(node: Node) -> Iterator[Node]:
    """The node with runs of its parts left out: all, halves, quarters and so on to single ones."""
    count = len(node.parts)
    length = count
    while length:
        for start in range(0, count, length):
            yield node.with_parts(node.parts[:start] + node.parts[start + length :])
        length //= 2


def _replaced(node: Node, path: tuple[int, ...], new: Node) -> Node:
    if not path:
        return new
    first, rest = path[0], path[1:]
    child = node.parts[first]
    assert isinstance(child, Node)
    return node.with_parts((*node.parts[:first], _replaced(child, rest, new), *node.parts[first + 1 :]))


def shrink(node: Node, smallest: Mapping[str, Node], interesting: Interesting) -> Node:
    """The smallest tree found that is still `interesting`."""
    left = MAX_CANDIDATES
    seen = {str(node)}
    found = True
    while found and left > 0:
        found = False
        pending = _unseen(candidates(node, smallest), seen)
        size = FIRST_BATCH
        while left > 0 and (batch := list(islice(pending, size))):
            left -= len(batch)
            size = min(2 * size, BATCH)
            index = interesting(batch)
            if index is not None:
                node, found = batch[index], True
                seen.difference_update(map(str, batch[index + 1 :]))  # nothing is known of these
                break
    return node


def _unseen(trees: Iterator[Node], seen: set[str]) -> Iterator[Node]:
    for tree in trees:
        text = str(tree)
        if text not in seen:
            seen.add(text)
            yield tree
