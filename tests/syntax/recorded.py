"""Scripts with what the real bash answered: `python recorded.py` asks it again and rewrites the files.

A file holds blocks: a line `###`, the script, a line `---`, and the answer. In `errors.cases` the answer is what
`bash -n` wrote, without the script's name; in `functions.cases` each script defines one function `f`, and
the answer is `declare -f f`; in `aliases.cases` likewise, after the aliases of the first block.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

CASES = Path(__file__).parent / "cases"


def load(name: str) -> list[tuple[str, str]]:
    """The (script, answer) pairs of a file."""
    blocks = (CASES / name).read_text(encoding="utf-8", errors="surrogateescape").split("###\n")[1:]
    pairs = (block.split("---\n", 1) for block in blocks)
    return [(script, answer) for script, answer in pairs]


def save(name: str, pairs: list[tuple[str, str]]) -> None:
    """Write a file that `load` reads."""
    text = "".join(f"###\n{script}---\n{answer}" for script, answer in pairs)
    (CASES / name).write_text(text, encoding="utf-8", errors="surrogateescape")


def run(script: str, *options: str) -> tuple[str, str]:
    """Standard output and error of the real bash."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "script")
        Path(path).write_text(script, encoding="utf-8", errors="surrogateescape")
        done = subprocess.run(
            ["bash", *options, path],
            capture_output=True,
            timeout=10,
            check=False,
            env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"},
        )
        output, error = (text.decode("utf-8", "surrogateescape") for text in (done.stdout, done.stderr))
        return output, error.replace(f"{path}: ", "")


def record() -> None:
    """Ask the real bash for all answers."""
    save("errors.cases", [(script, run(script, "-n")[1]) for script, _ in load("errors.cases")])
    functions = load("functions.cases")
    save("functions.cases", [(script, run(f"shopt -s extglob\n{script}declare -f f\n")[0]) for script, _ in functions])
    (aliases, nothing), *scripts = load("aliases.cases")
    prologue = f"shopt -s expand_aliases\n{aliases}"
    answers = [(script, run(f"{prologue}{script}declare -f f\n")[0]) for script, _ in scripts]
    save("aliases.cases", [(aliases, nothing), *answers])


if __name__ == "__main__":
    record()
