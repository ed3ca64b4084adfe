"""sort: sort lines of text (GNU coreutils manual 7.1)."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable
from hashlib import md5
from itertools import chain, compress
from operator import ne

from bash_env.commands.sort.check import check
from bash_env.commands.sort.options import Options
from bash_env.commands.sort.records import Recorder
from bash_env.commands.sort.runs import RUN, RunStore
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import line_blocks, read_all
from bash_env.options.command import command, fail
from bash_env.text.lines import split_lines
from bash_env.text.quote import is_utf8, quote, quote_always, quote_if_needed

_SALT = 16
_LINES = 1 << 11  # how many are looked at at a time
FAILURE = 2


@command("sort", Options)
async def sort(process: Process, options: Options) -> int:
    """Sort, merge or check."""
    separator = b"\0" if options.zero else b"\n"
    recorder = Recorder(
        options.keys,
        options.tab,
        separator,
        reverse=options.reverse,
        numbered=options.stable or options.unique,
        shuffle=await _shuffle(process, options),
    )
    names = await _names(process, options)
    if options.check_kind:
        async with _Reader(process, names[0], "open failed: ") as file:
            return await check(process, recorder, file, names[0], options)
    store = RunStore(process)
    ready = await _read(process, options, recorder, store, names)
    target = await _output(process, options)
    try:
        await _write(options, recorder, store, ready, target)
    except BrokenPipeError:
        raise
    except OSError as error:
        await process.error(f"fflush failed: 'standard output': {strerror(error)}")
        return await process.error("write error", FAILURE)
    finally:
        await target.close()
    return 0


class _Reader:
    """An input file, open; what fails ends the program with status 2."""

    def __init__(self, process: Process, name: str, words: str = "cannot read: ", unreadable: str = "") -> None:
        self.process = process
        self.name = name
        self.words = words
        self.unreadable = unreadable

    async def __aenter__(self) -> OpenFile:
        try:
            name = self.name
            self.file = self.process.stdin.share() if name == "-" else await self.process.open(name)
        except OSError as error:
            raise await self._failure(f"{self.words}{quote_if_needed(self.name)}: {strerror(error)}") from None
        return self.file

    async def __aexit__(self, kind: object, error: object, trace: object) -> None:
        await self.file.close()
        if isinstance(error, OSError) and not isinstance(error, BrokenPipeError):
            raise await self._failure(
                self.unreadable or f"read failed: {quote_if_needed(self.name)}: {strerror(error)}"
            ) from None

    async def _failure(self, words: str) -> Exception:
        return fail(await self.process.error(words, FAILURE))


async def _shuffle(process: Process, options: Options) -> Callable[[bytes], bytes]:
    """The hash that random order goes by, another one each time. What is hashed is the key as strxfrm(3) gives it."""
    end = b"\0" if is_utf8(process.env) else b""
    salt = await _salt(process, options)
    return lambda key: md5(salt + key + end, usedforsecurity=False).digest()


async def _salt(process: Process, options: Options) -> bytes:
    if not any("R" in key.order for key in options.keys):
        return b""
    if options.random_source is None:
        return os.urandom(_SALT)
    async with _Reader(process, options.random_source, "open failed: ") as file:
        salt = b""
        while len(salt) < _SALT and (block := await file.read(_SALT - len(salt))):
            salt += block
    if len(salt) < _SALT:
        words = f"{quote(options.random_source, process.env)}: end of file"
        raise fail(await process.error(words, FAILURE))
    return salt


async def _names(process: Process, options: Options) -> list[str]:
    source = options.names
    if source is None:
        return options.files or ["-"]
    unreadable = f"cannot read file names from {quote_always(source)}"
    async with _Reader(process, source, "open failed: ", unreadable) as file:
        data = await read_all(file, process.machine.limits.max_string_bytes)
    names = data.decode("utf-8", "surrogateescape").removesuffix("\0").split("\0")
    if not data:
        raise fail(await process.error(f"no input from {quote_always(source)}", FAILURE))
    for number, name in enumerate(names, 1):
        if not name:
            raise fail(await process.error(f"{source}:{number}: invalid zero-length file name", FAILURE))
        if name == "-" and source == "-":
            words = "when reading file names from stdin, no file name of '-' allowed"
            raise fail(await process.error(words, FAILURE))
    return names


async def _read(
    process: Process, options: Options, recorder: Recorder, store: RunStore, names: list[str]
) -> list[bytes] | None:
    """Fill the store with runs; what fits into one run is returned instead."""
    pending: list[bytes] = []
    for name in names:
        run = store.new_run() if options.merge else None
        async with _Reader(process, name) as file:
            async for lines in _lines(file, recorder.separator):
                records = recorder.records(lines)
                if run is not None:
                    store.add(run, records)
                elif len(pending) + len(records) > RUN:
                    pending.sort(reverse=recorder.reverse)
                    store.add(store.new_run(), pending)
                    pending = records
                else:
                    pending += records
                await process.checkpoint()
    pending.sort(reverse=recorder.reverse)
    if not store.runs:
        return pending
    store.add(store.new_run(), pending)
    return None


async def _lines(file: OpenFile, separator: bytes) -> AsyncIterator[list[bytes]]:
    async for block in line_blocks(file, separator):
        lines = split_lines(block, separator)
        for start in range(0, len(lines), _LINES):
            yield lines[start : start + _LINES]


async def _output(process: Process, options: Options) -> OpenFile:
    if not options.outputs:
        return process.stdout.share()
    name = options.outputs[0]
    try:
        return await process.open(name, "w")
    except OSError as error:
        raise fail(await process.error(f"open failed: {quote_if_needed(name)}: {strerror(error)}", FAILURE)) from None


async def _write(
    options: Options, recorder: Recorder, store: RunStore, ready: list[bytes] | None, target: OpenFile
) -> None:
    last: bytes | None = None
    async for batch in store.merged(recorder.reverse, options.merge) if ready is None else _once(ready):
        if options.unique:
            batch, last = _distinct(recorder, batch, last)
        if batch:
            await target.write(recorder.separator.join([*recorder.lines(batch), b""]))


async def _once(records: list[bytes]) -> AsyncIterator[list[bytes]]:
    yield records


def _distinct(recorder: Recorder, batch: list[bytes], last: bytes | None) -> tuple[list[bytes], bytes | None]:
    """The records whose key differs from that of the one before, which for the first is `last`; and the last key."""
    keys = recorder.keys(batch)
    differs = map(ne, keys, chain((last,), keys))
    return list(compress(batch, differs)), keys[-1] if keys else last
