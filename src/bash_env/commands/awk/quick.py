"""When Python's own regular expressions may run an awk pattern: calling them costs a fifth of the other engines.

They may where the text is ASCII and no text can take them long: for ever for patterns that never look back, and up to a
length for patterns whose backtracking is bounded by a small power of the length.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bash_env.text.regex import nodes
from bash_env.text.regex.analysis import first_set, is_harmless
from bash_env.text.regex.emit import Target, Unsupported, emit
from bash_env.text.regex.parse_posix import parse_posix

MAX_STEPS = 200_000
"""About how many steps a search may take."""
MAX_PATTERN = 2000
UNLIMITED = 1 << 60


class Quick(NamedTuple):
    """A pattern for `re`, and up to which length of ASCII text it may be used.

    `exact` says that it finds the leftmost-longest matches, of which none is empty; else it only tells if there is one.
    """

    pattern: re.Pattern[str]
    limit: int
    exact: bool


class _Cost(NamedTuple):
    """What backtracking may cost: `choices` times the length to the power of `loops`."""

    choices: int
    loops: int


def quick_pattern(pattern: str, fold: bool) -> Quick | None:
    """The quick form of an awk pattern, None if there is none."""
    tree = parse_posix(pattern, "awk", fold=fold).tree
    harmless = is_harmless(tree, "ascii")
    limit = UNLIMITED if harmless else _limit(tree)
    if limit < 2:
        return None
    try:
        text = emit(tree, Target("re", "ascii", capture=False))
    except Unsupported:
        return None
    if len(text) > MAX_PATTERN:
        return None
    return Quick(re.compile(text), limit, harmless and not first_set(tree, "ascii").nullable)


def _limit(tree: nodes.Node) -> int:
    """How long a text may be so that a search takes MAX_STEPS at most; 0 where even short ones take too long."""
    cost = nodes.fold(tree, _cost)
    if cost is None:
        return 0
    first = tree.children[0] if isinstance(tree, nodes.Concat) and tree.children else tree
    anchored = isinstance(first, nodes.Assertion) and first.kind in ("line_start", "text_start")
    power = cost.loops + (0 if anchored else 1)
    if not power:
        return UNLIMITED
    return int((MAX_STEPS / cost.choices) ** (1 / power))


def _cost(node: nodes.Node, children: list[_Cost | None]) -> _Cost | None:
    """The cost of a node; None for repeated groups and what else may explode."""
    known = [child for child in children if child is not None]
    if len(known) < len(children) or isinstance(node, (nodes.BackReference, nodes.Wrapped, nodes.Verbatim)):
        return None
    choices, loops = 1, 0
    for child in known:
        choices *= child.choices
        loops += child.loops
    if isinstance(node, nodes.Alternation):
        return _Cost(sum(child.choices for child in known), max(child.loops for child in known))
    if isinstance(node, nodes.Repeat) and node.least != node.most:
        if node.most == 1:
            return _Cost(choices + 1, loops)
        return _Cost(choices, 1) if isinstance(node.children[0], nodes.Chars) else None
    if isinstance(node, nodes.Repeat) and (choices > 1 or loops):
        return None
    return _Cost(choices, loops) if choices <= MAX_STEPS else None
