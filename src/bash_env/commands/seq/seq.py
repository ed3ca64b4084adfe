"""seq: print numeric sequences (GNU coreutils manual 27.4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from bash_env.commands.seq.formats import Form, fixed_point, from_format, integers
from bash_env.commands.seq.numbers import Number, parse_number
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option
from bash_env.text.quote import quote

_BATCH = 4096


class Options(CommandOptions):
    """Print numbers from FIRST to LAST, in steps of INCREMENT.

    If FIRST or INCREMENT is omitted, it defaults to 1.
    """

    usage = "[OPTION]... [FIRST [INCREMENT]] LAST"
    permute = False

    format: str | None = option("-f", "--format", metavar="FORMAT", help="use printf style floating-point FORMAT")
    separator: str = option(
        "-s", "--separator", metavar="STRING", default="\n", help="use STRING to separate numbers (default: \\n)"
    )
    equal_width: bool = flag("-w", "--equal-width", help="equalize width by padding with leading zeroes")
    numbers: list[str] = operands("NUMBER", minimum=1, maximum=3)

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """The first negative number ends the options."""
        index = 0
        while index < len(arguments) and arguments[index].startswith("-") and arguments[index] != "--":
            if arguments[index][1:2].isdigit() or arguments[index][1:2] == ".":
                return [*arguments[:index], "--", *arguments[index:]]
            index += 2 if arguments[index] in ("-s", "-f", "--separator", "--format") else 1
        return arguments


@command("seq", Options)
async def seq(process: Process, options: Options) -> int:
    """Write the numbers in large pieces."""
    if options.format is not None:
        from_format(options.format, 0, process.env)
        if options.equal_width:
            raise UsageError("format string may not be specified when printing equal width strings")
    numbers = [_read(text, process.env) for text in options.numbers]
    first, step, last = _ends(numbers)
    if step.is_zero:
        raise UsageError(f"invalid Zero increment value: {quote(options.numbers[1], process.env)}")
    separator = options.separator.encode("utf-8", "surrogateescape")
    pieces = _pieces(options, first, step, last, separator, process.env)
    before = b""
    for piece in pieces:
        await process.write(before + piece)
        before = separator
        await process.checkpoint()
    if before is separator:
        await process.write(b"\n")
    return 0


def _read(text: str, env: Mapping[str, str]) -> Number:
    number = parse_number(text)
    if number is None:
        raise UsageError(f"invalid floating point argument: {quote(text, env)}")
    if number.is_nan:
        raise UsageError(f"invalid {quote('not-a-number', env)} argument: {quote(text, env)}")
    return number


_ONE = Number(1, 0, 1)


def _ends(numbers: list[Number]) -> tuple[Number, Number, Number]:
    if len(numbers) == 1:
        return _ONE, _ONE, numbers[0]
    if len(numbers) == 2:
        return numbers[0], _ONE, numbers[1]
    return numbers[0], numbers[1], numbers[2]


def _pieces(
    options: Options, first: Number, step: Number, last: Number, separator: bytes, env: Mapping[str, str]
) -> Iterator[bytes]:
    """The numbers joined in pieces, without a separator at the ends of pieces."""
    precision = max(first.precision, step.precision)
    values = _range(first, step, last, precision)
    if options.format is not None:
        form = from_format(options.format, precision, env)
    else:
        width = max(first.width(precision), last.width(precision)) if options.equal_width else 0
        if precision == 0 and step == _ONE and isinstance(values, range) and first.scaled >= 0:
            return integers(values.start, values.stop, width, separator)
        form = fixed_point(precision, width)
    return _joined(values, form, separator)


def _range(first: Number, step: Number, last: Number, precision: int) -> range | Iterator[int]:
    """The values, scaled by the power of ten that makes all of them integers."""
    start, increment = first.at(precision), step.at(precision)
    if last.is_infinite:
        upwards = last.scaled > 0
        return _endless(start, increment) if upwards == (increment > 0) else range(0)
    scale = max(precision, last.precision)
    count = (last.at(scale) - first.at(scale)) // step.at(scale) + 1
    return range(start, start + max(0, count) * increment, increment)


def _endless(value: int, increment: int) -> Iterator[int]:
    while True:
        yield value
        value += increment


def _joined(values: range | Iterator[int], form: Form, separator: bytes) -> Iterator[bytes]:
    glue = separator.decode("utf-8", "surrogateescape")
    numbers = iter(values)
    while batch := list(islice(numbers, _BATCH)):
        yield glue.join(map(form, batch)).encode("utf-8", "surrogateescape")
