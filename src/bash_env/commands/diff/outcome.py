"""What a comparison found, ready to be shown; and the parts that all styles share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bash_env.commands.diff.compare import Change
from bash_env.commands.diff.lines import Text
from bash_env.commands.diff.options import Options

_PIECE = 1 << 12
"""How many lines are written at a time."""

NO_NEWLINE = b"\n\\ No newline at end of file\n"


class Side(NamedTuple):
    """One of the two files: the name shown, the label or None, and the time for headers (ns since the epoch)."""

    name: str
    label: str | None
    time: str
    text: Text


class Hunk(NamedTuple):
    """A change, and whether -B or -I say that it alone is not worth showing."""

    change: Change
    ignored: bool


class Outcome(NamedTuple):
    """The two files and their changes."""

    old: Side
    new: Side
    hunks: list[Hunk]


class Paint:
    """Escape sequences around what --color tells apart."""

    HEADER, NUMBERS, DELETE, ADD = b"\x1b[1m", b"\x1b[36m", b"\x1b[31m", b"\x1b[32m"
    RESET = b"\x1b[0m"

    def __init__(self, on: bool) -> None:
        self.on = on

    def __call__(self, color: bytes, text: bytes) -> bytes:
        """`text`, without line end, in the color."""
        return color + text + self.RESET if self.on and color else text


class Writer:
    """How lines of the files are written with the options of all styles."""

    def __init__(self, options: Options) -> None:
        self.paint = Paint(options.color)
        self.tab = b"\t" if options.initial_tab else b""
        self.tab_size = options.tab_size if options.expand_tabs else 0
        self.bare_empty = options.suppress_blank_empty

    def lines(
        self, text: Text, start: int, end: int, flag: bytes, space: bytes = b"", color: bytes = b""
    ) -> Iterator[bytes]:
        """Lines `start` to `end`, in pieces, behind their flag character; `space` stands between the two."""
        lead = flag + (self.tab or space)
        bare = lead.rstrip() if self.bare_empty else lead
        plain = not (self.tab_size or self.bare_empty or (color and self.paint.on))
        for low in range(start, end, _PIECE):
            lines = text[low : min(low + _PIECE, end)]
            if plain:
                out = [lead + line for line in lines]
            else:
                out = [self.paint(color, (lead if line else bare) + self.expand(line)) for line in lines]
            yield b"\n".join(out) + (NO_NEWLINE if low <= text.last_open < low + len(lines) else b"\n")

    def expand(self, line: bytes) -> bytes:
        """Tabs as spaces where -t asks for that."""
        if not self.tab_size or b"\t" not in line:
            return line
        text = line.decode("utf-8", "surrogateescape").expandtabs(self.tab_size)
        return text.encode("utf-8", "surrogateescape")


def line_range(start: int, end: int, comma: str = ",") -> str:
    """Line numbers as the normal format has them: the first and the last, or the line before an empty range."""
    if end - start > 1:
        return f"{start + 1}{comma}{end}"
    return str(end)
