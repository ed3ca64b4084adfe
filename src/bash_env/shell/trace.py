"""What happens before a command runs: `set -x` and the DEBUG trap (bash manual 4.3.1, Bourne Shell Builtins: trap)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bash_env.shell.arithmetic import evaluate
from bash_env.shell.prompt import decode_prompt
from bash_env.shell.quoting import quote_traced
from bash_env.shell.words import arithmetic_text, waits
from bash_env.syntax import nodes as n
from bash_env.syntax.parser import ShellSyntaxError

if TYPE_CHECKING:
    from bash_env.shell.assignments import Assigned
    from bash_env.shell.state import Shell


async def trace_command(shell: Shell, argv: Sequence[Any]) -> None:
    """Print the words of a simple command under `set -x`; arrays among the arguments of `declare` go before."""
    for word in argv:
        if not isinstance(word, str) and isinstance(word.value, list):
            await print_trace(shell, f"{word.target}{'+=' if word.append else '='}{word.shown_elements()}")
    await print_trace(shell, " ".join(map(shown, argv)))


async def trace_assignment(shell: Shell, assigned: Assigned) -> None:
    """Print an assignment of one value under `set -x`."""
    if isinstance(assigned.value, str):
        await print_trace(shell, assigned.shown())


async def before(shell: Shell, node: n.Command) -> bool:
    """Set BASH_COMMAND and run the DEBUG trap; False where extdebug says not to run the command.

    The trap for a command of a pipeline has run before its process was made.
    """
    if shell.announced is node:
        shell.announced = None
        return True
    shell.command_node = node
    if "DEBUG" in shell.traps and "DEBUG" not in shell.in_trap:
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


async def traced_arithmetic(shell: Shell, expression: n.ArithmeticExpansion) -> int:
    """The value of `((expression))` or of a clause of `for ((;;))`, whose expanded text is printed. Raises ShellError."""
    text_of = arithmetic_text(expression)
    text = await text_of(shell) if waits(text_of) else text_of(shell)
    await print_trace(shell, f"(( {text} ))")
    return evaluate(shell, text)


async def trace_prefix(shell: Shell) -> str:
    """PS4 expanded, its first character repeated for each level of command substitutions, `eval` and sourced files."""
    ps4 = shell.variables.get("PS4")
    if ps4 is None:
        return ""
    if "\\" in ps4:
        ps4 = decode_prompt(shell, ps4)
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
