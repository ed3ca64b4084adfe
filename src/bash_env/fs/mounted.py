"""Open files of mounted filesystems."""

from __future__ import annotations

from .base import FileHandle, Stat
from .resolve import with_device


class MountedHandle(FileHandle):
    """A handle whose status carries the device number of its mount."""

    __slots__ = ("_dev", "_handle")

    def __init__(self, handle: FileHandle, dev: int) -> None:
        self._handle = handle
        self._dev = dev

    async def read(self, offset: int, size: int) -> bytes:
        """Up to `size` bytes at `offset`."""
        return await self._handle.read(offset, size)

    async def write(self, offset: int, data: bytes) -> int:
        """Write all of `data` at `offset`."""
        return await self._handle.write(offset, data)

    async def append(self, data: bytes) -> int:
        """Write all of `data` at the end; the offset after it."""
        return await self._handle.append(data)

    async def truncate(self, size: int) -> None:
        """Cut or extend to `size` bytes."""
        await self._handle.truncate(size)

    async def stat(self) -> Stat:
        """The status, on the device of the mount."""
        return with_device(await self._handle.stat(), self._dev)

    async def close(self) -> None:
        """Release what the handle holds."""
        await self._handle.close()
