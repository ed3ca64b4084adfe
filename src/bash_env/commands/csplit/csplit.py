"""csplit: split a file into sections by context (GNU coreutils manual 5.4)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bash_env.commands.csplit.patterns import parse_patterns, warnings
from bash_env.commands.csplit.sections import Sections, Splitter
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.options.command import command, fail
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option
from bash_env.options.values import size
from bash_env.text.lines import split_lines
from bash_env.text.quote import quote, quote_always

_DIRECTIVE = re.compile(r"%([-0'# +]*)(\d*)(?:\.(\d*))?", re.ASCII)
_WIDEST = 255


class Options(CommandOptions):
    """Output pieces of FILE separated by PATTERN(s) to files 'xx00', 'xx01', ...

    Byte counts of each piece are written to standard output. Read standard input if FILE is -.
    Each PATTERN may be INTEGER, /REGEXP/[OFFSET], %REGEXP%[OFFSET], {INTEGER} or {*}.
    """

    usage = "[OPTION]... FILE PATTERN..."

    suffix: str | None = option("-b", "--suffix-format", metavar="FORMAT", help="use sprintf FORMAT instead of %02d")
    prefix: str = option("-f", "--prefix", metavar="PREFIX", default="xx", help="use PREFIX instead of 'xx'")
    keep: bool = flag("-k", "--keep-files", help="do not remove output files on errors")
    suppress: bool = flag("--suppress-matched", help="suppress the lines matching PATTERN")
    digits: int = option(
        "-n",
        "--digits",
        metavar="DIGITS",
        parse=size("invalid number", "", maximum=_WIDEST),
        default=2,
        help="use specified number of digits instead of 2",
    )
    quiet: bool = flag("-s", "-q", "--quiet", "--silent", help="do not print counts of output file sizes")
    elide: bool = flag("-z", "--elide-empty-files", help="remove empty output files")
    words: list[str] = operands("FILE", minimum=1)

    shape: str
    """The names of files, a format with one directive."""

    def check(self, env: Mapping[str, str]) -> None:
        """Read patterns and format."""
        if len(self.words) < 2:
            raise UsageError(f"missing operand after {quote(self.words[0], env)}")
        suffix = f"%0{self.digits}d" if self.suffix is None else _format(self.suffix)
        self.shape = self.prefix.replace("%", "%%") + suffix


def _format(text: str) -> str:
    """A suffix format, checked. Raises UsageError."""
    literal = text.replace("%%", "")
    if "%" not in literal:
        raise UsageError("missing % conversion specification in suffix", hint=False)
    position = next(m.start() for m in re.finditer("%%|%", text) if m[0] == "%")
    match = _DIRECTIVE.match(text, position)
    assert match is not None
    letter = text[match.end() : match.end() + 1]
    if not letter:
        raise UsageError("missing conversion specifier in suffix", hint=False)
    if letter not in "diuoxX":
        raise UsageError(f"invalid conversion specifier in suffix: {letter}", hint=False)
    flags, width, precision = match[1].replace("'", ""), match[2], match[3]
    if "#" in flags and letter in "diu":
        raise UsageError(f"invalid flags in conversion specification: {match[0]}{letter}", hint=False)
    if "%" in text[match.end() + 1 :].replace("%%", ""):
        raise UsageError("too many % conversion specifications in suffix", hint=False)
    if int(width or 0) > _WIDEST or int(precision or 0) > _WIDEST:
        raise UsageError("memory exhausted", hint=False)
    if precision is not None:
        flags = flags.replace("0", "")
    shape = f"%{flags}{width}{'' if precision is None else '.' + precision}{'d' if letter in 'iu' else letter}"
    return text[:position] + shape + text[match.end() + 1 :]


@command("csplit", Options)
async def csplit(process: Process, options: Options) -> int:
    """Read the file, and cut it."""
    name = options.words[0]
    data = await _read(process, name)
    cuts = parse_patterns(options.words[1:], process.env)
    for warning in warnings(cuts, process.env):
        await process.write_error(f"{process.name}: warning: {warning}\n")
    lines = [line + b"\n" for line in split_lines(data)]
    if lines and not data.endswith(b"\n"):
        lines[-1] = lines[-1][:-1]
    sections = Sections(process, options)
    if not lines:
        await (await process.open(options.shape % 0, "w")).close()
        return await process.error("input disappeared")
    return await Splitter(process, lines, sections, options.suppress).run(cuts)


async def _read(process: Process, name: str) -> bytes:
    try:
        file = process.stdin.share() if name == "-" else await process.open(name)
    except OSError as error:
        raise fail(await process.error(f"cannot open {quote_always(name)} for reading: {strerror(error)}")) from None
    try:
        return await read_all(file, process.machine.limits.max_string_bytes)
    except OSError as error:
        raise fail(await process.error(f"read error: {strerror(error)}")) from None
    finally:
        await file.close()
