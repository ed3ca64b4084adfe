"""Changing values at paths in place, where nobody else holds the containers that are changed."""

from __future__ import annotations

from typing import Any

from bash_env.commands.jq.paths import index, put, put_in
from bash_env.commands.jq.values import OPERATORS


class Edits:
    """Remembers which containers were made by its own changes: those are changed in place, all others are copied once."""

    __slots__ = ("own",)

    def __init__(self) -> None:
        self.own: dict[int, Any] = {}

    def forget(self) -> None:
        """From now on others may hold the containers."""
        self.own.clear()

    def _keep(self, value: Any) -> Any:
        self.own[id(value)] = value
        return value

    def put(self, value: Any, path: list[Any], new: Any, at: int = 0) -> Any:
        """`value` with `new` at `path`; `new` holds none of our own containers but what stood there."""
        if at == len(path):
            return new
        key = path[at]
        inner = new
        if at + 1 < len(path):
            inner = self.put(None if value is None else index(value, key), path, new, at + 1)
        if id(value) in self.own:
            return put_in(value, key, inner)
        return self._keep(put(value, key, inner))

    def put_aliasing(self, value: Any, path: list[Any], new: Any) -> Any:
        """The same where `new` may hold anything: only the containers on the way stay our own."""
        value = self.put(value, path, new)
        if isinstance(new, list | dict) and len(self.own) > len(path):
            own, step = {}, value
            for key in path:
                own[id(step)] = step
                step = index(step, key)
            self.own = {place: item for place, item in own.items() if place in self.own}
        return value

    def combine(self, op: str, old: Any, new: Any) -> Any:
        """`old op new`; sums grow in place. `new` holds none of our own containers."""
        if op == "+" and old.__class__ is new.__class__ and isinstance(old, list | dict):
            if id(old) not in self.own:
                return self._keep(OPERATORS["+"](old, new))
            if isinstance(old, list):
                old.extend(new)
            else:
                old.update(new)
            return old
        return OPERATORS[op](old, new)
