"""From the tree to closures: each takes an environment, a path (or None) and a value, and yields paths and values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from bash_env.commands.jq.errors import Break, CompileError, JqError
from bash_env.commands.jq.formats import formatted
from bash_env.commands.jq.parser import Node
from bash_env.commands.jq.paths import delete_paths, entries, get_path, index, set_path
from bash_env.commands.jq.values import binary, brief, order_key, type_of

Out = Iterator[tuple[Any, Any]]
Filter = Callable[["Env", Any, Any], Out]
NOWHERE = ("nowhere",)
"""The path of a value that was made, not found."""
MAX_STEPS = 1_000_000
"""How many calls and numbers of ranges one program may make: a filter runs to its next output in one stretch."""


class Env:
    """A chain of bindings: ``$name`` to values, (name, arity) to functions."""

    __slots__ = ("key", "outer", "run", "value")

    def __init__(self, outer: Env | None, key: Any, value: Any, run: Any) -> None:
        self.outer = outer
        self.key = key
        self.value = value
        self.run = run

    def bind(self, key: Any, value: Any) -> Env:
        """An environment with one more binding."""
        return Env(self, key, value, self.run)

    def find(self, key: Any) -> Env | None:
        """The innermost binding."""
        env: Env | None = self
        while env is not None and env.key != key:
            env = env.outer
        return env


class Scope:
    """What is known while compiling: names of variables and functions."""

    def __init__(self, names: frozenset[Any]) -> None:
        self.names = names

    def having(self, *keys: Any) -> Scope:
        """A scope with more names."""
        return Scope(self.names | set(keys))


def made(path: Any, value: Any) -> tuple[Any, Any]:
    """A value that comes from nowhere."""
    return (None if path is None else NOWHERE), value


def step(path: Any, key: Any, value: Any) -> Any:
    """The path to an entry of the value at `path`."""
    if path is None:
        return None
    if path is NOWHERE:
        raise JqError(f"Invalid path expression with result {brief(value)}")
    return (*path, key)


def values(run: Filter, env: Env, value: Any) -> Iterator[Any]:
    """The values alone."""
    for _, found in run(env, None, value):
        yield found


def compile_node(node: Node, scope: Scope) -> Filter:
    """The closure of a node. Raises CompileError."""
    return _RULES[node[0]](node, scope)


def _identity(node: Node, scope: Scope) -> Filter:
    def run(env: Env, path: Any, value: Any) -> Out:
        yield path, value

    return run


def _value(node: Node, scope: Scope) -> Filter:
    constant = node[1]

    def run(env: Env, path: Any, value: Any) -> Out:
        yield (None if path is None else NOWHERE), constant

    return run


def _index(node: Node, scope: Scope) -> Filter:
    target, key = compile_node(node[1], scope), compile_node(node[2], scope)

    def run(env: Env, path: Any, value: Any) -> Out:
        for there, base in target(env, path, value):
            for name in values(key, env, value):
                found = index(base, name)
                yield step(there, name, base), found

    return run


def _slice(node: Node, scope: Scope) -> Filter:
    target, low, high = (compile_node(part, scope) for part in node[1:])

    def run(env: Env, path: Any, value: Any) -> Out:
        for there, base in target(env, path, value):
            for end in values(high, env, value):
                for start in values(low, env, value):
                    if base is not None and not isinstance(base, list | str):
                        raise JqError(f"Cannot index {type_of(base)} with object")
                    key = {"start": start, "end": end}
                    yield step(there, key, base), index(base, key)

    return run


def _iterate(node: Node, scope: Scope) -> Filter:
    target = compile_node(node[1], scope)

    def run(env: Env, path: Any, value: Any) -> Out:
        for there, base in target(env, path, value):
            for key, item in entries(base):
                yield step(there, key, base), item

    return run


def _pipe(node: Node, scope: Scope) -> Filter:
    left, right = compile_node(node[1], scope), compile_node(node[2], scope)

    def run(env: Env, path: Any, value: Any) -> Out:
        for there, found in left(env, path, value):
            yield from right(env, there, found)

    return run


def _comma(node: Node, scope: Scope) -> Filter:
    left, right = compile_node(node[1], scope), compile_node(node[2], scope)

    def run(env: Env, path: Any, value: Any) -> Out:
        yield from left(env, path, value)
        yield from right(env, path, value)

    return run


def _binary(node: Node, scope: Scope) -> Filter:
    op, left, right = node[1], compile_node(node[2], scope), compile_node(node[3], scope)

    def run(env: Env, path: Any, value: Any) -> Out:
        for b in values(right, env, value):
            for a in values(left, env, value):
                yield made(path, binary(op, a, b))

    return run


def _negate(node: Node, scope: Scope) -> Filter:
    inner = compile_node(node[1], scope)

    def run(env: Env, path: Any, value: Any) -> Out:
        for found in values(inner, env, value):
            if not isinstance(found, float):
                raise JqError(f"{type_of(found)} ({brief(found)}) cannot be negated")
            yield made(path, -found)

    return run


def true(value: Any) -> bool:
    """Whether a value counts as true."""
    return value is not None and value is not False


def _logic(node: Node, scope: Scope) -> Filter:
    left, right = compile_node(node[2], scope), compile_node(node[3], scope)
    stop = node[0] == "or"

    def run(env: Env, path: Any, value: Any) -> Out:
        for a in values(left, env, value):
            if true(a) is stop:
                yield made(path, stop)
            else:
                for b in values(right, env, value):
                    yield made(path, true(b))

    return run


def _alternative(node: Node, scope: Scope) -> Filter:
    left, right = compile_node(node[2], scope), compile_node(node[3], scope)

    def run(env: Env, path: Any, value: Any) -> Out:
        some = False
        try:
            for there, found in left(env, path, value):
                if true(found):
                    some = True
                    yield there, found
        except JqError:
            pass
        if not some:
            yield from right(env, path, value)

    return run


def _try(node: Node, scope: Scope) -> Filter:
    body = compile_node(node[1], scope)
    handler = compile_node(node[2], scope) if node[2] is not None else None

    def run(env: Env, path: Any, value: Any) -> Out:
        source = body(env, path, value)
        while True:
            try:
                item = next(source)
            except StopIteration:
                return
            except JqError as error:
                if isinstance(error.value, dict) and error.value.get("__jq") is not None:
                    return
                caught = error.value
                break
            yield item
        if handler is not None:
            yield from handler(env, None if path is None else NOWHERE, caught)

    return run


def _if(node: Node, scope: Scope) -> Filter:
    test, then, other = (compile_node(part, scope) for part in node[1:])

    def run(env: Env, path: Any, value: Any) -> Out:
        for found in values(test, env, value):
            yield from (then if true(found) else other)(env, path, value)

    return run


def _array(node: Node, scope: Scope) -> Filter:
    inner = compile_node(node[1], scope)

    def run(env: Env, path: Any, value: Any) -> Out:
        yield made(path, [found for _, found in inner(env, None, value)])

    return run


def _object(node: Node, scope: Scope) -> Filter:
    parts = [(compile_node(key, scope), compile_node(item, scope)) for key, item in node[1]]

    def build(env: Env, value: Any, at: int, done: dict[str, Any]) -> Iterator[dict[str, Any]]:
        if at == len(parts):
            yield done
            return
        for key in values(parts[at][0], env, value):
            if not isinstance(key, str):
                raise JqError("Object keys must be strings")
            for item in values(parts[at][1], env, value):
                yield from build(env, value, at + 1, {**done, key: item})

    def run(env: Env, path: Any, value: Any) -> Out:
        for found in build(env, value, 0, {}):
            yield made(path, found)

    return run


def _text(node: Node, scope: Scope) -> Filter:
    form = node[1]
    parts = [part if isinstance(part, str) else compile_node(part, scope) for part in node[2]]

    def build(env: Env, value: Any, at: int) -> Iterator[str]:
        if at < 0:
            yield ""
            return
        part = parts[at]
        if isinstance(part, str):
            for head in build(env, value, at - 1):
                yield head + part
            return
        for found in values(part, env, value):
            for head in build(env, value, at - 1):
                yield head + formatted(form, found)

    def run(env: Env, path: Any, value: Any) -> Out:
        for found in build(env, value, len(parts) - 1):
            yield made(path, found)

    return run


def _format(node: Node, scope: Scope) -> Filter:
    def run(env: Env, path: Any, value: Any) -> Out:
        yield made(path, formatted(node[1], value))

    return run


def _var(node: Node, scope: Scope) -> Filter:
    key = "$" + node[1]
    if key not in scope.names:
        raise CompileError(f"${node[1]} is not defined at <top-level>, line 1:")

    def run(env: Env, path: Any, value: Any) -> Out:
        found = env.find(key)
        yield made(path, found.value if found is not None else None)

    return run


def pattern_names(pattern: Node) -> set[str]:
    """The variables that a pattern sets."""
    if pattern[0] == "var":
        return {"$" + pattern[1]}
    if pattern[0] == "array":
        return set().union(*map(pattern_names, pattern[1]))
    out: set[str] = set()
    for variable, _, inner in pattern[1]:
        out |= ({"$" + variable} if variable else set()) | (pattern_names(inner) if inner else set())
    return out


Binder = Callable[[Env, Any], Iterator[Env]]


def _pattern(pattern: Node, scope: Scope) -> Binder:
    if pattern[0] == "var":
        key = "$" + pattern[1]

        def bind(env: Env, value: Any) -> Iterator[Env]:
            yield env.bind(key, value)

        return bind
    if pattern[0] == "array":
        return _array_pattern([_pattern(part, scope) for part in pattern[1]])
    inner_scope = scope
    fields = []
    for variable, key_node, inner in pattern[1]:
        fields.append((variable, compile_node(key_node, inner_scope), _pattern(inner, inner_scope) if inner else None))
    return _object_pattern(fields)


def _array_pattern(parts: list[Binder]) -> Binder:
    def bind(env: Env, value: Any, at: int = 0) -> Iterator[Env]:
        if not isinstance(value, list) and value is not None:
            raise JqError(f"Cannot index {type_of(value)} with number")
        if at == len(parts):
            yield env
            return
        for inner in parts[at](env, index(value, float(at))):
            yield from bind(inner, value, at + 1)

    return bind


def _object_pattern(fields: list[Any]) -> Binder:
    def bind(env: Env, value: Any, at: int = 0) -> Iterator[Env]:
        if at == len(fields):
            yield env
            return
        variable, key, inner = fields[at]
        for name in values(key, env, value):
            if not isinstance(name, str):
                raise JqError(f"Cannot index {type_of(value)} with {type_of(name)}")
            found = index(value, name)
            bound = env.bind("$" + variable, found) if variable else env
            for further in inner(bound, found) if inner else [bound]:
                yield from bind(further, value, at + 1)

    return bind


def _as(node: Node, scope: Scope) -> Filter:
    _, source_node, patterns, body_node = node
    names = set().union(*map(pattern_names, patterns))
    source = compile_node(source_node, scope)
    inner = scope.having(*names)
    body = compile_node(body_node, inner)
    binders = [_pattern(pattern, inner) for pattern in patterns]

    def run(env: Env, path: Any, value: Any) -> Out:
        if len(binders) > 1:
            for name in names:
                env = env.bind(name, None)
        for found in values(source, env, value):
            for number, binder in enumerate(binders):
                try:
                    for bound in binder(env, found):
                        yield from body(bound, path, value)
                    break
                except JqError:
                    if number == len(binders) - 1:
                        raise

    return run


def _reduce(node: Node, scope: Scope) -> Filter:
    source = compile_node(node[1], scope)
    inner = scope.having(*set().union(*map(pattern_names, node[2])))
    binder = _pattern(node[2][0], inner)
    first, update = compile_node(node[3], scope), compile_node(node[4], inner)

    def run(env: Env, path: Any, value: Any) -> Out:
        for state in first(env, path, value):
            for found in values(source, env, value):
                for bound in binder(env, found):
                    last: Any = None if path is None else NOWHERE, None
                    for last in update(bound, *state):  # noqa: B007 - the last one counts
                        pass
                    state = last
            yield state

    return run


def _foreach(node: Node, scope: Scope) -> Filter:
    source = compile_node(node[1], scope)
    inner = scope.having(*set().union(*map(pattern_names, node[2])))
    binder = _pattern(node[2][0], inner)
    first, update = compile_node(node[3], scope), compile_node(node[4], inner)
    extract = compile_node(node[5], inner) if len(node) > 5 else None

    def run(env: Env, path: Any, value: Any) -> Out:
        for state in first(env, path, value):
            for found in values(source, env, value):
                for bound in binder(env, found):
                    for new in update(bound, *state):
                        state = new
                        if extract is None:
                            yield new
                        else:
                            yield from extract(bound, *new)

    return run


def _label(node: Node, scope: Scope) -> Filter:
    key = "*" + node[1]
    body = compile_node(node[2], scope.having(key))

    def run(env: Env, path: Any, value: Any) -> Out:
        mark = object()
        try:
            yield from body(env.bind(key, mark), path, value)
        except Break as breaking:
            if breaking.label is not mark:
                raise

    return run


def _break(node: Node, scope: Scope) -> Filter:
    key = "*" + node[1]
    if key not in scope.names:
        raise CompileError(f"$*label-{node[1]} is not defined at <top-level>, line 1:")

    def run(env: Env, path: Any, value: Any) -> Out:
        found = env.find(key)
        raise Break(found.value if found else None)
        yield

    return run


class Function:
    """A defined function, or an argument that a function was given."""

    __slots__ = ("body", "env", "params")

    def __init__(self, params: tuple[str, ...], body: Filter, env: Env | None) -> None:
        self.params = params
        self.body = body
        self.env = env


def _define(node: Node, scope: Scope) -> Filter:
    _, name, params, body_node, rest_node = node
    key = (name, len(params))
    names: list[Any] = [key]
    for param in params:
        names += [param, (param[1:], 0)] if param[0] == "$" else [(param, 0)]
    body = compile_node(body_node, scope.having(*names))
    rest = compile_node(rest_node, scope.having(key))

    def run(env: Env, path: Any, value: Any) -> Out:
        yield from rest(env.bind(key, Function(params, body, None)), path, value)

    return run


def _call(node: Node, scope: Scope) -> Filter:
    name, arguments = node[1], node[2]
    key = (name, len(arguments))
    if key in scope.names:
        return _call_defined(key, [compile_node(argument, scope) for argument in arguments])
    native = NATIVES.get(f"{name}/{len(arguments)}")
    if native is None:
        raise CompileError(f"{name}/{len(arguments)} is not defined at <top-level>, line 1:")
    return native(*[compile_node(argument, scope) for argument in arguments])


NATIVES: dict[str, Callable[..., Filter]] = {}
"""Functions that are built in: name/arity to what makes a filter of the arguments' filters."""


