"""Loops, functions, substitutions and pipelines: processor time, against the better of bash's wall and processor time."""

from __future__ import annotations

import argparse

from benchmarks.timing import ours, real, show, startup

SCRIPTS = {
    "for ((;;)) with ((s+=i))": ("for ((i=0;i<n;i++)); do ((s+=i)); done", 100_000),
    "while [ ] with $((i+1))": ("i=0; while [ $i -lt $n ]; do i=$((i+1)); done", 50_000),
    "function with two locals": ("f() { local a=$1 b=$2; r=$a; }; for ((i=0;i<n;i++)); do f $i x; done", 30_000),
    "$(echo x)": ("for ((i=0;i<n;i++)); do x=$(echo x); done", 1_000),
    "echo x | cat": ("for ((i=0;i<n;i++)); do echo x | cat >/dev/null; done", 300),
    "an external command": ("for ((i=0;i<n;i++)); do basename /a/b >/dev/null; done", 300),
    "case": ("for ((i=0;i<n;i++)); do case $i in 1*) x=1;; *5) x=2;; *) x=3;; esac; done", 30_000),
    "${v%.*} ${v##*.} ${v/o/0}": (
        "v=hello.world.txt; for ((i=0;i<n;i++)); do x=${v%.*}; y=${v##*.}; z=${v/o/0}; done",
        20_000,
    ),
    "if [[ == && -n ]]": ("for ((i=0;i<n;i++)); do if [[ $i == *5 && -n $i ]]; then x=$i; fi; done", 30_000),
    "array append and walk": ('a=(); for ((i=0;i<n;i++)); do a+=($i); done; for x in "${a[@]}"; do y=$x; done', 30_000),
    "printf -v": ("for ((i=0;i<n;i++)); do printf -v x '%05d %s' $i abc; done", 20_000),
    "while read": (
        'for ((i=0;i<n;i++)); do echo "line $i x"; done > f; while read -r a b c; do x=$b; done < f',
        10_000,
    ),
    "subshell": ("for ((i=0;i<n;i++)); do (x=1); done", 500),
}


def run(args: argparse.Namespace) -> None:
    """Print a line a script."""
    base = startup(args.repeat)
    for name, (script, count) in SCRIPTS.items():
        full = f"n={count}; {script}"
        mine = ours(full, args.repeat)
        theirs = min(measured - idle for measured, idle in zip(real(full, args.repeat), base, strict=True))
        show(name, mine, theirs, count=count)
