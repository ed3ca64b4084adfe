"""Trees without their empty matches, for scans that show only what is not empty (`grep -o`)."""

from __future__ import annotations

from typing import NamedTuple

from bash_env.text.regex import nodes
from bash_env.text.regex.nodes import Alternation, Assertion, Chars, Concat, Empty, Group, Node, Repeat

MAX_ITEMS = 64
"""The most parts of a sequence that may be empty: the result grows with their square."""


class _Split(NamedTuple):
    """A node cut in two: what matches the empty string, and what matches more (None: nothing does)."""

    whole: Node
    empty: Node | None
    rest: Node | None


class _TooHard(Exception):
    """The tree cannot be cut in this way."""


def without_empty(tree: Node) -> tuple[bool, Node | None]:
    """`tree` without its empty matches (None if nothing is left), and whether that could be had at all.

    Groups are not kept, so this is for patterns without back-references.
    """
    try:
        found = nodes.fold(tree, _split)
    except _TooHard:
        return False, tree
    return True, tree if found.empty is None else found.rest


def _split(node: Node, children: list[_Split]) -> _Split:
    if isinstance(node, Chars):
        return _Split(node, None, node)
    if isinstance(node, Empty | Assertion):
        return _Split(node, node, None)
    if isinstance(node, Group):
        return children[0]
    if isinstance(node, Alternation):
        return _Split(node, _either([c.empty for c in children]), _either([c.rest for c in children]))
    if isinstance(node, Concat):
        return _split_concat(node, children)
    if isinstance(node, Repeat):
        return _split_repeat(node, children[0])
    raise _TooHard


def _either(branches: list[Node | None]) -> Node | None:
    found = [branch for branch in branches if branch is not None]
    return nodes.alternation(found) if found else None


def _split_concat(node: Node, children: list[_Split]) -> _Split:
    if sum(child.empty is not None for child in children) > MAX_ITEMS:
        raise _TooHard
    whole: Node = Empty()
    empty: Node | None = whole
    rest: Node | None = None
    for child in reversed(children):
        more = _sequence(child.rest, whole)
        later = _sequence(child.empty, rest)
        rest = _either([more, later])
        empty = _sequence(child.empty, empty)
        whole = Concat(child.whole, *_items(whole))
    return _Split(node, empty, rest)


def _sequence(first: Node | None, then: Node | None) -> Node | None:
    return None if first is None or then is None else Concat(*_items(first), *_items(then))


def _items(node: Node) -> tuple[Node, ...]:
    """The parts of a sequence: kept flat, so that neighbours see each other."""
    return () if isinstance(node, Empty) else node.children if isinstance(node, Concat) else (node,)


def _split_repeat(node: Repeat, child: _Split) -> _Split:
    if child.rest is None or node.most == 0:
        return _Split(node, Empty() if not node.least or node.most == 0 else child.empty, None)
    if child.empty is None:
        return _Split(
            node, None if node.least else Empty(), Repeat(child.whole, max(1, node.least), node.most, node.mode)
        )
    if not isinstance(child.empty, Empty) and node.least:
        raise _TooHard
    return _Split(node, Empty(), Repeat(child.rest, 1, node.most, node.mode))
