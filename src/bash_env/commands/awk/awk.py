"""awk: pattern scanning and processing (POSIX awk; gawk manual, version 5.2). `awk` is gawk here."""

from __future__ import annotations

from bash_env.commands.awk.arrays import Array
from bash_env.commands.awk.codegen import Compiled
from bash_env.commands.awk.commandline import REFUSED, VERSION, Options, usage
from bash_env.commands.awk.errors import SourceError
from bash_env.commands.awk.lexer import BUILTINS, KEYWORDS, unescape
from bash_env.commands.awk.maininput import ASSIGNMENT
from bash_env.commands.awk.program import ERRORS, Run, compiled
from bash_env.commands.awk.regexes import Locale
from bash_env.commands.awk.runtime import Runtime
from bash_env.commands.awk.sources import Sources
from bash_env.commands.awk.times import DEFAULT_FORMAT
from bash_env.commands.awk.values import strnum
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.declare import UsageError
from bash_env.options.parse import parse
from bash_env.text.quote import is_utf8

FATAL = 2
QUIET: tuple[type[Exception], ...] = (OSError, *ERRORS)


async def gawk(process: Process) -> int:
    """The program `awk`: its command line, its program text, and running it."""
    process.argv = [process.short_name, *process.argv[1:]]
    try:
        options = parse(Options, process.argv[1:], process.env)
    except UsageError as error:
        return await _misused(process, error.text)
    if options.version_wanted or options.copyright:
        await process.write(f"{VERSION}\n".encode())
        return 0
    if options.usage_wanted:
        await process.write(usage().encode())
        return 0
    return await _Invocation(process, options).run()


async def _misused(process: Process, text: str) -> int:
    """A command line that is refused: what is wrong, unless the option is unknown, and the usage."""
    if text.startswith("option requires"):
        await process.write_error(f"{process.name}: {text.replace(chr(39), '')}\n")
    elif text.startswith("option"):
        await process.write_error(f"{process.name}: {text}\n")
    await process.write_error(usage())
    return 1


