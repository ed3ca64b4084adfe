"""rm and unlink: remove files and directories (GNU coreutils manual 11.5, 11.7)."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from bash_env.fs.base import Stat
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.prompt import confirm
from bash_env.kernel.walk import ENTER, LEAVE, MISSING, UNREADABLE, Visit, walk
from bash_env.options.choices import choose
from bash_env.options.command import Command, command, refuse
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, optional
from bash_env.options.parse import Information, parse
from bash_env.text.mode import file_type
from bash_env.text.quote import quote_always

_WHEN = {"never": "never", "no": "never", "none": "never", "once": "once", "always": "always", "yes": "always"}
_IGNORED_BY_FORCE = (errno.ENOENT, errno.ENOTDIR, errno.EILSEQ, errno.EINVAL)


class Options(CommandOptions):
    """Remove each FILE; directories only with -r, or with -d if they are empty."""

    force: bool = flag("-f", "--force", help="ignore missing files and arguments, never ask")
    always: bool = flag("-i", help="ask before every removal")
    once: bool = flag("-I", help="ask once before removing more than three files, or recursively")
    interactive: str = optional(
        "--interactive",
        metavar="WHEN",
        default="",
        const="always",
        help="ask never, once (-I) or always (-i, the default)",
    )
    one_file_system: bool = flag("--one-file-system", help="with -r, skip directories on other file systems")
    no_preserve_root: bool = flag("--no-preserve-root", help="do not treat '/' specially")
    preserve_root: str | None = optional(
        "--preserve-root", metavar="all", default=None, const="", help="do not remove '/' (default)"
    )
    recursive: bool = flag("-r", "-R", "--recursive", help="remove directories and what is in them")
    directories: bool = flag("-d", "--dir", help="remove empty directories")
    presume_tty: bool = flag("---presume-input-tty", hidden=True)
    verbose: bool = flag("-v", "--verbose", help="say what is removed")
    files: list[str] = operands("FILE")

    ask: str = "when protected"
    """When to ask: ``always``, ``never``, or for write-protected files if standard input is a terminal."""

    def check(self, env: Mapping[str, str]) -> None:
        """The last of -f, -i, -I and --interactive wins."""
        word = choose("--interactive", self.interactive, _WHEN, env) if self.interactive else ""
        if self.preserve_root not in (None, "", "all"):
            raise UsageError(f"unrecognized --preserve-root argument: '{self.preserve_root}'", hint=False)
        self.once = False
        for field in self.given:
            if field in ("force", "always", "once", "interactive"):
                how = {"force": "never", "interactive": word}.get(field, field)
                self.once = how == "once"
                self.ask = "when protected" if how == "once" else how
                if how != "never" or field == "interactive":
                    self.force = False
                else:
                    self.force = True
        if not self.files and not self.force:
            raise UsageError("missing operand")


class UnlinkOptions(CommandOptions):
    """Call the unlink function to remove FILE."""

    usage = "FILE"
    file: list[str] = operands("FILE", minimum=1, maximum=1)


@command("unlink", UnlinkOptions)
async def unlink(process: Process, options: UnlinkOptions) -> int:
    """Remove one name."""
    name = options.file[0]
    try:
        await process.fs.unlink(name)
    except OSError as error:
        return await process.error(f"cannot unlink {quote_always(name)}: {strerror(error)}")
    return 0


class _Program(Command[Options]):
    """rm, which has advice for one who wants to remove a file whose name looks like an option."""

    async def __call__(self, process: Process) -> int:
        """Run; see Command."""
        try:
            parse(Options, process.argv[1:], process.env)
        except UsageError as error:
            if error.text.startswith(("invalid option", "unrecognized option")):
                return await self._advise(process, error)
        except Information:
            pass
        return await super().__call__(process)

    async def _advise(self, process: Process, error: UsageError) -> int:
        for word in process.argv[1:]:
            if word.startswith("-") and await process.fs.stat_or_none(word, follow=False) is not None:
                advice = f"Try '{process.name} ./{word}' to remove the file {quote_always(word)}."
                return await refuse(process, UsageError(f"{error.text}\n{advice}"), 1)
        return await refuse(process, error, 1)


async def _rm(process: Process, options: Options) -> int:
    """Remove each file, after the questions that are to be asked."""
    count = len(options.files)
    if options.once and (options.recursive or count > 3):
        noun = "argument" if count == 1 else "arguments"
        how = " recursively" if options.recursive else ""
        if not await confirm(process, f"remove {count} {noun}{how}? "):
            return 0
    removal = _Removal(process, options)
    for name in options.files:
        await removal.argument(name)
    return process.failure


rm = _Program("rm", Options, _rm)


class _Removal:
    """The removals of one command."""

    def __init__(self, process: Process, options: Options) -> None:
        self.process = process
        self.options = options
        self.prompting = options.ask == "always"
        self.protecting = options.ask == "when protected" and (options.presume_tty or _on_terminal(process))
        self.device = 0

    async def argument(self, name: str) -> None:
        """Remove what the command line names."""
        if self.options.recursive and await self._refused(name):
            return
        async for visit in walk(self.process.fs, name):
            await self.process.checkpoint()
            if visit.level == 0 and visit.stat is not None:
                self.device = visit.stat.dev
            await self._step(visit)

    async def _refused(self, name: str) -> bool:
        """Whether `name` must not be removed recursively: a dot directory or the root."""
        if name.rstrip("/").rpartition("/")[2] in (".", ".."):
            text = f"refusing to remove '.' or '..' directory: skipping {quote_always(name)}"
            await self.process.error(text)
            return True
        if self.options.no_preserve_root or not await self._is_root(name):
            return False
        same = "" if name == "/" else " (same as '/')"
        await self.process.error(f"it is dangerous to operate recursively on {quote_always(name)}{same}")
        await self.process.error("use --no-preserve-root to override this failsafe")
        return True

    async def _is_root(self, name: str) -> bool:
        fs = self.process.fs
        status = await fs.stat_or_none(name, follow=name.endswith("/"))
        root = await fs.stat_or_none("/")
        return status is not None and root is not None and (status.dev, status.ino) == (root.dev, root.ino)

    async def _step(self, visit: Visit) -> None:
        """One step of the walk."""
        if visit.kind == ENTER:
            await self._enter(visit)
        elif visit.kind in (LEAVE, UNREADABLE):
            if not visit.mark:
                await self._remove_directory(visit)
        elif visit.kind == MISSING or await self._may(
            visit, f"remove {await self._described(visit)} {quote_always(visit.path)}? "
        ):
            await self._unlink(visit)

    async def _enter(self, visit: Visit) -> None:
        """Before what is in a directory: whether to go into it."""
        if not self.options.recursive:
            visit.descend = False
            if not self.options.directories:
                await self._failed(visit, "Is a directory")
            elif await self._has_entries(visit):
                await self._failed(visit, "Directory not empty")
            return
        if self.options.one_file_system and visit.status.dev != self.device:
            visit.descend = False
            text = f"skipping {quote_always(visit.path)}, since it's on a different device"
            await self.process.error(text)
            _mark(visit)
            return
        if not (self.prompting or self.protecting) or not await self._has_entries(visit):
            return
        question = f"descend into {await self._protected(visit)}directory {quote_always(visit.path)}? "
        if not await self._may(visit, question):
            visit.descend = False
            _mark(visit)

    async def _has_entries(self, visit: Visit) -> bool:
        try:
            return bool(await self.process.fs.readdir(visit.path))
        except OSError:
            return False

    async def _remove_directory(self, visit: Visit) -> None:
        question = f"remove {await self._described(visit)} {quote_always(visit.path)}? "
        if not await self._may(visit, question):
            return
        try:
            await self.process.fs.rmdir(visit.path)
        except OSError as error:
            await self._failed(visit, strerror(visit.error or error))
        else:
            await self._tell(f"removed directory {quote_always(visit.path)}")

    async def _unlink(self, visit: Visit) -> None:
        try:
            await self.process.fs.unlink(visit.path)
        except OSError as error:
            if not (self.options.force and error.errno in _IGNORED_BY_FORCE):
                await self._failed(visit, strerror(error))
        else:
            await self._tell(f"removed {quote_always(visit.path)}")

    async def _may(self, visit: Visit, question: str) -> bool:
        """Whether the user agrees, if they are to be asked."""
        ask = self.prompting or (self.protecting and await self._is_protected(visit.stat, visit.path))
        return not ask or await confirm(self.process, question)

    async def _is_protected(self, status: Stat | None, path: str) -> bool:
        if status is None or status.is_link:
            return False
        return not await self.process.fs.access(path, 2)

    async def _protected(self, visit: Visit) -> str:
        return "write-protected " if await self._is_protected(visit.stat, visit.path) else ""

    async def _described(self, visit: Visit) -> str:
        status = visit.status
        if not (self.prompting or self.protecting):
            return ""
        return await self._protected(visit) + file_type(status.mode, status.size)

    async def _failed(self, visit: Visit, words: str) -> None:
        await self.process.error(f"cannot remove {quote_always(visit.path)}: {words}")
        _mark(visit)

    async def _tell(self, text: str) -> None:
        if self.options.verbose:
            await self.process.write(f"{text}\n".encode("utf-8", "surrogateescape"))


def _mark(visit: Visit) -> None:
    """Note that this directory, and those above, cannot go."""
    visit.mark = 1
    for above in visit.ancestors():
        above.mark = 1


def _on_terminal(process: Process) -> bool:
    file = process.fds.get(0)
    return file is not None and file.isatty
