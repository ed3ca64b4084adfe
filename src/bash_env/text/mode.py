"""File modes as people write them: octal, and symbolic as in POSIX chmod (`u=rwx,go+X`)."""

from __future__ import annotations

import re
from typing import NamedTuple

ALL = 0o7777
_SET_ID = 0o6000
_EXECUTE = 0o111
_WHO = {"u": 0o4700, "g": 0o2070, "o": 0o1007, "a": ALL}
_PERMISSIONS = {"r": 0o444, "w": 0o222, "x": 0o111, "s": 0o6000, "t": 0o1000}
_CLASSES = {"u": 0o700, "g": 0o070, "o": 0o007}
_CLAUSE = re.compile(r"([ugoa]*)((?:[-+=](?:[ugo]|[rwxXst]*))*)([-+=][0-7]+)?")
_ACTION = re.compile(r"([-+=])([ugo]|[rwxXst]*)")


class Change(NamedTuple):
    """One action: `op` is one of ``-+=``, `who` the bits it may touch (0: all that the umask leaves).

    `bits` are the permissions it names, `source` the class (``u``, ``g``, ``o``) that it copies them from or "",
    `search` is set by ``X``. Set-ID bits of a directory are changed only where `mentioned`.
    """

    op: str
    who: int
    bits: int
    source: str
    search: bool
    mentioned: int


class Mode:
    """A parsed mode, to be applied to the modes of files."""

    __slots__ = ("changes",)

    def __init__(self, changes: list[Change]) -> None:
        self.changes = changes

    def apply(self, old: int, is_dir: bool = False, umask: int = 0) -> int:
        """The permission bits that a file with the bits `old` gets."""
        new = old & ALL
        for change in self.changes:
            new = _apply(change, new, is_dir, umask)
        return new


def _apply(change: Change, old: int, is_dir: bool, umask: int) -> int:
    keep = _SET_ID & ~change.mentioned if is_dir else 0
    bits = change.bits
    if change.source:
        bits = _spread(old, change.source)
    if change.search and (is_dir or old & _EXECUTE):
        bits |= _EXECUTE
    bits &= (change.who or ~umask) & ~keep
    if change.op == "+":
        return old | bits
    if change.op == "-":
        return old & ~bits
    return old & ((~change.who if change.who else 0) | keep) | bits


def _spread(mode: int, source: str) -> int:
    """The permissions of a class, given to all three."""
    granted = mode & _CLASSES[source]
    return sum(_PERMISSIONS[letter] for letter in "rwx" if granted & _PERMISSIONS[letter])


def parse_mode(text: str) -> Mode:
    """The mode that `text` says. Raises ValueError where it says none."""
    if re.fullmatch("[0-7]+", text):
        bits = _octal(text)
        mentioned = ALL if len(text) > 4 else bits & _SET_ID | 0o1777
        return Mode([Change("=", ALL, bits, "", False, mentioned)])
    return Mode([change for clause in text.split(",") for change in _clause(clause)])


def _octal(text: str) -> int:
    bits = int(text, 8)
    if bits > ALL:
        raise ValueError(text)
    return bits


def _clause(text: str) -> list[Change]:
    """The actions of one clause such as ``ug+w-x``."""
    match = _CLAUSE.fullmatch(text)
    if match is None or (not match[2] and not match[3]) or (match[1] and match[3]):
        raise ValueError(text)
    who = 0
    for letter in match[1]:
        who |= _WHO[letter]
    changes = [_action(op, who, letters) for op, letters in _ACTION.findall(match[2])]
    if match[3]:
        changes.append(Change(match[3][0], ALL, _octal(match[3][1:]), "", False, ALL))
    return changes


def _action(op: str, who: int, letters: str) -> Change:
    if letters in _CLASSES:
        return Change(op, who, 0, letters, False, 0)
    bits = 0
    for letter in letters.replace("X", ""):
        bits |= _PERMISSIONS[letter]
    return Change(op, who, bits, "", "X" in letters, bits & (who or ALL))


_TYPES = {
    0o040000: "directory",
    0o120000: "symbolic link",
    0o010000: "fifo",
    0o020000: "character special file",
    0o060000: "block special file",
    0o140000: "socket",
}


def file_type(mode: int, size: int) -> str:
    """What GNU messages call a file, such as ``regular empty file``."""
    if mode & 0o170000 == 0o100000:
        return "regular file" if size else "regular empty file"
    return _TYPES.get(mode & 0o170000, "weird file")
