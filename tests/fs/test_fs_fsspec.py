"""The adapter for fsspec, over the filesystem in memory of that library."""

from __future__ import annotations

import errno
import os

import pytest
from fs_contract import ReadWriteContract
from fs_support import error_of, run, write

from bash_env.fs.base import ROOT, FileSystem
from bash_env.fs.fsspec_adapter import FsspecFileSystem
from bash_env.fs.memory import MemoryFileSystem
from bash_env.fs.vfs import VirtualFileSystem

fsspec = pytest.importorskip("fsspec")


@pytest.fixture
def fs(tmp_path: object) -> FileSystem:
    remote = fsspec.filesystem("memory", skip_instance_cache=True)
    root = f"/{tmp_path}"
    remote.mkdir(root)
    return FsspecFileSystem(remote, root)


class TestFsspec(ReadWriteContract):
    test_holes = None  # everything is sent whole
    test_flags_of_open = None  # there are no permission bits
    test_what_is_written_is_read = None
    test_directories = None


def test_directories(fs: FileSystem) -> None:
    run(fs.mkdir("/a"))
    run(fs.mkdir("/a/b"))
    run(write(fs, "/a/f", b"x"))
    assert error_of(fs.mkdir("/a")) == "EEXIST"
    assert error_of(fs.mkdir("/none/x")) == "ENOENT"
    assert error_of(fs.rmdir("/a")) == "ENOTEMPTY"
    assert error_of(fs.rmdir("/a/f")) == "ENOTDIR"
    assert error_of(fs.open("/a", os.O_RDONLY)) == "EISDIR"
    assert error_of(fs.open("/none/x", os.O_CREAT)) == "ENOENT"
    run(fs.rmdir("/a/b"))
    run(fs.rename("/a", "/c"))
    assert run(fs.read_file("/c/f")) == b"x"
    run(fs.rename("/c/f", "/g"))
    assert {entry.name for entry in run(fs.readdir("/"))} >= {"g"}
    assert run(fs.read_file("/g")) == b"x"


def test_all_handles_share_what_is_written(fs: FileSystem) -> None:
    run(write(fs, "/f", b"1"))
    one, two = run(fs.open("/f", os.O_RDWR)), run(fs.open("/f", os.O_RDONLY))
    run(one.append(b"2"))
    assert run(two.read(0, 9)) == b"12"
    assert run(fs.lstat("/f")).size == 2
    run(one.close())
    run(two.close())
    assert run(fs.read_file("/f")) == b"12"


def test_mounted(fs: FileSystem) -> None:
    vfs = VirtualFileSystem(MemoryFileSystem(), {"/s3": fs})
    opened = run(vfs.open("/s3/new", os.O_CREAT | os.O_WRONLY, 0o600, ROOT))
    assert opened.handle is not None
    run(opened.handle.append(b"data"))
    run(opened.handle.close())
    assert run(vfs.read_file("/s3/../s3/new", ROOT)) == b"data"
    assert error_of(vfs.symlink("x", "/s3/l", ROOT)) == "EROFS"


def test_the_host_is_refused() -> None:
    with pytest.raises(ValueError, match="OverlayFileSystem"):
        FsspecFileSystem(fsspec.filesystem("file"))


def test_read_only(fs: FileSystem) -> None:
    run(write(fs, "/f", b"x"))
    fs.read_only = True
    assert error_of(fs.open("/new", os.O_CREAT)) == "EROFS"
    assert error_of(fs.unlink("/f")) == "EROFS"
    assert error_of(run(fs.open("/f", os.O_RDWR)).append(b"x")) == errno.errorcode[errno.EROFS]
