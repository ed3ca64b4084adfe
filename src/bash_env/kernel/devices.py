"""The character devices under /dev (null(4), full(4), random(4))."""

from __future__ import annotations

import errno
import os
import stat as st
from collections.abc import Callable

from bash_env.fs.base import Stat
from bash_env.kernel.files import CHUNK, OpenFile
from bash_env.kernel.scheduler import PAUSE

MOST = 1 << 26
"""How many bytes one read of an endless device gives."""


class Device(OpenFile):
    """A device node that was opened."""

    __slots__ = ("status",)

    def __init__(self, flags: int, path: str, status: Stat | None = None) -> None:
        super().__init__(flags, path)
        self.status = status or Stat(st.S_IFCHR | 0o666, 6, 1, 0, 0, 0, 0, 0, 0)

    async def stat(self) -> Stat:
        """See OpenFile."""
        return self.status

    def unread(self, data: bytes) -> None:
        """What a device gave is not missed."""

    async def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Devices accept a seek and stay where they are."""
        return 0


class Null(Device):
    """/dev/null: empty, takes everything."""

    __slots__ = ()

    async def read(self, size: int = CHUNK) -> bytes:
        """See OpenFile."""
        return b""

    def try_write(self, data: bytes) -> bool:
        """See OpenFile."""
        return True

    async def write(self, data: bytes) -> int:
        """See OpenFile."""
        return len(data)


class Zero(Null):
    """/dev/zero: endless zero bytes, takes everything."""

    __slots__ = ()

    async def read(self, size: int = CHUNK) -> bytes:
        """See OpenFile. Whoever reads without end lets others run."""
        await PAUSE
        return bytes(min(size, MOST))


class Full(Zero):
    """/dev/full: endless zero bytes, has no space."""

    __slots__ = ()

    def try_write(self, data: bytes) -> bool:
        """See OpenFile."""
        return False

    async def write(self, data: bytes) -> int:
        """See OpenFile."""
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


class Random(Null):
    """/dev/random and /dev/urandom."""

    __slots__ = ()

    async def read(self, size: int = CHUNK) -> bytes:
        """See OpenFile. Whoever reads without end lets others run."""
        await PAUSE
        return os.urandom(min(size, MOST))


def device_number(major: int, minor: int) -> int:
    """The `rdev` of a device."""
    return major << 8 | minor


DEVICES: dict[int, Callable[[int, str, Stat | None], Device]] = {
    device_number(1, 3): Null,
    device_number(1, 5): Zero,
    device_number(1, 7): Full,
    device_number(1, 8): Random,
    device_number(1, 9): Random,
}

DEVICE_FILES: tuple[tuple[str, int, int], ...] = (
    ("full", 0o666, device_number(1, 7)),
    ("null", 0o666, device_number(1, 3)),
    ("random", 0o666, device_number(1, 8)),
    ("tty", 0o666, device_number(5, 0)),
    ("urandom", 0o666, device_number(1, 9)),
    ("zero", 0o666, device_number(1, 5)),
)
