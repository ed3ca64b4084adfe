"""Collectors: where the parts of a word put what they expand to, when the word is not split into fields.

They share the interface of `Fields`: `quoted`, `literal`, `expanded`, `separate`. Which one is handed in decides what
the word becomes: text, a pattern, a regular expression or a replacement.
"""

from __future__ import annotations

import re
from typing import Protocol

from bash_env.shell.fields import escape

_ANY = re.compile(".", re.DOTALL)
_OUTSIDE = re.compile(r"(?:[^\\\[]|\\.)*+", re.DOTALL)
_BRACKETS = re.compile(r"\[\^?\]?(?:\[([:.=]).{0,32}?\1\]|[^\]])*+\]", re.DOTALL)
_REGEX_SPECIAL = re.compile(r"([\\.^$*+?()\[\]{}|])")


class Collector(Protocol):
    """What the parts of a word write to."""

    def quoted(self, text: str) -> None:
        """Text that stands for itself."""

    def literal(self, text: str) -> None:
        """Unquoted text of the word."""

    def expanded(self, text: str) -> None:
        """The value of an unquoted expansion."""

    def separate(self, values: list[str], quoted: bool) -> None:
        """The values of `$@`, or of an array."""


class TextCollector:
    """The word as one string: the value of an assignment, a redirection's file, a case subject."""

    __slots__ = ("parts",)

    def __init__(self) -> None:
        self.parts: list[str] = []

    def quoted(self, text: str) -> None:
        """See Collector."""
        self.parts.append(text)

    literal = quoted
    expanded = quoted

    def separate(self, values: list[str], quoted: bool) -> None:
        """See Collector."""
        self.parts.append(" ".join(values))

    def text(self) -> str:
        """What was collected."""
        parts = self.parts
        return parts[0] if len(parts) == 1 else "".join(parts)


class PatternCollector(TextCollector):
    """The word as a pattern: quoted characters are escaped."""

    __slots__ = ()

    def quoted(self, text: str) -> None:
        """See Collector."""
        self.parts.append(escape(text))

    def literal(self, text: str) -> None:
        """See Collector."""
        self.parts.append(text)

    expanded = literal

    def separate(self, values: list[str], quoted: bool) -> None:
        """See Collector."""
        text = " ".join(values)
        self.parts.append(escape(text) if quoted else text)


class ShownPatternCollector(PatternCollector):
    """The word as a pattern in which every quoted character is escaped, as `set -x` shows it."""

    __slots__ = ()

    def quoted(self, text: str) -> None:
        """See Collector."""
        self.parts.append(_ANY.sub(r"\\\g<0>", text))


class _Quoted(str):
    """A quoted part of a regular expression."""

    __slots__ = ()


class RegexCollector(PatternCollector):
    """The word as an extended regular expression: quoted characters stand for themselves.

    Within a bracket expression that has begun unquoted bash only takes the quotes away.
    """

    __slots__ = ()

    def quoted(self, text: str) -> None:
        """See Collector."""
        self.parts.append(_Quoted(text))

    def separate(self, values: list[str], quoted: bool) -> None:
        """See Collector."""
        text = " ".join(values)
        self.parts.append(_Quoted(text) if quoted else text)

    def text(self) -> str:
        """See TextCollector."""
        parts: list[str] = []
        inside = ""
        for part in self.parts:
            if part.__class__ is _Quoted and not inside:
                parts.append(_REGEX_SPECIAL.sub(r"\\\1", part))
            else:
                parts.append(part)
                inside = _open_brackets(inside + part)
        return "".join(parts)


def _open_brackets(text: str) -> str:
    """The bracket expression that `text` ends in, or the empty string."""
    position = _OUTSIDE.match(text).end()  # type: ignore[union-attr]
    while text.startswith("[", position):
        match = _BRACKETS.match(text, position)
        if match is None:
            return text[position:]
        position = _OUTSIDE.match(text, match.end()).end()  # type: ignore[union-attr]
    return ""


class ReplacementCollector(PatternCollector):
    r"""The replacement of `${x/pattern/replacement}`: a quoted `&` becomes `\&`."""

    __slots__ = ()

    def quoted(self, text: str) -> None:
        """See Collector."""
        self.parts.append(text.replace("\\", "\\\\").replace("&", "\\&"))
