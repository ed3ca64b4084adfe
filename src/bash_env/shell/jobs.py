"""Jobs: what runs in the background, and waiting for it (bash manual 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bash_env.kernel.process import Process
from bash_env.kernel.scheduler import Wait
from bash_env.kernel.signals import DESCRIPTIONS, INT, PIPE
from bash_env.shell.errors import ShellError
from bash_env.syntax import nodes as n
from bash_env.syntax.printer import print_command

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

MAX_REMEMBERED = 1024
"""How many statuses of ended processes a shell keeps for `wait`."""


class Job:
    """A background command. `text` is shown by `jobs`."""

    __slots__ = ("node", "notified", "number", "process")

    def __init__(self, number: int, process: Process, node: n.Command | None) -> None:
        self.number = number
        self.process = process
        self.node = node
        self.notified = False

    @property
    def pid(self) -> int:
        """The process's number."""
        return self.process.pid

    @property
    def text(self) -> str:
        """The command as it is printed."""
        return "" if self.node is None else print_command(self.node)

    @property
    def state(self) -> str:
        """What `jobs` says of it."""
        process = self.process
        if process.stopped:
            return "Stopped"
        if process.status is None:
            return "Running"
        if process.exit_signal:
            return DESCRIPTIONS.get(process.exit_signal, f"Signal {process.exit_signal}")
        return f"Exit {process.status}" if process.status else "Done"


class Jobs:
    """The job table of one shell."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.table: dict[int, Job] = {}
        self.statuses: dict[int, int] = {}
        self.substitutions: dict[int, Process] = {}
        self.order: list[int] = []
        self.inherited: list[Job] = []

    def fork(self, shell: Shell) -> Jobs:
        """The table of a forked shell: the parent's jobs are none of its own, but `jobs` still lists them."""
        new = Jobs(shell)
        if self.table or self.inherited:
            new.inherited = list(self.table.values()) or self.inherited
        return new

    # --- keeping the table ----------------------------------------------------------------------------

    def add(self, process: Process, node: n.Command | None) -> Job:
        """Note a job that was started."""
        number = max(self.table, default=0) + 1
        job = self.table[number] = Job(number, process, node)
        self.order.append(number)
        return job

    def add_substitution(self, process: Process) -> None:
        """Note a process substitution, so that it can be waited for by number."""
        self.substitutions[process.pid] = process

    def remember(self, process: Process) -> int:
        """Note the status of a process that has ended, and reap it."""
        status = process.status or 0
        if len(self.statuses) >= MAX_REMEMBERED:
            del self.statuses[next(iter(self.statuses))]
        self.statuses[process.pid] = status
        process.reap()
        return status

    def drop(self, job: Job) -> None:
        """Take a job off the table."""
        self.table.pop(job.number, None)
        if job.number in self.order:
            self.order.remove(job.number)

    def sweep(self) -> None:
        """Reap the jobs that have ended; a non-interactive shell says nothing about them."""
        for job in list(self.table.values()):
            if job.process.status is not None:
                self.remember(job.process)
                self.drop(job)
        for process in list(self.substitutions.values()):
            if process.status is not None:
                self.remember(process)
                del self.substitutions[process.pid]

    # --- finding --------------------------------------------------------------------------------------

    @property
    def current(self) -> Job | None:
        """The job `%+`."""
        return self.table.get(self.order[-1]) if self.order else None

    @property
    def previous(self) -> Job | None:
        """The job `%-`."""
        if len(self.order) > 1:
            return self.table.get(self.order[-2])
        return self.current

    def mark(self, job: Job) -> str:
        """``+`` for the current job, ``-`` for the previous one."""
        if job is self.current:
            return "+"
        return "-" if job is self.previous else " "

    def find(self, spec: str) -> Job | None:
        """The job of a specification such as `%1`, `%+`, `%sleep`, `%?x`. Raises ShellError for an ambiguous one."""
        text = spec[1:]
        if text in ("", "+", "%"):
            return self.current
        if text == "-":
            return self.previous
        if text.isdigit():
            return self.table.get(int(text))
        wanted, contains = (text[1:], True) if text.startswith("?") else (text, False)
        hits = [j for j in self.table.values() if (wanted in j.text if contains else j.text.startswith(wanted))]
        if len(hits) > 1:
            raise ShellError(f"{text}: ambiguous job spec")
        return hits[0] if hits else None

    def by_pid(self, pid: int) -> Job | None:
        """The job of a process number."""
        return next((job for job in self.table.values() if job.pid == pid), None)

    # --- waiting --------------------------------------------------------------------------------------

    async def wait_process(self, process: Process) -> int | None:
        """Wait for a child to end: its status, or None when a trapped signal arrived first."""
        shell = self.shell
        while process.status is None:
            if shell.pending_traps:
                return None
            await Wait((process.exited, shell.process.changed))
        job = self.by_pid(process.pid)
        if job is not None:
            self.drop(job)
        self.substitutions.pop(process.pid, None)
        return self.remember(process)

    async def wait_any(self, processes: list[Process]) -> Process | None:
        """Wait until one of `processes` has ended; None when a trapped signal arrived first."""
        while True:
            for process in processes:
                if process.status is not None:
                    return process
            if self.shell.pending_traps:
                return None
            await Wait((self.shell.process.changed,))

    async def tell_signal(self, child: Process) -> None:
        """Say that a signal ended a foreground command."""
        if child.exit_signal in (INT, PIPE) or self.shell.subshell_level:
            return
        text = DESCRIPTIONS.get(child.exit_signal, f"Unknown signal {child.exit_signal}")
        node = self.shell.command_node
        shown = print_command(node) if node is not None else ""
        await self.shell.complain(f"{child.pid:>5} {text:<23} {shown}")
