"""Writing archives: -c, -r, -u and --delete."""

from __future__ import annotations

import stat as st
import tarfile

from bash_env.commands.tar.archive import PIECE, Member, Source, Target, members
from bash_env.commands.tar.names import Exclusion, Listing, Transformation
from bash_env.commands.tar.options import CHANGE_DIRECTORY, Options
from bash_env.fs.base import Stat
from bash_env.kernel.accounts import Accounts
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.text.dates import parse_date

_DEPTH = 1024
_TYPES = {
    st.S_IFREG: tarfile.REGTYPE, st.S_IFDIR: tarfile.DIRTYPE, st.S_IFLNK: tarfile.SYMTYPE, st.S_IFIFO: tarfile.FIFOTYPE,
    st.S_IFCHR: tarfile.CHRTYPE,
}  # fmt: skip


class Creation:
    """One archive being filled."""

    def __init__(
        self, process: Process, options: Options, target: Target, exclusion: Exclusion, users: Accounts, log_error: bool
    ) -> None:
        self.process = process
        self.options = options
        self.target = target
        self.exclusion = exclusion
        self.users = users
        self.log_error = log_error
        self.rename = Transformation(options.transform)
        self.listing = Listing(process, options)
        self.links: dict[tuple[int, int], str] = {}
        self.warned: set[str] = set()
        self.archive: tuple[int, int] | None = None
        self.newer: dict[str, float] = {}
        now = process.machine.clock.time_ns()
        self.mtime = None if options.mtime is None else parse_date(options.mtime, now, process.env.get("TZ"))

    async def add_all(self, names: list[str]) -> None:
        """Add the operands, and what is below those that are directories."""
        base = ""
        for name in names:
            if name.startswith(CHANGE_DIRECTORY):
                directory = name[len(CHANGE_DIRECTORY) :]
                base = directory if directory.startswith("/") else self.join(base, directory)
                if not await self.process.fs.is_dir(base):
                    await self.process.error(f"{directory}: Cannot open: No such file or directory", 2)
                    await self.process.error("Error is not recoverable: exiting now", 2)
                    return
            else:
                await self.add(base, name, 0)

    def join(self, base: str, name: str) -> str:
        """`name` as seen from the directory of the last -C."""
        return name if not base or name.startswith("/") else f"{base}/{name}"

    async def add(self, base: str, name: str, depth: int) -> None:
        """Add a file, and what is below it."""
        path = self.join(base, name)
        fs = self.process.fs
        if self.exclusion(name):
            return
        try:
            stat = await (fs.stat(path) if self.options.dereference else fs.lstat(path))
        except OSError as error:
            await self.process.error(f"{name}: Cannot stat: {strerror(error)}", 2)
            return
        if (stat.dev, stat.ino) == self.archive:
            await self.process.error(f"{name}: file is the archive; not dumped", 0)
            return
        if self.newer.get(await self.member_name(name), -1.0) < stat.mtime_ns // 1_000_000_000 or stat.is_dir:
            await self._write(path, name, stat)
        if stat.is_dir and not self.options.no_recursion and depth < _DEPTH:
            await self._below(base, name, path, depth)
        if self.options.remove_files:
            await (fs.rmdir(path) if stat.is_dir else fs.unlink(path))

    async def _below(self, base: str, name: str, path: str, depth: int) -> None:
        try:
            entries = [entry.name for entry in await self.process.fs.readdir(path)]
        except OSError as error:
            await self.process.error(f"{name}: Cannot open: {strerror(error)}", 2)
            return
        if self.options.sort == "name":
            entries.sort()
        for entry in entries:
            await self.add(base, f"{name.rstrip('/')}/{entry}" if name != "/" else f"/{entry}", depth + 1)

    async def member_name(self, name: str) -> str:
        """The name in the archive: relative, unless -P."""
        name = self.rename(name)
        if self.options.absolute:
            return name
        kept = name.lstrip("/")
        cut = kept.rfind("../") + 3 if "../" in kept or kept == ".." else 0
        prefix = name[: len(name) - len(kept) + cut]
        if prefix and prefix not in self.warned:
            self.warned.add(prefix)
            await self.process.error(f"Removing leading `{prefix if '..' in prefix else '/'}' from member names", 0)
        return kept[cut:] or "./"

    async def _write(self, path: str, name: str, stat: Stat) -> None:
        kind = _TYPES.get(st.S_IFMT(stat.mode))
        if kind is None:
            await self.process.error(f"{name}: socket ignored", 0)
            return
        info = tarfile.TarInfo(await self.member_name(name))
        self._fill(info, stat, kind)
        if stat.is_dir:
            info.name = info.name.rstrip("/")
        elif stat.nlink > 1 and (first := self.links.setdefault((stat.dev, stat.ino), info.name)) != info.name:
            info.type, info.linkname, info.size = tarfile.LNKTYPE, first, 0
        elif stat.is_link:
            info.linkname = await self.process.fs.readlink(path)
        await self._content(path, name, info, stat)

    def _fill(self, info: tarfile.TarInfo, stat: Stat, kind: bytes) -> None:
        info.type = kind
        info.mode = stat.mode & 0o7777
        info.uid, info.gid = stat.uid, stat.gid
        info.uname = self.users.user_names.get(stat.uid, "")
        info.gname = self.users.group_names.get(stat.gid, "")
        info.mtime = (stat.mtime_ns if self.mtime is None else self.mtime) // 1_000_000_000
        info.size = stat.size if kind == tarfile.REGTYPE else 0
        if self.options.numeric_owner:
            info.uname = info.gname = ""
        if self.options.owner is not None:
            info.uname, info.uid = self._who(self.options.owner, info.uid)
        if self.options.group is not None:
            info.gname, info.gid = self._who(self.options.group, info.gid)

    def _who(self, text: str, number: int) -> tuple[str, int]:
        name, _, digits = text.partition(":")
        if digits.isdigit():
            return name, int(digits)
        if name.isdigit():
            return "", int(name)
        user = self.users.user(name)
        return name, user.uid if user else number

    async def _content(self, path: str, name: str, info: tarfile.TarInfo, stat: Stat) -> None:
        try:
            file = await self.process.open(path) if info.isreg() else None
        except OSError as error:
            await self.process.error(f"{name}: Cannot open: {strerror(error)}", 2)
            return
        await self.log(info)
        await self.target.header(info)
        if file is None:
            return
        left = info.size
        while left:
            data = await file.read(min(left, PIECE)) or b"\0" * min(left, PIECE)
            left -= len(data)
            await self.target.write(data)
        await self.target.pad(info.size)
        await file.close()

    async def log(self, info: tarfile.TarInfo) -> None:
        """With -v: the name, on standard error where the archive goes to standard output."""
        if not self.options.verbose:
            return
        line = self.listing.line(info, info.name + ("/" if info.isdir() else ""))
        if self.log_error:
            await self.process.write_error(line.decode("utf-8", "surrogateescape"))
        else:
            await self.process.write(line)


async def copy_member(target: Target, member: Member) -> None:
    """Write a member as it was read."""
    size = member.left
    await target.write(member.raw)
    async for data in member.blocks():
        await target.write(data)
    await target.pad(size)


async def copy_archive(process: Process, source: Source, target: Target, leave_out: list[str]) -> dict[str, float]:
    """Copy the members but those in `leave_out` and what is below them; names and times of what there was."""
    times: dict[str, float] = {}
    async for member in members(process, source):
        name = member.info.name.rstrip("/")
        if any(name == out or name.startswith(out + "/") for out in leave_out):
            continue
        times[name] = max(times.get(name, 0.0), member.info.mtime)
        await copy_member(target, member)
    return times
