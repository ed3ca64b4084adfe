"""The text tools on real amounts of data, as processor time against the native tools."""

from __future__ import annotations

import argparse
import random
import tempfile
from pathlib import Path

from benchmarks.timing import ours, real, show

from bash_env import BashEnv

COMMANDS = {
    "grep -c ERROR": "grep -c ERROR log",
    "grep -E 'a|b[0-9]+'": "grep -cE 'a|b[0-9]+' log",
    "grep -i": "grep -ci error log",
    "grep -o | sort | uniq -c": "grep -oE '[0-9]+ms' log | sort | uniq -c | sort -rn | head",
    "sed s/a/b/g": "sed s/a/b/g log",
    "awk sum": "awk '{s+=$3} END{print s}' log",
    "awk -F, count": "awk -F, '{c[$2]++} END{for(k in c) print k,c[k]}' csv",
    "sort": "sort log",
    "sort -n -k2": "sort -n -k2 words",
    "uniq -c": "uniq -c words",
    "cut -d, -f2,4": "cut -d, -f2,4 csv",
    "tr a-z A-Z": "tr a-z A-Z < log",
    "wc": "wc log",
    "a pipeline of five": "cat log | grep a | cut -d' ' -f1 | sort | uniq -c",
    "seq | awk": "seq 1 1000000 | awk '{s+=$1} END{print s}'",
}


def _make(directory: Path, size: int) -> None:
    chooser = random.Random(1)
    levels = ("INFO", "WARN", "ERROR", "DEBUG")
    words = [chooser.choice("abcdefgh") * chooser.randint(2, 8) for _ in range(500)]
    with (directory / "log").open("w") as log:
        while log.tell() < size:
            log.writelines(
                f"2026-01-{chooser.randint(1, 28):02d} {chooser.choice(levels)} {chooser.randint(1, 9999)} "
                f"{chooser.choice(words)} {chooser.choice(words)} took {chooser.randint(1, 999)}ms\n"
                for _ in range(2000)
            )
    with (directory / "csv").open("w") as csv:
        while csv.tell() < size:
            csv.writelines(
                f"{chooser.randint(1, 10**6)},{chooser.choice(words)},{chooser.random():.6f},{chooser.choice(words)}\n"
                for _ in range(2000)
            )
    with (directory / "words").open("w") as file:
        while file.tell() < size:
            file.writelines(
                f"{chooser.choice(words)} {chooser.randint(1, 10**6)}\n" * chooser.randint(1, 3) for _ in range(2000)
            )


def run(args: argparse.Namespace) -> None:
    """Print a line a command."""
    with tempfile.TemporaryDirectory() as directory:
        _make(Path(directory), args.megabytes << 20)
        contents = {name: Path(directory, name).read_bytes() for name in ("log", "csv", "words")}

        def env() -> BashEnv:
            return BashEnv(files=contents)

        for name, command in COMMANDS.items():
            mine = ours(command + " > out", args.repeat, env)
            _, cpu = real(command + " > out", args.repeat, directory)  # not /dev/null, where grep stops early
            show(name, mine, cpu, "ms")
