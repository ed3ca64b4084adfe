"""Loops compiled: `while`, `until`, `for`, `for ((;;))`, `select` (bash manual 3.2.5.1, 3.2.5.2)."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Any, cast

from bash_env.kernel.scheduler import PAUSE
from bash_env.shell.compile import CHECK_EVERY, COMPILERS, compile_items, compile_script, finish, note_pipestatus
from bash_env.shell.errors import BreakLoop, ContinueLoop, ExpressionError, ShellError
from bash_env.shell.fields import Pattern
from bash_env.shell.pathname import expand_pathnames
from bash_env.shell.simple import Run
from bash_env.shell.trace import before, print_trace, traced_arithmetic
from bash_env.shell.word_fields import compile_fields
from bash_env.shell.words import compile_arithmetic_word, waits
from bash_env.syntax import nodes as n
from bash_env.syntax.printer import print_word

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


async def _pause_if_due(shell: Shell) -> None:
    """Let others run when the slice is over; called every CHECK_EVERY turns."""
    shell.ticks = 0
    if monotonic() > shell.process.machine.scheduler.slice_end:
        await PAUSE
    if shell.pending_traps:
        await TRAPS[0](shell)


async def _run_traps(shell: Shell, status: int) -> None:
    """Run traps between two commands; `$?` is the status of the first."""
    shell.status = status
    await TRAPS[0](shell)


TRAPS: list[Any] = []
"""Runs the traps of signals that have arrived; filled by `bash_env.shell.traps`."""


def leave(shell: Shell, signal: BreakLoop) -> bool:
    """Whether the loop that caught `signal` ends; raises it again for the loops further out."""
    levels = min(signal.levels, shell.loop_depth)
    if levels > 1:
        raise type(signal)(levels - 1, signal.status)
    return not isinstance(signal, ContinueLoop)


def _while(node: n.While) -> Run:
    tests = compile_items(node.test)
    body = compile_items(node.body)
    until = node.until

    async def run(shell: Shell) -> int:
        result = 0
        shell.loop_depth += 1
        try:
            while True:
                try:
                    shell.tested += 1
                    try:
                        status: Any = 0
                        for command in tests:
                            status = command(shell)
                            if status.__class__ is not int:
                                status = await status
                            shell.status = status
                    finally:
                        shell.tested -= 1
                    if (status == 0) is until:
                        note_pipestatus(shell)
                        return result
                    for command in body:
                        status = command(shell)
                        if status.__class__ is not int:
                            status = await status
                            if shell.pending_traps:
                                await _run_traps(shell, status)
                        shell.status = status
                    result = status
                except BreakLoop as signal:
                    result = 0
                    if leave(shell, signal):
                        return signal.status
                shell.ticks += 1
                if shell.ticks > CHECK_EVERY or shell.pending_traps:
                    await _pause_if_due(shell)
        finally:
            shell.loop_depth -= 1

    return run


def _words(node: n.For | n.Select) -> Callable[[Shell], Any]:
    """A coroutine function to the values a loop goes through."""
    if node.words is None:

        async def positional(shell: Shell) -> list[str]:
            return list(shell.positional)

        return positional
    makers = [(maker, waits(maker)) for word in node.words for maker in compile_fields(word)]

    async def expand(shell: Shell) -> list[str]:
        fields: list[str | Pattern] = []
        for maker, must_wait in makers:
            if must_wait:
                await maker(shell, fields)
            else:
                maker(shell, fields)
        if any(field.__class__ is Pattern for field in fields):
            return await expand_pathnames(shell, fields)
        if len(fields) > shell.process.machine.limits.max_fields:
            raise ShellError("too many words (max_fields)", fatal=True)
        return cast("list[str]", fields)

    return expand


def _for(node: n.For) -> Run:
    words, body, name, line = _words(node), compile_items(node.body), node.name, node.line

    async def run(shell: Shell) -> int:
        shell.line = line
        try:
            _check_name(name)
            values = await words(shell)
        except ShellError as error:
            return await shell.report(error)
        status: Any = note_pipestatus(shell)
        shell.loop_depth += 1
        try:
            for value in values:
                if shell.tracing:
                    shell.line = line
                    if not await _trace_for(shell, node):
                        continue
                try:
                    _bind(shell, name, value)
                    for command in body:
                        status = command(shell)
                        if status.__class__ is not int:
                            status = await status
                            if shell.pending_traps:
                                await _run_traps(shell, status)
                        shell.status = status
                except ShellError as error:
                    return await bind_failed(shell, error)
                except BreakLoop as signal:
                    status = 0
                    if leave(shell, signal):
                        return signal.status
                shell.ticks += 1
                if shell.ticks > CHECK_EVERY or shell.pending_traps:
                    await _pause_if_due(shell)
        finally:
            shell.loop_depth -= 1
        return status  # type: ignore[no-any-return]

    return run


async def bind_failed(shell: Shell, error: ShellError) -> int:
    """The variable of a loop cannot be set: the loop is over with status 1."""
    if error.fatal or isinstance(error, ExpressionError):
        await shell.report(error)
    await shell.complain(error.text)
    return 1


def _check_name(name: str) -> None:
    if not (name.isidentifier() and name.isascii()):
        raise ShellError(f"`{name}': not a valid identifier")


def _bind(shell: Shell, name: str, value: str) -> None:
    """Set the loop variable; a nameref is pointed at the value."""
    old = shell.vars.get(name)
    if old.__class__ is str:
        shell.vars[name] = value
        if name in shell.variables.hooks:
            shell.variables.set(name, value)
        return
    shell.variables.bind_loop(name, value)


async def _trace_for(shell: Shell, node: n.For) -> bool:
    if not await before(shell, node):
        return False
    if shell.xtrace:
        await print_trace(shell, f"for {node.name} in {_listed(node)}")
    return True


async def _trace_select(shell: Shell, node: n.Select) -> bool:
    if not await before(shell, node):
        return False
    if shell.xtrace:
        await print_trace(shell, f"select {node.name} in {_listed(node)}")
    return True


def _listed(node: n.For | n.Select) -> str:
    return '"$@"' if node.words is None else " ".join(map(print_word, node.words))


def _arithmetic_for(node: n.ArithmeticFor) -> Run:
    initial, test, step = (compile_arithmetic_word(c) for c in (node.initial, node.test, node.step))
    traced = [_traced_clause(c) for c in (node.initial, node.test, node.step)]
    body, line = compile_items(node.body), node.line
    empty_test = not node.test.source.strip()

    async def run(shell: Shell) -> int:
        shell.line = line
        status: Any = 0
        shell.loop_depth += 1
        try:
            value = traced[0](shell) if shell.tracing else initial(shell)
            if value.__class__ is not int:
                await value
            while True:
                shell.line = line
                value = traced[1](shell) if shell.tracing else test(shell)
                if value.__class__ is not int:
                    value = await value
                if not value and not empty_test:
                    return int(status)
                try:
                    for command in body:
                        status = command(shell)
                        if status.__class__ is not int:
                            status = await status
                            if shell.pending_traps:
                                await _run_traps(shell, status)
                        shell.status = status
                except BreakLoop as signal:
                    status = 0
                    if leave(shell, signal):
                        return signal.status
                shell.line = line
                value = traced[2](shell) if shell.tracing else step(shell)
                if value.__class__ is not int:
                    await value
                shell.ticks += 1
                if shell.ticks > CHECK_EVERY or shell.pending_traps:
                    await _pause_if_due(shell)
        except ShellError as error:
            if error.fatal or error.of_expansion:
                return await shell.report(error)
            await shell.complain(error.named("(("))
            return 1
        finally:
            shell.loop_depth -= 1

    return run


def _traced_clause(part: n.ArithmeticExpansion) -> Callable[[Shell], Any]:
    """A coroutine function to a clause of `for ((;;))` that is announced; a missing one is 1."""
    first, *rest = part.word.parts or (n.Literal("1"),)
    if isinstance(first, n.Literal):
        first = n.Literal(first.text.lstrip() or "1")
    shown = n.ArithmeticExpansion(part.source, n.Word((first, *rest)), part.expression)
    value = compile_arithmetic_word(part)
    node = n.ArithmeticCommand(part)

    async def run(shell: Shell) -> int:
        if not await before(shell, node):
            return 0
        if shell.xtrace:
            return await traced_arithmetic(shell, shown)
        return await finish(value(shell))

    return run


def _select(node: n.Select) -> Run:
    words, body = _words(node), compile_script(node.body)

    async def run(shell: Shell) -> int:
        shell.line = node.line
        try:
            _check_name(node.name)
            values = await words(shell)
        except ShellError as error:
            return await shell.report(error)
        if shell.tracing and not await _trace_select(shell, node):
            return 0
        if not values:
            return 0
        return await SELECT[0](shell, node.name, values, body)  # type: ignore[no-any-return]

    return run


SELECT: list[Any] = []
"""The dialogue of `select`; filled by the module that has it."""


COMPILERS.update({n.While: _while, n.For: _for, n.ArithmeticFor: _arithmetic_for, n.Select: _select})
