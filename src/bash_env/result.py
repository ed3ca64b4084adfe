"""What an `exec` gives back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class OutputChunk(NamedTuple):
    """A piece of output while a script runs: `fd` is 1 or 2."""

    fd: int
    data: bytes

    @property
    def text(self) -> str:
        """The bytes as text; those that are not UTF-8 are shown as U+FFFD."""
        return self.data.decode("utf-8", "replace")


class ExecResult:
    """The outcome of a script: its output as bytes and as text, and its exit status.

    Attributes: `stdout_bytes`, `stderr_bytes`, `exit_code` (0 to 255; 128+n after signal n, 124 after a timeout), and
    `timed_out`. `stdout` and `stderr` are text in which bytes that are not UTF-8 are shown as U+FFFD.
    """

    __slots__ = ("_stderr", "_stdout", "exit_code", "timed_out")

    def __init__(
        self, stdout: Sequence[bytes], stderr: Sequence[bytes], exit_code: int, timed_out: bool = False
    ) -> None:
        """`stdout` and `stderr` are the chunks that were written, which are joined when first asked for."""
        self._stdout = stdout
        self._stderr = stderr
        self.exit_code = exit_code
        self.timed_out = timed_out

    @property
    def stdout_bytes(self) -> bytes:
        """Standard output."""
        self._stdout = _joined(self._stdout)
        return self._stdout[0]

    @property
    def stderr_bytes(self) -> bytes:
        """Standard error."""
        self._stderr = _joined(self._stderr)
        return self._stderr[0]

    @property
    def stdout(self) -> str:
        """Standard output as text."""
        return self.stdout_bytes.decode("utf-8", "replace")

    @property
    def stderr(self) -> str:
        """Standard error as text."""
        return self.stderr_bytes.decode("utf-8", "replace")

    @property
    def ok(self) -> bool:
        """Whether the status is 0."""
        return self.exit_code == 0

    def __repr__(self) -> str:
        return f"ExecResult(stdout={self.stdout!r}, stderr={self.stderr!r}, exit_code={self.exit_code})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ExecResult):
            return NotImplemented
        return (self.stdout_bytes, self.stderr_bytes, self.exit_code) == (
            other.stdout_bytes,
            other.stderr_bytes,
            other.exit_code,
        )

    __hash__ = None  # type: ignore[assignment]


def _joined(chunks: Sequence[bytes]) -> Sequence[bytes]:
    return chunks if len(chunks) == 1 else (b"".join(chunks),)
