"""The search of one input: fed with blocks of whole lines, it counts and prints what is selected."""

from __future__ import annotations

from bash_env.commands.grep.binary import text_end
from bash_env.commands.grep.lines import LineWriter
from bash_env.commands.grep.settings import Settings
from bash_env.text.regex.engines import Span


class Search:
    """The state of the search of one input.

    `count` is the number of selected lines so far, `stopped` says that no more input is wanted, `end` is the offset
    behind the last selected line (it and `offset` count from where the search began), `binary` whether the input held
    a NUL and so counts as binary from there on.
    """

    def __init__(self, settings: Settings, writer: LineWriter | None) -> None:
        self.settings = settings
        self.writer = writer
        self.offset = 0
        self.end = 0
        self.count = 0
        self.stopped = settings.max_count == 0
        self.binary = False
        self.binary_matches = False

    def feed(self, block: bytes) -> None:
        """Search the next whole lines of the input."""
        if self.stopped:
            return
        if self.settings.finds_nul and not self.binary:
            at = block.find(b"\0")
            if at >= 0:
                cut = text_end(block, at, self.offset)
                if cut:
                    self._search(block[:cut])
                    block = block[cut:]
                if not self.stopped:
                    self._begin_binary()
        if not self.stopped:
            self._search(block.replace(b"\0", b"\n") if self.binary else block)

    def feed_window(self, data: bytes, start: int, end: int) -> None:
        """Search data[start:end], whole lines of plain text, where only counts or the lines themselves are wanted."""
        settings = self.settings
        if self.writer is None:
            count = settings.scanner.window_count(data, start, end)
            self.count += data.count(b"\n", start, end) - count if settings.invert else count
        else:
            runs = settings.scanner.window_runs(data, start, end)
            if settings.invert:
                runs = complement(runs, end, start)
            self.count += len(runs)
            self.writer.write_window(data, start, end, runs)
        self.offset += end - start

    def _begin_binary(self) -> None:
        self.binary = True
        if self.settings.skip_binary:
            self.count = 0
            self.stopped = True

    def _search(self, block: bytes) -> None:
        size = len(block)
        if not block.endswith(self.settings.separator):
            block += self.settings.separator
        if self.settings.mode in ("quiet", "list"):
            self._find_first(block)
        elif self.writer is None:
            self._count(block)
        elif self.binary:
            self._find_in_binary(block)
        else:
            self._print(block, self.writer)
        self.offset += size

    # --- the kinds of search ---------------------------------------------------------------------------

    def _find_first(self, block: bytes) -> None:
        """Stop at the first selected line."""
        line = self._first(block)
        if line is not None:
            self.count = 1
            self.end = self.offset + line[1]
            self.stopped = True

    def _count(self, block: bytes) -> None:
        """-c: count the selected lines."""
        settings = self.settings
        if settings.limited:
            runs = self._limited(self._selected(block), block)
            self.end = self.offset + runs[-1][1] if runs else self.end
            return
        count = settings.scanner.count(block)
        self.count += block.count(settings.separator) - count if settings.invert else count

    def _find_in_binary(self, block: bytes) -> None:
        """In binary data a selected line is not shown; it ends the search. Context that is due still comes."""
        assert self.writer is not None
        line = self._first(block) if self.count < self.settings.max_count else None
        if line is None:
            self.writer.skip(block)
            self.stopped = self.count >= self.settings.max_count and not self.writer.wants_more
            return
        self.count += 1
        self.end = self.offset + line[1]
        self.binary_matches = self.stopped = True
        self.writer.hide()

    def _print(self, block: bytes, writer: LineWriter) -> None:
        if self.settings.plain and self._print_flagged(block, writer):
            return
        runs = self._selected(block)
        if self.settings.limited:
            runs = self._limited(runs, block)
        elif runs:
            self.count += len(runs)
        writer.write(block, runs)
        if runs:
            self.end = self.offset + runs[-1][1]
        if self.count >= self.settings.max_count:
            self.stopped = not writer.wants_more

    def _print_flagged(self, block: bytes, writer: LineWriter) -> bool:
        """Print by looking into each line, where the scanner expects that to be faster."""
        found = self.settings.scanner.flagged_lines(block) if self.settings.is_valid(block) else None
        if found is None:
            return False
        self.count += writer.write_flagged(block, *found)
        return True

    # --- selecting -------------------------------------------------------------------------------------

    def _first(self, block: bytes) -> Span | None:
        if not self.settings.invert:
            return self.settings.scanner.first(block)
        runs = self._selected(block)
        if not runs:
            return None
        low, high = runs[0]
        return low, block.find(self.settings.separator, low, high) + 1

    def _selected(self, block: bytes) -> list[Span]:
        """The stretches of selected lines."""
        if self.count >= self.settings.max_count:
            return []
        runs = self.settings.scanner.runs(block)
        return complement(runs, len(block)) if self.settings.invert else runs

    def _limited(self, runs: list[Span], block: bytes) -> list[Span]:
        """Count the lines of `runs`; those that -m still allows."""
        result: list[Span] = []
        for low, high in runs:
            lines = block.count(self.settings.separator, low, high)
            room = self.settings.max_count - self.count
            if lines > room:
                lines, high = room, _end_of_lines(block, low, room, self.settings.separator)
            self.count += lines
            result.append((low, high))
            if self.count >= self.settings.max_count:
                self.stopped = self.writer is None
                break
        return result


def complement(runs: list[Span], size: int, start: int = 0) -> list[Span]:
    """What of start..size is not in `runs`."""
    result: list[Span] = []
    last = start
    for low, high in runs:
        if low > last:
            result.append((last, low))
        last = high
    if last < size:
        result.append((last, size))
    return result


def _end_of_lines(block: bytes, low: int, count: int, separator: bytes) -> int:
    """Where the first `count` lines from `low` on end."""
    for _ in range(count):
        low = block.find(separator, low) + 1
    return low
