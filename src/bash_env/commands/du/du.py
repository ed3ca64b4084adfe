"""du: estimate file space usage (GNU coreutils manual 14.2)."""

from __future__ import annotations

from bash_env.commands.du.options import Options
from bash_env.fs.base import Stat
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.kernel.walk import CYCLE, ENTER, FILE, LEAVE, MISSING, UNREADABLE, Visit, walk
from bash_env.options.command import command, fail
from bash_env.options.declare import UsageError
from bash_env.text.glob import GlobPattern, glob
from bash_env.text.quote import is_utf8, quote_always, quote_if_needed
from bash_env.text.sizes import allocated
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time


@command("du", Options)
async def du(process: Process, options: Options) -> int:
    """Count each file."""
    if options.summarize and options.depth is not None:
        text = "summarizing is the same as using --max-depth=0"
        if options.depth:
            await process.write_error(
                f"{process.name}: warning: summarizing conflicts with --max-depth={options.depth}\n"
            )
            raise UsageError("")
        await process.write_error(f"{process.name}: warning: {text}\n")
    if options.inodes and options.apparent:
        text = "options --apparent-size and -b are ineffective with --inodes"
        await process.write_error(f"{process.name}: warning: {text}\n")
    count = _Count(process, options, await _patterns(process, options))
    names = options.files or ["."]
    if options.files_from is not None:
        names = await _names(process, options.files_from)
    count.shared = len(names) > 1 or options.follow == "all"
    for name in names:
        await count.argument(name)
    if options.total:
        await count.show(count.grand, "total")
    await count.flush()
    return process.failure


async def _patterns(process: Process, options: Options) -> list[GlobPattern]:
    """The patterns of files to leave out."""
    texts = list(options.excluded)
    for name in options.excluded_from:
        try:
            content = await process.fs.read_file(name) if name != "-" else await _rest(process)
        except OSError as error:
            await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
            raise UsageError("") from None
        texts += [line for line in content.decode("utf-8", "surrogateescape").split("\n") if line]
    return [glob(text, extglob=False, utf8=is_utf8(process.env)) for text in texts]


async def _rest(process: Process) -> bytes:
    return await read_all(process.stdin, process.machine.limits.max_string_bytes)


async def _names(process: Process, source: str) -> list[str]:
    """The names in a file, each with a NUL behind it."""
    try:
        content = await process.fs.read_file(source) if source != "-" else await _rest(process)
    except OSError as error:
        await process.error(f"cannot open {quote_always(source)} for reading: {strerror(error)}")
        raise fail(1) from None
    names = content.decode("utf-8", "surrogateescape").split("\0")
    if names[-1] == "":
        names.pop()
    for number, name in enumerate(names, 1):
        if not name:
            await process.error(f"{source}:{number}: invalid zero-length file name")
    return [name for name in names if name]


class _Sum:
    """What a directory comes to so far: bytes, inodes, and the latest time in it."""

    __slots__ = ("amount", "inodes", "time")

    def __init__(self, amount: int = 0, inodes: int = 0, time: int = 0) -> None:
        self.amount = amount
        self.inodes = inodes
        self.time = time

    def add(self, other: _Sum) -> None:
        """Count `other` in."""
        self.amount += other.amount
        self.inodes += other.inodes
        self.time = max(self.time, other.time)