def _call_defined(key: Any, arguments: list[Filter]) -> Filter:
    def run(env: Env, path: Any, value: Any) -> Out:
        env.run.steps += 1
        if env.run.steps > MAX_STEPS:
            raise JqError("too many calls")
        found = env.find(key)
        assert found is not None
        function: Function = found.value
        home = found if function.env is None else function.env
        if not function.params:
            yield from function.body(home, path, value)
            return
        yield from _bind(home, function, arguments, 0, env, path, value)

    return run


def _bind(home: Env, function: Function, arguments: list[Filter], at: int, env: Env, path: Any, value: Any) -> Out:
    while at < len(arguments) and function.params[at][0] != "$":
        home = home.bind((function.params[at], 0), Function((), arguments[at], env))
        at += 1
    if at == len(arguments):
        yield from function.body(home, path, value)
        return
    name = function.params[at]
    for found in values(arguments[at], env, value):
        inner = home.bind(name, found).bind((name[1:], 0), Function((), _constant(found), env))
        yield from _bind(inner, function, arguments, at + 1, env, path, value)


def _constant(constant: Any) -> Filter:
    return _value(("value", constant), Scope(frozenset()))


def paths_of(run: Filter, env: Env, value: Any) -> Iterator[list[Any]]:
    """The paths that a path expression leads to."""
    for path, found in run(env, (), value):
        if path is NOWHERE:
            raise JqError(f"Invalid path expression with result {brief(found)}")
        yield list(path)


