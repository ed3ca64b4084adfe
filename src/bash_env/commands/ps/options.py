"""The command line of ps: UNIX options with a dash, BSD ones without, long ones with two (ps(1))."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bash_env.commands.ps.fields import FIELDS, FORMATS, Field
from bash_env.kernel.accounts import Accounts

USAGE = """
Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
"""


_MAX_PID, _MAX_ID = 2**31 - 1, 2**32 - 1


class PsError(Exception):
    """The command line is refused."""


class Options:
    """Which processes to show, and which columns."""

    def __init__(self, known: Accounts) -> None:
        self.known = known
        self.bsd = False  # whether anything was said in BSD style
        self.classes: set[str] = set()  # letters that select many processes
        self.selected: list[tuple[str, list[str]]] = []
        self.negated = False
        self.styles: set[str] = set()  # what shapes the format: full, extra, long, jobs, short
        self.format = ""
        self.columns: list[Field] = []
        self.headers = True
        self.forest = False
        self.sort: list[tuple[str, bool]] = []
        self.wide = False
        self.width: int | None = None
        self.information = ""

    def finish(self) -> None:
        """Settle the format. Raises PsError."""
        if "short" in self.styles and "long" not in self.styles:
            raise PsError("modifier -y without format -l makes no sense")
        words = [word for word in ("long", "extra", "full", "jobs", "short") if word in self.styles]
        name = " ".join(words)
        if not self.format:
            self.format = name if name in FORMATS else words[0] if words else "bsd" if self.bsd else "plain"
        if self.format == "full" and self.bsd:
            self.format = "full state"


def _set(**values: Any) -> Callable[[Options], None]:
    def apply(options: Options) -> None:
        for name, value in values.items():
            setattr(options, name, value)

    return apply


def _class(letter: str) -> Callable[[Options], None]:
    return lambda options: options.classes.add(letter)


def _style(word: str) -> Callable[[Options], None]:
    return lambda options: options.styles.add(word)


def _nothing(options: Options) -> None:
    """For what makes no difference here."""


def _words(text: str) -> list[str]:
    words = re.split("[, \t\n]", text)
    if not all(words):
        raise PsError("improper list")
    return words


def _numbers(text: str, options: Options) -> list[str]:
    numbers = _words(text)
    for word in numbers:
        if not re.fullmatch(r"[-+]?\d+", word, re.A):
            raise PsError("process ID list syntax error")
        if not 1 <= int(word[:12]) <= _MAX_PID:
            raise PsError("process ID out of range")
    return [str(int(word)) for word in numbers]


def _users(text: str, options: Options) -> list[str]:
    for word in _words(text):
        if word.isdigit() and int(word[:12]) > _MAX_ID:
            raise PsError("user ID out of range")
        if not word.isdigit() and options.known.user(word) is None:
            raise PsError("user name does not exist")
    return _words(text)


def _groups(text: str, options: Options) -> list[str]:
    for word in _words(text):
        if not word.isdigit() and options.known.group(word) is None:
            raise PsError("group name does not exist")
    return _words(text)


def _sessions(text: str, options: Options) -> list[str]:
    for word in _words(text):
        if not word.isdigit() and options.known.group(word) is None:
            raise PsError("list of session leaders OR effective group IDs was invalid")
    return _words(text)


def _terminals(text: str, options: Options) -> list[str]:
    for word in _words(text):
        if not re.fullmatch(r"[-?]|(/dev/)?(tty|pts/|console)\d*", word):
            raise PsError("TTY could not be found")
    return ["?" if word == "-" else word for word in _words(text)]


def _names(text: str, options: Options) -> list[str]:
    return _words(text)


def _select(
    kind: str, read: Callable[[str, Options], list[str]], missing: str
) -> tuple[Callable[[Options, str], None], str]:
    def apply(options: Options, text: str) -> None:
        if not text:
            raise PsError(missing)
        options.selected.append((kind, read(text, options)))

    return apply, missing


def _read_columns(text: str) -> list[Field]:
    """``pid,comm=NAME,user:20``: names of columns, some with titles or widths of their own."""
    items = re.split("[, \t\n]+", text)
    if text.startswith(",") or re.search(",[ \t]*,", text):
        raise PsError("improper format list")
    columns: list[Field] = []
    for item in items:
        if not item:
            continue
        name, equals, title = item.partition("=")
        word, colon, width = name.partition(":")
        field = FIELDS.get(word)
        if colon and (not width.isdigit() or not int(width)):
            raise PsError("column widths must be unsigned decimal numbers")
        if field is None:
            raise PsError(f'unknown user-defined format specifier "{word}"')
        if colon:
            field = field._replace(width=int(width[:4]))
        if equals:
            field = field._replace(title=title, width=max(field.width, len(title)))
        columns.append(field)
    return columns


def _columns(options: Options, text: str) -> None:
    if not text:
        raise PsError("format specification must follow -o")
    options.columns += _read_columns(text)


def _more_columns(options: Options, text: str) -> None:
    """Columns among the usual ones."""
    tail = ("s", "tname", "time", "args") if not options.bsd else ("stat", "tname", "time", "args")
    options.columns += [FIELDS["pid"], *_read_columns(text), *(FIELDS[name] for name in tail)]


def _sort(options: Options, text: str) -> None:
    if not text:
        raise PsError("long sort specification must follow --sort")
    for word in re.split("[, \t]+", text):
        key = word.lstrip("+-")
        if key not in FIELDS:
            raise PsError("unknown sort specifier")
        options.sort.append((key, word.startswith("-")))


def _width(options: Options, text: str) -> None:
    if not re.fullmatch(r"\d{1,6}", text, re.A):
        raise PsError("number of columns must follow --cols, --width, or --columns")
    options.width = int(text)


_UNIX: dict[str, Callable[[Options], None]] = {
    "A": _class("A"), "e": _class("A"), "a": _class("-a"), "d": _class("-d"), "N": _set(negated=True),
    "f": _style("full"), "F": _style("extra"), "l": _style("long"), "j": _style("jobs"), "y": _style("short"),
    "H": _set(forest=True), "w": _set(wide=True), "c": _nothing, "T": _nothing, "L": _nothing, "m": _nothing,
    "M": _nothing, "Z": _nothing, "P": _nothing, "V": _set(information="version"),
}  # fmt: skip
_PIDS = "list of process IDs must follow -p"
_UNIX_ARGUMENTS: dict[str, tuple[Callable[[Options, str], None], str]] = {
    "o": (_columns, "format specification must follow -o"),
    "O": (_more_columns, "format or sort specification must follow -O"),
    "p": _select("pid", _numbers, _PIDS),
    "q": _select("pid", _numbers, "List of process IDs must follow -q."),
    "u": _select("user", _users, "list of users must follow -u"),
    "U": _select("user", _users, "list of real users must follow -U"),
    "g": _select("session", _sessions, "list of session leaders OR effective group names must follow -g"),
    "s": _select("session", _numbers, "list of session IDs must follow -s"),
    "G": _select("group", _groups, "list of real groups must follow -G"),
    "C": _select("comm", _names, "list of command names must follow -C"),
    "t": _select("tty", _terminals, "list of terminals (pty, tty...) must follow -t"),
}
_BSD: dict[str, Callable[[Options], None]] = {
    "a": _class("a"), "x": _class("x"), "u": _set(format="bsd user"), "l": _set(format="bsd long"),
    "j": _set(format="bsd jobs"), "f": _set(forest=True), "h": _set(headers=False), "w": _set(wide=True),
    "r": _class("r"), "e": _nothing, "c": _nothing, "n": _nothing, "T": _class("T"), "g": _nothing, "S": _nothing,
    "s": _nothing, "v": _nothing, "X": _nothing, "m": _nothing, "H": _nothing, "V": _set(information="version"),
}  # fmt: skip
_BSD_ARGUMENTS: dict[str, tuple[Callable[[Options, str], None], str]] = {
    "o": (_columns, "format specification must follow o"),
    "O": (_more_columns, "format or sort specification must follow O"),
    "k": (_sort, "long sort specification must follow 'k'"),
    "p": _select("pid", _numbers, "list of process IDs must follow p"),
    "q": _select("pid", _numbers, "List of process IDs must follow q."),
    "t": _select("tty", _terminals, "list of terminals (pty, tty...) must follow t"),
    "U": _select("user", _users, "list of users must follow U"),
}
_LONG: dict[str, Callable[[Options], None]] = {
    "no-headers": _set(headers=False), "no-heading": _set(headers=False), "noheaders": _set(headers=False),
    "noheading": _set(headers=False), "headers": _nothing, "forest": _set(forest=True), "deselect": _set(negated=True),
    "help": _set(information="help"), "version": _set(information="version"), "cumulative": _nothing, "context": _nothing,
}  # fmt: skip
_LONG_ARGUMENTS: dict[str, tuple[Callable[[Options, str], None], str]] = {
    "format": (_columns, "format specification must follow --format"),
    "sort": (_sort, "long sort specification must follow --sort"),
    "pid": _select("pid", _numbers, "list of process IDs must follow --pid"),
    "quick-pid": _select("pid", _numbers, "list of process IDs must follow --quick-pid"),
    "ppid": _select("ppid", _numbers, "list of process IDs must follow --ppid"),
    "user": _select("user", _users, "list of users must follow --user"),
    "User": _select("user", _users, "list of real users must follow --User"),
    "group": _select("group", _groups, "list of effective groups must follow --group"),
    "Group": _select("group", _groups, "list of real groups must follow --Group"),
    "sid": _select("session", _numbers, "some sid thing(s) must follow --sid"),
    "tty": _select("tty", _terminals, "list of terminals (pty, tty...) must follow --tty"),
    "cols": (_width, "number of columns must follow --cols"),
    "columns": (_width, "number of columns must follow --columns"),
    "width": (_width, "number of columns must follow --width"),
    "rows": (lambda options, text: None, "number of rows must follow --rows"),
}


def parse(arguments: list[str], known: Accounts) -> Options:
    """The options of a command line; all in BSD style, where they make no sense as UNIX options. Raises PsError."""
    try:
        return _parse(arguments, known, False)
    except PsError as first:
        try:
            return _parse(arguments, known, True)
        except PsError:
            raise first from None


def _parse(arguments: list[str], known: Accounts, bsd: bool) -> Options:
    options = Options(known)
    options.bsd = bsd
    todo = arguments[::-1]
    while todo:
        word = todo.pop()
        if word == "--" or not word:
            raise PsError("garbage option")
        if word.startswith("--"):
            _long(options, word[2:], todo)
            continue
        unix = word.startswith("-") and not bsd
        letters = word.removeprefix("-") if unix or bsd else word
        options.bsd = options.bsd or not unix
        if re.fullmatch(r"\d[\d,]*", letters, re.A):
            options.selected.append(("session" if word.startswith("-") else "pid", _numbers(letters, options)))
        elif unix:
            _cluster(options, letters, todo, _UNIX, _UNIX_ARGUMENTS, "unsupported SysV option")
        else:
            _cluster(options, letters, todo, _BSD, _BSD_ARGUMENTS, "unsupported option (BSD syntax)")
    options.finish()
    return options


def _long(options: Options, word: str, todo: list[str]) -> None:
    name, equals, value = word.partition("=")
    if not equals and name in _LONG:
        _LONG[name](options)
    elif name in _LONG_ARGUMENTS:
        apply, missing = _LONG_ARGUMENTS[name]
        if not equals:
            if not todo:
                raise PsError(missing)
            value = todo.pop()
        apply(options, value)
    else:
        raise PsError("unknown gnu long option")


def _cluster(
    options: Options,
    letters: str,
    todo: list[str],
    flags: dict[str, Callable[[Options], None]],
    valued: dict[str, tuple[Callable[[Options, str], None], str]],
    unknown: str,
) -> None:
    """Letters in a row; one with an argument takes the rest of the word, or the next."""
    for position, letter in enumerate(letters, 1):
        if letter in valued:
            apply, missing = valued[letter]
            if letter == "t" and valued is _BSD_ARGUMENTS and not letters[position:] and not todo:
                options.classes.add("T")
            elif letters[position:]:
                apply(options, letters[position:])
            elif todo:
                apply(options, todo.pop())
            else:
                raise PsError(missing)
            return
        if letter not in flags:
            raise PsError(unknown)
        flags[letter](options)
