"""Lines of a dump: addresses, and the fields of all formats aligned with each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bash_env.commands.od.types import Format

_PRINTABLE = bytes(byte if 32 <= byte < 127 else ord(".") for byte in range(256))
_SHAPES = {"d": "%07d", "o": "%07o", "x": "%06x", "n": ""}


class Addresses:
    """Offsets in the radix asked for; with a `label` a second number in parentheses (od --traditional)."""

    def __init__(self, radix: str, label: int | None = None) -> None:
        self.shape = _SHAPES[radix]
        self.label = label

    def show(self, offset: int, start: int) -> str:
        """The address of a line at `offset`, where the dump began at `start`."""
        if not self.shape:
            return ""
        text = self.shape % offset
        if self.label is None:
            return text
        return f"{text} ({self.shape % (offset - start + self.label)})"


class Layout:
    """The lines of `width` bytes each. Formats whose fields take less room have blanks between them."""

    def __init__(self, formats: Sequence[Format], width: int) -> None:
        self.formats = formats
        self.width = width
        self.total = max((form.width + 1) * (width // form.size) for form in formats)
        self.pads: list[list[str]] = [[] for _ in formats]

    def _pads(self, index: int, count: int) -> list[str]:
        """The blanks before each of the first `count` fields (a short line costs what it shows, however wide lines are)."""
        pads = self.pads[index]
        if len(pads) < count:
            form = self.formats[index]
            fields = self.width // form.size
            spare = self.total - (form.width + 1) * fields
            left = [spare * (fields - i) // fields for i in range(len(pads), count + 1)]
            pads += [" " * (1 + before - after) for before, after in pairwise(left)]
        return pads

    def lines(self, data: bytes, address: str) -> str:
        """The lines, one for each format, for up to `width` bytes."""
        out: list[str] = []
        for index, form in enumerate(self.formats):
            cells = form.cells(data + bytes(-len(data) % form.size))
            pads = self._pads(index, len(cells))
            text = "".join([part for pair in zip(pads, cells, strict=False) for part in pair])
            if form.shown:
                text = text.ljust(self.total) + "  >" + data.translate(_PRINTABLE).decode() + "<"
            out.append(f"{address}{text}\n")
            address = " " * len(address)
        return "".join(out)
