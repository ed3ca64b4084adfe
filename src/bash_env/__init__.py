"""bash-env: a complete simulated Unix machine with a bash on it.

env = BashEnv(files={"src/app.py": "..."})          # relative paths live in /home/user
result = await env.exec("grep -rn TODO . | sort | head -3")
result.stdout, result.stderr, result.exit_code
"""

from __future__ import annotations

from bash_env.env import BashEnv
from bash_env.kernel.clock import Clock, VirtualClock
from bash_env.kernel.limits import LimitExceeded, Limits
from bash_env.result import ExecResult, OutputChunk
from bash_env.session import Session

__all__ = ["BashEnv", "Clock", "ExecResult", "LimitExceeded", "Limits", "OutputChunk", "Session", "VirtualClock"]
__version__ = "0.1.0"
