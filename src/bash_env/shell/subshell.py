"""Commands that are processes of their own: subshells, pipelines, background jobs (bash manual 3.2.3, 3.2.4, 3.7.3)."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import TYPE_CHECKING, Any

from bash_env.kernel.errors import ExitProcess, strerror
from bash_env.kernel.limits import LimitExceeded
from bash_env.kernel.pipe import make_pipe
from bash_env.kernel.process import IGNORE, Process
from bash_env.kernel.signals import INT, PIPE, QUIT, ProcessKilled
from bash_env.shell.compile import BACKGROUND, COMPILERS, compile_command, compile_script, redirected, settle, tested
from bash_env.shell.errors import BreakLoop, DiscardCommand, ExitShell, ReturnFunction, ShellError
from bash_env.shell.execute import wait_foreground
from bash_env.shell.simple import FORK, Run, compile_final
from bash_env.shell.timing import timed
from bash_env.shell.trace import before
from bash_env.syntax import nodes as n

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


async def shell_life(shell: Shell, run: Callable[[Shell], Any]) -> int:
    """Run `run` as all that a forked shell does, and its EXIT trap; the status it exits with."""
    status = await _guarded(shell, run)
    if shell.traps.get("EXIT"):
        status = await EXIT_TRAP[0](shell, status)
    return status


EXIT_TRAP: list[Any] = []
"""Runs the EXIT trap and gives the status to exit with; filled by `bash_env.shell.traps`."""


async def _guarded(shell: Shell, run: Callable[[Shell], Any]) -> int:
    try:
        status = run(shell)
        return status if status.__class__ is int else await status
    except (ExitShell, DiscardCommand, ReturnFunction, ExitProcess) as leaving:
        return leaving.status
    except BreakLoop:
        return 0
    except ShellError as error:
        await shell.complain(error.text)
        return error.status
    except BrokenPipeError:
        if shell.process.dispositions.get(PIPE) is IGNORE:
            return 1
        raise ProcessKilled(PIPE) from None
    except LimitExceeded as error:
        await shell.complain(str(error))
        return 1
    except RecursionError:
        await shell.complain("nesting too deep (recursion limit)")
        return 1
    except Exception as error:  # noqa: BLE001  (a defect of ours must not reach the user as a traceback)
        return await shell.process.machine.crashed(shell.process, error)


def start_fork(
    shell: Shell,
    run: Callable[[Shell], Any],
    prepare: Callable[[Process], None] | None = None,
    *,
    own_jobs: bool = False,
    silent: bool = False,
    substituted: bool = False,
    exempt: bool = False,
) -> Process:
    """Fork the shell; the child runs `run`, in place until it first has to wait. Raises OSError(EAGAIN).

    With `own_jobs` the child does not list the jobs of its parent; a `silent` one says nothing of jobs that signals end;
    what is `substituted` is traced a level deeper; the failure of an `exempt` command counts in the parent only.
    """
    process = shell.process.machine.fork(shell.process)
    if prepare is not None:
        prepare(process)
    child = shell.fork(process)
    if own_jobs:
        child.jobs.inherited = {}
    if silent:
        child.jobs.silent = True
    if substituted:
        child.source_depth += 1
    if exempt:
        child.tested += 1
        child.inverted = True
    process.machine.start(process, fork_life(child, run))
    return process


async def fork_life(shell: Shell, run: Callable[[Shell], Any]) -> int:
    """`shell_life` of a forked shell, which is taken apart afterwards so that no cycle of objects keeps it."""
    try:
        return await shell_life(shell, run)
    finally:
        shell.jobs.shell = shell.variables.shell = None  # type: ignore[assignment]


def _subshell(node: n.Subshell) -> Run:
    body = compile_script(node.body)
    final = _final_of(node.body)
    run_body = final or body

    async def run(shell: Shell) -> int:
        shell.line = node.line
        if "ERR" in shell.traps:
            shell.command_node = node
        try:
            child = start_fork(shell, run_body, own_jobs=True)
        except OSError as error:
            return await fork_failed(shell, error)
        shell.pipestatus = None
        return await settle(shell, await wait_foreground(shell, child, node))

    return run


def _final_of(script: n.Script) -> Run | None:
    """The way to run a body that is one simple command as the process itself."""
    if len(script.items) == 1 and script.items[0].terminator != "&":
        return compile_final(script.items[0].command)
    return None


async def fork_failed(shell: Shell, error: OSError) -> int:
    """The message for a process that cannot be made; status 254."""
    await shell.complain(f"fork: {strerror(error)}")
    return 254


# --- pipelines ------------------------------------------------------------------------------------------


def _pipeline(node: n.Pipeline) -> Run:
    run = _stages(node)
    if node.negated % 2:
        run = _negated(_exempt(run, node))
    return timed(run, node.timed) if node.timed else run


def _stages(node: n.Pipeline) -> Run:
    if not node.commands:
        return lambda shell: 0
    if len(node.commands) == 1:
        return compile_command(node.commands[0])
    stages = [_Stage(command) for command in _with_errors(node)]
    ends_in_subshell = isinstance(node.commands[-1], n.Subshell)

    async def run(shell: Shell) -> int:
        shell.line = node.line or shell.line
        try:
            statuses = await _run_pipeline(shell, stages)
        except OSError as error:
            return await fork_failed(shell, error)
        shell.pipestatus = statuses
        status = statuses[-1]
        if ends_in_subshell and status:
            await settle(shell, status)  # bash counts this failure by itself and once more as that of the pipeline
        if shell.pipefail:
            status = next((s for s in reversed(statuses) if s), 0)
        status = await settle(shell, status)
        shell.pipestatus = statuses
        return status

    return run


def _with_errors(node: n.Pipeline) -> list[n.Command]:
    """The commands of a pipeline; `|&` is a last redirection `2>&1` of the command before it (3.2.3)."""
    commands = list(node.commands)
    for index, operator in enumerate(node.operators):
        command = commands[index]
        if operator == "|&" and isinstance(command, (n.SimpleCommand, n.Compound)):
            errors = n.Redirect(">&", n.Word((n.Literal("1"),)), 2, None, command.line)
            commands[index] = copy(command)
            object.__setattr__(commands[index], "redirects", (*command.redirects, errors))
    return commands


class _Stage:
    """A command of a pipeline: how it runs in the shell, and how as a process."""

    __slots__ = ("command", "in_process", "in_shell", "settles")

    def __init__(self, command: n.Command) -> None:
        self.command = command
        self.in_shell = compile_command(command)
        self.in_process = compile_final(command) or self.in_shell
        self.settles = isinstance(command, _SETTLING)


async def _run_pipeline(shell: Shell, stages: list[_Stage]) -> list[int]:
    """Start every stage with its ends of the pipes and wait for all; their statuses."""
    children: list[Process] = []
    reader: Any = None
    last = len(stages) - 1
    in_shell = shell.lastpipe and not shell.monitor
    for index, stage in enumerate(stages):
        stdin, reader, writer = reader, None, None
        if index < last:
            reader, writer = make_pipe()
        elif in_shell:
            status = await _run_here(shell, stage, stdin)
            return [*[await wait_foreground(shell, child) for child in children], status]

        def prepare(process: Process, stdin: Any = stdin, writer: Any = writer) -> None:
            _connect(process, stdin, writer)

        await announce(shell, stage.command)
        children.append(start_fork(shell, stage.in_process, prepare, exempt=stage.settles))
    statuses = [await child.wait() for child in children]
    if children[-1].exit_signal:
        await shell.jobs.tell_pipeline(children, [stage.command for stage in stages])
    if shell.jobs.table:
        await shell.jobs.notify()
    return statuses


async def announce(shell: Shell, command: n.Command) -> None:
    """Before a simple command that is going to be a process: BASH_COMMAND and the DEBUG trap are the parent's business."""
    if isinstance(command, n.SimpleCommand):
        if shell.tracing:
            await before(shell, command)
            shell.announced = command
        shell.command_node = command
    elif isinstance(command, n.Subshell) and "ERR" in shell.traps:
        shell.command_node = command


