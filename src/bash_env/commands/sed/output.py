"""Where sed writes: collected text, and lines whose newline the input lacked."""

from __future__ import annotations

from bash_env.kernel.files import OpenFile

FLUSH_COUNT = 1024
"""How many pieces are collected before they are written."""


class Output:
    """A file that lines go to. A line without newline gets it when something follows.

    Several outputs may collect in one list of parts: standard output as such and as the file /dev/stdout.
    """

    __slots__ = ("delimiter", "file", "missing", "parts")

    def __init__(self, file: OpenFile, delimiter: bytes, parts: list[bytes] | None = None) -> None:
        self.file = file
        self.delimiter = delimiter
        self.missing = False
        self.parts: list[bytes] = [] if parts is None else parts

    def line(self, text: bytes, newline: bytes) -> None:
        """Write a line; `newline` is empty for one that lacks it."""
        if self.missing:
            self.parts.append(self.delimiter)
            self.missing = False
        if newline:
            self.parts.append(text + newline)
        else:
            self.parts.append(text)
            self.missing = True

    def text(self, text: bytes) -> None:
        """Write whole lines."""
        if self.missing:
            self.complete()
        self.parts.append(text)

    def complete(self) -> None:
        """Write the newline that is missing, if one is."""
        if self.missing:
            self.parts.append(self.delimiter)
            self.missing = False

    async def flush(self) -> None:
        """Write what is collected."""
        if self.parts:
            data = b"".join(self.parts)
            self.parts.clear()
            if not self.file.try_write(data):
                await self.file.write(data)
