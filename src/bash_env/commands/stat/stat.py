"""stat: show the status of files and of file systems (GNU coreutils manual 14.3)."""

from __future__ import annotations

import stat as st
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from bash_env.commands.stat.directives import DirectiveError, Spec, expand, letters, number, seconds, text, unescape
from bash_env.fs.base import Stat
from bash_env.kernel.accounts import Accounts, accounts
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.usage import NAME_MAX, Usage, mount_point, usage
from bash_env.options.choices import choose
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, flag, operands, option
from bash_env.text.mode import file_type
from bash_env.text.name_styles import STYLES, Quoter, quoter
from bash_env.text.quote import is_utf8, quote, quote_always
from bash_env.text.sizes import allocated
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time

_FILE = (
    "  File: %\0\n  Size: %-10s\tBlocks: %-10b IO Block: %-6o %F\n"
    "Device: %Hd,%Ld\tInode: %-10i  Links: %{links}h{device}\n"
    "Access: (%04a/%10.10A)  Uid: (%5u/%8U)   Gid: (%5g/%8G)\n"
    "Access: %x\nModify: %y\nChange: %z\n Birth: %w\n"
)
_FILE_SYSTEM = (
    '  File: "%n"\n    ID: %-8i Namelen: %-7l Type: %T\nBlock size: %-10s Fundamental block size: %S\n'
    "Blocks: Total: %-10b Free: %-10f Available: %a\nInodes: Total: %-10c Free: %d\n"
)
_TERSE = "%n %s %b %f %u %g %D %i %h %t %T %X %Y %Z %W %o\n"
_TERSE_FILE_SYSTEM = "%n %i %l %t %s %S %b %f %a %c %d\n"
_CACHED = {word: word for word in ("default", "never", "always")}

Values = dict[str, Callable[[Spec], str]]


class Options(CommandOptions):
    """Show the status of each FILE, or of the file system it is on."""

    dereference: bool = flag("-L", "--dereference", help="follow links")
    file_system: bool = flag("-f", "--file-system", help="show the status of the file system")
    form: tuple[str, bool] | None = option(
        "-c",
        "--format",
        metavar="FORMAT",
        parse=lambda form: (form, False),
        help="use FORMAT, and a newline after each use",
    )
    printf: Any = option(
        "--printf",
        metavar="FORMAT",
        parse=lambda form: (form, True),
        help="likewise, with backslash escapes and no newline",
    )
    printf.field = "form"
    terse: bool = flag("-t", "--terse", help="print the information in terse form")
    cached: str = option("--cached", metavar="MODE", default="default", help="(ignored)")
    files: list[str] = operands("FILE", minimum=1)

    def check(self, env: Mapping[str, str]) -> None:
        """The words of --cached."""
        choose("--cached", self.cached, _CACHED, env)


@command("stat", Options)
async def stat(process: Process, options: Options) -> int:
    """Show each file."""
    form, ending = options.form or (None, False)
    if form is not None and ending:
        form, warnings = unescape(form)
        for warning in warnings:
            await process.write_error(f"{process.name}: warning: {warning}\n")
    report = _Report(process, options, form, "" if ending else "\n", await accounts(process))
    for name in options.files:
        await report.show(name)
    return process.failure


