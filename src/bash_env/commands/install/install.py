"""install: copy files and set their attributes (GNU coreutils manual 11.3)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bash_env.commands.install.directories import make_directory, make_leading
from bash_env.kernel.accounts import accounts
from bash_env.kernel.copying.copier import Copier
from bash_env.kernel.copying.plan import Plan
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.command import command, fail
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, optional
from bash_env.options.targets import (
    backup_letter,
    backup_option,
    backups_of,
    check_operands,
    demand_directory,
    join,
    no_target_flag,
    suffix_option,
    target_of,
    target_option,
)
from bash_env.text.mode import Mode, parse_mode
from bash_env.text.quote import quote, quote_always

_USUAL_MODE = "755"


class Options(CommandOptions):
    """Copy SOURCE to DEST, or SOURCEs to DIRECTORY, with the mode that is wanted; or make DIRECTORIES."""

    usage = "[OPTION]... [-T] SOURCE DEST"

    backup: str | None = backup_option()
    backup_always: bool = backup_letter()
    ignored: bool = flag("-c", help="(ignored)")
    compare: bool = flag("-C", "--compare", help="leave a destination alone that is the same already")
    directories: bool = flag("-d", "--directory", help="treat all arguments as directories to make")
    leading: bool = flag("-D", help="make all directories that lead to DEST")
    group: str | None = option("-g", "--group", metavar="GROUP", help="set group ownership")
    mode_text: str = option(
        "-m", "--mode", metavar="MODE", default=_USUAL_MODE, help="set permissions, instead of rwxr-xr-x"
    )
    owner: str | None = option("-o", "--owner", metavar="OWNER", help="set ownership (super-user only)")
    preserve: bool = flag("-p", "--preserve-timestamps", help="keep the times of SOURCE")
    strip: bool = flag("-s", "--strip", help="strip symbol tables")
    strip_program: str | None = option("--strip-program", metavar="PROGRAM", help="the program that strips")
    suffix: str | None = suffix_option()
    target_directory: str | None = target_option()
    no_target_directory: bool = no_target_flag()
    verbose: bool = flag("-v", "--verbose", help="print the name of each file as it is made")
    preserve_context: Any = flag("--preserve-context", help="(ignored: there are no security contexts)")
    default_context: bool = flag("-Z", help="(ignored: there are no security contexts)")
    context: str = optional("--context", metavar="CTX", default="", const="", help="(ignored)")
    files: list[str] = operands("FILE")

    plan: Plan

    def check(self, env: Mapping[str, str]) -> None:
        """What the options come to."""
        if self.directories:
            if self.strip:
                raise UsageError("the strip option may not be used when installing a directory", hint=False)
            if self.target_directory is not None:
                raise UsageError("target directory not allowed when installing a directory", hint=False)
            if not self.files:
                raise UsageError("missing file operand")
        else:
            check_operands(self)
        if self.compare and self.preserve:
            raise UsageError("options --compare (-C) and --preserve-timestamps are mutually exclusive")
        if self.compare and self.strip:
            raise UsageError("options --compare (-C) and --strip are mutually exclusive")
        self.plan = Plan()
        self.plan.backups = backups_of(self, env)
        self.plan.remove_destination = True
        self.plan.keep_times = self.preserve
        self.plan.verbose = self.verbose


@command("install", Options)
async def install(process: Process, options: Options) -> int:
    """Install each file."""
    if options.strip_program is not None and not options.strip:
        await process.write_error(
            f"{process.name}: WARNING: ignoring --strip-program option as -s option was not specified\n"
        )
    try:
        mode = parse_mode(options.mode_text)
    except ValueError:
        return await process.error(f"invalid mode {quote(options.mode_text, process.env)}")
    if options.compare and mode.apply(0) & ~0o777:
        words = "the --compare (-C) option is ignored when you specify a mode with non-permission bits"
        await process.write_error(f"{process.name}: {words}\n")
    owner = await _owner(process, options)
    installer = _Installer(process, options, mode, owner)
    if options.directories:
        for name in options.files:
            await installer.directory(name)
        return process.failure
    if options.leading and options.target_directory is not None:
        await make_leading(process, f"{options.target_directory}/x", options.verbose)
    if options.target_directory is not None:
        await demand_directory(process, options.target_directory, "failed to access")
    target = await target_of(process, options)
    if options.leading and target.directory is None and not await make_leading(process, target.file, options.verbose):
        return process.failure
    installer.copier.several = len(target.sources) > 1
    for source in target.sources:
        await installer.file(source, target.file if target.directory is None else join(target.directory, source))
    return process.failure


async def _owner(process: Process, options: Options) -> tuple[int, int]:
    """The numbers of the user and the group to give files to; -1 for neither."""
    known = await accounts(process)
    uid = gid = -1
    if options.owner is not None:
        user = known.user(options.owner)
        uid = user.uid if user is not None else _number(options.owner)
        if uid < 0:
            await process.error(f"invalid user {quote(options.owner, process.env)}")
            raise fail(1)
    if options.group is not None:
        group = known.group(options.group)
        gid = group.gid if group is not None else _number(options.group)
        if gid < 0:
            await process.error(f"invalid group {quote(options.group, process.env)}")
            raise fail(1)
    return uid, gid


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1


class _Installer:
    """Installs files and directories of one command."""

    def __init__(self, process: Process, options: Options, mode: Mode, owner: tuple[int, int]) -> None:
        self.process = process
        self.options = options
        self.mode = mode
        self.owner = owner
        options.plan.mode = mode.apply(0)
        self.copier = Copier(process, options.plan)

    async def directory(self, name: str) -> None:
        """Make a directory, and give it the mode and the owner."""
        if await make_directory(self.process, name, self.options.verbose):
            await self.process.fs.chmod(name, self.mode.apply(0, is_dir=True))
            await self._give(name)

    async def file(self, source: str, dest: str) -> None:
        """Install one file."""
        usual = not self.mode.apply(0) & ~0o777
        if self.options.compare and usual and await self._is_same(source, dest):
            return
        if not await self.copier.copy(source, dest):
            return
        if self.options.strip and not await self._strip(dest):
            return
        await self._give(dest)

    async def _give(self, path: str) -> None:
        if self.owner == (-1, -1):
            return
        try:
            await self.process.fs.chown(path, *self.owner)
        except OSError as error:
            await self.process.error(f"cannot change ownership of {quote_always(path)}: {strerror(error)}")

    async def _is_same(self, source: str, dest: str) -> bool:
        """Whether the destination has the content, the mode and the owner that it is to have."""
        fs = self.process.fs
        here, there = await fs.stat_or_none(source), await fs.stat_or_none(dest, follow=False)
        if here is None or there is None or not here.is_file or not there.is_file or here.size != there.size:
            return False
        uid, gid = (fs.who.uid, fs.who.gid) if self.owner == (-1, -1) else self.owner
        if there.mode & 0o7777 != self.options.plan.mode or uid not in (-1, there.uid) or gid not in (-1, there.gid):
            return False
        return await fs.read_file(source) == await fs.read_file(dest)

    async def _strip(self, path: str) -> bool:
        """There are no symbols to strip, but what is no program is refused."""
        if (await self.process.fs.read_file(path)).startswith(b"\x7fELF"):
            return True
        await self.process.write_error(f"strip: {path}: file format not recognized\n")
        await self.process.error("strip process terminated abnormally")
        await self.process.fs.unlink(path)
        return False
