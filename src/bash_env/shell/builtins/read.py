"""`read` (bash manual 4.2)."""

from __future__ import annotations

import re
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


@checked
async def read_builtin(shell: Shell, argv: list[str]) -> int:
    """Read a line from standard input and split it into variables."""
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
    status = TIMEOUT_STATUS if expired else 0 if complete else 1
    await _store(shell, text, options)
    return status


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


# --- splitting ----------------------------------------------------------------------------------------


async def _store(shell: Shell, text: str, options: Options) -> None:
    """Put the text into the variables."""
    raw = "r" in options
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
    if len(names) == 1 and separators.white == BLANKS and not separators.other and (raw or "\\" not in text):
        await assign(shell, names[0], text.strip(BLANKS))
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
        if maximum is None:
            return separators.split(text)[0]
        return _split_limited(text, None, separators, maximum)
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
    return _split_limited("".join(chars), quoted, separators, maximum or len(chars) + 1)


def _split_limited(text: str, quoted: list[bool] | None, separators: Separators, maximum: int) -> list[str]:
    white, other = separators.white, separators.other

    def is_white(at: int) -> bool:
        return text[at] in white and not (quoted and quoted[at])

    def is_other(at: int) -> bool:
        return text[at] in other and not (quoted and quoted[at])

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
