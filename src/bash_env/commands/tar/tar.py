"""tar: save many files in one archive, and restore them (GNU tar manual)."""

from __future__ import annotations

from bash_env.commands.tar.archive import Source, Target, fatal
from bash_env.commands.tar.create import Creation, copy_archive
from bash_env.commands.tar.extract import Extraction
from bash_env.commands.tar.names import Exclusion
from bash_env.commands.tar.options import CHANGE_DIRECTORY, Options
from bash_env.kernel.accounts import accounts
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.files import Source as Buffer
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.options.command import command, fail
from bash_env.text.compression import SUFFIXES

_NO_ARCHIVE = "No such file or directory"


@command("tar", Options)
async def tar(process: Process, options: Options) -> int:
    """Do what the mode says; the status is 2 where something failed."""
    names = [*options.files, *await _from_files(process, options)]
    patterns = await _lines_of(process, options.exclude_from, b"\n")
    exclusion = Exclusion(options, patterns)
    mode = options.modes[0]
    if mode in ("x", "t"):
        await _read(process, options, exclusion, names)
    elif mode == "c":
        await _create(process, options, exclusion, names)
    else:
        await _change(process, options, exclusion, names)
    if process.failure == 2:
        await process.error("Exiting with failure status due to previous errors", 2)
    return process.failure


async def _lines_of(process: Process, files: list[str], separator: bytes) -> list[str]:
    found: list[str] = []
    for name in files:
        try:
            file = process.stdin.share() if name == "-" else await process.open(name)
            data = await read_all(file, process.machine.limits.max_string_bytes)
            await file.close()
        except OSError as error:
            await fatal(process, f"{name}: Cannot open: {strerror(error)}")
            raise
        found += [line.decode("utf-8", "surrogateescape") for line in data.split(separator) if line]
    return found


async def _from_files(process: Process, options: Options) -> list[str]:
    lines = await _lines_of(process, options.files_from, b"\0" if options.null else b"\n")
    out: list[str] = []
    for line in lines:
        if line.startswith("-C") and not options.null:
            out.append(CHANGE_DIRECTORY + line[2:].strip())
        else:
            out.append(line)
    return out


async def _open(process: Process, options: Options, mode: str) -> OpenFile:
    name = options.archive
    if name == "-":
        return (process.stdin if mode == "r" else process.stdout).share()
    try:
        return await process.open(name, mode)
    except OSError as error:
        await fatal(process, f"{name}: Cannot open: {strerror(error)}")
        raise


async def _read(process: Process, options: Options, exclusion: Exclusion, names: list[str]) -> None:
    file = await _open(process, options, "r")
    try:
        seekable = file.seekable or options.archive != "-"
        source = Source(process, file, options.kind, seekable)
        await Extraction(process, options, exclusion, names).run(source)
    finally:
        await file.close()


def _kind(options: Options) -> str | None:
    if options.kind is not None or not options.auto:
        return options.kind
    return next((kind for suffix, kind in SUFFIXES.items() if options.archive.endswith(suffix)), None)


async def _create(process: Process, options: Options, exclusion: Exclusion, names: list[str]) -> None:
    file = await _open(process, options, "w")
    try:
        target = Target(process, file.write, _kind(options))
        creation = Creation(process, options, target, exclusion, await accounts(process), options.archive == "-")
        if options.archive != "-":
            stat = await file.stat()
            creation.archive = (stat.dev, stat.ino)
        await creation.add_all(names)
        await target.end()
    finally:
        await file.close()


async def _change(process: Process, options: Options, exclusion: Exclusion, names: list[str]) -> None:
    """-r, -u and --delete: the archive is written anew."""
    if _kind(options) is not None:
        await fatal(process, "Cannot update compressed archives")
    stat = await process.fs.stat_or_none(options.archive)
    if stat is None and options.modes[0] == "delete":
        await fatal(process, f"{options.archive}: Cannot open: {_NO_ARCHIVE}")
        raise fail(2)
    old = b"" if stat is None else await process.fs.read_file(options.archive)
    file = await _open(process, options, "w")
    try:
        target = Target(process, file.write, None)
        gone = [name.rstrip("/") for name in names] if options.modes[0] == "delete" else []
        source = Source(process, Buffer(old or bytes(1024)), None, True)
        times = await copy_archive(process, source, target, gone)
        if options.modes[0] != "delete":
            creation = Creation(process, options, target, exclusion, await accounts(process), False)
            status = await file.stat()
            creation.archive = (status.dev, status.ino)
            creation.newer = times if options.modes[0] == "u" else {}
            await creation.add_all(names)
        await target.end()
    finally:
        await file.close()
