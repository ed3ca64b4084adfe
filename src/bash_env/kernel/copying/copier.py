"""Copying and moving trees of files, with the words that cp, mv and install have for what goes wrong."""

from __future__ import annotations

import errno

from bash_env.fs.base import Stat
from bash_env.kernel.copying.attributes import finish
from bash_env.kernel.copying.backup import backup_name
from bash_env.kernel.copying.job import Identity, Job, Refused, Work
from bash_env.kernel.copying.making import clear, hard_link, make
from bash_env.kernel.copying.moving import remove_source, rename, restore
from bash_env.kernel.copying.obstacle import check_types, may_overwrite
from bash_env.kernel.copying.plan import Plan
from bash_env.kernel.copying.same import DIFFERENT, NOTHING_TO_DO, REFUSED, compare, identity, same_name
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process, descriptor_of
from bash_env.kernel.scheduler import Call
from bash_env.text.quote import quote_always


class Copier(Work):
    """Copies by one plan; remembers what it has done, so that links and repetitions are seen.

    `several` says that the command line names more than one source, so that one may stand in another's way.
    """

    def __init__(self, process: Process, plan: Plan, several: bool = False) -> None:
        super().__init__(process, plan)
        self.several = several
        self.copied: dict[Identity, str] = {}
        self.written: set[tuple[Identity, str]] = set()
        self.sources: set[tuple[Identity, str]] = set()
        self.top = ("", "")
        self.crossed = False
        self.into_itself = False

    async def copy(self, source: str, dest: str) -> bool:
        """Copy or move what the command line names; whether all went well."""
        self.top = (source, dest)
        self.crossed = self.into_itself = False
        done = await self._try(source, dest, True, None)
        # what had to be copied to another filesystem is removed here
        return await remove_source(self, source) if done and self.crossed else done

    async def _try(self, source: str, dest: str, argument: bool, device: int | None) -> bool:
        try:
            return await self._copy(source, dest, argument, device)
        except Refused as refusal:
            await self.process.error(str(refusal))
            return False

    async def _copy(self, source: str, dest: str, argument: bool, device: int | None) -> bool:
        await self.process.checkpoint()
        job = await self._job(source, dest, argument)
        if argument and self.several and await self._is_repeated(job):
            return True
        job.old = await self._destination(job)
        job.new = job.old is None
        if job.old is not None and not await self._make_way(job, job.old):
            return True
        if not self.plan.move and not job.stat.is_dir:
            await self.tell(job.arrow)
        earlier = self._earlier(job)
        if earlier is not None:
            return await self._repeat(job, earlier)
        if self.plan.move and await rename(self, job):
            self.written.add((identity(job.stat), job.dest))
            return True
        return await self._transfer(job, device)

    async def _job(self, source: str, dest: str, argument: bool) -> Job:
        follow = self.plan.follow == "all" or (self.plan.follow == "arguments" and argument)
        try:
            stat = await self._stat(source, follow)
        except OSError as error:
            raise Refused(f"cannot stat {quote_always(source)}: {strerror(error)}") from None
        if stat.is_dir and not self.plan.recursive:
            words = "omitting directory" if self.plan.mode is not None else "-r not specified; omitting directory"
            raise Refused(f"{words} {quote_always(source)}")
        return Job(source, dest, stat, follow, argument)

    async def _stat(self, path: str, follow: bool) -> Stat:
        fd = descriptor_of(path, self.process.pid) if follow else None
        if fd is not None:
            return await self.process.file(fd).stat()
        return await (self.fs.stat if follow else self.fs.lstat)(path)

    async def _is_repeated(self, job: Job) -> bool:
        """Whether the command line named the same file before, for the same place."""
        if job.stat.is_dir or self.plan.backups is not None:
            return False
        key = (identity(job.stat), job.dest)
        if key in self.sources:
            await self.warn(f"source file {quote_always(job.source)} specified more than once")
            return True
        self.sources.add(key)
        return False

    # --- what is at the destination -------------------------------------------------------------------

    async def _destination(self, job: Job) -> Stat | None:
        plan = self.plan
        as_link = plan.move or plan.link or plan.backups is not None or plan.remove_destination
        special = not job.stat.is_file and (not plan.as_regular or job.stat.is_dir or job.stat.is_link)
        try:
            return await self._stat(job.dest, not (as_link or special))
        except FileNotFoundError:
            return None
        except OSError as error:
            if error.errno == errno.ELOOP and plan.force:
                return None
            raise Refused(f"cannot stat {quote_always(job.dest)}: {strerror(error)}") from None

    async def _make_way(self, job: Job, old: Stat) -> bool:
        """See to what is at the destination; False if the file is to be left out."""
        plan = self.plan
        verdict = await self._compare(job)
        if verdict == NOTHING_TO_DO:
            return False
        if verdict == REFUSED:
            if plan.overwrite == "never":
                return False
            one, other = job.names
            raise Refused(f"{one} and {other} are the same file")
        if plan.newer_only and not job.stat.is_dir and job.stat.mtime_ns <= old.mtime_ns:
            return False
        if (plan.move or not job.stat.is_dir) and not await may_overwrite(self, job, old):
            return False
        check_types(self, job, old, (identity(old), job.dest) in self.written)
        dots = job.source.rstrip("/").rpartition("/")[2] in (".", "..")
        if plan.backups is not None and not dots and (plan.move or not old.is_dir):
            await self._back_up(job)
        elif not old.is_dir and not plan.move and self._removes_first(job, old):
            await clear(self, job)
        return True

    async def _compare(self, job: Job) -> str:
        if any(descriptor_of(path, self.process.pid) is not None for path in (job.source, job.dest)):
            return DIFFERENT
        return await compare(self.fs, self.plan, job.source, job.dest, job.follow)

    def _removes_first(self, job: Job, old: Stat) -> bool:
        plan = self.plan
        shared = plan.keep_links and old.nlink > 1
        return plan.remove_destination or shared or (plan.follow == "none" and not job.stat.is_file)

    async def _back_up(self, job: Job) -> None:
        assert self.plan.backups is not None
        job.backup = await backup_name(self.fs, job.dest.rstrip("/"), self.plan.backups)
        if await same_name(self.fs, job.source, job.backup):
            one, other = job.names
            verb = "moved" if self.plan.move else "copied"
            raise Refused(f"backing up {other} might destroy source;  {one} not {verb}")
        try:
            await self.fs.rename(job.dest, job.backup)
        except OSError as error:
            raise Refused(f"cannot backup {quote_always(job.dest)}: {strerror(error)}") from None
        job.new = True

    # --- files seen before ----------------------------------------------------------------------------

    def _earlier(self, job: Job) -> str | None:
        """The copy that there is already of this file; of a directory, also what made it."""
        key = identity(job.stat)
        earlier = self.copied.get(key)
        if job.stat.is_dir:
            remember = job.argument
        elif self.plan.keep_links and not self.plan.link and (job.stat.nlink > 1 or job.follow):
            remember = True
        else:
            return earlier if self.plan.move else None
        if earlier is None and remember:
            self.copied[key] = job.dest
        return earlier

    async def _repeat(self, job: Job, earlier: str) -> bool:
        one, other = job.names
        if not job.stat.is_dir:
            await hard_link(self, job, earlier)
            return True
        if await same_name(self.fs, job.source, earlier):
            self.into_itself = True
            source, dest = self.top
            raise Refused(f"cannot copy a directory, {quote_always(source)}, into itself, {quote_always(dest)}")
        if await same_name(self.fs, job.dest, earlier):
            await self.warn(f"source directory {one} specified more than once")
            return True
        if job.follow:
            return await self._transfer(job, None)
        raise Refused(f"will not create hard link {other} to directory {quote_always(earlier)}")

    # --- copying --------------------------------------------------------------------------------------

    async def _transfer(self, job: Job, device: int | None) -> bool:
        """Make the copy, whatever kind of file it is."""
        self.crossed = self.plan.move
        if job.stat.is_dir:
            return await self._directory(job, device)
        try:
            plain = await make(self, job)
        except Refused:
            await restore(self, job)
            raise
        if self.plan.move:
            await self.tell(f"copied {job.arrow}")
        if plain:
            await self._finish(job)
        return True

    async def _directory(self, job: Job, device: int | None) -> bool:
        """A directory and what is in it."""
        if job.new:
            await self._make_directory(job)
        if self.plan.one_device and device is not None and device != job.stat.dev:
            return True
        done = await self._entries(job)
        await self._finish(job)
        return done

    async def _make_directory(self, job: Job) -> None:
        name = quote_always(job.dest)
        try:
            await self.fs.mkdir(job.dest, job.stat.mode & 0o777 | 0o700)
            made = await self.fs.lstat(job.dest)
        except OSError as error:
            raise Refused(f"cannot create directory {name}: {strerror(error)}") from None
        self.copied[identity(made)] = job.dest
        await self.tell(f"created directory {name}" if self.plan.move else job.arrow)

    async def _entries(self, job: Job) -> bool:
        try:
            entries = sorted(await self.fs.readdir(job.source), key=lambda entry: entry.ino)
        except OSError as error:
            await self.process.error(f"cannot access {quote_always(job.source)}: {strerror(error)}")
            return False
        done = True
        source, dest = job.source.rstrip("/"), job.dest.rstrip("/")
        for entry in entries:
            name = entry.name
            # nested directories cost no recursion of Python's
            step = self._try(f"{source}/{name}", f"{dest}/{name}", False, job.stat.dev)
            done = bool(await Call(step)) and done
            if self.into_itself:
                break
        return done

    async def _finish(self, job: Job) -> None:
        made = await self.fs.stat_or_none(job.dest, follow=False)
        if made is None or descriptor_of(job.dest, self.process.pid) is not None:
            return
        if made.is_link and not job.stat.is_link:
            made = await self.fs.stat(job.dest)
        self.written.add((identity(made), job.dest))
        await finish(self, job, made)
