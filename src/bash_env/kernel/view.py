"""A process's view of the files: relative paths, its identity, its umask, and the opening of things that are no files."""

from __future__ import annotations

import errno
import os
import stat as st
from typing import TYPE_CHECKING

from bash_env.fs.base import Credentials, DirEntry, Stat
from bash_env.fs.resolve import Resolved
from bash_env.fs.vfs import VirtualFileSystem
from bash_env.kernel.devices import DEVICES
from bash_env.kernel.errors import os_error
from bash_env.kernel.files import Directory, OpenFile, RegularFile
from bash_env.kernel.pipe import Pipe, PipeEnd
from bash_env.kernel.scheduler import Wait

if TYPE_CHECKING:
    from collections.abc import MutableMapping

MODES = {
    "r": os.O_RDONLY,
    "w": os.O_WRONLY | os.O_CREAT | os.O_TRUNC,
    "a": os.O_WRONLY | os.O_CREAT | os.O_APPEND,
    "x": os.O_WRONLY | os.O_CREAT | os.O_EXCL,
    "r+": os.O_RDWR,
    "rw": os.O_RDWR | os.O_CREAT,
}


class FileView:
    """The filesystem as one process sees it. Paths may be relative to `cwd`; all methods raise OSError with errno.

    `cwd` is absolute; `who` the identity whose permissions count; `umask` is taken from the modes of what is made.
    """

    __slots__ = ("cwd", "fifos", "umask", "vfs", "who")

    def __init__(
        self,
        vfs: VirtualFileSystem,
        who: Credentials,
        cwd: str,
        umask: int,
        fifos: MutableMapping[tuple[int, int], Pipe],
    ) -> None:
        self.vfs = vfs
        self.who = who
        self.cwd = cwd
        self.umask = umask
        self.fifos = fifos

    def fork(self) -> FileView:
        """A copy for a child process."""
        return FileView(self.vfs, self.who, self.cwd, self.umask, self.fifos)

    def absolute(self, path: str) -> str:
        """`path` joined to the current directory; dots are left in. Raises FileNotFoundError for the empty path."""
        if path.startswith("/"):
            return path
        if not path:
            raise os_error(errno.ENOENT, path)
        path = path.removeprefix("./")  # paths without dots are resolved in one step
        return f"{self.cwd}/{path}" if self.cwd != "/" else "/" + path

    # --- asking --------------------------------------------------------------------------------------

    async def stat(self, path: str) -> Stat:
        """The status of what `path` leads to."""
        return await self.vfs.stat(self.absolute(path), who=self.who)

    async def lstat(self, path: str) -> Stat:
        """The status of `path`, a link at its end not followed."""
        return await self.vfs.stat(self.absolute(path), follow=False, who=self.who)

    async def exists(self, path: str) -> bool:
        """Whether `path` leads to something."""
        return await self.stat_or_none(path) is not None

    async def is_dir(self, path: str) -> bool:
        """Whether `path` leads to a directory."""
        status = await self.stat_or_none(path)
        return status is not None and status.is_dir

    async def stat_or_none(self, path: str, follow: bool = True) -> Stat | None:
        """The status, or None where it cannot be had."""
        try:
            return await self.vfs.stat(self.absolute(path), follow=follow, who=self.who)
        except OSError:
            return None

    async def resolve(self, path: str, follow: bool = True) -> Resolved:
        """Where `path` leads: see VirtualFileSystem.resolve."""
        return await self.vfs.resolve(self.absolute(path), follow=follow, who=self.who)

    async def realpath(self, path: str) -> str:
        """The absolute path without links and dots; everything on it must exist."""
        resolved = await self.resolve(path)
        if resolved.stat is None:
            raise os_error(errno.ENOENT, path)
        return resolved.path

    async def access(self, path: str, want: int) -> bool:
        """Whether reading (4), writing (2), executing (1), or a sum of them, is permitted."""
        return await self.vfs.access(self.absolute(path), want, who=self.who)

    async def readdir(self, path: str) -> list[DirEntry]:
        """The entries of a directory, in directory order, without ``.`` and ``..``."""
        return await self.vfs.readdir(self.absolute(path), who=self.who)

    async def scandir(self, path: str) -> list[tuple[DirEntry, Stat]]:
        """The entries of a directory with their status, links not followed."""
        return await self.vfs.scandir(self.absolute(path), who=self.who)

    async def listdir(self, path: str) -> list[str]:
        """The names in a directory, sorted by code point."""
        return sorted(entry.name for entry in await self.readdir(path))

    async def readlink(self, path: str) -> str:
        """The target of a symbolic link."""
        return await self.vfs.readlink(self.absolute(path), who=self.who)

    async def read_file(self, path: str) -> bytes:
        """The whole content of what `path` leads to; bounded files only, see `open` for devices and pipes."""
        return await self.vfs.read_file(self.absolute(path), who=self.who)

    async def read_entry(self, directory: Resolved, name: str, status: Stat) -> bytes:
        """The content of the regular file `name`, whose status `scandir` gave, in the directory that `resolve` found."""
        return await self.vfs.read_entry(directory, name, status, who=self.who)

    async def write_file(self, path: str, data: bytes) -> None:
        """Make `data` the whole content of a regular file."""
        opened = await self.vfs.open(
            self.absolute(path), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666 & ~self.umask, who=self.who
        )
        if opened.handle is None:
            raise os_error(errno.EISDIR if opened.stat.is_dir else errno.EINVAL, path)
        await opened.handle.write(0, data)
        await opened.handle.close()

    # --- changing ------------------------------------------------------------------------------------

    async def mkdir(self, path: str, mode: int = 0o777) -> None:
        """Make a directory."""
        await self.vfs.mkdir(self.absolute(path), mode & ~self.umask, who=self.who)

    async def mkfifo(self, path: str, mode: int = 0o666) -> None:
        """Make a FIFO."""
        await self.vfs.mknod(self.absolute(path), st.S_IFIFO | mode & ~self.umask, 0, who=self.who)

    async def rmdir(self, path: str) -> None:
        """Remove an empty directory."""
        await self.vfs.rmdir(self.absolute(path), who=self.who)

    async def unlink(self, path: str) -> None:
        """Remove a name that is not a directory."""
        await self.vfs.unlink(self.absolute(path), who=self.who)

    async def rename(self, old: str, new: str) -> None:
        """Rename, as rename(2)."""
        await self.vfs.rename(self.absolute(old), self.absolute(new), who=self.who)

    async def link(self, old: str, new: str) -> None:
        """Make a hard link."""
        await self.vfs.link(self.absolute(old), self.absolute(new), who=self.who)

    async def symlink(self, target: str, path: str) -> None:
        """Make a symbolic link."""
        await self.vfs.symlink(target, self.absolute(path), who=self.who)

    async def chmod(self, path: str, mode: int) -> None:
        """Set permission bits."""
        await self.vfs.chmod(self.absolute(path), mode, who=self.who)

    async def chown(self, path: str, uid: int, gid: int, follow: bool = True) -> None:
        """Set owner and group; -1 leaves one as it is."""
        await self.vfs.chown(self.absolute(path), uid, gid, follow=follow, who=self.who)

    async def utime(self, path: str, atime_ns: int, mtime_ns: int, follow: bool = True) -> None:
        """Set the times, in nanoseconds since the epoch."""
        await self.vfs.utime(self.absolute(path), atime_ns, mtime_ns, follow=follow, who=self.who)

    # --- opening -------------------------------------------------------------------------------------

    async def open(self, path: str, flags: int, mode: int = 0o666) -> OpenFile:
        """Open whatever `path` leads to: a file, a directory, a device, or a FIFO (which waits for its other end)."""
        opened = await self.vfs.open(self.absolute(path), flags, mode & ~self.umask, who=self.who)
        if opened.handle is not None:
            return RegularFile(opened.handle, flags, path)
        status = opened.stat
        kind = st.S_IFMT(status.mode)
        if kind == st.S_IFDIR:
            if flags & os.O_ACCMODE != os.O_RDONLY:
                raise os_error(errno.EISDIR, path)
            return Directory(status, path)
        if kind == st.S_IFIFO:
            return await self._open_fifo(status, flags, path)
        device = DEVICES.get(status.rdev) if kind == st.S_IFCHR else None
        if device is None:
            raise os_error(errno.ENXIO, path)
        return device(flags, path, status)

    async def _open_fifo(self, status: Stat, flags: int, path: str) -> OpenFile:
        pipe = self.fifos.setdefault((status.dev, status.ino), Pipe())
        end = PipeEnd(pipe, flags, path, status)
        pipe.opened.wake_all()
        if flags & os.O_ACCMODE != os.O_RDWR and not flags & os.O_NONBLOCK:
            try:
                await _other_end(pipe, end.readable)
            except BaseException:
                await end.close()
                raise
        return end


async def _other_end(pipe: Pipe, reading: bool) -> None:
    """Wait until the other end of a FIFO is open, or was for a moment (fifo(7))."""
    if pipe.writers if reading else pipe.readers:
        return
    before = pipe.write_opens if reading else pipe.read_opens
    while (pipe.write_opens if reading else pipe.read_opens) == before:
        await Wait((pipe.opened,))
