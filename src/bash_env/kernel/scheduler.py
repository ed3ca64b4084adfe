"""The run queue: which process goes on next, what the others wait for, and timers.

A process is a coroutine that the scheduler resumes with `send`. When it has to wait it yields one of the
traps below, all of which have `park(task)`. A switch costs about a microsecond and needs no event
loop; `bash_env.kernel.aio` and `Scheduler.run_until` drive the queue with and without one.
"""

from __future__ import annotations

import heapq
import sys
from collections import deque
from collections.abc import Callable, Coroutine, Generator, Sequence
from time import monotonic
from time import sleep as sleep_now
from typing import Any, Protocol

from bash_env.kernel.clock import Clock

SLICE_SECONDS = 0.004
"""How long processes run before the event loop gets its turn."""

NESTED_SECONDS = 0.25
"""How long `run_nested` lets a coroutine take."""

EAGER_DEPTH = 10
"""How many processes may be started in place, one inside the other, before a start is queued."""


class Trap(Protocol):
    """What a process may yield to the scheduler."""

    def park(self, task: Task) -> None:
        """Arrange for `task.wake` to be called later."""


class Call:
    """A trap that runs a coroutine on the task's own stack: nesting that costs no Python recursion."""

    __slots__ = ("coroutine",)

    def __init__(self, coroutine: Coroutine[Any, Any, Any]) -> None:
        self.coroutine = coroutine

    def __await__(self) -> Generator[Any, Any, Any]:
        return (yield self)


class Task:
    """A coroutine that the scheduler runs; `stack` holds the coroutines that `Call` nested."""

    __slots__ = ("finished", "parked", "pending", "running", "scheduler", "stack", "stopped", "timer", "value")

    def __init__(
        self,
        scheduler: Scheduler,
        coroutine: Coroutine[Any, Any, Any],
        finished: Callable[[Any, BaseException | None], None],
    ) -> None:
        self.scheduler = scheduler
        self.stack = [coroutine]
        self.finished = finished
        self.parked: Sequence[WaitQueue] | None = None
        self.timer: list[Any] | None = None
        self.pending: BaseException | None = None
        self.value: Any = None
        self.running = False
        self.stopped = False

    @property
    def done(self) -> bool:
        """Whether the coroutine has ended."""
        return not self.stack

    def wake(self, value: Any = None) -> None:
        """Resume the task with `value` if it is parked."""
        if self.parked is None:
            return
        self.forget()
        self.value = value
        scheduler = self.scheduler
        scheduler.ready.append(self)
        if scheduler.notify is not None:
            scheduler.notify()

    def forget(self) -> None:
        """Leave the queues and cancel the timer that the task waited for."""
        for queue in self.parked or ():
            queue.discard(self)
        self.parked = None
        if self.timer is not None:
            self.timer[2] = None
            self.timer = None

    def throw(self, error: BaseException) -> None:
        """Raise `error` inside the task: at once if it waits, else when it next would."""
        if self.done:
            return
        self.pending = error
        self.stopped = False
        self.wake()
        if not self.running and self not in self.scheduler.ready:
            self.scheduler.ready.append(self)


class WaitQueue:
    """Tasks that wait for one condition. Awaiting it parks the task until `wake_all` or `wake_one`."""

    __slots__ = ("tasks",)

    def __init__(self) -> None:
        self.tasks: list[Task] = []

    def __await__(self) -> Generator[Any, Any, Any]:
        return (yield self)

    def park(self, task: Task) -> None:
        """Queue `task`."""
        self.tasks.append(task)
        task.parked = (self,)

    def discard(self, task: Task) -> None:
        """Forget `task`, which was woken by something else."""
        if task in self.tasks:
            self.tasks.remove(task)

    def wake_all(self, value: Any = None) -> None:
        """Resume every task in the queue, first come first served."""
        if self.tasks:
            tasks, self.tasks = self.tasks, []
            for task in tasks:
                task.wake(value)


class Pause:
    """A trap that lets the other processes (and the event loop) go first."""

    __slots__ = ()

    def __await__(self) -> Generator[Any, Any, Any]:
        return (yield self)

    def park(self, task: Task) -> None:
        """Put `task` at the end of the run queue."""
        task.scheduler.ready.append(task)


PAUSE = Pause()

TIMED_OUT = object()
"""What `Wait` returns when its time is over."""


class Wait:
    """A trap that waits for any of several queues, for at most `seconds`; returns TIMED_OUT when those are over."""

    __slots__ = ("queues", "seconds")

    def __init__(self, queues: Sequence[WaitQueue] = (), seconds: float | None = None) -> None:
        self.queues = queues
        self.seconds = seconds

    def __await__(self) -> Generator[Any, Any, Any]:
        return (yield self)

    def park(self, task: Task) -> None:
        """Queue `task` everywhere and arm its timer."""
        task.parked = self.queues
        for queue in self.queues:
            queue.tasks.append(task)
        if self.seconds is not None:
            task.timer = task.scheduler.call_later(self.seconds, lambda: task.wake(TIMED_OUT))


def sleep(seconds: float) -> Wait:
    """Wait for `seconds` of the machine's clock."""
    return Wait((), seconds)


