"""How long commands on much data keep the event loop from its other work: the longest stretch, in processor time."""

from __future__ import annotations

import argparse
import asyncio
import time

from benchmarks.data import COMMANDS, make

from bash_env import BashEnv

OTHERS = {
    "sort | uniq -c": "cut -d' ' -f2,5 log | sort | uniq -c",
    "od -c": "od -c log",
    "od": "od log",
    "xxd": "xxd log",
    "base64": "base64 log",
    "md5sum": "md5sum log",
    "tac": "tac log",
    "nl": "nl log",
    "rev": "rev log",
    "fold": "fold -w 20 log",
    "head, tail": "head -n 100000 log | tail -n 50000",
    "paste": "paste log csv",
    "join": "join log log | head -n 1000",
    "comm": "comm log csv",
    "diff": "tac words | diff words -",
    "diff, few changes": "sed 500~1000s/a/b/ log | diff log -",
    "cmp": "cmp log log",
    "shuf": "shuf log",
    "split": "split -l 100000 log",
    "gzip": "gzip -k log && zcat log.gz",
    "read a file into a variable": "x=$(< log); echo ${#x}",
    "${x//a/b}": "x=$(< log); y=${x//a/b}; echo ${#y}",
    "while read": "head -n 20000 log | while read -r a b; do :; done",
    "mapfile": "mapfile -t lines < log; echo ${#lines[@]}",
    "sed -n p": "sed -n '/ERROR/p' log",
    "sed by line": "sed 's/\\(a*\\) /[\\1]/2;G' log",
    "awk print": "awk '{print $2, NR}' log",
    "awk gsub": "awk '{gsub(/a+/,\"x\"); print}' log",
    "grep -P": "grep -P '(?<=E)RR' log",
    "grep -v": "grep -v a log",
    "grep -o": "grep -o '[a-z]*' log",
    "wc -L": "wc -L log",
    "expand": "expand log",
    "sort -u": "sort -u words",
    "sort -t, -k2,2 -k1,1n": "sort -t, -k2,2 -k1,1n csv",
}


async def _gap(script: str, contents: dict[str, bytes]) -> tuple[float, float]:
    """The longest stretch and the total, in seconds, and the status."""
    machine = BashEnv(files=contents)
    longest = 0.0
    done = False

    async def watch() -> None:
        nonlocal longest
        last = time.process_time()
        while not done:
            await asyncio.sleep(0)
            now = time.process_time()
            longest, last = max(longest, now - last), now

    watcher = asyncio.create_task(watch())
    await asyncio.sleep(0)
    start = time.process_time()
    result = await machine.exec(script)
    total = time.process_time() - start
    done = True
    await watcher
    if result.exit_code > 1:
        print(f"{script!r}: {result.stderr[:200]}")
    return longest, total


def run(args: argparse.Namespace) -> None:
    """Print a line a command; the first run only loads what it needs."""
    contents = make(args.megabytes)
    small = {name: content[: 1 << 16] for name, content in contents.items()}
    for name, script in {**{name: item[0] for name, item in COMMANDS.items()}, **OTHERS}.items():
        if args.only and args.only not in name:
            continue
        asyncio.run(_gap(script, small))
        found = [asyncio.run(_gap(script, contents)) for _ in range(min(args.repeat, 2))]
        longest, total = min(found)
        mark = "   <-- over 50 ms" if longest > 0.05 else ""
        print(f"{name:34} longest stretch {longest * 1e3:8.1f} ms   of {total * 1e3:10.1f} ms{mark}", flush=True)
