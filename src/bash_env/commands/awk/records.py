"""Cutting input into records (POSIX awk, RS; gawk manual 4.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import length_hint
from typing import NamedTuple

from bash_env.commands.awk.errors import FatalError
from bash_env.commands.awk.fields import only_plain_blanks
from bash_env.commands.awk.regexes import Locale, RegexCache, TextRegex
from bash_env.kernel.files import OpenFile

BLOCK = 1 << 17
MAX_RECORD = 128 << 20
"""The greatest number of bytes of one record."""

_PARAGRAPHS = re.compile(r"(\n\n+)")


class Cut(NamedTuple):
    """Records found in a buffer, what ended each (None: always the one separator), and the bytes left over.

    `plain` says that `str.split` finds awk's words in them.
    """

    records: list[str]
    terminators: list[str] | None
    rest: bytes
    plain: bool = False


class Separator:
    """A value of RS: how a buffer is cut. `ends` tells quickly whether a block may hold the end of a record."""

    def __init__(self, locale: Locale) -> None:
        self._codec, self._errors = locale.codec

    def decode(self, data: bytes) -> str:
        """The text of `data`."""
        return data.decode(self._codec, self._errors)

    def cut(self, data: bytes, first: bool, final: bool) -> Cut:
        """Cut `data`; `first` at the beginning of the input, `final` at its end."""
        raise NotImplementedError

    def join(self, records: list[str], terminators: list[str] | None) -> str:
        """The text that records were cut from."""
        assert terminators is not None
        return "".join([part for pair in zip(records, terminators, strict=True) for part in pair])


class SingleCharacter(Separator):
    """Records end with one character, most often a newline."""

    def __init__(self, locale: Locale, char: str) -> None:
        super().__init__(locale)
        self.char = char
        self.data = char.encode(self._codec, self._errors)

    def cut(self, data: bytes, first: bool, final: bool) -> Cut:
        """See Separator."""
        end = data.rfind(self.data)
        if end < 0:
            return Cut([self.decode(data)], [""], b"") if final and data else Cut([], [], data)
        text = self.decode(data[:end])
        records = text.split(self.char)
        rest = data[end + len(self.data) :]
        if not final or not rest:
            return Cut(records, None, rest, only_plain_blanks(text))
        terminators = [self.char] * len(records) + [""]
        return Cut([*records, self.decode(rest)], terminators, b"")

    def join(self, records: list[str], terminators: list[str] | None) -> str:
        """See Separator."""
        if terminators is not None:
            return super().join(records, terminators)
        return self.char.join([*records, ""])


class Paragraphs(Separator):
    """RS is empty: records are separated by blank lines."""

    def cut(self, data: bytes, first: bool, final: bool) -> Cut:
        """See Separator."""
        if first:
            data = data.lstrip(b"\n")
        if not final:
            end = data.rstrip(b"\n").rfind(b"\n\n")
            if end < 0:
                return Cut([], [], data)
            end += 2
            while data[end : end + 1] == b"\n":
                end += 1
            data, rest = data[:end], data[end:]
        else:
            rest = b""
        parts = _PARAGRAPHS.split(self.decode(data))
        records, terminators = parts[::2], parts[1::2]
        last = records.pop()
        if last:
            records.append(last.removesuffix("\n"))
            terminators.append("\n" if last.endswith("\n") else "")
        return Cut(records, terminators, rest)


class Expression(Separator):
    """RS is a regular expression."""

    def __init__(self, locale: Locale, expression: TextRegex) -> None:
        super().__init__(locale)
        self.expression = expression

    def cut(self, data: bytes, first: bool, final: bool) -> Cut:
        """See Separator. A match at the end of the buffer may go on behind it and is left for later."""
        records: list[str] = []
        terminators: list[str] = []
        start = 0
        for low, high in self.expression.byte_spans(data):
            if low < high and (high < len(data) or final):
                records.append(self.decode(data[start:low]))
                terminators.append(self.decode(data[low:high]))
                start = high
        rest = data[start:]
        if final and rest:
            return Cut([*records, self.decode(rest)], [*terminators, ""], b"")
        return Cut(records, terminators, rest)


def separator_for(text: str, regexes: RegexCache) -> Separator:
    """The way to cut records for a value of RS."""
    locale = regexes.locale
    if not text:
        return Paragraphs(locale)
    if len(text) == 1:
        return SingleCharacter(locale, text)
    return Expression(locale, regexes[text])


class Source:
    """The records of one open file. `pending` goes over those that were cut and not yet taken."""

    __slots__ = (
        "_first",
        "_parts",
        "_records",
        "_terminators",
        "_wanted",
        "ended",
        "file",
        "pending",
        "plain",
        "separator",
        "terminator_text",
    )

    def __init__(self, file: OpenFile, separator: Separator) -> None:
        self.file = file
        self.separator = separator
        self.pending: Iterator[str] = iter(())
        self.ended = False
        self.terminator_text = ""
        self.plain = False
        self._records: list[str] = []
        self._terminators: list[str] | None = []
        self._parts: list[bytes] = []
        self._wanted = 0
        self._first = True

    async def next(self) -> str | None:
        """The next record; None at the end. Raises OSError."""
        record = next(self.pending, None)
        while record is None and await self.fill():
            record = next(self.pending, None)
        return record

    async def fill(self) -> bool:
        """Cut more records; False at the end of the input. To be called when none is pending."""
        self.terminator_text = self.terminator()
        while True:
            block = b"" if self.ended else await self._read()
            if not block:
                final = True
                if self.ended and not self._parts:
                    return False
                self.ended = True
            else:
                final = False
                self._parts.append(block)
            data = b"".join(self._parts)
            cut = self.separator.cut(data, self._first, final)
            self._parts = [cut.rest] if cut.rest else []
            if cut.records:
                self._first = False
                self._wanted = 0
                self._offer(cut)
                return True
            if final:
                self._parts.clear()
                return False
            self._wanted = len(cut.rest)
            if self._wanted > MAX_RECORD:
                raise FatalError(f"record too long (limit {MAX_RECORD} bytes)")

    async def _read(self) -> bytes:
        """A block; where a record goes on for long, twice as much as there is, so that cutting stays linear."""
        block = await self.file.read(BLOCK)
        if len(block) >= self._wanted:
            return block
        parts = [block]
        total = len(block)
        while block and total < self._wanted:
            block = await self.file.read(BLOCK)
            parts.append(block)
            total += len(block)
        return b"".join(parts)

    def _offer(self, cut: Cut) -> None:
        self._records = cut.records
        self._terminators = cut.terminators
        self.pending = iter(cut.records)
        self.plain = cut.plain

    def last(self) -> str | None:
        """The record that was taken last from the block."""
        taken = len(self._records) - length_hint(self.pending)
        return self._records[taken - 1] if taken else None

    def terminator(self) -> str:
        """What ended the record that was taken last (RT)."""
        taken = len(self._records) - length_hint(self.pending)
        if not taken:
            return self.terminator_text
        if self._terminators is None:
            assert isinstance(self.separator, SingleCharacter)
            return self.separator.char
        return self._terminators[taken - 1]

    def change_separator(self, separator: Separator) -> None:
        """Cut what is not yet taken anew."""
        self.terminator_text = self.terminator()
        left = list(self.pending)
        if left:
            terminators = self._terminators[-len(left) :] if self._terminators is not None else None
            text = self.separator.join(left, terminators)
            self._parts.insert(0, text.encode(self.separator._codec, self.separator._errors))
        self._records = []
        self._terminators = []
        self.pending = iter(())
        self.separator = separator
        self._wanted = 0
