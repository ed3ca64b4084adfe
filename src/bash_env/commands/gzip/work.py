"""What gzip, bzip2 and xz have in common: going through files, replacing each by its other form."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, NamedTuple, Protocol

from bash_env.fs.base import Stat
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.limits import LimitExceeded
from bash_env.kernel.process import Process
from bash_env.kernel.streams import blocks
from bash_env.text.compression import INPUT_STEP, FormatError, Packer, Unpacker

Write = Callable[[bytes], Awaitable[Any]]


class Settings(NamedTuple):
    """What is to be done with each file."""

    kind: str
    unpack: bool
    stdout: bool
    test: bool
    keep: bool
    force: bool
    verbose: bool
    level: int | None
    suffix: str
    with_name: bool


class Sizes(NamedTuple):
    """Bytes of the plain and of the packed form, and of the packed form's header."""

    plain: int
    packed: int
    header: int


class Words(Protocol):
    """How a family of tools speaks. Each function reports on standard error and returns the status."""

    async def missing(self, process: Process, name: str, error: OSError) -> int:
        """The file cannot be opened."""

    async def directory(self, process: Process, name: str) -> int:
        """It is a directory."""

    async def bad(self, process: Process, name: str, error: FormatError) -> int:
        """Its content is not in the format."""

    async def exists(self, process: Process, target: str) -> int:
        """The output file is there already."""

    async def done(self, process: Process, name: str, target: str, sizes: Sizes, settings: Settings) -> None:
        """With -v: what was done."""

    async def rename(self, process: Process, name: str, settings: Settings) -> str | int:
        """The name of the output; or the status where it cannot be had."""

    async def garbage(self, process: Process, name: str) -> int:
        """Something follows the compressed data."""


async def run(process: Process, words: Words, settings: Settings, names: list[str]) -> int:
    """Treat each file; the largest status."""
    status = 0
    for name in names:
        status = max(status, await _one(process, words, settings, name))
    return status


async def _one(process: Process, words: Words, settings: Settings, name: str) -> int:
    if name == "-":
        return await stream(process, words, settings, "", process.stdin, None)
    try:
        stat = await process.fs.stat(name)
        if stat.is_dir:
            return await words.directory(process, name)
        file = await process.open(name)
    except OSError as error:
        return await words.missing(process, name, error)
    try:
        if settings.stdout or settings.test:
            return await stream(process, words, settings, name, file, stat)
        return await _replace(process, words, settings, name, file, stat)
    finally:
        await file.close()


async def _replace(process: Process, words: Words, settings: Settings, name: str, file: OpenFile, stat: Stat) -> int:
    target = await words.rename(process, name, settings)
    if isinstance(target, int):
        return target
    if not settings.force and await process.fs.stat_or_none(target, follow=False) is not None:
        return await words.exists(process, target)
    try:
        output = await process.open(target, "w")
    except OSError as error:
        return await process.error(f"{target}: {strerror(error)}")
    try:
        sizes = await _convert(process, words, settings, name, file, stat, output.write)
    finally:
        await output.close()
    if isinstance(sizes, int) and sizes:
        await process.fs.unlink(target)
        return sizes
    await process.fs.chmod(target, stat.mode & 0o7777)
    await process.fs.utime(target, stat.atime_ns, stat.mtime_ns)
    if not settings.keep:
        await process.fs.unlink(name)
    if settings.verbose and isinstance(sizes, Sizes):
        await words.done(process, name, target, sizes, settings)
    return 0


async def stream(
    process: Process, words: Words, settings: Settings, name: str, file: OpenFile, stat: Stat | None
) -> int:
    """Write the other form to standard output, or with -t nowhere."""
    write = _nowhere if settings.test else process.stdout.write
    sizes = await _convert(process, words, settings, name, file, stat, write)
    if isinstance(sizes, int):
        return sizes
    if settings.verbose:
        await words.done(process, name, "", sizes, settings)
    return 0


async def _nowhere(data: bytes) -> None:
    pass


async def _convert(
    process: Process, words: Words, settings: Settings, name: str, file: OpenFile, stat: Stat | None,
    write: Write,
) -> Sizes | int:  # fmt: skip
    if settings.unpack:
        return await _unpack(process, words, settings, name, file, write)
    stamp = stat.mtime_ns // 1_000_000_000 if stat is not None and settings.with_name else 0
    base = name.rpartition("/")[2] if settings.with_name else ""
    packer = Packer(settings.kind, settings.level, base.encode("utf-8", "surrogateescape"), stamp)
    packed = 0
    async for block in blocks(file, INPUT_STEP):
        piece = packer.feed(block)
        if piece:
            packed += len(piece)
            await write(piece)
        await process.checkpoint()
    piece = packer.end()
    await write(piece)
    return Sizes(packer.size, packed + len(piece), packer.header_size)


async def _unpack(
    process: Process, words: Words, settings: Settings, name: str, file: OpenFile, write: Write
) -> Sizes | int:
    unpacker = Unpacker(settings.kind)
    limit, plain, packed = process.machine.limits.max_archive_bytes, 0, 0
    first = True
    try:
        async for block in blocks(file, INPUT_STEP):
            if first and settings.force and settings.stdout and not block.startswith(unpacker.magic):
                return await _copy(block, file, write)
            first = False
            packed += len(block)
            for piece in unpacker.feed(block):
                plain += len(piece)
                if plain > limit:
                    raise LimitExceeded("max_archive_bytes", f"{name or 'stdin'}: too large when unpacked")
                await write(piece)
                await process.checkpoint()
            if unpacker.garbage:
                return await words.garbage(process, name)
        unpacker.end()
    except FormatError as error:
        return await words.bad(process, name, error)
    return Sizes(plain, packed, 10)


async def _copy(first: bytes, file: OpenFile, write: Write) -> Sizes:
    await write(first)
    async for block in blocks(file):
        await write(block)
    return Sizes(0, 0, 0)


async def below(process: Process, name: str) -> AsyncIterator[str]:
    """The files in a directory and below it."""
    for entry in await process.fs.listdir(name):
        path = f"{name.rstrip('/')}/{entry}"
        if (await process.fs.lstat(path)).is_dir:
            async for deeper in below(process, path):
                yield deeper
        else:
            yield path
