"""The side-by-side format (diffutils manual 2.3)."""

from __future__ import annotations

from collections.abc import Iterator

from bash_env.commands.diff.options import Options
from bash_env.commands.diff.outcome import Outcome
from bash_env.text.width import char_width


class _Layout:
    """Where the columns stand: each `half` wide, the second starts at `second`, the sign stands in the gap."""

    def __init__(self, options: Options) -> None:
        self.tab = options.tab_size
        self.expand = options.expand_tabs
        tab = 1 if options.expand_tabs else options.tab_size
        second = (options.width + tab + 3) // (2 * tab) * tab
        self.half = max(0, min(second - 3, options.width - second))
        self.second = second if self.half else options.width
        self.sign = (self.half + self.second - 1) // 2

    def row(self, left: bytes | None, sign: bytes, right: bytes | None) -> bytes:
        """One row, without its line end."""
        text, column = self.cut(left or b"")
        out = [text]
        if sign != b" ":
            out += [self.pad(column, self.sign), sign]
            column = self.sign + 1
        if right:
            out += [self.pad(column, self.second), self.cut(right)[0]]
        return b"".join(out)

    def pad(self, start: int, end: int) -> bytes:
        """Blanks from one column to another."""
        out = b""
        if not self.expand:
            while (stop := (start // self.tab + 1) * self.tab) <= end and start < end:
                out += b" " if end - start == 1 and stop != end else b"\t"
                start = stop
        return out + b" " * (end - start)

    def cut(self, line: bytes) -> tuple[bytes, int]:
        """As much of a line as a column holds, and the width of that."""
        if len(line) <= self.half and line.isascii() and b"\t" not in line and line.decode().isprintable():
            return line, len(line)
        out: list[str] = []
        column = 0
        for char in line[: self.half * 8 + 64].decode("utf-8", "surrogateescape"):
            if char == "\t":
                stop = (column // self.tab + 1) * self.tab
                if stop >= self.half:
                    break
                out.append(" " * (stop - column) if self.expand else "\t")
                column = stop
                continue
            width = max(char_width(char), 0)
            if column + width > self.half:
                break
            out.append(char)
            column += width
        return "".join(out).encode("utf-8", "surrogateescape"), column


class _Rows:
    """Rows of the two texts."""

    def __init__(self, outcome: Outcome, options: Options) -> None:
        self.old, self.new = outcome.old.text, outcome.new.text
        self.layout = _Layout(options)
        self.options = options

    def common(self, old: range, new: range) -> Iterator[bytes]:
        """Lines that count as equal."""
        if self.options.suppress_common:
            return
        for i, j in zip(old, new, strict=False):
            if self.options.left_column:
                yield self.layout.row(self.old[i], b"(", None) + self.end(i, None)
            else:
                yield self.layout.row(self.old[i], b" ", self.new[j]) + self.end(i, j)
        for i in old[len(new) :]:
            yield self.layout.row(self.old[i], b"(", None) + self.end(i, None)
        for j in new[len(old) :]:
            yield self.layout.row(None, b")", self.new[j]) + self.end(None, j)

    def changed(self, old: range, new: range) -> Iterator[bytes]:
        """Lines that differ, or stand on one side only."""
        for i, j in zip(old, new, strict=False):
            yield self.layout.row(self.old[i], self.sign(i, j), self.new[j]) + self.end(i, j)
        for i in old[len(new) :]:
            yield self.layout.row(self.old[i], b"<", None) + self.end(i, None)
        for j in new[len(old) :]:
            yield self.layout.row(None, b">", self.new[j]) + self.end(None, j)

    def sign(self, i: int, j: int) -> bytes:
        """The mark between two lines: \\ and / say which has no newline."""
        open_old, open_new = i == self.old.last_open, j == self.new.last_open
        if open_old == open_new:
            return b"|"
        return b"\\" if open_old else b"/"

    def end(self, i: int | None, j: int | None) -> bytes:
        """A newline if one of the lines has it."""
        complete_old = i is not None and i != self.old.last_open
        complete_new = j is not None and j != self.new.last_open
        return b"\n" if complete_old or complete_new else b""


def side_by_side(outcome: Outcome, options: Options) -> Iterator[bytes]:
    """The two files in two columns."""
    rows = _Rows(outcome, options)
    i = j = 0
    for hunk in outcome.hunks:
        if hunk.ignored:
            continue
        change = hunk.change
        yield from rows.common(range(i, change.old_start), range(j, change.new_start))
        yield from rows.changed(range(change.old_start, change.old_end), range(change.new_start, change.new_end))
        i, j = change.old_end, change.new_end
    yield from rows.common(range(i, len(rows.old)), range(j, len(rows.new)))
