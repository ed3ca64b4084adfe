"""`time`: how long a pipeline took, in the format of TIMEFORMAT (bash manual 3.2.3, 5.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bash_env.shell.simple import Run

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

DEFAULT_FORMAT = "\nreal\t%3lR\nuser\t%3lU\nsys\t%3lS"
POSIX_FORMAT = "real %2R\nuser %2U\nsys %2S"

_DIRECTIVE = re.compile(r"%(?:(%)|(P)|([0-9])?(l)?([RUS]))|(%.?)")


def timed(run: Run, how: str) -> Run:
    """Run a pipeline and print how long it took."""

    async def run_timed(shell: Shell) -> int:
        clock = shell.process.machine.clock
        start = clock.monotonic()
        try:
            status = run(shell)
            return status if status.__class__ is int else await status
        finally:
            await _print(shell, clock.monotonic() - start, how)

    return run_timed


async def _print(shell: Shell, seconds: float, how: str) -> None:
    template = POSIX_FORMAT if how.endswith("-p") else shell.variables.get("TIMEFORMAT")
    if template is None:
        template = POSIX_FORMAT if shell.posix else DEFAULT_FORMAT
    if template:
        await shell.process.write_error(format_times(template, seconds, seconds, 0.0) + "\n")


def format_times(template: str, real: float, user: float, system: float) -> str:
    """`template` with its directives replaced by the times, in seconds."""
    values = {"R": real, "U": user, "S": system}

    def one(match: re.Match[str]) -> str:
        if match[1]:
            return "%"
        if match[2]:
            return f"{100 * (user + system) / real if real else 0:.2f}"
        if match[6]:
            return match[6]
        return _seconds(values[match[5]], min(3, int(match[3] or 3)), bool(match[4]))

    return _DIRECTIVE.sub(one, template)


def _seconds(value: float, digits: int, long: bool) -> str:
    if not long:
        return f"{value:.{digits}f}"
    minutes, rest = divmod(value, 60)
    return f"{int(minutes)}m{rest:.{digits}f}s"


def times_text(seconds: float) -> str:
    """A time as `times` prints it."""
    return _seconds(seconds, 3, True)
