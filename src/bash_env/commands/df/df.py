"""df: report file system space usage (GNU coreutils manual 14.1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.usage import Usage, mount_point, usage_of
from bash_env.options.block_sizes import size_option
from bash_env.options.command import command, fail
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, optional, sets
from bash_env.text.quote import quote, quote_if_needed
from bash_env.text.sizes import HUMAN, SI, BlockSize, block_size

_UNITS = "KMGTPEZY"


class Options(CommandOptions):
    """Show how full the file systems are that the FILEs are on, or all."""

    usage = "[OPTION]... [FILE]..."

    all: bool = flag("-a", "--all", help="include pseudo, duplicate and inaccessible file systems")
    unit: BlockSize | None = size_option("-B", help="scale sizes by SIZE before printing them")
    unit_too: Any = size_option("--block-size", "unit", help="likewise")
    inodes: bool = flag("-i", "--inodes", help="list information on inodes instead of blocks")
    human: Any = sets("unit", HUMAN, "-h", "--human-readable", help="print sizes in powers of 1024, as in 1023M")
    si: Any = sets("unit", SI, "-H", "--si", help="print sizes in powers of 1000, as in 1.1G")
    kibi: Any = sets("unit", BlockSize(1024), "-k", help="like --block-size=1K")
    mebi: Any = sets("unit", BlockSize(1 << 20), "-m", help="like --block-size=1M")
    local: bool = flag("-l", "--local", help="limit the list to local file systems")
    output: str | None = optional("--output", metavar="FIELD_LIST", const="all", help="print these columns, or all")
    portable: bool = flag("-P", "--portability", help="use the POSIX output format")
    print_type: bool = flag("-T", "--print-type", help="print the type of file systems")
    sync: bool = flag("--sync", help="(ignored)")
    no_sync: bool = flag("--no-sync", help="(ignored)")
    total: bool = flag("--total", help="produce a grand total")
    types: list[str] = option("-t", "--type", metavar="TYPE", repeat=True, help="only file systems of type TYPE")
    other_types: list[str] = option(
        "-x", "--exclude-type", metavar="TYPE", repeat=True, help="only file systems not of type TYPE"
    )
    ignored: bool = flag("-v", help="(ignored)")
    files: list[str] = operands("FILE")

    columns: list[str]

    def check(self, env: Mapping[str, str]) -> None:
        """Choose the columns."""
        for field, letter in (("inodes", "-i"), ("portable", "-P"), ("print_type", "-T")):
            if self.output is not None and getattr(self, field):
                raise UsageError(f"options {letter} and --output are mutually exclusive")
        if self.unit is None:
            self.unit = block_size(None, "DF_BLOCK_SIZE", env)
        if self.output is not None:
            self.columns = _listed(self.output, env)
            return
        middle = ["itotal", "iused", "iavail", "ipcent"] if self.inodes else ["size", "used", "avail", "pcent"]
        self.columns = ["source", *(["fstype"] if self.print_type else []), *middle, "target"]


def _listed(text: str, env: Mapping[str, str]) -> list[str]:
    if text == "all":
        return list(_COLUMNS)
    names = text.split(",")
    for index, name in enumerate(names):
        if name not in _COLUMNS:
            raise UsageError(f"option --output: field {quote(name, env)} unknown")
        if name in names[:index]:
            raise UsageError(f"option --output: field {quote(name, env)} used more than once")
    return names


class _Row(NamedTuple):
    """A line to be: a file system, and the file that was asked about."""

    usage: Usage
    file: str
    target: str
    source: str


class _Column(NamedTuple):
    """A column: its title, its least width, whether it is flush left, and what it shows of a row."""

    title: str
    width: int
    left: bool
    cell: Callable[[_Row, BlockSize], str]


def _count(number: int, unit: BlockSize) -> str:
    return unit.show(number) if unit.base else str(number)


def _percent(used: int, total: int) -> str:
    return f"{-(-used * 100 // total)}%" if total else "-"


_COLUMNS: dict[str, _Column] = {
    "source": _Column("Filesystem", 14, True, lambda row, unit: row.source),
    "fstype": _Column("Type", 4, True, lambda row, unit: row.usage.type),
    "itotal": _Column("Inodes", 5, False, lambda row, unit: _count(row.usage.inodes, unit)),
    "iused": _Column("IUsed", 5, False, lambda row, unit: _count(row.usage.inodes_used, unit)),
    "iavail": _Column("IFree", 5, False, lambda row, unit: _count(row.usage.inodes - row.usage.inodes_used, unit)),
    "ipcent": _Column("IUse%", 4, False, lambda row, unit: _percent(row.usage.inodes_used, row.usage.inodes)),
    "size": _Column("", 5, False, lambda row, unit: unit.show(row.usage.blocks * row.usage.block_size)),
    "used": _Column("Used", 5, False, lambda row, unit: unit.show(row.usage.used * row.usage.block_size)),
    "avail": _Column(
        "Available", 5, False, lambda row, unit: unit.show((row.usage.blocks - row.usage.used) * row.usage.block_size)
    ),
    "pcent": _Column("Use%", 4, False, lambda row, unit: _percent(row.usage.used, row.usage.blocks)),
    "file": _Column("File", 0, True, lambda row, unit: row.file),
    "target": _Column("Mounted on", 0, True, lambda row, unit: row.target),
}  # fmt: skip


@command("df", Options)
async def df(process: Process, options: Options) -> int:
    """Print a table of the file systems."""
    both = [kind for kind in reversed(options.types) if kind in options.other_types]
    for kind in both:
        words = f"file system type {quote(kind, process.env)} both selected and excluded"
        await process.error(words)
    if both:
        raise fail(1)
    rows = [row for row in await _rows(process, options) if _is_wanted(row, options)]
    if not rows:
        return process.failure or await process.error("no file systems processed")
    if options.total:
        rows.append(_total(rows))
    unit = options.unit
    assert unit is not None
    table = [[_title(name, options, unit) for name in options.columns]]
    table += [[_COLUMNS[name].cell(row, unit) for name in options.columns] for row in rows]
    await process.write(_format(table, options.columns).encode("utf-8", "surrogateescape"))
    return process.failure


async def _rows(process: Process, options: Options) -> list[_Row]:
    vfs, limits = process.fs.vfs, process.machine.limits
    rows: list[_Row] = []
    if not options.files:
        for point in vfs.mounts:
            found = await usage_of(vfs, point, limits)
            rows.append(_Row(found, "-", point, found.type))
    for name in options.files:
        try:
            point = await mount_point(process.fs, name)
        except OSError as error:
            await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
            continue
        found = await usage_of(vfs, point, limits)
        rows.append(_Row(found, name, point, found.type))
    return rows


def _is_wanted(row: _Row, options: Options) -> bool:
    kind = row.usage.type
    return kind not in options.other_types and (not options.types or kind in options.types)


def _total(rows: list[_Row]) -> _Row:
    """The sum of the file systems, each once."""
    found = list({row.target: row.usage for row in rows}.values())
    total = Usage(
        "-", "-", 0, 0,
        sum(one.blocks for one in found), sum(one.used for one in found),
        sum(one.inodes for one in found), sum(one.inodes_used for one in found),
    )  # fmt: skip
    return _Row(total, "-", "-" if rows else "", "total")


def _title(name: str, options: Options, unit: BlockSize) -> str:
    if name == "size":
        return "Size" if unit.base else f"{1024 if options.portable and unit.size == 1024 else _unit_name(unit)}-blocks"
    if name == "avail" and (unit.base or options.output is not None):
        return "Avail"
    if name == "pcent" and options.portable:
        return "Capacity"
    return _COLUMNS[name].title


def _unit_name(unit: BlockSize) -> str:
    """The size of a block as a title shows it, such as ``1K`` or ``512B``."""
    size = unit.size
    base = 1000 if size % 1000 == 0 and size % 1024 else 1024
    power = 0
    while size >= base and size % base == 0 and power < len(_UNITS):
        size //= base
        power += 1
    if not power:
        return f"{size}B"
    letter = "k" if base == 1000 and power == 1 else _UNITS[power - 1]
    return f"{size}{letter}{'B' if base == 1000 else ''}"


def _format(table: list[list[str]], names: list[str]) -> str:
    widths = [max([_COLUMNS[name].width, *(len(row[index]) for row in table)]) for index, name in enumerate(names)]
    lines: list[str] = []
    for row in table:
        cells = [
            cell.ljust(width) if _COLUMNS[name].left else cell.rjust(width)
            for cell, width, name in zip(row, widths, names, strict=True)
        ]
        if _COLUMNS[names[-1]].left:
            cells[-1] = row[-1]
        lines.append(" ".join(cells) + "\n")
    return "".join(lines)
