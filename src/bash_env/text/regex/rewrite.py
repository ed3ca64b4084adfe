"""Rewriting the matches of simple patterns in whole blocks of lines, at the speed of the standard library's engine."""

from __future__ import annotations

import re

from bash_env.text.regex.pattern import Pattern
from bash_env.text.regex.simple import simple_expression


def block_expression(pattern: Pattern) -> re.Pattern[bytes] | None:
    """`pattern` for `re`, where that is as safe on blocks of lines and finds the same matches, none of them empty.

    It has no groups, and is right for ASCII data, or for any data of the C locale. None where another engine is needed.
    """
    plan = pattern._plan
    if plan.backtracks or plan.traits.characters or plan.options.separator != b"\n":
        return None
    text = simple_expression(plan.tree, "ascii" if plan.utf8 else "bytes")
    return None if text is None else re.compile(text.encode("latin-1"))
