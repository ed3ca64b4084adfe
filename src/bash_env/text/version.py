"""Version order: names with numbers in them, sorted as people read them (coreutils manual, Version sort ordering)."""

from __future__ import annotations

import re
from functools import lru_cache

_SUFFIX = re.compile(rb"(?:\.[A-Za-z~][A-Za-z0-9~]*)*\Z")
_RUNS = re.compile(rb"([^0-9]*)([0-9]*)")
_END = -1

Runs = tuple[tuple[int, ...] | int, ...]
VersionKey = tuple[int, Runs, Runs]


def _order(byte: int) -> int:
    if byte == 0x7E:
        return -2
    return byte if chr(byte).isalpha() and byte < 128 else byte + 256


_ORDER = [_order(byte) for byte in range(256)]


def version_key(name: bytes) -> VersionKey:
    """A key that sorts names in version order; names that are equal in it differ in leading zeros only."""
    rank = 0 if not name else 1 if name == b"." else 2 if name == b".." else 3 if name.startswith(b".") else 4
    match = _SUFFIX.search(name)
    return rank, _runs(name[: match.start()] if match else name), _runs(name)


@lru_cache(4096)
def _runs(text: bytes) -> Runs:
    """Text and numbers in turn; text as the ranks of its bytes and then of its end, `~` before all."""
    runs: list[tuple[int, ...] | int] = []
    for letters, digits in _RUNS.findall(text):
        runs.append((*[_ORDER[byte] for byte in letters], _END))
        runs.append(_number(digits))
    while len(runs) > 2 and runs[-2:] == [(_END,), 0]:
        del runs[-2:]
    return (*runs, (_END,))


def _number(digits: bytes) -> int:
    """The number; one too long for Python's conversion is cut where no file name gets."""
    return int(digits.lstrip(b"0")[:4300] or b"0")
