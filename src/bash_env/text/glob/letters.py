"""What the characters and classes of a shell pattern stand for, with and without nocasematch."""

from __future__ import annotations

from functools import lru_cache

from bash_env.text.regex.charset import CASED_BLOCKS, TOP, CharClass, Ranges, complement, named_class, normalize


@lru_cache(maxsize=1024)
def resolve(key: str | CharClass, alphabet: str, fold: bool) -> Ranges:
    """Return the members of a literal character or a class within `alphabet`.

    With `fold`, bash compares the lower-case forms of the text, of literals and of the ends of ranges; named
    classes are asked about the character as it is.
    """
    if isinstance(key, str):
        return _range_members(ord(key), ord(key), alphabet, fold)
    members = [item for low, high in key.ranges for item in _range_members(low, high, alphabet, fold)]
    members.extend(item for name in key.classes for item in named_class(name, alphabet))
    ranges = normalize(members)
    return complement(ranges, TOP[alphabet]) if key.negated else ranges


def _range_members(low: int, high: int, alphabet: str, fold: bool) -> Ranges:
    if not fold:
        return ((low, high),)
    low, high = _lower(low), _lower(high)
    if low > high:
        return ()
    changed = _lower_forms(alphabet == "utf8")
    kept = [(code, code) for code in changed if low <= code <= high and not low <= changed[code] <= high]
    members = [(code, code) for code in changed if low <= changed[code] <= high]
    plain = [(low, high)] if not kept else _without((low, high), normalize(kept))
    return normalize((*plain, *members))


def _without(whole: tuple[int, int], holes: Ranges) -> list[tuple[int, int]]:
    gaps = complement(holes, whole[1])
    return [(max(low, whole[0]), high) for low, high in gaps if high >= whole[0]]


def _lower(code: int) -> int:
    text = chr(code).lower()
    return ord(text) if len(text) == 1 else code


@lru_cache(maxsize=2)
def _lower_forms(wide: bool) -> dict[int, int]:
    """Return the characters that have another lower-case form, with it."""
    blocks = ((65, 90), *CASED_BLOCKS) if wide else ((65, 90),)
    pairs = ((code, _lower(code)) for low, high in blocks for code in range(low, high + 1))
    return {code: form for code, form in pairs if form != code}
