"""realpath: print resolved file names (GNU coreutils manual 18.5)."""

from __future__ import annotations

import errno
from typing import Any

from bash_env.kernel.canonical import ALL_BUT_LAST, EXISTING, MISSING, canonical
from bash_env.kernel.errors import os_error, strerror
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, flag, operands, option, sets
from bash_env.text.quote import quote_if_needed


class Options(CommandOptions):
    """Print the resolved absolute name of each FILE; all but the last part must exist."""

    mode: str = flag(
        "-e", "--canonicalize-existing", default=ALL_BUT_LAST, const=EXISTING, help="all parts of the path must exist"
    )
    missing: Any = sets("mode", MISSING, "-m", "--canonicalize-missing", help="no parts of the path need exist")
    relative_to: str | None = option("--relative-to", metavar="DIR", help="print names relative to DIR")
    relative_base: str | None = option(
        "--relative-base", metavar="DIR", help="print absolute names unless they are below DIR"
    )
    quiet: bool = flag("-q", "--quiet", help="suppress most error messages")
    way: str = flag(
        "-s", "--strip", "--no-symlinks", default="physical", const="strip", help="do not expand symbolic links"
    )
    zero: bool = flag("-z", "--zero", help="end each line with NUL, not newline")
    logical: Any = sets("way", "logical", "-L", "--logical", help="resolve '..' before links")
    physical: Any = sets("way", "physical", "-P", "--physical", help="resolve links as they come (default)")
    files: list[str] = operands("FILE", minimum=1)


@command("realpath", Options)
async def realpath(process: Process, options: Options) -> int:
    """Print each."""
    resolver = _Resolver(process, options)
    try:
        to = await resolver.directory(options.relative_to)
        base = await resolver.directory(options.relative_base)
    except OSError as error:
        name = options.relative_to if error.filename == options.relative_to else options.relative_base
        return await process.error(f"{_shown(name or '')}: {strerror(error)}")
    if base is not None:
        if to is None:
            to = base
        elif not _is_below(to, base):
            to = None
    status = 0
    end = "\0" if options.zero else "\n"
    for name in options.files:
        try:
            path = await resolver.resolve(name)
        except OSError as error:
            status = 1
            if not options.quiet:
                await process.error(f"{_shown(name)}: {strerror(error)}")
            continue
        if to is not None and (base is None or _is_below(path, base)):
            path = _relative(path, to)
        await process.write((path + end).encode("utf-8", "surrogateescape"))
    return status


def _shown(name: str) -> str:
    return quote_if_needed(name) if name else "''"


class _Resolver:
    """Resolves names the way the options say."""

    def __init__(self, process: Process, options: Options) -> None:
        self.fs = process.fs
        self.options = options

    async def resolve(self, name: str) -> str:
        """The canonical name. Raises OSError."""
        mode = self.options.mode
        if self.options.way == "physical":
            return await canonical(self.fs, name, mode)
        path = await canonical(self.fs, name, mode, links=False)
        return path if self.options.way == "strip" else await canonical(self.fs, path, mode)

    async def directory(self, name: str | None) -> str | None:
        """The canonical name of a directory that results are relative to. Raises OSError with `name` as its file."""
        if name is None:
            return None
        try:
            path = await self.resolve(name)
            if self.options.mode == EXISTING and not await self.fs.is_dir(path):
                raise os_error(errno.ENOTDIR, name)
        except OSError as error:
            error.filename = name
            raise
        return path


def _is_below(path: str, directory: str) -> bool:
    return path == directory or path.startswith(directory.rstrip("/") + "/")


def _relative(path: str, start: str) -> str:
    """The name of `path` as seen from the directory `start`."""
    there = [part for part in path.split("/") if part]
    here = [part for part in start.split("/") if part]
    shared = 0
    while shared < min(len(there), len(here)) and there[shared] == here[shared]:
        shared += 1
    return "/".join([".."] * (len(here) - shared) + there[shared:]) or "."
