"""What is special about the filesystem in memory: lazy content, content by reference, limits, cheap forks."""

from __future__ import annotations

import os
import stat as st
import tracemalloc

import pytest
from fs_support import error_of, names, run, write

from bash_env.fs.memory import MemoryFileSystem


def test_adding_makes_the_way() -> None:
    fs = MemoryFileSystem(clock=lambda: 7)
    fs.add_file("/home/user/f", "é\n", 0o600, 1000, 100)
    fs.add_file("/home/user/g", b"\xff", mtime_ns=3)
    fs.add_dir("/home", 0o711)
    fs.add_dir("/tmp", 0o1777)
    fs.add_symlink("/bin", "usr/bin")
    fs.add_device("/dev/null", st.S_IFCHR | 0o666, os.makedev(1, 3))
    assert run(fs.read_file("/home/user/f")) == "é\n".encode()
    stat = run(fs.lstat("/home/user/f"))
    assert (stat.mode, stat.uid, stat.gid, stat.mtime_ns) == (st.S_IFREG | 0o600, 1000, 100, 7)
    assert run(fs.lstat("/home/user/g")).mtime_ns == 3
    assert run(fs.lstat("/home/user")).uid == 1000
    assert run(fs.lstat("/home")).mode == st.S_IFDIR | 0o711
    assert run(fs.lstat("/home")).nlink == 3
    assert run(fs.lstat("/dev/null")).rdev == os.makedev(1, 3)
    assert [entry.name for entry in run(fs.readdir("/"))] == ["dev", "bin", "tmp", "home"]
    fs.add_file("/home/user/f", "again")
    assert run(fs.read_file("/home/user/f")) == b"again"
    with pytest.raises(IsADirectoryError):
        fs.add_file("/home/user")
    with pytest.raises(NotADirectoryError):
        fs.add_file("/home/user/f/x")


def test_content_is_kept_by_reference() -> None:
    content = b"x" * 100_000
    fs = MemoryFileSystem()
    fs.add_file("/f", content)
    assert run(fs.read_file("/f")) is content
    assert run(run(fs.open("/f", os.O_RDONLY)).read(0, 1 << 20)) is content
    assert run(fs.fork().read_file("/f")) is content
    run(write(fs, "/g", content))
    assert run(fs.read_file("/g")) is content


def test_lazy_content_is_asked_for_once_and_when_needed() -> None:
    asked: list[str] = []

    def plain() -> str:
        asked.append("plain")
        return "é"

    async def later() -> bytes:
        asked.append("later")
        return b"later"

    fs = MemoryFileSystem()
    fs.add_file("/plain", plain)
    fs.add_file("/later", later)
    fs.add_file("/replaced", plain)
    twin = fs.fork()
    assert run(names(fs)) == ["later", "plain", "replaced"]
    run(fs.chmod("/later", 0o600))
    assert asked == []
    run(run(fs.open("/replaced", os.O_WRONLY | os.O_TRUNC)).close())
    assert asked == []
    assert run(fs.lstat("/plain")).size == 2
    assert run(fs.read_file("/plain")) == "é".encode()
    assert run(twin.read_file("/plain")) == "é".encode()
    assert asked == ["plain"]
    handle = run(fs.open("/later", os.O_RDWR))
    assert run(handle.append(b"!")) == 6
    assert run(fs.read_file("/later")) == b"later!"
    assert run(twin.read_file("/later")) == b"later"
    assert run(fs.scandir("/"))[-1][1].size == 2


