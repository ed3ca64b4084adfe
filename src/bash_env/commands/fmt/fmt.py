"""fmt: reformat paragraph text (GNU coreutils manual 4.1)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bash_env.commands.fmt.paragraphs import Formatter
from bash_env.commands.fmt.words import Shape
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import line_blocks
from bash_env.options.command import command
from bash_env.options.declare import BadValue, CommandOptions, UsageError, flag, operands, option
from bash_env.options.values import first_digit
from bash_env.text.lines import split_lines
from bash_env.text.quote import quote_always
from bash_env.text.sizes import SizeError, parse_size

_WIDTH, _WIDEST = 75, 2500
_GOAL = 187, 200  # the part of the width that is aimed at
_LINES = 64


def _width(text: str) -> int:
    try:
        value = parse_size(text, "")
    except SizeError:
        raise BadValue("invalid width:", text) from None
    if value > _WIDEST:
        raise _out_of_range(text)
    return value


def _out_of_range(text: str) -> UsageError:
    return UsageError(f"invalid width: ‘{text}’: Numerical result out of range", hint=False)


class Options(CommandOptions):
    """Reformat each paragraph in the FILE(s), writing to standard output.

    The option -WIDTH is an abbreviated form of --width=DIGITS.
    With no FILE, or when FILE is -, read standard input.
    """

    usage = "[-WIDTH] [OPTION]... [FILE]..."

    crown: bool = flag("-c", "--crown-margin", help="preserve indentation of first two lines")
    prefix: str = option(
        "-p",
        "--prefix",
        metavar="STRING",
        default="",
        help="reformat only lines beginning with STRING,\nreattaching the prefix to reformatted lines",
    )
    split: bool = flag("-s", "--split-only", help="split long lines, but do not refill")
    tagged: bool = flag("-t", "--tagged-paragraph", help="indentation of first line different from second")
    uniform: bool = flag("-u", "--uniform-spacing", help="one space between words, two after sentences")
    width: int | None = option(
        "-w", "--width", metavar="WIDTH", parse=_width, help="maximum line width (default of 75 columns)"
    )
    goal: int | None = option(
        "-g", "--goal", metavar="WIDTH", parse=_width, help="goal width (default of 93% of width)"
    )
    files: list[str] = operands("FILE", default=("-",))

    shape: Shape

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """`-WIDTH` as the first argument."""
        if arguments and re.match(r"-\d", arguments[0], re.ASCII):
            arguments = ["-w", arguments[0][1:], *arguments[1:]]
        digit = first_digit(arguments, "pwg")
        if digit is not None:
            words = "-WIDTH is recognized only when it is the first\noption; use -w N instead"
            raise UsageError(f"invalid option -- {digit}; {words}")
        return arguments

    def check(self, env: Mapping[str, str]) -> None:
        """Settle width and goal."""
        if self.goal is not None:
            width = self.goal + 10 if self.width is None else self.width
            if self.goal > width:
                raise _out_of_range(str(self.goal))
            self.shape = Shape(0, 0, width, self.goal)
        else:
            width = _WIDTH if self.width is None else self.width
            self.shape = Shape(0, 0, width, width * _GOAL[0] // _GOAL[1])


@command("fmt", Options)
async def fmt(process: Process, options: Options) -> int:
    """Format each file for itself."""
    for name in options.files:
        try:
            file = process.stdin.share() if name == "-" else await process.open(name)
        except OSError as error:
            await process.error(f"cannot open {quote_always(name)} for reading: {strerror(error)}")
            continue
        try:
            await _format(process, options, file)
        except BrokenPipeError:
            raise
        except OSError:
            await process.error("read error")
        finally:
            await file.close()
    return process.failure


async def _format(process: Process, options: Options, file: OpenFile) -> None:
    formatter = Formatter(
        options.shape,
        options.prefix.encode("utf-8", "surrogateescape"),
        crown=options.crown,
        tagged=options.tagged,
        split=options.split,
        uniform=options.uniform,
    )
    async for block in line_blocks(file):
        lines = split_lines(block)
        for start in range(0, len(lines), _LINES):
            complete = block.endswith(b"\n") or start + _LINES < len(lines)
            await process.write(formatter.feed(lines[start : start + _LINES], complete))
            await process.checkpoint()
    await process.write(formatter.finish())
