"""From -e, -f and the first operand to a scanner of lines."""

from __future__ import annotations

from bash_env.commands.grep.arguments import TROUBLE
from bash_env.commands.grep.options import Options
from bash_env.kernel.errors import ExitProcess, strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.text.quote import is_utf8
from bash_env.text.regex import PatternError, compile_any
from bash_env.text.regex.scan import LineScanner


async def make_scanner(process: Process, options: Options, patterns: list[bytes]) -> LineScanner:
    """The scanner for `patterns`. Ends the process where one is refused."""
    if options.perl and len(patterns) > 1:
        await process.error("the -P option only supports a single pattern", TROUBLE)
        raise ExitProcess(TROUBLE)
    if not patterns:
        return LineScanner(None)
    try:
        pattern = compile_any(
            patterns,
            syntax=options.syntax,
            ignore_case=options.ignore_case,
            utf8=is_utf8(process.env),
            separator=b"\0" if options.null_data else b"\n",
            budget=process.machine.limits.max_regex_milliseconds / 1000,
            word=options.word_regexp and not options.line_regexp,
            whole_line=options.line_regexp,
        )
    except PatternError as error:
        await process.error(error.message, TROUBLE)
        raise ExitProcess(TROUBLE) from None
    for warning in pattern.warnings:
        await process.write_error(f"{process.name}: warning: {warning}\n")
    return LineScanner(pattern)


async def read_patterns(process: Process, options: Options) -> list[bytes]:
    """The patterns of the command line without repetitions.

    A newline separates two patterns; one at the end of a file starts none.
    """
    found = [line for text in options.patterns for line in _encode(text).split(b"\n")]
    for name in options.files_of_patterns:
        text = await _read_file(process, name)
        found += text.removesuffix(b"\n").split(b"\n") if text else []
    if not options.patterns and not options.files_of_patterns:
        found = _encode(options.operands.pop(0)).split(b"\n")
    return list(dict.fromkeys(found))


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


async def _read_file(process: Process, name: str) -> bytes:
    try:
        file = process.stdin.share() if name == "-" else await process.open(name)
        try:
            return await read_all(file, process.machine.limits.max_source_bytes)
        finally:
            await file.close()
    except OSError as error:
        await process.error(f"{name}: {strerror(error)}", TROUBLE)
        raise ExitProcess(TROUBLE) from None
