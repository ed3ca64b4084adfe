"""Rewriting the matches of patterns in whole blocks of lines, at the speed of the standard library's engine."""

from __future__ import annotations

import re

from bash_env.text.regex.analysis import first_set, is_harmless
from bash_env.text.regex.emit import Target, emit
from bash_env.text.regex.pattern import Pattern

_LONGEST = 4000


def block_expression(pattern: Pattern) -> re.Pattern[bytes] | None:
    """`pattern` for `re`, where that is as safe on blocks of lines and finds the same matches, none of them empty.

    It is right for ASCII data, or for any data of the C locale. None where another engine is needed.
    """
    plan = pattern._plan
    alphabet = "ascii" if plan.utf8 else "bytes"
    if plan.backtracks or plan.traits.characters or plan.perl or plan.options.separator != b"\n":
        return None
    if first_set(plan.tree, alphabet).nullable or not is_harmless(plan.tree, alphabet):
        return None
    text = emit(plan.tree, Target("re", alphabet, multiline=plan.options.multiline, lines="newline"))
    return re.compile(text.encode("latin-1")) if len(text) <= _LONGEST else None
