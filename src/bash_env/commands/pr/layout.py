"""How pr lays out pages and columns. Text is a character for each byte."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

_HEADER = 5
_SPACES = re.compile(" +")


class Source(NamedTuple):
    """A file: its name for the header, its text, and its time in nanoseconds."""

    name: str
    text: str
    time: int


def visible(text: str, control: str) -> str:
    """Control characters in hat or octal notation."""

    def one(match: re.Match[str]) -> str:
        code = ord(match[0])
        if control == "hat" and code < 128:
            return "^?" if code == 127 else "^" + chr(code + 64)
        return f"\\{code:03o}"

    return re.sub(r"[\x00-\x08\x0b\x0d-\x1f\x7f-\xff]", one, text)


def expanded(text: str, char: str, width: int) -> str:
    """Text without tabs."""
    if char not in text:
        return text
    out: list[str] = []
    place = 0
    for part in re.split(f"({re.escape(char)})", text):
        room = width - place % width if part == char else len(part)
        out.append(" " * room if part == char else part)
        place += room
    return "".join(out)


def tabbed(text: str, start: int, char: str, width: int) -> str:
    """Text, which begins at a column, with runs of spaces as tabs where those reach."""

    out: list[str] = []
    place, done = start, 0
    for match in _SPACES.finditer(text):
        out.append(text[done : match.start()])
        place += match.start() - done
        goal = place + match.end() - match.start()
        while goal - place > 1 and (after := place + width - place % width) <= goal:
            out.append(char)
            place = after
        out.append(" " * (goal - place))
        place, done = goal, match.end()
    out.append(text[done:])
    return "".join(out)


class Layout:
    """The pages of one file, or of files side by side."""

    def __init__(self, options: Any, sources: list[Source], date: str) -> None:
        self.options = options
        self.sources = sources
        self.date = date
        self.merge = options.merge
        self.columns = len(sources) if self.merge else options.columns
        self.bare = options.bare or options.flat or options.length <= 2 * _HEADER
        self.body = options.length if self.bare else options.length - (_HEADER if options.feed else 2 * _HEADER)
        self.rows = max(1, self.body // 2 if options.double else self.body)
        self.margin = " " * options.indent
        self.number = options.first
        self._widths()

    def _widths(self) -> None:
        options = self.options
        many = self.columns > 1
        self.truncate = options.page_width is not None and not options.join
        width = options.page_width or options.width or 72
        self.header_width = width
        separator = options.separator
        self.separator = " " if options.string is None else options.string
        self.aligned = many and not options.join
        if separator is not None and options.string is None:
            self.separator = separator
            self.aligned = many and (options.width is not None or options.page_width is not None)
        elif options.join and options.string is None:
            self.separator = "\t"
        if many and self.aligned:
            self.truncate = True
        sep, digits = options.number or ("", 0)
        self.number_width = 0
        if options.number:
            self.number_width = digits + (8 - digits % 8 if sep == "\t" else 1)
        room = width - len(self.separator) * (self.columns - 1) - (self.number_width if self.merge else 0)
        self.width = room // self.columns if many else width
        if many and self.aligned and self.width - (0 if self.merge else self.number_width) < 1:
            self.width = 1 + self.number_width
        self.tabs = options.tabs or (("\t", 8) if self.aligned and separator is None else None)

    def lines(self) -> Iterator[str]:
        """The output, line by line."""
        first, last = self.options.pages
        for count, page in enumerate(self._pages(), 1):
            if last is not None and count > last:
                return
            if count < first:
                continue
            yield from self._page(count, page)

    def _prepared(self, text: str) -> list[str]:
        """The chunks of a file between form feeds."""
        if self.options.flat:
            text = text.replace("\f\n", "\n").replace("\f", "\n")
        if self.options.control:
            text = visible(text, self.options.control)
        return re.split(r"\f\n?|\n\f\n?", text.removesuffix("\n")) if text else []

    def _cells(self, chunk: str) -> list[str]:
        char, width = self.options.expand or (("\t", 8) if self.columns > 1 or self.truncate else ("", 0))
        lines = chunk.split("\n")
        return [expanded(line, char, width) for line in lines] if char else lines

    def _pages(self) -> Iterator[list[str]]:
        """The lines of each page, without header."""
        if self.merge:
            yield from self._merged_pages()
            return
        for chunk in self._prepared(self.sources[0].text):
            cells = self._cells(chunk)
            size = self.rows * self.columns
            for start in range(0, len(cells), size):
                yield self._arranged(cells[start : start + size], start + size >= len(cells))

    def _merged_pages(self) -> Iterator[list[str]]:
        files = [
            [cell for chunk in self._prepared(source.text) for cell in self._cells(chunk)] for source in self.sources
        ]
        total = max(map(len, files))
        for start in range(0, total, self.rows):
            page = []
            for row in range(start, min(start + self.rows, total)):
                page.append(self._row([(None, cells[row]) if row < len(cells) else None for cells in files]))
            yield page

    def _arranged(self, cells: list[str], last: bool) -> list[str]:
        numbered = [(self.number + place, cell) for place, cell in enumerate(cells)]
        self.number += len(cells)
        if self.columns == 1:
            return [self._row([cell]) for cell in numbered]
        if self.options.across:
            return [self._row(numbered[start : start + self.columns]) for start in range(0, len(cells), self.columns)]
        base, extra = divmod(len(cells), self.columns) if last else (self.rows, 0)
        heights = [base + (place < extra) for place in range(self.columns)]
        starts = [sum(heights[:place]) for place in range(self.columns)]
        page = []
        for row in range(max(heights)):
            pairs = zip(starts, heights, strict=True)
            page.append(self._row([numbered[start + row] if row < height else None for start, height in pairs]))
        return page

    def _number(self, number: int) -> str:
        sep, digits = self.options.number
        text = str(number)[-digits:].rjust(digits)
        if sep != "\t":
            return f"{text}{sep}"
        return text + ("\t" if self.columns == 1 else " " * (self.number_width - digits))

    def _row(self, cells: list[Any]) -> str:
        """A line of the page."""
        out = ""
        lead = ""
        if self.merge and self.options.number:
            sep, digits = self.options.number
            lead = str(self.number)[-digits:].rjust(digits) + sep
            self.number += 1
        while cells and cells[-1] is None and not (self.merge and self.aligned):
            cells.pop()
        begin = place = self.number_width if lead else 0
        for column, cell in enumerate(cells):
            text = self._cell(cell)
            if self.aligned and column:
                start = begin + column * (self.width + len(self.separator))
                out += self._white(place, start - len(self.separator))
                out += self.separator if self.separator.strip(" ") else ""
                place = start
            elif column:
                out += self.separator
            shown = tabbed(text, place, *self.tabs) if self.tabs else text
            out += shown
            place += len(text)
        return self.margin + lead + out if out or lead else ""

    def _white(self, place: int, goal: int) -> str:
        if not self.separator.strip(" "):
            goal += len(self.separator)
        blank = " " * max(goal - place, 0)
        if not self.tabs:
            return blank
        char, width = self.tabs
        return tabbed(blank, place, str(char), int(width))

    def _cell(self, cell: Any) -> str:
        if cell is None:
            return ""
        number, text = cell
        text = str(text)
        head = self._number(number) if self.options.number and number is not None else ""
        if self.truncate:
            text = text[: max(self.width - (self.number_width if head else 0), 0)]
        if self.aligned:
            text = text.rstrip(" ")
        return head + text

    def _page(self, count: int, rows: list[str]) -> Iterator[str]:
        if not self.bare:
            yield f"\n\n{self.margin}{self._title(count)}\n\n\n"
        elif count > 1 and self.options.bare and not self.options.flat and self._has_feeds():
            yield "\f"
        for place, row in enumerate(rows, 1):
            bottom = place == len(rows) and self.bare and self.columns > 1
            yield row + ("\n\n" if self.options.double and not bottom else "\n")
        if self.bare:
            return
        if self.options.feed:
            yield "\f"
        else:
            used = len(rows) * (2 if self.options.double else 1)
            yield "\n" * (self.body - used + _HEADER)

    def _has_feeds(self) -> bool:
        return any("\f" in source.text for source in self.sources)

    def _title(self, count: int) -> str:
        name, page = self.sources[0].name, f"Page {count}"
        room = max(self.header_width - len(self.date) - len(name) - len(page), 0)
        left = room // 2
        return f"{self.date}{' ' * max(left, 1)}{name}{' ' * max(room - left, 1)}{page}"
