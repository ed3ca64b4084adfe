"""What the operations of the virtual filesystem check, in the order in which Linux does (which error wins)."""

from __future__ import annotations

import errno
import os
import stat as st

from .base import Credentials, FileSystem, Stat, failure, read_only
from .resolve import READ, SEARCH, WRITE, Entry

O_ACCMODE = 3
O_DIRECTORY: int = getattr(os, "O_DIRECTORY", 0o200000)
O_NOFOLLOW: int = getattr(os, "O_NOFOLLOW", 0o400000)

_WANTED = {os.O_RDONLY: READ, os.O_WRONLY: WRITE, os.O_RDWR: READ | WRITE}

RMDIR_ERRORS = {"": errno.EBUSY, ".": errno.EINVAL, "..": errno.ENOTEMPTY}


def is_frozen(fs: FileSystem, stat: Stat) -> bool:
    """Whether nothing may be written to the file because its filesystem is read-only; devices and FIFOs are no part."""
    return fs.read_only and (stat.is_file or stat.is_dir)


def check_open(fs: FileSystem, stat: Stat, flags: int, who: Credentials) -> None:
    """The checks of open(2) on a file that exists, in the order of Linux."""
    want = _WANTED.get(flags & O_ACCMODE, READ | WRITE) | (WRITE if flags & os.O_TRUNC else 0)
    if stat.is_dir and (flags & os.O_CREAT or (want & WRITE and not flags & O_DIRECTORY)):
        raise failure(errno.EISDIR, None)
    if flags & O_DIRECTORY and not stat.is_dir:
        raise failure(errno.ENOTDIR, None)
    if stat.is_link:
        raise failure(errno.ELOOP, None)
    if stat.is_dir and want & WRITE:
        raise failure(errno.EISDIR, None)
    if want & WRITE and is_frozen(fs, stat):
        raise read_only(None)
    if not who.allows(stat, want):
        raise failure(errno.EACCES, None)
    if st.S_ISSOCK(stat.mode):
        raise failure(errno.ENXIO, None)


def check_name(entry: Entry) -> None:
    """Raise for a name that is too long."""
    if not entry.fits:
        raise failure(errno.ENAMETOOLONG, entry.path)


def check_found(entry: Entry) -> Stat:
    """The status of what is there."""
    check_name(entry)
    if entry.stat is None:
        raise failure(errno.ENOENT, entry.path)
    return entry.stat


def check_write(entry: Entry, who: Credentials) -> None:
    """Raise unless `who` may make names in the directory of `entry`."""
    if entry.mount.fs.read_only:
        raise read_only(entry.path)
    if not who.allows(entry.parent, WRITE | SEARCH):
        raise failure(errno.EACCES, entry.path)


def check_remove(entry: Entry, stat: Stat, who: Credentials) -> None:
    """Raise unless `who` may remove the name: write permission on the directory and the rule of its sticky bit."""
    check_write(entry, who)
    if entry.parent.mode & st.S_ISVTX and who.uid not in (0, stat.uid, entry.parent.uid):
        raise failure(errno.EPERM, entry.path)


def check_replace(goal: Entry, replaced: Stat, stat: Stat, who: Credentials) -> None:
    """Raise unless what `stat` describes may take the place of `goal`."""
    check_remove(goal, replaced, who)
    if stat.is_dir and not replaced.is_dir:
        raise failure(errno.ENOTDIR, goal.path)
    if replaced.is_dir and not stat.is_dir:
        raise failure(errno.EISDIR, goal.path)


def may_link(stat: Stat, who: Credentials) -> bool:
    """The rule of fs.protected_hardlinks (proc(5)): owners, or others for plain files that they may read and write."""
    if who.uid in (0, stat.uid):
        return True
    set_id = stat.mode & st.S_ISUID or stat.mode & (st.S_ISGID | 0o010) == st.S_ISGID | 0o010
    return stat.is_file and not set_id and who.allows(stat, READ | WRITE)


def without_set_id(mode: int) -> int:
    """The permission bits after a change of owner: set-user-ID goes, and set-group-ID of what a group may execute."""
    mode &= 0o7777 & ~st.S_ISUID
    return mode & ~st.S_ISGID if mode & 0o010 else mode


def check_rename(source: Entry, goal: Entry) -> Stat:
    """The checks on names, before those on permissions; the status of the source."""
    if source.parent.dev != goal.parent.dev:
        raise failure(errno.EXDEV, None)
    special = ("", ".", "..")
    if source.name in special or goal.name in special:
        raise failure(errno.EBUSY, None)
    stat = check_found(source)
    check_name(goal)
    if not stat.is_dir and (source.slash or goal.slash):
        raise failure(errno.ENOTDIR, None)
    if goal.path.startswith(source.path + "/"):
        raise failure(errno.EINVAL, None)
    if source.path.startswith(goal.path + "/"):
        raise failure(errno.ENOTEMPTY, None)
    return stat
