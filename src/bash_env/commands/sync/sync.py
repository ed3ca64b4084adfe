"""sync: write caches to storage (GNU coreutils manual 14.4). Nothing is cached here: it only looks at its operands."""

from __future__ import annotations

from collections.abc import Mapping

from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands
from bash_env.text.quote import quote_always


class Options(CommandOptions):
    """Write what is cached of each FILE, or of everything, to storage."""

    data: bool = flag("-d", "--data", help="sync only file data, no unneeded metadata")
    file_system: bool = flag("-f", "--file-system", help="sync the file systems that contain the files")
    files: list[str] = operands("FILE")

    def check(self, env: Mapping[str, str]) -> None:
        """-d and -f exclude each other, and -d needs a file."""
        if self.data and self.file_system:
            raise UsageError("cannot specify both --data and --file-system", hint=False)
        if self.data and not self.files:
            raise UsageError("--data needs at least one argument", hint=False)


@command("sync", Options)
async def sync(process: Process, options: Options) -> int:
    """Report the files that cannot be opened."""
    for name in options.files:
        try:
            await process.fs.stat(name)
            if not await process.fs.access(name, 4) and not await process.fs.access(name, 2):
                raise PermissionError(13, "")
        except OSError as error:
            await process.error(f"error opening {quote_always(name)}: {strerror(error)}")
    return process.failure
