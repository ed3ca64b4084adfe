"""What stands before each line of output: file name, line number, byte offset (GNU grep manual 2.1.4)."""

from __future__ import annotations

from bash_env.commands.grep.settings import Settings


class Headers:
    """The headers of one file's lines. `width` is the least number of columns of a number (with -T)."""

    def __init__(self, settings: Settings, name: bytes, width: int) -> None:
        self.selected = Header(settings, name, width, b":")
        self.context = Header(settings, name, width, b"-")


class Header:
    """Headers with one separator; `numbered` is whether they hold a number, `fixed` all of one that does not.

    `tab` stands between a header and a line that is not empty (with -T).
    """

    def __init__(self, settings: Settings, name: bytes, width: int, separator: bytes) -> None:
        end = settings.paint("se", separator)
        self.fixed = b""
        if settings.with_filename:
            self.fixed = settings.paint("fn", name) + (b"\0" if settings.null else end)
        self.numbered = settings.line_number or settings.byte_offset
        self.tab = b"\t" if settings.initial_tab and (settings.with_filename or self.numbered) else b""
        number = _number(settings, "ln", width) + end.replace(b"%", b"%%") if settings.line_number else b""
        offset = _number(settings, "bn", width) + end.replace(b"%", b"%%") if settings.byte_offset else b""
        self._template = self.fixed.replace(b"%", b"%%") + number + offset
        self._line_number = settings.line_number
        self._byte_offset = settings.byte_offset

    def __call__(self, number: int, offset: int) -> bytes:
        """The header of the line with this number that begins at this offset."""
        if self._line_number:
            return self._template % ((number, offset) if self._byte_offset else number)
        return self._template % offset if self._byte_offset else self.fixed

    def prefixed(self, text: bytes, separator: bytes, number: int, offset: int) -> bytes:
        """`text`, whole lines, with the header before each; the first has this number and offset."""
        if self.tab:
            return self._tabbed(text, separator, number, offset)
        if not self.numbered:
            if not self.fixed:
                return text
            return self.fixed + text[:-1].replace(separator, separator + self.fixed) + separator
        lines = text.split(separator)
        lines.pop()
        template = self._template + b"%b" + separator
        if not self._byte_offset:
            return b"".join([template % pair for pair in enumerate(lines, number)])
        result: list[bytes] = []
        for index, line in enumerate(lines, number):
            result.append(template % ((index, offset, line) if self._line_number else (offset, line)))
            offset += len(line) + 1
        return b"".join(result)

    def _tabbed(self, text: bytes, separator: bytes, number: int, offset: int) -> bytes:
        result: list[bytes] = []
        for index, line in enumerate(text.split(separator)[:-1], number):
            result.append(b"%b%b%b%b" % (self(index, offset), self.tab if line else b"", line, separator))
            offset += len(line) + 1
        return b"".join(result)


def _number(settings: Settings, name: str, width: int) -> bytes:
    form = b"%%%dd" % width if width else b"%d"
    return settings.paint(name, form)
