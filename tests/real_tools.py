"""Run a script on the real bash of this machine, in a scratch directory, as an unprivileged user."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

HOME = "/home/user"
NOBODY = 65534
TIMEOUT = 20


class Answer(NamedTuple):
    """What the real tools said."""

    stdout: bytes
    stderr: bytes
    status: int


def ask(
    script: str, files: Mapping[str, bytes] | None = None, stdin: bytes = b"", keep: dict[str, bytes] | None = None
) -> Answer:
    """Run `script` from a file whose name messages show as `bash`; paths of the scratch home read as /home/user.

    `keep`, if given, receives the regular files that are there afterwards.
    """
    top = Path(tempfile.mkdtemp(prefix="oracle-"))
    try:
        home, source = top / "home", top / "script"
        home.mkdir()
        for name, data in (files or {}).items():
            path = home / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        source.write_bytes(script.encode("utf-8", "surrogateescape"))
        _open_up(top)
        answer = _run(home, source, stdin)
        if keep is not None:
            keep.update({str(p.relative_to(home)): p.read_bytes() for p in home.rglob("*") if p.is_file()})
        return answer
    finally:
        shutil.rmtree(top, ignore_errors=True)


def _open_up(top: Path) -> None:
    top.chmod(0o755)
    if os.geteuid() == 0:
        for path in [top / "home", *(top / "home").rglob("*")]:
            os.chown(path, NOBODY, NOBODY)


def unprivileged() -> list[str]:
    """The words before a command that make it run as nobody, where we are root."""
    if os.geteuid() != 0:
        return []
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]


def environment(home: str) -> dict[str, str]:
    """The variables that the real tools see."""
    return {
        "HOME": home,
        "LANG": "C.UTF-8",
        "LOGNAME": "user",
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "SHELL": "/bin/bash",
        "TERM": "dumb",
        "TZ": "UTC",
        "USER": "user",
    }


def _run(home: Path, source: Path, stdin: bytes) -> Answer:
    done = subprocess.run(
        [*unprivileged(), "/bin/bash", str(source)],
        cwd=home,
        env=environment(str(home)),
        input=stdin,
        capture_output=True,
        timeout=TIMEOUT,
        check=False,
    )
    status = done.returncode if done.returncode >= 0 else 128 - done.returncode
    return Answer(_named(done.stdout, home, source), _named(done.stderr, home, source), status)


def _named(data: bytes, home: Path, source: Path) -> bytes:
    return data.replace(str(source).encode(), b"bash").replace(str(home).encode(), HOME.encode())
