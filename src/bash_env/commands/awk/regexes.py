"""Regular expressions over awk's strings (gawk manual 3): the shared engines work on bytes, awk counts characters."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from bash_env.commands.awk.errors import FatalError
from bash_env.commands.awk.quick import Quick, quick_pattern
from bash_env.text import regex

MAX_CACHED = 500


class Locale(NamedTuple):
    """How text is stored: UTF-8, or bytes as characters (LC_ALL=C, -b)."""

    utf8: bool

    @property
    def codec(self) -> tuple[str, str]:
        """The arguments of encode and decode."""
        return ("utf-8", "surrogateescape") if self.utf8 else ("latin-1", "surrogateescape")


class TextRegex:
    """A compiled expression. Offsets are characters."""

    __slots__ = (
        "_codec",
        "_errors",
        "_ignore_case",
        "_pattern",
        "_quick",
        "_search",
        "_sought",
        "limit",
        "literal",
        "text",
    )

    def __init__(self, pattern: str, locale: Locale, ignore_case: bool = False) -> None:
        """Raises PatternError."""
        self.text = pattern
        self._ignore_case = ignore_case
        self._codec, self._errors = locale.codec
        data = pattern.encode(self._codec, self._errors)
        self._pattern = regex.compile(data, syntax="awk", ignore_case=ignore_case, utf8=locale.utf8)
        plain = not ignore_case and not set(pattern) & set("\\^$.[]|()*+?{}")
        self.literal = pattern if plain else None
        self._quick: Quick | None = None
        self._sought = False
        self._search: Callable[[str], object] = _nothing
        self.limit = -1

    @property
    def quick(self) -> Quick | None:
        """The form for Python's own engine, made when it is first wanted."""
        if not self._sought:
            self._sought = True
            found = self._quick = quick_pattern(self.text, self._ignore_case)
            if found is not None:
                self._search, self.limit = found.pattern.search, found.limit
        return self._quick

    def quick_for(self, text: str) -> re.Pattern[str] | None:
        """Python's pattern if it finds the matches in `text` just as the engine would."""
        quick = self.quick
        if quick is None or not quick.exact or len(text) > quick.limit or not text.isascii():
            return None
        return quick.pattern

    @property
    def warnings(self) -> tuple[str, ...]:
        """What GNU warns of."""
        return self._pattern.warnings

    def encode(self, text: str) -> bytes:
        """The bytes of `text`."""
        return text.encode(self._codec, self._errors)

    def decode(self, data: bytes) -> str:
        """The text of `data`."""
        return data.decode(self._codec, self._errors)

    def test(self, text: str) -> bool:
        """Whether there is a match."""
        if len(text) <= self.limit and text.isascii():
            return self._search(text) is not None
        if not self._sought and self.quick is not None:
            return self.test(text)
        return self._pattern.match_span(text.encode(self._codec, self._errors)) is not None

    def groups(self, text: str) -> list[tuple[int, int]] | None:
        """The limits of the leftmost-longest match and of its groups, (-1, -1) for those that took no part."""
        quick = self.quick_for(text) if not self._pattern.groups else None
        if quick is not None:
            found = quick.search(text)
            return None if found is None else [found.span()]
        data = self.encode(text)
        match = self._pattern.search(data)
        if match is None:
            return None
        spans = [match.span(index) for index in range(match.groups + 1)]
        if len(data) == len(text):
            return spans
        return [self._characters(data, low, high) for low, high in spans]

    def _characters(self, data: bytes, low: int, high: int) -> tuple[int, int]:
        """Limits in characters. Those of an empty text at the end stay bytes, as gawk has it."""
        if low < 0 or low == len(data):
            return low, high
        start = len(self.decode(data[:low]))
        return start, start + len(self.decode(data[low:high]))

    def byte_spans(self, data: bytes, limit: int = 0) -> list[tuple[int, int]]:
        """The limits of all matches in encoded text, or of the first `limit`."""
        if limit == 1:
            found = self._pattern.match_span(data)
            return [] if found is None else [found]
        return self._pattern.find_spans(data)

    def byte_groups(self, data: bytes) -> list[list[tuple[int, int]]]:
        """The limits of all matches in encoded text with their groups."""
        return [[m.span(i) for i in range(m.groups + 1)] for m in self._pattern.finditer(data)]

    def find_byte_span(self, data: bytes, start: int) -> tuple[int, int] | None:
        """The limits of the first match in encoded text that begins at or behind `start`."""
        return self._pattern.match_span(data, start)

    def split(self, text: str) -> list[str]:
        """The pieces of `text` between the matches that are not empty."""
        quick = self.quick_for(text)
        if quick is not None:
            return quick.split(text)
        return self.split_with_separators(text)[0]

    def split_with_separators(self, text: str) -> tuple[list[str], list[str]]:
        """The pieces, and the matches between them."""
        quick = self.quick_for(text)
        if quick is not None:
            return quick.split(text), quick.findall(text)
        data = self.encode(text)
        decode = self.decode
        pieces: list[str] = []
        separators: list[str] = []
        start = 0
        spans = self._pattern.find_spans(data)
        if spans == [(0, 0)] and len(text) > 1:
            return [text[1:]], []  # gawk steps over a character where only the beginning matches
        for low, high in spans:
            if low < high:
                pieces.append(decode(data[start:low]))
                separators.append(decode(data[low:high]))
                start = high
        pieces.append(decode(data[start:]))
        return pieces, separators

    def matches(self, text: str) -> tuple[list[str], list[str]]:
        """The matches (empty ones only where nothing else fits: FPAT), and the pieces around them."""
        data = self.encode(text)
        decode = self.decode
        found: list[str] = []
        around: list[str] = []
        start = 0
        for low, high in self._pattern.find_spans(data):
            found.append(decode(data[low:high]))
            around.append(decode(data[start:low]))
            start = high
        around.append(decode(data[start:]))
        return found, around


def _nothing(text: str) -> object:
    return None


class RegexCache(dict[str, TextRegex]):
    """The expressions that a running program computed, looked up by their text."""

    __slots__ = ("ignore_case", "locale")

    def __init__(self, locale: Locale) -> None:
        super().__init__()
        self.locale = locale
        self.ignore_case = False

    def __missing__(self, pattern: str) -> TextRegex:
        try:
            compiled = TextRegex(pattern, self.locale, self.ignore_case)
        except regex.PatternError as error:
            raise FatalError(f"invalid regexp: {error}: /{pattern}/") from None
        if len(self) >= MAX_CACHED:
            self.clear()
        self[pattern] = compiled
        return compiled

    def matches(self, text: str, pattern: str) -> bool:
        """Whether `text` contains a match of `pattern`; a function, so that the text is computed first."""
        return self[pattern].test(text)
