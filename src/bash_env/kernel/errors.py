"""The words for errors: what strerror(3) says, and the exceptions that end a process in order."""

from __future__ import annotations

import errno
import os


def strerror(error: OSError) -> str:
    """The C library's words for `error`, such as ``No such file or directory``."""
    if error.errno is None:
        return str(error)
    return os.strerror(error.errno)


def os_error(number: int, path: str | None = None) -> OSError:
    """The OSError (of the right subclass) for an errno."""
    return OSError(number, os.strerror(number), path)


def no_such_file(path: str | None = None) -> OSError:
    """ENOENT."""
    return os_error(errno.ENOENT, path)


class ExitProcess(Exception):
    """Ends the running command with `status`, from any depth of it."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status
