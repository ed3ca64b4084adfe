"""Run many programs on the real bash: one driving process for a batch, each program in a home directory of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from fuzz.program import Program
from real_tools import HOME, NOBODY, Answer, environment, unprivileged

PROGRAMS = "/fuzz/bin"
"""How the directory of programs is called in answers."""

TOOLS = (
    "awk basename cat cut dirname env expr false find grep head ls mkdir od paste printenv printf rev sed seq sh sleep"
)
TOOLS += " sort tac tail tee test tr true uniq wc xargs bash"
TOOLS += " base32 base64 chmod cksum cmp column comm cp csplit date diff du expand fmt fold join ln md5sum mv nl numfmt"
TOOLS += (
    " echo readlink realpath rm rmdir sha1sum sha256sum shuf split stat strings sum touch tsort truncate unexpand xxd"
)
SECONDS = 5
LIMITS = "ulimit -c 0 -t 5 -f 512 -v 2000000 -u 2000"
DISCARDED = frozenset({132, 134, 137, 138, 139})
"""Statuses after which an answer says nothing: the real bash crashed, or ran out of its time or memory."""

_DRIVER = f"""
PATH=$TOP/bin
for ((i = 0; i < $1; i++)); do
  cd "$TOP/$i/home" || exit
  (HOME=$TOP/$i/home; unset TOP; {LIMITS}
   exec timeout -s KILL {SECONDS} /bin/bash ../script) <../in >../out 2>../err
  echo $? >../status
done
"""


class Batch:
    """Programs that run on the real bash while we do something else; `answers` waits for them."""

    def __init__(self, programs: Sequence[Program]) -> None:
        self.programs = programs
        self.top = Path(tempfile.mkdtemp(prefix="fuzz-"))
        self._prepare()
        env = environment(str(self.top / "home")) | {"TOP": str(self.top)}
        command = [*unprivileged(), "/bin/bash", "-c", _DRIVER, "driver", str(len(programs))]
        self.process = subprocess.Popen(
            command,
            cwd=self.top,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def _prepare(self) -> None:
        self.top.chmod(0o755)
        tools = self.top / "bin"
        tools.mkdir()
        for name in [*TOOLS.split(), "timeout"]:
            found = shutil.which(name, path="/usr/bin:/bin")
            if found:
                (tools / name).symlink_to(found)
        for number, program in enumerate(self.programs):
            self._place(self.top / str(number), program)

    def _place(self, folder: Path, program: Program) -> None:
        home = folder / "home"
        home.mkdir(parents=True)
        owned = [folder, home]
        for name, data in program.files.items():
            path = home / name
            if not path.parent.exists():
                path.parent.mkdir(parents=True)
                owned.append(path.parent)
            path.write_bytes(data)
            owned.append(path)
        (folder / "script").write_bytes(program.script.encode("utf-8", "surrogateescape"))
        (folder / "in").write_bytes(program.stdin)
        if os.geteuid() == 0:
            for path in owned:
                os.chown(path, NOBODY, NOBODY)

    def answers(self) -> list[Answer | None]:
        """What the real tools said; None where that says nothing."""
        try:
            self.process.wait((SECONDS + 1) * len(self.programs) + 10)
            return [self._answer(self.top / str(number)) for number in range(len(self.programs))]
        finally:
            self.process.kill()
            self.process.wait()
            shutil.rmtree(self.top, ignore_errors=True)

    def _answer(self, folder: Path) -> Answer | None:
        try:
            out, err = (folder / "out").read_bytes(), (folder / "err").read_bytes()
            status = int((folder / "status").read_text())
        except (OSError, ValueError):
            return None
        if status in DISCARDED:
            return None
        return Answer(self._named(out, folder), self._named(err, folder), status)

    def _named(self, data: bytes, folder: Path) -> bytes:
        data = data.replace(b"../script", b"bash").replace(str(folder / "home").encode(), HOME.encode())
        return data.replace(str(self.top / "bin").encode(), PROGRAMS.encode())


def ask_all(programs: Sequence[Program]) -> list[Answer | None]:
    """The real tools' answers to several programs."""
    return Batch(programs).answers()
