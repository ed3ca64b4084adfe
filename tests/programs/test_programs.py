"""Real shell programs: a session with each, on the real bash and in BashEnv, must print the same and leave the same files.

A session is a script in `sessions/`. Its first lines name the Debian package, and the files and directories of it that the
simulated machine is given at the same paths. Where a file is not on this machine the session is skipped.
"""

from __future__ import annotations

import stat
from pathlib import Path
from typing import NamedTuple

import pytest

from bash_env import BashEnv
from bash_env.fs.memory import MemoryFileSystem
from bash_env.image import base_image
from real_tools import Answer, ask

SESSIONS = sorted((Path(__file__).parent / "sessions").glob("*.sh"))
TIMEOUT = 60


class Session(NamedTuple):
    """A script and what it needs."""

    package: str
    files: list[Path]
    script: str


def read_session(path: Path) -> Session:
    """Read a session and its header."""
    text = path.read_text()
    header = dict(line[2:].split(": ", 1) for line in text.splitlines()[:2])
    return Session(header["package"], [Path(word) for word in header["files"].split()], text)


def _leaves(path: Path) -> list[Path]:
    return [p for p in path.rglob("*") if p.is_symlink() or p.is_file()] if path.is_dir() else [path]


def image_with(files: list[Path]) -> MemoryFileSystem:
    """The initial tree with copies of files of this machine, read when asked for."""
    fs = base_image()
    for top in files:
        for path in _leaves(top):
            if path.is_symlink():
                fs.add_symlink(str(path), str(path.readlink()))
            else:
                fs.add_file(str(path), path.read_bytes, mode=stat.S_IMODE(path.stat().st_mode))
    return fs


def simulate(session: Session, keep: dict[str, bytes]) -> Answer:
    """Run a session in BashEnv; `keep` receives the files of the home directory."""
    env = BashEnv(fs=image_with(session.files))
    result = env.exec_sync(session.script, env={"TZ": "UTC"}, timeout=TIMEOUT)
    names = env.exec_sync("cd; find . -type f -printf '%P\\n'").stdout.splitlines()
    keep.update({name: env.machine.run_now(env.read_bytes(f"/home/user/{name}")) for name in names})
    return Answer(result.stdout_bytes, result.stderr_bytes, result.exit_code)


@pytest.mark.parametrize("path", SESSIONS, ids=lambda path: path.stem)
def test_session(path: Path) -> None:
    session = read_session(path)
    missing = [str(file) for file in session.files if not file.exists()]
    if missing:
        pytest.skip(f"Debian package {session.package} is not installed: no {', '.join(missing)}")
    real_files: dict[str, bytes] = {}
    our_files: dict[str, bytes] = {}
    real = ask(session.script, keep=real_files)
    ours = simulate(session, our_files)
    assert ours.stdout.decode(errors="replace").splitlines() == real.stdout.decode(errors="replace").splitlines()
    assert ours.stderr.decode(errors="replace").splitlines() == real.stderr.decode(errors="replace").splitlines()
    assert ours == real
    assert our_files == real_files