def _connect(process: Process, stdin: Any, writer: Any) -> None:
    """Give a stage its ends of the pipes; it becomes their only holder."""
    closing = []
    if stdin is not None:
        closing.append(process.install(0, stdin))
    if writer is not None:
        closing.append(process.install(1, writer))
    for file in closing:
        if file is not None:
            file.references -= 1  # the parent holds it too, so nothing is released here


async def _run_here(shell: Shell, stage: _Stage, stdin: Any) -> int:
    """The last stage under lastpipe: in the shell itself."""
    old = shell.process.install(0, stdin)
    try:
        status = stage.in_shell(shell)
        return status if status.__class__ is int else await status
    finally:
        file = shell.process.fds.pop(0, None)
        if old is not None:
            shell.process.fds[0] = old
        if file is not None:
            await file.close()


def _exempt(run: Run, node: n.Pipeline) -> Run:
    """The commands after `!`: with `set -e` on, no failure in them counts; else only that of the pipeline itself does not."""
    quiet = tested(run)
    settles = len(node.commands) > 1 or isinstance(node.commands[0], _SETTLING) if node.commands else False

    def exempt(shell: Shell) -> Any:
        if shell.errexit or shell.tested:
            return quiet(shell)
        if not settles:
            return run(shell)
        shell.inverted = True
        try:
            status = quiet(shell)
        except BaseException:
            shell.inverted = False
            raise
        if status.__class__ is not int:
            return _end_exemption(shell, status)
        shell.inverted = False
        return status

    return exempt


