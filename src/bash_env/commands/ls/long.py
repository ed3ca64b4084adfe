"""The long format of ls: a line of columns for each file."""

from __future__ import annotations

import stat as st
from collections.abc import Callable

from bash_env.commands.ls.entries import Entry, time_of
from bash_env.commands.ls.settings import Settings
from bash_env.fs.base import Stat
from bash_env.kernel.accounts import Accounts
from bash_env.text.sizes import allocated
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time

SECOND = 1_000_000_000
_HALF_YEAR = 31556952 // 2 * SECOND
_LETTERS = {
    st.S_IFREG: "-", st.S_IFDIR: "d", st.S_IFLNK: "l", st.S_IFIFO: "p", st.S_IFSOCK: "s",
    st.S_IFCHR: "c", st.S_IFBLK: "b",
}  # fmt: skip


class LongFormat:
    """Makes the columns before the name."""

    def __init__(self, settings: Settings, accounts: Accounts, now_ns: int) -> None:
        self.settings = settings
        self.accounts = accounts
        self.now_ns = now_ns
        self.time_width = len(self._format_time(0))
        self.times: dict[int, str] = {}
        self.cacheable = not any("N" in form for form in settings.time_formats)

    def prefixes(self, entries: list[Entry]) -> list[str]:
        """For each entry what stands before its name, in columns of like width."""
        settings = self.settings
        columns: list[list[str]] = []
        if settings.inode:
            columns.append(_right([str(entry.ino) if entry.ino else "?" for entry in entries]))
        if settings.blocks:
            columns.append(_right(blocks(entries, settings)))
        columns.append([_mode(entry) for entry in entries])
        columns.append(_right(_each(entries, lambda stat: str(stat.nlink))))
        if settings.owner:
            columns.append(self._ids(entries, "uid"))
        if settings.group:
            columns.append(self._ids(entries, "gid"))
        if settings.author:
            columns.append(self._ids(entries, "uid"))
        if settings.context:
            columns.append(["?" for _ in entries])
        columns.append(self._sizes(entries))
        columns.append([self._time(entry) for entry in entries])
        return [" ".join(row) + " " for row in zip(*columns, strict=True)]

    def _ids(self, entries: list[Entry], which: str) -> list[str]:
        names = self.accounts.user_names if which == "uid" else self.accounts.group_names
        numbers = [None if entry.stat is None else getattr(entry.stat, which) for entry in entries]
        known = {} if self.settings.numeric else names
        texts = ["?" if number is None else known.get(number) or str(number) for number in numbers]
        width = max(map(len, texts), default=0)
        return [
            text.rjust(width) if number is not None and number not in known else text.ljust(width)
            for text, number in zip(texts, numbers, strict=True)
        ]

    def _sizes(self, entries: list[Entry]) -> list[str]:
        """Sizes; of devices, their numbers instead."""
        devices = [entry.stat for entry in entries if entry.stat and entry.type in (st.S_IFCHR, st.S_IFBLK)]
        majors = max((len(str(stat.rdev >> 8)) for stat in devices), default=0)
        minors = max((len(str(stat.rdev & 0xFF)) for stat in devices), default=0)

        def size(stat: Stat) -> str:
            if st.S_IFMT(stat.mode) in (st.S_IFCHR, st.S_IFBLK):
                return f"{stat.rdev >> 8:>{majors}}, {stat.rdev & 0xFF:>{minors}}"
            return self.settings.file_size.show(stat.size)

        return _right(_each(entries, size))

    def _time(self, entry: Entry) -> str:
        if entry.stat is None:
            return "?".rjust(self.time_width)
        ns = time_of(entry.stat, self.settings.time)
        if not self.cacheable:
            return self._format_time(ns)
        text = self.times.get(ns // SECOND)
        if text is None:
            text = self.times[ns // SECOND] = self._format_time(ns)
        return text

    def _format_time(self, ns: int) -> str:
        recent = self.now_ns - _HALF_YEAR < ns <= self.now_ns
        return strftime(self.settings.time_formats[recent], local_time(ns, self.settings.env.get("TZ")))


def blocks(entries: list[Entry], settings: Settings) -> list[str]:
    """The allocated size of each entry, as it is shown."""
    unit = settings.block_size
    assert unit is not None
    return _each(entries, lambda stat: unit.show(allocated(stat.mode, stat.size)))


def _each(entries: list[Entry], show: Callable[[Stat], str]) -> list[str]:
    return ["?" if entry.stat is None else show(entry.stat) for entry in entries]


def _right(texts: list[str]) -> list[str]:
    width = max(map(len, texts), default=0)
    return [text.rjust(width) for text in texts]


def _mode(entry: Entry) -> str:
    if entry.stat is None:
        return _LETTERS.get(entry.type, "?") + "?????????"
    return st.filemode(entry.stat.mode)
