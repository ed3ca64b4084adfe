"""One file on its way from a source to a destination."""

from __future__ import annotations

from bash_env.fs.base import Stat
from bash_env.kernel.copying.plan import Plan
from bash_env.kernel.process import Process
from bash_env.text.quote import quote_always

Identity = tuple[int, int]


class Refused(Exception):
    """Something cannot be copied; the message is for the user."""


class Job:
    """A file: its names, its status, whether links are followed, and whether the command line named it.

    `old` is what was at the destination, `new` whether the destination is (or has been made) free, `backup` where what
    was there is kept.
    """

    __slots__ = ("argument", "backup", "dest", "follow", "new", "old", "source", "stat")

    def __init__(self, source: str, dest: str, stat: Stat, follow: bool, argument: bool) -> None:
        self.source = source
        self.dest = dest
        self.stat = stat
        self.follow = follow
        self.argument = argument
        self.new = True
        self.old: Stat | None = None
        self.backup: str | None = None

    @property
    def names(self) -> tuple[str, str]:
        """Both names, quoted."""
        return quote_always(self.source), quote_always(self.dest)

    @property
    def arrow(self) -> str:
        """What goes where, for -v."""
        one, other = self.names
        kept = f" (backup: {quote_always(self.backup)})" if self.backup else ""
        return f"{one} -> {other}{kept}"


class Work:
    """Who copies, and how."""

    def __init__(self, process: Process, plan: Plan) -> None:
        self.process = process
        self.fs = process.fs
        self.plan = plan

    async def tell(self, text: str) -> None:
        """Say what was done, if that is wanted."""
        if self.plan.verbose:
            await self.process.write(f"{text}\n".encode("utf-8", "surrogateescape"))

    async def warn(self, text: str) -> None:
        """Print a warning, which is no failure."""
        await self.process.write_error(f"{self.process.name}: warning: {text}\n")
