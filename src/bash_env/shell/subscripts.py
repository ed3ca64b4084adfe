"""Array subscripts: a key of an associative array, an arithmetic expression for an indexed one (bash manual 6.7)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bash_env.shell import arithmetic
from bash_env.shell.arithmetic_elements import unquoted_subscript
from bash_env.shell.errors import ExpressionError, ShellError
from bash_env.shell.variables import AssociativeArray, IndexedArray, Variable
from bash_env.shell.words import compile_text, constant
from bash_env.syntax import nodes as n

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


class Subscript:
    """A compiled subscript. `text` expands it; `index` evaluates it where it is known to be plain arithmetic."""

    __slots__ = ("empty", "expression", "index", "text")

    def __init__(self, word: n.Word) -> None:
        text_of = compile_text(word, tilde="none")
        self.empty = not word.parts
        self.text: Callable[[Shell], str] = text_of
        expression = unquoted_subscript(word)
        self.expression: Callable[[Shell], str] = compile_text(expression, tilde="none")
        fixed = constant(expression.parts)
        self.index = None if fixed is None else arithmetic.compile_source(fixed)

    def key(self, shell: Shell, name: str) -> str:
        """The subscript as the variable table takes it."""
        return (self.text if shell.variables.is_associative(name) else self.expression)(shell)

    def read(self, shell: Shell, name: str) -> str | None:
        """The element of `name` that it says, or None."""
        value = shell.vars.get(name)
        if self.empty and not shell.variables.is_associative(name):
            raise ShellError(f"{name}: bad array subscript")
        if self.index is not None and value.__class__ is Variable and value.value.__class__ is IndexedArray:
            try:
                index = self.index(shell)
            except ExpressionError as error:
                error.unwinds = True
                raise
            if index < 0:
                return shell.variables.element(name, str(index))
            return value.value.get(index)
        target, inner = shell.variables.resolve(name)
        associative = isinstance(shell.variables.array(target), AssociativeArray)
        key = (self.text if associative else self.expression)(shell)
        if inner is not None:
            return None
        if not key and associative:
            shell.warn_of_error(f"{name}: bad array subscript")
            return None
        return shell.variables.element(target, key)


def compile_subscript(word: n.Word) -> Subscript:
    """Compile a subscript."""
    return Subscript(word)
