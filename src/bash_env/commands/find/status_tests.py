"""Tests of what stat(2) says: type, mode, size, owner, links (GNU findutils manual 2.2 to 2.7)."""

from __future__ import annotations

import errno
import re
import stat as st
from collections.abc import Callable

from bash_env.commands.find.context import FOLLOW, FOLLOW_ROOTS, FindError
from bash_env.commands.find.expression import ACCESS, INODE, STATUS, TYPE, Condition
from bash_env.commands.find.numbers import integer_range
from bash_env.commands.find.parser import Parser, PrimaryParser
from bash_env.commands.find.visit import TYPES, Visit
from bash_env.fs.base import Stat
from bash_env.kernel.errors import strerror
from bash_env.text.mode import parse_mode

FILE_SYSTEM_TYPE = "ext4"
"""What all filesystems of the machine call themselves."""

_NEEDS_STATUS = frozenset({"status"})
_UNITS = {"b": 512, "c": 1, "w": 2, "k": 1 << 10, "M": 1 << 20, "G": 1 << 30}
_DOORS = "{name} D is not supported because Solaris doors are not supported on the platform find was compiled on."


def status_test(ask: Callable[[Stat], bool]) -> Condition:
    """A test of the status; false where there is none."""

    def test(visit: Visit) -> bool:
        status = visit.status
        if status is None:
            visit.missed = True
            return False
        return ask(status)

    return Condition(test, cost=STATUS, needs=_NEEDS_STATUS)


# --- types -------------------------------------------------------------------------------------------


def _types(parser: Parser) -> frozenset[int]:
    """The types in the argument, letters separated by commas."""
    text, name = parser.argument(), parser.name
    if not text:
        raise FindError(f"Arguments to {name} should contain at least one letter")
    kinds: list[int] = []
    for position in range(0, len(text), 2):
        letter = text[position]
        if letter == "D":
            raise FindError(_DOORS.format(name=name))
        if letter not in TYPES:
            raise FindError(f"Unknown argument to {name}: {letter}")
        if TYPES[letter] in kinds:
            raise FindError(f"Duplicate file type '{letter}' in the argument list to {name}.")
        kinds.append(TYPES[letter])
        separator = text[position + 1 : position + 2]
        if separator not in ("", ","):
            raise FindError(f"Must separate multiple arguments to {name} using: ','")
        if separator and position + 2 >= len(text):
            raise FindError(f"Last file type in list argument to {name} is missing, i.e., list is ending on: ','")
    return frozenset(kinds)


async def _type(parser: Parser) -> Condition:
    kinds = _types(parser)
    if len(kinds) == 1:
        (kind,) = kinds
        return Condition(lambda visit: visit.type == kind, cost=TYPE)
    return Condition(lambda visit: visit.type in kinds, cost=TYPE)


async def _xtype(parser: Parser) -> Condition:
    """The type on the other side: that of the target without -L, that of the link itself with it."""
    kinds = _types(parser)
    everywhere, at_roots = parser.context.follow == FOLLOW, parser.context.follow == FOLLOW_ROOTS

    def test(visit: Visit) -> bool:
        if everywhere or (at_roots and not visit.depth):
            status = visit.itself
        else:
            status = visit.target if visit.type == st.S_IFLNK and visit.target is not None else visit.status
        visit.missed = status is None
        return status is not None and st.S_IFMT(status.mode) in kinds

    return Condition(test, cost=STATUS, needs=frozenset({"itself"} if everywhere else {"status", "target", "itself"}))


# --- numbers -----------------------------------------------------------------------------------------


def _number(number: Callable[[Stat], int]) -> PrimaryParser:
    """A test of a number of the status."""

    async def read(parser: Parser) -> Condition:
        text = parser.argument()
        found = integer_range(text)
        if found is None:
            raise parser.invalid(text)
        test = found.test()
        return status_test(lambda status: test(number(status)))

    return read


async def _inode(parser: Parser) -> Condition:
    text = parser.argument()
    found = integer_range(text)
    if found is None:
        raise parser.invalid(text)
    test = found.test()
    return Condition(lambda visit: test(visit.ino), cost=INODE, needs=frozenset({"ino"}))


