"""Replacing the program of a process, and starting programs the way execvp(3) does."""

from __future__ import annotations

import errno
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from bash_env.kernel.errors import os_error, strerror
from bash_env.kernel.process import IGNORE
from bash_env.kernel.scheduler import Call

if TYPE_CHECKING:
    from bash_env.kernel.process import Process

SHELL = "/bin/sh"
"""What runs an executable text file without a ``#!`` line."""

DEFAULT_PATH = "/bin:/usr/bin"
CANNOT_RUN, NOT_FOUND = 126, 127


def status_of(error: OSError) -> int:
    """The exit status for a program that could not be run: 127 if there is none, else 126 (POSIX env)."""
    return NOT_FOUND if error.errno == errno.ENOENT else CANNOT_RUN


async def execute(process: Process, argv: Sequence[str], env: Mapping[str, str] | None = None) -> int:
    """Run the program `argv` in `process` in place of the running one; its status. `env` replaces the environment.

    Raises OSError when it cannot be run, the process being unchanged then.
    """
    environment = dict(process.env if env is None else env)
    machine = process.machine
    path = await machine.find_executable(process, argv[0], environment.get("PATH", DEFAULT_PATH))
    try:
        program, words = await machine.load(process, path, list(argv))
    except OSError as error:
        if error.errno != errno.ENOEXEC:
            raise
        program, words = await machine.load(process, SHELL, ["sh", path, *argv[1:]])
    process.argv, process.env, process.failure = words, environment, 0
    process.dispositions = {number: how for number, how in process.dispositions.items() if how is IGNORE}
    return int(await Call(machine.run_program(process, program)))


async def start(process: Process, argv: Sequence[str], **how: Any) -> Process:
    """`process.spawn`, but a text file without a ``#!`` line is run by the shell."""
    try:
        return await process.spawn(argv, **how)
    except OSError as error:
        if error.errno != errno.ENOEXEC:
            raise
    search = how.get("env", process.env).get("PATH", DEFAULT_PATH)
    path = await process.machine.find_executable(process, argv[0], search)
    return await process.spawn(["sh", path, *argv[1:]], **{**how, "path": SHELL})


async def change_directory(process: Process, path: str) -> None:
    """Make `path` the current directory, as chdir(2)."""
    status = await process.fs.stat(path)
    if not status.is_dir:
        raise os_error(errno.ENOTDIR, path)
    if not process.fs.who.allows(status, 1):
        raise os_error(errno.EACCES, path)
    process.fs.cwd = await process.fs.realpath(path)


async def execute_or_report(
    process: Process, argv: Sequence[str], words: str, env: Mapping[str, str] | None = None
) -> int:
    """As `execute`; a program that cannot be run is reported as ``NAME: words: reason`` with status 126 or 127."""
    try:
        return await execute(process, argv, env)
    except OSError as error:
        await process.error(f"{words}: {strerror(error)}")
        return status_of(error)
