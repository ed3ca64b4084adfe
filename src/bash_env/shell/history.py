"""The history list and what is added to it (bash manual 9.2)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from bash_env.text.glob import glob

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

DEFAULT_SIZE = "500"


class Entry(NamedTuple):
    """A command and when it was read, in seconds since the epoch."""

    text: str
    time: int


class History:
    """The commands that were read. `base` is how many were dropped at the front; numbers count them too."""

    __slots__ = ("base", "entries", "pending", "saved")

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.base = 0
        self.saved = 0
        self.pending = False

    def __len__(self) -> int:
        return self.base + len(self.entries)

    def fork(self) -> History:
        """The list of a forked shell."""
        new = History()
        new.entries, new.base, new.saved, new.pending = self.entries.copy(), self.base, self.saved, self.pending
        return new

    def numbered(self) -> list[tuple[int, Entry]]:
        """The entries with their numbers."""
        return list(enumerate(self.entries, self.base + 1))

    def take_back(self) -> None:
        """Remove the entry of the command that is running, if it has one."""
        if self.pending and self.entries:
            self.entries.pop()
        self.pending = False


def record(shell: Shell, script: str, start: int, end: int) -> None:
    """Add the commands that were read from `start` to `end` of a script, comments before them by themselves."""
    source = script[_line_start(script, start) : _line_start(script, end)]
    while source.lstrip(" \t\n")[:1] == "#" and "\n" in source.lstrip("\n"):
        comment, _, source = source.lstrip("\n").partition("\n")
        add(shell, comment)
    text = source.strip("\n")
    if text:
        add(shell, text if "\n" not in text else joined(text) + ("\n" if "<<" in text else ""))


def _line_start(script: str, position: int) -> int:
    """`position` moved back over blanks to the start of its line."""
    start = script.rfind("\n", 0, position) + 1
    return start if script[start:position].isspace() else position


def add(shell: Shell, text: str) -> None:
    """Add an entry, as HISTCONTROL, HISTIGNORE and HISTSIZE say."""
    history: History = shell.history
    history.pending = False
    if not _wanted(shell, history, text):
        return
    if "erasedups" in _controls(shell):
        history.entries = [entry for entry in history.entries if entry.text != text]
    history.entries.append(Entry(text, shell.process.machine.clock.time_ns() // 1_000_000_000))
    history.pending = True
    limit = shell.variables.get("HISTSIZE")
    if limit is not None and limit.isdigit():
        excess = len(history.entries) - int(limit)
        if excess > 0:
            del history.entries[:excess]
            history.base += excess


def _controls(shell: Shell) -> list[str]:
    return (shell.variables.get("HISTCONTROL") or "").split(":")


def _wanted(shell: Shell, history: History, text: str) -> bool:
    controls = _controls(shell)
    last = history.entries[-1].text if history.entries else None
    if text.startswith(" ") and ("ignorespace" in controls or "ignoreboth" in controls):
        return False
    if text == last and ("ignoredups" in controls or "ignoreboth" in controls):
        return False
    patterns = [p for p in (shell.variables.get("HISTIGNORE") or "").split(":") if p]
    return not any(glob(re.sub(r"(?<!\\)&", lambda _: last or "", p), extglob=True).full(text) for p in patterns)


# --- one entry for a command of several lines (shopt cmdhist) ------------------------------------------------


@cache
def _pieces() -> re.Pattern[str]:
    """Quoted texts, comments, newlines and what is between them."""
    return re.compile(r"'[^']*'|\"(?:\\.|[^\"\\])*\"|\\.|(?:(?<=\s)|^)#[^\n]*\n|\n|[^'\"\\\n#]+|.", re.DOTALL)


@cache
def _open_end() -> re.Pattern[str]:
    """The end of a line after which no semicolon may stand."""
    return re.compile(
        r"(?:(?:^|[\s;&|(){}])(?:do|then|else|in)|[{(;&|]|\(\)|(?:^|\s)\w+=\([^()]*)\s*\Z|(?:^|[\s;])function\s+\S+\Z"
    )


def joined(text: str) -> str:
    """A command of several lines on one, with semicolons where newlines ended commands."""
    if "<<" in text:
        return text
    out = ""
    for match in _pieces().finditer(text):
        piece = match[0]
        if piece == "\n":
            out = out.rstrip(" \t") + (" " if _open_end().search(out) else "; ")
        elif piece != "\\\n":
            out += piece
    return out
