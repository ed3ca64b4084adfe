"""Run one program on a machine without a shell, for unit tests of commands.

run(["head", "-n1", "f"], files={"f": "a\\nb\\n"}) == ("a\\n", "", 0)
"""

from __future__ import annotations

from collections.abc import Mapping

from bash_env.commands.registry import Programs
from bash_env.fs.vfs import VirtualFileSystem
from bash_env.image import base_image
from bash_env.kernel.files import Sink, Source
from bash_env.kernel.machine import Machine
from bash_env.kernel.process import Process

ENV = {"HOME": "/home/user", "USER": "user", "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC"}


def machine(files: Mapping[str, str | bytes] | None = None) -> Machine:
    """A machine with `files`, relative ones in /home/user."""
    fs = base_image()
    for path, content in (files or {}).items():
        fs.add_file(path if path.startswith("/") else f"/home/user/{path}", content, uid=1000, gid=1000)
    return Machine(VirtualFileSystem(fs), Programs())


def run_bytes(
    argv: list[str],
    files: Mapping[str, str | bytes] | None = None,
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
    on: Machine | None = None,
) -> tuple[bytes, bytes, int]:
    """Standard output, standard error and status of `argv`."""
    host = on or machine(files)
    out: list[bytes] = []
    err: list[bytes] = []
    init = host.new_process(None, ["init"], dict(ENV if env is None else env))
    init.fs.cwd = "/home/user"
    init.fds = {0: Source(stdin), 1: Sink(out.append), 2: Sink(err.append)}
    statuses: list[int] = []

    async def body() -> int:
        statuses.append(await init.run(argv))
        return 0

    host.start(init, body())
    host.run_until(lambda: init.status is not None)
    return b"".join(out), b"".join(err), statuses[0]


def run(
    argv: list[str],
    files: Mapping[str, str | bytes] | None = None,
    stdin: str | bytes = b"",
    env: Mapping[str, str] | None = None,
    on: Machine | None = None,
) -> tuple[str, str, int]:
    """As `run_bytes`, decoded with surrogateescape."""
    data = stdin.encode("utf-8", "surrogateescape") if isinstance(stdin, str) else stdin
    out, err, status = run_bytes(argv, files, data, env, on)
    return out.decode("utf-8", "surrogateescape"), err.decode("utf-8", "surrogateescape"), status


__all__ = ["ENV", "Process", "machine", "run", "run_bytes"]
