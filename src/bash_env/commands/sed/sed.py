"""sed: a stream editor (POSIX sed; GNU sed manual)."""

from __future__ import annotations

from bash_env.commands.sed.blocks import plan_blocks
from bash_env.commands.sed.compiler import Program, has_empty_regex
from bash_env.commands.sed.engine import BlockEditor, Editor, LineEditor, edit_separately
from bash_env.commands.sed.in_place import InPlace
from bash_env.commands.sed.input import Input
from bash_env.commands.sed.options import Options
from bash_env.commands.sed.output import Output
from bash_env.commands.sed.parser import Parser
from bash_env.commands.sed.run import Run
from bash_env.commands.sed.script import PANIC_STATUS, USAGE_STATUS, Command, SedError, Source, Substitution
from bash_env.commands.sed.settings import Settings
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.options.command import command
from bash_env.options.help import help_text
from bash_env.text.quote import is_utf8
from bash_env.text.regex import RegexTimeout

_STANDARD = {"/dev/stdout": 1, "/dev/stderr": 2}


@command("sed", Options)
async def sed(process: Process, options: Options) -> int:
    """Parse the script, run it, and close the files that it wrote."""
    if not options.scripts:
        await process.write_error(help_text(process.name, Options))
        return USAGE_STATUS
    outputs: dict[str, Output] = {}
    try:
        return await _sed(process, options, outputs)
    except SedError as error:
        await process.error(error.words)
        return error.status
    except RegexTimeout as error:
        return await process.error(error.message, PANIC_STATUS)
    finally:
        for name, output in outputs.items():
            if name not in _STANDARD:
                await output.file.close()


async def _sed(process: Process, options: Options, outputs: dict[str, Output]) -> int:
    delimiter = b"\0" if options.null_data else b"\n"
    stdout = Output(process.stdout, delimiter)
    parser = Parser(
        extended=options.extended,
        sandbox=options.sandbox,
        posix=options.posix,
        null_data=options.null_data,
        utf8=is_utf8(process.env),
    )
    try:
        await _parse(process, options, parser)
        commands = parser.finish()
    finally:  # even the script that turns out to be wrong has made its files
        written = [*map(_written_file, parser.commands), parser.last_file]
        await _open_outputs(process, written, outputs, stdout, delimiter)
    quiet = options.quiet or parser.quiet
    settings = Settings(
        extended=options.extended,
        utf8=parser.utf8,
        posix=parser.posix or "POSIXLY_CORRECT" in process.env,
        quiet=quiet,
        width=options.line_length,
        delimiter=delimiter,
        tracked=any(map(has_empty_regex, commands)),
        outputs=outputs,
    )
    if options.in_place is not None and not options.files:
        raise SedError("no input files")
    names = [] if options.in_place is not None else options.files or ["-"]
    separate = options.separate or options.in_place is not None
    source = Input(process, names, delimiter, separate, options.unbuffered)
    run = Run(process, source, stdout, delimiter, quiet)
    run.outputs = outputs
    try:
        await _run(run, _editor(commands, settings, options.unbuffered), options)
    finally:
        await run.flush(files=True)
        await run.close()
    return process.failure or run.status


def _editor(commands: list[Command], settings: Settings, unbuffered: bool) -> Editor:
    """What runs the script: on blocks if it allows that."""
    by_line = LineEditor(Program(commands, settings), unbuffered)
    plan = None if unbuffered else plan_blocks(commands, settings)
    return by_line if plan is None else BlockEditor(plan, by_line)


async def _run(run: Run, editor: Editor, options: Options) -> None:
    if options.in_place is not None:
        await InPlace(run, editor, options.in_place, options.follow_links).edit_all(options.files)
    elif options.separate:
        await edit_separately(run, editor)
    else:
        await editor.edit(run)


async def _parse(process: Process, options: Options, parser: Parser) -> None:
    """Read the script of the options."""
    number = 0
    for index, (kind, text) in enumerate(options.scripts):
        if kind == "file":
            source = Source(await _script_file(process, text), text)
        else:
            number += 1
            source = Source(text.encode("utf-8", "surrogateescape"), None, number)
        parser.add(source, first=not index)


async def _script_file(process: Process, path: str) -> bytes:
    try:
        file = process.stdin.share() if path == "-" else await process.open(path)
    except OSError as error:
        raise SedError(f"couldn't open file {path}: {strerror(error)}") from None
    try:
        return await read_all(file, process.machine.limits.max_source_bytes)
    except OSError as error:
        raise SedError(f"read error on {path}: {strerror(error)}") from None
    finally:
        await file.close()


def _written_file(command: Command) -> str | None:
    what = command.argument
    return what.file if isinstance(what, Substitution) else what if command.name in "wW" else None


async def _open_outputs(
    process: Process, names: list[str | None], outputs: dict[str, Output], stdout: Output, delimiter: bytes
) -> None:
    """Open the files that the script writes to, before anything is read."""
    for name in names:
        if name is None or name in outputs:
            continue
        if name in _STANDARD:
            file = process.file(_STANDARD[name])
            outputs[name] = Output(file, delimiter, stdout.parts if name == "/dev/stdout" else None)
            continue
        try:
            outputs[name] = Output(await process.open(name, "w"), delimiter)
        except OSError as error:
            raise SedError(f"couldn't open file {name}: {strerror(error)}") from None
