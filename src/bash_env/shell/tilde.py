"""Tilde expansion (bash manual 3.5.2): `~`, `~+`, `~-`, `~user`, at the start of a word and in assignments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bash_env.syntax.nodes import Literal, Parameter, Word, WordPart

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

_PREFIX = re.compile(r"~[^/:]*")
_ASSIGNMENT = re.compile(r"[A-Za-z_][A-Za-z0-9_]*=")
_AT_START = re.compile(r"~[^/]*")


_DEFAULTS = frozenset(("-", ":-", "+", ":+", "=", ":=", "?", ":?"))


class Tilde(WordPart):
    """A tilde-prefix, without the tilde."""

    user: str


def split_tildes(parts: Sequence[WordPart], where: str) -> Sequence[WordPart]:
    """The parts with tilde-prefixes cut out of the literals; `where` is ``word``, ``assignment`` (after colons too), or
    ``default``, the word of a default value.
    """
    if where == "assignment" and any(isinstance(part, Parameter) and part.argument for part in parts):
        parts = [_in_default(part) if isinstance(part, Parameter) else part for part in parts]
    if not any(isinstance(part, Literal) and "~" in part.text for part in parts):
        return parts
    out: list[WordPart] = []
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        if not isinstance(part, Literal) or "~" not in part.text:
            out.append(part)
        elif where == "assignment":
            out += _in_assignment(part.text, index == 0, last)
        elif index == 0 and where == "default":
            out += _at_start(part.text, last, _PREFIX)
        elif index == 0:
            name = _ASSIGNMENT.match(part.text)
            if name is not None:
                out += [Literal(name[0]), *_in_assignment(part.text[name.end() :], True, last)]
            else:
                out += _at_start(part.text, last)
        else:
            out.append(part)
    return out


def _in_default(part: Parameter) -> Parameter:
    """In an assignment tildes after colons count in the words of default values, too."""
    word = part.argument
    if word is None or part.operator not in _DEFAULTS:
        return part
    word = Word(tuple(split_tildes(word.parts, "assignment")), word.line, word.start, word.end)
    return Parameter(part.name, part.operator, word, None, part.subscript, part.indirect, part.braces, part.line)


def _at_start(text: str, last: bool, prefix: re.Pattern[str] = _AT_START) -> list[WordPart]:
    match = prefix.match(text)
    if match is None or (match.end() == len(text) and not last):
        return [Literal(text)]
    rest = text[match.end() :]
    return [Tilde(match[0][1:]), *([Literal(rest)] if rest else [])]


def _in_assignment(text: str, first: bool, last: bool) -> list[WordPart]:
    out: list[WordPart] = []
    pieces = text.split(":")
    for index, piece in enumerate(pieces):
        if index:
            out.append(Literal(":"))
        ends = index < len(pieces) - 1 or last
        if piece.startswith("~") and (index or first):
            out += _at_start(piece, ends)
        elif piece:
            out.append(Literal(piece))
    return out


def compile_tilde(part: Tilde, quoted: bool) -> Any:
    """The emitter of a tilde-prefix: its directory is as if quoted."""
    user = part.user

    def run(shell: Shell, out: Any) -> None:
        home = home_of(shell, user)
        if home is None:
            out.literal("~" + user)
        else:
            out.quoted(home)

    return run


def home_of(shell: Shell, user: str) -> str | None:
    """The directory that `~user` names; None if there is none."""
    if not user:
        home = shell.variables.get("HOME")
        return shell.home_directory("") if home is None else home
    if user == "+":
        return shell.variables.get("PWD")
    if user == "-":
        return shell.variables.get("OLDPWD")
    if user.lstrip("+-").isdigit():
        return shell.directory_stack_entry(user)
    return shell.home_directory(user)
