"""Nothing of the host is touched while scripts run: an interpreter audit hook says what was."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

GUARD = """
import sys
watching = False
FORBIDDEN = ("open", "os.", "socket.", "subprocess.", "shutil.", "ctypes.", "pty.")

def hook(event, args):
    if not watching or not event.startswith(FORBIDDEN):
        return
    frame = sys._getframe(1)
    while frame is not None:  # the import of our own modules reads files
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            return
        frame = frame.f_back
    raise RuntimeError(f"{event} {args!r}")

sys.addaudithook(hook)
from bash_env import BashEnv
env = BashEnv(files={"a.py": "x = 1\\n", "b": "2\\n1\\n"})
watching = True
result = env.exec_sync(sys.argv[1], timeout=30)
watching = False
sys.stdout.write(result.stdout)
sys.stderr.write(result.stderr)
sys.exit(result.exit_code)
"""

SCRIPT = """
ls / | head -3; cat /etc/passwd | wc -l; echo x > f; cp f g; mv g h; rm h
find / -name '*.py'; grep -rn x . ; sort b | uniq -c; awk '{s+=$1} END {print s}' b
x=$(echo sub); echo $x $RANDOM > /dev/null; (sleep 0.01 & wait); cat <(echo p); date > /dev/null
[[ abc =~ b(.) ]] && echo ${BASH_REMATCH[1]}; printf '%s\\n' *; exec 3<>f; echo $HOME $PATH
cat < /dev/tcp/127.0.0.1/80; head -c 4 /dev/urandom | wc -c; bash -c 'echo inner'; env | sort | head -2
"""


def test_no_host_process_socket_or_file() -> None:
    done = subprocess.run(
        [sys.executable, "-c", GUARD, SCRIPT],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={"PYTHONPATH": str(Path(__file__).parent.parent / "src"), "SECRET": "host"},
    )
    assert "RuntimeError" not in done.stderr
    assert "internal error" not in done.stderr
    assert done.stdout.splitlines()[-1].startswith("HOME=") or "inner" in done.stdout
    assert "SECRET" not in done.stdout