_SETTLING = (n.SimpleCommand, n.Subshell, n.ArithmeticCommand, n.Conditional)
"""Commands whose own status counts as a failure; that of the others is that of a command in them."""


async def _end_exemption(shell: Shell, pending: Any) -> int:
    try:
        return await pending  # type: ignore[no-any-return]
    finally:
        shell.inverted = False


def _negated(run: Run) -> Run:
    def negated(shell: Shell) -> Any:
        status = run(shell)
        if status.__class__ is int:
            return _inverted(shell, status)
        return _negate(shell, status)

    return negated


async def _negate(shell: Shell, pending: Any) -> int:
    return _inverted(shell, await pending)


def _inverted(shell: Shell, status: int) -> int:
    if shell.pipestatus is None:
        shell.pipestatus = [status]
    return 0 if status else 1


# --- background -----------------------------------------------------------------------------------------


def _background(item: n.ListItem) -> Run:
    command = item.command
    stages = _background_stages(command)

    async def run(shell: Shell) -> int:
        shell.line = item.line or shell.line
        await announce(shell, command)
        try:
            _start_job(shell, stages, command)
        except OSError as error:
            return await fork_failed(shell, error)
        return 0

    return run


def _background_stages(command: n.Command) -> list[Run]:
    """What the processes of a job run."""
    if isinstance(command, n.Pipeline) and len(command.commands) > 1 and not command.negated and not command.timed:
        return [compile_final(stage) or compile_command(stage) for stage in _with_errors(command)]
    if isinstance(command, n.Subshell):
        body = _final_of(command.body) or compile_script(command.body)
        return [redirected(body, command) if command.redirects else body]
    return [compile_final(command) or compile_command(command)]


def _start_job(shell: Shell, stages: list[Run], command: n.Command) -> None:
    """Start the processes of a job; they run once the shell waits or pauses. Raises OSError(EAGAIN)."""
    machine = shell.process.machine
    members: list[Process] = []
    reader: Any = None
    for index, body in enumerate(stages):
        process = machine.fork(shell.process)
        stdin, reader, writer = reader, None, None
        if index < len(stages) - 1:
            reader, writer = make_pipe()
        members.append(process)
        _detach(shell, process, members[0])
        _connect(process, stdin, writer)
        child = shell.fork(process)
        child.tested = 0
        machine.start_later(process, fork_life(child, body))
    shell.last_background = members[-1].pid
    shell.jobs.add(members, command)


def _detach(shell: Shell, process: Process, leader: Process) -> None:
    """Make a process one of a job: with job control its group is that of the job, else it ignores the keyboard."""
    if shell.monitor:
        process.pgid = leader.pid
        return
    if process is leader:
        old = process.install(0, shell.process.machine.null())
        if old is not None:
            old.references -= 1
    process.dispositions.update({INT: IGNORE, QUIT: IGNORE})


async def _run_forked(shell: Shell, run: Run) -> int:
    return await wait_foreground(shell, start_fork(shell, run))


BACKGROUND.append(_background)
FORK.append(_run_forked)
COMPILERS[n.Subshell] = _subshell
COMPILERS[n.Pipeline] = _pipeline
