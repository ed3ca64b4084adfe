"""The string functions (gawk manual 9.1.4)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from bash_env.commands.awk.arrays import Array
from bash_env.commands.awk.errors import FatalError
from bash_env.commands.awk.fields import Splitter
from bash_env.commands.awk.regexes import TextRegex
from bash_env.commands.awk.values import MAX_STRING, Strnum, strnum

_UPPER = {code: code - 32 for code in range(97, 123)}
_LOWER = {code: code + 32 for code in range(65, 91)}
_SUB_PIECE = re.compile(rb"\\\\\\&|\\\\&|\\&|&")
_GENSUB_PIECE = re.compile(rb"\\(.)|&", re.DOTALL)

LONG = 1 << 16
"""From which length on working on a text takes long."""

Template = list[bytes | int]
"""A replacement: literal bytes and numbers of groups."""


def too_long() -> FatalError:
    """The error for a string beyond the limit."""
    return FatalError(f"string too long (limit {MAX_STRING} characters)")


def substr(text: str, start: float, length: float | None = None) -> str:
    """`substr`: characters from `start`, counted from 1."""
    first = max(int(start), 1) - 1 if start - start == 0.0 else len(text) if start > 0 else 0
    if length is None:
        return text[first:]
    if length - length != 0.0:
        return text[first:] if length > 0 else ""
    return text[first : first + int(length)] if length >= 1 else ""


def index(text: str, wanted: str) -> float:
    """`index`."""
    return text.find(wanted) + 1.0


def upper(text: str) -> str:
    """`toupper`."""
    if text.isascii():
        return text.upper()
    return "".join([u if len(u := char.upper()) == 1 else char for char in text])


def lower(text: str) -> str:
    """`tolower`."""
    if text.isascii():
        return text.lower()
    return "".join([low if len(low := char.lower()) == 1 else _narrow_lower(char) for char in text])


def _narrow_lower(char: str) -> str:
    return "i" if char == "\u0130" else char


def upper_bytes(text: str) -> str:
    """`toupper` in the C locale."""
    return text.translate(_UPPER)


def lower_bytes(text: str) -> str:
    """`tolower` in the C locale."""
    return text.translate(_LOWER)


# --- replacing -----------------------------------------------------------------------------------


@lru_cache(256)
def _sub_template(replacement: bytes) -> Template:
    r"""The replacement of sub and gsub: ``&`` is the match, ``\&`` an ampersand, ``\\&`` a backslash and the match."""
    if b"&" not in replacement:
        return [replacement]
    found: Template = []
    end = 0
    for match in _SUB_PIECE.finditer(replacement):
        found.append(replacement[end : match.start()])
        end = match.end()
        piece = match[0]
        if piece == b"&":
            found.append(0)
        elif piece == b"\\&":
            found.append(b"&")
        elif piece == b"\\\\&":
            found += [b"\\", 0]
        else:
            found.append(b"\\&")
    found.append(replacement[end:])
    return _merged(found)


@lru_cache(256)
def _gensub_template(replacement: bytes) -> Template:
    r"""The replacement of gensub: also ``\0`` to ``\9``, and a backslash takes the meaning from everything else."""
    if b"&" not in replacement and b"\\" not in replacement:
        return [replacement]
    found: Template = []
    end = 0
    for match in _GENSUB_PIECE.finditer(replacement):
        found.append(replacement[end : match.start()])
        end = match.end()
        char = match[1]
        if char is None:
            found.append(0)
        else:
            found.append(int(char) if char.isdigit() else char)
    found.append(replacement[end:])
    return _merged(found)


def _merged(pieces: Template) -> Template:
    """The same with neighbouring literals joined."""
    found: Template = []
    for piece in pieces:
        if piece == b"":
            continue
        if found and isinstance(piece, bytes) and isinstance(found[-1], bytes):
            found[-1] += piece
        else:
            found.append(piece)
    return found or [b""]


class Replaced:
    """The text that the last sub or gsub made; `heavy` is called before much work."""

    __slots__ = ("heavy", "text")

    def __init__(self, heavy: Callable[[], None]) -> None:
        self.text = ""
        self.heavy = heavy

    def substitute(self, expression: TextRegex, replacement: str, text: str, every: bool) -> float:
        """`sub` and `gsub`: how many matches were replaced; the result is in `text` where there were some."""
        if len(text) > LONG:
            self.heavy()
        literal = expression.literal
        if literal:
            if literal not in text:
                return 0.0
            if "&" not in replacement:
                return self._literal(literal, replacement, text, every)
        quick = expression.quick_for(text)
        if quick is not None and "\\" not in replacement and len(text) * (len(replacement) + 1) < MAX_STRING:
            self.text, count = quick.subn(replacement.replace("&", r"\g<0>"), text, 0 if every else 1)
            return float(count)
        data = expression.encode(text)
        spans = expression.byte_spans(data, 0 if every else 1)
        if not spans:
            return 0.0
        template = _sub_template(expression.encode(replacement))
        parts: list[bytes] = []
        end = 0
        if len(template) == 1 and isinstance(template[0], bytes):
            piece = template[0]
            for low, high in spans:
                parts += (data[end:low], piece)
                end = high
        else:
            for low, high in spans:
                parts.append(data[end:low])
                matched = data[low:high]
                parts += [part if isinstance(part, bytes) else matched for part in template]
                end = high
        parts.append(data[end:])
        self.text = expression.decode(_joined(parts))
        return float(len(spans))

    def _literal(self, literal: str, replacement: str, text: str, every: bool) -> float:
        count = text.count(literal) if every else 1
        if len(text) + count * (len(replacement) - len(literal)) > MAX_STRING:
            raise too_long()
        self.text = text.replace(literal, replacement, count)
        return float(count)


def _joined(parts: list[bytes]) -> bytes:
    if sum(map(len, parts)) > MAX_STRING:
        raise too_long()
    return b"".join(parts)


def gensub(expression: TextRegex, replacement: str, which: int, text: str) -> str:
    """`gensub`: `text` with match number `which`, or every match where that is 0, replaced."""
    data = expression.encode(text)
    template = _gensub_template(expression.encode(replacement))
    parts: list[bytes] = []
    end = 0
    for number, spans in enumerate(expression.byte_groups(data), 1):
        if which and number != which:
            continue
        low, high = spans[0]
        parts.append(data[end:low])
        for part in template:
            if isinstance(part, bytes):
                parts.append(part)
            elif part < len(spans) and spans[part][0] >= 0:
                parts.append(data[spans[part][0] : spans[part][1]])
        end = high
    parts.append(data[end:])
    return expression.decode(_joined(parts))


Strnums = Callable[[str], str]
"""Makes the value of input text."""

# --- splitting into arrays -----------------------------------------------------------------------


def fill(array: Array, items: list[str], first: int = 1, value: Strnums = strnum) -> None:
    """Make the elements of `array` from input text, numbered from `first`."""
    array.clear()
    dict.update(array, zip(map(str, range(first, first + len(items))), map(value, items), strict=True))


def split(
    text: str, array: Array, splitter: Splitter, separators: Array | None = None, value: Strnums = strnum
) -> float:
    """`split`: the number of pieces."""
    if separators is None:
        pieces = splitter.split(text)
    else:
        pieces, between = splitter.with_separators(text)
        fill(separators, between, 0 if splitter.separator is None else 1, value)
    fill(array, pieces, value=value)
    return float(len(pieces))


def split_texts(text: str, array: Array, splitter: Splitter) -> float:
    """The same where nobody asks whether a piece looks like a number."""
    pieces = splitter.split(text)
    array.clear()
    dict.update(array, zip(map(str, range(1, len(pieces) + 1)), pieces, strict=True))
    return float(len(pieces))


def patsplit(
    text: str, array: Array, splitter: Splitter, separators: Array | None = None, value: Strnums = strnum
) -> float:
    """`patsplit`: the number of pieces, which are the matches."""
    found, between = splitter.with_separators(text) if text else ([], [""])
    fill(array, found, value=value)
    if separators is not None:
        fill(separators, between, 0, value)
    return float(len(found))


def match_into(array: Array, spans: list[tuple[int, int]], text: str, subsep: str, value: Strnums = strnum) -> None:
    """The third argument of `match`: the groups with where they begin and how long they are."""
    array.clear()
    for number, (low, high) in enumerate(spans):
        if low >= 0:
            array[str(number)] = value(text[low:high])
            array[f"{number}{subsep}start"] = low + 1.0
            array[f"{number}{subsep}length"] = float(high - low)


def type_of(value: Any, names: Callable[[Any], str]) -> str:
    """`typeof`, for what is no variable."""
    if value.__class__ is Strnum:
        return "strnum"
    return names(value)
