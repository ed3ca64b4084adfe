"""nice: run a program with another niceness (GNU coreutils manual 23.3). Niceness has no effect on this machine."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bash_env.kernel.execute import execute_or_report
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import BadValue, CommandOptions, UsageError, operands, option
from bash_env.text.quote import quote

_OBSOLETE = re.compile(r"-([+-]?[0-9].*)", re.DOTALL)
_INTEGER = re.compile(r"[ \t\n\v\f\r]*[+-]?[0-9]+")


def _adjustment(text: str) -> int:
    if _INTEGER.fullmatch(text) is None:
        raise BadValue("invalid adjustment", text)
    return -1 if text.strip().startswith("-") and int(text[:30]) else 0


class Options(CommandOptions):
    """Run COMMAND with an adjusted niceness, which affects process scheduling."""

    usage = "[OPTION] [COMMAND [ARG]...]"
    usage_status = 125
    permute = False

    adjustment: int | None = option(
        "-n", "--adjustment", metavar="N", parse=_adjustment, help="add integer N to the niceness (default 10)"
    )
    argv: list[str] = operands("COMMAND")

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """`-5` is `-n 5`, `--5` is `-n -5`."""
        rest = list(arguments)
        index = 0
        while index < len(rest):
            match = _OBSOLETE.fullmatch(rest[index])
            if match is not None:
                rest[index] = "-n" + match[1]
            elif rest[index] in ("-n", "--adjustment"):
                index += 1
            elif not rest[index].startswith("-") or rest[index] == "--":
                break
            index += 1
        return rest

    def check(self, env: Mapping[str, str]) -> None:
        """An adjustment is for a command."""
        if self.adjustment is not None and not self.argv:
            raise UsageError("a command must be given with an adjustment")


@command("nice", Options)
async def nice(process: Process, options: Options) -> int:
    """Run the command as it is; only a privileged user may ask for less niceness."""
    if not options.argv:
        await process.write(b"0\n")
        return 0
    if options.adjustment and process.fs.who.uid:
        await process.write_error("nice: cannot set niceness: Permission denied\n")
    return await execute_or_report(process, options.argv, quote(options.argv[0], process.env))
