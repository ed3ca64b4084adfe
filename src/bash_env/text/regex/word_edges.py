"""Expresses the word assertions that RE2 lacks (`\\<`, `\\>`, `grep -w`) by the two it has, `\\b` and `\\B`.

`\\<x` is `\\bx` when x begins with a word character; where what stands beside the assertion may begin (or
end) with both kinds of characters, it is split into the two cases.
"""

from __future__ import annotations

from bash_env.text.regex import nodes
from bash_env.text.regex.analysis import first_set
from bash_env.text.regex.charset import CharClass, Ranges, intersect, named_class, subtract
from bash_env.text.regex.nodes import Assertion, Chars, Node

# For each assertion, what goes before a word character and before another one that follows it (None: no match);
# then the same for the character that stands before it. "" is no condition.
_BY_NEXT: dict[str, tuple[str | None, str | None]] = {
    "word_start": ("word_edge", None),
    "word_end": (None, "word_edge"),
    "not_word_before": ("word_edge", "not_word_edge"),
    "not_word_after": (None, ""),
}
_BY_PREVIOUS: dict[str, tuple[str | None, str | None]] = {
    "word_start": (None, "word_edge"),
    "word_end": ("word_edge", None),
    "not_word_before": (None, ""),
    "not_word_after": ("word_edge", "not_word_edge"),
}


def lower_word_edges(tree: Node, alphabet: str) -> Node:
    """Return an equivalent tree; assertions that cannot be expressed stay in it."""
    if not any(isinstance(node, Assertion) and node.kind in _BY_NEXT for node in nodes.walk(tree)):
        return tree
    return nodes.transform(tree, lambda node: _lower(node, alphabet))


def _lower(node: Node, alphabet: str) -> Node:
    if not isinstance(node, nodes.Concat):
        return node
    items = list(node.children)
    for index in range(len(items) - 1, -1, -1):
        item = items[index]
        if not isinstance(item, Assertion) or item.kind not in _BY_NEXT:
            continue
        after = _split(nodes.concat(items[index + 1 :]), alphabet)
        if after is not None:
            items[index:] = [_cases(after, _BY_NEXT[item.kind], False)]
            continue
        before = _split(_mirror(nodes.concat(items[:index])), alphabet)
        if before is not None:
            return nodes.concat([_cases(before, _BY_PREVIOUS[item.kind], True), *items[index + 1 :]])
    return nodes.concat(items)


def _cases(split: tuple[Node | None, Node | None], conditions: tuple[str | None, str | None], mirrored: bool) -> Node:
    branches = []
    for part, condition in zip(split, conditions, strict=True):
        if part is None or condition is None:
            continue
        edge = [Assertion(condition)] if condition else []
        branches.append(nodes.concat([_mirror(part), *edge] if mirrored else [*edge, part]))
    return nodes.alternation(branches) if branches else Chars(CharClass(()))


def _mirror(tree: Node) -> Node:
    """Return the tree of the reversed texts."""
    return nodes.transform(
        tree, lambda node: nodes.Concat(*reversed(node.children)) if isinstance(node, nodes.Concat) else node
    )


def _split(node: Node, alphabet: str) -> tuple[Node | None, Node | None] | None:
    """Return `node` limited to texts that begin with a word character, and with another one; None: not possible."""
    word = named_class("word", alphabet)
    first = first_set(node, alphabet)
    if first.nullable:
        return None
    if not subtract(first.ranges, word):
        return node, None
    if not intersect(first.ranges, word):
        return None, node
    return _split_mixed(node, alphabet, word)


def _split_mixed(node: Node, alphabet: str, word: Ranges) -> tuple[Node | None, Node | None] | None:
    if isinstance(node, Chars):
        ranges = node.char_class.resolve(alphabet)
        return Chars(CharClass(intersect(ranges, word))), Chars(CharClass(subtract(ranges, word)))
    if isinstance(node, nodes.Concat) and not isinstance(node.children[0], Assertion):
        head = _split(node.children[0], alphabet)
        rest = list(node.children[1:])
        return head and (_with_rest(head[0], rest), _with_rest(head[1], rest))
    if isinstance(node, nodes.Alternation):
        parts = [_split(child, alphabet) for child in node.children]
        known = [part for part in parts if part is not None]
        if len(known) == len(parts):
            return _join([part[0] for part in known]), _join([part[1] for part in known])
    if isinstance(node, nodes.Repeat) and isinstance(node.children[0], Chars):
        head = _split_mixed(node.children[0], alphabet, word)
        most = None if node.most is None else node.most - 1
        rest = [nodes.Repeat(node.children[0], node.least - 1, most, node.mode)]
        return head and (_with_rest(head[0], rest), _with_rest(head[1], rest))
    return None


def _with_rest(head: Node | None, rest: list[Node]) -> Node | None:
    return None if head is None else nodes.concat([head, *rest])


def _join(parts: list[Node | None]) -> Node | None:
    present = [part for part in parts if part is not None]
    return nodes.alternation(present) if present else None
