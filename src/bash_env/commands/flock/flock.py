"""flock: run a command under a lock (util-linux 2.38). Locks are always granted: nothing else of the machine locks files."""

from __future__ import annotations

import os

from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option

USAGE_STATUS, NO_INPUT, OS_ERROR, NO_COMMAND = 64, 66, 71, 69


def _seconds(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise UsageError(f"invalid timeout value: '{text}'", hint=False, status=USAGE_STATUS) from None


def _code(text: str) -> int:
    if not text.isdigit() or int(text) > 255:
        raise UsageError(f"invalid exit code: '{text}'", hint=False, status=USAGE_STATUS)
    return int(text)


class Options(CommandOptions):
    """Manage file locks from shell scripts."""

    version = "{name} from util-linux 2.38.1"
    short_name = True
    usage = "[options] <file>|<directory> <command> [<argument>...]"
    usage_status = USAGE_STATUS
    permute = False

    shared: bool = flag("-s", "--shared", help="get a shared lock")
    exclusive: bool = flag("-x", "-e", "--exclusive", help="get an exclusive lock (default)")
    unlock: bool = flag("-u", "--unlock", help="remove a lock")
    nonblock: bool = flag("-n", "--nonblock", "--nb", help="fail rather than wait")
    timeout: float | None = option(
        "-w", "--timeout", "--wait", metavar="<secs>", parse=_seconds, help="wait for a limited time"
    )
    conflict: int = option(
        "-E",
        "--conflict-exit-code",
        metavar="<number>",
        default=1,
        parse=_code,
        help="exit code after conflict or timeout",
    )
    close: bool = flag("-o", "--close", help="close file descriptor before running command")
    command: str | None = option(
        "-c", "--command", metavar="<command>", help="run a single command string through the shell"
    )
    no_fork: bool = flag("-F", "--no-fork", help="execute command without forking")
    verbose: bool = flag("--verbose", help="increase verbosity")
    words: list[str] = operands("<file>")

    @classmethod
    def rewrite(cls, arguments: list[str], env: object) -> list[str]:
        """-V is short for --version."""
        return ["--version", *arguments[1:]] if arguments[:1] == ["-V"] else arguments


@command("flock", Options)
async def flock(process: Process, options: Options) -> int:
    """Lock a descriptor of the caller's, or a file around a command."""
    words = options.words
    if not words:
        raise UsageError("not enough arguments")
    if len(words) == 1 and options.command is None:
        return await _lock_descriptor(process, words[0])
    try:
        file = await _opened(process, words[0])
    except OSError as error:
        await process.error(f"cannot open lock file {words[0]}: {strerror(error)}", NO_INPUT)
        return NO_INPUT
    try:
        return await _run(process, _command(process, options))
    finally:
        if file is not None:
            await file.close()


async def _lock_descriptor(process: Process, text: str) -> int:
    if not text.isdigit():
        await process.error(f"bad file descriptor: '{text}'")
        return USAGE_STATUS
    if int(text) not in process.fds:
        await process.error(f"{text}: Bad file descriptor")
        return 65
    return 0


async def _opened(process: Process, name: str) -> OpenFile | None:
    status = await process.fs.stat_or_none(name)
    if status is not None and status.is_dir:
        return None
    return await process.open_flags(name, os.O_RDONLY | os.O_CREAT)


def _command(process: Process, options: Options) -> list[str]:
    words = options.words[1:]
    if options.command is None and words and words[0] in ("-c", "--command"):
        if len(words) != 2:
            raise UsageError("-c requires exactly one command argument", hint=False, status=USAGE_STATUS)
        return [process.env.get("SHELL") or "/bin/sh", "-c", words[1]]
    if options.command is not None:
        return [process.env.get("SHELL") or "/bin/sh", "-c", options.command]
    return words


async def _run(process: Process, argv: list[str]) -> int:
    try:
        child = await process.spawn(argv)
    except OSError as error:
        await process.error(f"failed to execute {argv[0]}: {strerror(error)}")
        return NO_COMMAND if isinstance(error, FileNotFoundError) else OS_ERROR
    return await child.wait()
