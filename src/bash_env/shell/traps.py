"""Traps: commands for signals, EXIT, ERR, DEBUG and RETURN (bash manual 4.1 trap, 3.7.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bash_env.kernel import signals
from bash_env.kernel.process import IGNORE
from bash_env.shell import compile, evaluate, execute, loops, state, subshell, trace
from bash_env.shell.errors import ControlFlow, ExitShell
from bash_env.shell.evaluate import run_source

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

PSEUDO = ("EXIT", "ERR", "DEBUG", "RETURN")
_INPUT_NAMES = {"ERR": "error trap", "DEBUG": "debug trap", "RETURN": "return trap"}


def set_trap(shell: Shell, name: str, command: str) -> None:
    """Have `command` run on a signal or event; the empty command ignores a signal."""
    if name in shell.ignored_at_start:
        return
    shell.traps[name] = command
    shell.inherited_traps = {}
    if name not in PSEUDO:
        number = signals.number_of(name) or 0
        shell.process.dispositions[number] = _handler(shell, name) if command else IGNORE
    shell.update_watching()


def reset_trap(shell: Shell, name: str) -> None:
    """Give a signal its default action back."""
    if name in shell.ignored_at_start:
        return
    shell.traps.pop(name, None)
    shell.inherited_traps = {}
    if name not in PSEUDO:
        shell.process.dispositions.pop(signals.number_of(name) or 0, None)
    shell.update_watching()


def _handler(shell: Shell, name: str) -> Any:
    def arrived(number: int) -> None:
        shell.pending_traps.append(name)
        shell.process.changed.wake_all()

    return arrived


async def run_pending(shell: Shell) -> None:
    """Run the traps of signals that have arrived."""
    while shell.pending_traps:
        name = shell.pending_traps.pop(0)
        if name in shell.traps:
            await run_trap(shell, name)


async def run_trap(shell: Shell, name: str) -> int:
    """Run the command of a trap; `$?` is afterwards what it was before. The status of the command."""
    command = shell.traps.get(name)
    if not command or name in shell.in_trap:
        return 0
    saved = (shell.status, shell.line, shell.trap_node, shell.pipestatus, shell.tested, shell.command_node)
    shell.in_trap.add(name)
    shell.trap_node = shell.trap_node or shell.command_node
    shell.source_depth += 1
    try:
        first_line = shell.line if name in PSEUDO else 1
        return await run_source(shell, command, first_line=first_line, where=f"{_INPUT_NAMES.get(name, 'trap')}: ")
    finally:
        shell.source_depth -= 1
        shell.in_trap.discard(name)
        shell.status, shell.line, shell.trap_node, shell.pipestatus, shell.tested, shell.command_node = saved


async def run_exit_trap(shell: Shell, status: int) -> int:
    """Run the EXIT trap once; the status to exit with, which `exit` in the trap may change."""
    command = shell.traps.pop("EXIT", None)
    if not command:
        return status
    shell.status = status
    shell.trap_node = shell.command_node
    shell.in_trap.add("EXIT")
    try:
        await run_source(shell, command, first_line=1, where="exit trap: ")
    except ExitShell as leaving:
        return leaving.status
    except ControlFlow:
        pass
    finally:
        shell.in_trap.discard("EXIT")
        shell.trap_node = None
    return status


async def run_error_trap(shell: Shell, status: int) -> int:
    """Run the ERR trap; under `set -e` the shell then ends."""
    await run_trap(shell, "ERR")
    shell.status = status
    if shell.errexit:
        raise ExitShell(status)
    return status


subshell.EXIT_TRAP.append(run_exit_trap)
execute.TRAP_RUNNER.append(run_trap)
trace.TRAP_RUNNER.append(run_trap)
compile.RUN_PENDING.append(run_pending)
loops.TRAPS.append(run_pending)
evaluate.PENDING.append(run_pending)
state.ERROR_TRAP.append(run_error_trap)
