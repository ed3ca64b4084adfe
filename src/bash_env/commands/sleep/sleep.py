"""sleep: delay for some time (GNU coreutils manual 25.1)."""

from __future__ import annotations

from bash_env.kernel.process import Process
from bash_env.kernel.scheduler import sleep as wait
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, operands
from bash_env.text.duration import parse_duration
from bash_env.text.quote import quote

_LONGEST = 86400.0  # of one wait: the timers of the machine know no infinity


class Options(CommandOptions):
    """Pause for NUMBER seconds; SUFFIX may be s, m, h or d. Several are added.

    NUMBER need not be an integer.
    """

    usage = "NUMBER[SUFFIX]..."

    intervals: list[str] = operands("NUMBER", minimum=1)


@command("sleep", Options)
async def sleep(process: Process, options: Options) -> int:
    """Wait for the sum of the intervals on the machine's clock."""
    seconds = [parse_duration(text) for text in options.intervals]
    for text, interval in zip(options.intervals, seconds, strict=True):
        if interval is None:
            await process.error(f"invalid time interval {quote(text, process.env)}")
    if process.failure:
        raise UsageError("")
    left = sum(filter(None, seconds))
    while left > 0:
        await wait(min(left, _LONGEST))
        left -= _LONGEST
    return 0
