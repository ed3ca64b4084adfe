"""Words of bc's language, taken from text that comes in lines."""

from __future__ import annotations

import re
from typing import NamedTuple


class Token(NamedTuple):
    """`kind`: number, name, string, op, keyword, newline, end; `line` is counted behind the token."""

    kind: str
    text: str
    line: int


class Incomplete(Exception):
    """The text ends within a statement."""


KEYWORDS = frozenset((
    "auto", "break", "continue", "define", "else", "for", "halt", "history", "ibase", "if", "last", "length", "limits",
    "obase", "print", "quit", "random", "read", "return", "scale", "sqrt", "void", "warranty", "while",
))  # fmt: skip
_WORDS = re.compile(
    r"""(?P<space>(?:[ \t\r\f\v]|\\\r?\n)+)|(?P<comment>/\*)|(?P<hash>\#[^\n]*)|(?P<newline>\n)
    |(?P<string>"[^"]*")|(?P<number>(?:[0-9A-Z]|\\\n)+(?:\.(?:[0-9A-Z]|\\\n)*)?|\.(?:[0-9A-Z]|\\\n)+)
    |(?P<name>[a-z][a-z0-9_]*)
    |(?P<op>\+\+|--|\+=|-=|\*=|/=|%=|\^=|==|<=|>=|!=|&&|\|\||[-+*/%^=<>!(){}\[\],;.&])""",
    re.X,
)


class Lexer:
    """Takes tokens from `text`, from `place` on; `line` counts newlines. `illegal` hears of characters that are none."""

    def __init__(self) -> None:
        self.text = ""
        self.place = 0
        self.line = 1
        self.ended = False
        self.illegal: list[tuple[str, int]] = []

    def feed(self, text: str) -> None:
        """More text."""
        self.text = self.text[self.place :] + text
        self.place = 0

    def next(self) -> Token:
        """The next token. Raises Incomplete."""
        while True:
            if self.place >= len(self.text):
                if not self.ended:
                    raise Incomplete
                return Token("end", "", self.line)
            match = _WORDS.match(self.text, self.place)
            if match is None:
                self._bad()
                continue
            kind, text = match.lastgroup or "", match[0]
            if kind == "comment":
                self._comment(match.end())
                continue
            self.place = match.end()
            self.line += text.count("\n")
            if kind in ("space", "hash"):
                continue
            if kind == "name" and text in KEYWORDS:
                kind = "keyword"
            return Token(kind, text.replace("\\\n", "") if kind == "number" else text, self.line)

    def _bad(self) -> None:
        char = self.text[self.place]
        if char == '"' and not self.ended:
            raise Incomplete
        self.illegal.append((char, self.line))
        self.place += 1

    def _comment(self, start: int) -> None:
        end = self.text.find("*/", start)
        if end < 0:
            if not self.ended:
                raise Incomplete
            raise UnclosedComment
        self.line += self.text.count("\n", self.place, end)
        self.place = end + 2


class UnclosedComment(Exception):
    """The input ends in a comment."""
