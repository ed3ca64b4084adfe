"""The names of output files: a prefix and a suffix that counts (GNU coreutils manual 5.3)."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase, digits

ALPHABETS = {"letters": ascii_lowercase, "decimal": digits, "hex": digits + "abcdef"}


def suffixes(alphabet: str, length: int, first: int, grows: bool) -> Iterator[str]:
    """Suffixes of `length` from number `first` on. With `grows` the last letter is kept for longer ones."""
    base = len(alphabet)
    lead = ""
    while True:
        count = base**length - (base ** (length - 1) if grows else 0)
        for number in range(first, count):
            yield lead + _spell(number, alphabet, length)
        if not grows:
            return
        lead += alphabet[-1]
        length += 1
        first = 0


def _spell(number: int, alphabet: str, length: int) -> str:
    out: list[str] = []
    for _ in range(length):
        number, digit = divmod(number, len(alphabet))
        out.append(alphabet[digit])
    return "".join(reversed(out))


def length_for(alphabet: str, chunks: int, first: int) -> int:
    """How long suffixes must be for so many files."""
    length = 1
    while len(alphabet) ** length < first + chunks:
        length += 1
    return max(2, length)
