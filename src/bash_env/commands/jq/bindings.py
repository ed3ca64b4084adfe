"""Binding of patterns as codes of the machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bash_env.commands.jq.errors import JqError
from bash_env.commands.jq.machine import Code, Machine, collect, emit, give_back, guard, leave
from bash_env.commands.jq.parser import Node
from bash_env.commands.jq.patterns import binder, names_of
from bash_env.commands.jq.scope import Scope

Compile = Callable[[Node, Scope, Code], Code]


def _ignores_env(code: Code) -> bool:
    return code is emit or code is collect or code is give_back


def without_cells(count: int, following: Code) -> Code:
    """What follows a body that has bound cells."""
    if _ignores_env(following) or not count:
        return following
    if count == 1:
        return lambda m, stack, env, path, value: following(m, stack, env[1], path, value)

    def run(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        for _ in range(count):
            env = env[1]
        return following(m, stack, env, path, value)

    return run


def destructure_code(node: Node, scope: Scope, following: Code, compile_node: Compile) -> Code:
    """`SOURCE as PATTERN ?// PATTERN | BODY`."""
    _, source_node, patterns, body_node = node
    names = sorted(set().union(*map(names_of, patterns)))
    inner = scope
    for name in names:
        inner = inner.bind("$" + name)
    binders = [binder(pattern, scope) for pattern in patterns]

    def left(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        if stack[0] is not None:
            m.choices.append((leave, None, None, None, stack[0]))
        return after(m, stack[1], env, path, value)

    after = without_cells(len(names), following)
    body = compile_node(body_node, inner, left)

    def attempt(m: Machine, stack: Any, env: Any, path: Any, task: Any) -> Any:
        value, found, number = task
        box = [again, task] if number + 1 < len(binders) else None
        if box is not None:
            m.choices.append((guard, stack, env, path, box))
        states = []
        for bound in binders[number](env, found):
            cells = env
            for name in names:
                cells = (bound.get(name), cells)
            states.append((body, (box, stack), cells, path, value))
        m.choices.extend(reversed(states))

    def again(m: Machine, error: JqError, choice: Any) -> Any:
        value, found, number = choice[4][1]
        return attempt, choice[1], choice[2], choice[3], (value, found, number + 1)

    def start(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        kept, outer, old, rest = stack
        return attempt(m, rest, outer, old, (kept, value, 0))

    code = compile_node(source_node, scope, start)
    return lambda m, stack, env, path, value: code(m, (value, env, path, stack), env, None, value)
