"""Lowering commands to functions: the table of compilers, and lists (bash manual 3.2.4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from bash_env.shell.errors import RedirectionError, ShellError
from bash_env.shell.redirects import Saved, close_temporaries, compile_redirects, undo
from bash_env.shell.simple import Run, compile_simple
from bash_env.syntax import nodes as n

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

COMPILERS: dict[type, Callable[[Any], Run]] = {n.SimpleCommand: compile_simple}
"""One compiler for each kind of command; the modules of the compound commands add theirs."""

CHECK_EVERY = 200
"""After how many turns of a loop the clock is looked at."""


_SETS_LINE = (n.For, n.Select, n.Case)

_enclosing = [0]
"""While compiling, the line that bash is on before a command of the present body: that of the loop or `case` around it,
else of the function, else the last one of the text that was read."""


def compile_command(node: n.Command) -> Run:
    """The function of a command, its redirections included."""
    compiler = COMPILERS[node.__class__]
    if isinstance(node, n.Subshell):
        return within(node.last_line, _compile_node, node)
    run = within(node.line, compiler, node) if isinstance(node, _SETS_LINE) else compiler(node)
    return _with_redirects(run, node)


def _compile_node(node: n.Command) -> Run:
    return _with_redirects(COMPILERS[node.__class__](node), node)


def _with_redirects(run: Run, node: n.Command) -> Run:
    if isinstance(node, n.Compound) and node.redirects and not isinstance(node, n.FunctionDefinition):
        return redirected(run, node)
    return run


def within(line: int, compiler: Callable[[Any], Run], node: Any) -> Run:
    """Compile what stands in a body whose enclosing line is `line`."""
    _enclosing.append(line)
    try:
        return compiler(node)
    finally:
        _enclosing.pop()


def redirected(run: Run, node: n.Compound) -> Run:
    """Run a compound command with its redirections made around it."""
    apply = compile_redirects(node.redirects)
    line = _enclosing[-1]

    async def run_redirected(shell: Shell) -> int:
        saved: Saved = []
        kept = len(shell.temporary_files)
        shell.line = line
        try:
            try:
                await apply(shell, saved)
            except RedirectionError as error:
                await shell.complain(error.text)
                if shell.pipestatus is None:
                    shell.pipestatus = [shell.status]
                return await settle(shell, 1)
            except ShellError as error:
                return await shell.report(error)
            status = run(shell)
            return status if status.__class__ is int else await status
        finally:
            await undo(shell, saved)
            if len(shell.temporary_files) > kept:
                await close_temporaries(shell, kept)

    return run_redirected


async def finish(status: Any) -> int:
    """The status of a compiled command's outcome."""
    return status if status.__class__ is int else await status


def note_pipestatus(shell: Shell) -> int:
    """Keep the last command's status for PIPESTATUS where a compound command that ran none ends with status 0."""
    if shell.pipestatus is None:
        shell.pipestatus = [shell.status]
    return 0


async def settle(shell: Shell, status: int) -> int:
    """What a status means under `set -e` and an ERR trap."""
    if status and shell.watching:
        result = shell.failed(status)
        return result if result.__class__ is int else await result
    return status


def compile_items(script: n.Script) -> list[Run]:
    """The functions of a list, one an item; each leaves its status in `$?`."""
    return [_item(item) for item in script.items]


def _item(item: n.ListItem) -> Run:
    if item.terminator == "&":
        return BACKGROUND[0](item)
    return compile_command(item.command)


BACKGROUND: list[Callable[[n.ListItem], Run]] = []
"""Compiles `command &`; filled by the module of jobs."""


def compile_script(script: n.Script) -> Run:
    """One function for a whole list."""
    runs = compile_items(script)
    if len(runs) == 1:
        return runs[0]
    return sequence(runs)


def sequence(runs: Sequence[Run]) -> Run:
    """Run one after the other; the status of the last."""

    def run(shell: Shell) -> Any:
        status = 0
        for index, command in enumerate(runs):
            status = command(shell)
            if status.__class__ is not int:
                return _finish(shell, runs, index, status)
            shell.status = status
        return status

    return run


async def _finish(shell: Shell, runs: Sequence[Run], index: int, pending: Any) -> int:
    """Go on with a list after a command that waits."""
    status: Any = await pending
    shell.status = status
    if shell.pending_traps:
        await RUN_PENDING[0](shell)
    for command in runs[index + 1 :]:
        status = command(shell)
        if status.__class__ is not int:
            status = await status
            if shell.pending_traps:
                shell.status = status
                await RUN_PENDING[0](shell)
        shell.status = status
    return status  # type: ignore[no-any-return]


RUN_PENDING: list[Any] = []
"""Runs the traps of signals that have arrived; filled by `bash_env.shell.traps`."""


def compile_tested(script: n.Script) -> Run:
    """A list whose failure is not an error: the test of `if`, `while`, the left side of `&&`."""
    run = compile_script(script)
    return tested(run)


def tested(run: Run) -> Run:
    """Run with `set -e` and the ERR trap out of force."""

    def wrapped(shell: Shell) -> Any:
        shell.tested += 1
        try:
            status = run(shell)
        except BaseException:
            shell.tested -= 1
            raise
        if status.__class__ is int:
            shell.tested -= 1
            return status
        return _await_tested(shell, status)

    return wrapped


async def _await_tested(shell: Shell, pending: Any) -> int:
    try:
        return await pending  # type: ignore[no-any-return]
    finally:
        shell.tested -= 1


def _and_or(node: n.AndOr) -> Run:
    last = len(node.commands) - 1
    runs = [compile_command(c) if i == last else tested(compile_command(c)) for i, c in enumerate(node.commands)]
    operators = node.operators
    first = runs[0]
    steps = [(operator == "&&", run) for operator, run in zip(operators, runs[1:], strict=True)]

    def run(shell: Shell) -> Any:
        status = first(shell)
        if status.__class__ is not int:
            return _go_on(shell, status, steps)
        for index, (wants_success, command) in enumerate(steps):
            shell.status = status
            if (status == 0) is wants_success:
                status = command(shell)
                if status.__class__ is not int:
                    return _go_on(shell, status, steps[index + 1 :])
        return status

    return run


async def _go_on(shell: Shell, pending: Any, steps: Sequence[tuple[bool, Run]]) -> int:
    status: Any = await pending
    for wants_success, command in steps:
        shell.status = status
        if (status == 0) is wants_success:
            status = command(shell)
            if status.__class__ is not int:
                status = await status
    return status  # type: ignore[no-any-return]


COMPILERS[n.AndOr] = _and_or
