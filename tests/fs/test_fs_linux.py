"""The virtual filesystem beside the kernel of this machine: the same calls on the same tree, the same results."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import stat as st
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from fs_support import run
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from bash_env.fs.base import ROOT, Credentials
from bash_env.fs.memory import MemoryFileSystem
from bash_env.fs.overlay import OverlayFileSystem
from bash_env.fs.vfs import VirtualFileSystem

LIBC = ctypes.CDLL(None, use_errno=True)
OTHER = 4711
LONG = "n" * 255


class Node(NamedTuple):
    path: str
    mode: int
    owner: str  # "me", "root" or "other"
    content: str = ""


TREE = [
    Node("d", st.S_IFDIR | 0o755, "me"),
    Node("d/f", st.S_IFREG | 0o644, "me", "content"),
    Node("d/e", st.S_IFDIR | 0o755, "me"),
    Node("d/e/g", st.S_IFREG | 0o755, "me", "g"),
    Node("d/empty", st.S_IFDIR | 0o755, "me"),
    Node("d/l", st.S_IFLNK, "me", "e"),
    Node("d/lf", st.S_IFLNK, "me", "../d/./f"),
    Node("d/ls", st.S_IFLNK, "me", "e/"),
    Node("d/dangling", st.S_IFLNK, "me", "made"),
    Node("d/nowhere", st.S_IFLNK, "me", "none/made"),
    Node("d/loop", st.S_IFLNK, "me", "loop"),
    Node("d/p", st.S_IFIFO | 0o644, "me"),
    Node("root", st.S_IFDIR | 0o755, "root"),
    Node("root/f", st.S_IFREG | 0o644, "root", "r"),
    Node("root/w", st.S_IFREG | 0o666, "root", "r"),
    Node("root/secret", st.S_IFREG | 0o600, "root", "r"),
    Node("root/suid", st.S_IFREG | 0o4777, "root", "r"),
    Node("root/mine", st.S_IFDIR | 0o755, "me"),
    Node("root/mine/f", st.S_IFREG | 0o000, "me", "x"),
    Node("closed", st.S_IFDIR | 0o700, "root"),
    Node("closed/f", st.S_IFREG | 0o644, "root", "x"),
    Node("noexec", st.S_IFDIR | 0o644, "me"),
    Node("noexec/f", st.S_IFREG | 0o644, "me", "x"),
    Node("nowrite", st.S_IFDIR | 0o555, "me"),
    Node("nowrite/f", st.S_IFREG | 0o4755, "me", "x"),
    Node("nowrite/d", st.S_IFDIR | 0o755, "me"),
    Node("tmp", st.S_IFDIR | 0o1777, "root"),
    Node("tmp/mine", st.S_IFREG | 0o644, "me", "m"),
    Node("tmp/theirs", st.S_IFREG | 0o666, "other", "t"),
    Node("tmp/dir", st.S_IFDIR | 0o777, "other"),
    Node("group", st.S_IFDIR | 0o2777, "other"),
]

PATHS = [
    "d", "d/", "d/f", "d/f/", "d/f/x", "d/f/.", "d/f/..", "d/e/g", "d/e", "d/e/..", "d/e/.", "d/empty", "d/empty/",
    "d/empty/.", "d/empty/..", "d/l", "d/l/", "d/l/g", "d/l/..", "d/lf", "d/lf/", "d/lf/x", "d/ls", "d/ls/", "d/ls/g",
    "d/dangling", "d/dangling/", "d/nowhere", "d/loop", "d/loop/x", "d/loop/", "d/p", "d/new", "d/new/", "d/new/.",
    "d/new/x", "d/new/..", "d//e///g", "./d/../d/./f", "root/f", "root/w", "root/secret", "root/suid", "root/new",
    "root/mine", "root/mine/f", "closed", "closed/", "closed/.", "closed/..", "closed/f", "closed/new", "noexec",
    "noexec/.", "noexec/f", "noexec/new", "nowrite", "nowrite/f", "nowrite/d", "nowrite/new", "tmp", "tmp/mine",
    "tmp/theirs", "tmp/dir", "tmp/new", "group/new", "group", f"d/{LONG}", f"d/{LONG}n", f"d/none/{LONG}n",
    f"d/f/{LONG}n", f"closed/{LONG}n", f"d/{LONG}n/..", f"d/{'é' * 128}", "/".join(["d/.."] * 900) + "/d/f",
]  # fmt: skip
PAIRS = [
    "d", "d/", "d/f", "d/f/", "d/e", "d/e/.", "d/empty", "d/empty/..", "d/l", "d/l/", "d/lf", "d/dangling",
    "d/loop", "d/p", "d/new", "d/new/", "d/none/x", "d/f/x", "d/e/new", "root/f", "root/w", "root/suid", "root/new",
    "root/mine", "closed/f", "noexec/f", "nowrite/d", "nowrite/f", "nowrite/new", "tmp/mine", "tmp/theirs", "tmp/dir",
    "tmp/new", f"d/{LONG}n",
]  # fmt: skip
OPEN_FLAGS = {
    "r": os.O_RDONLY,
    "w": os.O_WRONLY,
    "rw": os.O_RDWR,
    ">": os.O_WRONLY | os.O_CREAT | os.O_TRUNC,
    ">>": os.O_WRONLY | os.O_CREAT | os.O_APPEND,
    "create": os.O_RDONLY | os.O_CREAT,
    "noclobber": os.O_WRONLY | os.O_CREAT | os.O_EXCL,
    "trunc": os.O_RDONLY | os.O_TRUNC,
    "dir": os.O_RDONLY | os.O_DIRECTORY,
    "wdir": os.O_WRONLY | os.O_DIRECTORY,
    "nofollow": os.O_RDONLY | os.O_NOFOLLOW,
    "nofollowdir": os.O_RDONLY | os.O_NOFOLLOW | os.O_DIRECTORY,
    "wnofollow": os.O_WRONLY | os.O_NOFOLLOW | os.O_CREAT,
}


class World:
    """The same tree on the disk and in memory (or in an overlay over another on the disk), and who acts."""

    def __init__(self, base: Path, uid: int, overlay: bool = False) -> None:
        self.base = str(base / "world")
        self.lower = str(base / "lower")
        self.uid = uid
        self.who = Credentials(uid, uid if uid != os.geteuid() else os.getegid())
        self.memory = MemoryFileSystem()
        self.memory.add_dir(self.base, 0o777, *self.owner(Node("", 0, "root")))
        for node in TREE:
            self.add(node)
        if overlay:
            self.build(self.lower)
        self.vfs: VirtualFileSystem
        self.rebuild()
        self.unchanged = self.real()

    def owner(self, node: Node) -> tuple[int, int]:
        if os.geteuid():
            return self.who.uid, self.who.gid
        return {"me": (self.who.uid, self.who.gid), "root": (0, 0), "other": (OTHER, OTHER)}[node.owner]

    def rebuild(self) -> None:
        """Both trees as they were."""
        shutil.rmtree(self.base, ignore_errors=True)
        self.build(self.base)
        if os.path.exists(self.lower):
            overlay = OverlayFileSystem(self.lower, owner=(os.geteuid(), os.getegid()))
            self.vfs = VirtualFileSystem(MemoryFileSystem(), {self.base: overlay})
        else:
            self.vfs = VirtualFileSystem(self.memory.fork())

    def build(self, base: str) -> None:
        os.mkdir(base)
        os.chmod(base, 0o777)
        for node in TREE:
            path = f"{base}/{node.path}"
            if st.S_ISDIR(node.mode):
                os.mkdir(path)
            elif st.S_ISLNK(node.mode):
                os.symlink(node.content, path)
            elif st.S_ISFIFO(node.mode):
                os.mkfifo(path)
            else:
                Path(path).write_text(node.content)
            os.chown(path, *self.owner(node), follow_symlinks=False)
        for node in TREE:
            if not st.S_ISLNK(node.mode):
                os.chmod(f"{base}/{node.path}", st.S_IMODE(node.mode))

    def add(self, node: Node) -> None:
        path, (uid, gid) = f"{self.base}/{node.path}", self.owner(node)
        if st.S_ISDIR(node.mode):
            self.memory.add_dir(path, st.S_IMODE(node.mode), uid, gid)
        elif st.S_ISLNK(node.mode):
            self.memory.add_symlink(path, node.content, uid, gid)
        elif st.S_ISFIFO(node.mode):
            self.memory.add_device(path, node.mode, 0, uid, gid)
        else:
            self.memory.add_file(path, node.content, st.S_IMODE(node.mode), uid, gid)

    def real(self) -> dict[str, object]:
        """The whole tree on the disk."""
        found: dict[str, object] = {}
        todo = [self.base]
        while todo:
            path = todo.pop()
            status = os.lstat(path)
            content: object = None
            if st.S_ISDIR(status.st_mode):
                content = os.listdir(path)
                todo += [f"{path}/{name}" for name in content]
            elif st.S_ISLNK(status.st_mode):
                content = os.readlink(path)
            elif st.S_ISREG(status.st_mode) and status.st_size:
                content = Path(path).read_bytes()
            found[path] = describe(status, content)
        return found

    def simulated(self) -> dict[str, object]:
        """The whole tree in memory."""
        found: dict[str, object] = {}
        todo = [self.base]
        while todo:
            path = todo.pop()
            stat = run(self.vfs.stat(path, follow=False, who=ROOT))
            content: object = None
            if stat.is_dir:
                content = [entry.name for entry in run(self.vfs.readdir(path, ROOT))]
                todo += [f"{path}/{name}" for name in content]
            elif stat.is_link:
                content = run(self.vfs.readlink(path, ROOT))
            elif stat.is_file and stat.size:
                content = run(self.vfs.read_file(path, ROOT))
            found[path] = describe(stat, content)
        return found


def describe(status: Any, content: object) -> tuple[object, ...]:
    """What both sides must agree on."""
    if isinstance(status, os.stat_result):
        fields = (status.st_mode, status.st_nlink, status.st_uid, status.st_gid, status.st_size)
    else:
        fields = (status.mode, status.nlink, status.uid, status.gid, status.size)
    if st.S_ISDIR(fields[0]):  # how large a directory is, and whether it counts its subdirectories, is up to the host
        return fields[0], fields[2:4], sorted(content) if isinstance(content, list) else content
    return (*fields, content)


@contextmanager
def acting_as(uid: int) -> Iterator[None]:
    if uid == os.geteuid():
        yield
        return
    groups = os.getgroups()
    os.setgroups([])
    os.setegid(uid)
    os.seteuid(uid)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)
        os.setgroups(groups)


class Call(NamedTuple):
    """One call, on both sides."""

    label: str
    real: Callable[[World], object]
    simulated: Callable[[World], object]


def at(world: World, path: str) -> str:
    return path if path.startswith("/") else f"{world.base}/{path}"


def real_open(world: World, path: str, flags: int) -> object:
    fd = os.open(at(world, path), flags | os.O_NONBLOCK, 0o640)
    try:
        status = os.fstat(fd)
        return describe(status, None)
    finally:
        os.close(fd)


def simulated_open(world: World, path: str, flags: int) -> object:
    opened = run(world.vfs.open(at(world, path), flags, 0o640, world.who))
    if opened.handle is not None:
        run(opened.handle.close())
    elif st.S_ISFIFO(opened.stat.mode) and flags & 3 == os.O_WRONLY:
        raise OSError(errno.ENXIO, "no reader", at(world, path))  # what the kernel room says for O_NONBLOCK
    return describe(opened.stat, None)


def libc_realpath(path: str) -> str:
    buffer = ctypes.create_string_buffer(8192)
    if not LIBC.realpath(os.fsencode(path), buffer):
        raise OSError(ctypes.get_errno(), "realpath(3)")
    return os.fsdecode(buffer.value)


def calls_on(path: str) -> list[Call]:
    def call(label: str, real: Callable[..., object], simulated: Callable[..., Any]) -> Call:
        return Call(
            f"{label} {path[:60]}",
            lambda w: real(at(w, path)),
            lambda w: run(simulated(w.vfs, at(w, path), w.who)),
        )

    def opening(label: str, flags: int) -> Call:
        return Call(
            f"open {label} {path[:60]}",
            lambda w: real_open(w, path, flags),
            lambda w: simulated_open(w, path, flags),
        )

    async def stat(v: VirtualFileSystem, p: str, who: Credentials) -> object:
        return describe(await v.stat(p, who=who), None)

    async def lstat(v: VirtualFileSystem, p: str, who: Credentials) -> object:
        return describe(await v.stat(p, follow=False, who=who), None)

    async def listed(v: VirtualFileSystem, p: str, who: Credentials) -> object:
        return sorted(entry.name for entry in await v.readdir(p, who))

    return [
        call("stat", lambda p: describe(os.stat(p), None), stat),
        call("lstat", lambda p: describe(os.lstat(p), None), lstat),
        call("readdir", lambda p: sorted(os.listdir(p)), listed),
        call("readlink", os.readlink, lambda v, p, who: v.readlink(p, who)),
        *(
            call("realpath", libc_realpath, lambda v, p, who: v.realpath(p, who))
            for _ in "1"
            if not path.endswith("..") and not path.endswith(".") and len(path) < 4000  # the library goes by the text
        ),
        *(
            call(f"access {want}", lambda p, w=want: os.access(p, w, effective_ids=True),
                 lambda v, p, who, w=want: v.access(p, w, who))
            for want in (os.F_OK, os.R_OK, os.W_OK, os.X_OK, os.R_OK | os.W_OK)
        ),
        call("mkdir", lambda p: os.mkdir(p, 0o751), lambda v, p, who: v.mkdir(p, 0o751, who)),
        call("rmdir", os.rmdir, lambda v, p, who: v.rmdir(p, who)),
        call("unlink", os.unlink, lambda v, p, who: v.unlink(p, who)),
        call("symlink", lambda p: os.symlink("to", p), lambda v, p, who: v.symlink("to", p, who)),
        call("mkfifo", lambda p: os.mkfifo(p, 0o620), lambda v, p, who: v.mknod(p, st.S_IFIFO | 0o620, 0, who)),
        call("mknod", lambda p: os.mknod(p, 0o620), lambda v, p, who: v.mknod(p, 0o620, 0, who)),
        call("chmod", lambda p: os.chmod(p, 0o6711), lambda v, p, who: v.chmod(p, 0o6711, who)),
        call("chown", lambda p: os.chown(p, OTHER, OTHER), lambda v, p, who: v.chown(p, OTHER, OTHER, who)),
        call("lchown", lambda p: os.lchown(p, OTHER, -1), lambda v, p, who: v.chown(p, OTHER, -1, who, follow=False)),
        call("utime", lambda p: os.utime(p, ns=(1, 2)), lambda v, p, who: v.utime(p, 1, 2, who=who)),
        call("touch", lambda p: os.utime(p), lambda v, p, who: v.utime(p, 1, 2, now=True, who=who)),
        call("touch -h", lambda p: os.utime(p, follow_symlinks=False),
             lambda v, p, who: v.utime(p, 1, 2, now=True, follow=False, who=who)),
        *(opening(label, flags) for label, flags in OPEN_FLAGS.items()),
    ]  # fmt: skip


def calls_on_two(old: str, new: str) -> list[Call]:
    def call(label: str, real: Callable[..., object], simulated: Callable[..., Any]) -> Call:
        return Call(
            f"{label} {old[:60]} {new[:60]}",
            lambda w: real(at(w, old), at(w, new)),
            lambda w: run(simulated(w.vfs, at(w, old), at(w, new), w.who)),
        )

    return [
        call("rename", os.rename, lambda v, a, b, who: v.rename(a, b, who)),
        call("link", lambda a, b: os.link(a, b, follow_symlinks=False), lambda v, a, b, who: v.link(a, b, who)),
    ]


def outcome(action: Callable[[World], object], world: World) -> object:
    try:
        return action(world)
    except OSError as error:
        return errno.errorcode[error.errno or 0], error.filename, error.filename2


def compare(world: World, call: Call, *, rebuild: bool = True) -> str:
    """Do `call` on both sides; what differs."""
    with acting_as(world.uid):
        real = outcome(call.real, world)
    simulated = outcome(call.simulated, world)
    if isinstance(simulated, tuple) and isinstance(real, tuple) and real[1] is None:
        simulated = simulated[:1] + real[1:]  # os.mkfifo, os.utime and realpath name no file
    if real != simulated:
        world.rebuild()
        return f"{call.label}: Linux {real}, here {simulated}"
    if isinstance(real, tuple) and isinstance(real[0], str):
        return ""
    differences = ""
    before, after = world.real(), world.simulated()
    if before != after:
        paths = [path for path in before | after if before.get(path) != after.get(path)]
        differences = f"{call.label}: trees differ {[(path, before.get(path), after.get(path)) for path in paths]}"
    if rebuild and before != world.unchanged:
        world.rebuild()
    return differences


ACTORS = [os.geteuid()] if os.geteuid() else [0, 65534]


def worlds(request: pytest.FixtureRequest, overlay: bool) -> Iterator[World]:
    """A world for the actor that is asked for, who may come near it."""
    umask = os.umask(0)
    with tempfile.TemporaryDirectory() as place:
        os.chmod(place, 0o755)
        yield World(Path(place), request.param, overlay)
    os.umask(umask)


@pytest.fixture(params=ACTORS, ids=lambda uid: f"uid{uid}")
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    yield from worlds(request, overlay=False)


@pytest.fixture(params=ACTORS, ids=lambda uid: f"uid{uid}")
def overlay_world(request: pytest.FixtureRequest) -> Iterator[World]:
    yield from worlds(request, overlay=True)


def test_one_path(world: World) -> None:
    found = [compare(world, call) for path in PATHS for call in calls_on(path)]
    assert [difference for difference in found if difference] == []


def test_two_paths(world: World) -> None:
    found = [compare(world, call) for old in PAIRS for new in PAIRS for call in calls_on_two(old, new)]
    assert [difference for difference in found if difference] == []


STEPS = [call for path in PATHS for call in calls_on(path) if not call.label.startswith(("stat", "access", "real"))] + [
    call for old in PAIRS for new in PAIRS for call in calls_on_two(old, new)
]


some_steps = some.lists(some.sampled_from(STEPS), min_size=3, max_size=12)
few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def follow(world: World, steps: list[Call]) -> None:
    """Do all steps one after the other."""
    world.rebuild()
    for step in steps:
        assert compare(world, step, rebuild=False) == ""


@few
@given(steps=some_steps)
def test_any_sequence(world: World, steps: list[Call]) -> None:
    follow(world, steps)


@few
@given(steps=some_steps)
def test_any_sequence_on_an_overlay(overlay_world: World, steps: list[Call]) -> None:
    follow(overlay_world, steps)
