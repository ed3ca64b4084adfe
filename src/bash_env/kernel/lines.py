"""Lines of a file, read ahead in blocks: for commands that go through several files side by side."""

from __future__ import annotations

from bash_env.kernel.files import OpenFile

_BLOCK = 1 << 16


class LineBuffer:
    """Lines without their separators. `lines` from `position` on are read and not yet taken; `ended` says no more come.

    `complete` tells whether the last line of the file had its separator.
    """

    __slots__ = ("_rest", "complete", "ended", "file", "lines", "position", "separator")

    def __init__(self, file: OpenFile | None, separator: bytes = b"\n") -> None:
        self.file = file
        self.separator = separator
        self.lines: list[bytes] = []
        self.position = 0
        self.ended = file is None
        self.complete = True
        self._rest: list[bytes] = []

    @property
    def available(self) -> int:
        """How many lines can be taken without reading."""
        return len(self.lines) - self.position

    async def fill(self, count: int = 1) -> int:
        """Read until `count` lines are available or the file has ended; how many there are. Raises OSError."""
        while self.available < count and not self.ended:
            await self._read()
        return self.available

    async def _read(self) -> None:
        assert self.file is not None
        try:
            block = await self.file.read(_BLOCK)
        except OSError:
            self.ended = True
            raise
        if not block:
            self.ended = True
            if self._rest:
                self.complete = False
                self._append([b"".join(self._rest)])
                self._rest.clear()
            return
        pieces = block.split(self.separator)
        last = pieces.pop()
        if pieces:
            pieces[0] = b"".join([*self._rest, pieces[0]])
            self._rest.clear()
            self._append(pieces)
        if last:
            self._rest.append(last)

    def _append(self, lines: list[bytes]) -> None:
        if self.position:
            del self.lines[: self.position]
            self.position = 0
        self.lines += lines

    def take(self, count: int) -> list[bytes]:
        """Remove and return up to `count` of the available lines."""
        start = self.position
        self.position = min(len(self.lines), start + count)
        return self.lines[start : self.position]
