"""What happens before a command runs: `set -x` and the DEBUG trap (bash manual 4.3.1, Bourne Shell Builtins: trap)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bash_env.shell.quoting import quote_traced
from bash_env.syntax import nodes as n
from bash_env.syntax.parser import ShellSyntaxError

if TYPE_CHECKING:
    from bash_env.shell.assignments import Assigned
    from bash_env.shell.state import Shell


async def trace_command(shell: Shell, assigned: Sequence[Assigned], argv: Sequence[Any]) -> None:
    """Print a simple command under `set -x`: a line for each assignment, then the words."""
    for item in assigned:
        await print_trace(shell, item.shown())
    for word in argv:
        if not isinstance(word, str) and isinstance(word.value, list):
            await print_trace(shell, f"{word.name}{'+=' if word.append else '='}{word.shown_elements()}")
    if argv:
        await print_trace(shell, " ".join(map(shown, argv)))
    if argv and argv[0] in ("export", "readonly"):
        for word in argv:
            if not isinstance(word, str) and not isinstance(word.value, list):
                await print_trace(shell, word.shown())


async def before(shell: Shell, node: n.Command) -> bool:
    """Set BASH_COMMAND and run the DEBUG trap; False where `set -n` or extdebug say not to run the command.

    The trap for a command of a pipeline has run before its process was made.
    """
    if shell.noexec and not shell.interactive:
        return False
    shell.command_node = node
    if shell.debugged is node:
        shell.debugged = None
    elif "DEBUG" in shell.traps and "DEBUG" not in shell.in_trap:
        status = await TRAP_RUNNER[0](shell, "DEBUG")
        if shell.extdebug and status:
            return False
    return True


TRAP_RUNNER: list[Any] = []
"""Runs a trap by name and gives its status; filled by `bash_env.shell.traps`."""


def shown(word: Any) -> str:
    """An argument as `set -x` prints it."""
    text = str(word)
    return quote_traced(text)


async def print_trace(shell: Shell, text: str) -> None:
    """Print a line of `set -x` to BASH_XTRACEFD or standard error, after the expanded PS4."""
    prefix = await trace_prefix(shell)
    data = f"{prefix}{text}\n".encode("utf-8", "surrogateescape")
    fd = shell.variables.get("BASH_XTRACEFD") or "2"
    file = shell.process.fds.get(int(fd)) if fd.isdigit() else None
    if file is not None and not file.try_write(data):
        await file.write(data)


async def trace_prefix(shell: Shell) -> str:
    """PS4 expanded, its first character repeated for each level of subshells and `eval`."""
    ps4 = shell.variables.get("PS4")
    if ps4 is None:
        return ""
    if "$" in ps4 or "`" in ps4:
        status, xtrace = shell.status, shell.xtrace
        shell.xtrace = False
        try:
            ps4 = await EXPAND_STRING[0](shell, ps4)
        except ShellSyntaxError:
            pass
        finally:
            shell.status, shell.xtrace = status, xtrace
    return ps4[:1] * shell.source_depth + ps4


EXPAND_STRING: list[Any] = []
"""Expands text like the inside of double quotes; filled by the module that compiles words with substitutions."""
