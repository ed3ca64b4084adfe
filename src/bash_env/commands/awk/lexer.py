"""Tokens of an awk program (POSIX awk, Lexical Conventions; gawk manual 1.6, 3.2, 6.1.1)."""

from __future__ import annotations

import re
from typing import NamedTuple

from bash_env.commands.awk.errors import SourceError
from bash_env.commands.awk.source import SourceText

KEYWORDS = frozenset(
    [
        "BEGIN",
        "END",
        "BEGINFILE",
        "ENDFILE",
        "function",
        "func",
        "if",
        "else",
        "while",
        "for",
        "do",
        "break",
        "continue",
        "next",
        "nextfile",
        "exit",
        "return",
        "delete",
        "in",
        "getline",
        "print",
        "printf",
        "switch",
        "case",
        "default",
    ]
)

# the least and the greatest number of arguments
BUILTINS: dict[str, tuple[int, int]] = {
    "and": (2, 99), "asort": (1, 3), "asorti": (1, 3), "atan2": (2, 2), "close": (1, 2), "compl": (1, 1),
    "cos": (1, 1), "exp": (1, 1), "fflush": (0, 1), "gensub": (3, 4), "gsub": (2, 3), "index": (2, 2), "int": (1, 1),
    "isarray": (1, 1), "length": (0, 1), "log": (1, 1), "lshift": (2, 2), "match": (2, 3), "mkbool": (1, 1),
    "mktime": (1, 2), "or": (2, 99), "patsplit": (2, 4), "rand": (0, 0), "rshift": (2, 2), "sin": (1, 1),
    "split": (2, 4), "sprintf": (1, 9999), "sqrt": (1, 1), "srand": (0, 1), "strftime": (0, 3), "strtonum": (1, 1),
    "sub": (2, 3), "substr": (2, 3), "system": (1, 1), "systime": (0, 0), "tolower": (1, 1), "toupper": (1, 1),
    "typeof": (1, 2), "xor": (2, 99),
}  # fmt: skip

