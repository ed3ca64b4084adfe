"""The ways to cut the input."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TYPE_CHECKING

from bash_env.commands.split.output import Output, Outputs
from bash_env.kernel.files import CHUNK, OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import blocks, line_blocks
from bash_env.options.command import fail
from bash_env.text.lines import nth_end

if TYPE_CHECKING:
    from bash_env.commands.split.split import Options

_LINES = 1000


class Cutter:
    """Cuts `file`, called `name` in messages, into `outputs`."""

    def __init__(self, process: Process, options: Options, file: OpenFile, name: str, outputs: Outputs) -> None:
        self.process = process
        self.options = options
        self.file = file
        self.name = name
        self.outputs = outputs
        self.end = options.record_end

    async def run(self) -> int:
        """Cut in the way that was asked for; the status."""
        options = self.options
        if options.bytes is not None:
            await self.by_bytes(options.bytes)
        elif options.line_bytes is not None:
            await self.by_line_bytes(options.line_bytes)
        elif options.chunks is None:
            await self.by_lines(options.lines or _LINES)
        else:
            ways: dict[str, Callable[[int, int], Awaitable[None]]] = {
                "bytes": self.byte_chunks,
                "l": self.line_chunks,
                "r": self.round_robin,
            }
            await ways[options.chunks.kind](options.chunks.total, options.chunks.only)
        await self.outputs.end()
        return self.process.failure

    async def _blocks(self) -> AsyncIterator[bytes]:
        async for block in blocks(self.file):
            yield block
            await self.process.checkpoint()

    async def by_bytes(self, size: int) -> None:
        """-b: so many bytes a file."""
        room = 0
        async for block in self._blocks():
            start = 0
            while start < len(block):
                if not room:
                    await self.outputs.begin()
                    room = size
                piece = block[start : start + room]
                await self._write(piece)
                room -= len(piece)
                start += len(piece)

    async def _write(self, data: bytes) -> None:
        assert self.outputs.current is not None
        await self.outputs.current.write(data)

    async def by_lines(self, count: int) -> None:
        """-l: so many lines a file."""
        room = 0
        async for block in self._blocks():
            start, left = 0, block.count(self.end)
            while start < len(block):
                if not room:
                    await self.outputs.begin()
                    room = count
                cut = nth_end(block, room, self.end, start) if left >= room else len(block)
                await self._write(block[start:cut])
                taken = min(left, room)
                room, left, start = room - taken, left - taken, cut

    async def by_line_bytes(self, size: int) -> None:
        """-C: lines up to so many bytes a file; longer lines are cut."""
        rest = b""
        async for block in self._blocks():
            rest += block
            start = 0
            while len(rest) - start > size:
                cut = rest.rfind(self.end, start, start + size) + 1 or start + size
                await self.outputs.begin()
                await self._write(rest[start:cut])
                start = cut
            rest = rest[start:]
        if rest:
            await self.outputs.begin()
            await self._write(rest)

    # --- a number of chunks ------------------------------------------------------------------------------

    async def _size(self) -> tuple[int, int]:
        """Where the input is, and how long it is from there. Ends the program if that is not to be known."""
        if not self.file.seekable:
            raise fail(await self.process.error(f"{self.name}: cannot determine file size"))
        start = await self.file.seek(0, os.SEEK_CUR)
        end = await self.file.seek(0, os.SEEK_END)
        await self.file.seek(start)
        return start, max(0, end - start)

    async def byte_chunks(self, count: int, only: int) -> None:
        """-n N: equal sizes, what is left over goes to the last."""
        start, size = await self._size()
        for number in range(1, count + 1):
            low = (number - 1) * (size // count)
            high = size if number == count else number * (size // count)
            if only and number != only:
                continue
            await self.file.seek(start + low)
            output = await self._chunk_output(only, low == high)
            await self._copy(output, high - low)

    async def _chunk_output(self, only: int, empty: bool) -> Output | None:
        """Where a chunk goes; None for nowhere."""
        if only:
            return Output(self.process.stdout, None)
        if empty and self.options.elide:
            return None
        return await self.outputs.begin()

    async def _copy(self, output: Output | None, count: int) -> None:
        while count and output is not None and (block := await self.file.read(min(count, CHUNK))):
            await output.write(block)
            count -= len(block)
            await self.process.checkpoint()

    async def line_chunks(self, count: int, only: int) -> None:
        """-n l/N: a line belongs to the chunk in which it begins."""
        _, size = await self._size()
        part = max(1, size // count)
        number, offset = 0, 0
        output: Output | None = None
        async for block in line_blocks(self.file, self.end):
            start = 0
            while start < len(block):
                wanted = min(count, (offset + start) // part + 1)
                while number < wanted:
                    number += 1
                    output = await self._line_output(number, only, number < wanted)
                limit = len(block) if number == count else number * part - offset
                cut = (
                    len(block) if limit >= len(block) else block.find(self.end, max(start, limit - 1)) + 1 or len(block)
                )
                if output is not None:
                    await output.write(block[start:cut])
                start = cut
            offset += len(block)
            await self.process.checkpoint()
        while number < count:
            number += 1
            await self._line_output(number, only, True)

    async def _line_output(self, number: int, only: int, empty: bool) -> Output | None:
        if only:
            return Output(self.process.stdout, None) if number == only else None
        return await self._chunk_output(only, empty)

    async def round_robin(self, count: int, only: int) -> None:
        """-n r/N: lines in turn."""
        outputs: list[Output] = []
        if not only:
            outputs = [await self.outputs.open() for _ in range(count)] if not self.options.elide else []
        turn = 0
        async for block in line_blocks(self.file, self.end):
            lines = block.split(self.end)
            last = lines.pop()
            records = [line + self.end for line in lines] + ([last] if last else [])
            for number in range(count):
                part = b"".join(records[(number - turn) % count :: count])
                if only:
                    await self.process.write(part if number + 1 == only else b"")
                elif part:
                    while len(outputs) <= number:
                        outputs.append(await self.outputs.open())
                    await outputs[number].write(part)
            turn = (turn + len(records)) % count
            await self.process.checkpoint()
        for output in outputs:
            await self.outputs.finish(output)
