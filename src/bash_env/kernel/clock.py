"""Clocks: the host's time, or a time that a test controls."""

from __future__ import annotations

import time


class Clock:
    """The host's clock. `monotonic` drives sleeping and timeouts, `time_ns` is the time of day."""

    virtual = False

    def monotonic(self) -> float:
        """Seconds on a clock that never goes back."""
        return time.monotonic()

    def time_ns(self) -> int:
        """Nanoseconds since the epoch."""
        return time.time_ns()

    def advance(self, seconds: float) -> None:
        """Skip ahead; only a virtual clock can."""
        raise NotImplementedError("the host's clock cannot be set")


class VirtualClock(Clock):
    """A clock that stands still until the machine sleeps, and then jumps: `sleep 3600` takes no time.

    `start_ns` is the time of day at the start, in nanoseconds since the epoch.
    """

    virtual = True

    def __init__(self, start_ns: int = 1_700_000_000_000_000_000) -> None:
        self._start_ns = start_ns
        self._elapsed = 0.0

    def monotonic(self) -> float:
        """Seconds since the start."""
        return self._elapsed

    def time_ns(self) -> int:
        """Nanoseconds since the epoch."""
        return self._start_ns + round(self._elapsed * 1e9)

    def advance(self, seconds: float) -> None:
        """Let `seconds` pass."""
        self._elapsed += max(0.0, seconds)
