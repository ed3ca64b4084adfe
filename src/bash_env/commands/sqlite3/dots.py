"""The dot-commands of sqlite3 (sqlite3 manual, "Special commands")."""

from __future__ import annotations

import csv
import io
from collections.abc import Awaitable, Callable
from typing import Any

from bash_env.commands.sqlite3.database import Database, SqlError
from bash_env.commands.sqlite3.modes import MODES, SEPARATORS, Style, dumped, name_text
from bash_env.commands.sqlite3.shell import BATCH, MAX_READS, DotCommand, DotError, Exit, Shell


def _on(word: str) -> bool | None:
    known = {"on": True, "yes": True, "1": True, "off": False, "no": False, "0": False}
    return known.get(word.lower())


def _switch(name: str, usage: str) -> Callable[[Shell, list[str]], Awaitable[None]]:
    async def run(shell: Shell, words: list[str]) -> None:
        if len(words) != 1:
            raise DotError(f"Usage: {usage}")
        value = _on(words[0])
        if value is None:
            await shell.flush()
            await shell.process.write_error(f'ERROR: Not a boolean value: "{words[0]}". Assuming "no".\n')
        setattr(shell, name, bool(value))

    return run


async def _headers(shell: Shell, words: list[str]) -> None:
    await _switch("headers", ".headers on|off")(shell, words)
    shell.style.headers = shell.headers
    shell.style.headers_set = True


async def _mode(shell: Shell, words: list[str]) -> None:
    names = [word for word in words if not word.startswith("--")]
    if not words:
        await shell.write(f"current output mode: {shell.style.mode}\n")
        return
    hits = [mode for mode in MODES if names and mode.startswith(names[0])]
    if not hits:
        raise DotError(f"mode should be one of: {' '.join(MODES)}")
    set_mode(shell.style, hits[0])
    if hits[0] in ("column", "box", "table", "markdown", "qbox") and not shell.style.headers_set:
        shell.style.headers = True
    if hits[0] == "insert":
        shell.style.table = names[1] if len(names) > 1 else "table"
    if "--wrap" in words:
        place = words.index("--wrap") + 1
        shell.style.widths = [int(words[place])] * 100 if place < len(words) and words[place].isdigit() else []


def set_mode(style: Style, mode: str) -> None:
    """Choose a mode and its separators."""
    style.mode = mode
    style.quoted = mode == "qbox"
    if mode in SEPARATORS:
        style.separator, style.row = SEPARATORS[mode]


async def _separator(shell: Shell, words: list[str]) -> None:
    if not 1 <= len(words) <= 2:
        raise DotError("Usage: .separator COL ?ROW?")
    shell.style.separator = words[0]
    if len(words) > 1:
        shell.style.row = words[1]


async def _null(shell: Shell, words: list[str]) -> None:
    if len(words) != 1:
        raise DotError("Usage: .nullvalue STRING")
    shell.style.null = words[0]


async def _width(shell: Shell, words: list[str]) -> None:
    shell.style.widths = [int(word) if word.lstrip("-").isdigit() else 0 for word in words]


async def _print(shell: Shell, words: list[str]) -> None:
    await shell.write(" ".join(words) + "\n")


async def _quit(shell: Shell, words: list[str]) -> None:
    raise Exit(0)


async def _exit(shell: Shell, words: list[str]) -> None:
    raise Exit(int(words[0]) & 0xFF if words and words[0].isdigit() else 0)


async def _tables(shell: Shell, words: list[str]) -> None:
    database = await shell.open()
    names = database.query(
        "SELECT name FROM sqlite_schema WHERE type IN ('table','view') AND name NOT LIKE 'sqlite_%'"
        " AND name LIKE ? ORDER BY 1",
        (words[0] if words else "%",),
    )
    await _in_columns(shell, [name for (name,) in names])


