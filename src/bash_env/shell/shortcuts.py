"""Everyday forms of the cheapest builtins compiled for the words they are given: `:`, `[ a -lt b ]`, `local a=x`.

A shortcut is a function of the shell to the status, or to None where the case is not an everyday one after all: then
nothing has happened yet, and the builtin is called.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from bash_env.kernel.conditions import INTEGER_COMPARISONS, STRING_COMPARISONS, STRING_TESTS
from bash_env.shell.assignments import HOOKED
from bash_env.shell.variables import MISSING, PLAIN
from bash_env.shell.word_fields import constant_field
from bash_env.shell.words import compile_text, waits
from bash_env.syntax import nodes as n

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

Shortcut: TypeAlias = "Callable[[Shell], int | None]"

Operand: TypeAlias = "Callable[[Shell], str | int | None]"
"""The one field of a word, a number where that is what the variable holds; None where it may be more or less than one."""


def shortcut(node: n.SimpleCommand) -> tuple[str, Shortcut] | None:
    """The builtin that a command names and the shortcut for its words, if there is one."""
    first = node.words[0]
    name = constant_field(first) if isinstance(first, n.Word) else None
    build = _SHORTCUTS.get(name or "")
    found = build(node.words) if build is not None else None
    return None if name is None or found is None else (name, found)


# --- nothing ------------------------------------------------------------------------------------------


def _constant_status(status: int) -> Callable[[Any], Shortcut | None]:
    """`:`, `true` and `false` without arguments."""

    def build(words: Any) -> Shortcut | None:
        if len(words) > 1:
            return None
        name = str(constant_field(words[0]))

        def run(shell: Shell) -> int:
            shell.last_argument = name
            return status

        return run

    return build


# --- test ---------------------------------------------------------------------------------------------


def _bracket(words: Any) -> Shortcut | None:
    return _test(words[1:-1], "]") if constant_field(words[-1]) == "]" else None


def _test(words: Any, last: str) -> Shortcut | None:
    """An operator between two words, or before one."""
    operands = [_operand(word) for word in words]
    if len(words) == 2 and operands[1] is not None:
        ask = STRING_TESTS.get(constant_field(words[0]) or "")
        return None if ask is None else _unary(ask, operands[1], last)
    if len(words) != 3 or operands[0] is None or operands[2] is None:
        return None
    operator = constant_field(words[1]) or ""
    if operator in STRING_COMPARISONS:
        return _strings(STRING_COMPARISONS[operator], operands[0], operands[2], last)
    if operator in INTEGER_COMPARISONS:
        return _integers(INTEGER_COMPARISONS[operator], operands[0], operands[2], last)
    return None


def _operand(word: n.Word) -> Operand | None:
    """What may be read twice, as the shortcut may still give up: fixed text and the plain values of parameters."""
    fixed = constant_field(word)
    if fixed is not None:
        return lambda shell: fixed
    quoted = len(word.parts) == 1 and isinstance(word.parts[0], n.DoubleQuoted)
    readers = [_reader(part) for part in (word.parts[0].parts if quoted else word.parts)]  # type: ignore[attr-defined]
    if None in readers:
        return None
    if len(readers) == 1:
        return readers[0] if quoted else _unsplit(readers[0])  # type: ignore[arg-type]
    return _joined(readers) if quoted else None  # type: ignore[arg-type]


def _reader(part: n.WordPart) -> Operand | None:
    if isinstance(part, n.Literal | n.Escaped):
        text = part.text
        return lambda shell: text
    if not isinstance(part, n.Parameter) or part.operator or part.indirect or part.subscript:
        return None
    name = part.name
    if name.isdigit() and name != "0":
        return _positional(int(name) - 1)
    return _variable(name) if name.isidentifier() else _SPECIAL.get(name)


def _positional(index: int) -> Operand:
    def run(shell: Shell) -> str | None:
        values = shell.positional
        return values[index] if index < len(values) else None if shell.nounset else ""

    return run


def _variable(name: str) -> Operand:
    def run(shell: Shell) -> str | int | None:
        value = shell.vars.get(name)
        if value.__class__ is str or value.__class__ is int:
            return value
        return "" if value is None and not shell.nounset else None

    return run


_SPECIAL: dict[str, Operand] = {
    "#": lambda shell: len(shell.positional),
    "?": lambda shell: shell.status,
}


def _unsplit(read: Operand) -> Operand:
    """Unquoted: only what is not split for certain."""

    def run(shell: Shell) -> str | int | None:
        value = read(shell)
        if value.__class__ is int:
            return value if value >= 0 and shell.plain_ifs else None
        return value if value is not None and value.isalnum() and shell.plain_ifs else None  # type: ignore[union-attr]

    return run


def _joined(readers: list[Operand]) -> Operand:
    def run(shell: Shell) -> str | None:
        values = [read(shell) for read in readers]
        return None if None in values else "".join(map(str, values))

    return run


def _number(value: str | int | None) -> int | None:
    """The integer that everyday text is."""
    if value.__class__ is int:
        return value
    if value and value.isdigit() and value.isascii() and len(value) < 19:  # type: ignore[union-attr,arg-type]
        return int(value)
    return None


def _unary(ask: Callable[[str], bool], operand: Operand, last: str) -> Shortcut:
    def run(shell: Shell) -> int | None:
        value = operand(shell)
        if value is None:
            return None
        text = str(value)
        shell.last_argument = last or text
        return 0 if ask(text) else 1

    return run


def _strings(compare: Callable[[str, str], bool], left: Operand, right: Operand, last: str) -> Shortcut:
    def run(shell: Shell) -> int | None:
        one, two = left(shell), right(shell)
        if one is None or two is None:
            return None
        shell.last_argument = last or str(two)
        return 0 if compare(str(one), str(two)) else 1

    return run


def _integers(compare: Callable[[int, int], bool], left: Operand, right: Operand, last: str) -> Shortcut:
    def run(shell: Shell) -> int | None:
        one, two = _number(left(shell)), _number(right(shell))
        if one is None or two is None:
            return None
        shell.last_argument = last or str(two)
        return 0 if compare(one, two) else 1

    return run


# --- local --------------------------------------------------------------------------------------------


def _local(words: Any) -> Shortcut | None:
    """`local a=x b=$1`, of names that have no attributes; the values may be read twice and do not depend on the names."""
    pairs: list[tuple[str, Any]] = []
    names = [word.name if isinstance(word, n.Assignment) else "" for word in words[1:]]
    for word in words[1:]:
        if not isinstance(word, n.Assignment) or word.subscript is not None or word.append or word.name in HOOKED:
            return None
        if not isinstance(word.value, n.Word) or not all(_is_steady(part, names) for part in word.value.parts):
            return None
        value_of = compile_text(word.value, tilde="assignment")
        if waits(value_of):
            return None
        pairs.append((word.name, value_of))
    return _declare(pairs) if pairs else None


def _is_steady(part: n.WordPart, names: list[str]) -> bool:
    if isinstance(part, n.DoubleQuoted):
        return all(_is_steady(inner, names) for inner in part.parts)
    if isinstance(part, n.Parameter):
        return not (part.operator or part.indirect or part.subscript or part.name in names or "RANDOM" in part.name)
    if isinstance(part, n.Literal):
        return "{" not in part.text
    return isinstance(part, n.Escaped | n.SingleQuoted | n.AnsiQuoted)


def _declare(pairs: list[tuple[str, Any]]) -> Shortcut:
    def run(shell: Shell) -> int | None:
        frames = shell.variables.frames
        if not frames or shell.localvar_inherit or shell.allexport:
            return None
        frame = frames[-1]
        if not frame.function or frame.sourced:
            return None
        table, saved = shell.vars, frame.saved
        for name, value_of in pairs:
            value = value_of(shell)
            old = table.get(name)
            if old.__class__ not in PLAIN:
                return None
            if name not in saved:
                saved[name] = MISSING if old is None else old
            table[name] = value
        shell.last_argument = (name, value)
        return 0

    return run


_SHORTCUTS: dict[str, Callable[[Any], Shortcut | None]] = {
    ":": _constant_status(0),
    "true": _constant_status(0),
    "false": _constant_status(1),
    "[": _bracket,
    "test": lambda words: _test(words[1:], ""),
    "local": _local,
}
