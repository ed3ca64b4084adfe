"""stdbuf: run a program with other buffering (GNU coreutils manual 23.6); no stream of this machine is held back."""

from __future__ import annotations

from collections.abc import Mapping

from bash_env.kernel.execute import execute_or_report
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import BadValue, CommandOptions, UsageError, operands, option
from bash_env.text.quote import quote
from bash_env.text.sizes import SizeError, parse_size

_SUFFIXES = "EGkKMPTYZ0"


def _mode(text: str) -> str:
    """`L`, or a size; which one is all the same here."""
    if text == "L":
        return text
    try:
        parse_size(text, _SUFFIXES)
    except SizeError as error:
        if error.kind == "too large":
            raise UsageError(f"invalid mode ‘{text}’: Value too large for defined data type", hint=False) from None
        raise BadValue("invalid mode", text) from None
    return text


def _input_mode(text: str) -> str:
    if text == "L":
        raise UsageError("line buffering stdin is meaningless")
    return _mode(text)


class Options(CommandOptions):
    """Run COMMAND, with modified buffering operations for its standard streams."""

    usage = "OPTION... COMMAND"
    usage_status = 125
    permute = False

    input: str | None = option(
        "-i", "--input", metavar="MODE", parse=_input_mode, help="adjust standard input buffering"
    )
    output: str | None = option("-o", "--output", metavar="MODE", parse=_mode, help="adjust standard output buffering")
    error: str | None = option("-e", "--error", metavar="MODE", parse=_mode, help="adjust standard error buffering")
    argv: list[str] = operands("COMMAND", minimum=1)

    def check(self, env: Mapping[str, str]) -> None:
        """At least one mode must be given."""
        if not self.given:
            raise UsageError("you must specify a buffering mode option")


@command("stdbuf", Options)
async def stdbuf(process: Process, options: Options) -> int:
    """Run the command."""
    name = quote(options.argv[0], process.env)
    return await execute_or_report(process, options.argv, f"failed to run command {name}")
