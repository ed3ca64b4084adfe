"""Shell patterns (bash manual, Pattern Matching): `[[ == ]]`, `case`, `${x#...}`, pathname expansion, `find -name`.

Matching takes time linear or nearly linear in the text whatever the pattern. Neither a leading dot nor a
slash is special here: the caller of a pathname expansion matches one component at a time.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property, lru_cache

from bash_env.text.glob.matchers import Matcher, RegexMatcher, build_matcher, reverse_items, with_hasty_stars
from bash_env.text.glob.parse import parse_glob

__all__ = ["GlobPattern", "glob"]


def glob(pattern: str | bytes, *, extglob: bool = True, ignore_case: bool = False, utf8: bool = True) -> GlobPattern:
    """Compile a shell pattern; results are cached.

    Quoted characters arrive with a backslash before them. `utf8=False` is the C locale: a character is a
    byte. Text is `str` decoded as UTF-8 with `surrogateescape`; where text or pattern hold bytes that are not
    UTF-8, every byte of both counts as a character, as in bash.
    """
    text = pattern.decode("utf-8", "surrogateescape") if isinstance(pattern, bytes) else pattern
    return _glob(text, extglob, ignore_case, utf8)


@lru_cache(maxsize=512)
def _glob(pattern: str, extglob: bool, ignore_case: bool, utf8: bool) -> GlobPattern:
    if not ignore_case and pattern.isascii() and not _OTHER_OPERATORS(pattern):
        stars = pattern.count("*")
        if stars < 2:
            return (OneStar if stars else Exact)(pattern, extglob, ignore_case, utf8)
    return GlobPattern(pattern, extglob, ignore_case, utf8)


_OTHER_OPERATORS = re.compile(r"[?\[\\(]").search


class GlobPattern:
    """A compiled shell pattern. Offsets are characters of the text."""

    def __init__(self, pattern: str, extglob: bool, ignore_case: bool, utf8: bool) -> None:
        self._pattern = pattern
        self._extglob = extglob
        self._ignore_case = ignore_case
        self._utf8 = utf8 and _is_utf8(pattern)
        self._matchers: dict[tuple[str, bool], Matcher] = {}

    def full(self, text: str | bytes) -> bool:
        """Tell whether the pattern matches all of `text`."""
        if isinstance(text, bytes):
            text = text.decode("utf-8", "surrogateescape")
        alphabet = self._alphabet(text)
        return self._matcher(alphabet, False).full(_bytewise(text) if alphabet == "bytes" else text)

    def prefix_shortest(self, text: str) -> int | None:
        """Return the end of the shortest prefix that matches (`${x#pattern}`)."""
        return self._prefix(text, False)

    def prefix_longest(self, text: str) -> int | None:
        """Return the end of the longest prefix that matches (`${x##pattern}`)."""
        return self._prefix(text, True)

    def suffix_shortest(self, text: str) -> int | None:
        """Return the start of the shortest suffix that matches (`${x%pattern}`)."""
        return self._suffix(text, False)

    def suffix_longest(self, text: str) -> int | None:
        """Return the start of the longest suffix that matches (`${x%%pattern}`)."""
        return self._suffix(text, True)

    def search(self, text: str, start: int = 0) -> tuple[int, int] | None:
        """Return the leftmost match at or after `start`, the longest there (`${x/pattern/...}`).

        As in bash, only a pattern that begins with a star matches at the very end of the text, and one that
        begins with an operator and ends with a quoted star must match at the end of the text too.
        """
        if not self._can_end(text):
            return None
        found = self._search(text, start)
        return None if found and found[0] == len(text) and not self._pattern.startswith("*") else found

    def replace(self, text: str, fill: Callable[[str], str]) -> str:
        """Replace every match with what `fill` makes of its text (`${x//pattern/...}`)."""
        literal = self._literal
        if literal and (literal.isascii() or _is_utf8(text)):
            return text.replace(literal, fill(literal))
        if not self._can_end(text):
            return text
        alphabet = self._alphabet(text)
        matcher = self._matcher(alphabet, False)
        if alphabet != "bytes":
            return self._replace(matcher, text, fill)
        return _textual(self._replace(matcher, _bytewise(text), lambda part: _bytewise(fill(_textual(part)))))

    def _replace(self, matcher: Matcher, text: str, fill: Callable[[str], str]) -> str:
        if isinstance(matcher, RegexMatcher) and matcher.starless is not None:
            return matcher.starless.sub(lambda match: fill(match[0]), text)
        search = matcher.search
        out: list[str] = []
        position, size = 0, len(text)
        while position < size and (found := search(text, position)) is not None:
            start, end = found
            if start == size and not self._pattern.startswith("*"):
                break
            if end == start:
                end += 1
                out.append(text[position:end])
            else:
                out += (text[position:start], fill(text[start:end]))
            position = end
        return "".join(out) + text[position:]

    def _can_end(self, text: str) -> bool:
        """A pattern that begins with an operator and ends with a quoted star must match at the end of the text."""
        odd = self._pattern.endswith("\\*") and self._begins_with_operator()
        return not odd or self._suffix(text, False) is not None

    @cached_property
    def _literal(self) -> str:
        """The text that the pattern is, empty if it has operators."""
        items = parse_glob(self._pattern, self._extglob) if self._utf8 and not self._ignore_case else ()
        return items[0] if len(items) == 1 and isinstance(items[0], str) else ""

    def _begins_with_operator(self) -> bool:
        first, second = self._pattern[:1], self._pattern[1:2]
        return first == "*" or (self._extglob and first in "?+@!" and second == "(")

    def _search(self, text: str, start: int) -> tuple[int, int] | None:
        alphabet = self._alphabet(text)
        matcher = self._matcher(alphabet, False)
        if alphabet != "bytes":
            return matcher.search(text, start)
        found = matcher.search(_bytewise(text), len(_bytewise(text[:start])))
        return None if found is None else (_offset(text, found[0]), _offset(text, found[1]))

    def _prefix(self, text: str, longest: bool) -> int | None:
        alphabet = self._alphabet(text)
        matcher = self._matcher(alphabet, False)
        if alphabet != "bytes":
            return matcher.match_at(text, 0, longest)
        end = matcher.match_at(_bytewise(text), 0, longest)
        return None if end is None else _offset(text, end)

    def _suffix(self, text: str, longest: bool) -> int | None:
        alphabet = self._alphabet(text)
        subject = _bytewise(text) if alphabet == "bytes" else text
        length = self._matcher(alphabet, True).match_at(subject[::-1], 0, longest)
        if length is None:
            return None
        return _offset(text, len(subject) - length) if alphabet == "bytes" else len(text) - length

    def _alphabet(self, text: str) -> str:
        if not self._utf8:
            return "bytes"
        return "ascii" if text.isascii() else "utf8" if _is_utf8(text) else "bytes"

    def _matcher(self, alphabet: str, mirrored: bool) -> Matcher:
        matcher = self._matchers.get((alphabet, mirrored))
        if matcher is None:
            pattern = _bytewise(self._pattern) if alphabet == "bytes" else self._pattern
            items = with_hasty_stars(parse_glob(pattern, self._extglob))
            items = reverse_items(items) if mirrored else items
            matcher = self._matchers[alphabet, mirrored] = build_matcher(items, alphabet, self._ignore_case)
        return matcher


class Exact(GlobPattern):
    """ASCII text without any operator."""

    def full(self, text: str | bytes) -> bool:
        """See GlobPattern."""
        return text == self._pattern if isinstance(text, str) else super().full(text)

    def prefix_longest(self, text: str) -> int | None:
        """See GlobPattern."""
        return len(self._pattern) if text.startswith(self._pattern) else None

    def suffix_longest(self, text: str) -> int | None:
        """See GlobPattern."""
        return len(text) - len(self._pattern) if text.endswith(self._pattern) else None

    prefix_shortest, suffix_shortest = prefix_longest, suffix_longest

    def search(self, text: str, start: int = 0) -> tuple[int, int] | None:
        """See GlobPattern."""
        at = text.find(self._pattern, start)
        return None if at < 0 or at == len(text) else (at, at + len(self._pattern))


class OneStar(GlobPattern):
    """A star and ASCII text before or after it, the most frequent pattern: the same in every alphabet."""

    def __init__(self, pattern: str, extglob: bool, ignore_case: bool, utf8: bool) -> None:
        super().__init__(pattern, extglob, ignore_case, utf8)
        self._head, _, self._tail = pattern.partition("*")
        self._fixed = len(pattern) - 1

    def full(self, text: str | bytes) -> bool:
        """See GlobPattern."""
        if isinstance(text, bytes):
            return super().full(text)
        return text.endswith(self._tail) and text.startswith(self._head) and len(text) >= self._fixed

    def prefix_shortest(self, text: str) -> int | None:
        """See GlobPattern."""
        return self._end(text, text.find(self._tail, len(self._head)))

    def prefix_longest(self, text: str) -> int | None:
        """See GlobPattern."""
        return self._end(text, text.rfind(self._tail, len(self._head)))

    def _end(self, text: str, tail: int) -> int | None:
        return tail + len(self._tail) if tail >= 0 and text.startswith(self._head) else None

    def suffix_shortest(self, text: str) -> int | None:
        """See GlobPattern."""
        return self._start(text, text.rfind(self._head, 0, len(text) - len(self._tail)))

    def suffix_longest(self, text: str) -> int | None:
        """See GlobPattern."""
        return self._start(text, text.find(self._head, 0, len(text) - len(self._tail)))

    def _start(self, text: str, head: int) -> int | None:
        return head if head >= 0 and text.endswith(self._tail) else None


def _is_utf8(text: str) -> bool:
    """Tell whether no byte of the text was not UTF-8."""
    if text.isascii():
        return True
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _bytewise(text: str) -> str:
    """Return one character for each byte of the text."""
    return text.encode("utf-8", "surrogateescape").decode("latin-1")


def _textual(subject: str) -> str:
    """Return the text that has one of these characters for each byte."""
    return subject.encode("latin-1").decode("utf-8", "surrogateescape")


def _offset(text: str, at: int) -> int:
    """Return the character offset of byte offset `at`."""
    data = text.encode("utf-8", "surrogateescape")
    return at if len(data) == len(text) else len(data[:at].decode("utf-8", "surrogateescape"))
