"""Fields: word splitting by IFS and the marking of what is subject to pathname expansion (bash manual 3.5.7)."""

from __future__ import annotations

import re
from functools import lru_cache

_GLOB = re.compile(r"[*?\[]|[+@!]\(").search
_ESCAPE = re.compile(r"([\\*?\[\]()|+@!^-])")
_UNESCAPE = re.compile(r"\\(.)", re.DOTALL)
BLANKS = " \t\n"


class Pattern:
    """A field with unquoted pattern characters: `pattern` has the quoted ones escaped, `text` is it without."""

    __slots__ = ("pattern", "text")

    def __init__(self, pattern: str, text: str) -> None:
        self.pattern = pattern
        self.text = text


def escape(text: str) -> str:
    """`text` so that it stands for itself in a pattern."""
    return _ESCAPE.sub(r"\\\1", text)


def unescape(pattern: str) -> str:
    """A pattern with its quoted characters as they were."""
    return _UNESCAPE.sub(r"\1", pattern)


def has_glob(text: str) -> bool:
    """Whether `text` holds characters that may make it a pattern."""
    return _GLOB(text) is not None


class Separators:
    """The value of IFS, made ready for splitting."""

    __slots__ = ("first", "found", "none", "other", "white")

    def __init__(self, ifs: str) -> None:
        self.none = ifs == ""
        self.first = ifs[:1]
        self.white = "".join(c for c in dict.fromkeys(ifs) if c in BLANKS)
        self.other = "".join(c for c in dict.fromkeys(ifs) if c not in BLANKS)
        self.found = re.compile("[" + re.escape(ifs) + "]").search if ifs else re.compile("(?!)").search

    def split(self, text: str) -> tuple[list[str], bool, bool]:
        """The fields in `text`, and whether it begins and ends with a separator (so that neighbours do not join).

        White space separators run together and do not make empty fields at the ends; each other one ends a field.
        """
        if self.none:
            return ([text] if text else []), False, False
        if not self.other:
            if self.white == " \t\n" and text.isascii() and "\r" not in text and not _ODD(text):
                pieces = text.split()
            else:
                pieces = [p for p in _split_on(self.white)(text) if p]
            return pieces, text[:1] in self.white and text != "", text[-1:] in self.white and text != ""
        return self._split_mixed(text)

    def _split_mixed(self, text: str) -> tuple[list[str], bool, bool]:
        leading = bool(text) and text[0] in self.white
        stripped = text.lstrip(self.white) if self.white else text
        if not stripped:
            return [], leading, leading
        trailing = stripped[-1] in self.white
        body = stripped.rstrip(self.white) if self.white else stripped
        pieces = _split_other(self.white, self.other)(body)
        if pieces and pieces[-1] == "":
            pieces.pop()
            trailing = True
        return pieces, leading, trailing


_ODD = re.compile("[\x0b\x0c\x1c-\x1f]").search


@lru_cache(64)
def _split_on(white: str):  # type: ignore[no-untyped-def]
    return re.compile("[" + re.escape(white) + "]+").split


@lru_cache(64)
def _split_other(white: str, other: str):  # type: ignore[no-untyped-def]
    blank = f"[{re.escape(white)}]" if white else "(?!)"
    return re.compile(f"{blank}*[{re.escape(other)}]{blank}*|{blank}+").split


DEFAULT_SEPARATORS = Separators(BLANKS)


class Fields:
    """Collects the fields of one word while its parts are expanded.

    `current` is the field being built (None: none begun), `pattern` the same as a pattern once an unquoted pattern character
    is in it.
    """

    __slots__ = ("current", "glob", "out", "pattern", "patterns", "separators")

    def __init__(self, out: list[str | Pattern], separators: Separators, glob: bool) -> None:
        self.out = out
        self.separators = separators
        self.glob = glob
        self.patterns = False
        self.current: str | None = None
        self.pattern: str | None = None

    def quoted(self, text: str) -> None:
        """Add text that is neither split nor a pattern."""
        if self.pattern is not None:
            self.pattern += escape(text)
        self.current = text if self.current is None else self.current + text

    def literal(self, text: str) -> None:
        """Add unquoted text of the word itself: a pattern, but not split."""
        if self.pattern is not None:
            self.pattern += text
        elif self.glob and has_glob(text):
            self.pattern = escape(self.current or "") + text
        self.current = text if self.current is None else self.current + text

    def expanded(self, text: str) -> None:
        """Add the value of an unquoted expansion: split, and a pattern."""
        separators = self.separators
        if not separators.found(text):
            if text:
                self.literal(text)
            return
        pieces, leading, trailing = separators.split(text)
        if leading and self.current is not None:
            self.flush()
        for index, piece in enumerate(pieces):
            if index:
                self.flush()
            self.literal(piece)
        if trailing and pieces:
            self.flush()

    def separate(self, values: list[str], quoted: bool) -> None:
        """Add `"$@"` (each value a field of its own, joined to what stands beside it), or `$@` unquoted."""
        for index, value in enumerate(values):
            if index:
                self.flush()
            if not value and index < len(values) - 1 and self.separators.first in self.separators.other:
                self.quoted("")
            if quoted:
                self.quoted(value)
            else:
                self.expanded(value)

    def flush(self) -> None:
        """End the field that was begun."""
        if self.current is not None:
            if self.pattern is None:
                self.out.append(self.current)
            else:
                self.out.append(Pattern(self.pattern, self.current))
                self.patterns = True
                self.pattern = None
            self.current = None
