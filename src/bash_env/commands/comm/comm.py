"""comm: compare two sorted files line by line (GNU coreutils manual 7.4)."""

from __future__ import annotations

from collections.abc import Mapping

from bash_env.commands.comm.compare import Comparison, OutOfOrder
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.lines import LineBuffer
from bash_env.kernel.process import Process
from bash_env.options.command import command, fail
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, sets
from bash_env.text.quote import quote_if_needed


class Options(CommandOptions):
    """Compare sorted files FILE1 and FILE2 line by line. When FILE1 or FILE2 (not both) is -, read standard input.

    With no options, produce three-column output: lines unique to FILE1, lines unique to FILE2, and common lines.
    """

    usage = "[OPTION]... FILE1 FILE2"

    hide_first: bool = flag("-1", help="suppress column 1 (lines unique to FILE1)")
    hide_second: bool = flag("-2", help="suppress column 2 (lines unique to FILE2)")
    hide_both: bool = flag("-3", help="suppress column 3 (lines that appear in both files)")
    check_order: bool | None = flag(
        "--check-order",
        default=None,
        help="check that the input is correctly sorted, even\nif all input lines are pairable",
    )
    nocheck: bool = sets(
        "check_order", False, "--nocheck-order", help="do not check that the input is correctly sorted"
    )
    delimiters: list[str] = option("--output-delimiter", metavar="STR", repeat=True, help="separate columns with STR")
    total: bool = flag("--total", help="output a summary")
    zero: bool = flag("-z", "--zero-terminated", help="line delimiter is NUL, not newline")
    files: list[str] = operands("FILE", minimum=2, maximum=2)

    def check(self, env: Mapping[str, str]) -> None:
        """One delimiter."""
        if len({*self.delimiters}) > 1:
            raise UsageError("multiple output delimiters specified", hint=False)


@command("comm", Options)
async def comm(process: Process, options: Options) -> int:
    """Compare, and report files that are out of order."""
    separator = b"\0" if options.zero else b"\n"
    delimiter = b"\t"
    if options.delimiters:
        delimiter = options.delimiters[0].encode("utf-8", "surrogateescape") or b"\0"
    files = [await _open(process, name) for name in options.files]
    try:
        comparison = Comparison(
            process,
            [LineBuffer(file, separator) for file in files],
            _prefixes(options, delimiter),
            separator,
            options.check_order,
        )
        try:
            await comparison.run()
        except OutOfOrder:
            return 1
        except BrokenPipeError:
            raise
        except OSError as error:
            name = options.files[comparison.reading]
            return await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
    finally:
        for file in files:
            await file.close()
    if options.total:
        counts = [b"%d" % count for count in comparison.totals]
        await process.write(delimiter.join([*counts, b"total"]) + separator)
    if comparison.disordered:
        await process.error("input is not in sorted order")
    return process.failure


async def _open(process: Process, name: str) -> OpenFile:
    try:
        return process.stdin.share() if name == "-" else await process.open(name)
    except OSError as error:
        raise fail(await process.error(f"{quote_if_needed(name)}: {strerror(error)}")) from None


def _prefixes(options: Options, delimiter: bytes) -> list[bytes | None]:
    """What stands before the lines of each column; None for a column that is left out."""
    hidden = (options.hide_first, options.hide_second, options.hide_both)
    prefixes: list[bytes | None] = []
    before = b""
    for hide in hidden:
        prefixes.append(None if hide else before)
        if not hide:
            before += delimiter
    return prefixes
