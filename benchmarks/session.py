"""A session of small commands, as an agent gives them: one exec each, against one bash process each."""

from __future__ import annotations

import argparse
import resource
import subprocess
import tempfile
import time
from pathlib import Path

from benchmarks.timing import ENV, show

from bash_env import BashEnv

COUNT = 200
FILES = {f"src/pkg/mod{i}.py": f"# TODO: item {i}\n\n\ndef f{i}(x):\n    return x + {i}\n" for i in range(30)}
COMMANDS = (
    "ls src/pkg | head -5",
    "grep -rn TODO src | wc -l",
    "cat src/pkg/mod3.py",
    "find . -name '*.py' | sort | tail -3",
    "sed -n '4,5p' src/pkg/mod7.py",
    "echo hello > out.txt && cat out.txt",
    "wc -l src/pkg/*.py | tail -1",
    "for f in src/pkg/mod1*.py; do basename $f .py; done",
    "mkdir -p build && cp src/pkg/mod1.py build/ && ls build",
    "awk '/def/ {print $2}' src/pkg/mod2.py",
)


def _ours() -> float:
    env = BashEnv(files=FILES)
    for command in COMMANDS:
        env.exec_sync(command)
    start = time.process_time()
    for index in range(COUNT):
        env.exec_sync(COMMANDS[index % len(COMMANDS)])
    return time.process_time() - start


def _real(directory: str) -> float:
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    for index in range(COUNT):
        subprocess.run(
            ["bash", "--norc", "-c", COMMANDS[index % len(COMMANDS)]],
            cwd=directory,
            env=ENV,
            capture_output=True,
            check=True,
        )
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return min(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def run(args: argparse.Namespace) -> None:
    """Print the time a command."""
    mine = min(_ours() for _ in range(args.repeat))
    with tempfile.TemporaryDirectory() as directory:
        for name, text in FILES.items():
            path = Path(directory, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        theirs = min(_real(directory) for _ in range(min(args.repeat, 3)))
    show("a small command of an agent", mine, theirs, count=COUNT)
