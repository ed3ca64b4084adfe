"""The operands of cp, mv, ln and install: sources and where they go; and the options about backups that these share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, Protocol

from bash_env.kernel.copying.plan import Backups
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.choices import choose
from bash_env.options.command import fail
from bash_env.options.declare import UsageError, flag, option, optional
from bash_env.text.quote import quote_always

_METHODS = {
    "none": "none", "off": "none", "simple": "simple", "never": "simple", "existing": "existing", "nil": "existing",
    "numbered": "numbered", "t": "numbered",
}  # fmt: skip


def backup_option() -> Any:
    """``--backup``; the value is None, or the word that was given."""
    return optional("--backup", metavar="CONTROL", const="", help="make a backup of each existing destination file")


def backup_letter() -> Any:
    """``-b``."""
    return flag("-b", help="like --backup but without an argument")


def suffix_option() -> Any:
    """``-S``; the value is None, or the suffix."""
    return option("-S", "--suffix", metavar="SUFFIX", help="override the usual backup suffix")


def target_option() -> Any:
    """``-t``; the value is None, or the directory."""
    return option("-t", "--target-directory", metavar="DIRECTORY", help="put all SOURCEs into DIRECTORY")


def no_target_flag() -> Any:
    """``-T``."""
    return flag("-T", "--no-target-directory", help="treat DEST as a normal file")


class TargetOptions(Protocol):
    """The fields that the functions below read."""

    backup: str | None
    backup_always: bool
    suffix: str | None
    target_directory: str | None
    no_target_directory: bool
    files: list[str]
    given: list[str]


class Target(NamedTuple):
    """The sources, and what they go to: a `directory`, or the `file` of that name."""

    sources: list[str]
    directory: str | None
    file: str


def backups_of(options: TargetOptions, env: Mapping[str, str]) -> Backups | None:
    """What is to be done with what is replaced. Raises UsageError."""
    if options.backup is None and not options.backup_always and options.suffix is None:
        return None
    if options.backup:
        method = choose("backup type", options.backup, _METHODS, env)
    elif env.get("VERSION_CONTROL"):
        method = choose("$VERSION_CONTROL", env["VERSION_CONTROL"], _METHODS, env)
    else:
        method = "existing"
    suffix = options.suffix if options.suffix is not None else env.get("SIMPLE_BACKUP_SUFFIX", "")
    return None if method == "none" else Backups(method, suffix if suffix and "/" not in suffix else "~")


def demand_one_directory(options: TargetOptions) -> None:
    """Raise UsageError where -t stands twice."""
    if options.given.count("target_directory") > 1:
        raise UsageError("multiple target directories specified", hint=False)


def check_operands(options: TargetOptions) -> None:
    """Raise UsageError where there are too few operands, or too many for -T."""
    files = options.files
    demand_one_directory(options)
    if len(files) <= (options.target_directory is None):
        if not files:
            raise UsageError("missing file operand")
        raise UsageError(f"missing destination file operand after {quote_always(files[0])}")
    if options.no_target_directory:
        if options.target_directory is not None:
            words = "cannot combine --target-directory (-t) and --no-target-directory (-T)"
            raise UsageError(words, hint=False)
        if len(files) > 2:
            raise UsageError(f"extra operand {quote_always(files[2])}")


async def target_of(process: Process, options: TargetOptions) -> Target:
    """Where the sources go. Ends the command where that is no directory but must be one."""
    files, directory = options.files, options.target_directory
    if directory is not None:
        await demand_directory(process, directory, "target directory")
        return Target(files, directory, "")
    last = files[-1]
    if options.no_target_directory:
        return Target(files[:1], None, last)
    if await process.fs.is_dir(last):
        return Target(files[:-1], last, "")
    if len(files) > 2:
        await demand_directory(process, last, "target")
    return Target(files[:1], None, last)


async def demand_directory(process: Process, path: str, words: str) -> None:
    """End the command with status 1 unless `path` leads to a directory."""
    try:
        problem = "" if (await process.fs.stat(path)).is_dir else "Not a directory"
    except OSError as error:
        problem = strerror(error)
    if problem:
        await process.error(f"{words} {quote_always(path)}: {problem}")
        raise fail(1)


def join(directory: str, source: str) -> str:
    """The name of `source` in `directory`."""
    base = source.rstrip("/").rpartition("/")[2]
    return f"{directory}{base}" if directory.endswith("/") else f"{directory}/{base}"
