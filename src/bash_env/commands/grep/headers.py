"""What stands before each line of output: file name, line number, byte offset (GNU grep manual 2.1.4)."""

from __future__ import annotations

from bash_env.commands.grep.settings import Settings


class HeaderStyle:
    """What the headers of all files have in common; one for selected lines (`:`) and one for context (`-`)."""

    def __init__(self, settings: Settings, separator: bytes) -> None:
        end = settings.paint("se", separator)
        self.settings = settings
        self.name_end = b"\0" if settings.null else end
        self.numbered = settings.line_number or settings.byte_offset
        self.tab = b"\t" if settings.initial_tab and (settings.with_filename or self.numbered) else b""
        self._end = end.replace(b"%", b"%%")

    def numbers(self, width: int) -> bytes:
        """The template of the numbers, which have at least `width` columns."""
        settings = self.settings
        if not self.numbered:
            return b""
        number = self._number("ln", width) if settings.line_number else b""
        return number + (self._number("bn", width) if settings.byte_offset else b"")

    def _number(self, name: str, width: int) -> bytes:
        return self.settings.paint(name, b"%%%dd" % width if width else b"%d") + self._end


class Header:
    """The headers of one file's lines; `numbered` is whether they hold a number, `fixed` all of one that does not.

    `tab` stands between a header and a line that is not empty (with -T).
    """

    def __init__(self, style: HeaderStyle, name: bytes, width: int) -> None:
        settings = style.settings
        self.fixed = settings.paint("fn", name) + style.name_end if settings.with_filename else b""
        self.numbered = style.numbered
        self.tab = style.tab
        self.template = self.fixed.replace(b"%", b"%%") + style.numbers(width) if style.numbered else b""
        self._line_number = settings.line_number
        self._byte_offset = settings.byte_offset

    def __call__(self, number: int, offset: int) -> bytes:
        """The header of the line with this number that begins at this offset."""
        if self._line_number:
            return self.template % ((number, offset) if self._byte_offset else number)
        return self.template % offset if self._byte_offset else self.fixed

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
        template = self.template + b"%b" + separator
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
