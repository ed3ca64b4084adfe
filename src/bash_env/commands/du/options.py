"""The options of du (GNU coreutils manual 14.2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bash_env.options.block_sizes import size_option
from bash_env.options.choices import choose
from bash_env.options.declare import BadValue, CommandOptions, UsageError, flag, operands, option, optional, sets
from bash_env.text.quote import quote
from bash_env.text.sizes import (
    BLOCK_SUFFIXES,
    HUMAN,
    SI,
    BlockSize,
    block_size,
    parse_size,
)

_TIMES = {"atime": "atime", "access": "atime", "use": "atime", "ctime": "ctime", "status": "ctime"}
_STYLES = {
    "full-iso": "%Y-%m-%d %H:%M:%S.%N %z",
    "long-iso": "%Y-%m-%d %H:%M",
    "iso": "%Y-%m-%d",
}


def _depth(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise BadValue("invalid maximum depth", text, hint=True)
    return int(text[:18])


def _threshold(text: str) -> int:
    negative, digits = text.startswith("-"), text.removeprefix("-")
    size = parse_size(digits, BLOCK_SUFFIXES, any_base=True)
    if negative and not size:
        raise UsageError(f"invalid --threshold argument '{text}'", hint=False)
    return -size if negative else size


class Options(CommandOptions):
    """Show how much space each FILE takes, directories with all that is in them."""

    usage = "[OPTION]... [FILE]..."

    all: bool = flag("-a", "--all", help="write counts for all files, not just directories")
    apparent: bool = flag("--apparent-size", help="print sizes of content rather than of allocated space")
    unit: BlockSize | None = size_option("-B", help="scale sizes by SIZE before printing them")
    unit_too: Any = size_option("--block-size", "unit", help="likewise")
    bytes: bool = flag("-b", "--bytes", help="equivalent to '--apparent-size --block-size=1'")
    count_links: bool = flag("-l", "--count-links", help="count sizes many times if hard linked")
    follow: str = flag("-L", "--dereference", default="", const="all", help="follow all symbolic links")
    follow_arguments: Any = sets(
        "follow", "arguments", "-D", "-H", "--dereference-args", help="follow symbolic links on the command line only"
    )
    excluded: list[str] = option("--exclude", metavar="PATTERN", repeat=True, help="leave out files that match PATTERN")
    excluded_from: list[str] = option(
        "-X", "--exclude-from", metavar="FILE", repeat=True, help="leave out files that match a pattern in FILE"
    )
    files_from: str | None = option("--files0-from", metavar="F", help="read names that end with NUL from F")
    human: Any = sets("unit", HUMAN, "-h", "--human-readable", help="print sizes like 1K 234M 2G")
    inodes: bool = flag("--inodes", help="list the use of inodes instead of blocks")
    si: Any = sets("unit", SI, "--si", help="like -h, but use powers of 1000")
    depth: int | None = option("-d", "--max-depth", metavar="N", parse=_depth, help="go only N levels down")
    null: bool = flag("-0", "--null", help="end each line with NUL, not newline")
    follow_none: Any = sets("follow", "", "-P", "--no-dereference", help="follow no symbolic links (the default)")
    one_file_system: bool = flag("-x", "--one-file-system", help="skip directories on other file systems")
    separate: bool = flag("-S", "--separate-dirs", help="leave the size of subdirectories out of directories")
    summarize: bool = flag("-s", "--summarize", help="show only a total for each argument")
    total: bool = flag("-c", "--total", help="produce a grand total")
    threshold: int | None = size_option(
        "-t", parse=_threshold, help="leave out what is smaller than SIZE, or larger if it is negative"
    )
    threshold_too: Any = size_option("--threshold", "threshold", parse=_threshold, help="likewise")
    time: str | None = optional("--time", metavar="WORD", const="", help="show the time of the last change")
    time_style: str | None = option("--time-style", metavar="STYLE", help="full-iso, long-iso, iso, or +FORMAT")
    kibi: Any = sets("unit", BlockSize(1024), "-k", help="like --block-size=1K")
    mebi: Any = sets("unit", BlockSize(1 << 20), "-m", help="like --block-size=1M")
    files: list[str] = operands("FILE")

    time_format: str = ""

    def check(self, env: Mapping[str, str]) -> None:
        """What the options come to."""
        if self.bytes:
            self.apparent = True
            if [field for field in self.given if field in ("bytes", "unit")][-1] == "bytes":
                self.unit = BlockSize(1)
        if self.all and self.summarize:
            raise UsageError("cannot both summarize and show all entries")
        if self.unit is None:
            self.unit = block_size(None, "DU_BLOCK_SIZE", env)
        if self.time:
            self.time = choose("--time", self.time, _TIMES, env)
        if self.time is not None:
            self.time_format = self._time_format(env)
        if self.files_from is not None and self.files:
            words = "file operands cannot be combined with --files0-from"
            raise UsageError(f"extra operand {quote(self.files[0], env)}\n{words}")

    def _time_format(self, env: Mapping[str, str]) -> str:
        style = self.time_style
        if style is None:
            style = (env.get("TIME_STYLE") or "long-iso").removeprefix("posix-")
            if style == "locale":
                style = "long-iso"
        if style.startswith("+"):
            return style[1:].partition("\n")[0] if self.time_style is None else style[1:]
        return choose("time style", style, _STYLES, env)
