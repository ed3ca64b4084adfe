"""The state of a running script: pattern space, hold space, the current line and where the next ones come from."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from bash_env.commands.sed.output import FLUSH_COUNT, Output
from bash_env.kernel.limits import LimitExceeded

if TYPE_CHECKING:
    from bash_env.commands.sed.input import Input
    from bash_env.commands.sed.script import Regex
    from bash_env.kernel.files import OpenFile
    from bash_env.kernel.process import Process

END, DELETE, RESTART, QUIT, STOP, WAIT = -1, -2, -3, -4, -5, -6
"""What a step may return instead of the next step's number.

That is: the end of the cycle with and without printing, a new cycle with what is left, the end of the script with and
without printing, and that `Run.waiting` must be awaited.
"""

Waiting = Callable[["Run"], Awaitable[int]]


async def _nothing(run: Run) -> int:
    """What is awaited before any step asked for something."""
    return END


class LookAhead(Exception):
    """Whether this is the last line is not known yet: look ahead, then try the step again."""


class Run:
    """The state. `space_tail` and `hold_tail` are pieces appended to the spaces but not joined to them yet."""

    __slots__ = (
        "appends", "delimiter", "hold", "hold_newline", "hold_tail", "input", "jumps", "last_regex", "limit", "line",
        "newline", "out", "outputs", "process", "quiet", "readers", "replaced", "space", "space_tail", "status",
        "stdout", "waiting",
    )  # fmt: skip

    def __init__(self, process: Process, source: Input, stdout: Output, delimiter: bytes, quiet: bool) -> None:
        self.process = process
        self.input = source
        self.out = stdout
        self.stdout = stdout
        self.outputs: dict[str, Output] = {}
        self.delimiter = delimiter
        self.quiet = quiet
        self.limit = process.machine.limits.max_string_bytes
        self.space = b""
        self.space_tail: list[bytes] = []
        self.newline = delimiter
        self.hold = b""
        self.hold_tail: list[bytes] = []
        self.hold_newline = delimiter
        self.line = 0
        self.replaced = False
        self.appends: list[tuple[str, bytes]] = []  # ("text" or "file", what)
        self.jumps = 0
        self.status = 0
        self.last_regex: Regex | None = None
        self.readers: dict[str, OpenFile | None] = {}
        self.waiting: Waiting = _nothing

    # --- the spaces ----------------------------------------------------------------------------------

    def settle(self) -> None:
        """Join to the pattern space what was appended to it."""
        self.space = self.space + b"".join(self.space_tail)
        self.space_tail.clear()
        self.check(self.space)

    def settle_hold(self) -> None:
        """Join to the hold space what was appended to it."""
        self.hold = self.hold + b"".join(self.hold_tail)
        self.hold_tail.clear()
        self.check(self.hold)

    def check(self, text: bytes) -> None:
        """Raise LimitExceeded if a space has become too large."""
        if len(text) > self.limit:
            raise LimitExceeded("max_string_bytes", "pattern space too large")

    # --- lines ---------------------------------------------------------------------------------------

    def take(self) -> bytes:
        """The next line, which must be there."""
        source = self.input
        index = source.index
        line = source.lines[index]
        source.index = index = index + 1
        self.line += 1
        self.replaced = False
        self.newline = b"" if source.unfinished and index == source.count else self.delimiter
        return line

    def wait(self, waiting: Waiting) -> int:
        """What a step returns to have `waiting` awaited, which gives the next step."""
        self.waiting = waiting
        return WAIT

    async def more(self, ahead: bool = False) -> bool:
        """Whether there is a next line, waiting for it if need be; looking `ahead`, errors count as the end."""
        source = self.input
        if source.index < source.count:
            return True
        if source.ended:
            return False
        await self.flush()
        await self.process.checkpoint()
        return await source.fill(ahead)

    async def line_of(self, name: str, delimiter: bytes) -> bytes:
        """The next line of a file that `R` reads; empty at its end or if it cannot be read."""
        if name not in self.readers:
            try:
                self.readers[name] = await self.process.open(name)
            except OSError:
                self.readers[name] = None
        file = self.readers[name]
        return b"" if file is None else await file.readline(delimiter)

    async def flush(self, files: bool = False) -> None:
        """Write the output that is collected; that for other files may wait unless `files` are to be complete."""
        await self.out.flush()
        if self.stdout is not self.out:
            await self.stdout.flush()
        for output in self.outputs.values():
            if files or len(output.parts) >= FLUSH_COUNT:
                await output.flush()

    async def begin_file(self) -> None:
        """Forget what came before: each of separate files is edited by itself."""
        for file in self.readers.values():
            if file is not None and file.seekable:
                await file.seek(0)
        self.line = 0
        self.hold = b""
        self.hold_tail.clear()

    async def close(self) -> None:
        """Leave the input to the next reader, and close the files of `R`."""
        await self.input.leave()
        for file in self.readers.values():
            if file is not None:
                await file.close()

    async def dump_appends(self, wanted: bool = True) -> None:
        """Write what a, r and R left for the end of the cycle, unless it is not wanted any more."""
        appends, self.appends = self.appends if wanted else [], []
        for kind, text in appends:
            if kind != "file":
                self.out.text(text)
            else:
                self.out.complete()
                await self.copy(text.decode("utf-8", "surrogateescape"))

    async def copy(self, name: str) -> None:
        """Write the content of a file; one that cannot be read has none."""
        try:
            file = await self.process.open(name)
        except OSError:
            return
        try:
            while block := await file.read():
                self.out.parts.append(block)
                await self.out.flush()
                await self.process.checkpoint()
        except BrokenPipeError:
            raise
        except OSError:
            pass
        finally:
            await file.close()
