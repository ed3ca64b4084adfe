"""Writing the selected lines of one input, without context."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from operator import not_

from bash_env.commands.grep.output import Output
from bash_env.commands.grep.printers import Printer
from bash_env.text.regex.engines import Span


class LineWriter:
    """Goes through the blocks of an input and writes their selected lines.

    `offset` and `number` are those of the block's first line; `encoding_error` says that a line was not shown because
    it is not valid text.
    """

    wants_more = False
    """Whether context is still to be written when nothing more may be selected."""

    def __init__(self, printer: Printer, output: Output) -> None:
        self.printer = printer
        self.settings = printer.settings
        self.output = output
        self.offset = 0
        self.number = 1
        self.encoding_error = False
        self._counts_lines = self.settings.line_number
        self._mark = 0
        self._mark_number = 1

    def write(self, block: bytes, runs: Sequence[Span]) -> None:
        """Write the selected `runs` of a block, which ends with a separator."""
        if runs:
            self._write_runs(block, runs)
        self._advance(block)

    def skip(self, block: bytes) -> None:
        """Go past a block in which nothing is selected."""
        self._advance(block)

    def hide(self) -> None:
        """Note selected lines that are not shown because the input is binary."""

    def write_flagged(self, block: bytes, lines: Sequence[str], flags: Sequence[bool]) -> int:
        """Write those `lines` (Latin-1) of a valid block that match, or with -v the others; how many they are."""
        header = self.printer.selected
        chosen = list(map(not_, flags)) if self.settings.invert else flags
        if header.numbered:
            template = header.template.decode("latin-1") + "%s"
            kept = [template % pair for pair in compress(enumerate(lines, self.number), chosen)]
            fixed = ""
        else:
            kept = list(compress(lines, chosen))
            fixed = header.fixed.decode("latin-1")
        if kept:
            self.output.put((fixed + ("\n" + fixed).join(kept) + "\n").encode("latin-1"))
        self.number += len(lines)
        self._mark, self._mark_number = 0, self.number
        self.offset += len(block)
        return len(kept)

    def write_window(self, data: bytes, start: int, end: int, runs: Sequence[Span]) -> None:
        """Write the selected `runs` of data[start:end] as they are, behind names and numbers."""
        printer = self.printer
        if not printer.selected.numbered:
            text = b"".join([data[low:high] for low, high in runs])
            if text:
                self.output.put(printer.lines(text, 0, 0, True, True))
        else:
            self._write_numbered(data, start, end, runs)
        self.offset += end - start

    def _write_numbered(self, data: bytes, start: int, end: int, runs: Sequence[Span]) -> None:
        printer = self.printer
        number, last = self.number, start
        if self.settings.scanner.single and not self.settings.invert:
            text, number, last = printer.single_lines(data, runs, number, start)
            self.output.put(text)
        else:
            for low, high in runs:
                number += data.count(b"\n", last, low)
                self.output.put(printer.lines(data[low:high], number, 0, True, True))
                last = low
        self.number = number + data.count(b"\n", last, end)
        self._mark, self._mark_number = 0, self.number

    def _write_runs(self, block: bytes, runs: Sequence[Span]) -> None:
        clean = self.settings.is_valid(block)
        printer = self.printer
        if clean and printer.simple and not printer.selected.tab and not self.settings.byte_offset:
            if not printer.selected.numbered:
                text = b"".join([block[low:high] for low, high in runs])
                self.output.put(printer.lines(text, 0, 0, True, True))
                return
            if self.settings.scanner.single and not self.settings.invert:
                text, self._mark_number, self._mark = printer.single_lines(block, runs, self.number, 0)
                self.output.put(text)
                return
        for low, high in runs:
            self._emit(block[low:high], self._number_at(block, low), self.offset + low, True, clean)

    def _advance(self, block: bytes) -> None:
        if self._counts_lines:
            self.number = self._mark_number + block.count(self.settings.separator, self._mark)
            self._mark, self._mark_number = 0, self.number
        self.offset += len(block)

    def _number_at(self, block: bytes, position: int) -> int:
        """The number of the line that begins at `position` of the block; 0 if nobody wants to know."""
        if not self._counts_lines:
            return 0
        if position < self._mark:
            self._mark, self._mark_number = 0, self.number
        self._mark_number += block.count(self.settings.separator, self._mark, position)
        self._mark = position
        return self._mark_number

    def _emit(self, text: bytes, number: int, offset: int, selected: bool, clean: bool) -> bool:
        """Write the lines `text`; whether all of them could be shown."""
        printer = self.printer
        if not clean and not self.settings.only_matching and not self.settings.is_valid(text):
            return self._emit_valid(text, number, offset, selected)
        self.output.put(printer.lines(text, number, offset, selected, clean))
        if printer.dropped:
            self.encoding_error = True
        return True

    def _emit_valid(self, text: bytes, number: int, offset: int, selected: bool) -> bool:
        """Write those of the lines `text` that are valid; True if the last one was."""
        valid = True
        for line in text.split(self.settings.separator)[:-1]:
            line += self.settings.separator
            valid = self.settings.is_valid(line)
            if valid:
                self.output.put(self.printer.lines(line, number, offset, selected, True))
                self._shown(offset + len(line))
            self.encoding_error = self.encoding_error or not valid
            number += 1
            offset += len(line)
        return valid

    def _shown(self, end: int) -> None:
        """Called where a line was shown that ends at offset `end`."""
