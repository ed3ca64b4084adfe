"""zip: put files into a zip archive (Info-ZIP zip(1))."""

from __future__ import annotations

import fnmatch
import re
import stat as st
from collections.abc import AsyncIterator

from bash_env.commands.zip.archive import BZIP2, DEFLATED, STORED, BadArchive, Entry, percent, read, write
from bash_env.fs.base import Stat
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all

_LETTERS = frozenset("rqvjdufmTDXyoglzA0123456789@")
_LONG = {
    "recurse-paths": "r", "quiet": "q", "verbose": "v", "junk-paths": "j", "delete": "d", "update": "u", "freshen": "f",
    "move": "m", "test": "T", "no-dir-entries": "D", "no-extra": "X", "symlinks": "y", "latest-time": "o", "grow": "g",
    "include": "i", "exclude": "x", "names-stdin": "@", "archive-comment": "z", "filesync": "FS", "show-files": "sf",
    "help": "h", "version": "V", "out": "O", "compression-method": "Z", "suffixes": "n",
}  # fmt: skip
_USAGE = """\
Usage:
zip [-options] [zipfile list] [-xi list]
  The default action is to add or replace zipfile entries from list, which
  can include the special name - to compress standard input.
  -f   freshen: only changed files  -u   update: only changed or new files
  -d   delete entries in zipfile    -m   move into zipfile (delete OS files)
  -r   recurse into directories     -j   junk (don't record) directory names
  -0   store only                   -9   compress better
  -q   quiet operation              -v   verbose operation
  -@   read names from stdin        -z   add zipfile comment
  -x   exclude the following names  -i   include only the following names
  -D   do not add directory entries -y   store symbolic links as links
  -T   test zipfile integrity       -X   eXclude eXtra file attributes
"""


_END_SIGNATURE = b"PK\x05\x06"
_NO_SIGNATURE = """\
\tzip warning: missing end signature--probably not a zip file (did you
\tzip warning: remember to use binary mode when you transferred it?)
\tzip warning: (if you are trying to read a damaged archive try -F)
"""


class _Refused(Exception):
    """The command ends: words for standard error and a status."""

    def __init__(self, words: str, status: int) -> None:
        super().__init__(words)
        self.status = status


class _Line:
    """What the command line says."""

    def __init__(self) -> None:
        self.flags: set[str] = set()
        self.words: list[str] = []
        self.include: list[str] = []
        self.exclude: list[str] = []
        self.level = 6
        self.method = DEFLATED
        self.stored_suffixes: list[str] = []
        self.out: str | None = None

    def read(self, arguments: list[str]) -> None:
        """Take the arguments apart."""
        todo = arguments[::-1]
        while todo:
            word = todo.pop()
            if word == "--":
                self.words += todo[::-1]
                return
            if word.startswith("--"):
                self._long(word[2:], todo)
            elif word.startswith("-") and len(word) > 1:
                self._short(word[1:], todo)
            else:
                self.words.append(word)

    def _long(self, name: str, todo: list[str]) -> None:
        name, _, value = name.partition("=")
        if value:
            todo.append(value)
        letter = _LONG.get(name)
        if letter is None:
            raise _Refused(f"Invalid command arguments (long option '{name}' not supported)", 16)
        self._option(letter, todo)

    def _short(self, letters: str, todo: list[str]) -> None:
        while letters:
            if letters[:2] in ("FS", "sf", "ll"):
                letter, letters = letters[:2], letters[2:]
            else:
                letter, letters = letters[0], letters[1:]
            if letter in "xinOZPbts" and letters and letter not in ("FS", "sf"):
                todo.append(letters.removeprefix("="))
                letters = ""
            self._option(letter, todo)

    def _option(self, letter: str, todo: list[str]) -> None:
        if letter in ("x", "i"):
            target = self.exclude if letter == "x" else self.include
            while todo and not todo[-1].startswith("-") and todo[-1] != "@":
                target.append(todo.pop())
            if todo and todo[-1] == "@":
                todo.pop()
        elif letter in ("n", "O", "Z"):
            self._valued(letter, todo)
        elif letter.isdigit():
            self.level = int(letter)
        elif letter in ("P", "e"):
            raise _Refused("Invalid command arguments (encryption not supported)", 16)
        elif letter in _LETTERS or letter in ("FS", "sf", "h", "V", "ll"):
            self.flags.add(letter)
        else:
            raise _Refused(f"Invalid command arguments (short option '{letter}' not supported)", 16)

    def _valued(self, letter: str, todo: list[str]) -> None:
        if not todo:
            raise _Refused(f"Invalid command arguments (option '{letter}' requires a value)", 16)
        value = todo.pop()
        if letter == "n":
            self.stored_suffixes = [part if part.startswith(".") else "." + part for part in re.split("[:;]", value)]
        elif letter == "O":
            self.out = value
        else:
            methods = {"store": STORED, "deflate": DEFLATED, "bzip2": BZIP2}
            hits = [method for name, method in methods.items() if name.startswith(value)]
            if len(hits) != 1:
                raise _Refused(f"Invalid command arguments (unknown compression method: {value})", 16)
            self.method = hits[0]


