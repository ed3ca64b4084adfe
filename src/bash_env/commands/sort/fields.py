"""Cutting the text of a key out of lines: quick ways for common keys, two patterns for the others.

Blanks are space, tab and, in lines that end in NUL, newline.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bash_env.commands.sort.keys import Key

Cutter = Callable[[list[bytes]], list[bytes]]
"""The text of one key of each line."""

_TOKEN_ORDERS = frozenset("ngMh")
_OTHER_SPACE = re.compile(rb"[\v\f\r]")
_MAX_REPEAT = 1 << 20  # fields past this are looked for by the end of the line


def cutter(key: Key, tab: bytes | None) -> Cutter:
    """How to cut `key` out of lines whose fields are parted by `tab`, or by blanks if that is None."""
    general = _general(key, tab)
    simple = _simple(key, tab)
    if simple is None:
        return general

    def cut(lines: list[bytes]) -> list[bytes]:
        try:
            return simple(lines)
        except (IndexError, _NotSimple):
            return general(lines)

    return cut


class _NotSimple(Exception):
    """These lines need the general way."""


def _simple(key: Key, tab: bytes | None) -> Cutter | None:
    empty = key.end_field is not None and key.end_field < key.field
    if key.char or key.end_char or key.field > _MAX_REPEAT or empty:
        return None
    field, one = key.field, key.end_field == key.field
    token = bool(key.order & _TOKEN_ORDERS)
    if tab is None:
        return _simple_blanks(field, one, token, key)
    if token and not (tab.isalnum() or tab in b" \t.+-"):
        one = True  # what is read as a number ends there anyway
    elif key.skip_start:
        return None
    if one:
        return lambda lines: [line.split(tab, field + 1)[field] for line in lines]
    return (lambda lines: [line.split(tab, field)[field] for line in lines]) if key.end_field is None else None


def _simple_blanks(field: int, one: bool, token: bool, key: Key) -> Cutter | None:
    if token or (one and key.skip_start):
        return lambda lines: _tokens(lines, field)
    if one:
        return lambda lines: _single_blanks(lines, field)
    if field == 0 and key.end_field is None:
        return _without_blanks if key.skip_start else list
    return None


def _without_blanks(lines: list[bytes]) -> list[bytes]:
    return [line.lstrip(b" \t\n") for line in lines]


def _tokens(lines: list[bytes], field: int) -> list[bytes]:
    """Fields without the blanks before them; split() parts at vertical space, too, which a field may hold."""
    if _OTHER_SPACE.search(b"\n".join(lines)):
        raise _NotSimple
    return [line.split(None, field + 1)[field] for line in lines]


def _single_blanks(lines: list[bytes], field: int) -> list[bytes]:
    """Fields, each with the one blank before it, of lines with one blank between fields."""
    text = b"\n".join(lines)
    if b"  " in text or b"\t" in text or b"\n " in text or text[:1] == b" " or text.count(b"\n") >= len(lines):
        raise _NotSimple
    if not field:
        return [line.split(b" ", 1)[0] for line in lines]
    return [b" " + line.split(b" ", field + 1)[field] for line in lines]


def _general(key: Key, tab: bytes | None) -> Cutter:
    begin = re.compile(_skip(key.field, tab) + _into(key.skip_start, key.char), re.DOTALL).match
    end = _end_pattern(key, tab)
    if end is None:
        return lambda lines: [line[_stop(begin(line), line) :] for line in lines]
    find = re.compile(end, re.DOTALL).match
    return lambda lines: [line[_stop(begin(line), line) : _stop(find(line), line)] for line in lines]


def _stop(match: re.Match[bytes] | None, line: bytes) -> int:
    return len(line) if match is None else match.end()


def _end_pattern(key: Key, tab: bytes | None) -> bytes | None:
    if key.end_field is None:
        return None
    if key.end_char:
        return _skip(key.end_field, tab) + _into(key.skip_end, key.end_char)
    if tab is None:
        return _skip(key.end_field + 1, tab)
    return _skip(key.end_field, tab) + b"[^%b]*+" % re.escape(tab)


def _skip(count: int, tab: bytes | None) -> bytes:
    """A pattern for the first `count` fields and their separators; it fails or takes all where there are fewer."""
    count = min(count, _MAX_REPEAT)
    if not count:
        return b""
    if tab is not None:
        return b"(?:[^%b]*+%b){%d}" % (re.escape(tab), re.escape(tab), count)
    return rb"(?:(?:[ \t\n]*+[^ \t\n]++){%d}|.*+)" % count


def _into(skip_blanks: bool, char: int) -> bytes:
    blanks = rb"[ \t\n]*+" if skip_blanks else b""
    return blanks + (b".{0,%d}+" % min(char, 1 << 30) if char else b"")
