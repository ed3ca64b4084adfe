"""The engines that run a pattern: literal search, RE2, and those that work on Python text.

An engine answers questions about `data[start:end]`, where `end` counts as the end of the data but what
is before `start` stays visible to look-behind.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from typing import Any, Protocol, TypeAlias

from bash_env.text.regex.errors import RegexTimeout

Span: TypeAlias = tuple[int, int]

# Returns where a match begins in `data[start:end]`, -1 if there is none; `end` is the end of the data.
Seek: TypeAlias = Callable[[bytes, int, int], int]

# RE2 falls back to a hundred times slower engine where it thinks that its automaton will not fit. What it
# really uses depends on the states that the data reach.
_RE2_MEMORY = 1 << 24
_RE2_MEMORY_EACH = 600  # for each character of the pattern, so that long lists of words fit
_RE2_MEMORY_MOST = 1 << 29


class Engine(Protocol):
    """What a pattern needs of an engine."""

    def span(self, data: bytes, start: int, end: int) -> Span | None:
        """Return the limits of the leftmost-longest match."""

    def groups(self, data: bytes, span: Span, end: int) -> list[Span]:
        """Return the limits of the match at `span` and of its groups, (-1, -1) for those that took no part."""

    def full(self, data: bytes, start: int, end: int) -> bool:
        """Tell whether the pattern matches exactly `data[start:end]`."""


_NEAR = 512  # bytes that are searched before a faster search with a higher start-up cost is called
_WINDOW = 1 << 16  # bytes that a slow engine looks at in one call


class LiteralEngine:
    """A pattern without operators."""

    def __init__(self, literal: bytes) -> None:
        self.literal = literal
        self._length = len(literal)

    def span(self, data: bytes, start: int, end: int) -> Span | None:
        at = data.find(self.literal, start, end)
        return None if at < 0 else (at, at + self._length)

    def groups(self, data: bytes, span: Span, end: int) -> list[Span]:
        return [span]

    def full(self, data: bytes, start: int, end: int) -> bool:
        return end - start == self._length and data.startswith(self.literal, start, end)

    def seek_with(self, far: Seek) -> Seek:
        """Return a search for scans: `bytes.find` nearby, `far` behind that."""
        literal, overlap = self.literal, self._length - 1

        def seek(data: bytes, start: int, end: int) -> int:
            limit = start + _NEAR
            at = data.find(literal, start, limit)
            return at if at >= 0 or limit >= end else far(data, limit - overlap, end)

        return seek


class Re2Engine:
    """google-re2: linear in the input."""

    def __init__(self, pattern: str, *, utf8: bool, capture: bool, longest: bool = True) -> None:
        """Raises ValueError where RE2 refuses the pattern (its limits)."""
        re2 = import_module("re2")
        options = re2.Options()
        options.longest_match = longest
        options.log_errors = False
        options.never_capture = not capture
        options.max_mem = min(_RE2_MEMORY + _RE2_MEMORY_EACH * len(pattern), _RE2_MEMORY_MOST)
        if not utf8:
            options.encoding = re2.Options.Encoding.LATIN1
        compiled = re2._re2.RE2(pattern.encode("latin-1"), options)
        if not compiled.ok():
            raise ValueError(compiled.error())
        self._pattern = pattern
        self._utf8 = utf8
        self.match = compiled.Match
        self.unanchored = re2._Anchor.UNANCHORED
        self.from_start = re2._Anchor.ANCHOR_START
        self.anchored = re2._Anchor.ANCHOR_BOTH

    def span(self, data: bytes, start: int, end: int) -> Span | None:
        text = data if end == len(data) else memoryview(data)[:end]
        found: Span = self.match(self.unanchored, text, start, end)[0]
        return None if found[0] < 0 else found

    def groups(self, data: bytes, span: Span, end: int) -> list[Span]:
        text = data if end == len(data) else memoryview(data)[:end]
        found: list[Span] = self.match(self.unanchored, text, span[0], end)
        return found

    def full(self, data: bytes, start: int, end: int) -> bool:
        text = data if end == len(data) else memoryview(data)[:end]
        found: Span = self.match(self.anchored, text, start, end)[0]
        return found[0] >= 0

    def seek(self, data: bytes, start: int, end: int) -> int:
        """A `Seek`."""
        at: int = self.match(self.unanchored, data, start, end)[0][0]
        return at

    def runs(self) -> Callable[[bytes, int], int]:
        """Return a function that finds the end of the run of matching lines which begins at an offset."""
        compiled: list[Re2Engine] = []

        def run(data: bytes, start: int) -> int:
            if not compiled:
                pattern = f"(?:[^\\n]*(?:{self._pattern})[^\\n]*\\n)+"
                compiled.append(Re2Engine(pattern, utf8=self._utf8, capture=False))
            engine = compiled[0]
            end: int = engine.match(engine.from_start, data, start, len(data))[0][1]
            return max(end, start)

        return run


def windowed(engine: Engine) -> Seek:
    """Return a search for scans over lines with an engine that reads all of what it is given.

    The windows do not depend on where a search begins, so that the engine can keep what it knows of one.
    """

    def seek(data: bytes, start: int, end: int) -> int:
        while start < end:
            stop = data.find(b"\n", start - start % _WINDOW + _WINDOW) + 1 or end
            found = engine.span(data, start, stop)
            if found is not None and not (found[0] == stop < end):
                return found[0]
            start = stop
        return -1

    return seek


class Matcher(Protocol):
    """A matcher over Python text: bytes, or str for UTF-8 data."""

    def span(self, text: Any, start: int, end: int) -> Span | None:
        """Return the limits of the leftmost match in `text[start:end]`."""

    def groups(self, text: Any, span: Span, end: int) -> list[Span]:
        """Return the limits of the match at `span` and of its groups."""

    def full(self, text: Any, start: int, end: int) -> bool:
        """Tell whether the pattern matches exactly `text[start:end]`."""


class StdlibMatcher:
    """The standard library's `re`, for patterns that are harmless there."""

    def __init__(self, pattern: str, *, wide: bool) -> None:
        self._compiled: re.Pattern[Any] = re.compile(pattern if wide else pattern.encode("latin-1"))

    def span(self, text: Any, start: int, end: int) -> Span | None:
        found = self._compiled.search(text, start, end)
        return None if found is None else found.span()

    def groups(self, text: Any, span: Span, end: int) -> list[Span]:
        found = self._compiled.match(text, span[0], end)
        return [span] if found is None else list(found.regs)

    def full(self, text: Any, start: int, end: int) -> bool:
        return self._compiled.fullmatch(text, start, end) is not None


