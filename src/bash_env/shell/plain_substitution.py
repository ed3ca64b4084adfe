"""`$(echo ...)`, `$(printf ...)`, `$(pwd)`: substitutions of one builtin that leaves no trace, run without a process of their own.

A subshell hides what its commands change. Where the words do nothing but read plain variables, and the builtin does
nothing but write, there is nothing to hide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from bash_env.kernel.limits import LimitExceeded
from bash_env.shell.builtins.registry import BUILTINS
from bash_env.shell.errors import DiscardCommand, ExitShell, ShellError
from bash_env.shell.execute import builtin_failed
from bash_env.shell.modifiers import CASE, REMOVE, REPLACE
from bash_env.shell.variables import NAMEREF, DynamicVariable, Variable
from bash_env.shell.word_fields import compile_fields, constant_field
from bash_env.shell.words import waits
from bash_env.syntax import nodes as n

if TYPE_CHECKING:
    from bash_env.kernel.files import OpenFile
    from bash_env.shell.state import Shell

_BUILTINS = frozenset(("echo", "printf", "pwd"))
_OPERATORS = frozenset(("", *REMOVE, *CASE, *REPLACE))
_FIXED = (n.Literal, n.Escaped, n.SingleQuoted, n.AnsiQuoted)


def plain_command(command: n.Command) -> Callable[[Shell, OpenFile], Any] | None:
    """The way to run a command whose output is captured: a coroutine function of the shell and the file to write to.

    It gives the status, or None where a process is needed after all; then nothing has happened yet. None for other commands.
    """
    if not isinstance(command, n.SimpleCommand) or command.assignments or command.redirects or not command.words:
        return None
    words = [word for word in command.words if isinstance(word, n.Word)]
    name = constant_field(words[0]) if words else None
    parts = [part for word in words for part in _leaves(word.parts)]
    if name not in _BUILTINS or len(words) < len(command.words) or not all(map(_only_reads, parts)):
        return None
    makers = [maker for word in words for maker in compile_fields(word)]
    if any(map(waits, makers)):
        return None
    return _runner(command, makers, [part.name for part in parts if isinstance(part, n.Parameter)])


def _leaves(parts: Any) -> Iterator[n.WordPart]:
    """The parts of a word, those inside quotes and of operands included."""
    for part in parts:
        if isinstance(part, n.DoubleQuoted):
            yield from _leaves(part.parts)
        else:
            yield part
            if isinstance(part, n.Parameter):
                for word in (part.argument, part.second):
                    yield from _leaves(word.parts if word is not None else ())


def _only_reads(part: n.WordPart) -> bool:
    if isinstance(part, n.Parameter):
        return part.operator in _OPERATORS and not part.indirect and part.subscript is None
    return isinstance(part, _FIXED)


def _runner(command: n.SimpleCommand, makers: list[Any], names: list[str]) -> Callable[[Shell, OpenFile], Any]:
    line = command.line
    variables = [name for name in names if name.isidentifier()]

    async def run(shell: Shell, file: OpenFile) -> int | None:
        if shell.tracing or shell.traps or shell.nounset or not _are_plain(shell, variables):
            return None
        argv = _fields(shell, makers)
        if argv is None or argv[0] in shell.functions or argv[0] in shell.disabled_builtins or argv[1:2] == ["-v"]:
            return None
        fds, outer = shell.process.fds, shell.line
        old = fds.get(1)
        shell.line = line
        fds[1] = file
        try:
            return await _call(shell, argv)
        finally:
            shell.line = outer
            if old is None:
                del fds[1]
            else:
                fds[1] = old

    return run


def _are_plain(shell: Shell, names: list[str]) -> bool:
    """Whether reading the variables changes nothing and gives in a subshell what it gives here."""
    for name in names:
        value = shell.vars.get(name)
        if isinstance(value, Variable) and (isinstance(value, DynamicVariable) or value.flags & NAMEREF):
            return False
    return True


def _fields(shell: Shell, makers: list[Any]) -> list[Any] | None:
    argv: list[Any] = []
    try:
        for make in makers:
            make(shell, argv)
    except ShellError:
        return None
    if shell.patterns:
        shell.patterns = False
        return None
    return argv


async def _call(shell: Shell, argv: list[Any]) -> int:
    """The status of the builtin; what would end a subshell ends this call."""
    try:
        status = BUILTINS[argv[0]](shell, argv)
        return status if status.__class__ is int else await status
    except ShellError as error:
        try:
            return await builtin_failed(shell, error, argv)
        except (ExitShell, DiscardCommand) as leaving:
            return leaving.status
    except LimitExceeded as error:
        await shell.complain(str(error))
        return 1
