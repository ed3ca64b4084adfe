"""grep, egrep and fgrep: lines that match patterns (GNU grep manual)."""

from __future__ import annotations

from bash_env.commands.grep.colors import Colors, read_colors
from bash_env.commands.grep.filters import read_filters
from bash_env.commands.grep.options import Options
from bash_env.commands.grep.patterns import Patterns, make_scanner, read_patterns
from bash_env.commands.grep.run import Run
from bash_env.commands.grep.settings import Settings
from bash_env.kernel.process import Process
from bash_env.options.command import Command, refuse
from bash_env.options.declare import UsageError
from bash_env.options.help import usage
from bash_env.options.parse import Information, parse


async def main(process: Process, options: Options) -> int:
    """Search the operands."""
    if options.unix_byte_offsets:
        await process.write_error(f"{process.name}: warning: --unix-byte-offsets (-u) is obsolete\n")
    filters = await read_filters(process, options)
    colors = await _colors(process, options)
    patterns = await read_patterns(process, options)
    if _selects_nothing(options, patterns):
        return 1
    scanner = await make_scanner(process, options, patterns)
    return await Run(process, options, Settings(options, scanner, process.env, colors), filters).search_all()


def _selects_nothing(options: Options, patterns: Patterns) -> bool:
    """Whether it is clear from the start that there will be no output: then no file is looked at."""
    if options.list_files == "without" and not options.quiet:
        return False
    if options.max_count == 0:
        return True
    if not options.invert:
        return not patterns
    return list(patterns) == [b""] and not options.line_regexp and not options.word_regexp


async def _colors(process: Process, options: Options) -> Colors | None:
    """The colours, if there are to be any."""
    when = options.color
    if when == "auto":
        file = process.fds.get(1)
        dumb = process.env.get("TERM", "dumb") == "dumb"
        when = "always" if file is not None and file.isatty and not dumb else "never"
    if when == "never":
        return None
    colors, warning = read_colors(process.env)
    if warning:
        await process.write_error(f"{process.name}: warning: {warning}\n")
    return colors


class _Grep(Command[Options]):
    """grep shows its usage line with every refused command line."""

    async def __call__(self, process: Process) -> int:
        """See Command."""
        try:
            options = parse(self.options, process.argv[1:], process.env)
        except Information:
            return await super().__call__(process)
        except UsageError as error:
            line = f"Usage: {process.short_name} {usage(Options)}"
            if error.hint and error.text:
                error.text += "\n" + line
            elif error.hint:
                await process.write_error(line + "\n")
            return await refuse(process, error, self.options.usage_status, name=process.short_name)
        return await self.main(process, options)


grep = _Grep("grep", Options, main)


async def egrep(process: Process) -> int:
    """The script that runs `grep -E`."""
    process.argv = ["grep", "-E", *process.argv[1:]]
    return await grep(process)


async def fgrep(process: Process) -> int:
    """The script that runs `grep -F`."""
    process.argv = ["grep", "-F", *process.argv[1:]]
    return await grep(process)
