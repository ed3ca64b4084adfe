"""dd: convert and copy a file (GNU coreutils manual 11.2)."""

from __future__ import annotations

import errno
import os
from collections.abc import AsyncIterator

from bash_env.commands.dd.convert import Converter
from bash_env.commands.dd.operands import Operands, parse
from bash_env.commands.dd.report import scale, transfer
from bash_env.kernel.devices import Device
from bash_env.kernel.errors import os_error, strerror
from bash_env.kernel.files import CHUNK, OpenFile
from bash_env.kernel.process import Process
from bash_env.options.command import command, fail
from bash_env.options.declare import CommandOptions, operands
from bash_env.text.quote import quote_always, quote_if_needed

_LARGE = 512  # records of this size are skipped one by one, smaller ones many at once


class Options(CommandOptions):
    """Copy a file, converting and formatting according to the operands if=, of=, bs=, count=, conv= ..."""

    usage = "[OPERAND]..."
    words: list[str] = operands("OPERAND")


@command("dd", Options)
async def dd(process: Process, options: Options) -> int:
    """Copy."""
    plan = parse(options.words, process.env)
    for words in plan.warnings:
        await process.write_error(f"{process.name}: warning: {words}\n")
    return await _Copy(process, plan).run()


class _Copy:
    """One copy, with its counts of records: whole and partial ones, read and written."""

    def __init__(self, process: Process, plan: Operands) -> None:
        self.process = process
        self.plan = plan
        self.converter = Converter(plan)
        self.read_whole = self.read_partial = 0
        self.written_whole = self.written_partial = 0
        self.bytes = 0
        self.held: list[bytes] = []
        self.held_size = 0
        # records go through as they are read only where nothing changes their size
        self.reblocks = not plan.both_sizes or self.converter.active

    async def run(self) -> int:
        """Copy, and report; the status."""
        start = self.process.machine.clock.monotonic()
        source = await self._open_source()
        dest = await self._open_dest()
        try:
            await self._skip(source)
            await self._seek(dest)
            await self._pump(source, dest)
        finally:
            if self.plan.source is not None:
                await source.close()
            if self.plan.dest is not None:
                await dest.close()
        await self._report(self.process.machine.clock.monotonic() - start)
        return self.process.failure

    # --- opening --------------------------------------------------------------------------------------

    async def _open_source(self) -> OpenFile:
        name = self.plan.source
        if name is None:
            return self.process.stdin
        try:
            if "nofollow" in self.plan.input_flags and (await self.process.fs.lstat(name)).is_link:
                raise os_error(errno.ELOOP, name)
            if "directory" in self.plan.input_flags and not (await self.process.fs.stat(name)).is_dir:
                raise os_error(errno.ENOTDIR, name)
            return await self.process.open(name)
        except OSError as error:
            return await self._not_opened(name, error)

    async def _open_dest(self) -> OpenFile:
        plan, name = self.plan, self.plan.dest
        if name is None:
            return self.process.stdout
        flags = os.O_WRONLY if not plan.seek else os.O_RDWR
        flags |= 0 if "nocreat" in plan.conversions else os.O_CREAT
        flags |= os.O_EXCL if "excl" in plan.conversions else 0
        flags |= os.O_APPEND if "append" in plan.output_flags else 0
        flags |= 0 if plan.seek or "notrunc" in plan.conversions else os.O_TRUNC
        try:
            return await self.process.open_flags(name, flags)
        except OSError as error:
            return await self._not_opened(name, error)

    async def _not_opened(self, name: str, error: OSError) -> OpenFile:
        await self.process.error(f"failed to open {quote_always(name)}: {strerror(error)}")
        raise fail(1)

    # --- moving to the place --------------------------------------------------------------------------

    async def _skip(self, source: OpenFile) -> None:
        """Leave out what is to be skipped."""
        plan = self.plan
        amount = plan.skip if plan.skip_bytes else plan.skip * plan.input_size
        if not amount or isinstance(source, Device):
            return
        if source.seekable:
            offset = await source.seek(0, os.SEEK_CUR)
            short = offset + amount > (await source.stat()).size
            await source.seek(amount, os.SEEK_CUR)
        else:
            short = await self._skip_reading(source, amount)
        if short and plan.status != "none":
            name = quote_if_needed(plan.source) if plan.source is not None else "'standard input'"
            await self.process.write_error(f"{self.process.name}: {name}: cannot skip to specified offset\n")

    async def _skip_reading(self, source: OpenFile, amount: int) -> bool:
        """Read what is to be skipped; whether there was less. Each read counts as a record, be it short."""
        step = self.plan.input_size if self.plan.input_size >= _LARGE and not self.plan.skip_bytes else CHUNK
        short = False
        while amount > 0:
            size = len(await source.read(min(step, amount)))
            short = short or (size < min(step, amount) and step != CHUNK)
            if not size:
                return True
            amount -= size if step == CHUNK else step
            await self.process.checkpoint()
        return short

    async def _seek(self, dest: OpenFile) -> None:
        plan = self.plan
        amount = plan.seek if plan.seek_bytes else plan.seek * plan.output_size
        if not amount:
            return
        if not dest.seekable:
            if plan.dest is None:
                await self.process.error("'standard output': cannot seek: Illegal seek")
                raise fail(1)
            return
        if plan.dest is not None and "notrunc" not in plan.conversions:
            await dest.truncate(amount)
        await dest.seek(amount, os.SEEK_CUR)

    # --- copying --------------------------------------------------------------------------------------

    async def _pump(self, source: OpenFile, dest: OpenFile) -> None:
        try:
            async for data, records in self._records(source):
                await self._put(dest, self.converter.feed(data) if self.converter.active else data, records)
                await self.process.checkpoint()
            if self.converter.active:
                await self._put(dest, self.converter.finish(), (0, 0))
            await self._flush(dest, True)
        except BrokenPipeError:
            raise
        except _ReadError as problem:
            await self._flush(dest, True)
            await self._failed("reading", self.plan.source or "standard input", problem.error)
        except OSError as error:
            await self._failed("writing", self.plan.dest or "standard output", error)

    async def _failed(self, verb: str, name: str, error: OSError) -> None:
        await self.process.error(f"error {verb} {quote_always(name)}: {strerror(error)}")

    async def _records(self, source: OpenFile) -> AsyncIterator[tuple[bytes, tuple[int, int]]]:
        """Pieces of the input, and how many whole and partial records each has; small records come many in a piece."""
        size, plan = self.plan.input_size, self.plan
        left = plan.count if plan.count is None or plan.count_bytes else plan.count * size
        while left is None or left > 0:
            wanted = max(CHUNK // size, 1) * size
            piece = await self._piece(source, wanted if left is None else min(wanted, left))
            if not piece:
                return
            full, rest = divmod(len(piece), size)
            partial = int(rest > 0)
            self.read_whole += full
            self.read_partial += partial
            if left is not None:
                left -= len(piece) if plan.count_bytes else (full + partial) * size
            if rest and "sync" in plan.conversions:
                filler = b" " if self.converter.blocks or self.converter.unblocks else b"\0"
                piece, full, partial = piece.ljust(len(piece) - rest + size, filler), full + 1, 0
            yield piece, (full, partial)

    async def _piece(self, source: OpenFile, amount: int) -> bytes:
        """What one read gives, up to `amount` bytes; what has no end of its own, or is a file, gives all of them."""
        if amount > self.process.machine.limits.max_string_bytes:
            words = f"memory exhausted by input buffer of size {amount} bytes ({scale(amount, 1024)})"
            await self.process.error(words)
            raise fail(1)
        complete = "fullblock" in self.plan.input_flags or source.seekable or isinstance(source, Device)
        parts: list[bytes] = []
        while amount > 0:
            try:
                block = await source.read(amount)
            except OSError as error:
                raise _ReadError(error) from None
            parts.append(block)
            amount -= len(block)
            if not block or not complete:
                break
        return b"".join(parts)

    async def _put(self, dest: OpenFile, data: bytes, records: tuple[int, int]) -> None:
        """Write a piece, cut anew into output records unless they are those of the input."""
        if not self.reblocks:
            await self._write(dest, data)
            self.written_whole += records[0]
            self.written_partial += records[1]
            return
        self.held.append(data)
        self.held_size += len(data)
        await self._flush(dest, False)

    async def _flush(self, dest: OpenFile, everything: bool) -> None:
        """Write the whole records that are held, and at the end also the rest."""
        size = self.plan.output_size
        if not self.held_size or (self.held_size < size and not everything):
            return
        data = b"".join(self.held)
        cut = len(data) if everything else len(data) // size * size
        await self._write(dest, data[:cut])
        self.written_whole += cut // size
        self.written_partial += cut % size > 0
        self.held, self.held_size = [data[cut:]], len(data) - cut

    async def _write(self, dest: OpenFile, data: bytes) -> None:
        if data:
            await dest.write(data)
            self.bytes += len(data)

    # --- the report -----------------------------------------------------------------------------------

    async def _report(self, seconds: float) -> None:
        if self.plan.status == "none":
            return
        text = f"{self.read_whole}+{self.read_partial} records in\n"
        text += f"{self.written_whole}+{self.written_partial} records out\n"
        truncated = self.converter.truncated
        if truncated:
            text += f"{truncated} truncated record{'' if truncated == 1 else 's'}\n"
        if self.plan.status != "noxfer":
            text += transfer(self.bytes, seconds)
        await self.process.write_error(text)


class _ReadError(Exception):
    """Reading failed, in contrast to writing."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.error = error