class Scheduler:
    """The run queue and the timers of one machine."""

    __slots__ = ("__weakref__", "_sequence", "_timers", "clock", "current", "depth", "notify", "ready", "slice_end")

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.ready: deque[Task] = deque()
        self.current: Task | None = None
        self.depth = 0
        self.slice_end = 0.0
        self.notify: Callable[[], None] | None = None
        self._timers: list[list[Any]] = []
        self._sequence = 0

    # --- tasks ---------------------------------------------------------------------------------------

    def start(self, task: Task) -> None:
        """Run a new task in place until it first has to wait, or queue it when starts are nested deeply."""
        if not self.depth:
            hooks = sys.get_asyncgen_hooks()
            sys.set_asyncgen_hooks(None, None)
            self.slice_end = monotonic() + SLICE_SECONDS
            try:
                self.step(task)
            finally:
                sys.set_asyncgen_hooks(*hooks)
        elif self.depth < EAGER_DEPTH:
            self.step(task)
        else:
            self.ready.append(task)

    def step(self, task: Task) -> None:
        """Resume `task` until it parks or ends."""
        stack = task.stack
        if not stack:
            return
        outer, self.current = self.current, task
        self.depth += 1
        task.running = True
        value, task.value = task.value, None
        error, task.pending = task.pending, None
        coroutine = stack[-1]
        try:
            while True:
                try:
                    trap = coroutine.send(value) if error is None else coroutine.throw(error)
                except StopIteration as stop:
                    value, error = stop.value, None
                    del stack[-1]
                    if not stack:
                        task.finished(value, None)
                        return
                    coroutine = stack[-1]
                except BaseException as raised:  # noqa: BLE001  (it goes on into the coroutine that called)
                    error = raised
                    del stack[-1]
                    if not stack:
                        task.finished(None, raised)
                        return
                    coroutine = stack[-1]
                else:
                    value = error = None
                    if trap.__class__ is Call:
                        coroutine = trap.coroutine
                        stack.append(coroutine)
                    elif task.pending is not None:
                        error, task.pending = task.pending, None
                    else:
                        trap.park(task)
                        return
        finally:
            task.running = False
            self.depth -= 1
            self.current = outer

    def run_slice(self) -> bool:
        """Run ready tasks until none is left or the slice is over; whether some are left.

        Asynchronous generators of our processes belong to us: the event loop's hooks, which would close them at
        its own end, are out of force meanwhile.
        """
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(None, None)
        try:
            return self._run_slice()
        finally:
            sys.set_asyncgen_hooks(*hooks)

    def _run_slice(self) -> bool:
        ready = self.ready
        self.slice_end = monotonic() + SLICE_SECONDS
        self.fire_timers()
        count = 0
        while ready:
            task = ready.popleft()
            if task.stopped and task.pending is None:
                task.parked = ()
                continue
            self.step(task)
            count += 1
            if not count & 15:
                if monotonic() > self.slice_end:
                    break
                self.fire_timers()
            elif monotonic() > self.slice_end:
                break
        return bool(ready)

    def run_nested(self, coroutine: Coroutine[Any, Any, Any]) -> Any:
        """Run a coroutine to its end from code that cannot wait, while whatever it waits for runs.

        For the rare places where a value that is being evaluated holds a command. The event loop stands still
        meanwhile, so TimeoutError is raised after `NESTED_SECONDS`, or where nothing could end the wait.
        """
        outcome: list[Any] = []
        task = Task(self, coroutine, lambda value, error: outcome.extend((value, error)))
        self.step(task)
        end = monotonic() + NESTED_SECONDS
        while not outcome:
            self.fire_timers()
            if not self.ready and (wait := self.seconds_to_next_timer()) != 0:
                sleep_now(max(0.0, end - monotonic() if wait is None else min(wait, end - monotonic())))
            if monotonic() >= end:
                task.throw(TimeoutError("a command inside a value takes too long"))
            if self.ready:
                self.step(self.ready.popleft())
        if outcome[1] is not None:
            raise outcome[1]
        return outcome[0]

    # --- timers --------------------------------------------------------------------------------------

    def call_later(self, seconds: float, action: Callable[[], None]) -> list[Any]:
        """Call `action` when `seconds` of the machine's clock have passed; set entry 2 of the result to None to cancel."""
        self._sequence += 1
        entry = [self.clock.monotonic() + max(0.0, seconds), self._sequence, action]
        heapq.heappush(self._timers, entry)
        return entry

    def fire_timers(self) -> None:
        """Call what is due."""
        timers = self._timers
        while timers and (timers[0][2] is None or timers[0][0] <= self.clock.monotonic()):
            action = heapq.heappop(timers)[2]
            if action is not None:
                action()

    def has_due_timer(self) -> bool:
        """Whether the first timer is due."""
        timers = self._timers
        return bool(timers) and timers[0][2] is not None and timers[0][0] <= self.clock.monotonic()

    def seconds_to_next_timer(self) -> float | None:
        """How long until a timer is due; None without timers. A virtual clock is advanced instead, and the answer is 0."""
        timers = self._timers
        while timers and timers[0][2] is None:
            heapq.heappop(timers)
        if not timers:
            return None
        seconds = max(0.0, timers[0][0] - self.clock.monotonic())
        if self.clock.virtual:
            self.clock.advance(seconds)
            return 0.0
        return float(seconds)
