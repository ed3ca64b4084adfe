"""Which lines of a block match a regular expression, and blocks without or with only these."""

from __future__ import annotations

from collections.abc import Callable

from bash_env.commands.sed.script import Regex
from bash_env.commands.sed.substitute import literal_pattern
from bash_env.text.regex.scan import LineScanner

BlockChange = Callable[[bytes], bytes]
"""A function from the text of a block, which ends with a newline, to what it becomes."""

Runs = Callable[[bytes], list[tuple[int, int]]]
"""Gives the stretches of matching lines of a block, newlines included."""


def matching_runs(regex: Regex, extended: bool) -> Runs:
    """The function for a regular expression."""
    literal = literal_pattern(regex, extended)
    if literal is None or b"\n" in literal:
        return LineScanner(regex.pattern).runs
    return _literal_runs(literal)


def _literal_runs(literal: bytes) -> Runs:
    def runs(block: bytes) -> list[tuple[int, int]]:
        find, rfind = block.find, block.rfind
        found: list[tuple[int, int]] = []
        end = 0
        at = find(literal)
        while at >= 0:
            start = rfind(b"\n", end, at) + 1 or end
            end = find(b"\n", at) + 1
            found.append((start, end))
            at = find(literal, end)
        return found

    return runs


def keeping(runs: Runs) -> BlockChange:
    """Only the lines that match."""
    return lambda block: b"".join([block[start:end] for start, end in runs(block)]) if block else block


def removing(runs: Runs) -> BlockChange:
    """Only the lines that do not match."""

    def change(block: bytes) -> bytes:
        if not block:
            return block
        pieces: list[bytes] = []
        position = 0
        for start, end in runs(block):
            if start > position:
                pieces.append(block[position:start])
            position = end
        if not position:
            return block
        pieces.append(block[position:])
        return b"".join(pieces)

    return change


def changing(runs: Runs, inner: BlockChange, negated: bool) -> BlockChange:
    """Change the lines that match, or all others."""

    def change(block: bytes) -> bytes:
        if not block:
            return block
        pieces: list[bytes] = []
        position = 0
        for start, end in runs(block):
            between, inside = block[position:start], block[start:end]
            pieces += (inner(between) if negated and between else between, inside if negated else inner(inside))
            position = end
        rest = block[position:]
        pieces.append(inner(rest) if negated and rest else rest)
        return b"".join(pieces)

    return change
