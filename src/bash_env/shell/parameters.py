"""Parameter expansion compiled to emitters (bash manual 3.5.3): where the value comes from, then what is done to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from bash_env.shell import modifiers
from bash_env.shell.arithmetic_elements import unquoted_subscript
from bash_env.shell.collect import Collector, TextCollector
from bash_env.shell.defaults import DEFAULTS
from bash_env.shell.errors import ExpressionError, ShellError
from bash_env.shell.locale import narrow, wide
from bash_env.shell.sources import NAME, SPECIAL, Source, array_subscripts, make_source, reference, scalar_source
from bash_env.shell.tilde import Tilde, compile_tilde
from bash_env.shell.values import SourceOf, Value, put, read_value, unbound
from bash_env.shell.variables import (
    MISSING,
    NAMEREF,
    AssociativeArray,
    IndexedArray,
    Missing,
    Variable,
    names_with_prefix,
)
from bash_env.shell.words import (
    PARTS,
    SCALAR,
    SIMPLE,
    Emit,
    TextOf,
    compile_pattern,
    compile_replacement,
    compile_text,
    subscript_mark,
    text_collector,
    too_long,
    waits,
)
from bash_env.syntax import nodes as n
from bash_env.syntax.printer import print_word

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


# --- putting it together ----------------------------------------------------------------------------


def simple_parameter(part: n.Parameter, quoted: bool) -> TextOf | None:
    """The fast path for a plain value that is one text: a function to it, or None where more is needed."""
    if part.indirect or part.name in ("@", "*") or part.subscript is not None:
        return None
    if part.operator:
        return _changed_value(part, quoted)
    name = part.name
    read = scalar_source(name)
    label = _label(part)

    def run(shell: Shell) -> str:
        value = read(shell)
        if value is None:
            if shell.nounset:
                raise unbound(label or name)
            return ""
        return value

    if name in SPECIAL or name == "0":
        return run
    if name.isdigit():
        return _positional(int(name) - 1, run)

    def run_variable(shell: Shell) -> str:
        value = shell.vars.get(name)
        if value.__class__ is str:
            return value
        if value.__class__ is int:
            return str(value)
        return run(shell)

    return run_variable


def _positional(index: int, general: TextOf) -> TextOf:
    def run(shell: Shell) -> Any:
        values = shell.positional
        return values[index] if index < len(values) else general(shell)

    return run


def _changed_value(part: n.Parameter, quoted: bool) -> TextOf | None:
    """The fast path for `${name%pattern}` and its like, of a variable that holds plain text."""
    change = (_cutter(part.name), _substring_operands) if part.operator == ":" else _CHANGES.get(part.operator)
    general = text_collector([part], TextCollector, quoted)
    if change is None or not NAME.fullmatch(part.name) or waits(general):
        return None
    name = part.name
    apply, operands = change
    arguments = operands(part, quoted)

    def run(shell: Shell) -> str:
        value = shell.vars.get(name)
        if value.__class__ is int:
            value = str(value)
        elif value.__class__ is not str or not value or (shell.c_locale and not value.isascii()):
            return general(shell)  # type: ignore[no-any-return]
        text = apply(shell, value, [text_of(shell) for text_of in arguments])
        return text if len(text) < shell.string_limit else too_long(shell)

    return run


def _label(part: n.Parameter) -> str:
    """How messages show a positional or special parameter that stands without braces; empty for any other."""
    return "" if part.braces or NAME.fullmatch(part.name) else f"${part.name}"


def compile_parameter(part: n.Parameter, quoted: bool) -> Emit:
    """The emitter of a parameter expansion."""
    special = _WHOLE.get(part.operator)
    if special is not None and not (part.operator == "!keys" and part.subscript is None):
        return special(part, quoted)
    if (
        part.subscript is not None
        and not subscript_mark(part.subscript)
        and waits(compile_text(part.subscript, tilde="none"))
    ):
        return _waiting_subscript(part, quoted)
    source_of = _indirect_source(part) if part.indirect else _fixed_source(part)
    build = _OPERATORS.get(part.operator, _value)
    return build(part, quoted, source_of)


def _waiting_subscript(part: n.Parameter, quoted: bool) -> Emit:
    """A subscript that holds a command substitution is expanded first."""
    assert part.subscript is not None
    key_of = compile_text(part.subscript, tilde="none")
    index_of = compile_text(unquoted_subscript(part.subscript), tilde="none")

    async def run(shell: Shell, out: Collector) -> None:
        text_of = key_of if shell.variables.is_associative(part.name) else index_of
        subscript = n.Word((n.DoubleQuoted((n.Literal(await text_of(shell)),)),))
        emit = compile_parameter(
            n.Parameter(part.name, part.operator, part.argument, part.second, subscript, part.indirect, part.braces),
            quoted,
        )
        if waits(emit):
            await emit(shell, out)
        else:
            emit(shell, out)

    return run


def _fixed_source(part: n.Parameter) -> SourceOf:
    source = make_source(part.name, part.subscript)
    source.shown = _label(part)
    return lambda shell: source


def _indirect_source(part: n.Parameter) -> SourceOf:
    direct = make_source(part.name, part.subscript)

    def find(shell: Shell) -> Source:
        value = shell.vars.get(part.name)
        if part.subscript is None and isinstance(value, Variable) and value.flags & NAMEREF:
            name = None if part.operator == "@" else value.scalar()
            return Source(part.name, "", lambda shell: name, None, None)
        text = direct.scalar(shell)
        if (text is None and part.name in shell.vars) or (
            part.subscript is None and isinstance(shell.variables.array(part.name), AssociativeArray)
        ):
            return Source("", "", lambda shell: None, None, None)
        if text is None and not NAME.fullmatch(part.name):
            unset = Source(part.name, "", lambda shell: None, None, None)
            unset.shown = f"!{part.name}"
            return unset
        return reference(shell, text, part.name if text is not None else direct.label(shell))

    return find


def _value(part: n.Parameter, quoted: bool, source_of: SourceOf) -> Emit:
    def run(shell: Shell, out: Collector) -> None:
        source = source_of(shell)
        put(shell, out, read_value(shell, source), source.mark, quoted)

    return run


def _length(part: n.Parameter, quoted: bool, source_of: SourceOf) -> Emit:
    subscript = "" if part.subscript is None else print_word(part.subscript)
    element = _checked_element(subscript)

    def run(shell: Shell, out: Collector) -> None:
        source = source_of(shell)
        if source.many is not None:
            text = str(len(source.many(shell)))
        elif source.subscript is None and "[" in shell.variables.target_text(source.name):
            text = "0"  # what bash says of a nameref to an element
        else:
            value = element(shell, source) if subscript else source.scalar(shell)
            if value is None and shell.nounset:
                raise unbound(source.label(shell))
            text = str(len(narrow(value or "") if shell.c_locale else value or ""))
        put(shell, out, text, "", quoted)

    return run


def _checked_element(subscript: str) -> Callable[[Shell, Source], str | None]:
    """Reads an element for `${#a[i]}`, which takes a subscript that cannot be for an error, in words of its own."""

    def read(shell: Shell, source: Source) -> str | None:
        table = shell.variables
        name = table.resolve(source.name)[0]
        if name not in table.table:
            return None
        assert source.subscript is not None
        key = source.subscript.key(shell, source.name)
        content = table.array(name)
        if isinstance(content, AssociativeArray):
            good = bool(key)
        else:
            index = table.index(key)
            key = str(index)
            good = index >= 0 or index + (content.last + 1 if content is not None else 0) >= 0
        if not good:
            raise ShellError(f"{subscript}]: bad array subscript")
        return table.element(name, key)

    return read


def _prefix_names(part: n.Parameter, quoted: bool) -> Emit:
    mark, prefix = part.operator[1], part.name

    def run(shell: Shell, out: Collector) -> None:
        names = [
            name for name in names_with_prefix(shell.vars, prefix) if name != "FUNCNAME" or shell.frame is not None
        ]
        put(shell, out, names, mark, quoted)

    return run


def _keys(part: n.Parameter, quoted: bool) -> Emit:
    mark = subscript_mark(part.subscript) if part.subscript is not None else "@"

    def run(shell: Shell, out: Collector) -> None:
        keys = array_subscripts(shell, shell.variables.resolve(part.name)[0])
        if mark == "*" and shell.separators.none and not quoted:
            keys = [" ".join(keys)]
        put(shell, out, keys, mark, quoted)

    return run


# --- operators that change the value -----------------------------------------------------------------

Modifier: TypeAlias = "Callable[[Shell, str, list[str]], str]"


Absent: TypeAlias = "Callable[[Source, Value], bool]"
Finish: TypeAlias = "Callable[[Shell, Collector, Source, Value, list[str]], None]"


def _unset(source: Source, value: Value) -> bool:
    return value is None or value == []


def _unset_or_empty(source: Source, value: Value) -> bool:
    return not value


def _unset_variable(source: Source, value: Value) -> bool:
    return source.name not in "@*" and _unset(source, value)


def _modifier(
    apply: Modifier, operands: Callable[[n.Parameter, bool], list[TextOf]], absent: Absent = _unset
) -> Callable[..., Emit]:
    """An operator that maps each value with its expanded operands."""

    def finish(part: n.Parameter, quoted: bool) -> Finish:
        def run(shell: Shell, out: Collector, source: Source, value: Value, texts: list[str]) -> None:
            change = _by_bytes(apply) if shell.c_locale else apply
            if isinstance(value, list):
                put(shell, out, [change(shell, item, texts) for item in value], source.mark, quoted)
            else:
                put(shell, out, change(shell, value or "", texts), "", quoted)

        return run

    def build(part: n.Parameter, quoted: bool, source_of: SourceOf) -> Emit:
        return _with_operands(operands(part, quoted), source_of, finish(part, quoted), absent, quoted)

    return build


def _by_bytes(apply: Modifier) -> Modifier:
    """An operator as it is in the C locale."""
    return lambda shell, value, texts: wide(apply(shell, narrow(value), [*map(narrow, texts)]))


def _with_operands(arguments: list[TextOf], source_of: SourceOf, finish: Finish, absent: Absent, quoted: bool) -> Emit:
    """Read the value, expand the operands and finish; a value that is `absent` stands for itself."""

    def value_of(shell: Shell, out: Collector, source: Source) -> Value | Missing:
        value = read_value(shell, source)
        if not absent(source, value):
            return value
        put(shell, out, value, source.mark, quoted)
        return MISSING

    if not any(map(waits, arguments)):

        def run(shell: Shell, out: Collector) -> None:
            source = source_of(shell)
            value = value_of(shell, out, source)
            if not isinstance(value, Missing):
                finish(shell, out, source, value, [text_of(shell) for text_of in arguments])

        return run
    pairs = [(text_of, waits(text_of)) for text_of in arguments]

    async def run_waiting(shell: Shell, out: Collector) -> None:
        source = source_of(shell)
        value = value_of(shell, out, source)
        if isinstance(value, Missing):
            return
        texts = []
        for text_of, must_wait in pairs:
            texts.append(await text_of(shell) if must_wait else text_of(shell))
        finish(shell, out, source, value, texts)

    return run_waiting


def _pattern_operand(part: n.Parameter, quoted: bool) -> list[TextOf]:
    return [] if part.argument is None else [compile_pattern(part.argument)]


def _replace_operands(part: n.Parameter, quoted: bool) -> list[TextOf]:
    pattern = compile_pattern(part.argument) if part.argument is not None else (lambda shell: "")
    second = compile_replacement(part.second, quoted) if part.second is not None else (lambda shell: "")
    return [pattern, second]


def _substring(part: n.Parameter, quoted: bool, source_of: SourceOf) -> Emit:
    def finish(shell: Shell, out: Collector, source: Source, value: Value, texts: list[str]) -> None:
        whole = _sliceable(shell, source, value)
        put(shell, out, _cut(shell, whole, texts, source.name, source.label), source.mark, quoted)

    return _with_operands(_substring_operands(part, quoted), source_of, finish, _unset_variable, quoted)


def _substring_operands(part: n.Parameter, quoted: bool) -> list[TextOf]:
    words = [word for word in (part.argument, part.second) if word is not None]
    return [text_collector(word.parts, TextCollector) for word in words]


def _cutter(name: str) -> Modifier:
    return lambda shell, value, texts: _cut(shell, value, texts, name, lambda shell: name)


def _cut(shell: Shell, value: Any, texts: list[str], name: str, label: Callable[[Shell], str]) -> Any:
    try:
        numbers = [modifiers.bound(shell, text) for text in texts]
    except ExpressionError as error:
        error.text = f"{label(shell)}: {error.text}"
        raise
    offset = numbers[0] if numbers else 0
    if shell.c_locale and isinstance(value, str):
        return wide(modifiers.substring(narrow(value), offset, numbers[1] if len(numbers) > 1 else None, name))
    return modifiers.substring(value, offset, numbers[1] if len(numbers) > 1 else None, name)


def _sliceable(shell: Shell, source: Source, value: Value) -> Any:
    """What a substring is cut from: a text, an indexed array (sparse), or a list that begins at its offset 0."""
    if source.many is None:
        return value
    if source.name in "@*":
        return [shell.arg0, *shell.positional]
    content = shell.variables.array(shell.variables.resolve(source.name)[0])
    if isinstance(content, IndexedArray):
        return content
    return source.many(shell) if not isinstance(content, AssociativeArray) else ["", *content.elements()]


def _transform(part: n.Parameter, quoted: bool, source_of: SourceOf) -> Emit:
    letter = part.argument.parts[0].text if part.argument is not None else ""  # type: ignore[attr-defined]

    def run(shell: Shell, out: Collector) -> None:
        source = source_of(shell)
        value = modifiers.transform(shell, letter, source, _transformed_value(shell, source, letter))
        put(shell, out, value, source.mark, quoted)

    return run


def _transformed_value(shell: Shell, source: Source, letter: str) -> str | list[str] | None:
    if letter in "aA" and (not shell.nounset or source.many is not None or source.name in shell.vars):
        return source.many(shell) if source.many is not None else source.scalar(shell)
    return read_value(shell, source)


_CHANGES: dict[str, tuple[Modifier, Callable[[n.Parameter, bool], list[TextOf]]]] = {
    **{op: (apply, _pattern_operand) for op, apply in modifiers.REMOVE.items()},
    **{op: (apply, _pattern_operand) for op, apply in modifiers.CASE.items()},
    **{op: (apply, _replace_operands) for op, apply in modifiers.REPLACE.items()},
    "#len": (lambda shell, value, texts: str(len(value)), lambda part, quoted: []),
}
"""The operators that make a text of a text, with the function to their operands."""

_OPERATORS: dict[str, Callable[[n.Parameter, bool, SourceOf], Emit]] = {
    "#len": _length,
    **DEFAULTS,
    ":": _substring,
    "@": _transform,
    **{op: _modifier(*_CHANGES[op], _unset_or_empty) for op in modifiers.REMOVE},
    **{op: _modifier(*_CHANGES[op]) for op in (*modifiers.REPLACE, *modifiers.CASE)},
}
_WHOLE: dict[str, Callable[[n.Parameter, bool], Emit]] = {"!*": _prefix_names, "!@": _prefix_names, "!keys": _keys}


PARTS[n.Parameter] = compile_parameter
SCALAR.append(scalar_source)
PARTS[Tilde] = compile_tilde
SIMPLE.append(simple_parameter)
