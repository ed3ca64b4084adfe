"""Tests of names: -name, -path, -regex, -lname and their likes (GNU findutils manual 2.1)."""

from __future__ import annotations

import re
from collections.abc import Callable

from bash_env.commands.find.context import FindError
from bash_env.commands.find.expression import ALWAYS, LINK_NAME, NAME, Condition, NameTest
from bash_env.commands.find.parser import Parser, PrimaryParser
from bash_env.commands.find.visit import Visit
from bash_env.text.glob import glob
from bash_env.text.quote import is_utf8
from bash_env.text.regex import PatternError, compile

_PLAIN = re.compile(r"[^*?\[\\]*").fullmatch
_OTHER_NAME = {"-name": "-wholename", "-iname": "-iwholename"}

# what -regextype calls a syntax, and what the regex service calls it
_SYNTAXES = {
    "findutils-default": "findutils-default",
    "ed": "posix-basic",
    "emacs": "emacs",
    "gnu-awk": "find-gnu-awk",
    "grep": "find-grep",
    "posix-awk": "find-posix-awk",
    "awk": "find-awk",
    "posix-basic": "posix-basic",
    "posix-egrep": "find-egrep",
    "egrep": "find-egrep",
    "posix-extended": "posix-extended",
    "posix-minimal-basic": "posix-minimal-basic",
    "sed": "posix-basic",
}


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

        def test(visit: Visit) -> bool:
            visit.missed = visit.status is None
            return visit.link != "" and matches(visit.link)

        return Condition(test, cost=LINK_NAME, needs=frozenset({"status", "link"}))

    return read


def _regex(ignore_case: bool) -> PrimaryParser:
    async def read(parser: Parser) -> Condition:
        matches = regex_test(parser.argument(), parser.regex_type, ignore_case, _utf8(parser))
        return Condition(lambda visit: matches(visit.path), cost=NAME)

    return read


def regex_test(text: str, regex_type: str, ignore_case: bool, utf8: bool) -> Callable[[str], bool]:
    """A function that tells whether a whole text matches a regular expression of a type that -regextype names."""
    try:
        compiled = compile(text, syntax=_SYNTAXES[regex_type], ignore_case=ignore_case, utf8=utf8)
    except PatternError as error:
        raise FindError(f"failed to compile regular expression '{text}': {error.message}") from None
    return lambda path: compiled.full_match(path.encode("utf-8", "surrogateescape"))


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
