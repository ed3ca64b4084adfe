"""One run of rg: its inputs one after the other, and what is said of each."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator

from bash_env.commands.rg.content import BUFFER, decode, text_end
from bash_env.commands.rg.input import Input
from bash_env.commands.rg.json_printer import summary
from bash_env.commands.rg.options import Options
from bash_env.commands.rg.settings import Settings
from bash_env.commands.rg.stats import Stats
from bash_env.commands.rg.walk import Walk, WalkOptions, words
from bash_env.fs.base import Stat
from bash_env.kernel.files import OpenFile, Source
from bash_env.kernel.pipe import PipeEnd, make_pipe
from bash_env.kernel.process import Process
from bash_env.kernel.streams import line_blocks, read_all
from bash_env.text.regex import PatternError

_BLOCK = 120_000
_FULL = 1 << 16
_STDIN = "<stdin>"
_DECOMPRESSORS = {
    "gz": ["gzip", "-d", "-c"], "tgz": ["gzip", "-d", "-c"], "bz2": ["bzip2", "-d", "-c"], "tbz2": ["bzip2", "-d", "-c"],
    "xz": ["xz", "-d", "-c"], "txz": ["xz", "-d", "-c"], "zst": ["zstd", "-q", "-d", "-c"],
}  # fmt: skip


class Run:
    """The state of one run."""

    def __init__(self, process: Process, options: Options, settings: Settings, walk: WalkOptions, codec: str) -> None:
        self.process = process
        self.options = options
        self.settings = settings
        self.stats = Stats()
        self.matched = False
        self._walk = Walk(process, walk, self.report)
        self._codec = codec
        self._parts: list[bytes] = []
        self._size = 0
        self._shown = False  # whether lines of an input were shown already
        self._started = process.machine.clock.monotonic()

    # --- the run ---------------------------------------------------------------------------------------

    async def search_all(self) -> int:
        """Search every operand; the exit status."""
        operands, settings = self.options.operands, self.settings
        if not operands:
            operands = ["-"] if _has_input(self.process) else []
        named = self.options.with_filename
        settings.with_filename = named if named is not None else settings.vimgrep or not await self._is_one(operands)
        if not operands:
            await self._search_tree(".", "")
        for name in operands:
            if self._is_done():
                break
            await (self._search_standard_input() if name == "-" else self._search_operand(name))
        await self._finish()
        if self.matched and (settings.quiet or not self.process.failure):
            return 0
        return self.process.failure or 1

    async def list_files(self) -> int:
        """--files."""
        operands = self.options.operands
        for name in operands or ["."]:
            async for found, _ in self._files(name, "" if not operands else None):
                self.matched = True
                if self.settings.quiet:
                    return 0
                self._put(self._path(found) + (b"\0" if self.settings.null else b"\n"))
                await self._flush_if_full()
        await self._flush()
        return self.process.failure or (0 if self.matched else 1)

    async def report(self, text: str) -> None:
        """An error that does not end the run."""
        self.process.failure = 2
        if not self.options.no_messages:
            await self.process.write_error(text + "\n")

    async def _is_one(self, operands: list[str]) -> bool:
        """Whether there is one input only."""
        return len(operands) == 1 and (operands[0] == "-" or not await self.process.fs.is_dir(operands[0]))

    def _is_done(self) -> bool:
        return self.matched and self.settings.quiet and not self.options.stats

    def _input(self, name: str) -> Input:
        return Input(self.settings, name, self._put, self._shown)

    # --- inputs ----------------------------------------------------------------------------------------

    async def _files(self, name: str, shown: str | None) -> AsyncIterator[tuple[str, Stat]]:
        """The files that an operand stands for; `shown` is what their names begin with if that is not the operand."""
        try:
            status = await self.process.fs.stat(name)
        except OSError as error:
            await self.report(f"{name}: {words(error)}")
            return
        if not status.is_dir:
            yield name, status
            return
        prefix = name.rstrip("/") + "/" if shown is None else shown
        async for found in self._walk.files(name, prefix, status):
            yield found

    async def _search_tree(self, top: str, shown: str) -> None:
        async for name, _ in self._files(top, shown):
            await self._search_path(name, explicit=False)
            if self._is_done():
                return

    async def _search_operand(self, name: str) -> None:
        async for found, _ in self._files(name, None):
            await self._search_path(found, explicit=found == name)
            if self._is_done():
                return

    async def _search_path(self, name: str, explicit: bool) -> None:
        command = self._filter(name)
        try:
            if command:
                file = await self._output_of([*command, name])
            else:
                file = await self.process.open_flags(name, os.O_RDONLY)
            try:
                data = await read_all(file, self.process.machine.limits.max_file_bytes)
            finally:
                await file.close()
        except OSError as error:
            await self.report(f"{name}: {words(error)}")
            return
        await self._search_content(name, decode(data, self._codec), explicit)

    def _filter(self, name: str) -> list[str]:
        """The command whose output is searched instead of a file (--pre, -z); none for most."""
        if self.options.pre:
            return [self.options.pre]
        if self.options.search_zip:
            return _DECOMPRESSORS.get(name.rpartition(".")[2], [])
        return []

    async def _output_of(self, argv: list[str]) -> OpenFile:
        reader, writer = make_pipe()
        try:
            await self.process.spawn(argv, fds={1: writer})
        finally:
            await writer.close()
        return reader

    async def _search_standard_input(self) -> None:
        file = self.process.stdin
        if self.settings.multiline or self._codec != "auto":
            data = await read_all(file, self.process.machine.limits.max_string_bytes)
            await self._search_content(_STDIN, decode(data, self._codec), True)
            return
        one = self._input(_STDIN)
        one.streams = True
        async for block in line_blocks(file, self.settings.separator):
            block = decode(block, "auto") if not one.search.offset else block
            await self._feed(one, block, one.judges_binary and b"\0" in block)
            await self._flush()
            if one.search.stopped:
                break
        await self._end(one)

    async def _search_content(self, name: str, data: bytes, explicit: bool) -> None:
        one = self._input(name)
        nul = data.find(b"\0") if one.judges_binary else -1
        if nul >= 0 and not explicit and not self.settings.search_binary:
            data, one.quit_at, nul = data[: text_end(data, nul)], nul, -1
        hidden = 0 <= nul < BUFFER
        one.nul = nul if hidden else -1
        for block in [data] if self.settings.multiline else _slices(data, self.settings.separator):
            await self._feed(one, block, hidden)
            await self._flush_if_full()
            if one.search.stopped:
                break
        await self._end(one)

    async def _feed(self, one: Input, block: bytes, hidden: bool) -> None:
        """Search a block; in `hidden` (binary) data a match is only told of."""
        separator = self.settings.separator
        unterminated = not block.endswith(separator)
        try:
            if block:
                one.feed(block + separator if unterminated else block, unterminated, hidden)
        except PatternError as error:
            await self.report(f"{one.name}: {error.message}")
            one.search.stopped = True
        if self.settings.quiet and one.search.count and not self.options.stats:
            one.search.stopped = True
        await self.process.checkpoint()

    # --- results ---------------------------------------------------------------------------------------

    async def _end(self, one: Input) -> None:
        """Say what is to be said when an input is done."""
        settings, count = self.settings, one.search.count
        if one.quit_at >= 0 and count and settings.mode in ("count", "matches"):
            count = 0
        one.finish(count)
        self._shown = self._shown or one.shown
        self.matched = self.matched or (count == 0 if settings.mode == "without" else count > 0)
        if count or settings.mode != "json":
            self.stats.add(one.search.stats)
        await self._flush_if_full()

    async def _finish(self) -> None:
        elapsed = int((self.process.machine.clock.monotonic() - self._started) * 1e9)
        if self.settings.mode == "json" and not self.settings.quiet:
            self._put(summary(self.stats, elapsed))
        elif self.options.stats and self.settings.mode != "json":
            self._put(self.stats.text(elapsed))
        await self._flush()

    def _path(self, name: str) -> bytes:
        return self.settings.paint("path", self.settings.shown_path(name))

    # --- output ----------------------------------------------------------------------------------------

    def _put(self, data: bytes) -> None:
        self._parts.append(data)
        self._size += len(data)

    async def _flush(self) -> None:
        if self._parts:
            data, self._size = b"".join(self._parts), 0
            self._parts.clear()
            await self.process.write(data)

    async def _flush_if_full(self) -> None:
        if self._size > _FULL:
            await self._flush()


def _has_input(process: Process) -> bool:
    """Whether standard input was given something to search: a pipe or a file, and not the nothing of a fresh session."""
    file = process.fds.get(0)
    if file is None or file.isatty:
        return False
    if isinstance(file, Source):
        return bool(file.data)
    return file.seekable or isinstance(file, PipeEnd)


def _slices(data: bytes, separator: bytes) -> Iterator[bytes]:
    """`data` in blocks of whole lines."""
    start = 0
    while start < len(data):
        end = start + _BLOCK
        if end < len(data):
            end = data.rfind(separator, start, end) + 1 or data.find(separator, end) + 1 or len(data)
        yield data[start:end]
        start = end
