"""Filesystems over a host directory: what they show, that nothing outside is reached, that the overlay never writes."""

from __future__ import annotations

import errno
import os
import stat as st
import threading
from pathlib import Path

import pytest
from fs_support import error_of, names, run, write

from bash_env.fs.base import ROOT, Credentials, FileSystem
from bash_env.fs.host import HostFileSystem
from bash_env.fs.hostdir import CHUNK, HostDirectory
from bash_env.fs.memory import MemoryFileSystem
from bash_env.fs.overlay import OverlayFileSystem
from bash_env.fs.vfs import VirtualFileSystem

USER = Credentials(1000, 1000)


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A directory beside the shared one, with a secret."""
    place = tmp_path / "outside"
    place.mkdir()
    (place / "secret").write_text("secret")
    return place


@pytest.fixture
def shared(tmp_path: Path, outside: Path) -> Path:
    """The host directory that filesystems are made over."""
    place = tmp_path / "shared"
    (place / "d" / "e").mkdir(parents=True)
    (place / "f").write_text("f on disk")
    (place / "d" / "g").write_text("g on disk")
    (place / "link").symlink_to("d/g")
    (place / "out").symlink_to(outside)
    (place / "up").symlink_to("../outside/secret")
    (place / "d" / "rel").symlink_to("../../outside")
    os.mkfifo(place / "pipe")
    place.chmod(0o755)
    return place


def snapshot(place: Path) -> dict[str, object]:
    """All of a tree on the disk."""
    found: dict[str, object] = {}
    for path in sorted(place.rglob("*")):
        status = path.lstat()
        kept = (status.st_mode, status.st_uid, status.st_size, status.st_mtime_ns, status.st_ino)
        found[str(path)] = kept, path.read_bytes() if path.is_file() and not path.is_symlink() else None
    return found


@pytest.fixture(params=[OverlayFileSystem, HostFileSystem])
def fs(request: pytest.FixtureRequest, shared: Path) -> FileSystem:
    made: FileSystem = request.param(shared)
    return made


# --- both ----------------------------------------------------------------------------------------------


def test_host_files_are_shown_as_the_users(fs: FileSystem, shared: Path) -> None:
    assert run(names(fs)) == ["d", "f", "link", "out", "pipe", "up"]
    assert run(fs.read_file("/d/g")) == b"g on disk"
    assert run(fs.readlink("/link")) == "d/g"
    stat = run(fs.lstat("/f"))
    assert (stat.uid, stat.gid, stat.size, stat.is_file) == (1000, 1000, 9, True)
    assert stat.mtime_ns == (shared / "f").stat().st_mtime_ns
    assert error_of(fs.lstat("/none/x")) == "ENOENT"
    assert error_of(fs.lstat("/f/x")) in ("ENOTDIR", "ENOENT")


def test_nothing_outside_is_reached(fs: FileSystem, outside: Path) -> None:
    vfs = VirtualFileSystem(MemoryFileSystem(), {"/w": fs})
    ways = ["out/secret", "up", "d/rel/secret", "../outside/secret", "d/../../outside/secret", "../../../etc/passwd"]
    for path in [*(f"/w/{way}" for way in ways), str(outside / "secret"), "/w/out", "/w/d/rel"]:
        assert error_of(vfs.stat(path, who=ROOT)) == "ENOENT", path
        assert error_of(vfs.read_file(path, ROOT)) == "ENOENT", path
        assert error_of(vfs.open(path + "/new", os.O_CREAT | os.O_WRONLY, 0o644, ROOT)) == "ENOENT", path
    assert sorted(os.listdir(outside)) == ["secret"]


@pytest.mark.parametrize(
    "path", ["/out/secret", "/up", "/d/rel/secret", "/../outside/secret", "/d/../../outside/secret"]
)
def test_the_filesystems_themselves_follow_nothing(fs: FileSystem, path: str, outside: Path) -> None:
    """Also where the virtual filesystem, which follows links, is left out."""
    before = snapshot(outside)
    for attempt in (
        fs.read_file(path),
        fs.open(path, os.O_RDWR),
        fs.open(path, os.O_CREAT | os.O_WRONLY),
        fs.open(path + "/x", os.O_CREAT | os.O_WRONLY),
        fs.mkdir(path + "/x"),
        fs.rename("/f", path + "/x"),
        fs.link("/f", path + "/x"),
        fs.unlink(path + "/x"),
        fs.readdir(path),
        fs.scandir(path),
    ):
        assert error_of(attempt) != "ok"
    assert snapshot(outside) == before


def test_a_directory_swapped_for_a_link(fs: FileSystem, shared: Path, outside: Path) -> None:
    vfs = VirtualFileSystem(fs)
    found = run(vfs.resolve("/d/g", who=ROOT))
    (outside / "g").write_text("outside")
    (shared / "d").rename(shared / "away")
    (shared / "d").symlink_to(outside)
    for attempt in (
        found.fs.read_file(found.inner),
        found.fs.open(found.inner, os.O_RDWR),
        found.fs.open(found.inner, os.O_RDONLY),
        found.fs.lstat(found.inner),
        found.fs.unlink(found.inner),
        found.fs.open("/d/new", os.O_CREAT | os.O_WRONLY),
        found.fs.readdir("/d"),
    ):
        assert error_of(attempt) in ("ENOTDIR", "ENOENT")
    assert sorted(os.listdir(outside)) == ["g", "secret"]


def test_a_directory_that_is_swapped_all_the_time(fs: FileSystem, shared: Path, outside: Path) -> None:
    (outside / "g").write_text("outside")
    stop = threading.Event()

    def swap() -> None:
        while not stop.is_set():
            (shared / "d").rename(shared / "away")
            (shared / "d").symlink_to(outside)
            (shared / "d").unlink()
            (shared / "away").rename(shared / "d")

    thread = threading.Thread(target=swap)
    thread.start()
    seen = set()
    try:
        for _ in range(1000):
            try:
                seen.add(run(fs.read_file("/d/g")))
            except OSError as error:
                seen.add(errno.errorcode[error.errno or 0].encode())
    finally:
        stop.set()
        thread.join()
    assert seen <= {b"g on disk", b"ENOENT", b"ENOTDIR", b"ELOOP"}


def test_special_files_are_not_opened(fs: FileSystem) -> None:
    assert st.S_ISFIFO(run(fs.lstat("/pipe")).mode)
    for flags in (os.O_RDONLY, os.O_WRONLY):
        assert error_of(fs.open("/pipe", flags)) != "ok"
    assert error_of(fs.read_file("/pipe")) != "ok"


def test_a_nul_is_no_part_of_a_name(fs: FileSystem) -> None:
    assert error_of(fs.lstat("/f\0")) in ("EINVAL", "ENOENT")


def test_large_files_are_read_in_pieces(fs: FileSystem, shared: Path) -> None:
    content = os.urandom(CHUNK + 5000)
    (shared / "big").write_bytes(content)
    assert run(fs.read_file("/big")) == content
    handle = run(fs.open("/big", os.O_RDONLY))
    assert run(handle.read(0, 1 << 30)) == content[:CHUNK]
    assert run(handle.read(CHUNK, 1 << 30)) == content[CHUNK:]
    run(handle.close())


def test_no_descriptor_is_left(fs: FileSystem) -> None:
    before = len(os.listdir("/proc/self/fd"))
    for path in ("/f", "/d/g", "/none", "/f/x", "/out/secret", "/d/e", "/pipe", "/link/x"):
        for call in (fs.lstat, fs.read_file, fs.readdir, fs.scandir, fs.readlink):
            error_of(call(path))
        error_of(fs.walk(path, True))
        error_of(fs.open(path, os.O_RDONLY))
        error_of(fs.rename(path, "/d/new"))
        error_of(fs.rename("/d/new", path))
    assert len(os.listdir("/proc/self/fd")) == before


# --- the host filesystem -------------------------------------------------------------------------------


def test_writes_reach_the_disk(shared: Path) -> None:
    vfs = VirtualFileSystem(HostFileSystem(shared))
    opened = run(vfs.open("/d/new", os.O_CREAT | os.O_WRONLY, 0o640, USER))
    assert opened.handle is not None
    run(opened.handle.append(b"written"))
    run(opened.handle.close())
    assert (shared / "d" / "new").read_text() == "written"
    assert st.S_IMODE((shared / "d" / "new").stat().st_mode) == 0o640
    run(vfs.rename("/d/new", "/moved", USER))
    run(vfs.unlink("/out", USER))
    assert sorted(os.listdir(shared)) == ["d", "f", "link", "moved", "pipe", "up"]
    assert error_of(vfs.chown("/f", 5, 5, ROOT)) == "EPERM"
    run(vfs.mkdir("/roots", 0o700, ROOT))
    assert run(vfs.stat("/roots", who=USER)).uid == 1000
    assert error_of(vfs.mknod("/dev", st.S_IFCHR | 0o600, 1, ROOT)) == "EPERM"


def test_a_read_only_host_directory(shared: Path) -> None:
    fs = HostFileSystem(shared, read_only=True)
    before = snapshot(shared)
    for attempt in (
        write(fs, "/f", b""),
        fs.open("/f", os.O_RDONLY | os.O_TRUNC),
        fs.open("/new", os.O_RDONLY | os.O_CREAT),
        fs.mkdir("/x"),
        fs.rmdir("/d/e"),
        fs.unlink("/f"),
        fs.rename("/f", "/g"),
        fs.link("/f", "/g"),
        fs.symlink("/f", "/g"),
        fs.mknod("/g", st.S_IFIFO | 0o600),
        fs.chmod("/f", 0),
        fs.utime("/f", 1, 1),
    ):
        assert error_of(attempt) == "EROFS"
    assert snapshot(shared) == before
    assert run(fs.read_file("/f")) == b"f on disk"


def test_limits_of_the_host_filesystem(shared: Path) -> None:
    fs = HostFileSystem(shared, max_file_size=100, max_read=20)
    assert error_of(write(fs, "/big", b"x" * 101)) == "EFBIG"
    handle = run(fs.open("/f", os.O_RDWR))
    assert error_of(handle.truncate(101)) == "EFBIG"
    run(handle.truncate(21))
    assert error_of(fs.read_file("/f")) == "EFBIG"
    run(handle.close())


def test_the_root_must_be_a_directory(shared: Path) -> None:
    with pytest.raises(NotADirectoryError):
        HostFileSystem(shared / "f")
    with pytest.raises(FileNotFoundError):
        OverlayFileSystem(shared / "none")
    HostDirectory(shared / "d" / "..", (0, 0))


# --- the overlay ---------------------------------------------------------------------------------------


def change_everything(vfs: VirtualFileSystem) -> None:
    """Use each way to change something."""
    for flags in (os.O_WRONLY | os.O_TRUNC, os.O_RDWR):
        opened = run(vfs.open("/f", flags, 0, USER))
        assert opened.handle is not None
        run(opened.handle.append(b"changed"))
        run(opened.handle.truncate(3))
        run(opened.handle.close())
    run(vfs.chmod("/d/g", 0o600, USER))
    run(vfs.utime("/d/e", 1, 2, who=USER))
    run(vfs.chown("/link", 5, 6, ROOT, follow=False))
    run(vfs.link("/d/g", "/hard", USER))
    run(vfs.rename("/d", "/moved", USER))
    run(vfs.unlink("/pipe", USER))
    run(vfs.unlink("/up", USER))
    run(vfs.mkdir("/d", 0o755, USER))
    run(vfs.symlink("x", "/d/g", USER))
    run(vfs.rmdir("/moved/e", USER))
    run(vfs.mkdir("/up", 0o755, USER))


def test_the_overlay_never_writes(shared: Path) -> None:
    before = snapshot(shared.parent)
    overlay = OverlayFileSystem(shared)
    change_everything(VirtualFileSystem(overlay))
    change_everything(VirtualFileSystem(OverlayFileSystem(shared).fork()))
    assert snapshot(shared.parent) == before
    assert run(names(overlay)) == ["d", "f", "hard", "link", "moved", "out", "up"]
    assert run(names(overlay, "/moved")) == ["g", "rel"]
    assert run(names(overlay, "/d")) == ["g"]
    assert run(overlay.read_file("/moved/g")) == run(overlay.read_file("/hard")) == b"g on disk"
    assert run(overlay.lstat("/moved/g"))[0:3:2] == (st.S_IFREG | 0o600, 2)
    assert run(overlay.read_file("/f")) == b"cha"


def test_what_was_not_changed_comes_from_the_disk_each_time(shared: Path) -> None:
    overlay = OverlayFileSystem(shared)
    run(write(overlay, "/d/new", b"new"))
    run(overlay.unlink("/f"))
    (shared / "d" / "g").write_text("changed on disk")
    (shared / "d" / "later").write_text("later")
    (shared / "f").write_text("still hidden")
    assert run(overlay.read_file("/d/g")) == b"changed on disk"
    assert run(names(overlay, "/d")) == ["e", "g", "later", "new", "rel"]
    assert error_of(overlay.lstat("/f")) == "ENOENT"
    (shared / "d" / "later").unlink()
    assert run(names(overlay, "/d")) == ["e", "g", "new", "rel"]


def test_a_removed_and_remade_directory_is_empty(shared: Path) -> None:
    overlay = OverlayFileSystem(shared)
    assert error_of(overlay.rmdir("/d")) == "ENOTEMPTY"
    for name in ("g", "rel"):
        run(overlay.unlink(f"/d/{name}"))
    run(overlay.rmdir("/d/e"))
    run(overlay.rmdir("/d"))
    assert error_of(overlay.lstat("/d/g")) == "ENOENT"
    run(overlay.mkdir("/d"))
    assert run(names(overlay, "/d")) == []
    assert error_of(overlay.lstat("/d/g")) == "ENOENT"
    run(write(overlay, "/d/g", b"mine"))
    assert run(overlay.read_file("/d/g")) == b"mine"


def test_open_handles_see_what_is_written_later(shared: Path) -> None:
    overlay = OverlayFileSystem(shared)
    reader = run(overlay.open("/d/g", os.O_RDONLY))
    removed = run(overlay.open("/f", os.O_RDONLY))
    assert error_of(reader.write(0, b"x")) == "EBADF"
    writer = run(overlay.open("/d/g", os.O_WRONLY))
    assert run(reader.read(0, 99)) == b"g on disk"
    run(writer.append(b"!"))
    assert run(reader.read(0, 99)) == b"g on disk!"
    assert run(reader.stat()).size == 10
    run(overlay.unlink("/d/g"))
    run(overlay.unlink("/f"))
    assert run(reader.read(0, 99)) == b"g on disk!"
    assert run(removed.read(0, 99)) == b"f on disk"
    for handle in (reader, writer, removed):
        run(handle.close())
    assert not overlay._reading
    assert not overlay._opened


def test_metadata_is_changed_without_reading(shared: Path) -> None:
    overlay = OverlayFileSystem(shared, max_bytes=5)
    run(overlay.chmod("/f", 0o600))
    run(overlay.rename("/f", "/d/moved"))
    assert run(overlay.lstat("/d/moved"))[5] == 9
    handle = run(overlay.open("/d/moved", os.O_RDWR))
    assert run(handle.read(2, 2)) == b"on"
    assert error_of(handle.append(b"x")) == "ENOSPC"
    assert error_of(overlay.read_file("/d/moved")) == "EFBIG"
    run(handle.close())
    run(run(overlay.open("/d/moved", os.O_WRONLY | os.O_TRUNC)).close())
    assert run(overlay.read_file("/d/moved")) == b""


def test_inode_numbers_are_stable(shared: Path) -> None:
    overlay = OverlayFileSystem(shared)
    before = run(overlay.lstat("/d/g")).ino
    run(write(overlay, "/d/g", b"x"))
    run(overlay.rename("/d", "/moved"))
    assert run(overlay.lstat("/moved/g")).ino == before
    os.link(shared / "f", shared / "f2")
    run(write(overlay, "/f", b"1"))
    assert run(overlay.read_file("/f2")) == b"f on disk"
    run(write(overlay, "/f2", b"2"))
    assert run(overlay.read_file("/f")) == b"1"


def test_forks_of_an_overlay(shared: Path) -> None:
    overlay = OverlayFileSystem(shared)
    run(write(overlay, "/d/new", b"both"))
    twin = overlay.fork()
    run(write(overlay, "/f", b"ours"))
    run(twin.unlink("/f"))
    run(twin.rename("/d", "/theirs"))
    assert run(names(overlay)) == ["d", "f", "link", "out", "pipe", "up"]
    assert run(names(twin)) == ["link", "out", "pipe", "theirs", "up"]
    assert run(twin.read_file("/theirs/g")) == b"g on disk"
    assert run(twin.read_file("/theirs/new")) == run(overlay.read_file("/d/new")) == b"both"


def test_temporary_files_leave_nothing_behind(shared: Path) -> None:
    overlay = OverlayFileSystem(shared, max_files=50)
    for number in range(200):
        run(write(overlay, f"/d/t{number}", b"x" * 100))
        run(overlay.unlink(f"/d/t{number}"))
    assert len(overlay._table) < 5
    assert overlay._bytes == 0
    assert sum(len(node.entries or ()) for node in overlay._table.values()) < 5
