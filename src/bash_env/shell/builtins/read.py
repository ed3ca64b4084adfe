"""`read` (bash manual 4.2)."""

from __future__ import annotations

import re
from collections.abc import Callable, Coroutine, Generator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.scheduler import TIMED_OUT, Wait
from bash_env.shell.builtins.support import Options, checked, fail, is_name, parse_options
from bash_env.shell.fields import BLANKS, Separators
from bash_env.shell.targets import assign, split_reference

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

TIMEOUT_STATUS = 142
_SECONDS = re.compile(r"[0-9]+\.?[0-9]*|\.[0-9]+")


def read_builtin(shell: Shell, argv: list[str]) -> Any:
    """Read a line from standard input and split it into variables."""
    form = _everyday_form(tuple(argv))
    file = shell.process.fds.get(0)
    if form is None or file is None or file.isatty or "TMOUT" in shell.vars:
        return _read(shell, argv)
    line = file.line_now(b"\n", shell.string_limit)
    if line is not None:
        return _take_line(shell, argv, file, line, form)
    reading = file.readline(b"\n", shell.string_limit)
    try:
        trap = reading.send(None)
    except StopIteration as stop:
        return _take_line(shell, argv, file, stop.value, form)
    except OSError:
        return _read(shell, argv)
    return _take_later(shell, argv, file, trap, reading, form)


class _Resumed:
    """A coroutine that was begun by hand and has to wait, to be awaited to its end."""

    __slots__ = ("coroutine", "trap")

    def __init__(self, trap: Any, coroutine: Coroutine[Any, Any, bytes]) -> None:
        self.trap = trap
        self.coroutine = coroutine

    def __await__(self) -> Generator[Any, Any, bytes]:
        trap = self.trap
        while True:
            try:
                value = yield trap
            except BaseException as error:  # noqa: BLE001 (a signal that is delivered to the coroutine)
                step: Any = self.coroutine.throw
                argument: Any = error
            else:
                step, argument = self.coroutine.send, value
            try:
                trap = step(argument)
            except StopIteration as stop:
                return stop.value  # type: ignore[no-any-return]


@lru_cache(256)
def _everyday_form(argv: tuple[str, ...]) -> tuple[bool, list[str]] | None:
    """Whether `read [-r] [name ...]` was called with -r, and the names; None for any other form."""
    raw = argv[1:2] == ("-r",)
    names = list(argv[2:] if raw else argv[1:])
    return (raw, names) if all(map(is_name, names)) else None


async def _take_later(
    shell: Shell, argv: list[str], file: OpenFile, trap: Any, reading: Any, form: tuple[bool, list[str]]
) -> int:
    try:
        line = await _Resumed(trap, reading)
    except OSError as error:
        raise fail("read", f"read error: 0: {strerror(error)}") from None
    result = _take_line(shell, argv, file, line, form)
    return result if isinstance(result, int) else int(await result)


def _take_line(shell: Shell, argv: list[str], file: OpenFile, line: bytes, form: tuple[bool, list[str]]) -> Any:
    """Split a line that was read into the variables of an everyday form."""
    raw, names = form
    if not raw and b"\\" in line:
        file.unread(line)
        return _read(shell, argv)
    complete = line.endswith(b"\n")
    text = (line[:-1] if complete else line).decode("utf-8", "surrogateescape")
    if "\0" in text:
        text = text.replace("\0", "")
    table = shell.variables
    if len(names) < 2:
        table.set(names[0] if names else "REPLY", _only_field(text, shell.separators) if names else text)
    else:
        fields = _limited(text, shell.separators, len(names))
        for index, name in enumerate(names):
            table.set(name, fields[index] if index < len(fields) else "")
    return 0 if complete else 1


def _only_field(text: str, separators: Separators) -> str:
    if not separators.other:
        return text.strip(separators.white)
    fields = _limited(text, separators, 1)
    return fields[0] if fields else ""


@checked
async def _read(shell: Shell, argv: list[str]) -> int:
    options = parse_options(argv, "ers", "adinNptu")
    for name in options.rest:
        if split_reference(name) is None:
            raise fail("read", f"`{name}': not a valid identifier")
    file = _input(shell, options)
    timeout = _timeout(shell, file, options)
    if timeout == 0.0:
        return 0 if file.ready_to_read() else 1
    if file.isatty and options.get("p"):
        await shell.process.write_error(options.get("p"))
    try:
        data, complete, expired = await _collect(shell, file, options, timeout)
    except OSError as error:
        raise fail("read", f"read error: {options.get('u', '0')}: {strerror(error)}") from None
    text = data.decode("utf-8", "surrogateescape").replace("\0", "")
    await _store(shell, text, options)
    return TIMEOUT_STATUS if expired else 0 if complete else 1


