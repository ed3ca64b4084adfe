"""The options of ls, dir and vdir (GNU coreutils manual 10.1). Most override each other, so they are kept in order."""

from __future__ import annotations

from typing import Any

from bash_env.options.declare import CommandOptions, flag, operands, option, optional


def _sets(what: str, value: Any, *names: str, help: str = "", hidden: bool = False) -> Any:
    """A flag that says `what` is to be `value`."""
    declaration = flag(*names, const=(what, value), repeat=True, help=help, hidden=hidden)
    declaration.field = "said"
    return declaration


def _takes(what: str, *names: str, metavar: str, help: str) -> Any:
    """An option that says what its argument is."""
    declaration = option(*names, metavar=metavar, parse=lambda text: (what, text), repeat=True, help=help)
    declaration.field = "said"
    return declaration


def _may_take(what: str, word: str, *names: str, metavar: str = "WHEN", help: str) -> Any:
    """An option whose argument is `word` where it is left out."""
    declaration = optional(
        *names, metavar=metavar, const=(what, word), parse=lambda text: (what, text), repeat=True, help=help
    )
    declaration.field = "said"
    return declaration


class Options(CommandOptions):
    """List information about the FILEs (the current directory by default), sorted by name."""

    usage_status = 2

    said: list[tuple[str, Any]] = flag(
        "-a", "--all", const=("hide", "nothing"), repeat=True, help="do not ignore entries starting with ."
    )
    escape: Any = _sets("quoting", "escape", "-b", "--escape", help="print C-style escapes for nongraphic characters")
    directory: Any = _sets(
        "immediate", True, "-d", "--directory", help="list directories themselves, not their contents"
    )
    dired: Any = _sets("dired", True, "-D", "--dired", help="generate output designed for Emacs' dired mode")
    full_time: Any = _sets("full time", True, "--full-time", help="like -l --time-style=full-iso")
    directories_first: Any = _sets(
        "directories_first", True, "--group-directories-first", help="list directories before files"
    )
    human: Any = _sets("human", 1024, "-h", "--human-readable", help="with -l and -s, print sizes like 1K 234M 2G")
    inode: Any = _sets("inode", True, "-i", "--inode", help="print the index number of each file")
    kibibytes: Any = _sets(
        "kibibytes", True, "-k", "--kibibytes", help="use blocks of 1024 bytes with -s and for totals"
    )
    numeric: Any = _sets(
        "numeric", True, "-n", "--numeric-uid-gid", help="like -l, but list numbers of users and groups"
    )
    no_group: Any = _sets("group", False, "-G", "--no-group", help="in a long listing, do not print group names")
    hide_control: Any = _sets(
        "question_marks", True, "-q", "--hide-control-chars", help="print ? for nongraphic characters"
    )
    reverse: Any = _sets("reverse", True, "-r", "--reverse", help="reverse order while sorting")
    size: Any = _sets("blocks", True, "-s", "--size", help="print the allocated size of each file, in blocks")
    width: Any = _takes("width", "-w", "--width", metavar="COLS", help="set the width of the output; 0 means no limit")
    almost_all: Any = _sets("hide", "dots", "-A", "--almost-all", help="do not list implied . and ..")
    ignore_backups: Any = _sets("backups", True, "-B", "--ignore-backups", help="do not list entries ending with ~")
    classify_letter: Any = _sets("classify", "always", "-F", help="append an indicator (one of */=>@|) to entries")
    classify: Any = _may_take("classify", "always", "--classify", help="likewise, WHEN it is wanted")
    file_type: Any = _sets("indicator", "file-type", "--file-type", help="likewise, except do not append '*'")
    si: Any = _sets("human", 1000, "--si", help="as -h, but use powers of 1000")
    follow_arguments: Any = _sets(
        "follow", "arguments", "-H", "--dereference-command-line", help="follow links given on the command line"
    )
    follow_directories: Any = _sets(
        "follow",
        "directories",
        "--dereference-command-line-symlink-to-dir",
        help="likewise, those that lead to directories",
    )
    follow_all: Any = _sets("follow", "all", "-L", "--dereference", help="show what links lead to")
    ignore: Any = _takes("ignore", "-I", "--ignore", metavar="PATTERN", help="do not list entries matching PATTERN")
    indicator: Any = _takes(
        "indicator style", "--indicator-style", metavar="WORD", help="none, slash (-p), file-type or classify (-F)"
    )
    literal: Any = _sets("quoting", "literal", "-N", "--literal", help="print names without quoting")
    quote_name: Any = _sets("quoting", "c", "-Q", "--quote-name", help="enclose names in double quotes")
    quoting_style: Any = _takes(
        "quoting style", "--quoting-style", metavar="WORD",
        help="quote names as literal, locale, shell, shell-always,\nshell-escape, shell-escape-always, c or escape",
    )  # fmt: skip
    recursive: Any = _sets("recursive", True, "-R", "--recursive", help="list subdirectories recursively")
    format: Any = _takes(
        "format word", "--format", metavar="WORD",
        help="across -x, commas -m, horizontal -x, long -l,\nsingle-column -1, verbose -l, vertical -C",
    )  # fmt: skip
    show_control: Any = _sets(
        "question_marks", False, "--show-control-chars", help="show nongraphic characters as they are"
    )
    sort: Any = _takes("sort word", "--sort", metavar="WORD", help="none, size, time, version, extension or width")
    tabsize: Any = _takes(
        "tabsize", "-T", "--tabsize", metavar="COLS", help="assume tab stops at each COLS instead of 8"
    )
    time: Any = _takes("time word", "--time", metavar="WORD", help="atime, access, use; ctime, status; birth, creation")
    time_style: Any = _takes(
        "time_style", "--time-style", metavar="STYLE", help="full-iso, long-iso, iso, locale or +FORMAT as of date"
    )
    zero: Any = _sets("zero", True, "--zero", help="end each output line with NUL, not newline")
    color: Any = _may_take("color", "always", "--color", help="color the names: always, auto or never")
    hyperlink: Any = _may_take(
        "hyperlink", "always", "--hyperlink", help="make links of the names: always, auto or never"
    )
    hide: Any = _takes("hide pattern", "--hide", metavar="PATTERN", help="as -I, but overridden by -a and -A")
    block_size: Any = _takes(
        "block size", "--block-size", metavar="SIZE", help="scale sizes by SIZE, as in --block-size=M"
    )
    context: Any = _sets("context", True, "-Z", "--context", help="print any security context")
    author: Any = _sets("author", True, "--author", help="with -l, print the author of each file")
    single: Any = _sets("single", True, "-1", help="list one file per line")
    ctime: Any = _sets("time", "ctime", "-c", help="use the time of the last change of status")
    vertical: Any = _sets("format", "vertical", "-C", help="list entries by columns")
    unsorted_all: Any = _sets("everything", True, "-f", help="list all entries in directory order")
    no_owner: Any = _sets("no owner", True, "-g", help="like -l, but do not list owner")
    long: Any = _sets("format", "long", "-l", help="use a long listing format")
    commas: Any = _sets("format", "commas", "-m", help="fill width with a comma separated list of entries")
    no_group_long: Any = _sets("no group", True, "-o", help="like -l, but do not list group information")
    slash: Any = _sets("indicator", "slash", "-p", help="append / indicator to directories")
    by_size: Any = _sets("sort", "size", "-S", help="sort by file size, largest first")
    by_time: Any = _sets("sort", "time", "-t", help="sort by time, newest first")
    atime: Any = _sets("time", "atime", "-u", help="use the time of the last access")
    unsorted: Any = _sets("sort", "none", "-U", help="do not sort; list entries in directory order")
    by_version: Any = _sets("sort", "version", "-v", help="natural sort of (version) numbers within text")
    across: Any = _sets("format", "across", "-x", help="list entries by lines instead of by columns")
    by_extension: Any = _sets("sort", "extension", "-X", help="sort alphabetically by entry extension")
    files: list[str] = operands("FILE", default=(".",))
