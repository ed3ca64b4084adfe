"""What can be said of a pattern without running it: first characters, harmless patterns, predictable groups."""

from __future__ import annotations

from typing import NamedTuple

from bash_env.text.regex import nodes
from bash_env.text.regex.charset import CharClass, Ranges, intersect, normalize
from bash_env.text.regex.nodes import Node

MAX_HARMLESS_LENGTH = 2000  # what `re` may look at again from each place, at a nanosecond a character
_STARTS = frozenset(("line_start", "text_start", "any_line_start"))


class Traits(NamedTuple):
    """What kinds of nodes a pattern has."""

    backtracks: bool  # only a backtracking engine can run it
    characters: bool  # it needs characters even where data are ASCII
    word_edges: bool
    intervals: bool
    locale: bool  # it means less where data are known to be ASCII: named classes, folding, word assertions


_BACKTRACKING = (nodes.BackReference, nodes.Wrapped, nodes.Verbatim)


def find_traits(tree: Node) -> Traits:
    """Return what kinds of nodes there are."""
    backtracks = characters = intervals = locale = False
    kinds = set()
    for node in nodes.walk(tree):
        if isinstance(node, nodes.Chars):
            members = node.char_class
            characters = characters or bool(members.properties)
            locale = locale or members.fold or bool(members.classes)
        elif isinstance(node, nodes.Assertion):
            kinds.add(node.kind)
        elif isinstance(node, nodes.Repeat):
            intervals = intervals or node.least > 1 or (node.most or 0) > 1
        elif isinstance(node, _BACKTRACKING):
            backtracks = True
            characters = characters or isinstance(node, nodes.Verbatim)
    edges = any("word" in kind for kind in kinds)
    return Traits(backtracks, characters, edges, intervals, locale or edges)


class First(NamedTuple):
    """How texts that a node matches begin."""

    nullable: bool
    ranges: Ranges


def first_set(node: Node, alphabet: str) -> First:
    """Return whether `node` matches the empty text, and the characters that its other texts begin with."""
    return nodes.fold(node, lambda item, children: _first(item, children, alphabet))


def _first(node: Node, children: list[First], alphabet: str) -> First:
    if isinstance(node, nodes.Chars):
        return First(False, node.char_class.resolve(alphabet))
    if isinstance(node, nodes.Alternation):
        ranges = normalize(item for child in children for item in child.ranges)
        return First(any(child.nullable for child in children), ranges)
    if isinstance(node, nodes.Repeat):
        return First(node.least == 0 or children[0].nullable, children[0].ranges)
    return _first_of_sequence(children)


def _first_of_sequence(children: list[First]) -> First:
    members: list[tuple[int, int]] = []
    for child in children:
        members.extend(child.ranges)
        if not child.nullable:
            return First(False, normalize(members))
    return First(True, normalize(members))


# --- harmless patterns


class _Shape(NamedTuple):
    """A node seen from the back: what it may begin with together with what follows it, and its length."""

    first: First
    length: int
    unbounded: bool


class _Harmful(Exception):
    """Backtracking could take long or miss the longest match."""


def is_harmless(tree: Node, alphabet: str) -> bool:
    """Tell whether a backtracking engine is linear on the pattern and finds the longest match first.

    That is so if the next character always decides what to do, only single characters are repeated, and a
    repetition without limit ends the pattern or the pattern can begin at the start of a line only.
    """
    try:
        shape = _shape(tree, _Shape(First(True, ()), 0, False), alphabet, 0)
    except _Harmful:
        return False
    if _anchored(tree):
        return True
    return shape.length <= MAX_HARMLESS_LENGTH and not shape.unbounded


def _anchored(tree: Node) -> bool:
    first = tree.children[0] if isinstance(tree, nodes.Concat) and tree.children else tree
    return isinstance(first, nodes.Assertion) and first.kind in _STARTS


def _shape(node: Node, rest: _Shape, alphabet: str, depth: int) -> _Shape:
    """Return the shape of `node` followed by `rest`. Raises _Harmful."""
    if depth > 20:
        raise _Harmful
    if isinstance(node, nodes.Chars):
        return _Shape(First(False, node.char_class.resolve(alphabet)), rest.length + 1, rest.unbounded)
    if isinstance(node, nodes.Assertion | nodes.Empty):
        return rest
    if isinstance(node, nodes.Concat):
        for child in reversed(node.children):
            rest = _shape(child, rest, alphabet, depth + 1)
        return rest
    if isinstance(node, nodes.Group):
        return _shape(node.children[0], rest, alphabet, depth + 1)
    if isinstance(node, nodes.Alternation):
        return _choice([_shape(child, rest, alphabet, depth + 1) for child in node.children], node, alphabet)
    if isinstance(node, nodes.Repeat):
        return _repetition(node, rest, alphabet)
    raise _Harmful


def _choice(shapes: list[_Shape], node: Node, alphabet: str) -> _Shape:
    ranges: Ranges = ()
    for child, shape in zip(node.children, shapes, strict=True):
        if first_set(child, alphabet).nullable or intersect(ranges, shape.first.ranges):
            raise _Harmful
        ranges = normalize((*ranges, *shape.first.ranges))
    return _Shape(First(False, ranges), max(shape.length for shape in shapes), any(shape.unbounded for shape in shapes))


