"""echo: print arguments (GNU coreutils manual 15.1). The shell has its own; this is /usr/bin/echo."""

from __future__ import annotations

from bash_env.kernel.process import Process
from bash_env.text.escapes import echo_text


async def echo(process: Process) -> int:
    """Print the arguments with blanks between them."""
    await process.write(echo_text(process.argv[1:]).encode("utf-8", "surrogateescape"))
    return 0
