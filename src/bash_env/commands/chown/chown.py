"""chown and chgrp: change owner and group of files (GNU coreutils manual 13.1, 13.2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bash_env.commands.chown.ownership import Owner, OwnerError, parse_group, parse_owner
from bash_env.fs.base import Stat
from bash_env.kernel.accounts import Accounts, accounts
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.walk import ENTER, MISSING, UNREADABLE, Visit, walk
from bash_env.options.command import command, fail
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, sets
from bash_env.text.quote import quote, quote_always


class GroupOptions(CommandOptions):
    """Change the group of each FILE to GROUP."""

    usage = "[OPTION]... GROUP FILE..."

    recursive: bool = flag("-R", "--recursive", help="operate on files and directories recursively")
    changes: bool = flag("-c", "--changes", help="like verbose but report only when a change is made")
    dereference: bool | None = flag("--dereference", default=None, help="affect what links lead to (the default)")
    no_dereference: Any = sets("dereference", False, "-h", "--no-dereference", help="affect links themselves")
    preserve_root: bool = flag("--preserve-root", help="fail to operate recursively on '/'")
    no_preserve_root: Any = sets(
        "preserve_root", False, "--no-preserve-root", help="do not treat '/' specially (the default)"
    )
    quiet: bool = flag("-f", "--quiet", "--silent", help="suppress most error messages")
    reference: str | None = option("--reference", metavar="RFILE", help="use the owner and group of RFILE")
    verbose: bool = flag("-v", "--verbose", help="output a diagnostic for every file processed")
    follow: str = flag("-H", default="", const="H", help="with -R, follow links to directories on the command line")
    follow_all: Any = sets("follow", "L", "-L", help="with -R, follow every link to a directory")
    follow_none: Any = sets("follow", "P", "-P", help="with -R, follow no links (the default)")
    files: list[str] = operands("FILE")

    owner_text: str = ""

    def check(self, env: Mapping[str, str]) -> None:
        """The first operand says whose the files shall be."""
        self.keep_last("verbose", "changes")
        if self.recursive and self.dereference and self.follow not in ("H", "L"):
            raise UsageError("-R --dereference requires either -H or -L", hint=False)
        if self.reference is None and self.files:
            self.owner_text = self.files.pop(0)
            if not self.files:
                raise UsageError(f"missing operand after {quote(self.owner_text, env)}")
        if not self.files:
            raise UsageError("missing operand")


class Options(GroupOptions):
    """Change the owner, or owner and group, of each FILE to OWNER[:GROUP]."""

    usage = "[OPTION]... [OWNER][:[GROUP]] FILE..."

    required: str | None = option("--from", metavar="OWNER:GROUP", help="change only files that belong to these")


@command("chown", Options)
async def chown(process: Process, options: Options) -> int:
    """Change each file."""
    known = await accounts(process)
    required = Owner(None, None)
    try:
        owner = await _owner(process, options, known, False)
        if options.required is not None:
            required = parse_owner(options.required, known)
    except OwnerError as error:
        return await process.error(f"{error.words}: {quote(error.text, process.env)}")
    if "." in options.owner_text and ":" not in options.owner_text and known.user(options.owner_text) is None:
        await process.write_error(
            f"{process.name}: warning: '.' should be ':': {quote(options.owner_text, process.env)}\n"
        )
    return await _Changes(process, options, owner, required, known).run()


@command("chgrp", GroupOptions)
async def chgrp(process: Process, options: GroupOptions) -> int:
    """Change the group of each file."""
    known = await accounts(process)
    try:
        owner = await _owner(process, options, known, True)
    except OwnerError as error:
        return await process.error(f"{error.words}: {quote(error.text, process.env)}")
    changes = _Changes(process, options, owner, Owner(None, None), known)
    changes.group_only = True
    return await changes.run()


async def _owner(process: Process, options: GroupOptions, known: Accounts, group_only: bool) -> Owner:
    if options.reference is None:
        return parse_group(options.owner_text, known) if group_only else parse_owner(options.owner_text, known)
    try:
        status = await process.fs.stat(options.reference)
    except OSError as error:
        await process.error(f"failed to get attributes of {quote_always(options.reference)}: {strerror(error)}")
        raise fail(1) from None
    user = None if group_only else known.user_names.get(status.uid, str(status.uid))
    group = known.group_names.get(status.gid, str(status.gid))
    return Owner(None if group_only else status.uid, status.gid, user, group)


class _Changes:
    """The changes of one command."""

    group_only = False

    def __init__(self, process: Process, options: GroupOptions, owner: Owner, required: Owner, known: Accounts) -> None:
        self.process = process
        self.options = options
        self.owner = owner
        self.required = required
        self.known = known
        self.failed = False

    async def run(self) -> int:
        """Change what the operands name; the status."""
        for name in self.options.files:
            await self._argument(name)
        return 1 if self.failed else self.process.failure

    async def _argument(self, name: str) -> None:
        options = self.options
        if not options.recursive:
            await self._single(name)
            return
        if options.preserve_root and await self._is_root(name):
            await self.process.error(f"it is dangerous to operate recursively on {quote_always(name)}")
            await self.process.error("use --no-preserve-root to override this failsafe")
            return
        follow = options.follow == "L"
        async for visit in walk(self.process.fs, name, follow=follow, follow_root=options.follow == "H"):
            await self.process.checkpoint()
            await self._step(visit)

    async def _is_root(self, name: str) -> bool:
        here, root = await self.process.fs.stat_or_none(name), await self.process.fs.stat("/")
        return here is not None and (here.dev, here.ino) == (root.dev, root.ino)

    async def _single(self, name: str) -> None:
        follow = self.options.dereference is not False
        link = await self.process.fs.stat_or_none(name, follow=False)
        try:
            status = await (self.process.fs.stat if follow else self.process.fs.lstat)(name)
        except OSError as error:
            words = "cannot dereference" if link is not None and link.is_link else "cannot access"
            await self._report_failure(f"{words} {quote_always(name)}: {strerror(error)}")
            if self.options.verbose:
                await self._tell(f"failed to change {self._kind} of {quote_always(name)}{self._to()}")
            return
        await self._change(name, status, follow)

    async def _step(self, visit: Visit) -> None:
        """Directories are changed after what is in them."""
        if visit.kind == MISSING:
            assert visit.error is not None
            await self._report_failure(f"cannot access {quote_always(visit.path)}: {strerror(visit.error)}")
        elif visit.kind == UNREADABLE:
            assert visit.error is not None
            await self._report_failure(f"cannot read directory {quote_always(visit.path)}: {strerror(visit.error)}")
        elif visit.kind != ENTER:
            is_link = visit.status.is_link
            if is_link and self.options.follow in ("H", "L") and self.options.dereference is not False:
                await self._single(visit.path)
            else:
                await self._change(visit.path, visit.status, not is_link)

    @property
    def _kind(self) -> str:
        return "group" if self.group_only or self.owner.alone else "ownership"

    def _to(self) -> str:
        wanted = self._wanted()
        return f" to {wanted}" if wanted else ""

    async def _report_failure(self, words: str) -> None:
        self.failed = True
        if not self.options.quiet:
            await self.process.error(words)

    async def _change(self, path: str, status: Stat, follow: bool) -> None:
        """Change one file, if it belongs to those whose files are to be changed."""
        owner, required = self.owner, self.required
        if required.uid not in (None, status.uid) or required.gid not in (None, status.gid):
            await self._report(path, status, False)
            return
        uid = -1 if owner.uid is None else owner.uid
        gid = -1 if owner.gid is None else owner.gid
        try:
            await self.process.fs.chown(path, uid, gid, follow=follow)
        except OSError as error:
            await self._report_failure(f"changing {self._kind} of {quote_always(path)}: {strerror(error)}")
            if self.options.verbose:
                text = f"failed to change {self._kind} of {quote_always(path)} from {self._present(status)}{self._to()}"
                await self._tell(text)
            return
        changed = owner.uid not in (None, status.uid) or owner.gid not in (None, status.gid)
        await self._report(path, status, changed)

    async def _report(self, path: str, status: Stat, changed: bool) -> None:
        kind = self._kind
        if changed and (self.options.verbose or self.options.changes):
            await self._tell(f"changed {kind} of {quote_always(path)} from {self._present(status)}{self._to()}")
        elif self.options.verbose:
            now = self._present(status)
            kept = f" as {now}" if now else ""
            await self._tell(f"{kind} of {quote_always(path)} retained{kept}")

    def _wanted(self) -> str:
        """The owner to be, as it was given."""
        owner = self.owner
        if self.group_only or owner.alone:
            return owner.group or ""
        if owner.user is not None:
            return f"{owner.user}:{owner.group}" if owner.group is not None else owner.user
        return f":{owner.group}" if owner.group is not None else ""

    def _present(self, status: Stat) -> str:
        """The owner that a file has, in the same form."""
        user = self.known.user_names.get(status.uid, str(status.uid))
        group = self.known.group_names.get(status.gid, str(status.gid))
        owner = self.owner
        if owner.group is None and owner.user is None:
            return ""
        if self.group_only or owner.alone:
            return group
        return f"{user}:{group}" if owner.group is not None else user

    async def _tell(self, text: str) -> None:
        await self.process.write(f"{text}\n".encode("utf-8", "surrogateescape"))
