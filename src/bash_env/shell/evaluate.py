"""Reading and running source text a line at a time (bash manual 3.1.1): scripts, `eval`, `source`, traps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bash_env.kernel.scheduler import Call
from bash_env.shell.errors import DiscardCommand, DiscardLine, DiscardQuietly, ExitShell, StopExecuting
from bash_env.shell.history import record
from bash_env.shell.programs import Reader
from bash_env.shell.simple import Run
from bash_env.syntax.parser import IncompleteInput, ShellSyntaxError

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


async def run_source(shell: Shell, source: str, *, first_line: int = 1, where: str = "") -> int:
    """Run source text in the shell, line by line; the status of the last command.

    A syntax error is reported and gives status 2; what stands before it has run.
    """
    if shell.noexec and not shell.interactive:
        return 0
    reader = Reader(shell, source, first_line)
    status: int = 0
    while True:
        try:
            run = reader.next()
        except ShellSyntaxError as error:
            await _announce(shell, reader)
            return await report_syntax(shell, error, where)
        if shell.verbose or reader.warned:
            await _announce(shell, reader)
        if run is None:
            return status
        try:
            result = run(shell)
            if result.__class__ is not int:
                result = await Call(result) if shell.call_depth else await result
        except DiscardCommand as discarded:
            result = _discarded(shell, discarded)
            reader.renumber(shell.line)
        shell.status = status = result
        if shell.pending_traps:
            await PENDING[0](shell)
        if not reader.index & 15:
            await shell.process.checkpoint()


def _discarded(shell: Shell, discarded: DiscardCommand) -> int:
    """The status after an error that discards a command of a text being evaluated. Raises it further if that ends, too."""
    if isinstance(discarded, DiscardLine) or shell.subshell_level:
        raise discarded
    if shell.errexit and not shell.tested and not isinstance(discarded, DiscardQuietly):
        raise ExitShell(discarded.status)
    return discarded.status


PENDING: list[Any] = []
"""Runs the traps of signals that have arrived; filled by `bash_env.shell.traps`."""


async def _announce(shell: Shell, reader: Reader) -> None:
    """Show what was read under `set -v`, and the parser's warnings about it."""
    if shell.verbose:
        text = reader.text()
        await shell.process.write_error(text if text.endswith("\n") or not text else text + "\n")
    for line, text in reader.warnings():
        await shell.complain(f"warning: {text}", line)


async def report_syntax(shell: Shell, error: ShellSyntaxError, where: str = "") -> int:
    """Print a syntax error; the status is 2. Under `set -e` the shell is left at the first message, without the ERR trap."""
    for line, message in zip(error.lines, error.messages, strict=True):
        await shell.complain(message, line, where)
        if shell.errexit and not shell.tested and not shell.interactive:
            raise ExitShell(2)
    shell.status = 2
    return 2


async def run_script(shell: Shell, source: str, *, first_line: int = 1) -> int:
    """Run a whole script as the shell's input: an error that discards a command goes on with the next line.

    Raises ExitShell where the script exits.
    """
    reader = Reader(shell, source, first_line)
    while True:
        try:
            run = reader.next()
        except ShellSyntaxError as error:
            await _announce(shell, reader)
            await refuse_line(shell, error)
            if shell.interactive:
                return 2
            continue
        if shell.verbose or reader.warned:
            await _announce(shell, reader)
        if run is None:
            return shell.status
        if shell.noexec and not shell.interactive:
            continue
        if shell.options["history"]:
            record(shell, source, *reader.span())
        if await run_line(shell, run):
            reader.renumber(shell.line)
        if not reader.index & 15:
            await shell.process.checkpoint()


async def refuse_line(shell: Shell, error: ShellSyntaxError) -> None:
    """Report a syntax error in the shell's input; but for those after which bash goes on, it ends the shell. Raises ExitShell."""
    before = shell.status
    await report_syntax(shell, error, "-c: " if shell.command_string is not None else "")
    if shell.interactive:
        return
    if not error.resumes:
        last = before or 2 if isinstance(error, IncompleteInput) else before
        raise ExitShell(last if error.status is None else error.status)
    shell.status = error.status or shell.status


async def run_line(shell: Shell, run: Run) -> bool:
    """Run a line of the shell's input and the traps of what has arrived; whether an error discarded it. Raises ExitShell."""
    failed = False
    try:
        result = run(shell)
        shell.status = result if result.__class__ is int else await result
    except StopExecuting:
        shell.status = 0
    except DiscardCommand as discarded:
        shell.status = discarded.status
        if shell.errexit and not shell.tested and not isinstance(discarded, DiscardQuietly):
            raise ExitShell(discarded.status) from None
        failed = True
    if shell.pending_traps:
        await PENDING[0](shell)
    if shell.onecmd and shell.command_string is None:
        raise ExitShell(shell.status)
    return failed
