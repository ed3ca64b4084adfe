"""The escape sequences of sed scripts: characters by name and number (GNU sed manual 5.8)."""

from __future__ import annotations

import re
from collections.abc import Callable

_NAMED = {b"a": b"\a", b"f": b"\f", b"r": b"\r", b"t": b"\t", b"v": b"\v", b"n": b"\n"}
_ESCAPE = re.compile(
    rb"\\(?:([afrtvn])|c(\\\\|[^\\])|c(\\)|d([0-9]{1,3})|o([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|(.))", re.DOTALL
)
_BASES = ((4, 10), (5, 8), (6, 16))


class RecursiveEscape(ValueError):
    """A backslash behind \\c that is not doubled."""


def convert_escapes(text: bytes, keep: Callable[[bytes], bytes], produce: Callable[[bytes], bytes]) -> bytes:
    """Replace the escapes that name a character by what `produce` makes of it, others by what `keep` makes of them.

    Raises RecursiveEscape.
    """

    def replace(match: re.Match[bytes]) -> bytes:
        named, control, recursive, *_, other = match.groups()
        if other is not None:
            return keep(match[0])
        if recursive is not None:
            raise RecursiveEscape
        if named is not None:
            return produce(_NAMED[named])
        if control is not None:
            return produce(bytes([control[:1].upper()[0] ^ 0x40]))
        group, base = next((group, base) for group, base in _BASES if match[group] is not None)
        return produce(bytes([int(match[group], base) & 255]))

    return _ESCAPE.sub(replace, text)


def _same(piece: bytes) -> bytes:
    return piece


def regex_text(text: bytes) -> bytes:
    """The regular expression of a script; a character that an escape makes means what it would mean if typed."""
    return convert_escapes(text, _same, lambda char: b"\\\\" if char == b"\\" else char)


def plain_text(text: bytes) -> bytes:
    """Text in which a backslash before any other character only vanishes."""
    return convert_escapes(text, lambda escape: escape[1:], _same)


def open_text(text: bytes) -> bytes:
    """The same of a text that the end of the script cuts off behind a backslash: doubled ones stay doubled."""
    return convert_escapes(text, lambda escape: escape if escape == b"\\\\" else escape[1:], _same)
