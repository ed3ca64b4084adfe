"""Filters that have exactly one output, compiled to plain functions of environment and input: most of what people write."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bash_env.commands.jq.edit import Edits
from bash_env.commands.jq.errors import JqError
from bash_env.commands.jq.formats import formatted
from bash_env.commands.jq.machine import Many, Single, checked
from bash_env.commands.jq.natives import IN_RUN, PLAIN
from bash_env.commands.jq.parser import Node
from bash_env.commands.jq.paths import get_path, index, slice_of
from bash_env.commands.jq.scope import Alias, Function, Scope, Variable, getter
from bash_env.commands.jq.values import OPERATORS, negate, true

Rule = Callable[[Node, Scope, bool], "Single | None"]


def single(node: Node, scope: Scope, heavy: bool = False) -> Single | None:
    """The function of a filter with one output, else None. `heavy`: also of those that go through a whole array."""
    rule = SINGLE.get(node[0])
    return rule(node, scope, heavy) if rule else None


def singles(nodes: Any, scope: Scope, heavy: bool) -> list[Single] | None:
    """The functions of several filters, or None if one has not exactly one output."""
    found = []
    for node in nodes:
        function = single(node, scope, heavy)
        if function is None:
            return None
        found.append(function)
    return found


def flat(node: Node, kind: str) -> list[Node]:
    """The parts of a chain of pipes or commas."""
    parts: list[Node] = []
    todo = [node]
    while todo:
        part = todo.pop()
        if part[0] == kind:
            todo += [part[2], part[1]]
        else:
            parts.append(part)
    return parts


def _identity(node: Node, scope: Scope, heavy: bool) -> Single:
    return lambda env, value: value


def _value(node: Node, scope: Scope, heavy: bool) -> Single:
    constant = node[1]
    return lambda env, value: constant


def _index(node: Node, scope: Scope, heavy: bool) -> Single | None:
    parts = singles(node[1:3], scope, heavy)
    if parts is None:
        return None
    target, key = parts
    if node[2][0] == "value" and isinstance(node[2][1], str):
        return _field(None if node[1] == (".",) else target, node[2][1])

    def run(env: Any, value: Any) -> Any:
        name = key(env, value)
        return index(target(env, value), name)

    return run


def _field(target: Single | None, name: str) -> Single:
    if target is None:

        def own(env: Any, value: Any) -> Any:
            return value.get(name) if value.__class__ is dict else index(value, name)

        return own

    def inner(env: Any, value: Any) -> Any:
        value = target(env, value)
        return value.get(name) if value.__class__ is dict else index(value, name)

    return inner


def _slice(node: Node, scope: Scope, heavy: bool) -> Single | None:
    parts = singles(node[1:4], scope, heavy)
    if parts is None:
        return None
    target, low, high = parts

    def run(env: Any, value: Any) -> Any:
        end, start = high(env, value), low(env, value)
        return slice_of(target(env, value), start, end)

    return run


def _pipe(node: Node, scope: Scope, heavy: bool) -> Single | None:
    parts = singles(flat(node, "pipe"), scope, heavy)
    if parts is None:
        return None
    if len(parts) == 2:
        first, second = parts
        return lambda env, value: second(env, first(env, value))

    def run(env: Any, value: Any) -> Any:
        for part in parts:
            value = part(env, value)
        return value

    return run


def _binary(node: Node, scope: Scope, heavy: bool) -> Single | None:
    parts = singles(node[2:4], scope, heavy)
    if parts is None:
        return None
    operate, (left, right) = OPERATORS[node[1]], parts
    if node[3][0] == "value":
        constant = node[3][1]
        return lambda env, value: operate(left(env, value), constant)

    def run(env: Any, value: Any) -> Any:
        second = right(env, value)
        return operate(left(env, value), second)

    return run


def _negate(node: Node, scope: Scope, heavy: bool) -> Single | None:
    inner = single(node[1], scope, heavy)
    return (lambda env, value: negate(inner(env, value))) if inner else None


def _and(node: Node, scope: Scope, heavy: bool) -> Single | None:
    parts = singles(node[2:4], scope, heavy)
    if parts is None:
        return None
    left, right = parts
    return lambda env, value: true(left(env, value)) and true(right(env, value))


def _or(node: Node, scope: Scope, heavy: bool) -> Single | None:
    parts = singles(node[2:4], scope, heavy)
    if parts is None:
        return None
    left, right = parts
    return lambda env, value: true(left(env, value)) or true(right(env, value))


def _alternative(node: Node, scope: Scope, heavy: bool) -> Single | None:
    parts = singles(node[2:4], scope, heavy)
    if parts is None:
        return None
    left, right = parts

    def run(env: Any, value: Any) -> Any:
        try:
            found = left(env, value)
        except JqError:
            found = None
        return found if found is not None and found is not False else right(env, value)

    return run


def _try(node: Node, scope: Scope, heavy: bool) -> Single | None:
    parts = singles(node[1:3], scope, heavy) if node[2] is not None else None
    if parts is None:
        return None
    body, handler = parts

    def run(env: Any, value: Any) -> Any:
        try:
            return body(env, value)
        except JqError as error:
            caught = error.value
        return handler(env, caught)

    return run


def _if(node: Node, scope: Scope, heavy: bool) -> Single | None:
    parts = singles(node[1:4], scope, heavy)
    if parts is None:
        return None
    test, then, other = parts

    def run(env: Any, value: Any) -> Any:
        found = test(env, value)
        return then(env, value) if found is not None and found is not False else other(env, value)

    return run


def _array(node: Node, scope: Scope, heavy: bool) -> Single | None:
    parts = singles(flat(node[1], ","), scope, heavy)
    if parts is not None:
        return lambda env, value: [part(env, value) for part in parts]
    inner = MANY[0](node[1], scope, False) if heavy else None
    return (lambda env, value: [found for _, found in inner(env, None, value)]) if inner else None


def _object(node: Node, scope: Scope, heavy: bool) -> Single | None:
    keys = singles([key for key, _ in node[1]], scope, heavy)
    items = singles([item for _, item in node[1]], scope, heavy)
    if keys is None or items is None:
        return None
    if all(key[0] == "value" for key, _ in node[1]):
        fixed = [(key[1], item) for (key, _), item in zip(node[1], items, strict=True)]
        if all(isinstance(key, str) for key, _ in fixed):
            return lambda env, value: {key: item(env, value) for key, item in fixed}
    pairs = list(zip(keys, items, strict=True))
    return lambda env, value: {key_of(key(env, value)): item(env, value) for key, item in pairs}


def key_of(key: Any) -> str:
    """A key of an object. Raises JqError for what is not a string."""
    if not isinstance(key, str):
        raise JqError("Object keys must be strings")
    return key


def _text(node: Node, scope: Scope, heavy: bool) -> Single | None:
    parts = singles([("value", part) if isinstance(part, str) else part for part in node[2]], scope, heavy)
    if parts is None:
        return None
    form = node[1]
    places = [(part, not isinstance(known, str)) for part, known in zip(parts, node[2], strict=True)][::-1]

    def run(env: Any, value: Any) -> str:
        found = [formatted(form, part(env, value)) if inner else part(env, value) for part, inner in places]
        found.reverse()
        return "".join(found)

    return run


def _format(node: Node, scope: Scope, heavy: bool) -> Single:
    return lambda env, value: formatted(node[1], value)


def _var(node: Node, scope: Scope, heavy: bool) -> Single | None:
    if node[1] == "__loc__":
        return lambda env, value: {"file": "<top-level>", "line": 1}
    if node[1] == "ENV" and scope.find("$ENV") is None:
        run = scope.program.run
        return lambda env, value: run.environment
    entry = scope.find("$" + node[1])
    if not isinstance(entry, Variable):
        return None
    get = getter(scope, entry.place)
    return lambda env, value: get(env)


def _as(node: Node, scope: Scope, heavy: bool) -> Single | None:
    _, source_node, patterns, body_node = node
    if len(patterns) > 1 or patterns[0][0] != "var":
        return None
    source = single(source_node, scope, heavy)
    body = single(body_node, scope.bind("$" + patterns[0][1]), heavy) if source else None
    if source is None or body is None:
        return None
    return lambda env, value: body((source(env, value), env), value)


def _define(node: Node, scope: Scope, heavy: bool) -> Single | None:
    return single(node[4], defined(node, scope), heavy)


def defined(node: Node, scope: Scope) -> Scope:
    """The scope behind a definition; the function knows itself."""
    _, name, params, body, _ = node
    function = Function(name, params, body, scope)
    function.scope = scope.let((name, len(params)), function)
    return function.scope


def inlined(function: Function, arguments: list[Node], scope: Scope) -> tuple[Node, Scope] | None:
    """The body that replaces a call, and its scope; None where it has to be a real call."""
    if not scope.may_inline(function):
        return None
    inner = scope.body_of(function, arguments)
    body = function.body
    for param, argument in reversed(list(zip(function.params, arguments, strict=True))):
        if param[0] == "$":
            body = ("as", ("in", argument, scope), [("var", param[1:])], body)
    return body, inner


def _in(node: Node, scope: Scope, heavy: bool) -> Single | None:
    return single(node[1], node[2].at(scope.depth), heavy)


def _both(node: Node, scope: Scope, heavy: bool) -> Single | None:
    return single(node[3], scope, heavy)


def _call(node: Node, scope: Scope, heavy: bool) -> Single | None:
    name, arguments = node[1], node[2]
    entry = scope.find((name, len(arguments)))
    if isinstance(entry, Alias):
        return single(entry.node, entry.scope.at(scope.depth), heavy)
    if isinstance(entry, Function):
        body = inlined(entry, arguments, scope)
        return single(body[0], body[1], heavy) if body else None
    if entry is not None:
        return None
    return _native(f"{name}/{len(arguments)}", arguments, scope, heavy)


def _native(name: str, arguments: list[Node], scope: Scope, heavy: bool) -> Single | None:
    if name in IN_RUN:
        ask, run = IN_RUN[name], scope.program.run
        return lambda env, value: ask(run)
    if name == "path/1":
        return _path(arguments[0], scope, heavy)
    if name == "isempty/1" and heavy:
        inner = MANY[0](arguments[0], scope, False)
        return (lambda env, value: next(inner(env, None, value), None) is None) if inner else None
    function = PLAIN.get(name) or scope.program.run.zoned.get(name)
    parts = singles(arguments, scope, heavy) if function else None
    if function is None or parts is None:
        return None
    return applied(function, parts)


def applied(function: Callable[..., Any], parts: list[Single]) -> Single:
    """A Python function of the input and of arguments with one value each."""
    if not parts:
        return lambda env, value: function(value)
    if len(parts) == 1:
        (one,) = parts
        return lambda env, value: function(value, one(env, value))
    return lambda env, value: function(value, *[part(env, value) for part in parts])


def _path(target: Node, scope: Scope, heavy: bool) -> Single | None:
    inner = MANY[0](target, scope, True) if single(target, scope) else None
    if inner is None:
        return None
    found_at = inner

    def run(env: Any, value: Any) -> Any:
        for path, found in found_at(env, (), value):
            return checked(path, found)
        raise AssertionError

    return run


def _reduce(node: Node, scope: Scope, heavy: bool) -> Single | None:
    if not heavy or len(node[2]) > 1 or node[2][0][0] != "var":
        return None
    inner = scope.bind("$" + node[2][0][1])
    source = MANY[0](node[1], scope, False)
    first, update = single(node[3], scope, True), updating(node[4], inner)
    if source is None or first is None or update is None:
        return None

    def run(env: Any, value: Any) -> Any:
        state, edits = first(env, value), Edits()
        for _, item in source(env, None, value):
            state = update((item, env), state, edits)
        return state

    return run


Update = Callable[[Any, Any, Edits], Any]


def updating(node: Node, scope: Scope) -> Update | None:
    """A step of a reduction, which may change in place what the reduction itself has made."""
    if node[0] == "pipe":
        steps = [updating(part, scope) for part in flat(node, "pipe")]
        return None if None in steps else _in_turn(steps)
    if node[0] == "assign" and node[1] not in ("|=", "//=") and is_dotless(node[3]):
        return _updating_assign(node, scope)
    if node[0] == "binary" and node[1] == "+" and node[2] == (".",) and is_dotless(node[3]):
        right = single(node[3], scope, True)
        return (lambda env, value, edits: edits.combine("+", value, right(env, None))) if right else None
    plain = single(node, scope, True)
    if plain is None:
        return None

    def run(env: Any, value: Any, edits: Edits) -> Any:
        edits.forget()
        return plain(env, value)

    return run


def _in_turn(steps: list[Any]) -> Update:
    def run(env: Any, value: Any, edits: Edits) -> Any:
        for step in steps:
            value = step(env, value, edits)
        return value

    return run


def _updating_assign(node: Node, scope: Scope) -> Update | None:
    targets, right = MANY[0](node[2], scope, True), single(node[3], scope, True)
    if targets is None or right is None:
        return None
    op = node[1][0]

    def run(env: Any, value: Any, edits: Edits) -> Any:
        new = right(env, None)
        for path, found in list(targets(env, (), value)):
            keys = checked(path, found)
            old = get_path(value, keys) if op != "=" else None
            value = edits.put(value, keys, new if op == "=" else edits.combine(op, old, new))
        return value

    return run


def is_dotless(node: Any) -> bool:
    """Whether a filter's value is made of constants and variables alone, whatever the input is."""
    kind = node[0]
    if kind in ("value", "var"):
        return True
    if kind == "index":
        return is_dotless(node[1]) and is_dotless(node[2])
    if kind in ("binary", "and", "or", "//"):
        return is_dotless(node[2]) and is_dotless(node[3])
    if kind == "array":
        return is_dotless(node[1])
    if kind == ",":
        return is_dotless(node[1]) and is_dotless(node[2])
    return kind == "object" and all(is_dotless(key) and is_dotless(item) for key, item in node[1])


