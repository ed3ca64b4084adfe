"""Standard output of one run: collected, and written where somebody may wait for it."""

from __future__ import annotations

from bash_env.commands.grep.arguments import TROUBLE
from bash_env.kernel.errors import ExitProcess, strerror
from bash_env.kernel.process import Process

FULL = 1 << 16
"""How many bytes are collected before they are written."""


class Output:
    """Collects output; `flush` writes it."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._parts: list[bytes] = []
        self._size = 0
        self.put = self._parts.append

    async def flush(self) -> None:
        """Write what was collected. Ends the process where it cannot be written."""
        parts = self._parts
        if not parts:
            return
        data = parts[0] if len(parts) == 1 else b"".join(parts)
        parts.clear()
        try:
            await self._process.write(data)
        except BrokenPipeError:
            raise
        except OSError as error:
            await self._process.error(f"write error: {strerror(error)}", TROUBLE)
            raise ExitProcess(TROUBLE) from None

    async def flush_if_full(self) -> None:
        """Write what was collected if that is much."""
        parts = self._parts
        if len(parts) > 256 or (parts and sum(map(len, parts)) > FULL):
            await self.flush()
