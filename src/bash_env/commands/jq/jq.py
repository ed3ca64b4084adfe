"""jq: a filter language for JSON (jq manual)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from bash_env.commands.jq import builtins as _builtins
from bash_env.commands.jq.compiler import Env, Filter, Function, Scope, compile_node, true
from bash_env.commands.jq.errors import Break, CompileError, Halt, JqError
from bash_env.commands.jq.parser import parse
from bash_env.commands.jq.prelude import PRELUDE
from bash_env.commands.jq.values import dump, read_values
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.options.command import refuse
from bash_env.options.declare import UsageError

assert _builtins
_FLAGS = {
    "r": "raw", "raw-output": "raw", "c": "compact", "compact-output": "compact", "n": "null", "null-input": "null",
    "s": "slurp", "slurp": "slurp", "e": "exit", "exit-status": "exit", "S": "sort", "sort-keys": "sort", "j": "join",
    "join-output": "join", "a": "ascii", "ascii-output": "ascii", "R": "raw_input", "raw-input": "raw_input",
    "tab": "tab", "M": "mono", "monochrome-output": "mono", "C": "color", "color-output": "color", "seq": "seq",
    "unbuffered": "unbuffered", "stream": "stream",
}  # fmt: skip


class Run:
    """What one run of a program keeps: the inputs that are left, debug messages, the count of calls."""

    def __init__(self, process: Process) -> None:
        self.steps = 0
        self.inputs: Iterator[Any] = iter(())
        self.messages: list[str] = []
        self.process = process

    def now(self) -> float:
        """Seconds since the epoch."""
        return self.process.machine.clock.time_ns() / 1e9


class CommandLine:
    """What the arguments of jq say."""

    def __init__(self) -> None:
        self.flags: set[str] = set()
        self.program: str | None = None
        self.from_file: str | None = None
        self.files: list[str] = []
        self.named: dict[str, Any] = {}
        self.positional: list[Any] = []
        self.loads: list[tuple[str, str, bool]] = []
        self.indent = 2


def _command_line(arguments: list[str]) -> CommandLine:
    found = CommandLine()
    todo = arguments[::-1]
    rest = ""
    options = True
    while todo:
        word = todo.pop()
        if options and word == "--":
            options = False
        elif options and word.startswith("--"):
            rest = _long(found, word[2:], todo, rest)
        elif options and word.startswith("-") and len(word) > 1:
            _short(found, word, todo)
        elif found.program is None and found.from_file is None:
            found.program = word
        elif rest == "args":
            found.positional.append(word)
        elif rest == "jsonargs":
            found.positional.append(_json(word))
        else:
            found.files.append(word)
    return found


def _json(word: str) -> Any:
    try:
        return next(iter(read_values(word)))
    except (JqError, IndexError):
        raise UsageError("Invalid JSON text passed to --jsonargs", hint=False, status=2) from None


def _short(found: CommandLine, word: str, todo: list[str]) -> None:
    for letter in word[1:]:
        if letter == "f" and todo:
            found.from_file = todo.pop()
        elif letter == "L" and todo:
            todo.pop()
        elif letter in _FLAGS:
            found.flags.add(_FLAGS[letter])
        else:
            raise UsageError("Unknown arguments", hint=False, status=2)


def _long(found: CommandLine, name: str, todo: list[str], rest: str) -> str:
    if name in _FLAGS:
        found.flags.add(_FLAGS[name])
    elif name in ("args", "jsonargs"):
        return name
    elif name == "indent" and todo:
        found.indent = int(todo.pop())
        if not 0 <= found.indent <= 7:
            raise UsageError("Cannot indent more than 7 characters", hint=False, status=2)
    elif name == "from-file" and todo:
        found.from_file = todo.pop()
    elif name in ("arg", "argjson", "slurpfile", "rawfile") and len(todo) >= 2:
        key, value = todo.pop(), todo.pop()
        if name == "arg":
            found.named.setdefault(key, value)
        elif name == "argjson":
            try:
                found.named.setdefault(key, next(iter(read_values(value))))
            except (JqError, IndexError):
                raise UsageError("Invalid JSON text passed to --argjson", hint=False, status=2) from None
        else:
            found.loads.append((key, value, name == "rawfile"))
    else:
        raise UsageError("Unknown arguments", hint=False, status=2)
    return rest


async def jq(process: Process) -> int:
    """Run the program on each input."""
    try:
        line = _command_line(process.argv[1:])
        await _load_files(process, line)
        program, functions = _compile(line)
    except UsageError as error:
        await refuse(process, error, 2)
        await process.write_error(
            "Use jq --help for help with command-line options,\nor see the jq manpage, or online docs  at https://stedolan.github.io/jq\n"
        )
        return 2
    except CompileError as error:
        await process.write_error(f"jq: error: {error}\n{line.program}\njq: 1 compile error\n")
        return 3
    return await _Session(process, line).run(program, functions)


async def _load_files(process: Process, line: CommandLine) -> None:
    limit = process.machine.limits.max_string_bytes
    wanted = [*line.loads, *([("", line.from_file, True)] if line.from_file else [])]
    for key, name, raw in wanted:
        try:
            file = await process.open(name)
            text = (await read_all(file, limit)).decode("utf-8", "replace")
            await file.close()
        except OSError as error:
            raise UsageError(f"error: Could not open {name}: {strerror(error)}", hint=False) from None
        if not key:
            line.files = [*([line.program] if line.program is not None else []), *line.files]
            line.program = text
        else:
            line.named[key] = text if raw else list(read_values(text))
    if line.program is None:
        raise UsageError("no program given", hint=False)


def _compile(line: CommandLine) -> tuple[Filter, list[tuple[Any, Function]]]:
    names = Scope(frozenset({"$ENV", "$__prog_args", "$ARGS", *("$" + name for name in line.named)}))
    try:
        functions, scope = _library(names)
        return compile_node(parse(line.program or ""), scope), functions
    except RecursionError:
        raise CompileError("program nested too deep") from None


def _library(scope: Scope) -> tuple[list[tuple[Any, Function]], Scope]:
    """The functions of the prelude; they know each other."""
    definitions = []
    node = _prelude()
    while node[0] == "def":
        definitions.append(node[1:4])
        node = node[4]
    scope = scope.having(*[(name, len(params)) for name, params, _ in definitions])
    functions = []
    for name, params, body in definitions:
        own = [p if p[0] == "$" else (p, 0) for p in params] + [(p[1:], 0) for p in params if p[0] == "$"]
        functions.append(((name, len(params)), Function(params, compile_node(body, scope.having(*own)), None)))
    return functions, scope


@lru_cache(1)
def _prelude() -> Any:
    return parse(PRELUDE)


class _Session:
    """The inputs, outputs and the status of one command."""

    def __init__(self, process: Process, line: CommandLine) -> None:
        self.process = process
        self.line = line
        self.flags = line.flags
        self.status = 0
        self.last: Any = None
        self.some = False
        self.run_state = Run(process)
        indent = (
            None if "compact" in self.flags or line.indent == 0 else "\t" if "tab" in self.flags else " " * line.indent
        )
        self.indent = indent

    async def run(self, program: Filter, functions: list[tuple[Any, Function]]) -> int:
        env = Env(None, "$ENV", dict(self.process.env), self.run_state)
        for name, value in self.line.named.items():
            env = env.bind("$" + name, value)
        env = env.bind("$__prog_args", self.line.positional)
        env = env.bind("$ARGS", {"positional": self.line.positional, "named": self.line.named})
        for key, function in functions:
            env = env.bind(key, function)
        for _, function in functions:
            function.env = env
        text = await self._read()
        self.run_state.inputs = self._inputs(text)
        try:
            if "null" in self.flags:
                await self._apply(program, env, None)
            else:
                await self._each(program, env)
        except Halt as halt:
            return await self._halted(halt)
        if self.status or "exit" not in self.flags:
            return self.status
        return (0 if true(self.last) else 1) if self.some else 4

    async def _each(self, program: Filter, env: Env) -> None:
        while True:
            try:
                value = next(self.run_state.inputs)
            except StopIteration:
                return
            except JqError as error:
                await self.process.write_error(f"parse error: {error.value}\n")
                self.status = 2
                return
            await self._apply(program, env, value)

    async def _read(self) -> str:
        parts: list[bytes] = []
        limit = self.process.machine.limits.max_file_bytes
        if "null" in self.flags and not self.line.files and "input" not in (self.line.program or ""):
            return ""
        for name in self.line.files or ["-"]:
            try:
                file = (
                    self.process.stdin.share() if name == "-" and not self.line.files else await self.process.open(name)
                )
                parts.append(await read_all(file, limit))
                await file.close()
            except OSError as error:
                await self.process.write_error(f"jq: error: Could not open {name}: {strerror(error)}\n")
                self.status = 2
        return b"".join(parts).decode("utf-8", "replace")

    def _inputs(self, text: str) -> Iterator[Any]:
        if "raw_input" in self.flags:
            if "slurp" in self.flags:
                return iter((text,))
            lines = text.split("\n")
            return iter(lines if lines[-1] else lines[:-1])
        if "slurp" in self.flags:
            return (item for item in [None] for item in [list(read_values(text))])
        return read_values(text)

    async def _apply(self, program: Filter, env: Env, value: Any) -> None:
        outputs = program(env, None, value)
        while True:
            try:
                _, found = next(outputs)
            except StopIteration:
                await self._messages()
                return
            except JqError as error:
                await self._messages()
                await self._report(error.value)
                return
            except Break:
                await self._report("break")
                return
            await self._messages()
            await self._print(found)
            await self.process.checkpoint()

    async def _messages(self) -> None:
        for message in self.run_state.messages:
            await self.process.write_error(message)
        self.run_state.messages.clear()

    async def _report(self, value: Any) -> None:
        self.status = 5
        where = "(at <unknown>)" if "null" in self.flags else "(at <stdin>:0)"
        if isinstance(value, str):
            await self.process.write_error(f"jq: error {where}: {value}\n")
        else:
            await self.process.write_error(f"jq: error {where} (not a string): {dump(value)}\n")

    async def _print(self, value: Any) -> None:
        self.last, self.some = value, True
        raw = ("raw" in self.flags or "join" in self.flags) and isinstance(value, str)
        text = value if raw else dump(value, self.indent, "sort" in self.flags, "ascii" in self.flags)
        end = "" if "join" in self.flags else "\n"
        start = "\x1e" if "seq" in self.flags else ""
        await self.process.write((start + text + end).encode("utf-8", "surrogateescape"))

    async def _halted(self, halt: Halt) -> int:
        await self._messages()
        if halt.speak:
            text = halt.value if isinstance(halt.value, str) else dump(halt.value) + "\n"
            await self.process.write_error(text)
        return halt.status
