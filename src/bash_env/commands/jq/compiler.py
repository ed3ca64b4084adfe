"""From the tree to codes of the machine: each is compiled with the code that follows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from bash_env.commands.jq.bindings import destructure_code, without_cells
from bash_env.commands.jq.calls import CALLS
from bash_env.commands.jq.errors import JqError
from bash_env.commands.jq.folds import foreach_code, reduce_code
from bash_env.commands.jq.functions import closure_call, function_call, not_yet
from bash_env.commands.jq.machine import (
    NOWHERE,
    Code,
    Machine,
    Many,
    collect,
    each,
    guard,
    leave,
    made,
    marker,
    pump,
)
from bash_env.commands.jq.many import many
from bash_env.commands.jq.natives import PLAIN
from bash_env.commands.jq.parser import Node
from bash_env.commands.jq.scope import Alias, Closure, Function, Label, Scope, getter
from bash_env.commands.jq.single import assignment, defined, flat, inlined, single
from bash_env.commands.jq.updates import update_code
from bash_env.commands.jq.values import true

Rule = Callable[[Node, Scope, Code], Code]
_BOUNCE = 16
_PATHS = frozenset(
    (
        ".",
        "index",
        "slice",
        "iterate",
        "pipe",
        ",",
        "if",
        "//",
        "try",
        "as",
        "call",
        "def",
        "in",
        "reduce",
        "foreach",
        "label",
    )
)


def compile_node(node: Node, scope: Scope, following: Code) -> Code:
    """The code of a node. Raises CompileError."""
    function = single(node, scope)
    if function is None:
        rule = _RULES.get(node[0])
        return rule(node, scope, following) if rule else _let_parts(node, scope, following)
    value_of = function
    tracked = many(node, scope, True) if node[0] in _PATHS else None
    if tracked is None:

        def plain(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
            return following(m, stack, env, None if path is None else NOWHERE, value_of(env, value))

        return plain
    follow_paths, found_at = each(following), tracked

    def run(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        if path is None:
            return following(m, stack, env, None, value_of(env, value))
        return follow_paths(m, stack, env, None, found_at(env, path, value))

    return run


def _generated(generator: Many, following: Code) -> Code:
    pull = each(following)
    return lambda m, stack, env, path, value: pull(m, stack, env, None, generator(env, path, value))


def _let_parts(node: Node, scope: Scope, following: Code) -> Code:
    """An operator whose operands have several values each: they are bound to variables first, the last one outermost."""
    places = _PARTS[node[0]](node)
    order = list(range(len(places))) if node[0] == "object" else list(range(len(places)))[::-1]
    last = max(rank for rank, place in enumerate(order) if single(places[place], scope) is None)
    outer: list[tuple[str, Node]] = []
    for place in order[: last + 1]:
        if places[place][0] != "value":
            outer.append((scope.temporary(), places[place]))
            places[place] = ("var", outer[-1][0])
    body = _REBUILD[node[0]](node, places)
    for name, part in reversed(outer):
        body = ("as", part, [("var", name)], body)
    return compile_node(body, scope, following)


def _object_parts(node: Node) -> list[Node]:
    return [part for pair in node[1] for part in pair]


def _object_of(node: Node, parts: list[Node]) -> Node:
    return ("object", list(zip(parts[::2], parts[1::2], strict=True)))


_PARTS: dict[str, Callable[[Node], list[Node]]] = {
    "binary": lambda node: [node[2], node[3]], "negate": lambda node: [node[1]], "object": _object_parts,
    "string": lambda node: [("value", part) if isinstance(part, str) else part for part in node[2]],
}  # fmt: skip
_REBUILD: dict[str, Callable[[Node, list[Node]], Node]] = {
    "binary": lambda node, parts: ("binary", node[1], *parts), "negate": lambda node, parts: ("negate", *parts),
    "object": _object_of,
    "string": lambda node, parts: (
        "string", node[1], [part[1] if part[0] == "value" and isinstance(old, str) else part
                            for part, old in zip(parts, node[2], strict=True)]),
}  # fmt: skip


def _index(node: Node, scope: Scope, following: Code) -> Code:
    if single(node[2], scope) is None:
        name = scope.temporary()
        return compile_node(("as", node[2], [("var", name)], ("index", node[1], ("var", name))), scope, following)
    if node[1] == (".",):
        generator = many(node, scope, True)
        assert generator is not None
        return _generated(generator, following)
    name = scope.temporary()
    target: Node = ("pipe", node[1], ("index", (".",), ("var", name)))
    return compile_node(("as", node[2], [("var", name)], target), scope, following)


def _slice(node: Node, scope: Scope, following: Code) -> Code:
    low, high = scope.temporary(), scope.temporary()
    inner: Node = ("slice", (".",), ("var", low), ("var", high))
    body: Node = inner if node[1] == (".",) else ("pipe", node[1], inner)
    body = ("as", node[3], [("var", high)], body)
    return compile_node(("as", node[2], [("var", low)], body), scope, following)


def _iterate(node: Node, scope: Scope, following: Code) -> Code:
    generator = many(node, scope, True) if node[1] == (".",) or single(node[1], scope) else None
    if generator is not None:
        return _generated(generator, following)
    return compile_node(("pipe", node[1], ("iterate", (".",))), scope, following)


def _pipe(node: Node, scope: Scope, following: Code) -> Code:
    parts = flat(node, "pipe")
    groups: list[Node] = []
    run: list[Node] = []
    for part in parts:
        if single(part, scope) is not None:
            run.append(part)
            continue
        groups += [*_fused(run), part]
        run = []
    groups += _fused(run)
    for count, part in enumerate(reversed(groups), 1):
        following = compile_node(part, scope, following)
        if count % _BOUNCE == 0:
            following = _bounce(following)
    return following


def _fused(parts: list[Node]) -> list[Node]:
    if len(parts) < 2:
        return parts
    node = parts[-1]
    for part in reversed(parts[:-1]):
        node = ("pipe", part, node)
    return [node]


def _bounce(code: Code) -> Code:
    return lambda m, stack, env, path, value: (code, stack, env, path, value)


def _comma(node: Node, scope: Scope, following: Code) -> Code:
    first, *rest = [compile_node(part, scope, following) for part in flat(node, ",")]
    rest.reverse()

    def run(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        m.choices.extend([(code, stack, env, path, value) for code in rest])
        return first(m, stack, env, path, value)

    return run


def _if(node: Node, scope: Scope, following: Code) -> Code:
    test = single(node[1], scope)
    if test is None:
        name = scope.temporary()
        body = ("if", ("var", name), node[2], node[3])
        return compile_node(("as", node[1], [("var", name)], body), scope, following)
    then, other = compile_node(node[2], scope, following), compile_node(node[3], scope, following)
    check = test

    def run(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        found = check(env, value)
        return (then if found is not None and found is not False else other)(m, stack, env, path, value)

    return run


def _and(node: Node, scope: Scope, following: Code) -> Code:
    return compile_node(("if", node[2], _truth(node[3]), ("value", False)), scope, following)


def _or(node: Node, scope: Scope, following: Code) -> Code:
    return compile_node(("if", node[2], ("value", True), _truth(node[3])), scope, following)


def _truth(node: Node) -> Node:
    return ("if", node, ("value", True), ("value", False))


def _try(node: Node, scope: Scope, following: Code) -> Code:
    handler = None if node[2] is None else compile_node(node[2], scope, following)

    def caught(m: Machine, error: JqError, choice: Any) -> Any:
        if handler is None:
            return None
        return handler, choice[1], choice[2], made(choice[3]), error.value

    def left(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        m.choices.append((leave, None, None, None, stack[0]))
        return following(m, stack[1], env, path, value)

    body = compile_node(node[1], scope, left)

    def run(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        box = [caught]
        m.choices.append((guard, stack, env, path, box))
        return body(m, (box, stack), env, path, value)

    return run


def _alternative(node: Node, scope: Scope, following: Code) -> Code:
    other = compile_node(node[3], scope, following)

    def failed(m: Machine, error: JqError, choice: Any) -> Any:
        return None

    def exhausted(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        box, kept = value
        return None if box[1] else other(m, stack, env, path, kept)

    def found(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        if not true(value):
            return None
        box, rest = stack
        box[1] = True
        m.choices.append((leave, None, None, None, box))
        return following(m, rest, env, path, value)

    body = compile_node(node[2], scope, found)

    def run(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        box = [failed, False]
        m.choices.append((exhausted, stack, env, path, (box, value)))
        m.choices.append((guard, stack, env, path, box))
        return body(m, (box, stack), env, path, value)

    return run


def _array(node: Node, scope: Scope, following: Code) -> Code:
    fill = pump(lambda m, stack, env, path, value: following(m, stack, env, made(path), value))
    generator = iterable(node[1], scope)
    if generator is not None:
        source = generator
        return lambda m, stack, env, path, value: fill(
            m, stack, env, path, ([], (found for _, found in source(env, None, value)))
        )

    def done(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        return following(m, stack, env, made(path), value)

    body = compile_node(node[1], scope, collect)

    def run(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        found: list[Any] = []
        m.choices.append((done, stack, env, path, found))
        return body(m, (found, stack), env, None, value)

    return run


def iterable(node: Node, scope: Scope) -> Many | None:
    """A generator that may be long, for a consumer that takes it in batches."""
    generator = many(node, scope, False)
    if generator is not None:
        return generator
    first, *rest = flat(node, "pipe")
    if first[0] != "call" or first[1] != "range" or scope.find(("range", len(first[2]))) is not None:
        return None
    numbers = CALLS["range", len(first[2])].generator(first[2], scope)
    functions = [single(part, scope) for part in rest]
    if numbers is None or None in functions:
        return None
    source = numbers

    def run(env: Any, path: Any, value: Any) -> Iterator[tuple[Any, Any]]:
        for number in source(env, value):
            for function in functions:
                assert function is not None
                number = function(env, number)
            yield None, number

    return run


def _as(node: Node, scope: Scope, following: Code) -> Code:
    _, source_node, patterns, body_node = node
    if len(patterns) > 1 or patterns[0][0] != "var":
        return destructure_code(node, scope, following, compile_node)
    inner = scope.bind("$" + patterns[0][1])
    body = compile_node(body_node, inner, without_cells(1, following))
    source = single(source_node, scope)
    if source is not None:
        value_of = source
        return lambda m, stack, env, path, value: body(m, stack, (value_of(env, value), env), path, value)

    def bound(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        kept, outer, old, rest = stack
        return body(m, rest, (value, outer), old, kept)

    code = compile_node(source_node, scope, bound)
    return lambda m, stack, env, path, value: code(m, (value, env, path, stack), env, None, value)


def _reduce(node: Node, scope: Scope, following: Code) -> Code:
    return reduce_code(node, scope, following, compile_node, iterable)


def _foreach(node: Node, scope: Scope, following: Code) -> Code:
    return foreach_code(node, scope, following, compile_node)


def _label(node: Node, scope: Scope, following: Code) -> Code:
    body = compile_node(node[2], scope.bind("*label-" + node[1], Label), without_cells(1, following))

    def run(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        mark = object()
        m.choices.append((marker, None, None, None, mark))
        return body(m, stack, (mark, env), path, value)

    return run


def _break(node: Node, scope: Scope, following: Code) -> Code:
    entry = scope.find("*label-" + node[1])
    if entry is None:
        return _undefined(f"$*label-{node[1]} is not defined", node, scope)
    mark = getter(scope, entry.place)
    return lambda m, stack, env, path, value: m.cut(mark(env))


def _define(node: Node, scope: Scope, following: Code) -> Code:
    return compile_node(node[4], defined(node, scope), following)


def _in(node: Node, scope: Scope, following: Code) -> Code:
    return compile_node(node[1], node[2].at(scope.depth), following)


def _var(node: Node, scope: Scope, following: Code) -> Code:
    return _undefined(f"${node[1]} is not defined", node, scope)


def _undefined(words: str, node: Node, scope: Scope) -> Code:
    """Remember a name that is not known; the rest of the program is compiled to find the others."""
    place = node[-1] if isinstance(node[-1], int) else 0
    scope.program.errors.append((words, place))
    return not_yet


def _call(node: Node, scope: Scope, following: Code) -> Code:
    name, arguments = node[1], node[2]
    entry = scope.find((name, len(arguments)))
    if isinstance(entry, Alias):
        return compile_node(entry.node, entry.scope.at(scope.depth), following)
    if isinstance(entry, Closure):
        return closure_call(entry, scope, following)
    if isinstance(entry, Function):
        body = inlined(entry, arguments, scope)
        return compile_node(*body, following) if body else _call_function(entry, arguments, scope, following)
    rule = CALLS.get((name, len(arguments)))
    if rule is not None:
        return rule.code(arguments, scope, following, compile_node)
    if f"{name}/{len(arguments)}" not in {**PLAIN, **scope.program.run.zoned}:
        return _undefined(f"{name}/{len(arguments)} is not defined", node, scope)
    body_node: Node = ("call", name, [])
    outer = []
    for argument in arguments:
        if single(argument, scope) is None:
            temporary = scope.temporary()
            outer.append((temporary, argument))
            argument = ("var", temporary)
        body_node[2].append(argument)
    for temporary, argument in outer:
        body_node = ("as", argument, [("var", temporary)], body_node)
    return compile_node(body_node, scope, following)


def _call_function(function: Function, arguments: list[Node], scope: Scope, following: Code) -> Code:
    return function_call(function, arguments, scope, following, compile_node)


def _both(node: Node, scope: Scope, following: Code) -> Code:
    return compile_node(node[3], scope, following)


def _real(node: Node, scope: Scope, following: Code) -> Code:
    return _call_function(node[1], node[2], scope, following)


def _assign(node: Node, scope: Scope, following: Code) -> Code:
    if node[1] != "|=":
        return compile_node(assignment(node, scope), scope, following)
    return update_code(node, scope, following, compile_node)


_RULES: dict[str, Rule] = {
    "index": _index, "slice": _slice, "iterate": _iterate, "pipe": _pipe, ",": _comma, "if": _if, "and": _and,
    "or": _or, "try": _try, "//": _alternative, "array": _array, "as": _as,
    "reduce": _reduce, "foreach": _foreach, "label": _label, "break": _break,
    "def": _define, "in": _in, "var": _var, "call": _call, "real": _real, "both": _both, "assign": _assign,
}  # fmt: skip
