"""Running what a simple command names: a function, a builtin, or a program found on PATH (bash manual 3.7.2)."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Any

from bash_env.kernel.errors import strerror
from bash_env.kernel.limits import LimitExceeded
from bash_env.kernel.process import IGNORE
from bash_env.kernel.scheduler import Call
from bash_env.kernel.signals import PIPE, ProcessKilled
from bash_env.shell.builtins.registry import find_builtin
from bash_env.shell.errors import ExpressionError, ReturnFunction, ShellError
from bash_env.shell.exported import environment
from bash_env.shell.quoting import ansi_quote, needs_ansi
from bash_env.shell.variables import Frame

if TYPE_CHECKING:
    from bash_env.kernel.process import Process
    from bash_env.shell.state import Function, Shell
    from bash_env.syntax.nodes import Command

NEST_ON_STACK = 10
"""How many function calls nest on Python's stack before the next one runs on the scheduler's."""


async def execute(shell: Shell, argv: list[Any]) -> int:
    """Run a command by name."""
    name = argv[0] if isinstance(argv[0], str) else str(argv[0])
    function = shell.functions.get(name)
    if function is not None:
        status = call_function(shell, function, [str(a) for a in argv])
        return status if status.__class__ is int else await status
    builtin = find_builtin(shell, name)
    if builtin is not None:
        return await call_builtin(shell, builtin, argv)
    return await run_program(shell, [str(a) for a in argv])


# --- builtins ----------------------------------------------------------------------------------------


async def call_builtin(shell: Shell, builtin: Any, argv: list[Any]) -> int:
    """Run a builtin; what it raises becomes a message and a status."""
    try:
        result = builtin(shell, argv)
        return result if result.__class__ is int else await result
    except ShellError as error:
        return await builtin_failed(shell, error, argv)
    except BrokenPipeError:
        if shell.process.dispositions.get(PIPE) is not IGNORE:
            raise ProcessKilled(PIPE) from None
        await shell.complain(f"{argv[0]}: write error: Broken pipe")
        return 1
    except OSError as error:
        await shell.complain(f"{argv[0]}: write error: {strerror(error)}")
        return 1


async def builtin_failed(shell: Shell, error: ShellError, argv: list[Any]) -> int:
    """Report what a builtin raised; its status. Raises DiscardCommand for an arithmetic error, ExitShell for a fatal one."""
    if isinstance(error, ExpressionError):
        error.text = error.named(argv[0])
        await shell.report(error)
    if error.fatal:
        await shell.report(error)
    await shell.complain(error.text)
    return error.status


# --- functions ---------------------------------------------------------------------------------------


def call_function(shell: Shell, function: Function, argv: list[str]) -> Any:
    """Call a function with positional parameters `argv[1:]`: its status, or a coroutine to it.

    Raises ShellError past FUNCNEST and LimitExceeded past `max_call_depth`.
    """
    depth = shell.call_depth + 1
    if shell.traps or shell.extdebug or shell.inverted or not depth % NEST_ON_STACK or "FUNCNEST" in shell.vars:
        return _call_watched(shell, function, argv)
    if depth > shell.max_call_depth:
        raise _too_deep(argv[0])
    frame = Frame(argv[0], function.source, shell.line)
    saved = (shell.positional, shell.loop_depth, shell.line)
    shell.positional = argv[1:]
    shell.loop_depth = 0
    shell.call_depth = depth
    shell.variables.frames.append(frame)
    try:
        status = function.run(shell)
    except ReturnFunction as returned:
        status = returned.status
    except BaseException:
        _leave(shell, frame, saved)
        raise
    if status.__class__ is not int or shell.traps:
        return _finish_call(shell, frame, saved, status)
    _leave(shell, frame, saved)
    return status


def _too_deep(name: str) -> LimitExceeded:
    return LimitExceeded("max_call_depth", f"{name}: maximum function nesting level exceeded")


def _leave(shell: Shell, frame: Frame, saved: tuple[Any, ...]) -> None:
    """Put back what a call has changed."""
    table = shell.variables
    table.frames.pop()
    if frame.saved:
        table.restore(frame)
    if frame.undo is not None:
        for action in frame.undo.values():
            action(shell)
    shell.call_depth -= 1
    shell.positional, shell.loop_depth, shell.line = saved


async def _finish_call(shell: Shell, frame: Frame, saved: tuple[Any, ...], pending: Any) -> int:
    """The end of a call: wait for the body, run the RETURN trap."""
    try:
        try:
            status: int = pending if pending.__class__ is int else await pending
        except ReturnFunction as returned:
            status = returned.status
            if "RETURN" in shell.traps:
                await _return_trap(shell, shell.status)
        else:
            if "RETURN" in shell.traps:
                await _return_trap(shell, status)
    finally:
        _leave(shell, frame, saved)
    return status


async def _call_watched(shell: Shell, function: Function, argv: list[str]) -> int:
    """A call with traps, under FUNCNEST, or nested so deep that it runs on the scheduler's stack."""
    if "FUNCNEST" in shell.vars:
        _check_nesting(shell, argv[0], str(shell.variables.get("FUNCNEST")))
    if shell.call_depth >= shell.max_call_depth:
        raise _too_deep(argv[0])
    frame = Frame(argv[0], function.source, shell.line)
    node = shell.command_node
    if shell.extdebug:
        frame.arguments = argv[1:]
    saved = (shell.positional, shell.loop_depth, shell.line)
    shell.positional = argv[1:]
    shell.loop_depth = 0
    shell.call_depth += 1
    shell.variables.frames.append(frame)
    hidden = _hide_traps(shell, function) if shell.traps else None
    exempt = shell.inverted and shell.enter_body()
    try:
        return await _finish_call(shell, frame, saved, _watched_body(shell, function, node))
    finally:
        if exempt:
            shell.leave_body()
        if hidden:
            _restore_traps(shell, hidden)


