"""mktemp: make temporary files and directories (GNU coreutils manual 18.4)."""

from __future__ import annotations

import errno
import os
import random
import string
from typing import Any

from bash_env.kernel.errors import os_error, strerror
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, optional
from bash_env.options.help import version_text
from bash_env.text.quote import quote

ATTEMPTS = 1000
_LETTERS = string.ascii_letters + string.digits
_random = random.SystemRandom()


class Options(CommandOptions):
    """Make a temporary file or directory, safely, and print its name; TEMPLATE ends in at least three X."""

    directory: bool = flag("-d", "--directory", help="make a directory, not a file")
    quiet: bool = flag("-q", "--quiet", help="say nothing if it cannot be made")
    dry_run: bool = flag("-u", "--dry-run", help="make nothing, only print a name (unsafe)")
    suffix: str | None = option("--suffix", metavar="SUFF", help="append SUFF to TEMPLATE")
    tmpdir: str | None = optional(
        "--tmpdir", metavar="DIR", const="", help="take TEMPLATE relative to DIR, or to $TMPDIR, or to /tmp"
    )
    in_directory: Any = option("-p", metavar="DIR", help="take TEMPLATE relative to DIR")
    in_directory.field = "tmpdir"
    single: bool = flag("-t", help="take TEMPLATE as one file name, relative to $TMPDIR, to the DIR of -p, or to /tmp")
    version_only: bool = flag("-V", hidden=True)
    templates: list[str] = operands("TEMPLATE")


@command("mktemp", Options)
async def mktemp(process: Process, options: Options) -> int:
    """Make one."""
    if options.version_only:
        await process.write(version_text(process.name, Options).encode())
        return 0
    if len(options.templates) > 1:
        raise UsageError("too many templates")
    stem, suffix = _template(options, process)
    stem, suffix = _placed(process, options, stem, suffix)
    for _ in range(ATTEMPTS):
        name = _filled(stem) + suffix
        try:
            await _make(process, options, name)
        except FileExistsError:
            continue
        except OSError as error:
            if options.quiet:
                return 1
            kind = "directory" if options.directory else "file"
            where = quote(stem + suffix, process.env)
            return await process.error(f"failed to create {kind} via template {where}: {strerror(error)}")
        await process.write((name + "\n").encode("utf-8", "surrogateescape"))
        return 0
    raise os_error(errno.EEXIST, stem)


def _template(options: Options, process: Process) -> tuple[str, str]:
    """The template up to its last X, and what follows."""
    template = options.templates[0] if options.templates else "tmp.XXXXXXXXXX"
    shown = quote(template, process.env)
    if options.suffix is not None:
        if not template.endswith("X"):
            raise UsageError(f"with --suffix, template {shown} must end in X", hint=False)
        stem, suffix = template, options.suffix
    else:
        stem = template[: template.rfind("X") + 1]
        suffix = template[len(stem) :]
    if "/" in suffix and options.suffix is not None:
        raise UsageError(f"invalid suffix {quote(suffix, process.env)}, contains directory separator", hint=False)
    if not stem.endswith("XXX"):
        raise UsageError(f"too few X's in template {shown}", hint=False)
    return stem, suffix


def _placed(process: Process, options: Options, stem: str, suffix: str) -> tuple[str, str]:
    """The template in the directory where the file is to be."""
    shown = quote(stem + suffix, process.env)
    tmpdir = process.env.get("TMPDIR") or None
    if options.single:
        if "/" in stem:
            raise UsageError(f"invalid template, {shown}, contains directory separator", hint=False)
        directory = tmpdir or options.tmpdir or "/tmp"
    elif options.tmpdir is not None or not options.templates:
        if stem.startswith("/"):
            raise UsageError(f"invalid template, {shown}; with --tmpdir, it may not be absolute", hint=False)
        directory = options.tmpdir or tmpdir or "/tmp"
    else:
        return stem, suffix
    return f"{directory.rstrip('/') or ('/' if directory else '')}/{stem}".replace("//", "/", 1), suffix


def _filled(stem: str) -> str:
    head = stem.rstrip("X")
    return head + "".join(_random.choices(_LETTERS, k=len(stem) - len(head)))


async def _make(process: Process, options: Options, name: str) -> None:
    fs = process.fs
    if options.dry_run:
        if await fs.stat_or_none(name, follow=False) is not None:
            raise os_error(errno.EEXIST, name)
    elif options.directory:
        await fs.mkdir(name, 0o700)
    else:
        await (await fs.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)).close()
