"""Where the scheduler meets asyncio: driving it from an event loop, and awaiting what belongs to one."""

from __future__ import annotations

import asyncio
import weakref
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
from typing import Any

from bash_env.kernel.scheduler import Scheduler, Task, WaitQueue


class _Pending(WaitQueue):
    """The one waiter of a foreign awaitable; forgetting the waiter cancels the work."""

    __slots__ = ("future",)

    def __init__(self, future: asyncio.Future[Any]) -> None:
        super().__init__()
        self.future = future

    def discard(self, task: Task) -> None:
        """Cancel what nobody waits for any more."""
        if not self.future.done():
            self.future.cancel()


async def _as_coroutine(awaitable: Awaitable[Any]) -> Any:
    return await awaitable


class Foreign:
    """A trap that awaits `awaitable` in an asyncio task of its own, where timeouts and `current_task` work."""

    __slots__ = ("awaitable", "future")

    def __init__(self, awaitable: Awaitable[Any]) -> None:
        self.awaitable = awaitable
        self.future: asyncio.Future[Any] | None = None

    def __await__(self) -> Generator[Any, Any, Any]:
        yield self
        assert self.future is not None
        return self.future.result()

    def park(self, task: Task) -> None:
        """Start the foreign task; its end wakes `task`."""
        scheduler = task.scheduler
        loop = _loop_for(scheduler)
        self.future = loop.create_task(_as_coroutine(self.awaitable))
        task.parked = (_Pending(self.future),)

        def finished(future: asyncio.Future[Any]) -> None:
            if not future.cancelled():
                future.exception()
            task.wake()
            if scheduler.notify is not None:
                scheduler.notify()

        self.future.add_done_callback(finished)


_private_loops: dict[int, asyncio.AbstractEventLoop] = {}


def _loop_for(scheduler: Scheduler) -> asyncio.AbstractEventLoop:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        loop = _private_loops.get(id(scheduler))
        if loop is None:
            loop = _private_loops[id(scheduler)] = asyncio.new_event_loop()
        return loop


def wait_without_loop(scheduler: Scheduler) -> bool:
    """Drive the private loop of a synchronous run until a foreign task ends or a timer is due; False if there is none."""
    loop = _private_loops.get(id(scheduler))
    tasks = asyncio.all_tasks(loop) if loop is not None else None
    if loop is None or not tasks:
        return False
    loop.run_until_complete(
        asyncio.wait(tasks, timeout=scheduler.seconds_to_next_timer(), return_when=asyncio.FIRST_COMPLETED)
    )
    loop.run_until_complete(asyncio.sleep(0))
    return True


def close_loop(scheduler: Scheduler) -> None:
    """Close the private loop of a synchronous run, if it made one."""
    loop = _private_loops.pop(id(scheduler), None)
    if loop is not None:
        loop.close()


class Driver:
    """Runs a machine's queue inside the event loop: a slice, then the loop's turn; asleep when nothing is ready."""

    def __init__(self, scheduler: Scheduler) -> None:
        self.scheduler = scheduler
        self.loop = asyncio.get_running_loop()
        self._wakeup: asyncio.Event = asyncio.Event()

    async def run_until(self, done: Callable[[], bool]) -> None:
        """Run until `done()`. Several callers may drive one machine at a time: each runs whatever is ready."""
        scheduler = self.scheduler
        scheduler.notify = self._wakeup.set
        try:
            while not done():
                more = scheduler.run_slice()
                if done():
                    break
                seconds = 0.0 if more else scheduler.seconds_to_next_timer()
                if seconds == 0:
                    await asyncio.sleep(0)
                else:
                    self._wakeup.clear()
                    await self._sleep(seconds)
        finally:
            self._wakeup.set()

    async def _sleep(self, seconds: float | None) -> None:
        try:
            await asyncio.wait_for(self._wakeup.wait(), seconds)
        except TimeoutError:
            pass


_drivers: weakref.WeakKeyDictionary[Scheduler, Driver] = weakref.WeakKeyDictionary()


def driver_of(scheduler: Scheduler) -> Driver:
    """The driver of a scheduler in the running event loop."""
    driver = _drivers.get(scheduler)
    if driver is None or driver.loop is not asyncio.get_running_loop():
        driver = _drivers[scheduler] = Driver(scheduler)
    return driver


async def turn(waiting: deque[Any]) -> None:
    """Wait in a queue until the one before is done."""
    future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    waiting.append(future)
    await future


async def stream(execute: Callable[..., Awaitable[Any]], script: str, how: dict[str, Any]) -> AsyncGenerator[Any, None]:
    """Run `execute` in a task and yield its output as it comes."""
    queue: asyncio.Queue[Any] = asyncio.Queue()
    task = asyncio.ensure_future(execute(script, on_output=queue.put_nowait, **how))
    task.add_done_callback(lambda _: queue.put_nowait(None))
    try:
        while (chunk := await queue.get()) is not None:
            yield chunk
        await task
    finally:
        task.cancel()
