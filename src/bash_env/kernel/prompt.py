"""Asking the user on standard error for a yes, answered on standard input (`rm -i`, `cp -i`)."""

from __future__ import annotations

from bash_env.kernel.process import Process


async def confirm(process: Process, question: str) -> bool:
    """Ask ``NAME: question`` and read a line; whether it starts with a y. The end of the input is a no."""
    await process.write_error(f"{process.name}: {question}")
    if 0 not in process.fds:
        return False
    answer = await process.stdin.readline()
    return answer[:1] in (b"y", b"Y")
