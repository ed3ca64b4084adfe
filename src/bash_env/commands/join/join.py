"""join: join lines of two files on a common field (GNU coreutils manual 8.3)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bash_env.commands.join.layout import Layout
from bash_env.commands.join.match import Matcher, OutOfOrder, Wanted
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.lines import LineBuffer
from bash_env.kernel.process import Process
from bash_env.options.command import command, fail
from bash_env.options.declare import BadValue, CommandOptions, UsageError, flag, operands, option, sets
from bash_env.text.quote import quote, quote_always, quote_if_needed

_LARGEST = 1 << 60
_OLD_FIELD = re.compile(r"-j[12]")


def _field(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or not text.strip("0"):
        raise BadValue("invalid field number:", text)
    return min(int(text[:40]), _LARGEST) - 1


def _file(text: str) -> int:
    if text not in ("1", "2"):
        raise BadValue("invalid field number:", text)
    return int(text)


def _spec(text: str) -> tuple[int, int]:
    """One item of -o: the file (0 for the join field) and the index of the field."""
    if text == "0":
        return 0, 0
    if not text.startswith(("0", "1", "2")):
        raise BadValue("invalid file number in field spec:", text)
    if text[0] == "0" or text[1:2] != ".":
        raise BadValue("invalid field specifier:", text)
    return int(text[0]), _field(text[2:])


def _format(text: str) -> list[tuple[int, int]] | None:
    if text == "auto":
        return None
    return [_spec(item) for item in re.split("[, \t]", text)]


class Options(CommandOptions):
    """For each pair of input lines with identical join fields, write a line to standard output.

    The default join field is the first, delimited by blanks. When FILE1 or FILE2 (not both) is -, read standard input.
    FORMAT is one or more comma or blank separated specifications, each being FILENUM.FIELD or 0; or the word auto.
    Important: FILE1 and FILE2 must be sorted on the join fields.
    """

    usage = "[OPTION]... FILE1 FILE2"

    also: list[int] = option(
        "-a", metavar="FILENUM", parse=_file, repeat=True, help="also print unpairable lines from file FILENUM"
    )
    empty: list[str] = option(
        "-e", metavar="STRING", repeat=True, help="replace missing (empty) input fields with STRING"
    )
    ignore_case: bool = flag("-i", "--ignore-case", help="ignore differences in case when comparing fields")
    both: list[int] = option("-j", metavar="FIELD", parse=_field, repeat=True, help="equivalent to '-1 FIELD -2 FIELD'")
    format: list[list[tuple[int, int]] | None] = option(
        "-o", metavar="FORMAT", parse=_format, repeat=True, help="obey FORMAT while constructing output line"
    )
    tabs: list[str] = option("-t", metavar="CHAR", repeat=True, help="use CHAR as input and output field separator")
    only: list[int] = option(
        "-v", metavar="FILENUM", parse=_file, repeat=True, help="like -a FILENUM, but suppress joined output lines"
    )
    first: list[int] = option("-1", metavar="FIELD", parse=_field, repeat=True, help="join on this FIELD of file 1")
    second: list[int] = option("-2", metavar="FIELD", parse=_field, repeat=True, help="join on this FIELD of file 2")
    check_order: bool | None = flag(
        "--check-order",
        default=None,
        help="check that the input is correctly sorted, even\nif all input lines are pairable",
    )
    nocheck: bool = sets(
        "check_order", False, "--nocheck-order", help="do not check that the input is correctly sorted"
    )
    header: bool = flag("--header", help="treat the first line in each file as field headers")
    zero: bool = flag("-z", "--zero-terminated", help="line delimiter is NUL, not newline")
    files: list[str] = operands("FILE", minimum=1)

    indexes: tuple[int, int]
    tab: bytes | None

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """`-j1 FIELD` and `-j2 FIELD` are the obsolete forms of -1 and -2."""
        plain = [argument for argument in arguments if not argument.startswith("-")]
        old = [argument for argument in arguments if _OLD_FIELD.fullmatch(argument)]
        if len(plain) < 2 + len(old):
            return arguments
        return [f"-{argument[2]}" if _OLD_FIELD.fullmatch(argument) else argument for argument in arguments]

    def check(self, env: Mapping[str, str]) -> None:
        """Two files, and one of each choice."""
        while len(self.files) > 2 and self.format and self.format[-1] is not None:
            try:
                self.format[-1].extend(_format(self.files.pop(0)) or [])
            except BadValue:
                break
        if len(self.files) < 2:
            raise UsageError(f"missing operand after {quote(self.files[0], env)}")
        if len(self.files) > 2:
            raise UsageError(f"extra operand {quote_always(self.files[2])}")
        fields = {"both": iter(self.both), "first": iter(self.first), "second": iter(self.second)}
        given = [(name, next(fields[name])) for name in self.given if name in fields]
        self.indexes = (_one(given, "first"), _one(given, "second"))
        if len({*self.empty}) > 1:
            raise UsageError("conflicting empty-field replacement strings", hint=False)
        self.tab = _tab(self.tabs, env)


def _one(given: list[tuple[str, int]], file: str) -> int:
    """The join field of a file, by -j and its own option."""
    different = list(dict.fromkeys(field for name, field in given if name in ("both", file)))
    if len(different) > 1:
        raise UsageError(f"incompatible join fields {different[0] + 1}, {different[1] + 1}", hint=False)
    return different[0] if different else 0


def _tab(texts: list[str], env: Mapping[str, str]) -> bytes | None:
    found: set[bytes] = set()
    for text in texts:
        tab = b"\0" if text == "\\0" else text.encode("utf-8", "surrogateescape")
        if len(tab) > 1:
            raise UsageError(f"multi-character tab {quote(text, env)}", hint=False)
        found.add(tab)
    if len(found) > 1:
        raise UsageError("incompatible tabs", hint=False)
    if not found:
        return None
    tab = found.pop()
    return b"" if tab == b"\n" else tab


@command("join", Options)
async def join(process: Process, options: Options) -> int:
    """Join, and report files that are out of order."""
    if options.files == ["-", "-"]:
        return await process.error("both files cannot be standard input: No such file or directory")
    separator = b"\0" if options.zero else b"\n"
    files = [await _open(process, name) for name in options.files]
    try:
        buffers = [LineBuffer(file, separator) for file in files]
        layout = Layout(
            options.indexes,
            options.tab,
            ignore_case=options.ignore_case,
            empty=(options.empty[0] if options.empty else "").encode("utf-8", "surrogateescape"),
            columns=await _columns(options, buffers),
            separator=separator,
        )
        alone = {*options.also, *options.only}
        wanted = Wanted(not options.only, (1 in alone, 2 in alone), options.check_order, tuple(options.files))
        matcher = Matcher(process, buffers, layout, wanted)
        if options.header:
            await matcher.header()
        await matcher.run()
        if matcher.disordered:
            await process.error("input is not in sorted order")
    except OutOfOrder:
        return 1
    except BrokenPipeError:
        raise
    except OSError as error:
        return await process.error(f"read error: {strerror(error)}")
    finally:
        for file in files:
            await file.close()
    return process.failure


async def _open(process: Process, name: str) -> OpenFile:
    try:
        return process.stdin.share() if name == "-" else await process.open(name)
    except OSError as error:
        raise fail(await process.error(f"{quote_if_needed(name)}: {strerror(error)}")) from None


async def _columns(options: Options, buffers: list[LineBuffer]) -> list[tuple[int, int]] | None:
    """The list of -o; with `auto` as many fields as the first lines have."""
    if not options.format:
        return None
    given = [column for part in options.format if part is not None for column in part]
    if None not in options.format:
        return given
    if given:
        return given
    columns = [(0, 0)]
    probe = Layout(options.indexes, options.tab, ignore_case=False, empty=b"", columns=None, separator=b"")
    for file, buffer in enumerate(buffers):
        count = 0
        if await buffer.fill():
            count = len(probe.fields(buffer.lines[buffer.position]))
        columns += [(file + 1, index) for index in range(count) if index != options.indexes[file]]
    return columns
