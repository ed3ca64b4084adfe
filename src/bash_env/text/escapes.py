"""Backslash escapes of echo -e, and of printf's format and %b, as bash and as GNU read them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_SIMPLE = {
    "a": b"\a", "b": b"\b", "e": b"\x1b", "E": b"\x1b", "f": b"\f", "n": b"\n", "r": b"\r", "t": b"\t", "v": b"\v",
}  # fmt: skip
_NUMBERS = r"x(?P<x>[0-9a-fA-F]{0,2})"
_CHARACTERS = r"|u(?P<u>[0-9a-fA-F]{0,4})|U(?P<U>[0-9a-fA-F]{0,8})"
_AFTER_ZERO, _ONE_TO_THREE, _EITHER = (
    "0(?P<octal>[0-7]{0,3})",
    "(?P<octal>[0-7]{1,3})",
    "(?=[0-7])0?(?P<octal>[0-7]{0,3})",
)


class Decoded(NamedTuple):
    """A text without its escapes; `stopped` says that ``\\c`` ended it, `problems` are messages about bad escapes."""

    text: str
    stopped: bool
    problems: Sequence[str] = ()


class Style:
    """Which escapes there are: the form of octal numbers, the letters, whether ``\\c`` stops, whether GNU reads them."""

    __slots__ = ("gnu", "pattern", "stops")

    def __init__(self, octal: str, simple: str, *, stops: bool = True, gnu: bool = False, unicode: bool = True) -> None:
        numbers = _NUMBERS + _CHARACTERS if unicode else _NUMBERS
        self.pattern = re.compile(rf"\\(?:{octal}|{numbers}|(?P<stop>c)|(?P<simple>[{re.escape(simple)}]))")
        self.stops = stops
        self.gnu = gnu


ECHO = Style(_AFTER_ZERO, "abeEfnrtv\\")
FORMAT = Style(_ONE_TO_THREE, "abeEfnrtv\\\"'?", stops=False)
ARGUMENT = Style(_EITHER, "abeEfnrtv\\")
GNU_ECHO = Style(_EITHER, "abefnrtv\\", unicode=False)
GNU_FORMAT = Style(_ONE_TO_THREE, 'abefnrtv\\"', gnu=True)
GNU_ARGUMENT = Style(_EITHER, 'abefnrtv\\"', gnu=True)


class _Refused(Exception):
    """An escape without the digits that it needs."""


def decode(text: str, style: Style) -> Decoded:
    """`text` with its escapes replaced. A bad escape stays as it is; in GNU's styles it ends the text."""
    if "\\" not in text:
        return Decoded(text, False)
    out = bytearray()
    position = 0
    problems: list[str] = []
    for match in style.pattern.finditer(text):
        out += text[position : match.start()].encode("utf-8", "surrogateescape")
        position = match.end()
        if match["stop"] and style.stops:
            return Decoded(out.decode("utf-8", "surrogateescape"), True)
        try:
            out += _one(match, style.gnu)
        except _Refused as error:
            problems.append(str(error))
            if style.gnu:
                return Decoded(out.decode("utf-8", "surrogateescape"), True, problems)
            out += match[0].encode()
    out += text[position:].encode("utf-8", "surrogateescape")
    return Decoded(out.decode("utf-8", "surrogateescape"), False, problems)


def _one(match: re.Match[str], gnu: bool) -> bytes:
    kind = match.lastgroup
    digits = match[kind or 0]
    if kind == "simple":
        return _SIMPLE.get(digits) or digits.encode()
    if kind == "octal":
        return bytes((int(digits or "0", 8) & 255,))
    if kind == "stop":
        return b"\\c"
    if not digits or (gnu and kind != "x" and len(digits) < (4 if kind == "u" else 8)):
        which = "hex" if kind == "x" else "unicode"
        raise _Refused("missing hexadecimal number in escape" if gnu else f"missing {which} digit for \\{kind}")
    code = int(digits, 16)
    if kind == "x":
        return bytes((code,))
    if gnu and (0xD800 <= code < 0xE000 or (code < 0xA0 and code not in (0x24, 0x40, 0x60))):
        raise _Refused(f"invalid universal character name {match[0]}")
    return character(code)


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


def echo_text(arguments: Sequence[str]) -> str:
    """What /usr/bin/echo prints for `arguments`, its options -n, -e and -E among them."""
    newline, escapes, index = "\n", False, 0
    while index < len(arguments) and len(word := arguments[index]) > 1 and word[0] == "-" and not word[1:].strip("neE"):
        newline = "" if "n" in word else newline
        last = word.replace("n", "")[-1]
        escapes = last == "e" if last != "-" else escapes
        index += 1
    text = " ".join(arguments[index:])
    if escapes:
        text, stopped, _ = decode(text, GNU_ECHO)
        newline = "" if stopped else newline
    return text + newline
