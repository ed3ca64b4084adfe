"""Compressing and decompressing streams in the formats of gzip, bzip2 and xz, in bounded steps."""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Iterator
from typing import Any

STEP = 1 << 18
"""The most bytes that one step of unpacking yields."""
INPUT_STEP = 1 << 15
MAGIC = {b"\x1f\x8b": "gzip", b"BZh": "bzip2", b"\xfd7zXZ\x00": "xz"}
_LZMA_MAGIC = b"]\0\0"
SUFFIXES = {".gz": "gzip", ".tgz": "gzip", ".taz": "gzip", ".bz2": "bzip2", ".tbz": "bzip2", ".tbz2": "bzip2",
            ".tz2": "bzip2", ".xz": "xz", ".txz": "xz", ".lzma": "lzma"}  # fmt: skip


class FormatError(Exception):
    """The data are not in the format, or damaged; `kind` is ``magic``, ``data`` or ``end`` (they stop too early)."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def packer(kind: str, level: int | None = None) -> Any:
    """A compressor object with `compress` and `flush`; gzip's writes a bare deflate stream."""
    if kind == "gzip":
        return zlib.compressobj(6 if level is None else level, zlib.DEFLATED, -15, 8)
    if kind == "bzip2":
        return bz2.BZ2Compressor(9 if level is None else max(level, 1))
    if kind == "lzma":
        return lzma.LZMACompressor(format=lzma.FORMAT_ALONE, preset=min(6 if level is None else level, 6))
    return lzma.LZMACompressor(check=lzma.CHECK_CRC64, preset=min(6 if level is None else level, 6))


def gzip_header(name: bytes = b"", mtime: int = 0, level: int | None = None) -> bytes:
    """The header of a gzip member (RFC 1952)."""
    extra = {9: b"\x02", 1: b"\x04"}.get(level or 6, b"\x00")
    flags = b"\x08" if name else b"\x00"
    return (
        b"\x1f\x8b\x08"
        + flags
        + (mtime & 0xFFFFFFFF).to_bytes(4, "little")
        + extra
        + b"\x03"
        + (name + b"\0" if name else b"")
    )


class Packer:
    """A whole compressed file, written piece by piece."""

    def __init__(self, kind: str, level: int | None = None, name: bytes = b"", mtime: int = 0) -> None:
        self.kind = kind
        self.object = packer(kind, level)
        self.head = gzip_header(name, mtime, level) if kind == "gzip" else b""
        self.header_size = len(self.head)
        self.crc = 0
        self.size = 0

    def feed(self, data: bytes) -> bytes:
        """The next bytes of the compressed file."""
        head, self.head = self.head, b""
        self.size += len(data)
        if self.kind == "gzip":
            self.crc = zlib.crc32(data, self.crc)
        return head + bytes(self.object.compress(data))

    def end(self) -> bytes:
        """The rest of it."""
        tail = self.head + bytes(self.object.flush())
        if self.kind == "gzip":
            tail += self.crc.to_bytes(4, "little") + (self.size & 0xFFFFFFFF).to_bytes(4, "little")
        return tail


def _unpacker(kind: str) -> Any:
    if kind == "gzip":
        return zlib.decompressobj(31)
    return bz2.BZ2Decompressor() if kind == "bzip2" else lzma.LZMADecompressor()


class Unpacker:
    """The content of a compressed file, which may have several members. `garbage`: something else follows the last."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.object: Any = None
        self.members = 0
        self.garbage = False
        self.fresh = True
        self.rest = b""
        self.magic = tuple(magic for magic, known in MAGIC.items() if known == kind) or (b"",)
        if kind == "xz":
            self.magic += (_LZMA_MAGIC,)

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The content of the next bytes, in pieces of at most STEP bytes. Raises FormatError."""
        data = self.rest + data
        self.rest = b""
        while data and not self.garbage:
            if self.object is None:
                if self.members:
                    data = data.lstrip(b"\0")
                if any(len(data) < len(magic) and magic.startswith(data) for magic in self.magic):
                    self.rest = data
                    return
                if not data.startswith(self.magic):
                    self._not_ours()
                    return
                self.object = _unpacker(self.kind)
            yield from self._member(data)
            data = self.rest
            self.rest = b""

    def _not_ours(self) -> None:
        if not self.members:
            raise FormatError("magic")
        self.garbage = True

    def _member(self, data: bytes) -> Iterator[bytes]:
        while True:
            try:
                piece = self.object.decompress(data, STEP)
            except (zlib.error, OSError, EOFError, lzma.LZMAError, ValueError):
                raise FormatError("data") from None
            if piece:
                yield piece
            if self.object.eof:
                self.rest = self.object.unused_data
                self.object = None
                self.members += 1
                return
            data = self.object.unconsumed_tail if self.kind == "gzip" else b""
            if not data and (self.kind == "gzip" or self.object.needs_input) and len(piece) < STEP:
                return

    def end(self) -> None:
        """Nothing follows. Raises FormatError."""
        if self.object is not None or (self.rest and self.members == 0):
            raise FormatError("end")
        if self.members == 0:
            raise FormatError("end")


def kind_of(data: bytes) -> str | None:
    """The format that `data` begins like."""
    return next((kind for magic, kind in MAGIC.items() if data.startswith(magic)), None)