class _Report:
    """Shows files in one format."""

    def __init__(self, process: Process, options: Options, form: str | None, ending: str, known: Accounts) -> None:
        self.process = process
        self.options = options
        self.form = form
        self.ending = "" if form is None else ending
        self.accounts = known
        style = process.env.get("QUOTING_STYLE", "")
        self.quote: Quoter = quoter(style if style in STYLES else "shell-escape-always", is_utf8(process.env))

    async def show(self, name: str) -> None:
        """Show one file."""
        try:
            output = await (self._file_system(name) if self.options.file_system else self._file(name))
        except DirectiveError as error:
            await self.process.error(f"{quote(error.text, self.process.env)}: invalid directive")
            return
        if output is not None:
            await self.process.write((output + self.ending).encode("utf-8", "surrogateescape"))

    async def _file(self, name: str) -> str | None:
        try:
            status = await self._stat(name)
        except OSError as error:
            await self.process.error(f"cannot statx {quote_always(name)}: {strerror(error)}")
            return None
        target = await self.process.fs.readlink(name) if status.is_link else None
        form = self.form
        if form is None:
            form = _TERSE if self.options.terse else _default(status)
        values = _file_values(name, status, self.accounts, self.process.env.get("TZ"))
        arrow = "" if target is None else f" -> {self.quote(target)}"
        values["N"] = partial(text, self.quote(name) + arrow)
        values["\0"] = partial(text, name if target is None else f"{name} -> {target}")
        asked = letters(form)
        if "m" in asked:
            values["m"] = partial(text, await mount_point(self.process.fs, name))
        if "C" in asked:
            await self.process.error(f"failed to get security context of {quote_always(name)}: No data available")
        return expand(form, values)

    async def _stat(self, name: str) -> Stat:
        if name == "-":
            return await self.process.stdin.stat()
        return await (self.process.fs.stat if self.options.dereference else self.process.fs.lstat)(name)

    async def _file_system(self, name: str) -> str | None:
        if name == "-":
            await self.process.error("using '-' to denote standard input does not work in file system mode")
            return None
        try:
            found = await usage(self.process, name)
        except OSError as error:
            await self.process.error(f"cannot read file system information for {quote_always(name)}: {strerror(error)}")
            return None
        form = self.form
        if form is None:
            form = _TERSE_FILE_SYSTEM if self.options.terse else _FILE_SYSTEM
        return expand(form, _system_values(name, found))


def _default(status: Stat) -> str:
    """The format that is used if none is given."""
    is_device = st.S_ISCHR(status.mode) or st.S_ISBLK(status.mode)
    return _FILE.format(links="-5" if is_device else "", device=" Device type: %Hr,%Lr" if is_device else "")


def _file_values(name: str, status: Stat, known: Accounts, tz: str | None) -> Values:
    """What the directives for files give."""
    integers = {
        "b": allocated(status.mode, status.size) // 512, "B": 512, "d": status.dev, "Hd": status.dev >> 8,
        "Ld": status.dev & 0xFF, "g": status.gid, "h": status.nlink, "i": status.ino, "o": 4096, "s": status.size,
        "r": status.rdev, "Hr": status.rdev >> 8, "Lr": status.rdev & 0xFF, "u": status.uid, "W": 0,
    }  # fmt: skip
    hexadecimals = {"D": status.dev, "f": status.mode, "R": status.rdev, "t": status.rdev >> 8, "T": status.rdev & 0xFF}
    texts = {
        "A": st.filemode(status.mode), "C": "?", "F": file_type(status.mode, status.size), "n": name, "w": "-",
        "G": known.group_names.get(status.gid, "UNKNOWN"), "U": known.user_names.get(status.uid, "UNKNOWN"),
    }  # fmt: skip
    values: Values = {letter: partial(number, value) for letter, value in integers.items()}
    values |= {letter: partial(number, value, base="x") for letter, value in hexadecimals.items()}
    values |= {letter: partial(text, value) for letter, value in texts.items()}
    values["s"] = partial(number, status.size, base="d")
    values["a"] = partial(number, status.mode & 0o7777, base="o")
    for letter, ns in (("x", status.atime_ns), ("y", status.mtime_ns), ("z", status.ctime_ns)):
        values[letter] = partial(_human_time, ns, tz)
        values[letter.upper()] = partial(seconds, ns)
    return values


def _human_time(ns: int, tz: str | None, spec: Spec) -> str:
    return text(strftime("%Y-%m-%d %H:%M:%S.%N %z", local_time(ns, tz)), spec)


def _system_values(name: str, found: Usage) -> Values:
    """What the directives for file systems give."""
    integers = {
        "a": found.blocks - found.used, "b": found.blocks, "c": found.inodes, "d": found.inodes - found.inodes_used,
        "f": found.blocks - found.used, "l": NAME_MAX, "s": found.block_size, "S": found.block_size,
    }  # fmt: skip
    values: Values = {letter: partial(number, value) for letter, value in integers.items()}
    values |= {letter: partial(number, value, base="x") for letter, value in (("i", found.number), ("t", found.magic))}
    return values | {"n": partial(text, name), "T": partial(text, found.type)}
