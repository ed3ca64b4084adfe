"""pathchk: check whether file names are valid and portable (GNU coreutils manual 18.3)."""

from __future__ import annotations

import re
from typing import Any

from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, flag, operands
from bash_env.text.quote import quote, quote_always, quote_if_needed

_POSIX_PATH, _POSIX_NAME = 255, 14  # the least that POSIX lets a system have, less the final NUL
_NOT_PORTABLE = re.compile(r"[^A-Za-z0-9._/-]")


class Options(CommandOptions):
    """Report file names that are invalid or not portable."""

    posix: bool = flag("-p", help="check for most POSIX systems")
    special: bool = flag("-P", help="check for empty names and leading '-'")
    portability: Any = flag("--portability", help="check for all POSIX systems (equivalent to -p -P)")
    names: list[str] = operands("NAME", minimum=1)


@command("pathchk", Options)
async def pathchk(process: Process, options: Options) -> int:
    """Check each name."""
    posix = options.posix or options.portability
    special = options.special or options.portability
    for name in options.names:
        problem = _problem(process, name, posix, special)
        if not problem and not posix:
            problem = await _unreachable(process, name)
        if problem:
            await process.error(problem)
    return process.failure


def _problem(process: Process, name: str, posix: bool, special: bool) -> str:
    """What is wrong with the name as such, or ""."""
    shown = quote_always(name)
    if special and any(part.startswith("-") for part in name.split("/")):
        return f"leading '-' in a component of file name {shown}"
    if not name and (posix or special):
        return "empty file name"
    if not posix:
        return ""
    bad = _NOT_PORTABLE.search(name)
    if bad:
        return f"nonportable character {quote(bad[0], process.env)} in file name {shown}"
    if len(name) > _POSIX_PATH:
        return f"limit {_POSIX_PATH} exceeded by length {len(name)} of file name {shown}"
    for part in name.split("/"):
        if len(part) > _POSIX_NAME:
            words = f"limit {_POSIX_NAME} exceeded by length {len(part)} of file name component"
            return f"{words} {quote(part, process.env)}"
    return ""


async def _unreachable(process: Process, name: str) -> str:
    """Why a file of this name could not be made here, or ""."""
    try:
        await process.fs.lstat(name)
    except FileNotFoundError as error:
        return "" if name else f"{quote_always(name)}: {strerror(error)}"
    except OSError as error:
        return f"{quote_if_needed(name)}: {strerror(error)}"
    return ""
