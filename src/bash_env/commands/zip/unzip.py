"""unzip and zipinfo: list, test and extract zip archives (Info-ZIP unzip(1))."""

from __future__ import annotations

import fnmatch
import stat as st

from bash_env.commands.zip.archive import (
    BZIP2,
    DEFLATED,
    STORED,
    BadArchive,
    Entry,
    dos_parts,
    percent,
    read,
    unpack,
)
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process

_USAGE = """\
UnZip 6.00 of 20 April 2009, by Debian. Original by Info-ZIP.

Usage: unzip [-Z] [-opts[modifiers]] file[.zip] [list] [-x xlist] [-d exdir]
  Default action is to extract files in list, except those in xlist, to exdir;
  file[.zip] may be a wildcard.  -Z => ZipInfo mode ("unzip -Z" for usage).

  -p  extract files to pipe, no messages     -l  list files (short format)
  -f  freshen existing files, create none    -t  test compressed archive data
  -u  update files, create if necessary      -z  display archive comment only
  -v  list verbosely/show version info       -T  timestamp archive to latest
  -x  exclude files that follow (in xlist)   -d  extract files into exdir
modifiers:
  -n  never overwrite existing files         -q  quiet mode (-qq => quieter)
  -o  overwrite files WITHOUT prompting      -a  auto-convert any text files
  -j  junk paths (do not make directories)   -aa treat ALL files as text
  -U  use escapes for all non-ASCII Unicode  -UU ignore any Unicode fields
  -C  match filenames case-insensitively     -L  make (some) names lowercase
  -X  restore UID/GID info                   -V  retain VMS version numbers
  -K  keep setuid/setgid/tacky permissions   -M  pipe through "more" pager
See "unzip -hh" or unzip.txt for more help.  Examples:
  unzip data1 -x joe   => extract all files except joe from zipfile data1.zip
  unzip -p foo | more  => send contents of foo.zip via pipe into program more
  unzip -fo foo ReadMe => quietly replace existing ReadMe if archive file newer
"""
_LETTERS = frozenset("plftuzvTnoqajUCLXKVMcDbs:^Z12hm")
_METHODS = {STORED: ("Stored", "stor"), DEFLATED: ("Defl:N", "defN"), BZIP2: ("BZip2", "bzp2")}
MAX_LINE = 4096


class _Line:
    """What the command line says."""

    def __init__(self) -> None:
        self.flags = ""
        self.archive: str | None = None
        self.members: list[str] = []
        self.exclude: list[str] = []
        self.target = ""
        self.bad = False

    def read(self, arguments: list[str]) -> None:
        """Take the arguments apart."""
        todo = arguments[::-1]
        while todo and not self.bad:
            word = todo.pop()
            if word.startswith("-") and len(word) > 1:
                self._option(word[1:], todo)
            elif self.archive is None:
                self.archive = word
            else:
                self.members.append(word)

    def _option(self, letters: str, todo: list[str]) -> None:
        for place, letter in enumerate(letters):
            if letter == "d" and "Z" not in self.flags:
                rest = letters[place + 1 :]
                self.bad = not rest and not todo
                self.target = rest or (todo.pop() if todo else "")
                return
            if letter == "P":
                if not letters[place + 1 :] and todo:
                    todo.pop()
                return
            if letter == "x" and "Z" not in self.flags:
                while todo and not todo[-1].startswith("-"):
                    self.exclude.append(todo.pop())
                return
            if letter not in _LETTERS:
                self.bad = True
                return
            self.flags += letter


async def unzip(process: Process) -> int:
    """Do what the options say with the members of an archive."""
    return await _main(process, process.argv[1:])


async def zipinfo(process: Process) -> int:
    """List the members of an archive."""
    return await _main(process, ["-Z", *process.argv[1:]])


async def _main(process: Process, arguments: list[str]) -> int:
    line = _Line()
    line.read(arguments)
    if line.bad or line.archive is None:
        asked = not arguments or "h" in line.flags or (line.flags == "v" and not line.bad)
        text = _USAGE.encode()
        await (process.write(text) if asked else process.write_error(_USAGE))
        return 0 if asked else 10
    name, data = await _open(process, line.archive)
    if data is None:
        tried = line.archive
        await process.write_error(f"unzip:  cannot find or open {tried}, {tried}.zip or {tried}.ZIP.\n")
        return 9
    try:
        entries, comment = read(data, process.env.get("TZ"))
    except BadArchive:
        await _not_an_archive(process, name)
        return 9
    return await _Unzip(process, line, name, len(data), entries, comment).run()


async def _open(process: Process, name: str) -> tuple[str, bytes | None]:
    for tried in (name, name + ".zip", name + ".ZIP"):
        try:
            return tried, await process.fs.read_file(tried)
        except OSError:
            continue
    return name, None


