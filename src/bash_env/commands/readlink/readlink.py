"""readlink: print what links hold, or canonical file names (GNU coreutils manual 12.6)."""

from __future__ import annotations

from typing import Any

from bash_env.kernel.canonical import ALL_BUT_LAST, EXISTING, MISSING, canonical
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, flag, operands, sets
from bash_env.text.quote import quote_if_needed


class Options(CommandOptions):
    """Print the value of a symbolic link or the canonical name of each FILE."""

    mode: str = flag(
        "-f",
        "--canonicalize",
        default="",
        const=ALL_BUT_LAST,
        help="follow every link; all but the last part must exist",
    )
    existing: Any = sets(
        "mode", EXISTING, "-e", "--canonicalize-existing", help="follow every link; all parts must exist"
    )
    missing: Any = sets("mode", MISSING, "-m", "--canonicalize-missing", help="follow every link; no part need exist")
    no_newline: bool = flag("-n", "--no-newline", help="do not print the last newline")
    verbose: bool = flag("-v", "--verbose", help="report error messages")
    quiet: Any = sets("verbose", False, "-q", "--quiet", help="suppress most error messages (the default)")
    silent: Any = sets("verbose", False, "-s", "--silent", help="suppress most error messages (the default)")
    zero: bool = flag("-z", "--zero", help="end each line with NUL, not newline")
    files: list[str] = operands("FILE", minimum=1)


@command("readlink", Options)
async def readlink(process: Process, options: Options) -> int:
    """Print each."""
    end = "\0" if options.zero else "\n"
    if options.no_newline:
        if len(options.files) == 1:
            end = ""
        else:
            await process.write_error(f"{process.name}: ignoring --no-newline with multiple arguments\n")
    status = 0
    for name in options.files:
        try:
            fs = process.fs
            value = await (canonical(fs, name, options.mode) if options.mode else fs.readlink(name))
        except OSError as error:
            status = 1
            if options.verbose:
                await process.error(f"{_shown(name)}: {strerror(error)}")
        else:
            await process.write((value + end).encode("utf-8", "surrogateescape"))
    return status


def _shown(name: str) -> str:
    return quote_if_needed(name) if name else "''"
