"""The machine: the process table, the programs, starting and ending processes, and running until something is done."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from importlib import import_module
from typing import Any

from bash_env.fs.base import Credentials
from bash_env.fs.vfs import VirtualFileSystem
from bash_env.kernel.clock import Clock
from bash_env.kernel.devices import Null
from bash_env.kernel.errors import ExitProcess, os_error, strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.limits import LimitExceeded, Limits
from bash_env.kernel.pipe import Pipe
from bash_env.kernel.process import IGNORE, Process
from bash_env.kernel.scheduler import Scheduler, Task
from bash_env.kernel.signals import PIPE, ProcessKilled
from bash_env.kernel.view import FileView
from bash_env.text.regex.errors import RegexTimeout

Program = Callable[[Process], Awaitable[int]]
"""What an executable does: a coroutine function of its process that returns the exit status."""

MAGIC = b"\x7fELF\x02\x01\x01" + bytes(9) + b"bash-env program "
"""How the file of one of our own programs begins; its name and a newline follow."""

INTERPRETER_DEPTH = 4
USER = Credentials(1000, 1000, (1000,))


class Machine:
    """A simulated machine: one filesystem, one process table, one clock.

    `programs` maps the names that executables in the filesystem carry to functions that load them; `synchronous` says that
    what runs is run without an event loop.
    """

    def __init__(
        self,
        vfs: VirtualFileSystem,
        programs: Mapping[str, Callable[[], Program]],
        *,
        limits: Limits | None = None,
        clock: Clock | None = None,
        who: Credentials = USER,
        hostname: str = "bash-env",
    ) -> None:
        self.vfs = vfs
        self.programs = programs
        self.limits = limits or Limits()
        self.clock = clock or Clock()
        self.scheduler = Scheduler(self.clock)
        self.who = who
        self.hostname = hostname
        self.processes: dict[int, Process] = {}
        self.fifos: dict[tuple[int, int], Pipe] = {}
        self.network: Any = None
        self.last_crash: Exception | None = None
        self._last_pid = 1
        self._foreign: Any = None
        self.synchronous = False

    # --- making processes ----------------------------------------------------------------------------

    def new_process(
        self, parent: Process | None, argv: list[str], env: dict[str, str], fs: FileView | None = None
    ) -> Process:
        """A process that does not run yet. Raises OSError(EAGAIN) at `max_processes`."""
        if len(self.processes) >= self.limits.max_processes:
            raise os_error(errno.EAGAIN)
        self._last_pid += 1
        pid = self._last_pid
        view = fs or (parent.fs.fork() if parent else FileView(self.vfs, self.who, "/", 0o022, self.fifos))
        process = Process(self, pid, parent, argv, env, view)
        self.processes[pid] = process
        if parent is not None:
            parent.children[pid] = process
        return process

    def fork(self, parent: Process) -> Process:
        """A child with the same argv, environment, descriptors and ignored signals, as fork(2); start it with `start`."""
        child = self.new_process(parent, parent.argv, parent.env)
        fds = parent.fds.copy()
        for file in fds.values():
            file.references += 1
        child.fds = fds
        if parent.dispositions:
            child.dispositions = {n: d for n, d in parent.dispositions.items() if d is IGNORE}
        return child

    def start(self, process: Process, body: Coroutine[Any, Any, int]) -> None:
        """Run `body` as the process; it goes on in place until it first has to wait."""
        self.scheduler.start(self._task(process, body))

    def start_later(self, process: Process, body: Coroutine[Any, Any, int]) -> None:
        """Run `body` as the process, from when the one that runs now waits or pauses."""
        self.scheduler.ready.append(self._task(process, body))

    def start_leader(self, process: Process, body: Coroutine[Any, Any, int], done: Callable[[int], None]) -> None:
        """Run `body` as the next script of a session's process, which outlives it; `done` gets the status."""

        def finished(value: Any, error: BaseException | None) -> None:
            done(value if error is None else 1)
            if self.scheduler.notify is not None:
                self.scheduler.notify()
            if error is not None and not isinstance(error, Exception):
                raise error

        async def life() -> int:
            try:
                return await body & 255
            except ProcessKilled as killed:
                return 128 + killed.signal

        process.task = Task(self.scheduler, life(), finished)
        self.scheduler.start(process.task)

    def kill_tree(self, process: Process, number: int) -> None:
        """Deliver a signal to a process and all that descend from it."""
        for child in list(process.children.values()):
            self.kill_tree(child, number)
        if process.task is not None and not process.task.done:
            process.task.throw(ProcessKilled(number))

    def run_now(self, coroutine: Coroutine[Any, Any, Any]) -> Any:
        """Run a coroutine that never waits, such as an operation on a filesystem in memory. Raises RuntimeError if it does."""
        try:
            coroutine.send(None)
        except StopIteration as stop:
            return stop.value
        coroutine.close()
        raise RuntimeError("the operation has to wait; use its async form")

    def _task(self, process: Process, body: Coroutine[Any, Any, int]) -> Task:
        def finished(value: Any, error: BaseException | None) -> None:
            if isinstance(error, ProcessKilled):  # before it ran for the first time
                body.close()
                self.run_now(process.close_all())
                process.exit_signal = error.signal
                value, error = 128 + error.signal, None
            process.status = value if error is None else 1
            process.task = None
            process.exited.wake_all()
            parent = process.parent
            if parent is not None:
                for orphan in process.children.values():
                    orphan.parent = None
                parent.changed.wake_all()
            elif self.scheduler.notify is not None:
                self.scheduler.notify()
            if error is not None and not isinstance(error, Exception):
                raise error

        task = process.task = Task(self.scheduler, self._life(process, body), finished)
        return task

    async def _life(self, process: Process, body: Coroutine[Any, Any, int]) -> int:
        try:
            return await body & 255
        except ProcessKilled as killed:
            process.exit_signal = killed.signal
            return 128 + killed.signal
        finally:
            await process.close_all()

    async def spawn(
        self,
        parent: Process,
        argv: list[str],
        *,
        env: Mapping[str, str] | None = None,
        cwd: str | None = None,
        fds: Mapping[int, OpenFile | None] | None = None,
        path: str | None = None,
    ) -> Process:
        """See Process.spawn."""
        environment = dict(parent.env if env is None else env)
        if path is None:
            path = await self.find_executable(parent, argv[0], environment.get("PATH", "/usr/bin:/bin"))
        program, argv = await self.load(parent, path, argv)
        child = self.fork(parent)
        child.argv = argv
        child.env = environment
        if cwd is not None:
            child.fs.cwd = cwd
        for fd, file in (fds or {}).items():
            old = child.install(fd, file.share()) if file is not None else child.fds.pop(fd, None)
            if old is not None:
                await old.close()
        self.start(child, self.run_program(child, program))
        return child

    # --- programs ------------------------------------------------------------------------------------

    async def find_executable(self, process: Process, name: str, search: str) -> str:
        """The file that `name` runs, searched in the directories of `search` unless it has a slash (execvp(3))."""
        if "/" in name:
            return name
        denied = False
        for directory in search.split(":"):
            path = f"{directory or '.'}/{name}"
            status = await process.fs.stat_or_none(path)
            if status is None or status.is_dir:
                continue
            if process.fs.who.allows(status, 1):
                return path
            denied = True
        raise os_error(errno.EACCES if denied and name else errno.ENOENT, name)

    async def load(self, process: Process, path: str, argv: list[str], depth: int = 0) -> tuple[Program, list[str]]:
        """The program in the file `path` and the argv it gets, following ``#!`` lines (execve(2))."""
        status = await process.fs.stat(path)
        if not status.is_file or not process.fs.who.allows(status, 1):
            raise os_error(errno.EACCES, path)
        content = await process.fs.read_file(path)
        if content.startswith(MAGIC):
            load = self.programs.get(content[len(MAGIC) :].rstrip(b"\n").decode())
            if load is None:
                raise os_error(errno.ENOEXEC, path)
            return load(), argv
        if not content.startswith(b"#!"):
            raise os_error(errno.ENOEXEC, path)
        if depth == INTERPRETER_DEPTH:
            raise os_error(errno.ELOOP, path)
        line = content[2:256].partition(b"\n")[0].decode("utf-8", "surrogateescape").strip(" \t")
        interpreter, _, argument = line.partition(" ")
        argument = argument.strip(" \t")
        if not interpreter:
            raise os_error(errno.ENOEXEC, path)
        return await self.load(
            process, interpreter, [interpreter, *([argument] if argument else []), path, *argv[1:]], depth + 1
        )

    async def run_program(self, process: Process, program: Program) -> int:
        """Run a program to its end and turn what it raises into words and a status."""
        try:
            return await program(process)
        except ExitProcess as ending:
            return ending.status
        except BrokenPipeError:
            if process.dispositions.get(PIPE) is not IGNORE:
                raise ProcessKilled(PIPE) from None
            return await process.error("write error: Broken pipe")
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            return await self._last_words(process, f"{where}{strerror(error)}")
        except (LimitExceeded, RegexTimeout) as error:
            return await self._last_words(process, str(error))
        except RecursionError:
            return await self._last_words(process, "nesting too deep (recursion limit)")
        except MemoryError:
            return await self._last_words(process, "Cannot allocate memory")
        except Exception as error:  # noqa: BLE001  (a defect of ours must not reach the user as a traceback)
            return await self.crashed(process, error)

    async def crashed(self, process: Process, error: Exception) -> int:
        """Report a defect of ours in one line; the exception is kept in `last_crash` for whoever looks into it."""
        self.last_crash = error
        return await self._last_words(process, f"internal error: {type(error).__name__}: {error}")

    async def _last_words(self, process: Process, text: str) -> int:
        try:
            return await process.error(text)
        except OSError:
            return 1

    # --- the outside ---------------------------------------------------------------------------------

    def terminal(self, process: Process) -> OpenFile:
        """What /dev/tty opens: the session's terminal. Raises OSError(ENXIO) without one."""
        raise os_error(errno.ENXIO, "/dev/tty")

    def null(self) -> OpenFile:
        """A fresh /dev/null."""
        return Null(os.O_RDWR, "/dev/null")

    async def foreign(self, awaitable: Awaitable[Any]) -> Any:
        """See Process.foreign."""
        return await self.event_loop().Foreign(awaitable)

    async def in_thread(self, work: Callable[[], Any]) -> Any:
        """The value of a long computation of a library, which must not touch the machine; an event loop that runs stays free."""
        if self.synchronous:
            return work()
        return await self.foreign(self.event_loop().in_thread(work))

    def is_overdue(self) -> bool:
        """Whether a computation that `in_thread` runs keeps a timer waiting, as it does where there is no event loop."""
        return self.synchronous and self.scheduler.has_due_timer()

    async def hosted(self, coroutine: Coroutine[Any, Any, Any]) -> Any:
        """Run a user's coroutine: it may await the event loop as well as files, pipes and processes of this machine."""
        return await self.event_loop().hosted(self.scheduler, coroutine)

    def event_loop(self) -> Any:
        """The module that knows asyncio, imported when something first needs it."""
        if self._foreign is None:
            self._foreign = import_module("bash_env.kernel.aio")
        return self._foreign

    def kill(self, process: Process, number: int) -> None:
        """Deliver a signal to a process; ends the caller at once if that is itself and the signal is fatal."""
        process.signal(number)
        task = process.task
        if task is not None and task is self.scheduler.current and task.pending is not None:
            error, task.pending = task.pending, None
            raise error

    def kill_job(self, process: Process, number: int) -> None:
        """Deliver a signal to a job: its process and those it started."""
        for child in list(process.children.values()):
            self.kill_job(child, number)
        self.kill(process, number)

    def group(self, pgid: int) -> list[Process]:
        """The live processes of a process group."""
        return [p for p in self.processes.values() if p.pgid == pgid and p.status is None]

    def run_until(self, done: Callable[[], bool]) -> bool:
        """Run without an event loop until `done`; False if nothing can go on any more (every process waits for another)."""
        while not done():
            if not self.scheduler.run_slice() and not done() and not self._wait():
                return False
        return True

    def _wait(self) -> bool:
        """Sleep until a process may go on; False if that is never."""
        scheduler = self.scheduler
        if self._foreign is not None and self._foreign.wait_without_loop(scheduler):
            return True
        seconds = scheduler.seconds_to_next_timer()
        if seconds:
            self._sleep(seconds)
        return seconds is not None

    def _sleep(self, seconds: float) -> None:
        time.sleep(seconds)
