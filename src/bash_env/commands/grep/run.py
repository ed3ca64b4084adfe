"""One run of grep: its inputs one after the other, and what is said of each."""

from __future__ import annotations

import os
from collections.abc import Container

from bash_env.commands.grep.arguments import TROUBLE
from bash_env.commands.grep.batch import Batch, can_show, runs_by_file, selected
from bash_env.commands.grep.binary import buffer_end
from bash_env.commands.grep.context import ContextWriter, Groups
from bash_env.commands.grep.filters import Filters
from bash_env.commands.grep.lines import LineWriter
from bash_env.commands.grep.options import Options
from bash_env.commands.grep.output import Output
from bash_env.commands.grep.printers import Printer, Style
from bash_env.commands.grep.search import Search
from bash_env.commands.grep.settings import Settings
from bash_env.commands.grep.stream import line_blocks
from bash_env.commands.grep.walk import Found, Walk
from bash_env.commands.grep.whole import can_search_whole, search_window, windows
from bash_env.fs.base import Stat
from bash_env.kernel.errors import ExitProcess, strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_some
from bash_env.text.regex import PatternError, RegexTimeout
from bash_env.text.regex.engines import Span

SMALL = 1 << 20
"""Files below a directory that are no larger are read whole and searched in batches."""

_WIDEST = 19  # digits of the largest offset: the width of numbers with -T where the size of the input is not known


