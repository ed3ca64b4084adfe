"""What surrounds one command: the variables before it, which are its own, and its redirections (bash manual 3.7.4, 3.7.2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from bash_env.shell.assignments import Assigned
from bash_env.shell.builtins.registry import BUILTINS
from bash_env.shell.errors import RedirectionError, ShellError
from bash_env.shell.redirects import Apply, Saved
from bash_env.shell.trace import trace_assignment
from bash_env.shell.variables import EXPORTED, MISSING, READONLY, Frame, Variable
from bash_env.syntax import nodes as n
from bash_env.syntax.printer import print_word

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

POSIX_SPECIAL = frozenset(
    [
        "break",
        ":",
        ".",
        "continue",
        "eval",
        "exec",
        "exit",
        "export",
        "readonly",
        "return",
        "set",
        "shift",
        "source",
        "times",
        "trap",
        "unset",
    ]
)


async def assign_temporarily(
    shell: Shell,
    assigned_by: Sequence[tuple[Callable[[Shell], Any], bool]],
    nodes: Sequence[n.Assignment],
    frame: Frame,
    argv: list[Any],
) -> None:
    """Make the assignments before a command part of its environment only. Raises ShellError.

    `assigned_by` holds for each of `nodes` the function that expands it, and whether that has to wait.
    """
    table = shell.variables
    table.frames.append(frame)
    for (expand, must_wait), node in zip(assigned_by, nodes, strict=True):
        if node.subscript is not None:
            await shell.complain(f"`{node.name}[{print_word(node.subscript)}]': not a valid identifier")
            continue
        assigned = await expand(shell) if must_wait else expand(shell)
        if shell.xtrace:
            await trace_assignment(shell, assigned)
        name = table.resolve(assigned.name)[0]
        old = table.table.get(name)
        if isinstance(old, Variable) and old.flags & READONLY:
            await _refuse_assignment(shell, name, argv[0])
            continue
        if isinstance(assigned.value, list):
            assigned = Assigned(assigned.name, assigned.shown_value(), None, False)
        table.make_local(frame, name)
        text = str(assigned.value)
        if assigned.append and isinstance(old, Variable):
            text = table.joined(old, table.get(name), text, True)
        elif assigned.append:
            text = (table.get(name) or "") + text
        table.put(name, Variable(text, EXPORTED, table.owner))  # whatever attributes the variable has
    if shell.posix and argv[0] in POSIX_SPECIAL:
        frame.saved.clear()


async def _refuse_assignment(shell: Shell, name: str, command: str) -> None:
    """A readonly variable before a command keeps its value and the command runs, unless in posix mode. Raises ShellError."""
    if shell.posix or (shell.errexit and not shell.tested):
        raise ShellError(f"{name}: readonly variable", fatal=shell.posix and command in POSIX_SPECIAL)
    await shell.complain(f"{name}: readonly variable")


def drop(shell: Shell, frame: Frame) -> None:
    """End a temporary environment."""
    frames = shell.variables.frames
    if frame in frames:
        frames.remove(frame)
        shell.variables.restore(frame)


_ASSIGNING = (n.Assign, n.Update)


def changes_variables(redirect: n.Redirect) -> bool:
    """Whether making a redirection may set a variable of the shell, as a program's do in its own process only."""
    if redirect.variable is not None:
        return True
    return any(
        isinstance(node, _ASSIGNING) or (isinstance(node, n.Parameter) and node.operator in ("=", ":="))
        for node in n.walk(redirect)
    )


async def redirect(shell: Shell, apply: Apply, saved: Saved, program: bool = False) -> bool:
    """Whether the redirections could be made; those of a `program` are its own process's business. Raises ShellError."""
    try:
        await apply(shell, saved)
    except ShellError as error:
        if not program and not isinstance(error, RedirectionError):
            raise
        await shell.complain(error.text)
        return False
    return True


async def redirect_outside(shell: Shell, apply: Apply, saved: Saved, argv: list[Any], frame: Frame | None) -> bool:
    """`redirect` of a command, whose words are expanded outside of its temporary environment."""
    program = is_program(shell, argv)
    if frame is None or not frame.saved:
        return await redirect(shell, apply, saved, program)
    table = shell.variables
    inner = {name: table.table.get(name, MISSING) for name in frame.saved}
    for name, old in frame.saved.items():
        table.put(name, old)
    try:
        return await redirect(shell, apply, saved, program)
    finally:
        for name, value in inner.items():
            table.put(name, value)


def is_program(shell: Shell, argv: list[Any]) -> bool:
    return argv[0] not in shell.functions and (argv[0] not in BUILTINS or argv[0] in shell.disabled_builtins)


def replaces_descriptors(argv: list[Any]) -> bool:
    """Whether `exec` has no command, so that its redirections stay."""
    return all(str(a).startswith("-") for a in argv[1:])
