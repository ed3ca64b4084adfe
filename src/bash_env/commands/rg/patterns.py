"""From the command line to what is searched for."""

from __future__ import annotations

import re

from bash_env.commands.rg.arguments import Refused
from bash_env.commands.rg.options import Options
from bash_env.commands.rg.rust_syntax import RustSyntaxError, check, error_text
from bash_env.commands.rg.walk import words
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.text.regex import Pattern, PatternError, compile_any

_NOT_LITERAL = re.compile(r"\\[pP]\{[^}]*\}|\\[pP].|\\[xuU]\{[^}]*\}|\\.|\(\?P?<[^>]*>|\(\?[a-zA-Z-]*", re.DOTALL)
_NEWLINE = re.compile(r"(?:[^\\]|^)(?:\\\\)*\\n|\n")
_CLASS = re.compile(r"\[(?:\\.|[^\]\\])+\]", re.DOTALL)
_NO_NEWLINE = (
    "the literal '\"\\n\"' is not allowed in a regex\n\n"
    "Consider enabling multiline mode with the --multiline flag (or -U for short).\n"
    "When multiline mode is enabled, new line characters can be matched.\n"
)


async def read_pattern(process: Process, options: Options) -> tuple[Pattern | None, list[str]]:
    """The pattern (None: nothing matches) and the names of its groups, from the first on. Raises Refused."""
    texts = await _texts(process, options)
    if not texts:
        return None, []
    perl = options.engine == "pcre2"
    try:
        return _compile(process, options, texts, perl), _group_names(texts)
    except RustSyntaxError as error:
        if options.engine != "auto":
            raise Refused(_rust_error("|".join(texts), error)) from None
    except PatternError as error:
        raise Refused(_engine_error(error, perl, texts[0])) from None
    try:
        return _compile(process, options, texts, True), _group_names(texts)
    except PatternError as error:
        raise Refused(_engine_error(error, True, texts[0])) from None


def _rust_error(joined: str, error: RustSyntaxError) -> str:
    """The message for a refused pattern, shown with those it is joined to."""
    try:
        check(joined)
    except RustSyntaxError as found:
        error = found
    return error_text(joined, error)


def _engine_error(error: PatternError, perl: bool, text: str) -> str:
    if perl:
        return f"PCRE2: error compiling pattern at offset {error.position}: {error.message}\n"
    if "unknown property" in error.message:
        end = text.find("}", error.position) + 1 or error.position + 3
        return error_text(text, RustSyntaxError("Unicode property not found", error.position, end))
    return error_text(text, RustSyntaxError(error.message, error.position, error.position + 1))


def _compile(process: Process, options: Options, texts: list[str], perl: bool) -> Pattern:
    if not options.multiline and not perl:
        _refuse_newlines(options, texts)
    syntax = "fixed" if options.fixed else "perl" if perl else "rust"
    if syntax == "rust":
        texts = [check(text) for text in texts]
    if options.multiline and not options.fixed:
        flags = "(?ms)" if options.dotall else "(?m)"
        texts = [flags + text for text in texts]
    return compile_any(
        texts,
        syntax=syntax,
        ignore_case=options.case == "insensitive" or (options.case == "smart" and not _has_capital(options, texts)),
        multiline=options.multiline,
        separator=b"\0" if options.null_data else b"\n",
        budget=process.machine.limits.max_regex_milliseconds / 1000,
        word=options.boundary == "word",
        whole_line=options.boundary == "line",
    )


def _refuse_newlines(options: Options, texts: list[str]) -> None:
    for text in texts:
        if "\n" in text if options.fixed else _NEWLINE.search(_CLASS.sub("", text)):
            raise Refused(_NO_NEWLINE)


def _has_capital(options: Options, texts: list[str]) -> bool:
    """Whether a literal of the patterns is upper case (--smart-case)."""
    return any(char.isupper() for text in texts for char in (text if options.fixed else _NOT_LITERAL.sub("", text)))


async def _texts(process: Process, options: Options) -> list[str]:
    """The patterns in the order of -e and -f, or the first operand."""
    if not options.regexps and not options.pattern_files:
        return [options.operands.pop(0)]
    texts = list(options.regexps)
    for name in options.pattern_files:
        texts += (await _read(process, name)).splitlines()
    return texts


async def _read(process: Process, name: str) -> str:
    try:
        file = process.stdin.share() if name == "-" else await process.open(name)
        try:
            data = await read_all(file, process.machine.limits.max_source_bytes)
        finally:
            await file.close()
    except OSError as error:
        raise Refused(f"{name}: {words(error)}\n") from None
    return data.decode("utf-8", "surrogateescape")


_GROUP = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?!\?)|\(\?P?<([A-Za-z_][A-Za-z0-9_]*)>", re.DOTALL)


def _group_names(texts: list[str]) -> list[str]:
    """The name of each group, empty for one without."""
    return [found[1] or "" for text in texts for found in _GROUP.finditer(text) if found[0].startswith("(")]
