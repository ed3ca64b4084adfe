"""rmdir: remove empty directories (GNU coreutils manual 12.8)."""

from __future__ import annotations

import errno

from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, flag, operands
from bash_env.text.quote import quote_always


class Options(CommandOptions):
    """Remove each DIRECTORY, if it is empty."""

    ignore: bool = flag("--ignore-fail-on-non-empty", help="a directory that is not empty is no failure")
    path: bool = flag("--path", hidden=True)
    parents: bool = flag("-p", "--parents", help="remove DIRECTORY and then each of its parents, as in 'rmdir a/b a'")
    verbose: bool = flag("-v", "--verbose", help="say what is done to every directory")
    directories: list[str] = operands("DIRECTORY", minimum=1)


@command("rmdir", Options)
async def rmdir(process: Process, options: Options) -> int:
    """Remove each directory."""
    for name in options.directories:
        if await _remove(process, options, name, "failed to remove") and (options.parents or options.path):
            for parent in _parents(name):
                if not await _remove(process, options, parent, "failed to remove directory"):
                    break
    return process.failure


def _parents(name: str) -> list[str]:
    """The directories above `name`, the nearest first."""
    parents: list[str] = []
    head = name.rstrip("/")
    while "/" in head:
        head = head.rpartition("/")[0].rstrip("/")
        if head:
            parents.append(head)
    return parents


async def _remove(process: Process, options: Options, name: str, words: str) -> bool:
    """Remove one directory; whether it is gone."""
    if options.verbose:
        text = f"{process.name}: removing directory, {quote_always(name)}\n"
        await process.write(text.encode("utf-8", "surrogateescape"))
    try:
        await process.fs.rmdir(name)
    except OSError as error:
        if not (options.ignore and await _not_empty(process, name, error)):
            await process.error(f"{words} {quote_always(name)}: {await _reason(process, name, error)}")
        return False
    return True


async def _not_empty(process: Process, name: str, error: OSError) -> bool:
    if error.errno in (errno.ENOTEMPTY, errno.EEXIST):
        return True
    if error.errno not in (errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY):
        return False
    try:
        return bool(await process.fs.readdir(name))
    except OSError:
        return False


async def _reason(process: Process, name: str, error: OSError) -> str:
    """Why it failed; a link with a slash behind it names a directory that cannot be removed that way."""
    if error.errno == errno.ENOTDIR and name.endswith("/"):
        link = await process.fs.stat_or_none(name.rstrip("/"), follow=False)
        if link is not None and link.is_link and await process.fs.is_dir(name):
            return "Symbolic link not followed"
    return strerror(error)
