"""The table of builtins (bash manual 4): names to functions, the rarer ones imported when first called.

A builtin is `(shell, argv) -> int`, or a coroutine function. Arguments are `str`, and for the declaration builtins also
`Assigned` where the word was an assignment.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

Builtin: TypeAlias = "Callable[[Shell, list[Any]], Any]"

_MODULES: dict[str, str] = {
    "alias": "alias unalias",
    "basics": ": true false echo pwd",
    "bind": "bind",
    "complete": "complete compgen compopt",
    "declare": "declare typeset local export readonly",
    "directories": "cd dirs pushd popd",
    "environment": "set shopt shift times",
    "flow": "break continue return exit logout eval source . exec let",
    "getopts": "getopts",
    "help": "help",
    "history": "history fc",
    "jobs": "jobs wait fg bg disown suspend",
    "kill": "kill",
    "limits": "umask ulimit",
    "lookup": "type command builtin hash enable",
    "mapfile": "mapfile readarray",
    "printf": "printf",
    "read": "read",
    "test": "test [",
    "trap": "trap caller",
    "unset": "unset",
}
"""Module below this package to the builtins in it; the function for `x` is `x_builtin`, see `_function_name`."""

_NAMES = {":": "colon", ".": "source", "[": "bracket", "typeset": "declare", "readarray": "mapfile"}

MODULE_OF: dict[str, str] = {name: module for module, names in _MODULES.items() for name in names.split()}

KEYWORDS = (
    "if", "then", "else", "elif", "fi", "case", "esac", "for", "select", "while", "until", "do", "done", "in", "function",
    "time", "{", "}", "!", "[[", "]]", "coproc",
)  # fmt: skip
"""The reserved words, in the order in which completion lists them (bash manual 3.2.1)."""

BUILTINS: dict[str, Builtin] = {}
"""Every builtin by name; an entry that was not used yet imports its module when called."""


def _function_name(name: str) -> str:
    return f"{_NAMES.get(name, name)}_builtin"


def load_builtin(name: str) -> Builtin:
    """The function of a builtin, its module imported."""
    module = import_module(f"bash_env.shell.builtins.{MODULE_OF[name]}")
    function: Builtin = getattr(module, _function_name(name))
    BUILTINS[name] = function
    return function


def _lazy(name: str) -> Builtin:
    return lambda shell, argv: load_builtin(name)(shell, argv)


def find_builtin(shell: Shell, name: str) -> Builtin | None:
    """The builtin `name` if it is enabled."""
    builtin = BUILTINS.get(name)
    return None if builtin is None or name in shell.disabled_builtins else builtin


BUILTINS.update((name, _lazy(name)) for name in MODULE_OF)
