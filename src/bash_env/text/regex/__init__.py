"""Regular expressions as the Unix tools have them: POSIX basic and extended with GNU's extensions, awk, Perl, fixed.

    pattern = compile(rb"([a-z]+)=([0-9]*)", syntax="ere")
    match = pattern.search(b"x=1 y=22")            # Match or None; offsets are bytes
    match.group(1), match.span(2)
    pattern.find_spans(data)                       # all matches, GNU's rules for empty ones (sed s///g)
    pattern.full_match(b"x=1")                     # anchored at both ends (find -regex)
    pattern.matching_lines(block)                  # offsets of the lines of a block that contain a match
    pattern.count_lines(block)

Data are bytes. Matches are leftmost-longest (Perl syntax: leftmost, first by preference), groups as glibc
sets them. See `compile` for the options.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from bash_env.text.regex.errors import PatternError, RegexTimeout

if TYPE_CHECKING:
    from bash_env.text.regex.pattern import Match, Pattern

__all__ = ["Match", "Pattern", "PatternError", "RegexTimeout", "compile", "compile_any"]


def compile(
    pattern: bytes | str,
    *,
    syntax: str = "ere",
    ignore_case: bool = False,
    multiline: bool = False,
    dot_newline: bool = True,
    utf8: bool = True,
    separator: bytes = b"\n",
    budget: float = 1.0,
    word: bool = False,
    whole_line: bool = False,
) -> Pattern:
    """Compile a pattern; results are cached.

    syntax: "bre" and "ere" (sed), "grep" and "egrep", "posix-basic" and "posix-extended" (regcomp: bash `=~`, nl),
        "expr", "awk", "perl" (grep -P), "rust" (rg), "fixed" (literal text), and for find -regextype "emacs",
        "findutils-default", "find-grep", "find-egrep", "find-awk", "find-gnu-awk", "find-posix-awk",
        "posix-minimal-basic". They differ in what odd patterns mean. ("perl" and "rust" have (?m) and (?s) for
        what multiline and dot_newline say.)
    multiline: `^` and `$` also match behind and before a newline (sed's M flag).
    dot_newline: `.` and negated lists match a newline.
    utf8: characters are UTF-8; `.` matches no byte that is not part of one. False: the C locale.
    separator: the byte that ends lines in `matching_lines` and `count_lines`.
    budget: seconds that one search may take where it is not done by RE2 or in one pass (back-references,
        look-around); RegexTimeout says that it took more.
    word, whole_line: the conditions of `grep -w` and `grep -x`.

    Raises PatternError with GNU's words, without the caller's prefix.
    """
    return compile_any(
        (pattern,),
        syntax=syntax,
        ignore_case=ignore_case,
        multiline=multiline,
        dot_newline=dot_newline,
        utf8=utf8,
        separator=separator,
        budget=budget,
        word=word,
        whole_line=whole_line,
    )


def compile_any(
    patterns: Iterable[bytes | str],
    *,
    syntax: str = "ere",
    ignore_case: bool = False,
    multiline: bool = False,
    dot_newline: bool = True,
    utf8: bool = True,
    separator: bytes = b"\n",
    budget: float = 1.0,
    word: bool = False,
    whole_line: bool = False,
) -> Pattern:
    """Compile patterns into one that matches where any of them does (`grep -e A -e B`).

    Back-references count within their own pattern. Options and errors are those of `compile`.
    """
    key = tuple(item.encode("utf-8", "surrogateescape") if isinstance(item, str) else item for item in patterns)
    options = (syntax, ignore_case, multiline, dot_newline, utf8, separator, budget, word, whole_line)
    return _compile(key, options)


@lru_cache(maxsize=128)
def _compile(patterns: tuple[bytes, ...], options: tuple[Any, ...]) -> Pattern:
    pattern: Pattern = _implementation().compile_patterns(patterns, options)
    return pattern


def _implementation() -> Any:
    """Import parser and engines: not before the first pattern, for the shell's start-up."""
    return import_module("bash_env.text.regex.pattern")


def __getattr__(name: str) -> Any:
    if name in ("Match", "Pattern"):
        return getattr(_implementation(), name)
    raise AttributeError(name)