async def _in_columns(shell: Shell, names: list[str]) -> None:
    if not names:
        return
    width = max(len(name) for name in names)
    columns = max(1, 80 // (width + 2))
    rows = (len(names) + columns - 1) // columns
    for row in range(rows):
        part = names[row::rows]
        await shell.write(
            "  ".join(
                f"{name:<{width}}" if place + 1 < len(part) else name.ljust(width) for place, name in enumerate(part)
            ).rstrip("\0")
            + "\n"
        )


async def _indexes(shell: Shell, words: list[str]) -> None:
    database = await shell.open()
    names = database.query(
        "SELECT name FROM sqlite_schema WHERE type='index' AND tbl_name LIKE ? ORDER BY 1",
        (words[0] if words else "%",),
    )
    await _in_columns(shell, [name for (name,) in names])


async def _schema(shell: Shell, words: list[str]) -> None:
    database = await shell.open()
    names = [word for word in words if not word.startswith("-")]
    rows = database.query(
        "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name LIKE ? ORDER BY rowid",
        (names[0] if names else "%",),
    )
    for kind, name, sql in rows:
        note = ""
        if kind == "view":
            columns = [column[1] for column in database.query(f"PRAGMA table_info({name_text(name)})")]
            note = f"\n/* {name_text(name)}({','.join(map(name_text, columns))}) */"
        await shell.write(_existing(sql) + note + ";\n")


def _existing(sql: str) -> str:
    """A definition as .schema and .dump show it: a table whose name stands in quotes may exist already."""
    for quote in ('"', "'"):
        if sql.startswith(f"CREATE TABLE {quote}"):
            return "CREATE TABLE IF NOT EXISTS " + sql[13:]
    return sql


async def _fullschema(shell: Shell, words: list[str]) -> None:
    database = await shell.open()
    for (sql,) in database.query("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid"):
        await shell.write(_existing(sql) + ";\n")
    await shell.write("/* No STAT tables available */\n")


async def _dump(shell: Shell, words: list[str]) -> None:
    database = await shell.open()
    await shell.write("PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n")
    names = [word for word in words if not word.startswith("-")]
    like = names[0] if names else "%"
    tables = database.query(
        "SELECT name, sql FROM sqlite_schema WHERE type='table' AND sql IS NOT NULL AND name LIKE ? ORDER BY rowid",
        (like,),
    )
    sequence = False
    for name, sql in tables:
        if name == "sqlite_sequence":
            sequence = True
            continue
        if not name.startswith("sqlite_"):
            await shell.write(_existing(sql) + ";\n")
            await _dump_rows(shell, database, name)
    if sequence:
        await shell.write("DELETE FROM sqlite_sequence;\n")
        await _dump_rows(shell, database, "sqlite_sequence")
    rest = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND type IN ('index','trigger','view') AND "
    for (sql,) in database.query(
        rest + ("name LIKE ?" if not names else "0 AND name LIKE ?") + " ORDER BY rowid", (like,)
    ):
        await shell.write(sql + ";\n")
    await shell.write("COMMIT;\n")


async def _dump_rows(shell: Shell, database: Database, name: str) -> None:
    cursor = database.execute(f"SELECT * FROM {name_text(name)}")
    while rows := database.fetch(cursor, BATCH):
        start = f"INSERT INTO {name_text(name)} VALUES("
        await shell.write("".join(f"{start}{','.join(map(dumped, row))});\n" for row in rows))
        await shell.process.checkpoint()


async def _read(shell: Shell, words: list[str]) -> None:
    if len(words) != 1:
        raise DotError("Usage: .read FILE")
    if shell.reads >= MAX_READS:
        raise DotError(f"input nesting limit ({MAX_READS}) reached at line 1. Check recursion.")
    try:
        text = (await shell.process.fs.read_file(words[0])).decode("utf-8", "surrogateescape")
    except OSError:
        raise DotError(f'cannot open "{words[0]}"') from None
    shell.reads += 1
    await shell.lines(iter(text.splitlines()))
    shell.reads -= 1


async def _open(shell: Shell, words: list[str]) -> None:
    names = [word for word in words if not word.startswith("-")]
    if len(names) > 1:
        raise DotError(f'extra argument: "{names[1]}"')
    await shell.close()
    shell.path = names[0] if names else ":memory:"
    await shell.open()


async def _save(shell: Shell, words: list[str]) -> None:
    names = [word for word in words if not word.startswith("-")]
    if not names:
        raise DotError("missing FILENAME argument on .backup")
    database = await shell.open()
    await shell.process.fs.write_file(names[-1], database.connection.serialize())


async def _restore(shell: Shell, words: list[str]) -> None:
    if not words:
        raise DotError("Usage: .restore ?DB? FILE")
    database = await shell.open()
    try:
        database.connection.deserialize(await shell.process.fs.read_file(words[-1]))
    except OSError:
        raise DotError(f'cannot open "{words[-1]}"') from None


async def _output(shell: Shell, words: list[str]) -> None:
    await shell.redirect(words[0] if words and words[0] != "stdout" else None)


async def _once(shell: Shell, words: list[str]) -> None:
    if not words:
        raise DotError("Usage: .once FILE")
    await shell.redirect(words[0])
    shell.once = True


async def _databases(shell: Shell, words: list[str]) -> None:
    await shell.open()
    mode = "r/o" if shell.readonly else "r/w"
    shown = '""' if shell.path in ("", ":memory:") else shell.process.fs.absolute(shell.path)
    await shell.write(f"main: {shown} {mode}\n")


async def _show(shell: Shell, words: list[str]) -> None:
    style = shell.style

    def c(text: str) -> str:
        return '"' + text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t") + '"'

    def on(value: bool) -> str:
        return "on" if value else "off"

    rows = {
        "echo": on(shell.echo), "eqp": "off", "explain": "auto", "headers": on(style.headers), "mode": style.mode,
        "nullvalue": c(style.null), "output": shell.output or "stdout", "colseparator": c(style.separator),
        "rowseparator": c(style.row), "stats": "off", "width": "".join(f"{width} " for width in style.widths),
        "filename": shell.path,
    }  # fmt: skip
    await shell.write("".join(f"{name:>12}: {value}\n" for name, value in rows.items()))


async def _import(shell: Shell, words: list[str]) -> None:
    separator, names, skip = shell.style.separator, [], 0
    quoted = shell.style.mode == "csv"
    todo = words[::-1]
    while todo:
        word = todo.pop()
        if word.lstrip("-") in ("csv", "ascii") and word.startswith("-"):
            separator, quoted = (",", True) if word.endswith("csv") else ("\x1f", False)
        elif word in ("--skip", "-skip") and todo:
            skip = int(todo.pop())
        elif not word.startswith("-"):
            names.append(word)
    if len(names) < 2:
        raise DotError(f"ERROR: missing {'FILE' if not names else 'TABLE'} argument. Usage:\n.import FILE TABLE")
    try:
        data = await shell.process.fs.read_file(names[0])
    except OSError:
        raise DotError(f'cannot open "{names[0]}"') from None
    text = data.decode("utf-8", "surrogateescape")
    shell.style.row = "\n" if shell.style.row == "\r\n" else shell.style.row
    rows = (
        list(csv.reader(io.StringIO(text, newline=""), delimiter=separator[:1] or ","))
        if quoted
        else [line.split(separator) for line in text.splitlines()]
    )
    await _insert_rows(shell, names[0], names[1], rows[skip:])


async def _insert_rows(shell: Shell, name: str, table: str, rows: list[list[str]]) -> None:
    database = await shell.open()
    columns = [row[1] for row in database.query(f"PRAGMA table_info({name_text(table)})")]
    if not columns and rows:
        quoted = ", ".join('"' + column.replace('"', '""') + '" TEXT' for column in rows[0])
        shown = '"' + table.replace('"', '""') + '"'
        database.execute(f"CREATE TABLE {shown}(\n{quoted})")
        columns, rows = rows[0], rows[1:]
    marks = ",".join("?" * len(columns))
    database.execute("BEGIN")
    try:
        for number, row in enumerate(rows, 1):
            if len(row) < len(columns):
                await shell.flush()
                await shell.process.write_error(
                    f"{name}:{number + 1}: expected {len(columns)} columns but found {len(row)} - filling the rest with NULL\n"
                )
            full: list[Any] = [*row, *[None] * len(columns)][: len(columns)]
            database.execute(f"INSERT INTO {name_text(table)} VALUES({marks})", full)
    finally:
        database.execute("COMMIT")


async def _parameter(shell: Shell, words: list[str]) -> None:
    if words[:1] == ["set"] and len(words) == 3:
        database = await shell.open()
        try:
            value = database.query(f"SELECT {words[2]}")[0][0]
        except SqlError:
            value = words[2]
        shell.parameters[words[1].lstrip("?:@$")] = value
    elif words[:1] == ["unset"] and len(words) == 2:
        shell.parameters.pop(words[1].lstrip("?:@$"), None)
    elif words[:1] == ["clear"]:
        shell.parameters.clear()
    elif words[:1] == ["list"]:
        for name, value in shell.parameters.items():
            await shell.write(f"{name} {dumped(value)}\n")
    elif words[:1] != ["init"]:
        raise DotError("Usage: .parameter clear|init|list|set|unset")


async def _cd(shell: Shell, words: list[str]) -> None:
    if len(words) != 1:
        raise DotError("Usage: .cd DIRECTORY")
    if not await shell.process.fs.is_dir(words[0]):
        raise DotError(f'Cannot change to directory "{words[0]}"')
    shell.process.fs.cwd = shell.process.fs.absolute(words[0])


async def _system(shell: Shell, words: list[str]) -> None:
    if not words:
        raise DotError("Usage: .system COMMAND")
    await shell.flush()
    await shell.process.run(["sh", "-c", " ".join(words)])


async def _without_effect(shell: Shell, words: list[str]) -> None:
    """What matters to a terminal, to Windows, or where several share a database."""


def _only_off(name: str) -> DotCommand:
    """A report that is not made here: it may be switched off."""

    async def run(shell: Shell, words: list[str]) -> None:
        if words[:1] not in (["off"], ["no"], ["0"]):
            raise DotError(f'unknown command or invalid arguments:  "{name}". Enter ".help" for help')

    return run


async def _help(shell: Shell, words: list[str]) -> None:
    await shell.write("".join(f".{name}\n" for name in COMMANDS if not words or name.startswith(words[0])))


COMMANDS: dict[str, DotCommand] = {
    "backup": _save, "bail": _switch("bail", ".bail on|off"), "binary": _without_effect, "cd": _cd,
    "changes": _switch("changes", ".changes on|off"), "databases": _databases, "dump": _dump,
    "echo": _switch("echo", ".echo on|off"), "eqp": _only_off("eqp"), "exit": _exit, "explain": _only_off("explain"),
    "fullschema": _fullschema, "headers": _headers, "help": _help, "import": _import, "indexes": _indexes,
    "log": _only_off("log"), "mode": _mode, "nullvalue": _null, "once": _once, "open": _open, "output": _output,
    "parameter": _parameter, "print": _print, "prompt": _without_effect, "quit": _quit, "read": _read, "restore": _restore,
    "save": _save, "schema": _schema, "separator": _separator, "shell": _system, "show": _show, "stats": _only_off("stats"),
    "system": _system, "tables": _tables, "timeout": _without_effect, "timer": _only_off("timer"), "width": _width,
}  # fmt: skip
