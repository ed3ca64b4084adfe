"""tail: the last part of files (GNU coreutils manual 5.2)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from bash_env.commands.tail.end import copy_end
from bash_env.commands.tail.follow import Followed, Follower
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import Directory
from bash_env.kernel.process import Process
from bash_env.options.choices import choose
from bash_env.options.command import command
from bash_env.options.declare import BadValue, CommandOptions, UsageError, flag, operands, option, optional, sets
from bash_env.options.values import first_digit, seconds, size
from bash_env.text.quote import quote_always


class Amount(NamedTuple):
    """How much: the last `number`, or from number `number` on (the first is 1)."""

    number: int
    from_start: bool


def _amount(words: str) -> Callable[[str], Amount]:
    number = size(words)

    def parse(text: str) -> Amount:
        return Amount(number(text.removeprefix("-")), text.startswith("+"))

    return parse


def _interval(text: str) -> float:
    try:
        return seconds(text)
    except ValueError:
        raise BadValue("invalid number of seconds:", text) from None


_OBSOLETE = re.compile(r"([-+])(\d+)([bcl]?)(f?)|(-)()([bl])(f?)", re.ASCII)


class Options(CommandOptions):
    """Print the last 10 lines of each FILE to standard output.

    With more than one FILE, precede each with a header giving the file name.
    With no FILE, or when FILE is -, read standard input.
    """

    bytes: Amount | None = option(
        "-c",
        "--bytes",
        metavar="[+]NUM",
        parse=_amount("invalid number of bytes"),
        help="output the last NUM bytes; or use -c +NUM to\noutput starting with byte NUM of each file",
    )
    follow: str | None = optional(
        "-f",
        "--follow",
        metavar="{name|descriptor}",
        const="descriptor",
        help="output appended data as the file grows;\nan absent option argument means 'descriptor'",
    )
    follow_retry: bool = flag("-F", help="same as --follow=name --retry")
    lines: Amount = option(
        "-n",
        "--lines",
        metavar="[+]NUM",
        parse=_amount("invalid number of lines"),
        default=Amount(10, False),
        help="output the last NUM lines, instead of the last 10;\nor use -n +NUM to output starting with line NUM",
    )
    unchanged: int = option(
        "--max-unchanged-stats",
        metavar="N",
        parse=size("invalid maximum number of unchanged stats between opens", ""),
        default=5,
        help="accepted; names are looked at in every round",
    )
    pid: int | None = option(
        "--pid",
        metavar="PID",
        parse=size("invalid PID", "", maximum=(1 << 31) - 1),
        help="with -f, terminate after process ID, PID dies",
    )
    headers: bool | None = flag(
        "-q", "--quiet", "--silent", const=False, default=None, help="never output headers giving file names"
    )
    retry: bool = flag("--retry", help="keep trying to open a file if it is inaccessible")
    interval: float = option(
        "-s",
        "--sleep-interval",
        metavar="N",
        parse=_interval,
        default=1.0,
        help="with -f, wait at most N seconds between looks",
    )
    verbose: bool = sets("headers", True, "-v", "--verbose", help="always output headers giving file names")
    zero: bool = flag("-z", "--zero-terminated", help="line delimiter is NUL, not newline")
    files: list[str] = operands("FILE", default=("-",))

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """`-NUM[bcl][f]` or `+NUM[bcl][f]` with at most one file is the obsolete form of -n, -c and -f."""
        match = _OBSOLETE.fullmatch(arguments[0]) if arguments else None
        rest = arguments[1:]
        if (
            match
            and len(rest) <= 1 + (rest[:1] == ["--"])
            and not (len(rest) == 1 and rest[0].startswith("-") and rest != ["-"])
        ):
            sign, number, unit, follow = match.groups("")[:4] if match[1] else match.groups("")[4:]
            option, suffix = {"b": ("-c", "b"), "c": ("-c", "")}.get(unit, ("-n", ""))
            arguments = [option, f"{sign}{number or 10}{suffix}", *(["-f"] if follow else []), *rest]
        digit = first_digit(arguments, "cns")
        if digit is not None:
            raise UsageError(f"option used in invalid context -- {digit}", hint=False)
        return arguments

    def check(self, env: Mapping[str, str]) -> None:
        """Settle how files are followed."""
        if self.follow is not None:
            self.follow = choose("--follow", self.follow, {"descriptor": "descriptor", "name": "name"}, env)
        if self.follow_retry:
            self.retry = True
            if self.given.index("follow_retry") > (self.given.index("follow") if "follow" in self.given else -1):
                self.follow = "name"
        if self.follow == "name" and "-" in self.files:
            raise UsageError("cannot follow '-' by name", hint=False)

    def amount(self) -> Amount:
        """What the last of -c and -n said."""
        last = next((field for field in reversed(self.given) if field in ("bytes", "lines")), "lines")
        return self.bytes if last == "bytes" and self.bytes is not None else self.lines


@command("tail", Options)
async def tail(process: Process, options: Options) -> int:
    """Print the end of each file, then perhaps what is added to them."""
    await _warn(process, options)
    amount = options.amount()
    if amount == (0, False) and options.follow is None:
        return 0
    headers = len(options.files) > 1 if options.headers is None else options.headers
    follower = Follower(process, headers, by_name=options.follow == "name", retry=options.retry)
    for name in options.files:
        await _one(process, options, follower, name)
    if options.follow is None:
        return process.failure
    return await follower.run(options.interval, options.pid)


async def _warn(process: Process, options: Options) -> None:
    words = []
    if options.retry and options.follow is None:
        words.append("--retry ignored; --retry is useful only when following")
    elif options.retry and options.follow == "descriptor":
        words.append("--retry only effective for the initial open")
    if options.pid is not None and options.follow is None:
        words.append("PID ignored; --pid=PID is useful only when following")
    for text in words:
        await process.write_error(f"{process.name}: warning: {text}\n")


async def _one(process: Process, options: Options, follower: Follower, name: str) -> None:
    try:
        file = process.stdin.share() if name == "-" else await process.open(name)
    except OSError as error:
        await process.error(f"cannot open {quote_always(name)} for reading: {strerror(error)}")
        follower.add(Followed(name, None))
        return
    try:
        await follower.header(name)
        separator = b"\0" if options.zero else b"\n"
        amount = options.amount()
        await copy_end(process, file, amount.number, amount.from_start, None if amount is options.bytes else separator)
    except BrokenPipeError:
        raise
    except OSError as error:
        shown = "standard input" if name == "-" else name
        await process.error(f"error reading {quote_always(shown)}: {strerror(error)}")
    if options.follow is not None and isinstance(file, Directory):
        await process.error(f"{name}: cannot follow end of this type of file; giving up on this name")
    elif options.follow is not None and (file.seekable or name != "-"):
        follower.add(Followed(name, file, await file.stat()))
        return
    await file.close()
