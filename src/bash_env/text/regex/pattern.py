"""Compiled patterns: choosing engines, searching, going through matches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bash_env.text.regex.engines import Engine, Span
from bash_env.text.regex.line_plan import LinePlan
from bash_env.text.regex.lines import count_lines, matching_lines
from bash_env.text.regex.plan import Options, Plan, plan_patterns


class _Large:
    """The last large data that were looked at: searches often go on within the same."""

    data = b""
    ascii = True


_LARGE = _Large()
_LARGE_SIZE = 1 << 16


def _is_ascii(data: bytes) -> bool:
    if len(data) < _LARGE_SIZE:
        return data.isascii()
    if data is not _LARGE.data:
        _LARGE.data, _LARGE.ascii = data, data.isascii()
    return _LARGE.ascii


class Match:
    """A match: offsets are bytes into the data that was searched. Groups are found when first asked for."""

    __slots__ = ("_data", "_pattern", "_span", "_spans", "_window")

    def __init__(self, pattern: Pattern, data: bytes, span: Span, window: Span) -> None:
        self._pattern = pattern
        self._data = data
        self._span = span
        self._window = window
        self._spans: list[Span] | None = None

    @property
    def groups(self) -> int:
        """The number of groups of the pattern."""
        return self._pattern.groups

    def span(self, index: int = 0) -> Span:
        """Return the limits of group `index`, (-1, -1) if it took no part in the match."""
        if not index:
            return self._span
        if self._spans is None:
            self._spans = self._pattern._group_spans(self._data, self._span, self._window)
        return self._spans[index]

    def start(self, index: int = 0) -> int:
        """Return where group `index` begins."""
        return self.span(index)[0]

    def end(self, index: int = 0) -> int:
        """Return where group `index` ends."""
        return self.span(index)[1]

    def group(self, index: int = 0) -> bytes | None:
        """Return the text of group `index`, None if it took no part in the match."""
        low, high = self.span(index)
        return None if low < 0 else self._data[low:high]


class Pattern:
    """A compiled pattern; see the package for what its options mean."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._lines = LinePlan(plan)
        self._uniform = plan.uniform
        self.groups = plan.groups
        self.warnings = plan.warnings

    def _engine(self, data: bytes) -> Engine:
        """Return the engine for `data`: pure ASCII needs less of it."""
        return self._plan.wide if self._uniform or not _is_ascii(data) else self._plan.narrow

    def search(self, data: bytes, start: int = 0, end: int | None = None, *, not_bol: bool = False) -> Match | None:
        """Return the leftmost-longest match that begins at or after `start`."""
        stop = len(data) if end is None else end
        if not_bol and start == 0:
            return self._search_not_bol(data, stop)
        found = self._engine(data).span(data, start, stop)
        return None if found is None else Match(self, data, found, (start, stop))

    def _search_not_bol(self, data: bytes, stop: int) -> Match | None:
        shifted = b" " + data[:stop]
        found = self._engine(shifted).span(shifted, 1, stop + 1)
        if found is None:
            return None
        match = Match(self, data, (found[0] - 1, found[1] - 1), (0, stop))
        spans = self._group_spans(shifted, found, (1, stop + 1))
        match._spans = [(low - 1, high - 1) if low > 0 else (low, high) for low, high in spans]
        return match

    def _group_spans(self, data: bytes, span: Span, window: Span) -> list[Span]:
        if not self.groups:
            return [span]
        return self._plan.grouping(not self._uniform and _is_ascii(data)).groups(data, span, window[1])

    def match_span(self, data: bytes, start: int = 0, end: int | None = None) -> Span | None:
        """Return the limits of the leftmost-longest match only: the fastest search."""
        return self._engine(data).span(data, start, len(data) if end is None else end)

    def test(self, data: bytes, start: int = 0, end: int | None = None) -> bool:
        """Tell whether there is a match."""
        return self.match_span(data, start, end) is not None

    def full_match(self, data: bytes) -> bool:
        """Tell whether the pattern matches all of `data`."""
        return self._engine(data).full(data, 0, len(data))

    def finditer(self, data: bytes, start: int = 0, end: int | None = None) -> Iterator[Match]:
        """Yield the matches from left to right, by GNU's rules for empty ones."""
        stop = len(data) if end is None else end
        for span in self._spans(data, start, stop):
            yield Match(self, data, span, (start, stop))

    def find_spans(self, data: bytes, start: int = 0, end: int | None = None) -> list[Span]:
        """Return the limits of all matches, by GNU's rules for empty ones."""
        return list(self._spans(data, start, len(data) if end is None else end))

    def _spans(self, data: bytes, start: int, stop: int) -> Iterator[Span]:
        """Yield matches; an empty one directly behind another match does not count (sed, awk)."""
        find = self._engine(data).span
        last = -1
        while start <= stop:
            found = find(data, start, stop)
            if found is None:
                return
            low, high = found
            if low < high:
                start = last = high
                yield found
                continue
            if high != last:
                yield found
            start = self._next_char(data, high)
            if self._plan.splits_characters:
                yield from ((inner, inner) for inner in range(high + 1, start))

    def matching_lines(self, block: bytes) -> Iterator[Span]:
        """Yield the limits, without separator, of the lines of `block` that contain a match.

        `block` holds whole lines; the last may lack its separator.
        """
        return matching_lines(self._lines, block)

    def count_lines(self, block: bytes) -> int:
        """Return how many lines of `block` contain a match."""
        return count_lines(self._lines, block)

    def _next_char(self, data: bytes, at: int) -> int:
        """Return the offset behind the character at `at`."""
        if not self._plan.utf8 or at >= len(data) or data[at] < 0xC2:
            return at + 1
        length = 2 if data[at] < 0xE0 else 3 if data[at] < 0xF0 else 4
        try:
            data[at : at + length].decode("utf-8")
        except UnicodeDecodeError:
            return at + 1
        return at + length


def compile_patterns(patterns: tuple[bytes, ...], options: tuple[Any, ...]) -> Pattern:
    """Compile patterns into one; see `compile_any` of the package. Raises PatternError."""
    return Pattern(plan_patterns(patterns, Options(*options)))
