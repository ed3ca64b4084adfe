"""Arrays of awk, and the order in which `for (key in array)` goes through them (gawk manual 8)."""

from __future__ import annotations

from operator import itemgetter, mul
from typing import Any

from bash_env.commands.awk.values import UNSET

_PRIMES = (13, 127, 1021, 8191, 16381, 32749, 65497, 131101, 262147, 524309, 1048583, 2097169, 4194319, 8388617)
_LOAD = 3
_MAX_INTEGER = 2**31
_powers: dict[int, tuple[int, ...]] = {}


class Array(dict[str, Any]):
    """An array: a dict from subscript to value, where looking at an element makes it.

    `peak` is the greatest number of elements that it had before something was deleted (0 if nothing was), `integers`
    whether its first subscript was an integer (None where nothing was deleted): both decide on gawk's order.
    """

    __slots__ = ("integers", "peak")

    def __init__(self) -> None:
        super().__init__()
        self.peak = 0
        self.integers: bool | None = None

    def __missing__(self, key: str) -> Any:
        self[key] = UNSET
        return UNSET

    def remove(self, key: str) -> None:
        """``delete array[key]``."""
        if key not in self:
            return
        self.peak = max(self.peak, len(self))
        if self.integers is None:
            self.integers = is_integer(next(iter(self)))
        del self[key]
        if not self:
            self.clear()

    def clear(self) -> None:
        """``delete array``."""
        super().clear()
        self.peak = 1
        self.integers = None

    def holds_integers(self) -> bool:
        """Whether gawk keeps integer subscripts apart: the first subscript was one."""
        return self.integers if self.integers is not None else bool(self) and is_integer(next(iter(self)))

    def order(self) -> list[str]:
        """The subscripts in gawk's order."""
        if len(self) < 2:
            return list(self)
        if not self.holds_integers():
            return hash_order(list(self), max(self.peak, len(self)))
        numbers = sorted((key for key in self if is_integer(key)), key=int)
        if len(numbers) == len(self):
            return numbers
        others = [key for key in self if not is_integer(key)]
        return hash_order(others, max(self.peak - len(numbers), len(others))) + numbers


def is_integer(key: str) -> bool:
    """Whether gawk keeps `key` as a small integer: decimal digits without a leading zero, below 2 to the 31."""
    return (
        key.isdecimal()
        and key.isascii()
        and (key[0] != "0" or key == "0")
        and len(key) < 11
        and int(key) < _MAX_INTEGER
    )


def hash_order(keys: list[str], peak: int) -> list[str]:
    """The order of gawk's hash table after `keys` were inserted one after the other.

    Observed: the table has 13 slots and goes on to the next prime when it would hold three keys a slot; the slot is
    sdbm's hash modulo the size; a key comes before the older ones of its slot; growing turns the slots' chains round.
    """
    hashed = [(_hash(key), key) for key in keys]
    done: list[tuple[int, str]] = []
    start = 0
    for size in _PRIMES:
        end = _LOAD * size - 1
        done += hashed[start:end]
        done.reverse()
        done.sort(key=lambda entry: entry[0] % size)
        start = end
        if peak <= end:
            break
    done += hashed[start:]
    return list(map(itemgetter(1), done))


def _hash(key: str) -> int:
    """sdbm's string hash in 32 bits, of signed bytes."""
    data = key.encode("utf-8", "surrogateescape")
    powers = _powers.get(len(data))
    if powers is None:
        powers = tuple(pow(65599, n, 1 << 32) for n in range(len(data) - 1, -1, -1))
        if len(data) < 256:
            _powers[len(data)] = powers
    total: int = sum(map(mul, memoryview(data).cast("b"), powers))
    return total & 0xFFFFFFFF
