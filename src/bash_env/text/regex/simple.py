"""Patterns that any engine runs in linear time with the same answer: single characters, then optional repetitions.

For such a pattern (`id=[0-9]+`, `[a-z]+`) greedy matching never backtracks and finds the longest match, so the
standard library's engine, whose calls are the cheapest, may run it over hostile data.
"""

from __future__ import annotations

from typing import NamedTuple

from bash_env.text.regex import nodes
from bash_env.text.regex.charset import Ranges, intersect
from bash_env.text.regex.emit import Target, class_ranges, emit

MAX_FIXED = 64
"""The longest fixed part: what may be looked at again from each offset."""


class _Item(NamedTuple):
    ranges: Ranges
    least: int
    most: int | None


def simple_expression(tree: nodes.Node, alphabet: str) -> str | None:
    """The text of `tree` for `re`, over blocks of lines, or None where the pattern is not of this kind."""
    target = Target("re", alphabet, lines="newline", capture=False)
    items: list[_Item] = []
    for node in _flat(tree):
        item = _item(node, target)
        if item is None:
            return None
        items.append(item)
    return emit(tree, target) if _is_deterministic(items) else None


def _flat(tree: nodes.Node) -> list[nodes.Node]:
    """The items of a sequence, groups opened."""
    if isinstance(tree, nodes.Group):
        return _flat(tree.children[0])
    if isinstance(tree, nodes.Concat):
        return [node for child in tree.children for node in (_flat(child) if child.children else [child])]
    return [tree]


def _item(node: nodes.Node, target: Target) -> _Item | None:
    if isinstance(node, nodes.Chars):
        return _Item(class_ranges(node, target), 1, 1)
    if isinstance(node, nodes.Repeat) and node.mode == "greedy" and isinstance(node.children[0], nodes.Chars):
        return _Item(class_ranges(node.children[0], target), node.least, node.most)
    return None


def _is_deterministic(items: list[_Item]) -> bool:
    """Whether the fixed part comes first, is not empty, and the repetitions behind it share no character."""
    fixed = 0
    optional: list[_Item] = []
    for item in items:
        if optional and (item.least or any(intersect(item.ranges, other.ranges) for other in optional)):
            return False
        fixed += item.least
        if item.least != item.most:
            optional.append(item)
    return 0 < fixed <= MAX_FIXED
