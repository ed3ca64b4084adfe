"""Replacements of `s`: functions that make the text which takes the place of a match (GNU sed manual 3.3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Parts = list[bytes | int | str]
Expand = Callable[[Any], bytes]


def literal_of(parts: Parts) -> bytes | None:
    """The text of a replacement that is the same for all matches, or None."""
    return b"".join(part for part in parts if isinstance(part, bytes)) if _all_bytes(parts) else None


def _all_bytes(parts: Parts) -> bool:
    return all(isinstance(part, bytes) for part in parts)


def expander(parts: Parts, utf8: bool) -> Expand:
    """A function from a match to the text that replaces it."""
    if any(isinstance(part, str) for part in parts):
        return _CaseConverter(parts, utf8).expand
    pieces: list[Any] = parts

    def expand(match: Any) -> bytes:
        group = match.group
        return b"".join([piece if piece.__class__ is bytes else group(piece) or b"" for piece in pieces])

    return expand


class _CaseConverter:
    """A replacement with \\L, \\U, \\E, \\l or \\u in it."""

    def __init__(self, parts: Parts, utf8: bool) -> None:
        self.parts = parts
        self.utf8 = utf8

    def expand(self, match: Any) -> bytes:
        """The text for a match. What \\l and \\u ask for happens to the next character, wherever it comes from."""
        case, once = "E", ""
        done: list[bytes] = []
        for part in self.parts:
            if isinstance(part, str):
                case, once = (case, part) if part in "lu" else (part, "")
                continue
            text = part if isinstance(part, bytes) else match.group(part) or b""
            if text:
                head, nul, rest = text.partition(b"\0")  # as in GNU sed, a NUL ends the conversion
                done += (self.convert(head, case, once) if head else head, nul, rest)
                once = ""
        return b"".join(done)

    def convert(self, text: bytes, case: str, once: str) -> bytes:
        """`text` in a case, its first character perhaps in another."""
        if not self.utf8 or text.isascii():
            first, rest = text[:1], text[1:]
            return _ASCII[once or case](first) + _ASCII[case](rest)
        chars = text.decode("utf-8", "surrogateescape")
        converted = _convert(chars[0], once or case) + "".join([_convert(char, case) for char in chars[1:]])
        return converted.encode("utf-8", "surrogateescape")


_ASCII: dict[str, Callable[[bytes], bytes]] = {
    "E": lambda text: text,
    "U": bytes.upper,
    "u": bytes.upper,
    "L": bytes.lower,
    "l": bytes.lower,
}


def _convert(char: str, case: str) -> str:
    """One character in a case; one that would become several stays as it is."""
    if case == "E":
        return char
    converted = char.upper() if case in "Uu" else char.lower()
    return converted if len(converted) == 1 else char
