"""Searching a text that lies in memory as a whole: window by window, without copies of what does not match."""

from __future__ import annotations

from collections.abc import Iterator

from bash_env.commands.grep.search import Search
from bash_env.commands.grep.settings import Settings

WINDOW = 1 << 18
"""About how many bytes are searched between two checkpoints."""

WORTH = 1 << 18
"""The size from which this is quicker than searching block by block."""


def can_search_whole(settings: Settings, data: bytes) -> bool:
    """Whether `data` is plain text, and to be counted or shown as it is."""
    if len(data) < WORTH or settings.limited or settings.mode not in ("count", "print"):
        return False
    if settings.mode == "print" and not settings.plain:
        return False
    if settings.finds_nul and b"\0" in data:
        return False
    scanner = settings.scanner
    if scanner.reads_bytes(False) and settings.mode == "count":
        return True
    return data.isascii() and scanner.reads_bytes(True)


def windows(data: bytes) -> Iterator[tuple[int, int]]:
    """The limits of stretches of whole lines; a last line without newline is left out."""
    start = 0
    last = data.rfind(b"\n") + 1
    while start < last:
        end = last
        if last - start > WINDOW:
            end = data.rfind(b"\n", start, start + WINDOW) + 1 or data.find(b"\n", start + WINDOW) + 1
        yield start, end
        start = end


def search_window(search: Search, data: bytes, start: int, end: int) -> None:
    """Search a window, as `Search.feed` does a block."""
    if search.writer is not None and search.settings.scanner.prefers_lines:
        search.feed(data[start:end])
    else:
        search.feed_window(data, start, end)
