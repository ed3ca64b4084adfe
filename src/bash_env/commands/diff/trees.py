"""Comparing directories (diffutils manual 12)."""

from __future__ import annotations

import re
import stat as st
from collections.abc import Awaitable, Callable
from typing import NamedTuple

from bash_env.commands.diff.options import Options
from bash_env.fs.base import Stat
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.text.glob import glob
from bash_env.text.quote import quote_always

_PLAIN = re.compile(r"[\w%+,./:@^-]+", re.ASCII)
_ODD = re.compile('[\x00-\x1f"\\\\\x7f-\x9f\udc80-\udcff]')
_LETTERS = {"\a": "a", "\b": "b", "\f": "f", "\n": "n", "\r": "r", "\t": "t", "\v": "v", '"': '"', "\\": "\\"}
_KINDS = {
    st.S_IFDIR: "directory", st.S_IFLNK: "symbolic link", st.S_IFIFO: "fifo", st.S_IFCHR: "character special file",
    st.S_IFBLK: "block special file", st.S_IFSOCK: "socket",
}  # fmt: skip


class Pair(NamedTuple):
    """Two files to be compared; a status is None for one that is absent and counts as empty."""

    old: str
    new: str
    old_stat: Stat | None
    new_stat: Stat | None


def kind(stat: Stat | None) -> str:
    """What a file is, in words."""
    if stat is None or stat.is_file:
        return "regular file" if stat is None or stat.size else "regular empty file"
    return _KINDS.get(st.S_IFMT(stat.mode), "weird file")


def quoted(name: str) -> str:
    """A file name as headers and command lines show it."""
    text = _ODD.sub(_escape, name)
    return f'"{text}"' if text != name or " " in name else name


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if char in _LETTERS:
        return "\\" + _LETTERS[char]
    return "".join([f"\\{byte:03o}" for byte in char.encode("utf-8", "surrogateescape")])


class Names:
    """Which names are looked at, and how they are shown."""

    def __init__(self, process: Process, options: Options, patterns: list[str]) -> None:
        self.options = options
        self.patterns = [glob(pattern) for pattern in patterns]
        self.words = [self._word(word) for word in _option_words(process.argv[1:], options)]

    @staticmethod
    def _word(word: str) -> str:
        return word if _PLAIN.fullmatch(word) else quote_always(word)

    def join(self, directory: str, name: str) -> str:
        """The name of a file in a directory."""
        return f"{directory}{name}" if directory.endswith("/") else f"{directory}/{name}"

    def command_line(self, old: str, new: str) -> str:
        """What stands before the differences of two files in a tree."""
        return " ".join(["diff", *self.words, quoted(old), quoted(new)])

    def key(self, name: str) -> str:
        """What names are matched by."""
        return name.lower() if self.options.fold_names else name

    async def listed(self, process: Process, directory: str, stat: Stat | None) -> dict[str, str]:
        """The names in a directory that are not excluded, by their keys. Raises OSError."""
        if stat is None:
            return {}
        names = await process.fs.listdir(directory)
        return {self.key(name): name for name in names if not any(pattern.full(name) for pattern in self.patterns)}


def _option_words(arguments: list[str], options: Options) -> list[str]:
    """The command line without its operands."""
    words = list(arguments)
    for name in reversed(options.files):
        for index in range(len(words) - 1, -1, -1):
            if words[index] == name:
                del words[index]
                break
    return [word for word in words if word != "--"]


async def compare_trees(process: Process, names: Names, top: Pair, compare: Callable[[Pair], Awaitable[int]]) -> int:
    """Compare what is in two directories; the largest status."""
    status = 0
    found: list[dict[str, str]] = []
    for directory, stat in ((top.old, top.old_stat), (top.new, top.new_stat)):
        try:
            found.append(await names.listed(process, directory, stat))
        except OSError as error:
            await process.error(f"{directory}: {strerror(error)}")
            return 2
    start = names.options.starting_file
    for name in sorted(found[0].keys() | found[1].keys()):
        if start is not None and name < names.key(start):
            continue
        await process.checkpoint()
        status = max(status, await _entry(process, names, top, [side.get(name) for side in found], compare))
    return status


async def _entry(
    process: Process,
    names: Names,
    top: Pair,
    entry: list[str | None],
    compare: Callable[[Pair], Awaitable[int]],
) -> int:
    options = names.options
    old, new = entry
    if (old is None and not (options.new_file or options.new_first)) or (new is None and not options.new_file):
        where, name = (top.new, new) if old is None else (top.old, old)
        await process.write(f"Only in {where}: {name}\n".encode("utf-8", "surrogateescape"))
        return 1
    name = old or new or ""
    paths = names.join(top.old, old or name), names.join(top.new, new or name)
    stats: list[Stat | None] = []
    failed = False
    for path, there in zip(paths, entry, strict=True):
        try:
            look = process.fs.lstat if options.no_dereference else process.fs.stat
            stats.append(None if there is None else await look(path))
        except OSError as error:
            await process.error(f"{path}: {strerror(error)}")
            failed = True
    if failed:
        return 2
    if options.no_dereference and all(stat is not None and stat.is_link for stat in stats):
        return await _links(process, *paths)
    pair = Pair(*paths, *stats)
    present = stats[0] or stats[1]
    if None in stats and present is not None and present.is_dir and not options.recursive:
        where, name = (top.new, name) if old is None else (top.old, name)
        await process.write(f"Only in {where}: {name}\n".encode("utf-8", "surrogateescape"))
        return 1
    return await compare(pair)


async def _links(process: Process, old: str, new: str) -> int:
    if await process.fs.readlink(old) == await process.fs.readlink(new):
        return 0
    await process.write(f"Symbolic links {old} and {new} differ\n".encode("utf-8", "surrogateescape"))
    return 1
