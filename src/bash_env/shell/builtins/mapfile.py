"""`mapfile` and `readarray` (bash manual 4.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.limits import LimitExceeded
from bash_env.kernel.streams import line_blocks
from bash_env.shell.builtins.support import Options, checked, fail, is_name, parse_options
from bash_env.shell.evaluate import run_source
from bash_env.shell.quoting import single_quote
from bash_env.shell.variables import UNSET_ARRAY, AssociativeArray, IndexedArray, Variable

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

QUANTUM = "5000"
_BATCH = 1 << 14  # how many lines are stored at a time


@checked
async def mapfile_builtin(shell: Shell, argv: list[str]) -> int:
    """Read lines from standard input into an indexed array."""
    options = parse_options(argv, "t", "dnOsuCc")
    file = _file(shell, options)
    count = _number(options, "n", "line count")
    origin = _number(options, "O", "array origin")
    skip = _number(options, "s", "line count")
    quantum = _number(options, "c", "callback quantum", QUANTUM, 1)
    name = _array_name(shell, options)
    delimiter = (options.get("d", "\n") or "\0").encode("utf-8", "surrogateescape")[:1]
    variable = shell.variables.own_array(name)
    content = variable.value
    assert isinstance(content, IndexedArray)
    if "O" not in options:
        variable.value = content = IndexedArray()
    variable.flags &= ~UNSET_ARRAY
    shell.variables.touched(name)
    filler = _Filler(shell, name, variable, delimiter, "t" in options)
    try:
        if "C" in options:
            await filler.call_back(file, count, origin, skip, options.get("C"), quantum)
        else:
            lines = await _lines(shell, file, delimiter, count, skip)
            for start in range(0, len(lines), _BATCH):
                filler.store(filler.texts(lines[start : start + _BATCH]), origin + start)
                await shell.process.checkpoint()
    except OSError as error:
        raise fail(argv[0], f"read error: {strerror(error)}") from None
    return 0


def _file(shell: Shell, options: Options) -> OpenFile:
    text = options.get("u", "0")
    if not text.isdigit():
        raise fail("mapfile", f"{text}: invalid file descriptor specification")
    file = shell.process.fds.get(int(text))
    if file is None:
        raise fail("mapfile", f"{text}: invalid file descriptor: Bad file descriptor")
    return file


def _number(options: Options, letter: str, what: str, default: str = "0", least: int = 0) -> int:
    text = options.get(letter, default)
    if not (text.isascii() and text.isdigit()) or int(text) < least:
        raise fail("mapfile", f"{text}: invalid {what}")
    return int(text)


def _array_name(shell: Shell, options: Options) -> str:
    name = options.rest[0] if options.rest else "MAPFILE"
    if not name:
        raise fail("mapfile", "empty array variable name", 2)
    if not is_name(name):
        raise fail("mapfile", f"`{name}': not a valid identifier")
    name = shell.variables.resolve(name)[0]
    if isinstance(shell.variables.array(name), AssociativeArray):
        raise fail("mapfile", f"{name}: not an indexed array")
    return name


async def _lines(shell: Shell, file: OpenFile, delimiter: bytes, count: int, skip: int) -> list[bytes]:
    """The wanted lines with their delimiters; the rest of the input stays unread when `count` limits them."""
    limit = shell.process.machine.limits.max_string_bytes
    if count:
        for _ in range(skip):
            await file.readline(delimiter, limit)
        out: list[bytes] = []
        while len(out) < count and (line := await file.readline(delimiter, limit)):
            out.append(line)
        return out
    lines: list[bytes] = []
    size = 0
    async for block in line_blocks(file, delimiter):
        size += len(block)
        if size > limit:
            raise LimitExceeded("max_string_bytes", "input too large")
        pieces = block.split(delimiter)
        last = pieces.pop()
        lines += [piece + delimiter for piece in pieces]
        if last:
            lines.append(last)
        await shell.process.checkpoint()
    return lines[skip:] if skip else lines


class _Filler:
    """Puts lines into the array."""

    def __init__(self, shell: Shell, name: str, variable: Variable, delimiter: bytes, trim: bool) -> None:
        self.shell = shell
        self.name = name
        self.variable = variable
        self.delimiter = delimiter
        self.trim = trim

    def texts(self, lines: list[bytes]) -> list[str]:
        """The lines as values: without their delimiters under -t, and up to a NUL byte."""
        if self.trim:
            lines = [line.removesuffix(self.delimiter) for line in lines]
        texts = [line.decode("utf-8", "surrogateescape") for line in lines]
        return [text.partition("\0")[0] if "\0" in text else text for text in texts]

    def store(self, texts: list[str], origin: int) -> None:
        """Assign values from the index `origin` on."""
        content = self.variable.value
        assert isinstance(content, IndexedArray)
        if self.variable.flags:
            texts = [self.shell.variables.converted(self.variable, text) for text in texts]
        if content.last < origin:
            content.update(enumerate(texts, origin))
            content.last = origin + len(texts) - 1 if texts else content.last
        else:
            for index, text in enumerate(texts, origin):
                content.put(index, text)

    async def call_back(self, file: OpenFile, count: int, origin: int, skip: int, command: str, quantum: int) -> None:
        """Store line by line, running `command` with the index and the line before each `quantum`th is stored."""
        limit = self.shell.process.machine.limits.max_string_bytes
        for _ in range(skip):
            await file.readline(self.delimiter, limit)
        done = 0
        while (not count or done < count) and (line := await file.readline(self.delimiter, limit)):
            [text] = self.texts([line])
            index = origin + done
            done += 1
            if not done % quantum:
                await run_source(self.shell, f"{command} {index} {single_quote(text)}", first_line=self.shell.line)
            self.variable = self.shell.variables.own_array(self.name)
            self.store([text], index)
