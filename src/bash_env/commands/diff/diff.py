"""diff: compare files line by line (GNU diffutils manual)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence

from bash_env.commands.diff.compare import Change, compare
from bash_env.commands.diff.formats import context_format, normal, unified
from bash_env.commands.diff.options import Options
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.options.command import command
from bash_env.text.glob import glob
from bash_env.text.quote import quote_if_needed
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time

TROUBLE = 2
_BLANKS = re.compile(rb"[ \t\v\f\r]+")
_STAMP = "%Y-%m-%d %H:%M:%S.%N %z"


@command("diff", Options)
async def diff(process: Process, options: Options) -> int:
    """Compare two files, a file with one of its name in a directory, or two directories."""
    old, new = options.files
    old_dir, new_dir = await _is_dir(process, old), await _is_dir(process, new)
    if old_dir and new_dir:
        return await _directories(process, options, old, new)
    if old_dir and new != "-":
        old = posixpath.join(old, posixpath.basename(new))
    elif new_dir and old != "-":
        new = posixpath.join(new, posixpath.basename(old))
    return await _files(process, options, old, new)


async def _is_dir(process: Process, name: str) -> bool:
    return name != "-" and await process.fs.is_dir(name)


# --- directories ------------------------------------------------------------------------------------------


async def _directories(process: Process, options: Options, old: str, new: str) -> int:
    names = [await _listed(process, options, directory) for directory in (old, new)]
    status = 0
    for name in sorted({*names[0], *names[1]}):
        one, two = posixpath.join(old, name), posixpath.join(new, name)
        if name in names[0] and name in names[1]:
            status = max(status, await _pair(process, options, one, two))
        elif options.new_file:
            status = max(status, await _files(process, options, one, two))
        else:
            where = old if name in names[0] else new
            await process.write(f"Only in {where}: {name}\n".encode("utf-8", "surrogateescape"))
            status = max(status, 1)
        await process.checkpoint()
    return status


async def _listed(process: Process, options: Options, directory: str) -> list[str]:
    names = await process.fs.listdir(directory)
    patterns = [glob(pattern) for pattern in options.exclude]
    return [name for name in names if not any(pattern.full(name) for pattern in patterns)]


async def _pair(process: Process, options: Options, old: str, new: str) -> int:
    one, two = await _is_dir(process, old), await _is_dir(process, new)
    if one and two:
        if options.recursive:
            return await _directories(process, options, old, new)
        await process.write(f"Common subdirectories: {old} and {new}\n".encode("utf-8", "surrogateescape"))
        return 0
    if one or two:
        kinds = ("directory", "regular file") if one else ("regular file", "directory")
        text = f"File {old} is a {kinds[0]} while file {new} is a {kinds[1]}\n"
        await process.write(text.encode("utf-8", "surrogateescape"))
        return 1
    return await _files(process, options, old, new, inside=True)


# --- files ------------------------------------------------------------------------------------------------


async def _files(process: Process, options: Options, old: str, new: str, inside: bool = False) -> int:
    contents = []
    for name in (old, new):
        data = await _content(process, options, name)
        if data is not None:
            contents.append(data)
    if len(contents) < 2:
        return TROUBLE
    if contents[0] == contents[1]:
        if options.report_same:
            await process.write(f"Files {old} and {new} are identical\n".encode("utf-8", "surrogateescape"))
        return 0
    if not options.text and any(b"\0" in data[:65536] for data in contents):
        await process.write(f"Binary files {old} and {new} differ\n".encode("utf-8", "surrogateescape"))
        return 1
    lines = [data.splitlines(keepends=True) if b"\r" not in data else _lines(data) for data in contents]
    changes = compare_lines(lines[0], lines[1], options)
    if not changes:
        return 0
    if options.brief:
        await process.write(f"Files {old} and {new} differ\n".encode("utf-8", "surrogateescape"))
        return 1
    await _print(process, options, (old, new), lines, changes, inside or (options.recursive and inside))
    return 1


def _lines(data: bytes) -> list[bytes]:
    return re.findall(rb"[^\n]*\n|[^\n]+", data)


async def _content(process: Process, options: Options, name: str) -> bytes | None:
    try:
        file = process.stdin if name == "-" else await process.open(name)
        try:
            data = await read_all(file, process.machine.limits.max_file_bytes)
        finally:
            if name != "-":
                await file.close()
    except FileNotFoundError as error:
        if options.new_file:
            return b""
        await process.error(f"{name}: {strerror(error)}", TROUBLE)
        return None
    except OSError as error:
        await process.error(f"{name}: {strerror(error)}", TROUBLE)
        return None
    return data.replace(b"\r\n", b"\n") if options.strip_cr else data


def compare_lines(old: Sequence[bytes], new: Sequence[bytes], options: Options) -> list[Change]:
    """The changes between two lists of lines as the options want them compared."""
    numbers: dict[bytes, int] = {}
    ids = [[numbers.setdefault(_key(line, options), len(numbers)) for line in lines] for lines in (old, new)]
    changes = compare(ids[0], ids[1])
    if options.ignore_blank:
        changes = [
            c
            for c in changes
            if any(line.strip() for line in (*old[c.old_start : c.old_end], *new[c.new_start : c.new_end]))
        ]
    return changes


def _key(line: bytes, options: Options) -> bytes:
    if options.ignore_all_space:
        line = b"".join(line.split())
    elif options.ignore_space_change:
        line = _BLANKS.sub(b" ", line.rstrip())
    elif options.ignore_trailing:
        line = line.rstrip()
    return line.lower() if options.ignore_case else line


async def _print(
    process: Process,
    options: Options,
    names: tuple[str, str],
    lines: list[list[bytes]],
    changes: list[Change],
    inside: bool,
) -> None:
    if inside:
        words = " ".join(["diff", *_flags(process), *map(quote_if_needed, names)])
        await process.write(f"{words}\n".encode("utf-8", "surrogateescape"))
    old, new = lines
    if options.style == "normal":
        await process.write(b"".join(normal(old, new, changes)))
        return
    marks = ("---", "+++") if options.style == "unified" else ("***", "---")
    for index, (mark, name) in enumerate(zip(marks, names, strict=True)):
        await process.write(
            f"{mark} {await _header(process, options, index, name)}\n".encode("utf-8", "surrogateescape")
        )
    form = unified if options.style == "unified" else context_format
    await process.write(b"".join(form(old, new, changes, options.lines)))


def _flags(process: Process) -> list[str]:
    return [word for word in process.argv[1:] if word.startswith("-") and word != "-"]


async def _header(process: Process, options: Options, index: int, name: str) -> str:
    if index < len(options.labels):
        return options.labels[index]
    status = await process.fs.stat_or_none(name) if name != "-" else None
    when = status.mtime_ns if status is not None and status.is_file else process.machine.clock.time_ns()
    if status is None and name != "-" and not name.startswith("/dev/"):
        when = 0
    return f"{quote_if_needed(name)}\t{strftime(_STAMP, local_time(when, process.env.get('TZ')))}"
