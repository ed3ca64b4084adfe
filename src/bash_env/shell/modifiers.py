"""What parameter expansion does to values: removal, replacement, case, substrings, transformations (bash manual 3.5.3)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from bash_env.shell.errors import ShellError
from bash_env.shell.quoting import ansi_decoded, quote_array_value, quote_word
from bash_env.shell.tilde import split_tildes
from bash_env.shell.variables import AssociativeArray, IndexedArray
from bash_env.text.glob import GlobPattern, glob

if TYPE_CHECKING:
    from bash_env.shell.sources import Source
    from bash_env.shell.state import Shell

__all__ = ["CASE", "REMOVE", "REPLACE", "bound", "split_tildes", "substring", "transform"]


def _pattern(shell: Shell, text: str) -> GlobPattern:
    return glob(text, extglob=shell.extglob, ignore_case=shell.nocasematch)


# --- removal and replacement --------------------------------------------------------------------------


def _remove_prefix(longest: bool) -> Callable[[Shell, str, list[str]], str]:
    def apply(shell: Shell, value: str, operands: list[str]) -> str:
        if not operands or not operands[0]:
            return value
        pattern = glob(operands[0], extglob=shell.extglob)
        end = pattern.prefix_longest(value) if longest else pattern.prefix_shortest(value)
        return value if end is None else value[end:]

    return apply


def _remove_suffix(longest: bool) -> Callable[[Shell, str, list[str]], str]:
    def apply(shell: Shell, value: str, operands: list[str]) -> str:
        if not operands or not operands[0]:
            return value
        pattern = glob(operands[0], extglob=shell.extglob)
        start = pattern.suffix_longest(value) if longest else pattern.suffix_shortest(value)
        return value if start is None else value[:start]

    return apply


REMOVE = {
    "#": _remove_prefix(False),
    "##": _remove_prefix(True),
    "%": _remove_suffix(False),
    "%%": _remove_suffix(True),
}

_AMPERSAND = re.compile(r"\\(.)|&", re.DOTALL)


def _replacement(shell: Shell, template: str) -> Callable[[str], str]:
    """A function from the matched text to what replaces it; an unquoted `&` is the match."""
    if not shell.patsub_replacement:
        plain = (
            _AMPERSAND.sub(lambda m: m[1] if m[1] in ("&", "\\") else m[0], template) if "\\" in template else template
        )
        return lambda matched: plain
    if "&" not in template and "\\" not in template:
        return lambda matched: template

    def fill(matched: str) -> str:
        return _AMPERSAND.sub(lambda m: matched if m[1] is None else m[1] if m[1] in "&\\" else m[0], template)

    return fill


def _replace(where: str) -> Callable[[Shell, str, list[str]], str]:
    def apply(shell: Shell, value: str, operands: list[str]) -> str:
        pattern_text, template = operands
        if not pattern_text and where not in ("/#", "/%"):
            return value
        fill = _replacement(shell, template)
        pattern = _pattern(shell, pattern_text)
        return _REPLACERS[where](pattern, value, fill)

    return apply


def _replace_prefix(pattern: GlobPattern, value: str, fill: Callable[[str], str]) -> str:
    end = pattern.prefix_longest(value)
    return value if end is None else fill(value[:end]) + value[end:]


def _replace_suffix(pattern: GlobPattern, value: str, fill: Callable[[str], str]) -> str:
    start = pattern.suffix_longest(value)
    return value if start is None else value[:start] + fill(value[start:])


def _replace_first(pattern: GlobPattern, value: str, fill: Callable[[str], str]) -> str:
    found = pattern.search(value, 0)
    if found is None:
        return value
    start, end = found
    return value[:start] + fill(value[start:end]) + value[end:]


def _replace_all(pattern: GlobPattern, value: str, fill: Callable[[str], str]) -> str:
    return pattern.replace(value, fill)


_REPLACERS = {"/": _replace_first, "//": _replace_all, "/#": _replace_prefix, "/%": _replace_suffix}
REPLACE = {operator: _replace(operator) for operator in _REPLACERS}


# --- case -----------------------------------------------------------------------------------------------


def _simple(change: Callable[[str], str]) -> Callable[[str], str]:
    """A case conversion that keeps one character one character, as towupper(3)."""
    return lambda char: changed if len(changed := change(char)) == 1 else char


def _toggle(char: str) -> str:
    return _simple(str.lower)(char) if char.isupper() else _simple(str.upper)(char)


def convert(text: str, change: Callable[[str], str]) -> str:
    """Each character of `text` converted."""
    if text.isascii():
        return change(text) if change in (str.upper, str.lower) else "".join(map(change, text))
    return "".join(map(_simple(change), text))


def _case(change: Callable[[str], str], every: bool) -> Callable[[Shell, str, list[str]], str]:
    def apply(shell: Shell, value: str, operands: list[str]) -> str:
        if not value:
            return value
        if not operands or operands[0] in ("", "?"):
            return convert(value, change) if every else convert(value[0], change) + value[1:]
        matches = glob(operands[0], extglob=shell.extglob).full
        if every:
            return "".join(convert(char, change) if matches(char) else char for char in value)
        return (convert(value[0], change) if matches(value[0]) else value[0]) + value[1:]

    return apply


CASE = {
    "^": _case(str.upper, False),
    "^^": _case(str.upper, True),
    ",": _case(str.lower, False),
    ",,": _case(str.lower, True),
    "~": _case(_toggle, False),
    "~~": _case(_toggle, True),
}


# --- substrings ----------------------------------------------------------------------------------------


def bound(shell: Shell, text: str) -> int:
    """An offset or a length: arithmetic, empty is 0."""
    return shell.evaluate(text) if text.strip() else 0


def substring(value: Any, offset: int, length: int | None, name: str) -> Any:
    """`${value:offset:length}` of a text, a list or an indexed array. Raises ShellError for a negative result."""
    if value is None:
        return ""
    if isinstance(value, IndexedArray):
        return _slice_sparse(value, offset, length, name)
    size = len(value)
    if offset < 0:
        offset += size
        if offset < 0:
            return value[:0]
    if length is None or offset > size:
        return value[offset:]
    if length < 0:
        if isinstance(value, list):
            raise ShellError(f"{length}: substring expression < 0")
        if size + length < offset:
            raise ShellError(f"{length}: substring expression < 0")
        return value[offset : size + length]
    return value[offset : offset + length]


def _slice_sparse(value: IndexedArray, offset: int, length: int | None, name: str) -> list[str]:
    if offset < 0:
        offset += value.last + 1
    if not 0 <= offset <= value.last:
        return []
    if length is not None and length < 0:
        raise ShellError(f"{length}: substring expression < 0")
    chosen = [value[key] for key in value.subscripts() if key >= offset]
    return chosen if length is None else chosen[:length]


# --- transformations -------------------------------------------------------------------------------------


def transform(shell: Shell, letter: str, source: Source, value: str | list[str] | None) -> str | list[str] | None:
    """`${source@letter}`."""
    whole = _ABOUT_VARIABLE.get(letter)
    if whole is not None:
        return whole(shell, source, value)
    if value is None:
        return None
    apply = _TRANSFORMS[letter]
    return [apply(shell, item) for item in value] if isinstance(value, list) else apply(shell, value)


_TRANSFORMS: dict[str, Callable[[Shell, str], str]] = {
    "Q": lambda shell, text: quote_word(text, always=True),
    "E": lambda shell, text: ansi_decoded(text),
    "P": lambda shell, text: PROMPT_EXPANDER[0](shell, text),
    "U": lambda shell, text: convert(text, str.upper),
    "u": lambda shell, text: convert(text[:1], str.upper) + text[1:],
    "L": lambda shell, text: convert(text, str.lower),
    "K": lambda shell, text: quote_word(text, always=True),
    "k": lambda shell, text: quote_word(text, always=True),
}


def _attributes(shell: Shell, source: Source, value: str | list[str] | None) -> str | list[str] | None:
    """`@a`."""
    variable = shell.variables.variable(shell.variables.resolve(source.name)[0])
    if variable is None:
        return [] if source.many is not None else None
    if isinstance(value, list):
        return [variable.letters] * len(value)
    return variable.letters if value is not None or variable.flags or variable.value is not None else ""


def _statement(shell: Shell, source: Source, value: str | list[str] | None) -> str | list[str] | None:
    """`@A`: a statement that makes the variable anew."""
    if source.name in "@*":
        words = " ".join(quote_word(text, always=True) for text in value or [])
        return f"set -- {words}"
    variable = shell.variables.variable(source.name)
    if variable is None:
        return None
    letters = variable.letters
    if isinstance(variable.value, dict) and source.many is not None:
        return f"declare -{letters} {source.name}={quote_array_value(variable.value)}"
    text = "" if value is None else "=" + quote_word(str(value), always=True)
    return f"declare -{letters} {source.name}{text}" if letters else f"{source.name}{text}"


def _pairs(quoted: bool) -> Callable[[Shell, Source, Any], str | list[str] | None]:
    """`@K` and `@k` of an array: its keys and values."""

    def apply(shell: Shell, source: Source, value: Any) -> str | list[str] | None:
        content = shell.variables.array(source.name) if source.many is not None else None
        if content is None:
            if isinstance(value, list):
                return [quote_word(item, always=True) for item in value]
            return None if value is None else quote_word(value, always=True)
        pairs = [(str(key), content[key]) for key in content.subscripts()]  # type: ignore[index]
        if not quoted:
            return [text for pair in pairs for text in pair]
        shown = (f"{_key(content, key)} {_double(item)}" for key, item in pairs)
        return " ".join(shown) + (" " if isinstance(content, AssociativeArray) else "")

    return apply


def _key(content: IndexedArray | AssociativeArray, key: str) -> str:
    return quote_word(key) if isinstance(content, AssociativeArray) else key


def _double(text: str) -> str:
    return '"' + re.sub(r'(["$`\\])', r"\\\1", text) + '"'


PROMPT_EXPANDER: list[Callable[[Shell, str], str]] = []
"""Expands prompt strings for `@P`; filled by `bash_env.shell.prompt`, which stands above."""

_ABOUT_VARIABLE: dict[str, Callable[[Shell, Source, Any], str | list[str] | None]] = {
    "a": _attributes,
    "A": _statement,
    "K": _pairs(True),
    "k": _pairs(False),
}
