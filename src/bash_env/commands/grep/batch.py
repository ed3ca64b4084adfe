"""Many small files in one scan."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from bash_env.commands.grep.search import complement
from bash_env.commands.grep.settings import Settings
from bash_env.text.regex.engines import Span

MAX_BYTES = 1 << 18
MAX_FILES = 256


class Batch:
    """Files and their contents, none of which has a NUL unless that ends lines."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.contents: list[bytes] = []
        self.size = 0

    @property
    def full(self) -> bool:
        """Whether it is time to search."""
        return self.size > MAX_BYTES or len(self.names) == MAX_FILES

    def add(self, name: str, content: bytes) -> None:
        """Add a file."""
        self.names.append(name)
        self.contents.append(content)
        self.size += len(content)

    def joined(self, separator: bytes) -> tuple[bytes, list[int]]:
        """The contents as one text, in which each ends with a separator, and where each ends."""
        parts = [part if not part or part.endswith(separator) else part + separator for part in self.contents]
        return b"".join(parts), list(accumulate(map(len, parts)))


def can_show(settings: Settings, text: bytes) -> bool:
    """Whether what is selected of the lines `text` can be shown or counted as it is."""
    if settings.mode != "print":
        return not settings.limited
    return settings.plain and settings.is_valid(text)


def selected(settings: Settings, text: bytes) -> list[Span]:
    """The stretches of selected lines."""
    runs = settings.scanner.runs(text)
    return complement(runs, len(text)) if settings.invert else runs


def runs_by_file(runs: list[Span], ends: Sequence[int]) -> Iterator[tuple[int, list[Span]]]:
    """For each file that has some of the `runs` (which are used up) its index and these; `ends` is where each file ends."""
    at = 0
    for index, end in enumerate(ends):
        stop = bisect_left(runs, (end, 0), at)
        mine = runs[at:stop]
        if mine and mine[-1][1] > end:  # a stretch that goes on in the next file
            stop -= 1
            mine[-1], runs[stop] = (mine[-1][0], end), (end, mine[-1][1])
        if mine:
            yield index, mine
        at = stop