def _input(shell: Shell, options: Options) -> OpenFile:
    text = options.get("u", "0")
    if not text.isdigit():
        raise fail("read", f"{text}: invalid file descriptor specification")
    file = shell.process.fds.get(int(text))
    if file is None:
        if "u" in options:
            raise fail("read", f"{text}: invalid file descriptor: Bad file descriptor")
        raise fail("read", "read error: 0: Bad file descriptor")
    return file


def _timeout(shell: Shell, file: OpenFile, options: Options) -> float | None:
    text = options.get("t")
    if text is None:
        default = shell.variables.get("TMOUT") if "TMOUT" in shell.vars else None
        usable = default and _SECONDS.fullmatch(default) and (file.isatty or file.wait_queue() is not None)
        return float(default) if default and usable else None
    if not _SECONDS.fullmatch(text):
        raise fail("read", f"{text}: invalid timeout specification")
    return float(text)


def _count(text: str) -> int:
    if not text.isdigit():
        raise fail("read", f"{text}: invalid number")
    return int(text)


async def _collect(shell: Shell, file: OpenFile, options: Options, timeout: float | None) -> tuple[bytes, bool, bool]:
    """The bytes read without their delimiter, whether it (or the wanted count) was reached, and whether time ran out."""
    raw = "r" in options
    delimiter = (options.get("d", "\n")[:1] or "\0").encode("utf-8", "surrogateescape")
    clock = shell.process.machine.clock
    deadline = None if timeout is None else clock.monotonic() + timeout
    if "n" in options or "N" in options:
        exact = "N" in options
        wanted = _count(options.get("N") if exact else options.get("n"))
        return await _collect_count(shell, file, wanted, b"" if exact else delimiter, raw, deadline)
    pieces: list[bytes] = []
    limit = shell.process.machine.limits.max_string_bytes
    while True:
        if deadline is None:
            line = await file.readline(delimiter[:1], limit)
        else:
            line, expired = await _timed_line(shell, file, delimiter[:1], deadline)
            if expired:
                return b"".join([*pieces, line]), False, True
        if not line.endswith(delimiter[:1]):
            pieces.append(line)
            return b"".join(pieces), False, False
        if raw or not _continues(line[:-1], delimiter):
            pieces.append(line[:-1])
            return b"".join(pieces), True, False
        pieces.append(line[:-2] if delimiter == b"\n" else line)


async def _timed_line(shell: Shell, file: OpenFile, delimiter: bytes, deadline: float) -> tuple[bytes, bool]:
    """The bytes up to the delimiter or the end of the file, and whether time ran out before."""
    parts: list[bytes] = []
    while await _readable(shell, file, deadline):
        block = await file.read()
        found = block.find(delimiter) + 1
        if found and found < len(block):
            file.unread(block[found:])
            block = block[:found]
        parts.append(block)
        if found or not block:
            return b"".join(parts), False
    return b"".join(parts), True


def _continues(line: bytes, delimiter: bytes) -> bool:
    """Whether a backslash quotes the delimiter."""
    return (len(line) - len(line.rstrip(b"\\"))) % 2 == 1


async def _readable(shell: Shell, file: OpenFile, deadline: float) -> bool:
    """Wait until there is something to read; False when the time is over."""
    queue = file.wait_queue()
    while not file.ready_to_read():
        left = deadline - shell.process.machine.clock.monotonic()
        if left <= 0 or await Wait((queue,) if queue is not None else (), left) is TIMED_OUT:
            return file.ready_to_read()
    return True


async def _collect_count(
    shell: Shell, file: OpenFile, wanted: int, delimiter: bytes, raw: bool, deadline: float | None
) -> tuple[bytes, bool, bool]:
    """Read `wanted` characters, or up to the delimiter."""
    out = bytearray()
    characters = 0
    while characters < wanted:
        if deadline is not None and not await _readable(shell, file, deadline):
            return bytes(out), False, True
        char = await _character(file)
        if not char:
            return bytes(out), False, False
        if char == delimiter:
            return bytes(out), True, False
        if char == b"\\" and not raw:
            following = await _character(file)
            if following == b"\n":
                continue
            char += following
        out += char
        characters += 1
    return bytes(out), True, False


async def _character(file: OpenFile) -> bytes:
    """The next character: one byte, or a whole UTF-8 sequence."""
    first = await file.read(1)
    if not first or first[0] < 0xC2 or first[0] > 0xF4:
        return first
    need = 1 if first[0] < 0xE0 else 2 if first[0] < 0xF0 else 3
    for _ in range(need):
        following = await file.read(1)
        if not following or following[0] & 0xC0 != 0x80:
            file.unread(following)
            break
        first += following
    return first


