"""Counting in blocks: lines, words, characters, bytes and the longest line."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence

from bash_env.text.width import text_width

_CONTROLS = bytes([*range(9), *range(14, 32), 127])
_NOT_ASCII = bytes(range(128, 256))
_IN_WORD = bytes(byte not in b" \t\n\v\f\r" for byte in range(256))
_WIDE_CONTROL = re.compile("[\x80-\x9f\u2028\u2029]")  # not printable, so it neither is nor ends a word
_WIDE_SPACE = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u2060\u3000]")  # those of GNU wc
_SPECIAL = re.compile("[\x80-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2060\u3000]")
_PLAIN = {**dict.fromkeys(_CONTROLS), 11: None, 12: "\n", 13: "\n"}
_LINE_END = re.compile("[\n\r\f]")
TAB = 8
_STEP = 1 << 16  # a number of this many bytes stays in the cache


class Counter:
    """The counts of one file. `wanted` names the columns; with `utf8` text is in UTF-8, else in single bytes."""

    def __init__(self, wanted: Sequence[str], utf8: bool) -> None:
        self.wanted = wanted
        self.utf8 = utf8
        self.lines = self.words = self.chars = self.bytes = self.longest = 0
        self._lines = "lines" in wanted
        self._words = "words" in wanted
        self._longest = "longest" in wanted
        self._text = utf8 and not {"words", "chars", "longest"}.isdisjoint(wanted)
        self._decoder = codecs.getincrementaldecoder("utf-8")("ignore")
        self._pending = False
        self._inside = 0
        self._column = 0

    def feed(self, block: bytes) -> None:
        """Count one block."""
        self.bytes += len(block)
        if self._lines:
            self.lines += block.count(b"\n")
        if self._text and (self._pending or not block.isascii()):
            self._feed_text(block)
            return
        self.chars += len(block)
        if self._words:
            self._feed_words(block, _CONTROLS if block.isascii() else _CONTROLS + _NOT_ASCII)
        if self._longest:
            self._feed_longest(block.decode("ascii", "ignore"))

    def _feed_text(self, block: bytes) -> None:
        text = self._decoder.decode(block)
        self._pending = bool(self._decoder.getstate()[0])
        self.chars += len(text)
        if self._words:
            plain = text
            if _SPECIAL.search(text):
                plain = _WIDE_SPACE.sub(" ", _WIDE_CONTROL.sub("", text))
            self._feed_words(plain.encode(), _CONTROLS)
        if self._longest:
            self._feed_longest(text)

    def _feed_words(self, text: bytes, removed: bytes) -> None:
        """Count the places where a byte of a word follows one that is not, as bits of a number."""
        for start in range(0, len(text), _STEP):
            mask = text[start : start + _STEP].translate(_IN_WORD, removed)
            if mask:
                number = int.from_bytes(mask, "little")
                self.words += (number & ~(number << 8 | self._inside)).bit_count()
                self._inside = mask[-1]

    def _feed_longest(self, text: str) -> None:
        if "\t" not in text and text.isascii():
            widths = list(map(len, text.translate(_PLAIN).split("\n")))
            widths[0] += self._column
        else:
            first, *lines = _LINE_END.split(text)
            widths = [_width(first, self._column), *map(_width, lines)]
        self.longest = max(self.longest, max(widths))
        self._column = widths[-1]

    def results(self) -> list[int]:
        """The counts in the order wanted."""
        return [getattr(self, column) for column in self.wanted]


def _width(line: str, column: int = 0) -> int:
    """The column after `line`, which starts at `column`."""
    if "\t" not in line:
        return column + text_width(line)
    *pieces, last = line.split("\t")
    for piece in pieces:
        column = (column + text_width(piece)) // TAB * TAB + TAB
    return column + text_width(last)