async def zip(process: Process) -> int:
    """Make or change an archive."""
    line = _Line()
    try:
        line.read(process.argv[1:])
        if line.flags & {"h", "V"} or (line.flags == {"v"} and not line.words):
            await process.write(_USAGE.encode() if "h" in line.flags else b"This is Zip 3.0 (bash-env)\n")
            return 0
        return await _Zip(process, line).run()
    except _Refused as error:
        text = f"\nzip error: {error}\n"
        if line.words[:1] == ["-"]:
            await process.write_error(text)
        else:
            await process.write(text.encode("utf-8", "surrogateescape"))
        return error.status


def _fold(name: bytes) -> str:
    return name.decode("utf-8", "surrogateescape")


class _Zip:
    """One run: the archive's entries and what is done to them."""

    def __init__(self, process: Process, line: _Line) -> None:
        self.process = process
        self.line = line
        self.flags = line.flags
        self.tz = process.env.get("TZ")
        self.entries: list[Entry] = []
        self.comment = b""
        self.old: dict[bytes, int] = {}
        self.done: list[str] = []
        self.changed = False
        self.archive = line.words[0] if line.words else "-"
        self.to_stdout = self.archive == "-"
        self.totals = [0, 0]
        self.wanted: set[bytes] = set()

    async def say(self, text: str) -> None:
        """A message, on standard error where the archive goes to standard output."""
        if "q" in self.flags:
            return
        if self.to_stdout:
            await self.process.write_error(text)
        else:
            await self.process.write(text.encode("utf-8", "surrogateescape"))

    async def run(self) -> int:
        """Do what is asked; the exit status."""
        if not self.to_stdout and "." not in self.archive.rpartition("/")[2]:
            self.archive += ".zip"
        exists = await self._load()
        names = self.line.words[1:] if self.line.words else ["-"]
        if "@" in self.flags:
            data = await read_all(self.process.stdin, self.process.machine.limits.max_string_bytes)
            names = [*names, *data.decode("utf-8", "surrogateescape").splitlines()]
        if "sf" in self.flags:
            return await self._list()
        if "d" in self.flags:
            await self._delete(names)
        elif not names and exists and self.flags & {"T", "z", "f", "u"}:
            await self._refresh()
        else:
            await self._add(names)
        if "z" in self.flags:
            await self._read_comment()
        if not self.changed and not (exists and "T" in self.flags):
            return await self._nothing(names, exists)
        if self.changed:
            await self._store()
        if "T" in self.flags:
            await self.say(f"test of {self.archive} OK\n")
        return await self._finish()

    async def _load(self) -> bool:
        if self.to_stdout:
            return False
        try:
            data = await self.process.fs.read_file(self.archive)
        except FileNotFoundError:
            return False
        try:
            self.entries, self.comment = read(data, self.tz)
        except BadArchive:
            if _END_SIGNATURE not in data:
                await self.say(_NO_SIGNATURE)
            raise _Refused(f"Zip file structure invalid ({self.archive})", 3) from None
        self.old = {entry.name: place for place, entry in enumerate(self.entries)}
        return True

    async def _list(self) -> int:
        names = "".join(f"  {_fold(entry.name)}\n" for entry in self.entries)
        size = sum(entry.size for entry in self.entries)
        await self.say(f"Archive contains:\n{names}Total {len(self.entries)} entries ({size} bytes)\n")
        return 0

    async def _nothing(self, names: list[str], exists: bool) -> int:
        if self.flags & {"u", "f", "FS"} and exists:
            return 12
        if "d" in self.flags or not names or exists or not self.line.words[1:]:
            raise _Refused(f"Nothing to do! ({self.archive})", 12)
        recurse = " ".join(names)
        if "r" in self.flags:
            raise _Refused(f"Nothing to do! (try: zip -r {self.archive} . -i {recurse})", 12)
        raise _Refused(f"Nothing to do! ({self.archive})", 12)

    async def _delete(self, patterns: list[str]) -> None:
        kept = []
        for entry in self.entries:
            name = _fold(entry.name)
            if any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns):
                await self.say(f"deleting: {name}\n")
                self.changed = True
            else:
                kept.append(entry)
        for pattern in patterns:
            if not any(fnmatch.fnmatchcase(_fold(entry.name), pattern) for entry in self.entries):
                await self.say(f"\tzip warning: name not matched: {pattern}\n")
        self.entries = kept
        if self.changed and not kept:
            await self.say("\tzip warning: zip file empty\n")

    async def _refresh(self) -> None:
        for entry in list(self.entries):
            path = _fold(entry.name)
            status = await self.process.fs.stat_or_none(path.rstrip("/"), "y" not in self.flags)
            if status is not None and self.flags & {"f", "u"}:
                await self._one(path.rstrip("/"), status)

    async def _add(self, names: list[str]) -> None:
        missing = []
        for name in names:
            if name == "-":
                await self._standard_input()
                continue
            status = await self.process.fs.stat_or_none(name, "y" not in self.flags)
            if status is None:
                missing.append(name)
                await self.say(f"\tzip warning: name not matched: {name}\n")
                continue
            async for path, found in self._walk(name.rstrip("/") or "/", status):
                await self._one(path, found)
        if "FS" in self.flags:
            await self._sync()

    async def _walk(self, path: str, status: Stat) -> AsyncIterator[tuple[str, Stat]]:
        yield path, status
        if not status.is_dir or "r" not in self.flags:
            return
        for entry in await self.process.fs.readdir(path):
            inner = entry.name if path == "." else f"{path.rstrip('/')}/{entry.name}"
            found = await self.process.fs.stat_or_none(inner, "y" not in self.flags)
            if found is not None:
                async for item in self._walk(inner, found):
                    yield item

    def _stored_name(self, path: str, status: Stat) -> str:
        name = re.sub(r"^(\./+|/+)+", "", path)
        if "j" in self.flags:
            name = name.rpartition("/")[2]
        return name + "/" if status.is_dir and name not in ("", ".") else name

    def _is_wanted(self, name: str) -> bool:
        line = self.line
        if line.include and not any(fnmatch.fnmatchcase(name, pattern) for pattern in line.include):
            return False
        return not any(fnmatch.fnmatchcase(name, pattern) for pattern in line.exclude)

    async def _one(self, path: str, status: Stat) -> None:
        """Add or update one file or directory."""
        name = self._stored_name(path, status)
        if name in ("", ".") or not self._is_wanted(name) or (status.is_dir and self.flags & {"D", "j"}):
            return
        if not (status.is_dir or status.is_file or st.S_ISLNK(status.mode)):
            await self.say(f"\tzip warning: ignoring special file: {name}\n")
            return
        if not self.to_stdout and self.process.fs.absolute(path) == self.process.fs.absolute(self.archive):
            return
        raw = name.encode("utf-8", "surrogateescape")
        self.wanted.add(raw)
        place = self.old.get(raw)
        mtime = status.mtime_ns // 1_000_000_000
        if self._is_current(place, mtime, status):
            return
        entry = Entry(raw, status.mode, mtime, self.tz)
        entry.ids = (status.uid, status.gid)
        entry.exact = "X" not in self.flags
        content = b""
        if st.S_ISLNK(status.mode):
            content = (await self.process.fs.readlink(path)).encode("utf-8", "surrogateescape")
        elif status.is_file:
            content = await self.process.fs.read_file(path)
        await self._put(entry, content, place)
        self.done.append(path)

    def _is_current(self, place: int | None, mtime: int, status: Stat) -> bool:
        """Whether -u, -f or -FS leave the file alone."""
        if place is None:
            return "f" in self.flags
        old = self.entries[place]
        if "FS" in self.flags:
            return old.mtime == mtime and (status.is_dir or old.size == status.size)
        return bool(self.flags & {"u", "f"}) and mtime <= old.mtime

    async def _put(self, entry: Entry, content: bytes, place: int | None) -> None:
        level = (
            0 if any(_fold(entry.name).endswith(suffix) for suffix in self.line.stored_suffixes) else self.line.level
        )
        if "ll" in self.flags:
            content = content.replace(b"\r\n", b"\n")
        elif "l" in self.flags:
            content = content.replace(b"\n", b"\r\n")
        entry.pack(content, self.line.method if level else STORED, level)
        verb = "freshening:" if "f" in self.flags else "updating:" if place is not None else "  adding:"
        method = {STORED: "stored", DEFLATED: "deflated", BZIP2: "bzipped"}[entry.method]
        detail = f"({method} {entry.saved()}%)"
        if "v" in self.flags:
            detail = f"\t(in={entry.size}) (out={entry.packed}) {detail}"
            await self.say(f"{verb} {_fold(entry.name)}{detail}\n")
        else:
            await self.say(f"{verb} {_fold(entry.name)} {detail}\n")
        if place is None:
            self.old[entry.name] = len(self.entries)
            self.entries.append(entry)
        else:
            self.entries[place] = entry
        self.totals[0] += entry.size
        self.totals[1] += entry.packed
        self.changed = True
        await self.process.checkpoint()

    async def _standard_input(self) -> None:
        content = await read_all(self.process.stdin, self.process.machine.limits.max_file_bytes)
        entry = Entry(b"-", 0o010600, self.process.machine.clock.time_ns() // 1_000_000_000, self.tz)
        await self._put(entry, content, self.old.get(b"-"))

    async def _sync(self) -> None:
        kept = []
        for entry in self.entries:
            if entry.name in self.wanted:
                kept.append(entry)
            else:
                await self.say(f"deleting: {_fold(entry.name)}\n")
                self.changed = True
        self.entries = kept

    async def _read_comment(self) -> None:
        await self.say("enter new zip file comment (end with .):\n")
        data = await read_all(self.process.stdin, 65535)
        lines = []
        for row in data.splitlines():
            if row == b".":
                break
            lines.append(row)
        self.comment = b"\r\n".join(lines)
        self.changed = True

    async def _store(self) -> None:
        pieces = write(self.entries, self.comment)
        if self.to_stdout:
            for piece in pieces:
                await self.process.write(piece)
            return
        target = self.line.out or self.archive
        if not self.entries:
            await self.process.fs.unlink(target)
            return
        try:
            await self.process.fs.write_file(target, b"".join(pieces))
        except OSError:
            raise _Refused(f"Could not create output file ({target})", 15) from None

    async def _finish(self) -> int:
        if "v" in self.flags and "d" not in self.flags:
            size, packed = self.totals
            await self.say(f"total bytes={size}, compressed={packed} -> {percent(size, packed)}% savings\n")
        if "m" in self.flags:
            for path in reversed(self.done):
                status = await self.process.fs.lstat(path)
                if not status.is_dir:
                    await self.process.fs.unlink(path)
                elif not await self.process.fs.readdir(path):
                    await self.process.fs.rmdir(path)
        return 0
