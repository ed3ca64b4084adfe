"""What every filesystem must do: each kind inherits the class and gives a fixture `fs`, an empty filesystem."""

from __future__ import annotations

import os
import stat as st

import pytest
from fs_support import error_of, names, run, write

from bash_env.fs.base import Credentials, FileSystem, Link, Stat


class ReadWriteContract:
    """Regular files and directories."""

    def test_a_new_filesystem_has_an_empty_root(self, fs: FileSystem) -> None:
        assert run(fs.lstat("/")).is_dir
        assert run(fs.readdir("/")) == []

    def test_what_is_written_is_read(self, fs: FileSystem) -> None:
        run(write(fs, "/f", b"one\n\xff\0"))
        assert run(fs.read_file("/f")) == b"one\n\xff\0"
        assert run(fs.lstat("/f")).size == 6
        assert st.S_IMODE(run(fs.lstat("/f")).mode) == 0o644
        assert run(names(fs)) == ["f"]

    def test_reading_at_an_offset(self, fs: FileSystem) -> None:
        run(write(fs, "/f", b"0123456789"))
        handle = run(fs.open("/f", os.O_RDONLY))
        assert run(handle.read(0, 4)) == b"0123"
        assert run(handle.read(8, 4)) == b"89"
        assert run(handle.read(10, 4)) == b""
        assert run(handle.read(99, 4)) == b""
        assert run(handle.read(0, 1 << 16)) == b"0123456789"
        run(handle.close())

    def test_writing_at_an_offset_and_a_gap(self, fs: FileSystem) -> None:
        run(write(fs, "/f", b"0123456789"))
        handle = run(fs.open("/f", os.O_RDWR))
        assert run(handle.write(2, b"ab")) == 2
        assert run(handle.write(12, b"z")) == 1
        assert run(handle.append(b"end")) == 16
        assert run(handle.read(0, 99)) == b"01ab456789\0\0zend"
        assert run(handle.stat()).size == 16
        run(handle.close())

    def test_truncate(self, fs: FileSystem) -> None:
        run(write(fs, "/f", b"0123456789"))
        handle = run(fs.open("/f", os.O_RDWR))
        run(handle.truncate(3))
        assert run(handle.read(0, 99)) == b"012"
        run(handle.truncate(5))
        assert run(handle.read(0, 99)) == b"012\0\0"
        run(handle.close())
        run(run(fs.open("/f", os.O_WRONLY | os.O_TRUNC)).close())
        assert run(fs.read_file("/f")) == b""

    def test_holes(self, fs: FileSystem) -> None:
        run(write(fs, "/f", b"start"))
        handle = run(fs.open("/f", os.O_RDWR))
        run(handle.write((1 << 33) + 3, b"end"))
        assert run(handle.stat()).size == (1 << 33) + 6
        assert run(handle.read(0, 7)) == b"start\0\0"
        assert run(handle.read(1 << 33, 99)) == b"\0\0\0end"
        assert run(handle.read(1 << 32, 1 << 17)) == bytes(1 << 17)
        run(handle.truncate((1 << 33) + 4))
        run(handle.truncate((1 << 33) + 6))
        assert run(handle.read(1 << 33, 99)) == b"\0\0\0e\0\0"
        run(handle.write(3, b"XYZ"))
        assert run(handle.read(0, 7)) == b"staXYZ\0"
        run(handle.truncate(4))
        assert run(handle.append(b"!")) == 5
        assert run(handle.read(0, 99)) == b"staX!"
        run(handle.close())

    def test_flags_of_open(self, fs: FileSystem) -> None:
        assert error_of(fs.open("/f", os.O_RDONLY)) == "ENOENT"
        run(run(fs.open("/f", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o640)).close())
        assert st.S_IMODE(run(fs.lstat("/f")).mode) == 0o640
        assert error_of(fs.open("/f", os.O_WRONLY | os.O_CREAT | os.O_EXCL)) == "EEXIST"
        run(run(fs.open("/f", os.O_WRONLY | os.O_CREAT, 0o600)).close())
        assert st.S_IMODE(run(fs.lstat("/f")).mode) == 0o640
        run(fs.mkdir("/d"))
        assert error_of(fs.open("/d", os.O_RDONLY)) == "EISDIR"
        assert error_of(fs.open("/f/x", os.O_RDONLY)) == "ENOTDIR"
        assert error_of(fs.open("/none/x", os.O_WRONLY | os.O_CREAT)) == "ENOENT"

    def test_directories(self, fs: FileSystem) -> None:
        run(fs.mkdir("/a", 0o750))
        run(fs.mkdir("/a/b"))
        assert st.S_IMODE(run(fs.lstat("/a")).mode) == 0o750
        assert error_of(fs.mkdir("/a")) == "EEXIST"
        assert error_of(fs.mkdir("/none/x")) == "ENOENT"
        assert error_of(fs.rmdir("/a")) == "ENOTEMPTY"
        assert error_of(fs.readdir("/none")) == "ENOENT"
        run(write(fs, "/a/f", b""))
        assert error_of(fs.rmdir("/a/f")) == "ENOTDIR"
        assert error_of(fs.readdir("/a/f")) == "ENOTDIR"
        assert run(names(fs, "/a")) == ["b", "f"]
        run(fs.rmdir("/a/b"))
        run(fs.unlink("/a/f"))
        run(fs.rmdir("/a"))
        assert error_of(fs.lstat("/a")) == "ENOENT"

    def test_unlink(self, fs: FileSystem) -> None:
        run(write(fs, "/f", b"kept"))
        run(fs.mkdir("/d"))
        handle = run(fs.open("/f", os.O_RDWR))
        run(fs.unlink("/f"))
        assert error_of(fs.lstat("/f")) == "ENOENT"
        assert error_of(fs.unlink("/f")) == "ENOENT"
        assert error_of(fs.unlink("/d")) == "EISDIR"
        run(handle.append(b"!"))
        assert run(handle.read(0, 99)) == b"kept!"
        run(handle.close())
        run(handle.close())

    def test_scandir_is_readdir_with_stats(self, fs: FileSystem) -> None:
        run(write(fs, "/f", b"four"))
        run(fs.mkdir("/d"))
        pairs = run(fs.scandir("/"))
        assert [entry for entry, _ in pairs] == run(fs.readdir("/"))
        for entry, stat in pairs:
            assert stat == run(fs.lstat("/" + entry.name))
            assert entry.type == st.S_IFMT(stat.mode)
            assert entry.ino == stat.ino

    def test_names_of_any_bytes(self, fs: FileSystem) -> None:
        odd = os.fsdecode(b"/\xff \n\xc3\xa9")
        run(write(fs, odd, b"x"))
        assert run(names(fs)) == [odd[1:]]
        assert run(fs.read_file(odd)) == b"x"

    def test_walk(self, fs: FileSystem) -> None:
        run(fs.mkdir("/a"))
        run(fs.mkdir("/a/b"))
        run(write(fs, "/a/b/f", b"x"))
        assert run(fs.walk("/", True)) == run(fs.lstat("/"))
        assert run(fs.walk("/a/b/f", True)) == run(fs.lstat("/a/b/f"))
        assert run(fs.walk("/a/b/none", True)) is None
        assert error_of(fs.walk("/a/none/f", True)) == "ENOENT"
        assert error_of(fs.walk("/a/b/f/x", True)) == "ENOTDIR"


