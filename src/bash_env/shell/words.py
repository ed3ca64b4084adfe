"""Words compiled to functions (bash manual 3.5): expansion into fields, or into one text, pattern or regex.

A part becomes an emitter, `(shell, collector) -> None`; where it has to wait (command and process substitution) it is a
coroutine function instead. A word that needs no waiting is a plain function all through.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from bash_env.shell import arithmetic
from bash_env.shell.arithmetic import compile_arithmetic
from bash_env.shell.arithmetic_elements import word_text_compiler
from bash_env.shell.collect import Collector, PatternCollector, RegexCollector, ReplacementCollector, TextCollector
from bash_env.shell.errors import BadSubstitution, ExpressionError, ShellError
from bash_env.shell.integers import NotStatic
from bash_env.shell.tilde import Tilde, split_tildes
from bash_env.syntax import nodes as n
from bash_env.syntax.printer import print_word

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

Emit: TypeAlias = "Callable[[Shell, Collector], Any]"
"""Puts what a part expands to into a collector; returns None, or a coroutine where it waits."""

TextOf: TypeAlias = "Callable[[Shell], Any]"
"""Expands a word to one string, or returns a coroutine that does."""

C = TypeVar("C", bound=TextCollector)

_COROUTINE = 0x80


class Splittable(n.WordPart):
    """Unquoted text in the word of a default value, which is split like an expansion."""

    text: str


def waits(function: Callable[..., Any]) -> bool:
    """Whether a compiled function is a coroutine function."""
    code = getattr(function, "__code__", None)
    return code is not None and bool(code.co_flags & _COROUTINE)


# --- parts ----------------------------------------------------------------------------------------


def emit_parts(parts: Sequence[n.WordPart], quoted: bool = False) -> Emit:
    """One emitter for a run of parts."""
    emitters = [
        _bad_substitution(part, parts) if isinstance(part, n.BadSubstitution) else compile_part(part, quoted)
        for part in parts
    ]
    if len(emitters) == 1:
        return emitters[0]
    if not any(map(waits, emitters)):

        def run(shell: Shell, out: Collector) -> None:
            for emit in emitters:
                emit(shell, out)

        return run
    pairs = [(emit, waits(emit)) for emit in emitters]

    async def run_waiting(shell: Shell, out: Collector) -> None:
        for emit, must_wait in pairs:
            if must_wait:
                await emit(shell, out)
            else:
                emit(shell, out)

    return run_waiting


_TRANSFORMED = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*|[0-9@*])(?:\[.*\])?@.*\}", re.DOTALL)
"""A parameter with an operator after `@` that there is none of: an error that ends the shell, if the parameter is set."""


_INDIRECT = re.compile(r"\$\{!([A-Za-z_][A-Za-z0-9_]*)@")


def _bad_substitution(part: n.BadSubstitution, parts: Sequence[n.WordPart]) -> Emit:
    """Braces that hold no parameter expansion; the message shows all of the text that is being expanded."""
    shown = "".join([_source(other) for other in parts])
    transformed = _TRANSFORMED.fullmatch(part.source)
    indirect = _INDIRECT.match(part.source)

    def run(shell: Shell, out: Collector) -> None:
        if indirect is not None and indirect[1] not in shell.vars:
            raise ShellError(f"{indirect[1]}: invalid indirect expansion")
        if transformed is not None and SCALAR[0](transformed[1])(shell) is None:
            return
        raise BadSubstitution(part.message or f"{shown}: bad substitution", fatal=transformed is not None)

    return run


SCALAR: list[Callable[[str], Callable[[Shell], str | None]]] = []
"""Makes a function to the value of a parameter; filled by `bash_env.shell.parameters`."""


def _source(part: n.WordPart) -> str:
    if isinstance(part, Splittable):
        return part.text
    return f"~{part.user}" if isinstance(part, Tilde) else print_word(n.Word((part,)))


def compile_part(part: n.WordPart, quoted: bool) -> Emit:
    """The emitter of a part; `quoted` inside double quotes."""
    return PARTS[part.__class__](part, quoted)


def _literal(part: n.Literal, quoted: bool) -> Emit:
    text = part.text
    if quoted:
        return lambda shell, out: out.quoted(text)
    return lambda shell, out: out.literal(text)


def _splittable(part: Splittable, quoted: bool) -> Emit:
    text = part.text
    return lambda shell, out: out.expanded(text)


def _quoted_text(part: Any, quoted: bool) -> Emit:
    text = part.text
    return lambda shell, out: out.quoted(text)


def is_list(part: n.WordPart) -> bool:
    """Whether the part, inside double quotes, may expand to no field at all: `$@`, `${a[@]}` and the like."""
    if not isinstance(part, n.Parameter) or part.operator in ("#len", "!*"):
        return False
    if part.operator in ("!@",):
        return True
    if part.subscript is not None:
        return subscript_mark(part.subscript) == "@"
    return part.name == "@"


def subscript_mark(word: n.Word) -> str:
    """``@`` or ``*`` if that is the whole subscript, else the empty string."""
    if len(word.parts) == 1 and isinstance(word.parts[0], n.Literal) and word.parts[0].text in ("@", "*"):
        return word.parts[0].text
    return ""


def _double_quoted(part: n.DoubleQuoted, quoted: bool) -> Emit:
    inner = emit_parts(part.parts, True) if part.parts else None
    if inner is None:
        return lambda shell, out: out.quoted("")
    if all(map(is_list, part.parts)):
        return inner
    body = inner
    if not waits(body):

        def run(shell: Shell, out: Collector) -> None:
            out.quoted("")
            body(shell, out)

        return run

    async def run_waiting(shell: Shell, out: Collector) -> None:
        out.quoted("")
        await body(shell, out)

    return run_waiting


def _extended_glob(part: n.ExtendedGlob, quoted: bool) -> Emit:
    parts: list[n.WordPart] = [n.Literal(part.operator + "(")]
    for index, word in enumerate(part.alternatives):
        parts += ([n.Literal("|")] if index else []) + list(word.parts)
    return emit_parts([*parts, n.Literal(")")], quoted)


def _arithmetic(part: n.ArithmeticExpansion, quoted: bool) -> Emit:
    value = compile_arithmetic_word(part)
    if not waits(value):
        now = value

        def value(shell: Shell) -> int:
            try:
                return int(now(shell))
            except ExpressionError as error:
                error.nested = True
                raise

        if quoted:
            return lambda shell, out: out.quoted(str(value(shell)))
        return lambda shell, out: out.expanded(str(value(shell)))

    async def run(shell: Shell, out: Collector) -> None:
        text = str(await value(shell))
        if quoted:
            out.quoted(text)
        else:
            out.expanded(text)

    return run


def compile_arithmetic_word(part: n.ArithmeticExpansion) -> TextOf:
    """A function to the value of `$((...))`, `((...))` and the clauses of `for ((...))`."""
    textual = _textual_arithmetic(part)
    if part.expression is None or (
        not _has_expansion(part.expression) and any(not isinstance(p, n.Literal) for p in part.word.parts)
    ):
        return textual  # an expansion in a subscript, which a message shows expanded
    try:
        static = compile_arithmetic(part.expression, part.source)
    except NotStatic:
        return textual
    if not _has_expansion(part.expression):
        return static

    def run(shell: Shell) -> int:
        try:
            return static(shell)
        except (NotStatic, ExpressionError):
            return textual(shell)  # type: ignore[no-any-return]

    return run


def _has_expansion(expression: n.Arithmetic) -> bool:
    return any(isinstance(node, n.Expansion) for node in n.walk(expression))


def arithmetic_text(part: n.ArithmeticExpansion) -> TextOf:
    """A function to the text of an expression with its expansions done."""
    return text_collector(part.word.parts, TextCollector, quoted=True)


def _textual_arithmetic(part: n.ArithmeticExpansion) -> TextOf:
    text_of = arithmetic_text(part)
    if not waits(text_of):

        def run_now(shell: Shell) -> int:
            try:
                text = text_of(shell)
            except ExpressionError as error:
                error.nested = True
                raise
            return arithmetic.evaluate(shell, text)

        return run_now

    async def run(shell: Shell) -> int:
        return arithmetic.evaluate(shell, await text_of(shell))

    return run


def _command_substitution(part: n.CommandSubstitution, quoted: bool) -> Emit:
    substitute = SUBSTITUTIONS[0](part)
    if quoted:

        async def run_quoted(shell: Shell, out: Collector) -> None:
            out.quoted(await substitute(shell))

        return run_quoted

    async def run(shell: Shell, out: Collector) -> None:
        out.expanded(await substitute(shell))

    return run


def _process_substitution(part: n.ProcessSubstitution, quoted: bool) -> Emit:
    substitute = SUBSTITUTIONS[1](part)

    async def run(shell: Shell, out: Collector) -> None:
        out.quoted(await substitute(shell))

    return run


SUBSTITUTIONS: list[Callable[[Any], Callable[[Shell], Any]]] = []
"""How command and process substitutions are compiled; filled by the command compiler, which stands above this module."""

PARTS: dict[type, Callable[[Any, bool], Emit]] = {
    n.Literal: _literal,
    n.Escaped: _quoted_text,
    n.SingleQuoted: _quoted_text,
    n.AnsiQuoted: _quoted_text,
    n.DoubleQuoted: _double_quoted,
    n.ExtendedGlob: _extended_glob,
    Splittable: _splittable,
    n.ArithmeticExpansion: _arithmetic,
    n.CommandSubstitution: _command_substitution,
    n.ProcessSubstitution: _process_substitution,
}
"""One compiler for each kind of part; `bash_env.shell.parameters` and `tilde` add theirs."""


# --- words as one string ------------------------------------------------------------------------


def constant(parts: Sequence[n.WordPart]) -> str | None:
    """The text of parts that never change, None if something has to be expanded."""
    texts = []
    for part in parts:
        if isinstance(part, n.Literal | n.Escaped | n.SingleQuoted | n.AnsiQuoted):
            texts.append(part.text)
        elif isinstance(part, n.DoubleQuoted):
            inner = constant(part.parts)
            if inner is None:
                return None
            texts.append(inner)
        else:
            return None
    return "".join(texts)


def too_long(shell: Shell) -> str:
    """Refuse a value that is too long."""
    raise ShellError("value too long (max_string_bytes)", fatal=True)


def text_collector(parts: Sequence[n.WordPart], collector: type[C], quoted: bool = False) -> TextOf:
    """A function that runs `parts` into a new collector and returns its text."""
    if not parts:
        return lambda shell: ""
    emit = emit_parts(parts, quoted)
    if not waits(emit):

        def run(shell: Shell) -> str:
            out = collector()
            emit(shell, out)
            text = out.text()
            return text if len(text) < shell.string_limit else too_long(shell)

        return run

    async def run_waiting(shell: Shell) -> str:
        out = collector()
        await emit(shell, out)
        text = out.text()
        return text if len(text) < shell.string_limit else too_long(shell)

    return run_waiting


def compile_text(word: n.Word, *, tilde: str = "word") -> TextOf:
    """The word as one string, without splitting or pathname expansion.

    `tilde` says where tildes are expanded: ``word`` (at the start), ``assignment`` (after colons too), or ``none``.
    """
    parts = split_tildes(word.parts, tilde) if tilde != "none" else word.parts
    fixed = constant(parts)
    if fixed is not None:
        return lambda shell: fixed
    simple = simple_text(parts)
    if simple is not None:
        return simple
    return text_collector(parts, TextCollector)


SIMPLE: list[Callable[[n.Parameter, bool], TextOf | None]] = []
"""The fast path for `$name` and `"$name"` and the like; filled by `bash_env.shell.parameters`."""


def simple_text(parts: Sequence[n.WordPart]) -> TextOf | None:
    if len(parts) == 1:
        part = parts[0]
        quoted = isinstance(part, n.DoubleQuoted) and len(part.parts) == 1
        if quoted:
            part = part.parts[0]  # type: ignore[attr-defined]
        if isinstance(part, n.Parameter) and not is_list(part) and part.name != "*":
            return SIMPLE[0](part, quoted)
    return None


def compile_pattern(word: n.Word) -> TextOf:
    """The word as a pattern in which quoted characters are escaped."""
    fixed = fixed_pattern(word)
    if fixed is not None:
        return lambda shell: fixed
    return text_collector(split_tildes(word.parts, "word"), PatternCollector)


def fixed_pattern(word: n.Word) -> str | None:
    """The pattern that a word always is; None if something has to be expanded in it."""
    parts = split_tildes(word.parts, "word")
    if constant(parts) is None:
        return None
    out = PatternCollector()
    for part in parts:
        compile_part(part, False)(NO_SHELL, out)
    return out.text()


NO_SHELL: Any = None
"""The shell for what does not ask it anything."""


def compile_regex(word: n.Word) -> TextOf:
    """The word as an extended regular expression in which quoted characters stand for themselves."""
    return text_collector(word.parts, RegexCollector)


def compile_replacement(word: n.Word, quoted: bool) -> TextOf:
    """The replacement of a pattern substitution."""
    return text_collector(word.parts if quoted else split_tildes(word.parts, "word"), ReplacementCollector)


def compile_string(word: n.Word) -> TextOf:
    """The word as the inside of double quotes or of a here-document."""
    fixed = constant(word.parts)
    if fixed is not None:
        return lambda shell: fixed
    return text_collector(word.parts, TextCollector, quoted=True)


def _subscript_text(word: n.Word, late: bool) -> Callable[[Shell], str]:
    """A subscript in arithmetic; only in text that was expanded before (`late`) may it hold commands."""
    text_of = compile_text(word, tilde="none")
    if not waits(text_of):
        return text_of
    if not late:
        raise NotStatic
    return lambda shell: str(shell.wait_here(text_of(shell)))


word_text_compiler.append(_subscript_text)
