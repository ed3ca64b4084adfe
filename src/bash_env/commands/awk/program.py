"""Compiled programs, kept for the next time, and running one (POSIX awk, Overall Program Structure)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice
from operator import length_hint
from time import monotonic
from typing import Any

from bash_env.commands.awk.arrays import Array
from bash_env.commands.awk.codegen import Compiled, compile_program
from bash_env.commands.awk.emitter import Settings
from bash_env.commands.awk.errors import ExitProgram, FatalError, NextFile, NextRecord
from bash_env.commands.awk.library import Library
from bash_env.commands.awk.regexes import Locale
from bash_env.commands.awk.runtime import GENERATED, Runtime
from bash_env.commands.awk.source import SourceText
from bash_env.commands.awk.values import UNSET, to_number

FEWEST, MOST = 8, 1 << 16
"""How many records are worked on between two looks at the time."""
SHORT, LONG = 0.002, 0.006
"""Seconds: when a round of records was short, and when it was long."""


@lru_cache(64)
def compiled(pieces: tuple[tuple[str, str], ...], utf8: bool, assigned: frozenset[str], sandbox: bool) -> Compiled:
    """The compiled form of a program. Raises SourceError."""
    return compile_program(SourceText(list(pieces)), Settings(Locale(utf8), assigned, sandbox))


class Run:
    """One run of a compiled program."""

    def __init__(self, program: Compiled, runtime: Runtime) -> None:
        self.program = program
        self.runtime = runtime
        self.library = Library(runtime)
        self.globals = self._globals()
        runtime.globals = self.globals
        runtime.variables = program.scalars
        runtime.line_of = program.place
        exec(program.code, self.globals)
        self.library.functions = self._functions()
        self.size = FEWEST
        self.status = 0
        self.entry = ""  # what was run last of the program

    def _globals(self) -> dict[str, Any]:
        runtime, program = self.runtime, self.program
        names: dict[str, Any] = {"__builtins__": _BUILTINS, **self.library.names(), **program.constants}
        names.update(dict.fromkeys(program.scalars.values(), UNSET))
        special = {"ARGV": runtime.ARGV, "ENVIRON": runtime.ENVIRON, "PROCINFO": runtime.PROCINFO}
        for name, identifier in program.arrays.items():
            names[identifier] = special.get(name) or Array() if name not in special else special[name]
        return names

    def _functions(self) -> dict[str, Callable[..., Any]]:
        """The functions of the program, for indirect calls."""
        found: dict[str, Callable[..., Any]] = {}
        for name, (identifier, _, recursive, _) in self.program.functions.items():
            function = self.globals[identifier]
            found[name] = _at_depth(function) if recursive else function
        return found

    # --- phases ----------------------------------------------------------------------------------

    async def run(self) -> int:
        """Everything; the exit status. Raises FatalError."""
        entries = self.program.entries
        main = self.runtime.main
        main.begin_file = self.file_rules("begin_file")
        main.end_file = self.file_rules("end_file")
        main.on_assignment = self.forget_entry
        try:
            await self.special("begin")
            if entries & {"records", "end", "begin_file", "end_file"}:
                await self.records()
        except ExitProgram as ending:
            self.note(ending)
        try:
            await self.special("end")
        except ExitProgram as ending:
            self.note(ending)
        return self.status

    def file_rules(self, entry: str) -> Callable[[], Any] | None:
        """What runs the rules of BEGINFILE or ENDFILE."""
        if entry not in self.program.entries:
            return None
        function = self.globals[entry]

        def work() -> Any:
            self.entry = entry
            return function()

        return work

    def forget_entry(self) -> None:
        """Note that an operand was assigned: messages name no line then."""
        self.entry = ""

    def note(self, ending: ExitProgram) -> None:
        """Take the status of an exit statement, if it has one."""
        if ending.status is not None:
            self.status = int(to_number(ending.status)) & 255

    async def special(self, entry: str) -> None:
        """Run the rules of BEGIN or END."""
        if entry not in self.program.entries:
            return
        self.entry = entry
        try:
            await self.globals[entry]()
        except (NextRecord, NextFile) as jump:
            word = "next" if isinstance(jump, NextRecord) else "nextfile"
            error = FatalError(f"`{word}' cannot be called from a `{entry.upper()}' rule")
            raise error.with_traceback(jump.__traceback__) from None

    async def records(self) -> None:
        """Go through the main input."""
        main = self.runtime.main
        work = self.globals.get("records") or _skip
        while (batch := await main.batch()) is not None:
            try:
                await self.round(work, batch)
            except NextFile:
                await main.skip_file()
            await self.runtime.tick()

    async def round(self, work: Callable[[Iterator[str]], Any], batch: Iterator[str]) -> None:
        """Work on some records of a block, on more of them next time if that was quick."""
        runtime = self.runtime
        before = length_hint(batch)
        start = monotonic()
        if work is not _skip:
            self.entry = "records"
        counts_itself = work is not _skip and self.program.counting == "runtime"
        if not counts_itself:
            runtime.uncounted = lambda: before - length_hint(batch)
        try:
            await work(islice(batch, self.size))
        finally:
            runtime.uncounted = int
            if not counts_itself:
                runtime.count(float(before - length_hint(batch)))
            self.keep_record()
        seconds = monotonic() - start
        if seconds < SHORT:
            self.size = min(self.size * 2, MOST)
        elif seconds > LONG:
            self.size = max(self.size // 2, FEWEST)

    def keep_record(self) -> None:
        """Let END and functions see the record that was worked on last."""
        source = self.runtime.main.source
        if source is not None and (self.program.plain or "records" not in self.program.entries):
            line = source.last()
            if line is not None:
                self.runtime.record.read(line)

    # --- errors ----------------------------------------------------------------------------------

    def describe(self, error: BaseException) -> str:
        """A fatal error in the words and with the place that gawk gives."""
        text = error.text if isinstance(error, FatalError) else _WORDS[type(error)]
        place = self.place(error)
        if not place and self.entry:
            return f"{self.program.place(self.last_line())}: fatal: {text}"
        return f"{place}{self.runtime.where() if place else ''}fatal: {text}"

    def last_line(self) -> int:
        """The last line of the generated code of the rules that were run last."""
        return int(max(line for _, _, line in self.globals[self.entry].__code__.co_lines() if line is not None))

    def place(self, error: BaseException) -> str:
        """The line of the program that raised an error, with a colon and a blank; nothing if it was none."""
        line = 0
        trace = error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == GENERATED:
                line = trace.tb_lineno
            trace = trace.tb_next
        return f"{self.program.place(line)}: " if line else ""


def _at_depth(function: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *arguments: function(1, *arguments)


async def _skip(batch: Iterator[str]) -> None:
    for _ in batch:
        pass


_WORDS: dict[type[BaseException], str] = {
    ZeroDivisionError: "division by zero attempted",
    RecursionError: "function calls nested too deeply",
    OverflowError: "number too large",
}
ERRORS: tuple[type[Exception], ...] = (FatalError, ZeroDivisionError, RecursionError, OverflowError)
_BUILTINS = {
    "float": float,
    "int": int,
    "len": len,
    "str": str,
    "ValueError": ValueError,
    "OverflowError": OverflowError,
}
