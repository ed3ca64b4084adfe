"""Sets of characters: ranges of code points, locale classes, case folding, in the three alphabets.

A pattern is compiled for an alphabet: `ascii` (data known to be ASCII), `utf8` (code points; the
surrogates U+DC80..U+DCFF stand for bytes that are not UTF-8 and belong to no class), `bytes` (the C
locale). A class stays symbolic until it is resolved for one of them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeAlias

from bash_env.text.regex.ctype_data import WIDE_CLASSES

Ranges: TypeAlias = tuple[tuple[int, int], ...]

TOP = {"ascii": 0x7F, "bytes": 0xFF, "utf8": 0x10FFFF}
SURROGATES = (0xD800, 0xDFFF)

ASCII_CLASSES: dict[str, Ranges] = {
    "alpha": ((65, 90), (97, 122)),
    "digit": ((48, 57),),
    "alnum": ((48, 57), (65, 90), (97, 122)),
    "upper": ((65, 90),),
    "lower": ((97, 122),),
    "space": ((9, 13), (32, 32)),
    "blank": ((9, 9), (32, 32)),
    "punct": ((33, 47), (58, 64), (91, 96), (123, 126)),
    "print": ((32, 126),),
    "graph": ((33, 126),),
    "cntrl": ((0, 31), (127, 127)),
    "xdigit": ((48, 57), (65, 70), (97, 102)),
    "word": ((48, 57), (65, 90), (95, 95), (97, 122)),
    "decimal": ((48, 57),),
}

# Line and paragraph separator are space but not print.
_NOT_PRINT: Ranges = ((0x2028, 0x2029),)
_WIDE_UNIONS = {
    "alnum": ("alpha",),
    "word": ("alpha",),
    "graph": ("alpha", "punct"),
    "print": ("alpha", "punct", "space"),
}


class CharClass:
    """A set of characters as the pattern wrote it; `^name` among its classes is the complement of a class."""

    __slots__ = ("_key", "classes", "fold", "negated", "properties", "ranges")

    def __init__(
        self,
        ranges: Ranges,
        classes: tuple[str, ...] = (),
        negated: bool = False,
        fold: bool = False,
        properties: tuple[str, ...] = (),
    ) -> None:
        self.ranges = ranges
        self.classes = classes
        self.negated = negated
        self.fold = fold
        self.properties = properties  # Unicode properties, which only engines can resolve
        self._key = (ranges, classes, negated, fold, properties)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CharClass) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    def resolve(self, alphabet: str) -> Ranges:
        """Return the members within `alphabet` as sorted, disjoint ranges."""
        return _resolve(self, alphabet)

    def literal(self) -> int | None:
        """Return the code point when the class is one plain character."""
        if self.negated or self.classes or self.properties or len(self.ranges) != 1:
            return None
        low, high = self.ranges[0]
        if low != high or (self.fold and len(folded(self.ranges, "utf8")) > 1):
            return None
        return low


def single(code: int, fold: bool = False) -> CharClass:
    """Return the class of one character."""
    return CharClass(((code, code),), fold=fold)


def normalize(ranges: Iterable[tuple[int, int]]) -> Ranges:
    """Return `ranges` sorted, with overlapping and touching ones joined."""
    joined: list[tuple[int, int]] = []
    for low, high in sorted(ranges):
        if joined and low <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], high))
        else:
            joined.append((low, high))
    return tuple(joined)


def complement(ranges: Ranges, top: int) -> Ranges:
    """Return what is in 0..top but not in `ranges` (normalized)."""
    gaps = []
    start = 0
    for low, high in ranges:
        if low > start:
            gaps.append((start, low - 1))
        start = high + 1
    if start <= top:
        gaps.append((start, top))
    return tuple(gaps)


def intersect(one: Ranges, other: Ranges) -> Ranges:
    """Return what is in both sets (normalized)."""
    common = []
    i = j = 0
    while i < len(one) and j < len(other):
        low, high = max(one[i][0], other[j][0]), min(one[i][1], other[j][1])
        if low <= high:
            common.append((low, high))
        if one[i][1] < other[j][1]:
            i += 1
        else:
            j += 1
    return tuple(common)


def exchange(ranges: Ranges, one: int, other: int) -> Ranges:
    """Return the set with the roles of two characters exchanged."""
    has_one, has_other = contains(ranges, one), contains(ranges, other)
    if has_one == has_other:
        return ranges
    added, removed = (other, one) if has_one else (one, other)
    return normalize((*subtract(ranges, ((removed, removed),)), (added, added)))


def subtract(one: Ranges, other: Ranges) -> Ranges:
    """Return what is in `one` but not in `other` (normalized)."""
    return intersect(one, complement(other, TOP["utf8"])) if other else one


def contains(ranges: Ranges, code: int) -> bool:
    """Tell whether `code` is a member."""
    index = bisect_right(ranges, (code, TOP["utf8"])) - 1
    return index >= 0 and ranges[index][0] <= code <= ranges[index][1]


@lru_cache(maxsize=64)
def named_class(name: str, alphabet: str) -> Ranges:
    """Return the members of the locale class `name` ("alpha", ..., "word": alnum or underscore).

    `^name` is the complement, `~name` the complement within ASCII (the C locale: within all bytes).
    """
    if name.startswith("^"):
        return _negate(named_class(name[1:], alphabet), alphabet)
    if name.startswith("~"):
        return complement(ASCII_CLASSES[name[1:]], TOP["bytes" if alphabet == "bytes" else "ascii"])
    narrow = ASCII_CLASSES[name]
    if alphabet != "utf8":
        return narrow
    wide = [item for part in _WIDE_UNIONS.get(name, (name,)) for item in _wide(part)]
    members = normalize([*narrow, *wide])
    return subtract(members, _NOT_PRINT) if name == "print" else members


@lru_cache(maxsize=8)
def _wide(name: str) -> Ranges:
    """Decode a text of `ctype_data`."""
    ranges = []
    end = 0
    for item in WIDE_CLASSES.get(name, "").split():
        gap, _, extra = item.partition("+")
        start = end + int(gap, 36)
        end = start + (int(extra, 36) if extra else 0)
        ranges.append((start, end))
    return tuple(ranges)


def _negate(members: Ranges, alphabet: str) -> Ranges:
    if alphabet == "utf8":
        members = normalize((*members, SURROGATES))
    return complement(members, TOP[alphabet])


@lru_cache(maxsize=2048)
def _resolve(char_class: CharClass, alphabet: str) -> Ranges:
    members = list(char_class.ranges)
    for name in char_class.classes:
        members.extend(named_class(name, alphabet))
    ranges = normalize(members)
    if char_class.fold:
        ranges = folded(ranges, alphabet)
    if char_class.negated:
        return _negate(ranges, alphabet)
    return intersect(ranges, ((0, TOP[alphabet]),))


def folded(ranges: Ranges, alphabet: str) -> Ranges:
    """Add to `ranges` every character whose upper-case form is that of a member."""
    extra = list(ranges)
    for low, high in ranges:
        for first, last, shift in ((65, 90, 32), (97, 122, -32)):
            if low <= last and high >= first:
                extra.append((max(low, first) + shift, min(high, last) + shift))
    if alphabet == "utf8":
        extra.extend((code, code) for code in _wide_variants(ranges))
    return normalize(extra)


# Where Unicode keeps characters that have case.
CASED_BLOCKS = (
    (0xB5, 0x587),
    (0x10A0, 0x10FF),
    (0x13A0, 0x13FD),
    (0x1C80, 0x1CBF),
    (0x1D79, 0x1D8E),
    (0x1E00, 0x1FFC),
    (0x2126, 0x2188),
    (0x24B6, 0x24E9),
    (0x2C00, 0x2D2D),
    (0xA640, 0xA7FA),
    (0xAB53, 0xABBF),
    (0xFF21, 0xFF5A),
    (0x10400, 0x105BC),
    (0x10C80, 0x10CF2),
    (0x118A0, 0x118DF),
    (0x16E40, 0x16E7F),
    (0x1E900, 0x1E943),
)


def upper(code: int) -> int:
    """Return the upper-case form of a character, itself where there is no single one."""
    text = chr(code).upper()
    return ord(text) if len(text) == 1 else code


@lru_cache(maxsize=1)
def _case_groups() -> tuple[dict[int, tuple[int, ...]], list[int]]:
    """Return the characters by upper-case form, and the sorted list of the wide characters that have variants."""
    groups: dict[int, tuple[int, ...]] = {}
    for first, last in ((65, 90), (97, 122), *CASED_BLOCKS):
        for code in range(first, last + 1):
            form = upper(code)
            groups[form] = (*groups.get(form, ()), code)
    groups = {form: members for form, members in groups.items() if len(members) > 1}
    return groups, sorted(code for members in groups.values() for code in members)


def _wide_variants(ranges: Ranges) -> list[int]:
    """Return the wide case variants of the members, and the variants of the wide members."""
    found = [0x17F] if contains(ranges, 83) or contains(ranges, 115) else []  # the long s
    if contains(ranges, 73) or contains(ranges, 105):
        found.append(0x131)  # the dotless i
    if not ranges or ranges[-1][1] < 0x80:
        return found
    groups, cased = _case_groups()
    for low, high in ranges:
        for code in cased[bisect_right(cased, low - 1) : bisect_right(cased, high)]:
            found.extend(groups[upper(code)])
    return found
