"""The commands that xargs has started, several at a time, and the status that comes of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bash_env.kernel.errors import strerror
from bash_env.kernel.execute import start, status_of
from bash_env.kernel.scheduler import Wait

if TYPE_CHECKING:
    from bash_env.kernel.process import Process

FAILED, ABORTED, KILLED = 123, 124, 125
ABORT_STATUS = 255


class Stop(Exception):
    """xargs ends at once, with `status`."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Children:
    """Up to `limit` commands at a time (0: any number); the variable `slot_variable` tells a command its slot."""

    def __init__(self, process: Process, limit: int, slot_variable: str | None) -> None:
        self.process = process
        self.limit = limit
        self.slot_variable = slot_variable
        self.running: dict[int, Process] = {}
        self.status = 0

    async def start(self, argv: list[str], fds: dict[int, Any]) -> None:
        """Start a command when a slot is free. Raises Stop."""
        while self.limit and len(self.running) >= self.limit:
            await self.wait()
        slot = next(number for number in range(len(self.running) + 1) if number not in self.running)
        env = self.process.env
        if self.slot_variable is not None:
            env = {**env, self.slot_variable: str(slot)}
        try:
            self.running[slot] = await start(self.process, argv, env=env, fds=fds)
        except OSError as error:
            await self.process.error(f"{argv[0]}: {strerror(error)}")
            raise Stop(status_of(error)) from None
        await self.collect()

    async def wait(self) -> None:
        """Wait until a command has ended. Raises Stop."""
        if all(child.status is None for child in self.running.values()):
            await Wait((self.process.changed,))
        await self.collect()

    async def collect(self) -> None:
        """Take the statuses of the commands that have ended. Raises Stop."""
        ended = [slot for slot, child in self.running.items() if child.status is not None]
        for slot in ended:
            await self.take(self.running.pop(slot))

    async def take(self, child: Process) -> None:
        """Make of a command's status what it means for ours."""
        status = await child.wait()
        name = child.argv[0]
        if child.exit_signal:
            await self.process.error(f"{name}: terminated by signal {child.exit_signal}")
            raise Stop(KILLED)
        if status == ABORT_STATUS:
            await self.process.error(f"{name}: exited with status {status}; aborting")
            raise Stop(ABORTED)
        if status:
            self.status = FAILED

    async def wait_all(self) -> int:
        """Wait for all commands; the status of xargs."""
        worst: int | None = None
        while self.running:
            try:
                await self.wait()
            except Stop as stop:
                worst = worst or stop.status
        return self.status if worst is None else worst