class FullContract(ReadWriteContract):
    """Links, names, metadata."""

    def test_rename_a_file(self, fs: FileSystem) -> None:
        run(write(fs, "/f", b"1"))
        run(write(fs, "/g", b"2"))
        run(fs.mkdir("/d"))
        ino = run(fs.lstat("/f")).ino
        run(fs.rename("/f", "/g"))
        assert run(fs.read_file("/g")) == b"1"
        run(fs.rename("/g", "/d/h"))
        assert run(names(fs)) == ["d"]
        assert run(fs.lstat("/d/h")).ino == ino
        assert error_of(fs.rename("/none", "/x")) == "ENOENT"
        assert error_of(fs.rename("/d/h", "/none/x")) == "ENOENT"

    def test_rename_a_directory(self, fs: FileSystem) -> None:
        for path in ("/a", "/a/b", "/c", "/full", "/full/x"):
            run(fs.mkdir(path))
        run(write(fs, "/a/b/f", b"x"))
        run(fs.rename("/a", "/c"))
        assert run(fs.read_file("/c/b/f")) == b"x"
        assert run(names(fs)) == ["c", "full"]
        assert error_of(fs.rename("/c", "/c/b/d")) == "EINVAL"
        assert error_of(fs.rename("/c", "/full")) == "ENOTEMPTY"
        assert error_of(fs.rename("/c", "/c/b/f")) == "EINVAL"
        run(write(fs, "/f", b""))
        assert error_of(fs.rename("/c", "/f")) == "ENOTDIR"
        assert error_of(fs.rename("/f", "/c")) == "EISDIR"
        run(fs.rename("/c", "/c"))
        run(fs.rename("/c/b/f", "/c/b/f"))
        run(fs.rename("/c/b", "/b"))
        assert run(fs.read_file("/b/f")) == b"x"

    def test_link_counts(self, fs: FileSystem) -> None:
        run(fs.mkdir("/d"))
        assert run(fs.lstat("/d")).nlink == 2
        before = run(fs.lstat("/")).nlink
        run(fs.mkdir("/d/e"))
        run(fs.mkdir("/d/g"))
        assert run(fs.lstat("/d")).nlink == 4
        run(fs.rename("/d/e", "/e"))
        assert run(fs.lstat("/")).nlink == before + 1
        run(fs.rename("/e", "/d/g"))
        assert run(fs.lstat("/d")).nlink == 3
        run(fs.rmdir("/d/g"))
        assert run(fs.lstat("/d")).nlink == 2
        assert run(fs.lstat("/")).nlink == before

    def test_hard_links(self, fs: FileSystem) -> None:
        run(write(fs, "/f", b"1"))
        run(fs.mkdir("/d"))
        run(fs.link("/f", "/d/g"))
        assert run(fs.lstat("/f")).nlink == 2
        assert run(fs.lstat("/f")).ino == run(fs.lstat("/d/g")).ino
        run(write(fs, "/d/g", b"22"))
        assert run(fs.read_file("/f")) == b"22"
        run(fs.rename("/f", "/d/g"))
        assert run(names(fs)) == ["d", "f"]
        run(fs.unlink("/f"))
        assert run(fs.lstat("/d/g")).nlink == 1
        assert run(fs.read_file("/d/g")) == b"22"
        assert error_of(fs.link("/d/g", "/d")) == "EEXIST"
        assert error_of(fs.link("/d", "/e")) == "EPERM"

    def test_symbolic_links(self, fs: FileSystem) -> None:
        run(fs.mkdir("/d"))
        run(write(fs, "/d/f", b"x"))
        run(fs.symlink("d", "/l"))
        run(fs.symlink("/none", "/d/dangling"))
        stat = run(fs.lstat("/l"))
        assert stat.is_link
        assert stat.size == 1
        assert run(fs.readlink("/l")) == "d"
        assert error_of(fs.readlink("/d")) == "EINVAL"
        found = run(fs.walk("/l", False))
        assert isinstance(found, Stat)
        assert found.ino == stat.ino
        assert run(fs.walk("/l", True)) == Link("/", "d", "")
        assert run(fs.walk("/l/f/g", False)) == Link("/", "d", "f/g")
        assert run(fs.walk("/d/dangling/x", True)) == Link("/d", "/none", "x")
        assert error_of(fs.symlink("x", "/l")) == "EEXIST"
        run(fs.unlink("/l"))
        assert run(names(fs)) == ["d"]
        assert run(names(fs, "/d")) == ["dangling", "f"]

    def test_chmod_and_utime(self, fs: FileSystem) -> None:
        run(write(fs, "/f", b"x"))
        run(fs.chmod("/f", 0o4751))
        assert run(fs.lstat("/f")).mode == st.S_IFREG | 0o4751
        run(fs.utime("/f", 1_000_000_001, 2_000_000_002))
        stat = run(fs.lstat("/f"))
        assert (stat.atime_ns, stat.mtime_ns) == (1_000_000_001, 2_000_000_002)
        run(fs.symlink("f", "/l"))
        run(fs.utime("/l", 5, 6))
        assert run(fs.lstat("/l")).mtime_ns == 6
        assert run(fs.lstat("/f")).mtime_ns == 2_000_000_002

    def test_changes_set_times(self, fs: FileSystem) -> None:
        run(fs.mkdir("/d"))
        run(write(fs, "/d/f", b"x"))
        for path in ("/d", "/d/f"):
            run(fs.utime(path, 1, 1))
        run(write(fs, "/d/f", b"y"))
        assert run(fs.lstat("/d/f")).mtime_ns > 1
        assert run(fs.lstat("/d")).mtime_ns == 1
        run(fs.link("/d/f", "/d/g"))
        assert run(fs.lstat("/d")).mtime_ns > 1
        run(fs.utime("/d", 1, 1))
        run(fs.unlink("/d/g"))
        assert run(fs.lstat("/d")).mtime_ns > 1

    def test_fifos(self, fs: FileSystem) -> None:
        run(fs.mknod("/p", st.S_IFIFO | 0o600))
        assert run(fs.lstat("/p")).mode == st.S_IFIFO | 0o600
        assert run(fs.readdir("/"))[0].type == st.S_IFIFO
        assert error_of(fs.open("/p", os.O_RDONLY)) != "ok"
        run(fs.unlink("/p"))

    def test_search_permission(self, fs: FileSystem) -> None:
        run(fs.mkdir("/d", 0o700))
        run(write(fs, "/d/f", b"x"))
        assert isinstance(run(fs.walk("/d/f", True)), Stat)
        assert isinstance(run(fs.walk("/d", True, Credentials(4711, 4711))), Stat)
        assert error_of(fs.walk("/d/f", True, Credentials(4711, 4711))) == "EACCES"


