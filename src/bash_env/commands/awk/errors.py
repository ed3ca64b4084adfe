"""What ends or interrupts an awk program: refusals before it runs, fatal errors, and the jumps of `exit` and `next`."""

from __future__ import annotations


class SourceError(Exception):
    """The program text is refused. `lines` are the messages without the command's name; `status` is the exit status."""

    def __init__(self, lines: list[str], status: int = 1) -> None:
        super().__init__(lines)
        self.lines = lines
        self.status = status


class FatalError(Exception):
    """The running program cannot go on (``fatal: TEXT``, status 2)."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class ExitProgram(Exception):
    """The `exit` statement; `status` is None where it has no expression."""

    def __init__(self, status: float | None = None) -> None:
        super().__init__(status)
        self.status = status


class NextRecord(Exception):
    """The `next` statement, from within a loop or a function."""


class NextFile(Exception):
    """The `nextfile` statement."""
