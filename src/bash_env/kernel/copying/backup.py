"""Names of backups (GNU coreutils manual 2.2)."""

from __future__ import annotations

import re

from bash_env.kernel.copying.plan import Backups
from bash_env.kernel.view import FileView


async def backup_name(fs: FileView, path: str, backups: Backups) -> str:
    """Where what is at `path` is to be kept: ``path~``, or ``path.~N~`` with the next free number."""
    if backups.method != "simple":
        last = await _last_number(fs, path)
        if last or backups.method == "numbered":
            return f"{path}.~{last + 1}~"
    return path + backups.suffix


async def _last_number(fs: FileView, path: str) -> int:
    directory, slash, base = path.rpartition("/")
    try:
        entries = await fs.readdir(directory + slash if slash else ".")
    except OSError:
        return 0
    pattern = re.compile(re.escape(base) + r"\.~([1-9][0-9]{0,17})~")
    numbers = [int(match[1]) for entry in entries if (match := pattern.fullmatch(entry.name))]
    return max(numbers, default=0)
