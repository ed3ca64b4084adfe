"""The command `bash-env`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src"


def call(*argv: str, stdin: str = "") -> tuple[str, str, int]:
    done = subprocess.run(
        [sys.executable, "-m", "bash_env", *argv],
        input=stdin,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={"PYTHONPATH": str(SOURCE)},
    )
    return done.stdout, done.stderr, done.returncode


def test_a_script_as_an_argument() -> None:
    assert call("-c", 'echo "$0 $1 $#"; exit 4', "name", "a b") == ("name a b 1\n", "", 4)


def test_options_of_the_script_are_its_own() -> None:
    assert call("-c", 'echo "$@"', "x", "--json", "-c") == ("--json -c\n", "", 0)


def test_a_script_in_a_file(tmp_path: Path) -> None:
    script = tmp_path / "s.sh"
    script.write_text("read line; echo $1 $line; nope")
    out, err, status = call(str(script), "arg", stdin="in\n")
    assert (out, status) == ("arg in\n", 127)
    assert err == f"{script}: line 1: nope: command not found\n"


def test_a_script_on_standard_input() -> None:
    assert call(stdin="echo hi; exit 3") == ("hi\n", "", 3)


def test_json() -> None:
    out, err, status = call("--json", "-c", "echo a; echo b >&2; exit 2")
    assert json.loads(out) == {"stdout": "a\n", "stderr": "b\n", "exitCode": 2}
    assert (err, status) == ("", 2)


def test_a_missing_file() -> None:
    assert call("nope.sh") == ("", "bash-env: nope.sh: No such file or directory\n", 127)


def test_root_shows_a_directory_and_leaves_it_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("host\n")
    out, err, status = call(
        "--root", str(tmp_path), "-c", "pwd; cat a.txt; echo changed > a.txt; rm -f a.txt; echo n > new; ls"
    )
    assert (out, err, status) == ("/home/user/project\nhost\nnew\n", "", 0)
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]
    assert (tmp_path / "a.txt").read_text() == "host\n"
