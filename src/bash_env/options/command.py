"""`@command`: makes a program of a coroutine function and its options."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from bash_env.kernel.errors import ExitProcess
from bash_env.kernel.process import Process
from bash_env.options.declare import CommandOptions, UsageError
from bash_env.options.help import help_text, version_text
from bash_env.options.parse import Information, parse

T = TypeVar("T", bound=CommandOptions)


class Command(Generic[T]):
    """A program with declared options; calling it with a process runs it."""

    __slots__ = ("main", "name", "options")

    def __init__(self, name: str, options: type[T], main: Callable[[Process, T], Awaitable[int]]) -> None:
        self.name = name
        self.options = options
        self.main = main

    async def __call__(self, process: Process) -> int:
        """Parse the command line and run; usage errors and --help are answered here."""
        try:
            options = parse(self.options, process.argv[1:], process.env)
            if self.options.short_name:
                process.argv = [process.short_name, *process.argv[1:]]
            return await self.main(process, options)
        except UsageError as error:
            return await refuse(process, error, self.options.usage_status, named_hint=self.options.named_hint)
        except Information as wanted:
            if wanted.what == "help":
                text = help_text(self.name if self.options.short_name else process.name, self.options)
            else:
                text = version_text(self.name, self.options)
            await process.write(text.encode("utf-8", "surrogateescape"))
            return 0


async def refuse(
    process: Process, error: UsageError, status: int, *, named_hint: bool = False, name: str | None = None
) -> int:
    """Report a refused command line in GNU's words; the status to exit with. `name` is whose --help is recommended."""
    if error.text:
        await process.write_error(f"{process.name}: {error.text}\n")
    if error.hint:
        prefix = f"{process.name}: " if named_hint else ""
        await process.write_error(f"{prefix}Try '{name or process.name} --help' for more information.\n")
    return status if error.status is None else error.status


def command(name: str, options: type[T]) -> Callable[[Callable[[Process, T], Awaitable[int]]], Command[T]]:
    """Declare the function below as the program `name`."""

    def declare(main: Callable[[Process, T], Awaitable[int]]) -> Command[T]:
        return Command(name, options, main)

    return declare


def fail(status: int) -> ExitProcess:
    """What to raise to end the running command with `status`."""
    return ExitProcess(status)
