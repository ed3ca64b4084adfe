"""Bracket expressions of POSIX regular expressions (XBD 9.3.5), with awk's escapes where the dialect has them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from bash_env.text.regex.charset import ASCII_CLASSES, SURROGATES, CharClass
from bash_env.text.regex.errors import PatternError

UNMATCHED_BRACKET = "Unmatched [, [^, [:, [., or [="
_BAD_RANGE = "Invalid range end"
_BAD_SYMBOL = "Invalid collation character"
_SPACE_HINT = "character class syntax is [[:space:]], not [:space:]"

# Reads an escape at an offset: (code point, offset behind it), or None where the backslash is literal.
EscapeReader = Callable[[str, int], tuple[int, int] | None]


class BracketRules(NamedTuple):
    """What a bracket expression means besides its text."""

    fold: bool = False
    newline: bool = True  # negated lists match a newline
    space_hint: bool = False
    empty_ranges: bool = False
    escape: EscapeReader | None = None
    class_names: bool = True
    ascii_order: bool = False  # no character beyond ASCII may be in a range or a symbol: glibc in C.UTF-8
    upper_order: bool = False  # with fold, ranges are of the upper-case letters: glibc


class _Element(NamedTuple):
    code: int  # -1: a class
    name: str
    end: int


def parse_bracket(text: str, start: int, rules: BracketRules) -> tuple[CharClass, int]:
    """Parse the bracket expression whose `[` is at `start`; return the class and the offset behind it.

    Raises PatternError.
    """
    if text[start + 1 :] in ("", "^"):
        raise PatternError("Invalid regular expression", start)
    pos = start + 1
    negated = text.startswith("^", pos)
    pos += negated
    first = pos
    ranges: list[tuple[int, int]] = []
    names: list[str] = []
    while pos == first or not text.startswith("]", pos):
        low = _element(text, pos, rules)
        if text[pos] == "-" and pos != first and low.end == pos + 1:
            _check_hyphen(text, pos)
        pos = low.end
        if not _is_range(text, pos):
            _add(low, ranges, names)
            continue
        high = _element(text, pos + 1, rules)
        _add_range(low, high, ranges, rules)
        pos = high.end
    if rules.space_hint and text[first] == ":" and pos - first > 2 and text[pos - 1] == ":":
        raise PatternError(_SPACE_HINT, start)
    if negated and not rules.newline:
        ranges.append((10, 10))
    return CharClass(tuple(ranges), tuple(names), negated, rules.fold), pos + 1


def _is_range(text: str, pos: int) -> bool:
    """Tell whether a range operator (not a final hyphen) stands at `pos`."""
    return text.startswith("-", pos) and not text.startswith("]", pos + 1)


def _check_hyphen(text: str, pos: int) -> None:
    """A hyphen after an element or a range is literal only at the end (`[a-c-e]` is an error)."""
    if not text.startswith("]", pos + 1) and not text.startswith("-", pos + 1):
        raise PatternError(_BAD_RANGE, pos)


def _element(text: str, pos: int, rules: BracketRules) -> _Element:
    if pos >= len(text):
        raise PatternError(UNMATCHED_BRACKET, pos)
    char = text[pos]
    if char == "[" and text[pos + 1 : pos + 2] in ((":", "=", ".") if rules.class_names else ("=", ".")):
        return _symbol(text, pos, rules)
    if char == "\\" and rules.escape is not None:
        escaped = rules.escape(text, pos)
        if escaped is not None:
            return _Element(escaped[0], "", escaped[1])
    return _Element(ord(char), "", pos + 1)


def _symbol(text: str, pos: int, rules: BracketRules) -> _Element:
    """Read `[:class:]`, `[=equivalence=]` or `[.collating.]`."""
    kind = text[pos + 1]
    close = text.find(kind + "]", pos + 3 if kind != ":" else pos + 2)
    if close < 0:
        raise PatternError(UNMATCHED_BRACKET, pos)
    name = text[pos + 2 : close]
    if kind == ":":
        if name not in ASCII_CLASSES or name in ("word", "decimal"):
            raise PatternError("Invalid character class name", pos)
        return _Element(-1, name, close + 2)
    if len(name) != 1 or (rules.ascii_order and not name.isascii()):
        raise PatternError(_BAD_SYMBOL, pos)
    return _Element(ord(name), kind, close + 2)


def _is_surrogate(code: int) -> bool:
    """Whether a code stands for a byte that is not UTF-8."""
    return SURROGATES[0] <= code <= SURROGATES[1]


def _add(element: _Element, ranges: list[tuple[int, int]], names: list[str]) -> None:
    if element.code < 0:
        names.append(element.name)
    elif not _is_surrogate(element.code):
        ranges.append((element.code, element.code))


def _add_range(low: _Element, high: _Element, ranges: list[tuple[int, int]], rules: BracketRules) -> None:
    first, last = low.code, high.code
    if min(first, last) < 0 or "=" in (low.name, high.name):
        raise PatternError(_BAD_RANGE, high.end)
    if rules.ascii_order and any(code > 0x7F and not _is_surrogate(code) for code in (first, last)):
        raise PatternError(_BAD_SYMBOL, high.end)
    folds = rules.fold and rules.upper_order
    if folds:
        first, last = _upper(first), _upper(last)
    if last < first and not rules.empty_ranges:
        raise PatternError(_BAD_RANGE, high.end)
    if first <= last:
        ranges += _without_lower_case(first, last) if folds else [(first, last)]


def _upper(code: int) -> int:
    """The code of an ASCII letter in upper case; others as they are."""
    return code - 32 if 97 <= code <= 122 else code


def _without_lower_case(first: int, last: int) -> list[tuple[int, int]]:
    """The range without lower-case letters, which count as the upper-case ones."""
    parts = (first, min(last, 96)), (max(first, 123), last)
    return [(low, high) for low, high in parts if low <= high]
