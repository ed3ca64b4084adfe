"""Quoting in the styles of GNU messages and of the shell."""

from __future__ import annotations

import re
from collections.abc import Mapping

_SPECIAL = re.compile(r"""[ !"$&'()*;<=>?\[\\^`|]|^[#~]|^[{}]?\Z""").search
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\udc80-\udcff]")
_WIDE = re.compile("[\x80-\U0010ffff]")
_ESCAPES = {"\a": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\v": "\\v"}


def is_utf8(env: Mapping[str, str]) -> bool:
    """Whether the locale of an environment (LC_ALL, LC_CTYPE, LANG in that order) is a UTF-8 one."""
    locale = env.get("LC_ALL") or env.get("LC_CTYPE") or env.get("LANG") or "C"
    return locale.upper().replace("-", "").partition("@")[0].endswith("UTF8")


def quote(text: str, env: Mapping[str, str]) -> str:
    """`text` in the quotation marks of the locale, as GNU messages show values: ‘x’ in UTF-8, 'x' in the C locale."""
    shown = _CONTROL.sub(_control, text.replace("\\", "\\\\"))
    if is_utf8(env):
        return "‘" + shown.replace("’", "\\’") + "’"
    shown = _WIDE.sub(_control, shown.replace("'", "\\'"))
    return f"'{shown}'"


def _control(match: re.Match[str]) -> str:
    char = match[0]
    if char in _ESCAPES:
        return _ESCAPES[char]
    return "".join([f"\\{byte:03o}" for byte in char.encode("utf-8", "surrogateescape")])


def quote_always(name: str) -> str:
    """A file name in shell quotes, as GNU messages show files (``cannot open 'x'``)."""
    if not _CONTROL.search(name):
        if "'" not in name:
            return f"'{name}'"
        if not any(char in '"$`\\!' for char in name):
            return f'"{name}"'
    return _escaped(name)


def shell_quote(text: str) -> str:
    """`text` as it is, or in shell quotes where a shell would misread it (GNU's style shell-escape)."""
    return quote_always(text) if _SPECIAL(text) or _CONTROL.search(text) else text


def quote_if_needed(name: str) -> str:
    """A file name before a message (``cat: x: No such file``), in shell quotes where it could be misread."""
    return quote_always(name) if ":" in name else shell_quote(name)


def _escaped(name: str) -> str:
    """Single quotes, with `$'..'` around what cannot stand in them."""
    out: list[str] = []
    for piece in re.split(f"({_CONTROL.pattern}+)", name):
        if not piece:
            continue
        if _CONTROL.match(piece):
            out.append("$'" + _CONTROL.sub(_control, piece) + "'")
        else:
            out.append("'" + piece.replace("'", "'\\''") + "'")
    text = "".join(out)
    return text if text.startswith("'") else "''" + text
