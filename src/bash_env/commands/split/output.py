"""The output files, opened one after the other: real ones, or the input of a command."""

from __future__ import annotations

from collections.abc import Iterator

from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.pipe import make_pipe
from bash_env.kernel.process import Process
from bash_env.options.command import fail
from bash_env.text.quote import quote_always, quote_if_needed


class Output:
    """One output file, or a command that reads it."""

    def __init__(self, file: OpenFile, child: Process | None) -> None:
        self.file = file
        self.child = child
        self.broken = False

    async def write(self, data: bytes) -> None:
        """Write; a command that does not read any more misses the rest."""
        if self.broken or not data:
            return
        try:
            await self.file.write(data)
        except BrokenPipeError:
            if self.child is None:
                raise
            self.broken = True

    async def close(self) -> int:
        """Close, and wait for the command: its status."""
        await self.file.close()
        return 0 if self.child is None else await self.child.wait()


class Outputs:
    """Makes the output files. `command` is what --filter runs, with the name in $FILE."""

    def __init__(
        self,
        process: Process,
        names: Iterator[str],
        *,
        command: str | None,
        verbose: bool,
        source: tuple[int, int] | None,
    ) -> None:
        self.process = process
        self.names = names
        self.command = command
        self.verbose = verbose
        self.source = source
        self.current: Output | None = None

    async def begin(self) -> Output:
        """Finish the current file and begin the next."""
        await self.end()
        self.current = await self.open()
        return self.current

    async def end(self) -> None:
        """Finish the current file."""
        if self.current is not None:
            current, self.current = self.current, None
            await self.finish(current)

    async def finish(self, output: Output) -> None:
        """Close an output. A command that failed ends the program."""
        status = await output.close()
        if status:
            words = f"with FILE={output.file.path}, exit {status} from command: {self.command}"
            raise fail(await self.process.error(words))

    async def open(self) -> Output:
        """The next output."""
        name = next(self.names, None)
        if name is None:
            raise fail(await self.process.error("output file suffixes exhausted"))
        if self.verbose:
            words = (
                f"creating file {quote_always(name)}"
                if self.command is None
                else f"executing with FILE={quote_if_needed(name)}"
            )
            await self.process.write(words.encode("utf-8", "surrogateescape") + b"\n")
        return await (self._create(name) if self.command is None else self._start(name, self.command))

    async def _create(self, name: str) -> Output:
        try:
            status = await self.process.fs.stat_or_none(name)
            if status is not None and (status.dev, status.ino) == self.source:
                raise fail(await self.process.error(f"{quote_always(name)} would overwrite input; aborting"))
            return Output(await self.process.open(name, "w"), None)
        except OSError as error:
            raise fail(await self.process.error(f"{quote_if_needed(name)}: {strerror(error)}")) from None

    async def _start(self, name: str, command: str) -> Output:
        reader, writer = make_pipe()
        writer.path = name
        shell = self.process.env.get("SHELL") or "/bin/sh"
        try:
            child = await self.process.spawn(
                [shell.rpartition("/")[2], "-c", command],
                path=shell,
                env={**self.process.env, "FILE": name},
                fds={0: reader},
            )
        except OSError as error:
            raise fail(
                await self.process.error(f'failed to run command: "{shell} -c {command}": {strerror(error)}')
            ) from None
        finally:
            await reader.close()
        return Output(writer, child)
