"""true and false: do nothing, and succeed or fail (GNU coreutils manual 16.1 and 16.2)."""

from __future__ import annotations

from bash_env.kernel.process import Process
from bash_env.options.declare import CommandOptions
from bash_env.options.help import help_text, version_text


class TrueOptions(CommandOptions):
    """Exit with a status code indicating success."""

    usage = "[ignored command line arguments]"


class FalseOptions(CommandOptions):
    """Exit with a status code indicating failure."""

    usage = "[ignored command line arguments]"


async def true_(process: Process) -> int:
    """Succeed."""
    await _inform(process, TrueOptions)
    return 0


async def false_(process: Process) -> int:
    """Fail."""
    await _inform(process, FalseOptions)
    return 1


async def _inform(process: Process, options: type[CommandOptions]) -> None:
    """Answer --help and --version, which count only where they are the one argument."""
    text = {"--help": help_text, "--version": version_text}.get(process.argv[1]) if len(process.argv) == 2 else None
    if text is not None:
        await process.write(text(process.name, options).encode())
