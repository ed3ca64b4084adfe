"""Parsing: milliseconds a kilobyte of script, beside `bash -n`."""

from __future__ import annotations

import argparse
import subprocess
import time
from pathlib import Path

from benchmarks.timing import show, startup

from bash_env.syntax.parser import parse

EXAMPLE = Path(__file__).parent.parent / "examples" / "survey.sh"
COPIES = 40


def run(args: argparse.Namespace) -> None:
    """Print the parse speed."""
    source = EXAMPLE.read_text() * COPIES
    kilobytes = len(source) / 1024
    best = float("inf")
    for _ in range(args.repeat):
        start = time.process_time()
        parse(source)
        best = min(best, time.process_time() - start)
    print(f"{'parsing':34} {1e3 * best / kilobytes:8.3f} ms a KB ({kilobytes:.0f} KB)")
    base, _ = startup(args.repeat)
    start = time.perf_counter()
    subprocess.run(["bash", "-n"], input=source.encode(), check=True)
    show("parsing beside bash -n", best, time.perf_counter() - start - base, "ms")
