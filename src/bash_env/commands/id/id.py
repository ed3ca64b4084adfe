"""id, groups, whoami and logname: who is asking (GNU coreutils manual 20)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bash_env.kernel.accounts import Accounts, User, accounts
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands
from bash_env.text.quote import quote


class Options(CommandOptions):
    """Print numbers and names of the user and the groups of each USER, or of the caller."""

    usage = "[OPTION]... [USER]..."

    ignored: bool = flag("-a", help="(ignored)")
    context: bool = flag("-Z", "--context", help="print only the security context")
    group: bool = flag("-g", "--group", help="print only the number of the group")
    groups: bool = flag("-G", "--groups", help="print the numbers of all groups")
    name: bool = flag("-n", "--name", help="print a name instead of a number, for -ugG")
    real: bool = flag("-r", "--real", help="print the real number instead of the effective one, for -ugG")
    user: bool = flag("-u", "--user", help="print only the number of the user")
    zero: bool = flag("-z", "--zero", help="end entries with NUL, not with blanks")
    users: list[str] = operands("USER")

    def check(self, env: Mapping[str, str]) -> None:
        """At most one of -Z, -g, -G and -u; other options need one."""
        if self.context:
            if self.users:
                raise UsageError("cannot print security context when user specified", hint=False)
            raise UsageError("--context (-Z) works only on an SELinux-enabled kernel", hint=False)
        chosen = self.group + self.groups + self.user
        if chosen > 1:
            raise UsageError('cannot print "only" of more than one choice', hint=False)
        if not chosen and (self.name or self.real):
            raise UsageError("cannot print only names or real IDs in default format", hint=False)
        if not chosen and self.zero:
            raise UsageError("option --zero not permitted in default format", hint=False)


class PlainOptions(CommandOptions):
    """Print the name of the user."""

    usage = "[OPTION]..."


class GroupsOptions(CommandOptions):
    """Print the groups of each USERNAME, or of the caller."""

    usage = "[OPTION]... [USERNAME]..."
    users: list[str] = operands("USERNAME")


class _Who(NamedTuple):
    """A user and their groups; `name` is None where no account has the number."""

    uid: int
    gid: int
    groups: list[int]
    name: str | None


@command("id", Options)
async def id_(process: Process, options: Options) -> int:
    """Print each user."""
    known = await accounts(process)
    ending = "\0" if options.zero else "\n"
    several = len(options.users) > 1
    for who in [_named(name, known) or name for name in options.users] or [_caller(process, known)]:
        if isinstance(who, str):
            more = "" if who else ": No such file or directory"
            await process.error(f"{quote(who, process.env)}: no such user{more}")
            continue
        text = _chosen(who, known, options)
        if options.groups and options.zero and several:
            text += "\0"
        await process.write((text + ending).encode("utf-8", "surrogateescape"))
    return process.failure


def _caller(process: Process, known: Accounts) -> _Who:
    who = process.fs.who
    groups = [who.gid, *(gid for gid in who.groups if gid != who.gid)]
    return _Who(who.uid, who.gid, groups, known.user_names.get(who.uid))


def _named(name: str, known: Accounts) -> _Who | None:
    user = _account(name, known)
    return None if user is None else _Who(user.uid, user.gid, known.groups_of(user), user.name)


def _account(name: str, known: Accounts) -> User | None:
    """The account called `name`, or with that number."""
    user = None if name.startswith("+") else known.user(name)
    digits = name.removeprefix("+")
    if user is None and digits.isascii() and digits.isdigit() and len(digits) <= 10:
        return known.user_of(int(digits))
    return user


def _chosen(who: _Who, known: Accounts, options: Options) -> str:
    """What the options ask for."""
    if options.user:
        return (who.name or str(who.uid)) if options.name else str(who.uid)
    names = known.group_names if options.name else {}
    if options.group:
        return names.get(who.gid, str(who.gid))
    if options.groups:
        return ("\0" if options.zero else " ").join(names.get(gid, str(gid)) for gid in who.groups)
    user = f"({who.name})" if who.name is not None else ""
    groups = ",".join(_numbered(gid, known) for gid in who.groups)
    return f"uid={who.uid}{user} gid={_numbered(who.gid, known)} groups={groups}"


def _numbered(gid: int, known: Accounts) -> str:
    name = known.group_names.get(gid)
    return str(gid) if name is None else f"{gid}({name})"


@command("groups", GroupsOptions)
async def groups(process: Process, options: GroupsOptions) -> int:
    """Print the names of groups."""
    known = await accounts(process)
    if not options.users:
        await _print_groups(process, "", _caller(process, known), known)
    for name in options.users:
        who = _named(name, known)
        if who is None:
            await process.error(f"{quote(name, process.env)}: no such user")
        else:
            await _print_groups(process, f"{name} : ", who, known)
    return process.failure


async def _print_groups(process: Process, title: str, who: _Who, known: Accounts) -> None:
    text = " ".join(known.group_names.get(gid, str(gid)) for gid in who.groups)
    await process.write(f"{title}{text}\n".encode("utf-8", "surrogateescape"))


@command("whoami", PlainOptions)
async def whoami(process: Process, options: PlainOptions) -> int:
    """Print the caller's name."""
    uid = process.fs.who.uid
    name = (await accounts(process)).user_names.get(uid)
    if name is None:
        return await process.error(f"cannot find name for user ID {uid}")
    await process.write(f"{name}\n".encode("utf-8", "surrogateescape"))
    return 0


@command("logname", PlainOptions)
async def logname(process: Process, options: PlainOptions) -> int:
    """Print the name that was logged in with; there is none without a terminal."""
    file = process.fds.get(0)
    name = (await accounts(process)).user_names.get(process.fs.who.uid)
    if file is None or not file.isatty or name is None:
        return await process.error("no login name")
    await process.write(f"{name}\n".encode("utf-8", "surrogateescape"))
    return 0
