"""Many small files in one scan: which of them can hold a match at all."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from bash_env.commands.grep.settings import Settings

MAX_BYTES = 1 << 18
MAX_FILES = 256


def candidates(settings: Settings, contents: Sequence[bytes]) -> set[int]:
    """The indexes of the contents that may hold selected lines; the others hold none."""
    if settings.invert:
        return set(range(len(contents)))
    joined = settings.separator.join([*contents, b""])
    if settings.finds_nul and b"\0" in joined:
        joined = joined.replace(b"\0", b"\n")
    runs = settings.scanner.runs(joined) if settings.scanner.first(joined) is not None else []
    if not runs:
        return set()
    starts = list(accumulate((len(content) + 1 for content in contents), initial=0))
    found: set[int] = set()
    for low, high in runs:
        found.update(range(bisect_right(starts, low) - 1, bisect_left(starts, high)))
    return found
