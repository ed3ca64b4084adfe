"""Variables and elements in arithmetic: read, assigned and changed (bash manual 6.5, 6.7)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from bash_env.shell.errors import BadSubscript, ExpressionError, ShellError
from bash_env.shell.integers import NotStatic, is_plain, number
from bash_env.shell.variables import IndexedArray, Variable
from bash_env.syntax import nodes as n

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

Evaluator: TypeAlias = "Callable[[Shell], int]"
Text: TypeAlias = "Callable[[Shell], str]"

SOURCE_COMPILER: list[Callable[[str], Evaluator]] = []
EXPANSION_COMPILER: list[Callable[[n.WordPart], Evaluator]] = []
"""Compile the text of a subscript, and an expansion that is one; filled by `bash_env.shell.arithmetic`, which is above."""


def read_variable(shell: Shell, name: str) -> int:
    """The value of a variable that is not simply an int. Raises ShellError when unset under `set -u`."""
    value = shell.vars.get(name)
    if value.__class__ is int:
        return value
    text = value if value.__class__ is str else shell.variables.get(name)
    if text is None:
        if shell.nounset:
            raise ShellError(f"{name}: unbound variable", fatal=True)
        return 0
    result = number(shell, text)
    if value.__class__ is str and is_plain(value) and len(value) < 18:
        shell.vars[name] = result  # the same value, so that the next evaluation need not read the text
    return result


def variable_reader(name: str) -> Evaluator:
    def run(shell: Shell) -> int:
        value = shell.vars.get(name)
        if value.__class__ is int:
            return value
        return read_variable(shell, name)

    return run


def store(shell: Shell, name: str, value: int) -> int:
    """Assign a number to a variable."""
    old = shell.vars.get(name)
    if old.__class__ is int or (old.__class__ is str and not shell.allexport):
        shell.vars[name] = value
        if name not in shell.variables.hooks:
            return value
    shell.variables.set(name, value)
    return value


class ArithmeticSubscript:
    """A subscript: a key for an associative array, an expression for any other."""

    __slots__ = ("expression", "fixed", "index", "source", "text")

    def __init__(self, word: n.Word, late: bool) -> None:
        compile_text = word_text_compiler[0]
        self.text = compile_text(word, late)
        expression = unquoted_subscript(word)
        self.index = _unwinding(_index_of(expression))
        self.expression = compile_text(expression, late)
        self.source = "".join([part.text for part in expression.parts if isinstance(part, n.Literal)])
        self.fixed = bool(word.parts) and all(isinstance(part, n.Literal) for part in word.parts)

    def place(self, shell: Shell, name: str) -> str | int:
        """The subscript as text for the variable table, or as the index that it is."""
        if shell.variables.is_associative(shell.variables.resolve(name)[0]):
            return self.text(shell)
        if self.index is None:
            return self.expression(shell)
        if not self.fixed and not self.text(shell):
            return ""
        return self.index(shell)


def _unwinding(index: Evaluator | None) -> Evaluator | None:
    """An index whose errors leave the command that evaluates it."""
    if index is None:
        return None

    def run(shell: Shell) -> int:
        try:
            return index(shell)
        except ExpressionError as error:
            error.unwinds = True
            raise

    return run


def unquoted_subscript(word: n.Word) -> n.Word:
    """A subscript as arithmetic reads it: only double quotes are taken away, as for text in double quotes."""
    return n.Word(tuple(map(_kept_quotes, word.parts)), word.line)


def _kept_quotes(part: n.WordPart) -> n.WordPart:
    if isinstance(part, n.SingleQuoted | n.AnsiQuoted):
        return n.Literal(f"'{part.text}'")
    if isinstance(part, n.Escaped) and part.text not in ("$", "`", '"', "\\"):
        return n.Literal("\\" + part.text)
    return part


def _index_of(word: n.Word) -> Evaluator | None:
    """The subscript as an expression, where that is the same as expanding and then evaluating it."""
    if len(word.parts) == 1 and isinstance(word.parts[0], n.Literal):
        text = word.parts[0].text
        if text not in ("@", "*"):
            return SOURCE_COMPILER[0](text)
    if len(word.parts) == 1 and isinstance(word.parts[0], n.Parameter):
        try:
            static = EXPANSION_COMPILER[0](word.parts[0])
        except NotStatic:
            return None
        return _or_text(static, word_text_compiler[0](word, False))
    return None


def _or_text(static: Evaluator, text_of: Text) -> Evaluator:
    """An expansion as a subscript: read as a number, and where it is none expanded to text that is evaluated."""

    def run(shell: Shell) -> int:
        try:
            return static(shell)
        except NotStatic:
            return shell.variables.index(text_of(shell))

    return run


word_text_compiler: list[Callable[[n.Word, bool], Text]] = []
"""Filled by the word compiler, which this module is below: makes a function that expands a word to text.

The word may hold commands if the second argument says so; else NotStatic is raised for it.
"""


def element_reader(name: str, subscript: ArithmeticSubscript) -> Evaluator:
    return lambda shell: _read_element(shell, name, _place_to_read(shell, name, subscript))


def _place_to_read(shell: Shell, name: str, subscript: ArithmeticSubscript) -> str | int:
    """Where an element is; its variable is looked for before the subscript. Raises ShellError when unset under `set -u`."""
    if shell.nounset and shell.variables.get(name) is None and not shell.variables.array(name):
        raise ShellError(f"{name}: unbound variable", fatal=True)
    return subscript.place(shell, name)


def _read_element(shell: Shell, name: str, place: str | int) -> int:
    value = shell.vars.get(name)
    if place.__class__ is int and value.__class__ is Variable and value.value.__class__ is IndexedArray:
        found = value.value.get(place)
        if found is not None:
            return number(shell, found)
    if place == "":
        shell.warn_of_error(f"{name}[]: bad array subscript")
        shell.warn_of_error(f"{name}[]: bad array subscript")  # bash evaluates it twice
        return 0
    text = shell.variables.element(name, str(place))
    return 0 if text is None else number(shell, text)


def write_element(shell: Shell, name: str, subscript: ArithmeticSubscript, place: str | int, value: int) -> int:
    if place == "":
        command = "((: " if isinstance(shell.command_node, n.ArithmeticCommand) else ""
        shell.warn(f"{command}`{name}[]': not a valid identifier")
        return value
    try:
        shell.variables.set_element(name, str(place), str(value))
    except BadSubscript:
        shell.warn_of_error(f"{name}[{subscript.source if subscript.fixed else place}]: bad array subscript")
    return value


def assigned_name(node: n.Arithmetic) -> str:
    """The variable that is assigned to."""
    if not isinstance(node, n.Variable):
        raise NotStatic
    return node.name


Change: TypeAlias = "Callable[[Shell, int], int]"


def changed_variable(name: str, change: Change) -> Evaluator:
    read = variable_reader(name)
    return lambda shell: store(shell, name, change(shell, read(shell)))


def changed_element(name: str, subscript: ArithmeticSubscript, change: Change) -> Evaluator:
    """An element read, changed and written; its subscript is evaluated once."""

    def run(shell: Shell) -> int:
        place = _place_to_read(shell, name, subscript)
        return write_element(shell, name, subscript, place, change(shell, _read_element(shell, name, place)))

    return run
