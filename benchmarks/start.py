"""Starting: Python with bash-env against Python alone; a new environment; its memory."""

from __future__ import annotations

import argparse
import gc
import subprocess
import sys
import time
import tracemalloc

from benchmarks.timing import python_environment

from bash_env import BashEnv

FILES = {f"src/f{i}.py": "x = 1\n" * 5 for i in range(50)}
ENVIRONMENTS = 100


def _least(command: list[str], repeat: int) -> float:
    best = float("inf")
    for _ in range(repeat):
        start = time.perf_counter()
        subprocess.run(command, env=python_environment(), check=True, stdout=subprocess.DEVNULL)
        best = min(best, time.perf_counter() - start)
    return best


def run(args: argparse.Namespace) -> None:
    """Print the start-up times."""
    repeat = max(5, args.repeat)
    code = "from bash_env import BashEnv; BashEnv().exec_sync('echo hi')"
    _least([sys.executable, "-c", code], 1)
    bare = _least([sys.executable, "-c", "pass"], repeat)
    full = _least([sys.executable, "-c", code], repeat)
    print(f"{'import and echo hi':34} {1e3 * (full - bare):8.1f} ms more than python -c pass ({1e3 * bare:.1f} ms)")
    start = time.perf_counter()
    for _ in range(ENVIRONMENTS):
        BashEnv(files=FILES)
    print(f"{'an environment with 50 files':34} {1e6 * (time.perf_counter() - start) / ENVIRONMENTS:8.1f} us")


def memory(args: argparse.Namespace) -> None:
    """Print the memory of an environment."""
    BashEnv(files=FILES).exec_sync("echo hi")
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    kept = [BashEnv(files=FILES) for _ in range(ENVIRONMENTS)]
    for env in kept:
        env.exec_sync("echo hi")
    gc.collect()
    used = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    print(f"{'an environment with 50 files':34} {used / ENVIRONMENTS / 1024:8.1f} KB")
