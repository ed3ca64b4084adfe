#!/usr/bin/env python3
"""Work on bash-env with nothing installed but CPython 3.11 or newer; the virtual environment is made when missing.

python3 dev.py demo [DIRECTORY]      survey a real directory with a bash script, in a simulated machine
python3 dev.py test [PYTEST-ARG...]  all the tests
python3 dev.py check                 formatting, lint, types
python3 dev.py bench [ARG...]        benchmarks against the real bash of this machine
python3 dev.py cases FILE...         run case files; with --oracle or --record on the real tools
python3 dev.py fuzz NAME [ARG...]    look for differences to the real tools with random programs
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin") / "python"


def ensure_environment() -> None:
    """Make the virtual environment and install the package and its development tools, unless that is done."""
    settings = (ROOT / "pyproject.toml").read_bytes()
    stamp = ENVIRONMENT / f"ready-{hashlib.sha256(settings).hexdigest()[:16]}"
    if stamp.exists():
        return
    print("preparing .venv ...", file=sys.stderr, flush=True)
    if not PYTHON.exists():
        venv.create(ENVIRONMENT, with_pip=True)
    tools = tomllib.loads(settings.decode())["dependency-groups"]["dev"]
    subprocess.run(
        [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-e", ROOT, *tools], check=True
    )
    stamp.touch()


def run(*command: str | Path) -> int:
    """Run a command of the environment from the project's folder."""
    return subprocess.run([PYTHON, *command], cwd=ROOT, check=False).returncode


def demo(arguments: list[str]) -> int:
    """Survey a directory."""
    directory = Path(arguments[0] if arguments else ROOT / "src").resolve()
    return run("-m", "bash_env", "--root", directory, ROOT / "examples" / "survey.sh")


def test(arguments: list[str]) -> int:
    """Run the tests."""
    return run("-m", "pytest", "-n", "auto", *arguments)


def check(arguments: list[str]) -> int:
    """Look at format, lint and types."""
    checks = (("ruff", "format", "--check", "."), ("ruff", "check", "."), ("mypy",))
    return max(run("-m", *words) for words in checks)


def bench(arguments: list[str]) -> int:
    """Run the benchmarks."""
    return run("-m", "benchmarks", *arguments)


def cases(arguments: list[str]) -> int:
    """Run, check or record case files."""
    return run("tests/record.py", *arguments)


def fuzz(arguments: list[str]) -> int:
    """Run a fuzzer."""
    return run("-m", "fuzz", *arguments)


COMMANDS = {"demo": demo, "test": test, "check": check, "bench": bench, "cases": cases, "fuzz": fuzz}


def main() -> int:
    """Run the command line."""
    command = COMMANDS.get(sys.argv[1]) if len(sys.argv) > 1 else None
    if command is None:
        print(__doc__, file=sys.stderr)
        return 2
    ensure_environment()
    return command(sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
