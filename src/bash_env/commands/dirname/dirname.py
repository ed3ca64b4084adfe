"""dirname: strip the last component from names (GNU coreutils manual 18.2)."""

from __future__ import annotations

from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, flag, operands


class Options(CommandOptions):
    """Print each NAME without its last component and the slashes around it; '.' if it has no directory."""

    zero: bool = flag("-z", "--zero", help="end each line with NUL, not newline")
    names: list[str] = operands("NAME", minimum=1)


@command("dirname", Options)
async def dirname(process: Process, options: Options) -> int:
    """Print the directory of each name."""
    end = "\0" if options.zero else "\n"
    text = "".join([_directory(name) + end for name in options.names])
    await process.write(text.encode("utf-8", "surrogateescape"))
    return 0


def _directory(name: str) -> str:
    head, slash, _ = name.rstrip("/").rpartition("/")
    if slash or name.startswith("/"):
        return head.rstrip("/") or "/"
    return "."
