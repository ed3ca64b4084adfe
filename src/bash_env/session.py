"""A shell on a machine: its state lasts from one exec to the next."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from bash_env.kernel.files import OpenFile, Sink, Source
from bash_env.kernel.limits import LimitExceeded
from bash_env.kernel.machine import Machine
from bash_env.kernel.process import Process
from bash_env.kernel.signals import KILL, ProcessKilled
from bash_env.result import ExecResult, OutputChunk
from bash_env.shell.errors import ExitShell
from bash_env.shell.evaluate import run_script
from bash_env.shell.language import new_shell
from bash_env.shell.state import Shell
from bash_env.shell.subshell import shell_life
from bash_env.shell.variables import EXPORTED

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

TIMEOUT_STATUS = 124

_LAST_WORDS = 4096
"""How much standard error may go past the output limit, so that the limit can be named."""


def _source(stdin: str | bytes | OpenFile) -> OpenFile:
    if isinstance(stdin, OpenFile):
        return stdin
    return Source(stdin.encode("utf-8", "surrogateescape") if isinstance(stdin, str) else stdin)


class _Output:
    """What one exec prints: kept up to a limit, or handed on chunk by chunk."""

    __slots__ = ("limit", "listener", "parts", "size")

    def __init__(self, limit: int, listener: Callable[[OutputChunk], None] | None) -> None:
        self.parts: dict[int, list[bytes]] = {1: [], 2: []}
        self.size = 0
        self.limit = limit
        self.listener = listener

    def add(self, fd: int, data: bytes) -> None:
        """Take a chunk. Raises LimitExceeded past `max_output_bytes`."""
        if self.listener is not None:
            self.listener(OutputChunk(fd, data))
            return
        size = self.size + len(data)
        if size > self.limit + (_LAST_WORDS if fd == 2 else 0):
            raise LimitExceeded("max_output_bytes", "too much output")
        self.size = size
        self.parts[fd].append(data)


class _Call:
    """One exec while it runs."""

    __slots__ = ("output", "process", "shell", "status", "timed_out")

    def __init__(self, output: _Output) -> None:
        self.output = output
        self.status: int | None = None
        self.process: Process | None = None
        self.shell: Shell | None = None
        self.timed_out = False

    def result(self) -> ExecResult:
        """The outcome."""
        parts = self.output.parts
        status = 1 if self.status is None else self.status
        return ExecResult(parts[1], parts[2], status, self.timed_out)


class Session:
    """An independent shell on a machine. Variables, functions, options, the current directory and jobs last.

    Calls queue: one script runs at a time in a session; different sessions run side by side.
    """

    def __init__(self, machine: Machine, env: Mapping[str, str], cwd: str) -> None:
        self.machine = machine
        self._leader = machine.new_process(None, ["bash"], dict(env))
        self._leader.fs.cwd = cwd
        self._shell = new_shell(self._leader, env)
        self._busy = False
        self._waiting: deque[Any] = deque()

    # --- the state, for those who embed it ------------------------------------------------------------

    @property
    def cwd(self) -> str:
        """The current directory."""
        return self._leader.fs.cwd

    def get_variable(self, name: str) -> str | None:
        """The value of a shell variable, None if it is unset."""
        return self._shell.variables.get(name)

    # --- running --------------------------------------------------------------------------------------

    async def exec(
        self,
        script: str,
        *,
        stdin: str | bytes | OpenFile = b"",
        env: Mapping[str, str] | None = None,
        cwd: str | None = None,
        timeout: float | None = None,
        args: Sequence[str] = (),
        isolated: bool = False,
        name: str | None = None,
        on_output: Callable[[OutputChunk], None] | None = None,
    ) -> ExecResult:
        """Run a script as `bash FILE` would and return what it printed and its status.

        `stdin` is its standard input, `env` adds variables and `cwd` sets the directory for this call, `args` are the
        positional parameters, `name` is `$0` (``bash`` unless given), `timeout` is in seconds (status 124, `timed_out` set;
        everything the call started is ended). With `isolated` nothing of the shell's state is kept. `on_output` gets output
        as it comes, which is then not in the result. Cancelling the awaiting task ends everything the call started.
        """
        await self._take_turn()
        call = _Call(_Output(self.machine.limits.max_output_bytes, on_output))
        try:
            self._begin(call, script, stdin, env, cwd, timeout, args, isolated, name)
            if call.status is None or self.machine.scheduler.ready:
                await self._drive(call)
            return call.result()
        finally:
            self._give_turn()

    def exec_sync(
        self,
        script: str,
        *,
        stdin: str | bytes | OpenFile = b"",
        env: Mapping[str, str] | None = None,
        cwd: str | None = None,
        timeout: float | None = None,
        args: Sequence[str] = (),
        isolated: bool = False,
        name: str | None = None,
        on_output: Callable[[OutputChunk], None] | None = None,
    ) -> ExecResult:
        """`exec` without an event loop. Raises RuntimeError while an `exec` of this session is running."""
        if self._busy:
            raise RuntimeError("the session is running a script")
        self._busy = self.machine.synchronous = True
        call = _Call(_Output(self.machine.limits.max_output_bytes, on_output))
        try:
            self._begin(call, script, stdin, env, cwd, timeout, args, isolated, name)
            if not self.machine.run_until(lambda: call.status is not None):
                self._end(call)
                self.machine.run_until(lambda: call.status is not None)
                call.output.add(2, b"bash: deadlock: every process waits for another\n")
            self._drain()
            return call.result()
        except BaseException:
            self._end(call)
            raise
        finally:
            self._busy = self.machine.synchronous = False

    async def stream(self, script: str, **how: Any) -> AsyncIterator[OutputChunk]:
        """Run a script and yield its output as it comes; takes what `exec` takes."""
        async for chunk in self.machine.event_loop().stream(self.exec, script, how):
            yield chunk

    # --- the parts of a run ---------------------------------------------------------------------------

    def _begin(
        self,
        call: _Call,
        script: str,
        stdin: str | bytes | OpenFile,
        env: Mapping[str, str] | None,
        cwd: str | None,
        timeout: float | None,
        args: Sequence[str],
        isolated: bool,
        name: str | None,
    ) -> None:
        """Start a call; it runs until it first has to wait."""
        process, shell = self._leader, self._shell
        if isolated:
            process = self.machine.new_process(None, ["bash"], process.env, process.fs.fork())
            shell = shell.fork(process)
            shell.subshell_level = 0
            shell.pid = process.pid
        output = call.output
        process.fds = {
            0: _source(stdin),
            1: Sink(lambda chunk: output.add(1, chunk)),
            2: Sink(lambda chunk: output.add(2, chunk)),
            **{fd: file for fd, file in process.fds.items() if fd > 2},
        }
        process.status, process.exit_signal = None, 0
        call.process, call.shell = process, shell
        if timeout is not None:
            self.machine.scheduler.call_later(timeout, lambda: self._time_out(call))
        shell.positional = list(args)
        shell.arg0 = shell.script_name = name or "bash"
        self.machine.start_leader(
            process, self._life(call, shell, script, env, cwd), lambda status: self._done(call, status)
        )

    def _done(self, call: _Call, status: int) -> None:
        call.status = TIMEOUT_STATUS if call.timed_out else status

    async def _life(
        self, call: _Call, shell: Shell, script: str, env: Mapping[str, str] | None, cwd: str | None
    ) -> int:
        restore = self._apply(shell, env, cwd)
        shell.jobs.sweep()

        async def body(inner: Shell) -> int:
            try:
                return await run_script(inner, script)
            except ExitShell as leaving:
                return leaving.status

        try:
            return await shell_life(shell, body)
        except ProcessKilled:
            self._recover(shell)
            raise
        finally:
            shell.variables.frames.clear()
            restore()

    def _apply(self, shell: Shell, env: Mapping[str, str] | None, cwd: str | None) -> Callable[[], None]:
        """Put the variables and directory of one call in place; a function that takes them back."""
        table = shell.variables
        saved = {name: table.table.get(name) for name in env or {}}
        for name, value in (env or {}).items():
            table.set(name, value)
            table.change_flags(name, EXPORTED)
        old = (shell.process.fs.cwd, shell.directory)
        if cwd is not None:
            shell.process.fs.cwd = shell.directory = cwd
            table.set("PWD", cwd)

        def restore() -> None:
            for name, value in saved.items():
                if value is None:
                    table.unset(name)
                else:
                    table.put(name, value)
            if cwd is not None:
                shell.process.fs.cwd, shell.directory = old
                table.set("PWD", shell.directory)

        return restore

    def _recover(self, shell: Shell) -> None:
        """Leave no trace of the depth at which a script was ended."""
        shell.tested = shell.loop_depth = shell.call_depth = shell.source_depth = shell.expression_depth = 0
        shell.in_trap.clear()

    # --- ending -----------------------------------------------------------------------------------------

    def _time_out(self, call: _Call) -> None:
        if call.status is None:
            call.timed_out = True
            self._end(call)

    def _end(self, call: _Call) -> None:
        """End everything that the call started."""
        process = call.process
        if process is not None:
            self.machine.kill_tree(process, KILL)

    # --- with an event loop -----------------------------------------------------------------------------

    async def _drive(self, call: _Call) -> None:
        driver = self.machine.event_loop().driver_of(self.machine.scheduler)
        try:
            await driver.run_until(lambda: call.status is not None)
        except BaseException:
            self._end(call)
            self.machine.run_until(lambda: call.status is not None)
            raise
        self._drain()

    def _drain(self) -> None:
        """Let background jobs that need not wait come to their end."""
        rounds = 0
        while self.machine.scheduler.ready and rounds < 50:
            self.machine.scheduler.run_slice()
            rounds += 1

    async def _take_turn(self) -> None:
        while self._busy:
            await self.machine.event_loop().turn(self._waiting)
        self._busy = True

    def _give_turn(self) -> None:
        self._busy = False
        while self._waiting:
            future = self._waiting.popleft()
            if not future.done():
                future.set_result(None)
                break
