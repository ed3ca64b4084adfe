"""cp: copy files (GNU coreutils manual 11.1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bash_env.commands.cp.parents import Parents
from bash_env.kernel.copying.backup import backup_name
from bash_env.kernel.copying.copier import Copier
from bash_env.kernel.copying.plan import Plan
from bash_env.kernel.process import Process
from bash_env.options.choices import choose
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, optional, sets
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

_ATTRIBUTES = {word: word for word in ("mode", "timestamps", "ownership", "links", "context", "xattr", "all")}
_REFLINK = {word: word for word in ("auto", "always", "never")}
_SPARSE = {word: word for word in ("never", "auto", "always")}
_KEEP = {"mode": "keep_mode", "timestamps": "keep_times", "ownership": "keep_owner", "links": "keep_links"}


class Options(CommandOptions):
    """Copy SOURCE to DEST, or several SOURCEs to DIRECTORY."""

    usage = "[OPTION]... SOURCE... DEST"

    archive: bool = flag("-a", "--archive", help="same as -dR --preserve=all")
    attributes_only: bool = flag("--attributes-only", help="do not copy the file data, just the attributes")
    backup: str | None = backup_option()
    backup_always: bool = backup_letter()
    copy_contents: bool = flag("--copy-contents", help="copy contents of special files when recursive")
    links: bool = flag("-d", help="same as --no-dereference --preserve=links")
    force: bool = flag("-f", "--force", help="if a destination cannot be opened, remove it and try again")
    overwrite: str = flag("-i", "--interactive", default="", const="ask", help="ask before overwriting")
    follow: str = flag(
        "-H", default="", const="arguments", help="follow symbolic links in SOURCE that the command line names"
    )
    hard: bool = flag("-l", "--link", help="make hard links instead of copying")
    dereference: Any = sets("follow", "all", "-L", "--dereference", help="always follow symbolic links in SOURCE")
    no_clobber: Any = sets("overwrite", "never", "-n", "--no-clobber", help="do not overwrite an existing file")
    no_dereference: Any = sets("follow", "none", "-P", "--no-dereference", help="never follow symbolic links in SOURCE")
    keep_usual: bool = flag("-p", help="same as --preserve=mode,ownership,timestamps")
    no_preserve: list[str] = option("--no-preserve", metavar="LIST", repeat=True, help="do not keep these attributes")
    no_target_directory: bool = no_target_flag()
    one_file_system: bool = flag("-x", "--one-file-system", help="stay on this file system")
    parents: bool = flag("--parents", "--path", help="use the full source file name under DIRECTORY")
    preserve: list[str] = optional(
        "--preserve", metavar="LIST", const="mode,ownership,timestamps", repeat=True,
        help="keep these attributes: mode, ownership, timestamps, links, all",
    )  # fmt: skip
    recursive: bool = flag("-R", "-r", "--recursive", help="copy directories and what is in them")
    remove_destination: bool = flag("--remove-destination", help="remove each existing destination file first")
    sparse: str = option("--sparse", metavar="WHEN", default="auto", help="(ignored)")
    reflink: str = optional("--reflink", metavar="WHEN", default="auto", const="always", help="control clone copies")
    strip: bool = flag("--strip-trailing-slashes", help="remove slashes from the end of each SOURCE")
    suffix: str | None = suffix_option()
    symbolic: bool = flag("-s", "--symbolic-link", help="make symbolic links instead of copying")
    target_directory: str | None = target_option()
    update: bool = flag("-u", "--update", help="copy only what is newer than the destination, or missing there")
    verbose: bool = flag("-v", "--verbose", help="say what is done")
    default_context: bool = flag("-Z", help="(ignored: there are no security contexts)")
    context: str = optional("--context", metavar="CTX", default="", const="", help="(ignored, with a warning for CTX)")
    files: list[str] = operands("SOURCE")

    plan: Plan

    def check(self, env: Mapping[str, str]) -> None:
        """What the options come to."""
        self.plan = _plan(self, env)
        if self.hard and self.symbolic:
            raise UsageError("cannot make both hard and symbolic links")
        if self.overwrite == "never" and self.plan.backups is not None:
            raise UsageError("options --backup and --no-clobber are mutually exclusive")
        if self.reflink == "always" and self.sparse != "auto":
            raise UsageError("--reflink can be used only with --sparse=auto")
        check_operands(self)


def _plan(options: Options, env: Mapping[str, str]) -> Plan:
    plan = Plan()
    choose("--sparse", options.sparse, _SPARSE, env)
    plan.reflink = choose("--reflink", options.reflink, _REFLINK, env) == "always"
    plan.backups = backups_of(options, env)
    plan.recursive = options.recursive or options.archive
    plan.as_regular = options.copy_contents or not plan.recursive
    plan.follow = _follow(options, plan.recursive)
    plan.link = "hard" if options.hard else "symbolic" if options.symbolic else ""
    plan.overwrite, plan.force = options.overwrite, options.force
    plan.newer_only, plan.verbose = options.update, options.verbose
    plan.attributes_only, plan.one_device = options.attributes_only, options.one_file_system
    plan.remove_destination = options.remove_destination
    _keep(plan, options, env)
    return plan


def _follow(options: Options, recursive: bool) -> str:
    """The last of -L, -P, -H, -d and -a decides; without them only a recursive copy keeps links."""
    follow = ""
    values = {"archive": "none", "links": "none"}
    for field in options.given:
        if field in values:
            follow = values[field]
        elif field == "follow":
            follow = options.follow
    if follow:
        return follow
    return "none" if recursive and not options.hard else "all"


def _keep(plan: Plan, options: Options, env: Mapping[str, str]) -> None:
    """Attributes that are kept, in the order of the options."""
    preserve, no_preserve = iter(options.preserve), iter(options.no_preserve)
    for field in options.given:
        if field == "archive":
            _set(plan, ["all"], True)
        elif field == "links":
            plan.keep_links = True
        elif field == "keep_usual":
            _set(plan, ["mode", "timestamps", "ownership"], True)
        elif field == "preserve":
            _set(plan, _words("--preserve", next(preserve), env), True)
        elif field == "no_preserve":
            _set(plan, _words("--no-preserve", next(no_preserve), env), False)


def _words(option_name: str, text: str, env: Mapping[str, str]) -> list[str]:
    return [choose(option_name, word, _ATTRIBUTES, env) for word in text.split(",")]


def _set(plan: Plan, words: list[str], keep: bool) -> None:
    for word in list(_KEEP) if "all" in words else words:
        if word in _KEEP:
            setattr(plan, _KEEP[word], keep)
        if word == "mode":
            plan.default_mode = not keep


@command("cp", Options)
async def cp(process: Process, options: Options) -> int:
    """Copy each source."""
    if options.context:
        text = "warning: ignoring --context; it requires an SELinux-enabled kernel"
        await process.write_error(f"{process.name}: {text}\n")
    plan = options.plan
    target = await target_of(process, options)
    if options.parents and target.directory is None:
        raise UsageError("with --parents, the destination must be a directory")
    sources = target.sources
    if options.strip and target.directory is not None:
        sources = [name.rstrip("/") or "/" for name in sources]
    copier = Copier(process, plan, several=len(sources) > 1)
    if target.directory is None:
        await _one(process, copier, sources[0], target.file)
    for source in sources if target.directory is not None else ():
        if options.parents:
            await Parents(copier, target.directory or "").copy(source)
        elif source.rstrip("/").rpartition("/")[2] == "..":
            await copier.copy(source, target.directory or "")
        else:
            await copier.copy(source, join(target.directory or "", source))
    return process.failure


async def _one(process: Process, copier: Copier, source: str, dest: str) -> None:
    """Copy one file to a name; onto itself, with -f and backups, that makes the backup only."""
    plan = copier.plan
    if plan.force and plan.backups is not None and source == dest and not plan.link:
        name = await backup_name(process.fs, dest, plan.backups)
        plan.backups = None
        await copier.copy(source, name)
        return
    await copier.copy(source, dest)