class _Invocation:
    """One call of awk."""

    def __init__(self, process: Process, options: Options) -> None:
        self.process = process
        self.options = options
        self.locale = Locale(is_utf8(process.env) and not options.as_bytes)
        self.operands = list(options.operands)
        self.warnings: list[str] = []

    async def run(self) -> int:
        """Compile and run; the status."""
        try:
            program = await self.program()
        except SourceError as error:
            await self.say([*self.warnings, *error.lines])
            return error.status
        if program is None:
            return await _misused(self.process, "")
        await self.say([*self.warnings, *map(self.shown, program.warnings)])
        return await self.execute(program)

    async def say(self, lines: list[str]) -> None:
        """Put messages on standard error."""
        await self.process.write_error("".join([f"{self.process.name}: {line}\n" for line in lines]))

    # --- compiling -------------------------------------------------------------------------------

    async def program(self) -> Compiled | None:
        """The compiled program; None where the command line has none. Raises SourceError."""
        for field, text in REFUSED.items():
            if field in self.options.given:
                raise SourceError([f"fatal: {text}"], FATAL)
        if self.options.libraries:
            name = self.options.libraries[0]
            raise SourceError(
                [f"fatal: cannot open shared library `{name}' for reading: No such file or directory"], FATAL
            )
        if self.options.bignum:
            self.warnings.append("warning: -M ignored: MPFR/GMP support not compiled in")
        pieces = await self.pieces()
        if pieces is None:
            return None
        self.check_assignments()
        if not self.locale.utf8:
            pieces = [(self.recoded(name), self.recoded(text)) for name, text in pieces]
        try:
            return compiled(tuple(pieces), self.locale.utf8, self.assigned(), self.options.sandbox)
        except SourceError as error:
            raise SourceError([self.shown(line) for line in error.lines], error.status) from None

    def shown(self, message: str) -> str:
        """A message about text of the locale: the opposite of `recoded`."""
        return (
            message
            if self.locale.utf8
            else message.encode("latin-1", "surrogateescape").decode("utf-8", "surrogateescape")
        )

    def recoded(self, text: str) -> str:
        """An argument as text of the locale: bytes as characters in the C locale."""
        return text if self.locale.utf8 else text.encode("utf-8", "surrogateescape").decode("latin-1")

    async def pieces(self) -> list[tuple[str, str]] | None:
        """The program text in the order of the options, or the first operand."""
        sources = Sources(self.process, self.locale)
        options = self.options
        waiting = {"files": iter(options.files), "sources": iter(options.sources), "includes": iter(options.includes)}
        has_program = False
        for field in options.given:
            if field == "files":
                await sources.add_file(next(waiting[field]))
            elif field == "includes":
                await sources.add_include(next(waiting[field]))
            elif field == "sources":
                await sources.add_text(next(waiting[field]))
            elif field == "only_file":
                await sources.add_file(options.only_file or "")
            has_program = has_program or field in ("files", "sources", "only_file")
        if not has_program:
            if not self.operands:
                return None
            await sources.add_text(self.operands.pop(0))
        return sources.pieces

    def check_assignments(self) -> None:
        """Refuse what -v cannot assign."""
        for text in self.options.assignments:
            name, equals, _ = text.partition("=")
            if not equals:
                lines = [f"`{text}' argument to `-v' not in `var=value' form", *("\n" + usage()).splitlines()]
                raise SourceError([lines[0] + "\n" + "\n".join(lines[1:])])
            if ASSIGNMENT.fullmatch(text) is None:
                raise SourceError([f"fatal: `{name}' is not a legal variable name"], FATAL)
            if name in BUILTINS or name in KEYWORDS:
                raise SourceError([f"fatal: cannot use gawk builtin `{name}' as variable name"], FATAL)

    def assigned(self) -> frozenset[str]:
        """The variables that the command line may assign."""
        texts = [*self.options.assignments, *self.operands]
        names = [match[1] for text in texts if (match := ASSIGNMENT.fullmatch(text))]
        return frozenset([*names, "FS"] if self.options.separator is not None else names)

    # --- running ---------------------------------------------------------------------------------

    async def execute(self, program: Compiled) -> int:
        """Run a compiled program; errors of its text and of its run have status 2."""
        runtime = Runtime(self.process, self.locale, self.options.non_decimal)
        run = Run(program, runtime)
        try:
            self.prepare(runtime)
            status = await run.run()
            return await self.finish(runtime, status)
        except ERRORS as error:
            await runtime.streams.flush(runtime.streams.stderr)
            await self.close_quietly(runtime)
            await self.say([self.shown(run.describe(error))])
            return FATAL
        finally:
            await runtime.main.close()
            await runtime.streams.abandon()

    async def finish(self, runtime: Runtime, status: int) -> int:
        """Write and close everything."""
        try:
            await runtime.streams.close_all()
        except BrokenPipeError:
            raise
        except OSError as error:
            await self.say([f"warning: error writing standard output: {strerror(error)}"])
            return 1
        except ERRORS as error:
            await self.say([f"fatal: {error}"])
            return FATAL
        return status

    async def close_quietly(self, runtime: Runtime) -> None:
        """The same after an error."""
        try:
            await runtime.streams.close_all()
        except BrokenPipeError:
            raise
        except QUIET:
            pass

    def prepare(self, runtime: Runtime) -> None:
        """Set the variables that the outside determines."""
        process = self.process
        runtime.unescape = self.unescaped  # type: ignore[method-assign]
        for number, text in enumerate([process.argv[0], *self.operands]):
            runtime.ARGV[str(number)] = runtime.record.strnum(self.recoded(text))
        runtime.ARGC = float(len(self.operands) + 1)
        for name, value in process.env.items():
            runtime.ENVIRON[self.recoded(name)] = runtime.record.strnum(self.recoded(value))
        _fill_process_info(runtime, process)
        self.assign_options(runtime)
        for warning in self.warnings:
            runtime.complain(warning)

    def assign_options(self, runtime: Runtime) -> None:
        """-F and -v in their order: FS, FPAT and FIELDWIDTHS supersede each other."""
        assignments = iter(self.options.assignments)
        separators = self.options.given.count("separator")
        for field in self.options.given:
            if field == "separator":
                separators -= 1
                if not separators:
                    runtime.assign("FS", self.unescaped(self.recoded(self.options.separator or "")))
            elif field == "assignments":
                name, _, value = self.recoded(next(assignments)).partition("=")
                runtime.assign_operand(name, value)

    def unescaped(self, text: str) -> str:
        """The value of an assignment on the command line; warnings are kept for later."""
        value, warnings = unescape(text, self.locale.utf8)
        self.warnings += [f"warning: {warning}" for warning in warnings]
        return value


def _fill_process_info(runtime: Runtime, process: Process) -> None:
    """PROCINFO (gawk manual 7.5.2)."""
    info = runtime.PROCINFO
    arguments = info["argv"] = Array()
    for number, text in enumerate(process.argv):
        arguments[str(number)] = strnum(text)
    who = process.fs.who
    numbers = {
        "ppid": process.ppid, "pgrpid": process.pgid, "api_major": 3, "api_minor": 2, "gid": who.gid, "egid": who.gid,
    }  # fmt: skip
    for name, number in numbers.items():
        info[name] = float(number)
    info["platform"] = "posix"
    info["identifiers"] = Array()
    info["version"] = "5.2.1"
    info["FS"] = "FS"
    info["uid"] = info["euid"] = float(who.uid)
    info["pid"] = float(process.pid)
    info["strftime"] = DEFAULT_FORMAT
