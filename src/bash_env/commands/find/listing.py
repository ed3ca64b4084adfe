"""The lines of -ls, like those of `ls -dils` (GNU findutils manual 3.1)."""

from __future__ import annotations

import re
import stat as st

from bash_env.commands.find.context import Context
from bash_env.commands.find.visit import Visit
from bash_env.fs.base import Stat
from bash_env.text.sizes import allocated
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time

_HALF_YEAR = 31_556_952 // 2 * 1_000_000_000
_HOUR = 3600 * 1_000_000_000
_SPECIAL = re.compile(r'[^!-~]|[\\"]')
_ESCAPES = {
    "\a": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\v": "\\v", " ": "\\ ", "\\": "\\\\",
    '"': '\\"',
}  # fmt: skip


def escaped(name: str) -> str:
    """A file name without blanks, control characters and bytes beyond ASCII."""
    return _SPECIAL.sub(_escape, name)


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if char in _ESCAPES:
        return _ESCAPES[char]
    return "".join([f"\\{byte:03o}" for byte in char.encode("utf-8", "surrogateescape")])


class Listing:
    """Lays out lines; a column stays as wide as its widest entry so far."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.zone = context.process.env.get("TZ")
        self.unit = 512 if "POSIXLY_CORRECT" in context.process.env else 1024
        self.widths = {"ino": 9, "blocks": 6, "nlink": 3, "user": 8, "group": 8, "size": 8}

    def column(self, name: str, text: str, left: bool = False) -> str:
        """`text` in its column."""
        width = self.widths[name] = max(self.widths[name], len(text))
        return text.ljust(width) if left else text.rjust(width)

    def line(self, visit: Visit, status: Stat) -> str:
        """The line of a file."""
        accounts = self.context.accounts
        blocks = -(-allocated(status.mode, status.size) // self.unit)
        path = escaped(visit.path)
        if visit.type == st.S_IFLNK:
            path += f" -> {escaped(visit.link)}"
        columns = (
            self.column("ino", str(status.ino)),
            self.column("blocks", str(blocks)),
            st.filemode(status.mode),
            self.column("nlink", str(status.nlink)),
            self.column("user", accounts.user_names.get(status.uid, str(status.uid)), left=True),
            self.column("group", accounts.group_names.get(status.gid, str(status.gid)), left=True),
            self.column("size", _size(status)),
            self.date(status.mtime_ns),
            path,
        )
        return " ".join(columns) + "\n"

    def date(self, time_ns: int) -> str:
        """A recent time with the hour, another one with the year."""
        now = self.context.now_ns
        recent = now - _HALF_YEAR <= time_ns <= now + _HOUR
        return strftime("%b %e %H:%M" if recent else "%b %e  %Y", local_time(time_ns, self.zone))


def _size(status: Stat) -> str:
    if st.S_ISCHR(status.mode) or st.S_ISBLK(status.mode):
        return f"{status.rdev >> 8:3}, {status.rdev & 255:3}"
    return str(status.size)
