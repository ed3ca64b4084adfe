"""The escapes of `$'...'` (bash manual 3.1.2.4)."""

from __future__ import annotations

import re

_ESCAPE = (
    r"\\(?:([abeEfnrtv\\'\"?])|([0-7]{1,3})|x\{([0-9A-Fa-f]*)\}?|x([0-9A-Fa-f]{1,2})"
    r"|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|c(\\\\|.))"
)
_NAMED = {
    "a": b"\a", "b": b"\b", "e": b"\x1b", "E": b"\x1b", "f": b"\f", "n": b"\n", "r": b"\r", "t": b"\t", "v": b"\v",
}  # fmt: skip


def decode_ansi(source: str) -> str:
    """The value of `$'source'`; bytes given by number join into UTF-8 characters, a NUL ends the text."""
    if "\\" not in source:
        return source
    value = bytearray()
    position = 0
    for match in re.finditer(_ESCAPE, source, re.DOTALL):
        value += source[position : match.start()].encode("utf-8", "surrogateescape")
        position = match.end()
        decoded = _decode_escape(match)
        if decoded == b"\0":
            # the value is a C string in bash
            return value.decode("utf-8", "surrogateescape")
        value += decoded
    value += source[position:].encode("utf-8", "surrogateescape")
    return value.decode("utf-8", "surrogateescape")


def _decode_escape(match: re.Match[str]) -> bytes:
    named, octal, braced, hexadecimal, short, long, control = match.groups()
    if named is not None:
        return _NAMED.get(named) or named.encode()
    if octal is not None:
        return bytes([int(octal, 8) & 0xFF])
    if braced is not None:
        return bytes([int(braced or "0", 16) & 0xFF])
    if hexadecimal is not None:
        return bytes([int(hexadecimal, 16)])
    if control is not None:
        return _control(control)
    return _encode_character(int(short or long, 16))


def _control(character: str) -> bytes:
    if character == "?":
        return b"\x7f"
    first, *rest = character[-1].encode("utf-8", "surrogateescape")
    return bytes([first & 0x1F, *rest])


def _encode_character(code: int) -> bytes:
    """UTF-8 as far as bash's encoder goes, which takes surrogates and everything up to 31 bits, and no more."""
    if code >= 1 << 31:
        return b""
    if code < 0x80:
        return bytes([code])
    count = 1 if code < 0x800 else 2 if code < 0x10000 else 3 if code < 0x200000 else 4 if code < 0x4000000 else 5
    lead = (0xFF00 >> (count + 1)) & 0xFF
    tail = [0x80 | (code >> shift) & 0x3F for shift in range(6 * (count - 1), -1, -6)]
    return bytes([lead | code >> 6 * count, *tail])
