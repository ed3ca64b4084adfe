"""printf: format and print arguments (GNU coreutils manual 15.2). The shell has its own; this is /usr/bin/printf."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import ClassVar

from bash_env.kernel.limits import LimitExceeded
from bash_env.kernel.process import Process
from bash_env.options.declare import CommandOptions
from bash_env.options.help import help_text, version_text
from bash_env.text import escapes
from bash_env.text.long_double import LongDouble, from_int, parse
from bash_env.text.printf import (
    NUMBERS,
    STRINGS,
    Converter,
    Dialect,
    Format,
    Maker,
    Remark,
    Spec,
    Stop,
    TooLong,
    clipped,
    escape_maker,
    parse_integer,
)
from bash_env.text.quote import quote, shell_quote

_ALLOWED_FLAGS = {
    "'": "diufFgG",
    "#": "oxXaAeEfFgG",
    "0": "diouxXaAeEfFgG",
    "-": "diouxXaAeEfFgGsc",
    "+": "diouxXaAeEfFgGsc",
}
_ALLOWED_FLAGS[" "] = _ALLOWED_FLAGS["+"]


class Options(CommandOptions):
    """Print each ARGUMENT under control of FORMAT, as printf of C does.

    FORMAT is used again while there are arguments left. Besides the conversions of C there are %b, which expands
    backslash escapes in its argument, and %q, which quotes it for a shell.
    """

    usage = "FORMAT [ARGUMENT]..."


def _make_quoted(spec: Spec) -> Converter:
    """`%q`."""
    return lambda text, job: shell_quote(text)


class _GnuDialect(Dialect):
    """printf as GNU has it."""

    style = escapes.GNU_FORMAT
    letters: ClassVar[Mapping[str, tuple[Maker, str]]] = {
        **NUMBERS,
        **STRINGS,
        "b": (escape_maker(escapes.GNU_ARGUMENT), ""),
        "q": (_make_quoted, ""),
    }

    def refusal(self, head: str, spec: Spec) -> str:
        """What is wrong with a conversion."""
        letter = spec.letter
        good = letter in self.letters and letter != ""
        if letter in ("b", "q"):
            good = head == "%"
        elif letter == "c":
            good = spec.precision is None
        if good and all(letter in _ALLOWED_FLAGS[flag] for flag in spec.flags):
            return ""
        return f"{head}{letter}: invalid conversion specification"


_compiled: Callable[[str], Format] = lru_cache(128)(_GnuDialect().compile)


class _Job:
    """One run of a format."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self.limit = process.machine.limits.max_string_bytes
        self.messages: list[str] = []
        self.failed = False
        self.written = 0

    def remark(self, message: str, fails: bool = False) -> None:
        """Note a message."""
        self.messages.append(message)
        self.failed = self.failed or fails

    def integer(self, text: str, signed: bool) -> int:
        """An integer argument: C's notation, or a quote and a character."""
        if text[:1] in ("'", '"') and len(text) > 1:
            return self._character(text)
        number, end = parse_integer(text)
        value, out_of_range = clipped(number, signed)
        self._check(text, end, out_of_range)
        return value

    def real(self, text: str) -> LongDouble:
        """A number argument."""
        if text[:1] in ("'", '"') and len(text) > 1:
            return from_int(self._character(text))
        value, end, out_of_range = parse(text)
        self._check(text, end, out_of_range)
        return value

    def _check(self, text: str, end: int, out_of_range: bool) -> None:
        shown = quote(text, self.process.env)
        if out_of_range:
            self.remark(f"{shown}: Numerical result out of range", True)
        elif end < len(text):
            self.remark(f"{shown}: {'value not completely converted' if end else 'expected a numeric value'}", True)

    def _character(self, text: str) -> int:
        if len(text) > 2 and "POSIXLY_CORRECT" not in self.process.env:
            self.remark(f"warning: {text[2:]}: character(s) following character constant have been ignored")
        code = ord(text[1])
        return code - 0xDC00 if 0xDC80 <= code <= 0xDCFF else code

    def store(self, name: str, length: int) -> None:
        """`%n` is refused before."""
        raise Stop


async def printf(process: Process) -> int:
    """Print the arguments; 1 after a problem."""
    words = process.argv[1:]
    if words in (["--help"], ["--version"]):
        text = help_text if words == ["--help"] else version_text
        await process.write(text("printf", Options).encode())
        return 0
    if words[:1] == ["--"]:
        words = words[1:]
    if not words:
        await process.error("missing operand")
        await process.write_error(f"Try '{process.name} --help' for more information.\n")
        return 1
    return await _print(process, words[0], words[1:])


async def _print(process: Process, form: str, arguments: list[str]) -> int:
    job = _Job(process)
    try:
        compiled = _compiled(form)
        text = compiled.run(arguments, job)
    except TooLong:
        raise LimitExceeded("max_string_bytes", "the output would be too long") from None
    stops = any(isinstance(piece, Remark) and piece.ends for piece in compiled.pieces)
    if arguments and not compiled.count and not stops and not job.failed:
        job.remark(f"warning: ignoring excess arguments, starting with {quote(arguments[0], process.env)}")
    for message in job.messages:
        await process.error(message)
    await process.write(text.encode("utf-8", "surrogateescape"))
    return 1 if job.failed else 0
