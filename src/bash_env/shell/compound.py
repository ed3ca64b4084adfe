"""Compound commands compiled: groups, conditionals, loops, `case`, `select`, functions (bash manual 3.2.5, 3.3)."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Any, cast

from bash_env.kernel.scheduler import PAUSE
from bash_env.shell.compile import (
    CHECK_EVERY,
    COMPILERS,
    compile_command,
    compile_items,
    compile_script,
    compile_tested,
    settle,
)
from bash_env.shell.errors import BreakLoop, ContinueLoop, DiscardCommand, ExitShell, ShellError
from bash_env.shell.fields import Pattern
from bash_env.shell.pathname import expand_pathnames
from bash_env.shell.simple import POSIX_SPECIAL, Run
from bash_env.shell.state import Function
from bash_env.shell.trace import before, print_trace
from bash_env.shell.words import compile_arithmetic_word, compile_fields, compile_pattern, compile_text, constant, waits
from bash_env.syntax import nodes as n
from bash_env.syntax.printer import print_word
from bash_env.text.glob import glob

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bash_env.shell.state import Shell


def _group(node: n.Group) -> Run:
    return compile_script(node.body)


# --- if -----------------------------------------------------------------------------------------------


def _if(node: n.If) -> Run:
    branches = [(compile_tested(t), compile_script(b)) for t, b in zip(node.tests, node.bodies, strict=True)]
    otherwise = compile_script(node.otherwise) if node.otherwise is not None else None

    def run(shell: Shell) -> Any:
        for index, (test, body) in enumerate(branches):
            status = test(shell)
            if status.__class__ is not int:
                return _if_waiting(shell, status, branches, index, otherwise)
            shell.status = status
            if status == 0:
                return body(shell)
        return 0 if otherwise is None else otherwise(shell)

    return run


async def _if_waiting(
    shell: Shell, pending: Any, branches: Sequence[tuple[Run, Run]], index: int, otherwise: Run | None
) -> int:
    status: Any = await pending
    while True:
        shell.status = status
        if status == 0:
            return await finish(branches[index][1](shell))
        index += 1
        if index == len(branches):
            return 0 if otherwise is None else await finish(otherwise(shell))
        status = await finish(branches[index][0](shell))


async def finish(status: Any) -> int:
    """The status of a compiled command's outcome."""
    return status if status.__class__ is int else await status


# --- loops ----------------------------------------------------------------------------------------------


async def _pause_if_due(shell: Shell) -> None:
    """Let others run when the slice is over; called every CHECK_EVERY turns."""
    shell.ticks = 0
    if monotonic() > shell.process.machine.scheduler.slice_end:
        await PAUSE
    if shell.pending_traps:
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
                        return result
                    for command in body:
                        status = command(shell)
                        if status.__class__ is not int:
                            status = await status
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
        status: Any = 0
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
                        shell.status = status
                except ShellError as error:
                    return await _bind_failed(shell, error)
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


async def _bind_failed(shell: Shell, error: ShellError) -> int:
    if error.fatal:
        await shell.report(error)
    await shell.complain(error.text)
    raise DiscardCommand(1)


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
        listed = '"$@"' if node.words is None else " ".join(print_word(w) for w in node.words)
        await print_trace(shell, f"for {node.name} in {listed}")
    return True


def _arithmetic_for(node: n.ArithmeticFor) -> Run:
    initial, test, step = (_clause(c) for c in (node.initial, node.test, node.step))
    body, line = compile_items(node.body), node.line
    empty_test = not node.test.source.strip()

    async def run(shell: Shell) -> int:
        shell.line = line
        status: Any = 0
        shell.loop_depth += 1
        try:
            value = initial(shell)
            if value.__class__ is not int:
                await value
            while True:
                shell.line = line
                value = test(shell)
                if value.__class__ is not int:
                    value = await value
                if not value and not empty_test:
                    return status
                try:
                    for command in body:
                        status = command(shell)
                        if status.__class__ is not int:
                            status = await status
                        shell.status = status
                except BreakLoop as signal:
                    status = 0
                    if leave(shell, signal):
                        return signal.status
                shell.line = line
                value = step(shell)
                if value.__class__ is not int:
                    await value
                shell.ticks += 1
                if shell.ticks > CHECK_EVERY or shell.pending_traps:
                    await _pause_if_due(shell)
        except ShellError as error:
            error.text = f"((: {error.text}" if not error.fatal else error.text
            if error.fatal:
                return await shell.report(error)
            await shell.complain(error.text)
            return 1
        finally:
            shell.loop_depth -= 1

    return run


def _clause(part: n.ArithmeticExpansion) -> Callable[[Shell], Any]:
    value = compile_arithmetic_word(part)
    node = n.ArithmeticCommand(part)

    def run(shell: Shell) -> Any:
        if shell.tracing:
            return _traced_clause(shell, value, node)
        return value(shell)

    return run


async def _traced_clause(shell: Shell, value: Any, node: n.ArithmeticCommand) -> int:
    shown = node.expression.source.strip()
    if not await before(shell, node):
        return 0
    if shell.xtrace and shown:
        await print_trace(shell, f"(( {shown} ))")
    return await finish(value(shell))


def _select(node: n.Select) -> Run:
    words, body = _words(node), compile_script(node.body)

    async def run(shell: Shell) -> int:
        shell.line = node.line
        try:
            values = await words(shell)
        except ShellError as error:
            return await shell.report(error)
        if not values:
            return 0
        return await SELECT[0](shell, node.name, values, body)

    return run


