"""Characters and classes of Perl-style patterns: escapes, bracket expressions, Unicode properties."""

from __future__ import annotations

import re
from typing import NamedTuple

from bash_env.text.regex.charset import ASCII_CLASSES, SURROGATES, TOP, CharClass, Ranges, complement, normalize
from bash_env.text.regex.errors import PatternError

_COLLATING = re.compile(r"\[([.=])[^]\\]*?\1\]")
_UNTERMINATED = "missing terminating ] for character class"
_CONTROLS = {"a": 7, "e": 27, "f": 12, "n": 10, "r": 13, "t": 9}
_HORIZONTAL: Ranges = (
    (9, 9), (32, 32), (0xA0, 0xA0), (0x1680, 0x1680), (0x180E, 0x180E), (0x2000, 0x200A), (0x202F, 0x202F),
    (0x205F, 0x205F), (0x3000, 0x3000),
)  # fmt: skip
_VERTICAL: Ranges = ((10, 13), (0x85, 0x85), (0x2028, 0x2029))


def _inverse(ranges: Ranges) -> Ranges:
    return complement(normalize((*ranges, SURROGATES)), TOP["utf8"])


class ClassEscape(NamedTuple):
    """A class with an escape letter: \\d and its like."""

    name: str  # a locale class, "" for fixed ranges
    ranges: Ranges
    negated: bool

    def members(self, unicode: bool) -> tuple[Ranges, tuple[str, ...]]:
        """Return what the escape adds to a bracket expression: ranges and class names."""
        if unicode and self.name:
            return (), ("^" + self.name if self.negated else self.name,)
        return (_inverse(self.ranges) if self.negated else self.ranges), ()

    def char_class(self, unicode: bool) -> CharClass:
        """Return the class outside brackets.

        There GNU grep 3.8 lets \\D, \\S and \\W match no character beyond ASCII, unlike [\\D], [\\S] and [\\W].
        """
        if self.negated and self.name and not unicode:
            return CharClass((), ("~" + self.name,))
        ranges, names = self.members(unicode)
        return CharClass(ranges, names)


CLASS_ESCAPES = {
    "d": ClassEscape("decimal", ASCII_CLASSES["digit"], False),
    "D": ClassEscape("decimal", ASCII_CLASSES["digit"], True),
    "w": ClassEscape("word", ASCII_CLASSES["word"], False),
    "W": ClassEscape("word", ASCII_CLASSES["word"], True),
    "s": ClassEscape("space", ASCII_CLASSES["space"], False),
    "S": ClassEscape("space", ASCII_CLASSES["space"], True),
    "h": ClassEscape("", _HORIZONTAL, False),
    "H": ClassEscape("", _HORIZONTAL, True),
    "v": ClassEscape("", _VERTICAL, False),
    "V": ClassEscape("", _VERTICAL, True),
}


def read_character(text: str, pos: int, top: int) -> tuple[int, int]:
    """Read the escaped character whose backslash is at `pos`; return its code, `top` at most, and the end.

    Raises PatternError.
    """
    if pos + 1 >= len(text):
        raise PatternError("\\ at end of pattern", pos)
    char = text[pos + 1]
    if char in _CONTROLS:
        return _CONTROLS[char], pos + 2
    if char == "x":
        return _hexadecimal(text, pos + 2, top)
    if char == "o":
        if not text.startswith("{", pos + 2):
            raise PatternError("missing opening brace after \\o", pos)
        return _braced(text, pos + 2, 8, top, "non-octal character in \\o{} (closing brace missing?)")
    if "0" <= char <= "7":
        end = pos + 2
        while end < min(pos + 4, len(text)) and "0" <= text[end] <= "7":
            end += 1
        code = int(text[pos + 1 : end], 8)
        if code > top:
            raise PatternError("octal value is greater than \\377 in 8-bit non-UTF-8 mode", pos)
        return code, end
    if char == "c":
        return _control(text, pos)
    if char.isascii() and char.isalnum():
        if char in "LlUuF":
            raise PatternError("PCRE2 does not support \\F, \\L, \\l, \\N{name}, \\U, or \\u", pos)
        raise PatternError("unrecognized character follows \\", pos)
    return ord(char), pos + 2


def _control(text: str, pos: int) -> tuple[int, int]:
    if pos + 2 >= len(text):
        raise PatternError("\\c at end of pattern", pos)
    return ord(text[pos + 2].upper()) ^ 0x40, pos + 3


def _hexadecimal(text: str, pos: int, top: int) -> tuple[int, int]:
    if text.startswith("{", pos):
        return _braced(text, pos, 16, top, "non-hex character in \\x{} (closing brace missing?)")
    end = pos
    while end < min(pos + 2, len(text)) and text[end] in "0123456789abcdefABCDEF":
        end += 1
    return int(text[pos:end] or "0", 16), end


