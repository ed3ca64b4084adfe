"""Simple commands compiled (bash manual 3.2.2, 3.7.1): expand, assign, redirect, run.

A compiled command is a function of the shell that returns its status, or a coroutine where it has to wait. The common
case, a builtin or an assignment whose words need no waiting, never makes a coroutine.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from bash_env.shell.assignments import brace_expanded, compile_assigned, compile_statement
from bash_env.shell.builtins.registry import BUILTINS
from bash_env.shell.errors import ShellError
from bash_env.shell.execute import builtin_failed, call_builtin, call_function, exec_in_place, execute, run_program
from bash_env.shell.fields import Pattern
from bash_env.shell.pathname import expand_pathnames
from bash_env.shell.redirects import Apply, Saved, close_temporaries, compile_redirects, keep, undo
from bash_env.shell.shortcuts import Shortcut, shortcut
from bash_env.shell.surroundings import (
    POSIX_SPECIAL,
    assign_temporarily,
    changes_variables,
    drop,
    is_program,
    redirect,
    redirect_outside,
    replaces_descriptors,
)
from bash_env.shell.trace import before, print_trace, trace_assignment, trace_command
from bash_env.shell.variables import Frame
from bash_env.shell.word_fields import compile_fields, constant_prefix
from bash_env.shell.words import waits
from bash_env.syntax import nodes as n
from bash_env.syntax.printer import print_assignment

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

Run: TypeAlias = "Callable[[Shell], Any]"
"""A compiled command: an int, or a coroutine to one."""


def compile_simple(node: n.SimpleCommand) -> Run:
    """Compile a simple command."""
    if not node.words:
        return _compile_assignments(node)
    makers = _argument_makers(node.words)
    if not any(map(waits, makers)) and not node.assignments and not node.redirects:
        general = _fast_command(node, makers)
        quick = shortcut(node)
        return general if quick is None else _short_command(node, *quick, general)
    return _general_command(node, makers)


def _short_command(node: n.SimpleCommand, name: str, quick: Shortcut, general: Run) -> Run:
    """A builtin with a shortcut, while the name means that builtin."""
    line = node.line

    def run(shell: Shell) -> Any:
        if shell.tracing or name in shell.functions or name in shell.disabled_builtins:
            return general(shell)
        shell.line = line
        shell.command_node = node
        try:
            status = quick(shell)
        except ShellError as error:
            return shell.report(error)
        if status is None:
            return general(shell)
        shell.pipestatus = None
        if status and shell.watching:
            return shell.failed(status)
        return status

    return run


def _argument_makers(words: Sequence[n.Word | n.Assignment]) -> list[Callable[[Shell, Any], Any]]:
    makers: list[Callable[[Shell, Any], Any]] = []
    for word in words:
        if isinstance(word, n.Assignment):
            makers += map(_assignment_argument, brace_expanded(word))
        else:
            makers += compile_fields(word)
    return makers


def _assignment_argument(node: n.Assignment) -> Callable[[Shell, list[Any]], Any]:
    expand = compile_assigned(node)
    if not waits(expand):
        return lambda shell, out: out.append(expand(shell))

    async def run(shell: Shell, out: list[Any]) -> None:
        out.append(await expand(shell))

    return run


# --- the fast path ------------------------------------------------------------------------------------


def _fast_command(node: n.SimpleCommand, makers: list[Callable[[Shell, Any], Any]]) -> Run:
    """No assignments, no redirections, no waiting in the words."""
    line = node.line
    builtins = BUILTINS
    prefix = constant_prefix(node.words)
    rest = makers[len(prefix) :]
    plain = not any(isinstance(word, n.Assignment) for word in node.words)

    def run(shell: Shell) -> Any:
        shell.line = line
        shell.command_node = node
        if shell.tracing:
            return _run_traced(shell, node, makers)
        argv: list[Any] = prefix.copy()
        try:
            for make in rest:
                make(shell, argv)
        except ShellError as error:
            return shell.report(error)
        if shell.patterns:
            shell.patterns = False
            return _run_expanding(shell, argv)
        if not argv:
            return 0
        name = argv[0]
        function = shell.functions.get(name)
        if function is not None:
            return _run_function(shell, function, argv if plain else [str(word) for word in argv])
        builtin = builtins.get(name)
        if builtin is None or name in shell.disabled_builtins:
            return _run_by_name(shell, argv)
        try:
            status = builtin(shell, argv)
        except ShellError as error:
            return _builtin_failed(shell, error, argv)
        except OSError:
            return _finish(shell, call_builtin(shell, builtin, argv), argv)
        if status.__class__ is int:
            shell.last_argument = argv[-1]
            shell.pipestatus = None
            if status and shell.watching:
                return shell.failed(status)
            return status
        return _finish_builtin(shell, status, argv)

    return run


def _run_function(shell: Shell, function: Any, argv: list[Any]) -> Any:
    try:
        status = call_function(shell, function, argv)
    except ShellError as error:
        return shell.report(error)
    if status.__class__ is not int:
        return _finish_function(shell, status, argv)
    if len(argv) > 1:
        shell.last_argument = argv[-1]
    shell.pipestatus = None
    return shell.failed(status) if status and shell.watching else status


async def _finish_function(shell: Shell, pending: Any, argv: list[Any]) -> int:
    try:
        status = await pending
    except ShellError as error:
        return await shell.report(error)
    if len(argv) > 1:
        shell.last_argument = argv[-1]
    shell.pipestatus = None
    return await _settle(shell, status) if status else 0


async def _builtin_failed(shell: Shell, error: ShellError, argv: list[Any]) -> int:
    return await _settle(shell, await builtin_failed(shell, error, argv))


async def _finish_builtin(shell: Shell, pending: Any, argv: list[Any]) -> int:
    status = await call_builtin(shell, lambda sh, args: pending, argv)
    shell.last_argument = str(argv[-1])
    shell.pipestatus = None
    return await _settle(shell, status)


async def _finish(shell: Shell, pending: Any, argv: list[Any]) -> int:
    status = await pending
    shell.last_argument = str(argv[-1])
    shell.pipestatus = None
    return await _settle(shell, status)


async def _settle(shell: Shell, status: int) -> int:
    """What a status means under `set -e` and an ERR trap."""
    if status and shell.watching:
        result = shell.failed(status)
        return result if result.__class__ is int else await result
    return status


async def _run_expanding(shell: Shell, fields: list[Any]) -> int:
    try:
        argv = await expand_pathnames(shell, fields)
    except ShellError as error:
        return await shell.report(error)
    return await _run_by_name(shell, argv) if argv else 0


async def _run_by_name(shell: Shell, argv: list[Any]) -> int:
    name = argv[0]
    function = shell.functions.get(name)
    try:
        if function is not None:
            status = call_function(shell, function, [str(a) for a in argv])
            if status.__class__ is not int:
                status = await status
        elif name in BUILTINS and name not in shell.disabled_builtins:
            status = await call_builtin(shell, BUILTINS[name], argv)
        else:
            status = await run_program(shell, [str(a) for a in argv])
    except ShellError as error:
        return await shell.report(error)
    shell.last_argument = str(argv[-1]) if len(argv) > 1 or function is None else shell.last_argument
    shell.pipestatus = None
    return await _settle(shell, status)


async def _run_traced(shell: Shell, node: n.SimpleCommand, makers: list[Callable[[Shell, Any], Any]]) -> int:
    """The fast path under `set -x` or with a DEBUG trap, which runs before anything is expanded."""
    if not await before(shell, node):
        return 0
    argv: list[Any] = []
    try:
        for make in makers:
            make(shell, argv)
        if any(field.__class__ is Pattern for field in argv):
            argv = list(await expand_pathnames(shell, argv))
    except ShellError as error:
        return await shell.report(error)
    if shell.xtrace and argv:
        await trace_command(shell, argv)
    return await _run_by_name(shell, argv) if argv else 0


# --- assignments alone --------------------------------------------------------------------------------


def _compile_assignments(node: n.SimpleCommand) -> Run:
    statements = [compile_statement(a) for a in node.assignments]
    if not node.redirects and not any(map(waits, statements)):
        return _fast_assignments(node, statements)
    return _general_command(node, [])


def _fast_assignments(node: n.SimpleCommand, statements: list[Callable[[Shell], Any]]) -> Run:
    line = node.line
    general = _general_command(node, [])

    def run(shell: Shell) -> Any:
        shell.line = line
        shell.command_node = node
        if shell.tracing:
            return general(shell)
        try:
            for index, statement in enumerate(statements):
                pending = statement(shell)
                if pending is not None:
                    return _finish_assignments(shell, pending, statements[index + 1 :])
        except ShellError as error:
            return shell.report(error)
        shell.last_argument = ""
        shell.pipestatus = None
        return 0

    return run


async def _finish_assignments(shell: Shell, pending: Any, statements: list[Callable[[Shell], Any]]) -> int:
    """Go on with assignments after one that has to wait."""
    try:
        await pending
        for statement in statements:
            pending = statement(shell)
            if pending is not None:
                await pending
    except ShellError as error:
        return await shell.report(error)
    shell.last_argument = ""
    shell.pipestatus = None
    return 0


# --- the general path ---------------------------------------------------------------------------------


FORK: list[Callable[[Shell, Run], Any]] = []
"""Runs a function in a forked shell and waits for it; filled by `bash_env.shell.subshell`."""


class _Parts:
    """The compiled pieces of a simple command; `private` redirections are made where a program runs, not before."""

    __slots__ = ("assigned", "makers", "node", "private", "redirect")

    def __init__(self, node: n.SimpleCommand, makers: list[Callable[[Shell, Any], Any]]) -> None:
        self.node = node
        self.makers = [(maker, waits(maker)) for maker in makers]
        self.assigned = [(a, waits(a)) for a in map(compile_assigned, node.assignments)]
        self.redirect: Apply | None = compile_redirects(node.redirects) if node.redirects else None
        self.private = any(map(changes_variables, node.redirects))

    async def words(self, shell: Shell) -> list[Any]:
        """The expanded words. Raises ShellError."""
        fields: list[Any] = []
        for maker, must_wait in self.makers:
            if must_wait:
                await maker(shell, fields)
            else:
                maker(shell, fields)
        if any(field.__class__ is Pattern for field in fields):
            return list(await expand_pathnames(shell, fields))
        return fields


def _general_command(node: n.SimpleCommand, makers: list[Callable[[Shell, Any], Any]]) -> Run:
    parts = _Parts(node, makers)

    async def run(shell: Shell) -> int:
        shell.line = node.line
        shell.command_node = node
        shell.substitution_status = None
        kept = len(shell.temporary_files)
        if shell.tracing and not await before(shell, node):
            return 0
        try:
            argv = await parts.words(shell)
            shell.line = node.line
            if argv:
                status = await _run_words(shell, parts, argv)
                shell.last_argument = str(argv[-1])
            else:
                status = await _run_nothing(shell, parts)
        except ShellError as error:
            return await shell.report(error)
        finally:
            if len(shell.temporary_files) > kept:
                await close_temporaries(shell, kept)
        shell.pipestatus = None
        return await _settle(shell, status)

    return run


async def _run_nothing(shell: Shell, parts: _Parts) -> int:
    """Assignments and redirections without a command; the status is that of the last command substitution."""
    for node, (expand, must_wait) in zip(parts.node.assignments, parts.assigned, strict=True):
        if shell.xtrace and isinstance(node.value, n.ArrayLiteral):
            await print_trace(shell, print_assignment(node))
        assigned = await expand(shell) if must_wait else expand(shell)
        if shell.xtrace:
            await trace_assignment(shell, assigned)
        assigned.apply(shell)
    if parts.redirect is not None and any(redirect.variable for redirect in parts.node.redirects):
        return await _redirect_in_child(shell, parts.redirect)
    saved: Saved = []
    try:
        if parts.redirect is not None and not await redirect(shell, parts.redirect, saved):
            return 1
    finally:
        await undo(shell, saved)
    return shell.substitution_status or 0


async def _redirect_in_child(shell: Shell, apply: Apply) -> int:
    """`{name}>file` without a command: bash does it in a child, so that only the file remains."""

    async def life(child: Shell) -> int:
        return 0 if await redirect(child, apply, []) else 1

    return int(await FORK[0](shell, life))


async def _run_words(shell: Shell, parts: _Parts, argv: list[Any]) -> int:
    saved: Saved = []
    frame: Frame | None = None
    try:
        if parts.assigned:
            frame = Frame("", "", shell.line)
            await assign_temporarily(shell, parts.assigned, parts.node.assignments, frame, argv)
        if shell.xtrace:
            await trace_command(shell, argv)
        if parts.private and is_program(shell, argv):
            return int(await FORK[0](shell, lambda child: _run_privately(child, parts, argv)))
        if parts.redirect is not None and not await redirect_outside(shell, parts.redirect, saved, argv, frame):
            if shell.posix and argv[0] in POSIX_SPECIAL:
                raise ShellError("", fatal=True)
            return 1
        status = await execute(shell, argv)
        if saved and argv[0] == "exec" and replaces_descriptors(argv):
            await keep(saved)
        return status
    finally:
        if frame is not None:
            drop(shell, frame)
        await undo(shell, saved)


async def _run_privately(shell: Shell, parts: _Parts, argv: list[Any]) -> int:
    """Make the redirections of a program in its own process, and run it."""
    assert parts.redirect is not None
    if not await redirect(shell, parts.redirect, [], True):
        return 1
    return await exec_in_place(shell, [str(a) for a in argv])


# --- as a process of its own ------------------------------------------------------------------------


def compile_final(node: n.Command) -> Callable[[Shell], Any] | None:
    """A simple command that a forked shell has nothing to do after: a program runs in place of the shell.

    None for other commands.
    """
    if not isinstance(node, n.SimpleCommand) or not node.words:
        return None
    makers = _argument_makers(node.words)
    if not any(map(waits, makers)) and not node.assignments and not node.redirects:
        return _fast_final(node, makers)
    parts = _Parts(node, makers)

    async def run(shell: Shell) -> int:
        shell.line = node.line
        shell.command_node = node
        shell.substitution_status = None
        saved: Saved = []
        try:
            argv = await parts.words(shell)
            shell.line = node.line
            if shell.tracing:
                await before(shell, node)
            if not argv or shell.tracing or shell.traps or parts.assigned:
                return await _run_words(shell, parts, argv) if argv else await _run_nothing(shell, parts)
            name = argv[0]
            if name in BUILTINS or name in shell.functions:
                return await _run_words(shell, parts, argv)
            if parts.redirect is not None and not await redirect(shell, parts.redirect, saved):
                return 1
            await keep(saved)
            return await exec_in_place(shell, [str(a) for a in argv])
        except ShellError as error:
            return await shell.report(error)

    return run


def _fast_final(node: n.SimpleCommand, makers: list[Callable[[Shell, Any], Any]]) -> Run:
    """`compile_final` of a command without assignments and redirections whose words need no waiting."""
    in_shell = _fast_command(node, makers)

    def run(shell: Shell) -> Any:
        if shell.tracing or shell.traps:
            return in_shell(shell)
        shell.line = node.line
        shell.command_node = node
        argv: list[Any] = []
        try:
            for make in makers:
                make(shell, argv)
        except ShellError as error:
            return shell.report(error)
        if shell.patterns:
            shell.patterns = False
            return _expand_and_become(shell, argv)
        return _become(shell, argv) if argv else 0

    return run


def _become(shell: Shell, argv: list[Any]) -> Any:
    """Run a command as the last thing this shell does."""
    name = argv[0]
    if name in BUILTINS or name in shell.functions:
        return _run_by_name(shell, argv)
    return exec_in_place(shell, [str(a) for a in argv])


async def _expand_and_become(shell: Shell, fields: list[Any]) -> int:
    try:
        argv = await expand_pathnames(shell, fields)
    except ShellError as error:
        return await shell.report(error)
    return await _become(shell, argv) if argv else 0
