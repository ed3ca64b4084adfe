"""Signal numbers and names of Linux, their default actions, and the exception that delivers one (signal(7))."""

from __future__ import annotations

NAMES: tuple[str, ...] = [
    "EXIT",
    "HUP",
    "INT",
    "QUIT",
    "ILL",
    "TRAP",
    "ABRT",
    "BUS",
    "FPE",
    "KILL",
    "USR1",
    "SEGV",
    "USR2",
    "PIPE",
    "ALRM",
    "TERM",
    "STKFLT",
    "CHLD",
    "CONT",
    "STOP",
    "TSTP",
    "TTIN",
    "TTOU",
    "URG",
    "XCPU",
    "XFSZ",
    "VTALRM",
    "PROF",
    "WINCH",
    "IO",
    "PWR",
    "SYS",
]  # type: ignore[assignment]

HUP, INT, QUIT, ABRT, KILL, USR1, USR2, PIPE, ALRM, TERM = 1, 2, 3, 6, 9, 10, 12, 13, 14, 15
CHLD, CONT, STOP, TSTP, TTIN, TTOU, URG, WINCH = 17, 18, 19, 20, 21, 22, 23, 28
RTMIN, RTMAX = 34, 64

IGNORED_BY_DEFAULT = frozenset((CHLD, CONT, URG, WINCH))
STOPPING = frozenset((STOP, TSTP, TTIN, TTOU))

_NUMBERS = {name: number for number, name in enumerate(NAMES)} | {"IOT": 6, "CLD": 17, "POLL": 29}

# what a shell says of a job that a signal ended (strsignal)
DESCRIPTIONS: dict[int, str] = {
    1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 5: "Trace/breakpoint trap", 6: "Aborted",
    7: "Bus error", 8: "Floating point exception", 9: "Killed", 10: "User defined signal 1", 11: "Segmentation fault",
    12: "User defined signal 2", 13: "Broken pipe", 14: "Alarm clock", 15: "Terminated", 16: "Stack fault",
    17: "Child exited", 18: "Continued", 19: "Stopped (signal)", 20: "Stopped", 21: "Stopped (tty input)",
    22: "Stopped (tty output)", 23: "Urgent I/O condition", 24: "CPU time limit exceeded",
    25: "File size limit exceeded", 26: "Virtual timer expired", 27: "Profiling timer expired", 28: "Window changed",
    29: "I/O possible", 30: "Power failure", 31: "Bad system call",
}  # fmt: skip


class ProcessKilled(BaseException):
    """Thrown into a process to end it by a signal; not an Exception, so that no handler keeps it alive."""

    def __init__(self, signal: int) -> None:
        super().__init__(signal)
        self.signal = signal


def name_of(number: int) -> str | None:
    """The name of a signal without ``SIG``, or None for a number that is no signal."""
    if 0 <= number < len(NAMES):
        return NAMES[number]
    if RTMIN <= number <= RTMAX:
        middle = (RTMIN + RTMAX + 1) // 2
        if number == RTMIN:
            return "RTMIN"
        if number == RTMAX:
            return "RTMAX"
        return f"RTMIN+{number - RTMIN}" if number <= middle else f"RTMAX-{RTMAX - number}"
    return None


def number_of(name: str) -> int | None:
    """The number of a signal given by number, ``NAME`` or ``SIGNAME`` in any case; None if there is none."""
    if name.isascii() and name.isdigit():
        number = int(name)
        return number if name_of(number) is not None else None
    upper = name.upper().removeprefix("SIG")
    found = _NUMBERS.get(upper)
    if found is not None:
        return found
    for base, start, sign in (("RTMIN", RTMIN, 1), ("RTMAX", RTMAX, -1)):
        offset = upper.removeprefix(base)
        if upper == base:
            return start
        if offset != upper and offset[:1] == "+-"[sign < 0] and offset[1:].isdigit() and int(offset[1:]) <= 30:
            return start + sign * int(offset[1:])
    return None
