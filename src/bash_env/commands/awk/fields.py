"""Splitting text into fields, and the current record (POSIX awk, Regular Expressions/FS; gawk manual 4.4 to 4.9)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bash_env.commands.awk.errors import FatalError
from bash_env.commands.awk.regexes import RegexCache, TextRegex
from bash_env.commands.awk.values import MAX_STRING, NULL, NumberTexts, number_of, strnum, to_number

_MAX_LONG = 1 << 63
MAX_FIELDS = 4_000_000
"""The greatest number of fields of a record."""

_WORDS = re.compile(r"[^ \t\n]+").findall
_BLANKS = re.compile(r"[ \t\n]+")
# what str.split takes for blanks and awk does not
_ODD_ASCII = "\r\v\f\x1c\x1d\x1e\x1f"
_ODD_WIDE = re.compile("[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]").search

Split = Callable[..., list[str]]


def only_plain_blanks(text: str) -> bool:
    """Whether `str.split` finds the same words in `text` as awk."""
    for char in _ODD_ASCII:
        if char in text:
            return False
    return text.isascii() or not _ODD_WIDE(text)


class Splitter:
    """A way to split text: `split(text)` gives the fields, `with_separators(text)` also what stands between them.

    `separator` is the single character that separates, None for blanks; `quick` says that `str.split` does the work.
    """

    __slots__ = ("quick", "separator", "split", "with_separators")

    def __init__(
        self,
        split: Split,
        with_separators: Callable[[str], tuple[list[str], list[str]]],
        separator: str | None,
        quick: bool,
    ) -> None:
        self.split = split
        self.with_separators = with_separators
        self.separator = separator
        self.quick = quick


def words_with_separators(text: str) -> tuple[list[str], list[str]]:
    """The words of `text`; the separators begin with the blanks in front and end with those behind."""
    words = _WORDS(text)
    if not words:
        return [], []
    pieces = _BLANKS.split(text)
    blanks = _BLANKS.findall(text)
    if pieces[0]:
        blanks.insert(0, "")
    return words, blanks


def _any_words(text: str, separator: None = None, count: int = -1) -> list[str]:
    return _WORDS(text)


BLANKS = Splitter(_any_words, words_with_separators, None, True)


def _each_character() -> Splitter:
    def split(text: str, separator: None = None, count: int = -1) -> list[str]:
        return list(text)

    return Splitter(split, lambda text: (list(text), [""] * (len(text) - 1)), "", False)


def _single(char: str) -> Splitter:
    def split(text: str, separator: str | None = None, count: int = -1) -> list[str]:
        return text.split(char, count) if text else []

    def with_separators(text: str) -> tuple[list[str], list[str]]:
        pieces = split(text)
        return pieces, [char] * (len(pieces) - 1)

    return Splitter(split, with_separators, char, True)


def by_regex(expression: TextRegex) -> Splitter:
    """Split at the matches of an expression."""

    def split(text: str, separator: str | None = None, count: int = -1) -> list[str]:
        return expression.split(text) if text else []

    def with_separators(text: str) -> tuple[list[str], list[str]]:
        return expression.split_with_separators(text) if text else ([], [])

    return Splitter(split, with_separators, "", False)


def by_separator(text: str, regexes: RegexCache, paragraph: bool = False) -> Splitter:
    """The splitter for a value of FS. In `paragraph` mode (RS is empty) a newline separates fields too.

    Not so beside a regular expression, which any FS of more than one byte is (gawk manual 4.9).
    """
    if text == " ":
        return BLANKS
    if not text:
        return _each_character()
    if len(text) > 1 or (paragraph and not text.isascii()):
        return by_regex(regexes[text])
    if not paragraph or text == "\n":
        return _single(text)
    return by_regex(regexes[f"[{text}\n]" if text not in "\\^" else f"\\{text}|\n"])


def by_pattern(expression: TextRegex) -> Splitter:
    """Fields are the matches of an expression (FPAT)."""

    def split(text: str, separator: str | None = None, count: int = -1) -> list[str]:
        return expression.matches(text)[0] if text else []

    return Splitter(split, expression.matches, "", False)


_WIDTH = re.compile(r"[ \t]*(?:(\d+):)?(\d+|\*)")


def by_widths(text: str) -> Splitter:
    """Fields of fixed widths (FIELDWIDTHS): numbers, ``skip:`` in front, ``*`` for the rest. Raises FatalError."""
    widths: list[tuple[int, int | None]] = []
    position = 0
    stripped = text.rstrip(" \t")
    while position < len(stripped):
        match = _WIDTH.match(stripped, position)
        if match is None or match[2] == "0":
            raise FatalError(
                f"invalid FIELDWIDTHS value, for field {len(widths) + 1}, near `{stripped[position:].lstrip()}'"
            )
        position = match.end()
        if match[2] == "*" and position < len(stripped):
            raise FatalError("`*' must be the last designator in FIELDWIDTHS")
        widths.append((int(match[1] or 0), None if match[2] == "*" else int(match[2])))

    def split(text: str, separator: str | None = None, count: int = -1) -> list[str]:
        found = []
        start = 0
        for skip, width in widths:
            if start >= len(text):
                break
            start += skip
            end = len(text) if width is None else start + width
            found.append(text[start:end])
            start = end
        return found

    return Splitter(split, lambda text: (split(text), []), "", False)


class Record:
    """The current record and its fields, which are found when they are first asked for.

    A field that was assigned holds the value itself; the others are text from outside.
    """

    __slots__ = (
        "_assigned",
        "_count",
        "_fields",
        "_line",
        "_odd",
        "_stale",
        "number_of",
        "output_separator",
        "splitter",
        "strnum",
        "texts",
        "value",
    )

    def __init__(self, texts: NumberTexts) -> None:
        self.texts = texts
        self.number_of = number_of
        self.strnum = strnum
        self.splitter = BLANKS
        self.output_separator = " "
        self._line = ""
        self._fields: list[Any] | None = []
        self._assigned: set[int] = set()
        self._count: Any = None
        self._stale = False
        self._odd = True
        self.value: Any = NULL

    def start(self, line: str) -> None:
        """Take a record of a block that `only_plain_blanks` was asked about."""
        self._line = line
        self._fields = self._count = self.value = None
        self._odd = self._stale = False

    def read(self, line: str) -> None:
        """Take a record that was read from elsewhere."""
        self.start(line)
        self._odd = True

    def fields(self) -> list[Any]:
        """The fields."""
        fields = self._fields
        if fields is None:
            splitter = self.splitter
            if splitter.quick and not self._odd:
                fields = self._line.split(splitter.separator) if self._line else []
            else:
                fields = splitter.split(self._line)
            self._fields = fields
            if self._assigned:
                self._assigned.clear()
        return fields

    # --- reading ---------------------------------------------------------------------------------

    def line(self) -> str:
        """The text of $0."""
        if self._stale:
            self._rebuild()
        return self._line

    def line_value(self) -> Any:
        """The value of $0."""
        if self._stale:
            self._rebuild()
        value = self.value
        return self.strnum(self._line) if value is None else value

    def text(self, index: int) -> str:
        """The text of a field."""
        fields = self.fields()
        if index > len(fields):
            return ""
        field = fields[index - 1]
        return field if isinstance(field, str) else self.texts[field]

    def number(self, index: int) -> float:
        """The number of a field."""
        fields = self.fields()
        if index > len(fields):
            return 0.0
        field = fields[index - 1]
        return self.number_of(field) if field.__class__ is str else to_number(field)

    def field(self, index: int) -> Any:
        """The value of a field."""
        fields = self.fields()
        if index > len(fields):
            return NULL
        field = fields[index - 1]
        return self.strnum(field) if field.__class__ is str and index not in self._assigned else field

    def text_at(self, index: float) -> str:
        """The text of ``$index``."""
        number = int(index) if 1 <= index <= MAX_FIELDS else field_index(index)
        return self.text(number) if number else self.line()

    def number_at(self, index: float) -> float:
        """The number of ``$index``."""
        number = int(index) if 1 <= index <= MAX_FIELDS else field_index(index)
        return self.number(number) if number else to_number(self.line_value())

    def value_at(self, index: float) -> Any:
        """The value of ``$index``."""
        number = int(index) if 1 <= index <= MAX_FIELDS else field_index(index)
        return self.field(number) if number else self.line_value()

    def count(self) -> Any:
        """The value of NF."""
        count = self._count
        if count is None:
            count = self._count = float(len(self.fields()))
        return count

    def referred_text(self, index: float) -> str:
        """The text of a field that sub or gsub may change: it exists from then on, though $0 stays as it is."""
        number = int(index) if 1 <= index <= MAX_FIELDS else field_index(index)
        if number > len(self.fields()):
            _check_count(number)
            self._extend(number)
        return self.text(number) if number else self.line()

    # --- changing --------------------------------------------------------------------------------

    def assign(self, index: float, value: Any) -> Any:
        """``$index = value``; the value."""
        number = int(index) if 1 <= index <= MAX_FIELDS else field_index(index)
        if number == 0:
            self.read(value if isinstance(value, str) else self.texts[value])
            self.value = value
            return value
        return self.replace(number, value)

    def replace(self, number: int, value: Any) -> Any:
        """The same for a field whose number, from 1 on, is known."""
        fields = self._fields
        if fields is None:
            fields = self.fields()
        if number > len(fields):
            _check_count(number)
            self._extend(number)
        fields[number - 1] = value
        self._assigned.add(number)
        self._stale = True
        return value

    def assign_count(self, value: Any) -> Any:
        """``NF = value``; the value."""
        fields = self.fields()
        count = int(to_number(value))
        if count < 0:
            raise FatalError("NF set to negative value")
        _check_count(count)
        if count < len(fields):
            del fields[count:]
        else:
            self._extend(count)
        self._count = value
        self._stale = True
        return value

    def _extend(self, count: int) -> None:
        fields = self.fields()
        missing = range(len(fields) + 1, count + 1)
        fields.extend([""] * len(missing))
        self._assigned.update(missing)
        self._count = None

    def _rebuild(self) -> None:
        fields = self.fields()
        if len(self.output_separator) * len(fields) > MAX_STRING:
            raise FatalError(f"record too long (limit {MAX_STRING} characters)")
        try:
            self._line = self.output_separator.join(fields)
        except TypeError:  # there are numbers among them
            texts = self.texts
            self._line = self.output_separator.join([f if isinstance(f, str) else texts[f] for f in fields])
        self._stale = False
        self.value = self._line

    def settle(self) -> None:
        """Find the fields now, before the way to split changes."""
        self.fields()

    def settle_line(self) -> None:
        """Build the record now, before OFS changes."""
        if self._stale:
            self._rebuild()


def field_index(index: float) -> int:
    """The number of a field. Raises FatalError for a negative one."""
    number = int(index) if abs(index) < _MAX_LONG else -_MAX_LONG
    if number < 0:
        raise FatalError(f"attempt to access field {number}")
    return number


def _check_count(count: int) -> None:
    if count > MAX_FIELDS:
        raise FatalError(f"too many fields: {count} (limit {MAX_FIELDS})")
