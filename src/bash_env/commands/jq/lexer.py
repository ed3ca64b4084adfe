"""Words of a jq program."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from bash_env.commands.jq.errors import CompileError
from bash_env.commands.jq.values import number


class Token(NamedTuple):
    """`kind`: num, str, field, name, var, format, op, keyword, end."""

    kind: str
    value: Any
    start: int = 0


KEYWORDS = frozenset((
    "def", "if", "then", "elif", "else", "end", "as", "reduce", "foreach", "try", "catch", "label", "import", "include",
    "module", "and", "or", "__loc__",
))  # fmt: skip
_TOKEN = re.compile(
    r"""(?P<space>\s+|\#[^\n]*)|(?P<num>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)|(?P<quote>")
    |(?P<field>\.[A-Za-z_]\w*)|(?P<var>\$(?:__loc__\b|\s*[A-Za-z_]\w*(?:::[A-Za-z_]\w*)*))|(?P<format>@\w+)
    |(?P<name>[A-Za-z_]\w*(?:::[A-Za-z_]\w*)*)
    |(?P<op>\?//=?|\?//|\.\.|//=|[|+\-*/%]=|==|!=|<=|>=|//|[.\[\]{}()|,:;=<>+\-*/%?$])""",
    re.X | re.A,
)
_STRING = re.compile(r'[^"\\]+|\\u[0-9a-fA-F]{4}|\\\(|\\.|"', re.S)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "/": "/", "\\": "\\", '"': '"'}
DEPTH = 200
_SHELL = " (Unix shell quoting issues?)"


def tokens(text: str) -> list[Token]:
    """The tokens of a program. Raises CompileError."""
    found, _end = _scan(text, 0, False, 0)
    found.append(Token("end", None, _last_start(text, found)))
    return found


def _last_start(text: str, found: list[Token]) -> int:
    """Where the last word of a program starts, which is where its end is reported; space at the end is a word."""
    if text != text.rstrip():
        return len(text.rstrip())
    last = found[-1] if found else Token("end", None)
    return last.start + (last.kind == "var")


_CLOSERS = {")": "(", "]": "[", "}": "{"}


def _scan(text: str, place: int, nested: bool, level: int) -> tuple[list[Token], int]:
    if level > DEPTH:
        raise CompileError("strings nested too deep", place)
    out: list[Token] = []
    opened: list[str] = []
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            out.append(Token("invalid", text[place], place))
            return [*out, Token("end", None, place)], len(text)
        kind, value, start = match.lastgroup or "", match[0], place
        place = match.end()
        if kind == "space":
            continue
        if kind == "quote":
            parts, place = _string(text, place, level)
            out.append(Token("str", parts, start))
            continue
        if kind == "op" and value in "([{":
            opened.append(value)
        elif kind == "op" and value in _CLOSERS:
            if nested and value == ")" and not opened:
                return out, place
            if not opened or opened.pop() != _CLOSERS[value]:
                kind = "invalid"
        out.append(_token(kind, value, start))
    if nested:
        raise CompileError(f"syntax error, unexpected $end{_SHELL}", out[-1].start if out else place)
    return out, place


def _token(kind: str, value: str, start: int) -> Token:
    if kind == "num":
        return Token(kind, number(float(value)), start)
    if kind == "format":
        return Token(kind, value[1:], start)
    if kind == "field":
        return Token(kind, value[1:].strip(), start)
    if kind == "var":
        return Token(kind, value[1:].strip(), start)
    if kind == "name" and value in KEYWORDS:
        return Token("keyword", value, start)
    return Token(kind, value, start)


def _string(text: str, place: int, level: int) -> tuple[list[Any], int]:
    parts: list[Any] = []
    chars: list[str] = []
    begin = place - 1
    while True:
        match = _STRING.match(text, place)
        if match is None:
            wanted = "QQSTRING_TEXT or QQSTRING_INTERP_START or QQSTRING_END"
            raise CompileError(f"syntax error, unexpected $end, expecting {wanted}{_SHELL}", begin + 1)
        piece, place = match[0], match.end()
        if piece == '"':
            parts.append(_join(chars))
            return parts, place
        if piece == "\\(":
            inner, place = _scan(text, place, True, level + 1)
            parts += [_join(chars), [*inner, Token("end", None, place)]]
            chars = []
        elif piece[0] == "\\":
            chars.append(
                chr(int(piece[2:], 16)) if piece[1] == "u" and len(piece) == 6 else _escape(piece, match.start())
            )
        else:
            chars.append(piece)


def _escape(piece: str, place: int) -> str:
    if piece[1] not in _ESCAPES:
        words = f"Invalid escape at line 1, column {len(piece) + 2} (while parsing '\"{piece}\"')"
        raise CompileError(words, place)
    return _ESCAPES[piece[1]]


def _join(chars: list[str]) -> str:
    return "".join(chars).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
