"""How a stretch of lines is written: as it is, with colours, or only what matches (GNU grep manual 2.1.3)."""

from __future__ import annotations

from bash_env.commands.grep.headers import Header, Headers
from bash_env.commands.grep.settings import Settings


class Printer:
    """Writes whole lines, each with its separator, behind their headers."""

    dropped = False
    """Whether a match was left out because it is not valid text (with -o)."""

    def __init__(self, settings: Settings, headers: Headers) -> None:
        self.settings = settings
        self.headers = headers
        self.separator = settings.separator

    def lines(self, text: bytes, number: int, offset: int, selected: bool, clean: bool) -> bytes:
        """The output for the lines `text`, the first of which has this number and offset.

        `selected` tells selected lines from context, `clean` text that is known to be valid.
        """
        return self._header(selected).prefixed(text, self.separator, number, offset)

    def _header(self, selected: bool) -> Header:
        return self.headers.selected if selected else self.headers.context


class MatchPrinter(Printer):
    """-o: each match on a line of its own."""

    def lines(self, text: bytes, number: int, offset: int, selected: bool, clean: bool) -> bytes:
        """See Printer. Lines that do not match have nothing to show."""
        if selected == self.settings.invert:
            return b""
        header = self._header(selected)
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

    def lines(self, text: bytes, number: int, offset: int, selected: bool, clean: bool) -> bytes:
        """See Printer."""
        header = self._header(selected)
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
            for low, high in self.settings.scanner.spans(body):
                result += (line, body[last:low], match, body[low:high], end)
                last = high
        rest = body[last:]
        text = rest.removesuffix(b"\r")
        if text and line:
            result += (line, text, end, rest[len(text) :])
        else:
            result.append(rest)
        return b"".join(result)


def make_printer(settings: Settings, headers: Headers) -> Printer:
    """The printer for what the settings ask."""
    if settings.only_matching:
        return MatchPrinter(settings, headers)
    return Printer(settings, headers) if settings.colors is None else ColorPrinter(settings, headers)
