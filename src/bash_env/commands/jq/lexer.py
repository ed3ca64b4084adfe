"""Words of a jq program."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from bash_env.commands.jq.errors import CompileError


class Token(NamedTuple):
    """`kind`: num, str, field, name, var, format, op, keyword, end."""

    kind: str
    value: Any
    line: int = 1


KEYWORDS = {
    "def",
    "if",
    "then",
    "elif",
    "else",
    "end",
    "as",
    "reduce",
    "foreach",
    "try",
    "catch",
    "label",
    "import",
    "include",
    "and",
    "or",
    "__loc__",
}
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


def tokens(text: str) -> list[Token]:
    """The tokens of a program. Raises CompileError."""
    found, _end = _scan(text, 0, False, 0)
    found.append(Token("end", None))
    return found


def _scan(text: str, place: int, nested: bool, level: int) -> tuple[list[Token], int]:
    if level > DEPTH:
        raise CompileError("strings nested too deep")
    out: list[Token] = []
    depth = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            raise CompileError(
                "syntax error, unexpected INVALID_CHARACTER (Unix shell quoting issues?)"
                f" at <top-level>, line {text.count(chr(10), 0, place) + 1}:"
            )
        kind, value = match.lastgroup or "", match[0]
        place = match.end()
        if kind == "space":
            continue
        line = text.count("\n", 0, match.start()) + 1
        if kind == "quote":
            parts, place = _string(text, place, level)
            out.append(Token("str", parts, line))
            continue
        if nested and value == ")" and depth == 0:
            return out, place
        depth += (value == "(") - (value == ")")
        out.append(_token(kind, value, line))
    if nested:
        raise CompileError("syntax error, unexpected end of file, unfinished string")
    return out, place


def _token(kind: str, value: str, line: int) -> Token:
    if kind == "num":
        return Token(kind, float(value), line)
    if kind in ("field", "format"):
        return Token(kind, value[1:], line)
    if kind == "var":
        return Token(kind, value[1:].strip(), line)
    if kind == "name" and value in KEYWORDS:
        return Token("keyword", value, line)
    return Token(kind, value, line)


def _string(text: str, place: int, level: int) -> tuple[list[Any], int]:
    parts: list[Any] = []
    chars: list[str] = []
    while True:
        match = _STRING.match(text, place)
        if match is None:
            raise CompileError("syntax error, unexpected end of file, unfinished string")
        piece, place = match[0], match.end()
        if piece == '"':
            parts.append(_join(chars))
            return parts, place
        if piece == "\\(":
            inner, place = _scan(text, place, True, level + 1)
            parts += [_join(chars), [*inner, Token("end", None)]]
            chars = []
        elif piece[0] == "\\":
            chars.append(chr(int(piece[2:], 16)) if piece[1] == "u" and len(piece) == 6 else _escape(piece[1]))
        else:
            chars.append(piece)


def _escape(char: str) -> str:
    if char not in _ESCAPES:
        raise CompileError("syntax error, invalid escape")
    return _ESCAPES[char]


def _join(chars: list[str]) -> str:
    return "".join(chars).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
