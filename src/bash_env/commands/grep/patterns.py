"""From -e, -f and the first operand to a scanner of lines."""

from __future__ import annotations

from collections.abc import Iterable

from bash_env.commands.grep.arguments import TROUBLE
from bash_env.commands.grep.options import Options
from bash_env.kernel.errors import ExitProcess, strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.text.quote import is_utf8
from bash_env.text.regex import Pattern, PatternError, compile_any
from bash_env.text.regex.scan import LineScanner

Patterns = dict[bytes, str]
"""Patterns, and where each was read from: nothing, or `FILE:LINE: `."""


async def make_scanner(process: Process, options: Options, patterns: Patterns) -> LineScanner:
    """The scanner for `patterns`. Ends the process where one is refused."""
    if options.perl and len(patterns) > 1:
        await process.error("the -P option only supports a single pattern", TROUBLE)
        raise ExitProcess(TROUBLE)
    if not patterns:
        return LineScanner(None)
    try:
        pattern = _compile(process, options, patterns)
    except PatternError as error:
        await _report(process, options, patterns, error)
        raise ExitProcess(TROUBLE) from None
    for warning in pattern.warnings:
        await process.write_error(f"{process.name}: warning: {warning}\n")
    return LineScanner(pattern)


def _compile(process: Process, options: Options, patterns: Iterable[bytes]) -> Pattern:
    return compile_any(
        patterns,
        syntax=options.syntax,
        ignore_case=options.ignore_case,
        utf8=is_utf8(process.env),
        separator=b"\0" if options.null_data else b"\n",
        budget=process.machine.limits.max_regex_milliseconds / 1000,
        word=options.word_regexp and not options.line_regexp,
        whole_line=options.line_regexp,
    )


async def _report(process: Process, options: Options, patterns: Patterns, error: PatternError) -> None:
    """Say what is wrong with each bad pattern, and where it stands, or what is wrong with all together."""
    if len(patterns) == 1:
        await process.error(next(iter(patterns.values())) + error.message, TROUBLE)
        return
    for pattern, origin in patterns.items():
        try:
            _compile(process, options, (pattern,))
        except PatternError as single:
            await process.error(origin + single.message, TROUBLE)
    if not process.failure:
        await process.error(error.message, TROUBLE)


async def read_patterns(process: Process, options: Options) -> Patterns:
    """The patterns of the command line, in its order, without repetitions.

    A newline separates two patterns; one at the end of a file starts none.
    """
    if not options.patterns and not options.files_of_patterns:
        return dict.fromkeys(_encode(options.operands.pop(0)).split(b"\n"), "")
    found: Patterns = {}
    waiting = {"patterns": iter(options.patterns), "files_of_patterns": iter(options.files_of_patterns)}
    for field in options.given:
        if field == "patterns":
            for line in _encode(next(waiting[field])).split(b"\n"):
                found.setdefault(line, "")
        elif field == "files_of_patterns":
            name = next(waiting[field])
            text = await _read_file(process, name)
            for number, line in enumerate(text.removesuffix(b"\n").split(b"\n") if text else [], 1):
                found.setdefault(line, "" if options.perl else f"{name}:{number}: ")
    return found


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
