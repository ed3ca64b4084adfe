"""pwd: print the working directory (GNU coreutils manual 19.1). The shell has its own; this is /usr/bin/pwd."""

from __future__ import annotations

from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, flag, operands, sets


class Options(CommandOptions):
    """Print the full name of the current directory."""

    usage = "[OPTION]..."

    logical: bool | None = flag("-L", "--logical", default=None, help="use PWD from the environment, even with links")
    physical: bool = sets("logical", False, "-P", "--physical", help="follow all symbolic links (default)")
    rest: list[str] = operands("")


@command("pwd", Options)
async def pwd(process: Process, options: Options) -> int:
    """Print $PWD if that is wanted and right, else the physical name."""
    if options.rest:
        await process.write_error(f"{process.name}: ignoring non-option arguments\n")
    logical = "POSIXLY_CORRECT" in process.env if options.logical is None else options.logical
    name = await _logical(process) if logical else None
    if name is None:
        name = await process.fs.realpath(".")
    await process.write(name.encode("utf-8", "surrogateescape") + b"\n")
    return 0


async def _logical(process: Process) -> str | None:
    """$PWD, if it is an absolute name of the current directory without dots."""
    name = process.env.get("PWD", "")
    if not name.startswith("/") or any(part in (".", "..") for part in name.split("/")):
        return None
    there, here = await process.fs.stat_or_none(name), await process.fs.stat(".")
    if there is None or (there.dev, there.ino) != (here.dev, here.ino):
        return None
    return name
