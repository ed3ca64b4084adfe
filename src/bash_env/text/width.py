"""How many terminal columns characters take, as wcwidth(3) of the GNU C library says in its C.UTF-8 locale."""

from __future__ import annotations

import unicodedata

_UNPRINTABLE = frozenset(("Cc", "Cs", "Cn"))
_COMBINING = frozenset(("Mn", "Me", "Cf"))
_VISIBLE = frozenset((0xAD, *range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD))  # although Cf
_JAMO = ((0x1160, 0x11FF), (0xD7B0, 0xD7C6), (0xD7CB, 0xD7FB))  # vowels and finals join the syllable before them
_ALSO_WIDE = ((0x3248, 0x324F), (0x4DC0, 0x4DFF))


def _measure(char: str) -> int:
    code = ord(char)
    category = unicodedata.category(char)
    if category in _UNPRINTABLE or code in (0x2028, 0x2029):
        return -1
    if (category in _COMBINING and code not in _VISIBLE) or any(low <= code <= high for low, high in _JAMO):
        return 0
    wide = unicodedata.east_asian_width(char) in "WF" or any(low <= code <= high for low, high in _ALSO_WIDE)
    return 2 if wide else 1


class _Widths(dict[str, int]):
    """Widths of the characters met so far."""

    def __missing__(self, char: str) -> int:
        self[char] = width = _measure(char)
        return width


_widths = _Widths()


def char_width(char: str) -> int:
    """Columns of one character; -1 if it is not printable."""
    return _widths[char]


def text_width(text: str) -> int:
    """Columns of a text without tabs and line ends; what is not printable takes none."""
    if text.isascii() and text.isprintable():
        return len(text)
    width = sum(map(_widths.__getitem__, text))
    return width if text.isprintable() else width + sum(_widths[char] < 0 for char in text)
