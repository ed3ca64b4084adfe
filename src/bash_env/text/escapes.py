"""Backslash escapes of echo -e, of printf's format and of its %b."""

from __future__ import annotations

import re

_ESCAPE = re.compile(
    r"\\(?:(c)|0([0-7]{0,3})|([1-7][0-7]{0,2})|x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([abeEfnrtv\\])"
    r"""|(["'?]))"""
)
_SIMPLE = {
    "a": "\a", "b": "\b", "e": "\x1b", "E": "\x1b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\",
}  # fmt: skip


def character(code: int) -> bytes:
    """The UTF-8 bytes of a code point, surrogates and the range above Unicode included (as bash writes \\U)."""
    if code < 0x80:
        return bytes((code,))
    if code < 0x800:
        return bytes((0xC0 | code >> 6, 0x80 | code & 0x3F))
    if code < 0x10000:
        return bytes((0xE0 | code >> 12, 0x80 | code >> 6 & 0x3F, 0x80 | code & 0x3F))
    if code < 0x200000:
        return bytes((0xF0 | code >> 18, 0x80 | code >> 12 & 0x3F, 0x80 | code >> 6 & 0x3F, 0x80 | code & 0x3F))
    if code < 0x4000000:
        return bytes((0xF8 | code >> 24, *(0x80 | code >> s & 0x3F for s in (18, 12, 6, 0))))
    return bytes((0xFC | (code >> 30 & 1), *(0x80 | code >> s & 0x3F for s in (24, 18, 12, 6, 0))))


def _decode(text: str, *, octal: bool, quotes: bool) -> tuple[str, bool]:
    """`text` with its escapes replaced, and whether ``\\c`` ended it early."""
    out = bytearray()
    position = 0
    for match in _ESCAPE.finditer(text):
        out += text[position : match.start()].encode("utf-8", "surrogateescape")
        position = match.end()
        if match[1]:
            return out.decode("utf-8", "surrogateescape"), True
        out += _one(match, octal, quotes)
    out += text[position:].encode("utf-8", "surrogateescape")
    return out.decode("utf-8", "surrogateescape"), False


def _one(match: re.Match[str], octal: bool, quotes: bool) -> bytes:
    if match[7]:
        return _SIMPLE[match[7]].encode()
    if match[2] is not None:
        return bytes((int(match[2] or "0", 8) & 255,))
    if match[3]:
        return bytes((int(match[3], 8) & 255,)) if octal else match[0].encode()
    if match[8]:
        return match[8].encode() if quotes else match[0].encode()
    if match[4]:
        return bytes((int(match[4], 16),))
    return character(int(match[5] or match[6], 16))


def decode_echo(text: str) -> tuple[str, bool]:
    """The text that `echo -e` prints, and whether ``\\c`` stopped it."""
    return _decode(text, octal=False, quotes=False)


def echo_text(words: list[str]) -> str:
    """What GNU echo prints for `words`: -n, -e and -E as the first ones are options."""
    newline, escapes, index = True, False, 0
    while index < len(words) and len(words[index]) > 1 and words[index][0] == "-" and not words[index][1:].strip("neE"):
        for letter in words[index][1:]:
            newline = newline and letter != "n"
            escapes = letter == "e" if letter != "n" else escapes
        index += 1
    text, ended = decode_echo(" ".join(words[index:])) if escapes else (" ".join(words[index:]), False)
    return text + "\n" if newline and not ended else text


def decode_b(text: str) -> tuple[str, bool]:
    """The text that `%b` of printf prints, and whether ``\\c`` stopped it."""
    return _decode(text, octal=True, quotes=True)