_CONTINUATION = re.compile(r"(\\[^\n])|\\\n")


# --- splitting ----------------------------------------------------------------------------------------


async def _store(shell: Shell, text: str, options: Options) -> None:
    """Put the text into the variables."""
    raw = "r" in options
    if not raw and "\\\n" in text:
        text = _CONTINUATION.sub(r"\1", text)
    names = options.rest
    table = shell.variables
    if "N" in options:
        value = text if raw else _unescape(text)
        for index, name in enumerate(names or ["REPLY"]):
            await assign(shell, name, value if index == 0 else "")
        return
    separators = shell.separators
    if "a" in options:
        name = options.get("a")
        if not is_name(name):
            raise fail("read", f"`{name}': not a valid identifier")
        if table.is_associative(name):
            raise fail("read", f"{name}: not an indexed array")
        table.set_array(name, _split(text, separators, raw, None))
        return
    if not names:
        table.set("REPLY", text if raw else _unescape(text))
        return
    fields = _split(text, separators, raw, len(names))
    for index, name in enumerate(names):
        await assign(shell, name, fields[index] if index < len(fields) else "")


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    out = []
    index = 0
    while index < len(text):
        if text[index] == "\\":
            index += 1
            if index < len(text) and text[index] != "\n":
                out.append(text[index])
            index += 1
            continue
        out.append(text[index])
        index += 1
    return "".join(out)


def _split(text: str, separators: Separators, raw: bool, maximum: int | None) -> list[str]:
    """Split by IFS into at most `maximum` fields, the last taking the rest; backslashes quote unless `raw`."""
    if raw or "\\" not in text:
        return separators.split(text)[0] if maximum is None else _limited(text, separators, maximum)
    chars: list[str] = []
    quoted: list[bool] = []
    index = 0
    while index < len(text):
        escaped = text[index] == "\\"
        index += escaped
        if index < len(text):
            chars.append(text[index])
            quoted.append(escaped)
        index += 1
    return _split_quoted("".join(chars), quoted, separators, maximum or len(chars) + 1)


def _limited(text: str, separators: Separators, maximum: int) -> list[str]:
    """The fields of a text without quoted characters; the last of `maximum` is the rest of the line."""
    white, other = separators.white, separators.other
    body = text.strip(white) if white else text
    if not body:
        return []
    if maximum == 1 or separators.none:
        fields = [body]
    elif not other and white == BLANKS and body.isascii() and not _ODD(body):
        return body.split(None, maximum - 1)
    else:
        fields = _splitter(white, other)(body, maximum - 1)
    if len(fields) < maximum:
        return fields if fields[-1] else fields[:-1]
    if other and fields[-1][-1:] in other and not separators.found(fields[-1][:-1]):
        fields[-1] = fields[-1][:-1]
    return fields


_ODD = re.compile("[\r\x0b\x0c\x1c-\x1f]").search
"""White space to Python that is none to IFS."""


@lru_cache(64)
def _splitter(white: str, other: str) -> Callable[[str, int], list[Any]]:
    blank = f"[{re.escape(white)}]" if white else "(?!)"
    mark = f"{blank}*[{re.escape(other)}]{blank}*|" if other else ""
    return re.compile(f"{mark}{blank}+").split


def _split_quoted(text: str, quoted: list[bool], separators: Separators, maximum: int) -> list[str]:
    """The fields of a text in which some characters are quoted by backslashes."""
    white, other = separators.white, separators.other

    def is_white(at: int) -> bool:
        return text[at] in white and not quoted[at]

    def is_other(at: int) -> bool:
        return text[at] in other and not quoted[at]

    end = len(text)
    position = 0
    while position < end and is_white(position):
        position += 1
    while end > position and is_white(end - 1):
        end -= 1
    fields: list[str] = []
    while position < end:
        if len(fields) == maximum - 1:
            fields.append(_last_field(text, position, end, is_white, is_other))
            break
        start = position
        while position < end and not is_white(position) and not is_other(position):
            position += 1
        fields.append(text[start:position])
        while position < end and is_white(position):
            position += 1
        if position < end and is_other(position):
            position += 1
            while position < end and is_white(position):
                position += 1
    return fields


def _last_field(text: str, position: int, end: int, is_white: Any, is_other: Any) -> str:
    """The rest of the line; a single separator at its end is dropped when nothing else needs it."""
    rest_end = end
    if rest_end > position and is_other(rest_end - 1):
        inner = range(position, rest_end - 1)
        if not any(is_other(at) for at in inner) and not any(is_white(at) for at in inner):
            rest_end -= 1
    return text[position:rest_end]
