"""Names of members: what is excluded, how they are changed, how they are shown."""

from __future__ import annotations

import re
import stat as st
import tarfile

from bash_env.commands.tar.options import Options
from bash_env.kernel.process import Process
from bash_env.options.declare import UsageError
from bash_env.text.glob import GlobPattern, glob
from bash_env.text.regex import Match, Pattern, PatternError, compile
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time

_ODD = re.compile("[\x00-\x1f\\\\\x7f-\x9f\udc80-\udcff]")
_LETTERS = {"\a": "a", "\b": "b", "\f": "f", "\n": "n", "\r": "r", "\t": "t", "\v": "v", "\\": "\\"}
_VCS = ("CVS", ".git", ".gitignore", ".gitattributes", ".gitmodules", ".svn", ".hg", ".hgignore", ".bzr", "RCS", "SCCS")
_TYPES = {
    tarfile.DIRTYPE: ("d", st.S_IFDIR), tarfile.SYMTYPE: ("l", st.S_IFLNK), tarfile.LNKTYPE: ("h", 0),
    tarfile.CHRTYPE: ("c", 0), tarfile.BLKTYPE: ("b", 0), tarfile.FIFOTYPE: ("p", 0),
}  # fmt: skip


def shown(name: str) -> str:
    """A name as lists show it."""
    return _ODD.sub(_escape, name)


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if char in _LETTERS:
        return "\\" + _LETTERS[char]
    return "".join([f"\\{byte:03o}" for byte in char.encode("utf-8", "surrogateescape")])


class Exclusion:
    """The patterns of --exclude and its like."""

    def __init__(self, options: Options, more: list[str]) -> None:
        patterns = [*options.exclude, *more, *(_VCS if options.exclude_vcs else ())]
        self.patterns: list[GlobPattern] = [glob(pattern.rstrip("/") or "/", extglob=False) for pattern in patterns]

    def __call__(self, name: str) -> bool:
        """Whether the name, or the end of it behind a slash, matches."""
        if not self.patterns:
            return False
        name = name.rstrip("/")
        parts = name.split("/")
        tails = ["/".join(parts[index:]) for index in range(len(parts))]
        heads = ["/".join(tail.split("/")[:stop]) for tail in tails for stop in range(1, tail.count("/") + 1)]
        return any(pattern.full(text) for pattern in self.patterns for text in {*tails, *heads})


class Transformation:
    """The expressions of --transform, as sed's s command."""

    def __init__(self, expressions: list[str]) -> None:
        self.rules = [_rule(expression) for expression in expressions]

    def __call__(self, name: str) -> str:
        """The name as the expressions make it."""
        if not self.rules:
            return name
        data = name.encode("utf-8", "surrogateescape")
        for pattern, replacement, everywhere in self.rules:
            out: list[bytes] = []
            place = 0
            for match in pattern.finditer(data):
                out += [data[place : match.start()], _replaced(replacement, match)]
                place = match.end()
                if not everywhere:
                    break
            data = b"".join([*out, data[place:]])
        return data.decode("utf-8", "surrogateescape")


def _rule(expression: str) -> tuple[Pattern, bytes, bool]:
    if len(expression) < 4 or expression[0] != "s":
        raise UsageError("Invalid transform expression", hint=False, status=2)
    parts = re.split(rf"(?<!\\){re.escape(expression[1])}", expression[2:])
    if len(parts) != 3:
        raise UsageError("Invalid transform expression", hint=False, status=2)
    try:
        pattern = compile(parts[0], syntax="ere" if "x" in parts[2] else "bre", ignore_case="i" in parts[2])
    except PatternError as error:
        raise UsageError(f"Invalid transform expression: {error}", hint=False, status=2) from None
    return pattern, parts[1].encode("utf-8", "surrogateescape"), "g" in parts[2]


def _replaced(replacement: bytes, match: Match) -> bytes:
    def piece(found: re.Match[bytes]) -> bytes:
        text = found[0]
        if text == b"&":
            return match.group(0) or b""
        if text[1:].isdigit() and int(text[1:]) <= match.groups:
            return bytes(match.group(int(text[1:])) or b"")
        return text[1:]

    return re.sub(rb"&|\\.", piece, replacement)


class Listing:
    """The lines of -t and -v; the column before the size grows as it must."""

    def __init__(self, process: Process, options: Options) -> None:
        self.long = len(options.verbose) > (options.modes[0] != "t")
        self.options = options
        self.zone = process.env.get("TZ")
        self.width = 19

    def line(self, info: tarfile.TarInfo, name: str) -> bytes:
        """A member's line."""
        text = shown(name)
        if self.long:
            text = f"{self._details(info)} {text}{self._target(info)}"
        return text.encode("utf-8", "surrogateescape") + b"\n"

    def _target(self, info: tarfile.TarInfo) -> str:
        if info.issym():
            return f" -> {shown(info.linkname)}"
        return f" link to {shown(info.linkname)}" if info.islnk() else ""

    def _details(self, info: tarfile.TarInfo) -> str:
        letter, _ = _TYPES.get(info.type, ("-", 0))
        mode = letter + st.filemode(st.S_IFREG | info.mode & 0o7777)[1:]
        numeric = self.options.numeric_owner
        owner = f"{info.uid if numeric or not info.uname else info.uname}/{info.gid if numeric or not info.gname else info.gname}"
        size = str(info.size if info.isreg() else 0)
        self.width = max(self.width, len(owner) + 1 + len(size))
        form = "%Y-%m-%d %H:%M:%S" if self.options.full_time else "%Y-%m-%d %H:%M"
        when = strftime(form, local_time(int(info.mtime * 1_000_000_000), self.zone))
        return f"{mode} {owner} {size.rjust(self.width - len(owner) - 1)} {when}"
