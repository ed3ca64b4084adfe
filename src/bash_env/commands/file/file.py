"""file: determine the type of files (file 5.44)."""

from __future__ import annotations

import stat as st
from typing import Any

from bash_env.commands.file import binary, scripts, sources, structured
from bash_env.commands.file.encoding import BINARY, Encoding, details
from bash_env.commands.file.encoding import recognize as recognize_encoding
from bash_env.commands.file.verdict import DATA, EMPTY, VERY_SHORT, Verdict
from bash_env.fs.base import Stat
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.command import Command, refuse
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, sets
from bash_env.options.parse import Information, parse
from bash_env.text.name_styles import is_printable
from bash_env.text.quote import is_utf8
from bash_env.text.width import text_width

LOOKED_AT = 1 << 20
VERSION = "file-5.44\nmagic file from /etc/magic:/usr/share/misc/magic\n"
USAGE = """Usage: file [-bcCdEhikLlNnprsSvzZ0] [--apple] [--extension] [--mime-encoding]
            [--mime-type] [-e <testname>] [-F <separator>]  [-f <namefile>]
            [-m <magicfiles>] [-P <parameter=value>] [--exclude-quiet]
            <file> ...
       file -C [-m <magicfiles>]
       file [--help]
"""


class Options(CommandOptions):
    """Determine the type of each FILE."""

    usage = "[OPTION...] [FILE...]"

    mime_parts: list[str] = flag("--mime-type", const="type", repeat=True, help="output the MIME type")
    mime_encoding: Any = flag("--mime-encoding", const="encoding", repeat=True, help="output the MIME encoding")
    mime_encoding.field = "mime_parts"
    mime: Any = flag("-i", "--mime", const="both", repeat=True, help="output MIME type and encoding")
    mime.field = "mime_parts"
    version_only: bool = flag("-v", "--version", help="output version information and exit")
    magic: list[str] = option("-m", "--magic-file", metavar="LIST", repeat=True, help="(ignored)")
    look_inside: bool = flag("-z", "--uncompress", help="(ignored)")
    brief: bool = flag("-b", "--brief", help="do not prepend file names to lines")
    checking: bool = flag("-c", "--checking-printout", help="(ignored)")
    excluded: list[str] = option("-e", "--exclude", metavar="TEST", repeat=True, help="(ignored)")
    names_from: str | None = option("-f", "--files-from", metavar="FILE", help="read the names of files from FILE")
    separator: str = option("-F", "--separator", metavar="STRING", default=":", help="use STRING instead of ':'")
    follow: bool | None = flag("-L", "--dereference", default=None, help="follow symlinks")
    no_follow: Any = sets("follow", False, "-h", "--no-dereference", help="don't follow symlinks (default)")
    keep_going: bool = flag("-k", "--keep-going", help="(ignored)")
    no_buffer: bool = flag("-n", "--no-buffer", help="(ignored)")
    no_pad: bool = flag("-N", "--no-pad", help="do not pad output")
    zeros: list[bool] = flag("-0", "--print0", repeat=True, help="end names with NUL; twice also descriptions")
    preserve_date: bool = flag("-p", "--preserve-date", help="(ignored)")
    parameters: list[str] = option("-P", "--parameter", metavar="NAME=VALUE", repeat=True, help="(ignored)")
    raw: bool = flag("-r", "--raw", help="don't translate unprintable chars to \\ooo")
    special: bool = flag("-s", "--special-files", help="treat special files as ordinary ones")
    no_sandbox: bool = flag("-S", "--no-sandbox", help="(ignored)")
    error_stops: bool = flag("-E", help="stop with an error where a file cannot be looked at")
    debug: bool = flag("-d", "--debug", help="(ignored)")
    files: list[str] = operands("FILE")


class _Program(Command[Options]):
    """file, which shows its usage in its own way."""

    async def __call__(self, process: Process) -> int:
        """Run; see Command."""
        try:
            options = parse(Options, process.argv[1:], process.env)
        except UsageError as error:
            return await refuse(process, UsageError(f"{error.text}\n{USAGE.rstrip()}", hint=False), 1)
        except Information:
            return await super().__call__(process)
        if options.version_only:
            await process.write(VERSION.encode())
            return 0
        if not options.files and options.names_from is None:
            await process.write_error(USAGE)
            return 1
        return await self.main(process, options)


async def _main(process: Process, options: Options) -> int:
    names = await _names(process, options)
    if names is None:
        return 1
    shower = _Shower(process, options, max(map(_width, names), default=0))
    for name in names:
        if not await shower.show(name):
            return 1
    return 0


file = _Program("file", Options, _main)


async def _names(process: Process, options: Options) -> list[str] | None:
    """The files of the command line, those of -f first; None after a report."""
    if options.names_from is None:
        return options.files
    source = options.names_from
    try:
        content = await (process.stdin.read() if source == "-" else process.fs.read_file(source))
    except OSError as error:
        await process.write_error(f"file: Cannot open `{source}' ({strerror(error)})\n")
        return None
    return [*content.decode("utf-8", "surrogateescape").splitlines(), *options.files]


def _width(name: str) -> int:
    return text_width("/dev/stdin" if name == "-" else _shown(name, True))


def _shown(name: str, utf8: bool) -> str:
    if name.isascii() and name.isprintable():
        return name
    return "".join([char if is_printable(char, utf8) else _octal(char) for char in name])


def _octal(char: str) -> str:
    return "".join([f"\\{byte:03o}" for byte in char.encode("utf-8", "surrogateescape")])


