"""basename: strip directory and suffix from names (GNU coreutils manual 18.1)."""

from __future__ import annotations

from collections.abc import Mapping

from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option
from bash_env.text.quote import quote


class Options(CommandOptions):
    """Print each NAME without the directories before it, and without SUFFIX at its end."""

    usage = "NAME [SUFFIX]"
    permute = False

    multiple: bool = flag("-a", "--multiple", help="take every operand as a NAME")
    suffix: str | None = option("-s", "--suffix", metavar="SUFFIX", help="remove SUFFIX from the end; implies -a")
    zero: bool = flag("-z", "--zero", help="end each line with NUL, not newline")
    names: list[str] = operands("NAME", minimum=1)

    def check(self, env: Mapping[str, str]) -> None:
        """Without -a there are a NAME and at most a SUFFIX."""
        if self.multiple or self.suffix is not None:
            return
        if len(self.names) > 2:
            raise UsageError(f"extra operand {quote(self.names[2], env)}")
        if len(self.names) == 2:
            self.suffix = self.names.pop()


@command("basename", Options)
async def basename(process: Process, options: Options) -> int:
    """Print the last component of each name."""
    end = "\0" if options.zero else "\n"
    text = "".join([_base(name, options.suffix or "") + end for name in options.names])
    await process.write(text.encode("utf-8", "surrogateescape"))
    return 0


def _base(name: str, suffix: str) -> str:
    stripped = name.rstrip("/")
    if not stripped:
        return name[:1]
    base = stripped.rpartition("/")[2]
    return base if base == suffix else base.removesuffix(suffix)
