"""Source texts and the lines of them that are compiled; texts that are run again share them."""

from __future__ import annotations

from _thread import allocate_lock
from collections import OrderedDict
from typing import TYPE_CHECKING, TypeAlias

from bash_env.kernel.limits import LimitExceeded
from bash_env.shell.compile import compile_script, within
from bash_env.syntax.errors import ShellSyntaxError
from bash_env.syntax.parser import CollectorPaused, Parser, ParserOptions

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
    """A source text and the lines of it that are compiled so far.

    Of each line are kept where it ends, the line number there, and how many warnings the parser has given.
    """

    __slots__ = ("ends", "failed", "first_line", "lines", "lock", "modes", "numbers", "parser", "warned")

    def __init__(self, parser: Parser, first_line: int) -> None:
        self.parser = parser
        self.first_line = first_line
        self.lines: list[Run | None] = []
        self.modes: list[Mode] = []
        self.ends = [0]
        self.numbers = [0]
        self.warned = [0]
        self.failed = False
        self.lock = allocate_lock()

    def read(self, mode: Mode) -> Run | None:
        """Compile the next line; None at the end. Raises ShellSyntaxError."""
        parser = self.parser
        self.failed = True
        with CollectorPaused():
            script = parser.next()
            run = None if script is None else within(parser.last_line, compile_script, script)
        self.failed = False
        self.lines.append(run)
        self.modes.append(mode)
        self.ends.append(parser.offset)
        self.numbers.append(parser.last_line)
        self.warned.append(len(parser.warnings))
        return run

    def alone(self, shell: Shell, position: int, line: int) -> Program:
        """A program of one shell for what follows `position`, which is on line number `line`."""
        parser = Parser(self.parser.text, aliases=shell.aliases, options=shell.parser_options)
        parser.start_at(position, line)
        program = Program(parser, line)
        program.ends = [position]
        return program


class Reader:
    """Reads a program line by line for one shell: `index` lines of it have been read."""

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
                position = program.ends[index]
                self._go_alone(position, program.first_line + program.parser.text.count("\n", 0, position))
                return self.program.read(mode)
            _set_mode(program.parser.options, mode)
            try:
                return program.read(mode)
            except ShellSyntaxError:
                self.shared = False
                program.parser.options = self.shell.parser_options
                raise

    def _go_alone(self, position: int, line: int) -> None:
        self.program, self.index, self.shared = self.program.alone(self.shell, position, line), 0, False

    def renumber(self, line: int) -> None:
        """Go on as if the line read last ended on line number `line`."""
        program, index = self.program, self.index
        if line != program.numbers[index]:
            self._go_alone(line_start(program.parser.text, program.ends[index]), line + 1)

    def span(self) -> tuple[int, int]:
        """Where in the source the line read last begins and ends."""
        ends = self.program.ends
        return ends[self.index - 1], ends[self.index]

    def text(self) -> str:
        """The lines of the source that were read last, up to where the parser stopped if that was an error or the end."""
        program, last = self.program, self.index - 1
        source, ends = program.parser.text, program.ends
        if program.failed or last < 0:
            return source[line_start(source, ends[-1]) : program.parser.offset]
        end = ends[last + 1] if program.lines[last] is None else line_start(source, ends[last + 1])
        return source[line_start(source, ends[last]) : end]

    @property
    def warned(self) -> bool:
        """Whether the parser had to say something about the line read last."""
        counts = self.program.warned
        return counts[self.index] != counts[self.index - 1]

    def warnings(self) -> list[tuple[int, str]]:
        """The parser's warnings about what was read last: line numbers and texts."""
        program = self.program
        if not program.failed:
            return program.parser.warnings[program.warned[self.index - 1] : program.warned[self.index]]
        new = program.parser.warnings[program.warned[-1] :]
        program.warned[-1] = len(program.parser.warnings)
        return new


def line_start(source: str, offset: int) -> int:
    """Where the line after the last that was read begins; the parser, at `offset`, may have skipped blank ones."""
    while offset and source[offset - 1] in " \t\n":
        offset -= 1
    return source.find("\n", offset) + 1 or len(source) if offset else 0


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
