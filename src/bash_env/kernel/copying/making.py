"""Making the copy of one file that is not a directory."""

from __future__ import annotations

import os
import stat as st

from bash_env.kernel.copying.data import copy_data
from bash_env.kernel.copying.job import Job, Refused, Work
from bash_env.kernel.copying.same import identity
from bash_env.kernel.errors import strerror
from bash_env.text.quote import quote_always


async def make(work: Work, job: Job) -> bool:
    """Make the copy; whether attributes remain to be set. Raises Refused."""
    plan = work.plan
    if plan.link == "symbolic":
        await _symbolic(work, job)
        return False
    if plan.link == "hard":
        await _hard(work, job)
        return False
    if job.stat.is_link:
        await _copy_link(work, job)
    elif job.stat.is_file or (plan.as_regular and not plan.move):
        await _regular(work, job)
    else:
        await _special(work, job)
    return True


async def clear(work: Work, job: Job) -> None:
    """Remove what is at the destination."""
    try:
        await work.fs.unlink(job.dest)
    except FileNotFoundError:
        pass
    except OSError as error:
        raise Refused(f"cannot remove {quote_always(job.dest)}: {strerror(error)}") from None
    job.new = True
    await work.tell(f"removed {quote_always(job.dest)}")


async def hard_link(work: Work, job: Job, target: str) -> None:
    """Make the destination a hard link to a copy that there is already."""
    if not job.new:
        await clear(work, job)
    try:
        await work.fs.link(target, job.dest)
    except OSError as error:
        names = f"{quote_always(job.dest)} to {quote_always(target)}"
        raise Refused(f"cannot create hard link {names}: {strerror(error)}") from None


async def _symbolic(work: Work, job: Job) -> None:
    if not job.source.startswith("/"):
        here = await work.fs.stat(".")
        there = await work.fs.stat_or_none(os.path.dirname(job.dest.rstrip("/")) or ".")
        if there is not None and identity(there) != identity(here):
            raise Refused(f"{job.dest}: can make relative symbolic links only in current directory")
    await _make_symlink(work, job, job.source)


async def _make_symlink(work: Work, job: Job, target: str) -> None:
    try:
        if not job.new and work.plan.force:
            await clear(work, job)
        await work.fs.symlink(target, job.dest)
    except OSError as error:
        names = f"{quote_always(job.dest)} to {quote_always(target)}"
        raise Refused(f"cannot create symbolic link {names}: {strerror(error)}") from None


async def _hard(work: Work, job: Job) -> None:
    one, other = job.names
    try:
        if not job.new and (work.plan.force or work.plan.overwrite == "ask"):
            await clear(work, job)
        source = await work.fs.realpath(job.source) if job.follow else job.source
        await work.fs.link(source, job.dest)
    except OSError as error:
        raise Refused(f"cannot create hard link {other} to {one}: {strerror(error)}") from None


async def _copy_link(work: Work, job: Job) -> None:
    """A symbolic link, copied as one."""
    try:
        target = await work.fs.readlink(job.source)
    except OSError as error:
        raise Refused(f"cannot read symbolic link {quote_always(job.source)}: {strerror(error)}") from None
    await _make_symlink(work, job, target)


async def _special(work: Work, job: Job) -> None:
    kind = "fifo" if st.S_ISFIFO(job.stat.mode) else "special file"
    try:
        path = work.fs.absolute(job.dest)
        await work.fs.vfs.mknod(path, job.stat.mode & ~work.fs.umask, job.stat.rdev, who=work.fs.who)
    except OSError as error:
        raise Refused(f"cannot create {kind} {quote_always(job.dest)}: {strerror(error)}") from None


async def _regular(work: Work, job: Job) -> None:
    plan = work.plan
    if plan.reflink:
        one, other = job.names
        raise Refused(f"failed to clone {other} from {one}: Operation not supported")
    if job.old is None and not plan.move and await _dangles(work, job.dest):
        raise Refused(f"not writing through dangling symlink {quote_always(job.dest)}")
    mode = 0o600 if plan.mode is not None else 0o666 if plan.default_mode else job.stat.mode & 0o777
    how = await copy_data(work.process, plan, job.source, job.dest, mode)
    if how == "removed":
        await work.tell(f"removed {quote_always(job.dest)}")
    job.new = job.new or how != ""


async def _dangles(work: Work, path: str) -> bool:
    link = await work.fs.stat_or_none(path, follow=False)
    if link is None or not link.is_link or "POSIXLY_CORRECT" in work.process.env:
        return False
    return await work.fs.stat_or_none(path) is None
