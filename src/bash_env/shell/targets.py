"""Variables and elements that builtins are given by name: `name` and `name[subscript]` (bash manual 6.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bash_env.shell.errors import ShellError
from bash_env.shell.words import compile_text, waits
from bash_env.syntax.errors import ShellSyntaxError
from bash_env.syntax.parser import parse_word

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

_REFERENCE = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)(?:\[(.+)\])?", re.DOTALL)
_EXPANDS = re.compile(r"[$`\\\"']").search
_PIECES = re.compile(r"\\.|'[^']*'|\"(?:\\.|[^\"\\])*\"|[\[\]]", re.DOTALL)


def split_reference(text: str, *, strict: bool = True) -> tuple[str, str | None] | None:
    """The name and the subscript (None without one) of a variable or an element; None for what is neither.

    If `strict`, brackets in the subscript have to be balanced or quoted.
    """
    match = _REFERENCE.fullmatch(text)
    if match is None or (strict and match[2] is not None and not _balanced(match[2])):
        return None
    return match[1], match[2]


def _balanced(subscript: str) -> bool:
    """Whether no bracket in a subscript closes it early."""
    depth = 0
    for piece in _PIECES.findall(subscript):
        depth += (piece == "[") - (piece == "]")
        if depth < 0:
            return False
    return True


def expanded_at_once(shell: Shell, subscript: str) -> str | None:
    """A subscript with its quotes removed and expansions done; None if that has to wait for a command."""
    if not _EXPANDS(subscript):
        return subscript
    expand = _compiled(subscript)
    return None if waits(expand) else expand(shell)


async def expand_subscript(shell: Shell, subscript: str) -> str:
    """A subscript that a builtin was given, expanded as one in an assignment is. Raises ShellError."""
    if not _EXPANDS(subscript):
        return subscript
    expand = _compiled(subscript)
    return str(await expand(shell) if waits(expand) else expand(shell))


def _compiled(subscript: str) -> Any:
    try:
        return compile_text(parse_word(subscript), tilde="none")
    except ShellSyntaxError as error:
        raise ShellError(error.messages[0]) from None


async def assign(shell: Shell, text: str, value: str) -> None:
    """Assign to the variable or element that `text` names. Raises ShellError."""
    found = split_reference(text)
    if found is None:
        raise ShellError(f"`{text}': not a valid identifier")
    name, subscript = found
    if subscript is None:
        shell.variables.set(name, value)
        return
    if subscript in ("@", "*") and not shell.variables.is_associative(name):
        raise ShellError(f"{text}: bad array subscript")
    shell.variables.set_element(name, await expand_subscript(shell, subscript), value)
