"""The command line of tar."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, sets
from bash_env.options.values import adds

_VALUED = "fCTXbKNVLHFgIs"
CHANGE_DIRECTORY = "\0C"
"""What stands before the directory of a -C among the operands: the option counts where it stands."""
_ANY = re.compile(r"[*?\[\\]")
_EXPLAIN = "Try 'tar --help' or 'tar --usage' for more information."


def _count(text: str) -> int:
    if not text.isdigit():
        raise UsageError(f"{text}: Invalid number of elements", hint=False, status=2)
    return int(text[:9])


class Options(CommandOptions):
    """GNU 'tar' saves many files together into a single archive, and restores individual files from it."""

    version = "{name} (GNU tar) 1.34"
    usage = "[OPTION...] [FILE]..."
    usage_status = 2

    modes: list[str] = flag("-c", "--create", const="c", repeat=True, help="create a new archive")
    extract: Any = adds("modes", "x", "-x", "--extract", "--get", help="extract files from an archive")
    list_mode: Any = adds("modes", "t", "-t", "--list", help="list the contents of an archive")
    append: Any = adds("modes", "r", "-r", "--append", help="append files to the end of an archive")
    update: Any = adds("modes", "u", "-u", "--update", help="only append files newer than copy in archive")
    delete: Any = adds("modes", "delete", "--delete", help="delete from the archive")
    archive: str = option("-f", "--file", metavar="ARCHIVE", default="-", help="use archive file ARCHIVE")
    verbose: list[bool] = flag("-v", "--verbose", repeat=True, help="verbosely list files processed")
    kind: str | None = flag(
        "-z", "--gzip", "--gunzip", "--ungzip", const="gzip", default=None, help="filter the archive through gzip"
    )
    bzip2: Any = sets("kind", "bzip2", "-j", "--bzip2", help="filter the archive through bzip2")
    xz: Any = sets("kind", "xz", "-J", "--xz", help="filter the archive through xz")
    lzma: Any = sets("kind", "lzma", "--lzma", help="filter the archive through lzma")
    auto: bool = flag("-a", "--auto-compress", help="use archive suffix to determine the compression program")
    exclude: list[str] = option("--exclude", metavar="PATTERN", repeat=True, help="exclude files, given as a PATTERN")
    exclude_from: list[str] = option(
        "-X", "--exclude-from", metavar="FILE", repeat=True, help="exclude patterns listed in FILE"
    )
    exclude_vcs: bool = flag("--exclude-vcs", help="exclude version control system directories")
    files_from: list[str] = option(
        "-T", "--files-from", metavar="FILE", repeat=True, help="get names to extract or create from FILE"
    )
    null: bool = flag("--null", help="-T reads null-terminated names")
    strip: int = option(
        "--strip-components",
        metavar="NUMBER",
        parse=_count,
        default=0,
        help="strip NUMBER leading components from file names on extraction",
    )
    transform: list[str] = option(
        "--transform",
        "--xform",
        metavar="EXPRESSION",
        repeat=True,
        help="use sed replace EXPRESSION to transform file names",
    )
    to_stdout: bool = flag("-O", "--to-stdout", help="extract files to standard output")
    keep_old: bool = flag(
        "-k", "--keep-old-files", help="don't replace existing files when extracting, treat them as errors"
    )
    skip_old: bool = flag(
        "--skip-old-files", help="don't replace existing files when extracting, silently skip over them"
    )
    overwrite: bool = flag("--overwrite", help="overwrite existing files when extracting")
    unlink_first: bool = flag("-U", "--unlink-first", help="remove each file prior to extracting over it")
    touch: bool = flag("-m", "--touch", help="don't extract file modified time")
    permissions: bool = flag(
        "-p", "--preserve-permissions", "--same-permissions", help="extract information about file permissions"
    )
    same_owner: bool = flag("--same-owner", help="try extracting files with the same ownership")
    no_same_owner: bool = flag("--no-same-owner", "-o", help="extract files as yourself")
    no_same_permissions: bool = flag("--no-same-permissions", help="apply the user's umask when extracting permissions")
    dereference: bool = flag("-h", "--dereference", help="follow symlinks; archive and dump the files they point to")
    absolute: bool = flag("-P", "--absolute-names", help="don't strip leading '/'s from file names")
    remove_files: bool = flag("--remove-files", help="remove files after adding them to the archive")
    no_recursion: bool = flag("--no-recursion", help="avoid descending automatically in directories")
    wildcards: bool = flag("--wildcards", help="use wildcards")
    no_wildcards: bool = flag("--no-wildcards", help="verbatim string matching")
    numeric_owner: bool = flag("--numeric-owner", help="always use numbers for user/group names")
    owner: str | None = option("--owner", metavar="NAME", help="force NAME as owner for added files")
    group: str | None = option("--group", metavar="NAME", help="force NAME as group for added files")
    mode: str | None = option("--mode", metavar="CHANGES", hidden=True)
    mtime: str | None = option("--mtime", metavar="DATE", help="set mtime for added files from DATE")
    sort: str = option(
        "--sort", metavar="ORDER", default="none", help="directory sorting order: none (default), name or inode"
    )
    full_time: bool = flag("--full-time", help="print file time to its full resolution")
    totals: bool = flag("--totals", hidden=True)
    one_top_level: bool = flag("--one-top-level", help="create a subdirectory to avoid having loose files extracted")
    ignore_zeros: bool = flag("-i", "--ignore-zeros", help="ignore zeroed blocks in archive")
    format: str = option("-H", "--format", metavar="FORMAT", default="gnu", help="create archive of the given format")
    blocking: str | None = option("-b", "--blocking-factor", metavar="BLOCKS", hidden=True)
    files: list[str] = operands("FILE")

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """The old style `tar xf FILE` gets its dashes; -C becomes an operand that is marked."""
        if arguments and arguments[0] and not arguments[0].startswith("-"):
            arguments = _dashes(arguments)
        out: list[str] = []
        todo = arguments[::-1]
        while todo:
            argument = todo.pop()
            name, equals, value = argument.partition("=")
            if equals and name == "--directory":
                out.append(CHANGE_DIRECTORY + value)
            elif argument in ("-C", "--directory", "--cd") and todo:
                out.append(CHANGE_DIRECTORY + todo.pop())
            elif argument.startswith("-") and not argument.startswith("--") and len(argument) > 1:
                out += _bundle(argument, todo)
            else:
                out.append(argument)
                if argument.startswith("--") and not equals and _needs_value(cls, argument) and todo:
                    out.append(todo.pop())
        return out

    def check(self, env: Mapping[str, str]) -> None:
        """Demand one mode."""
        kinds = set(self.modes)
        if len(kinds) > 1:
            words = "You may not specify more than one '-Acdtrux', '--delete' or  '--test-label' option"
            raise UsageError(f"{words}\n{_EXPLAIN}", hint=False)
        if not kinds:
            words = "You must specify one of the '-Acdtrux', '--delete' or '--test-label' options"
            raise UsageError(f"{words}\n{_EXPLAIN}", hint=False)
        if self.modes[0] == "c" and not self.files and not self.files_from:
            raise UsageError(f"Cowardly refusing to create an empty archive\n{_EXPLAIN}", hint=False)


def _needs_value(cls: type[Options], name: str) -> bool:
    hits = {d.kind for n, d in cls._names.items() if n == name} or {
        d.kind for n, d in cls._names.items() if n.startswith(name)
    }
    return hits == {"value"}


def _dashes(arguments: list[str]) -> list[str]:
    """Each letter of the first argument takes its value from the arguments behind, in order."""
    rest = list(arguments[1:])
    out: list[str] = []
    for letter in arguments[0]:
        out.append("-" + letter)
        if letter in _VALUED:
            if not rest:
                raise UsageError(f"Old option '{letter}' requires an argument.\n{_EXPLAIN}", hint=False)
            out.append(rest.pop(0))
    return out + rest


def _bundle(argument: str, todo: list[str]) -> list[str]:
    """A cluster of letters, its -C taken out."""
    for offset, letter in enumerate(argument):
        if letter in _VALUED and offset:
            value = argument[offset + 1 :]
            if letter != "C":
                return [argument] if value or not todo else [argument, todo.pop()]
            before = [argument[:offset]] if offset > 1 else []
            return [*before, CHANGE_DIRECTORY + (value or (todo.pop() if todo else ""))]
    return [argument]
