"""yes: output a string until killed (GNU coreutils manual 15.3)."""

from __future__ import annotations

from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, operands

_BLOCK = 1 << 14


class Options(CommandOptions):
    """Repeatedly output a line with all specified STRING(s), or 'y'."""

    strings: list[str] = operands("STRING", default=("y",))


@command("yes", Options)
async def yes(process: Process, options: Options) -> int:
    """Write blocks of lines for ever."""
    line = " ".join(options.strings).encode("utf-8", "surrogateescape") + b"\n"
    block = line * max(1, _BLOCK // len(line))
    try:
        while True:
            await process.write(block)
            await process.checkpoint()
    except BrokenPipeError:
        raise
    except OSError as error:
        return await process.error(f"standard output: {strerror(error)}")
