"""Tests of names: -name, -path, -regex, -lname and their likes (GNU findutils manual 2.1)."""

from __future__ import annotations

import re
from collections.abc import Callable

from bash_env.commands.find.context import FindError
from bash_env.commands.find.expression import ALWAYS, NAME, STATUS, Condition, NameTest
from bash_env.commands.find.parser import Parser, PrimaryParser
from bash_env.text.glob import glob
from bash_env.text.quote import is_utf8
from bash_env.text.regex import PatternError, compile

_PLAIN = re.compile(r"[^*?\[\\]*").fullmatch
_OTHER_NAME = {"-name": "-wholename", "-iname": "-iwholename"}

# what -regextype calls a syntax, what the regex service calls it, and whether a dot matches a newline
_SYNTAXES = {
    "findutils-default": ("grep", False),
    "ed": ("posix-basic", True),
    "emacs": ("grep", False),
    "gnu-awk": ("posix-extended", True),
    "grep": ("grep", True),
    "posix-awk": ("posix-extended", True),
    "awk": ("posix-extended", True),
    "posix-basic": ("posix-basic", True),
    "posix-egrep": ("egrep", True),
    "egrep": ("egrep", True),
    "posix-extended": ("posix-extended", True),
    "posix-minimal-basic": ("posix-basic", True),
    "sed": ("posix-basic", True),
}
_EMACS = ("findutils-default", "emacs")


def pattern_test(pattern: str, ignore_case: bool, utf8: bool) -> NameTest:
    """A function that tells whether a text matches a shell pattern; a slash and a leading dot are nothing special."""
    if not ignore_case:
        if _PLAIN(pattern):
            return pattern.__eq__
        if pattern[0] == "*" and _PLAIN(pattern, 1):
            tail = pattern[1:]
            return lambda text: text.endswith(tail)
        if pattern[-1] == "*" and _PLAIN(pattern, 0, len(pattern) - 1):
            head = pattern[:-1]
            return lambda text: text.startswith(head)
    if (len(pattern) - len(pattern.rstrip("\\"))) % 2:
        return lambda text: False
    return glob(pattern, extglob=False, ignore_case=ignore_case, utf8=utf8).full


def _utf8(parser: Parser) -> bool:
    return is_utf8(parser.context.process.env)


def _name(ignore_case: bool) -> PrimaryParser:
    async def read(parser: Parser) -> Condition:
        pattern = parser.argument()
        if "/" in pattern:
            await parser.warn(
                f"{parser.context.quote(parser.name)} matches against basenames only, but the given pattern contains a"
                f" directory separator ({parser.context.quote('/')}), thus the expression will evaluate to false all"
                f" the time.  Did you mean {parser.context.quote(_OTHER_NAME[parser.name])}?"
            )
        matches = pattern_test(pattern, ignore_case, _utf8(parser))
        return Condition(lambda visit: matches(visit.name if visit.depth else visit.base), cost=NAME, name_test=matches)

    return read


def _path(ignore_case: bool) -> PrimaryParser:
    async def read(parser: Parser) -> Condition:
        pattern = parser.argument()
        if pattern.endswith("/"):
            await parser.context.warn(f"{parser.name} {pattern} will not match anything because it ends with /.")
        matches = pattern_test(pattern, ignore_case, _utf8(parser))
        return Condition(lambda visit: matches(visit.prefix + visit.name), cost=NAME)

    return read


def _link_name(ignore_case: bool) -> PrimaryParser:
    async def read(parser: Parser) -> Condition:
        matches = pattern_test(parser.argument(), ignore_case, _utf8(parser))
        return Condition(lambda visit: visit.link != "" and matches(visit.link), cost=STATUS, needs=frozenset({"link"}))

    return read


def _regex(ignore_case: bool) -> PrimaryParser:
    async def read(parser: Parser) -> Condition:
        matches = regex_test(parser.argument(), parser.regex_type, ignore_case, _utf8(parser))
        return Condition(lambda visit: matches(visit.path), cost=NAME)

    return read


def regex_test(text: str, regex_type: str, ignore_case: bool, utf8: bool) -> Callable[[str], bool]:
    """A function that tells whether a whole text matches a regular expression of a type that -regextype names."""
    syntax, dot_newline = _SYNTAXES[regex_type]
    pattern = _from_emacs(text) if regex_type in _EMACS else text
    if regex_type == "posix-minimal-basic":
        pattern = re.sub(r"\\([+?|])", r"[\1]", pattern)
    try:
        compiled = compile(pattern, syntax=syntax, ignore_case=ignore_case, dot_newline=dot_newline, utf8=utf8)
    except PatternError as error:
        words = error.message.replace("{ or \\{", "\\{")
        raise FindError(f"failed to compile regular expression '{text}': {words}") from None
    return lambda path: compiled.full_match(path.encode("utf-8", "surrogateescape"))


def _from_emacs(pattern: str) -> str:
    """A regular expression of Emacs in the basic syntax of grep: + and ? are operators, there are no intervals."""
    return _EMACS_PIECE.sub(_emacs_piece, pattern)


_EMACS_PIECE = re.compile(r"\[\^?\]?(?:\[\..*?\.\]|\[=.*?=\]|[^\]])*\]|\\.|[+?]", re.DOTALL)


def _emacs_piece(match: re.Match[str]) -> str:
    piece = match[0]
    if piece in "+?":
        return "\\" + piece
    if piece[0] == "\\" and piece[1] in "+?{}":
        return piece[1]
    if piece[0] == "[" and "[:" in piece:  # there are no classes either
        return "[" + piece[1:-1].replace("[:", ":") + "[]"
    return piece


async def _regex_type(parser: Parser) -> Condition:
    name = parser.argument()
    if name not in _SYNTAXES:
        valid = ", ".join(map(parser.context.quote, _SYNTAXES))
        raise FindError(f"Unknown regular expression type {parser.context.quote(name)}; valid types are {valid}.")
    parser.regex_type = name
    return ALWAYS


NAME_TESTS: dict[str, PrimaryParser] = {
    "name": _name(False),
    "iname": _name(True),
    "path": _path(False),
    "wholename": _path(False),
    "ipath": _path(True),
    "iwholename": _path(True),
    "lname": _link_name(False),
    "ilname": _link_name(True),
    "regex": _regex(False),
    "iregex": _regex(True),
    "regextype": _regex_type,
}
