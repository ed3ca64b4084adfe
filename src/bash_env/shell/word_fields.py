"""Words expanded into fields (bash manual 3.5.7): split, with their patterns marked for pathname expansion."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from bash_env.shell.braces import expand_braces
from bash_env.shell.errors import ShellError
from bash_env.shell.fields import Fields, Pattern
from bash_env.shell.tilde import split_tildes
from bash_env.shell.words import TextOf, constant, emit_parts, simple_text, waits
from bash_env.syntax import nodes as n

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

FieldsOf: TypeAlias = "Callable[[Shell, list[str | Pattern]], Any]"
"""Expands a word into fields appended to a list; returns None or a coroutine. Sets `shell.patterns` when one is a Pattern."""


def compile_fields(word: n.Word, *, braces: bool = True) -> list[FieldsOf]:
    """Functions that together expand a word into fields: one, or with brace expansion several."""
    if not braces:
        return [_compile_one(word.parts)]
    try:
        words = expand_braces(word.parts)
    except ShellError as error:
        return [_raising(error.text)]
    if len(words) == 1:
        return [_compile_one(words[0])]
    return [_unless_off(_compile_words(words), _compile_one(word.parts))]


def _raising(message: str) -> FieldsOf:
    def run(shell: Shell, out: list[str | Pattern]) -> None:
        raise ShellError(message)

    return run


def _compile_words(words: Sequence[Sequence[n.WordPart]]) -> list[FieldsOf]:
    fixed = [_constant_field(parts) for parts in words]
    if None not in fixed and "" not in fixed and not any("~" in text for text in fixed if text is not None):
        return [lambda shell, out: out.extend(fixed)]
    return [_compile_one(parts) for parts in words]


def _unless_off(makers: list[FieldsOf], plain: FieldsOf) -> FieldsOf:
    """The words of a brace expansion, or the one word as it stands under `set +B`."""
    if not waits(plain) and not any(map(waits, makers)):

        def run(shell: Shell, out: list[str | Pattern]) -> None:
            for make in makers if shell.braceexpand else [plain]:
                make(shell, out)

        return run
    pairs = [(make, waits(make)) for make in makers]

    async def run_waiting(shell: Shell, out: list[str | Pattern]) -> None:
        for make, must_wait in pairs if shell.braceexpand else [(plain, waits(plain))]:
            if must_wait:
                await make(shell, out)
            else:
                make(shell, out)

    return run_waiting


def constant_field(word: n.Word) -> str | None:
    """The one field of a word that nothing is to be expanded in; None for any other."""
    if any(isinstance(p, n.Literal) and ("{" in p.text or "~" in p.text) for p in word.parts):
        return None
    return _constant_field(word.parts)


def _compile_one(parts: Sequence[n.WordPart]) -> FieldsOf:
    parts = split_tildes(parts, "word")
    if all(isinstance(part, n.Literal) and not part.text for part in parts):
        return lambda shell, out: None
    fixed = _constant_field(parts)
    if fixed is not None:
        return lambda shell, out: out.append(fixed)
    simple = simple_text(parts)
    if simple is not None and not waits(simple):
        if isinstance(parts[0], n.DoubleQuoted):
            return _quoted_field(simple)
        name = parts[0].name  # type: ignore[attr-defined]
        plain = name.isidentifier() and not parts[0].operator  # type: ignore[attr-defined]
        return _split_variable(name, simple) if plain else _split_field(simple)
    return _general_fields(parts)


def _constant_field(parts: Sequence[n.WordPart]) -> str | None:
    literal = "".join([p.text for p in parts if isinstance(p, n.Literal)])
    if "*" in literal or "?" in literal or ("[" in literal and "]" in literal):
        return None
    return constant(parts)


def _quoted_field(text_of: TextOf) -> FieldsOf:
    return lambda shell, out: out.append(text_of(shell))


def _split_field(text_of: TextOf) -> FieldsOf:
    def run(shell: Shell, out: list[str | Pattern]) -> None:
        text = text_of(shell)
        if text.isalnum() and shell.plain_ifs:
            out.append(text)
        elif text:
            _finish_fields(shell, out, text)

    return run


def _finish_fields(shell: Shell, out: list[str | Pattern], text: str) -> None:
    """Split a value that is more than letters and digits."""
    fields = Fields(out, shell.separators, not shell.noglob)
    fields.expanded(text)
    fields.flush()
    if fields.patterns:
        shell.patterns = True


def _split_variable(name: str, text_of: TextOf) -> FieldsOf:
    """`$name`: the most frequent word of all."""

    def run(shell: Shell, out: list[str | Pattern]) -> None:
        value = shell.vars.get(name)
        if value.__class__ is int:
            value = str(value)
        elif value.__class__ is not str:
            value = text_of(shell)
        if value.isalnum() and shell.plain_ifs:
            out.append(value)
        elif value:
            _finish_fields(shell, out, value)

    return run


def _general_fields(parts: Sequence[n.WordPart]) -> FieldsOf:
    emit = emit_parts(parts)
    if not waits(emit):

        def run(shell: Shell, out: list[str | Pattern]) -> None:
            fields = Fields(out, shell.separators, not shell.noglob)
            emit(shell, fields)
            fields.flush()
            if fields.patterns:
                shell.patterns = True

        return run

    async def run_waiting(shell: Shell, out: list[str | Pattern]) -> None:
        fields = Fields(out, shell.separators, not shell.noglob)
        await emit(shell, fields)
        fields.flush()
        if fields.patterns:
            shell.patterns = True

    return run_waiting


def constant_prefix(words: Sequence[n.Word | n.Assignment]) -> list[Any]:
    """The leading words that always are the same one field."""
    out: list[Any] = []
    for word in words:
        fixed = constant_field(word) if isinstance(word, n.Word) else None
        if fixed is None:
            break
        out.append(fixed)
    return out
