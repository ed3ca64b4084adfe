"""The formats @text, @json, @html, @uri, @csv, @tsv, @sh, @base64 and @base32 (jq manual, "Format strings")."""

from __future__ import annotations

import base64
import binascii
from typing import Any
from urllib.parse import quote, unquote

from bash_env.commands.jq.errors import JqError
from bash_env.commands.jq.values import brief, dump, number_text, type_of

_HTML = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "'": "&#39;", '"': "&quot;"}


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
        raise JqError(f"{type_of(value)} ({brief(value)}) cannot be {kind}-formatted, only an array can be")
    return value


def _cell(item: Any, kind: str) -> str:
    if isinstance(item, bool):
        return "true" if item else "false"
    if isinstance(item, float):
        return number_text(item)
    if item is None:
        return ""
    if isinstance(item, str):
        if kind == "csv":
            return '"' + item.replace('"', '""') + '"'
        return item.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
    raise JqError(f"{type_of(item)} ({brief(item)}) is not valid in a csv row")


def _shell(value: Any) -> str:
    return " ".join(_shell_word(item) for item in (value if isinstance(value, list) else [value]))


def _shell_word(item: Any) -> str:
    if isinstance(item, list | dict):
        raise JqError(f"{type_of(item)} ({brief(item)}) can not be escaped for shell")
    return "'" + item.replace("'", "'\\''") + "'" if isinstance(item, str) else dump(item)


def _decoded(value: Any) -> str:
    data = text(value)
    try:
        raw = data.rstrip("=").encode()
        if (data and not raw) or len(raw) % 4 == 1:
            raise binascii.Error
        return base64.b64decode(raw + b"=" * (-len(raw) % 4), validate=True).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        raise JqError(f"{type_of(value)} ({brief(value)}) is not valid base64 data") from None


def _decoded32(value: Any) -> str:
    data = text(value).rstrip("=")
    try:
        return base64.b32decode(data + "=" * (-len(data) % 8)).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        raise JqError(f"{type_of(value)} ({brief(value)}) is not valid base32 data") from None


_FORMATS = {
    "text": text, "json": dump,
    "html": lambda v: "".join([_HTML.get(char, char) for char in text(v)]),
    "uri": lambda v: quote(text(v), safe="-_.~"),
    "csv": lambda v: ",".join(_cell(item, "csv") for item in _row(v, "csv")),
    "tsv": lambda v: "\t".join(_cell(item, "tsv") for item in _row(v, "tsv")),
    "sh": _shell,
    "base64": lambda v: base64.b64encode(text(v).encode("utf-8", "surrogateescape")).decode(),
    "urid": lambda v: unquote(text(v), errors="replace"), "base64d": _decoded,
    "base32": lambda v: base64.b32encode(text(v).encode()).decode(), "base32d": _decoded32,
}  # fmt: skip
