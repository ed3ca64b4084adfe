"""Pathname expansion (bash manual 3.5.8): patterns to the sorted names that match."""

from __future__ import annotations

import re
import stat as st
from typing import TYPE_CHECKING

from bash_env.fs.base import DirEntry
from bash_env.shell.errors import ShellError
from bash_env.shell.fields import Pattern, unescape
from bash_env.shell.locale import narrow
from bash_env.text.glob import glob

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

_ACTIVE = re.compile(r"\\.|([*?\[])|([+@!?*]\()", re.DOTALL)


async def expand_pathnames(shell: Shell, fields: list[str | Pattern]) -> list[str]:
    """The fields with each pattern replaced by the names it matches. Raises ShellError under failglob."""
    out: list[str] = []
    for field in fields:
        if isinstance(field, Pattern):
            out += await expand_pattern(shell, field)
        else:
            out.append(field)
    if len(out) > shell.process.machine.limits.max_fields:
        raise ShellError("too many words (max_fields)", fatal=True)
    return out


async def expand_pattern(shell: Shell, field: Pattern) -> list[str]:
    """The names a pattern matches; the word itself, or nothing under nullglob, when there are none."""
    if not is_active(field.pattern):
        return [field.text]
    found = await match_names(shell, field.pattern)
    if found:
        return found
    if shell.failglob:
        raise ShellError(f"no match: {field.text}")
    return [] if shell.nullglob else [field.text]


def is_active(pattern: str) -> bool:
    """Whether an unquoted pattern character is in it (a bracket only with its partner)."""
    for match in _ACTIVE.finditer(pattern):
        if match[2] or match[1] in ("*", "?"):
            return True
        if match[1] == "[" and "]" in pattern[match.end() :]:
            return True
    return False


async def match_names(shell: Shell, pattern: str) -> list[str]:
    """The paths that match, in the order of the C locale."""
    prefix = re.match("/*", pattern)[0]  # type: ignore[index]
    components = _components(pattern[len(prefix) :])
    walker = _Walker(shell)
    paths = [prefix]
    for index, component in enumerate(components):
        last = index == len(components) - 1
        if shell.globstar and component == "**":
            paths = await walker.descend(paths, last)
        elif not is_active(component):
            paths = await walker.literal(paths, unescape(component), last)
        else:
            paths = await walker.match(paths, component, last)
        if not paths:
            return []
    kept = _ignored(shell, paths)
    return sorted(dict.fromkeys(kept), key=lambda path: path.encode("utf-8", "surrogateescape"))


def _components(pattern: str) -> list[str]:
    """The pattern split at slashes that are not inside an extended glob or a bracket."""
    pieces = re.findall(r"(?:\\.|[^/\\])+|/+", pattern, re.DOTALL)
    out: list[str] = []
    for piece in pieces:
        if piece.startswith("/"):
            if out:
                out[-1] += "/" if not out[-1].endswith("/") else ""
        else:
            out.append(piece)
    return [p.rstrip("/") for p in out] + ([""] if out and out[-1].endswith("/") else [])


def _ignored(shell: Shell, paths: list[str]) -> list[str]:
    setting = shell.variables.get("GLOBIGNORE")
    if not setting:
        return paths
    patterns = [glob(p, extglob=shell.extglob) for p in setting.split(":")]
    return [p for p in paths if not any(g.full(p) for g in patterns) and p.rpartition("/")[2] not in (".", "..")]


class _Walker:
    """Goes down the components of one pattern."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.fs = shell.process.fs

    async def entries(self, path: str) -> list[DirEntry]:
        """The entries of a directory; none where it cannot be read."""
        try:
            return await self.fs.readdir(path or ".")
        except OSError:
            return []

    async def listed(self, path: str, dotted: bool) -> list[DirEntry]:
        """The entries that a pattern may match: with globskipdots off a dotted one sees `.` and `..` too."""
        entries = await self.entries(path)
        if dotted and not self.shell.options["globskipdots"]:
            entries = [DirEntry(".", st.S_IFDIR, 0), DirEntry("..", st.S_IFDIR, 0), *entries]
        return entries

    async def literal(self, paths: list[str], name: str, last: bool) -> list[str]:
        """Append a component that is no pattern; the last must exist."""
        if not name:
            return [p + "/" for p in paths if await self.fs.is_dir(p)]
        joined = [_join(p, name) for p in paths]
        if not last:
            return joined
        return [p for p in joined if await self.fs.stat_or_none(p, follow=False) is not None]

    async def match(self, paths: list[str], component: str, last: bool) -> list[str]:
        """Append the names that match a component."""
        shell = self.shell
        bytewise = shell.c_locale
        matches = glob(
            narrow(component) if bytewise else component, extglob=shell.extglob, ignore_case=shell.nocaseglob
        ).full
        hidden = shell.dotglob or bool(shell.variables.get("GLOBIGNORE"))
        dotted = component.startswith((".", "\\."))
        out: list[str] = []
        for path in paths:
            for entry in await self.listed(path, dotted):
                name = entry.name
                if name[0] == "." and not dotted and not (hidden and name.strip(".") != ""):
                    continue
                if matches(narrow(name) if bytewise else name) and (last or await self.leads_on(path, entry)):
                    out.append(_join(path, name))
            await shell.process.checkpoint()
        return out

    async def leads_on(self, path: str, entry: DirEntry) -> bool:
        """Whether more components can follow an entry."""
        if entry.type == st.S_IFDIR:
            return True
        return entry.type == st.S_IFLNK and await self.fs.is_dir(_join(path, entry.name))

    async def descend(self, paths: list[str], last: bool) -> list[str]:
        """`**`: every directory below, and as the last component every file too."""
        out: list[str] = []
        todo = paths[::-1]
        while todo:
            path = todo.pop()
            out.append(path)
            below = []
            for entry in await self.entries(path):
                if entry.name[0] == "." and not self.shell.dotglob:
                    continue
                if entry.type == st.S_IFDIR:
                    below.append(_join(path, entry.name))
                elif last:
                    out.append(_join(path, entry.name))
            todo += reversed(below)
            await self.shell.process.checkpoint()
        return [p for p in out if p] if last else out


def _join(path: str, name: str) -> str:
    if not path or path.endswith("/"):
        return path + name
    return f"{path}/{name}"
