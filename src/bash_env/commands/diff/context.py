"""The context formats, copied and unified (diffutils manual 2.2)."""

from __future__ import annotations

from collections.abc import Iterator

from bash_env.commands.diff.options import Options
from bash_env.commands.diff.outcome import Hunk, Outcome, Paint, Side, Writer
from bash_env.commands.diff.trees import quoted
from bash_env.text.regex import Pattern, compile

_STARS = b"***************"
_FUNCTION = b"^[[:alpha:]$_]"
_FUNCTION_WIDTH = 40


def _groups(outcome: Outcome, context: int) -> Iterator[list[Hunk]]:
    """Changes so near to each other that their contexts meet."""
    group: list[Hunk] = []
    for hunk in outcome.hunks:
        if group:
            gap = hunk.change.old_start - group[-1].change.old_end
            if gap >= (context if hunk.ignored else 2 * context + 1):
                yield group
                group = []
        group.append(hunk)
    if group:
        yield group


class _Window:
    """The lines that a group covers with its context."""

    def __init__(self, outcome: Outcome, group: list[Hunk], context: int) -> None:
        first, last = group[0].change, group[-1].change
        before = min(context, max(first.old_start, first.new_start))
        self.old_start = max(first.old_start - before, 0)
        self.new_start = max(first.new_start - before, 0)
        self.old_end = min(last.old_end + context, len(outcome.old.text))
        self.new_end = min(last.new_end + context, len(outcome.new.text))


class _Functions:
    """The last line that looks like the start of a function before a place (-p, -F)."""

    def __init__(self, outcome: Outcome, options: Options) -> None:
        patterns = [_FUNCTION] if options.show_c_function else []
        if options.function_line is not None:
            patterns.append(options.function_line.encode("utf-8", "surrogateescape"))
        self.patterns: list[Pattern] = [compile(pattern, syntax="posix-basic") for pattern in patterns]
        self.text = outcome.old.text
        self.searched = 0
        self.found = b""

    def before(self, line: int) -> bytes:
        """The line found before `line`, cut and with a space before it; empty for none."""
        if not self.patterns:
            return b""
        for index in range(line - 1, self.searched - 1, -1):
            if any(pattern.search(self.text[index]) is not None for pattern in self.patterns):
                self.found = b" " + self.text[index].lstrip()[:_FUNCTION_WIDTH].rstrip()
                break
        self.searched = max(self.searched, line)
        return self.found


def _header(side: Side, mark: bytes, writer: Writer) -> bytes:
    title = side.label if side.label is not None else f"{quoted(side.name)}\t{side.time}"
    return writer.paint(Paint.HEADER, mark + b" " + title.encode("utf-8", "surrogateescape")) + b"\n"


def unified(outcome: Outcome, options: Options) -> Iterator[bytes]:
    """The unified format."""
    writer, functions = Writer(options), _Functions(outcome, options)
    groups = [g for g in _groups(outcome, options.context) if not all(hunk.ignored for hunk in g)]
    if groups:
        yield _header(outcome.old, b"---", writer) + _header(outcome.new, b"+++", writer)
    for group in groups:
        window = _Window(outcome, group, options.context)
        old, new = _span(window.old_start, window.old_end), _span(window.new_start, window.new_end)
        head = writer.paint(Paint.NUMBERS, f"@@ -{old} +{new} @@".encode())
        yield head + functions.before(window.old_start) + b"\n"
        yield from _unified_lines(outcome, group, window, writer)


def _unified_lines(outcome: Outcome, group: list[Hunk], window: _Window, writer: Writer) -> Iterator[bytes]:
    place = window.old_start
    for hunk in group:
        change = hunk.change
        yield from writer.lines(outcome.old.text, place, change.old_start, b"" if writer.tab else b" ")
        yield from writer.lines(outcome.old.text, change.old_start, change.old_end, b"-", b"", Paint.DELETE)
        yield from writer.lines(outcome.new.text, change.new_start, change.new_end, b"+", b"", Paint.ADD)
        place = change.old_end
    yield from writer.lines(outcome.old.text, place, window.old_end, b"" if writer.tab else b" ")


def _span(start: int, end: int) -> str:
    """Start and length; the line before an empty range."""
    count = end - start
    if count == 1:
        return str(end)
    return f"{start + (count > 0)},{count}"


def copied(outcome: Outcome, options: Options) -> Iterator[bytes]:
    """The copied context format."""
    writer, functions = Writer(options), _Functions(outcome, options)
    groups = [g for g in _groups(outcome, options.context) if not all(hunk.ignored for hunk in g)]
    if groups:
        yield _header(outcome.old, b"***", writer) + _header(outcome.new, b"---", writer)
    for group in groups:
        window = _Window(outcome, group, options.context)
        yield _STARS + functions.before(window.old_start) + b"\n"
        head = f"*** {_lines_of(window.old_start, window.old_end)} ****".encode()
        yield writer.paint(Paint.NUMBERS, head) + b"\n"
        if any(hunk.change.old_end > hunk.change.old_start for hunk in group):
            yield from _copied_lines(outcome.old, group, window.old_start, window.old_end, 0, writer)
        head = f"--- {_lines_of(window.new_start, window.new_end)} ----".encode()
        yield writer.paint(Paint.NUMBERS, head) + b"\n"
        if any(hunk.change.new_end > hunk.change.new_start for hunk in group):
            yield from _copied_lines(outcome.new, group, window.new_start, window.new_end, 2, writer)


def _copied_lines(side: Side, group: list[Hunk], start: int, end: int, first: int, writer: Writer) -> Iterator[bytes]:
    """One side of a group; `first` is where its lines stand in a Change."""
    color, flag = (Paint.ADD, b"+") if first else (Paint.DELETE, b"-")
    place = start
    for hunk in group:
        change = hunk.change
        both = change.old_end > change.old_start and change.new_end > change.new_start
        yield from writer.lines(side.text, place, change[first], b" ", b" ", color)
        yield from writer.lines(side.text, change[first], change[first + 1], b"!" if both else flag, b" ", color)
        place = change[first + 1]
    yield from writer.lines(side.text, place, end, b" ", b" ", color)


def _lines_of(start: int, end: int) -> str:
    return f"{start + 1},{end}" if end - start > 1 else str(end)
