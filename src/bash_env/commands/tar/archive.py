"""Reading and writing the members of an archive as a stream (POSIX ustar, GNU and pax headers)."""

from __future__ import annotations

import tarfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

from bash_env.kernel.errors import ExitProcess
from bash_env.kernel.files import OpenFile
from bash_env.kernel.limits import LimitExceeded
from bash_env.kernel.process import Process
from bash_env.text.compression import INPUT_STEP, FormatError, Packer, Unpacker, kind_of

BLOCK = 512
RECORD = 20 * BLOCK
PIECE = 1 << 18
_LONG = 1 << 20  # of a header that extends another
_ENCODING = ("utf-8", "surrogateescape")


class Source:
    """The bytes of an archive, unpacked if it is compressed."""

    def __init__(self, process: Process, file: OpenFile, kind: str | None, seekable: bool) -> None:
        self.process = process
        self.file = file
        self.unpacker = Unpacker(kind) if kind else None
        self.kind = kind
        self.detect = kind is None
        self.seekable = seekable
        self.ready = bytearray()
        self.pending: Iterator[bytes] = iter(())
        self.total = 0
        self.ended = False

    async def take(self, count: int) -> bytes:
        """The next `count` bytes, fewer at the end."""
        while len(self.ready) < count and not self.ended:
            await self._more()
        out = bytes(self.ready[:count])
        del self.ready[:count]
        return out

    async def _more(self) -> None:
        await self.process.checkpoint()
        try:
            piece = next(self.pending, None)
            if piece is None:
                piece = await self._read()
        except FormatError as error:
            raise await self._damaged(error) from None
        self.total += len(piece)
        if self.unpacker is not None and self.total > self.process.machine.limits.max_archive_bytes:
            raise LimitExceeded("max_archive_bytes", "archive too large when unpacked")
        self.ready += piece

    async def _read(self) -> bytes:
        data = await self.file.read(INPUT_STEP)
        if self.detect:
            await self._detect(data)
        if not data:
            self.ended = True
            if self.unpacker is not None:
                self.unpacker.end()
            return b""
        if self.unpacker is None:
            return data
        self.pending = self.unpacker.feed(data)
        return b""

    async def _detect(self, data: bytes) -> None:
        self.detect = False
        kind = kind_of(data)
        if kind is None:
            return
        if not self.seekable:
            letter = {"gzip": "z", "bzip2": "j", "xz": "J"}[kind]
            await fatal(self.process, f"Archive is compressed. Use -{letter} option")
        self.kind = kind
        self.unpacker = Unpacker(kind)

    async def _damaged(self, error: FormatError) -> ExitProcess:
        words = {
            "magic": "not in gzip format",
            "data": "invalid compressed data--format violated",
            "end": "unexpected end of file",
        }
        text = f"gzip: stdin: {words[error.kind]}"
        if self.kind == "bzip2":
            text = (
                "bzip2: (stdin) is not a bzip2 file."
                if error.kind == "magic"
                else "bzip2: Compressed file ends unexpectedly;"
            )
        elif self.kind == "xz":
            text = (
                "xz: (stdin): File format not recognized"
                if error.kind == "magic"
                else "xz: (stdin): Unexpected end of input"
            )
        await self.process.write_error(f"\n{text}\n" if self.kind == "gzip" else f"{text}\n")
        await self.process.error("Child returned status 1", 2)
        await self.process.error("Error is not recoverable: exiting now", 2)
        return ExitProcess(2)


async def fatal(process: Process, text: str) -> None:
    """Report an error and end."""
    await process.error(text, 2)
    await process.error("Error is not recoverable: exiting now", 2)
    raise ExitProcess(2)


class Member:
    """A member while the archive stands at its content; what is not read of that is passed over."""

    def __init__(self, info: tarfile.TarInfo, source: Source, raw: bytes) -> None:
        self.info = info
        self.source = source
        self.raw = raw
        self.left = info.size if info.isreg() or info.type not in _EMPTY else 0
        self.padding = -self.left % BLOCK

    async def blocks(self) -> AsyncIterator[bytes]:
        """The content."""
        while self.left:
            data = await self.source.take(min(self.left, PIECE))
            if not data:
                await fatal(self.source.process, "Unexpected EOF in archive")
            self.left -= len(data)
            yield data
        await self.source.take(self.padding)
        self.padding = 0


