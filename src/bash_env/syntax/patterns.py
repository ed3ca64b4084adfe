"""Regular expressions that are compiled when first used: compiling all of them would double the start-up time."""

from __future__ import annotations

import re
from collections.abc import Callable

NAME = r"[A-Za-z_][A-Za-z0-9_]*+"
"""A variable's name."""


class Pattern:
    """An expression of which only `match(text, position)` is wanted."""

    __slots__ = ("match",)

    match: Callable[[str, int], re.Match[str] | None]

    def __init__(self, expression: str, flags: int = 0) -> None:
        def first_match(text: str, position: int) -> re.Match[str] | None:
            self.match = re.compile(expression, flags).match
            return self.match(text, position)

        self.match = first_match
