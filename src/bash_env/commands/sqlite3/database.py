"""A database in memory, read from a file of the machine and written back (SQLite's serialize and deserialize).

No statement may touch the host: attaching files, loading code and spilling to disk are refused.
"""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

MAX_SECONDS = 2.0
"""How long a statement may compute before it is interrupted."""
MAX_LENGTH = 64_000_000
"""The largest string, row or statement in bytes."""
MAX_PAGES = 65_536
"""How many pages of 4 KiB a database may have."""
_STEPS = 5000
_DENIED_PRAGMAS = frozenset(("temp_store_directory", "data_store_directory", "temp_store", "max_page_count"))
_TOKEN = re.compile(
    r"""\s+|--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|[A-Za-z_\x80-\U0010ffff][\w$]*|\d[\w.]*|.""",
    re.S,
)
SqlError = sqlite3.Error


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


class Database:
    """One open database. `path` is its file, or ``:memory:``; `overdue` tells that the machine has something else to do."""

    def __init__(self, path: str, content: bytes, overdue: Callable[[], bool], *, readonly: bool = False) -> None:
        self.path = path
        self._overdue = overdue
        self.connection = sqlite3.connect(
            ":memory:", isolation_level=None, cached_statements=0, check_same_thread=False
        )
        if content:
            self.connection.deserialize(content)
        settings = ["temp_store=MEMORY", f"max_page_count={MAX_PAGES}", *(["query_only=1"] if readonly else [])]
        for setting in settings:
            with suppress(SqlError):
                self.connection.execute(f"PRAGMA {setting}")
        self.connection.text_factory = _decoded
        self.connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_LENGTH)
        self.connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 10)
        self.connection.set_authorizer(_authorize)
        self.started = 0.0
        self.connection.set_progress_handler(self._watch, _STEPS)
        self.before = content

    def _watch(self) -> int:
        return int(self._overdue() or time.monotonic() - self.started > MAX_SECONDS)

    def interrupt(self) -> None:
        """End the statement that runs in another thread."""
        self.connection.interrupt()

    def execute(self, sql: str, values: Any = ()) -> sqlite3.Cursor:
        """Run one statement. Raises SqlError."""
        self.started = time.monotonic()
        return self.connection.execute(sql, values)

    def fetch(self, cursor: sqlite3.Cursor, count: int) -> list[tuple[Any, ...]]:
        """The next rows. Raises SqlError."""
        self.started = time.monotonic()
        return cursor.fetchmany(count)

    def query(self, sql: str, values: Any = ()) -> list[tuple[Any, ...]]:
        """All rows. Raises SqlError."""
        return self.execute(sql, values).fetchall()

    def changed(self) -> bytes | None:
        """The content of the file, if it is another one than what was read."""
        if self.connection.in_transaction:
            self.connection.rollback()
        content = self.connection.serialize()
        return content if content != self.before and (content or self.before) else None

    def is_prepared(self, sql: str) -> bool:
        """Whether a statement can be prepared at all."""
        try:
            self.execute("EXPLAIN " + sql).close()
        except SqlError:
            return False
        return True

    def close(self) -> None:
        """Be done."""
        self.connection.close()


def _authorize(action: int, first: str | None, second: str | None, database: str | None, source: str | None) -> int:
    if action == sqlite3.SQLITE_ATTACH and first not in (":memory:", ""):
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_PRAGMA and (first or "").lower() in _DENIED_PRAGMAS and second is not None:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in ("load_extension", "fts3_tokenizer"):
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def is_complete(sql: str) -> bool:
    """Whether the text ends behind a whole statement."""
    return sqlite3.complete_statement(sql)


def first_statement(sql: str) -> int:
    """Where the first statement of a text ends."""
    place = 0
    while True:
        end = sql.find(";", place)
        if end < 0:
            return len(sql)
        if is_complete(sql[: end + 1]):
            return end + 1
        place = end + 1


def is_blank(sql: str) -> bool:
    """Whether there is nothing but blanks, comments and semicolons."""
    place = 0
    while place < len(sql):
        match = _TOKEN.match(sql, place)
        assert match is not None
        word = match[0]
        if not (word.isspace() or word == ";" or word.startswith(("--", "/*"))):
            return False
        place = match.end()
    return True


_NAMED = (
    (re.compile(r'near "(.*)": syntax error', re.S), True), (re.compile(r"no such column: (.*)", re.S), True),
    (re.compile(r"no such function: (.*)", re.S), True), (re.compile(r'unrecognized token: "(.*)"', re.S), False),
)  # fmt: skip


def offset_of(message: str, sql: str) -> int:
    """Where in the statement an error is, or -1."""
    for pattern, whole in _NAMED:
        match = pattern.fullmatch(message)
        if match is None:
            continue
        if not whole:
            return sql.find(match[1])
        wanted = match[1].rpartition(".")[2] if "column" in message else match[1]
        for token in _TOKEN.finditer(sql):
            if token[0] == match[1] or token[0].strip('"') == wanted:
                return token.start()
    return -1


def context(sql: str, offset: int) -> str:
    """Two lines that point to an offset of the statement."""
    if offset < 0:
        return ""
    while offset > 50:
        sql, offset = sql[1:], offset - 1
    shown = re.sub(r"\s", " ", sql[:78])
    if offset < 25:
        return f"\n  {shown}\n  {' ' * offset}^--- error here"
    return f"\n  {shown}\n  {' ' * (offset - 14)}error here ---^"
