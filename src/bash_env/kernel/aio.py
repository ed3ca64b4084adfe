"""Where the scheduler meets asyncio: driving it from an event loop, and awaiting what belongs to one."""

from __future__ import annotations

import asyncio
import weakref
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Generator
from contextlib import suppress
from typing import Any

from bash_env.kernel.scheduler import Call, Scheduler, Task, WaitQueue


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
        loop = _loop_for(task.scheduler)
        self.future = loop.create_task(_as_coroutine(self.awaitable))
        task.parked = (_Pending(self.future),)

        def finished(future: asyncio.Future[Any]) -> None:
            if not future.cancelled():
                future.exception()
            task.wake()

        self.future.add_done_callback(finished)


def in_thread(work: Callable[[], Any]) -> Awaitable[Any]:
    """What a thread computes."""
    return asyncio.to_thread(work)


# --- coroutines that wait for both worlds ---------------------------------------------------------------


class _Proxy(Task):
    """Stands for a hosted coroutine in the kernel's queues; waking it resolves a future."""

    __slots__ = ("future",)

    def __init__(self, scheduler: Scheduler, future: asyncio.Future[Any]) -> None:
        super().__init__(scheduler, _nothing(), lambda value, error: None)
        self.stack[0].close()
        self.future = future

    def wake(self, value: Any = None) -> None:
        """See Task."""
        if self.parked is not None:
            self.forget()
            if not self.future.done():
                self.future.set_result(value)


async def _nothing() -> None:
    return None


class _Hosted:
    """Runs a coroutine inside an asyncio task, answering the traps of the kernel that it yields."""

    def __init__(self, scheduler: Scheduler, coroutine: Coroutine[Any, Any, Any]) -> None:
        self.scheduler = scheduler
        self.coroutine = coroutine

    def __await__(self) -> Generator[Any, Any, Any]:
        resume: Callable[[Any], Any] = self.coroutine.send
        value: Any = None
        while True:
            try:
                trap = resume(value)
            except StopIteration as stop:
                return stop.value
            try:
                value = yield from self._answer(trap)
                resume = self.coroutine.send
            except BaseException as error:  # noqa: BLE001  (whatever it is goes on into the coroutine)
                value = error
                resume = self.coroutine.throw

    def _answer(self, trap: Any) -> Generator[Any, Any, Any]:
        if trap is None or asyncio.isfuture(trap):
            return (yield trap)
        if isinstance(trap, Call):
            return (yield from _Hosted(self.scheduler, trap.coroutine).__await__())
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        proxy = _Proxy(self.scheduler, future)
        trap.park(proxy)
        if proxy.parked is None:  # a pause: let the loop turn once
            self.scheduler.ready.remove(proxy)
            return (yield None)
        try:
            return (yield from future.__await__())
        finally:
            if proxy.parked is not None:
                proxy.forget()


def hosted(scheduler: Scheduler, coroutine: Coroutine[Any, Any, Any]) -> Foreign:
    """A trap that runs a coroutine which may await the event loop as well as pipes and processes of the machine."""
    return Foreign(_Hosted(scheduler, coroutine))


# --- without a running loop -------------------------------------------------------------------------------

_private_loops: weakref.WeakKeyDictionary[Scheduler, asyncio.AbstractEventLoop] = weakref.WeakKeyDictionary()


def _loop_for(scheduler: Scheduler) -> asyncio.AbstractEventLoop:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        loop = _private_loops.get(scheduler)
        if loop is None:
            loop = _private_loops[scheduler] = asyncio.new_event_loop()
        return loop


def wait_without_loop(scheduler: Scheduler) -> bool:
    """Drive the private loop of a synchronous run until a process can go on or a timer is due; False if there is none."""
    loop = _private_loops.get(scheduler)
    if loop is None or not asyncio.all_tasks(loop):
        return False
    loop.run_until_complete(_until_ready(scheduler))
    return True


async def _until_ready(scheduler: Scheduler) -> None:
    event = asyncio.Event()
    scheduler.notify = event.set
    try:
        if not scheduler.ready:
            await _wait_for_event(event, scheduler.seconds_to_next_timer())
    finally:
        scheduler.notify = None


async def _wait_for_event(event: asyncio.Event, seconds: float | None) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(event.wait(), seconds)


def close_loop(scheduler: Scheduler) -> None:
    """Close the private loop of a synchronous run, if it made one."""
    loop = _private_loops.pop(scheduler, None)
    if loop is not None:
        loop.close()


# --- inside a loop ----------------------------------------------------------------------------------------


class Driver:
    """Runs a machine's queue inside the event loop: a slice, then the loop's turn; asleep when nothing is ready."""

    def __init__(self, scheduler: Scheduler) -> None:
        self.scheduler = scheduler
        self.loop = asyncio.get_running_loop()
        self._wakeup = asyncio.Event()
        self._sleeping = 0

    async def run_until(self, done: Callable[[], bool]) -> None:
        """Run until `done()`. Several callers may drive one machine at a time: each runs whatever is ready."""
        scheduler = self.scheduler
        try:
            while not done():
                more = scheduler.run_slice()
                if done():
                    break
                seconds = 0.0 if more else scheduler.seconds_to_next_timer()
                if seconds == 0:
                    await asyncio.sleep(0)
                else:
                    await self._sleep(seconds)
        finally:
            self._wakeup.set()

    async def _sleep(self, seconds: float | None) -> None:
        self._wakeup.clear()
        self._sleeping += 1
        self.scheduler.notify = self._wakeup.set
        try:
            await _wait_for_event(self._wakeup, seconds)
        finally:
            self._sleeping -= 1
            if not self._sleeping:
                self.scheduler.notify = None


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
