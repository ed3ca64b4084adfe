"""Whether a source and its destination are one file, and whether copying may go on then."""

from __future__ import annotations

from bash_env.fs.base import Stat
from bash_env.kernel.copying.plan import Plan
from bash_env.kernel.view import FileView

DIFFERENT, NOTHING_TO_DO, REFUSED = "different", "nothing to do", "refused"


def identity(stat: Stat) -> tuple[int, int]:
    """What tells files apart."""
    return stat.dev, stat.ino


async def same_name(fs: FileView, source: str, dest: str) -> bool:
    """Whether two names are one entry of one directory."""
    if source.rstrip("/").rpartition("/")[2] != dest.rstrip("/").rpartition("/")[2]:
        return False
    one, other = await fs.stat_or_none(_parent(source)), await fs.stat_or_none(_parent(dest))
    return one is not None and other is not None and identity(one) == identity(other)


def _parent(path: str) -> str:
    head, slash, _ = path.rstrip("/").rpartition("/")
    return (head or "/") if slash else "."


async def compare(fs: FileView, plan: Plan, source: str, dest: str, follow: bool) -> str:
    """DIFFERENT, NOTHING_TO_DO or REFUSED; both names exist."""
    here, there = await fs.lstat(source), await fs.lstat(dest)
    same_entry = identity(here) == identity(there)
    if follow:
        one, other = await fs.stat_or_none(source), await fs.stat_or_none(dest)
        same = one is not None and other is not None and identity(one) == identity(other)
    else:
        same = same_entry
    if same and plan.link == "hard":
        return NOTHING_TO_DO
    if follow and not same:
        return DIFFERENT
    if here.is_link and there.is_link and (plan.remove_destination or not follow):
        if follow or not same_entry or not await same_name(fs, source, dest):
            return DIFFERENT
        return REFUSED
    if plan.backups is not None:
        if same_entry:
            return REFUSED if await same_name(fs, source, dest) else DIFFERENT
        return REFUSED if not plan.move and follow and here.is_link and not there.is_link else DIFFERENT
    return await _without_backup(fs, plan, source, dest, (here, there), follow)


async def _without_backup(
    fs: FileView, plan: Plan, source: str, dest: str, links: tuple[Stat, Stat], follow: bool
) -> str:
    here, there = links
    same_entry = identity(here) == identity(there)
    if plan.move or plan.remove_destination:
        if there.is_link:
            return DIFFERENT
        if same_entry and there.nlink > 1 and not await same_name(fs, source, dest):
            return REFUSED if plan.move else DIFFERENT
    if not here.is_link and not there.is_link and not same_entry:
        return DIFFERENT
    if plan.link == "symbolic" and there.is_link:
        return DIFFERENT
    if not follow:
        one, other = await fs.stat_or_none(source), await fs.stat_or_none(dest)
        if one is None or other is None or identity(one) != identity(other):
            return DIFFERENT
        return DIFFERENT if here.is_link and not there.is_link and plan.link == "symbolic" else REFUSED
    return REFUSED
