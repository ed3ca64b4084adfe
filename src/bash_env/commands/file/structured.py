"""Texts with a structure that is checked as a whole: JSON and CSV."""

from __future__ import annotations

import json

from bash_env.commands.file.verdict import Verdict

CSV_LINES = 10
MAX_JSON = 1 << 20


def recognize(data: bytes) -> Verdict | None:
    """What the text is, or None."""
    return _json(data) or _csv(data)


def _json(data: bytes) -> Verdict | None:
    if len(data) > MAX_JSON or data.lstrip(b" \t\r\n")[:1] not in (b"{", b"["):
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if _is_json(text):
        return Verdict("JSON text data", "application/json")
    lines = text.splitlines()
    if len(lines) > 1 and all(_is_json(line) for line in lines):
        return Verdict("New Line Delimited JSON text data", "application/x-ndjson")
    return None


def _is_json(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        return False


def _csv(data: bytes) -> Verdict | None:
    """At least three lines with the same number of fields, more than one."""
    complete = data.split(b"\n", CSV_LINES)[:-1]
    counts = {_fields(line) for line in complete}
    if len(complete) > 2 and len(counts) == 1 and counts.pop() > 1:
        return Verdict("CSV text", "text/csv")
    return None


def _fields(line: bytes) -> int:
    """The fields of a line; commas between double quotes do not separate."""
    return b"".join(line.split(b'"')[::2]).count(b",") + 1
