"""gzip, gunzip, zcat: compress or expand files (GNU gzip manual); the functions of bzip2 and xz stand here, too."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bash_env.commands.gzip.bzip2 import bunzip2, bzcat, bzip2
from bash_env.commands.gzip.work import Settings, Sizes, below, run
from bash_env.commands.gzip.xz import unxz, xz, xzcat
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.options.command import Command, command
from bash_env.options.declare import CommandOptions, flag, operands, option, sets
from bash_env.text.compression import FormatError
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time

__all__ = ["bunzip2", "bzcat", "bzip2", "gunzip", "gzip", "unxz", "xz", "xzcat", "zcat"]

_ENDINGS = {".tgz": ".tar", ".taz": ".tar", ".gz": "", ".z": "", ".Z": "", "-gz": "", "-z": "", "_z": ""}


class Options(CommandOptions):
    """Compress or uncompress FILEs (by default, compress FILES in-place)."""

    version = "gzip 1.12"
    short_name = True

    stdout: bool = flag("-c", "--stdout", "--to-stdout", help="write on standard output, keep original files unchanged")
    unpack: bool = flag("-d", "--decompress", "--uncompress", help="decompress")
    force: bool = flag("-f", "--force", help="force overwrite of output file and compress links")
    keep: bool = flag("-k", "--keep", help="keep (don't delete) input files")
    listing: bool = flag("-l", "--list", help="list compressed file contents")
    no_name: bool = flag("-n", "--no-name", help="do not save or restore the original name and timestamp")
    name: bool = flag("-N", "--name", help="save or restore the original name and timestamp")
    quiet: bool = flag("-q", "--quiet", "--silent", help="suppress all warnings")
    recursive: bool = flag("-r", "--recursive", help="operate recursively on directories")
    rsyncable: bool = flag("--rsyncable", help="make rsync-friendly archive")
    suffix: str = option("-S", "--suffix", metavar="SUF", default=".gz", help="use suffix SUF on compressed files")
    synchronous: bool = flag("--synchronous", help="synchronous output")
    test: bool = flag("-t", "--test", help="test compressed file integrity")
    verbose: bool = flag("-v", "--verbose", help="verbose mode")
    ascii: bool = flag("-a", "--ascii", hidden=True)
    level: int | None = flag("-1", "--fast", const=1, default=None, help="compress faster")
    level2: int = sets("level", 2, "-2", hidden=True)
    level3: int = sets("level", 3, "-3", hidden=True)
    level4: int = sets("level", 4, "-4", hidden=True)
    level5: int = sets("level", 5, "-5", hidden=True)
    level6: int = sets("level", 6, "-6", hidden=True)
    level7: int = sets("level", 7, "-7", hidden=True)
    level8: int = sets("level", 8, "-8", hidden=True)
    level9: int = sets("level", 9, "-9", "--best", help="compress better")
    files: list[str] = operands("FILE", default=("-",))


class _Words:
    """gzip's messages; they begin with `gzip` whatever the program is called."""

    def __init__(self, options: Options) -> None:
        self.options = options

    async def _say(self, process: Process, text: str, status: int) -> int:
        await process.write_error(f"gzip: {text}\n")
        return status

    async def missing(self, process: Process, name: str, error: OSError) -> int:
        if self.options.unpack and not name.endswith(self.options.suffix):
            name += self.options.suffix
        return await self._say(process, f"{name}: {strerror(error)}", 1)

    async def directory(self, process: Process, name: str) -> int:
        return 2 if self.options.quiet else await self._say(process, f"{name} is a directory -- ignored", 2)

    async def bad(self, process: Process, name: str, error: FormatError) -> int:
        words = {
            "magic": "not in gzip format",
            "data": "invalid compressed data--format violated",
            "end": "unexpected end of file",
        }
        await process.write_error("\n")
        return await self._say(process, f"{name or 'stdin'}: {words[error.kind]}", 1)

    async def exists(self, process: Process, target: str) -> int:
        return await self._say(process, f"{target} already exists;\tnot overwritten", 2)

    async def garbage(self, process: Process, name: str) -> int:
        if self.options.quiet:
            return 2
        await process.write_error("\n")
        return await self._say(process, f"{name or 'stdin'}: decompression OK, trailing garbage ignored", 2)

    async def done(self, process: Process, name: str, target: str, sizes: Sizes, settings: Settings) -> None:
        head = f"{name}:\t" if name else ""
        if settings.test:
            await process.write_error(f"{head} OK\n")
        elif name:
            how = "created" if settings.keep and target else "replaced with"
            await process.write_error(f"{head}{_ratio(sizes)} -- {how} {target or 'stdout'}\n")
        elif not settings.unpack:
            await process.write_error(f"{_ratio(sizes)}\n")

    async def rename(self, process: Process, name: str, settings: Settings) -> str | int:
        if not settings.unpack:
            if name.endswith((settings.suffix, ".tgz", ".taz")):
                ending = settings.suffix if name.endswith(settings.suffix) else name[-4:]
                if not self.options.quiet:
                    await self._say(process, f"{name} already has {ending} suffix -- unchanged", 0)
                return 0 if not settings.force else f"{name}{settings.suffix}"
            return name + settings.suffix
        for ending, instead in {settings.suffix: "", **_ENDINGS}.items():
            if name.endswith(ending) and len(name.rpartition("/")[2]) > len(ending):
                return name[: -len(ending)] + instead
        return 2 if self.options.quiet else await self._say(process, f"{name}: unknown suffix -- ignored", 2)


