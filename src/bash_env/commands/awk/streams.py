"""Redirected output and input: files, pipes and coprocesses, open until `close` (gawk manual 4.10, 5.6, 5.9)."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Mapping

from bash_env.commands.awk.errors import FatalError
from bash_env.commands.awk.records import Separator, Source
from bash_env.commands.awk.regexes import Locale
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.pipe import make_pipe
from bash_env.kernel.process import Process

FLUSH_PARTS = 256
FLUSH_CHARACTERS = 1 << 16
"""From how much text on output is written before the program asks for it."""

_STANDARD_OUTPUT = frozenset(("-", "/dev/stdout", "/dev/fd/1"))
_STANDARD_INPUT = frozenset(("-", "/dev/stdin", "/dev/fd/0"))


class Output:
    """Something that is printed to. `put` takes text; `flush` writes it."""

    __slots__ = ("_codec", "_errors", "child", "file", "name", "parts", "put")

    def __init__(self, name: str, file: OpenFile | None, locale: Locale, child: Process | None = None) -> None:
        self.name = name
        self.file = file
        self.child = child
        self.parts: list[str] = []
        self.put: Callable[[str], None] = self.parts.append
        self._codec, self._errors = locale.codec

    async def flush(self) -> None:
        """Write what was put. Raises OSError."""
        parts = self.parts
        if not parts:
            return
        data = "".join(parts).encode(self._codec, self._errors)
        parts.clear()
        file = self.file
        if file is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        if not file.try_write(data):
            await file.write(data)

    async def relieve(self) -> None:
        """Write if much was put."""
        parts = self.parts
        if len(parts) > FLUSH_PARTS and sum(map(len, parts)) > FLUSH_CHARACTERS:
            await self.flush()


class Input:
    """Something that getline reads."""

    __slots__ = ("child", "source")

    def __init__(self, source: Source, child: Process | None = None) -> None:
        self.source = source
        self.child = child


class Streams:
    """All that a running program has open besides its main input."""

    def __init__(self, process: Process, locale: Locale) -> None:
        self.process = process
        self.locale = locale
        self.stdout = Output("standard output", process.fds.get(1), locale)
        self.stderr = Output("standard error", process.fds.get(2), locale)
        self.files: dict[str, Output] = {}
        self.pipes: dict[str, Output] = {}
        self.coprocesses: dict[str, tuple[Output | None, Input]] = {}
        self.inputs: dict[str, Input] = {}
        self.commands: dict[str, Input] = {}
        self.order: list[Output] = []
        self.environment: Callable[[], Mapping[str, str]] = lambda: process.env
        self.separator: Separator | None = None

    # --- opening ---------------------------------------------------------------------------------

    async def output(self, kind: str, name: str) -> Output:
        """The output for a redirection `kind` to `name`, opened if it is not open. Raises FatalError."""
        if not name:
            raise FatalError(f"expression for `{kind}' redirection has null string value")
        if kind == "|":
            return self.pipes.get(name) or await self._open_pipe(name)
        if kind == "|&":
            return await self._coprocess_output(name)
        return self.files.get(name) or await self._open_file(kind, name)

    async def _open_file(self, kind: str, name: str) -> Output:
        if name in _STANDARD_OUTPUT:
            output = self.stdout
        elif name in ("/dev/stderr", "/dev/fd/2"):
            output = self.stderr
        else:
            try:
                file = await self.process.open(name, "w" if kind == ">" else "a")
            except OSError as error:
                raise FatalError(f"cannot redirect to `{name}': {strerror(error)}") from None
            output = Output(name, file, self.locale)
            self.order.append(output)
        self.files[name] = output
        return output

    async def _open_pipe(self, command: str) -> Output:
        await self.flush_standard()
        reader, writer = make_pipe()
        child = await self._spawn(command, {0: reader}, "output")
        await reader.close()
        output = self.pipes[command] = Output(command, writer, self.locale, child)
        self.order.append(output)
        return output

    async def _spawn(self, command: str, fds: Mapping[int, OpenFile], what: str) -> Process:
        try:
            return await self.process.spawn(["/bin/sh", "-c", command], fds=fds, env=self.environment())
        except OSError as error:
            raise FatalError(f"cannot open pipe `{command}' for {what}: {strerror(error)}") from None

    async def _coprocess(self, command: str) -> tuple[Output | None, Input]:
        found = self.coprocesses.get(command)
        if found is not None:
            return found
        if command.startswith("/inet"):
            raise FatalError(f"cannot redirect to `{command}': No such file or directory")
        await self.flush_standard()
        to_reader, to_writer = make_pipe()
        from_reader, from_writer = make_pipe()
        child = await self._spawn(command, {0: to_reader, 1: from_writer}, "input and output")
        await to_reader.close()
        await from_writer.close()
        output = Output(command, to_writer, self.locale, child)
        self.order.append(output)
        found = self.coprocesses[command] = (output, Input(self._source(from_reader), child))
        return found

    async def _coprocess_output(self, command: str) -> Output:
        output, _ = await self._coprocess(command)
        if output is None:
            raise FatalError(f"print to two-way pipe `{command}' failed: the write end is closed")
        return output

    def _source(self, file: OpenFile) -> Source:
        assert self.separator is not None
        return Source(file, self.separator)

    async def source(self, kind: str, name: str) -> Source:
        """The input for a getline, opened if it is not open. Raises OSError where it cannot be."""
        if kind == "coprocess":
            output, found = await self._coprocess(name)
            if output is not None:
                await output.flush()
            return found.source
        opened = self.commands if kind == "pipe" else self.inputs
        entry = opened.get(name)
        if entry is None:
            entry = opened[name] = await (self._open_command(name) if kind == "pipe" else self._open_input(name))
        return entry.source

    async def _open_input(self, name: str) -> Input:
        if name in _STANDARD_INPUT:
            return Input(self._source(self.process.stdin.share()))
        return Input(self._source(await self.process.open(name)))

    async def _open_command(self, command: str) -> Input:
        await self.flush_standard()
        reader, writer = make_pipe()
        child = await self._spawn(command, {1: writer}, "input")
        await writer.close()
        return Input(self._source(reader), child)

    def change_separator(self, separator: Separator) -> None:
        """RS has changed."""
        self.separator = separator
        inputs = [*self.inputs.values(), *self.commands.values(), *(i for _, i in self.coprocesses.values())]
        for entry in inputs:
            entry.source.change_separator(separator)

    # --- writing ---------------------------------------------------------------------------------

    async def flush_standard(self) -> None:
        """Write what was printed to standard output and standard error: done before a command is started."""
        await self.flush(self.stderr)
        await self.flush(self.stdout)

    async def flush_all(self) -> None:
        """Write what was printed, everywhere."""
        await self.flush_standard()
        for output in list(self.order):
            await self.flush(output)

    async def flush(self, output: Output, what: str = "print") -> None:
        """Write what was printed to one output. Raises FatalError; OSError for standard output."""
        try:
            await output.flush()
        except OSError as error:
            if output is self.stdout:
                raise
            if output is not self.stderr:
                raise FatalError(f'{what} to "{output.name}" failed: {strerror(error)}') from None

    async def relieve(self) -> None:
        """Write where much was printed."""
        if self.stderr.parts:
            await self.flush(self.stderr)
        stdout = self.stdout
        if len(stdout.parts) > FLUSH_PARTS:
            await stdout.relieve()
        for output in self.order:
            if len(output.parts) > FLUSH_PARTS:
                await output.relieve()

    async def run(self, command: str) -> float:
        """`system`: the exit status of a command."""
        await self.flush_all()
        try:
            child = await self.process.spawn(["/bin/sh", "-c", command], env=self.environment())
        except OSError:
            return 127.0
        return await _status(child)

    # --- closing ---------------------------------------------------------------------------------

    async def close(self, name: str, how: str = "") -> float:
        """`close`: 0, the exit status of a command, or -1 for what is not open."""
        if how not in ("", "to", "from"):
            raise FatalError("close: second argument must be `to' or `from'")
        status = -1.0
        if name in self.coprocesses:
            status = await self._close_coprocess(name, how)
        for opened in (self.files, self.pipes):
            if name in opened:
                status = await self._close_output(opened.pop(name))
                return status
        for entries in (self.inputs, self.commands):
            if name in entries:
                status = await self._close_input(entries.pop(name))
                return status
        return status

    async def _close_output(self, output: Output) -> float:
        try:
            await self.flush(output, "flush")
        except FatalError:
            if output.child is None:
                raise
        if output in self.order:
            self.order.remove(output)
            if output.file is not None:
                await output.file.close()
        return 0.0 if output.child is None else await _status(output.child)

    async def _close_input(self, entry: Input) -> float:
        await entry.source.file.close()
        return 0.0 if entry.child is None else await _status(entry.child)

    async def _close_coprocess(self, name: str, how: str) -> float:
        output, entry = self.coprocesses[name]
        if output is not None and how != "from":
            self.coprocesses[name] = (None, entry)
            await self.flush(output)
            self.order.remove(output)
            if output.file is not None:
                await output.file.close()
        if how == "to":
            return 0.0
        del self.coprocesses[name]
        return await self._close_input(entry)

    async def abandon(self) -> None:
        """Close what is still open, without a word: the program has ended, perhaps by a signal."""
        inputs = [*self.inputs.values(), *self.commands.values(), *(entry for _, entry in self.coprocesses.values())]
        for file in [*(output.file for output in self.order), *(entry.source.file for entry in inputs)]:
            if file is not None:
                await file.close()
        self.order.clear()
        for table in (self.inputs, self.commands, self.coprocesses):
            table.clear()

    async def close_all(self) -> None:
        """Write and close everything at the end of the program, the youngest first."""
        await self.flush(self.stderr)
        for output in reversed(list(self.order)):
            if output.child is None or output.name not in self.coprocesses:
                await self._close_output(output)
        await self.stdout.flush()
        for name in list(self.coprocesses):
            await self._close_coprocess(name, "")
        for entries in (self.inputs, self.commands):
            while entries:
                await self._close_input(entries.popitem()[1])


async def _status(child: Process) -> float:
    """What `close` and `system` return: the exit status, 256 more than the signal that ended the command."""
    status = await child.wait()
    return float(256 + child.exit_signal) if child.exit_signal else float(status)
