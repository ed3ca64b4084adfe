"""What stands at the destination: whether it may be replaced."""

from __future__ import annotations

import stat as st

from bash_env.fs.base import Stat
from bash_env.kernel.copying.job import Job, Refused, Work
from bash_env.kernel.prompt import confirm
from bash_env.text.quote import quote_always


def check_types(work: Work, job: Job, old: Stat, just_created: bool) -> None:
    """Raise Refused where a directory would replace a file, or the other way round, or a copy made a moment ago."""
    plan = work.plan
    one, other = job.names
    if job.stat.is_dir:
        if not old.is_dir and not (plan.move and plan.backups is not None):
            raise Refused(f"cannot overwrite non-directory {other} with directory {one}")
        return
    if old.is_dir and not (plan.move and plan.backups is not None):
        raise Refused(f"cannot overwrite directory {other} with non-directory")
    if just_created and plan.backups is None:
        raise Refused(f"will not overwrite just-created {other} with {one}")


async def may_overwrite(work: Work, job: Job, old: Stat) -> bool:
    """Whether the user, or the options, let the destination be replaced."""
    how = work.plan.overwrite
    if how == "never":
        return False
    if how == "always" or (how == "" and not (work.plan.move and _on_terminal(work))):
        return True
    protected = not old.is_link and not await work.fs.access(job.dest, 2)
    if how == "" and not protected:
        return True
    return await confirm(work.process, _question(work, job, old, protected))


def _on_terminal(work: Work) -> bool:
    file = work.process.fds.get(0)
    return file is not None and file.isatty


def _question(work: Work, job: Job, old: Stat, protected: bool) -> str:
    name = quote_always(job.dest)
    if not protected:
        return f"overwrite {name}? "
    mode, letters = f"{old.mode & 0o7777:04o}", st.filemode(old.mode)[1:]
    if work.plan.move or work.plan.remove_destination or work.plan.force:
        return f"replace {name}, overriding mode {mode} ({letters})? "
    return f"unwritable {name} (mode {mode}, {letters}); try anyway? "
