"""Quoting in the styles of GNU messages and of the shell."""

from __future__ import annotations

import re
from collections.abc import Mapping

_SHELL_SAFE = re.compile(r"[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+:,./=~#-]*|[\]{}]").fullmatch
_CONTROL = re.compile("[\x00-\x1f\x7f\udc80-\udcff]")
_ESCAPES = {"\a": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\v": "\\v"}


def is_utf8(env: Mapping[str, str]) -> bool:
    """Whether the locale of an environment (LC_ALL, LC_CTYPE, LANG in that order) is a UTF-8 one."""
    locale = env.get("LC_ALL") or env.get("LC_CTYPE") or env.get("LANG") or "C"
    return locale.upper().replace("-", "").partition("@")[0].endswith("UTF8")


def quote(text: str, env: Mapping[str, str]) -> str:
    """`text` in the quotation marks of the locale, as GNU messages show values: ‘x’ in UTF-8, 'x' in the C locale."""
    shown = _CONTROL.sub(_control, text.replace("\\", "\\\\") if _CONTROL.search(text) else text)
    if is_utf8(env):
        return f"‘{shown}’"
    shown = shown.replace("'", "\\'")
    return f"'{shown}'"


def _control(match: re.Match[str]) -> str:
    char = match[0]
    if char in _ESCAPES:
        return _ESCAPES[char]
    code = ord(char)
    return f"\\{code - 0xDC00 if code >= 0xDC80 else code:03o}"


def quote_always(name: str) -> str:
    """A file name in shell quotes, as GNU messages show files (``cannot open 'x'``)."""
    if not _CONTROL.search(name):
        if "'" not in name:
            return f"'{name}'"
        if not any(char in '"$`\\!' for char in name):
            return f'"{name}"'
    return _escaped(name)


def quote_if_needed(name: str) -> str:
    """A file name as it is, or in shell quotes where a shell (or a reader) would misread it."""
    if name and not _CONTROL.search(name) and _SHELL_SAFE(name):
        return name
    if ":" in name or not _plain(name):
        return quote_always(name)
    return name


def _plain(name: str) -> bool:
    return bool(name) and not re.search(r"[^\w@%+:,./=~#^{}\]-]", name) and name[0] not in "~#"


def _escaped(name: str) -> str:
    """Single quotes, with `$'..'` around what cannot stand in them."""
    out: list[str] = []
    for piece in re.split("([\x00-\x1f\x7f\udc80-\udcff]+)", name):
        if not piece:
            continue
        if _CONTROL.match(piece):
            out.append("$'" + _CONTROL.sub(_control, piece) + "'")
        else:
            out.append("'" + piece.replace("'", "'\\''") + "'")
    text = "".join(out)
    return text if text.startswith("'") else "''" + text
