"""The main input: the files that ARGV names, assignments among them, or standard input (POSIX awk, Operands)."""

from __future__ import annotations

import re
import stat as st
from collections.abc import Awaitable, Callable, Iterator
from operator import length_hint
from typing import TYPE_CHECKING

from bash_env.commands.awk.errors import FatalError, NextFile
from bash_env.commands.awk.records import Source
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile

if TYPE_CHECKING:
    from bash_env.commands.awk.runtime import Runtime

ASSIGNMENT = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)=(.*)", re.DOTALL)

Hook = Callable[[], Awaitable[None]]


class MainInput:
    """Goes from file to file. `begin_file` and `end_file` run the rules of those names, where there are some."""

    def __init__(self, runtime: Runtime) -> None:
        self.runtime = runtime
        self.source: Source | None = None
        self.position = 0
        self.named = False
        self.begin_file: Hook | None = None
        self.end_file: Hook | None = None
        self.on_assignment: Callable[[], object] = int

    async def batch(self) -> Iterator[str] | None:
        """Records that can be had without waiting, at least one; None at the end of all input."""
        while True:
            source = self.source
            if source is None:
                if not await self._open_next():
                    return None
                continue
            if length_hint(source.pending) or await self._fill(source):
                return source.pending
            await self._finish()

    async def record(self) -> str | None:
        """One record, counted in NR and FNR; None at the end of all input."""
        batch = await self.batch()
        if batch is None:
            return None
        self.runtime.count(1.0)
        return next(batch)

    async def _fill(self, source: Source) -> bool:
        try:
            return await source.fill()
        except OSError as error:
            name = self.runtime.file_name()
            raise FatalError(f"error reading input file `{name}': {strerror(error)}") from None

    async def skip_file(self) -> None:
        """`nextfile`: go on with the next file."""
        if self.source is not None:
            await self._finish()

    async def close(self) -> None:
        """Let go of the file that is being read."""
        source, self.source = self.source, None
        if source is not None:
            await source.file.close()

    async def _finish(self) -> None:
        source, self.source = self.source, None
        assert source is not None
        self.runtime.terminator_text = source.terminator()
        await source.file.close()
        if self.end_file is not None:
            await self.end_file()

    async def _open_next(self) -> bool:
        """Open the next file; False if there is none."""
        runtime = self.runtime
        while True:
            name = self._next_operand()
            if name is None:
                if self.named:
                    return False
                name = "-"
            runtime.FNR = 0.0
            if await self._open(name):
                return True

    def _next_operand(self) -> str | None:
        """The next element of ARGV that is a file; assignments before it are made."""
        runtime = self.runtime
        while self.position + 1 < runtime.argument_count():
            self.position += 1
            key = str(self.position)
            if key not in runtime.ARGV:
                continue
            text = runtime.text(runtime.ARGV[key])
            if not text:
                continue
            assignment = ASSIGNMENT.fullmatch(text)
            if assignment is not None:
                self.on_assignment()
                runtime.assign_operand(assignment[1], assignment[2])
                continue
            runtime.ARGIND = float(self.position)
            self.named = True
            return text
        return None

    async def _open(self, name: str) -> bool:
        runtime = self.runtime
        self.named = True
        runtime.FILENAME = name
        runtime.ERRNO = ""
        if self.begin_file is not None:
            runtime.record.read("")
        try:
            file = runtime.process.stdin.share() if name in ("-", "/dev/stdin") else await runtime.process.open(name)
            await _refuse_directory(file)
        except OSError as error:
            return await self._unreadable(name, error)
        self.source = Source(file, runtime.separator)
        if self.begin_file is not None:
            try:
                await self.begin_file()
            except NextFile:
                await self._finish()
                return False
        return True

    async def _unreadable(self, name: str, error: OSError) -> bool:
        """A file that cannot be opened is fatal, unless a BEGINFILE rule skips it; a directory is skipped."""
        runtime = self.runtime
        runtime.ERRNO = strerror(error)
        if self.begin_file is not None:
            try:
                await self.begin_file()
            except NextFile:
                return False
        if isinstance(error, IsADirectoryError):
            runtime.complain(f"warning: command line argument `{name}' is a directory: skipped")
            return False
        if name == "-":
            raise FatalError(f"error reading input file `-': {strerror(error)}")
        raise FatalError(f"cannot open file `{name}' for reading: {strerror(error)}")


async def _refuse_directory(file: OpenFile) -> None:
    if st.S_ISDIR((await file.stat()).mode):
        await file.close()
        raise IsADirectoryError(21, "Is a directory")
