"""cut: print selected parts of lines (GNU coreutils manual 8.1)."""

from __future__ import annotations

from collections.abc import Mapping

from bash_env.commands.cut.select import Selector, cut_characters, cut_fields, cut_lines
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import LINE_BLOCK, inputs, line_blocks, read_all
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option
from bash_env.text.quote import quote, quote_if_needed
from bash_env.text.ranges import Range, RangeError, complement, parse_ranges

_LISTS = ("bytes", "characters", "fields")


class Options(CommandOptions):
    """Print selected parts of lines from each FILE to standard output.

    With no FILE, or when FILE is -, read standard input. Use one, and only one of -b, -c or -f. Each LIST is made up
    of one range, or many ranges separated by commas: N, N-, N-M or -M, counted from 1.
    """

    bytes: str | None = option("-b", "--bytes", metavar="LIST", help="select only these bytes")
    characters: str | None = option("-c", "--characters", metavar="LIST", help="select only these characters")
    delimiter: str | None = option(
        "-d", "--delimiter", metavar="DELIM", help="use DELIM instead of TAB for field delimiter"
    )
    fields: str | None = option(
        "-f",
        "--fields",
        metavar="LIST",
        help="select only these fields;  also print any line\nthat contains no delimiter character, unless\n"
        "the -s option is specified",
    )
    ignored: bool = flag("-n", help="(ignored)")
    complement: bool = flag("--complement", help="complement the set of selected bytes, characters\nor fields")
    only_delimited: bool = flag("-s", "--only-delimited", help="do not print lines not containing delimiters")
    output_delimiter: str | None = option(
        "--output-delimiter",
        metavar="STRING",
        help="use STRING as the output delimiter\nthe default is to use the input delimiter",
    )
    zero: bool = flag("-z", "--zero-terminated", help="line delimiter is NUL, not newline")
    files: list[str] = operands("FILE", default=("-",))

    ranges: list[Range]

    def check(self, env: Mapping[str, str]) -> None:
        """One list, and what goes with it."""
        lists = [name for name in self.given if name in _LISTS]
        if len(lists) > 1:
            raise UsageError("only one list may be specified")
        if self.delimiter is not None and len(_encode(self.delimiter)) > 1:
            raise UsageError("the delimiter must be a single character")
        if not lists:
            raise UsageError("you must specify a list of bytes, characters, or fields")
        if self.fields is None and self.delimiter is not None:
            raise UsageError("an input delimiter may be specified only when operating on fields")
        if self.fields is None and self.only_delimited:
            raise UsageError("suppressing non-delimited lines makes sense\n\tonly when operating on fields")
        try:
            self.ranges = parse_ranges(getattr(self, lists[0]))
        except RangeError as error:
            raise UsageError(_words(error, self.fields is not None, env)) from None
        if self.complement:
            self.ranges = complement(self.ranges)


def _words(error: RangeError, fields: bool, env: Mapping[str, str]) -> str:
    value = quote(error.value, env)
    words = {
        "zero": ("byte/character positions are numbered from 1", "fields are numbered from 1"),
        "decreasing": ("invalid decreasing range",) * 2,
        "endpoint": ("invalid range with no endpoint: -",) * 2,
        "range": ("invalid byte or character range", "invalid field range"),
        "value": (f"invalid byte/character position {value}", f"invalid field value {value}"),
        "large": (f"byte/character offset {value} is too large", f"field number {value} is too large"),
    }
    return words[error.kind][fields]


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


@command("cut", Options)
async def cut(process: Process, options: Options) -> int:
    """Cut blocks of whole lines."""
    separator = b"\0" if options.zero else b"\n"
    delimiter = b"\t" if options.delimiter is None else _encode(options.delimiter) or b"\0"
    joiner = None if options.output_delimiter is None else _encode(options.output_delimiter) or b"\0"
    whole_files = False
    if options.fields is None:
        select = cut_characters(options.ranges, joiner or b"", separator)
    elif delimiter == separator:
        select = cut_lines(options.ranges, separator, joiner or separator, options.only_delimited)
        whole_files = True
    else:
        glue = delimiter if joiner is None else joiner
        select = cut_fields(options.ranges, delimiter, glue, separator, options.only_delimited)
    async for name, file in inputs(process, options.files):
        try:
            await _copy(process, file, select, separator, whole_files)
        except BrokenPipeError:
            raise
        except OSError as error:
            await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
    return process.failure


async def _copy(process: Process, file: OpenFile, select: Selector, separator: bytes, whole: bool) -> None:
    if whole:
        await process.write(select(await read_all(file, process.machine.limits.max_string_bytes)))
        return
    async for block in line_blocks(file, separator, LINE_BLOCK):
        await process.write(select(block if block.endswith(separator) else block + separator))
        await process.checkpoint()
