"""uniq: report or omit repeated lines (GNU coreutils manual 7.3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bash_env.commands.uniq.groups import Counted, Firsts, Grouped, Groups
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import LINE_BLOCK, line_blocks
from bash_env.options.choices import choose
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, optional
from bash_env.options.values import number_option
from bash_env.text.lines import split_lines
from bash_env.text.quote import quote_always, quote_if_needed
from bash_env.text.sizes import MAX_SIZE, SizeError, parse_size

_ALL = {"none": "none", "prepend": "prepend", "separate": "separate"}
_GROUP = {"prepend": "prepend", "append": "append", "separate": "separate", "both": "both"}
_MANY_FIELDS = 1 << 20
_SKIP_CHARS = re.compile(r"\+(\d+)", re.ASCII)


def _number(what: str) -> Callable[[str], int]:
    def parse(text: str) -> int:
        try:
            return parse_size(text, "")
        except SizeError as error:
            if error.kind == "too large":
                return MAX_SIZE
            raise UsageError(f"{text}: invalid number of {what}", hint=False) from None

    return parse


class Options(CommandOptions):
    """Filter adjacent matching lines from INPUT (or standard input), writing to OUTPUT (or standard output).

    With no options, matching lines are merged to the first occurrence.
    """

    usage = "[OPTION]... [INPUT [OUTPUT]]"

    count: bool = flag("-c", "--count", help="prefix lines by the number of occurrences")
    repeated: bool = flag("-d", "--repeated", help="only print duplicate lines, one for each group")
    all_repeated: str | None = optional(
        "--all-repeated",
        metavar="METHOD",
        const="none",
        help="like -D, but allow separating groups\nwith an empty line;\nMETHOD={none(default),prepend,separate}",
    )
    all_plain: bool = flag("-D", help="print all duplicate lines")
    skip_fields: int = option(
        "-f", "--skip-fields", metavar="N", parse=_number("fields to skip"), default=0, help="skip the first N fields"
    )
    group: str | None = optional(
        "--group",
        metavar="METHOD",
        const="separate",
        help="show all items, separating groups with an empty line;\nMETHOD={separate(default),prepend,append,both}",
    )
    ignore_case: bool = flag("-i", "--ignore-case", help="ignore differences in case when comparing")
    skip_chars: int = option(
        "-s", "--skip-chars", metavar="N", parse=_number("bytes to skip"), default=0, help="skip the first N bytes"
    )
    unique: bool = flag("-u", "--unique", help="only print unique lines")
    zero: bool = flag("-z", "--zero-terminated", help="line delimiter is NUL, not newline")
    check_chars: int | None = option(
        "-w", "--check-chars", metavar="N", parse=_number("bytes to compare"), help="compare no more than N bytes"
    )
    files: list[str] = operands("FILE", maximum=2)

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """`-N` and `+N` are the obsolete forms of -f and -s."""
        out: list[str] = []
        for argument in number_option(arguments, "fsw", "-f"):
            chars = _SKIP_CHARS.fullmatch(argument)
            out += [argument] if chars is None else ["-s", chars[1]]
        return out

    def check(self, env: Mapping[str, str]) -> None:
        """Refuse combinations without meaning."""
        if self.all_repeated is not None:
            self.all_repeated = choose("--all-repeated", self.all_repeated, _ALL, env)
        elif self.all_plain:
            self.all_repeated = "none"
        if self.group is not None:
            self.group = choose("--group", self.group, _GROUP, env)
            if self.count or self.repeated or self.unique or self.all_repeated is not None:
                raise UsageError("--group is mutually exclusive with -c/-d/-D/-u")
        if self.count and self.all_repeated is not None:
            raise UsageError("printing all duplicated lines and repeat counts is meaningless")


@command("uniq", Options)
async def uniq(process: Process, options: Options) -> int:
    """Compare each line with the one before, a block at a time."""
    source, target = [*options.files, "-", "-"][:2]
    name = source
    try:
        file = process.stdin.share() if source == "-" else await process.open(source)
        name = target
        output = process.stdout.share() if target == "-" else await process.open(target, "w")
    except OSError as error:
        return await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
    try:
        await _filter(process, options, file, output)
    except BrokenPipeError:
        raise
    except OSError:
        return await process.error(f"error reading {quote_always(source)}")
    finally:
        await file.close()
        await output.close()
    return 0


async def _filter(process: Process, options: Options, file: OpenFile, output: OpenFile) -> None:
    separator = b"\0" if options.zero else b"\n"
    groups = _groups(options, separator)
    keys = _keys(options, separator)
    async for block in line_blocks(file, separator, LINE_BLOCK):
        lines = split_lines(block, separator)
        text = groups.feed(lines, keys(lines) if keys else lines)
        if text:
            await output.write(text)
        await process.checkpoint()
    text = groups.finish()
    if text:
        await output.write(text)


def _groups(options: Options, separator: bytes) -> Groups:
    if options.all_repeated is not None:
        return Grouped(separator, options.all_repeated, repeated_only=True, without_first=options.unique)
    if options.group is not None:
        return Grouped(separator, options.group, repeated_only=False)
    if not (options.count or options.repeated or options.unique):
        return Firsts(separator)
    return Counted(separator, count=options.count, once=not options.repeated, more=not options.unique)


def _keys(options: Options, separator: bytes) -> Callable[[list[bytes]], list[bytes]] | None:
    """How to get what is compared out of lines; None if it is the lines."""
    start, width = min(options.skip_chars, MAX_SIZE >> 1), options.check_chars
    end = None if width is None else start + width
    if not options.skip_fields and not start and end is None:
        return (lambda lines: separator.join(lines).upper().split(separator)) if options.ignore_case else None
    count = min(options.skip_fields, _MANY_FIELDS)
    find = re.compile(rb"(?:(?:[ \t\n]*+[^ \t\n]++){%d}|.*+)" % count if count else b"", re.DOTALL).match

    def keys(lines: list[bytes]) -> list[bytes]:
        if count:
            lines = [line[match.end() :] for line in lines if (match := find(line))]
        lines = [line[start:end] for line in lines]
        return [line.upper() for line in lines] if options.ignore_case else lines

    return keys
