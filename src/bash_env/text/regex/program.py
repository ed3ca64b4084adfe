"""A tree as a graph of states, for the automaton and for finding groups.

Bounded repetitions are written out the way glibc does it, because which groups a match sets depends on it:
x{2,4} is xx(x(x)?)?-like with the optional part nested to the left, and the group of a first optional copy
is marked (see `captures`).
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any, NamedTuple

from bash_env.text.regex import nodes
from bash_env.text.regex.charset import SURROGATES, Ranges, contains, exchange, named_class, subtract
from bash_env.text.regex.errors import TOO_BIG, PatternError
from bash_env.text.regex.nodes import Node

MAX_STATES = 100_000

CHAR, SPLIT, OPEN, CLOSE, ASSERT, ACCEPT, SKIP = range(7)


class Star(Node):
    """The child any number of times."""

    __slots__ = ()


class Marked(Node):
    """A group that directly is what a star or an option repeats."""

    __slots__ = ("index",)

    def __init__(self, index: int, child: Node) -> None:
        super().__init__(child)
        self.index = index

    def rebuild(self, children: tuple[Node, ...]) -> Node:
        return Marked(self.index, children[0])


class Plus(Node):
    """The child once or more, in a program that does not look for groups: glibc writes xx* instead."""

    __slots__ = ()


class Nothing(Node):
    """An empty branch that was written as such: it is tried after its neighbour."""

    __slots__ = ()


class _Fragment(NamedTuple):
    """A part of the graph: where it begins, and the exits still to be connected."""

    start: int
    exits: tuple[tuple[int, int], ...]


class Letter(NamedTuple):
    """What assertions and classes know of a character; letters of the same description are one."""

    members: int  # bit k: it is in class k of the program
    word: bool  # to regcomp, to which a byte that is not UTF-8 is part of a word
    newline: bool
    plain_word: bool = False  # to grep -w
    edge: bool = False  # the limit of the text


EDGE = Letter(0, False, False, edge=True)
EDGE_ID = 0

_Assertion = Callable[[Letter, Letter], bool]
_ASSERTIONS: dict[str, _Assertion] = {
    "line_start": lambda before, after: before.edge,
    "line_end": lambda before, after: after.edge,
    "text_start": lambda before, after: before.edge,
    "text_end": lambda before, after: after.edge,
    "any_line_start": lambda before, after: before.edge or before.newline,
    "any_line_end": lambda before, after: after.edge or after.newline,
    "word_edge": lambda before, after: before.word != after.word,
    "not_word_edge": lambda before, after: before.word == after.word,
    "word_start": lambda before, after: after.word and not before.word,
    "word_end": lambda before, after: before.word and not after.word,
    "not_word_before": lambda before, after: not before.plain_word,
    "not_word_after": lambda before, after: not after.plain_word,
}


class Program:
    """States as parallel lists: kind, argument, and up to two following states in order of preference."""

    def __init__(self, tree: Node, alphabet: str, *, multiline: bool, lines: str, groups: bool) -> None:
        """Raises PatternError if the pattern is too big."""
        if groups and nodes.fold(tree, _size) > MAX_STATES:
            groups = False
        if nodes.fold(tree, _size if groups else flat_size) > MAX_STATES:
            raise PatternError(TOO_BIG)
        self.kinds: list[int] = []
        self.arguments: list[Any] = []
        self.follow: list[list[int]] = []
        self.classes: dict[Ranges, int] = {}
        self._alphabet = alphabet
        self._multiline = multiline or lines != ""
        self._lines = lines
        self._word = named_class("word", alphabet)
        fragment = nodes.fold(nodes.transform(tree, _expand if groups else _expand_flat), self._build)
        self._connect(fragment, self._add(ACCEPT, None))
        self.start = fragment.start
        self.accept = len(self.kinds) - 1

    def letter(self, code: int) -> Letter:
        """Describe a character."""
        members = 0
        for ranges, index in self.classes.items():
            if contains(ranges, code):
                members |= 1 << index
        if ASSERT not in self.kinds:
            return Letter(members, False, False)
        word = contains(self._word, code)
        return Letter(members, word or SURROGATES[0] <= code <= SURROGATES[1], code == 10, word)

    # --- building

    def _add(self, kind: int, argument: object) -> int:
        self.kinds.append(kind)
        self.arguments.append(argument)
        self.follow.append([-1, -1] if kind == SPLIT else [-1])
        return len(self.kinds) - 1

    def _connect(self, fragment: _Fragment, target: int) -> None:
        for state, slot in fragment.exits:
            self.follow[state][slot] = target

    def _single(self, kind: int, argument: object) -> _Fragment:
        state = self._add(kind, argument)
        return _Fragment(state, ((state, 0),))

    def _build(self, node: Node, children: list[_Fragment]) -> _Fragment:
        if isinstance(node, nodes.Chars):
            return self._single(CHAR, self._class_index(node))
        if isinstance(node, nodes.Assertion):
            return self._single(ASSERT, self._assertion(node.kind))
        if isinstance(node, nodes.Group | Marked):
            return self._group(node.index, isinstance(node, Marked), children[0])
        if isinstance(node, nodes.Alternation):
            return self._alternation(node, children)
        if isinstance(node, Star):
            return self._star(children[0])
        if isinstance(node, Plus):
            return self._star(children[0])._replace(start=children[0].start)
        return self._sequence(children)

    def _class_index(self, node: nodes.Chars) -> int:
        ranges = node.char_class.resolve(self._alphabet)
        if self._lines == "nul":
            ranges = exchange(ranges, 0, 10)
        if self._lines:
            ranges = subtract(ranges, ((10, 10),))
        return self.classes.setdefault(ranges, len(self.classes))

    def _assertion(self, kind: str) -> _Assertion:
        if self._lines and kind.startswith("text_"):
            kind = "line_start" if kind == "text_start" else "line_end"
        if self._multiline and kind.startswith("line_"):
            kind = f"any_{kind}"
        return _ASSERTIONS[kind]

    def _sequence(self, children: list[_Fragment]) -> _Fragment:
        if not children:
            return self._single(SKIP, None)
        for left, right in pairwise(children):
            self._connect(left, right.start)
        return _Fragment(children[0].start, children[-1].exits)

    def _group(self, index: int, marked: bool, child: _Fragment) -> _Fragment:
        opening = self._add(OPEN, index)
        closing = self._add(CLOSE, (index, marked))
        self.follow[opening][0] = child.start
        self._connect(child, closing)
        return _Fragment(opening, ((closing, 0),))

    def _alternation(self, node: Node, children: list[_Fragment]) -> _Fragment:
        """Join the branches pairwise from the left; an empty branch is tried after its partner."""
        result = children[0]
        empty = isinstance(node.children[0], Nothing)
        for branch, child in zip(node.children[1:], children[1:], strict=True):
            split = self._add(SPLIT, None)
            first, second = (child, result) if empty and not isinstance(branch, Nothing) else (result, child)
            self.follow[split] = [first.start, second.start]
            result = _Fragment(split, (*result.exits, *child.exits))
            empty = False
        return result

    def _star(self, child: _Fragment) -> _Fragment:
        split = self._add(SPLIT, None)
        self.follow[split][0] = child.start
        self._connect(child, split)
        return _Fragment(split, ((split, 1),))


def _expand(node: Node) -> Node:
    """Write out repetitions, and tell empty branches from other empty texts."""
    if isinstance(node, nodes.Alternation):
        return nodes.Alternation(*(Nothing() if isinstance(child, nodes.Empty) else child for child in node.children))
    if not isinstance(node, nodes.Repeat):
        return node
    child, least, most = node.children[0], node.least, node.most
    if most == 0:
        return nodes.Empty()
    if least == 0 and most is None:
        return Star(_mark(child))
    copy = nodes.transform(child, _unmark)
    if least == 0:
        return _options(_mark(child), copy, most or 1)
    copies = [child, *[copy] * (least - 1)]
    if most is None:
        copies.append(Star(_mark(copy)))
    elif most > least:
        copies.append(_options(_mark(copy), copy, most - least))
    return nodes.concat(copies)


def _expand_flat(node: Node) -> Node:
    """Write out repetitions where groups do not matter."""
    if isinstance(node, nodes.Repeat) and node.most is None and node.least:
        return nodes.concat([node.children[0]] * (node.least - 1) + [Plus(node.children[0])])
    return node.children[0] if isinstance(node, nodes.Group) else _expand(node)


def _options(first: Node, further: Node, count: int) -> Node:
    """Return up to `count` copies: ((first)?further)?..."""
    optional: Node = nodes.Alternation(first, Nothing())
    for _ in range(count - 1):
        optional = nodes.Alternation(nodes.Concat(optional, further), Nothing())
    return optional


def _mark(node: Node) -> Node:
    return Marked(node.index, node.children[0]) if isinstance(node, nodes.Group) else node


def _unmark(node: Node) -> Node:
    """Further copies of a repeated part have no marks."""
    return nodes.Group(node.index, node.children[0]) if isinstance(node, Marked) else node


def _size(node: Node, children: list[int]) -> int:
    """Return about how many states a node takes."""
    total = sum(children) + 1
    if isinstance(node, nodes.Repeat):
        total *= max(node.least + (node.most is None), node.most or 1)
    return min(total, MAX_STATES + 1)


def flat_size(node: Node, children: list[int]) -> int:
    """Return about how many states a node takes where groups do not matter, at most one more than the limit."""
    total = sum(children) + 1
    if isinstance(node, nodes.Repeat):
        total *= max(node.least, node.most or 1)
    return min(total, MAX_STATES + 1)
