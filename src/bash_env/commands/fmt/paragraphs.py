"""Finding paragraphs: by blank lines, indentation and prefix (GNU coreutils manual 4.1)."""

from __future__ import annotations

import re

from bash_env.commands.fmt.words import Plan, Shape, Word, make_word

TAB = 8
_INDENT = 3  # of the further lines of a tagged paragraph that has one line
_MOST_WORDS, _MOST_BYTES = 998, 5000  # that are looked at at a time
_WORD = re.compile(rb"([^ \t]+)([ \t]*)")


def columns(blanks: bytes, column: int) -> int:
    """The column behind blanks that begin at `column`."""
    for byte in blanks:
        column += TAB - column % TAB if byte == 9 else 1
    return column


class Line:
    """A line of input: the column of the prefix, that of the text, the text itself, and whether tabs come before it."""

    def __init__(self, line: bytes, prefix: bytes) -> None:
        body = line.lstrip(b" \t")
        self.prefix_column = self.column = columns(line[: len(line) - len(body)], 0)
        if not prefix:
            self.prefix_column = 0
        self.text = body
        if body.startswith(prefix):
            body = body[len(prefix) :]
            self.text = body.lstrip(b" \t")
            self.column = columns(body[: len(body) - len(self.text)], self.column + len(prefix))
            self.matches = True
        else:
            self.matches = False
        self.tabs = b"\t" in line[: len(line) - len(self.text)]


class Formatter:
    """Collects the words of a paragraph and lays them out when it ends."""

    def __init__(self, shape: Shape, prefix: bytes, *, crown: bool, tagged: bool, split: bool, uniform: bool) -> None:
        self.shape = shape
        self.lead = len(prefix) - len(prefix.lstrip(b" "))
        self.full = len(prefix) - self.lead
        self.prefix = prefix.strip(b" ")
        self.crown = crown
        self.tagged = tagged and not crown
        self.split = split
        self.uniform = uniform
        self._words: list[Word] = []
        self._bytes = 0
        self._lines = 0  # of the paragraph
        self._prefix_column = 0
        self._first = self._other = 0
        self._before = 0  # length of the line that was printed last, inside of a paragraph
        self._tabs = False
        self._copied = False  # the last line, as it was
        self._out: list[bytes] = []

    def feed(self, lines: list[bytes], complete: bool) -> bytes:
        """Take lines, of which the last may lack its newline (not `complete`); what can be printed."""
        for line in lines:
            self._feed_line(Line(line, self.prefix))
        if not complete and self._copied:
            self._out[-1] = self._out[-1].removesuffix(b"\n")
        return self._taken()

    def finish(self) -> bytes:
        """What is left."""
        self._end()
        return self._taken()

    def _taken(self) -> bytes:
        text = b"".join(self._out)
        self._out.clear()
        return text

    def _feed_line(self, line: Line) -> None:
        self._copied = False
        self._tabs = self._tabs or line.tabs
        within = line.prefix_column >= self.lead and line.column >= line.prefix_column + self.full
        if not (line.matches and line.text and within):
            self._end()
            self._copy(line)
            return
        if self._lines and not self._continues(line):
            self._end()
        if not self._lines:
            self._prefix_column, self._first = line.prefix_column, line.column
        elif self._lines == 1:
            self._set_other(line.column)
        self._lines += 1
        self._add_words(line)
        if self.split:
            self._end()

    def _continues(self, line: Line) -> bool:
        """Whether a line belongs to the paragraph that has begun."""
        if line.prefix_column != self._prefix_column:
            return False
        if self._lines > 1:
            return line.column == self._other
        return self.crown or (line.column != self._first if self.tagged else line.column == self._first)

    def _set_other(self, column: int | None) -> None:
        """Settle the indentation of further lines, by that of the second line if there is one."""
        if self.tagged and not self.split:
            if column is not None:
                self._other = column
            elif self._other == self._first:
                self._other = 0 if self._first else _INDENT
        else:
            self._other = self._first if column is None or not self.crown else column

    def _add_words(self, line: Line) -> None:
        column = line.column
        self._tabs = self._tabs or b"\t" in line.text
        found = list(_WORD.finditer(line.text))
        for number, match in enumerate(found, 1):
            text, blanks = match.groups()
            column += len(text)
            behind = columns(blanks, column)
            while self._words and self._bytes + len(text) > _MOST_BYTES:
                self._end_part()
            if len(self._words) == _MOST_WORDS:
                self._end_part()
            self._words.append(make_word(text, behind - column, number == len(found), self.uniform))
            self._bytes += len(text)
            column = behind

    # --- output ----------------------------------------------------------------------------------------

    def _shape(self) -> Shape:
        return self.shape._replace(first=self._first, other=self._other)

    def _end_part(self) -> None:
        """Print the larger part of a paragraph that is too long to be seen as a whole."""
        if self._lines == 1:
            self._set_other(None)
        plan = Plan(self._words, self._shape(), self._before)
        split = plan.cheap_end()
        self._print([end for end in plan.ends() if end <= split])
        self._words = self._words[split:]
        self._bytes = sum(len(word.text) for word in self._words)
        self._first = self._other

    def _end(self) -> None:
        """Print the paragraph."""
        if self._words:
            if self._lines == 1:
                self._set_other(None)
            self._words[-1] = self._words[-1]._replace(period=True, final=True)
            self._print(Plan(self._words, self._shape(), self._before).ends())
        self._words = []
        self._bytes = self._lines = self._before = 0

    def _print(self, ends: list[int]) -> None:
        start, indent = 0, self._first
        for end in ends:
            line = self._margin(self._prefix_column)
            column = self._prefix_column + len(self.prefix)
            line += self.prefix + self._blanks(column, indent - column)
            column = max(column, indent)
            for word in self._words[start : end - 1]:
                column += len(word.text)
                line += word.text + self._blanks(column, word.space)
                column += word.space
            line += self._words[end - 1].text
            self._before = column + len(self._words[end - 1].text)
            self._out.append(line + b"\n")
            start, indent = end, self._other

    def _margin(self, width: int) -> bytes:
        return self._blanks(0, width)

    def _blanks(self, column: int, width: int) -> bytes:
        """Blanks from `column` on: with tabs if the input had any."""
        goal = column + width
        stop = goal // TAB * TAB
        out = b""
        if self._tabs and column + 1 < stop:
            count = stop // TAB - column // TAB
            out, column = b"\t" * count, stop
        return out + b" " * (goal - column)

    def _copy(self, line: Line) -> None:
        """Print a line that belongs to no paragraph as it is, or only its prefix if there is nothing else."""
        if not line.matches:
            self._out.append((self._margin(line.column) + line.text if line.text else b"") + b"\n")
            self._copied = True
            return
        text = self._margin(line.prefix_column) + self.prefix if self.prefix else b""
        if line.text:
            column = line.prefix_column + len(self.prefix)
            text = (text or b"") + self._blanks(column, line.column - column) + line.text
            self._copied = True
        self._out.append(text + b"\n")
