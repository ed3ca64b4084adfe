"""The virtual filesystem: mounts, read-only filesystems, names in errors, canonical paths. Errors: test_fs_linux."""

from __future__ import annotations

import os
import stat as st

import pytest
from fs_support import error_of, run

from bash_env.fs.base import ROOT, Credentials
from bash_env.fs.memory import MemoryFileSystem
from bash_env.fs.vfs import VirtualFileSystem

USER = Credentials(1000, 1000)


@pytest.fixture
def vfs() -> VirtualFileSystem:
    root, usb, proc = MemoryFileSystem(), MemoryFileSystem(), MemoryFileSystem()
    root.add_file("/home/user/f", "f", 0o644, 1000, 1000)
    root.add_dir("/home/user/d", 0o755, 1000, 1000)
    root.add_dir("/mnt")
    root.add_file("/mnt/usb/hidden", "hidden")
    root.add_symlink("/home/user/usb", "../../mnt/usb/sub")
    root.add_symlink("/home/user/abs", "/mnt/usb")
    usb.add_dir("/", 0o777)
    usb.add_file("/sub/g", "g", 0o644, 1000, 1000)
    usb.add_symlink("/up", "..")
    usb.add_symlink("/home", "/home/user")
    proc.add_file("/version", "1")
    return VirtualFileSystem(root, {"/mnt/usb": usb, "/proc/": proc, "/deep/er/still": MemoryFileSystem()})


def listed(vfs: VirtualFileSystem, path: str) -> list[str]:
    names = [entry.name for entry in run(vfs.readdir(path, USER))]
    assert names == [entry.name for entry, _ in run(vfs.scandir(path, USER))]
    return names


@pytest.mark.parametrize(
    ("path", "canonical"),
    [
        ("/mnt/usb/sub/g", "/mnt/usb/sub/g"),
        ("/home/user/usb/g", "/mnt/usb/sub/g"),
        ("/home/user/usb/../../usb/sub/./g", "/mnt/usb/sub/g"),
        ("/home/user/abs/sub", "/mnt/usb/sub"),
        ("/mnt/usb/up", "/mnt"),
        ("/mnt/usb/up/usb/up/usb", "/mnt/usb"),
        ("/mnt/usb/home/f", "/home/user/f"),
        ("/mnt/usb/..", "/mnt"),
        ("/mnt/usb/", "/mnt/usb"),
        ("/../..", "/"),
        ("//proc//version", "/proc/version"),
        ("/proc", "/proc"),
        ("/deep/er", "/deep/er"),
        ("/deep/er/../er/still/..", "/deep/er"),
    ],
)
def test_paths_across_mounts(vfs: VirtualFileSystem, path: str, canonical: str) -> None:
    assert run(vfs.resolve(path, who=USER)).path == canonical
    assert run(vfs.realpath(path, USER)) == canonical
    assert run(vfs.stat(path, who=USER)) == run(vfs.stat(canonical, who=USER))


def test_mount_points_are_listed(vfs: VirtualFileSystem) -> None:
    assert listed(vfs, "/") == ["mnt", "home", "proc", "deep"]
    assert listed(vfs, "/mnt") == ["usb"]
    assert listed(vfs, "/mnt/usb") == ["home", "up", "sub"]
    assert listed(vfs, "/deep") == ["er"]
    assert listed(vfs, "/deep/er") == ["still"]
    assert listed(vfs, "/deep/er/still") == []


def test_each_mount_is_a_device(vfs: VirtualFileSystem) -> None:
    devices = [run(vfs.stat(path, who=USER)).dev for path in ("/", "/mnt", "/mnt/usb", "/mnt/usb/sub/g", "/proc")]
    assert devices == [1, 1, 2, 2, 3]
    assert {e.name: s.dev for e, s in run(vfs.scandir("/", USER))}["proc"] == 3
    assert {e.name: s.dev for e, s in run(vfs.scandir("/mnt/usb", USER))}["sub"] == 2
    opened = run(vfs.open("/mnt/usb/sub/g", os.O_RDONLY, 0, USER))
    assert opened.handle is not None
    assert opened.stat == run(opened.handle.stat()) == run(vfs.stat("/mnt/usb/sub/g", who=USER))


def test_what_a_mount_forbids(vfs: VirtualFileSystem) -> None:
    assert error_of(vfs.rename("/home/user/f", "/mnt/usb/f", ROOT)) == "EXDEV"
    assert error_of(vfs.link("/home/user/f", "/mnt/usb/f", ROOT)) == "EXDEV"
    assert error_of(vfs.rmdir("/proc", ROOT)) == "EBUSY"
    assert error_of(vfs.rmdir("/deep/er", ROOT)) == "ENOTEMPTY"
    assert error_of(vfs.rename("/mnt", "/mount", ROOT)) == "EBUSY"
    assert error_of(vfs.mkdir("/proc", 0o755, ROOT)) == "EEXIST"
    assert error_of(vfs.rmdir("/", ROOT)) == "EBUSY"


def test_mounting_and_unmounting(vfs: VirtualFileSystem) -> None:
    vfs.unmount("/mnt/usb")
    assert listed(vfs, "/mnt/usb") == ["hidden"]
    assert error_of(vfs.stat("/home/user/usb/g", who=USER)) == "ENOENT"
    new = MemoryFileSystem()
    new.add_file("/x", "x")
    vfs.mount("/home/user/d", new)
    assert run(vfs.read_file("/home/user/d/x", USER)) == b"x"
    assert run(vfs.stat("/home/user/d/x", who=USER)).dev == 5
    assert vfs.mounts["/home/user/d"] is new
    with pytest.raises(OSError, match="Invalid argument"):
        vfs.unmount("/mnt/usb")


