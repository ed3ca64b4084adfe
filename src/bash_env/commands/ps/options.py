"""The command line of ps: UNIX options with a dash, BSD ones without, long ones with two (ps(1))."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bash_env.commands.ps.fields import FIELDS, Field

USAGE = """
Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
"""


class PsError(Exception):
    """The command line is refused."""


class Options:
    """Which processes to show, and which columns."""

    def __init__(self) -> None:
        self.everything = False
        self.own_only = True
        self.selected: list[tuple[str, list[str]]] = []
        self.negated = False
        self.format = "plain"
        self.columns: list[Field] = []
        self.headers = True
        self.forest = False
        self.sort: list[tuple[str, bool]] = []
        self.wide = False
        self.width: int | None = None
        self.information = ""


def _set(**values: Any) -> Callable[[Options], None]:
    def apply(options: Options) -> None:
        for name, value in values.items():
            setattr(options, name, value)

    return apply


def _nothing(options: Options) -> None:
    """For what makes no difference here."""


def _select(kind: str, missing: str) -> tuple[Callable[[Options, str], None], str]:
    def apply(options: Options, text: str) -> None:
        options.selected.append((kind, [word for word in re.split("[, \t]+", text) if word]))

    return apply, missing


def _columns(options: Options, text: str) -> None:
    """``pid,comm=NAME``: names of columns, some with titles of their own, perhaps empty."""
    for item in text.split(",") if "=" in text else re.split("[, \t]+", text):
        word, equals, title = item.strip().partition("=")
        if not word:
            continue
        field = FIELDS.get(word.lower())
        if field is None:
            raise PsError(f'unknown user-defined format specifier "{word}"')
        if equals:
            field = field._replace(title=title, width=max(field.width, len(title)))
        options.columns.append(field)


def _sort(options: Options, text: str) -> None:
    for word in re.split("[, \t]+", text):
        key = word.lstrip("+-").lower()
        if key not in FIELDS:
            raise PsError("unknown sort specifier")
        options.sort.append((key, word.startswith("-")))


def _width(options: Options, text: str) -> None:
    options.width = int(text) if text.isascii() and text.isdigit() and len(text) < 7 else None


_UNIX: dict[str, Callable[[Options], None]] = {
    "A": _set(everything=True), "e": _set(everything=True), "a": _set(everything=True), "d": _set(everything=True),
    "N": _set(negated=True), "f": _set(format="full"), "F": _set(format="extra"), "l": _set(format="long"),
    "j": _set(format="jobs"), "H": _set(forest=True), "w": _set(wide=True), "y": _nothing, "c": _nothing,
    "T": _nothing, "L": _nothing, "m": _nothing, "M": _nothing, "Z": _nothing, "P": _nothing,
    "V": _set(information="version"),
}  # fmt: skip
_PIDS = "list of process IDs must follow -p"
_UNIX_ARGUMENTS: dict[str, tuple[Callable[[Options, str], None], str]] = {
    "o": (_columns, "format specification must follow -o"),
    "O": (_columns, "format or sort specification must follow -O"),
    "p": _select("pid", _PIDS),
    "q": _select("pid", "List of process IDs must follow -q."),
    "u": _select("user", "list of users must follow -u"),
    "U": _select("user", "list of real users must follow -U"),
    "g": _select("session", "list of session leaders OR effective group names must follow -g"),
    "s": _select("session", "list of session IDs must follow -s"),
    "G": _select("group", "list of real groups must follow -G"),
    "C": _select("comm", "list of command names must follow -C"),
    "t": _select("tty", "list of terminals (pty, tty...) must follow -t"),
}
_BSD: dict[str, Callable[[Options], None]] = {
    "a": _set(own_only=False), "x": _nothing, "u": _set(format="bsd user"), "l": _set(format="bsd long"),
    "j": _set(format="bsd jobs"), "f": _set(forest=True), "h": _set(headers=False), "w": _set(wide=True),
    "r": _nothing, "e": _nothing, "c": _nothing, "n": _nothing, "T": _nothing, "g": _nothing, "S": _nothing,
    "s": _nothing, "v": _nothing, "X": _nothing, "m": _nothing, "H": _nothing, "V": _set(information="version"),
}  # fmt: skip
_BSD_ARGUMENTS: dict[str, tuple[Callable[[Options, str], None], str]] = {
    "o": (_columns, "format specification must follow o"),
    "O": (_columns, "format or sort specification must follow O"),
    "k": (_sort, "long sort specification must follow 'k'"),
    "p": _select("pid", "list of process IDs must follow p"),
    "t": _select("tty", "list of terminals (pty, tty...) must follow t"),
    "U": _select("user", "list of users must follow U"),
}
_LONG: dict[str, Callable[[Options], None]] = {
    "no-headers": _set(headers=False), "no-heading": _set(headers=False), "noheaders": _set(headers=False),
    "noheading": _set(headers=False), "headers": _nothing, "forest": _set(forest=True), "deselect": _set(negated=True),
    "help": _set(information="help"), "version": _set(information="version"), "cumulative": _nothing, "context": _nothing,
}  # fmt: skip
_LONG_ARGUMENTS: dict[str, tuple[Callable[[Options, str], None], str]] = {
    "format": (_columns, "format specification must follow --format"),
    "sort": (_sort, "long sort specification must follow --sort"),
    "pid": _select("pid", "list of process IDs must follow --pid"),
    "quick-pid": _select("pid", "list of process IDs must follow --quick-pid"),
    "ppid": _select("ppid", "list of process IDs must follow --ppid"),
    "user": _select("user", "list of users must follow --user"),
    "User": _select("user", "list of real users must follow --User"),
    "group": _select("group", "list of effective groups must follow --group"),
    "Group": _select("group", "list of real groups must follow --Group"),
    "sid": _select("session", "some sid thing(s) must follow --sid"),
    "tty": _select("tty", "list of terminals (pty, tty...) must follow --tty"),
    "cols": (_width, "number of columns must follow --cols"),
    "columns": (_width, "number of columns must follow --columns"),
    "width": (_width, "number of columns must follow --width"),
    "rows": (lambda options, text: None, "number of rows must follow --rows"),
}


def parse(arguments: list[str]) -> Options:
    """The options of a command line. Raises PsError."""
    options = Options()
    todo = arguments[::-1]
    while todo:
        word = todo.pop()
        if word.startswith("--"):
            _long(options, word[2:], todo)
        elif word.startswith("-") and len(word) > 1:
            if word[1:].isdigit():
                options.selected.append(("session", [word[1:]]))
            else:
                _cluster(options, word[1:], todo, _UNIX, _UNIX_ARGUMENTS, "unsupported SysV option")
        elif re.fullmatch(r"[\d,]+", word):
            options.selected.append(("pid", word.split(",")))
            options.format = "bsd" if options.format == "plain" else options.format
        else:
            options.format = "bsd" if options.format == "plain" else options.format
            if set(word) >= {"a", "x"}:
                options.everything = True
            _cluster(options, word, todo, _BSD, _BSD_ARGUMENTS, "unsupported option (BSD syntax)")
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
            if letter == "u" and valued is _UNIX_ARGUMENTS and not letters[position:] and not todo:
                options.format = "bsd user"
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
