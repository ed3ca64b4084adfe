"""mv: move (rename) files (GNU coreutils manual 11.4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bash_env.kernel.copying.copier import Copier
from bash_env.kernel.copying.plan import Plan
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, sets
from bash_env.options.targets import (
    backup_letter,
    backup_option,
    backups_of,
    check_operands,
    join,
    no_target_flag,
    suffix_option,
    target_of,
    target_option,
)


class Options(CommandOptions):
    """Rename SOURCE to DEST, or move SOURCEs to DIRECTORY."""

    usage = "[OPTION]... SOURCE... DEST"

    backup: str | None = backup_option()
    backup_always: bool = backup_letter()
    default_context: bool = flag("-Z", "--context", help="(ignored: there are no security contexts)")
    overwrite: str = flag("-f", "--force", default="", const="always", help="do not ask before overwriting")
    interactive: Any = sets("overwrite", "ask", "-i", "--interactive", help="ask before overwriting")
    no_clobber: Any = sets("overwrite", "never", "-n", "--no-clobber", help="do not overwrite an existing file")
    no_target_directory: bool = no_target_flag()
    strip: bool = flag("--strip-trailing-slashes", help="remove slashes from the end of each SOURCE")
    suffix: str | None = suffix_option()
    target_directory: str | None = target_option()
    update: bool = flag("-u", "--update", help="move only what is newer than the destination, or missing there")
    verbose: bool = flag("-v", "--verbose", help="say what is done")
    files: list[str] = operands("SOURCE")

    plan: Plan

    def check(self, env: Mapping[str, str]) -> None:
        """What the options come to."""
        plan = self.plan = Plan()
        plan.move = plan.recursive = plan.keep_links = True
        plan.as_regular = False
        plan.follow = "none"
        plan.overwrite, plan.newer_only, plan.verbose = self.overwrite, self.update, self.verbose
        plan.backups = backups_of(self, env)
        check_operands(self)
        if self.overwrite == "never" and plan.backups is not None:
            raise UsageError("options --backup and --no-clobber are mutually exclusive")


@command("mv", Options)
async def mv(process: Process, options: Options) -> int:
    """Move each source."""
    target = await target_of(process, options)
    sources = [name.rstrip("/") or "/" for name in target.sources] if options.strip else target.sources
    copier = Copier(process, options.plan, several=len(sources) > 1)
    for source in sources:
        dest = target.file if target.directory is None else join(target.directory, source)
        await copier.copy(source, dest)
    return process.failure
