"""nl: number lines (GNU coreutils manual 3.3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bash_env.commands.nl.numbering import Numbering, NumberOverflow, Style
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import inputs, line_blocks
from bash_env.options.command import command
from bash_env.options.declare import BadValue, CommandOptions, UsageError, flag, operands, option
from bash_env.options.values import TOO_LARGE
from bash_env.text.quote import quote, quote_if_needed
from bash_env.text.regex import PatternError, compile

_FORMATS = {"ln": b"%%-%dd", "rn": b"%%%dd", "rz": b"%%0%dd"}
_WIDEST = 1 << 20
_MAX_INT = (1 << 31) - 1
_MAX_LONG = (1 << 63) - 1


def _number(what: str, low: int, high: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        digits = text.lstrip(" \t\n\v\f\r").removeprefix("-").removeprefix("+")
        if not (digits.isascii() and digits.isdigit()):
            raise BadValue(f"invalid {what}:", text)
        value = int(digits[:40]) * (-1 if "-" in text else 1)
        if value > high or value < -_MAX_LONG - 1:
            raise UsageError(f"invalid {what}: ‘{text}’: {TOO_LARGE}", hint=False)
        if value < low:
            raise UsageError(f"invalid {what}: ‘{text}’: Numerical result out of range", hint=False)
        return value

    return parse


class Options(CommandOptions):
    """Write each FILE to standard output, with line numbers added.

    With no FILE, or when FILE is -, read standard input.
    STYLE is one of: a (number all lines), t (number only nonempty lines), n (number no lines),
    pBRE (number only lines that contain a match for the basic regular expression BRE).
    """

    body: str = option(
        "-b", "--body-numbering", metavar="STYLE", default="t", help="use STYLE for numbering body lines"
    )
    delimiter: str = option(
        "-d", "--section-delimiter", metavar="CC", default="\\:", help="use CC for logical page delimiters"
    )
    footer: str = option(
        "-f", "--footer-numbering", metavar="STYLE", default="n", help="use STYLE for numbering footer lines"
    )
    header: str = option(
        "-h", "--header-numbering", metavar="STYLE", default="n", help="use STYLE for numbering header lines"
    )
    increment: int = option(
        "-i",
        "--line-increment",
        metavar="NUMBER",
        parse=_number("line number increment", -_MAX_LONG - 1, _MAX_LONG),
        default=1,
        help="line number increment at each line",
    )
    blanks: int = option(
        "-l",
        "--join-blank-lines",
        metavar="NUMBER",
        parse=_number("line number of blank lines", 1, _MAX_LONG),
        default=1,
        help="group of NUMBER empty lines counted as one",
    )
    format: str = option(
        "-n",
        "--number-format",
        metavar="FORMAT",
        default="rn",
        help="insert line numbers according to FORMAT: ln, rn, rz",
    )
    keep: bool = flag("-p", "--no-renumber", help="do not reset line numbers for each section")
    separator: str = option(
        "-s", "--number-separator", metavar="STRING", default="\t", help="add STRING after (possible) line number"
    )
    start: int = option(
        "-v",
        "--starting-line-number",
        metavar="NUMBER",
        parse=_number("starting line number", -_MAX_LONG - 1, _MAX_LONG),
        default=1,
        help="first line number for each section",
    )
    width: int = option(
        "-w",
        "--number-width",
        metavar="NUMBER",
        parse=_number("line number field width", 1, _MAX_INT),
        default=6,
        help="use NUMBER columns for line numbers",
    )
    files: list[str] = operands("FILE", default=("-",))

    styles: dict[str, Style]

    def check(self, env: Mapping[str, str]) -> None:
        """Read the styles and the format."""
        self.styles = {
            section: _style(getattr(self, section), section, env) for section in ("header", "body", "footer")
        }
        if self.format not in _FORMATS:
            raise UsageError(f"invalid line numbering format: {quote(self.format, env)}")
        if len(self.delimiter.encode("utf-8", "surrogateescape")) == 1:
            self.delimiter += ":"
        if self.width > _WIDEST:
            raise UsageError("memory exhausted", hint=False)


def _style(text: str, section: str, env: Mapping[str, str]) -> Style:
    if text[:1] in ("a", "t", "n"):  # what follows does not matter
        return Style(text[:1])
    if not text.startswith("p"):
        raise UsageError(f"invalid {section} numbering style: {quote(text, env)}")
    try:
        return Style("p", compile(text[1:], syntax="posix-basic"))
    except PatternError as error:
        raise UsageError(str(error), hint=False) from None


@command("nl", Options)
async def nl(process: Process, options: Options) -> int:
    """Number the lines of all files as one."""
    separator = options.separator.encode("utf-8", "surrogateescape")
    numbering = Numbering(
        options,
        template=_FORMATS[options.format] % options.width + separator.replace(b"%", b"%%") + b"%b",
        blank=b" " * (options.width + len(separator)),
        delimiter=options.delimiter.encode("utf-8", "surrogateescape"),
    )
    async for name, file in inputs(process, options.files):
        try:
            async for block in line_blocks(file):
                await process.write(numbering.block(block))
                await process.checkpoint()
        except NumberOverflow as overflow:
            await process.write(overflow.text)
            return await process.error("line number overflow")
        except BrokenPipeError:
            raise
        except OSError as error:
            await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
    return process.failure
