"""Run a program on bash-env, with Python tracebacks and hangs as answers of their own."""

from __future__ import annotations

import signal
import sys
import traceback
import warnings
from types import FrameType

from bash_env import BashEnv
from bash_env.env import DEFAULT_ENV
from bash_env.fs.memory import MemoryFileSystem
from bash_env.image import base_image, program_file
from fuzz.oracle import PROGRAMS, TOOLS
from fuzz.program import Program
from real_tools import Answer

SECONDS = 10
CRASH, HANG = -1, -2
"""Statuses of an answer that no shell gives."""


_unraisable: list[str] = []
"""What Python could not raise: coroutines that were never awaited."""


def _note(caught: sys.UnraisableHookArgs) -> None:
    _unraisable.append(f"{caught.exc_value!r} {caught.object!r}")


class Hang(BaseException):
    """A program took too long."""


def _too_long(number: int, frame: FrameType | None) -> None:
    raise Hang("".join(traceback.format_stack(frame, 12)))


def _image() -> MemoryFileSystem:
    image = base_image()
    for name in TOOLS.split():
        image.add_file(f"{PROGRAMS}/{name}", program_file(name), mode=0o755)
    return image


_IMAGE = _image()
_ENV = DEFAULT_ENV | {"TZ": "UTC", "PATH": PROGRAMS}


def answer(program: Program) -> Answer:
    """What bash-env says. A traceback or a hang is in the standard error of an answer with status CRASH or HANG."""
    signal.signal(signal.SIGALRM, _too_long)
    sys.unraisablehook = _note
    warnings.simplefilter("error")
    _unraisable.clear()
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        env = BashEnv(files=program.files, env=_ENV, fs=_IMAGE.fork())
        result = env.exec_sync(program.script, stdin=program.stdin)
        if b": internal error: " in result.stderr_bytes:
            return Answer(result.stdout_bytes, result.stderr_bytes, CRASH)
        if _unraisable:
            return Answer(b"", "\n".join(_unraisable).encode(), CRASH)
        return Answer(result.stdout_bytes, result.stderr_bytes, result.exit_code)
    except Hang as hang:
        return Answer(b"", str(hang).encode(), HANG)
    except Exception:  # noqa: BLE001  (whatever it is, it is what we look for)
        return Answer(b"", traceback.format_exc().encode("utf-8", "surrogateescape"), CRASH)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def severe(got: Answer) -> bool:
    """Whether an answer is a traceback or a hang."""
    return got.status in (CRASH, HANG)
