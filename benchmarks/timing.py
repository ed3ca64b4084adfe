"""Measuring one script here and there."""

from __future__ import annotations

import os
import resource
import subprocess
import tempfile
import time
from collections.abc import Callable

from bash_env import BashEnv

ENV = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/tmp"}


def ours(script: str, repeat: int, env: Callable[[], BashEnv] = BashEnv, output: list[bytes] | None = None) -> float:
    """The least processor time, in seconds, that `script` takes in a new environment. What it prints is added to `output`."""
    best = float("inf")
    for _ in range(repeat):
        machine = env()
        start = time.process_time()
        result = machine.exec_sync(script)
        best = min(best, time.process_time() - start)
        if result.exit_code and (output is None or result.stderr):
            raise RuntimeError(f"{script!r}: {result.stderr}")
    if output is not None:
        output.append(result.stdout_bytes)
    return best


def real(
    script: str, repeat: int, directory: str | None = None, output: list[bytes] | None = None
) -> tuple[float, float]:
    """The least (wall, processor) time, in seconds, of the real bash with its children.

    It prints to nowhere, or into a pipe whose content is added to `output`.
    """
    best_wall = best_cpu = float("inf")
    for _ in range(repeat):
        with tempfile.TemporaryDirectory() as scratch:
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            start = time.perf_counter()
            result = subprocess.run(
                ["bash", "--norc", "-c", script],
                cwd=directory or scratch,
                env=ENV,
                stdout=subprocess.DEVNULL if output is None else subprocess.PIPE,
                check=output is None,
            )
            wall = time.perf_counter() - start
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best_wall, best_cpu = min(best_wall, wall), min(best_cpu, cpu)
    if output is not None:
        output.append(result.stdout)
    return best_wall, best_cpu


def startup(repeat: int) -> tuple[float, float]:
    """The time of a bash that does nothing, to be taken off."""
    return real(":", max(3, repeat))


def show(name: str, mine: float, theirs: float, unit: str = "us", count: int = 1, note: str = "") -> None:
    """Print one line."""
    scale = {"us": 1e6, "ms": 1e3, "s": 1.0}[unit] / count
    ratio = mine / theirs if theirs > 0 else float("nan")
    print(
        f"{name:34} ours {mine * scale:10.2f} {unit}   real {theirs * scale:10.2f} {unit}   ratio {ratio:7.3f}{note}",
        flush=True,
    )


def python_environment() -> dict[str, str]:
    """The environment for a Python that is started to be timed."""
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
