"""The text of a program with the names and line numbers of the places that it came from."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

COMMAND_LINE = "cmd. line"
"""What messages call program text that stood on the command line."""


class SourceText:
    """The pieces of a program (a name and its text) as one text, each piece ended by a newline."""

    __slots__ = ("_line_starts", "_piece_lines", "_pieces", "ends", "text")

    def __init__(self, pieces: list[tuple[str, str]]) -> None:
        texts = [text if text.endswith("\n") else text + "\n" for _, text in pieces]
        self.text = "".join(texts)
        self._pieces = [name for name, _ in pieces]
        self.ends = list(accumulate(map(len, texts)))
        self._piece_lines: list[int] = []
        lines = 0
        for text in texts:
            self._piece_lines.append(lines)
            lines += text.count("\n")
        self._line_starts = [0]
        self._line_starts += [at + 1 for at, char in enumerate(self.text) if char == "\n"]

    def line_at(self, offset: int) -> int:
        """The number, from 1 and over all pieces, of the line that `offset` is on."""
        return bisect_right(self._line_starts, offset)

    def place(self, line: int) -> str:
        """How messages name a line: ``cmd. line:3`` or ``file.awk:7``."""
        piece = max(0, bisect_right(self._piece_lines, line - 1) - 1)
        return f"{self._pieces[piece]}:{line - self._piece_lines[piece]}"

    def end_line(self, line: int) -> int:
        """The last line of the piece that holds `line`."""
        piece = bisect_right(self._piece_lines, line - 1)
        return self._piece_lines[piece] if piece < len(self._piece_lines) else len(self._line_starts) - 1

    def show(self, offset: int) -> tuple[str, int]:
        """The line that `offset` is on, without its newline, and the column of `offset`."""
        start = self._line_starts[self.line_at(offset) - 1]
        return self.text[start:].partition("\n")[0] if offset < len(self.text) else self._last_line(), offset - start

    def _last_line(self) -> str:
        return self.text[:-1].rpartition("\n")[2]