class BacktrackMatcher:
    """The `regex` package, for what needs backtracking: every call has a time budget."""

    def __init__(self, pattern: str, *, wide: bool, longest: bool, budget: float) -> None:
        """Raises ValueError where the engine refuses the pattern."""
        regex = import_module("regex")
        flags = regex.VERSION0 | (regex.POSIX if longest else 0)
        try:
            self._compiled = regex.compile(pattern if wide else pattern.encode("latin-1"), flags)
        except regex.error as error:
            raise ValueError(str(error)) from None
        self._budget = budget

    def span(self, text: Any, start: int, end: int) -> Span | None:
        found = self._run("search", text, start, end)
        return None if found is None else found.span()

    def groups(self, text: Any, span: Span, end: int) -> list[Span]:
        found = self._run("match", text, span[0], end)
        return [span] if found is None else list(found.regs)

    def full(self, text: Any, start: int, end: int) -> bool:
        return self._run("fullmatch", text, start, end) is not None

    def _run(self, method: str, text: Any, start: int, end: int) -> Any:
        try:
            return getattr(self._compiled, method)(text, start, end, timeout=self._budget)
        except TimeoutError:
            raise RegexTimeout(self._budget) from None


class NarrowEngine:
    """Runs a matcher over the bytes themselves."""

    def __init__(self, matcher: Matcher) -> None:
        self.span = matcher.span
        self.groups = matcher.groups
        self.full = matcher.full


class WideEngine:
    """Runs a matcher over the characters of UTF-8 data; offsets stay bytes."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._data = b""
        self._text = ""
        self._mark = (0, 0)  # a byte offset and the character offset that it is

    def span(self, data: bytes, start: int, end: int) -> Span | None:
        first, last = self._window(data, start, end)
        found = self._matcher.span(self._text, first, last)
        return None if found is None else self._bytes([found], start, first)[0]

    def groups(self, data: bytes, span: Span, end: int) -> list[Span]:
        start = span[0]
        if start == span[1] < end and data[start] & 0xC0 == 0x80:  # an empty match within a character
            found = self._matcher.groups("", (0, 0), 0)
            return [(low, high) if low < 0 else (low + start, high + start) for low, high in found]
        first, last = self._window(data, span[0], end)
        stop = first + _length(data[span[0] : span[1]])
        return self._bytes(self._matcher.groups(self._text, (first, stop), last), span[0], first)

    def full(self, data: bytes, start: int, end: int) -> bool:
        first, last = self._window(data, start, end)
        return self._matcher.full(self._text, first, last)

    def _window(self, data: bytes, start: int, end: int) -> Span:
        """Decode `data` unless it is the same as last time; return the window in characters."""
        if data is not self._data:
            self._data, self._text = data, data.decode("utf-8", "surrogateescape")
            self._mark = (0, 0)
        byte, char = self._mark if self._mark[0] <= start else (0, 0)
        first = char + _length(data[byte:start])
        self._mark = (start, first)
        return first, len(self._text) if end == len(data) else first + _length(data[start:end])

    def _bytes(self, found: list[Span], start: int, first: int) -> list[Span]:
        """Translate character offsets, walking once over the text between them."""
        offsets = {-1: -1}
        byte, char = start, first
        for offset in sorted({offset for span in found for offset in span if offset >= 0}):
            if offset >= char:
                byte += len(self._text[char:offset].encode("utf-8", "surrogateescape"))
            else:  # a group inside look-behind may lie before the start of the search
                byte = len(self._text[:offset].encode("utf-8", "surrogateescape"))
            char = offset
            offsets[offset] = byte
        return [(offsets[low], offsets[high]) for low, high in found]


def _length(data: bytes) -> int:
    return len(data.decode("utf-8", "surrogateescape"))
