"""ps: report the processes of the machine (procps 4.0)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from bash_env.commands.ps.fields import FIELDS, Context, Field, shape, terminal
from bash_env.commands.ps.options import USAGE, Options, PsError, parse
from bash_env.kernel.accounts import Accounts, accounts
from bash_env.kernel.process import Process
from bash_env.kernel.scheduler import sleep
from bash_env.text.width import text_width


async def ps(process: Process) -> int:
    """Print a line for each process that is wanted."""
    await sleep(0.001)  # those that were started before get to what they are to run
    known = await accounts(process)
    try:
        options = parse(process.argv[1:], known)
    except PsError as error:
        await process.write_error(f"error: {error}\n{USAGE}")
        return 1
    if options.information:
        await process.write(USAGE.encode() if options.information == "help" else b"ps from procps-ng 4.0.2\n")
        return 0
    found = _wanted(process, options, known)
    indent: dict[int, str] = {}
    if options.forest:
        found, indent = _forest(found)
    context = Context(process, known, indent)
    for key, descending in reversed(options.sort):
        found.sort(key=partial(_sort_key, FIELDS[key], context), reverse=descending)
    columns = options.columns or shape(options.format)
    await process.write(_table(columns, found, context, options).encode("utf-8", "surrogateescape"))
    return 0 if found else 1


def _sort_key(field: Field, context: Context, process: Process) -> tuple[int, str]:
    text = field.show(process, context)
    return (int(text), "") if text.isdigit() else (0, text)


def _wanted(process: Process, options: Options, known: Accounts) -> list[Process]:
    """The processes to show, by number."""
    processes = sorted(process.machine.processes.values(), key=lambda other: other.pid)
    chosen = [other for other in processes if _is_wanted(process, other, options, known)]
    if options.negated:
        chosen = [other for other in processes if other not in chosen]
    if "r" in options.classes:
        chosen = [other for other in chosen if other is process]
    return chosen


def _is_wanted(process: Process, other: Process, options: Options, known: Accounts) -> bool:
    """Whether one of the selections takes a process."""
    classes = options.classes - {"r"}
    if any(not _SELECTORS[kind](other, known).isdisjoint(words) for kind, words in options.selected):
        return True
    if options.selected and not classes:
        return False
    own, placed = other.fs.who.uid == process.fs.who.uid, terminal(other) != "?"
    here = terminal(other) == terminal(process)
    if not classes:
        return own and (placed if options.bsd else here)
    tests = {
        "A": True, "-a": placed and other.parent is not None, "-d": other.parent is not None, "T": here,
        "a": placed or "x" in classes, "x": own,
    }  # fmt: skip
    return any(tests[letter] for letter in classes)


_SELECTORS: dict[str, Callable[[Process, Accounts], set[str]]] = {
    "pid": lambda process, known: {str(process.pid)},
    "ppid": lambda process, known: {str(process.ppid) if process.parent is not None else "0"},
    "user": lambda process, known: {str(process.fs.who.uid), known.user_names.get(process.fs.who.uid, "")},
    "group": lambda process, known: {str(process.fs.who.gid), known.group_names.get(process.fs.who.gid, "")},
    "comm": lambda process, known: {process.short_name},
    "tty": lambda process, known: {terminal(process), f"/dev/{terminal(process)}"},
    "session": lambda process, known: {str(process.pgid)},
}


def _forest(processes: list[Process]) -> tuple[list[Process], dict[int, str]]:
    """Children behind their parents, and the indentation that shows it."""
    known = {other.pid for other in processes}
    children: dict[int, list[Process]] = {}
    roots: list[Process] = []
    for other in processes:
        if other.parent is not None and other.parent.pid in known:
            children.setdefault(other.parent.pid, []).append(other)
        else:
            roots.append(other)
    ordered: list[Process] = []
    indent: dict[int, str] = {}
    todo = [(root, "") for root in reversed(roots)]
    while todo:
        process, lead = todo.pop()
        ordered.append(process)
        indent[process.pid] = f"{lead[:-4]} \\_ " if lead else ""
        inside = children.get(process.pid, [])
        for index, child in enumerate(reversed(inside)):
            bar = " |  " if lead and index else "    "
            todo.append((child, lead + bar))
    return ordered, indent


def _table(columns: list[Field], processes: list[Process], context: Context, options: Options) -> str:
    lines: list[str] = []
    if options.headers and any(field.title for field in columns):
        lines.append(_line(columns, [field.title for field in columns]))
    lines += [_line(columns, [_cell(field, other, context) for field in columns]) for other in processes]
    if options.width is not None and not options.wide:
        lines = [line[: options.width] for line in lines]
    return "".join([f"{line}\n" for line in lines])


def _cell(field: Field, process: Process, context: Context) -> str:
    text = field.show(process, context)
    if field.title in ("USER", "UID", "EUSER", "RUSER") and len(text) > field.width:
        return f"{text[: field.width - 1]}+"
    return text


def _line(columns: list[Field], cells: list[str]) -> str:
    """The cells in their columns; the last, if it is flush left, takes what it needs."""
    parts: list[str] = []
    for index, (field, cell) in enumerate(zip(columns, cells, strict=True)):
        pad = " " * max(0, field.width - text_width(cell))
        if not field.left:
            parts.append(pad + cell)
        else:
            parts.append(cell if index == len(columns) - 1 else cell[: field.width] + pad)
    return " ".join(parts)
