"""Reading and running source text a line at a time (bash manual 3.1.1): scripts, `eval`, `source`, traps."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from bash_env.kernel.limits import LimitExceeded
from bash_env.kernel.scheduler import Call
from bash_env.shell.compile import compile_script
from bash_env.shell.errors import DiscardCommand, DiscardLine, DiscardQuietly, ExitShell
from bash_env.shell.history import record
from bash_env.shell.simple import Run
from bash_env.syntax.parser import IncompleteInput, Parser, ShellSyntaxError

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

CACHE_ENTRIES = 256
CACHED_LENGTH = 1 << 16


class Program:
    """A source text and the lines of it that are compiled so far."""

    __slots__ = ("done", "ends", "lines", "parser", "warned")

    def __init__(self, parser: Parser) -> None:
        self.parser = parser
        self.lines: list[Run] = []
        self.ends = [0]
        self.done = False
        self.warned = 0

    def line(self, index: int) -> Run | None:
        """Line number `index`, None at the end. Raises ShellSyntaxError."""
        if index < len(self.lines):
            return self.lines[index]
        if self.done:
            return None
        script = self.parser.next()
        if script is None:
            self.done = True
            return None
        run = compile_script(script)
        self.lines.append(run)
        self.ends.append(self.parser.offset)
        return run


_cache: OrderedDict[tuple[str, int, bool, bool], Program] = OrderedDict()


def _program(shell: Shell, source: str, first_line: int) -> Program:
    """The program of a source text: cached where neither aliases nor errors make it depend on when it is read."""
    options = shell.parser_options
    if len(source) > CACHED_LENGTH or (options.expand_aliases and shell.aliases) or "alias" in source:
        return _new_program(shell, source, first_line)
    key = (source, first_line, options.extglob, options.posix)
    found = _cache.get(key)
    if found is not None and found.done:
        _cache.move_to_end(key)
        return found
    program = _new_program(shell, source, first_line)
    if found is None and "shopt" not in source and "set" not in source:
        _cache[key] = program
        if len(_cache) > CACHE_ENTRIES:
            _cache.popitem(last=False)
    return program


def _new_program(shell: Shell, source: str, first_line: int) -> Program:
    limit = shell.process.machine.limits.max_source_bytes
    if len(source) > limit:
        raise LimitExceeded("max_source_bytes", "script too large")
    return Program(Parser(source, aliases=shell.aliases, options=shell.parser_options, first_line=first_line))


async def run_source(shell: Shell, source: str, *, first_line: int = 1, where: str = "") -> int:
    """Run source text in the shell, line by line; the status of the last command.

    A syntax error is reported and gives status 2; what stands before it has run.
    """
    program = _program(shell, source, first_line)
    index = 0
    status: int = 0
    while True:
        try:
            run = program.line(index)
        except ShellSyntaxError as error:
            return await report_syntax(shell, error, where)
        if len(program.parser.warnings) > program.warned:
            await _warn(shell, program)
        if shell.verbose:
            await echo_input(shell, source, program.ends[min(index, len(program.ends) - 1)], program.parser.offset)
        if run is None:
            return status
        index += 1
        try:
            result = run(shell)
            if result.__class__ is not int:
                result = await Call(result) if shell.call_depth else await result
        except DiscardCommand as discarded:
            result = _discarded(shell, discarded)
        shell.status = status = result
        if shell.pending_traps:
            await PENDING[0](shell)
        if not index & 15:
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


async def _warn(shell: Shell, program: Program) -> None:
    warnings = program.parser.warnings
    while program.warned < len(warnings):
        line, text = warnings[program.warned]
        program.warned += 1
        await shell.complain(f"warning: {text}", line)


async def report_syntax(shell: Shell, error: ShellSyntaxError, where: str = "") -> int:
    """Print a syntax error; the status is 2. Under `set -e` bash is gone before it shows the line."""
    for line, message in zip(error.lines, error.messages, strict=True):
        await shell.complain(message, line, where)
        if shell.errexit and message.startswith("syntax error near"):
            break
    shell.status = 2
    return 2


async def run_script(shell: Shell, source: str, *, first_line: int = 1) -> int:
    """Run a whole script as the shell's input: an error that discards a command goes on with the next line.

    Raises ExitShell where the script exits.
    """
    program = _program(shell, source, first_line)
    index = 0
    while True:
        try:
            run = program.line(index)
        except ShellSyntaxError as error:
            await refuse_line(shell, error)
            if shell.interactive:
                return 2
            continue
        if len(program.parser.warnings) > program.warned:
            await _warn(shell, program)
        if shell.verbose:
            await echo_input(shell, source, program.ends[index], program.parser.offset)
        if run is None:
            return shell.status
        index += 1
        if shell.options["history"]:
            record(shell, source, program.ends[index - 1], program.ends[index])
        await run_line(shell, run)
        if not index & 15:
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


async def run_line(shell: Shell, run: Run) -> None:
    """Run a line of the shell's input and the traps of what has arrived. Raises ExitShell."""
    try:
        result = run(shell)
        shell.status = result if result.__class__ is int else await result
    except DiscardCommand as discarded:
        shell.status = discarded.status
        if shell.errexit and not shell.tested and not isinstance(discarded, DiscardQuietly):
            raise ExitShell(discarded.status) from None
    if shell.pending_traps:
        await PENDING[0](shell)
    if shell.onecmd:
        raise ExitShell(shell.status)


async def echo_input(shell: Shell, source: str, start: int, end: int) -> None:
    """Print the lines that were read from `start` to `end`, for `set -v`."""
    text = source[start:end].removeprefix("\n") if start else source[:end]
    if text:
        await shell.process.write_error(text if text.endswith("\n") else text + "\n")