def update(target: Filter, change: Callable[[Any], Iterator[Any]], env: Env, value: Any) -> Any:
    """`target |= change`; what yields nothing is deleted."""
    gone: list[list[Any]] = []
    for path in list(paths_of(target, env, value)):
        for new in change(get_path(value, path)):
            value = set_path(value, path, new)
            break
        else:
            gone.append(path)
    return delete_paths(value, sorted(gone, key=order_key)) if gone else value


def _changed(op: str, new: Any, old: Any) -> Iterator[Any]:
    if op == "=":
        return iter((new,))
    if op == "//=":
        return iter((old if true(old) else new,))
    return iter((binary(op[0], old, new),))


def _assign(node: Node, scope: Scope) -> Filter:
    op, target, source = node[1], compile_node(node[2], scope), compile_node(node[3], scope)

    def run(env: Env, path: Any, value: Any) -> Out:
        if op == "|=":
            yield made(path, update(target, lambda old: values(source, env, old), env, value))
            return
        for new in values(source, env, value):
            yield made(path, update(target, partial(_changed, op, new), env, value))

    return run


_RULES: dict[str, Callable[[Node, Scope], Filter]] = {
    ".": _identity, "value": _value, "index": _index, "slice": _slice, "iterate": _iterate, "pipe": _pipe, ",": _comma,
    "binary": _binary, "negate": _negate, "and": _logic, "or": _logic, "//": _alternative, "try": _try, "if": _if,
    "array": _array, "object": _object, "string": _text, "format": _format, "var": _var, "as": _as, "reduce": _reduce,
    "foreach": _foreach, "label": _label, "break": _break, "def": _define, "call": _call, "assign": _assign,
}  # fmt: skip
