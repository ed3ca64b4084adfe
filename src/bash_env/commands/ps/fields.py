"""The columns of ps: what a process shows under each name (ps(1), Standard format specifiers)."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from bash_env.kernel.accounts import Accounts
from bash_env.kernel.process import Process
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time

VIRTUAL, RESIDENT = 4360, 3368  # kilobytes; memory is not counted for each process
COMMAND_LENGTH = 15
SECOND = 1_000_000_000


class Context:
    """What columns need besides the process."""

    def __init__(self, process: Process, known: Accounts, indent: dict[int, str]) -> None:
        clock = process.machine.clock
        self.caller = process
        self.accounts = known
        self.indent = indent
        self.tz = process.env.get("TZ")
        self.now_ns = clock.time_ns()
        self.monotonic = clock.monotonic()

    def age(self, process: Process) -> int:
        """Seconds since the start of a process."""
        return max(0, int(self.monotonic - process.started))

    def started(self, process: Process, form: str) -> str:
        """The time of its start."""
        return strftime(form, local_time(self.now_ns - self.age(process) * SECOND, self.tz))

    def user(self, process: Process) -> str:
        """The name of its user; the number where that does not fit."""
        uid = process.fs.who.uid
        return self.accounts.user_names.get(uid, str(uid))


class Field(NamedTuple):
    """A column: its title, its width, whether it is flush left, and what it shows."""

    title: str
    width: int
    left: bool
    show: Callable[[Process, Context], str]


def _parent_pid(process: Process) -> int:
    return process.ppid if process.parent is not None else 0


def _session(process: Process) -> int:
    while process.parent is not None:
        process = process.parent
    return process.pid


def terminal(process: Process) -> str:
    """The terminal of its standard input, ``?`` for none."""
    file = process.fds.get(0)
    return (file.path or "/dev/tty").removeprefix("/dev/") if file is not None and file.isatty else "?"


def _state(process: Process, context: Context) -> str:
    if process.status is not None:
        return "Z"
    if process is context.caller:
        return "R"
    return "T" if process.stopped else "S"


def _state_more(process: Process, context: Context) -> str:
    leader = "s" if process.parent is None else ""
    return _state(process, context) + leader


def _name(process: Process) -> str:
    return process.short_name[:COMMAND_LENGTH]


def _command_name(process: Process, context: Context) -> str:
    defunct = " <defunct>" if process.status is not None else ""
    return context.indent.get(process.pid, "") + _name(process) + defunct


def _command_line(process: Process, context: Context) -> str:
    if process.status is not None:
        return f"{context.indent.get(process.pid, '')}[{_name(process)}] <defunct>"
    return context.indent.get(process.pid, "") + " ".join(process.argv)


def _start(process: Process, context: Context) -> str:
    return context.started(process, "%H:%M" if context.age(process) < 86400 else "%b%d")


def _elapsed(process: Process, context: Context) -> str:
    minutes, seconds = divmod(context.age(process), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    text = f"{minutes:02}:{seconds:02}"
    if hours or days:
        text = f"{hours:02}:{text}"
    return f"{days}-{text}" if days else text


def _number(title: str, width: int, value: Callable[[Process], int]) -> Field:
    return Field(title, width, False, lambda process, context: str(value(process)))


def _constant(title: str, width: int, text: str, left: bool = False) -> Field:
    return Field(title, width, left, lambda process, context: text)


_PID = _number("PID", 5, lambda process: process.pid)
_USER = Field("USER", 8, True, lambda process, context: context.user(process))
_GROUP = Field("GROUP", 8, True, lambda p, context: context.accounts.group_names.get(p.fs.who.gid, str(p.fs.who.gid)))
_COMMAND = Field("COMMAND", 27, True, _command_line)
_NAME = Field("COMMAND", 15, True, _command_name)
_TTY = Field("TT", 8, True, lambda process, context: terminal(process))

FIELDS: dict[str, Field] = {
    "%cpu": _constant("%CPU", 4, "0.0"),
    "%mem": _constant("%MEM", 4, "0.0"),
    "addr": _constant("ADDR", 4, "-", True),
    "args": _COMMAND,
    "bsdstart": Field("START", 6, False, _start),
    "bsdtime": _constant("TIME", 6, "0:00"),
    "c": _constant("C", 2, "0"),
    "cmd": _COMMAND._replace(title="CMD"),
    "comm": _NAME,
    "command": _COMMAND,
    "cpu": _constant("CPU", 3, "-"),
    "cputime": _constant("TIME", 8, "00:00:00"),
    "egid": _number("EGID", 5, lambda process: process.fs.who.gid),
    "egroup": _GROUP._replace(title="EGROUP"),
    "etime": Field("ELAPSED", 11, False, _elapsed),
    "etimes": Field("ELAPSED", 7, False, lambda process, context: str(context.age(process))),
    "euid": _number("EUID", 5, lambda process: process.fs.who.uid),
    "euser": _USER._replace(title="EUSER"),
    "f": _constant("F", 1, "0"),
    "fname": Field("COMMAND", 8, True, lambda process, context: process.short_name[:8]),
    "gid": _number("GID", 5, lambda process: process.fs.who.gid),
    "group": _GROUP,
    "lstart": Field("STARTED", 24, False, lambda p, context: context.started(p, "%a %b %e %H:%M:%S %Y")),
    "ni": _constant("NI", 3, "0"),
    "nice": _constant("NI", 3, "0"),
    "nlwp": _constant("NLWP", 4, "1"),
    "pcpu": _constant("%CPU", 4, "0.0"),
    "pgid": _number("PGID", 5, lambda process: process.pgid),
    "pgrp": _number("PGRP", 5, lambda process: process.pgid),
    "pid": _PID,
    "pmem": _constant("%MEM", 4, "0.0"),
    "ppid": _number("PPID", 5, _parent_pid),
    "pri": _constant("PRI", 3, "19"),
    "psr": _constant("PSR", 3, "0"),
    "rgid": _number("RGID", 5, lambda process: process.fs.who.gid),
    "rgroup": _GROUP._replace(title="RGROUP"),
    "rss": _constant("RSS", 5, str(RESIDENT)),
    "rsz": _constant("RSZ", 5, str(RESIDENT)),
    "ruid": _number("RUID", 5, lambda process: process.fs.who.uid),
    "ruser": _USER._replace(title="RUSER"),
    "s": Field("S", 1, True, _state),
    "sess": _number("SESS", 5, _session),
    "session": _number("SESS", 5, _session),
    "sid": _number("SID", 5, _session),
    "size": _constant("SIZE", 5, str(RESIDENT)),
    "start": Field("STARTED", 8, False, lambda process, context: context.started(process, "%H:%M:%S")),
    "start_time": Field("START", 5, False, _start),
    "stat": Field("STAT", 4, True, _state_more),
    "state": Field("S", 1, True, _state),
    "stime": Field("STIME", 5, False, _start),
    "sz": _constant("SZ", 5, str(VIRTUAL // 4)),
    "thcount": _constant("THCNT", 5, "1"),
    "time": _constant("TIME", 8, "00:00:00"),
    "times": _constant("TIME", 8, "0"),
    "tname": _TTY._replace(title="TTY"),
    "tpgid": _constant("TPGID", 5, "-1"),
    "tt": _TTY,
    "tty": _TTY,
    "ucmd": _NAME._replace(title="CMD"),
    "ucomm": _NAME,
    "uid": _number("UID", 5, lambda process: process.fs.who.uid),
    "user": _USER,
    "vsize": _constant("VSZ", 6, str(VIRTUAL)),
    "vsz": _constant("VSZ", 6, str(VIRTUAL)),
    "wchan": _constant("WCHAN", 6, "-", True),
}  # fmt: skip

FORMATS = {
    "plain": "pid tname time ucmd",
    "full": "user:UID pid ppid c stime tname time cmd",
    "extra": "user:UID pid ppid c sz rss psr stime tname time cmd",
    "long": "f s uid pid ppid c pri ni addr sz wchan tname time ucmd",
    "long short": "s uid pid ppid c pri ni rss sz wchan tname time ucmd",
    "long full": "f s user:UID pid ppid c pri ni addr sz wchan stime tname time cmd",
    "long full short": "s user:UID pid ppid c pri ni rss sz wchan stime tname time cmd",
    "full state": "user:UID pid ppid c stime tname stat bsdtime cmd",
    "full jobs": "user:UID pid ppid pgid sid c stime tname time cmd",
    "jobs": "pid pgid sid tname time ucmd",
    "bsd": "pid tname stat bsdtime args",
    "bsd user": "user pid %cpu %mem vsz rss tname stat start_time bsdtime args",
    "bsd long": "f uid pid ppid pri ni vsz rss wchan stat tname bsdtime args",
    "bsd jobs": "ppid pid pgid sid tname tpgid stat uid bsdtime args",
}
"""The names of the columns of each format; one with a title of its own has that behind a colon."""


def shape(name: str) -> list[Field]:
    """The columns of a format."""
    columns = []
    for word in FORMATS[name].split():
        key, _, title = word.partition(":")
        columns.append(FIELDS[key]._replace(title=title) if title else FIELDS[key])
    if name.startswith("long"):
        columns = [
            field._replace(width=2) if field.title == "SZ" and "short" not in name else field for field in columns
        ]
    return columns
