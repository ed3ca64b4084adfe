"""The formats @text, @json, @html, @uri, @csv, @tsv, @sh, @base64 and @base32 (jq manual, "Format strings")."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Any
from urllib.parse import quote, unquote

from bash_env.commands.jq.encode import dump, number_text
from bash_env.commands.jq.errors import JqError
from bash_env.commands.jq.values import described

_BROKEN_ESCAPE = re.compile("%(?![0-9a-fA-F]{2})")
_HTML = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "'": "&apos;", '"': "&quot;"}


def text(value: Any) -> str:
    """A string as it is, anything else as JSON."""
    return value if isinstance(value, str) else dump(value)


def formatted(name: str, value: Any) -> str:
    """A value in a format. Raises JqError."""
    rule = _FORMATS.get(name)
    if rule is None:
        raise JqError(f"{name} is not a valid format")
    return rule(value)


def _row(value: Any, kind: str) -> list[Any]:
    if not isinstance(value, list):
        raise JqError(f"{described(value)} cannot be {kind}-formatted, only array")
    return value


def _cell(item: Any, kind: str) -> str:
    if isinstance(item, bool):
        return "true" if item else "false"
    if isinstance(item, int | float):
        return number_text(item)
    if item is None:
        return ""
    if isinstance(item, str):
        if kind == "csv":
            return '"' + item.replace('"', '""') + '"'
        return item.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
    raise JqError(f"{described(item)} is not valid in a csv row")


def _shell(value: Any) -> str:
    return " ".join(_shell_word(item) for item in (value if isinstance(value, list) else [value]))


def _shell_word(item: Any) -> str:
    if isinstance(item, list | dict):
        raise JqError(f"{described(item)} can not be escaped for shell")
    return "'" + item.replace("'", "'\\''") + "'" if isinstance(item, str) else dump(item)


def _decoded(value: Any) -> str:
    data = text(value)
    try:
        raw = data.rstrip("=").encode()
        if data and not raw:
            raise binascii.Error
        if len(raw) % 4 == 1:
            return _trailing(value)
        return base64.b64decode(raw + b"=" * (-len(raw) % 4), validate=True).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        raise JqError(f"{described(value)} is not valid base64 data") from None


def _unquoted(value: Any) -> str:
    try:
        if _BROKEN_ESCAPE.search(text(value)):
            raise ValueError
        return unquote(text(value), errors="strict")
    except ValueError:
        raise JqError(f"{described(value)} is not a valid uri encoding") from None


def _trailing(value: Any) -> str:
    raise JqError(f"{described(value)} trailing base64 byte found")


def _decoded32(value: Any) -> str:
    data = text(value).rstrip("=")
    try:
        return base64.b32decode(data + "=" * (-len(data) % 8)).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        raise JqError(f"{described(value)} is not valid base32 data") from None


_FORMATS = {
    "text": text, "json": dump,
    "html": lambda v: "".join([_HTML.get(char, char) for char in text(v)]),
    "uri": lambda v: quote(text(v), safe="-_.~"),
    "csv": lambda v: ",".join(_cell(item, "csv") for item in _row(v, "csv")),
    "tsv": lambda v: "\t".join(_cell(item, "tsv") for item in _row(v, "tsv")),
    "sh": _shell,
    "base64": lambda v: base64.b64encode(text(v).encode("utf-8", "surrogateescape")).decode(),
    "urid": _unquoted, "base64d": _decoded,
    "base32": lambda v: base64.b32encode(text(v).encode()).decode(), "base32d": _decoded32,
}  # fmt: skip