async def _not_an_archive(process: Process, name: str) -> None:
    await process.write(f"Archive:  {name}\n".encode())
    await process.write_error(
        "  End-of-central-directory signature not found.  Either this file is not\n"
        "  a zipfile, or it constitutes one disk of a multi-part archive.  In the\n"
        "  latter case the central directory and zipfile comment will be found on\n"
        "  the last disk(s) of this archive.\n"
        f"unzip:  cannot find zipfile directory in one of {name} or\n"
        f"        {name}.zip, and cannot find {name}.ZIP, period.\n"
    )


def _fold(name: bytes) -> str:
    return name.decode("utf-8", "surrogateescape")


def _moment(entry: Entry) -> str:
    year, month, day, hour, minute, _ = dos_parts(entry.stamp)
    return f"{year:04d}-{month:02d}-{day:02d} {hour:02d}:{minute:02d}"


def _saved(entry: Entry) -> str:
    return f"{percent(entry.size, entry.packed)}%"


class _Unzip:
    """One archive and what is done with it."""

    def __init__(
        self, process: Process, line: _Line, name: str, size: int, entries: list[Entry], comment: bytes
    ) -> None:
        self.process = process
        self.line = line
        self.flags = line.flags
        self.name = name
        self.size = size
        self.entries = entries
        self.comment = comment
        self.quiet = line.flags.count("q")
        self.missed: list[str] = []
        self.status = 0
        self.policy = "o" if "o" in self.flags else "n" if "n" in self.flags else ""
        self.input = b""
        self.links: list[tuple[str, str]] = []
        self.directories: list[tuple[str, Entry]] = []

    async def say(self, text: str) -> None:
        """A line of the report."""
        await self.process.write(text.encode("utf-8", "surrogateescape"))

    async def run(self) -> int:
        """Choose what to do; the exit status."""
        chosen = self._chosen()
        if "Z" in self.flags:
            return await self._info(chosen)
        if "z" in self.flags:
            await self.say(f"Archive:  {self.name}\n")
            await self.process.write(self.comment + b"\n" if self.comment else b"")
            return 0
        if "p" not in self.flags and not (self.quiet >= 1 and self._lists() is False) and self.quiet < 1:
            await self.say(f"Archive:  {self.name}\n")
            if self.comment and "t" not in self.flags:
                await self.process.write(self.comment + b"\n")
        if self._lists():
            return await self._list(chosen)
        if "t" in self.flags:
            return await self._test(chosen)
        return await self._extract(chosen)

    def _lists(self) -> bool:
        return "l" in self.flags or ("v" in self.flags and "t" not in self.flags)

    def _chosen(self) -> list[Entry]:
        members, exclude = self.line.members, self.line.exclude
        fold = str.lower if "C" in self.flags else str
        names = [fold(_fold(entry.name)) for entry in self.entries]

        def hits(name: str, patterns: list[str]) -> bool:
            return any(fnmatch.fnmatchcase(name, fold(pattern)) for pattern in patterns)

        self.missed = [m for m in members if not any(fnmatch.fnmatchcase(name, fold(m)) for name in names)]
        return [
            entry
            for entry, name in zip(self.entries, names, strict=True)
            if (not members or hits(name, members)) and not hits(name, exclude)
        ]

    async def _list(self, chosen: list[Entry]) -> int:
        verbose = "v" in self.flags
        if self.quiet < 2:
            await self.say(_VERBOSE_HEAD if verbose else _SHORT_HEAD)
        rows = []
        for entry in chosen:
            if verbose:
                method = _METHODS.get(entry.method, ("Unk:000", "unkn"))[0]
                rows.append(
                    f"{entry.size:8d}  {method:<6} {entry.packed:8d} {_saved(entry):>4} {_moment(entry)}"
                    f" {entry.crc:08x}  {_fold(entry.name)}\n"
                )
            else:
                rows.append(f"{entry.size:9d}  {_moment(entry)}   {_fold(entry.name)}\n")
        await self.say("".join(rows))
        size, packed = sum(entry.size for entry in chosen), sum(entry.packed for entry in chosen)
        files = f"{len(chosen)} file{'' if len(chosen) == 1 else 's'}"
        if self.quiet < 2:
            if verbose:
                saved = f"{percent(size, packed)}%"
                await self.say(
                    f"--------          -------  ---                            -------\n"
                    f"{size:8d}         {packed:8d} {saved:>4}                            {files}\n"
                )
            else:
                await self.say(f"---------                     -------\n{size:9d}                     {files}\n")
        return 11 if self.missed and not chosen else 0

    async def _info(self, chosen: list[Entry]) -> int:
        flags = self.flags
        if flags.count("1") or flags.count("2"):
            await self.say("".join(_fold(entry.name) + "\n" for entry in chosen))
            return 0
        whole = not self.line.members and not (set(flags) & set("slmht"))
        if whole or "h" in flags or (set(flags) & set("lm") and not self.line.members):
            count = len(self.entries)
            await self.say(f"Archive:  {self.name}\nZip file size: {self.size} bytes, number of entries: {count}\n")
        if not set(flags) & set("ht") or set(flags) & set("slm"):
            await self.say("".join(self._info_row(entry) for entry in chosen))
        if whole or "t" in flags or (set(flags) & set("lm") and not self.line.members):
            size, packed = sum(entry.size for entry in chosen), sum(entry.packed for entry in chosen)
            saved = 100 * (size - packed) / size if size else 0.0
            files = f"{len(chosen)} file{'' if len(chosen) == 1 else 's'}"
            shown = f"{int(saved * 10 + 0.5) / 10:.1f}"
            await self.say(f"{files}, {size} bytes uncompressed, {packed} bytes compressed:  {shown}%\n")
        return 11 if self.missed and not chosen else 0

    def _info_row(self, entry: Entry) -> str:
        year, month, day, hour, minute, _ = dos_parts(entry.stamp)
        months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        kind = ("t" if entry.text else "b") + ("x" if entry.exact else "-")
        method = _METHODS.get(entry.method, ("", "unkn"))[1]
        extra = ""
        if "l" in self.flags:
            extra = f" {entry.packed:8d}"
        elif "m" in self.flags:
            extra = f" {_saved(entry):>3}"
        date = f"{year % 100:02d}-{months[max(1, min(month, 12)) - 1]}-{day:02d} {hour:02d}:{minute:02d}"
        mode = st.filemode(entry.mode)
        return f"{mode}  3.0 unx {entry.size:8d} {kind}{extra} {method} {date} {_fold(entry.name)}\n"

    async def _test(self, chosen: list[Entry]) -> int:
        bad = 0
        for entry in chosen:
            problem = "OK"
            try:
                for _ in unpack(entry, self.process.machine.limits.max_archive_bytes):
                    await self.process.checkpoint()
            except BadArchive as error:
                problem, bad = str(error), bad + 1
            if not self.quiet:
                await self.say(f"    testing: {_fold(entry.name):<22}   {problem}\n")
        for name in self.missed:
            await self.say(f"caution: filename not matched:  {name}\n")
        if bad or self.missed:
            await self.say(f"At least one error was detected in {self.name}.\n")
            return 2 if bad else 11
        if self.quiet < 2:
            await self.say(f"No errors detected in compressed data of {self.name}.\n")
        return 0

    async def _report_missed(self) -> None:
        for name in self.missed:
            await self.process.write_error(f"caution: filename not matched:  {name}\n")

    async def _extract(self, chosen: list[Entry]) -> int:
        target = self.line.target.rstrip("/")
        if target and not self.flags.count("p") and not await self._make_target(target):
            return 2
        for entry in chosen:
            if "p" in self.flags or "c" in self.flags:
                await self._print(entry)
            else:
                await self._one(entry, target)
        await self._settle()
        await self._report_missed()
        return 11 if self.missed else self.status

    async def _make_target(self, target: str) -> bool:
        try:
            if not await self.process.fs.is_dir(target):
                await self.process.fs.mkdir(target)
        except OSError as error:
            await self.process.write_error(
                f"checkdir:  cannot create extraction directory: {target}\n           {strerror(error)}\n"
            )
            return False
        return True

    async def _print(self, entry: Entry) -> None:
        if "c" in self.flags and not self.quiet:
            verb = " extracting:" if entry.method == STORED else "  inflating:"
            await self.say(f"{verb} {_fold(entry.name):<22}  \n")
        try:
            for piece in unpack(entry, self.process.machine.limits.max_archive_bytes):
                await self.process.write(piece)
                await self.process.checkpoint()
        except BadArchive as error:
            await self.process.write_error(f"{_fold(entry.name)}:  {error}\n")
            self.status = 2
        if "c" in self.flags and not self.quiet:
            await self.say("\n")

    def _path(self, entry: Entry) -> str:
        """Where an entry goes: without a leading slash and without `..`."""
        parts = [part for part in _fold(entry.name).split("/") if part not in ("", ".", "..")]
        if "j" in self.flags:
            parts = parts[-1:]
        path = "/".join(parts)
        return path.lower() if self.flags.count("L") > 1 else path

    async def _one(self, entry: Entry, target: str) -> None:
        path = self._path(entry)
        if not path or (entry.is_dir and "j" in self.flags):
            return
        if _fold(entry.name).startswith("/"):
            await self.process.write_error(f"warning:  stripped absolute path spec from {_fold(entry.name)}\n")
        if ".." in _fold(entry.name).split("/"):
            await self.process.write_error(f'warning:  skipped "../" path component(s) in {_fold(entry.name)}\n')
        full = f"{target}/{path}" if target else path
        fs = self.process.fs
        if entry.is_dir:
            if set(self.flags) & set("f") or await fs.is_dir(full):
                return
            await self._parents(full)
            await fs.mkdir(full)
            self.directories.append((full, entry))
            if not self.quiet:
                await self.say(f"   creating: {full}/\n")
            return
        allowed = await self._allowed(entry, full)
        if allowed:
            await self._write(entry, allowed)

    async def _parents(self, path: str) -> None:
        parts = path.split("/")
        for count in range(1, len(parts)):
            outer = "/".join(parts[:count])
            if outer and not await self.process.fs.is_dir(outer):
                await self.process.fs.mkdir(outer)

    async def _allowed(self, entry: Entry, path: str) -> str | None:
        """The path to write to, or None to leave the file alone."""
        old = await self.process.fs.stat_or_none(path, False)
        if set(self.flags) & set("fu"):
            if old is None:
                return path if "u" in self.flags else None
            if entry.mtime <= old.mtime_ns // 1_000_000_000:
                return None
        if old is None or self.policy == "o":
            return path
        if self.policy == "n":
            return None
        return await self._ask(path)

    async def _ask(self, path: str) -> str | None:
        while True:
            await self.process.write_error(f"replace {path}? [y]es, [n]o, [A]ll, [N]one, [r]ename: ")
            answer = await self._answer()
            if answer is None:
                await self.process.write_error(' NULL\n(EOF or read error, treating as "[N]one" ...)\n')
                self.policy, self.status = "n", 1
                return None
            letter = answer[:1]
            if letter in ("y", "Y"):
                return path
            if letter in ("n", "N"):
                self.policy = "n" if letter == "N" else ""
                return None
            if letter == "A":
                self.policy = "o"
                return path
            if letter in ("r", "R"):
                await self.process.write_error("new name: ")
                renamed = await self._answer()
                if renamed:
                    return renamed
                continue
            await self.process.write_error(f"error:  invalid response [{letter or '{ENTER}'}]\n")

    async def _answer(self) -> str | None:
        while b"\n" not in self.input and len(self.input) < MAX_LINE:
            block = await self.process.stdin.read(MAX_LINE)
            if not block:
                return None
            self.input += block
        line, _, self.input = self.input.partition(b"\n")
        return line.decode("utf-8", "surrogateescape")

    async def _write(self, entry: Entry, path: str) -> None:
        await self._parents(path)
        pieces = []
        try:
            for piece in unpack(entry, self.process.machine.limits.max_archive_bytes):
                pieces.append(piece)
                await self.process.checkpoint()
        except BadArchive as error:
            await self.process.write_error(f"  error:  {path}  {error}\n")
            self.status = 2
            return
        content = b"".join(pieces)
        note = ""
        if "a" in self.flags:
            text = entry.text or self.flags.count("a") > 1
            note = "[empty] " if not content else "[text]  " if text else "[binary]"
            content = content.replace(b"\r\n", b"\n") if text else content
        if st.S_ISLNK(entry.mode):
            link = content.decode("utf-8", "surrogateescape")
            self.links.append((path, link))
            if not self.quiet:
                await self.say(f"    linking: {path:<22}  -> {link} \n")
            return
        if not self.quiet:
            verb = " extracting:" if entry.method == STORED else "  inflating:"
            await self.say(f"{verb} {path:<22}  {note}\n")
        await self.process.fs.write_file(path, content)
        await self._dress(path, entry)

    async def _dress(self, path: str, entry: Entry) -> None:
        mode = entry.mode & 0o7777 & ~self.process.fs.umask
        await self.process.fs.chmod(path, mode if "K" in self.flags else mode & 0o777)
        if not self.flags.count("D") > 1:
            await self.process.fs.utime(path, entry.mtime * 1_000_000_000, entry.mtime * 1_000_000_000)

    async def _settle(self) -> None:
        """Make the links, then set modes and times of directories."""
        if self.links and not self.quiet:
            await self.say("finishing deferred symbolic links:\n")
        for path, target in self.links:
            if await self.process.fs.stat_or_none(path, False) is not None:
                await self.process.fs.unlink(path)
            await self.process.fs.symlink(target, path)
            if not self.quiet:
                await self.say(f"  {path:<22} -> {target}\n")
        for path, entry in reversed(self.directories):
            await self._dress(path, entry)


_SHORT_HEAD = "  Length      Date    Time    Name\n---------  ---------- -----   ----\n"
_VERBOSE_HEAD = (
    " Length   Method    Size  Cmpr    Date    Time   CRC-32   Name\n"
    "--------  ------  ------- ---- ---------- ----- --------  ----\n"
)
