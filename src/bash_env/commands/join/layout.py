"""The fields of lines, and the output lines that join makes of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

_OTHER_SPACES = (b"\v", b"\f", b"\r")  # a field may hold them, but split() parts at them
_SPACE = re.compile(rb"[ \t\n]")
_FIELD = re.compile(rb"[^ \t\n]+")
_UNEVEN = (b"  ", b"\t", b" \n", b"\n ", b"\n\n", *_OTHER_SPACES)


def _holds(lines: list[bytes], parts: Sequence[bytes]) -> bool:
    text = b"\n".join(lines)
    return any(part in text for part in parts)


def _uneven(lines: list[bytes]) -> bool:
    """Whether blanks stand anywhere but one by one between fields."""
    text = b"\n".join(lines)
    if not lines or text.count(b"\n") >= len(lines):
        return bool(lines)
    return any(part in text for part in _UNEVEN) or text[:1] in b" \n" or text[-1:] in b" \n"


class Layout:
    """How lines are taken apart and put together.

    `indexes` are the join fields of both files, from 0; `tab` parts fields (None: blanks, b"" nothing); `columns` is
    the list of -o, pairs of file (0: the join field) and index, or None for all fields.
    """

    def __init__(
        self,
        indexes: tuple[int, int],
        tab: bytes | None,
        *,
        ignore_case: bool,
        empty: bytes,
        columns: Sequence[tuple[int, int]] | None,
        separator: bytes,
    ) -> None:
        self.indexes = indexes
        self.tab = tab
        self.glue = tab or (b" " if tab is None else b"\n")
        self.ignore_case = ignore_case
        self.empty = empty
        self.columns = columns
        self.separator = separator
        self._whole = indexes == (0, 0) and columns is None and not empty and tab != b""

    def keys(self, file: int, lines: list[bytes]) -> list[bytes]:
        """What lines of file 0 or 1 are compared by."""
        index, tab = self.indexes[file], self.tab
        try:
            if tab is None and not _holds(lines, _OTHER_SPACES):
                keys = [line.split(None, index + 1)[index] for line in lines]
            elif tab:
                keys = [line.split(tab, index + 1)[index] for line in lines]
            else:
                raise IndexError
        except (IndexError, OverflowError):
            keys = [self._field(self.fields(line), index) for line in lines]
        return [key.upper() for key in keys] if self.ignore_case else keys

    def fields(self, line: bytes) -> list[bytes]:
        """The fields of a line. After a blank at the end of a line there is an empty one."""
        if self.tab is not None:
            return (line.split(self.tab) if self.tab else [line]) if line else []
        fields = _FIELD.findall(line)
        if fields and _SPACE.search(line, len(line) - 1):
            fields.append(b"")
        return fields

    def _field(self, fields: list[bytes], index: int) -> bytes:
        return fields[index] if index < len(fields) else b""

    def appends(self, *parts: list[bytes]) -> bool:
        """Whether a pair of these lines is the one line and what follows the join field in the other."""
        if not self._whole:
            return False
        return self.tab is not None or not any(map(_uneven, parts))

    def pair(self, one: bytes, other: bytes) -> bytes:
        """The line for two lines that go together."""
        fields = (self.fields(one), self.fields(other))
        return self._line(fields, self._field(fields[0], self.indexes[0]), (0, 1))

    def single(self, file: int, line: bytes) -> bytes:
        """The line for one without a partner."""
        own = self.fields(line)
        fields: tuple[list[bytes], list[bytes]] = ([], own) if file else (own, [])
        return self._line(fields, self._field(own, self.indexes[file]), (file,))

    def _line(self, fields: tuple[list[bytes], list[bytes]], key: bytes, files: tuple[int, ...]) -> bytes:
        if self.columns is not None:
            cells = [self._field(fields[file - 1], index) if file else key for file, index in self.columns]
        else:
            cells = [key]
            for file in files:
                index = self.indexes[file]
                cells += fields[file][:index] + fields[file][index + 1 :]
        if self.empty:
            cells = [cell or self.empty for cell in cells]
        return self.glue.join(cells)
