"""Giving a copy the mode, the owner and the times that it is to have."""

from __future__ import annotations

from stat import S_ISGID

from bash_env.fs.base import Stat
from bash_env.kernel.copying.job import Job, Refused, Work
from bash_env.kernel.errors import strerror
from bash_env.text.quote import quote_always


async def finish(work: Work, job: Job, made: Stat) -> None:
    """Set what the plan keeps; `made` is the status of the copy. Raises Refused."""
    plan = work.plan
    if (plan.keep_owner or plan.move) and (made.uid, made.gid) != (job.stat.uid, job.stat.gid):
        await _keep_owner(work, job)
    if not job.stat.is_link:
        await _set_mode(work, job, made)
    if plan.keep_times or plan.move:
        try:
            await work.fs.utime(job.dest, job.stat.atime_ns, job.stat.mtime_ns, follow=False)
        except OSError as error:
            raise Refused(f"preserving times for {quote_always(job.dest)}: {strerror(error)}") from None


async def _keep_owner(work: Work, job: Job) -> None:
    """As far as permitted: both, or only the group; a failure is none."""
    for uid, gid in ((job.stat.uid, job.stat.gid), (-1, job.stat.gid)):
        try:
            await work.fs.chown(job.dest, uid, gid, follow=False)
        except PermissionError:
            continue
        return


async def _set_mode(work: Work, job: Job, made: Stat) -> None:
    mode = _mode(work, job, made)
    if mode is None or mode == made.mode & 0o7777:
        return
    try:
        await work.fs.chmod(job.dest, mode)
    except OSError as error:
        raise Refused(f"preserving permissions for {quote_always(job.dest)}: {strerror(error)}") from None


def _mode(work: Work, job: Job, made: Stat) -> int | None:
    """The mode to set; None leaves what the copy was made with."""
    plan, umask = work.plan, work.fs.umask
    if plan.mode is not None:
        return plan.mode
    if plan.keep_mode or plan.move:
        return job.stat.mode & 0o7777
    if plan.default_mode:
        return (0o777 if job.stat.is_dir else 0o666) & ~umask
    if job.stat.is_dir and job.new:
        return job.stat.mode & 0o777 & ~umask | made.mode & S_ISGID
    return None
