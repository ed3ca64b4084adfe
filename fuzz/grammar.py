"""A grammar as a table: the name of a kind, and its productions, one a line.

    {"list": "<command+>", "command": '''
        3| echo <word*>
        if <command>; then¶<list>fi
    '''}

`<kind>` is replaced by a production of the kind; `<kind?>` may be absent, `<kind*>` stands for up to three and `<kind+>` for one to
four, joined by the kind's separator (a space unless `separators` says otherwise). `3| ` before a production is its weight. `¶` is a
newline, `␠` a blank that the stripping of the table's lines keeps, `∅` nothing.
"""

from __future__ import annotations

import math
import random
import re
from collections.abc import Mapping
from typing import NamedTuple

from fuzz.tree import Node, sequence

_PLACE = re.compile(r"<([a-z_]+)([*+?]?)>")
_WEIGHT = re.compile(r"(\d+)\| ")
_SPECIAL = str.maketrans({"¶": "\n", "␠": " ", "∅": ""})
_SWARM = (0.0, 0.3, 1.0, 1.0, 1.0, 4.0)


class _Place(NamedTuple):
    kind: str
    repeat: str


class _Production(NamedTuple):
    weight: float
    parts: tuple[str | _Place, ...]


def _production(line: str) -> _Production:
    found = _WEIGHT.match(line)
    weight = 1.0
    if found:
        weight, line = float(found[1]), line[found.end() :]
    parts: list[str | _Place] = []
    end = 0
    for place in _PLACE.finditer(line):
        parts += [line[end : place.start()].translate(_SPECIAL), _Place(place[1], place[2])]
        end = place.end()
    parts.append(line[end:].translate(_SPECIAL))
    return _Production(weight, tuple(part for part in parts if part != ""))


def _productions(table: str) -> list[_Production]:
    return [_production(line.strip()) for line in table.splitlines() if line.strip()]


class Grammar:
    """Rules that were read once; `generate` makes trees of them. Raises KeyError for a kind without rule."""

    def __init__(self, rules: Mapping[str, str], separators: Mapping[str, str] | None = None) -> None:
        self.rules = {kind: _productions(table) for kind, table in rules.items()}
        self.separators = dict(separators or {})
        self._heights = self._measure()
        self.smallest = {kind: self._smallest(kind) for kind in self.rules}

    def _measure(self) -> dict[str, float]:
        """How many levels the lowest tree of each kind has. Raises KeyError for an unknown kind."""
        heights: dict[str, float] = dict.fromkeys(self.rules, math.inf)
        changed = True
        while changed:
            changed = False
            for kind, productions in self.rules.items():
                height = min(self._height(production, heights) for production in productions)
                if height < heights[kind]:
                    heights[kind], changed = height, True
        return heights

    @staticmethod
    def _height(production: _Production, heights: Mapping[str, float]) -> float:
        needed = [heights[p.kind] for p in production.parts if isinstance(p, _Place)]
        needed = [h for p, h in zip(_places(production), needed, strict=True) if p.repeat not in ("*", "?")]
        return 1 + max(needed, default=0)

    def _smallest(self, kind: str) -> Node:
        """The shortest of the lowest trees of a kind."""
        lowest = [p for p in self.rules[kind] if self._height(p, self._heights) == self._heights[kind]]
        trees = [self._bare(kind, production) for production in lowest]
        return min(trees, key=lambda tree: len(str(tree)))

    def _bare(self, kind: str, production: _Production) -> Node:
        parts: list[Node | str] = []
        for part in production.parts:
            if isinstance(part, str):
                parts.append(part)
            elif part.repeat not in ("*", "?"):
                parts.append(self._smallest(part.kind))
        return Node(kind, tuple(parts))

    def generate(self, source: random.Random, kind: str, depth: int = 8) -> Node:
        """A random tree of at most about `depth` levels.

        Each call draws which productions are common and which are left out ("swarm"), so that programs differ in their
        mixture as well as in their text.
        """
        return _Generation(self, source).node(kind, depth)


def _places(production: _Production) -> list[_Place]:
    return [part for part in production.parts if isinstance(part, _Place)]


class _Generation:
    def __init__(self, grammar: Grammar, source: random.Random) -> None:
        self.grammar = grammar
        self.source = source
        self._weights: dict[str, list[float]] = {}

    def node(self, kind: str, depth: int) -> Node:
        production = self._choose(kind, depth)
        parts: list[Node | str] = []
        for part in production.parts:
            if isinstance(part, str):
                parts.append(part)
            elif part.repeat == "":
                parts.append(self.node(part.kind, depth - 1))
            else:
                parts.append(self._repeat(part, depth - 1))
        return Node(kind, tuple(parts))

    def _repeat(self, place: _Place, depth: int) -> Node:
        least = 1 if place.repeat == "+" else 0
        most = {"?": 1, "*": 3, "+": 4}[place.repeat] if depth > 0 else least
        count = self.source.randint(least, most)
        nodes: list[Node | str] = [self.node(place.kind, depth) for _ in range(count)]
        return sequence(f"{place.kind}s", nodes, self.grammar.separators.get(place.kind, " "))

    def _choose(self, kind: str, depth: int) -> _Production:
        grammar = self.grammar
        productions = grammar.rules[kind]
        if len(productions) == 1:
            return productions[0]
        weights = self._weights.get(kind)
        if weights is None:
            weights = [p.weight * self.source.choice(_SWARM) for p in productions]
            self._weights[kind] = weights
        heights = grammar._heights
        fitting = [
            w if grammar._height(p, heights) <= depth else 0.0 for p, w in zip(productions, weights, strict=True)
        ]
        if not any(fitting):
            low = grammar._heights[kind]
            limit = max(low, depth)
            fitting = [p.weight if grammar._height(p, heights) <= limit else 0.0 for p in productions]
        return self.source.choices(productions, fitting)[0]
