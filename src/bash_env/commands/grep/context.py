"""Writing selected lines with the lines around them (GNU grep manual 2.1.5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bash_env.commands.grep.lines import LineWriter
from bash_env.commands.grep.output import Output
from bash_env.commands.grep.printers import Printer
from bash_env.kernel.limits import LimitExceeded
from bash_env.text.held_lines import HeldLines, lines_back
from bash_env.text.regex.engines import Span


class Groups:
    """Whether a group of lines was shown already, in this input or one before: the next is separated from it."""

    __slots__ = ("shown",)

    def __init__(self) -> None:
        self.shown = False


class ContextWriter(LineWriter):
    """Writes groups of selected lines with leading and trailing context.

    Like GNU grep it goes by the end of what was last shown. A line that cannot be shown does not move that, so that
    trailing context may begin with lines before it, and end at it.
    """

    def __init__(self, printer: Printer, output: Output, groups: Groups, max_held: int) -> None:
        super().__init__(printer, output)
        self._groups = groups
        self._after = self.settings.after or 0
        self._before = self.settings.before or 0
        self._pending = 0  # lines of trailing context still to come
        self._shown_to = -1  # offset behind the last line shown
        self._held = HeldLines(self._before, self.settings.separator)
        self._max_held = max_held
        separator = self.settings.group_separator
        self._between = b""
        if separator is not None:
            self._between = self.settings.paint("se", separator.encode("utf-8", "surrogateescape")) + b"\n"

    @property
    def wants_more(self) -> bool:  # type: ignore[override]
        """See LineWriter."""
        return self._pending > 0

    def write(self, block: bytes, runs: Sequence[Span]) -> None:
        """See LineWriter."""
        clean = not (runs or self._pending) or self.settings.is_valid(block)
        whole = clean or self.settings.only_matching  # no line is left out
        for low, high in runs if whole or self.settings.invert else _single_lines(block, runs, self.settings.separator):
            self._write_trailing(block, low, clean, whole)
            self._write_leading(block, low, clean)
            text = block[low:high]
            if self._emit(text, self._number_at(block, low), self.offset + low, True, clean):
                self._shown_to = self.offset + high
            self._groups.shown = True
            self._pending = self._after
        self._write_trailing(block, len(block), clean, whole)
        if self._before:
            position = self._position()
            self._held.add(block[position:], fresh=position > 0)
            if self._held.size > self._max_held:
                raise LimitExceeded("max_string_bytes", "leading context too large")
        self._advance(block)

    def skip(self, block: bytes) -> None:
        """See LineWriter: trailing context is still due."""
        self.write(block, ())

    def hide(self) -> None:
        """See LineWriter: they count as a group."""
        self._groups.shown = True

    def _position(self) -> int:
        """Where in the block what was not yet shown begins."""
        return max(self._shown_to - self.offset, 0)

    def _shown(self, end: int) -> None:
        self._shown_to = end

    def _write_trailing(self, block: bytes, limit: int, clean: bool, whole: bool) -> None:
        if self._pending <= 0:
            return
        if self._shown_to < 0:
            self._shown_to = self.offset
        start = self._position()
        if start >= limit:
            return
        separator = self.settings.separator
        end = start
        while self._pending > 0 and end < limit:
            following = block.find(separator, end) + 1
            if not whole and not self.settings.is_valid(block[end:following]):
                self.encoding_error = True
                self._pending = 0
                break
            self._pending -= 1
            end = following
        if end > start:
            self._emit(block[start:end], self._number_at(block, start), self.offset + start, False, clean)
            self._shown_to = self.offset + end

    def _write_leading(self, block: bytes, low: int, clean: bool) -> None:
        floor = self._position()
        start, missing = lines_back(block, floor, low, self._before, self.settings.separator)
        held, lines = self._held.take(missing) if missing and floor == 0 else (b"", 0)
        first = self.offset + start - len(held)
        if self._groups.shown and first != self._shown_to and self.settings.group_separator is not None:
            self.output.put(self._between)
        if held:
            number = self.number - lines
            if self._emit(held, number, first, False, self.settings.is_valid(held)):
                self._shown_to = self.offset
        if start < low:
            number = self._number_at(block, start)
            if self._emit(block[start:low], number, self.offset + start, False, clean):
                self._shown_to = self.offset + low


def _single_lines(block: bytes, runs: Sequence[Span], separator: bytes) -> Iterator[Span]:
    """The lines of `runs` one by one."""
    for low, high in runs:
        while low < high:
            end = block.find(separator, low) + 1
            yield low, end
            low = end
