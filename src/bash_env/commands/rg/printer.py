"""Output in ripgrep's standard format: path, line, column and offset before each line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bash_env.commands.rg.settings import Settings
from bash_env.text.regex.engines import Span

_BLANKS = b" \t\n\v\f\r"


class LinePrinter:
    """Writes the lines of one input through `put`; `path` is as it is shown."""

    def __init__(self, settings: Settings, path: bytes, put: Callable[[bytes], None]) -> None:
        self._settings = settings
        self._put = put
        self._path = b""
        self._heading = b""
        if settings.with_filename:
            painted = settings.paint("path", path)
            if settings.heading:
                self._heading = painted + (b"\0" if settings.null else b"\n")
            else:
                self._path = painted
        special = settings.needs_spans or settings.trim or settings.max_columns
        self._plain = not special and not settings.byte_offset and not settings.column and settings.separator == b"\n"

    def begin(self) -> None:
        """Write what stands above the first line."""
        if self._heading:
            self._put(self._heading)

    # --- lines -----------------------------------------------------------------------------------------

    def matched(self, text: bytes, number: int, offset: int, spans: Sequence[Span]) -> None:
        """Write selected lines (each with its separator) that begin at a line number and a byte offset.

        `spans` are the matches in `text`, where anything depends on them.
        """
        settings = self._settings
        if self._plain:
            self._put_plain(text, number, settings.match_separator)
        elif settings.only_matching:
            self._put_matches(text, number, offset, spans)
        elif settings.vimgrep and spans:
            self._put_each_match(text, number, offset, spans)
        else:
            self._put_lines(text, number, offset, spans, True)

    def context(self, text: bytes, number: int, offset: int) -> None:
        """Write lines of context."""
        if self._plain:
            self._put_plain(text, number, self._settings.field_context_separator)
        else:
            self._put_lines(text, number, offset, (), False)

    def separator(self) -> None:
        """Write what stands between groups of lines that do not touch."""
        if self._settings.context_separator is not None:
            self._put(self._settings.context_separator + b"\n")

    def _prefix(self, separator: bytes, number: int, column: int, offset: int) -> bytes:
        settings = self._settings
        path_end = b"\0" if settings.null else separator
        prefix = self._path + path_end if self._path else b""
        if settings.line_number:
            prefix += settings.paint("line", b"%d" % number) + separator
        if settings.column and column:
            prefix += settings.paint("column", b"%d" % column) + separator
        if settings.byte_offset:
            prefix += settings.paint("column", b"%d" % offset) + separator
        return prefix

    def _put_plain(self, text: bytes, number: int, separator: bytes) -> None:
        path = self._path + (b"\0" if self._settings.null else separator) if self._path else b""
        if self._settings.line_number:
            template = path.replace(b"%", b"%%") + b"%d" + separator.replace(b"%", b"%%") + b"%b\n"
            self._put(b"".join([template % pair for pair in enumerate(text.split(b"\n")[:-1], number)]))
        else:
            self._put(path + text[:-1].replace(b"\n", b"\n" + path) + b"\n" if path else text)

    def _put_lines(self, text: bytes, number: int, offset: int, spans: Sequence[Span], selected: bool) -> None:
        settings = self._settings
        end = settings.separator
        separator = settings.match_separator if selected else settings.field_context_separator
        column = spans[0][0] - _line_start(text, spans[0][0], end) + 1 if spans else 0
        start = 0
        for line in text.split(end)[:-1]:
            inside = _within(spans, start, len(line))
            self._put(
                self._prefix(separator, number, column, offset + start) + self._body(line, inside, selected) + end
            )
            number += 1
            start += len(line) + 1

    def _put_each_match(self, text: bytes, number: int, offset: int, spans: Sequence[Span]) -> None:
        """--vimgrep: the line where each match begins, once for each."""
        end = self._settings.separator
        for low, high in spans:
            start = _line_start(text, low, end)
            line = text[start : text.find(end, start)]
            place = number + text.count(end, 0, start)
            prefix = self._prefix(self._settings.match_separator, place, low - start + 1, offset + start)
            self._put(prefix + self._body(line, [(low - start, min(high - start, len(line)))], True) + end)

    def _put_matches(self, text: bytes, number: int, offset: int, spans: Sequence[Span]) -> None:
        """-o: each match, or each line of it."""
        end = self._settings.separator
        for low, high in spans:
            start = _line_start(text, low, end)
            place = number + text.count(end, 0, start)
            column = low - start + 1
            at = low
            for piece in text[low:high].removesuffix(end).split(end):
                prefix = self._prefix(self._settings.match_separator, place, column, offset + at)
                self._put(prefix + self._body(piece, [(0, len(piece))], True) + end)
                at += len(piece) + 1
                place += 1

    # --- one line --------------------------------------------------------------------------------------

    def _body(self, line: bytes, spans: Sequence[Span], selected: bool) -> bytes:
        settings = self._settings
        if settings.trim:
            trimmed = line.lstrip(_BLANKS)
            cut = len(line) - len(trimmed)
            line, spans = trimmed, [(max(low - cut, 0), max(high - cut, 0)) for low, high in spans]
        ends = not (settings.only_matching or settings.replacement is not None)  # the line's end counts as a column
        if settings.max_columns and len(line) + ends > settings.max_columns:
            return self._omitted(line, spans, selected)
        return self._painted(line, spans)

    def _painted(self, line: bytes, spans: Sequence[Span]) -> bytes:
        if self._settings.colors is None or not spans:
            return line
        result: list[bytes] = []
        last = 0
        for low, high in _joined(spans):
            result += (line[last:low], self._settings.paint("match", line[low:high]))
            last = high
        result.append(line[last:])
        return b"".join(result)

    def _omitted(self, line: bytes, spans: Sequence[Span], selected: bool) -> bytes:
        """What stands for a line longer than --max-columns."""
        settings = self._settings
        counted = bool(spans) and (settings.colors is not None or settings.replacement is not None)
        if settings.preview:
            shown = line[: settings.max_columns]
            hidden = sum(low >= settings.max_columns for low, _ in spans)
            more = b"%d more match%b" % (hidden, b"es" * (hidden != 1)) if counted else b"omitted end of long line"
            return self._painted(shown, _within(spans, 0, len(shown))) + b" [... " + more + b"]"
        if not selected:
            return b"[Omitted long context line]"
        if counted and not settings.only_matching:
            return b"[Omitted long line with %d matches]" % len(spans)
        return b"[Omitted long matching line]"


def _joined(spans: Sequence[Span]) -> list[Span]:
    """The spans that are not empty, those that touch as one."""
    joined: list[Span] = []
    for low, high in spans:
        if joined and joined[-1][1] == low:
            joined[-1] = (joined[-1][0], high)
        elif low < high:
            joined.append((low, high))
    return joined


def _within(spans: Sequence[Span], start: int, length: int) -> list[Span]:
    """The parts of `spans` in the line of `length` bytes at `start`, relative to that."""
    end = start + length
    return [(max(low - start, 0), min(high, end) - start) for low, high in spans if low <= end and high >= start]


def _line_start(text: bytes, position: int, separator: bytes) -> int:
    return text.rfind(separator, 0, position) + 1
