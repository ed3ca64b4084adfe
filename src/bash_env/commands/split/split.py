"""split: split a file into pieces (GNU coreutils manual 5.3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from bash_env.commands.split.cutting import Cutter
from bash_env.commands.split.names import ALPHABETS, length_for, suffixes
from bash_env.commands.split.output import Outputs
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import BadValue, CommandOptions, UsageError, flag, operands, option, optional
from bash_env.options.values import MULTIPLIERS, TOO_LARGE, number_option, size
from bash_env.text.quote import quote, quote_always, quote_if_needed
from bash_env.text.sizes import MAX_SIZE, SizeError, parse_size

_LINES = 1000
_DIGITS = {"decimal": "0123456789", "hex": "0123456789abcdefABCDEF"}
_CHUNKS = re.compile(r"(?:([lr])/)?(?:(.*)/)?(.*)", re.DOTALL)


def _positive(words: str, suffixes: str = "") -> Callable[[str], int]:
    read = size(words, suffixes)

    def parse(text: str) -> int:
        value = read(text)
        if not value:
            raise _out_of_range(words, text)
        return value

    return parse


def _out_of_range(words: str, text: str) -> UsageError:
    return UsageError(f"{words}: ‘{text}’: Numerical result out of range", hint=False)


class Chunks(NamedTuple):
    """What -n asks for: `total` chunks of ``bytes``, lines (``l``) or lines in turn (``r``); only number `only` if not 0."""

    kind: str
    total: int
    only: int


def _chunks(text: str) -> Chunks:
    match = _CHUNKS.fullmatch(text)
    kind, only, count = match.groups() if match is not None else (None, None, text)
    words = "invalid number of chunks"
    total = _chunk_number(count, words, text if kind is None and only is None else count)
    number = 0
    if only is not None:
        number = _chunk_number(only, "invalid chunk number", only)
        if number > total:
            raise _out_of_range("invalid chunk number", only)
    return Chunks(kind or "bytes", total, number)


def _chunk_number(text: str, words: str, shown: str) -> int:
    try:
        value = parse_size(text, "")
    except SizeError as error:
        if error.kind == "too large":
            raise UsageError(f"{words}: ‘{shown}’: {TOO_LARGE}", hint=False) from None
        raise BadValue(f"{words}:", shown) from None
    if not value:
        raise _out_of_range(words, shown)
    return min(value, MAX_SIZE)


class Options(CommandOptions):
    """Output pieces of FILE to PREFIXaa, PREFIXab, ...; default size is 1000 lines, and default PREFIX is 'x'.

    With no FILE, or when FILE is -, read standard input.
    """

    usage = "[OPTION]... [FILE [PREFIX]]"

    length: int | None = option(
        "-a",
        "--suffix-length",
        metavar="N",
        parse=size("invalid suffix length", ""),
        help="generate suffixes of length N (default 2)",
    )
    additional: str = option(
        "--additional-suffix", metavar="SUFFIX", default="", help="append an additional SUFFIX to file names"
    )
    bytes: int | None = option(
        "-b",
        "--bytes",
        metavar="SIZE",
        parse=_positive("invalid number of bytes", MULTIPLIERS),
        help="put SIZE bytes per output file",
    )
    line_bytes: int | None = option(
        "-C",
        "--line-bytes",
        metavar="SIZE",
        parse=_positive("invalid number of bytes", MULTIPLIERS),
        help="put at most SIZE bytes of records per output file",
    )
    decimal: str | None = flag("-d", const="0", default=None, help="use numeric suffixes starting at 0, not alphabetic")
    decimal_from: str | None = optional(
        "--numeric-suffixes", metavar="FROM", const="", help="same as -d, but allow setting the start value"
    )
    hex: str | None = flag("-x", const="0", default=None, help="use hex suffixes starting at 0, not alphabetic")
    hex_from: str | None = optional(
        "--hex-suffixes", metavar="FROM", const="", help="same as -x, but allow setting the start value"
    )
    elide: bool = flag("-e", "--elide-empty-files", help="do not generate empty output files with '-n'")
    filter: str | None = option("--filter", metavar="COMMAND", help="write to shell COMMAND; file name is $FILE")
    lines: int | None = option(
        "-l",
        "--lines",
        metavar="NUMBER",
        parse=_positive("invalid number of lines"),
        help="put NUMBER lines/records per output file",
    )
    chunks: Chunks | None = option(
        "-n",
        "--number",
        metavar="CHUNKS",
        parse=_chunks,
        help="generate CHUNKS output files: N, K/N, l/N, l/K/N, r/N, r/K/N",
    )
    separator: str = option(
        "-t", "--separator", metavar="SEP", default="\n", help="use SEP instead of newline as the record separator"
    )
    unbuffered: bool = flag("-u", "--unbuffered", help="accepted: output is never held back")
    verbose: bool = flag("--verbose", help="print a diagnostic just before each\noutput file is opened")
    files: list[str] = operands("FILE", maximum=2)

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """`-N` is the obsolete form of -l N."""
        return number_option(arguments, "abClnt", "-l")

    def check(self, env: Mapping[str, str]) -> None:
        """One way to split; the suffixes and the separator."""
        ways = [name for name in self.given if name in ("bytes", "line_bytes", "lines", "chunks")]
        if len(ways) > 1:
            raise UsageError("cannot split in more than one way")
        if "/" in self.additional:
            raise UsageError(f"invalid suffix {quote(self.additional, env)}, contains directory separator")
        self._check_suffixes(env)
        encoded = self.separator.encode("utf-8", "surrogateescape")
        if not encoded:
            raise UsageError("empty record separator", hint=False)
        if len(encoded) > 1 and self.separator != "\\0":
            raise UsageError(f"multi-character separator {quote(self.separator, env)}", hint=False)
        self.record_end = b"\0" if self.separator == "\\0" else encoded
        if self.filter is not None and self.chunks is not None and self.chunks.only:
            raise UsageError("--filter does not process a chunk extracted to stdout")

    def _check_suffixes(self, env: Mapping[str, str]) -> None:
        self.kind, start = "letters", ""
        for name in self.given:
            if name in ("decimal", "decimal_from", "hex", "hex_from"):
                self.kind = name.partition("_")[0]
                start = (getattr(self, name) or "") if name.endswith("_from") else ""
        if start.strip(_DIGITS.get(self.kind, "")):
            what = "numerical" if self.kind == "decimal" else "hexadecimal"
            raise UsageError(f"{quote(start, env)}: invalid start value for {what} suffix")
        self.start = int(start[:40], 16 if self.kind == "hex" else 10) if start else 0
        self.started = bool(start)


@command("split", Options)
async def split(process: Process, options: Options) -> int:
    """Open the input, and cut it."""
    name, prefix = [*options.files, *["-", "x"][len(options.files) :]]
    try:
        file = process.stdin.share() if name == "-" else await process.open(name)
    except OSError as error:
        return await process.error(f"cannot open {quote_always(name)} for reading: {strerror(error)}")
    try:
        status = await file.stat()
        outputs = Outputs(
            process,
            (f"{prefix}{suffix}{options.additional}" for suffix in _suffixes(options)),
            command=options.filter,
            verbose=options.verbose,
            source=(status.dev, status.ino) if status.is_file else None,
        )
        return await Cutter(process, options, file, quote_if_needed(name), outputs).run()
    except BrokenPipeError:
        raise
    except OSError as error:
        return await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
    finally:
        await file.close()


def _suffixes(options: Options) -> Iterator[str]:
    """Suffixes as long as asked for, or as the number of chunks needs, or growing."""
    alphabet = ALPHABETS[options.kind]
    if options.length:
        return suffixes(alphabet, options.length, options.start, grows=False)
    if options.chunks is not None:
        first = options.start if options.start < options.chunks.total else 0
        return suffixes(alphabet, length_for(alphabet, options.chunks.total, first), options.start, grows=False)
    return suffixes(alphabet, 2, options.start, grows=not options.started)
