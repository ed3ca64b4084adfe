r"""The SETs of tr: characters, ranges, repeats, classes and equivalence classes (GNU coreutils manual 9.1.1)."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bash_env.options.declare import UsageError
from bash_env.text.quote import quote

_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(.)|\Z)|(.)", re.DOTALL)
_CODES = {ord(letter): code for letter, code in zip("abfnrtv", b"\a\b\f\n\r\t\v", strict=True)}
_REPEAT = re.compile(rb"0[0-7]*|[1-9]\d*")
_LARGEST_REPEAT = 1 << 63


def _class(characters: str) -> bytes:
    return bytes(sorted(characters.encode()))


CLASSES: dict[bytes, bytes] = {
    b"alnum": _class(string.ascii_letters + string.digits),
    b"alpha": _class(string.ascii_letters),
    b"blank": b"\t ",
    b"cntrl": bytes([*range(32), 127]),
    b"digit": _class(string.digits),
    b"graph": bytes(range(33, 127)),
    b"lower": _class(string.ascii_lowercase),
    b"print": bytes(range(32, 127)),
    b"punct": _class(string.punctuation),
    b"space": b"\t\n\v\f\r ",
    b"upper": _class(string.ascii_uppercase),
    b"xdigit": _class(string.hexdigits),
}


class Piece(NamedTuple):
    """A part of a set: its characters, and ``char``, ``repeat``, ``fill``, ``equal``, or the name of a class."""

    characters: bytes
    kind: str

    @property
    def is_class(self) -> bool:
        """Whether it was a character class."""
        return self.kind not in ("char", "repeat", "fill", "equal")

    @property
    def is_case(self) -> bool:
        """Whether it was [:lower:] or [:upper:]."""
        return self.kind in ("lower", "upper")


class Characters:
    """A set as written, its escapes read: bytes, and which of them were escaped and so have no special meaning."""

    def __init__(self, text: bytes) -> None:
        self.bytes = bytearray()
        self.escaped: list[bool] = []
        self.warnings: list[str] = []
        for match in _ESCAPE.finditer(text):
            self._add(match)

    def _add(self, match: re.Match[bytes]) -> None:
        octal, letter, plain = match.groups()
        if octal is not None and int(octal, 8) > 255:
            digits = octal.decode()
            words = f"the ambiguous octal escape \\{digits} is being\n\tinterpreted as the 2-byte sequence"
            self.warnings.append(f"{words} \\0{digits[:2]}, {digits[2]}")
            self._put(int(octal[:2], 8), True)
            self._put(octal[2], False)
        elif octal is not None:
            self._put(int(octal, 8), True)
        elif letter is not None:
            self._put(_CODES.get(letter[0], letter[0]), True)
        elif plain is not None:
            self._put(plain[0], False)
        else:
            self.warnings.append("an unescaped backslash at end of string is not portable")
            self._put(ord("\\"), False)

    def _put(self, byte: int, escaped: bool) -> None:
        self.bytes.append(byte)
        self.escaped.append(escaped)

    def special(self, index: int, char: str) -> bool:
        """Whether `char` stands at `index`, not escaped."""
        return index < len(self.bytes) and self.bytes[index] == ord(char) and not self.escaped[index]

    def find_close(self, start: int, char: str) -> int:
        """Where `char` followed by ] stands from `start` on; -1 if nowhere."""
        ends = (i for i in range(start, len(self.bytes) - 1) if self.special(i, char) and self.special(i + 1, "]"))
        return next(ends, -1)


def parse_set(written: Characters, env: Mapping[str, str]) -> list[Piece]:
    """The pieces of a set. Raises UsageError."""
    pieces: list[Piece] = []
    index, size = 0, len(written.bytes)
    while index < size:
        bracket = _bracket(written, index, env) if written.special(index, "[") else None
        if bracket is not None:
            piece, index = bracket
        elif written.special(index + 1, "-") and index + 2 < size:
            piece, index = _range(written.bytes[index], written.bytes[index + 2]), index + 3
        else:
            piece, index = Piece(bytes(written.bytes[index : index + 1]), "char"), index + 1
        pieces.append(piece)
    return pieces


def _range(low: int, high: int) -> Piece:
    if low > high:
        ends = f"{_visible(low)}-{_visible(high)}"
        raise UsageError(f"range-endpoints of '{ends}' are in reverse collating sequence order", hint=False)
    return Piece(bytes(range(low, high + 1)), "char")


def _visible(byte: int) -> str:
    return chr(byte) if 32 <= byte < 127 else f"\\{byte:03o}"


def _bracket(written: Characters, index: int, env: Mapping[str, str]) -> tuple[Piece, int] | None:
    """A class, an equivalence class or a repeat that begins at `index`, and where it ends; None if none does."""
    for char in ":=":
        close = written.find_close(index + 2, char) if written.special(index + 1, char) else -1
        if close >= 0:
            name = bytes(written.bytes[index + 2 : close])
            repeat = _repeat(written, index, env, strict=False)
            if repeat is not None and (name not in CLASSES if char == ":" else len(name) != 1):
                return repeat
            return (_named(name, env) if char == ":" else _equivalence(name)), close + 2
    return _repeat(written, index, env, strict=True)


def _named(name: bytes, env: Mapping[str, str]) -> Piece:
    if not name:
        raise UsageError("missing character class name '[::]'", hint=False)
    if name not in CLASSES:
        shown = quote(name.decode("utf-8", "surrogateescape"), env)
        raise UsageError(f"invalid character class {shown}", hint=False)
    return Piece(CLASSES[name], name.decode())


def _equivalence(name: bytes) -> Piece:
    if not name:
        raise UsageError("missing equivalence class character '[==]'", hint=False)
    if len(name) > 1:
        shown = "".join(map(_visible, name))
        raise UsageError(f"{shown}: equivalence class operand must be a single character", hint=False)
    return Piece(name, "equal")


def _repeat(written: Characters, index: int, env: Mapping[str, str], *, strict: bool) -> tuple[Piece, int] | None:
    if not written.special(index + 2, "*"):
        return None
    close = next((i for i in range(index + 3, len(written.bytes)) if written.special(i, "]")), -1)
    if close < 0:
        return None
    character = bytes(written.bytes[index + 1 : index + 2])
    digits = bytes(written.bytes[index + 3 : close])
    base = 8 if digits.startswith(b"0") else 10
    if digits and (not _REPEAT.fullmatch(digits) or len(digits) > 22 or int(digits, base) > _LARGEST_REPEAT):
        if not strict:
            return None
        shown = quote(digits.decode("utf-8", "surrogateescape"), env)
        raise UsageError(f"invalid repeat count {shown} in [c*n] construct", hint=False)
    number = int(digits, base) if digits else 0
    return (Piece(character * min(number, 256), "repeat") if number else Piece(character, "fill")), close + 1


def check_first(pieces: Sequence[Piece]) -> None:
    """Refuse what may not stand in the first set."""
    if any(piece.kind == "fill" for piece in pieces):
        raise UsageError("the [c*] repeat construct may not appear in string1", hint=False)


def fill(pieces: Sequence[Piece], size: int) -> list[Piece]:
    """The second set with its [c*], if any, as long as `size` asks for."""
    fills = [piece for piece in pieces if piece.kind == "fill"]
    if len(fills) > 1:
        raise UsageError("only one [c*] repeat construct may appear in string2", hint=False)
    missing = max(0, size - sum(len(piece.characters) for piece in pieces if piece.kind != "fill"))
    return [Piece(p.characters * missing, "repeat") if p.kind == "fill" else p for p in pieces]


def expand(pieces: Sequence[Piece]) -> bytes:
    """All characters of a set, in order."""
    return b"".join([piece.characters for piece in pieces])
