"""Pipes: a bounded queue of chunks between processes, with back-pressure, end of file and EPIPE (pipe(7))."""

from __future__ import annotations

import errno
import os
import stat as st
from collections import deque

from bash_env.fs.base import Stat
from bash_env.kernel.files import CHUNK, OpenFile, bad_descriptor
from bash_env.kernel.scheduler import WaitQueue

CAPACITY = 1 << 16
"""How many bytes a pipe holds before its writers wait. One chunk may overshoot: chunks travel whole, by reference."""


class Pipe:
    """The buffer between the ends. `offset` is how much of the first chunk is already read."""

    __slots__ = (
        "chunks",
        "offset",
        "opened",
        "read_opens",
        "readers",
        "size",
        "wait_read",
        "wait_write",
        "write_opens",
        "writers",
    )

    def __init__(self) -> None:
        self.chunks: deque[bytes] = deque()
        self.offset = 0
        self.size = 0
        self.readers = 0
        self.writers = 0
        self.read_opens = 0
        self.write_opens = 0
        self.wait_read = WaitQueue()
        self.wait_write = WaitQueue()
        self.opened = WaitQueue()

    def take(self, size: int) -> bytes:
        """Remove and return up to `size` bytes of the first chunk."""
        chunks, start = self.chunks, self.offset
        first = chunks[0]
        if start == 0 and size >= len(first):
            data = chunks.popleft()
        else:
            data = first[start : start + size]
            self.offset = start + len(data)
            if self.offset == len(first):
                chunks.popleft()
                self.offset = 0
        self._taken(len(data))
        return data

    def take_line(self, delimiter: bytes, limit: int) -> bytes:
        """Remove bytes of the first chunk up to and including `delimiter`."""
        start = self.offset
        end = self.chunks[0].find(delimiter, start) + 1
        return self.take(min(limit, end - start) if end else limit)

    def _taken(self, count: int) -> None:
        self.size -= count
        if self.wait_write.tasks and self.size < CAPACITY:
            self.wait_write.wake_all()

    def put(self, data: bytes) -> None:
        """Append a chunk."""
        self.chunks.append(data)
        self.size += len(data)
        if self.wait_read.tasks:
            self.wait_read.wake_all()

    def put_back(self, data: bytes) -> None:
        """Prepend bytes that a reader did not use."""
        if not data:
            return
        if self.offset:
            self.chunks[0] = self.chunks[0][self.offset :]
            self.offset = 0
        self.chunks.appendleft(data)
        self.size += len(data)


class PipeEnd(OpenFile):
    """What both ends of a pipe, and a FIFO opened for both, have in common."""

    __slots__ = ("pipe", "status")

    def __init__(self, pipe: Pipe, flags: int, path: str = "", status: Stat | None = None) -> None:
        super().__init__(flags, path)
        self.pipe = pipe
        self.status = status
        if self.readable:
            pipe.readers += 1
            pipe.read_opens += 1
        if self.writable:
            pipe.writers += 1
            pipe.write_opens += 1

    async def read(self, size: int = CHUNK) -> bytes:
        """See OpenFile."""
        pipe = self.pipe
        if not self.readable:
            raise bad_descriptor()
        while not pipe.chunks:
            if not pipe.writers:
                return b""
            await pipe.wait_read
        return pipe.take(size)

    async def readline(self, delimiter: bytes = b"\n", limit: int = 1 << 27) -> bytes:
        """See OpenFile."""
        pipe = self.pipe
        if not self.readable:
            raise bad_descriptor()
        parts: list[bytes] = []
        total = 0
        while total < limit:
            while not pipe.chunks:
                if not pipe.writers:
                    return b"".join(parts)
                await pipe.wait_read
            part = pipe.take_line(delimiter, limit - total)
            parts.append(part)
            total += len(part)
            if part.endswith(delimiter):
                break
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def ready_to_read(self) -> bool:
        """See OpenFile."""
        return bool(self.pipe.chunks) or not self.pipe.writers

    def wait_queue(self) -> WaitQueue:
        """See OpenFile."""
        return self.pipe.wait_read

    def unread(self, data: bytes) -> None:
        """See OpenFile."""
        self.pipe.put_back(data)

    def try_write(self, data: bytes) -> bool:
        """See OpenFile."""
        pipe = self.pipe
        if pipe.readers and pipe.size < CAPACITY and self.writable:
            if data:
                pipe.put(data)
            return True
        return False

    async def write(self, data: bytes) -> int:
        """See OpenFile."""
        pipe = self.pipe
        if not self.writable:
            raise bad_descriptor()
        while pipe.readers and pipe.size >= CAPACITY:
            await pipe.wait_write
        if not pipe.readers:
            raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))
        if data:
            pipe.put(data)
        return len(data)

    async def stat(self) -> Stat:
        """See OpenFile."""
        return self.status or Stat(st.S_IFIFO | 0o600, id(self.pipe) & 0xFFFFFF, 1, 1000, 1000, 0, 0, 0, 0)

    async def release(self) -> None:
        """See OpenFile."""
        pipe = self.pipe
        if self.readable:
            pipe.readers -= 1
            if not pipe.readers:
                pipe.wait_write.wake_all()
        if self.writable:
            pipe.writers -= 1
            if not pipe.writers:
                pipe.wait_read.wake_all()


def make_pipe() -> tuple[PipeEnd, PipeEnd]:
    """A new pipe: its read end and its write end."""
    pipe = Pipe()
    return PipeEnd(pipe, os.O_RDONLY), PipeEnd(pipe, os.O_WRONLY)
