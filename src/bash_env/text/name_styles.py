"""File names in the quoting styles of ls and stat (coreutils manual 10.1.7)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

STYLES = (
    "literal", "shell", "shell-always", "shell-escape", "shell-escape-always", "c", "c-maybe", "escape", "locale",
    "clocale",
)  # fmt: skip
_SUSPECT = re.compile("[^ -~]+")
_META = re.compile(r"[\t\n\r !\"$&'()*;<=>?\[\\^`|]|\A[#~]|\A[{}]\Z|\A\Z")
_NOT_IN_DOUBLE_QUOTES = re.compile(r"[^\w %'+,./:@\]-]", re.A)
_LETTERS = {"\a": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\v": "\\v"}

Quoter = Callable[[str], str]


def quoter(style: str, utf8: bool, extra: str = "") -> Quoter:
    """A function that quotes names in `style`, one of `STYLES`; characters of `extra` are treated as special too.

    `utf8` says whether the locale is a UTF-8 one; in others only ASCII is printable.
    """
    if style == "literal":
        return str
    if style.startswith("shell"):
        return _shell_quoter(style, utf8, extra)
    return _c_quoter(style, utf8, extra)


def is_printable(char: str, utf8: bool) -> bool:
    """Whether a terminal shows `char` in this locale."""
    if char < "\x7f":
        return char >= " "
    if not utf8 or char in "\u2028\u2029":
        return False
    return unicodedata.category(char) not in ("Cc", "Cn", "Cs")


def question_marks(name: str, utf8: bool) -> str:
    """`name` with ``?`` for each character that is not printable (``ls -q``)."""

    def mark(match: re.Match[str]) -> str:
        text = match[0]
        if not utf8:
            return "?" * len(text.encode("utf-8", "surrogateescape"))
        return "".join([char if is_printable(char, utf8) else "?" for char in text])

    return _SUSPECT.sub(mark, name)


def _split(name: str, utf8: bool) -> list[str]:
    """`name` cut into runs: at even places printable text, at odd ones what must be escaped."""
    if name.isascii() and name.isprintable():
        return [name]
    runs = [""]
    for char in name:
        if is_printable(char, utf8) != len(runs) % 2:
            runs.append("")
        runs[-1] += char
    return runs


def escaped(text: str) -> str:
    """Each character of `text` as a backslash escape of C."""
    return "".join([_LETTERS.get(char) or _octal(char) for char in text])


def _octal(char: str) -> str:
    return "".join([f"\\{byte:03o}" for byte in char.encode("utf-8", "surrogateescape")])


def _shell_quoter(style: str, utf8: bool, extra: str) -> Quoter:
    always, escape = style.endswith("always"), "escape" in style
    special = re.compile(f"[{re.escape(extra)}]") if extra else None

    def quote(name: str) -> str:
        runs = _split(name, utf8) if escape else [name]
        needed = always or len(runs) > 1 or _META.search(name) or (special and special.search(name))
        return _shell_quoted(name, runs, utf8) if needed else name

    return quote


def _shell_quoted(name: str, runs: list[str], utf8: bool) -> str:
    """In quotation marks of the shell: double ones where that saves escaping a single one."""
    pending = False
    if "'" in name:
        if len(runs) == 1 and _fits_double_quotes(name, utf8):
            return f'"{name}"'
        # GNU's quoting starts over here, still in the state that the end of the name left
        pending = len(runs) % 2 == 0
    parts = ["'"]
    for index, run in enumerate(runs):
        if index % 2:
            parts.append(escaped(run) if pending else "'$'" + escaped(run))
        elif run:
            parts.append(("''" if pending and run[0] != "'" else "") + run.replace("'", "'\\''"))
        pending = bool(index % 2) or (pending and not run)
    return "".join([*parts, "'"])


def _fits_double_quotes(name: str, utf8: bool) -> bool:
    if name.isascii():
        return not _NOT_IN_DOUBLE_QUOTES.search(name)
    return all(is_printable(char, utf8) if char > "\x7f" else not _NOT_IN_DOUBLE_QUOTES.match(char) for char in name)


_MARKS = {"c": ('"', '"'), "c-maybe": ('"', '"'), "escape": ("", ""), "locale": ("‘", "’"), "clocale": ("‘", "’")}
_ASCII_MARKS = {"locale": ("'", "'"), "clocale": ('"', '"')}


def _c_quoter(style: str, utf8: bool, extra: str) -> Quoter:
    left, right = (_MARKS if utf8 else {**_MARKS, **_ASCII_MARKS})[style]
    special = re.compile(f"[\\\\{re.escape(right + extra)}]")

    def quote(name: str) -> str:
        runs = _split(name, utf8)
        if style == "c-maybe" and len(runs) == 1 and '"' not in name and not set(extra) & set(name):
            return name
        parts = [escaped(run) if i % 2 else special.sub(r"\\\g<0>", run) for i, run in enumerate(runs)]
        return left + "".join(parts) + right

    return quote
