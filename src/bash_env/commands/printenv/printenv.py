"""printenv: print the environment (GNU coreutils manual 23.3)."""

from __future__ import annotations

from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, flag, operands


class Options(CommandOptions):
    """Print the values of the specified environment VARIABLEs, or name and value of all."""

    usage_status = 2
    permute = False

    null: bool = flag("-0", "--null", help="end each output line with NUL, not newline")
    names: list[str] = operands("VARIABLE")


@command("printenv", Options)
async def printenv(process: Process, options: Options) -> int:
    """Print variables; the status is 1 if one of those named is not set."""
    end = "\0" if options.null else "\n"
    if not options.names:
        lines = [f"{name}={value}{end}" for name, value in process.env.items()]
        found = True
    else:
        lines = [process.env[name] + end for name in options.names if name in process.env]
        found = len(lines) == len(options.names)
    await process.write("".join(lines).encode("utf-8", "surrogateescape"))
    return 0 if found else 1