def _ratio(sizes: Sizes) -> str:
    saved = sizes.plain - (sizes.packed - sizes.header - 8)
    return f"{100 * saved / sizes.plain if sizes.plain else 0:5.1f}%"


async def _gzip(process: Process, options: Options) -> int:
    if options.listing:
        return await _list(process, options)
    options.unpack = options.unpack or options.test
    settings = Settings(
        "gzip", options.unpack, options.stdout, options.test, options.keep, options.force, options.verbose,
        options.level, options.suffix, not options.no_name,
    )  # fmt: skip
    return await run(process, _Words(options), settings, await _names(process, options))


async def _names(process: Process, options: Options) -> list[str]:
    """The files; a missing one gets the suffix when expanding, with -r directories stand for what is in them."""
    names: list[str] = []
    for name in options.files:
        stat = await process.fs.stat_or_none(name) if name != "-" else None
        if options.recursive and stat is not None and stat.is_dir:
            names += [path async for path in below(process, name)]
        elif stat is None and name != "-" and options.unpack and not name.startswith("/dev/"):
            longer = name + options.suffix
            names.append(longer if await process.fs.exists(longer) else name)
        else:
            names.append(name)
    return names


async def _list(process: Process, options: Options) -> int:
    head = "" if options.quiet else "         compressed        uncompressed  ratio uncompressed_name\n"
    if head and options.verbose:
        head = "method  crc     date  time  " + head
    await process.write(head.encode())
    status, total = 0, Sizes(0, 0, 0)
    for name in options.files:
        try:
            file = process.stdin.share() if name == "-" else await process.open(name)
            data = await read_all(file, process.machine.limits.max_file_bytes)
            stat = await file.stat()
            await file.close()
        except OSError as error:
            await process.write_error(f"gzip: {name}: {strerror(error)}\n")
            status = 1
            continue
        if not data.startswith(b"\x1f\x8b") or len(data) < 18:
            await process.write_error(f"\ngzip: {'stdin' if name == '-' else name}: not in gzip format\n")
            status = 1
            continue
        sizes = Sizes(int.from_bytes(data[-4:], "little"), len(data), _header_size(data))
        total = Sizes(total.plain + sizes.plain, total.packed + sizes.packed - sizes.header - 8, -8)
        line = f"{sizes.packed:19} {sizes.plain:19} {_ratio(sizes)} {_plain_name(name)}\n"
        if options.verbose:
            when = strftime("%b %e %H:%M", local_time(stat.mtime_ns, process.env.get("TZ")))
            line = f"defla {int.from_bytes(data[-8:-4], 'little'):08x} {when} {line}"
        await process.write(line.encode("utf-8", "surrogateescape"))
    if len(options.files) > 1 and not options.quiet:
        await process.write(f"{total.packed:19} {total.plain:19} {_ratio(total)} (totals)\n".encode())
    return status


def _plain_name(name: str) -> str:
    if name == "-":
        return "stdout"
    for ending, instead in _ENDINGS.items():
        if name.endswith(ending):
            return name[: -len(ending)] + instead
    return name


def _header_size(data: bytes) -> int:
    size = 10
    if data[3] & 4:
        size += 2 + int.from_bytes(data[10:12], "little")
    if data[3] & 8:
        size = data.index(b"\0", size) + 1
    return size


def _preset(stdout: bool) -> Callable[[Process, Options], Awaitable[int]]:
    async def main(process: Process, options: Options) -> int:
        options.unpack = True
        options.stdout = options.stdout or stdout
        return await _gzip(process, options)

    return main


gzip: Command[Options] = command("gzip", Options)(_gzip)
gunzip: Command[Options] = command("gunzip", Options)(_preset(False))
zcat: Command[Options] = command("zcat", Options)(_preset(True))
