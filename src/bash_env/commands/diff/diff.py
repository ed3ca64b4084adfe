"""diff: compare files line by line (GNU diffutils manual)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Iterator
from typing import NamedTuple, TypeVar

from bash_env.commands.diff.compare import Change, compare
from bash_env.commands.diff.context import copied, unified
from bash_env.commands.diff.groups import groups
from bash_env.commands.diff.lines import Ignored, Text, numbers, split
from bash_env.commands.diff.normal import ed, forward_ed, normal, rcs
from bash_env.commands.diff.options import Options
from bash_env.commands.diff.outcome import Hunk, Outcome, Side
from bash_env.commands.diff.side import side_by_side
from bash_env.commands.diff.trees import Names, Pair, compare_trees, kind
from bash_env.fs.base import Stat
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.pipe import make_pipe
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.options.command import command, fail
from bash_env.text.regex import PatternError
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time

_BATCH = 1 << 16
_HUNKS = 1 << 12
_LOOK = 4096  # bytes in which a NUL makes a file binary
_STYLES: dict[str, Callable[[Outcome, Options], Iterator[bytes]]] = {
    "normal": normal, "context": copied, "unified": unified, "ed": ed, "forward_ed": forward_ed, "rcs": rcs,
    "side_by_side": side_by_side, "groups": groups,
}  # fmt: skip
_TIME = "%Y-%m-%d %H:%M:%S.%N %z"
_PR = "/usr/bin/pr"
_Result = TypeVar("_Result")


class _Loaded(NamedTuple):
    """A file that was read."""

    data: bytes
    time_ns: int


@command("diff", Options)
async def diff(process: Process, options: Options) -> int:
    """Compare each pair of operands; the status is the largest of theirs."""
    comparison = await _prepare(process, options)
    files = options.files
    if options.from_file is not None:
        pairs = [(options.from_file, name) for name in files]
    elif options.to_file is not None:
        pairs = [(name, options.to_file) for name in files]
    else:
        pairs = [(files[0], files[1])]
    return max([await comparison.operands(*pair) for pair in pairs], default=0)


async def _prepare(process: Process, options: Options) -> _Comparison:
    try:
        ignored = Ignored(options)
    except PatternError as error:
        pattern = options.ignore_matching[-1]
        await process.error(f"{pattern}: {error}")
        raise fail(2) from None
    patterns = list(options.exclude)
    for name in options.exclude_from:
        try:
            file = process.stdin.share() if name == "-" else await process.open(name)
            data = await read_all(file, process.machine.limits.max_file_bytes)
            await file.close()
        except OSError as error:
            await process.error(f"{name}: {strerror(error)}")
            raise fail(2) from None
        patterns += [line for line in data.decode("utf-8", "surrogateescape").split("\n") if line]
    return _Comparison(process, options, ignored, Names(process, options, patterns))


class _Comparison:
    """The work of one diff command."""

    def __init__(self, process: Process, options: Options, ignored: Ignored, names: Names) -> None:
        self.process = process
        self.options = options
        self.ignored = ignored
        self.names = names
        self.changes_keys = bool(
            options.ignore_case or options.ignore_space or options.ignore_amount or options.ignore_trailing
            or options.ignore_tab_expansion or options.strip_cr or ignored
        )  # fmt: skip
        self.stdin_data: _Loaded | None = None

    async def operands(self, old: str, new: str) -> int:
        """Compare two operands; a directory beside a file stands for the file of that name in it."""
        stats = [await self._status(name) for name in (old, new)]
        is_dir = [stat is not None and stat.is_dir for stat in stats]
        if any(is_dir) and not all(is_dir):
            file, directory = (new, old) if is_dir[0] else (old, new)
            if file == "-":
                await self.process.error("cannot compare '-' to a directory")
                return 2
            if stats[is_dir[0]] is not None:
                inside = self.names.join(directory, file.rstrip("/").rpartition("/")[2])
                old, new = (inside, file) if is_dir[0] else (file, inside)
                stats = [await self._status(name) for name in (old, new)]
        if await self._missing(old, new, stats):
            return 2
        return await self.pair(Pair(old, new, stats[0], stats[1]), top=True)

    async def _status(self, name: str) -> Stat | None:
        if name == "-":
            return await self.process.stdin.stat()
        if name.startswith(("/dev/", "/proc/")):
            try:
                file = await self.process.open(name)
            except OSError:
                return None
            try:
                return await file.stat()
            finally:
                await file.close()
        return await self.process.fs.stat_or_none(name)

    async def _missing(self, old: str, new: str, stats: list[Stat | None]) -> bool:
        """Report operands that are not there and may not be left out."""
        options = self.options
        if stats[0] is not None and stats[1] is not None:
            return False
        if any(stats) and (options.new_file or (options.new_first and stats[0] is None)):
            return False
        for name, stat in zip((old, new), stats, strict=True):
            if stat is None:
                await self.process.error(f"{name}: {await self._reason(name)}")
        return True

    async def _reason(self, name: str) -> str:
        try:
            await (await self.process.open(name)).close()
        except OSError as error:
            return strerror(error)
        return "No such file or directory"

    async def pair(self, pair: Pair, top: bool = False) -> int:
        """Compare two files or two directories."""
        old_dir, new_dir = (stat is not None and stat.is_dir for stat in (pair.old_stat, pair.new_stat))
        if (old_dir or pair.old_stat is None) and (new_dir or pair.new_stat is None):
            if not top and not self.options.recursive:
                await self._say(f"Common subdirectories: {pair.old} and {pair.new}")
                return 0
            return await compare_trees(self.process, self.names, pair, self.pair)
        if not top and (old_dir or new_dir or self._odd(pair)):
            first, second = kind(pair.old_stat), kind(pair.new_stat)
            if pair.old_stat is None or pair.new_stat is None:
                first = second = kind(pair.old_stat or pair.new_stat)
            await self._say(f"File {pair.old} is a {first} while file {pair.new} is a {second}")
            return 1
        return await self.files(pair, top)

    def _odd(self, pair: Pair) -> bool:
        """Whether something other than two regular files would have to be read in a tree."""
        return any(stat is not None and not stat.is_file for stat in (pair.old_stat, pair.new_stat))

    async def _say(self, line: str) -> None:
        await self.process.write(line.encode("utf-8", "surrogateescape") + b"\n")

    async def files(self, pair: Pair, top: bool) -> int:
        """Compare two files."""
        try:
            old = await self._load(pair.old, pair.old_stat)
            new = await self._load(pair.new, pair.new_stat)
        except OSError as error:
            await self.process.error(f"{error.filename}: {strerror(error)}")
            return 2
        binary = not self.options.text and (b"\0" in old.data[:_LOOK] or b"\0" in new.data[:_LOOK])
        if old.data == new.data or binary:
            return await self._plain_verdict(pair, old.data == new.data, binary, old, new, top)
        if self.options.brief and not self.changes_keys:
            await self._say(f"Files {pair.old} and {pair.new} differ")
            return 1
        return await self._compare(pair, old, new, top)

    async def _plain_verdict(self, pair: Pair, same: bool, binary: bool, old: _Loaded, new: _Loaded, top: bool) -> int:
        if not same:
            what = "Files" if self.options.brief else "Binary files"
            await self._say(f"{what} {pair.old} and {pair.new} differ")
            return 1
        if self.options.report_same:
            await self._say(f"Files {pair.old} and {pair.new} are identical")
        if self.options.style in ("side_by_side", "groups") and not self.options.brief and not binary:
            await self._show(pair, (old, new), await self._texts(old, new), [], top)
        return 0

    async def _load(self, name: str, stat: Stat | None) -> _Loaded:
        if stat is None:
            return _Loaded(b"", 0)
        if name == "-" and self.stdin_data is not None:
            return self.stdin_data
        limit = self.process.machine.limits.max_file_bytes
        try:
            file: OpenFile = self.process.stdin.share() if name == "-" else await self.process.open(name)
            try:
                data = await read_all(file, limit)
            finally:
                await file.close()
        except OSError as error:
            raise OSError(error.errno, error.strerror, name) from None
        regular = stat.is_file or stat.mtime_ns
        loaded = _Loaded(data, stat.mtime_ns if regular else self.process.machine.clock.time_ns())
        if name == "-":
            self.stdin_data = loaded
        return loaded

    async def _compare(self, pair: Pair, old: _Loaded, new: _Loaded, top: bool) -> int:
        table: dict[bytes, int] = {}
        sequences = []
        texts = await self._texts(old, new)
        for text in texts:
            sequence: list[int] = []
            for piece in numbers(text, self.options, table):
                sequence += piece
                await self.process.checkpoint()
            sequences.append(sequence)
        context = self.options.context if self.options.style in ("context", "unified") else 0
        changes = await self._finish(compare(sequences[0], sequences[1], max(self.options.horizon, context)))
        return await self._show(pair, (old, new), texts, changes, top)

    async def _texts(self, old: _Loaded, new: _Loaded) -> list[Text]:
        return [await self._finish(split(loaded.data, self.options)) for loaded in (old, new)]

    async def _finish(self, steps: Generator[None, None, _Result]) -> _Result:
        """Run work that can be interrupted to its end."""
        while True:
            try:
                next(steps)
            except StopIteration as done:
                result: _Result = done.value
                return result
            await self.process.checkpoint()

    async def _show(
        self, pair: Pair, files: tuple[_Loaded, _Loaded], texts: list[Text], changes: list[Change], top: bool
    ) -> int:
        options = self.options
        old, new = files
        outcome = await self._outcome(pair, files, texts, changes)
        differ = int(any(not hunk.ignored for hunk in outcome.hunks))
        if options.brief or (not differ and options.report_same and old.data != new.data):
            if differ or options.report_same:
                await self._say(f"Files {pair.old} and {pair.new} {'differ' if differ else 'are identical'}")
            return differ
        if differ and not top and not options.paginate:
            await self._say(self.names.command_line(pair.old, pair.new))
        if differ or options.style in ("side_by_side", "groups"):
            pieces = _STYLES[options.style](outcome, options)
            await (self._paginate(outcome, pieces) if options.paginate else self._write(pieces, self.process.write))
        if options.style in ("ed", "forward_ed"):
            for side in (outcome.old, outcome.new):
                if not side.text.complete:
                    differ = 2
                    await self.process.write_error(f"{self.process.name}: {side.name}: No newline at end of file\n\n")
        return differ

    async def _outcome(
        self, pair: Pair, files: tuple[_Loaded, _Loaded], texts: list[Text], changes: list[Change]
    ) -> Outcome:
        labels = [*self.options.labels, None, None]
        sides = [
            Side(name, label, self._time(loaded.time_ns), text)
            for name, label, loaded, text in zip((pair.old, pair.new), labels, files, texts, strict=False)
        ]
        hunks: list[Hunk] = []
        for start in range(0, len(changes), _HUNKS):
            hunks += [Hunk(change, self._is_ignored(change, sides)) for change in changes[start : start + _HUNKS]]
            await self.process.checkpoint()
        return Outcome(sides[0], sides[1], hunks)

    def _is_ignored(self, change: Change, sides: list[Side]) -> bool:
        if not self.ignored:
            return False
        lines = sides[0].text[change.old_start : change.old_end] + sides[1].text[change.new_start : change.new_end]
        return self.ignored.all(lines)

    def _time(self, ns: int) -> str:
        return strftime(_TIME, local_time(ns, self.process.env.get("TZ")))

    async def _paginate(self, outcome: Outcome, pieces: Iterator[bytes]) -> None:
        """Pass the differences of two files through pr, under the command that would show them."""
        names = [side.label or side.name for side in (outcome.old, outcome.new)]
        reader, writer = make_pipe()
        argv = ["pr", "-h", self.names.command_line(*names)]
        try:
            pr = await self.process.spawn(argv, path=_PR, fds={0: reader})
        except OSError:
            raise fail(await self.process.error(f"subsidiary program '{_PR}' not found", 2)) from None
        finally:
            await reader.close()
        try:
            await self._write(pieces, writer.write)
        finally:
            await writer.close()
        if await pr.wait():
            raise fail(await self.process.error(f"subsidiary program '{_PR}' failed", 2))

    async def _write(self, pieces: Iterator[bytes], sink: Callable[[bytes], Awaitable[object]]) -> None:
        batch: list[bytes] = []
        size = 0
        for piece in pieces:
            batch.append(piece)
            size += len(piece)
            if size > _BATCH:
                await sink(b"".join(batch))
                await self.process.checkpoint()
                batch.clear()
                size = 0
        if batch:
            await sink(b"".join(batch))