async def _watched_body(shell: Shell, function: Function, node: Command | None) -> int:
    if "DEBUG" in shell.traps:
        shell.command_node = node
        await TRAP_RUNNER[0](shell, "DEBUG")
    nested = not shell.call_depth % NEST_ON_STACK
    body = function.run(shell)
    if body.__class__ is int:
        return body
    return await (Call(body) if nested else body)  # type: ignore[no-any-return]


async def _return_trap(shell: Shell, status: int) -> None:
    shell.status = status
    await TRAP_RUNNER[0](shell, "RETURN")


def _check_nesting(shell: Shell, name: str, limit: str) -> None:
    if limit.isdigit() and 0 < int(limit) <= shell.call_depth:
        raise ShellError(f"{name}: maximum function nesting level exceeded ({limit})")


def _hide_traps(shell: Shell, function: Function) -> dict[str, str] | None:
    """DEBUG, RETURN and ERR traps do not reach into functions unless asked to; what was hidden."""
    names = [] if shell.functrace or function.traced else ["DEBUG", "RETURN"]
    if not shell.errtrace:
        names.append("ERR")
    hidden = {name: shell.traps.pop(name) for name in names if name in shell.traps}
    if hidden:
        shell.update_watching()
    return hidden


def _restore_traps(shell: Shell, hidden: dict[str, str]) -> None:
    for name, command in hidden.items():
        shell.traps.setdefault(name, command)
    shell.update_watching()


TRAP_RUNNER: list[Any] = []
"""Runs a trap by name; filled by `bash_env.shell.traps`."""


# --- programs ----------------------------------------------------------------------------------------


async def find_program(shell: Shell, name: str) -> str | None:
    """The file that a command name runs: hashed, or searched on PATH; None if there is none."""
    if "/" in name:
        return name
    entry = shell.hashed.get(name)
    if entry is not None and (not shell.options["checkhash"] or await shell.process.fs.exists(entry[0])):
        entry[1] += 1
        return str(entry[0])
    search = shell.variables.get("PATH")
    if not search:
        return name if await shell.process.fs.exists(name) else None
    found = await search_path(shell, name, search)
    if found is not None and shell.options["hashall"]:
        shell.hashed[name] = [found, 1]
    return found


async def search_path(shell: Shell, name: str, search: str) -> str | None:
    """The first executable file `name` in the directories of `search`; else the first file that is not executable."""
    fs = shell.process.fs
    fallback = None
    for directory in search.split(":"):
        path = f"{directory or '.'}/{name}"
        status = await fs.stat_or_none(path)
        if status is None or status.is_dir:
            continue
        if fs.who.allows(status, 1):
            return path
        fallback = fallback or path
    return fallback


