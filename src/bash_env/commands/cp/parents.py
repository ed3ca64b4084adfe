"""cp --parents: the directories on the way to a source are made in the target too."""

from __future__ import annotations

from bash_env.kernel.copying.attributes import finish
from bash_env.kernel.copying.copier import Copier
from bash_env.kernel.copying.job import Job, Refused
from bash_env.kernel.errors import strerror
from bash_env.text.quote import quote_always


class Parents:
    """Copies a source under its full name into a directory."""

    def __init__(self, copier: Copier, directory: str) -> None:
        self.copier = copier
        self.directory = directory.rstrip("/") or "/"

    async def copy(self, source: str) -> None:
        """Make the directories, copy, and give the directories the attributes that are kept."""
        name = source.rstrip("/").lstrip("/")
        dest = f"{self.directory}/{name}"
        try:
            made = await self._make(source.rstrip("/"), name)
        except Refused as refusal:
            await self.copier.process.error(str(refusal))
            return
        await self.copier.copy(source, dest)
        plan = self.copier.plan
        for job in reversed(made):
            if plan.keep_mode or plan.keep_owner or plan.keep_times:
                await finish(self.copier, job, await self.copier.fs.stat(job.dest))

    async def _make(self, source: str, name: str) -> list[Job]:
        """Make what is missing of the directories that lead to `name`."""
        fs, made = self.copier.fs, []
        lead = source[: len(source) - len(name)]
        parts = name.split("/")[:-1]
        for count in range(1, len(parts) + 1):
            path = "/".join(parts[:count])
            if not parts[count - 1]:
                continue
            dest = f"{self.directory}/{path}"
            try:
                status = await fs.stat(lead + path)
            except OSError as error:
                raise Refused(f"failed to get attributes of {quote_always(lead + path)}: {strerror(error)}") from None
            there = await fs.stat_or_none(dest)
            if there is not None:
                if not there.is_dir:
                    raise Refused(f"{quote_always(dest)} exists but is not a directory")
                continue
            try:
                await fs.mkdir(dest, status.mode & 0o777 | 0o700)
            except OSError as error:
                raise Refused(f"cannot make directory {quote_always(dest)}: {strerror(error)}") from None
            await self.copier.tell(f"{lead}{path} -> {dest}")
            job = Job(lead + path, dest, status, True, False)
            made.append(job)
        return made
