"""Squeezing repeats of some characters."""

from __future__ import annotations

import re

_FEW = 4


class Squeezer:
    """Makes one of each sequence of the same character out of `characters`, also over the ends of blocks."""

    def __init__(self, characters: bytes) -> None:
        self._characters = bytes(sorted({*characters}))
        self._last = b""
        several = b"[%b]" % b"".join([b"\\x%02x" % byte for byte in self._characters])
        self._repeats = re.compile(b"(%b)\\1+" % several, re.DOTALL) if self._characters else None

    def __call__(self, block: bytes) -> bytes:
        """The block without repeats."""
        if self._repeats is None or not block:
            return block
        if self._last and self._last in self._characters:
            block = block.lstrip(self._last)
        if len(self._characters) <= _FEW:
            for byte in self._characters:
                block = _squeeze_one(block, bytes([byte]))
        else:
            block = self._repeats.sub(rb"\1", block)
        self._last = block[-1:] or self._last
        return block


def _squeeze_one(block: bytes, char: bytes) -> bytes:
    """Halve long sequences until none is left."""
    for size in (64, 8, 2):
        while char * size in block:
            block = block.replace(char * size, char)
    return block
