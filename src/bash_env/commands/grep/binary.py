"""Where text ends and binary data begin (GNU grep manual 2.1.7, --binary-files)."""

from __future__ import annotations

BUFFER = 96 << 10
"""GNU grep judges its input by buffers of this size: what lies in those before the one with the first NUL is text."""


def text_end(block: bytes, nul: int, position: int) -> int:
    """How much of `block` is text: whole lines. It stands at `position` of the input; its first NUL is at `nul`."""
    start = (position + nul) // BUFFER * BUFFER - position
    return block.rfind(b"\n", 0, start) + 1 if start > 0 else 0


def buffer_end(offset: int) -> int:
    """Where the buffer ends that holds what lies before `offset`."""
    return -(-offset // BUFFER) * BUFFER
