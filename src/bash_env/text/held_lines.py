"""The last lines before a place in a stream: the leading context of a match (grep, rg)."""

from __future__ import annotations

from collections import deque


class HeldLines:
    """The last lines of earlier blocks that were not shown, at most `lines` of them; `size` is their bytes."""

    def __init__(self, lines: int, separator: bytes) -> None:
        self._lines = lines
        self._separator = separator
        self._parts: deque[tuple[bytes, int]] = deque()
        self._count = 0
        self.size = 0

    def add(self, text: bytes, fresh: bool) -> None:
        """Hold `text`: what follows the lines held before, or what follows a line shown since (`fresh`)."""
        start, missing = lines_back(text, 0, len(text), self._lines, self._separator)
        if fresh or not missing:
            self._clear()
        text = text[start:]
        self._parts.append((text, self._lines - missing))
        self._count += self._lines - missing
        self.size += len(text)
        while self._count - self._parts[0][1] >= self._lines:
            old, lines = self._parts.popleft()
            self._count -= lines
            self.size -= len(old)

    def take(self, lines: int) -> tuple[bytes, int]:
        """The last `lines` lines (or all there are) and how many they are; nothing is held any more."""
        text = b"".join([part for part, _ in self._parts])
        start, missing = lines_back(text, 0, len(text), lines, self._separator)
        self._clear()
        return text[start:], lines - missing

    def _clear(self) -> None:
        self._parts.clear()
        self._count = self.size = 0


def lines_back(text: bytes, floor: int, end: int, lines: int, separator: bytes) -> tuple[int, int]:
    """Where the last `lines` lines of text[floor:end] begin, and how many of them are missing there."""
    start = end
    while lines and start > floor:
        start = text.rfind(separator, floor, start - 1) + 1 or floor
        lines -= 1
    return start, lines
