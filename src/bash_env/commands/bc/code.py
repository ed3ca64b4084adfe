"""bc's instructions; each counts the bytes that it has in the real bc's code, which errors mention."""

from __future__ import annotations

from typing import Any, NamedTuple


class BcSyntaxError(Exception):
    """A line that is refused: words and the line number."""

    def __init__(self, words: str, line: int) -> None:
        super().__init__(words)
        self.line = line


class Quit(Exception):
    """`quit` was read."""


class Instruction(NamedTuple):
    """What to do, with what, and the address behind it."""

    name: str
    value: Any
    address: int


class Definition(NamedTuple):
    """A function: parameters and automatic variables as (name, is an array, by reference), and code."""

    name: str
    params: list[tuple[str, bool, bool]]
    autos: list[tuple[str, bool, bool]]
    code: list[Instruction]
    void: bool


class Code:
    """Instructions under construction."""

    def __init__(self) -> None:
        self.items: list[Instruction] = []
        self.size = 0

    def put(self, name: str, value: Any = None, size: int = 1) -> None:
        """Append an instruction of `size` bytes."""
        self.size += size
        self.items.append(Instruction(name, value, self.size))


class Label:
    """A place to jump to."""

    __slots__ = ("place",)

    def __init__(self) -> None:
        self.place = -1