class _Shower:
    """Shows what files are."""

    def __init__(self, process: Process, options: Options, width: int) -> None:
        self.process = process
        self.options = options
        self.width = width
        self.utf8 = is_utf8(process.env)
        self.follow = "POSIXLY_CORRECT" in process.env if options.follow is None else options.follow

    async def show(self, name: str) -> bool:
        """Show one file; whether to go on."""
        description, stop = await self._describe(name)
        shown = "/dev/stdin" if name == "-" else name if self.options.raw else _shown(name, self.utf8)
        zeros = len(self.options.zeros)
        line = ""
        if not self.options.brief and name:
            line = shown + "\0" * (zeros > 0)
            if zeros < 2:
                pad = 0 if self.options.no_pad or zeros else self.width - text_width(shown)
                line += self.options.separator + " " * (pad + 1)
        line += description + ("\0" if zeros > 1 else "\n")
        await self.process.write(line.encode("utf-8", "surrogateescape"))
        return not stop

    async def _describe(self, name: str) -> tuple[str, bool]:
        """What a file is, and whether it could not be looked at and that is to be the end."""
        if name == "-":
            data = await self.process.stdin.read(LOOKED_AT)
            return self._content(data, data), False
        fs = self.process.fs
        try:
            status = await fs.lstat(name)
            if self.follow and status.is_link:
                status = await fs.stat(name)
        except OSError as error:
            verb = "stat" if self.options.error_stops else "open"
            words = f"cannot {verb} `{_shown(name, self.utf8)}' ({strerror(error)})"
            return (f"ERROR: {words}", True) if self.options.error_stops else (words, False)
        if not status.is_file and not (self.options.special and not status.is_dir and not status.is_link):
            return await self._inode(name, status), False
        if not await fs.access(name, 4):
            if status.is_file and not status.size:
                return self._modes(status) + self._content(b"", b""), False
            return "regular file, no read permission", False
        file = await self.process.open(name)
        try:
            data = await file.read(LOOKED_AT)
            tail = data
            if file.seekable and status.size > len(data):
                await file.seek(-8, 2)
                tail = await file.read(8)
        finally:
            await file.close()
        modes, text = self._modes(status), self._content(data, tail)
        # a text without a description of its own is what follows a comma
        separator = ", " if modes and text.partition(" text")[0] in _TEXTS else ""
        return modes + separator + text, False

    def _modes(self, status: Stat) -> str:
        """Words for the special bits of a mode, each with a blank behind it."""
        if self.options.mime_parts:
            return ""
        bits = ((st.S_ISUID, "setuid "), (st.S_ISGID, "setgid "), (st.S_ISVTX, "sticky "))
        return "".join(word for bit, word in bits if status.mode & bit)

    async def _inode(self, name: str, status: Stat) -> str:
        """What a file that is no regular one is."""
        kind = _KINDS.get(st.S_IFMT(status.mode), ("unknown", "unknown"))
        if self.options.mime_parts:
            broken = status.is_link and not await self.process.fs.exists(name)
            mime = kind[1] if broken else self._mime(kind[1], BINARY)
            return mime
        if status.is_link:
            target = _shown(await self.process.fs.readlink(name), self.utf8)
            prefix = "" if await self.process.fs.exists(name) else "broken "
            return f"{prefix}symbolic link to {target}"
        text = kind[0]
        if st.S_IFMT(status.mode) in (st.S_IFCHR, st.S_IFBLK):
            text += f" ({status.rdev >> 8}/{status.rdev & 0xFF})"
        modes = self._modes(status).split()
        return ", ".join([*modes, text])

    def _content(self, data: bytes, tail: bytes) -> str:
        if not data:
            verdict, encoding = EMPTY, BINARY
        elif len(data) == 1:
            verdict, encoding = VERY_SHORT, BINARY
        else:
            encoding = recognize_encoding(data)
            verdict = _verdict(data, tail, encoding, self.process.env.get("TZ"))
        if self.options.mime_parts:
            return self._mime(verdict.mime, encoding)
        return _sentence(verdict, encoding)

    def _mime(self, mime: str, encoding: Encoding) -> str:
        last = self.options.mime_parts[-1]
        both = last == "both" or {"type", "encoding"} <= set(self.options.mime_parts)
        if both:
            return f"{mime}; charset={encoding.charset}"
        return mime if last == "type" else encoding.charset


_KINDS = {
    st.S_IFDIR: ("directory", "inode/directory"),
    st.S_IFLNK: ("symbolic link", "inode/symlink"),
    st.S_IFIFO: ("fifo (named pipe)", "inode/fifo"),
    st.S_IFSOCK: ("socket", "inode/socket"),
    st.S_IFCHR: ("character special", "inode/chardevice"),
    st.S_IFBLK: ("block special", "inode/blockdevice"),
}


_TEXTS = ("ASCII", "ISO-8859", "Non-ISO extended-ASCII", "Unicode")


def _verdict(data: bytes, tail: bytes, encoding: Encoding, tz: str | None) -> Verdict:
    """What a content is: by its bytes, its structure, its first line, or its words."""
    known = binary.recognize(data, tail, tz)
    if known is not None:
        return known
    if encoding.text is None:
        return DATA
    found = scripts.recognize(data) or structured.recognize(data) or sources.recognize(data)
    return found or Verdict("", "text/plain", "plain")


def _sentence(verdict: Verdict, encoding: Encoding) -> str:
    """The description with the kind of text behind it."""
    if not verdict.text:
        return verdict.description
    text = f"{encoding.name} text"
    if verdict.text == "executable":
        text += " executable"
    text += details(encoding.text or "")
    return f"{verdict.description}, {text}" if verdict.description else text
