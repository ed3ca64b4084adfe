"""How lines are written: as they are, with colours, or only what matches (GNU grep manual 2.1.3)."""

from __future__ import annotations

from collections.abc import Sequence

from bash_env.commands.grep.headers import Header, HeaderStyle
from bash_env.commands.grep.settings import Settings
from bash_env.text.regex.engines import Span


class Style:
    """What the printers of all files have in common."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.selected = HeaderStyle(settings, b":")
        self.context = HeaderStyle(settings, b"-") if settings.has_context else self.selected

    def printer(self, name: bytes, width: int) -> Printer:
        """The printer for one file; `width` is the least number of columns of its numbers."""
        settings = self.settings
        if settings.only_matching:
            return MatchPrinter(self, name, width)
        return Printer(self, name, width) if settings.colors is None else ColorPrinter(self, name, width)


class Printer:
    """Writes whole lines, each with its separator, behind their headers."""

    dropped = False
    """Whether a match was left out because it is not valid text (with -o)."""

    simple = True
    """Whether lines are shown as they are."""

    def __init__(self, style: Style, name: bytes, width: int) -> None:
        self.settings = style.settings
        self.separator = style.settings.separator
        self.selected = Header(style.selected, name, width)
        self.context = Header(style.context, name, width) if style.context is not style.selected else self.selected

    def lines(self, text: bytes, number: int, offset: int, selected: bool, clean: bool) -> bytes:
        """The output for the lines `text`, the first of which has this number and offset.

        `selected` tells selected lines from context, `clean` text that is known to be valid.
        """
        header = self.selected if selected else self.context
        return header.prefixed(text, self.separator, number, offset)

    def single_lines(self, block: bytes, runs: Sequence[Span], number: int, start: int) -> tuple[bytes, int, int]:
        """The output for selected lines, each a run of its own, with line numbers; `number` is that at `start`.

        Also the start of the last run, and the number there.
        """
        result: list[bytes] = []
        template = self.selected.template + b"%b"
        separator, count = self.separator, block.count
        last = start
        for low, high in runs:
            number += count(separator, last, low)
            last = low
            result.append(template % (number, block[low:high]))
        return b"".join(result), number, last


class MatchPrinter(Printer):
    """-o: each match on a line of its own."""

    simple = False

    def lines(self, text: bytes, number: int, offset: int, selected: bool, clean: bool) -> bytes:
        """See Printer. Lines that do not match have nothing to show."""
        if selected == self.settings.invert:
            return b""
        header = self.selected if selected else self.context
        colors = self.settings.colors
        start = colors.start("ms" if selected else "mc") if colors is not None else b""
        end = (colors.end if colors is not None and start else b"") + self.separator
        if header.numbered or not clean:
            return self._numbered(text, number, offset, header, start, end)
        texts = self.settings.scanner.texts(text)
        if not texts:
            return b""
        before = header.fixed + header.tab + start
        return before + (end + before).join(texts) + end

    def _numbered(self, text: bytes, number: int, offset: int, header: Header, start: bytes, end: bytes) -> bytes:
        result: list[bytes] = []
        last = 0
        for low, high in self.settings.scanner.spans(text):
            number += text.count(self.separator, last, low)
            last = low
            match = text[low:high]
            if self.settings.is_valid(match):
                result.append(b"%b%b%b%b%b" % (header(number, offset + low), header.tab, start, match, end))
            else:
                self.dropped = True
        return b"".join(result)


class ColorPrinter(Printer):
    """Lines with their matches in colour."""

    simple = False

    def lines(self, text: bytes, number: int, offset: int, selected: bool, clean: bool) -> bytes:
        """See Printer."""
        header = self.selected if selected else self.context
        colors = self.settings.colors
        assert colors is not None
        matches = colors.start("ms" if selected else "mc") if selected != self.settings.invert else b""
        line = colors.start("sl" if selected != (self.settings.invert and colors.reverse) else "cx")
        result: list[bytes] = []
        for body in text.split(self.separator)[:-1]:
            tab = header.tab if body else b""
            result += (header(number, offset), tab, self._paint(body, line, matches, colors.end), self.separator)
            number += 1
            offset += len(body) + 1
        return b"".join(result)

    def _paint(self, body: bytes, line: bytes, match: bytes, end: bytes) -> bytes:
        """`body` in the colour of lines, its matches in theirs; a carriage return at the end stays outside."""
        result: list[bytes] = []
        last = 0
        if match:
            for low, high in self.settings.scanner.spans(body + self.separator):
                result += (line, body[last:low], match, body[low:high], end)
                last = high
        rest = body[last:]
        text = rest.removesuffix(b"\r")
        if text and line:
            result += (line, text, end, rest[len(text) :])
        else:
            result.append(rest)
        return b"".join(result)
