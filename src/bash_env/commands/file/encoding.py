"""Which characters a text is made of, and how its lines end."""

from __future__ import annotations

import re
from typing import NamedTuple

LOOKED_AT = 65536
LONG_LINE = 300
_CONTROLS = bytes((7, 8, 9, 10, 11, 12, 13, 27))
_ASCII = _CONTROLS + bytes(range(32, 127)) + b"\x85"
_LATIN1 = _ASCII + bytes(range(0xA0, 0x100))
_EXTENDED = _LATIN1 + bytes(range(0x80, 0xA0))
_NOT_TEXT_IN_UTF8 = re.compile("[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]")


class Encoding(NamedTuple):
    """The name of an encoding, its MIME name, and the text (None if this is no text)."""

    name: str
    charset: str
    text: str | None


BINARY = Encoding("", "binary", None)


def recognize(data: bytes) -> Encoding:
    """The encoding of a content."""
    data = data[:LOOKED_AT]
    if not data.translate(None, _ASCII):
        return Encoding("ASCII", "us-ascii", data.decode("latin-1"))
    utf8 = _utf8(data)
    if utf8 is not None:
        bom = utf8.startswith("\ufeff")
        return Encoding(f"Unicode text, UTF-8{' (with BOM)' if bom else ''}", "utf-8", utf8.removeprefix("\ufeff"))
    for mark, name in ((b"\xff\xfe", "little"), (b"\xfe\xff", "big")):
        if data.startswith(mark):
            codec = f"utf-16-{name[0]}e"
            text = data[2 : len(data) & ~1].decode(codec, "replace")
            if not _NOT_TEXT_IN_UTF8.search(text):
                return Encoding(f"Unicode text, UTF-16, {name}-endian", codec.replace("utf-16-", "utf-16"), text)
    if not data.translate(None, _LATIN1):
        return Encoding("ISO-8859", "iso-8859-1", data.decode("latin-1"))
    if not data.translate(None, _EXTENDED):
        return Encoding("Non-ISO extended-ASCII", "unknown-8bit", data.decode("latin-1"))
    return BINARY


def _utf8(data: bytes) -> str | None:
    """The text, if this is UTF-8; a character that the end cuts off does not count."""
    for cut in range(4):
        try:
            text = data[: len(data) - cut].decode("utf-8")
        except UnicodeDecodeError as error:
            if len(data) < LOOKED_AT or error.start < len(data) - 4:
                return None
            continue
        return None if _NOT_TEXT_IN_UTF8.search(text) else text
    return None


def details(text: str) -> str:
    """What is remarkable about the lines of a text, each thing behind a comma."""
    crlf = text.count("\r\n")
    counts = {"CRLF": crlf, "CR": text.count("\r") - crlf, "LF": text.count("\n") - crlf, "NEL": text.count("\x85")}
    out = ""
    longest = max(map(len, re.split("\r\n|[\r\n\x85]", text)))
    if longest > LONG_LINE:
        out += f", with very long lines ({longest})"
    ends = [name for name, count in counts.items() if count]
    if not ends:
        out += ", with no line terminators"
    elif ends != ["LF"]:
        out += f", with {', '.join(ends)} line terminators"
    if "\x1b" in text:
        out += ", with escape sequences"
    if "\b" in text:
        out += ", with overstriking"
    return out
