"""Reading archives: -x and -t."""

from __future__ import annotations

import re
import tarfile

from bash_env.commands.tar.archive import Member, Source, members
from bash_env.commands.tar.names import Exclusion, Listing, Transformation, shown
from bash_env.commands.tar.options import CHANGE_DIRECTORY, Options
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.command import fail
from bash_env.text.glob import glob
from bash_env.text.quote import quote

_TAR_SUFFIX = re.compile(r"\.(?:tar(?:\.\w+)?|tgz|taz|tbz2?|txz)\Z", re.ASCII)


class Extraction:
    """One archive being read."""

    def __init__(self, process: Process, options: Options, exclusion: Exclusion, names: list[str]) -> None:
        self.process = process
        self.options = options
        self.exclusion = exclusion
        self.listing = Listing(process, options)
        self.rename = Transformation(options.transform)
        self.names = [name for name in names if not name.startswith(CHANGE_DIRECTORY)]
        self.directories = [name[len(CHANGE_DIRECTORY) :] for name in names if name.startswith(CHANGE_DIRECTORY)]
        self.found: set[str] = set()
        self.later: list[tuple[str, int, int]] = []
        self.base = ""
        self.warned = False

    async def run(self, source: Source) -> None:
        """List or extract the members that are asked for."""
        extracting = self.options.modes[0] == "x"
        if extracting:
            await self._enter()
        async for member in members(self.process, source):
            name = member.info.name
            if not self._wanted(name) or self.exclusion(name):
                continue
            if extracting:
                await self._extract(member)
            else:
                await self.process.write(self.listing.line(member.info, self._listed(member.info, name)))
        await self._finish()
        for name in self.names:
            if name not in self.found:
                await self._not_found(name)

    async def _enter(self) -> None:
        for directory in self.directories:
            self.base = directory if directory.startswith("/") or not self.base else f"{self.base}/{directory}"
            if not await self.process.fs.is_dir(self.base):
                stat = await self.process.fs.stat_or_none(self.base)
                words = "No such file or directory" if stat is None else "Not a directory"
                await self.process.error(f"{directory}: Cannot open: {words}", 2)
                await self.process.error("Error is not recoverable: exiting now", 2)
                raise fail(2)
        if self.options.one_top_level:
            top = _TAR_SUFFIX.sub("", self.options.archive.rpartition("/")[2])
            self.base = f"{self.base}/{top}" if self.base else top
            if not await self.process.fs.is_dir(self.base):
                await self.process.fs.mkdir(self.base)

    def _listed(self, info: tarfile.TarInfo, name: str) -> str:
        return name + "/" if info.isdir() and not name.endswith("/") else name

    def _wanted(self, name: str) -> bool:
        if not self.names:
            return True
        bare = name.rstrip("/")
        for wanted in self.names:
            stem = wanted.rstrip("/")
            if bare == stem or bare.startswith(stem + "/") or (self.options.wildcards and self._matches(stem, bare)):
                self.found.add(wanted)
                return True
        return False

    def _matches(self, pattern: str, name: str) -> bool:
        heads = [name[:place] for place, char in enumerate(name) if char == "/"]
        compiled = glob(pattern, extglob=False)
        return any(compiled.full(text) for text in [name, *heads])

    async def _not_found(self, name: str) -> None:
        if not self.options.wildcards and any(char in name for char in "*?[") and not self.warned:
            self.warned = True
            await self.process.error("Pattern matching characters used in file names", 0)
            words = "Use --wildcards to enable pattern matching, or --no-wildcards to suppress this warning"
            await self.process.error(words, 0)
        await self.process.error(f"{shown(name)}: Not found in archive", 2)

    async def _extract(self, member: Member) -> None:
        name = await self._target_name(member.info)
        if not name:
            return
        if self.options.verbose:
            await self.process.write(self.listing.line(member.info, self._listed(member.info, member.info.name)))
        if self.options.to_stdout:
            if member.info.isreg():
                async for block in member.blocks():
                    await self.process.write(block)
            return
        path = f"{self.base}/{name}" if self.base and not name.startswith("/") else name
        try:
            await self._make(member, path, name)
        except BrokenPipeError:
            raise
        except OSError as error:
            await self._complain(member.info, name, error)

    async def _complain(self, info: tarfile.TarInfo, name: str, error: OSError) -> None:
        env = self.process.env
        what = "open"
        if info.isdir():
            what = "mkdir"
        elif info.issym():
            what = f"create symlink to {quote(info.linkname, env)}"
        elif info.islnk():
            what = f"hard link to {quote(info.linkname, env)}"
        await self.process.error(f"{shown(name)}: Cannot {what}: {strerror(error)}", 2)

    async def _target_name(self, info: tarfile.TarInfo) -> str:
        name = self.rename(info.name)
        if not self.options.absolute:
            if ".." in name.split("/"):
                await self.process.error(f"{shown(name)}: Member name contains '..'", 2)
                return ""
            if name.startswith("/"):
                if not self.warned:
                    self.warned = True
                    await self.process.error("Removing leading `/' from member names", 0)
                name = name.lstrip("/")
        if self.options.strip:
            name = "/".join([part for part in name.split("/") if part][self.options.strip :])
        return name

    async def _make(self, member: Member, path: str, name: str) -> None:
        info, fs = member.info, self.process.fs
        existing = await fs.stat_or_none(path, follow=False)
        if existing is None:
            await self._parents(path)
        elif info.isdir() and (existing.is_dir or await fs.is_dir(path)):
            self._remember(info, path)
            return
        elif self.options.skip_old:
            return
        elif self.options.keep_old:
            raise FileExistsError(17, "File exists")
        elif existing.is_dir:
            await fs.rmdir(path)
        else:
            await fs.unlink(path)
        if info.isdir():
            await fs.mkdir(path, 0o700 | info.mode & 0o777)
            self._remember(info, path)
        elif info.issym():
            await fs.symlink(info.linkname, path)
            if not self.options.touch:
                await self._stamp(path, info, follow=False)
        elif info.islnk():
            target = self.rename(info.linkname).lstrip("/")
            if self.options.strip:
                target = "/".join(target.split("/")[self.options.strip :])
            await fs.link(f"{self.base}/{target}" if self.base else target, path)
        elif info.isfifo():
            await fs.mkfifo(path, info.mode & 0o777)
        else:
            await self._file(member, path)

    async def _parents(self, path: str) -> None:
        parent = path.rstrip("/").rpartition("/")[0]
        missing: list[str] = []
        while parent and not await self.process.fs.is_dir(parent):
            missing.append(parent)
            parent = parent.rpartition("/")[0]
        for directory in reversed(missing):
            await self.process.fs.mkdir(directory)

    def _mode(self, info: tarfile.TarInfo) -> int:
        keep = self.options.permissions or (self.process.fs.who.uid == 0 and not self.options.no_same_permissions)
        return info.mode & 0o7777 if keep else info.mode & 0o777 & ~self.process.fs.umask

    def _remember(self, info: tarfile.TarInfo, path: str) -> None:
        """A directory's mode and time are set when all is in it."""
        self.later.append((path, self._mode(info), int(info.mtime * 1_000_000_000)))

    async def _file(self, member: Member, path: str) -> None:
        file = await self.process.open(path, "x")
        try:
            async for block in member.blocks():
                await file.write(block)
        finally:
            await file.close()
        info = member.info
        await self.process.fs.chmod(path, self._mode(info))
        if self.process.fs.who.uid == 0 and not self.options.no_same_owner:
            await self.process.fs.chown(path, info.uid, info.gid)
        if not self.options.touch:
            await self._stamp(path, info)

    async def _stamp(self, path: str, info: tarfile.TarInfo, follow: bool = True) -> None:
        now = self.process.machine.clock.time_ns()
        await self.process.fs.utime(path, now, int(info.mtime * 1_000_000_000), follow=follow)

    async def _finish(self) -> None:
        now = self.process.machine.clock.time_ns()
        for path, mode, mtime in reversed(self.later):
            await self.process.fs.chmod(path, mode)
            if not self.options.touch:
                await self.process.fs.utime(path, now, mtime)
