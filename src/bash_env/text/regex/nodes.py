"""The tree of a regular expression, shared by all syntaxes and all engines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeVar

from bash_env.text.regex.charset import CharClass, single

Result = TypeVar("Result")


class Node:
    """A node of the tree; immutable by convention."""

    __slots__ = ("children",)

    def __init__(self, *children: Node) -> None:
        self.children = children

    def rebuild(self, children: tuple[Node, ...]) -> Node:
        """Return this node over other children."""
        return self.__class__(*children)


class Empty(Node):
    """Matches the empty string."""

    __slots__ = ()


class Chars(Node):
    """Matches one character of a class; a literal character is a class of one."""

    __slots__ = ("char_class",)

    def __init__(self, char_class: CharClass) -> None:
        super().__init__()
        self.char_class = char_class

    def rebuild(self, children: tuple[Node, ...]) -> Node:
        return self


@lru_cache(maxsize=1024)
def literal(code: int, fold: bool = False) -> Chars:
    """Return the node of one literal character."""
    return Chars(single(code, fold))


class Assertion(Node):
    """A condition on the place between two characters; `kind` is one of the names in `ASSERTIONS`."""

    __slots__ = ("kind",)

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind

    def rebuild(self, children: tuple[Node, ...]) -> Node:
        return self


class Group(Node):
    """A capturing group, numbered from 1."""

    __slots__ = ("index",)

    def __init__(self, index: int, child: Node) -> None:
        super().__init__(child)
        self.index = index

    def rebuild(self, children: tuple[Node, ...]) -> Node:
        return Group(self.index, children[0])


class Concat(Node):
    """The children one after the other."""

    __slots__ = ()


class Alternation(Node):
    """One of the children."""

    __slots__ = ()


class Repeat(Node):
    """The child from `least` to `most` times (None: without limit); `mode` is greedy, lazy or possessive."""

    __slots__ = ("least", "mode", "most")

    def __init__(self, child: Node, least: int, most: int | None, mode: str = "greedy") -> None:
        super().__init__(child)
        self.least = least
        self.most = most
        self.mode = mode

    def rebuild(self, children: tuple[Node, ...]) -> Node:
        return Repeat(children[0], self.least, self.most, self.mode)


class BackReference(Node):
    """The text that group `index` matched; `name` while the parser does not know the number yet."""

    __slots__ = ("fold", "index", "name")

    def __init__(self, index: int, fold: bool = False, name: str = "") -> None:
        super().__init__()
        self.index = index
        self.fold = fold
        self.name = name

    def rebuild(self, children: tuple[Node, ...]) -> Node:
        return self


class Wrapped(Node):
    """Perl syntax that only the backtracking engine knows, as text around one child: look-around, atomic groups."""

    __slots__ = ("after", "before")

    def __init__(self, before: str, child: Node, after: str = ")") -> None:
        super().__init__(child)
        self.before = before
        self.after = after

    def rebuild(self, children: tuple[Node, ...]) -> Node:
        return Wrapped(self.before, children[0], self.after)


class Verbatim(Node):
    """Perl syntax without parts that only the backtracking engine knows, such as recursion."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def rebuild(self, children: tuple[Node, ...]) -> Node:
        return self


ASSERTIONS = frozenset(
    (
        "line_start",
        "line_end",
        "any_line_start",
        "any_line_end",
        "text_start",
        "text_end",
        "text_end_or_newline",
        "word_edge",
        "not_word_edge",
        "ascii_word_edge",
        "ascii_not_word_edge",
        "word_start",
        "word_end",
        "not_word_before",
        "not_word_after",
    )
)


def concat(items: list[Node]) -> Node:
    """Return the sequence of `items` as one node."""
    if len(items) == 1:
        return items[0]
    return Concat(*items) if items else Empty()


def alternation(branches: list[Node]) -> Node:
    """Return the choice between `branches` as one node."""
    return branches[0] if len(branches) == 1 else Alternation(*branches)


def walk(root: Node) -> Iterator[Node]:
    """Yield `root` and every node below it, depth first, without recursion."""
    stack = [root]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(node.children))


def fold(root: Node, combine: Callable[[Node, list[Result]], Result]) -> Result:
    """Compute a value bottom-up: `combine(node, values of its children)`, without recursion.

    A pattern may nest deeper than Python's call stack.
    """
    done: list[Result] = []
    stack: list[tuple[Node, bool]] = [(root, False)]
    while stack:
        node, visited = stack.pop()
        count = len(node.children)
        if visited or not count:
            values = done[len(done) - count :]
            del done[len(done) - count :]
            done.append(combine(node, values))
            continue
        stack.append((node, True))
        stack.extend((child, False) for child in reversed(node.children))
    return done[0]


def transform(root: Node, change: Callable[[Node], Node]) -> Node:
    """Return a copy of the tree with `change` applied to every node, bottom-up."""
    return fold(root, lambda node, children: change(node.rebuild(tuple(children)) if children else node))
