"""ln and link: make links between files (GNU coreutils manual 12.1, 12.2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bash_env.fs.base import Stat
from bash_env.kernel.canonical import MISSING, canonical
from bash_env.kernel.copying.backup import backup_name
from bash_env.kernel.copying.plan import Backups
from bash_env.kernel.copying.same import identity, same_name
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.prompt import confirm
from bash_env.options.command import command, fail
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, sets
from bash_env.options.targets import (
    Target,
    backup_letter,
    backup_option,
    backups_of,
    demand_directory,
    demand_one_directory,
    join,
    no_target_flag,
    suffix_option,
    target_option,
)
from bash_env.text.quote import quote_always


class LinkOptions(CommandOptions):
    """Call the link function to make a link named FILE2 to an existing FILE1."""

    usage = "FILE1 FILE2"
    files: list[str] = operands("FILE", minimum=2, maximum=2)


class Options(CommandOptions):
    """Make links to each TARGET, with the name LINK_NAME or in DIRECTORY; hard ones by default."""

    usage = "[OPTION]... TARGET... [LINK_NAME]"

    backup: str | None = backup_option()
    backup_always: bool = backup_letter()
    directory: bool = flag("-d", "-F", "--directory", help="let the superuser try to make hard links to directories")
    no_dereference: bool = flag(
        "-n", "--no-dereference", help="treat LINK_NAME as a file if it is a link to a directory"
    )
    no_target_directory: bool = no_target_flag()
    replace: str = flag("-f", "--force", default="", const="always", help="remove existing destination files")
    interactive: Any = sets("replace", "ask", "-i", "--interactive", help="ask whether to remove destinations")
    suffix: str | None = suffix_option()
    target_directory: str | None = target_option()
    logical: bool = flag("-L", "--logical", help="follow TARGETs that are symbolic links")
    physical: Any = sets("logical", False, "-P", "--physical", help="make hard links to symbolic links themselves")
    relative: bool = flag("-r", "--relative", help="with -s, make links relative to where they are")
    symbolic: bool = flag("-s", "--symbolic", help="make symbolic links instead of hard ones")
    verbose: bool = flag("-v", "--verbose", help="print the name of each link")
    files: list[str] = operands("TARGET")

    backups: Backups | None = None

    def check(self, env: Mapping[str, str]) -> None:
        """Look at the operands."""
        self.backups = backups_of(self, env)
        demand_one_directory(self)
        if not self.files:
            raise UsageError("missing file operand")
        if self.relative and not self.symbolic:
            raise UsageError("cannot do --relative without --symbolic", hint=False)
        if self.no_target_directory:
            if self.target_directory is not None:
                raise UsageError("cannot combine --target-directory and --no-target-directory", hint=False)
            if len(self.files) == 1:
                raise UsageError(f"missing destination file operand after {quote_always(self.files[0])}")
            if len(self.files) > 2:
                raise UsageError(f"extra operand {quote_always(self.files[2])}")


@command("link", LinkOptions)
async def link(process: Process, options: LinkOptions) -> int:
    """Make one hard link."""
    old, new = options.files
    try:
        await process.fs.link(old, new)
    except OSError as error:
        return await process.error(f"cannot create link {quote_always(new)} to {quote_always(old)}: {strerror(error)}")
    return 0


@command("ln", Options)
async def ln(process: Process, options: Options) -> int:
    """Make each link."""
    target = await _target(process, options)
    linker = _Linker(process, options)
    linker.several = len(target.sources) > 1
    for source in target.sources:
        await linker.link(source, target.file if target.directory is None else join(target.directory, source))
    return process.failure


async def _target(process: Process, options: Options) -> Target:
    """Where the links go: one operand alone is linked in the current directory."""
    files, directory = options.files, options.target_directory
    if directory is not None:
        try:
            is_dir = (await process.fs.stat(directory)).is_dir
        except OSError as error:
            await process.error(f"failed to access {quote_always(directory)}: {strerror(error)}")
            raise fail(1) from None
        if not is_dir:
            await process.error(f"target {quote_always(directory)} is not a directory")
            raise fail(1)
        return Target(files, directory, "")
    if options.no_target_directory:
        return Target(files[:1], None, files[1])
    if len(files) == 1:
        return Target(files, ".", "")
    if await _is_directory(process, options, files[-1]):
        return Target(files[:-1], files[-1], "")
    if len(files) > 2:
        await demand_directory(process, files[-1], "target")
    return Target(files[:1], None, files[1])


async def _is_directory(process: Process, options: Options, path: str) -> bool:
    if options.no_dereference:
        link = await process.fs.stat_or_none(path, follow=False)
        if link is not None and link.is_link:
            return False
    return await process.fs.is_dir(path)


class _Linker:
    """Makes links, and remembers which ones."""

    several = False

    def __init__(self, process: Process, options: Options) -> None:
        self.process = process
        self.options = options
        self.fs = process.fs
        self.made: set[tuple[int, int]] = set()

    async def link(self, source: str, dest: str) -> None:
        """Make one link."""
        status = None if self.options.symbolic else await self._source(source)
        if status is None and not self.options.symbolic:
            return
        there = await self.fs.stat_or_none(dest, follow=False)
        backup = None
        if there is not None:
            if not await self._may_replace(source, dest, status, there):
                return
            if self.options.backups is not None:
                backup = await backup_name(self.fs, dest, self.options.backups)
        if self.options.relative:
            source = await self._relative(source, dest)
        try:
            await self._make(source, dest, there, backup)
        except OSError as error:
            await self._failed(source, dest, error)
            return
        if self.several:
            self.made.add(identity(await self.fs.lstat(dest)))
        if self.options.verbose:
            await self._tell(source, dest, backup)

    async def _source(self, source: str) -> Stat | None:
        """The status of what is to be linked, None after a report."""
        try:
            status = await (self.fs.stat if self.options.logical else self.fs.lstat)(source)
        except OSError as error:
            await self.process.error(f"failed to access {quote_always(source)}: {strerror(error)}")
            return None
        if status.is_dir and not self.options.directory:
            await self.process.error(f"{source}: hard link not allowed for directory")
            return None
        return status

    async def _may_replace(self, source: str, dest: str, status: Stat | None, there: Stat) -> bool:
        """Whether what is at the destination may go; where nobody said so, making the link will fail."""
        options = self.options
        wants = bool(options.replace) or options.backups is not None
        if there.is_dir and wants and not there.is_link:
            await self.process.error(f"{quote_always(dest)}: cannot overwrite directory")
            return False
        if wants and await self._is_same(source, dest, status, there):
            await self.process.error(f"{quote_always(source)} and {quote_always(dest)} are the same file")
            return False
        if wants and identity(there) in self.made:
            text = f"will not overwrite just-created {quote_always(dest)} with {quote_always(source)}"
            await self.process.error(text)
            return False
        if options.replace == "ask":
            return await confirm(self.process, f"replace {quote_always(dest)}? ")
        return True

    async def _is_same(self, source: str, dest: str, status: Stat | None, there: Stat) -> bool:
        if status is None:
            status = await self.fs.stat_or_none(source)
            if self.options.backups is not None and status is not None and there.nlink > 1:
                return identity(status) == identity(there) and await same_name(self.fs, source, dest)
        if status is None or identity(status) != identity(there):
            return False
        return there.nlink == 1 or await same_name(self.fs, source, dest)

    async def _relative(self, source: str, dest: str) -> str:
        """The target as it is seen from where the link will be."""
        directory = dest.rpartition("/")[0] or ("/" if dest.startswith("/") else ".")
        here = (await canonical(self.fs, directory, MISSING)).strip("/").split("/")
        goal = (await canonical(self.fs, source, MISSING)).strip("/").split("/")
        here, goal = [part for part in here if part], [part for part in goal if part]
        shared = 0
        while shared < min(len(here), len(goal)) and here[shared] == goal[shared]:
            shared += 1
        return "/".join([".."] * (len(here) - shared) + goal[shared:]) or "."

    async def _make(self, source: str, dest: str, there: Stat | None, backup: str | None) -> None:
        """Make the link, in place of what is there if that is wanted. Raises OSError."""
        if backup is not None:
            await self.fs.rename(dest, backup)
        elif there is not None and self.options.replace:
            await self.fs.unlink(dest)
        try:
            if self.options.symbolic:
                await self.fs.symlink(source, dest)
            else:
                old = await self.fs.realpath(source) if self.options.logical else source
                await self.fs.link(old, dest)
        except OSError:
            if backup is not None:
                await self.fs.rename(backup, dest)
            raise

    async def _failed(self, source: str, dest: str, error: OSError) -> None:
        kind = "symbolic" if self.options.symbolic else "hard"
        names = quote_always(dest)
        if self.options.symbolic and not source:
            names += f" -> {quote_always(source)}"
        elif not self.options.symbolic and not isinstance(error, FileExistsError):
            names += f" => {quote_always(source)}"
        await self.process.error(f"failed to create {kind} link {names}: {strerror(error)}")

    async def _tell(self, source: str, dest: str, backup: str | None) -> None:
        arrow = "->" if self.options.symbolic else "=>"
        kept = f"{quote_always(backup)} ~ " if backup else ""
        text = f"{kept}{quote_always(dest)} {arrow} {quote_always(source)}\n"
        await self.process.write(text.encode("utf-8", "surrogateescape"))
