"""Counting what a run did, for --stats and --json."""

from __future__ import annotations


class Stats:
    """Sums over the inputs searched."""

    __slots__ = ("matched_lines", "matches", "nanoseconds", "printed", "searched", "searches", "with_match")

    def __init__(self) -> None:
        self.matches = 0
        self.matched_lines = 0
        self.with_match = 0
        self.searches = 0
        self.printed = 0  # bytes
        self.searched = 0  # bytes
        self.nanoseconds = 0

    def add(self, other: Stats) -> None:
        """Add the sums of one input."""
        for name in Stats.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def text(self, nanoseconds: int) -> bytes:
        """What --stats prints; `nanoseconds` is how long the whole run took."""
        lines = (
            "",
            f"{self.matches} matches",
            f"{self.matched_lines} matched lines",
            f"{self.with_match} files contained matches",
            f"{self.searches} files searched",
            f"{self.printed} bytes printed",
            f"{self.searched} bytes searched",
            f"{self.nanoseconds / 1e9:.6f} seconds spent searching",
            f"{nanoseconds / 1e9:.6f} seconds",
        )
        return "\n".join(lines).encode() + b"\n"
