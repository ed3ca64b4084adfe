"""nproc: print the number of processors (GNU coreutils manual 21.4)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import BadValue, CommandOptions, flag, option

INSTALLED = 1
_THREADS = re.compile(r"\s*(\d+)\s*(?:,.*)?", re.S)


def _count(text: str) -> int:
    if not re.fullmatch(r"\s*\+?\d+", text, re.A):
        raise BadValue("invalid number:", text)
    return int(text[:18])


class Options(CommandOptions):
    """Print the number of processing units available to the current process."""

    all: bool = flag("--all", help="print the number of installed processors")
    ignore: int = option(
        "--ignore", metavar="N", parse=_count, default=0, help="if possible, exclude N processing units"
    )


@command("nproc", Options)
async def nproc(process: Process, options: Options) -> int:
    """Print the number; the variables of OpenMP change it."""
    number = INSTALLED if options.all else _available(process.env)
    await process.write(b"%d\n" % max(1, number - options.ignore))
    return 0


def _available(env: Mapping[str, str]) -> int:
    limit = _variable(env, "OMP_THREAD_LIMIT") or 1 << 62
    return min(_variable(env, "OMP_NUM_THREADS") or INSTALLED, limit)


def _variable(env: Mapping[str, str], name: str) -> int:
    match = _THREADS.fullmatch(env.get(name, ""))
    return int(match[1][:18]) if match else 0
