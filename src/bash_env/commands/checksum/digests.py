"""Message digests: which there are, and those of files."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial
from typing import NamedTuple, Protocol

from bash_env.kernel.process import Process
from bash_env.kernel.streams import blocks

BLAKE_BITS = 512


class Hash(Protocol):
    """What hashlib makes."""

    def update(self, data: bytes, /) -> None:
        """Add bytes."""

    def hexdigest(self) -> str:
        """The digest so far."""


class Algorithm(NamedTuple):
    """A digest: its name in tagged lines, its length in bits, and how to begin one."""

    tag: str
    bits: int
    new: Callable[[], Hash]


def _hashlib(tag: str, bits: int, name: str) -> Algorithm:
    return Algorithm(tag, bits, lambda: hashlib.new(name, usedforsecurity=False))


def blake(bits: int = BLAKE_BITS) -> Algorithm:
    """BLAKE2b with a digest of `bits`."""
    tag = "BLAKE2b" if bits == BLAKE_BITS else f"BLAKE2b-{bits}"
    return Algorithm(tag, bits, partial(hashlib.blake2b, digest_size=bits // 8))


ALGORITHMS: dict[str, Algorithm] = {
    "md5": _hashlib("MD5", 128, "md5"),
    "sha1": _hashlib("SHA1", 160, "sha1"),
    "sha224": _hashlib("SHA224", 224, "sha224"),
    "sha256": _hashlib("SHA256", 256, "sha256"),
    "sha384": _hashlib("SHA384", 384, "sha384"),
    "sha512": _hashlib("SHA512", 512, "sha512"),
    "blake2b": blake(),
    "sm3": _hashlib("SM3", 256, "sm3"),
}


async def digest_file(process: Process, name: str, algorithm: Algorithm) -> str:
    """The digest of a file (- is standard input) in hexadecimal. Raises OSError."""
    file = process.stdin.share() if name == "-" else await process.open(name)
    try:
        digest = algorithm.new()
        async for block in blocks(file):
            digest.update(block)
            await process.checkpoint()
        return digest.hexdigest()
    finally:
        await file.close()