_EMPTY = (tarfile.LNKTYPE, tarfile.SYMTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE)


async def members(process: Process, source: Source) -> AsyncIterator[Member]:
    """The members of an archive, in order."""
    changes: dict[str, str] = {}
    raw = b""
    first = True
    while True:
        header = await source.take(BLOCK)
        if first and len(header) < BLOCK and header.strip(b"\0"):
            await process.error("This does not look like a tar archive", 2)
            return
        if len(header) < BLOCK or not header.strip(b"\0"):
            if first and not header and source.unpacker is None:
                await process.error("This does not look like a tar archive", 2)
            return
        try:
            info = tarfile.TarInfo.frombuf(header, *_ENCODING)
        except tarfile.TarError:
            await process.error("This does not look like a tar archive" if first else "Skipping to next header", 2)
            return
        first = False
        raw += header
        if info.type in (
            tarfile.GNUTYPE_LONGNAME,
            tarfile.GNUTYPE_LONGLINK,
            tarfile.XHDTYPE,
            tarfile.XGLTYPE,
            tarfile.SOLARIS_XHDTYPE,
        ):
            body = await source.take(min(info.size, _LONG) + -info.size % BLOCK)
            raw += body
            _extend(info, body[: info.size], changes)
            continue
        _apply(info, changes)
        member = Member(info, source, raw)
        yield member
        async for _ in member.blocks():
            await process.checkpoint()
        changes.clear()
        raw = b""


def _extend(info: tarfile.TarInfo, body: bytes, changes: dict[str, str]) -> None:
    if info.type == tarfile.GNUTYPE_LONGNAME:
        changes["path"] = body.rstrip(b"\0").decode(*_ENCODING)
    elif info.type == tarfile.GNUTYPE_LONGLINK:
        changes["linkpath"] = body.rstrip(b"\0").decode(*_ENCODING)
    elif info.type != tarfile.XGLTYPE:
        while body:
            length, _, _ = body.partition(b" ")
            if not length.isdigit() or not 0 < int(length) <= len(body):
                return
            key, _, value = body[len(length) + 1 : int(length) - 1].partition(b"=")
            changes[key.decode(*_ENCODING)] = value.decode(*_ENCODING)
            body = body[int(length) :]


def _apply(info: tarfile.TarInfo, changes: dict[str, str]) -> None:
    info.name = changes.get("path", info.name)
    info.linkname = changes.get("linkpath", info.linkname)
    info.uname, info.gname = changes.get("uname", info.uname), changes.get("gname", info.gname)
    try:
        info.size = int(changes.get("size", info.size))
        info.mtime = float(changes["mtime"]) if "mtime" in changes else info.mtime
    except ValueError:
        return


class Target:
    """An archive being written, in records of 10 KiB."""

    def __init__(self, process: Process, write: Callable[[bytes], Awaitable[object]], kind: str | None) -> None:
        self.process = process
        self.raw_write = write
        self.packer = Packer(kind) if kind else None
        self.size = 0

    async def write(self, data: bytes) -> None:
        """The next bytes."""
        self.size += len(data)
        await self.process.checkpoint()
        packed = self.packer.feed(data) if self.packer else data
        if packed:
            await self.raw_write(packed)

    async def header(self, info: tarfile.TarInfo) -> None:
        """A member's header."""
        await self.write(info.tobuf(tarfile.GNU_FORMAT, *_ENCODING))

    async def pad(self, size: int) -> None:
        """What fills the last block of `size` bytes."""
        if size % BLOCK:
            await self.write(b"\0" * (-size % BLOCK))

    async def end(self) -> None:
        """The two empty blocks, and what fills the last record."""
        await self.write(b"\0" * (2 * BLOCK))
        await self.write(b"\0" * (-self.size % RECORD))
        if self.packer:
            await self.raw_write(self.packer.end())
