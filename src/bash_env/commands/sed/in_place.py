"""Editing files in place: each is written anew beside itself and takes its own name at the end (-i)."""

from __future__ import annotations

import random
import string

from bash_env.commands.sed.engine import Editor
from bash_env.commands.sed.output import Output
from bash_env.commands.sed.run import Run
from bash_env.commands.sed.script import INPUT_STATUS, PANIC_STATUS, SedError
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process

_LETTERS = string.ascii_letters + string.digits
_ATTEMPTS = 100


class InPlace:
    """Edits files. `suffix` makes the names of backups, "" keeps none; `follow` edits what links lead to."""

    def __init__(self, run: Run, editor: Editor, suffix: str, follow: bool) -> None:
        self.run = run
        self.editor = editor
        self.suffix = suffix
        self.follow = follow
        self.process: Process = run.process

    async def edit_all(self, names: list[str]) -> None:
        """Edit the files in turn, up to the one where a `q` ends the script."""
        for name in names:
            try:
                status = await self.process.fs.stat(name)
                if status.is_file:
                    source = await self.process.open(name)
            except OSError as error:
                await self.process.error(f"can't read {name}: {strerror(error)}", INPUT_STATUS)
                continue
            if not status.is_file:
                raise SedError(f"couldn't edit {name}: not a regular file", PANIC_STATUS)
            if not await self.edit(name, source):
                return

    async def edit(self, name: str, source: OpenFile) -> bool:
        """Edit one file; False if the script was ended."""
        run = self.run
        target = await self.process.fs.realpath(name) if self.follow else name
        temporary, file = await self.open_temporary(target)
        run.input.begin(name, source)
        await run.begin_file()
        run.out = Output(file, run.delimiter)
        self.editor.reset()
        done = False
        try:
            goes_on = await self.editor.edit(run)
            await run.flush()
            done = True
        finally:
            run.out = run.stdout
            await file.close()
            await run.input.close()
            if not done:
                await self.process.fs.unlink(temporary)
        await self.replace(target, temporary)
        return goes_on

    async def open_temporary(self, target: str) -> tuple[str, OpenFile]:
        """A new file beside `target`."""
        directory = target[: target.rfind("/") + 1] or "./"
        for _ in range(_ATTEMPTS):
            path = f"{directory}sed{''.join(random.choices(_LETTERS, k=6))}"
            try:
                return path, await self.process.open(path, "x")
            except FileExistsError:
                continue
            except OSError as error:
                raise SedError(f"couldn't open temporary file {path}: {strerror(error)}") from None
        raise SedError(f"couldn't open temporary file {path}: File exists")

    async def replace(self, target: str, temporary: str) -> None:
        """Give the new file the mode, owner and name of the old one, which may become a backup."""
        view = self.process.fs
        status = await view.stat(target)
        await view.chmod(temporary, status.mode & 0o7777)
        made = await view.stat(temporary)
        if (made.uid, made.gid) != (status.uid, status.gid) and not view.who.uid:
            await view.chown(temporary, status.uid, status.gid)
        try:
            if self.suffix:
                await view.rename(target, self.backup_name(target))
            await view.rename(temporary, target)
        except OSError as error:
            await view.unlink(temporary)
            raise SedError(f"cannot rename {target}: {strerror(error)}") from None

    def backup_name(self, target: str) -> str:
        """The name of the backup: a ``*`` in the suffix stands for the old name; with a slash it is a path."""
        directory, _, base = target.rpartition("/")
        name = self.suffix.replace("*", base) if "*" in self.suffix else base + self.suffix
        return name if "/" in name or not directory else f"{directory}/{name}"
