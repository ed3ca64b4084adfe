"""How variables and functions are printed so that they can be read back: declare -p, declare -f, set (bash manual 4.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bash_env.shell.builtins.support import write
from bash_env.shell.quoting import quote_array_value, quote_value, quote_word
from bash_env.shell.variables import NAMEREF, UNSET_ARRAY, AssociativeArray, DynamicVariable, Variable
from bash_env.syntax.printer import print_function

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


_EMPTY_LISTS = frozenset(("DIRSTACK", "GROUPS"))
_ALWAYS_LISTED = frozenset(("_", "BASHOPTS", "SHELLOPTS"))


def _is_computed(name: str, variable: Variable) -> bool:
    """Whether a variable gets its value only when asked for it by name; lists leave it out."""
    return isinstance(variable, DynamicVariable) and name not in _ALWAYS_LISTED


def variable_line(shell: Shell, name: str, listed: bool = False) -> str | None:
    """What `declare -p name` prints (or, `listed`, `declare -p` for it); None if there is no such variable."""
    variable = shell.variables.variable(name)
    if variable is None:
        return None
    content = shell.variables.array(name) if not variable.flags & NAMEREF else None
    letters = variable.letters
    if isinstance(variable, DynamicVariable) and content is not None:
        letters = ("A" if isinstance(content, AssociativeArray) else "a") + letters
    head = f"declare -{letters or '-'} {name}"
    if content is not None:
        if not content and variable.flags & UNSET_ARRAY:
            return head
        return f"{head}={quote_array_value(content)}"
    if listed and _is_computed(name, variable):
        return head
    value = variable.current(shell) if isinstance(variable, DynamicVariable) else variable.scalar()
    return head if value is None else f"{head}={quote_value(value)}"


def function_text(shell: Shell, name: str) -> str:
    """A function as `declare -f` prints it."""
    return print_function(shell.functions[name].definition, name)


async def list_everything(shell: Shell) -> int:
    """All variables and functions, as `set` without arguments prints them."""
    lines = []
    for name in sorted(shell.vars):
        variable = shell.variables.variable(name)
        if variable is None or (variable.flags & NAMEREF and variable.value is None):
            continue
        content = shell.variables.array(name)
        if content is not None:
            shown = "()" if name in _EMPTY_LISTS else quote_array_value(content)
            if name != "FUNCNAME" or content:
                lines.append(f"{name}={shown}")
            continue
        if _is_computed(name, variable):
            continue
        value = variable.current(shell) if isinstance(variable, DynamicVariable) else variable.scalar()
        if value is not None:
            lines.append(f"{name}={quote_word(value)}")
    if not shell.posix:
        lines += [function_text(shell, name) for name in sorted(shell.functions)]
    return await write(shell, "".join(line + "\n" for line in lines))
