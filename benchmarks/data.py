"""The text tools on real amounts of data, as processor time against the native tools."""

from __future__ import annotations

import argparse
import random
import tempfile
from pathlib import Path

from benchmarks.timing import ours, real, show

from bash_env import BashEnv

COMMANDS: dict[str, tuple[str, float]] = {
    "grep -c ERROR": ("grep -c ERROR log", 1.5),
    "grep -E 'a|b[0-9]+'": ("grep -E 'a|b[0-9]+' log", 1.5),
    "grep -i": ("grep -i error log", 1.5),
    "grep -o | sort | uniq -c": ("grep -oE '[0-9]+ms' log | sort | uniq -c | sort -rn | head", 1.5),
    "sed s/a/b/g": ("sed s/a/b/g log", 1.5),
    "awk sum": ("awk '{s+=$3} END{print s}' log", 4),
    "awk -F, count": ("awk -F, '{c[$2]++} END{for(k in c) print k,c[k]}' csv", 4),
    "sort": ("sort log", 1.5),
    "sort -n -k2": ("sort -n -k2 words", 2.5),
    "uniq -c": ("uniq -c words", 2),
    "cut -d, -f2,4": ("cut -d, -f2,4 csv", 2),
    "tr a-z A-Z": ("tr a-z A-Z < log", 1),
    "wc": ("wc log", 1.5),
    "a pipeline of five": ("cat log | grep x | cut -d' ' -f1 | sort | uniq -c", 1.5),
    "seq | awk": ("seq 1 10000000 | awk '{s+=$1} END{print s}'", 4),
    "yes | grep -m": ("yes | grep -m 1000000 y | wc -l", 4),
}
"""What is run, and the ratio to the native tools that is the goal."""

TREE_COMMANDS: dict[str, tuple[str, float]] = {
    "find -name, 10,000 files": ("find . -name '*.py'", 2),
    "grep -rn, 10,000 files": ("grep -rn 'fox jumps' .", 1.5),
    "grep -rn, no match": ("grep -rn XYZZY .", 1.5),
}

_TEXT = (
    "the quick brown fox jumps over a lazy dog request completed user session started connection timeout failed retry "
    "database query returned rows value cache miss hit"
)
_WORDS = _TEXT.split()
_LEVELS = ["INFO"] * 6 + ["WARN", "DEBUG", "ERROR"]


def make(megabytes: int) -> dict[str, bytes]:
    """The files that the commands work on, by name: a log, a table, words with numbers."""
    chooser = random.Random(1)
    choose, number = chooser.choice, chooser.randint
    words = [choose("abcdefgh") * number(2, 8) for _ in range(500)]

    def log() -> str:
        time = f"2026-01-{number(1, 28):02d}T{number(0, 23):02d}:{number(0, 59):02d}:{number(0, 59):02d}"
        text = " ".join(chooser.choices(_WORDS, k=number(3, 8)))
        return f"{time} {choose(_LEVELS)} {number(1, 9999)} {text} took {number(1, 999)}ms\n"

    lines = {
        "log": log,
        "csv": lambda: f"{number(1, 10**6)},{choose(words)},{chooser.random():.6f},{choose(words)}\n",
        "words": lambda: f"{choose(words)} {number(1, 10**6)}\n" * number(1, 3),
    }
    contents = {}
    for name, line in lines.items():
        part = "".join([line() for _ in range(40_000)])
        while len(part) < 10 << 20:
            part += "".join([line() for _ in range(40_000)])
        text = part * ((megabytes << 20) // len(part) + 1)
        contents[name] = text[: text.rfind("\n", 0, megabytes << 20) + 1].encode()
    return contents


def make_tree() -> dict[str, bytes]:
    """Ten thousand small files in 700 directories, by path."""
    chooser = random.Random(5)
    return {
        f"package{index % 100:02d}/part{index % 7}/file{index}.{chooser.choice(('py', 'py', 'txt', 'md', 'js'))}": "".join(
            [" ".join(chooser.choices(_WORDS, k=chooser.randint(3, 9))) + "\n" for _ in range(chooser.randint(5, 40))]
        ).encode()
        for index in range(10_000)
    }


def _compare(contents: dict[str, bytes], commands: dict[str, tuple[str, float]], args: argparse.Namespace) -> None:
    """Time each command here and there, and see that both print the same lines."""
    with tempfile.TemporaryDirectory() as directory:
        for name, content in contents.items():
            path = Path(directory, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        for name, (command, goal) in commands.items():
            if args.only and args.only not in name:
                continue
            output: list[bytes] = []
            mine = ours(command, args.repeat, lambda: BashEnv(files=contents), output)
            _, cpu = real(command, args.repeat, directory, output)
            missed = "" if mine <= goal * cpu else f"   goal {goal:g}"
            # directories and awk's arrays have no order
            differs = "" if sorted(output[0].split(b"\n")) == sorted(output[1].split(b"\n")) else "   DIFFERENT OUTPUT"
            show(name, mine, cpu, "ms", note=missed + differs)


def run(args: argparse.Namespace) -> None:
    """Print a line a command."""
    _compare(make(args.megabytes), COMMANDS, args)
    _compare(make_tree(), TREE_COMMANDS, args)
