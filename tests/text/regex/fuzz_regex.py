"""Compare random patterns with the C library: `python fuzz_regex.py [seconds] [seed] [portable]`."""

from __future__ import annotations

import mmap
import os
import random
import signal
import struct
import sys
import time

from libc_regex import REG_EXTENDED, REG_ICASE, Oracle, use_utf8

from bash_env.text import regex
from bash_env.text.regex import plan

LETTERS = ["a", "b", "c", "é", "-", " ", "_"]


def atom(r: random.Random, depth: int, ere: bool, groups: list[int]) -> str:
    pick = r.random()
    if pick < 0.45 or depth <= 0:
        return r.choice("aaabbbc")
    if pick < 0.52:
        return "."
    if pick < 0.58:
        return r.choice(["[ab]", "[^a]", "[a-b]", "[[:alpha:]]", "[^b-]", "[é]", "é", "[[:space:]]"])
    if pick < 0.62:
        return r.choice(["\\w", "\\W", "\\s", "\\S"])
    if pick < 0.67:
        return r.choice(["\\<", "\\>", "\\b", "\\B", "^", "$"])
    inner = alternatives(r, depth - 1, ere, groups)
    return f"({inner})" if ere else f"\\({inner}\\)"


def piece(r: random.Random, depth: int, ere: bool, groups: list[int]) -> str:
    text = atom(r, depth, ere, groups)
    pick = r.random()
    if pick > 0.45 or text[:2] in ("\\<", "\\>", "\\b", "\\B", "^", "$"):
        return text
    if pick < 0.3:
        op = r.choice("*+?*")
        return text + (op if ere or op == "*" else "\\" + op)
    low, high = sorted((r.randrange(4), r.randrange(4)))
    body = r.choice([f"{low}", f"{low},", f"{low},{high}", f",{high}"])
    return text + (f"{{{body}}}" if ere else f"\\{{{body}\\}}")


def sequence(r: random.Random, depth: int, ere: bool, groups: list[int]) -> str:
    return "".join(piece(r, depth, ere, groups) for _ in range(r.choice([0, 1, 1, 2, 2, 3, 4])))


def alternatives(r: random.Random, depth: int, ere: bool, groups: list[int]) -> str:
    parts = [sequence(r, depth, ere, groups) for _ in range(r.choice([1, 1, 1, 2, 2, 3]))]
    return ("|" if ere else "\\|").join(parts)


def subject(r: random.Random) -> bytes:
    pool = r.choice([["a", "b"], ["a", "b", "c"], LETTERS, ["a", "b", "é", " "]])
    text = "".join(r.choice(pool) for _ in range(r.randrange(9))).encode()
    if r.random() < 0.05:
        text += b"\xff" + r.choice([b"", b"a"])
    return text


def compare(r: random.Random) -> str | None:
    ere = r.random() < 0.7
    fold = r.random() < 0.1
    pattern = alternatives(r, r.choice([0, 1, 2, 3]), ere, [])
    oracle = Oracle(pattern.encode(), (REG_EXTENDED if ere else 0) | (REG_ICASE if fold else 0))
    try:
        mine = regex.compile(pattern, syntax="posix-extended" if ere else "posix-basic", ignore_case=fold)
    except regex.PatternError as error:
        return None if error.message == oracle.error else f"{pattern!r}: {error.message} for {oracle.error}"
    if oracle.error is not None:
        return f"{pattern!r} compiles, should be {oracle.error}"
    for _ in range(4):
        data = subject(r)
        start = r.choice([0, 0, 0, min(1, len(data))])
        if data[start : start + 1] >= b"\x80":
            start = 0
        want = oracle.spans(data, start, 1 if start else 0)
        match = mine.search(data, start)
        got = None if match is None else [match.span(i) for i in range(mine.groups + 1)]
        if got != want:
            kind = "SPAN" if not got or not want or got[0] != want[0] else "group"
            syntax = f"{'ere' if ere else 'bre'}{' i' if fold else ''}"
            return f"{kind} {syntax} {pattern!r} on {data!r} from {start}: {got} want {want}"
    return None


def run(seed: int, progress: mmap.mmap, deadline: float) -> None:
    """Compare until the deadline; the alarm kills the process where the C library does not come back."""
    while time.monotonic() < deadline:
        count, bad = struct.unpack("QQ", progress[:16])
        progress[:16] = struct.pack("QQ", count + 1, bad)
        signal.setitimer(signal.ITIMER_REAL, 1)
        message = compare(random.Random(f"{seed} {count}"))
        if message is not None:
            progress[:16] = struct.pack("QQ", count + 1, bad + 1)
            if bad <= 25:
                print(message, flush=True)


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 5
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    if sys.argv[3:] == ["portable"]:
        plan.RE2.available = False
    use_utf8()
    progress = mmap.mmap(-1, 16)
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        child = os.fork()
        if not child:
            run(seed, progress, deadline)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if status and status != signal.SIGALRM:
            sys.exit(1)
    count, bad = struct.unpack("QQ", progress[:16])
    print(f"{count} patterns, {bad} differences")


if __name__ == "__main__":
    main()
