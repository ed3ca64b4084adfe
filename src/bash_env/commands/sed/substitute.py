"""The command `s` as a function from a text to what it becomes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bash_env.commands.sed.replace import expander, literal_of
from bash_env.commands.sed.script import USAGE_STATUS, Regex, SedError, Substitution

Change = Callable[[bytes], "bytes | None"]
"""Gives the changed text, or None where nothing matched."""

_LITERAL = {False: re.compile(rb"[^\\\[.*^$]+"), True: re.compile(rb"[^\\\[.*^$+?(){}|]+")}


def literal_pattern(regex: Regex, extended: bool) -> bytes | None:
    """The text that a regular expression without operators looks for, or None."""
    if regex.ignore_case or not _LITERAL[extended].fullmatch(regex.source):
        return None
    return regex.source if regex.source.isascii() or _is_utf8(regex.source) else None


def _is_utf8(text: bytes) -> bool:
    try:
        text.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def changer(what: Substitution, regex: Regex, extended: bool, utf8: bool) -> Change:
    """The function for a substitution with a regular expression that is not empty."""
    highest = max((part for part in what.parts if isinstance(part, int)), default=0)
    if highest > regex.pattern.groups:
        raise SedError(f"-e expression #1, char 0: invalid reference \\{highest} on `s' command's RHS", USAGE_STATUS)
    text = literal_of(what.parts)
    if text is None:
        return _general(what, regex.pattern, expander(what.parts, utf8))
    literal = literal_pattern(regex, extended)
    if literal is not None and (what.number or 1) == 1:
        return _literal(literal, text, -1 if what.everywhere else 1)
    if what.everywhere or what.number > 1:
        return _spans(what, regex.pattern, text)
    return _first(regex.pattern, text)


def _literal(old: bytes, new: bytes, count: int) -> Change:
    return lambda text: text.replace(old, new, count) if old in text else None


def _first(pattern: Any, new: bytes) -> Change:
    search = pattern.match_span

    def change(text: bytes) -> bytes | None:
        span = search(text)
        return None if span is None else text[: span[0]] + new + text[span[1] :]

    return change


def _chosen(what: Substitution, matches: list[Any]) -> list[Any]:
    """Those of all matches that are replaced."""
    start = max(what.number, 1) - 1
    return matches[start:] if what.everywhere else matches[start : start + 1]


def _spans(what: Substitution, pattern: Any, new: bytes) -> Change:
    find = pattern.find_spans

    def change(text: bytes) -> bytes | None:
        spans = _chosen(what, find(text))
        if not spans:
            return None
        pieces: list[bytes] = []
        position = 0
        for start, end in spans:
            pieces += (text[position:start], new)
            position = end
        pieces.append(text[position:])
        return b"".join(pieces)

    return change


def _general(what: Substitution, pattern: Any, expand: Callable[[Any], bytes]) -> Change:
    several = what.everywhere or what.number > 1

    def change(text: bytes) -> bytes | None:
        matches = _chosen(what, list(pattern.finditer(text))) if several else [pattern.search(text)]
        if not matches or matches[0] is None:
            return None
        pieces: list[bytes] = []
        position = 0
        for match in matches:
            start, end = match.span()
            pieces += (text[position:start], expand(match))
            position = end
        pieces.append(text[position:])
        return b"".join(pieces)

    return change


def transliterator(table: dict[bytes, bytes], utf8: bool) -> Callable[[bytes], bytes]:
    """The command `y` as a function."""
    if all(len(char) == 1 for pair in table.items() for char in pair):
        bytewise = bytearray(range(256))
        for old, new in table.items():
            bytewise[old[0]] = new[0]
        if not utf8 or all(old < b"\x80" and new < b"\x80" for old, new in table.items()):
            return lambda text: text.translate(bytewise)
    chars = {_char(old): _char(new) for old, new in table.items()}
    mapping = str.maketrans(chars)
    return lambda text: text.decode("utf-8", "surrogateescape").translate(mapping).encode("utf-8", "surrogateescape")


def _char(text: bytes) -> str:
    return text.decode("utf-8", "surrogateescape")