async def run_program(shell: Shell, argv: list[str]) -> int:
    """Start a program as a child and wait for it; the status 126 or 127 with a message when it cannot be run."""
    path = await find_program(shell, argv[0])
    if path is None:
        return await _not_found(shell, argv)
    try:
        child = await start_program(shell, path, argv)
    except OSError as error:
        return await _cannot_run(shell, path, argv[0], error)
    return await wait_foreground(shell, child)


async def start_program(shell: Shell, path: str, argv: list[str]) -> Process:
    """Start the program in the file `path` as a child process. Raises OSError."""
    process = shell.process
    machine = process.machine
    program, argv = await load_program(shell, path, argv)
    child = machine.fork(process)
    child.argv = argv
    child.env = {**environment(shell), "_": path}
    machine.start(child, machine.run_program(child, program))
    return child


async def load_program(shell: Shell, path: str, argv: list[str]) -> Any:
    """The program in a file and its argv; a text file without `#!` runs in a shell. Raises OSError."""
    machine = shell.process.machine
    try:
        return await machine.load(shell.process, path, argv)
    except OSError as error:
        if error.errno != errno.ENOEXEC or error.filename != path:
            raise
    head = (await shell.process.fs.read_file(path))[:80]
    if b"\0" in head.partition(b"\n")[0] or head.startswith(b"\x7fELF"):
        raise OSError(errno.ENOEXEC, "cannot execute binary file", path)
    return await machine.load(shell.process, "/bin/bash", ["bash", path, *argv[1:]])


async def exec_in_place(shell: Shell, argv: list[str], path: str | None = None, *, empty: bool = False) -> int:
    """Become a program: it runs as this process (`exec`, and the last command of a forked shell).

    With `empty` it gets no environment. Only a `path` that had to be found is passed on as `_`.
    """
    given = path is not None
    path = path or await find_program(shell, argv[0])
    if path is None:
        return await _not_found(shell, argv)
    process = shell.process
    try:
        program, new = await load_program(shell, path, argv)
    except OSError as error:
        return await _cannot_run(shell, path, argv[0], error)
    process.argv = new
    process.env = {} if empty else environment(shell) if given else {**environment(shell), "_": path}
    process.dispositions = {n: d for n, d in process.dispositions.items() if d is IGNORE}
    return await process.machine.run_program(process, program)


async def wait_foreground(shell: Shell, child: Process, node: Command | None = None) -> int:
    """Wait for a child that runs in the foreground; say so when a signal ended it."""
    if child.status is None:
        await child.wait()
    else:
        child.reap()
    status = child.status or 0
    if child.exit_signal:
        await shell.jobs.tell_signal(child, shell.command_node if node is None else node)
    if shell.jobs.table:
        await shell.jobs.notify()
    return status


async def _not_found(shell: Shell, argv: list[str]) -> int:
    handler = shell.functions.get("command_not_found_handle")
    if handler is not None:
        status = call_function(shell, handler, ["command_not_found_handle", *argv])
        return status if status.__class__ is int else await status
    if "/" not in argv[0] and shell.variables.get("PATH") not in (None, ""):
        await _tell(shell, f"{ansi_quote(argv[0]) if needs_ansi(argv[0]) else argv[0]}: command not found")
    else:
        await _tell(shell, f"{argv[0]}: No such file or directory")
    return 127


async def _tell(shell: Shell, text: str) -> None:
    """Say why a program was not run, in the place of the process that would have: it, not the shell, ends if nobody reads."""
    try:
        await shell.complain(text)
    except ProcessKilled as killed:
        if killed.signal != PIPE:
            raise


async def _cannot_run(shell: Shell, path: str, name: str, error: OSError) -> int:
    if error.errno == errno.ENOENT:
        if await shell.process.fs.exists(path):
            await shell.complain(f"{path}: cannot execute: required file not found")
            return 127
        await shell.complain(f"{name if '/' in name else path}: No such file or directory")
        return 127
    if error.errno == errno.EACCES and await shell.process.fs.is_dir(path):
        await shell.complain(f"{path}: Is a directory")
        return 126
    if error.errno == errno.ENOEXEC:
        await shell.complain(f"{path}: cannot execute binary file: Exec format error")
        return 126
    if error.errno == errno.EAGAIN:
        await shell.complain("fork: retry: Resource temporarily unavailable")
        return 254
    await shell.complain(f"{path}: {strerror(error)}")
    return 126
