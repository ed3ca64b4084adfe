"""printenv: print environment variables (GNU coreutils manual 18.2)."""

from __future__ import annotations

from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, flag, operands


class Options(CommandOptions):
    """Print the values of the specified environment VARIABLE(s), or name and value pairs for them all."""

    usage_status = 2
    permute = False

    null: bool = flag("-0", "--null", help="end each output line with NUL, not newline")
    variables: list[str] = operands("VARIABLE")


@command("printenv", Options)
async def printenv(process: Process, options: Options) -> int:
    """Print all, or those asked for; 1 if one of them is not set."""
    names = options.variables
    if names:
        lines = [process.env[name] for name in names if name in process.env]
    else:
        lines = [f"{name}={value}" for name, value in process.env.items()]
    end = "\0" if options.null else "\n"
    await process.write("".join([line + end for line in lines]).encode("utf-8", "surrogateescape"))
    return int(len(lines) < len(names))
