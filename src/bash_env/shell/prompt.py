"""Prompt strings: their backslash escapes (bash manual 6.9) and the expansion of `${name@P}`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from bash_env.shell.modifiers import PROMPT_EXPANDER
from bash_env.shell.words import compile_string, waits
from bash_env.syntax.parser import ShellSyntaxError, parse_string
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

_ESCAPE = re.compile(r"\\(?:([0-7]{3})|D\{([^}]*)\}|(.)|$)", re.DOTALL)


def _directory(shell: Shell) -> str:
    path = shell.variables.get("PWD") or shell.process.cwd
    home = shell.variables.get("HOME")
    if home and len(home) > 1 and (path == home or path.startswith(home + "/")):
        path = "~" + path[len(home) :]
    trim = shell.variables.get("PROMPT_DIRTRIM") or ""
    return _trimmed(path, int(trim)) if trim.isdigit() and int(trim) else path


def _trimmed(path: str, keep: int) -> str:
    head, rest = ("~/", path[2:]) if path.startswith("~/") else ("", path.lstrip("/"))
    parts = rest.split("/")
    return path if len(parts) <= keep else f"{head}.../{'/'.join(parts[-keep:])}"


def _base(shell: Shell) -> str:
    path = _directory(shell)
    return path if path in ("/", "~") else path.rpartition("/")[2]


def _time(form: str) -> Callable[[Shell], str]:
    return lambda shell: format_time(shell, form)


def format_time(shell: Shell, form: str) -> str:
    """The time of day by a strftime format, in the shell's TZ."""
    return strftime(form, local_time(shell.process.machine.clock.time_ns(), shell.variables.get("TZ")))


def _history_number(shell: Shell) -> str:
    """The number of the command that runs, if it is in the history, else of the next."""
    history = shell.history
    if not shell.options["history"]:
        return "1"
    return str(len(history) + (not history.pending))


_LETTERS: dict[str, Callable[[Shell], str]] = {
    "a": lambda shell: "\a",
    "d": _time("%a %b %d"),
    "e": lambda shell: "\x1b",
    "h": lambda shell: shell.process.machine.hostname.partition(".")[0],
    "H": lambda shell: shell.process.machine.hostname,
    "j": lambda shell: str(len(shell.jobs.table)),
    "l": lambda shell: "tty",
    "n": lambda shell: "\n",
    "r": lambda shell: "\r",
    "s": lambda shell: shell.arg0.rpartition("/")[2],
    "t": _time("%H:%M:%S"),
    "T": _time("%I:%M:%S"),
    "@": _time("%I:%M %p"),
    "A": _time("%H:%M"),
    "u": lambda shell: shell.user_name(),
    "v": lambda shell: "5.2",
    "V": lambda shell: "5.2.15",
    "w": _directory,
    "W": _base,
    "!": _history_number,
    "#": lambda shell: "1",
    "$": lambda shell: "#" if shell.process.fs.who.uid == 0 else "\\$",
    "\\": lambda shell: "\\",
    '"': lambda shell: '"',
    "[": lambda shell: "",
    "]": lambda shell: "",
}


def expand_prompt(shell: Shell, text: str) -> str:
    """`${name@P}`: the escapes decoded, then expanded like the inside of double quotes."""
    text = decode_prompt(shell, text)
    if "$" not in text and "`" not in text and "\\" not in text:
        return text
    try:
        text_of = compile_string(parse_string(text))
    except ShellSyntaxError:
        return text
    return str(shell.wait_here(text_of(shell)) if waits(text_of) else text_of(shell))


def decode_prompt(shell: Shell, text: str) -> str:
    """`text` with prompt escapes replaced; parameters in it are expanded afterwards by the caller."""

    def one(match: re.Match[str]) -> str:
        if match[1]:
            return chr(int(match[1], 8) & 255)
        if match[2] is not None:
            return format_time(shell, match[2] or "%X")
        if match[3] is None:
            return "\\"
        letter = _LETTERS.get(match[3])
        return match[0] if letter is None else letter(shell)

    return _ESCAPE.sub(one, text)


PROMPT_EXPANDER.append(expand_prompt)
