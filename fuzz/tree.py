"""Generated text as a tree, so that it can be made smaller by its structure."""

from __future__ import annotations

from collections.abc import Iterator


class Node:
    """A piece of text that stands for `kind`: the parts in order, joined by `separator`.

    With `optional`, each part may be left out.
    """

    __slots__ = ("_text", "kind", "optional", "parts", "separator")

    def __init__(
        self, kind: str, parts: tuple[Node | str, ...], *, separator: str = "", optional: bool = False
    ) -> None:
        self.kind = kind
        self.parts = parts
        self.separator = separator
        self.optional = optional
        self._text: str | None = None

    def with_parts(self, parts: tuple[Node | str, ...]) -> Node:
        """This node with other parts."""
        return Node(self.kind, parts, separator=self.separator, optional=self.optional)

    def __str__(self) -> str:
        if self._text is None:
            self._text = self.separator.join([str(part) for part in self.parts])
        return self._text


def choice(kind: str, *parts: Node | str) -> Node:
    """A node of fixed parts."""
    return Node(kind, parts)


def sequence(kind: str, parts: list[Node | str], separator: str = "") -> Node:
    """A node whose parts may each be left out."""
    return Node(kind, tuple(parts), separator=separator, optional=True)


def descendants(node: Node) -> Iterator[Node]:
    """The nodes below, top down."""
    for part in node.parts:
        if isinstance(part, Node):
            yield part
            yield from descendants(part)
