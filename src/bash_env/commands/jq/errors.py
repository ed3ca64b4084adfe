"""How a jq program ends a computation."""

from __future__ import annotations

from typing import Any


class JqError(Exception):
    """An error that `try` catches; `value` is what `catch` gets."""

    def __init__(self, value: Any) -> None:
        super().__init__(value)
        self.value = value


class Break(Exception):
    """`break $label`."""

    def __init__(self, label: object) -> None:
        super().__init__()
        self.label = label


class Halt(Exception):
    """`halt` and `halt_error`."""

    def __init__(self, status: int, value: Any = None, speak: bool = False) -> None:
        super().__init__()
        self.status = status
        self.value = value
        self.speak = speak


class CompileError(Exception):
    """The program is refused."""