def test_limits() -> None:
    fs = MemoryFileSystem(max_bytes=1000, max_files=4, max_file_size=2000)
    run(write(fs, "/f", b"x" * 900))
    handle = run(fs.open("/f", os.O_RDWR))
    assert error_of(handle.append(b"x" * 101)) == "ENOSPC"
    assert error_of(handle.truncate(1001)) == "ENOSPC"
    assert error_of(handle.truncate(2001)) == "EFBIG"
    assert run(handle.stat()).size == 900
    assert run(handle.write(850, b"y" * 150)) == 150
    assert error_of(handle.append(b"x")) == "ENOSPC"
    assert error_of(fs.symlink("f", "/l")) == "ENOSPC"
    run(write(fs, "/g", b""))
    run(fs.link("/g", "/h"))
    assert error_of(fs.mkdir("/d")) == "ENOSPC"
    assert error_of(fs.link("/f", "/i")) == "ENOSPC"
    run(fs.unlink("/f"))
    assert error_of(write(fs, "/g", b"x" * 900)) == "ENOSPC"
    run(handle.close())
    run(write(fs, "/g", b"x" * 900))


def test_room_is_given_back() -> None:
    fs = MemoryFileSystem(max_bytes=1 << 20)
    for number in range(20):
        run(write(fs, "/f", b"x" * 1_000_000))
        run(write(fs, "/g" if number % 2 else "/f", b""))
        side = fs.fork()
        run(side.unlink("/f"))
        run(write(side, "/h", b"x" * 1_000_000))
        fs = side
        run(fs.unlink("/h"))
    run(write(fs, "/h", b"x" * 1_000_000))


def test_holes_take_no_room_but_are_not_read_whole() -> None:
    fs = MemoryFileSystem(max_bytes=1 << 20)
    handle = run(fs.open("/f", os.O_RDWR | os.O_CREAT))
    run(handle.truncate(1 << 38))
    run(handle.write(1 << 37, b"x"))
    assert run(handle.read((1 << 37) - 1, 3)) == b"\0x\0"
    assert error_of(fs.read_file("/f")) == "EFBIG"
    twin = fs.fork()
    run(write(twin, "/f", b""))
    run(handle.write(0, b"first"))
    assert run(handle.read(0, 6)) == b"first\0"
    assert error_of(handle.write(0, b"x" * (1 << 20))) == "ENOSPC"


def test_appending_copies_nothing() -> None:
    fs = MemoryFileSystem()
    buffers = set()
    for number in range(1000):
        handle = run(fs.open("/f", os.O_WRONLY | os.O_CREAT))
        run(handle.append(b"line\n"))
        run(handle.close())
        if number > 1:
            buffers.add(id(fs._find("/f").data))
    assert len(buffers) == 1
    assert run(fs.read_file("/f")) == b"line\n" * 1000


def test_a_fork_is_small() -> None:
    image = MemoryFileSystem()
    for number in range(200):
        image.add_file(f"/usr/bin/command{number}", b"#!", 0o755)
    image.fork()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        forks = [image.fork() for _ in range(100)]
        assert (tracemalloc.get_traced_memory()[0] - before) / 100 < 3000
    finally:
        tracemalloc.stop()
    forks = [fork.fork() for fork in forks for _ in range(20)]
    assert run(forks[-1].lstat("/usr/bin/command7")).size == 2


def test_many_generations_keep_few_layers() -> None:
    fs = MemoryFileSystem()
    for number in range(2000):
        run(write(fs, f"/f{number % 50}", b"%d" % number))
        if number % 50 == 49:
            run(fs.unlink("/f7"))
        fs = fs.fork()
    assert len(fs._table.layers) < 12
    assert sum(len(layer) for layer in fs._table.layers) < 400
    assert run(fs.read_file("/f48")) == b"1998"


def test_times() -> None:
    now = [100]
    fs = MemoryFileSystem(clock=lambda: now[0])
    run(fs.mkdir("/d"))
    run(write(fs, "/d/f", b"x"))
    now[0] = 200
    run(fs.read_file("/d/f"))
    assert run(fs.lstat("/d/f"))[6:9] == (100, 100, 100)
    run(fs.chmod("/d/f", 0o600))
    assert run(fs.lstat("/d/f"))[6:9] == (100, 100, 200)
    now[0] = 300
    run(fs.rename("/d/f", "/d/g"))
    assert run(fs.lstat("/d"))[6:9] == (100, 300, 300)
    assert run(fs.lstat("/d/g"))[6:9] == (100, 100, 300)
