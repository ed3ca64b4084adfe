"""chmod: change file modes (GNU coreutils manual 13.3)."""

from __future__ import annotations

import re
import stat as st
from collections.abc import Mapping
from typing import Any

from bash_env.fs.base import Stat
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.walk import ENTER, LEAVE, MISSING, UNREADABLE, Visit, walk
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option
from bash_env.text.mode import Change, Mode, parse_mode
from bash_env.text.quote import quote, quote_always

_MODE_LIKE = re.compile("-[cfvR]*[rwxXstugoa,+=0-7]")


class Options(CommandOptions):
    """Change the mode of each FILE to MODE, symbolic (u+x,go-w) or octal."""

    usage = "[OPTION]... MODE[,MODE]... FILE..."

    changes: bool = flag("-c", "--changes", help="like verbose but report only when a change is made")
    recursive: bool = flag("-R", "--recursive", help="change files and directories recursively")
    no_preserve_root: bool = flag("--no-preserve-root", help="do not treat '/' specially (the default)")
    preserve_root: Any = flag("--preserve-root", help="fail to operate recursively on '/'")
    quiet: bool = flag("-f", "--quiet", "--silent", help="suppress most error messages")
    reference: str | None = option("--reference", metavar="RFILE", help="use RFILE's mode instead of MODE")
    verbose: bool = flag("-v", "--verbose", help="output a diagnostic for every file processed")
    options_as_mode: list[str] = option("---mode", metavar="MODE", repeat=True, hidden=True)
    files: list[str] = operands("FILE")

    mode: Mode
    surprises: bool = False
    """Whether the mode looked like options (``-w``), and effects that the umask hides are to be told."""

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """A mode may start with a dash."""
        end = arguments.index("--") if "--" in arguments else len(arguments)
        head = [f"---mode={word}" if _MODE_LIKE.match(word) else word for word in arguments[:end]]
        return head + arguments[end:]

    def check(self, env: Mapping[str, str]) -> None:
        """Find the mode among options and operands."""
        self.keep_last("verbose", "changes")
        if self.reference is not None:
            if self.options_as_mode:
                raise UsageError("cannot combine mode and --reference options")
            if not self.files:
                raise UsageError("missing operand")
            return
        self.surprises = bool(self.options_as_mode)
        text = ",".join(self.options_as_mode)
        if not self.options_as_mode and self.files:
            text = self.files.pop(0)
            if not self.files:
                raise UsageError(f"missing operand after {quote(text, env)}")
        if not self.files:
            raise UsageError("missing operand")
        try:
            self.mode = parse_mode(text)
        except ValueError:
            raise UsageError(f"invalid mode: {quote(text, env)}") from None


@command("chmod", Options)
async def chmod(process: Process, options: Options) -> int:
    """Change each file."""
    if options.reference is not None:
        try:
            bits = (await process.fs.stat(options.reference)).mode & 0o7777
        except OSError as error:
            name = quote_always(options.reference)
            return await process.error(f"failed to get attributes of {name}: {strerror(error)}")
        options.mode = Mode([Change("=", 0o7777, bits, "", False, 0o7777)])
    work = _Changes(process, options)
    for name in options.files:
        await work.argument(name)
    return 1 if work.failed else process.failure


class _Changes:
    """The changes of one command."""

    def __init__(self, process: Process, options: Options) -> None:
        self.process = process
        self.options = options
        self.failed = False

    async def argument(self, name: str) -> None:
        """Change what the command line names, and with -R what is below it."""
        if not self.options.recursive:
            await self._single(name)
            return
        if self.options.preserve_root and not self.options.no_preserve_root and await self._is_root(name):
            await self.process.error(f"it is dangerous to operate recursively on {quote_always(name)}")
            await self.process.error("use --no-preserve-root to override this failsafe")
            return
        async for visit in walk(self.process.fs, name, follow_root=True):
            await self.process.checkpoint()
            await self._step(visit)

    async def _is_root(self, name: str) -> bool:
        here, root = await self.process.fs.stat_or_none(name), await self.process.fs.stat("/")
        return here is not None and (here.dev, here.ino) == (root.dev, root.ino)

    async def _single(self, name: str) -> None:
        try:
            status = await self.process.fs.stat(name)
        except OSError as error:
            link = await self.process.fs.stat_or_none(name, follow=False)
            if link is not None and link.is_link:
                await self._fail(f"cannot operate on dangling symlink {quote_always(name)}", name)
            else:
                await self._fail(f"cannot access {quote_always(name)}: {strerror(error)}", name)
            return
        await self._change(name, status)

    async def _step(self, visit: Visit) -> None:
        name = quote_always(visit.path)
        if visit.kind == MISSING:
            assert visit.error is not None
            await self._fail(f"cannot access {name}: {strerror(visit.error)}", visit.path)
        elif visit.kind == UNREADABLE:
            assert visit.error is not None
            await self._fail(f"cannot read directory {name}: {strerror(visit.error)}", None)
        elif visit.kind != LEAVE:
            if visit.status.is_link:
                await self._skip_link(visit)
                return
            changed = await self._change(visit.path, visit.status)
            if visit.kind == ENTER and not changed:
                visit.descend = await self.process.fs.access(visit.path, 5)

    async def _skip_link(self, visit: Visit) -> None:
        name = quote_always(visit.path)
        if visit.level == 0:
            await self._fail(f"cannot operate on dangling symlink {name}", visit.path)
        elif self.options.verbose:
            await self._tell(f"neither symbolic link {name} nor referent has been changed")

    async def _fail(self, words: str, path: str | None) -> None:
        """Report, unless -f; with -v also on standard output."""
        self.failed = True
        if not self.options.quiet:
            await self.process.error(words)
        if path is not None and self.options.verbose:
            await self._tell(f"{quote_always(path)} could not be accessed")

    async def _change(self, path: str, status: Stat) -> bool:
        """Change one file; whether that went well."""
        old = status.mode & 0o7777
        new = self.options.mode.apply(old, status.is_dir, self.process.fs.umask)
        try:
            await self.process.fs.chmod(path, new)
        except OSError as error:
            self.failed = True
            if not self.options.quiet:
                await self.process.error(f"changing permissions of {quote_always(path)}: {strerror(error)}")
            if self.options.verbose:
                await self._tell(f"failed to change mode of {_from_to(path, old, new)}")
            return False
        await self._report(path, old, new, status)
        return True

    async def _report(self, path: str, old: int, new: int, status: Stat) -> None:
        if old != new and (self.options.verbose or self.options.changes):
            await self._tell(f"mode of {_changed(path, old, new)}")
        elif self.options.verbose:
            await self._tell(f"mode of {quote_always(path)} retained as {_shown(new)}")
        if self.options.surprises:
            wanted = self.options.mode.apply(old, status.is_dir, 0)
            if new & ~wanted:
                words = f"new permissions are {_letters(new)}, not {_letters(wanted)}"
                self.failed = True
                await self.process.error(f"{path}: {words}")

    async def _tell(self, text: str) -> None:
        await self.process.write(f"{text}\n".encode("utf-8", "surrogateescape"))


def _letters(mode: int) -> str:
    return st.filemode(mode)[1:]


def _shown(mode: int) -> str:
    return f"{mode:04o} ({_letters(mode)})"


def _changed(path: str, old: int, new: int) -> str:
    return f"{quote_always(path)} changed from {_shown(old)} to {_shown(new)}"


def _from_to(path: str, old: int, new: int) -> str:
    return f"{quote_always(path)} from {_shown(old)} to {_shown(new)}"
