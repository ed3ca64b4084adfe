"""Shell variables: values, attributes, arrays, and the table with dynamic scope (bash manual 3.4, 6.7).

A plain scalar is stored as `str`, or as `int` while it comes from arithmetic; only a variable with attributes or
elements is a `Variable`. A forked shell shares the objects: whoever writes first copies (`owner` tells whose it is).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeAlias

READONLY, EXPORTED, INTEGER, LOWER, UPPER, CAPITAL, NAMEREF, TRACE = 1, 2, 4, 8, 16, 32, 64, 128
UNSET_ARRAY = 256
"""Marks an array that was declared and not assigned to yet."""
LETTERS = (
    (INTEGER, "i"),
    (NAMEREF, "n"),
    (READONLY, "r"),
    (TRACE, "t"),
    (EXPORTED, "x"),
    (CAPITAL, "c"),
    (LOWER, "l"),
    (UPPER, "u"),
)
"""The attributes in the order in which `declare -p` shows them."""
FLAG_OF = {letter: bit for bit, letter in LETTERS}

_BUCKETS = 1024


class IndexedArray(dict[int, str]):
    """Elements by subscript. `ordered` says that the keys were inserted in increasing order."""

    __slots__ = ("last", "ordered")

    def __init__(self, values: Iterable[str] = ()) -> None:
        super().__init__(enumerate(values))
        self.last = len(self) - 1
        self.ordered = True

    def put(self, index: int, value: str) -> None:
        """Set an element."""
        if index > self.last:
            self.last = index
        elif index not in self:
            self.ordered = False
        self[index] = value

    def extend(self, values: Sequence[str]) -> None:
        """Append elements."""
        start = self.last + 1
        self.last += len(values)
        self.update(zip(range(start, self.last + 1), values, strict=True))

    def drop(self, index: int) -> None:
        """Remove an element if it is there."""
        if index in self:
            del self[index]
            if index == self.last:
                self.last = max(self, default=-1) if not self.ordered else next(reversed(self), -1)

    def subscripts(self) -> list[int]:
        """The subscripts in order."""
        return list(self) if self.ordered else sorted(self)

    def elements(self) -> list[str]:
        """The values in order of their subscripts."""
        return list(self.values()) if self.ordered else [self[i] for i in sorted(self)]

    def next_index(self) -> int:
        """Where an append goes."""
        return self.last + 1

    def clone(self) -> IndexedArray:
        """A copy."""
        new = IndexedArray()
        new.update(self)
        new.last, new.ordered = self.last, self.ordered
        return new


class AssociativeArray(dict[str, str]):
    """Elements by key; listed in the order of bash's hash table."""

    __slots__ = ()

    def subscripts(self) -> list[str]:
        """The keys in hash order."""
        keys = list(self)
        keys.reverse()
        keys.sort(key=hash_bucket)
        return keys

    def elements(self) -> list[str]:
        """The values in hash order."""
        return [self[key] for key in self.subscripts()]

    def clone(self) -> AssociativeArray:
        """A copy."""
        return AssociativeArray(self)


def hash_bucket(key: str) -> int:
    """The bucket of a key: 32-bit FNV-1 over its bytes, as bash's tables are observed to be ordered."""
    value = 2166136261
    for byte in key.encode("utf-8", "surrogateescape"):
        value = (value * 16777619 & 0xFFFFFFFF) ^ byte
    return value % _BUCKETS


Array: TypeAlias = IndexedArray | AssociativeArray


class Variable:
    """A variable with attributes or elements; `value` is None while it is declared but unset."""

    __slots__ = ("flags", "owner", "value")

    def __init__(self, value: str | Array | None = None, flags: int = 0, owner: object = None) -> None:
        self.value = value
        self.flags = flags
        self.owner = owner

    def copy(self, owner: object) -> Variable:
        """The same variable for another owner."""
        value = self.value
        return Variable(value.clone() if isinstance(value, dict) else value, self.flags, owner)

    def scalar(self) -> str | None:
        """The value of the bare name: for an array that of element 0."""
        value = self.value
        if value.__class__ is IndexedArray:
            return value.get(0)
        if value.__class__ is AssociativeArray:
            return value.get("0")
        return value  # type: ignore[return-value]

    @property
    def letters(self) -> str:
        """The attributes as `declare -p` shows them."""
        kind = "a" if isinstance(self.value, IndexedArray) else "A" if isinstance(self.value, AssociativeArray) else ""
        return kind + "".join(letter for bit, letter in LETTERS if self.flags & bit)


class DynamicVariable(Variable):
    """A variable whose value is computed when asked, such as RANDOM. The functions get the shell first.

    Assigning calls `assign`, assigning to an element `put`; without them an assignment has no effect.
    """

    __slots__ = ("assign", "put", "read")

    def __init__(
        self,
        read: Callable[[Any], str | Array],
        assign: Callable[[Any, str], None] | None = None,
        flags: int = 0,
        put: Callable[[Any, str, str], None] | None = None,
    ) -> None:
        super().__init__(None, flags)
        self.read = read
        self.assign = assign
        self.put = put

    def copy(self, owner: object) -> Variable:
        """Taking part in a fork or a change of attributes does not freeze it."""
        new = DynamicVariable(self.read, self.assign, self.flags, self.put)
        new.owner = owner
        return new

    def current(self, shell: Any) -> str | None:
        """The scalar value now."""
        value = self.read(shell)
        if isinstance(value, IndexedArray):
            return value.get(0)
        return value.get("0") if isinstance(value, AssociativeArray) else value


Value: TypeAlias = str | int | Variable


class Missing:
    """Marks a name that was unset when a scope saved it."""


MISSING = Missing()

PLAIN = frozenset((str, int, type(None), Missing))
"""The classes of what stands for a name without attributes."""


class Frame:
    """A function call, a sourced file, or the scope of a temporary environment.

    `saved` maps each name made local here to what it was outside; `undo` holds what else is put back at the end, by name.
    """

    __slots__ = ("arguments", "caller_line", "function", "saved", "source", "sourced", "undo")

    def __init__(self, function: str, source: str, caller_line: int, sourced: bool = False) -> None:
        self.function = function
        self.source = source
        self.caller_line = caller_line
        self.sourced = sourced
        self.saved: dict[str, Value | Missing] = {}
        self.arguments: list[str] | None = None
        self.undo: dict[str, Callable[[Any], None]] | None = None

    def at_end(self, name: str, action: Callable[[Any], None]) -> None:
        """Have `action` called with the shell at the end, unless something is called by that name already."""
        if self.undo is None:
            self.undo = {}
        self.undo.setdefault(name, action)

    def copy(self) -> Frame:
        """A copy for a forked shell."""
        new = Frame(self.function, self.source, self.caller_line, self.sourced)
        new.saved = self.saved.copy()
        new.arguments = self.arguments
        new.undo = self.undo
        return new


def names_with_prefix(table: dict[str, Value], prefix: str) -> Iterator[str]:
    """The set variables whose name begins with `prefix`, sorted."""
    for name in sorted(n for n in table if n.startswith(prefix)):
        value = table[name]
        if not isinstance(value, Variable) or isinstance(value, DynamicVariable) or value.value is not None:
            yield name
