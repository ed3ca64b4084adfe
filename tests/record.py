"""Compare case files with the real tools, or fill in what these answer.

python tests/record.py --oracle FILE...     fail where a case and the real tools differ
python tests/record.py --record FILE...     write the real tools' answers into the files (not for `differs` cases)
python tests/record.py FILE...              run the cases on BashEnv
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bash_env import BashEnv
from case_file import Case, read_cases, write_cases
from real_tools import Answer, ask

ENV_TZ = {"TZ": "UTC"}


def ours(case: Case) -> Answer:
    """What BashEnv answers."""
    result = BashEnv().exec_sync(case.script, env=ENV_TZ, timeout=20)
    return Answer(result.stdout_bytes, result.stderr_bytes, result.exit_code)


def expected(case: Case) -> Answer:
    """What the case says."""
    return Answer(case.stdout, case.stderr, case.status)


def difference(case: Case, answer: Answer) -> str:
    """A description of how an answer is not the expected one; empty if it is."""
    out = []
    for name, want, got in zip(Answer._fields, expected(case), answer, strict=True):
        if want != got:
            out.append(f"  {name}: expected {want!r}\n  {' ' * len(name)}  got      {got!r}")
    return f"{case.path}:{case.line}: {case.title}\n" + "\n".join(out) if out else ""


def _record(path: Path) -> None:
    cases = read_cases(path)
    for case in cases:
        if not case.differs:
            case.stdout, case.stderr, case.status = ask(case.script)
    write_cases(path, cases)


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--oracle", action="store_true")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("files", nargs="+", type=Path)
    args = parser.parse_args()
    failures = total = 0
    for path in args.files:
        if args.record:
            _record(path)
        for case in read_cases(path):
            if args.oracle and case.differs:
                continue
            total += 1
            found = difference(case, ask(case.script) if args.oracle else ours(case))
            if found:
                failures += 1
                print(found)
    print(f"{total - failures} passed, {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
