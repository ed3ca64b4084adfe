"""The shell of sqlite3: it takes lines apart into statements and commands that begin with a dot (sqlite3 manual)."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any

from bash_env.commands.sqlite3.database import (
    Database,
    SqlError,
    context,
    first_statement,
    is_blank,
    is_complete,
    offset_of,
)
from bash_env.commands.sqlite3.modes import MODES, Style
from bash_env.kernel.process import Process
from bash_env.kernel.signals import ProcessKilled

MAX_READS = 16
"""How deep .read may be nested."""
BATCH = 200


DotCommand = Callable[["Shell", list[str]], Awaitable[None]]


class Exit(Exception):
    """.quit and .exit."""

    def __init__(self, status: int) -> None:
        super().__init__()
        self.status = status


class DotError(Exception):
    """What a dot-command complains about."""


class Shell:
    """One run: the database, the settings and where output goes."""

    def __init__(self, process: Process, style: Style, commands: Mapping[str, DotCommand]) -> None:
        self.process = process
        self.commands = commands
        self.style = style
        self.database: Database | None = None
        self.path = ":memory:"
        self.readonly = False
        self.bail = False
        self.echo = False
        self.changes = False
        self.failures = 0
        self.output: str | None = None
        self.once = False
        self.pieces: list[str] = []
        self.parameters: dict[str, Any] = {}
        self.reads = 0
        self.headers = False

    async def open(self) -> Database:
        """The database, opened when first asked for."""
        if self.database is None:
            content = b""
            if self.path not in ("", ":memory:"):
                fs = self.process.fs
                try:
                    content = await fs.read_file(self.path)
                except FileNotFoundError:
                    parent = self.path.rpartition("/")[0] or ("/" if self.path.startswith("/") else ".")
                    if not await fs.is_dir(parent) or self.readonly:
                        raise DotError(f'unable to open database "{self.path}": unable to open database file') from None
                    await fs.write_file(self.path, b"")
                except OSError:
                    raise DotError(f'unable to open database "{self.path}": unable to open database file') from None
            self.database = Database(self.path, content, self.process.machine.is_overdue, readonly=self.readonly)
        return self.database

    async def save(self) -> None:
        """Write the database back to its file, if it was changed."""
        if self.database is None:
            return
        try:
            content = self.database.changed()
        except SqlError:
            content = None
        if content is not None and self.path not in ("", ":memory:") and not self.readonly:
            await self.process.fs.write_file(self.path, content)
            self.database.before = content

    async def close(self) -> None:
        """Save and close."""
        await self.save()
        if self.database is not None:
            self.database.close()
            self.database = None

    async def write(self, text: str) -> None:
        """Output, to the file that .output names or to standard output."""
        self.pieces.append(text)
        if len(self.pieces) > BATCH:
            await self.flush()

    async def flush(self) -> None:
        """Write what is waiting."""
        data = "".join(self.pieces).encode("utf-8", "surrogateescape")
        self.pieces.clear()
        if not data:
            return
        if self.output is None:
            await self.process.write(data)
            return
        file = await self.process.open(self.output, "a")
        await file.write(data)
        await file.close()

    async def redirect(self, name: str | None) -> None:
        """Send output elsewhere."""
        await self.flush()
        if name is not None:
            try:
                await self.process.fs.write_file(name, b"")
            except OSError:
                raise DotError(f'cannot open "{name}"') from None
        self.output = name

    async def lines(self, lines: Iterator[str]) -> None:
        """Run a script: statements end at semicolons, dot-commands are lines."""
        text, start = "", 0
        for number, line in enumerate(lines, 1):
            if not text.strip() and line.startswith("."):
                if self.echo:
                    await self.write(line + "\n")
                await self.dot(line, number)
                continue
            if not text.strip() and is_blank(line):
                continue
            if not text:
                start = number
            text += ("\n" if text else "") + line
            if ";" in line and is_complete(text):
                await self._script(text, start)
                text = ""
        if text.strip():
            await self._script(text, start)

    async def _script(self, text: str, number: int) -> None:
        if self.echo:
            await self.write(text + "\n")
        problem = await self.statements(text)
        if problem is not None:
            await self._failed(f"{problem[0]} near line {number}: {problem[1]}")
        elif self.changes and self.database is not None:
            total = self.database.connection.total_changes
            last = self.database.query("SELECT changes()")[0][0]
            await self.write(f"changes: {last}   total_changes: {total}\n")
        if self.once:
            self.once = False
            await self.redirect(None)

    async def _failed(self, text: str) -> None:
        await self.flush()
        await self.process.write_error(text + "\n")
        self.failures += 1
        if self.bail:
            raise Exit(1)

    async def statements(self, text: str) -> tuple[str, str, int] | None:
        """Run statements; the kind of error, its text and its code, where one failed."""
        database = await self.open()
        while not is_blank(text):
            end = first_statement(text)
            sql, rest = text[:end], text[end:]
            try:
                if not is_blank(sql):
                    await self._run(database, sql)
            except (SqlError, OverflowError) as error:
                return self._problem(database, error, sql, text)
            text = rest
        return None

    def _problem(self, database: Database, error: Exception, sql: str, text: str) -> tuple[str, str, int]:
        message = str(error)
        code = getattr(error, "sqlite_errorcode", None) or 1
        text = text.lstrip()
        code &= 0xFF
        shown = f"{message} ({code})" if code > 1 else message
        if code in (19, 8, 9, 13) or (code != 26 and database.is_prepared(sql)):
            return "Runtime error", shown, code
        return "Parse error", shown + context(text, offset_of(message, text)), code

    async def _run(self, database: Database, sql: str) -> None:
        bound = self._bound(sql)
        cursor = await self._compute(database, lambda: database.execute(sql, bound))
        if cursor.description is None:
            return
        names = [column[0] for column in cursor.description]
        if sql.lstrip().upper().startswith("EXPLAIN QUERY PLAN"):
            await self.write("QUERY PLAN\n" + _tree(cursor.fetchall()))
            return
        rows: list[tuple[Any, ...]] = []
        if self.style.mode in ("box", "column", "qbox", "table", "markdown", "json", "line"):
            while part := await self._compute(database, lambda: database.fetch(cursor, BATCH)):
                rows += part
            await self._show(names, rows)
            return
        first = True
        headers = self.style.headers
        while part := await self._compute(database, lambda: database.fetch(cursor, BATCH)):
            self.style.headers = headers and first
            await self._show(names, part)
            first = False
            self.style.headers = headers
            await self.process.checkpoint()

    async def _compute(self, database: Database, work: Callable[[], Any]) -> Any:
        """What the library works out, beside the event loop; ending the process ends the work."""
        try:
            return await self.process.machine.in_thread(work)
        except SqlError:
            await self.process.checkpoint()  # what interrupted it comes first
            raise
        except ProcessKilled:
            database.interrupt()
            raise

    async def _show(self, names: list[str], rows: list[tuple[Any, ...]]) -> None:
        if rows:
            await self.write("".join(MODES[self.style.mode](self.style, names, iter(rows))))

    def _bound(self, sql: str) -> Any:
        positional = re.findall(r"\?(\d+)", sql)
        if positional:
            return [self.parameters.get(str(number)) for number in range(1, min(max(map(int, positional)), 999) + 1)]
        if "?" in sql and not re.search(r"[:@$]\w", sql):
            return [None] * sql.count("?") if _placeholders(sql) == sql.count("?") else ()
        return _Parameters(self.parameters)

    async def dot(self, line: str, number: int) -> None:
        """Run a dot-command."""
        words = _words(line[1:])
        if not words:
            return
        hits = [name for name in self.commands if name.startswith(words[0])]
        name = words[0] if words[0] in self.commands else hits[0] if hits else ""
        try:
            if not name:
                shown = f'unknown command or invalid arguments:  "{words[0]}". Enter ".help" for help'
                raise DotError(shown)
            await self.commands[name](self, words[1:])
        except DotError as error:
            text = str(error)
            await self._failed(text if text.startswith(("Usage", "ERROR", "extra")) else f"Error: {text}")
        except SqlError as error:
            await self._failed(f"Error: {error}")


class _Parameters(dict[str, Any]):
    """Values of parameters; those that are not set are NULL."""

    def __missing__(self, name: str) -> None:
        return None


def _placeholders(sql: str) -> int:
    """How many bare ? stand outside of strings."""
    return re.sub(r"'[^']*'|\"[^\"]*\"", "", sql).count("?")


def _tree(rows: list[tuple[Any, ...]]) -> str:
    children: dict[int, list[tuple[Any, ...]]] = {}
    for row in rows:
        children.setdefault(row[1], []).append(row)
    out: list[str] = []
    todo = [(0, "")]

    def walk(parent: int, lead: str) -> None:
        mine = children.get(parent, [])
        for place, row in enumerate(mine):
            last = place == len(mine) - 1
            out.append(f"{lead}{'`' if last else '|'}--{row[3]}\n")
            if row[0] in children and len(lead) < 300:
                walk(row[0], lead + ("   " if last else "|  "))

    walk(*todo[0])
    return "".join(out)


_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\", '"': '"', "'": "'"}


def _words(line: str) -> list[str]:
    """The words of a dot-command; double quotes know backslashes, single ones do not."""
    words: list[str] = []
    place = 0
    while place < len(line):
        char = line[place]
        if char.isspace():
            place += 1
        elif char in "\"'":
            end = place + 1
            out = []
            while end < len(line) and line[end] != char:
                if char == '"' and line[end] == "\\" and end + 1 < len(line):
                    end += 1
                    out.append(_ESCAPES.get(line[end], line[end]))
                else:
                    out.append(line[end])
                end += 1
            words.append("".join(out))
            place = end + 1
        else:
            end = place
            while end < len(line) and not line[end].isspace():
                end += 1
            words.append(line[place:end])
            place = end
    return words
