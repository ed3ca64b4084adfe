"""`unset` (bash manual 4.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bash_env.shell.builtins.support import Options, checked, fail, is_name, parse_options
from bash_env.shell.errors import ExpressionError, ShellError
from bash_env.shell.targets import expand_subscript, split_reference
from bash_env.shell.variables import AssociativeArray, IndexedArray, Variable

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


@checked
async def unset_builtin(shell: Shell, argv: list[str]) -> int:
    """Remove variables and functions."""
    options = parse_options(argv, "fvn")
    if "f" in options and "v" in options:
        raise fail("unset", "cannot simultaneously unset a function and a variable")
    status = 0
    for word in options.rest:
        try:
            await _unset(shell, str(word), options)
        except ExpressionError:
            raise
        except ShellError as error:
            await shell.complain(f"unset: {error.text}")
            status = 1
    return status


async def _unset(shell: Shell, word: str, options: Options) -> None:
    if "f" in options:
        _unset_function(shell, word)
        return
    found = split_reference(word, strict=False)
    if found is None:
        if "v" in options:
            raise ShellError(f"`{word}': not a valid identifier")
        _unset_function(shell, word)
        return
    name, subscript = found
    if "n" not in options:
        name, inner = shell.variables.resolve(name)
        subscript = subscript if inner is None else inner
    if subscript is not None:
        await _unset_element(shell, name, subscript)
    elif name in shell.variables.table:
        unset_variable(shell, name)
    elif "v" not in options and "n" not in options and is_name(name):
        _unset_function(shell, name)


def unset_variable(shell: Shell, name: str) -> None:
    """Unset a variable. A local of the running function stays local; one of an outer function comes to light."""
    table = shell.variables
    for depth, frame in enumerate(reversed(table.frames)):
        if name in frame.saved:
            table.check_unset(name)
            if (depth == 0 and frame.function) or shell.localvar_unset:
                table.put(name, Variable(None, 0, table.owner))
            else:
                table.put(name, frame.saved.pop(name))
            return
    table.unset(name)


def _unset_function(shell: Shell, name: str) -> None:
    function = shell.functions.get(name)
    if function is not None and function.readonly:
        raise ShellError(f"{name}: cannot unset: readonly function")
    shell.functions.pop(name, None)


async def _unset_element(shell: Shell, name: str, subscript: str) -> None:
    table = shell.variables
    content = table.array(name)
    if subscript in ("@", "*") and isinstance(content, IndexedArray):
        table.check_unset(name)
        table.own_array(name).value = IndexedArray()
    elif isinstance(content, AssociativeArray) and subscript in ("@", "*"):
        table.unset_element(name, subscript)
    elif name in table.table:
        table.unset_element(name, await expand_subscript(shell, subscript))
