"""Filters with any number of outputs, bounded by the input, compiled to generators of paths and values.

They serve where all outputs are wanted at once: inside [...], in reductions, paths and updates. What recurses, asks for
input or goes on by itself is left to the machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from bash_env.commands.jq.errors import JqError
from bash_env.commands.jq.machine import NOWHERE, Many, Single, checked, made
from bash_env.commands.jq.parser import Node
from bash_env.commands.jq.paths import cannot_iterate, entries, get_path, index, slice_of
from bash_env.commands.jq.scope import Alias, Function, Scope
from bash_env.commands.jq.single import MANY, defined, flat, inlined, single
from bash_env.commands.jq.values import brief_of, is_number, true

Out = Iterator[tuple[Any, Any]]
Rule = Callable[[Node, Scope, bool], "Many | None"]
SMALL = 1000
"""The longest range of constants that is not left to the machine."""


def many(node: Node, scope: Scope, paths: bool) -> Many | None:
    """The generator of a filter, else None; `paths` says whether it will be asked for paths."""
    rule = _RULES.get(node[0])
    if rule is not None and (paths or single(node, scope, True) is None):
        return rule(node, scope, paths)
    if paths and node[0] in ("reduce", "foreach", "label"):
        return None
    function = single(node, scope, True)
    return _one(function) if function else None


MANY.append(many)


def _one(function: Single) -> Many:
    def run(env: Any, path: Any, value: Any) -> Out:
        yield made(path), function(env, value)

    return run


def _identity(node: Node, scope: Scope, paths: bool) -> Many:
    def run(env: Any, path: Any, value: Any) -> Out:
        yield path, value

    return run


def step(path: Any, key: Any, value: Any) -> Any:
    """The path to an entry of the value at `path`. Raises JqError if that has none."""
    if path is None:
        return None
    if path is NOWHERE:
        what = f"element {brief_of(key)}"
        raise JqError(f"Invalid path expression near attempt to access {what} of {brief_of(value, 30)}")
    return (*path, key)


def _index(node: Node, scope: Scope, paths: bool) -> Many | None:
    target, key = many(node[1], scope, paths), single(node[2], scope, True)
    if key is None:
        keys = many(node[2], scope, False)
        return _by_keys(target, keys) if target and keys else None
    if target is None:
        return None

    def run(env: Any, path: Any, value: Any) -> Out:
        name = key(env, value)
        for there, base in target(env, path, value):
            there = step(there, name, base)
            yield there, index(base, name)

    return run


def _by_keys(target: Many, keys: Many) -> Many:
    def run(env: Any, path: Any, value: Any) -> Out:
        for _, name in keys(env, None, value):
            for there, base in target(env, path, value):
                there = step(there, name, base)
                yield there, index(base, name)

    return run


def _slice(node: Node, scope: Scope, paths: bool) -> Many | None:
    target, low, high = many(node[1], scope, paths), single(node[2], scope, True), single(node[3], scope, True)
    if target is None or low is None or high is None:
        return None

    def run(env: Any, path: Any, value: Any) -> Out:
        end, start = high(env, value), low(env, value)
        for there, base in target(env, path, value):
            there = step(there, {"start": start, "end": end}, base)
            yield there, slice_of(base, start, end)

    return run


def _iterate(node: Node, scope: Scope, paths: bool) -> Many | None:
    target = many(node[1], scope, paths)
    if target is None:
        return None
    if node[1] == (".",):
        return iterate_here

    def run(env: Any, path: Any, value: Any) -> Out:
        for there, base in target(env, path, value):
            yield from iterate_here(env, there, base)

    return run


def iterate_here(env: Any, path: Any, value: Any) -> Out:
    """`.[]`."""
    if path is None:
        if value.__class__ is dict:
            value = value.values()
        elif value.__class__ is not list:
            raise cannot_iterate(value)
        for item in value:
            yield None, item
        return
    if path is NOWHERE:
        raise JqError(f"Invalid path expression near attempt to iterate through {brief_of(value)}")
    for key, item in entries(value):
        yield (*path, key), item


def _pipe(node: Node, scope: Scope, paths: bool) -> Many | None:
    parts = flat(node, "pipe")
    left = many(parts[0], scope, paths)
    for part in parts[1:]:
        if left is None:
            return None
        function = None if paths else single(part, scope, True)
        right = None if function else many(part, scope, paths)
        left = _mapped(left, function) if function else _joined(left, right) if right else None
    return left


def _mapped(left: Many, function: Single) -> Many:
    def run(env: Any, path: Any, value: Any) -> Out:
        for _, found in left(env, None, value):
            yield None, function(env, found)

    return run


def _joined(left: Many, right: Many) -> Many:
    def run(env: Any, path: Any, value: Any) -> Out:
        for there, found in left(env, path, value):
            yield from right(env, there, found)

    return run


def _comma(node: Node, scope: Scope, paths: bool) -> Many | None:
    parts = [many(part, scope, paths) for part in flat(node, ",")]
    if None in parts:
        return None

    def run(env: Any, path: Any, value: Any) -> Out:
        for part in parts:
            assert part is not None
            yield from part(env, path, value)

    return run


def _if(node: Node, scope: Scope, paths: bool) -> Many | None:
    test, then, other = single(node[1], scope, True), many(node[2], scope, paths), many(node[3], scope, paths)
    if test is None or then is None or other is None:
        return None

    def run(env: Any, path: Any, value: Any) -> Out:
        return then(env, path, value) if true(test(env, value)) else other(env, path, value)

    return run


def _alternative(node: Node, scope: Scope, paths: bool) -> Many | None:
    left, right = many(node[2], scope, paths), many(node[3], scope, paths)
    if left is None or right is None:
        return None

    def run(env: Any, path: Any, value: Any) -> Out:
        some = False
        source = left(env, path, value)
        while True:
            try:
                there, found = next(source)
            except (StopIteration, JqError):
                break
            if true(found):
                some = True
                yield there, found
        if not some:
            yield from right(env, path, value)

    return run


def _try(node: Node, scope: Scope, paths: bool) -> Many | None:
    body = many(node[1], scope, paths)
    handler = many(node[2], scope, paths) if node[2] is not None else _empty
    if body is None or handler is None:
        return None

    def run(env: Any, path: Any, value: Any) -> Out:
        source = body(env, path, value)
        while True:
            try:
                item = next(source)
            except StopIteration:
                return
            except JqError as error:
                caught = error.value
                break
            yield item
        yield from handler(env, made(path), caught)

    return run


def _empty(env: Any, path: Any, value: Any) -> Out:
    return iter(())


def _as(node: Node, scope: Scope, paths: bool) -> Many | None:
    _, source_node, patterns, body_node = node
    if len(patterns) > 1 or patterns[0][0] != "var":
        return None
    source = many(source_node, scope, False)
    body = many(body_node, scope.bind("$" + patterns[0][1]), paths) if source else None
    if source is None or body is None:
        return None

    def run(env: Any, path: Any, value: Any) -> Out:
        for _, found in source(env, None, value):
            yield from body((found, env), path, value)

    return run


def _define(node: Node, scope: Scope, paths: bool) -> Many | None:
    return many(node[4], defined(node, scope), paths)


def _in(node: Node, scope: Scope, paths: bool) -> Many | None:
    return many(node[1], node[2].at(scope.depth), paths)


def _call(node: Node, scope: Scope, paths: bool) -> Many | None:
    name, arguments = node[1], node[2]
    entry = scope.find((name, len(arguments)))
    if isinstance(entry, Alias):
        return many(entry.node, entry.scope.at(scope.depth), paths)
    if isinstance(entry, Function):
        body = inlined(entry, arguments, scope)
        return many(body[0], body[1], paths) if body else None
    rule = _CALLS.get((name, len(arguments))) if entry is None else None
    if rule is not None:
        return rule(arguments, scope, paths)
    function = single(node, scope, True)
    return _one(function) if function else None


def _paths_of(arguments: Any, scope: Scope, paths: bool) -> Many | None:
    target = many(arguments[0], scope, True)
    if target is None:
        return None

    def run(env: Any, path: Any, value: Any) -> Out:
        for there, found in target(env, (), value):
            yield made(path), checked(there, found)

    return run


def _get_path(arguments: Any, scope: Scope, paths: bool) -> Many | None:
    source = many(arguments[0], scope, False)
    if source is None:
        return None

    def run(env: Any, path: Any, value: Any) -> Out:
        for _, keys in source(env, None, value):
            yield longer(path, keys, value), path_value(value, keys)

    return run


def longer(path: Any, keys: Any, value: Any) -> Any:
    """A path with more keys."""
    if path is NOWHERE and keys:
        return step(path, keys[0], value)
    return path if path is None or path is NOWHERE or not isinstance(keys, list) else (*path, *keys)


def path_value(value: Any, keys: Any) -> Any:
    """What stands at a path. Raises JqError."""
    if not isinstance(keys, list):
        raise JqError("Path must be specified as an array")
    return get_path(value, keys)


def recurse_here(env: Any, path: Any, value: Any) -> Out:
    """`..`: the value and all that is in it, outer ones first."""
    todo = [(path, value)]
    while todo:
        path, value = todo.pop()
        yield path, value
        if isinstance(value, list | dict):
            found = list(iterate_here(env, path, value))
            found.reverse()
            todo += found


def _first(arguments: Any, scope: Scope, paths: bool) -> Many | None:
    source = many(arguments[0], scope, paths)
    return (lambda env, path, value: islice(source(env, path, value), 1)) if source else None


def _range(arguments: Any, scope: Scope, paths: bool) -> Many | None:
    bounds = [("value", 0), *arguments] if len(arguments) == 1 else arguments
    if any(bound[0] != "value" or not is_number(bound[1]) for bound in bounds):
        return None
    numbers = [bound[1] for bound in bounds]
    by = numbers[2] if len(numbers) > 2 else 1
    if not by or abs(numbers[1] - numbers[0]) / abs(by) > SMALL:
        return None

    def run(env: Any, path: Any, value: Any) -> Out:
        return ((made(path), number) for number in numbers_between(numbers[0], numbers[1], by))

    return run


def numbers_between(low: Any, high: Any, by: Any) -> Iterator[Any]:
    """The numbers of a range. Raises JqError."""
    if not (is_number(low) and is_number(high) and is_number(by)):
        raise JqError("Range bounds must be numeric")
    if low.__class__ is int and high.__class__ is int and by.__class__ is int and by:
        return iter(range(low, high, by))
    return _floats(low, high, by)


def _floats(low: float, high: float, by: float) -> Iterator[Any]:
    while (by > 0 and low < high) or (by < 0 and low > high):
        yield int(low) if low == int(low) and abs(low) < 1e16 else low
        low += by


_CALLS: dict[tuple[str, int], Callable[[Any, Scope, bool], Many | None]] = {
    ("empty", 0): lambda arguments, scope, paths: _empty,
    ("path", 1): _paths_of, ("getpath", 1): _get_path, ("recurse", 0): lambda arguments, scope, paths: recurse_here,
    ("first", 1): _first, ("range", 1): _range, ("range", 2): _range, ("range", 3): _range,
}  # fmt: skip
_RULES: dict[str, Rule] = {
    ".": _identity, "index": _index, "slice": _slice, "iterate": _iterate, "pipe": _pipe, ",": _comma, "if": _if,
    "//": _alternative, "try": _try, "as": _as, "def": _define, "call": _call, "in": _in,
}  # fmt: skip
