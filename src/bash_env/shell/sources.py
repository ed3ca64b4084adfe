"""Where the value of a parameter expansion comes from (bash manual 3.4, 3.5.3): parameters, elements, lists, references."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from bash_env.shell.errors import ShellError
from bash_env.shell.subscripts import Subscript, compile_subscript
from bash_env.shell.words import subscript_mark
from bash_env.syntax import nodes as n
from bash_env.syntax.parser import parse_word

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

Scalar: TypeAlias = "Callable[[Shell], str | None]"
Many: TypeAlias = "Callable[[Shell], list[str]]"

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_REFERENCE = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)(?:\[(.*)\])?|[0-9]+|[@*#?$!-]", re.DOTALL)

SPECIAL: dict[str, Scalar] = {
    "?": lambda shell: str(shell.status),
    "#": lambda shell: str(len(shell.positional)),
    "$": lambda shell: str(shell.pid),
    "!": lambda shell: str(shell.last_background) if shell.last_background else None,
    "-": lambda shell: shell.option_letters(),
    "0": lambda shell: shell.arg0,
    "*": lambda shell: shell.separators.first.join(shell.positional) if shell.positional else None,
    "@": lambda shell: " ".join(shell.positional) if shell.positional else None,
}


def scalar_source(name: str) -> Scalar:
    """A function to the value of a parameter without subscript."""
    special = SPECIAL.get(name)
    if special is not None:
        return special
    if name.isdigit():
        return _positional(int(name))
    return _variable(name)


def _positional(index: int) -> Scalar:
    def read(shell: Shell) -> str | None:
        values = shell.positional
        return values[index - 1] if 0 < index <= len(values) else None

    return read


def _variable(name: str) -> Scalar:
    def read(shell: Shell) -> str | None:
        value = shell.vars.get(name)
        if value.__class__ is str or value is None:
            return value
        if value.__class__ is int:
            return str(value)
        return shell.variables.get(name)

    return read


def _many_source(name: str) -> Many:
    """The values of `$@`, `$*`, `${name[@]}`, `${name[*]}`."""
    if name in "@*":
        return lambda shell: shell.positional
    return lambda shell: array_values(shell, name)


def array_values(shell: Shell, name: str) -> list[str]:
    """The elements of an array; the value alone of a scalar; nothing of what is unset."""
    content = shell.variables.array(name)
    if content is not None:
        return content.elements()
    value = shell.variables.get(name)
    return [] if value is None else [value]


def array_subscripts(shell: Shell, name: str) -> list[str]:
    """The subscripts of an array, for `${!name[@]}`."""
    content = shell.variables.array(name)
    if content is not None:
        return [str(key) for key in content.subscripts()]
    return ["0"] if shell.variables.get(name) is not None else []


class Source:
    """What an expansion is about: a parameter, an element, or a list of values (`mark` is ``@`` or ``*``)."""

    __slots__ = ("many", "mark", "name", "scalar", "shown", "subscript")

    def __init__(self, name: str, mark: str, scalar: Scalar, many: Many | None, subscript: Subscript | None) -> None:
        self.name = name
        self.mark = mark
        self.scalar = scalar
        self.many = many
        self.subscript = subscript
        self.shown = ""

    def label(self, shell: Shell) -> str:
        """The parameter as messages show it."""
        if self.shown:
            return self.shown
        if self.subscript is not None:
            return f"{self.name}[{self.subscript.text(shell)}]"
        return f"{self.name}[{self.mark}]" if self.mark and self.name not in "@*" else self.name

    def assign(self, shell: Shell, value: str) -> None:
        """Set it, for `${name:=word}`. Raises ShellError for what cannot be assigned."""
        if self.subscript is not None:
            shell.variables.set_element(self.name, self.subscript.key(shell, self.name), value)
        elif NAME.fullmatch(self.name) and not self.mark:
            shell.variables.set(self.name, value)
        elif self.mark and self.name not in "@*":
            raise ShellError(f"{self.name}[{self.mark}]: bad array subscript", 2)
        else:
            raise ShellError(f"${self.name}: cannot assign in this way")


def make_source(name: str, subscript: n.Word | None) -> Source:
    """The source that a name and a subscript say."""
    mark = name if name in "@*" and subscript is None else "" if subscript is None else subscript_mark(subscript)
    if mark:
        many = _many_source(name)
        joined = _joined(many, mark)
        return Source(name, mark, joined, many, None)
    if subscript is None:
        return Source(name, "", scalar_source(name), None, None)
    compiled = compile_subscript(subscript)
    return Source(name, "", lambda shell: compiled.read(shell, name), None, compiled)


def _joined(many: Many, mark: str) -> Scalar:
    def read(shell: Shell) -> str | None:
        values = many(shell)
        if not values:
            return None
        return (shell.separators.first if mark == "*" else " ").join(values)

    return read


_dynamic: dict[str, Source] = {}


def _reference_subscript(text: str) -> n.Word:
    """The subscript in a reference such as `a["k"]` or `a[$i]`, expanded when it is used."""
    if text in ("@", "*") or not any(char in text for char in "\"'$`\\"):
        return n.Word((n.Literal(text),))
    return parse_word(text)


def reference(shell: Shell, text: str | None, label: str) -> Source:
    """The source that the value of a variable names, for `${!name}`. Raises ShellError."""
    cached = _named_source(text, label)
    source = Source(cached.name, cached.mark, cached.scalar, cached.many, cached.subscript)
    source.shown = f"!{label}"
    return source


def _named_source(text: str | None, label: str) -> Source:
    if text is None:
        raise ShellError(f"{label}: invalid indirect expansion")
    source = _dynamic.get(text)
    if source is None:
        match = _REFERENCE.fullmatch(text)
        if match is None:
            raise ShellError(f"{text}: invalid variable name")
        name = match[1] or text
        subscript = None if match[2] is None else _reference_subscript(match[2])
        if len(_dynamic) > 256:
            _dynamic.clear()
        source = _dynamic[text] = make_source(name, subscript)
    return source
