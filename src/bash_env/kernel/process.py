"""Processes: identity, descriptors, environment, children, signals; what a command is handed."""

from __future__ import annotations

import errno
from collections.abc import Awaitable, Callable, Mapping, Sequence
from time import monotonic
from typing import TYPE_CHECKING, Any

from bash_env.kernel import signals
from bash_env.kernel.errors import os_error, strerror
from bash_env.kernel.files import OpenFile, bad_descriptor
from bash_env.kernel.scheduler import PAUSE, Task, WaitQueue
from bash_env.kernel.signals import PIPE, ProcessKilled
from bash_env.kernel.view import MODES, FileView

if TYPE_CHECKING:
    from bash_env.kernel.machine import Machine

IGNORE = "ignore"
"""The disposition SIG_IGN in `Process.dispositions`; a callable there is a handler, absence the default action."""

Disposition = Callable[[int], None] | str


class Process:
    """A process of the machine.

    Attributes: `pid`, `parent` (a Process or None), `pgid`, `argv`, `env` (exported variables), `fds` (number to open
    file description), `fs` (FileView, with `cwd` and `umask`), `status` (None while alive, then 0 to 255 as a shell
    shows it: 128+n after signal n), `exit_signal` (the signal that ended it, or 0).
    """

    __slots__ = (
        "argv", "changed", "children", "dispositions", "env", "exit_signal", "exited", "failure", "fds", "fs", "machine",
        "parent", "pgid", "pid", "session", "started", "status", "task",
    )  # fmt: skip

    def __init__(
        self, machine: Machine, pid: int, parent: Process | None, argv: list[str], env: dict[str, str], fs: FileView
    ) -> None:
        self.machine = machine
        self.pid = pid
        self.parent = parent
        self.pgid: int = parent.pgid if parent else pid
        self.session: Any = parent.session if parent else None
        self.argv = argv
        self.env = env
        self.fs = fs
        self.fds: dict[int, OpenFile] = {}
        self.children: dict[int, Process] = {}
        self.dispositions: dict[int, Disposition] = {}
        self.status: int | None = None
        self.exit_signal = 0
        self.failure = 0
        self.task: Task | None = None
        self.exited = WaitQueue()
        self.changed = WaitQueue()
        self.started = machine.clock.monotonic()

    # --- what a command uses -------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """What messages begin with: argv[0], with the directories if the program was run with them."""
        return self.argv[0]

    @property
    def short_name(self) -> str:
        """The last component of argv[0]."""
        return self.argv[0].rpartition("/")[2] or self.argv[0]

    @property
    def ppid(self) -> int:
        """The parent's pid; 1 for an orphan."""
        return self.parent.pid if self.parent else 1

    @property
    def cwd(self) -> str:
        """The current directory, absolute."""
        return self.fs.cwd

    @property
    def stdin(self) -> OpenFile:
        """Descriptor 0. Raises OSError(EBADF) if it is closed."""
        return self.file(0)

    @property
    def stdout(self) -> OpenFile:
        """Descriptor 1. Raises OSError(EBADF) if it is closed."""
        return self.file(1)

    @property
    def stderr(self) -> OpenFile:
        """Descriptor 2. Raises OSError(EBADF) if it is closed."""
        return self.file(2)

    def file(self, fd: int) -> OpenFile:
        """The open file of a descriptor. Raises OSError(EBADF)."""
        try:
            return self.fds[fd]
        except KeyError:
            raise bad_descriptor() from None

    async def open(self, path: str, mode: str = "r") -> OpenFile:
        """Open a file by name; `mode` is ``r``, ``w``, ``a``, ``x``, ``r+`` or ``rw`` (create, do not truncate).

        ``/dev/fd/N``, ``/dev/stdin`` and so on are descriptors of this process.
        """
        return await self.open_flags(path, MODES[mode])

    async def open_flags(self, path: str, flags: int, mode: int = 0o666) -> OpenFile:
        """Open a file by name with the flags of open(2)."""
        if path.startswith(("/dev/", "/proc/")):
            fd = descriptor_of(path, self.pid)
            if fd is not None:
                if fd not in self.fds:
                    raise os_error(errno.ENOENT, path)
                return self.fds[fd].share()
            if path == "/dev/tty":
                return self.machine.terminal(self)
        return await self.fs.open(path, flags, mode)

    async def write(self, data: bytes) -> None:
        """Write to standard output; a checkpoint, too."""
        file = self.fds.get(1)
        if file is None:
            raise bad_descriptor()
        if not file.try_write(data):
            await file.write(data)
        if monotonic() > self.machine.scheduler.slice_end:
            await PAUSE

    async def write_error(self, text: str) -> None:
        """Write `text` to standard error as it is; a closed one is ignored, one that nobody reads ends the process."""
        file = self.fds.get(2)
        if file is not None:
            data = text.encode("utf-8", "surrogateescape")
            try:
                if not file.try_write(data):
                    await file.write(data)
            except BrokenPipeError:
                if self.dispositions.get(PIPE) is not IGNORE:
                    raise ProcessKilled(PIPE) from None

    async def error(self, text: str | OSError, status: int = 1) -> int:
        """Report ``NAME: text`` on standard error, and remember and return `status` (see `failure`)."""
        words = strerror(text) if isinstance(text, OSError) else text
        self.failure = max(self.failure, status)
        await self.write_error(f"{self.name}: {words}\n")
        return status

    async def checkpoint(self) -> None:
        """Let others run if this process had its slice; call it once a block in every long loop."""
        if monotonic() > self.machine.scheduler.slice_end:
            await PAUSE

    async def foreign(self, awaitable: Awaitable[Any]) -> Any:
        """Await something that belongs to the event loop (a user's coroutine, an HTTP call) in a task of its own."""
        return await self.machine.foreign(awaitable)

    # --- children ------------------------------------------------------------------------------------

    async def spawn(
        self,
        argv: Sequence[str],
        *,
        env: Mapping[str, str] | None = None,
        cwd: str | None = None,
        fds: Mapping[int, OpenFile | None] | None = None,
        path: str | None = None,
    ) -> Process:
        """Start a program, found on PATH, as a child and return it; `await child.wait()` gives its status.

        `fds` replaces (or with None closes) descriptors of the child, which otherwise shares this process's; `path` is
        the file to run when it is not argv[0]. Raises FileNotFoundError, PermissionError or OSError(ENOEXEC) when it cannot be run.
        """
        return await self.machine.spawn(self, list(argv), env=env, cwd=cwd, fds=fds, path=path)

    async def run(self, argv: Sequence[str], **how: Any) -> int:
        """`spawn` and wait: the status."""
        child = await self.spawn(argv, **how)
        return await child.wait()

    async def wait(self) -> int:
        """Wait until this process has ended, reap it, and return its status (called by its parent)."""
        while self.status is None:
            await self.exited
        self.reap()
        return self.status

    def reap(self) -> None:
        """Remove a dead process from the tables."""
        self.machine.processes.pop(self.pid, None)
        if self.parent is not None:
            self.parent.children.pop(self.pid, None)

    # --- descriptors ---------------------------------------------------------------------------------

    def install(self, fd: int, file: OpenFile) -> OpenFile | None:
        """Put `file` (a reference that the caller gives away) at `fd`; the file that was there, to be closed by the caller."""
        old = self.fds.get(fd)
        self.fds[fd] = file
        return old

    def free_fd(self, start: int = 0) -> int:
        """The lowest free descriptor not below `start`. Raises OSError(EMFILE)."""
        fd = start
        while fd in self.fds:
            fd += 1
        if fd >= self.machine.limits.max_open_files:
            raise os_error(errno.EMFILE)
        return fd

    async def close_all(self) -> None:
        """Close every descriptor."""
        fds = self.fds
        while fds:
            _, file = fds.popitem()
            file.references -= 1
            if not file.references:
                await file.release()

    # --- signals -------------------------------------------------------------------------------------

    def signal(self, number: int) -> None:
        """Deliver a signal: run the handler, or the default action (signal(7))."""
        if number == 0 or self.status is not None or self.task is None:
            return
        if number == signals.CONT:
            self._continue()
        disposition = self.dispositions.get(number) if number not in (signals.KILL, signals.STOP) else None
        if disposition is not None:
            if not isinstance(disposition, str):
                disposition(number)
        elif number in signals.STOPPING:
            self._stop(number)
        elif number not in signals.IGNORED_BY_DEFAULT:
            self.task.throw(ProcessKilled(number))

    def _stop(self, number: int) -> None:
        if self.task is not None and not self.task.stopped:
            self.task.stopped = True
            self.exit_signal = number
            if self.parent is not None:
                self.parent.changed.wake_all()

    def _continue(self) -> None:
        task = self.task
        if task is not None and task.stopped:
            task.stopped = False
            self.exit_signal = 0
            if task.parked == ():
                task.parked = None
                task.scheduler.ready.append(task)

    @property
    def stopped(self) -> bool:
        """Whether a signal has stopped it."""
        return self.task is not None and self.task.stopped


def descriptor_of(path: str, pid: int) -> int | None:
    """The descriptor that a path such as ``/dev/fd/3``, ``/dev/stdin`` or ``/proc/self/fd/3`` names, or None."""
    named = {"/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}.get(path)
    if named is not None:
        return named
    for prefix in ("/dev/fd/", "/proc/self/fd/", f"/proc/{pid}/fd/"):
        if path.startswith(prefix):
            digits = path[len(prefix) :]
            if digits.isdigit() and len(digits) < 10:
                return int(digits)
    return None
