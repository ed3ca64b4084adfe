"""Built-in functions that steer the machine: path, first, limit, range, input, debug and their like."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from bash_env.commands.jq.encode import dump
from bash_env.commands.jq.errors import JqError
from bash_env.commands.jq.machine import INPUT, Code, Machine, checked, each, made, marker
from bash_env.commands.jq.many import numbers_between, recurse_here
from bash_env.commands.jq.parser import Node
from bash_env.commands.jq.scope import Scope
from bash_env.commands.jq.single import singles
from bash_env.commands.jq.values import is_number

Compile = Callable[[Node, Scope, Code], Code]
Arguments = list[Node]


def _nothing(arguments: Arguments, scope: Scope) -> None:
    return None


class Call(NamedTuple):
    """How a call is compiled, and for some a generator of its values that is taken in batches."""

    code: Callable[[Arguments, Scope, Code, Compile], Code]
    generator: Callable[[Arguments, Scope], Callable[[Any, Any], Iterator[Any]] | None] = _nothing


def _empty(arguments: Arguments, scope: Scope, following: Code, compile_node: Compile) -> Code:
    return lambda m, stack, env, path, value: None


def _path(arguments: Arguments, scope: Scope, following: Code, compile_node: Compile) -> Code:
    def found(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        place, rest = stack
        return following(m, rest, env, made(place), checked(path, value))

    body = compile_node(arguments[0], scope, found)
    return lambda m, stack, env, path, value: body(m, (path, stack), env, (), value)


def _first(arguments: Arguments, scope: Scope, following: Code, compile_node: Compile) -> Code:
    def found(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        mark, rest = stack
        m.cut(mark)
        return following(m, rest, env, path, value)

    body = compile_node(arguments[0], scope, found)

    def run(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        mark = object()
        m.choices.append((marker, None, None, None, mark))
        return body(m, (mark, stack), env, path, value)

    return run


def _counted(arguments: Arguments, scope: Scope, compile_node: Compile, name: str) -> Node | None:
    """The call with its count in a variable, where that has not exactly one value."""
    if singles(arguments[:1], scope, False) is not None:
        return None
    temporary = scope.temporary()
    return ("as", arguments[0], [("var", temporary)], ("call", name, [("var", temporary), arguments[1]]))


def _count(value: Any, name: str) -> Any:
    if is_number(value) and value < 0:
        raise JqError(f"{name} doesn't support negative count")
    return value


def _limit(arguments: Arguments, scope: Scope, following: Code, compile_node: Compile) -> Code:
    let = _counted(arguments, scope, compile_node, "limit")
    if let is not None:
        return compile_node(let, scope, following)
    counts = singles(arguments[:1], scope, False) or []

    def found(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        mark, rest = stack
        mark[0] -= 1
        if mark[0] <= 0:
            m.cut(mark)
        return following(m, rest, env, path, value)

    body = compile_node(arguments[1], scope, found)

    def run(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        number = _count(counts[0](env, value), "limit")
        if is_number(number) and number <= 0:
            return None
        mark = [number if is_number(number) else 1 << 60]
        m.choices.append((marker, None, None, None, mark))
        return body(m, (mark, stack), env, path, value)

    return run


def _skip(arguments: Arguments, scope: Scope, following: Code, compile_node: Compile) -> Code:
    let = _counted(arguments, scope, compile_node, "skip")
    if let is not None:
        return compile_node(let, scope, following)
    counts = singles(arguments[:1], scope, False) or []

    def found(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        count, rest = stack
        count[0] -= 1
        return following(m, rest, env, path, value) if count[0] < 0 else None

    body = compile_node(arguments[1], scope, found)

    def run(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        return body(m, ([_count(counts[0](env, value), "skip")], stack), env, path, value)

    return run


def _is_empty(arguments: Arguments, scope: Scope, following: Code, compile_node: Compile) -> Code:
    def found(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        mark, place, rest = stack
        m.cut(mark)
        return following(m, rest, env, place, False)

    def none(m: Machine, stack: Any, env: Any, path: Any, mark: Any) -> Any:
        return following(m, stack, env, made(path), True)

    body = compile_node(arguments[0], scope, found)

    def run(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        mark = object()
        m.choices.append((none, stack, env, path, mark))
        return body(m, (mark, made(path), stack), env, None, value)

    return run


def _range(arguments: Arguments, scope: Scope, following: Code, compile_node: Compile) -> Code:
    for place, argument in enumerate(arguments):
        if singles([argument], scope, False) is None:
            name = scope.temporary()
            changed = [*arguments[:place], ("var", name), *arguments[place + 1 :]]
            return compile_node(("as", argument, [("var", name)], ("call", "range", changed)), scope, following)
    numbers = _range_numbers(arguments, scope)
    assert numbers is not None
    source, pull = numbers, each(following)

    def run(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        place = made(path)
        return pull(m, stack, env, None, ((place, number) for number in source(env, value)))

    return run


def _range_numbers(arguments: Arguments, scope: Scope) -> Callable[[Any, Any], Iterator[Any]] | None:
    parts = singles(arguments if len(arguments) > 1 else [("value", 0), *arguments], scope, False)
    if parts is None:
        return None

    def run(env: Any, value: Any) -> Iterator[Any]:
        numbers = [part(env, value) for part in parts]
        return numbers_between(numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else 1)

    return run


def _recurse(arguments: Arguments, scope: Scope, following: Code, compile_node: Compile) -> Code:
    pull = each(following)
    return lambda m, stack, env, path, value: pull(m, stack, env, None, recurse_here(env, path, value))


def _input(arguments: Arguments, scope: Scope, following: Code, compile_node: Compile) -> Code:
    run = scope.program.run

    def ask(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        if not run.ready():
            return m.wait(INPUT, (ask, stack, env, path, value))
        some, found = run.take()
        if not some:
            raise JqError("break")
        return following(m, stack, env, made(path), found)

    return ask


def _inputs(arguments: Arguments, scope: Scope, following: Code, compile_node: Compile) -> Code:
    run = scope.program.run

    def ask(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        if not run.ready():
            return m.wait(INPUT, (ask, stack, env, path, value))
        some, found = run.take()
        if not some:
            return None
        m.choices.append((ask, stack, env, path, value))
        return following(m, stack, env, made(path), found)

    return ask


def _message(form: Callable[[Any], str]) -> Call:
    def code(arguments: Arguments, scope: Scope, following: Code, compile_node: Compile) -> Code:
        messages = scope.program.run.messages

        def run(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
            messages.append(form(value))
            return following(m, stack, env, path, value)

        return run

    return Call(code)


_ranges = Call(_range, _range_numbers)
CALLS: dict[tuple[str, int], Call] = {
    ("empty", 0): Call(_empty), ("path", 1): Call(_path), ("first", 1): Call(_first), ("limit", 2): Call(_limit),
    ("skip", 2): Call(_skip), ("isempty", 1): Call(_is_empty), ("recurse", 0): Call(_recurse),
    ("range", 1): _ranges, ("range", 2): _ranges, ("range", 3): _ranges,
    ("input", 0): Call(_input), ("inputs", 0): Call(_inputs),
    ("debug", 0): _message(lambda value: f'["DEBUG:",{dump(value)}]\n'), ("stderr", 0): _message(dump),
}  # fmt: skip