class _Count:
    """The counting of one command: sums of the directories on the way, and what was counted before."""

    shared = False
    """Whether files may turn up twice in other ways than by hard links."""

    def __init__(self, process: Process, options: Options, patterns: list[GlobPattern]) -> None:
        self.process = process
        self.options = options
        self.patterns = patterns
        self.grand = _Sum()
        self.sums: list[tuple[_Sum, _Sum]] = []
        self.seen: set[tuple[int, int]] = set()
        self.out: list[str] = []
        self.device = 0
        self.limit = 0 if options.summarize else options.depth

    async def argument(self, name: str) -> None:
        """Count what the command line names."""
        if not name:
            await self.process.error("invalid zero-length file name")
            return
        self.sums = []
        follow = self.options.follow == "all"
        async for visit in walk(self.process.fs, name, follow=follow, follow_root=self.options.follow == "arguments"):
            await self._step(visit)
            if visit.kind == ENTER:
                await self.process.checkpoint()

    async def _step(self, visit: Visit) -> None:
        follow = self.options.follow
        if visit.kind == MISSING:
            if not self._is_excluded(visit.path):
                assert visit.error is not None
                await self._fail(f"cannot access {quote_always(visit.path)}: {strerror(visit.error)}")
        elif visit.kind == CYCLE:
            return
        elif visit.kind in (LEAVE, UNREADABLE):
            if visit.mark:
                return
            if visit.error is not None:
                await self._fail(f"cannot read directory {quote_always(visit.path)}: {strerror(visit.error)}")
            await self._leave(visit)
        elif self._is_left_out(visit):
            visit.descend, visit.mark = False, 1
        elif visit.kind == ENTER:
            self.sums.append((_Sum(), _Sum()))
        elif visit.kind == FILE:
            if visit.status.is_link and (follow == "all" or (follow and visit.level == 0)):
                await self._fail(f"cannot access {quote_always(visit.path)}")
                return
            own = self._own(visit.status)
            self._count(own)
            if self.options.all or visit.level == 0:
                await self._show_at(visit, own)

    async def _fail(self, words: str) -> None:
        await self.flush()
        await self.process.error(words)

    def _is_left_out(self, visit: Visit) -> bool:
        """Whether a file is excluded, on another filesystem, or counted already."""
        status = visit.status
        if visit.level == 0:
            self.device = status.dev
        if self._is_excluded(visit.path):
            return True
        if self.options.one_file_system and status.dev != self.device:
            return True
        if self.options.count_links or not (self.shared or (visit.kind == FILE and status.nlink > 1)):
            return False
        key = status.dev, status.ino
        if key in self.seen:
            return True
        self.seen.add(key)
        return False

    def _is_excluded(self, path: str) -> bool:
        """Whether a pattern matches the path, or what follows one of its slashes."""
        if not self.patterns:
            return False
        parts = path.split("/")
        tails = ["/".join(parts[index:]) for index in range(len(parts))]
        return any(pattern.full(tail) for pattern in self.patterns for tail in tails)

    def _own(self, status: Stat) -> _Sum:
        """What a file itself comes to."""
        size = status.size if self.options.apparent else allocated(status.mode, status.size)
        if self.options.apparent and not (status.is_file or status.is_link or status.is_dir):
            size = 0
        times = {"atime": status.atime_ns, "ctime": status.ctime_ns}
        return _Sum(size, 1, times.get(self.options.time or "", status.mtime_ns))

    def _count(self, own: _Sum) -> None:
        self.grand.add(own)
        if self.sums:
            self.sums[-1][0].add(own)

    async def _leave(self, visit: Visit) -> None:
        """All of a directory is counted: show it, and count it in the one above."""
        inside, below = self.sums.pop()
        own = self._own(visit.status)
        self.grand.add(own)
        inside.add(own)
        if not self.options.separate:
            inside.add(below)
        if self.sums:
            self.sums[-1][1].add(inside)
            if self.options.separate:
                self.sums[-1][1].add(below)
        await self._show_at(visit, inside)

    async def _show_at(self, visit: Visit, total: _Sum) -> None:
        if self.limit is None or visit.level <= self.limit:
            await self.show(total, visit.path)

    async def show(self, total: _Sum, name: str) -> None:
        """Print a line, unless the threshold hides it."""
        options = self.options
        amount = total.inodes if options.inodes else total.amount
        limit = options.threshold or 0
        if (limit > 0 and amount < limit) or (limit < 0 and amount > -limit):
            return
        unit = options.unit
        assert unit is not None
        text = str(amount) if options.inodes and not unit.base else unit.show(amount)
        if options.time is not None:
            text += "\t" + strftime(options.time_format, local_time(total.time, self.process.env.get("TZ")))
        self.out.append(f"{text}\t{name}{chr(0) if options.null else chr(10)}")
        if len(self.out) >= 1000:
            await self.flush()

    async def flush(self) -> None:
        """Write what is collected."""
        if self.out:
            await self.process.write("".join(self.out).encode("utf-8", "surrogateescape"))
            self.out.clear()
