"""Compound commands compiled: groups, conditionals, loops, `case`, `select`, functions (bash manual 3.2.5, 3.3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from bash_env.shell.compile import (
    COMPILERS,
    compile_command,
    compile_script,
    compile_tested,
    finish,
    note_pipestatus,
    settle,
    within,
)
from bash_env.shell.errors import ExitShell, ShellError
from bash_env.shell.locale import matches
from bash_env.shell.simple import Run
from bash_env.shell.state import Function
from bash_env.shell.surroundings import POSIX_SPECIAL
from bash_env.shell.trace import before, print_trace, traced_arithmetic
from bash_env.shell.words import compile_arithmetic_word, compile_pattern, compile_text, fixed_pattern, waits
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
        return note_pipestatus(shell) if otherwise is None else otherwise(shell)

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
            return note_pipestatus(shell) if otherwise is None else await finish(otherwise(shell))
        status = await finish(branches[index][0](shell))


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
        return note_pipestatus(shell)

    return run


def _case_pattern(word: n.Word) -> Callable[[Shell, str], Any]:
    """A function that tells whether a pattern matches the subject."""
    fixed = fixed_pattern(word)
    if fixed is not None:
        exact = glob(fixed, extglob=True).full
        return lambda shell, subject: (
            _matches(shell, fixed, subject) if shell.nocasematch or shell.c_locale else exact(subject)
        )
    pattern_of = compile_pattern(word)
    if not waits(pattern_of):
        return lambda shell, subject: _matches(shell, pattern_of(shell), subject)

    async def run(shell: Shell, subject: str) -> bool:
        return _matches(shell, await pattern_of(shell), subject)

    return run


def _matches(shell: Shell, pattern: str, subject: str) -> bool:
    return matches(shell, pattern, subject, ignore_case=shell.nocasematch)


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
    status, fall_through = note_pipestatus(shell), False
    for patterns, body, terminator in clauses:
        if not fall_through and not await _any_matches(shell, subject, patterns):
            continue
        status = shell.status = await finish(body(shell))
        if terminator == ";;":
            break
        fall_through = terminator == ";&"
    return status


async def _any_matches(shell: Shell, subject: str, patterns: Any) -> bool:
    for test in patterns:
        if await test(shell, subject) if waits(test) else test(shell, subject):
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
        shell.pipestatus = None
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
    if error.fatal or error.of_expansion:
        return await shell.report(error)
    await shell.complain(error.named("(("))
    return await settle(shell, 1)


def _arithmetic_waiting(node: n.ArithmeticCommand, value_of: Any) -> Run:

    async def run(shell: Shell) -> int:
        shell.line = node.line
        if shell.tracing and not await before(shell, node):
            return 0
        shell.pipestatus = None
        try:
            if shell.xtrace:
                value = await traced_arithmetic(shell, node.expression)
            else:
                value = await value_of(shell) if waits(value_of) else value_of(shell)
        except ShellError as error:
            return await _arithmetic_failed(shell, error)
        return 0 if value else await settle(shell, 1)

    return run


# --- functions ------------------------------------------------------------------------------------------


def _compile_when_called(function: Function, compiled: list[Run]) -> Run:
    """What a function runs at first; libraries define many functions that are never called."""

    def run(shell: Shell) -> Any:
        if not compiled:
            body = function.definition.body
            compiled.append(within(body.line, compile_command, body))
        function.run = compiled[0]
        return function.run(shell)

    return run


def _function(node: n.FunctionDefinition) -> Run:
    compiled: list[Run] = []
    name = node.name

    def run(shell: Shell) -> Any:
        shell.line = node.line
        old = shell.functions.get(name)
        if old is not None and old.readonly:
            return _refuse(shell, f"{name}: readonly function", 1)
        if shell.posix and not (name.isidentifier() and name.isascii()):
            return _refuse_special(shell, f"`{name}': not a valid identifier")
        if shell.posix and name in POSIX_SPECIAL:
            return _refuse_special(shell, f"`{name}': is a special builtin")
        function = Function(node, shell.current_source(), node.line)
        function.run = _compile_when_called(function, compiled)
        if old is not None:
            function.exported = old.exported
        shell.functions[name] = function
        return note_pipestatus(shell)

    return run


async def _refuse_special(shell: Shell, text: str) -> int:
    await shell.complain(text)
    raise ExitShell(2)


async def _refuse(shell: Shell, text: str, status: int) -> int:
    await shell.complain(text)
    return await settle(shell, status)


COMPILERS.update(
    {
        n.Group: _group,
        n.If: _if,
        n.Case: _case,
        n.ArithmeticCommand: _arithmetic_command,
        n.FunctionDefinition: _function,
    }
)
