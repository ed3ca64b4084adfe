"""touch: change file timestamps (GNU coreutils manual 13.4)."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import NamedTuple

from bash_env.commands.touch.stamps import parse_stamp
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.choices import choose
from bash_env.options.command import command, fail
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option
from bash_env.text.dates import parse_date
from bash_env.text.quote import quote, quote_always

_WHICH = {"atime": "access", "access": "access", "use": "access", "mtime": "modify", "modify": "modify"}


class Options(CommandOptions):
    """Set the access and modification times of each FILE to the current time; make those that do not exist."""

    access: bool = flag("-a", help="change only the access time")
    no_create: bool = flag("-c", "--no-create", help="do not create any files")
    date: str | None = option("-d", "--date", metavar="STRING", help="use the date STRING instead of the current time")
    ignored: bool = flag("-f", help="(ignored)")
    no_dereference: bool = flag("-h", "--no-dereference", help="change symbolic links themselves; create nothing")
    modify: bool = flag("-m", help="change only the modification time")
    reference: str | None = option("-r", "--reference", metavar="FILE", help="use the times of FILE")
    stamp: str | None = option("-t", metavar="STAMP", help="use [[CC]YY]MMDDhhmm[.ss] instead of the current time")
    time: str | None = option("--time", metavar="WORD", help="access, atime, use: as -a; modify, mtime: as -m")
    files: list[str] = operands("FILE")

    def check(self, env: Mapping[str, str]) -> None:
        """Times come from one source."""
        if self.time is not None:
            setattr(self, choose("--time", self.time, _WHICH, env), True)
        if self.stamp is not None and (self.date is not None or self.reference is not None):
            raise UsageError("cannot specify times from more than one source")
        if not self.files:
            raise UsageError("missing file operand")


class _Times(NamedTuple):
    """What to set, in nanoseconds since the epoch; None leaves a time as it is. `now`: no time was chosen."""

    access: int | None
    modify: int | None
    now: bool


@command("touch", Options)
async def touch(process: Process, options: Options) -> int:
    """Set the times of each file."""
    access, modify, now = await _times(process, options)
    both = options.access == options.modify
    times = _Times(access if both or options.access else None, modify if both or options.modify else None, now)
    for name in options.files:
        await _touch(process, options, name, times)
    return process.failure


async def _times(process: Process, options: Options) -> tuple[int, int, bool]:
    """The times to set, and whether they are the current one."""
    clock, tz = process.machine.clock.time_ns(), process.env.get("TZ")
    if options.stamp is not None:
        try:
            stamp = parse_stamp(options.stamp, clock, tz)
        except ValueError:
            await _bad_date(process, options.stamp)
        return stamp, stamp, False
    access = modify = clock
    if options.reference is not None:
        try:
            follow = not options.no_dereference
            status = await (process.fs.stat(options.reference) if follow else process.fs.lstat(options.reference))
        except OSError as error:
            await process.error(f"failed to get attributes of {quote_always(options.reference)}: {strerror(error)}")
            raise fail(1) from None
        access, modify = status.atime_ns, status.mtime_ns
    if options.date is not None:
        try:
            access, modify = parse_date(options.date, access, tz), parse_date(options.date, modify, tz)
        except (ValueError, ModuleNotFoundError):
            await _bad_date(process, options.date)
    return access, modify, options.date is None and options.reference is None


async def _bad_date(process: Process, text: str) -> None:
    await process.error(f"invalid date format {quote(text, process.env)}")
    raise fail(1)


async def _touch(process: Process, options: Options, name: str, times: _Times) -> None:
    path = process.stdout.path or "-" if name == "-" else name
    problem: OSError | None = None
    if not options.no_create and not options.no_dereference and name != "-":
        problem = await _create(process, path)
    try:
        await _set(process, path, not options.no_dereference, times)
    except OSError as error:
        if problem is not None:
            await process.error(f"cannot touch {quote_always(name)}: {strerror(problem)}")
        elif not (options.no_create and isinstance(error, FileNotFoundError)):
            await process.error(f"setting times of {quote_always(name)}: {strerror(error)}")


async def _create(process: Process, path: str) -> OSError | None:
    """Make the file if there is none; why it cannot be written, if that is so."""
    status = await process.fs.stat_or_none(path)
    if path.endswith("/") or (status is not None and status.is_dir):
        return None
    if status is not None:
        return None if await process.fs.access(path, 2) else PermissionError(13, "")
    try:
        file = await process.fs.open(path, os.O_WRONLY | os.O_CREAT | os.O_NONBLOCK)
    except OSError as error:
        return error
    await file.close()
    return None


async def _set(process: Process, path: str, follow: bool, times: _Times) -> None:
    fs = process.fs
    access, modify = times.access, times.modify
    if access is None or modify is None:
        status = await (fs.stat(path) if follow else fs.lstat(path))
        access = status.atime_ns if access is None else access
        modify = status.mtime_ns if modify is None else modify
    now = times.now and None not in times
    await fs.vfs.utime(fs.absolute(path), access, modify, follow=follow, now=now, who=fs.who)
