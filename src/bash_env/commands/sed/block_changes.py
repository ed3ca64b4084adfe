"""`s` and `y` on whole blocks of lines: functions from the text of a block to what it becomes.

A block ends with a newline. No match may cross a line, so that the result is that of going line by line.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bash_env.commands.sed.replace import expander, literal_of
from bash_env.commands.sed.script import Substitution
from bash_env.commands.sed.substitute import Change, changer, literal_pattern, transliterator
from bash_env.text.regex.rewrite import block_expression
from bash_env.text.regex.scan import LineScanner

BlockChange = Callable[[bytes], bytes]

_NEWLINE = b"\n"
_ANCHORED = {
    False: re.compile(rb"(\^?)([^\\\[.*^$]*)(\$?)"),
    True: re.compile(rb"(\^?)([^\\\[.*^$+?(){}|]*)(\$?)"),
}


def adds_lines(what: Substitution) -> bool:
    """Whether the replacement may hold a newline, which ends a line only at the end of the script."""
    return any(isinstance(part, bytes) and _NEWLINE in part for part in what.parts)


def substitution(what: Substitution, extended: bool, utf8: bool) -> BlockChange:
    """The function for an `s` without the flag p or w."""
    text = literal_of(what.parts)
    if text is not None:
        quick = _textual(what, text, extended, utf8)
        if quick is not None:
            return quick
    by_line = _by_line(what, changer(what, what.regex, extended, utf8))
    if what.number > 1:
        return by_line
    simple = block_expression(what.regex.pattern)
    if simple is None:
        return by_line
    template = expander(what.parts, utf8) if text is None else text.replace(b"\\", b"\\\\")
    by_block = _everywhere(simple, template) if what.everywhere else _first_of_lines(simple, template)
    if not utf8:
        return by_block
    return lambda block: by_block(block) if block.isascii() else by_line(block)


def _textual(what: Substitution, new: bytes, extended: bool, utf8: bool) -> BlockChange | None:
    """The function for a pattern that is literal text, perhaps at the start or end of a line."""
    if what.number > 1:
        return None
    old = literal_pattern(what.regex, extended)
    if old is not None:
        if _NEWLINE in old:
            return lambda block: block
        return _replaced(old, new) if what.everywhere else _replaced_once(old, new)
    match = _ANCHORED[extended].fullmatch(what.regex.source)
    if match is None or what.regex.ignore_case or _NEWLINE in match[2] or not (match[2].isascii() or utf8):
        return None
    start, old, end = match.groups()
    if start and end:
        return _whole_line(old, new)
    return _at_start(old, new) if start else _at_end(old, new) if end else None


def _replaced(old: bytes, new: bytes) -> BlockChange:
    return lambda block: block.replace(old, new)


def _replaced_once(old: bytes, new: bytes) -> BlockChange:
    def change(block: bytes) -> bytes:
        if old not in block:
            return block
        return _NEWLINE.join([line.replace(old, new, 1) for line in block.split(_NEWLINE)])

    return change


def _at_start(old: bytes, new: bytes) -> BlockChange:
    return lambda block: (_NEWLINE + block[:-1]).replace(_NEWLINE + old, _NEWLINE + new)[1:] + _NEWLINE


def _at_end(old: bytes, new: bytes) -> BlockChange:
    return lambda block: block.replace(old + _NEWLINE, new + _NEWLINE)


def _whole_line(old: bytes, new: bytes) -> BlockChange:
    return lambda block: _NEWLINE.join([new if line == old else line for line in block[:-1].split(_NEWLINE)]) + _NEWLINE


def _everywhere(simple: re.Pattern[bytes], template: Any) -> BlockChange:
    return lambda block: simple.sub(template, block)


def _first_of_lines(simple: re.Pattern[bytes], template: Any) -> BlockChange:
    def change(block: bytes) -> bytes:
        if simple.search(block) is None:
            return block
        sub = simple.sub
        return _NEWLINE.join([sub(template, line, 1) for line in block.split(_NEWLINE)])

    return change


def _by_line(what: Substitution, change: Change) -> BlockChange:
    """Change the matching lines one by one."""
    scanner = LineScanner(what.regex.pattern)

    def change_line(line: bytes) -> bytes:
        changed = change(line)
        return line if changed is None else changed

    def change_block(block: bytes) -> bytes:
        pieces: list[bytes] = []
        position = 0
        for start, end in scanner.runs(block):
            lines = block[start : end - 1].split(_NEWLINE)
            pieces += (block[position:start], _NEWLINE.join(map(change_line, lines)), _NEWLINE)
            position = end
        pieces.append(block[position:])
        return b"".join(pieces)

    return change_block


def transliteration(table: dict[bytes, bytes], utf8: bool) -> BlockChange | None:
    """The function for a `y`, None if it makes newlines."""
    if _NEWLINE in table.values():
        return None
    return transliterator({old: new for old, new in table.items() if old != _NEWLINE}, utf8)
