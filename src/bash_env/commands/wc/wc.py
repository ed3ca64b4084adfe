"""wc: print newline, word, and byte counts (GNU coreutils manual 6.1)."""

from __future__ import annotations

import stat as st
from collections.abc import AsyncIterator, Mapping, Sequence

from bash_env.commands.wc.counter import Counter
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import blocks, read_all
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option
from bash_env.text.quote import is_utf8, quote_always, quote_if_needed

COLUMNS = ("lines", "words", "chars", "bytes", "longest")
UNKNOWN_WIDTH = 7


class Options(CommandOptions):
    """Print newline, word, and byte counts for each FILE, and a total line if more than one FILE is specified.

    A word is a non-zero-length sequence of printable characters delimited by white space.
    With no FILE, or when FILE is -, read standard input. Counts are always printed in the
    order: newline, word, character, byte, maximum line length.
    """

    bytes: bool = flag("-c", "--bytes", help="print the byte counts")
    chars: bool = flag("-m", "--chars", help="print the character counts")
    lines: bool = flag("-l", "--lines", help="print the newline counts")
    names: str | None = option(
        "--files0-from",
        metavar="F",
        help="read input from the files specified by\nNUL-terminated names in file F;\n"
        "If F is - then read names from standard input",
    )
    longest: bool = flag("-L", "--max-line-length", help="print the maximum display width")
    words: bool = flag("-w", "--words", help="print the word counts")
    debug: bool = flag("--debug", hidden=True)
    files: list[str] = operands("FILE")

    def check(self, env: Mapping[str, str]) -> None:
        """Without options -lwc are meant."""
        if not {*COLUMNS} & {*self.given}:
            self.lines = self.words = self.bytes = True
        if self.names is not None and self.files:
            extra = quote_always(self.files[0])
            raise UsageError(f"extra operand {extra}\nfile operands cannot be combined with --files0-from")


@command("wc", Options)
async def wc(process: Process, options: Options) -> int:
    """Count in each file and print a line for it."""
    wanted = [column for column in COLUMNS if getattr(options, column)]
    names: list[str | None] = [*options.files] or [None]
    width = 1
    if options.names is None:
        width = await _width(process, names, wanted)
    else:
        names = [*await _read_names(process, options.names)]
        if options.names != "-":
            width = await _width(process, names, wanted)
    totals = [0] * len(wanted)
    utf8 = is_utf8(process.env)
    async for name, file in _files(process, names, options.names):
        counter = Counter(wanted, utf8)
        await _count(process, counter, file, name)
        counts = counter.results()
        totals = [max(t, c) if w == "longest" else t + c for w, t, c in zip(wanted, totals, counts, strict=True)]
        await _print(process, counts, width, name)
    if len(names) > 1:
        await _print(process, totals, width, "total")
    return process.failure


async def _read_names(process: Process, source: str) -> list[str]:
    try:
        file = process.stdin.share() if source == "-" else await process.open(source)
        try:
            data = await read_all(file, process.machine.limits.max_string_bytes)
        finally:
            await file.close()
    except OSError as error:
        raise UsageError(f"cannot open {quote_always(source)} for reading: {strerror(error)}", hint=False) from None
    names = data.decode("utf-8", "surrogateescape").split("\0")
    return names[:-1] if not names[-1] else names


async def _width(process: Process, names: Sequence[str | None], wanted: Sequence[str]) -> int:
    """How wide the columns are: as the sum of the sizes, or 7 where there is a file whose size says nothing."""
    if len(names) == 1 and len(wanted) == 1:
        return 1
    total, least = 0, 1
    for name in names:
        try:
            status = await (process.stdin.stat() if name is None or name == "-" else process.fs.stat(name))
        except OSError:
            continue
        if st.S_ISREG(status.mode):
            total += status.size
        else:
            least = UNKNOWN_WIDTH
    return max(least, len(str(total)))


async def _files(
    process: Process, names: Sequence[str | None], source: str | None
) -> AsyncIterator[tuple[str | None, OpenFile]]:
    for number, name in enumerate(names, 1):
        if name == "":
            where = f"{quote_if_needed(source)}:{number}: " if source is not None else ""
            await process.error(f"{where}invalid zero-length file name")
            continue
        if name == "-" and source == "-":
            await process.error("when reading file names from stdin, no file name of '-' allowed")
            continue
        try:
            file = process.stdin.share() if name is None or name == "-" else await process.open(name)
        except OSError as error:
            await process.error(f"{quote_if_needed(name or '-')}: {strerror(error)}")
            continue
        try:
            yield name, file
        finally:
            await file.close()


async def _count(process: Process, counter: Counter, file: OpenFile, name: str | None) -> None:
    try:
        async for block in blocks(file):
            counter.feed(block)
            await process.checkpoint()
    except OSError as error:
        await process.error(f"{quote_if_needed(name or '-')}: {strerror(error)}")


async def _print(process: Process, counts: Sequence[int], width: int, name: str | None) -> None:
    text = " ".join([f"{count:{width}}" for count in counts])
    if name is not None:
        text += " " + (quote_if_needed(name) if "\n" in name else name)
    await process.write(text.encode("utf-8", "surrogateescape") + b"\n")
