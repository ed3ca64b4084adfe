"""What the parts of a running script need to know about it."""

from __future__ import annotations

from collections.abc import Callable

from bash_env.commands.sed.address import Range
from bash_env.commands.sed.output import Output
from bash_env.commands.sed.run import Run
from bash_env.commands.sed.script import Command

Step = Callable[[Run], int]
"""Does one command; gives the number of the next step, or one of the codes of `run`."""


class Settings:
    """What the options say about running a script.

    `posix` makes an `N` without a next line delete; `tracked` notes the last regular expression used, for empty ones;
    `outputs` are the files that the script writes, by name.
    """

    def __init__(
        self,
        *,
        extended: bool,
        utf8: bool,
        posix: bool,
        quiet: bool,
        width: int,
        delimiter: bytes,
        tracked: bool,
        outputs: dict[str, Output],
    ) -> None:
        self.extended = extended
        self.utf8 = utf8
        self.posix = posix
        self.quiet = quiet
        self.width = width
        self.delimiter = delimiter
        self.tracked = tracked
        self.outputs = outputs


Builder = Callable[[Settings, Command, int, "Range | None"], Step]
"""Makes the step of a command from the number of the next one, and from its range if it has one."""
