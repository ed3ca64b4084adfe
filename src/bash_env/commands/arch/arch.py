"""arch: print the machine's hardware name (GNU coreutils manual 21.2)."""

from __future__ import annotations

from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions


class Options(CommandOptions):
    """Print machine architecture."""


@command("arch", Options)
async def arch(process: Process, options: Options) -> int:
    """Print what `uname -m` prints."""
    await process.write(b"x86_64\n")
    return 0
