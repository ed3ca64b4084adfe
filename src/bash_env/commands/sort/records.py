"""Records: lines made such that plain comparison of bytes is the order asked for.

A record is the encoded keys, with -s or -u a sequence number, the line separator, and the line. Without keys it is
the line. So runs are sorted and merged by the quickest comparison that there is, and ties are settled by the line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import repeat

from bash_env.commands.sort.encode import END, INVERT, Encoder, encoder
from bash_env.commands.sort.fields import Cutter, cutter
from bash_env.commands.sort.keys import Key

_SEQUENCE_WIDTH = 8


class Column:
    """One key: how it is cut out of lines and encoded; `inverted` if it runs against the direction of the whole."""

    def __init__(self, cut: Cutter, encode: Encoder, inverted: bool) -> None:
        self.cut = cut
        self.encode = encode
        self.inverted = inverted

    def codes(self, lines: list[bytes]) -> list[bytes]:
        """The encoded keys of `lines`, without their ends."""
        codes = self.encode(self.cut(lines))
        return [code.translate(INVERT) for code in codes] if self.inverted else codes

    @property
    def end(self) -> bytes:
        """What ends each."""
        return END.translate(INVERT) if self.inverted else END


class Recorder:
    """Makes records of lines, and lines of records.

    `reverse` is the direction of the whole, last resort included; `numbered` keeps the input's order among equal keys.
    """

    def __init__(
        self,
        keys: Sequence[Key],
        tab: bytes | None,
        separator: bytes,
        *,
        reverse: bool,
        numbered: bool,
        shuffle: Callable[[bytes], bytes],
    ) -> None:
        self.separator = separator
        self.reverse = reverse
        self.numbered = numbered and bool(keys)
        self.keyed = bool(keys)
        self._next = 0
        self._columns = [
            Column(cutter(key, tab), encoder(key.order, separator, shuffle), ("r" in key.order) != reverse)
            for key in keys
        ]

    def records(self, lines: list[bytes]) -> list[bytes]:
        """The records of `lines`, in their order."""
        if not self._columns:
            return lines
        parts: list[Iterable[bytes]] = []
        ends = b""
        for column in self._columns:
            if ends:
                parts.append(repeat(ends))
            parts.append(column.codes(lines))
            ends = column.end
        if self.numbered:
            parts += [repeat(ends), self._sequence(len(lines))]
            ends = b""
        return list(map(b"".join, zip(*parts, repeat(ends + self.separator), lines, strict=False)))

    def _sequence(self, size: int) -> list[bytes]:
        numbers = range(self._next, self._next + size)
        self._next += size
        mask = (1 << 8 * _SEQUENCE_WIDTH) - 1 if self.reverse else 0
        return [(number ^ mask).to_bytes(_SEQUENCE_WIDTH, "big") for number in numbers]

    def lines(self, records: list[bytes]) -> list[bytes]:
        """The lines of `records`."""
        if not self.keyed:
            return records
        separator = self.separator
        return [record.rpartition(separator)[2] for record in records]

    def keys(self, records: list[bytes]) -> list[bytes]:
        """What records are compared by when sequence and last resort do not count."""
        if not self.keyed:
            return records
        separator, width = self.separator, _SEQUENCE_WIDTH if self.numbered else 0
        return [record[: record.rindex(separator) - width] for record in records]
