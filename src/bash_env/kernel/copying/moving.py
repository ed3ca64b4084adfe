"""Moving: renaming, and what is to be done where that leads to another filesystem."""

from __future__ import annotations

import errno

from bash_env.kernel.copying.job import Job, Refused, Work
from bash_env.kernel.errors import strerror
from bash_env.kernel.walk import FILE, LEAVE, walk
from bash_env.text.quote import quote_always


async def rename(work: Work, job: Job) -> bool:
    """Rename; False if the file must be copied to another filesystem. Raises Refused."""
    one, other = job.names
    try:
        await work.fs.rename(job.source, job.dest)
    except OSError as error:
        if error.errno == errno.EXDEV:
            await _clear(work, job)
            return False
        await restore(work, job)
        if error.errno == errno.EINVAL:
            raise Refused(f"cannot move {one} to a subdirectory of itself, {other}") from None
        raise Refused(f"cannot move {one} to {other}: {strerror(error)}") from None
    await work.tell(f"renamed {job.arrow}")
    return True


async def _clear(work: Work, job: Job) -> None:
    """Remove what stands where a file from another filesystem goes."""
    if job.new:
        return
    one, other = job.names
    try:
        await (work.fs.rmdir if job.stat.is_dir else work.fs.unlink)(job.dest)
    except OSError as error:
        words = f"inter-device move failed: {one} to {other}; unable to remove target"
        raise Refused(f"{words}: {strerror(error)}") from None
    job.new = True


async def restore(work: Work, job: Job) -> None:
    """Put a backup back after a failure."""
    if job.backup is not None:
        await work.fs.rename(job.backup, job.dest)


async def remove_source(work: Work, source: str) -> bool:
    """Remove what was copied to another filesystem; whether all of it is gone."""
    done = True
    async for visit in walk(work.fs, source):
        try:
            if visit.kind == LEAVE:
                await work.fs.rmdir(visit.path)
                await work.tell(f"removed directory {quote_always(visit.path)}")
            elif visit.kind == FILE:
                await work.fs.unlink(visit.path)
                await work.tell(f"removed {quote_always(visit.path)}")
        except OSError as error:
            await work.process.error(f"cannot remove {quote_always(visit.path)}: {strerror(error)}")
            done = False
    return done
