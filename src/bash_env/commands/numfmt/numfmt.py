"""numfmt: convert numbers from and to units (GNU coreutils manual 26.2)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from bash_env.commands.numfmt.scaling import ROUNDING, SUFFIXES, BadNumber, read, write
from bash_env.kernel.process import Process
from bash_env.kernel.streams import line_blocks
from bash_env.options.choices import choose
from bash_env.options.command import command, fail
from bash_env.options.declare import BadValue, CommandOptions, UsageError, flag, operands, option, optional
from bash_env.text.quote import quote
from bash_env.text.ranges import Range, RangeError, parse_ranges

_FROM = {name: name for name in ("none", "auto", "si", "iec", "iec-i")}
_TO = {name: name for name in ("none", "si", "iec", "iec-i")}
_MODES = {name: name for name in ("abort", "fail", "warn", "ignore")}
_METHODS = {name: name for name in ROUNDING}
_FAILURE = 2
_BATCH = 500


def _unit_size(text: str) -> int:
    match = re.fullmatch(r"(\d*)([KMGTPEZY]?)(i?)", text)
    if match is None or not (match[1] or match[2]) or match[1] == "0" or (match[3] and not match[2]):
        raise BadValue("invalid unit size:", text)
    base = 1024 if match[3] else 1000
    power = SUFFIXES.find(match[2]) + 1 if match[2] else 0
    return int(match[1] or "1") * int(base**power)


def _whole(what: str, low: int | None) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not re.fullmatch(r"[+-]?\d{1,18}", text) or (int(text) < low if low is not None else int(text) == 0):
            raise BadValue(f"invalid {what} value", text)
        return int(text)

    return parse


class Options(CommandOptions):
    """Reformat NUMBER(s), or the numbers from standard input if none are specified."""

    debug: bool = flag("--debug", help="print warnings about invalid input")
    delimiter: str | None = option(
        "-d", "--delimiter", metavar="X", help="use X instead of whitespace for field delimiter"
    )
    field: str = option("--field", metavar="FIELDS", default="1", help="replace the numbers in these input fields")
    format: str | None = option("--format", metavar="FORMAT", help="use printf style floating-point FORMAT")
    from_: str = option("--from", metavar="UNIT", default="none", help="auto-scale input numbers to UNITs")
    from_unit: int = option("--from-unit", metavar="N", parse=_unit_size, default=1, help="specify the input unit size")
    grouping: bool = flag("--grouping", help="use locale-defined grouping of digits")
    header: int = optional(
        "--header", metavar="N", parse=_whole("header", 1), const=1, default=0,
        help="print (without converting) the first N header lines",
    )  # fmt: skip
    invalid: str = option("--invalid", metavar="MODE", default="abort", help="abort, fail, warn or ignore")
    padding: int = option(
        "--padding", metavar="N", parse=_whole("padding", None), default=0, help="pad to N characters"
    )
    round: str = option("--round", metavar="METHOD", default="from-zero", help="use METHOD for rounding when scaling")
    suffix: str = option("--suffix", metavar="SUFFIX", default="", help="add SUFFIX to output numbers")
    to: str = option("--to", metavar="UNIT", default="none", help="auto-scale output numbers to UNITs")
    to_unit: int = option("--to-unit", metavar="N", parse=_unit_size, default=1, help="the output unit size")
    zero: bool = flag("-z", "--zero-terminated", help="line delimiter is NUL, not newline")
    numbers: list[str] = operands("NUMBER")
    shape: Any
    ranges: Any

    def check(self, env: Mapping[str, str]) -> None:
        """Resolve words, fields and the format."""
        self.from_ = choose("--from", self.from_, _FROM, env)
        self.to = choose("--to", self.to, _TO, env)
        self.invalid = choose("--invalid", self.invalid, _MODES, env)
        self.round = choose("--round", self.round, _METHODS, env)
        if self.delimiter is not None and len(self.delimiter) > 1:
            raise UsageError("the delimiter must be a single character", hint=False)
        if self.format is not None and self.grouping:
            raise UsageError("--grouping cannot be combined with --format", hint=False)
        self.shape = _shape(self.format, env) if self.format is not None else Shape("", "", 0, False, None)
        if self.grouping and self.to != "none":
            raise UsageError("grouping cannot be combined with --to", hint=False)
        self.ranges = _fields(self.field, env)


def _fields(text: str, env: Mapping[str, str]) -> list[Range]:
    try:
        return parse_ranges(text, allow_dash=True)
    except RangeError as error:
        if error.kind == "zero":
            raise UsageError("fields are numbered from 1") from None
        raise UsageError(f"invalid field value {quote(error.value or text, env)}") from None


class Shape(NamedTuple):
    """A format: what stands around the number, its width (negative: to the left), zeros, precision."""

    before: str
    after: str
    width: int
    zeros: bool
    precision: int | None


_DIRECTIVE = re.compile(r"%([ 0'-]*)(\d*)(?:\.(\d*))?(.?)", re.S)


def _shape(text: str, env: Mapping[str, str]) -> Shape:
    plain = text.replace("%%", "\0\0")
    start = plain.find("%")
    shown = quote(text, env)
    if start < 0:
        raise UsageError(f"format {shown} has no % directive", hint=False)
    match = _DIRECTIVE.match(plain, start)
    if match is None or match[4] != "f":
        if match is not None and not match[4]:
            raise UsageError(f"format {shown} ends in %", hint=False)
        raise UsageError(f"invalid format {shown}, directive must be %[0]['][-][N][.][N]f", hint=False)
    after = plain[match.end() :]
    if "%" in after:
        raise UsageError(f"format {shown} has too many % directives", hint=False)
    width = int(match[2] or "0") * (-1 if "-" in match[1] else 1)
    precision = int(match[3] or "0") if match[3] is not None else None
    return Shape(
        plain[:start].replace("\0\0", "%"), after.replace("\0\0", "%"), width, "0" in match[1] and width > 0, precision
    )


@command("numfmt", Options)
async def numfmt(process: Process, options: Options) -> int:
    """Convert the operands, or the fields of lines."""
    if options.debug and options.from_ == options.to == "none" and not (options.format or options.padding):
        await process.error("no conversion option specified", 0)
    work = _Work(options, process)
    end = b"\0" if options.zero else b"\n"
    if options.numbers:
        for word in options.numbers:
            await work.write([word], end)
        return work.status
    header = options.header
    async for block in line_blocks(process.stdin, end):
        lines = block.split(end)
        last = lines.pop()
        if header:
            await process.write(b"".join(line + end for line in lines[:header]))
            lines, header = lines[header:], max(0, header - len(lines))
        for start in range(0, len(lines), _BATCH):
            part = lines[start : start + _BATCH]
            await work.write([line.decode("utf-8", "surrogateescape") for line in part], end)
            await process.checkpoint()
        if last:
            await work.write([last.decode("utf-8", "surrogateescape")], b"")
    return work.status


_FIELD = re.compile(r"[ \t]*[^ \t]*")


class _Work:
    """What is done to each line."""

    def __init__(self, options: Options, process: Process) -> None:
        self.options = options
        self.process = process
        self.status = 0
        self.messages: list[str] = []

    async def write(self, lines: list[str], end: bytes) -> None:
        """Convert lines and write them."""
        out: list[bytes] = []
        for line in lines:
            text = self._line(line)
            if self.messages:
                await self.process.write(b"".join(out))
                out = []
                await self._complain()
            out.append(text.encode("utf-8", "surrogateescape") + end)
        await self.process.write(b"".join(out))

    async def _complain(self) -> None:
        mode = self.options.invalid
        messages, self.messages = self.messages, []
        for message in messages:
            if mode != "ignore":
                await self.process.error(message, 0)
            if mode == "abort":
                raise fail(_FAILURE)
            if mode == "fail":
                self.status = _FAILURE

    def _line(self, line: str) -> str:
        delimiter = self.options.delimiter
        if delimiter:
            parts = line.split(delimiter)
            return delimiter.join([self._field(part, number) for number, part in enumerate(parts, 1)])
        parts, place = [], 0
        while True:
            match = _FIELD.match(line, place)
            assert match is not None
            parts.append(match[0])
            place = match.end()
            if place >= len(line):
                break
            place += 1
        return " ".join([self._field(part, number) for number, part in enumerate(parts, 1)])

    def _field(self, text: str, number: int) -> str:
        if not any(part.low <= number and (part.high is None or number <= part.high) for part in self.options.ranges):
            return text
        if number > 1 and not text:
            return text
        try:
            return self._converted(text, number)
        except BadNumber as error:
            self.messages.append(str(error))
            return text

    def _converted(self, text: str, number: int) -> str:
        options, shape = self.options, self.options.shape
        bare = text.lstrip(" \t")
        width = 0
        if not options.delimiter and (len(bare) < len(text) or number > 1):
            width = len(text)
        if options.suffix:
            bare = bare.removesuffix(options.suffix)
        value = read(bare, options.from_, lambda word: quote(word, self.process.env), options.from_unit)
        if options.to_unit != 1:
            value = value._replace(number=value.number / options.to_unit)
        shown = write(value, options.to, options.round, shape.precision)
        if shape.zeros:
            sign = "-" if shown.startswith("-") else ""
            shown = sign + shown.removeprefix("-").rjust(shape.width - len(sign), "0")
        shown += options.suffix
        wanted = options.padding or shape.width or width
        shown = shown.ljust(-wanted) if wanted < 0 else shown.rjust(wanted)
        return str(shape.before + shown + shape.after)
