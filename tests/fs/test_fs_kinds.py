"""The contract, for each kind of filesystem."""

from __future__ import annotations

import errno
import os
import stat as st
from pathlib import Path

import pytest
from fs_contract import ForkContract, FullContract, ReadWriteContract
from fs_support import error_of, run, write

from bash_env.fs.base import ROOT, DirEntry, FileHandle, FileSystem, Stat, failure
from bash_env.fs.host import HostFileSystem
from bash_env.fs.memory import MemoryFileSystem
from bash_env.fs.overlay import OverlayFileSystem
from bash_env.fs.vfs import VirtualFileSystem


class TestMemory(FullContract, ForkContract):
    @pytest.fixture
    def fs(self) -> FileSystem:
        return MemoryFileSystem()


class TestForkedMemory(FullContract, ForkContract):
    @pytest.fixture
    def fs(self) -> FileSystem:
        return MemoryFileSystem().fork().fork()


class TestOverlay(FullContract, ForkContract):
    @pytest.fixture
    def fs(self, tmp_path: Path) -> FileSystem:
        tmp_path.chmod(0o755)
        return OverlayFileSystem(tmp_path)


class TestHost(FullContract):
    @pytest.fixture
    def fs(self, tmp_path: Path) -> FileSystem:
        tmp_path.chmod(0o755)
        return HostFileSystem(tmp_path)


class Mounted(FileSystem):
    """A filesystem that is reached through the mount table of a virtual one."""

    def __init__(self) -> None:
        self.vfs = VirtualFileSystem(MemoryFileSystem(), {"/mnt/deep": MemoryFileSystem()})

    async def lstat(self, path: str) -> Stat:
        return await self.vfs.stat("/mnt/deep" + path, follow=False, who=ROOT)

    async def readdir(self, path: str) -> list[DirEntry]:
        return await self.vfs.readdir("/mnt/deep" + path, ROOT)

    async def open(self, path: str, flags: int, mode: int = 0o666) -> FileHandle:
        opened = await self.vfs.open("/mnt/deep" + path, flags, mode, ROOT)
        if opened.handle is None:
            raise failure(errno.EISDIR, path)
        return opened.handle

    async def mkdir(self, path: str, mode: int = 0o777) -> None:
        await self.vfs.mkdir("/mnt/deep" + path, mode, ROOT)

    async def rmdir(self, path: str) -> None:
        await self.vfs.rmdir("/mnt/deep" + path, ROOT)

    async def unlink(self, path: str) -> None:
        await self.vfs.unlink("/mnt/deep" + path, ROOT)


class TestMounted(ReadWriteContract):
    @pytest.fixture
    def fs(self) -> FileSystem:
        return Mounted()

    def test_the_device_is_that_of_the_mount(self, fs: FileSystem) -> None:
        run(fs.mkdir("/d"))
        handle = run(fs.open("/f", os.O_CREAT))
        assert run(fs.lstat("/d")).dev == run(fs.lstat("/f")).dev == run(handle.stat()).dev == 2


