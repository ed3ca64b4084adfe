"""Source texts and the lines of them that are compiled; texts that are run again share them."""

from __future__ import annotations

import gc
from _thread import allocate_lock
from collections import OrderedDict
from typing import TYPE_CHECKING, TypeAlias

from bash_env.kernel.limits import LimitExceeded
from bash_env.shell.compile import compile_script
from bash_env.syntax.errors import ShellSyntaxError
from bash_env.syntax.parser import Parser, ParserOptions

if TYPE_CHECKING:
    from bash_env.shell.simple import Run
    from bash_env.shell.state import Shell

CACHE_ENTRIES = 256
CACHED_CHARACTERS = 1 << 20
"""How much source text is kept compiled; its tree takes about thirty times that."""

Mode: TypeAlias = "tuple[bool, bool, bool] | None"
"""The options under which a line was read; None where aliases make it a matter of the moment."""


def _mode(shell: Shell) -> Mode:
    options = shell.parser_options
    if options.expand_aliases and shell.aliases:
        return None
    return options.extglob, options.posix, options.interactive_comments


def _set_mode(options: ParserOptions, mode: tuple[bool, bool, bool]) -> None:
    options.extglob, options.posix, options.interactive_comments = mode


class Program:
    """A source text and the lines of it that are compiled so far."""

    __slots__ = ("ends", "failed", "first_line", "lines", "lock", "modes", "parser", "warned")

    def __init__(self, parser: Parser, first_line: int) -> None:
        self.parser = parser
        self.first_line = first_line
        self.lines: list[Run | None] = []
        self.modes: list[Mode] = []
        self.ends = [0]
        self.warned = [0]
        self.failed = False
        self.lock = allocate_lock()

    def read(self, mode: Mode) -> Run | None:
        """Compile the next line; None at the end. Raises ShellSyntaxError.

        The collector of cycles waits so long: nothing of what a line is parsed into can be collected yet.
        """
        collecting = gc.isenabled()
        gc.disable()
        self.failed = True
        try:
            script = self.parser.next()
            run = None if script is None else compile_script(script)
            self.failed = False
        finally:
            if collecting:
                gc.enable()
        self.lines.append(run)
        self.modes.append(mode)
        self.ends.append(self.parser.offset)
        self.warned.append(len(self.parser.warnings))
        return run

    def from_line(self, index: int, shell: Shell) -> Program:
        """A program of `shell` alone for what follows the first `index` lines."""
        parser, offset = self.parser.again(self.ends[index]), self.ends[index]
        parser.aliases, parser.options = shell.aliases, shell.parser_options
        new = Program(parser, self.first_line)
        new.lines, new.modes = self.lines[:index], self.modes[:index]
        new.ends, new.warned = [*self.ends[:index], offset], [0] * (index + 1)
        return new


class Reader:
    """Reads a program line by line for one shell; `index` lines have been read."""

    __slots__ = ("index", "program", "shared", "shell")

    def __init__(self, shell: Shell, source: str, first_line: int) -> None:
        self.shell = shell
        self.index = 0
        self.program, self.shared = _find(shell, source, first_line)

    def next(self) -> Run | None:
        """The next line, None at the end. Raises ShellSyntaxError; reading can then go on after the error."""
        if not self.shared:
            run = self.program.read(None)
        else:
            index, program = self.index, self.program
            mode = _mode(self.shell)
            run = (
                program.lines[index]
                if index < len(program.lines) and program.modes[index] == mode
                else self._read(mode)
            )
        self.index += 1
        return run

    def _read(self, mode: Mode) -> Run | None:
        """Read on, alone if this shell sees the text in another way than those that share it."""
        program, index = self.program, self.index
        with program.lock:
            if mode is not None and index < len(program.lines) and program.modes[index] == mode:
                return program.lines[index]
            if mode is None or index < len(program.lines) or program.failed:
                self.shared = False
                self.program = program.from_line(index, self.shell)
                return self.program.read(mode)
            _set_mode(program.parser.options, mode)
            try:
                return program.read(mode)
            except ShellSyntaxError:
                self.shared = False
                program.parser.options = self.shell.parser_options
                raise

    def span(self) -> tuple[int, int]:
        """Where in the source the line read last begins and ends."""
        ends = self.program.ends
        return ends[self.index - 1], ends[self.index]

    def warnings(self) -> list[tuple[int, str]]:
        """What the parser had to say about the line read last: lines and texts."""
        warned = self.program.warned
        first, end = warned[self.index - 1], warned[self.index]
        return self.program.parser.warnings[first:end] if end > first else []


class _Cache:
    """The programs that may be run again, the most recently used last."""

    def __init__(self) -> None:
        self.programs: OrderedDict[tuple[str, int], Program] = OrderedDict()
        self.characters = 0

    def find(self, source: str, first_line: int) -> Program:
        """The program of a source text that is read from line `first_line` on."""
        key = (source, first_line)
        found = self.programs.get(key)
        if found is None or found.failed:
            if found is None:
                self.characters += len(source)
            found = self.programs[key] = Program(Parser(source, first_line=first_line), first_line)
            self._shrink()
        self.programs.move_to_end(key)
        return found

    def _shrink(self) -> None:
        while len(self.programs) > CACHE_ENTRIES or self.characters > CACHED_CHARACTERS:
            (source, _), _ = self.programs.popitem(last=False)
            self.characters -= len(source)


_cache = _Cache()


def _find(shell: Shell, source: str, first_line: int) -> tuple[Program, bool]:
    """The program of a source text, and whether others may share it. Raises LimitExceeded."""
    if len(source) > shell.process.machine.limits.max_source_bytes:
        raise LimitExceeded("max_source_bytes", "script too large")
    if len(source) <= CACHED_CHARACTERS and _mode(shell) is not None:
        return _cache.find(source, first_line), True
    parser = Parser(source, aliases=shell.aliases, options=shell.parser_options, first_line=first_line)
    return Program(parser, first_line), False
