"""reduce and foreach, as codes of the machine."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import Any

from bash_env.commands.jq.edit import Edits
from bash_env.commands.jq.machine import BATCH, Code, Machine, made
from bash_env.commands.jq.parser import Node
from bash_env.commands.jq.patterns import binder, names_of
from bash_env.commands.jq.scope import Scope
from bash_env.commands.jq.single import single, updating

Compile = Callable[[Node, Scope, Code], Code]
Iterable = Callable[[Node, Scope], Any]


def reduce_code(node: Node, scope: Scope, following: Code, compile_node: Compile, iterable: Iterable) -> Code:
    """`reduce SOURCE as PATTERN (INIT; UPDATE)`."""
    quick = _quick_reduce(node, scope, following, iterable)
    if quick is not None:
        return quick

    def store(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> None:
        stack[0][:] = [path, value]

    def done(m: Machine, stack: Any, env: Any, path: Any, state: Any) -> Any:
        return following(m, stack, env, *state)

    source = _feeding(node, scope, store, compile_node)

    def begin(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        kept, rest = stack
        state = [path, value]
        m.choices.append((done, rest, env, path, state))
        return source(m, (state, rest), env, None, kept)

    first = compile_node(node[3], scope, begin)
    return lambda m, stack, env, path, value: first(m, (value, stack), env, path, value)


def _feeding(node: Node, scope: Scope, following: Code, compile_node: Compile) -> Code:
    """The code of the source, each output of which is bound and lets the update run on the state on the stack."""
    names = sorted(names_of(node[2][0]))
    inner = scope
    for name in names:
        inner = inner.bind("$" + name)
    update = compile_node(node[4], inner, following)
    bind = binder(node[2][0], scope)

    def step(m: Machine, stack: Any, env: Any, path: Any, cells: Any) -> Any:
        state = stack[0]
        place, old = state
        state[:] = [made(place), None]
        return update(m, stack, cells, place, old)

    def fed(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        states = []
        for bound in bind(env, value):
            cells = env
            for name in names:
                cells = (bound[name], cells)
            states.append((step, stack, env, path, cells))
        m.choices.extend(reversed(states))

    def hop(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        state, outer, rest = stack
        return fed(m, (state, rest), outer, path, value)

    source = compile_node(node[1], scope, hop)
    return lambda m, stack, env, path, value: source(m, (stack[0], env, stack[1]), env, path, value)


def _quick_reduce(node: Node, scope: Scope, following: Code, iterable: Iterable) -> Code | None:
    """A loop in Python for a plain source and a plain update; it follows the code of the first state."""
    if node[2][0][0] != "var" or single(node[3], scope) is None:
        return None
    source = iterable(node[1], scope)
    update = updating(node[4], scope.bind("$" + node[2][0][1])) if source else None
    if source is None or update is None:
        return None
    first = single(node[3], scope)
    assert first is not None
    change = update

    def loop(m: Machine, stack: Any, env: Any, path: Any, task: Any) -> Any:
        items, edits, state = task
        count = 0
        for _, item in islice(items, BATCH):
            state = change((item, env), state, edits)
            count += 1
        if count < BATCH:
            return following(m, stack, env, made(path), state)
        m.budget -= BATCH
        task[2] = state
        return loop, stack, env, path, task

    def run(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        return loop(m, stack, env, path, [source(env, None, value), Edits(), first(env, value)])

    return run


def foreach_code(node: Node, scope: Scope, following: Code, compile_node: Compile) -> Code:
    """`foreach SOURCE as PATTERN (INIT; UPDATE; EXTRACT)`."""
    names = sorted(names_of(node[2][0]))
    inner = scope
    for name in names:
        inner = inner.bind("$" + name)

    def leave(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        for _ in names:
            env = env[1]
        return following(m, stack[1], env, path, value)

    extract = compile_node(node[5], inner, leave) if len(node) > 5 else leave

    def store(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        stack[0][:] = [path, value]
        return extract(m, stack, env, path, value)

    source = _feeding(node, scope, store, compile_node)

    def begin(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        kept, rest = stack
        return source(m, ([path, value], rest), env, None, kept)

    first = compile_node(node[3], scope, begin)
    return lambda m, stack, env, path, value: first(m, (value, stack), env, path, value)