class Minimal(FileSystem):
    """What a user would write: a dict of files and directories, the abstract methods and a few more."""

    def __init__(self) -> None:
        self.files: dict[str, bytearray | None] = {"/": None}
        self.modes: dict[str, int] = {}

    async def lstat(self, path: str) -> Stat:
        if path not in self.files:
            await self._check_parent(path)
            raise failure(errno.ENOENT, path)
        data = self.files[path]
        kind = st.S_IFDIR if data is None else st.S_IFREG
        return Stat(kind | self.modes.get(path, 0o755), hash(path) & 0xFFFF, 1, 0, 0, len(data or b""), 0, 0, 0)

    async def _check_parent(self, path: str) -> None:
        parent = path.rpartition("/")[0] or "/"
        if not (await self.lstat(parent)).is_dir:
            raise failure(errno.ENOTDIR, path)

    async def readdir(self, path: str) -> list[DirEntry]:
        if not (await self.lstat(path)).is_dir:
            raise failure(errno.ENOTDIR, path)
        found = [name for name in self.files if name != "/" and (name.rpartition("/")[0] or "/") == path]
        return [DirEntry(name.rpartition("/")[2], *(await self._kind(name))) for name in found]

    async def _kind(self, path: str) -> tuple[int, int]:
        stat = await self.lstat(path)
        return st.S_IFMT(stat.mode), stat.ino

    async def open(self, path: str, flags: int, mode: int = 0o666) -> FileHandle:
        try:
            if (await self.lstat(path)).is_dir:
                raise failure(errno.EISDIR, path)
            if flags & os.O_CREAT and flags & os.O_EXCL:
                raise failure(errno.EEXIST, path)
        except FileNotFoundError:
            if not flags & os.O_CREAT:
                raise
            await self._check_parent(path)
            self.files[path], self.modes[path] = bytearray(), mode
        data = self.files[path]
        assert data is not None
        if flags & os.O_TRUNC:
            data.clear()
        return MinimalHandle(self, path, data)

    async def mkdir(self, path: str, mode: int = 0o777) -> None:
        if path in self.files:
            raise failure(errno.EEXIST, path)
        await self._check_parent(path)
        self.files[path], self.modes[path] = None, mode

    async def rmdir(self, path: str) -> None:
        if await self.readdir(path):
            raise failure(errno.ENOTEMPTY, path)
        del self.files[path]

    async def unlink(self, path: str) -> None:
        if (await self.lstat(path)).is_dir:
            raise failure(errno.EISDIR, path)
        del self.files[path]


class MinimalHandle(FileHandle):
    def __init__(self, fs: Minimal, path: str, data: bytearray) -> None:
        self.fs = fs
        self.path = path
        self.data = data

    async def read(self, offset: int, size: int) -> bytes:
        if offset > 1 << 32:
            pytest.skip("no holes here")
        return bytes(self.data[offset : offset + size])

    async def write(self, offset: int, data: bytes) -> int:
        if offset > 1 << 32:
            pytest.skip("no holes here")
        self.data.extend(bytes(max(0, offset - len(self.data))))
        self.data[offset : offset + len(data)] = data
        return len(data)

    async def append(self, data: bytes) -> int:
        await self.write(len(self.data), data)
        return len(self.data)

    async def truncate(self, size: int) -> None:
        del self.data[size:]
        self.data.extend(bytes(size - len(self.data)))

    async def stat(self) -> Stat:
        return await self.fs.lstat(self.path)


class TestMinimal(ReadWriteContract):
    @pytest.fixture
    def fs(self) -> FileSystem:
        return Minimal()

    def test_files_may_hold_more_than_their_status_says(self, fs: FileSystem, monkeypatch: pytest.MonkeyPatch) -> None:
        """As those of /proc do."""
        run(write(fs, "/f", b"content"))
        stat = run(fs.lstat("/f"))._replace(size=0)

        async def lstat(path: str) -> Stat:
            return stat

        monkeypatch.setattr(fs, "lstat", lstat)
        assert run(fs.read_file("/f")) == b"content"

    def test_what_it_does_not_do_is_read_only(self, fs: FileSystem) -> None:
        vfs = VirtualFileSystem(fs)
        run(vfs.mkdir("/d", 0o755, ROOT))
        assert error_of(vfs.symlink("x", "/l", ROOT)) == "EROFS"
        assert error_of(vfs.rename("/d", "/e", ROOT)) == "EROFS"
        assert error_of(vfs.chmod("/d", 0o700, ROOT)) == "EROFS"
        assert error_of(vfs.readlink("/d", ROOT)) == "EINVAL"
        opened = run(vfs.open("/d/../d/f", os.O_CREAT | os.O_WRONLY, 0o600, ROOT))
        assert opened.path == "/d/f"
        assert run(vfs.scandir("/d/", ROOT))[0][0].name == "f"
