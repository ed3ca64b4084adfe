"""Making command lines that are not too long out of arguments."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bash_env.commands.xargs.arguments import Items

MOST_ARGUMENTS = 130_942
"""How many arguments xargs adds to one command line at most, whatever their size."""

Run = Callable[[list[bytes]], Awaitable[None]]


class TooLong(Exception):
    """An argument or a command line exceeds the limit; `words` is the message. Arguments before it may still run."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class CommandLines:
    """Collects arguments and runs a command line when it is full.

    `initial` are the command and its first arguments. A line takes `limit` bytes (a NUL after each argument
    included), `count` arguments and `lines` lines of input, 0 meaning any number. With `exact`, reaching the limit
    before the count is an error.
    """

    def __init__(self, initial: list[bytes], run: Run, limit: int, count: int, lines: int, exact: bool) -> None:
        self.initial = initial
        self.run = run
        self.limit = limit
        self.count = min(count or MOST_ARGUMENTS, MOST_ARGUMENTS)
        self.lines = lines
        self.fails = exact and bool(count or lines)
        self.initial_size = sum(map(len, initial)) + len(initial)
        self.pending: list[bytes] = []
        self.size = self.initial_size
        self.lines_seen = 0
        self.runs = 0

    async def add(self, items: Items) -> None:
        """Take more arguments and, as None, ends of lines. Raises TooLong."""
        longest = self.limit - self.initial_size - 1
        for item in items:
            if item is None:
                await self.end_line()
                continue
            length = len(item) + 1
            if length > longest + 1:
                raise TooLong("argument line too long")
            if self.size + length > self.limit:
                if self.fails:
                    raise TooLong("argument list too long")
                await self.flush()
            self.pending.append(item)
            self.size += length
            if len(self.pending) == self.count or (self.size >= self.limit and not self.fails):
                await self.flush()

    async def end_line(self) -> None:
        """A line of input ended."""
        self.lines_seen += 1
        if self.lines_seen == self.lines:
            await self.flush()

    async def flush(self) -> None:
        """Run what is collected."""
        argv = [*self.initial, *self.pending]
        self.pending = []
        self.size = self.initial_size
        self.lines_seen = 0
        self.runs += 1
        await self.run(argv)

    async def finish(self, even_without: bool) -> None:
        """Run what is left, or `even_without` arguments if nothing has run yet."""
        if self.pending or (even_without and not self.runs):
            await self.flush()


class Replacing:
    """Runs a command line for each argument, which takes the place of `pattern` in the initial ones (-I)."""

    def __init__(self, initial: list[bytes], run: Run, limit: int, pattern: bytes) -> None:
        self.initial = initial
        self.run = run
        self.limit = limit
        self.pattern = pattern
        self.fails = True

    async def add(self, items: Items) -> None:
        """Run for each of more arguments. Raises TooLong."""
        for item in items:
            if item is not None:
                await self.run(self.replaced(item))

    def replaced(self, item: bytes) -> list[bytes]:
        """The command line for `item`."""
        if len(item) >= self.limit:
            raise TooLong("argument line too long")
        argv = self.initial[:1]
        for word in self.initial[1:]:
            count = word.count(self.pattern) if self.pattern else 0
            if len(word) + count * (len(item) - len(self.pattern)) + 1 >= self.limit:
                raise TooLong("command too long")
            argv.append(word.replace(self.pattern, item) if count else word)
        if sum(map(len, argv)) + len(argv) > self.limit:
            raise TooLong("argument list too long")
        return argv

    async def finish(self, even_without: bool) -> None:
        """Nothing is left."""
