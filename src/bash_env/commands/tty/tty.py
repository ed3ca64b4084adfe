"""tty: print the name of the terminal (GNU coreutils manual 15.3)."""

from __future__ import annotations

from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, flag


class Options(CommandOptions):
    """Print the file name of the terminal connected to standard input."""

    usage_status = 2
    silent: bool = flag("-s", "--silent", "--quiet", help="print nothing, only return an exit status")


@command("tty", Options)
async def tty(process: Process, options: Options) -> int:
    """Print the terminal's name; status 1 if there is none."""
    file = process.fds.get(0)
    terminal = file is not None and file.isatty
    if not options.silent:
        name = (file.path if file else "") or "/dev/tty"
        await process.write(name.encode("utf-8", "surrogateescape") + b"\n" if terminal else b"not a tty\n")
    return 0 if terminal else 1
