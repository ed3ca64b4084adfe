"""cmp: compare two files byte by byte (GNU diffutils manual, "Invoking cmp")."""

from __future__ import annotations

from collections.abc import Mapping

from bash_env.commands.cmp.compare import Comparison, Side
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.options.command import command, fail
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option
from bash_env.text.sizes import SizeError, parse_size

TROUBLE = 2
_SUFFIXES = "kKMGTPEZY0"


def _number(name: str, text: str) -> int:
    try:
        return parse_size(text, _SUFFIXES, any_base=True)
    except SizeError:
        raise UsageError(f"invalid --{name} value '{text}'") from None


def _limit(text: str) -> int:
    return _number("bytes", text)


def _skips(text: str) -> tuple[int, int]:
    first, colon, second = text.partition(":")
    one = _number("ignore-initial", first)
    return one, _number("ignore-initial", second) if colon else one


class Options(CommandOptions):
    """Compare two files byte by byte.

    The optional SKIP1 and SKIP2 specify the number of bytes to skip at the beginning of each file (zero by default).
    If a FILE is '-' or missing, read standard input.
    """

    version = "{name} (GNU diffutils) 3.8"
    usage = "[OPTION]... FILE1 [FILE2 [SKIP1 [SKIP2]]]"
    usage_status = TROUBLE
    named_hint = True

    show: bool = flag("-b", "--print-bytes", "-c", "--print-chars", help="print differing bytes")
    initial: list[tuple[int, int]] = option(
        "-i",
        "--ignore-initial",
        metavar="SKIP[:SKIP2]",
        parse=_skips,
        repeat=True,
        help="skip first SKIP bytes of both inputs",
    )
    verbose: bool = flag("-l", "--verbose", help="output byte numbers and differing byte values")
    limit: int | None = option("-n", "--bytes", metavar="LIMIT", parse=_limit, help="compare at most LIMIT bytes")
    silent: bool = flag("-s", "--quiet", "--silent", help="suppress all normal output")
    words: list[str] = operands("FILE")

    skips: tuple[int, int]

    def check(self, env: Mapping[str, str]) -> None:
        """Operands, and what goes together."""
        if not self.words:
            raise UsageError("missing operand after 'cmp'")
        if len(self.words) > 4:
            raise UsageError(f"extra operand '{self.words[4]}'")
        if self.verbose and self.silent:
            raise UsageError("options -l and -s are incompatible")
        more = [_number("ignore-initial", text) for text in self.words[2:]]
        ones = [*(one for one, _ in self.initial), *more[:1]]
        others = [*(other for _, other in self.initial), *more[1:]]
        self.skips = (max(ones, default=0), max(others, default=0))


@command("cmp", Options)
async def cmp(process: Process, options: Options) -> int:
    """Compare block by block."""
    names = [*options.words[:2], "-"][:2]
    files = [await _open(process, options, name) for name in names]
    try:
        sides = [Side(name, file, skip) for name, file, skip in zip(names, files, options.skips, strict=True)]
        comparison = Comparison(process, options, sides)
        return await comparison.run()
    except BrokenPipeError:
        raise
    except OSError as error:
        return await process.error(f"{names[comparison.reading]}: {strerror(error)}", TROUBLE)
    finally:
        for file in files:
            await file.close()


async def _open(process: Process, options: Options, name: str) -> OpenFile:
    try:
        return process.stdin.share() if name == "-" else await process.open(name)
    except OSError as error:
        if options.silent:
            raise fail(TROUBLE) from None
        raise fail(await process.error(f"{name}: {strerror(error)}", TROUBLE)) from None
