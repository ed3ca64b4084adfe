"""Exported functions: how they travel through the environment of programs (bash manual 4.2 export)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bash_env.syntax.printer import print_function

if TYPE_CHECKING:
    from bash_env.shell.state import Function, Shell
    from bash_env.syntax.nodes import FunctionDefinition

PREFIX, SUFFIX, OPENING = "BASH_FUNC_", "%%", "() {"


def environment(shell: Shell) -> dict[str, str]:
    """The exported variables and functions. The dict may be shared: do not change it."""
    variables = shell.variables.environment()
    exported = [name for name, function in shell.functions.items() if function.exported]
    if not exported:
        return variables
    return variables | {f"{PREFIX}{name}{SUFFIX}": _text(shell.functions[name], name) for name in exported}


def _text(function: Function, name: str) -> str:
    """A function without its name, printed once."""
    if not function.environment:
        function.environment = _printed(function.definition, name)
    return function.environment


def _printed(definition: FunctionDefinition, name: str) -> str:
    """A function indented as bash does for the environment where that changes nothing."""
    text = print_function(definition, name).split("{ \n", 1)[1]
    if "<<" not in text:
        lines = text.split("\n")
        text = "\n".join([" " + line.lstrip(" ") for line in lines[:-1]] + lines[-1:])
    return f"() {{ {text}"