_SPACE = re.compile(r"(?:[ \t\r]|\\\r?\n|#[^\n]*)*")
_TOKEN = re.compile(
    r"(?P<number>0[xX][0-9a-fA-F]+|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z_][A-Za-z_0-9]*(?:::[A-Za-z_][A-Za-z_0-9]*)?)"
    r"|(?P<newline>\n)"
    r'|(?P<string>")'
    r"|(?P<operator>\*\*=|\*\*|\|&|\|\||&&|\+\+|--|\+=|-=|\*=|/=|%=|\^=|==|<=|>=|!=|!~|>>|[-+*/%^!<>|?:~$=(){}\[\];,@])"
)
_STRING = re.compile(r'(?:[^"\\\n]|\\.)*+"', re.DOTALL)
_REGEX = re.compile(r"(?>\\.|\[\^?\]?(?>\[[:.=][^\]\n]*[:.=]\]|\\.|[^\]\\\n])*\]|[^/\\\[\n])*+/", re.DOTALL)
_SAME = {"**": "^", "**=": "^=", "func": "function"}
_SIMPLE_ESCAPES = {"a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "\\": 92, '"': 34}
_ESCAPE = re.compile(r"\\(?:([0-7]{1,3})|x([0-9a-fA-F]{1,2})|(\r?\n)|(.?))", re.DOTALL)


class Token(NamedTuple):
    """A token: `kind` is ``number string name function_name builtin newline end`` or the keyword or operator itself."""

    kind: str
    text: str
    start: int
    end: int


class Lexer:
    """Reads tokens one by one, because a slash is a division or a regular expression as the parser wants it."""

    __slots__ = ("end", "position", "source", "text", "utf8", "warned", "warnings")

    def __init__(self, source: SourceText, utf8: bool = True) -> None:
        self.utf8 = utf8
        self.source = source
        self.text = source.text
        self.position = 0
        self.end = len(source.text)
        self.warnings: list[str] = []
        self.warned: set[str] = set()

    def next(self) -> Token:
        """The next token. Raises SourceError for text that is none."""
        found = _SPACE.match(self.text, self.position, self.end)
        start = found.end() if found else self.position
        if start >= self.end:
            return Token("end", "", start, start)
        match = _TOKEN.match(self.text, start)
        if match is None:
            raise self.invalid(start)
        self.position = match.end()
        kind = match.lastgroup or ""
        if kind == "string":
            return self.string(start)
        text = match[0]
        if kind == "name":
            kind = self.name_kind(text)
        elif kind == "operator":
            kind = _SAME.get(text, text)
        return Token(kind, text, start, self.position)

    def invalid(self, start: int) -> SourceError:
        """The error for a character that begins no token."""
        char = self.text[start]
        if char < " " and char not in "\f":
            place = self.source.place(self.source.line_at(start))
            return SourceError([f"{place}: fatal: error: invalid character '\\{ord(char):03o}' in source code"], 2)
        if char == "\\":
            return self.error(start, "backslash not last character on line")
        if char in "&.":
            return self.error(start, "syntax error")
        first = char.encode("utf-8", "surrogateescape")[:1].decode("utf-8", "surrogateescape") if self.utf8 else char
        return self.error(start, f"invalid char '{first}' in expression")

    def name_kind(self, text: str) -> str:
        """The kind of a word."""
        if text in KEYWORDS:
            return _SAME.get(text, text)
        if text in BUILTINS:
            return "builtin"
        return "function_name" if self.text.startswith("(", self.position) else "name"

    def string(self, start: int) -> Token:
        """The string constant whose quote is at `start`; its text has the escapes still in it."""
        match = _STRING.match(self.text, start + 1)
        if match is None:
            raise self.error(start, "unterminated string")
        self.position = match.end()
        return Token("string", match[0][:-1], start, self.position)

    def regex(self, slash: Token) -> Token:
        """The regular expression constant that begins with the token `slash` (``/`` or ``/=``)."""
        match = _REGEX.match(self.text, slash.start + 1)
        if match is None:
            raise self.error(slash.start + 1, "unterminated regexp")
        self.position = match.end()
        pattern = match[0][:-1].replace("\\\n", "").replace("\\/", "/")
        return Token("regex", pattern, slash.start, self.position)

    def unescape(self, token: Token) -> str:
        """The value of a string token (gawk manual 3.2)."""
        if "\\" not in token.text:
            return token.text
        value, warnings = unescape(token.text, self.utf8)
        place = self.source.place(self.source.line_at(token.start))
        for warning in warnings:
            if warning not in self.warned or "x'" in warning:
                self.warned.add(warning)
                self.warnings.append(f"{place}: warning: {warning}")
        return value

    def error(self, offset: int, message: str) -> SourceError:
        """The message that shows the line with a caret below `offset`."""
        line = self.source.line_at(offset)
        text, column = self.source.show(offset)
        place = self.source.place(line)
        blanks = "".join("\t" if char == "\t" else " " for char in text[:column])
        return SourceError([f"{place}: {text}", f"{place}: {blanks}^ {message}"])


def unescape(text: str, utf8: bool) -> tuple[str, list[str]]:
    """`text` with its escape sequences replaced, and warnings about those that mean nothing.

    In a UTF-8 locale the bytes that are given as numbers may make up characters.
    """
    warnings: list[str] = []

    def replace(match: re.Match[str]) -> str:
        octal, hexadecimal, newline, char = match.groups()
        if octal or hexadecimal:
            code = int(octal, 8) & 255 if octal else int(hexadecimal, 16)
            return chr(code) if code < 128 or not utf8 else chr(0xDC00 + code)
        if newline is not None:
            return ""
        if char in _SIMPLE_ESCAPES:
            return chr(_SIMPLE_ESCAPES[char])
        if char == "x":
            warnings.append("no hex digits in `\\x' escape sequence")
        elif char:
            warnings.append(f"escape sequence `\\{char}' treated as plain `{char}'")
        return char or "\\"

    value = _ESCAPE.sub(replace, text)
    if utf8 and not value.isascii():
        value = value.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
    return value, warnings
