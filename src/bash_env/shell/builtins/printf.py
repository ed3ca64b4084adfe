"""`printf` (bash manual 4.2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar

from bash_env.kernel.limits import LimitExceeded
from bash_env.shell.builtins.support import UsageError, checked, is_name, output, parse_options, write
from bash_env.shell.errors import ShellError
from bash_env.shell.quoting import backslash_quote
from bash_env.shell.targets import assign, split_reference
from bash_env.text import escapes
from bash_env.text.long_double import LongDouble, from_int, parse
from bash_env.text.printf import (
    NUMBERS,
    STRINGS,
    Conversion,
    Converter,
    Dialect,
    Format,
    Job,
    Maker,
    Piece,
    Remark,
    Spec,
    Stop,
    TooLong,
    as_it_is,
    clipped,
    cut,
    in_field,
    make_string,
    parse_integer,
)
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

CACHED_FORMATS = 512


# --- the conversions that only bash has ------------------------------------------------------------------


def _make_quoted(spec: Spec) -> Converter:
    """`%q`: the precision counts what is printed."""
    field = make_string(spec)
    return lambda text, job: field(backslash_quote(text), job)


def _make_quoted_cut(spec: Spec) -> Converter:
    """`%Q`: the precision counts what is quoted."""
    length = spec.precision

    def convert(text: str, job: Job) -> str:
        return backslash_quote(text if length is None else cut(text, length))

    return in_field(convert, spec)


def _make_time(spec: Spec) -> Converter:
    """`%(format)T`."""
    field = make_string(spec)

    def convert(text: str, job: Any) -> str:
        return field(job.time(spec.form or "%X", text), job)

    return convert


class BashDialect(Dialect):
    """printf as bash has it."""

    style = escapes.FORMAT
    letters: ClassVar[Mapping[str, tuple[Maker, str]]] = {
        **NUMBERS,
        **STRINGS,
        "q": (_make_quoted, ""),
        "Q": (_make_quoted_cut, ""),
        "T": (_make_time, "-1"),
        "n": (lambda spec: as_it_is, ""),
    }

    def refusal(self, head: str, spec: Spec) -> str:
        """What is wrong with a conversion."""
        if not spec.letter:
            return f"`{head}': missing format character"
        return (
            "" if spec.letter in self.letters and spec.letter != "T" else f"`{spec.letter}': invalid format character"
        )

    def conversion(self, text: str, start: int, pieces: list[Piece]) -> int:
        """Read a conversion, also one with a time format in parentheses."""
        match = self.head.match(text, start + 1)
        if match is None or text[match.end() : match.end() + 1] != "(":
            end = super().conversion(text, start, pieces)
            if text[end - 1 : end] == "Q" and match is not None and match[3] == "":
                pieces[-1] = Conversion(pieces[-1].spec, _make_quoted, "")  # type: ignore[union-attr]
            return end
        opening = match.end()
        closing = _closing(text, opening)
        if text[closing + 1 : closing + 2] != "T":
            pieces += [
                Remark(f"warning: `{text[closing + 1 : closing + 2]}': invalid time format specification"),
                text[start : opening + 1],
            ]
            return opening + 1
        head: list[Piece] = []
        super().conversion(text[start:opening] + "s", 0, head)
        assert isinstance(head[0], Conversion)
        spec = head[0].spec._replace(letter="T", form=text[opening + 1 : closing])
        pieces.append(Conversion(spec, _make_time, "-1"))
        return closing + 2


def _closing(text: str, opening: int) -> int:
    """The index of the parenthesis that closes the one at `opening`; the length of `text` if none does."""
    depth = 0
    for index in range(opening, len(text)):
        depth += (text[index] == "(") - (text[index] == ")")
        if not depth:
            return index
    return len(text)


compiled: Callable[[str], Format] = lru_cache(CACHED_FORMATS)(BashDialect().compile)


# --- a call ------------------------------------------------------------------------------------------------


class BashJob:
    """One run of a format in a shell; `messages` are printed after it, each with how much was written before."""

    messages: tuple[tuple[int, str], ...] = ()
    written = 0
    failed = False

    def __init__(self, shell: Shell) -> None:
        self.shell = shell

    @property
    def limit(self) -> int:
        """How long the output may become, in bytes."""
        return self.shell.process.machine.limits.max_string_bytes

    def remark(self, message: str, fails: bool = False) -> None:
        """Note a message."""
        self.messages = (*self.messages, (self.written, f"printf: {message}"))
        self.failed = self.failed or fails

    def integer(self, text: str, signed: bool) -> int:
        """An integer argument: C's notation, or a quote and a character."""
        if text[:1] in ("'", '"') and text:
            return _character(text)
        number, end = parse_integer(text)
        if end < len(text):
            self._invalid(text)
            return clipped(number, signed)[0]
        value, out_of_range = clipped(number, signed)
        if out_of_range:
            self._out_of_range(text)
        return value

    def real(self, text: str) -> LongDouble:
        """A number argument."""
        if text[:1] in ("'", '"') and text:
            return from_int(_character(text))
        value, end, out_of_range = parse(text)
        if end < len(text):
            self._invalid(text)
        elif out_of_range:
            self._out_of_range(text)
        return value

    def _invalid(self, text: str) -> None:
        kind = "octal " if text[:1] == "0" and text[1:2].isdigit() else "hex " if text[:2] == "0x" else ""
        self.remark(f"{text}: invalid {kind}number", True)

    def _out_of_range(self, text: str) -> None:
        self.remark(f"warning: {text}: Numerical result out of range")

    def time(self, form: str, text: str) -> str:
        """A time given in seconds; -1 is now, -2 when the shell started."""
        seconds = self.integer(text, True)
        clock = self.shell.process.machine.clock
        now: int = clock.time_ns()
        if seconds == -1:
            moment = now
        elif seconds == -2:
            moment = now - int((clock.monotonic() - self.shell.started) * 1e9)
        else:
            moment = seconds * 1_000_000_000
        return strftime(form, local_time(moment, self.shell.variables.get("TZ")))

    def store(self, name: str, length: int) -> None:
        """`%n`. Raises Stop where the variable cannot be set."""
        if not name:
            return
        try:
            if not is_name(name):
                raise ShellError(f"printf: `{name}': not a valid identifier")
            self.shell.variables.set(name, str(length))
        except ShellError as error:
            self.messages = (*self.messages, (self.written, error.text))
            self.failed = not is_name(name)
            raise Stop from None


