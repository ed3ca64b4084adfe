"""A difference as a case of a `.test.sh` file, with both answers in its notes."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import NamedTuple

from case_file import Case
from fuzz.ours import CRASH, HANG, severe
from fuzz.program import Program
from real_tools import Answer

_WORDS = {CRASH: "a traceback", HANG: "a hang"}


class Difference(NamedTuple):
    """A program on which bash-env and the real tools differ, as small as it was made."""

    program: Program
    real: Answer
    ours: Answer
    seed: str

    @property
    def severe(self) -> bool:
        """Whether it is a traceback or a hang."""
        return severe(self.ours)


def script_with_files(program: Program) -> str:
    """The script of a program behind commands that make its files."""
    lines = []
    for name, data in program.files.items():
        if "/" in name:
            lines.append(f"mkdir -p -- {shlex.quote(name.rpartition('/')[0])}\n")
        content = data.decode("utf-8", "surrogateescape")
        lines.append(
            f"printf %s {shlex.quote(content)} > {shlex.quote(name)}\n" if data else f": > {shlex.quote(name)}\n"
        )
    return "".join(lines) + program.script + ("" if program.script.endswith("\n") else "\n")


def case_text(found: Difference) -> str:
    """A case with the real tools' answer, under a title to be replaced."""
    case = Case(f"found by the fuzzer ({found.seed})", Path(), 1)
    case.script = script_with_files(found.program)
    case.stdout, case.stderr, case.status = found.real
    return case.text()


def describe(found: Difference) -> str:
    """The case, and what bash-env answers instead."""
    got = found.ours
    out = [case_text(found)]
    if found.severe:
        out.append(f"#### {_WORDS[got.status]}:\n{got.stderr.decode('utf-8', 'replace')}\n")
        return "".join(out)
    for name, want, have in zip(Answer._fields, found.real, got, strict=True):
        if want != have:
            out.append(f"#### our {name}: {have.decode('utf-8', 'replace') if isinstance(have, bytes) else have}\n")
    return "".join(out)


class Report:
    """Where differences go: a file each in a folder, or standard output."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.count = 0
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)

    def add(self, found: Difference) -> None:
        """Write one difference."""
        self.count += 1
        text = describe(found)
        if self.folder is None:
            print(text, flush=True)
        else:
            kind = "severe" if found.severe else "case"
            path = self.folder / f"{kind}-{found.seed}.test.sh"
            path.write_bytes(text.encode("utf-8", "surrogateescape"))
