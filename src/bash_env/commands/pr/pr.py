"""pr: paginate or columnate files for printing (GNU coreutils manual 4.2)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bash_env.commands.pr.layout import Layout, Source
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, optional, sets
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time

_RANGE = "Numerical result out of range"
_BATCH = 500


def _number(what: str, low: int = 1) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not re.fullmatch(r"[ \t]*[+-]?\d{1,18}", text):
            raise UsageError(f"{what} ‘{text}’", hint=False)
        if not low <= int(text) < 1 << 31:
            raise UsageError(f"{what} ‘{text}’: {_RANGE}", hint=False)
        return int(text)

    return parse


def _char_and_number(letter: str, default: int) -> Callable[[str], tuple[str, int]]:
    """The argument of -e, -i and -n: a character that is no digit, and a number."""

    def parse(text: str) -> tuple[str, int]:
        char = "\t"
        rest = text
        if text and not text[0].isdigit():
            char, rest = text[0], text[1:]
        if rest and (not rest.isdigit() or not 0 < int(rest) < 1 << 31):
            raise UsageError(f"'-{letter}' extra characters or invalid number in the argument: ‘{rest}’")
        return char, int(rest) if rest else default

    return parse


def _pages(text: str) -> tuple[int, int | None]:
    match = re.fullmatch(r"(\d+)(?::(\d+))?", text)
    if match is None or int(match[1]) == 0 or (match[2] is not None and int(match[2]) < int(match[1])):
        raise UsageError(f"invalid page range ‘{text}’", hint=False)
    return int(match[1]), int(match[2]) if match[2] else None


class Options(CommandOptions):
    """Paginate or columnate FILE(s) for printing. With no FILE, or when FILE is -, read standard input."""

    pages: Any = option("--pages", metavar="FIRST[:LAST]", parse=_pages, default=(1, None), help="print these pages")
    columns: int = option(
        "--columns",
        metavar="COLUMN",
        parse=_number("invalid number of columns:"),
        default=1,
        help="output COLUMN columns",
    )
    across: bool = flag("-a", "--across", help="print columns across rather than down")
    control: str = flag("-c", "--show-control-chars", const="hat", default="", help="use ^G and octal notation")
    double: bool = flag("-d", "--double-space", help="double space the output")
    date: str = option(
        "-D", "--date-format", metavar="FORMAT", default="%Y-%m-%d %H:%M", help="the header date's format"
    )
    expand: Any = optional(
        "-e",
        "--expand-tabs",
        metavar="CHAR[WIDTH]",
        parse=_char_and_number("e", 8),
        const=("\t", 8),
        help="expand TABs",
    )
    feed: bool = flag("-F", "-f", "--form-feed", help="use form feeds instead of newlines to separate pages")
    header: str | None = option("-h", "--header", metavar="HEADER", help="use HEADER instead of the file name")
    tabs: Any = optional(
        "-i", "--output-tabs", metavar="CHAR[WIDTH]", parse=_char_and_number("i", 8), const=("\t", 8), help="use TABs"
    )
    join: bool = flag("-J", "--join-lines", help="merge full lines")
    length: int = option(
        "-l", "--length", metavar="PAGE_LENGTH", parse=_number("'-l PAGE_LENGTH' invalid number of lines:"), default=66,
        help="lines on a page",
    )  # fmt: skip
    merge: bool = flag("-m", "--merge", help="print all files in parallel, one in each column")
    number: Any = optional(
        "-n",
        "--number-lines",
        metavar="SEP[DIGITS]",
        parse=_char_and_number("n", 5),
        const=("\t", 5),
        help="number lines",
    )
    first: int = option(
        "-N", "--first-line-number", metavar="NUMBER", default=1,
        parse=_number("'-N NUMBER' invalid starting line number:", -(1 << 31)), help="start counting with NUMBER",
    )  # fmt: skip
    indent: int = option(
        "-o",
        "--indent",
        metavar="MARGIN",
        parse=_number("'-o MARGIN' invalid line offset:", 0),
        default=0,
        help="margin",
    )
    no_warnings: bool = flag("-r", "--no-file-warnings", help="omit warning when a file cannot be opened")
    separator: str | None = optional("-s", "--separator", metavar="CHAR", const="\t", help="separate columns by CHAR")
    string: str | None = optional("-S", "--sep-string", metavar="STRING", const="", help="separate columns by STRING")
    bare: bool = flag("-t", "--omit-header", help="omit page headers and trailers")
    flat: bool = flag("-T", "--omit-pagination", help="and eliminate any pagination by form feeds")
    octal: Any = sets("control", "octal", "-v", "--show-nonprinting", help="use octal backslash notation")
    width: int | None = option(
        "-w", "--width", metavar="PAGE_WIDTH", parse=_number("'-w PAGE_WIDTH' invalid number of characters:"),
        help="the page width for columns",
    )  # fmt: skip
    page_width: int | None = option(
        "-W", "--page-width", metavar="PAGE_WIDTH", parse=_number("'-W PAGE_WIDTH' invalid number of characters:"),
        help="the page width always",
    )  # fmt: skip
    files: list[str] = operands("FILE", default=("-",))

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """Turn -COLUMN and +PAGE into long options."""
        return list(_rewritten(arguments))

    def check(self, env: Mapping[str, str]) -> None:
        """Look at the options together."""
        if self.merge and "columns" in self.given:
            raise UsageError("cannot specify number of columns when printing in parallel", hint=False)
        if self.merge and self.across:
            raise UsageError("cannot specify both printing across and printing in parallel", hint=False)


def _rewritten(arguments: list[str]) -> Iterable[str]:
    for place, word in enumerate(arguments):
        if word == "--":
            yield from arguments[place:]
            return
        match = re.fullmatch(r"-(\d+)(.*)", word)
        if match is not None:
            yield f"--columns={match[1]}"
            if match[2]:
                yield "-" + match[2]
        elif re.fullmatch(r"\+[1-9]\d*(:\d+)?", word):
            yield f"--pages={word[1:]}"
        else:
            yield word


@command("pr", Options)
async def pr(process: Process, options: Options) -> int:
    """Print each file, or all of them side by side."""
    now = process.machine.clock.time_ns()
    tz = process.env.get("TZ")
    sources = []
    for name in options.files:
        source = await _read(process, options, name, now)
        if source is None:
            continue
        if options.merge:
            sources.append(source)
        else:
            await _print(process, options, [source], tz)
    if sources:
        merged = sources[0]._replace(name="" if options.header is None else options.header, time=now)
        await _print(process, options, [merged, *sources[1:]], tz)
    return process.failure


async def _read(process: Process, options: Options, name: str, now: int) -> Source | None:
    try:
        file = process.stdin.share() if name == "-" else await process.open(name)
        data = await read_all(file, process.machine.limits.max_file_bytes)
        await file.close()
        when = now if name == "-" else (await process.fs.stat(name)).mtime_ns
    except BrokenPipeError:
        raise
    except OSError as error:
        if options.no_warnings:
            process.failure = 1
        else:
            await process.error(f"{name}: {strerror(error)}")
        return None
    shown = options.header if options.header is not None else "" if name == "-" else name
    return Source(shown.encode("utf-8", "surrogateescape").decode("latin-1"), data.decode("latin-1"), when)


async def _print(process: Process, options: Options, sources: list[Source], tz: str | None) -> None:
    date = strftime(options.date, local_time(sources[0].time, tz))
    out: list[str] = []
    for line in Layout(options, sources, date).lines():
        out.append(line)
        if len(out) >= _BATCH:
            await process.write("".join(out).encode("latin-1", "replace"))
            out.clear()
            await process.checkpoint()
    await process.write("".join(out).encode("latin-1", "replace"))
