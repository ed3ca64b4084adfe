"""The standard input of the host's process, handed to a script."""

from __future__ import annotations

import os

from bash_env.kernel.files import CHUNK, OpenFile


class HostInput(OpenFile):
    """Reads a descriptor of the host when the script asks for it; what is not used stays for the next reader."""

    __slots__ = ("descriptor", "kept")

    def __init__(self, descriptor: int) -> None:
        super().__init__(os.O_RDONLY)
        self.descriptor = descriptor
        self.kept = b""

    async def read(self, size: int = CHUNK) -> bytes:
        """See OpenFile; the whole machine waits for the host."""
        if self.kept:
            data, self.kept = self.kept[:size], self.kept[size:]
            return data
        return os.read(self.descriptor, size)

    def unread(self, data: bytes) -> None:
        """See OpenFile."""
        self.kept = data + self.kept