def _repetition(node: nodes.Repeat, rest: _Shape, alphabet: str) -> _Shape:
    child = node.children[0]
    if not isinstance(child, nodes.Chars) or node.mode != "greedy":
        raise _Harmful
    ranges = child.char_class.resolve(alphabet)
    if node.least != node.most and intersect(ranges, rest.first.ranges):
        raise _Harmful
    limited = node.most is not None and node.most <= MAX_HARMLESS_LENGTH
    is_tail = rest.length == 0 and not rest.unbounded
    members = ranges if node.least else normalize((*ranges, *rest.first.ranges))
    first = First(rest.first.nullable and node.least == 0, members)
    length = rest.length + (node.most or 1 if limited else max(node.least, 1))
    return _Shape(first, length, rest.unbounded or not (limited or is_tail))


# --- groups


def has_plain_groups(tree: Node) -> bool:
    """Tell whether RE2 sets the groups of a pattern as glibc does.

    They part ways over empty texts in repetitions, over intervals, over branches that are empty or hold
    assertions, and where a match may end right behind an assertion but need not: see `captures`.
    """
    if not any(isinstance(node, nodes.Group) for node in nodes.walk(tree)):
        return True
    return nodes.fold(tree, _plain).good and not _ends_loosely(tree)


def _ends_loosely(tree: Node) -> bool:
    """Tell whether optional text may follow a final assertion."""
    optional = False
    stack = [tree]
    while stack:
        node = stack.pop()
        if isinstance(node, nodes.Concat | nodes.Group):
            stack.extend(node.children)
        elif isinstance(node, nodes.Assertion):
            if optional:
                return True
        elif nodes.fold(node, _plain).nullable:
            optional = True
        else:
            return False
    return False


class _Plain(NamedTuple):
    good: bool
    nullable: bool
    groups: bool
    asserts: bool


def _plain(node: Node, children: list[_Plain]) -> _Plain:
    good = all(child.good for child in children)
    groups = isinstance(node, nodes.Group) or any(child.groups for child in children)
    asserts = isinstance(node, nodes.Assertion) or any(child.asserts for child in children)
    nullable = all(child.nullable for child in children) and not isinstance(node, nodes.Chars)
    if isinstance(node, nodes.Alternation):
        good = good and not asserts and not any(_is_empty(child) for child in node.children[:-1])
        nullable = any(child.nullable for child in children)
    if isinstance(node, nodes.Repeat):
        if groups:
            span = 0 if node.most is None else node.most - node.least
            simple = (node.least == 0 and node.most in (None, 1)) or (node.least > 0 and span <= 1)
            good = good and simple and not asserts and not children[0].nullable
        nullable = nullable or node.least == 0
    return _Plain(good, nullable, groups, asserts)


def _is_empty(node: Node) -> bool:
    return isinstance(node, nodes.Empty) or (isinstance(node, nodes.Repeat) and node.most == 0)


# --- simpler patterns


_ANY = nodes.Chars(CharClass((), negated=True))
_ANY_TEXT = nodes.Repeat(_ANY, 0, None)


def superset(tree: Node) -> Node:
    """Return a pattern that needs neither backtracking nor word assertions and matches wherever `tree` does."""
    groups = {node.index: node.children[0] for node in nodes.walk(tree) if isinstance(node, nodes.Group)}
    simple = {
        index: child for index, child in groups.items() if not any(_is_reference(node) for node in nodes.walk(child))
    }

    def simplify(node: Node) -> Node:
        if isinstance(node, nodes.Assertion):
            return nodes.Empty() if "word" in node.kind else node
        if isinstance(node, nodes.Chars):
            return _ANY if node.char_class.properties else node
        if isinstance(node, nodes.BackReference):
            child = simple.get(node.index)
            return _ANY_TEXT if child is None or node.fold else nodes.transform(child, simplify)
        if isinstance(node, nodes.Verbatim):
            return nodes.Empty() if node.text in _WIDTHLESS else _ANY_TEXT
        if isinstance(node, nodes.Wrapped):
            return nodes.Empty() if node.before.startswith(_LOOKS) else nodes.Concat(node.children[0])
        if isinstance(node, nodes.Repeat) and node.mode == "possessive":
            return nodes.Repeat(node.children[0], node.least, node.most)
        return nodes.Concat(node.children[0]) if isinstance(node, nodes.Group) else node

    return nodes.transform(tree, simplify)


_LOOKS = ("(?=", "(?!", "(?<")
_WIDTHLESS = frozenset(("\\K", "\\G", "(*FAIL)", "(*F)", "(*SKIP)", "(*PRUNE)", "(?!)"))


def _is_reference(node: Node) -> bool:
    return isinstance(node, nodes.BackReference | nodes.Verbatim)


def begins_literally(tree: Node, count: int = 2) -> bool:
    """Tell whether every match begins with the same `count` characters or more."""
    literals = 0
    stack = [tree]
    while stack and literals < count:
        node = stack.pop()
        if isinstance(node, nodes.Concat):
            stack.extend(reversed(node.children))
        elif isinstance(node, nodes.Chars) and node.char_class.literal() is not None:
            literals += 1
        elif not isinstance(node, nodes.Empty):
            return False
    return literals == count
