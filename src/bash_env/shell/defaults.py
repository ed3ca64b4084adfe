"""`${x:-word}`, `${x:=word}`, `${x:?word}`, `${x:+word}` (bash manual 3.5.3)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from bash_env.shell import modifiers
from bash_env.shell.collect import Collector, TextCollector
from bash_env.shell.errors import ShellError
from bash_env.shell.sources import Source
from bash_env.shell.values import SourceOf, Value, put
from bash_env.shell.words import Emit, Splittable, TextOf, compile_string, emit_parts, text_collector, waits
from bash_env.syntax import nodes as n

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

_BACKSLASHED = re.compile(r"\\(.)", re.DOTALL)


def _current(shell: Shell, source: Source) -> Value:
    """The value, which is read once: its subscript may count something."""
    return source.scalar(shell) if source.many is None else source.many(shell)


def _is_set(value: Value, colon: bool) -> bool:
    if isinstance(value, list):
        return bool(value) and (not colon or any(value) or len(value) > 1)
    return bool(value) if colon else value is not None


def _default(part: n.Parameter, quoted: bool, source_of: SourceOf) -> Emit:
    """`${x:-word}` and `${x:+word}`."""
    colon = part.operator.startswith(":")
    wanted = part.operator.endswith("-")
    word = _argument(part.argument, quoted)

    def choose(shell: Shell, out: Collector) -> Any:
        source = source_of(shell)
        value = _current(shell, source)
        if _is_set(value, colon) is wanted:
            if wanted:
                put(shell, out, value, source.mark, quoted)
            return None
        return word(shell, out)

    if not waits(word):
        return choose

    async def run_waiting(shell: Shell, out: Collector) -> None:
        rest = choose(shell, out)
        if rest is not None:
            await rest

    return run_waiting


def _argument(word: n.Word | None, quoted: bool) -> Emit:
    """The word of a default: expanded in the context of the whole expansion, quotes inside it included."""
    if word is None or not word.parts:
        if quoted:
            return lambda shell, out: out.quoted("")
        return lambda shell, out: None
    if quoted:
        return emit_parts([_toggled(part) for part in word.parts], True)
    return emit_parts([Splittable(p.text) if isinstance(p, n.Literal) else p for p in _tilde_parts(word)], False)


def _toggled(part: n.WordPart) -> n.WordPart:
    """Double quotes inside a quoted default: a backslash in them quotes any character, as if they ended the outer ones."""
    if not isinstance(part, n.DoubleQuoted):
        return part
    parts = [n.Literal(_BACKSLASHED.sub(r"\1", p.text)) if isinstance(p, n.Literal) else p for p in part.parts]
    return n.DoubleQuoted(tuple(parts))


def _tilde_parts(word: n.Word) -> Any:
    return modifiers.split_tildes(word.parts, "default")


def _argument_text(word: n.Word | None, quoted: bool) -> TextOf:
    if word is None:
        return lambda shell: ""
    return compile_string(word) if quoted else text_collector(_tilde_parts(word), TextCollector)


def _unless_set(
    part: n.Parameter, quoted: bool, source_of: SourceOf, otherwise: Callable[[Shell, Collector, Source, str], None]
) -> Emit:
    """The value, or what is done with the expanded word where there is none."""
    colon = part.operator.startswith(":")
    text_of = _argument_text(part.argument, quoted)

    def present(shell: Shell, out: Collector, source: Source) -> bool:
        value = _current(shell, source)
        if not _is_set(value, colon):
            return False
        put(shell, out, value, source.mark, quoted)
        return True

    if not waits(text_of):

        def run(shell: Shell, out: Collector) -> None:
            source = source_of(shell)
            if not present(shell, out, source):
                otherwise(shell, out, source, text_of(shell))

        return run

    async def run_waiting(shell: Shell, out: Collector) -> None:
        source = source_of(shell)
        if not present(shell, out, source):
            otherwise(shell, out, source, await text_of(shell))

    return run_waiting


def _assign(part: n.Parameter, quoted: bool, source_of: SourceOf) -> Emit:
    """`${x:=word}`."""

    def assign(shell: Shell, out: Collector, source: Source, text: str) -> None:
        source.assign(shell, text)
        put(shell, out, source.scalar(shell), "", quoted)

    return _unless_set(part, quoted, source_of, assign)


def _error(part: n.Parameter, quoted: bool, source_of: SourceOf) -> Emit:
    """`${x:?word}`."""
    standard = "parameter null or not set" if part.operator.startswith(":") else "parameter not set"
    given = part.argument is not None and bool(part.argument.parts)

    def complain(shell: Shell, out: Collector, source: Source, text: str) -> None:
        raise ShellError(f"{source.label(shell)}: {text if given else standard}", 127, fatal=True)

    return _unless_set(part, quoted, source_of, complain)


DEFAULTS: dict[str, Callable[[n.Parameter, bool, SourceOf], Emit]] = {
    "-": _default,
    ":-": _default,
    "+": _default,
    ":+": _default,
    "=": _assign,
    ":=": _assign,
    "?": _error,
    ":?": _error,
}