def test_a_mount_below_a_closed_directory(vfs: VirtualFileSystem) -> None:
    vfs.mount("/home/user/d/e/m", MemoryFileSystem())
    run(vfs.stat("/home/user/d/e/m", who=USER))
    run(vfs.chmod("/home/user/d", 0o600, USER))
    assert error_of(vfs.stat("/home/user/d/e/m", who=USER)) == "EACCES"
    run(vfs.stat("/home/user/d/e/m", who=ROOT))


def test_new_files_belong_to_their_maker(vfs: VirtualFileSystem) -> None:
    run(vfs.mkdir("/home/user/d/e", 0o700, USER))
    run(vfs.symlink("x", "/home/user/d/l", USER))
    run(vfs.mknod("/home/user/d/p", st.S_IFIFO | 0o600, 0, USER))
    opened = run(vfs.open("/mnt/usb/new", os.O_CREAT | os.O_WRONLY, 0o600, USER))
    assert (opened.stat.uid, opened.stat.gid) == (1000, 1000)
    for path in ("/home/user/d/e", "/home/user/d/l", "/home/user/d/p", "/mnt/usb/new"):
        assert run(vfs.stat(path, follow=False, who=USER)).uid == 1000
    assert error_of(vfs.mknod("/home/user/n", st.S_IFCHR | 0o600, 259, USER)) == "EPERM"
    run(vfs.mknod("/home/user/n", st.S_IFCHR | 0o600, 259, ROOT))


def test_read_only_filesystems() -> None:
    root = MemoryFileSystem(read_only=True)
    root.add_file("/f", "f", 0o666)
    root.add_dir("/d", 0o777)
    root.add_device("/null", st.S_IFCHR | 0o666, 259)
    vfs = VirtualFileSystem(root)
    attempts = [
        vfs.mkdir("/d/x", 0o755, ROOT),
        vfs.rmdir("/d", ROOT),
        vfs.unlink("/f", ROOT),
        vfs.rename("/f", "/g", ROOT),
        vfs.link("/f", "/g", ROOT),
        vfs.symlink("f", "/g", ROOT),
        vfs.chmod("/f", 0o600, ROOT),
        vfs.chown("/f", 1, 1, ROOT),
        vfs.utime("/f", 1, 1, who=ROOT),
        vfs.open("/f", os.O_WRONLY, 0, ROOT),
        vfs.open("/f", os.O_TRUNC, 0, ROOT),
        vfs.open("/g", os.O_WRONLY | os.O_CREAT, 0o644, ROOT),
    ]
    assert {error_of(attempt) for attempt in attempts} == {"EROFS"}
    assert error_of(vfs.mkdir("/d", 0o755, ROOT)) == "EEXIST"
    assert run(vfs.read_file("/f", USER)) == b"f"
    assert run(vfs.open("/null", os.O_WRONLY, 0, USER)).handle is None
    assert not run(vfs.access("/f", 2, USER))
    assert run(vfs.access("/null", 2, USER))
    assert run(vfs.access("/f", 4, USER))


def test_errors_name_the_path_as_given(vfs: VirtualFileSystem) -> None:
    for path in ("/home//user/none", "/home/user/usb/../none/x", "/proc/./none"):
        with pytest.raises(FileNotFoundError) as caught:
            run(vfs.stat(path, who=USER))
        assert caught.value.filename == path
        assert caught.value.strerror == "No such file or directory"
    with pytest.raises(FileExistsError) as caught_link:
        run(vfs.link("/home/user/f", "/home/user/./d", USER))
    assert (caught_link.value.filename, caught_link.value.filename2) == ("/home/user/f", "/home/user/./d")


@pytest.mark.parametrize(
    ("path", "last", "everything"),
    [
        ("/home/user/none", "/home/user/none", "/home/user/none"),
        ("/home/user/none/", "/home/user/none", "/home/user/none"),
        ("/home/user/usb/none", "/mnt/usb/sub/none", "/mnt/usb/sub/none"),
        ("/home/user/none/../abs/x/y", "ENOENT", "/mnt/usb/x/y"),
        ("/home/user/f/x", "ENOTDIR", "/home/user/f/x"),
        ("/home/user/f/../d", "ENOTDIR", "/home/user/d"),
        ("/none/x", "ENOENT", "/none/x"),
        ("/home/user/./none/.", "ENOENT", "/home/user/none"),
    ],
)
def test_realpath_of_what_is_missing(vfs: VirtualFileSystem, path: str, last: str, everything: str) -> None:
    assert error_of(vfs.realpath(path, USER)) != "ok"
    if last.startswith("/"):
        assert run(vfs.realpath(path, USER, missing="last")) == last
    else:
        assert error_of(vfs.realpath(path, USER, missing="last")) == last
    assert run(vfs.realpath(path, USER, missing="any")) == everything


def test_forty_links_and_no_more() -> None:
    root = MemoryFileSystem()
    root.add_file("/0", "end")
    for number in range(1, 42):
        root.add_symlink(f"/{number}", str(number - 1))
    vfs = VirtualFileSystem(root)
    assert run(vfs.read_file("/40", USER)) == b"end"
    assert error_of(vfs.read_file("/41", USER)) == "ELOOP"


def test_links_that_grow_end_soon() -> None:
    root = MemoryFileSystem()
    root.add_symlink("/l", "l/" + "l/" * 2000)
    assert error_of(VirtualFileSystem(root).stat("/l", who=USER)) == "ELOOP"
    assert run(VirtualFileSystem(root).realpath("/l", USER, missing="any")).startswith("/l/l/l")
    assert error_of(VirtualFileSystem(root).symlink("x" * 4096, "/m", ROOT)) == "ENAMETOOLONG"
    assert error_of(VirtualFileSystem(root).symlink("", "/m", ROOT)) == "ENOENT"
