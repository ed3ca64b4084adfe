"""Open file descriptions: what a descriptor refers to, with the offset and the buffering that all its holders share."""

from __future__ import annotations

import errno
import os
import stat as st
from collections.abc import Callable

from bash_env.fs.base import FileHandle, Stat
from bash_env.kernel.scheduler import WaitQueue

CHUNK = 1 << 18
"""How many bytes a block-wise reader asks for at a time."""

LINE_CHUNK = 2048


class OpenFile:
    """An open file description (POSIX 3.258): shared by duplicated and inherited descriptors, closed with the last.

    Reading and writing are coroutines that wait where a process would block.
    """

    __slots__ = ("flags", "path", "references")

    seekable = False
    isatty = False

    def __init__(self, flags: int = os.O_RDWR, path: str = "") -> None:
        self.flags = flags
        self.path = path
        self.references = 1

    @property
    def readable(self) -> bool:
        """Whether it was opened for reading."""
        return self.flags & os.O_ACCMODE != os.O_WRONLY

    @property
    def writable(self) -> bool:
        """Whether it was opened for writing."""
        return self.flags & os.O_ACCMODE != os.O_RDONLY

    async def read(self, size: int = CHUNK) -> bytes:
        """At least one and up to `size` bytes; empty at the end of the file."""
        raise bad_descriptor()

    async def write(self, data: bytes) -> int:
        """Write all of `data`. Raises BrokenPipeError where nobody can read it any more."""
        raise bad_descriptor()

    def try_write(self, data: bytes) -> bool:
        """Write `data` now if that needs no waiting; whether it was written."""
        return False

    def unread(self, data: bytes) -> None:
        """Give back the last bytes that were read, for the next reader of this description."""
        raise bad_descriptor()

    def line_now(self, delimiter: bytes, limit: int) -> bytes | None:
        """What `readline` gives, where that is in memory; None where it has to be read."""
        return None

    async def readline(self, delimiter: bytes = b"\n", limit: int = 1 << 27) -> bytes:
        """The bytes up to and including `delimiter` (one byte), and no more; without it at the end of the file or at `limit`."""
        line = self.line_now(delimiter, limit)
        if line is not None:
            return line
        parts: list[bytes] = []
        total = 0
        while total < limit:
            block = await self.read(min(LINE_CHUNK << min(len(parts), 8), limit - total))
            if not block:
                break
            found = block.find(delimiter) + 1
            if found:
                if found < len(block):
                    self.unread(block[found:])
                parts.append(block[:found])
                break
            parts.append(block)
            total += len(block)
        return b"".join(parts)

    def ready_to_read(self) -> bool:
        """Whether a read would not wait."""
        return True

    def wait_queue(self) -> WaitQueue | None:
        """What is woken when there is something to read; None for what is always ready."""
        return None

    async def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Move the offset, as lseek(2); the new one. Raises OSError(ESPIPE) for what has none."""
        raise OSError(errno.ESPIPE, os.strerror(errno.ESPIPE))

    async def truncate(self, size: int) -> None:
        """Set the size of a regular file."""
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))

    async def stat(self) -> Stat:
        """The status of the open file."""
        return Stat(st.S_IFCHR | 0o620, 3, 1, 1000, 5, 0, 0, 0, 0)

    def share(self) -> OpenFile:
        """Count one more holder."""
        self.references += 1
        return self

    async def close(self) -> None:
        """Count one holder less, and release the file with the last."""
        self.references -= 1
        if self.references == 0:
            await self.release()

    async def release(self) -> None:
        """Called once, when nobody holds the description any more."""


def bad_descriptor() -> OSError:
    """EBADF."""
    return OSError(errno.EBADF, os.strerror(errno.EBADF))


class RegularFile(OpenFile):
    """A regular file with its offset."""

    __slots__ = ("handle", "offset")

    seekable = True

    def __init__(self, handle: FileHandle, flags: int, path: str = "") -> None:
        super().__init__(flags, path)
        self.handle = handle
        self.offset = 0

    async def read(self, size: int = CHUNK) -> bytes:
        """See OpenFile."""
        if not self.readable:
            raise bad_descriptor()
        data = await self.handle.read(self.offset, size)
        self.offset += len(data)
        return data

    def line_now(self, delimiter: bytes, limit: int) -> bytes | None:
        """See OpenFile."""
        line = self.handle.line(self.offset, delimiter, limit) if self.readable else None
        if line is not None:
            self.offset += len(line)
        return line

    async def write(self, data: bytes) -> int:
        """See OpenFile."""
        if not self.writable:
            raise bad_descriptor()
        if self.flags & os.O_APPEND:
            self.offset = await self.handle.append(data)
        else:
            await self.handle.write(self.offset, data)
            self.offset += len(data)
        return len(data)

    def unread(self, data: bytes) -> None:
        """See OpenFile."""
        self.offset -= len(data)

    async def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """See OpenFile."""
        if whence == os.SEEK_CUR:
            offset += self.offset
        elif whence == os.SEEK_END:
            offset += (await self.handle.stat()).size
        if offset < 0:
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        self.offset = offset
        return offset

    async def truncate(self, size: int) -> None:
        """See OpenFile."""
        await self.handle.truncate(size)

    async def stat(self) -> Stat:
        """See OpenFile."""
        return await self.handle.stat()

    async def release(self) -> None:
        """See OpenFile."""
        await self.handle.close()


class Directory(OpenFile):
    """An open directory: it can be changed to and listed, not read."""

    __slots__ = ("status",)

    def __init__(self, status: Stat, path: str) -> None:
        super().__init__(os.O_RDONLY, path)
        self.status = status

    async def read(self, size: int = CHUNK) -> bytes:
        """See OpenFile."""
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))

    async def stat(self) -> Stat:
        """See OpenFile."""
        return self.status


class Source(OpenFile):
    """Bytes handed in from outside, such as the `stdin` of an exec; read like a pipe that is already full."""

    __slots__ = ("data", "offset")

    def __init__(self, data: bytes, seekable: bool = False) -> None:
        super().__init__(os.O_RDONLY)
        self.data = data
        self.offset = 0

    async def read(self, size: int = CHUNK) -> bytes:
        """See OpenFile."""
        start = self.offset
        if start == 0 and size >= len(self.data):
            self.offset = len(self.data)
            return self.data
        data = self.data[start : start + size]
        self.offset += len(data)
        return data

    def line_now(self, delimiter: bytes, limit: int) -> bytes | None:
        """See OpenFile."""
        start = self.offset
        end = self.data.find(delimiter, start, start + limit) + 1 or min(start + limit, len(self.data))
        self.offset = end
        return self.data[start:end]

    def unread(self, data: bytes) -> None:
        """See OpenFile."""
        self.offset -= len(data)

    async def stat(self) -> Stat:
        """See OpenFile."""
        return Stat(st.S_IFIFO | 0o600, 4, 1, 1000, 1000, 0, 0, 0, 0)


class Sink(OpenFile):
    """Collects what is written: the standard output of an exec or of a command substitution.

    `accept` is called with each chunk; it raises to refuse.
    """

    __slots__ = ("accept",)

    def __init__(self, accept: Callable[[bytes], object]) -> None:
        super().__init__(os.O_WRONLY)
        self.accept = accept

    def try_write(self, data: bytes) -> bool:
        """See OpenFile."""
        self.accept(data)
        return True

    async def write(self, data: bytes) -> int:
        """See OpenFile."""
        self.accept(data)
        return len(data)

    async def stat(self) -> Stat:
        """See OpenFile."""
        return Stat(st.S_IFIFO | 0o600, 5, 1, 1000, 1000, 0, 0, 0, 0)
