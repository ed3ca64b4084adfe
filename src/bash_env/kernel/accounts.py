"""The users and groups of the machine (passwd(5), group(5))."""

from __future__ import annotations

from typing import NamedTuple

from bash_env.kernel.process import Process


class User(NamedTuple):
    """A line of /etc/passwd."""

    name: str
    uid: int
    gid: int
    comment: str
    home: str
    shell: str


class Group(NamedTuple):
    """A line of /etc/group."""

    name: str
    gid: int
    members: tuple[str, ...]


class Accounts:
    """The account files, read once."""

    def __init__(self, passwd: str, group: str) -> None:
        self.users: list[User] = [user for line in passwd.splitlines() if (user := _user(line))]
        self.groups: list[Group] = [entry for line in group.splitlines() if (entry := _group(line))]
        self.user_names: dict[int, str] = {user.uid: user.name for user in reversed(self.users)}
        self.group_names: dict[int, str] = {entry.gid: entry.name for entry in reversed(self.groups)}

    def user(self, name: str) -> User | None:
        """The user called `name`."""
        return next((user for user in self.users if user.name == name), None)

    def user_of(self, uid: int) -> User | None:
        """The user with this number."""
        return next((user for user in self.users if user.uid == uid), None)

    def group(self, name: str) -> Group | None:
        """The group called `name`."""
        return next((entry for entry in self.groups if entry.name == name), None)

    def groups_of(self, user: User) -> list[int]:
        """The numbers of a user's groups, the one of /etc/passwd first."""
        others = [entry.gid for entry in self.groups if user.name in entry.members and entry.gid != user.gid]
        return [user.gid, *others]


def _user(line: str) -> User | None:
    parts = line.split(":")
    if len(parts) != 7 or not parts[2].isdecimal() or not parts[3].isdecimal():
        return None
    return User(parts[0], int(parts[2]), int(parts[3]), parts[4], parts[5], parts[6])


def _group(line: str) -> Group | None:
    parts = line.split(":")
    if len(parts) != 4 or not parts[2].isdecimal():
        return None
    return Group(parts[0], int(parts[2]), tuple(name for name in parts[3].split(",") if name))


async def accounts(process: Process) -> Accounts:
    """The accounts that the files of `process` hold; missing files hold none."""
    return Accounts(await _text(process, "/etc/passwd"), await _text(process, "/etc/group"))


async def _text(process: Process, path: str) -> str:
    try:
        return (await process.fs.read_file(path)).decode("utf-8", "surrogateescape")
    except OSError:
        return ""
