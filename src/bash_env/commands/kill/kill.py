"""kill: send signals to processes (procps 4.0). The shell has its own; this is /usr/bin/kill."""

from __future__ import annotations

import errno
import re

from bash_env.kernel import signals
from bash_env.kernel.errors import os_error, strerror
from bash_env.kernel.process import Process

USAGE = """
Usage:
 kill [options] <pid> [...]

Options:
 <pid> [...]            send signal to every <pid> listed
 -<signal>, -s, --signal <signal>
                        specify the <signal> to be sent
 -q, --queue <value>    integer value to be sent with the signal
 -l, --list=[<signal>]  list all signal names, or convert one to a name
 -L, --table            list all signal names in a nice table

 -h, --help     display this help and exit
 -V, --version  output version information and exit

For more details see kill(1).
"""
_COLUMNS, _PER_LINE = 80, 7
_NAMES = {number: signals.NAMES[number] for number in range(1, 32)} | {29: "POLL"}


async def kill(process: Process) -> int:
    """Send a signal to each process, or list the signals."""
    arguments = process.argv[1:]
    if not arguments:
        return await _usage(process)
    number = signals.TERM
    first = arguments[0]
    answer = _information(arguments)
    if answer is not None:
        if answer:
            await process.write(answer.encode())
            return 0
        await _complain(process, f"unknown signal name {arguments[1]}")
        return 0
    if first in ("-s", "--signal") and len(arguments) > 1:
        number, arguments = _number(arguments[1]), arguments[2:]
    elif first in ("-q", "--queue") and len(arguments) > 1:
        arguments = arguments[2:]
    elif first.startswith("-") and first != "--":
        number, arguments = _number(first[1:]), arguments[1:]
        if number < 0:
            await _complain(process, f"invalid argument {first[1:2]}")
            return await _usage(process)
    if arguments[:1] == ["--"]:
        arguments = arguments[1:]
    if not arguments:
        return await _usage(process)
    delivered = [await _send(process, word, number) for word in arguments]
    return 0 if all(delivered) else 1


async def _complain(process: Process, words: str) -> None:
    """Report a problem, under the name by which the command was called (the shell has a kill of its own)."""
    await process.write_error(f"{process.argv[0]}: {words}\n")


async def _usage(process: Process) -> int:
    await process.write_error(USAGE)
    return 1


def _information(arguments: list[str]) -> str | None:
    """What -l, -L, -h and -V print; "" for a signal that is not known, None where they are not given."""
    first = arguments[0]
    if first in ("-l", "--list") and len(arguments) > 1:
        word = arguments[1]
        number = signals.number_of(word)
        if number is None or number not in _NAMES:
            return ""
        return f"{_NAMES[number] if word.isdigit() else number}\n"
    if first in ("-l", "--list"):
        return _list()
    if first in ("-L", "--table"):
        return _table()
    if first in ("-h", "--help"):
        return USAGE
    return "kill from procps-ng 4.0.2\n" if first in ("-V", "--version") else None


def _list() -> str:
    """The names, on lines that fit."""
    lines = [""]
    for name in _NAMES.values():
        if lines[-1] and len(lines[-1]) + 1 + len(name) > _COLUMNS:
            lines.append("")
        lines[-1] += f" {name}" if lines[-1] else name
    return "\n".join(lines) + "\n"


def _table() -> str:
    """Numbers and names, in columns."""
    cells = [f"{number:2} {name}" for number, name in _NAMES.items()]
    text = ""
    for index, cell in enumerate(cells, 1):
        text += f"{cell}\n" if index % _PER_LINE == 0 else f"{cell:<11}"
    return text + "\n"


def _number(word: str) -> int:
    found = signals.number_of(word)
    return -1 if found is None else found


async def _send(process: Process, word: str, number: int) -> bool:
    """Send the signal to what a word names; whether that went well."""
    if not re.fullmatch(r"[-+]?\d{1,10}", word, re.A):
        await _complain(process, f"failed to parse argument: '{word}'")
        return False
    try:
        _deliver(process, int(word), number)
    except OSError as error:
        await _complain(process, f"({int(word)}): {strerror(error)}")
        return False
    return True


def _deliver(process: Process, pid: int, number: int) -> None:
    """As kill(2). Raises OSError."""
    if number < 0:
        raise os_error(errno.EINVAL)
    machine = process.machine
    if pid > 0:
        found = [machine.processes[pid]] if pid in machine.processes else []
    elif pid == -1:
        found = [other for other in machine.processes.values() if other is not process]
    else:
        found = machine.group(-pid or process.pgid)
    if not found:
        raise os_error(errno.ESRCH)
    allowed = [other for other in found if process.fs.who.uid in (0, other.fs.who.uid)]
    if not allowed:
        raise os_error(errno.EPERM)
    # itself last, as that may be its end
    for other in sorted(allowed, key=lambda other: other is process):
        machine.kill(other, number)