class Run:
    """The state of one run; `matched` is whether a line was selected anywhere."""

    def __init__(self, process: Process, options: Options, settings: Settings, filters: Filters) -> None:
        self.process = process
        self.options = options
        self.settings = settings
        self.filters = filters
        self.output = Output(process)
        self.groups = Groups()
        self.matched = False
        self._style: Style | None = None
        self._target: tuple[int, int] | None = None
        self._batch = Batch()

    async def search_all(self) -> int:
        """Search every operand; the exit status."""
        names = self.options.operands
        settings = self.settings
        recursive = self.options.directories == "recurse"
        named = self.options.with_filename
        settings.with_filename = named if named is not None else len(names) > 1 or (recursive and not names)
        self._target = await self._output_identity()
        if not names and recursive:
            await self._search_tree(".", "", await self.process.fs.stat("."))
        for name in names or ([] if recursive else ["-"]):
            await (self._search_standard_input() if name == "-" else self._search_operand(name))
        await self.output.flush()
        return self.process.failure or (0 if self.matched else 1)

    async def _output_identity(self) -> tuple[int, int] | None:
        """Device and inode of standard output if that is a file which must not be searched as well."""
        file = self.process.fds.get(1)
        if file is None or not file.seekable or self.settings.mode != "print" or self.settings.max_count <= 1:
            return None
        status = await file.stat()
        return (status.dev, status.ino) if status.is_file else None

    # --- messages --------------------------------------------------------------------------------------

    async def report(self, text: str) -> None:
        """An error that does not end the run."""
        self.process.failure = TROUBLE
        await self.warn(text)

    async def warn(self, text: str) -> None:
        """A message that is no error."""
        if not self.options.no_messages:
            await self.say(text)

    async def say(self, text: str) -> None:
        """A message, behind the output that came before it."""
        await self._search_batch()
        await self.output.flush()
        await self.process.write_error(f"{self.process.name}: {text}\n")

    # --- inputs ----------------------------------------------------------------------------------------

    async def _search_standard_input(self) -> None:
        name = "(standard input)" if self.options.label is None else self.options.label
        try:
            file = self.process.stdin
            offset = await file.seek(0, os.SEEK_CUR) if file.seekable else 0
            status = await file.stat()
        except OSError as error:
            await self.report(f"{name}: {strerror(error)}")
            return
        if not await self._is_output(name, status):
            search = await self._search_file(file, name, status)
            if search.stopped and file.seekable:
                await self._put_back(file, search, offset)
            self._end_if_quiet()

    async def _put_back(self, file: OpenFile, search: Search, start: int) -> None:
        """Leave the offset of standard input behind the last selected line (-m), or where GNU grep's buffer ends."""
        counted = self.settings.mode in ("print", "count") and search.count >= self.settings.max_count
        offset = start + (search.end if counted else buffer_end(search.end))
        await file.seek(min(offset, await file.seek(0, os.SEEK_CUR)))

    async def _search_operand(self, name: str) -> None:
        options = self.options
        flags = os.O_RDONLY | (os.O_NONBLOCK if options.devices == "skip" else 0)
        try:
            file = await self.process.open_flags(name, flags)
        except OSError as error:
            await self.report(f"{name}: {strerror(error)}")
            return
        try:
            status = await file.stat()
            if status.is_dir and options.directories == "recurse":
                if not self.filters.skips_directory(name, True):
                    await self._search_top(name, status)
            elif not self._skips(name, status) and not await self._is_output(name, status):
                await self._search_file(file, name, status)
                self._end_if_quiet()
        finally:
            await file.close()

    def _skips(self, name: str, status: Stat) -> bool:
        """Whether an operand is passed over in silence."""
        if status.is_dir:
            return self.options.directories == "skip" or self.filters.skips_directory(name, True)
        if not status.is_file and self.options.devices == "skip":
            return True
        return self.filters.skips_file(name, True)

    async def _is_output(self, name: str, status: Stat) -> bool:
        if self._target is None or (status.dev, status.ino) != self._target:
            return False
        await self.report(f"{name}: input file is also the output")
        return True

    # --- directories -----------------------------------------------------------------------------------

    async def _search_top(self, name: str, status: Stat) -> None:
        if self.options.with_filename is None:
            self.settings.with_filename = True
            self._style = None
        await self._search_tree(name, name.rstrip("/") + "/", status)

    async def _search_tree(self, top: str, prefix: str, status: Stat) -> None:
        options = self.options
        devices = options.devices == "read" or (options.devices is None and options.dereference)
        walk = Walk(self.process, self.filters, options.dereference, devices, self.report, self.warn)
        async for files in walk.files(top, prefix, status):
            for found in files:
                if self._target is not None and await self._is_output(found.name, found.status):
                    continue
                if found.status.is_file and found.status.size <= SMALL:
                    await self._add_to_batch(found)
                else:
                    await self._search_batch()
                    await self._search_found(found.name)
        await self._search_batch()

    async def _search_found(self, name: str) -> None:
        try:
            file = await self.process.fs.open(name, os.O_RDONLY)
        except OSError as error:
            await self.report(f"{name}: {strerror(error)}")
            return
        try:
            await self._search_file(file, name, await file.stat())
            self._end_if_quiet()
        finally:
            await file.close()

    async def _add_to_batch(self, found: Found) -> None:
        name, status, directory, entry = found
        fs = self.process.fs
        try:
            content = await (fs.read_file(name) if directory is None else fs.read_entry(directory, entry, status))
        except OSError as error:
            await self.report(f"{name}: {strerror(error)}")
            return
        if self.settings.finds_nul and b"\0" in content:
            await self._search_batch()
            await self._search_content(name, content)
            return
        self._batch.add(name, content)
        if self._batch.full:
            await self._search_batch()

    async def _search_batch(self) -> None:
        """Search the files that were collected."""
        batch, self._batch = self._batch, Batch()
        if not batch.names:
            return
        text, ends = batch.joined(self.settings.separator)
        try:
            runs = selected(self.settings, text) if text else []
        except RegexTimeout:
            await self._search_each(batch, range(len(ends)))
        else:
            found = dict(runs_by_file(runs, ends))
            if can_show(self.settings, text):
                self._show_batch(batch.names, text, ends, found)
            else:
                await self._search_each(batch, found)
        self._end_if_quiet()
        await self.output.flush_if_full()
        await self.process.checkpoint()

    async def _search_each(self, batch: Batch, wanted: Container[int]) -> None:
        """Search those of the files one by one that may have something to show."""
        for index, (name, content) in enumerate(zip(batch.names, batch.contents, strict=True)):
            if index in wanted:
                await self._search_content(name, content)
            else:
                self._put_summary(name, 0)

    def _show_batch(self, names: list[str], text: bytes, ends: list[int], found: dict[int, list[Span]]) -> None:
        """Show what was found in files whose contents are one after the other in `text`."""
        self.matched = self.matched or bool(found)
        if self.settings.mode == "print":
            for index, runs in found.items():
                writer = LineWriter(self._printer(names[index], 0), self.output)
                writer.write_window(text, ends[index - 1] if index else 0, ends[index], runs)
            return
        separator = self.settings.separator
        for index, name in enumerate(names):
            self._put_summary(name, sum([text.count(separator, low, high) for low, high in found.get(index, ())]))

    async def _search_content(self, name: str, content: bytes) -> bool:
        """Search a small file; whether a line was selected."""
        search = self._new_search(name, len(content))
        try:
            if content:
                search.feed(content)
        except PatternError as error:
            await self._give_up(name, error)
        await self._finish(search, name)
        return search.count > 0

    # --- one input -------------------------------------------------------------------------------------

    def _new_search(self, name: str, size: int | None) -> Search:
        settings = self.settings
        writer: LineWriter | None = None
        if settings.mode == "print":
            width = 0
            if settings.initial_tab:
                width = _WIDEST if size is None else len(str(size)) if size else 0
            printer = self._printer(name, width)
            if settings.has_context:
                held = self.process.machine.limits.max_string_bytes
                writer = ContextWriter(printer, self.output, self.groups, held)
            else:
                writer = LineWriter(printer, self.output)
        return Search(settings, writer)

    def _printer(self, name: str, width: int) -> Printer:
        style = self._style = self._style or Style(self.settings)
        return style.printer(_encode(name), width)

    async def _search_file(self, file: OpenFile, name: str, status: Stat) -> Search:
        settings = self.settings
        search = self._new_search(name, status.size if status.is_file else None)
        try:
            data = await read_some(file)
            if can_search_whole(settings, data):
                data = await self._search_whole(search, data) or await read_some(file)
            await self._search_blocks(search, file, data)
        except BrokenPipeError:
            raise
        except PatternError as error:
            await self._give_up(name, error)
        except OSError as error:
            await self.report(f"{name}: {strerror(error)}")
        await self._finish(search, name)
        return search

    async def _search_whole(self, search: Search, data: bytes) -> bytes:
        """Search all lines of a text; what follows the last of them."""
        end = 0
        for start, end in windows(data):
            search_window(search, data, start, end)
            await self.output.flush_if_full()
            await self.process.checkpoint()
        return data[end:]

    async def _search_blocks(self, search: Search, file: OpenFile, data: bytes) -> None:
        """Search `data` and what else comes from `file`."""
        settings = self.settings
        limit = self.process.machine.limits.max_string_bytes
        async for block in line_blocks(file, data, settings.separator, settings.finds_nul, limit):
            search.feed(block)
            await (self.output.flush_if_full() if file.seekable else self.output.flush())
            if search.stopped:
                break
            await self.process.checkpoint()

    async def _give_up(self, name: str, error: PatternError) -> None:
        """End the run: a match could not be found in time."""
        words = "exceeded PCRE's backtracking limit" if self.options.perl else error.message
        self._batch = Batch()
        await self.say(f"{name}: {words}")
        raise ExitProcess(TROUBLE)

    async def _finish(self, search: Search, name: str) -> None:
        """Say what is to be said when an input is done."""
        self.matched = self.matched or search.count > 0
        if self.settings.mode != "print":
            self._put_summary(name, search.count)
        hidden = search.binary_matches or (search.writer is not None and search.writer.encoding_error)
        if hidden and not self.settings.skip_binary:
            await self._say_binary(name)

    async def _say_binary(self, name: str) -> None:
        await self.output.flush()
        await self.process.write_error(f"{self.process.name}: {name}: binary file matches\n")

    def _put_summary(self, name: str, count: int) -> None:
        """-c, -l and -L."""
        settings = self.settings
        if settings.mode == "count":
            header = b""
            if settings.with_filename:
                end = b"\0" if settings.null else settings.paint("se", b":")
                header = settings.paint("fn", _encode(name)) + end
            self.output.put(b"%b%d\n" % (header, count))
        elif settings.mode == "list" and (count > 0) != settings.list_without:
            self.output.put(settings.paint("fn", _encode(name)) + (b"\0" if settings.null else b"\n"))

    def _end_if_quiet(self) -> None:
        """With -q the first selected line is all that was asked for."""
        if self.matched and self.settings.mode == "quiet":
            raise ExitProcess(0)


def _encode(name: str) -> bytes:
    return name.encode("utf-8", "surrogateescape")
