"""How full the mounted filesystems are (statfs(2))."""

from __future__ import annotations

from typing import NamedTuple

from bash_env.fs.base import FileSystem
from bash_env.fs.vfs import VirtualFileSystem
from bash_env.kernel.limits import Limits
from bash_env.kernel.process import Process
from bash_env.kernel.view import FileView
from bash_env.text.sizes import PAGE, allocated

NAME_MAX = 255
COUNTED = 200_000
"""How many files are looked at; a filesystem with more is shown as holding these."""

_TYPES = {"MemoryFileSystem": "tmpfs", "OverlayFileSystem": "overlay", "HostFileSystem": "ext4"}
_MAGIC = {"tmpfs": 0x01021994, "overlay": 0x794C7630, "ext4": 0xEF53, "fuse": 0x65735546}


class Usage(NamedTuple):
    """A filesystem: where it is mounted, its type, and blocks and inodes in all and in use."""

    point: str
    type: str
    magic: int
    number: int
    blocks: int
    used: int
    inodes: int
    inodes_used: int
    block_size: int = PAGE


async def mount_point(fs: FileView, path: str) -> str:
    """The mount point of the filesystem that `path` is on. Raises OSError."""
    real = await fs.realpath(path)
    points = [point for point in fs.vfs.mounts if real == point or real.startswith(point.rstrip("/") + "/")]
    return max(points, key=len)


async def usage(process: Process, path: str) -> Usage:
    """The filesystem that `path` is on. Raises OSError."""
    return await usage_of(process.fs.vfs, await mount_point(process.fs, path), process.machine.limits)


async def usage_of(vfs: VirtualFileSystem, point: str, limits: Limits) -> Usage:
    """The filesystem mounted at `point`."""
    mounts = vfs.mounts
    fs = mounts[point]
    kind = _TYPES.get(type(fs).__name__, "fuse")
    used, files = await _count(fs)
    blocks = limits.max_filesystem_bytes // PAGE
    number = list(mounts).index(point) + 1
    return Usage(point, kind, _MAGIC[kind], number, max(blocks, used), used, max(limits.max_files, files), files)


async def _count(fs: FileSystem) -> tuple[int, int]:
    """Blocks and inodes in use."""
    root = await fs.lstat("/")
    seen = {root.ino}
    blocks = allocated(root.mode, root.size) // PAGE
    todo = ["/"]
    while todo and len(seen) < COUNTED:
        directory = todo.pop()
        try:
            pairs = await fs.scandir(directory)
        except OSError:
            continue
        for entry, stat in pairs:
            if stat.ino not in seen:
                seen.add(stat.ino)
                blocks += allocated(stat.mode, stat.size) // PAGE
                if stat.is_dir:
                    todo.append(f"{directory.rstrip('/')}/{entry.name}")
    return blocks, len(seen)