SELECT: list[Any] = []
"""The dialogue of `select`; filled by the module that has it."""


# --- case, (( )) ---------------------------------------------------------------------------------------


def _case(node: n.Case) -> Run:
    subject_of = compile_text(node.subject)
    clauses = [([_case_pattern(p) for p in c.patterns], compile_script(c.body), c.terminator) for c in node.clauses]
    simple = not waits(subject_of) and not any(waits(p) for patterns, _, _ in clauses for p in patterns)
    general = _case_waiting(node, subject_of, clauses)
    if not simple or any(terminator != ";;" for _, _, terminator in clauses):
        return general
    line = node.line

    def run(shell: Shell) -> Any:
        if shell.tracing:
            return general(shell)
        shell.line = line
        try:
            subject = subject_of(shell)
            for patterns, body, _ in clauses:
                for matches in patterns:
                    if matches(shell, subject):
                        return body(shell)
        except ShellError as error:
            return shell.report(error)
        return 0

    return run


def _case_pattern(word: n.Word) -> Callable[[Shell, str], Any]:
    """A function that tells whether a pattern matches the subject."""
    fixed = constant(word.parts)
    if fixed is not None and not any(
        isinstance(p, n.Literal) and any(c in p.text for c in "*?[~\\") for p in word.parts
    ):

        def same(shell: Shell, subject: str) -> bool:
            return subject == fixed or (shell.nocasematch and subject.casefold() == fixed.casefold())

        return same
    pattern_of = compile_pattern(word)
    if not waits(pattern_of):
        return lambda shell, subject: _matches(shell, pattern_of(shell), subject)

    async def run(shell: Shell, subject: str) -> bool:
        return _matches(shell, await pattern_of(shell), subject)

    return run


def _matches(shell: Shell, pattern: str, subject: str) -> bool:
    return glob(pattern, extglob=True, ignore_case=shell.nocasematch).full(subject)


def _case_waiting(node: n.Case, subject_of: Any, clauses: Any) -> Run:
    async def run(shell: Shell) -> int:
        shell.line = node.line
        try:
            if shell.tracing:
                if not await before(shell, node):
                    return 0
                if shell.xtrace:
                    await print_trace(shell, f"case {print_word(node.subject)} in")
            subject = await subject_of(shell) if waits(subject_of) else subject_of(shell)
            return await _run_clauses(shell, subject, clauses)
        except ShellError as error:
            return await shell.report(error)

    return run


async def _run_clauses(shell: Shell, subject: str, clauses: Any) -> int:
    status, fall_through = 0, False
    for patterns, body, terminator in clauses:
        if not fall_through and not await _any_matches(shell, subject, patterns):
            continue
        status = shell.status = await finish(body(shell))
        if terminator == ";;":
            break
        fall_through = terminator == ";&"
    return status


async def _any_matches(shell: Shell, subject: str, patterns: Any) -> bool:
    for matches in patterns:
        if await matches(shell, subject) if waits(matches) else matches(shell, subject):
            return True
    return False


def _arithmetic_command(node: n.ArithmeticCommand) -> Run:
    value_of = compile_arithmetic_word(node.expression)
    line = node.line
    general = _arithmetic_waiting(node, value_of)
    if waits(value_of):
        return general

    def run(shell: Shell) -> Any:
        if shell.tracing:
            return general(shell)
        shell.line = line
        shell.command_node = node
        try:
            if value_of(shell):
                return 0
        except ShellError as error:
            return _arithmetic_failed(shell, error)
        if shell.watching:
            return shell.failed(1)
        return 1

    return run


async def _arithmetic_failed(shell: Shell, error: ShellError) -> int:
    if error.fatal:
        return await shell.report(error)
    await shell.complain(f"((: {error.text}")
    return await settle(shell, 1)


def _arithmetic_waiting(node: n.ArithmeticCommand, value_of: Any) -> Run:
    shown = node.expression.source

    async def run(shell: Shell) -> int:
        shell.line = node.line
        if shell.tracing:
            if not await before(shell, node):
                return 0
            if shell.xtrace:
                await print_trace(shell, f"(( {shown.strip()} ))")
        try:
            value = await value_of(shell) if waits(value_of) else value_of(shell)
        except ShellError as error:
            return await _arithmetic_failed(shell, error)
        return 0 if value else await settle(shell, 1)

    return run


# --- functions ------------------------------------------------------------------------------------------


def _function(node: n.FunctionDefinition) -> Run:
    body = compile_command(node.body)
    name = node.name

    def run(shell: Shell) -> Any:
        shell.line = node.line
        old = shell.functions.get(name)
        if old is not None and old.readonly:
            return _refuse(shell, f"{name}: readonly function", 1)
        if shell.posix and name in POSIX_SPECIAL:
            return _refuse_special(shell, name)
        function = Function(node, body, shell.current_source(), node.line)
        if old is not None:
            function.exported = old.exported
        shell.functions[name] = function
        return 0

    return run


async def _refuse_special(shell: Shell, name: str) -> int:
    await shell.complain(f"`{name}': is a special builtin")
    raise ExitShell(2)


async def _refuse(shell: Shell, text: str, status: int) -> int:
    await shell.complain(text)
    return await settle(shell, status)


COMPILERS.update(
    {
        n.Group: _group,
        n.If: _if,
        n.While: _while,
        n.For: _for,
        n.ArithmeticFor: _arithmetic_for,
        n.Select: _select,
        n.Case: _case,
        n.ArithmeticCommand: _arithmetic_command,
        n.FunctionDefinition: _function,
    }
)
