"""The input of sed: lines of one file after the other, or of each file by itself (-s, -i)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bash_env.commands.sed.script import INPUT_STATUS, PANIC_STATUS, SedError
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import CHUNK, OpenFile
from bash_env.kernel.limits import LimitExceeded

if TYPE_CHECKING:
    from bash_env.kernel.process import Process


class Input:
    """Gives lines in batches.

    `lines[index:count]` are still to be taken; the last of a batch may be `unfinished`, without its newline. `name`
    is the file that they are from. `ended` says that nothing follows them, in this file if `separate`.
    """

    def __init__(self, process: Process, names: list[str], delimiter: bytes, separate: bool, unbuffered: bool) -> None:
        self.process = process
        self.names = names[::-1]
        self.delimiter = delimiter
        self.separate = separate
        self.unbuffered = unbuffered
        self.lines: list[bytes] = []
        self.index = 0
        self.count = 0
        self.unfinished = False
        self.ended = False
        self.name = "-"
        self.file: OpenFile | None = None
        self.rest: list[bytes] = []

    async def fill(self, ahead: bool = False) -> bool:
        """Get more lines once all are taken; False if there are none in what belongs together.

        A file that cannot be read raises SedError, but counts as empty if the script only looks `ahead`.
        """
        while not self.ended:
            if self.file is None and not await self.open_next():
                self.ended = True
            elif await self.read(ahead):
                return True
            else:
                await self.close()
                self.ended = self.separate
        return False

    async def next_file(self) -> bool:
        """Go on to the next file of separate ones; False if there is none."""
        self.ended = not self.names
        return not self.ended and await self.open_next()

    def begin(self, name: str, file: OpenFile) -> None:
        """Read from a file that is open already."""
        self.name = name
        self.file = file
        self.ended = False
        self.lines = []
        self.index = self.count = 0

    async def open_next(self) -> bool:
        """Open the next file that can be; False if there is none."""
        while self.names:
            name = self.names.pop()
            try:
                self.file = self.process.stdin.share() if name == "-" else await self.process.open(name)
            except OSError as error:
                await self.process.error(f"can't read {name}: {strerror(error)}", INPUT_STATUS)
                continue
            self.name = name
            return True
        return False

    async def next_block(self) -> bytes:
        """The next whole lines, or a line without its newline at the end of a file; empty at the end of the input."""
        while not self.ended:
            if self.file is None and not await self.open_next():
                self.ended = True
            elif block := await self.read_block():
                return block
            else:
                await self.close()
                self.ended = self.separate
        return b""

    async def read_block(self) -> bytes:
        """Whole lines of the current file, at its end what is left, then nothing."""
        assert self.file is not None
        try:
            while data := await self.file.read(CHUNK):
                end = data.rfind(self.delimiter) + 1
                if end:
                    block = b"".join([*self.rest, data[:end]]) if self.rest or end < len(data) else data
                    self.rest = [data[end:]] if end < len(data) else []
                    return block
                self.keep(data)
        except OSError as error:
            raise SedError(f"read error on {self.name}: {strerror(error)}", PANIC_STATUS) from None
        block, self.rest = b"".join(self.rest), []
        return block

    def give_back(self, data: bytes) -> None:
        """Lines of the last block that were not taken."""
        self.rest.insert(0, data)

    async def read(self, ahead: bool) -> bool:
        """Read a batch of lines; False at the end of the file."""
        assert self.file is not None
        try:
            data = await (self.file.readline(self.delimiter) if self.unbuffered else self.file.read(CHUNK))
            while data and self.delimiter not in data:
                self.keep(data)
                data = await self.file.read(CHUNK)
        except OSError as error:
            if ahead:
                return False
            raise SedError(f"read error on {self.name}: {strerror(error)}", PANIC_STATUS) from None
        if not data and not self.rest:
            return False
        data = b"".join([*self.rest, data])
        end = data.rfind(self.delimiter)
        self.unfinished = end < 0
        self.rest = [data[end + 1 :]] if 0 <= end < len(data) - 1 else []
        self.lines = [data] if end < 0 else data[:end].split(self.delimiter)
        self.index, self.count = 0, len(self.lines)
        return True

    def keep(self, data: bytes) -> None:
        """Keep the beginning of a line whose end is still to come."""
        self.rest.append(data)
        if sum(map(len, self.rest)) > self.process.machine.limits.max_string_bytes:
            raise LimitExceeded("max_string_bytes", "input line too long")

    async def close(self) -> None:
        """Close the current file."""
        file, self.file = self.file, None
        self.rest = []
        if file is not None:
            await file.close()

    async def leave(self) -> None:
        """Stop reading: a file with an offset keeps what was not taken for the next reader."""
        file = self.file
        if file is not None and file.seekable:
            left = self.lines[self.index : self.count]
            size = sum(map(len, left)) + len(left) - (self.unfinished and bool(left)) + sum(map(len, self.rest))
            if size:
                file.unread(bytes(size))
        await self.close()
