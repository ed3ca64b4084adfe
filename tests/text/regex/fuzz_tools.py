"""Compare random patterns with grep, sed and bash: `python fuzz_tools.py [seconds] [seed] [portable]`."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time

from fuzz_regex import LETTERS, alternatives

from bash_env.text import regex
from bash_env.text.glob import glob
from bash_env.text.regex import plan

ENV = {"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}


def run(argv: list[str], data: bytes = b"") -> tuple[int, bytes, bytes]:
    done = subprocess.run(argv, input=data, capture_output=True, env=ENV, timeout=10, check=False)
    return done.returncode, done.stdout, done.stderr


def lines(r: random.Random, separator: bytes) -> bytes:
    pool = r.choice([["a", "b"], ["a", "b", "c", "é"], LETTERS])
    rows = ["".join(r.choice(pool) for _ in range(r.randrange(8))).encode() for _ in range(r.randrange(1, 25))]
    if r.random() < 0.1:
        rows[0] += b"\xff"
    if separator == b"\0" and r.random() < 0.5:
        rows[0] += b"\n" + rows[-1]
    return separator.join(rows) + r.choice([separator, separator, b""])


def compare_grep(r: random.Random) -> str | None:
    """Which lines does grep print?"""
    ere = r.random() < 0.7
    pattern = alternatives(r, r.choice([0, 1, 2]), ere, [])
    if "\\n" in pattern:
        return None
    word, whole, fold = r.random() < 0.3, r.random() < 0.15, r.random() < 0.2
    separator = b"\0" if r.random() < 0.15 else b"\n"
    data = lines(r, separator)
    argv = ["grep", "-a", "-E" if ere else "-G"]
    argv += ["-w"] * word + ["-x"] * whole + ["-i"] * fold + ["-z"] * (separator == b"\0")
    status, stdout, stderr = run([*argv, "-e", pattern], data)
    syntax = "egrep" if ere else "grep"
    try:
        mine = regex.compile(pattern, syntax=syntax, word=word, whole_line=whole, ignore_case=fold, separator=separator)
    except regex.PatternError as error:
        expected = f"grep: {error.message}\n".encode()
        return None if status == 2 and stderr.endswith(expected) else f"{argv} {pattern!r}: {error.message} {stderr!r}"
    if status == 2:
        return f"{argv} {pattern!r} compiles, should be {stderr!r}"
    got = b"".join(data[low:high] + separator for low, high in mine.matching_lines(data))
    count = mine.count_lines(data)
    if got != stdout or count != stdout.count(separator):
        return f"{argv} {pattern!r} on {data!r}: {got!r} ({count}) want {stdout!r}"
    return None


def compare_sed(r: random.Random) -> str | None:
    """What does s///g replace?"""
    ere = r.random() < 0.7
    pattern = alternatives(r, r.choice([0, 1, 2]), ere, [])
    if not pattern:
        return None
    data = lines(r, b"\n").rstrip(b"\n") + b"\n"
    status, stdout, stderr = run(["sed", "-E" if ere else "-s", f"s/{pattern}/<&>/g"], data)
    try:
        mine = regex.compile(pattern, syntax="ere" if ere else "bre")
    except regex.PatternError as error:
        return None if error.message.encode() in stderr else f"sed {pattern!r}: {error.message} {stderr!r}"
    if status:
        return f"sed {ere} {pattern!r} compiles, should be {stderr!r}"
    got = b"\n".join(_replaced(mine, line) for line in data.split(b"\n"))
    got = got[: -len(_replaced(mine, b"")) or None]
    return None if got == stdout else f"sed {ere} {pattern!r} on {data!r}: {got!r} want {stdout!r}"


def _replaced(pattern: regex.Pattern, line: bytes) -> bytes:
    pieces, last = [], 0
    for low, high in pattern.find_spans(line):
        pieces += [line[last:low], b"<", line[low:high], b">"]
        last = high
    return b"".join([*pieces, line[last:]])


def glob_text(r: random.Random, depth: int) -> str:
    parts = []
    for _ in range(r.choice([0, 1, 1, 2, 3, 4])):
        pick = r.random()
        if pick < 0.4 or (pick > 0.8 and not depth):
            parts.append(r.choice("aabbc.é"))
        elif pick < 0.55:
            parts.append("*")
        elif pick < 0.65:
            parts.append("?")
        elif pick < 0.8:
            parts.append(
                r.choice(["[ab]", "[!a]", "[^b]", "[a-b]", "[[:alpha:]]", "[]a]", "[a", "\\*", "[é-]", "[b-a]"])
            )
        else:
            inner = "|".join(glob_text(r, depth - 1) for _ in range(r.choice([1, 2, 2, 3])))
            parts.append(f"{r.choice('?*+@!')}({inner})")
    return "".join(parts)


GLOB_SCRIPT = """
shopt -s extglob; while IFS= read -r -d '' p && IFS= read -r -d '' x; do
[[ $x == $p ]] && printf 'y\\0' || printf 'n\\0'
printf '%s\\0' "${x#$p}" "${x##$p}" "${x%$p}" "${x%%$p}" "${x/$p/<>}"
done"""


def compare_glob(r: random.Random) -> str | None:
    """What do [[ == ]] and the parameter expansions say?"""
    rows = []
    for _ in range(60):
        pattern = glob_text(r, 2)
        pool = r.choice(["ab", "abc.", "abé*"])
        text = "".join(r.choice(pool) for _ in range(r.randrange(7)))
        rows.append((pattern, text))
    data = b"".join(f"{pattern}\0{text}\0".encode() for pattern, text in rows)
    answers = run(["bash", "-c", GLOB_SCRIPT], data)[1].decode().split("\0")
    for index, (pattern, text) in enumerate(rows):
        want = answers[index * 6 : index * 6 + 6]
        got = _glob_answers(pattern, text)
        if got != want:
            return f"glob {pattern!r} on {text!r}: {got} want {want}"
    return None


def _glob_answers(pattern: str, text: str) -> list[str]:
    compiled = glob(pattern)
    ends = [compiled.prefix_shortest(text), compiled.prefix_longest(text)]
    starts = [compiled.suffix_shortest(text), compiled.suffix_longest(text)]
    found = compiled.search(text) if pattern else None
    return [
        "y" if compiled.full(text) else "n",
        *(text[end or 0 :] for end in ends),
        *(text if start is None else text[:start] for start in starts),
        text[: found[0]] + "<>" + text[found[1] :] if found else text,
    ]


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    if sys.argv[3:] == ["portable"]:
        plan.RE2.available = False
    deadline = time.monotonic() + seconds
    count = bad = 0
    while time.monotonic() < deadline:
        r = random.Random(f"{seed} {count}")
        count += 1
        compare = r.choice([compare_grep, compare_grep, compare_sed, compare_glob])
        try:
            message = compare(r)
        except subprocess.TimeoutExpired:
            continue
        if message is not None:
            bad += 1
            if bad <= 20:
                print(message, flush=True)
    print(f"{count} rounds, {bad} differences")


if __name__ == "__main__":
    main()