def _assign(node: Node, scope: Scope, heavy: bool) -> Single | None:
    if node[1] != "|=":
        return single(assignment(node, scope), scope, heavy)
    if not heavy and single(node[2], scope) is None:
        return None
    targets, change = MANY[0](node[2], scope, True), single(node[3], scope, heavy)
    if targets is None or change is None:
        return None

    def run(env: Any, value: Any) -> Any:
        edits = Edits()
        for path, found in list(targets(env, (), value)):
            keys = checked(path, found)
            value = edits.put_aliasing(value, keys, change(env, get_path(value, keys)))
        return value

    return run


def assignment(node: Node, scope: Scope) -> Node:
    """`a = b` and `a op= b` as an update of `a` with the value of `b`."""
    _, op, target, source = node
    name = scope.temporary()
    new: Node = ("var", name)
    if op == "//=":
        new = ("//", "//", (".",), new)
    elif op != "=":
        new = ("binary", op[:-1], (".",), new)
    return ("as", source, [("var", name)], ("assign", "|=", target, new))


MANY: list[Callable[[Node, Scope, bool], Many | None]] = []
"""Set by the module for filters with many outputs, which stands above this one."""

SINGLE: dict[str, Rule] = {
    ".": _identity, "value": _value, "index": _index, "slice": _slice, "pipe": _pipe, "binary": _binary,
    "negate": _negate, "and": _and, "or": _or, "//": _alternative, "try": _try, "if": _if, "array": _array,
    "object": _object, "string": _text, "format": _format, "var": _var, "as": _as, "def": _define, "call": _call,
    "reduce": _reduce, "assign": _assign, "in": _in, "both": _both,
}  # fmt: skip
