"""What PCRE refuses although the syntax is right: look-behind without a fixed length, recursion without an end..."""

from __future__ import annotations

from typing import NamedTuple

from bash_env.text.regex import nodes
from bash_env.text.regex.errors import PatternError
from bash_env.text.regex.nodes import BackReference, Chars, Node, Repeat, Verbatim, Wrapped

NEVER = "(?!)"
LOOKS = ("(?=", "(?!", "(?<")


def check_look(opener: str, content: Node, position: int) -> None:
    """Raise PatternError if PCRE refuses what stands within look-around."""
    if any(isinstance(node, Verbatim) and node.text == "\\K" for node in nodes.walk(content)):
        raise PatternError("\\K is not allowed in lookarounds (but see PCRE2_EXTRA_ALLOW_LOOKAROUND_BSK)", position)
    if opener.startswith("(?<"):
        _check_lookbehind(content, position)


def _check_lookbehind(content: Node, position: int) -> None:
    """Each alternative of a look-behind must have one length."""
    branches = content.children if isinstance(content, nodes.Alternation) else (content,)
    if any(nodes.fold(branch, _length) is None for branch in branches):
        raise PatternError("lookbehind assertion is not fixed length", position)


def _length(node: Node, children: list[int | None]) -> int | None:
    """Return the number of characters that a node matches if it is always the same."""
    if isinstance(node, Chars):
        return 1
    if isinstance(node, Wrapped):
        return 0 if node.before.startswith(LOOKS) else children[0]
    known = [length for length in children if length is not None]
    if len(known) < len(children) or isinstance(node, BackReference | Verbatim):
        return None
    if isinstance(node, nodes.Alternation):
        return known[0] if len(set(known)) == 1 else None
    if isinstance(node, Repeat):
        return known[0] * node.least if node.least == node.most else None
    return sum(known)


class _Leading(NamedTuple):
    """The groups that a node may call before it reads anything."""

    nullable: bool
    calls: frozenset[int]


def check_recursion(tree: Node) -> None:
    """Raise PatternError if a group can call itself without having read anything."""
    if not any(isinstance(node, Verbatim) for node in nodes.walk(tree)):
        return
    leading: dict[int, frozenset[int]] = {}

    def note(node: Node, children: list[_Leading]) -> _Leading:
        result = _leading(node, children)
        if isinstance(node, nodes.Group):
            leading[node.index] = result.calls
        return result

    leading[0] = nodes.fold(tree, note).calls
    for start in leading:
        reached: set[int] = set()
        stack = list(leading[start])
        while stack:
            group = stack.pop()
            if group not in reached:
                reached.add(group)
                stack.extend(leading.get(group, ()))
        if start in reached:
            raise PatternError("recursive call could loop indefinitely")


def _leading(node: Node, children: list[_Leading]) -> _Leading:
    if isinstance(node, Verbatim):
        called = node.text[2:-1]
        is_call = node.text.startswith("(?") and node.text != NEVER
        return _Leading(not is_call, frozenset((0 if called == "R" else int(called),)) if is_call else frozenset())
    if isinstance(node, nodes.Alternation):
        calls = frozenset().union(*(child.calls for child in children))
        return _Leading(any(child.nullable for child in children), calls)
    if isinstance(node, Repeat):
        return _Leading(node.least == 0 or children[0].nullable, children[0].calls)
    if isinstance(node, Wrapped) and node.before.startswith(LOOKS):
        return _Leading(True, children[0].calls)
    found: frozenset[int] = frozenset()
    for child in children:
        found |= child.calls
        if not child.nullable:
            return _Leading(False, found)
    return _Leading(not isinstance(node, Chars), found)
