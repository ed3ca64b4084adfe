"""Destructuring: `. as [$a, {b: $c}]` (jq manual, "Destructuring Alternative Operator")."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from bash_env.commands.jq.errors import CompileError, JqError
from bash_env.commands.jq.many import many
from bash_env.commands.jq.parser import Node
from bash_env.commands.jq.paths import index
from bash_env.commands.jq.scope import Scope
from bash_env.commands.jq.values import type_of

Bound = dict[str, Any]
Binder = Callable[[Any, Any], Iterator[Bound]]


def names_of(pattern: Node) -> set[str]:
    """The variables that a pattern sets."""
    if pattern[0] == "var":
        return {pattern[1]}
    if pattern[0] == "array":
        return set().union(*map(names_of, pattern[1]))
    out: set[str] = set()
    for variable, _, inner in pattern[1]:
        out |= ({variable} if variable else set()) | (names_of(inner) if inner else set())
    return out


def binder(pattern: Node, scope: Scope) -> Binder:
    """A function from environment and value to the variables that a pattern sets, once for each way."""
    if pattern[0] == "var":
        name = pattern[1]
        return lambda env, value: iter(({name: value},))
    if pattern[0] == "array":
        return _array([binder(part, scope) for part in pattern[1]])
    fields = []
    for variable, key, inner in pattern[1]:
        keys = many(key, scope, False)
        if keys is None:
            raise CompileError("the key of a pattern has to be a plain expression")
        fields.append((variable, keys, binder(inner, scope) if inner else None))
    return _object(fields)


def _array(parts: list[Binder]) -> Binder:
    def bind(env: Any, value: Any, at: int = 0) -> Iterator[Bound]:
        if not isinstance(value, list) and value is not None:
            raise JqError(f"Cannot index {type_of(value)} with number")
        if at == len(parts):
            yield {}
            return
        for first in parts[at](env, index(value, at)):
            for rest in bind(env, value, at + 1):
                yield {**first, **rest}

    return bind


def _object(fields: list[Any]) -> Binder:
    def bind(env: Any, value: Any, at: int = 0) -> Iterator[Bound]:
        if at == len(fields):
            yield {}
            return
        variable, keys, inner = fields[at]
        for _, name in keys(env, None, value):
            if not isinstance(name, str):
                raise JqError(f"Cannot index {type_of(value)} with {type_of(name)}")
            found = index(value, name)
            own = {variable: found} if variable else {}
            for first in inner(env, found) if inner else ({},):
                for rest in bind(env, value, at + 1):
                    yield {**own, **first, **rest}

    return bind