async def _size(parser: Parser) -> Condition:
    """Sizes count in whole units, a unit begun being a whole one."""
    text = parser.argument()
    if not text:
        raise FindError("invalid null argument to -size")
    suffix = "" if text[-1].isdigit() and text[-1].isascii() else text[-1]
    if suffix and suffix not in _UNITS:
        raise FindError(f"invalid -size type `{suffix}'")
    found = integer_range(text.removesuffix(suffix))
    if found is None:
        raise FindError(f"Invalid argument `{text}' to -size")
    test, unit = found.test(), _UNITS[suffix or "b"]
    return status_test(lambda status: test(-(-status.size // unit)))


def _account(kind: str) -> PrimaryParser:
    """-user and -group: a name, or a number that is no name."""

    async def read(parser: Parser) -> Condition:
        text, accounts = parser.argument(), parser.context.accounts
        if not text:
            raise FindError(f"The argument to {parser.name} should not be empty")
        entry = accounts.user(text) if kind == "user" else accounts.group(text)
        number = int(text[:20]) if text.isascii() and text.isdigit() else None
        if entry is not None:
            number = entry.uid if kind == "user" else entry.gid  # type: ignore[union-attr]
        if number is None:
            what = "the name of a known user" if kind == "user" else "the name of an existing group"
            raise FindError(f"{parser.context.quote(text)} is not {what}")
        if kind == "user":
            return status_test(lambda status: status.uid == number)
        return status_test(lambda status: status.gid == number)

    return read


async def _no_user(parser: Parser) -> Condition:
    known = parser.context.accounts.user_names
    return status_test(lambda status: status.uid not in known)


async def _no_group(parser: Parser) -> Condition:
    known = parser.context.accounts.group_names
    return status_test(lambda status: status.gid not in known)


# --- permissions -------------------------------------------------------------------------------------


async def _perm(parser: Parser) -> Condition:
    """-perm MODE, -MODE (all of the bits) and /MODE (any of them)."""
    text = parser.argument()
    how = text[:1] if text[:1] in ("-", "/") else ""
    try:
        if re.match(r"\+[0-9]", text):
            raise ValueError(text)
        mode = parse_mode(text.removeprefix(how))
    except ValueError:
        raise FindError(f"invalid mode {parser.context.quote(text)}") from None
    bits, directory_bits = mode.apply(0), mode.apply(0, is_dir=True)
    if how == "/" and not bits:
        await parser.warn(
            f"you have specified a mode pattern {text} (which is equivalent to /000). The meaning of -perm /000 has now"
            " been changed to be consistent with -perm -000; that is, while it used to match no files, it now matches"
            " all files."
        )
    return status_test(_mode_test(how, bits, directory_bits))


def _mode_test(how: str, bits: int, directory_bits: int) -> Callable[[Stat], bool]:
    def wanted(status: Stat) -> int:
        return directory_bits if st.S_ISDIR(status.mode) else bits

    if how == "-":
        return lambda status: status.mode & wanted(status) == wanted(status)
    if how == "/":
        return lambda status: not wanted(status) or bool(status.mode & wanted(status))
    return lambda status: status.mode & 0o7777 == wanted(status)


def _access(want: int) -> PrimaryParser:
    """-readable, -writable, -executable: what a link leads to counts, as with access(2)."""

    async def read(parser: Parser) -> Condition:
        who = parser.context.process.fs.who

        def test(visit: Visit) -> bool:
            status = visit.target if visit.type == st.S_IFLNK else visit.status
            return status is not None and who.allows(status, want)

        return Condition(test, cost=ACCESS, needs=frozenset({"status", "target"}))

    return read


# --- the rest ----------------------------------------------------------------------------------------


async def reference(parser: Parser, path: str) -> Stat:
    """The status of a file that others are compared with."""
    view = parser.context.process.fs
    try:
        if parser.context.follow != "P":
            status = await view.stat_or_none(path)
            if status is not None:
                return status
        return await view.lstat(path)
    except OSError as error:
        raise FindError(f"{parser.context.quote(path)}: {strerror(error)}") from None


async def _same_file(parser: Parser) -> Condition:
    wanted = await reference(parser, parser.argument())
    return status_test(lambda status: status.ino == wanted.ino and status.dev == wanted.dev)


async def _empty(parser: Parser) -> Condition:
    context = parser.context

    async def test(visit: Visit) -> bool:
        status = visit.status
        if status is None:
            visit.missed = True
            return False
        if not status.is_dir:
            return status.is_file and not status.size
        try:
            return not await context.process.fs.readdir(visit.path)
        except OSError as error:
            await context.file_problem(visit.path, error)
            return False

    return Condition(test, waits=True, cost=STATUS, needs=_NEEDS_STATUS)


async def _file_system(parser: Parser) -> Condition:
    value = parser.argument() == FILE_SYSTEM_TYPE
    return Condition(lambda visit: value, cost=STATUS)


async def _context(parser: Parser) -> Condition:
    parser.argument()
    raise FindError("invalid predicate -context: SELinux is not enabled.")


def target_letter(visit: Visit) -> str | None:
    """What %Y says of a link that leads nowhere; None if it leads somewhere."""
    if visit.target is not None or visit.type != st.S_IFLNK:
        return None
    return {errno.ENOENT: "N", errno.ENOTDIR: "N", errno.ELOOP: "L"}.get(visit.target_error, "?")


STATUS_TESTS: dict[str, PrimaryParser] = {
    "type": _type,
    "xtype": _xtype,
    "inum": _inode,
    "links": _number(lambda status: status.nlink),
    "uid": _number(lambda status: status.uid),
    "gid": _number(lambda status: status.gid),
    "size": _size,
    "user": _account("user"),
    "group": _account("group"),
    "nouser": _no_user,
    "nogroup": _no_group,
    "perm": _perm,
    "readable": _access(4),
    "writable": _access(2),
    "executable": _access(1),
    "samefile": _same_file,
    "empty": _empty,
    "fstype": _file_system,
    "context": _context,
}
