"""`|=` as a code of the machine: the change runs at one path after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bash_env.commands.jq.edit import Edits
from bash_env.commands.jq.machine import Code, Machine, checked, made
from bash_env.commands.jq.parser import Node
from bash_env.commands.jq.paths import delete_paths, get_path
from bash_env.commands.jq.scope import Scope

Compile = Callable[[Node, Scope, Code], Code]


def update_code(node: Node, scope: Scope, following: Code, compile_node: Compile) -> Code:
    """`TARGET |= CHANGE`."""

    def done(m: Machine, stack: Any, env: Any, path: Any, task: Any) -> Any:
        paths, value = task
        return loop(m, stack, env, path, _Update(value, paths))

    def gather(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        stack[0].append(checked(path, value))

    targets = compile_node(node[2], scope, gather)

    def store(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        task, outer, old, rest = stack
        m.cut(task)
        task.put(value)
        return loop, rest, outer, old, task

    change = compile_node(node[3], scope, store)

    def loop(m: Machine, stack: Any, env: Any, path: Any, task: Any) -> Any:
        if task.at == len(task.paths):
            return following(m, stack, env, made(path), task.result())
        m.choices.append((missing, stack, env, path, task))
        return change(m, (task, env, path, stack), env, None, task.old())

    def missing(m: Machine, stack: Any, env: Any, path: Any, task: Any) -> Any:
        task.drop()
        return loop, stack, env, path, task

    def run(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        paths: list[Any] = []
        m.choices.append((done, stack, env, path, (paths, value)))
        return targets(m, (paths, stack), env, (), value)

    return run


class _Update:
    """An update under way: the value so far, and the paths that are left."""

    __slots__ = ("at", "edits", "gone", "paths", "value")

    def __init__(self, value: Any, paths: list[Any]) -> None:
        self.value = value
        self.paths = paths
        self.at = 0
        self.gone: list[Any] = []
        self.edits = Edits()

    def old(self) -> Any:
        """What stands at the next path; others may hold it from now on."""
        return get_path(self.value, self.paths[self.at])

    def put(self, value: Any) -> None:
        self.value = self.edits.put_aliasing(self.value, self.paths[self.at], value)
        self.at += 1

    def drop(self) -> None:
        self.gone.append(self.paths[self.at])
        self.at += 1

    def result(self) -> Any:
        return delete_paths(self.value, self.gone) if self.gone else self.value
