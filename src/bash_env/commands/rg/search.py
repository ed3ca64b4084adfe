"""The search of one input: which lines are selected, and what surrounds them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from bash_env.commands.rg.settings import Settings
from bash_env.commands.rg.stats import Stats
from bash_env.text.held_lines import HeldLines, lines_back
from bash_env.text.regex.engines import Span

UNLIMITED = 1 << 62


class Sink(Protocol):
    """What is shown of an input."""

    def matched(self, text: bytes, number: int, offset: int, spans: Sequence[Span]) -> None:
        """Selected lines."""

    def context(self, text: bytes, number: int, offset: int) -> None:
        """Lines around them."""

    def separator(self) -> None:
        """A gap between groups of lines."""


class Search:
    """Goes through the blocks of one input, which end with separators, and tells `sink` (None: only counts).

    `count` is the number of selected lines (with -U, of stretches), `stats` the sums, `stopped` whether no more
    input is wanted. `each_line` has lines told one by one, with their matches.
    """

    def __init__(self, settings: Settings, sink: Sink | None, each_line: bool = False) -> None:
        self._settings = settings
        self._sink = sink
        self._tells_json = each_line
        self._missing = -1
        self._each_line = each_line or settings.needs_spans
        self._counts_matches = settings.mode == "matches" or settings.counts or each_line
        self.stats = Stats()
        self.count = 0
        self._limit = settings.max_count
        self.stopped = self._limit == 0
        self.offset = 0
        self._number = self._mark_number = 1
        self._mark = 0  # a place in the block, where the line of `_mark_number` begins
        self._pending = UNLIMITED if settings.passthru else 0
        self._shown_to = 0 if settings.passthru else -1
        self._groups = settings.passthru
        self._held = HeldLines(settings.before, settings.separator)

    def mute(self) -> None:
        """Show nothing any more, and stop at the first selected line."""
        self._sink = None
        self._limit = 1

    def feed(self, block: bytes, unterminated: bool = False) -> None:
        """Search the next lines. `unterminated` says that the last separator is not in the input."""
        if self.stopped:
            return
        settings = self._settings
        self._missing = len(block) if unterminated and self._tells_json else -1
        runs = self._multiline_runs(block) if settings.multiline else self._line_runs(block, unterminated)
        mark = 0
        for low, high, spans in runs:
            if self._at_limit():
                if not self._show_behind_limit(block, low, high, spans):
                    break
                continue
            self._note(block, low, high, spans)
            if self._sink is not None:
                self._show(self._sink, block, low, high, spans)
            mark = high
        if self._sink is not None:
            self._trailing(self._sink, block, len(block))
            self._hold(block)
        self.stopped = self._at_limit() and (self._sink is None or self._pending <= 0)
        self.stats.searched = self.offset + (mark if self._at_limit() else len(block) - unterminated)
        self.offset += len(block)
        self._number += block.count(settings.separator) if self._sink is not None else 0
        self._mark, self._mark_number = 0, self._number

    def _at_limit(self) -> bool:
        return self._limit is not None and self.count >= self._limit

    def _show_behind_limit(self, block: bytes, low: int, high: int, spans: Sequence[Span]) -> bool:
        """Show a line that is trailing context of the last selected one, and matches as well; whether it is."""
        if self._sink is None:
            return False
        self._trailing(self._sink, block, low)
        if self._pending <= 0:
            return False
        self._sink.matched(self._text(block, low, high), self._number_at(block, low), self.offset + low, spans)
        self._shown_to = self.offset + high
        self._pending -= 1
        return True

    # --- selecting -------------------------------------------------------------------------------------

    def _line_runs(self, block: bytes, unterminated: bool) -> Iterator[tuple[int, int, Sequence[Span]]]:
        settings = self._settings
        runs = settings.scanner.runs(block)
        if settings.invert:
            runs = _complement(runs, len(block))
        if not self._each_line and not self._counts_matches and self._limit is None:
            yield from ((low, high, ()) for low, high in runs)
            return
        for low, high in runs:
            while low < high:
                end = block.find(settings.separator, low) + 1
                yield (
                    low,
                    end,
                    () if settings.invert else self._spans(block[low : end - 1], unterminated and end == len(block)),
                )
                low = end

    def _spans(self, line: bytes, at_end: bool) -> Sequence[Span]:
        pattern = self._settings.pattern
        if pattern is None or not (self._each_line or self._counts_matches):
            return ()
        spans = pattern.find_spans(line)
        if at_end and spans and spans[-1] == (len(line), len(line)) and line:
            spans.pop()
        return spans

    def _multiline_runs(self, block: bytes) -> Iterator[tuple[int, int, Sequence[Span]]]:
        """The selected stretches of lines, where matches may go over several."""
        if self._settings.invert:
            stretches = [(low, high) for low, high, _ in self._stretches(block)]
            yield from ((low, high, ()) for low, high in _complement(stretches, len(block)))
        else:
            yield from self._stretches(block)

    def _stretches(self, block: bytes) -> Iterator[tuple[int, int, Sequence[Span]]]:
        """The stretches of lines that matches lie in; matches that share a line share a stretch."""
        pattern, separator = self._settings.pattern, self._settings.separator
        start = end = 0
        inside: list[Span] = []
        for low, high in pattern.find_spans(block) if pattern is not None else ():
            if low >= len(block):
                break
            first = block.rfind(separator, 0, low) + 1
            last = block.find(separator, max(high - 1, low)) + 1
            if inside and first < end:
                end = max(end, last)
            else:
                if inside:
                    yield start, end, [(a - start, b - start) for a, b in inside]
                start, end, inside = first, last, []
            inside.append((low, high))
        if inside:
            yield start, end, [(a - start, b - start) for a, b in inside]

    def _note(self, block: bytes, low: int, high: int, spans: Sequence[Span]) -> None:
        lines = block.count(self._settings.separator, low, high)
        self.count += 1 if self._settings.multiline else lines
        self.stats.matched_lines += lines
        self.stats.matches += len(spans)

    # --- showing ---------------------------------------------------------------------------------------

    def _show(self, sink: Sink, block: bytes, low: int, high: int, spans: Sequence[Span]) -> None:
        self._trailing(sink, block, low)
        self._leading(sink, block, low)
        text, number = self._text(block, low, high), self._number_at(block, low)
        replacement, pattern = self._settings.replacement, self._settings.pattern
        if replacement is not None and pattern is not None and spans:
            body, spans = replacement.apply(pattern, text[:-1])
            text = body + text[-1:]
        sink.matched(text, number, self.offset + low, spans)
        self._shown_to = self.offset + high
        self._groups = True
        self._pending = self._settings.after
        if self._settings.passthru:
            self._pending = 0 if self._at_limit() else UNLIMITED

    def _text(self, block: bytes, low: int, high: int) -> bytes:
        """Lines of the block; in JSON, without a separator that the input does not have."""
        return block[low : high - (high == self._missing)]

    def _number_at(self, block: bytes, position: int) -> int:
        """The number of the line that begins at `position`; what was counted before is not counted again."""
        if position < self._mark:
            self._mark, self._mark_number = 0, self._number
        self._mark_number += block.count(self._settings.separator, self._mark, position)
        self._mark = position
        return self._mark_number

    def _position(self) -> int:
        return max(self._shown_to - self.offset, 0)

    def _trailing(self, sink: Sink, block: bytes, limit: int) -> None:
        start = end = self._position()
        if self._settings.passthru and self._pending:
            end = limit
        while self._pending > 0 and end < limit:
            end = block.find(self._settings.separator, end) + 1
            self._pending -= 1
        if start < end <= limit:
            sink.context(self._text(block, start, end), self._number_at(block, start), self.offset + start)
            self._shown_to = self.offset + end

    def _leading(self, sink: Sink, block: bytes, low: int) -> None:
        settings = self._settings
        floor = self._position()
        start, missing = lines_back(block, floor, low, settings.before, settings.separator)
        held, lines = self._held.take(missing) if missing and floor == 0 else (b"", 0)
        first = self.offset + start - len(held)
        if self._groups and first != self._shown_to and (settings.before or settings.after):
            sink.separator()
        if held:
            sink.context(held, self._number - lines, first)
        if start < low:
            sink.context(block[start:low], self._number_at(block, start), self.offset + start)

    def _hold(self, block: bytes) -> None:
        if self._settings.before:
            position = self._position()
            self._held.add(block[position:], fresh=position > 0)


def _complement(runs: Sequence[Span], size: int) -> list[Span]:
    result: list[Span] = []
    last = 0
    for low, high in runs:
        if low > last:
            result.append((last, low))
        last = high
    if last < size:
        result.append((last, size))
    return result
