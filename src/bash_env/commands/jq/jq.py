"""jq: a filter language for JSON (jq manual)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from bash_env.commands.jq.arguments import HELP, BadUsage, CommandLine
from bash_env.commands.jq.calls import CALLS
from bash_env.commands.jq.compiler import compile_node
from bash_env.commands.jq.decode import read_all as read_values
from bash_env.commands.jq.errors import CompileError, JqError
from bash_env.commands.jq.inputs import Inputs
from bash_env.commands.jq.machine import emit
from bash_env.commands.jq.modules import Loader
from bash_env.commands.jq.natives import IN_RUN, PLAIN
from bash_env.commands.jq.parser import parse
from bash_env.commands.jq.prelude import PRELUDE
from bash_env.commands.jq.scope import Function, Program, Scope
from bash_env.commands.jq.session import Run, Session
from bash_env.commands.jq.single import single
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all


async def jq(process: Process) -> int:
    """Run the program on each input."""
    try:
        line = CommandLine(process.argv[1:])
        if line.flags & {"help", "version"}:
            await process.write(HELP.encode() if "help" in line.flags else b"jq-1.6\n")
            return 0
        await _load_files(process, line)
    except BadUsage as error:
        await process.write_error(error.text)
        return 2
    inputs = Inputs(process, line.files, line.flags)
    run = Run(process, inputs)
    try:
        code, quick = await _compile(process, line, run)
    except CompileError as error:
        await process.write_error(error.report())
        return 3
    return await Session(process, line, inputs, run).run(code, quick)


async def _load(process: Process, name: str) -> str:
    file = await process.open(name)
    try:
        return (await read_all(file, process.machine.limits.max_string_bytes)).decode("utf-8", "replace")
    finally:
        await file.close()


async def _load_files(process: Process, line: CommandLine) -> None:
    for key, name, option in line.loads:
        try:
            text = await _load(process, name)
            values: Any = text if option == "rawfile" else list(read_values(text))
            if option == "argfile" and len(values) == 1:
                values = values[0]
            line.named.setdefault(key, values)
        except OSError as error:
            words = f"Bad JSON in --{option} {key} {name}: Could not open {name}: {strerror(error)}"
            raise BadUsage(words, hint=False) from None
        except JqError as error:
            raise BadUsage(f"Bad JSON in --{option} {key} {name}: {error.value}", hint=False) from None
    if line.from_file:
        name = line.program if line.program is not None else (line.files.pop(0) if line.files else "")
        try:
            line.program = await _load(process, name)
        except OSError as error:
            raise BadUsage(f"Could not open {name}: {strerror(error)}", hint=False) from None
    if line.program is None:
        line.program = "."


@lru_cache(1)
def _library() -> dict[Any, Any]:
    """The functions of the prelude; they know each other."""
    found: dict[Any, Any] = {}
    scope = Scope(Program(None, found))
    node = parse(PRELUDE)
    while node[0] == "def":
        _, name, params, body, node = node
        found[name, len(params)] = Function(name, params, body, scope)
    return found


def _fresh_library(program: Program) -> None:
    """The prelude's functions for one program, with nothing compiled yet."""
    scope = Scope(program)
    for key, function in _library().items():
        program.library[key] = Function(function.name, function.params, function.body, scope)


async def _compile(process: Process, line: CommandLine, run: Run) -> tuple[Any, Any]:
    text = line.program or ""
    loader = Loader(process, line.search)
    try:
        node = await loader.resolve(parse(text), text)
        program = Program(run, {})
        _fresh_library(program)
        run.names = sorted(
            name
            for name in (*PLAIN, *IN_RUN, *run.zoned, *(f"{n}/{a}" for n, a in (*CALLS, *program.library)))
            if name[0] != "_"
        )
        positional = {"positional": line.positional, "named": line.named}
        constants = {**loader.data, **line.named, "ARGS": positional}
        for name, value in constants.items():
            node = ("as", ("value", value), [("var", name)], node)
        scope = Scope(program)
        quick = single(node, scope)
        code = compile_node(node, scope, emit)
    except CompileError as error:
        raise error.of(text) from None
    except RecursionError:
        raise CompileError("program nested too deep").of(text) from None
    if program.errors:
        raise CompileError.all_of(program.errors, text)
    return code, quick
