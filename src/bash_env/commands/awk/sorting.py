"""asort, asorti and the order of `for (key in array)` (gawk manual 8.1.6 and 12.2)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from bash_env.commands.awk.arrays import Array
from bash_env.commands.awk.errors import FatalError
from bash_env.commands.awk.values import NumberTexts, Strnum, number_of, to_number

Key = Callable[[Any], Any]
Compare = Callable[[str, Any, str, Any], Awaitable[Any]]


class Ordering:
    """Sorting by the texts that numbers have in a running program."""

    def __init__(self, texts: NumberTexts) -> None:
        self.texts = texts
        self.fold = False
        self._keys: dict[str, Callable[[tuple[str, Any]], Any]] = {
            "ind_str": lambda pair: self.folded(pair[0]),
            "ind_num": lambda pair: (number_of(pair[0]), pair[0]),
            "val_str": lambda pair: (_rank(pair[1]), self._text(pair[1])),
            "val_num": lambda pair: (_rank(pair[1]), self._number(pair[1]), self._text(pair[1])),
            "val_type": lambda pair: self._typed(pair[1]),
        }

    def folded(self, text: str) -> str:
        """`text` as IGNORECASE compares it."""
        return text.lower() if self.fold else text

    def _text(self, value: Any) -> str:
        if isinstance(value, Array):
            return ""
        return self.folded(value if isinstance(value, str) else self.texts[value])

    def _number(self, value: Any) -> float:
        return 0.0 if isinstance(value, Array) else to_number(value)

    def _typed(self, value: Any) -> tuple[int, float, str]:
        """Numbers first, then strings, then arrays."""
        if isinstance(value, float):
            return 0, value, ""
        if value.__class__ is Strnum:
            return 0, value.number, ""
        if isinstance(value, str):
            return 1, 0.0, self.folded(value)
        return 2, 0.0, ""

    def named(self, array: Array, how: str) -> list[str] | None:
        """The subscripts in the order of a name such as ``@val_num_desc``; None if that is no such name."""
        kind, _, direction = how[1:].rpartition("_")
        if how == "@unsorted":
            return array.order()
        key = self._keys.get(kind)
        if key is None or direction not in ("asc", "desc"):
            return None
        pairs = sorted(array.items(), key=_tie)
        pairs.sort(key=key, reverse=direction == "desc")
        return [subscript for subscript, _ in pairs]

    async def compared(self, array: Array, compare: Compare) -> list[str]:
        """The subscripts in the order of a function of the program: merge sort, because the function may wait."""
        return [key for key, _ in await _merge_sort(list(array.items()), compare)]


def _tie(pair: tuple[str, Any]) -> tuple[float, str]:
    """What decides between equal values: the subscript, upwards in both directions."""
    return number_of(pair[0]), pair[0]


def _rank(value: Any) -> int:
    return 1 if isinstance(value, Array) else 0


async def _merge_sort(items: list[tuple[str, Any]], compare: Compare) -> list[tuple[str, Any]]:
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left = await _merge_sort(items[:middle], compare)
    right = await _merge_sort(items[middle:], compare)
    merged: list[tuple[str, Any]] = []
    at = 0
    for item in left:
        while at < len(right) and to_number(await compare(*item, *right[at])) > 0:
            merged.append(right[at])
            at += 1
        merged.append(item)
    return merged + right[at:]


def default_order(array: Array, ordering: Ordering, by_index: bool) -> list[str]:
    """The order of asort (by value and type) and asorti (by subscript) without a third argument."""
    found = ordering.named(array, "@ind_str_asc" if by_index else "@val_type_asc")
    assert found is not None
    return found


def store(source: Array, order: list[str], target: Array, by_index: bool) -> float:
    """Fill `target` with the values, or the subscripts, of `source` in `order`."""
    values = list(order) if by_index else [source[key] for key in order]
    if any(isinstance(value, Array) for value in values):
        values = [copied(value) for value in values]
    target.clear()
    for number, value in enumerate(values, 1):
        target[str(number)] = value
    return float(len(values))


def copied(value: Any) -> Any:
    """`value`, an array with everything in it copied."""
    if not isinstance(value, Array):
        return value
    copy = Array()
    for key, element in value.items():
        copy[key] = copied(element)
    return copy


def no_such_function(how: str) -> FatalError:
    """The error for a comparison function that does not exist."""
    return FatalError(f"sort comparison function `{how}' is not defined")