def _braced(text: str, pos: int, base: int, top: int, message: str) -> tuple[int, int]:
    end = text.find("}", pos)
    digits = text[pos + 1 : end] if end >= 0 else ""
    try:
        code = int(digits, base)
    except ValueError:
        raise PatternError(message, pos) from None
    if code > top:
        raise PatternError("character code point value in \\x{} or \\o{} is too large", pos)
    return code, end + 1


class PropertyReader:
    """Reads \\p{Name}, \\P{Name}, \\p{^Name} and \\pL."""

    def __init__(self, text: str, pos: int) -> None:
        self._text = text
        self._pos = pos

    def read(self) -> tuple[str, int]:
        """Return the property as `\\p{Name}` or `\\P{Name}`, and the end. Raises PatternError."""
        text, pos = self._text, self._pos
        negated = text[pos + 1] == "P"
        if text.startswith("{", pos + 2):
            end = text.find("}", pos) + 1
            name = text[pos + 3 : end - 1]
        else:
            end = pos + 3
            name = text[pos + 2 : end]
        if name.startswith("^"):
            negated, name = not negated, name[1:]
        if not end or not name.replace("_", "a").replace("&", "").isalnum():
            raise PatternError("malformed \\P or \\p sequence", pos)
        return f"\\{'P' if negated else 'p'}{{{name}}}", end


class _Content:
    """What has been read of a bracket expression."""

    def __init__(self) -> None:
        self.ranges: list[tuple[int, int]] = []
        self.names: list[str] = []
        self.properties: list[str] = []


def parse_perl_bracket(text: str, start: int, fold: bool, unicode: bool, top: int) -> tuple[CharClass, int]:
    """Parse the bracket expression at `start`; return the class and the end. Raises PatternError."""
    pos = start + 1
    negated = text.startswith("^", pos)
    pos += negated
    first = pos
    content = _Content()
    while pos == first or not text.startswith("]", pos):
        low, pos = _member(text, pos, unicode, content, top)
        if low == _QUOTED:
            continue
        if not text.startswith("-", pos) or text.startswith("]", pos + 1):
            if low >= 0:
                content.ranges.append((low, low))
            continue
        high, pos = _member(text, pos + 1, unicode, content, top)
        if low < 0 or high < 0:
            raise PatternError("invalid range in character class", pos)
        if high < low:
            raise PatternError("range out of order in character class", pos)
        content.ranges.append((low, high))
    if text[first] == ":" and text[pos - 1] == ":" and pos - first > 2 and text[first + 1 : pos - 1].isalpha():
        raise PatternError("POSIX named classes are supported only within a class", start)
    result = CharClass(tuple(content.ranges), tuple(content.names), negated, fold, tuple(content.properties))
    return result, pos + 1


_CLASS, _QUOTED = -1, -2


def _member(text: str, pos: int, unicode: bool, content: _Content, top: int) -> tuple[int, int]:
    """Read a member: its code point, _CLASS for a class put into `content`, _QUOTED for nothing or quoted text."""
    if pos >= len(text):
        raise PatternError(_UNTERMINATED, pos)
    if text.startswith("[", pos) and text[pos + 1 : pos + 2] == ":" and text.find(":]", pos + 2) >= 0:
        return _posix(text, pos, unicode, content)
    if _COLLATING.match(text, pos):
        raise PatternError("POSIX collating elements are not supported", pos)
    if text[pos] != "\\":
        return ord(text[pos]), pos + 1
    char = text[pos + 1 : pos + 2]
    if char in CLASS_ESCAPES and char:
        ranges, names = CLASS_ESCAPES[char].members(unicode)
        content.ranges.extend(ranges)
        content.names.extend(names)
        return _CLASS, pos + 2
    if char in ("p", "P"):
        name, end = PropertyReader(text, pos).read()
        content.properties.append(name)
        return _CLASS, end
    if char == "Q":
        end = text.find("\\E", pos)
        if end < 0:
            raise PatternError(_UNTERMINATED, len(text))
        content.ranges.extend((ord(item), ord(item)) for item in text[pos + 2 : end])
        return _QUOTED, end + 2
    if char == "E":
        return _QUOTED, pos + 2
    return (8, pos + 2) if char == "b" else read_character(text, pos, top)


def _posix(text: str, pos: int, unicode: bool, content: _Content) -> tuple[int, int]:
    end = text.find(":]", pos)
    name = text[pos + 2 : end]
    negated = name.startswith("^")
    name = name.removeprefix("^")
    if not name.isalpha():
        return ord("["), pos + 1
    if name not in ASCII_CLASSES or name == "decimal":
        raise PatternError("unknown POSIX class name", pos)
    if unicode:
        content.names.append("^" + name if negated else name)
    else:
        ranges = ASCII_CLASSES[name]
        content.ranges.extend(_inverse(ranges) if negated else ranges)
    return _CLASS, end + 2
