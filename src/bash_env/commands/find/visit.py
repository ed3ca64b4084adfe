"""What the expression of find looks at: one file that the walk came to."""

from __future__ import annotations

import stat as st

from bash_env.fs.base import Stat


class Visit:
    """A file on the walk.

    `prefix` and `name` make its path; `name` ends in slashes only if a starting point does. `type` is the S_IFMT
    part of its mode, `ino` the number of its inode. `root` is the starting point, `depth` 0 for it.

    The rest is there only if the expression needs it: `status` is what the options -H, -L and -P say the file is; where
    it cannot be had, `problem` says why, and `missed` that a test wanted it. `target` is the status of what a
    link leads to, `target_error` the errno where there is none, `itself` the status of a link, `link` its text.
    """

    __slots__ = (
        "depth", "ino", "itself", "link", "missed", "name", "prefix", "problem", "prune", "root", "status", "target",
        "target_error", "type",
    )  # fmt: skip

    def __init__(self, prefix: str, name: str, root: str, depth: int, kind: int, status: Stat | None = None) -> None:
        self.prefix = prefix
        self.name = name
        self.root = root
        self.depth = depth
        self.type = kind
        self.ino = 0
        self.status = status
        self.target: Stat | None = None
        self.target_error = 0
        self.itself: Stat | None = None
        self.link = ""
        self.prune = False
        self.problem: OSError | None = None
        self.missed = False

    @property
    def path(self) -> str:
        """The path as find shows it."""
        return self.prefix + self.name

    @property
    def base(self) -> str:
        """The last component of the path, without slashes at its end."""
        name = self.name
        return name if name[-1:] != "/" else name.rstrip("/") or "/"

    @property
    def directory(self) -> str:
        """What stands before the last slash of the path."""
        if self.prefix:
            return self.prefix[:-1]
        return self.name.rstrip("/") if self.name[-1:] == "/" else "."

    @property
    def below_root(self) -> str:
        """The path without the starting point and the slash behind it."""
        return self.path[len(self.root) :].removeprefix("/") if self.depth else ""


def starting_point(path: str) -> Visit:
    """The visit of a starting point, of which nothing is known yet."""
    cut = path.rstrip("/").rfind("/") + 1
    return Visit(path[:cut], path[cut:], path, 0, 0)


def type_letter(kind: int) -> str:
    """The letter of a type, as in `-type`."""
    return _LETTERS.get(kind, "U")


_LETTERS = {
    st.S_IFREG: "f",
    st.S_IFDIR: "d",
    st.S_IFLNK: "l",
    st.S_IFIFO: "p",
    st.S_IFSOCK: "s",
    st.S_IFCHR: "c",
    st.S_IFBLK: "b",
}
TYPES = {letter: kind for kind, letter in _LETTERS.items()}
