"""What tree shows of a file beside its name: protections, owner, size, date."""

from __future__ import annotations

import stat as st

from bash_env.commands.tree.node import Node
from bash_env.commands.tree.options import Options
from bash_env.kernel.accounts import Accounts
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time

_HALF_YEAR = 6 * 30 * 24 * 3600 * 1_000_000_000


class Details:
    """Formats details."""

    def __init__(self, options: Options, accounts: Accounts, now_ns: int, tz: str | None) -> None:
        self.options = options
        self.accounts = accounts
        self.now_ns = now_ns
        self.tz = tz

    def bracket(self, node: Node) -> str:
        """The details in brackets, or ""."""
        parts = self._parts(node)
        return f"[{' '.join(parts)}]" if parts else ""

    def _parts(self, node: Node) -> list[str]:
        options, stat = self.options, node.stat
        parts: list[str] = []
        if options.inodes:
            parts.append(f"{stat.ino:7}")
        if options.device:
            parts.append(f"{stat.dev:3}")
        if options.protections:
            parts.append(st.filemode(stat.mode))
        if options.owner:
            parts.append(f"{self.user(stat.uid):<8.32}")
        if options.group:
            parts.append(f"{self.group(stat.gid):<8.32}")
        if options.size:
            parts.append(size_text(node.size, options.human))
        if options.date:
            parts.append(self.date(node))
        return parts

    def user(self, uid: int) -> str:
        """The name of a user."""
        return self.accounts.user_names.get(uid, str(uid))

    def group(self, gid: int) -> str:
        """The name of a group."""
        return self.accounts.group_names.get(gid, str(gid))

    def date(self, node: Node) -> str:
        """The time of the last change."""
        ns = node.stat.ctime_ns if self.options.sort == "ctime" else node.stat.mtime_ns
        form = self.options.time_format
        if form is None:
            form = "%b %e %H:%M" if self.now_ns - _HALF_YEAR < ns <= self.now_ns else "%b %e  %Y"
        return strftime(form, local_time(ns, self.tz))

    def attributes(self, node: Node) -> list[tuple[str, str | int]]:
        """The details as names and values, for JSON and XML."""
        options, stat = self.options, node.stat
        found: list[tuple[str, str | int]] = []
        if options.inodes:
            found.append(("inode", stat.ino))
        if options.device:
            found.append(("dev", stat.dev))
        if options.protections:
            found += [("mode", f"{stat.mode & 0o7777:04o}"), ("prot", st.filemode(stat.mode))]
        if options.owner:
            found.append(("user", self.user(stat.uid)))
        if options.group:
            found.append(("group", self.group(stat.gid)))
        if options.size:
            found.append(("size", size_text(node.size, options.human).strip() if options.human else node.size))
        if options.date:
            found.append(("time", self.date(node)))
        return found


def size_text(size: int, base: int) -> str:
    """A size in its column; with `base` 1024 or 1000 it is scaled by powers of that."""
    if not base:
        return f"{size:11}"
    if size < base:
        return f"{size:4}"
    unit = 0
    while size >= base * base:
        size //= base
        unit += 1
    value = size / base
    letter = ("kMGTPEZY" if base == 1000 else "KMGTPEZY")[unit]
    return f"{value:3.1f}{letter}" if value < 10 else f"{value:3.0f}{letter}"
