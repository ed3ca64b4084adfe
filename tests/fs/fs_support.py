"""What the tests of the filesystems share: running coroutines that never wait, and small trees."""

from __future__ import annotations

import errno
import os
from collections.abc import Coroutine
from typing import Any, TypeVar

from bash_env.fs.base import FileSystem

T = TypeVar("T")


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine that never suspends."""
    try:
        coroutine.send(None)
    except StopIteration as stop:
        result: T = stop.value
        return result
    coroutine.close()
    raise AssertionError("the coroutine suspended")


def error_of(coroutine: Coroutine[Any, Any, Any]) -> str:
    """The name of the errno that a coroutine raises; "ok" for none."""
    try:
        run(coroutine)
    except OSError as error:
        return errno.errorcode[error.errno or 0]
    return "ok"


async def write(fs: FileSystem, path: str, data: bytes, mode: int = 0o644) -> None:
    """Make `path` a file with the content `data`."""
    handle = await fs.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    await handle.write(0, data)
    await handle.close()


async def names(fs: FileSystem, path: str = "/") -> list[str]:
    """The names in a directory, sorted."""
    return sorted(entry.name for entry in await fs.readdir(path))
