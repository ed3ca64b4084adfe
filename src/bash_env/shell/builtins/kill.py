"""`kill` (bash manual 7.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bash_env.kernel import signals
from bash_env.kernel.process import Process
from bash_env.kernel.scheduler import PAUSE
from bash_env.shell.builtins.jobs import find_job
from bash_env.shell.builtins.support import UsageError, checked, fail, write
from bash_env.shell.builtins.trap import signal_table
from bash_env.shell.errors import ShellError

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

_PID = re.compile(r"[ \t]*[-+]?\d+[ \t]*", re.ASCII)
_PSEUDO = {"EXIT": 0, "DEBUG": 65, "ERR": 66, "RETURN": 67}


@checked
async def kill_builtin(shell: Shell, argv: list[str]) -> int:
    """Send a signal to processes and jobs, or list the signals."""
    words = argv[1:]
    if words and words[0] in ("-l", "-L"):
        return await _list(shell, words[1:])
    number, words = _signal(words)
    if not words:
        raise UsageError
    reached = False
    for word in words:
        reached = await _send(shell, word, number) or reached
    task = shell.process.task
    if task is not None and task.pending is not None:
        await PAUSE  # the signal was for this shell
    return 0 if reached else 1


def _signal(words: list[str]) -> tuple[int, list[str]]:
    """The signal to send, and the words after the options. Raises ShellError."""
    number = signals.TERM
    while words and words[0][:1] == "-" and len(words[0]) > 1:
        word, words = words[0], words[1:]
        if word == "--":
            break
        if word[1] in "sn" and (word in ("-s", "-n") or _number(word[1:]) is None):
            name = word[2:]
            if not name:
                if not words:
                    raise fail("kill", f"{word}: option requires an argument")
                name, words = words[0], words[1:]
        elif word == "-?":
            raise UsageError
        else:
            name = word[1:]
        found = _number(name)
        if found is None:
            raise fail("kill", f"{name}: invalid signal specification")
        number = found
        if words and words[0] != "--":
            break
    return number, words


def _number(name: str) -> int | None:
    if name in ("0", "EXIT"):
        return 0
    return signals.number_of(name)


# --- sending -----------------------------------------------------------------------------------------


async def _send(shell: Shell, word: str, number: int) -> bool:
    """Send to one operand; whether it was reached."""
    try:
        targets = await _targets(shell, word)
    except ShellError as error:
        await shell.complain(error.text)
        return False
    who = shell.process.fs.who
    allowed = [p for p in targets if who.uid in (0, p.fs.who.uid) and p.pid != 1]
    if not allowed:
        known = targets or word.strip().lstrip("+") == "1"
        reason = "Operation not permitted" if known else "No such process"
        await shell.complain(f"kill: ({int(word)}) - {reason}")
        return False
    for process in allowed:
        process.signal(number)
    return True


async def _targets(shell: Shell, word: str) -> list[Process]:
    """The processes that an operand names. Raises ShellError."""
    if word.startswith("%"):
        return list((await find_job(shell, "kill", word)).members)
    if not _PID.fullmatch(word):
        if not word:
            raise fail("kill", "`': not a pid or valid job spec")
        raise fail("kill", f"{word}: arguments must be process or job IDs")
    pid = int(word)
    processes = shell.process.machine.processes
    if pid > 0:
        return [processes[pid]] if pid in processes else []
    if pid == -1:
        return [p for p in processes.values() if p is not shell.process]
    group = shell.process.pgid if pid == 0 else -pid
    return [p for p in processes.values() if p.pgid == group]


# --- listing ------------------------------------------------------------------------------------------


async def _list(shell: Shell, words: list[str]) -> int:
    if not words or words[0].startswith("-"):
        return await write(shell, _posix_names() if shell.posix else signal_table())
    status = 0
    for word in words:
        shown = _listed(word)
        if shown is None:
            await shell.complain(f"kill: {word}: invalid signal specification")
            status = 1
        else:
            await write(shell, shown)
    return status


def _posix_names() -> str:
    """The list of POSIX mode: names alone, on one line."""
    names = (name for number in range(1, 65) if (name := signals.name_of(number)) is not None)
    return " ".join(names) + "\n"


def _listed(word: str) -> str | None:
    """What `kill -l` prints for a name or a number; None if it is no signal."""
    if word.isascii() and word.isdigit():
        number = int(word)
        number -= 128 if number > 128 else 0
        name = signals.name_of(number)
        if name is None:
            return "" if number in (32, 33) else None
        return name + "\n"
    found = _PSEUDO.get(word.upper().removeprefix("SIG"))
    if found is None:
        found = signals.number_of(word)
    return None if found is None else f"{found}\n"
