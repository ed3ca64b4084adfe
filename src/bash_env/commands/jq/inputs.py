"""The inputs of a run: files read in blocks, and the values made of them one by one."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any

from bash_env.commands.jq.decode import Reader
from bash_env.commands.jq.errors import JqError
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process

_BLOCK = 1 << 16


class Lines:
    """Lines as strings (-R)."""

    def __init__(self) -> None:
        self.rest = b""
        self.found: deque[bytes] = deque()
        self.ended = False
        self.given = 0

    def feed(self, data: bytes) -> None:
        """More bytes."""
        *lines, rest = data.split(b"\n")
        if lines:
            lines[0] = self.rest + lines[0]
            self.found.extend(lines)
            self.rest = rest
        else:
            self.rest += rest

    def end(self) -> None:
        """There are no more bytes."""
        self.ended = True
        if self.rest:
            self.found.append(self.rest)
            self.rest = b""

    def next(self) -> tuple[bool, Any]:
        """The next line, if there is a whole one."""
        if not self.found:
            return False, None
        self.given += 1
        return True, self.found.popleft().decode("utf-8", "replace")

    def line_of_input(self) -> int:
        """How many lines were given."""
        return self.given


class Whole:
    """The whole text as one string (-R -s), or all values in one array (-s)."""

    def __init__(self, reader: Reader | None) -> None:
        self.reader = reader
        self.parts: list[bytes] = []
        self.values: list[Any] = []
        self.ended = False
        self.given = False

    def feed(self, data: bytes) -> None:
        """More bytes."""
        if self.reader is None:
            self.parts.append(data)
        else:
            self.reader.feed(data)
            self._drain(self.reader)

    def _drain(self, reader: Reader) -> None:
        while True:
            some, value = reader.next()
            if not some:
                return
            self.values.append(value)

    def end(self) -> None:
        """There are no more bytes."""
        self.ended = True
        if self.reader is not None:
            self.reader.end()
            self._drain(self.reader)

    def next(self) -> tuple[bool, Any]:
        """The one value, once all is read."""
        if self.given or not self.ended:
            return False, None
        self.given = True
        return True, b"".join(self.parts).decode("utf-8", "replace") if self.reader is None else self.values

    def line_of_input(self) -> int:
        """How many lines were read."""
        return self.reader.lines if self.reader else 0


class Events:
    """Values as paths and leaves (--stream; jq manual, "Streaming")."""

    def __init__(self) -> None:
        self.reader = Reader()
        self.pending: Iterator[Any] = iter(())

    @property
    def ended(self) -> bool:
        """Whether there are no more bytes."""
        return self.reader.ended

    def feed(self, data: bytes) -> None:
        """More bytes."""
        self.reader.feed(data)

    def end(self) -> None:
        """There are no more bytes."""
        self.reader.end()

    def next(self) -> tuple[bool, Any]:
        """The next event."""
        for event in self.pending:
            return True, event
        some, value = self.reader.next()
        if not some:
            return False, None
        self.pending = events(value)
        return True, next(self.pending)

    def line_of_input(self) -> int:
        """How many lines were read."""
        return self.reader.line_of_input()


def events(value: Any) -> Iterator[Any]:
    """[path, leaf] for each leaf, and [path] behind the last of an array or object."""
    if not isinstance(value, list | dict) or not value:
        yield [[], value]
        return
    todo = [iter(value.items() if isinstance(value, dict) else enumerate(value))]
    path: list[Any] = [None]
    while todo:
        for key, item in todo[-1]:
            path[-1] = key
            if isinstance(item, list | dict) and item:
                todo.append(iter(item.items() if isinstance(item, dict) else enumerate(item)))
                path.append(None)
                break
            yield [path.copy(), item]
        else:
            todo.pop()
            yield [path.copy()]
            path.pop()


class Inputs:
    """The files one after the other. `ready` says whether `take` has an answer; if not, `more` reads on."""

    def __init__(self, process: Process, names: list[str], flags: set[str]) -> None:
        self.process = process
        self.names: list[str | None] = [*reversed(names)] or [None]
        self.file: OpenFile | None = None
        self.filename: str | None = None
        self.shown: str | None = None
        self.failed = False
        self.before = 0
        self.held: tuple[bool, Any] | None = None
        self.error: JqError | None = None
        self.source = _source(flags)

    def ready(self) -> bool:
        """Whether the next value, the end, or an error is known."""
        if self.held is not None or self.error is not None:
            return True
        try:
            some, value = self.source.next()
        except JqError as error:
            self.error = error
            return True
        if some or self.source.ended:
            self.held = (some, value)
            return True
        return False

    def take(self) -> tuple[bool, Any]:
        """Whether there is a value, and the value. Raises JqError where the text is no JSON."""
        if self.error is not None:
            error, self.error = self.error, None
            self.held = (False, None)
            raise error
        held = self.held
        assert held is not None
        if held[0]:
            self.held = None
        return held

    async def more(self) -> None:
        """Read a block."""
        while self.file is None:
            if not self.names:
                self._feed(None)
                return
            await self._open(self.names.pop())
        block = await self.file.read(_BLOCK)
        if block:
            self._feed(block)
        else:
            await self.close()

    def _feed(self, data: bytes | None) -> None:
        try:
            if data is None:
                self.source.end()
            else:
                self.source.feed(data)
        except JqError as error:
            self.error = error

    async def _open(self, name: str | None) -> None:
        try:
            self.file = self.process.stdin.share() if name is None or name == "-" else await self.process.open(name)
            self.before = self.source.line_of_input()
            self.filename, self.shown = (None, "<stdin>") if name is None or name == "-" else (name, name)
        except OSError as error:
            await self.process.write_error(f"jq: error: Could not open file {name}: {strerror(error)}\n")
            self.failed = True

    async def close(self) -> None:
        """Be done with the current file."""
        if self.file is not None:
            await self.file.close()
            self.file = None

    def place(self) -> str:
        """Where the last value comes from, for an error message."""
        return f"{self.shown}:{self.line_number()}" if self.shown else "<unknown>"

    def line_number(self) -> int:
        """How many lines of the current file were read."""
        return max(0, int(self.source.line_of_input()) - self.before)


def _source(flags: set[str]) -> Any:
    if "raw_input" in flags:
        return Whole(None) if "slurp" in flags else Lines()
    if "stream" in flags:
        return Events()
    return Whole(Reader()) if "slurp" in flags else Reader()