def _character(text: str) -> int:
    """The value of the character after a quote."""
    if len(text) < 2:
        return 0
    code = ord(text[1])
    return code - 0xDC00 if 0xDC80 <= code <= 0xDCFF else code


def printf_builtin(shell: Shell, argv: list[str]) -> Any:
    """Print arguments under control of a format."""
    if len(argv) < 2 or argv[1][:1] == "-":
        return _with_options(shell, argv)
    return _print(shell, argv[1], argv[2:], None)


def _with_options(shell: Shell, argv: list[str]) -> Any:
    if len(argv) > 3 and argv[1] == "-v" and argv[3][:1] != "-" and is_name(argv[2]):
        return _print(shell, argv[3], argv[4:], argv[2])
    return _full(shell, argv)


@checked
async def _full(shell: Shell, argv: list[str]) -> int:
    options = parse_options(argv, "", "v")
    name = options.get("v")
    if name is not None and split_reference(name) is None:
        raise UsageError(f"`{name}': not a valid identifier", shown=False)
    if not options.rest:
        raise UsageError
    result = _print(shell, options.rest[0], options.rest[1:], name)
    return result if isinstance(result, int) else int(await result)


def _print(shell: Shell, form: str, arguments: list[str], name: str | None) -> Any:
    """Print, or assign to the variable `name`. Raises ShellError."""
    job = BashJob(shell)
    try:
        text = compiled(form).run(arguments, job)
    except TooLong:
        raise LimitExceeded("max_string_bytes", "printf: the output would be too long") from None
    if job.messages:
        job = BashJob(shell)
        return _tell(shell, job, compiled(form).walk(arguments, job), name)
    if name is None:
        return output(shell, text)
    return _assign(shell, name, text)


async def _tell(shell: Shell, job: BashJob, text: str, name: str | None) -> int:
    """Print the output and what went wrong; whole lines come before a message, as standard output is line-buffered."""
    done = 0
    for written, message in job.messages:
        end = text.rfind("\n", 0, written) + 1
        if name is None and end > done:
            await write(shell, text[done:end])
            done = end
        await shell.complain(message)
    if name is None:
        await write(shell, text[done:])
    else:
        result = _assign(shell, name, text)
        if result.__class__ is not int:
            await result
    return 1 if job.failed else 0


def _assign(shell: Shell, name: str, text: str) -> Any:
    """Give the variable or element `name` its value: 0, or a coroutine to 0. Raises ShellError."""
    if not text.isascii():
        text = text.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
    if "\0" in text:
        text = text.partition("\0")[0]
    if name[-1] != "]":
        shell.variables.set(name, text)
        return 0
    return _assign_element(shell, name, text)


async def _assign_element(shell: Shell, name: str, text: str) -> int:
    await assign(shell, name, text)
    return 0
