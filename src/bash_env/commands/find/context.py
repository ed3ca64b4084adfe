"""What the parts of find share: the options in force, the outputs, and the way to report problems."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from bash_env.kernel.errors import strerror
from bash_env.text.quote import quote

if TYPE_CHECKING:
    from bash_env.kernel.accounts import Accounts
    from bash_env.kernel.files import OpenFile
    from bash_env.kernel.process import Process

NEVER_FOLLOW, FOLLOW_ROOTS, FOLLOW = "P", "H", "L"
FLUSH_COUNT = 512
"""How many pieces of output are collected before they are written."""


class FindError(Exception):
    """Ends find with status 1; `words` is the message behind its name."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class Quit(Exception):
    """-quit was reached."""


class Output:
    """A file that actions write to; pieces of text are collected and written together."""

    __slots__ = ("file", "parts")

    def __init__(self, file: OpenFile) -> None:
        self.file = file
        self.parts: list[str] = []

    async def flush(self) -> None:
        """Write what is collected."""
        if self.parts:
            text = "".join(self.parts)
            self.parts.clear()
            data = text.encode("utf-8", "surrogateescape")
            if not self.file.try_write(data):
                await self.file.write(data)


class Context:
    """The state of one find."""

    def __init__(self, process: Process, accounts: Accounts, now_ns: int) -> None:
        self.process = process
        self.accounts = accounts
        self.now_ns = now_ns
        self.follow = NEVER_FOLLOW
        self.depth_first = False
        self.explicit_depth = False
        self.one_device = False
        self.ignore_race = False
        self.min_depth = 0
        self.max_depth = -1
        self.stdout = Output(process.stdout)
        self.outputs: dict[str, Output] = {}
        self.at_directory_end: list[Callable[[], Awaitable[None]]] = []
        self.at_end: list[Callable[[], Awaitable[None]]] = []
        self.roots_file: str | None = None
        self.prunes = False
        self.deletes = False
        self.asks = False

    def quote(self, text: str) -> str:
        """`text` in the locale's quotation marks."""
        return quote(text, self.process.env)

    async def flush(self) -> None:
        """Write all output that is collected."""
        await self.stdout.flush()
        for output in self.outputs.values():
            await output.flush()

    async def problem(self, text: str) -> None:
        """Report a problem, which makes the status 1, behind the output so far."""
        await self.flush()
        await self.process.error(text)

    async def file_problem(self, path: str, error: OSError) -> None:
        """Report what is wrong with a file."""
        await self.problem(f"{self.quote(path)}: {strerror(error)}")

    async def warn(self, text: str) -> None:
        """Warn, which leaves the status alone."""
        await self.flush()
        await self.process.write_error(f"{self.process.name}: warning: {text}\n")
