"""Jobs: what runs in the background, waiting for it, and what is said of what signals end (bash manual 7)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bash_env.kernel.process import Process
from bash_env.kernel.scheduler import Wait
from bash_env.kernel.signals import DESCRIPTIONS, INT, PIPE, RTMIN, TERM, name_of
from bash_env.shell.errors import ShellError
from bash_env.syntax import nodes as n
from bash_env.syntax.printer import print_command

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

MAX_REMEMBERED = 1024
"""How many statuses of ended processes a shell keeps for `wait`, and how many ended jobs `jobs` still lists."""


def state_text(process: Process, monitor: bool = False) -> str:
    """What is said of the state of a process: Running, Done, Exit 1, Killed ..."""
    if process.stopped and monitor:
        return "Stopped"
    if process.status is None:
        return "Running"
    number = process.exit_signal
    if number:
        return DESCRIPTIONS.get(number) or f"Real-time signal {number - RTMIN}"
    return f"Exit {process.status}" if process.status else "Done"


class Job:
    """A background command: its processes, the last of which gives the status. `told` is the state last shown."""

    __slots__ = ("members", "node", "number", "process", "told")

    def __init__(self, number: int, members: Sequence[Process], node: n.Command | None) -> None:
        self.number = number
        self.members = members
        self.process = members[-1]
        self.node = node
        self.told = ""

    @property
    def pid(self) -> int:
        """The process's number."""
        return self.process.pid

    @property
    def text(self) -> str:
        """The command as it is printed."""
        return "" if self.node is None else print_command(self.node)

    @property
    def done(self) -> bool:
        """Whether all of it has ended."""
        return all(member.status is not None for member in self.members)

    def state(self, monitor: bool) -> str:
        """What `jobs` says of it."""
        return state_text(self.process, monitor) if self.done else state_text(self._alive(), monitor)

    def _alive(self) -> Process:
        return next(member for member in self.members if member.status is None)

    def stages(self) -> list[tuple[int, str]]:
        """The processes with their commands."""
        if isinstance(self.node, n.Pipeline) and len(self.members) > 1:
            return [(member.pid, print_command(c)) for member, c in zip(self.members, self.node.commands, strict=True)]
        return [(self.pid, self.text)]


class Jobs:
    """The job table of one shell. `silent` shells (command substitutions) say nothing of what signals ended."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.table: dict[int, Job] = {}
        self.statuses: dict[int, int] = {}
        self.substitutions: dict[int, Process] = {}
        self.order: list[int] = []
        self.inherited: dict[Job, str] = {}
        self.silent = False

    def fork(self, shell: Shell) -> Jobs:
        """The table of a forked shell: the parent's jobs are none of its own, but `jobs` still lists them."""
        new = Jobs(shell)
        new.silent = self.silent
        if self.table:
            new.inherited = {job: self.mark(job) for job in self.table.values()}
        return new

    # --- keeping the table ----------------------------------------------------------------------------

    def add(self, members: Sequence[Process], node: n.Command | None) -> Job:
        """Note a job that was started."""
        self.inherited = {}
        if len(self.table) >= MAX_REMEMBERED:
            self.sweep()
        number = next(reversed(self.table), 0) + 1
        job = self.table[number] = Job(number, members, node)
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

    def forget(self, job: Job) -> int:
        """Take a job that has ended off the table and remember its status."""
        self.drop(job)
        for member in job.members:
            self.remember(member)
        if self.shell.pipefail:
            return next((member.status for member in reversed(job.members) if member.status), 0)
        return job.process.status or 0

    def abandon(self, job: Job) -> None:
        """Take a job off the table before it has ended; whoever waits for it is told 0."""
        self.drop(job)
        self.statuses.update((member.pid, 0) for member in job.members)

    def sweep(self) -> None:
        """Reap the jobs that have ended, without a word."""
        for job in list(self.table.values()):
            if job.done:
                self.forget(job)
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
        if job in self.inherited:
            return self.inherited[job]
        if job is self.current:
            return "+"
        return "-" if job is self.previous and not job.done else " "

    def find(self, spec: str) -> Job | None:
        """The job of a specification such as `%1`, `%+`, `%sleep`, `%?x`. Raises ShellError for an ambiguous one."""
        text = spec.removeprefix("%")
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
        return next((job for job in self.table.values() if any(member.pid == pid for member in job.members)), None)

    # --- waiting --------------------------------------------------------------------------------------

    async def wait_job(self, job: Job) -> int | None:
        """Wait for a job to end: its status, or None when a trapped signal arrived first."""
        while not job.done:
            if await self._interrupted():
                return None
        if job.number in self.table:
            await self._tell(job)
        return self.forget(job)

    async def wait_next(self, jobs: Sequence[Job]) -> Job | None:
        """Wait until one of `jobs` has ended; None when a trapped signal arrived first."""
        while True:
            for job in jobs:
                if job.done:
                    return job
            if await self._interrupted():
                return None

    async def wait_process(self, process: Process) -> int | None:
        """Wait for a process that is no job to end: its status, or None when a trapped signal arrived first."""
        while process.status is None:
            if await self._interrupted():
                return None
        self.substitutions.pop(process.pid, None)
        return self.remember(process)

    async def _interrupted(self) -> bool:
        """Wait until a child or a signal changes something; whether it was a trapped signal."""
        if not self.shell.pending_traps:
            await Wait((self.shell.process.changed,))
        return bool(self.shell.pending_traps)

    # --- telling --------------------------------------------------------------------------------------

    async def notify(self) -> None:
        """After a foreground command: say which jobs a signal has ended, and forget them."""
        for job in list(self.table.values()):
            if job.process.exit_signal and job.done:
                await self._tell(job)
                self.forget(job)

    async def _tell(self, job: Job) -> None:
        """Say that a signal ended a job."""
        process = job.process
        number = process.exit_signal
        if not number or self.silent:
            return
        text = state_text(process)
        if self.shell.monitor:
            await self.shell.process.write_error(f"[{job.number}]{self.mark(job)}  {text:<23} {job.text}\n")
        elif number not in (INT, PIPE, TERM):
            await self.shell.complain(f"{process.pid:>5} {text:<23} {job.text}")

    async def tell_signal(self, child: Process, node: n.Command | None) -> None:
        """Say that a signal ended a foreground command."""
        await self.tell_pipeline([child], [node])

    async def tell_pipeline(self, children: Sequence[Process], nodes: Sequence[n.Command | None]) -> None:
        """Say that a signal ended the last command of a foreground pipeline, with the states of all of them."""
        number = children[-1].exit_signal
        if not number or number in (INT, PIPE) or self.silent:
            return
        if number == TERM or name_of(number) in self.shell.traps:
            await self.shell.process.write_error(f"{state_text(children[-1])}\n")
            return
        lines: list[str] = []
        told = ""
        for child, node in zip(children, nodes, strict=True):
            state = state_text(child)
            shown = "" if node is None else print_command(node)
            column = " " * 23 if state == told else f" {state:<23} "
            lines.append(f"{child.pid:>5}{column}{'| ' if lines else ''}{shown}")
            told = state
        await self.shell.complain("\n     ".join(lines))