class ForkContract:
    """Forks: both sides go on from the same tree and never see each other's changes."""

    @pytest.fixture
    def tree(self, fs: FileSystem) -> FileSystem:
        run(fs.mkdir("/d"))
        run(write(fs, "/d/f", b"old"))
        run(fs.link("/d/f", "/hard"))
        run(fs.symlink("d/f", "/l"))
        return fs

    def test_each_side_keeps_its_changes(self, tree: FileSystem) -> None:
        twin = tree.fork()
        run(write(tree, "/d/f", b"ours"))
        run(write(twin, "/d/new", b"theirs"))
        run(twin.unlink("/l"))
        run(tree.mkdir("/ours"))
        assert run(tree.read_file("/hard")) == b"ours"
        assert run(twin.read_file("/hard")) == b"old"
        assert run(names(tree)) == ["d", "hard", "l", "ours"]
        assert run(names(twin)) == ["d", "hard"]
        assert run(names(tree, "/d")) == ["f"]
        assert run(names(twin, "/d")) == ["f", "new"]
        run(write(twin, "/hard", b"linked"))
        assert run(twin.read_file("/d/f")) == b"linked"
        assert run(tree.read_file("/d/f")) == b"ours"

    def test_appending_after_a_fork(self, tree: FileSystem) -> None:
        handle = run(tree.open("/d/f", os.O_RDWR))
        run(handle.append(b"+"))
        twin = tree.fork()
        run(handle.append(b"1"))
        other = run(twin.open("/d/f", os.O_RDWR))
        run(other.append(b"2"))
        run(handle.append(b"3"))
        assert run(handle.read(0, 99)) == run(tree.read_file("/hard")) == b"old+13"
        assert run(other.read(0, 99)) == run(twin.read_file("/hard")) == b"old+2"

    def test_an_open_removed_file_stays_with_its_side(self, tree: FileSystem) -> None:
        handle = run(tree.open("/d/f", os.O_RDWR))
        run(tree.unlink("/d/f"))
        run(tree.unlink("/hard"))
        twin = tree.fork()
        run(handle.append(b"!"))
        assert run(handle.read(0, 99)) == b"old!"
        run(handle.close())
        assert error_of(twin.lstat("/hard")) == "ENOENT"

    def test_forks_of_forks(self, tree: FileSystem) -> None:
        side, line = tree, []
        for number in range(200):
            run(write(side, f"/n{number}", b"%d" % number))
            if number >= 10:
                run(side.unlink(f"/n{number - 10}"))
            line.append(side)
            side = side.fork()
        assert len(run(names(side))) == 13
        assert run(side.read_file("/n199")) == b"199"
        assert run(line[20].read_file("/n15")) == b"15"
        assert error_of(line[20].lstat("/n21")) == "ENOENT"
        assert error_of(line[20].lstat("/n10")) == "ENOENT"
