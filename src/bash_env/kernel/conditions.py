"""The primaries of test(1) and `[[`: questions about files, strings and integers (POSIX test; bash manual 6.4)."""

from __future__ import annotations

import re
import stat as st
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from bash_env.fs.base import Stat
from bash_env.kernel.process import descriptor_of

if TYPE_CHECKING:
    from bash_env.kernel.process import Process

FileTest = Callable[["Process", str], Awaitable[bool]]
FileComparison = Callable[["Process", str, str], Awaitable[bool]]

_INTEGER = re.compile(r"[ \t\n\v\f\r]*([+-]?[0-9]+)[ \t]*").fullmatch


class ConditionError(Exception):
    """An expression that cannot be evaluated; `words` is the message behind the command's name, the status is 2."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


def integer(text: str) -> int | None:
    """The decimal integer that `text` is, blanks around it allowed; None if it is none."""
    match = _INTEGER(text)
    return int(match[1]) if match is not None and len(text) < 4000 else None


def integer64(text: str) -> int | None:
    """As `integer`, but None for what does not fit 64 bits, as a shell reads numbers."""
    value = integer(text)
    return value if value is not None and -(1 << 63) <= value < 1 << 63 else None


async def file_status(process: Process, path: str, follow: bool = True) -> Stat | None:
    """The status of a file, or of the open file that /dev/stdin or /dev/fd/3 names; None if there is none."""
    if path.startswith(("/dev/", "/proc/")):
        fd = descriptor_of(path, process.pid)
        if fd is not None and follow:
            file = process.fds.get(fd)
            return None if file is None else await file.stat()
    return await process.fs.stat_or_none(path, follow)


def _mode(test: Callable[[int], bool], follow: bool = True) -> FileTest:
    """A question that the mode of a file answers."""

    async def ask(process: Process, path: str) -> bool:
        status = await file_status(process, path, follow)
        return status is not None and test(status.mode)

    return ask


def _status(test: Callable[[Process, Stat], bool]) -> FileTest:
    """A question that the status of a file answers."""

    async def ask(process: Process, path: str) -> bool:
        status = await file_status(process, path)
        return status is not None and test(process, status)

    return ask


def _permits(want: int) -> FileTest:
    return _status(lambda process, status: process.fs.who.allows(status, want))


async def _terminal(process: Process, text: str) -> bool:
    fd = integer64(text)
    file = None if fd is None else process.fds.get(fd)
    return file is not None and file.isatty


FILE_TESTS: dict[str, FileTest] = {
    "-b": _mode(st.S_ISBLK),
    "-c": _mode(st.S_ISCHR),
    "-d": _mode(st.S_ISDIR),
    "-e": _mode(lambda mode: True),
    "-f": _mode(st.S_ISREG),
    "-g": _mode(lambda mode: bool(mode & st.S_ISGID)),
    "-G": _status(lambda process, status: status.gid == process.fs.who.gid),
    "-h": _mode(st.S_ISLNK, follow=False),
    "-k": _mode(lambda mode: bool(mode & st.S_ISVTX)),
    "-L": _mode(st.S_ISLNK, follow=False),
    "-N": _status(lambda process, status: status.mtime_ns > status.atime_ns),
    "-O": _status(lambda process, status: status.uid == process.fs.who.uid),
    "-p": _mode(st.S_ISFIFO),
    "-r": _permits(4),
    "-s": _status(lambda process, status: status.size > 0),
    "-S": _mode(st.S_ISSOCK),
    "-t": _terminal,
    "-u": _mode(lambda mode: bool(mode & st.S_ISUID)),
    "-w": _permits(2),
    "-x": _permits(1),
}
"""The unary operators that ask about a file, or (-t) a descriptor."""

STRING_TESTS: dict[str, Callable[[str], bool]] = {"-n": lambda text: text != "", "-z": lambda text: text == ""}


async def _newer(process: Process, left: str, right: str) -> bool:
    one, two = await file_status(process, left), await file_status(process, right)
    return one is not None and (two is None or one.mtime_ns > two.mtime_ns)


async def _older(process: Process, left: str, right: str) -> bool:
    return await _newer(process, right, left)


async def _same_file(process: Process, left: str, right: str) -> bool:
    one, two = await file_status(process, left), await file_status(process, right)
    return one is not None and two is not None and (one.dev, one.ino) == (two.dev, two.ino)


FILE_COMPARISONS: dict[str, FileComparison] = {"-nt": _newer, "-ot": _older, "-ef": _same_file}


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


STRING_COMPARISONS: dict[str, Callable[[str, str], bool]] = {
    "=": lambda left, right: left == right,
    "==": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
    "<": lambda left, right: _bytes(left) < _bytes(right),
    ">": lambda left, right: _bytes(left) > _bytes(right),
}

INTEGER_COMPARISONS: dict[str, Callable[[int, int], bool]] = {
    "-eq": lambda left, right: left == right,
    "-ne": lambda left, right: left != right,
    "-lt": lambda left, right: left < right,
    "-le": lambda left, right: left <= right,
    "-gt": lambda left, right: left > right,
    "-ge": lambda left, right: left >= right,
}

BINARY = frozenset(STRING_COMPARISONS.keys() | INTEGER_COMPARISONS.keys() | FILE_COMPARISONS.keys())
"""The names of all binary primaries."""
