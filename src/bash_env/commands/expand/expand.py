"""expand and unexpand: convert tabs to spaces, and back (GNU coreutils manual 9.2 and 9.3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bash_env.commands.expand.convert import expander, unexpander
from bash_env.commands.expand.stops import TabStops, parse_stops
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import inputs, line_blocks
from bash_env.options.command import command
from bash_env.options.declare import BadValue, CommandOptions, UsageError, flag, operands, option
from bash_env.options.values import short_letters
from bash_env.text.quote import quote, quote_if_needed

_BLOCK = 1 << 16


class StopOptions(CommandOptions):
    """The options that both have."""

    tabs: list[str] = option(
        "-t",
        "--tabs",
        metavar="N|LIST",
        repeat=True,
        help="have tabs N characters apart, not 8, or at the positions of LIST",
    )
    files: list[str] = operands("FILE", default=("-",))

    stops: TabStops

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """`-N` and `-N,M` are the obsolete form of -t."""
        out = list(arguments)
        for index, offset in short_letters(arguments, "t"):
            argument = arguments[index]
            if out[index] == argument and (argument[offset].isdigit() or argument[offset] == ","):
                out[index] = cls.old_stops(argument, offset)
        return out

    @classmethod
    def old_stops(cls, argument: str, offset: int) -> str:
        """`argument` with what begins at `offset` as the value of an option."""
        return argument[:offset] + "t" + argument[offset:]

    def check(self, env: Mapping[str, str]) -> None:
        """Read the stops."""
        try:
            self.stops = parse_stops(self.tabs)
        except BadValue as bad:
            raise UsageError(f"{bad.words} {quote(bad.value, env)}", hint=False) from None


class ExpandOptions(StopOptions):
    """Convert tabs in each FILE to spaces, writing to standard output.

    With no FILE, or when FILE is -, read standard input.
    """

    initial: bool = flag("-i", "--initial", help="do not convert tabs after non blanks")


class UnexpandOptions(StopOptions):
    """Convert blanks in each FILE to tabs, writing to standard output.

    With no FILE, or when FILE is -, read standard input.
    """

    all: bool = flag("-a", "--all", help="convert all blanks, instead of just initial blanks")
    first: bool = flag("--first-only", help="convert only leading sequences of blanks (overrides -a)")
    old: list[str] = option("--old-tabs", metavar="LIST", repeat=True, hidden=True)

    @classmethod
    def old_stops(cls, argument: str, offset: int) -> str:
        """See StopOptions; the obsolete form does not imply -a."""
        return f"--old-tabs={argument[offset:]}"

    def check(self, env: Mapping[str, str]) -> None:
        """See StopOptions."""
        if self.tabs:
            self.all = True
        self.tabs = self.tabs + self.old
        super().check(env)


async def _run(process: Process, names: Sequence[str], convert: Callable[[bytes], bytes]) -> int:
    async for name, file in inputs(process, names):
        try:
            async for block in line_blocks(file, size=_BLOCK):
                await process.write(convert(block))
                await process.checkpoint()
        except BrokenPipeError:
            raise
        except OSError as error:
            await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
    return process.failure


@command("expand", ExpandOptions)
async def expand(process: Process, options: ExpandOptions) -> int:
    """Tabs to spaces."""
    return await _run(process, options.files, expander(options.stops, options.initial))


@command("unexpand", UnexpandOptions)
async def unexpand(process: Process, options: UnexpandOptions) -> int:
    """Spaces to tabs."""
    return await _run(process, options.files, unexpander(options.stops, options.all and not options.first))
