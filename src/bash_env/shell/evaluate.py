"""Reading and running source text a line at a time (bash manual 3.1.1): scripts, `eval`, `source`, traps."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from bash_env.kernel.limits import LimitExceeded
from bash_env.kernel.scheduler import Call
from bash_env.shell.compile import compile_script, within
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

    __slots__ = ("done", "ends", "lines", "numbers", "parser", "warned")

    def __init__(self, parser: Parser) -> None:
        self.parser = parser
        self.lines: list[Run] = []
        self.ends = [0]
        self.numbers = [0]
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
        parser = self.parser
        run = within(parser.last_line, compile_script, script)
        self.lines.append(run)
        self.ends.append(parser.offset)
        self.numbers.append(parser.last_line)
        return run

    def renumbered(self, index: int, line: int) -> Program:
        """What follows the first `index` lines, as if the last of them were on line number `line`."""
        old = self.parser
        parser = Parser(old.text, aliases=old.aliases, options=old.options)
        parser.start_at(line_start(old.text, self.ends[index]), line + 1)
        program = Program(parser)
        program.ends = [parser.pos]
        return program


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


async def _echo(shell: Shell, program: Program, index: int, *, rest: bool = False) -> None:
    """`set -v`: print the text that was read for line `index`; with `rest` all up to where the parser stopped."""
    source, ends = program.parser.text, program.ends
    start = line_start(source, ends[index])
    end = program.parser.offset if rest or index + 1 >= len(ends) else line_start(source, ends[index + 1])
    text = source[start:end]
    await shell.process.write_error(text if text.endswith("\n") or not text else text + "\n")


def line_start(source: str, offset: int) -> int:
    """Where the line after the last that was read begins; the parser, at `offset`, may have skipped blank ones."""
    while offset and source[offset - 1] in " \t\n":
        offset -= 1
    return source.find("\n", offset) + 1 or len(source) if offset else 0


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
            if shell.verbose:
                await _echo(shell, program, index, rest=True)
            await _warn(shell, program)
            return await report_syntax(shell, error, where)
        if shell.verbose:
            await _echo(shell, program, index)
        if len(program.parser.warnings) > program.warned:
            await _warn(shell, program)
        if run is None:
            return status
        index += 1
        if shell.noexec and not shell.interactive:
            continue
        try:
            result = run(shell)
            if result.__class__ is not int:
                result = await Call(result) if shell.call_depth else await result
        except DiscardCommand as discarded:
            result = _discarded(shell, discarded)
            if shell.line != program.numbers[index]:
                program, index = program.renumbered(index, shell.line), 0
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
    """Print a syntax error; the status is 2."""
    for line, message in zip(error.lines, error.messages, strict=True):
        await shell.complain(message, line, where)
        if shell.errexit and not shell.interactive:
            raise ExitShell(2)
    shell.status = 2
    return 2


def _exit_status(error: ShellSyntaxError, before: int) -> int:
    """With what a script ends at a syntax error, after a command with status `before`."""
    if error.status is not None:
        return error.status
    return before or 2 if isinstance(error, IncompleteInput) else before


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
            before = shell.status
            if shell.verbose:
                await _echo(shell, program, index, rest=True)
            await _warn(shell, program)
            await report_syntax(shell, error, "-c: " if shell.command_string is not None else "")
            if shell.interactive:
                return 2
            if error.resumes:
                shell.status = error.status or shell.status
                continue
            raise ExitShell(_exit_status(error, before)) from None
        if shell.verbose:
            await _echo(shell, program, index)
        if len(program.parser.warnings) > program.warned:
            await _warn(shell, program)
        if run is None:
            return shell.status
        index += 1
        if shell.noexec and not shell.interactive:
            continue
        if shell.options["history"]:
            record(shell, source, program.ends[index - 1], program.ends[index])
        try:
            result = run(shell)
            shell.status = result if result.__class__ is int else await result
        except DiscardCommand as discarded:
            shell.status = discarded.status
            if shell.errexit and not shell.tested and not isinstance(discarded, DiscardQuietly):
                raise ExitShell(discarded.status) from None
            if shell.line != program.numbers[index]:
                program, index = program.renumbered(index, shell.line), 0
        if shell.pending_traps:
            await PENDING[0](shell)
        if not index & 15:
            await shell.process.checkpoint()
        if shell.onecmd:
            raise ExitShell(shell.status)
