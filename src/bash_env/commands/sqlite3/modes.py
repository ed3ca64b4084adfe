"""How rows are shown: the output modes of sqlite3 (sqlite3 manual, "Changing Output Formats")."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from bash_env.text.width import text_width

_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_KEYWORDS = frozenset((
    "ADD", "ALL", "ALTER", "AND", "AS", "AUTOINCREMENT", "BETWEEN", "CASE", "CHECK", "COLLATE", "COMMIT", "CONSTRAINT",
    "CREATE", "DEFAULT", "DEFERRABLE", "DELETE", "DISTINCT", "DROP", "ELSE", "ESCAPE", "EXISTS", "FOREIGN", "FROM",
    "GROUP", "HAVING", "IN", "INDEX", "INSERT", "INTO", "IS", "ISNULL", "JOIN", "LIMIT", "NOT", "NOTNULL", "NULL", "ON",
    "OR", "ORDER", "PRIMARY", "REFERENCES", "RETURNING", "SELECT", "SET", "TABLE", "THEN", "TO", "TRANSACTION", "UNION",
    "UNIQUE", "UPDATE", "USING", "VALUES", "WHEN", "WHERE",
))  # fmt: skip
_BOX = ("┌─┬┐", "├─┼┤", "└─┴┘", "│")
_TABLE = ("+-++", "+-++", "+-++", "|")


class Style:
    """The settings that output depends on."""

    def __init__(self) -> None:
        self.mode = "list"
        self.headers = False
        self.headers_set = False
        self.separator = "|"
        self.row = "\n"
        self.null = ""
        self.table = "table"
        self.widths: list[int] = []
        self.quoted = False


def number_text(value: float) -> str:
    """A real as SQLite writes it, with 15 digits."""
    if value != value:
        return ""
    if value in (float("inf"), float("-inf")):
        return "Inf" if value > 0 else "-Inf"
    text = f"{value:.15g}"
    mantissa, e, exponent = text.partition("e")
    if text == "-0":
        return "0.0"
    return (mantissa if "." in mantissa else mantissa + ".0") + e + exponent


def text_of(value: Any, null: str) -> str:
    """A value as plain text."""
    if value is None:
        return null
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, bytes):
        return value.decode("utf-8", "surrogateescape").split("\0")[0]
    return str(value)


def literal(value: Any) -> str:
    """A value as SQL."""
    if value is None:
        return "NULL"
    if isinstance(value, float):
        return {"Inf": "1e999", "-Inf": "-1e999"}.get(number_text(value), number_text(value))
    if isinstance(value, bytes):
        return f"X'{value.hex()}'"
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else str(value)


def dumped(value: Any) -> str:
    """A value as SQL on one line."""
    if isinstance(value, str) and ("\n" in value or "\r" in value):
        inner = literal(value.replace("\n", "\\n").replace("\r", "\\r"))
        if "\n" in value:
            inner = f"replace({inner},'\\n',char(10))"
        return f"replace({inner},'\\r',char(13))" if "\r" in value else inner
    return literal(value)


def name_text(name: str) -> str:
    """A name, in quotes where it needs them."""
    if _PLAIN_NAME.fullmatch(name) and name.upper() not in _KEYWORDS:
        return name
    return '"' + name.replace('"', '""') + '"'


def _csv(text: str, separator: str) -> str:
    if text == "" or re.search(r"[\x00-\x20\"'\x7f-\U0010ffff]", text) or separator in text:
        return '"' + text.replace('"', '""') + '"'
    return text


def _c_string(text: str) -> str:
    out = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
    return f'"{out}"'


def _html(text: str) -> str:
    for char, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;")):
        text = text.replace(char, name)
    return text


Rows = Iterator[tuple[Any, ...]]
Renderer = Callable[[Style, list[str], Rows], Iterator[str]]


def _list(style: Style, names: list[str], rows: Rows) -> Iterator[str]:
    if style.headers:
        yield style.separator.join(names) + style.row
    for row in rows:
        yield style.separator.join([text_of(value, style.null) for value in row]) + style.row


def _csv_rows(style: Style, names: list[str], rows: Rows) -> Iterator[str]:
    if style.headers:
        yield style.separator.join([_csv(name, style.separator) for name in names]) + style.row
    for row in rows:
        cells = [style.null if v is None else _csv(text_of(v, ""), style.separator) for v in row]
        yield style.separator.join(cells) + style.row


def _quote(style: Style, names: list[str], rows: Rows) -> Iterator[str]:
    if style.headers:
        yield style.separator.join([literal(name) for name in names]) + style.row
    for row in rows:
        yield style.separator.join([literal(value) for value in row]) + style.row


def _tcl(style: Style, names: list[str], rows: Rows) -> Iterator[str]:
    if style.headers:
        yield style.separator.join([_c_string(name) for name in names]) + style.row
    for row in rows:
        yield style.separator.join([_c_string(text_of(value, style.null)) for value in row]) + style.row


def _line(style: Style, names: list[str], rows: Rows) -> Iterator[str]:
    width = max([5, *map(len, names)])
    for count, row in enumerate(rows):
        start = style.row if count else ""
        pairs = zip(names, row, strict=True)
        yield start + "".join(f"{name:>{width}} = {text_of(value, style.null)}{style.row}" for name, value in pairs)


def _html_rows(style: Style, names: list[str], rows: Rows) -> Iterator[str]:
    if style.headers:
        yield "<TR>" + "\n".join(f"<TH>{_html(name)}</TH>" for name in names) + "\n</TR>\n"
    for row in rows:
        yield "<TR>" + "\n".join(f"<TD>{_html(text_of(value, style.null))}</TD>" for value in row) + "\n</TR>\n"


def _insert(style: Style, names: list[str], rows: Rows) -> Iterator[str]:
    columns = f"({','.join(map(name_text, names))})" if style.headers else ""
    for row in rows:
        yield f"INSERT INTO {name_text(style.table)}{columns} VALUES({','.join(map(literal, row))});\n"


def _json_value(value: Any) -> str:
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, bytes):
        value = "".join(f"\\u{byte:04x}" if byte < 32 or byte > 126 else chr(byte) for byte in value)
        return f'"{value}"'
    return json.dumps(value, ensure_ascii=False)


def _json(style: Style, names: list[str], rows: Rows) -> Iterator[str]:
    start = "["
    keys = [json.dumps(name, ensure_ascii=False) for name in names]
    for row in rows:
        pairs = zip(keys, row, strict=True)
        yield start + "{" + ",".join(f"{key}:{_json_value(value)}" for key, value in pairs) + "}"
        start = ",\n"
    if start != "[":
        yield "]\n"


def _cells(style: Style, names: list[str], rows: Rows) -> tuple[list[list[str]], list[int]]:
    """The cells of a whole table, broken into lines, and the widths of the columns."""
    shown = [[literal(value) if style.quoted else text_of(value, style.null) for value in row] for row in rows]
    fixed = [*style.widths, *[0] * len(names)][: len(names)]
    lines: list[list[str]] = [[_wrapped(name, abs(width))[0] for name, width in zip(names, fixed, strict=True)]]
    for row in shown:
        parts = [_wrapped(cell, abs(width)) for cell, width in zip(row, fixed, strict=True)]
        for place in range(max(map(len, parts), default=0)):
            lines.append([part[place] if place < len(part) else "" for part in parts])
    widths = [abs(width) or max(text_width(line[column]) for line in lines) for column, width in enumerate(fixed)]
    return lines, widths


def _wrapped(text: str, width: int) -> list[str]:
    out = []
    for line in text.split("\n"):
        while width and len(line) > width:
            out.append(line[:width])
            line = line[width:]
        out.append(line)
    return out


def _left(text: str, width: int) -> str:
    return text + " " * (width - text_width(text))


def _aligned(text: str, width: int, wanted: int) -> str:
    return " " * (width - text_width(text)) + text if wanted < 0 else _left(text, width)


def _centered(text: str, width: int) -> str:
    room = width - text_width(text)
    return " " * (room // 2) + text + " " * (room - room // 2)


def _column(style: Style, names: list[str], rows: Rows) -> Iterator[str]:
    lines, widths = _cells(style, names, rows)
    if len(lines) == 1:
        return
    fixed = [*style.widths, *[0] * len(names)]

    def join(cells: list[str]) -> str:
        return "  ".join([_aligned(c, w, f) for c, w, f in zip(cells, widths, fixed, strict=False)]) + "\n"

    if style.headers:
        yield join(lines[0])
        yield "  ".join(["-" * width for width in widths]) + "\n"
    for line in lines[1:]:
        yield join(line)


def _framed(border: tuple[str, str, str, str], top: bool) -> Renderer:
    def render(style: Style, names: list[str], rows: Rows) -> Iterator[str]:
        lines, widths = _cells(style, names, rows)
        if len(lines) == 1:
            return
        bar = border[3]

        def rule(kind: str) -> str:
            return kind[0] + kind[2].join([kind[1] * (width + 2) for width in widths]) + kind[3] + "\n"

        def join(cells: list[str]) -> str:
            return bar + bar.join([f" {cell} " for cell in cells]) + bar + "\n"

        if top:
            yield rule(border[0])
        yield join([_centered(name, width) for name, width in zip(lines[0], widths, strict=True)])
        yield rule(border[1])
        for line in lines[1:]:
            yield join([_left(cell, width) for cell, width in zip(line, widths, strict=True)])
        if top:
            yield rule(border[2])

    return render


MODES: dict[str, Renderer] = {
    "ascii": _list, "box": _framed(_BOX, True), "column": _column, "csv": _csv_rows, "html": _html_rows,
    "insert": _insert, "json": _json, "line": _line, "list": _list, "markdown": _framed(("|-||",) * 3 + ("|",), False),
    "qbox": _framed(_BOX, True), "quote": _quote, "table": _framed(_TABLE, True), "tabs": _list, "tcl": _tcl,
}  # fmt: skip
SEPARATORS = {
    "ascii": ("\x1f", "\x1e"), "csv": (",", "\r\n"), "list": ("|", "\n"), "quote": (",", "\n"), "tabs": ("\t", "\n"),
    "tcl": (" ", "\n"),
}  # fmt: skip
