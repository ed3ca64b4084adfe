"""Real calls of functions and of their parameters, as codes of the machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bash_env.commands.jq.errors import JqError
from bash_env.commands.jq.machine import Code, Machine, give_back
from bash_env.commands.jq.parser import Node
from bash_env.commands.jq.scope import Closure, Function, Scope, getter, hopper
from bash_env.commands.jq.single import single

Compile = Callable[[Node, Scope, Code], Code]


def closure_call(entry: Closure, scope: Scope, following: Code) -> Code:
    """A call of a parameter."""
    get = getter(scope, entry.place)
    if following is give_back:

        def last(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
            code, home = get(env)
            return code, stack, home, path, value

        return last

    def run(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        code, home = get(env)
        return code, (following, env, stack), home, path, value

    return run


def function_call(
    function: Function, arguments: list[Node], scope: Scope, following: Code, compile_node: Compile
) -> Code:
    """A real call: the arguments are put on the environment of the definition, those of `$` parameters in two forms."""
    for place, (param, argument) in enumerate(zip(function.params, arguments, strict=True)):
        if param[0] == "$" and single(argument, scope) is None:
            name = scope.temporary()
            changed = [*arguments[:place], ("both", argument, scope, ("var", name)), *arguments[place + 1 :]]
            return compile_node(("as", argument, [("var", name)], ("real", function, changed)), scope, following)
    home = hopper(scope, function.depth)
    makers = []
    for param, argument in zip(function.params, arguments, strict=True):
        value, closure = (argument[3], ("in", *argument[1:3])) if argument[0] == "both" else (argument, argument)
        makers.append(_closure_maker(closure, scope, compile_node))
        if param[0] == "$":
            makers.append(_value_maker(value, scope))
    if function.code is None:
        function.code = not_yet
        function.code = _function_code(function, compile_node)
    tail = following is give_back

    def run(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        cells = home(env)
        for make in makers:
            cells = (make(env, value), cells)
        return function.code, stack if tail else (following, env, stack), cells, path, value

    return run


def not_yet(m: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
    """Stands in for code that is not there."""
    raise JqError("function is being compiled")


def _value_maker(argument: Node, scope: Scope) -> Callable[[Any, Any], Any]:
    function = single(argument, scope)
    assert function is not None
    return function


def _closure_maker(argument: Node, scope: Scope, compile_node: Compile) -> Callable[[Any, Any], Any]:
    if argument[0] == "call" and not argument[2]:
        entry = scope.find((argument[1], 0))
        if isinstance(entry, Closure):
            get = getter(scope, entry.place)
            return lambda env, value: get(env)
    code = compile_node(argument, scope, give_back)
    return lambda env, value: (code, env)


def _function_code(function: Function, compile_node: Compile) -> Code:
    scope = Scope(function.scope.program, function.scope.names, function.depth, (function, None))
    for param in function.params:
        scope = scope.bind((param.lstrip("$"), 0), Closure)
        if param[0] == "$":
            scope = scope.bind(param)
    return compile_node(function.body, scope, give_back)
