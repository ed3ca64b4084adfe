"""Numbering the lines of logical pages: header, body and footer."""

from __future__ import annotations

from itertools import count
from typing import NamedTuple, Protocol

from bash_env.text.lines import split_lines
from bash_env.text.regex import Pattern

_LARGEST = (1 << 63) - 1


class Style(NamedTuple):
    """Which lines are numbered: ``a`` all, ``t`` those with text, ``n`` none, ``p`` those that match."""

    kind: str
    pattern: Pattern | None = None


class NumberOverflow(Exception):
    """There is no next number; `text` is what was made before that showed."""

    def __init__(self, text: bytes) -> None:
        super().__init__()
        self.text = text


class Rules(Protocol):
    """What the options say about numbers."""

    styles: dict[str, Style]
    start: int
    increment: int
    blanks: int
    keep: bool


class Numbering:
    """The state between lines.

    `template` formats a number and a line, `blank` stands before a line without one, and `delimiter` twice or so marks
    sections.
    """

    def __init__(self, rules: Rules, *, template: bytes, blank: bytes, delimiter: bytes) -> None:
        self.rules = rules
        self.template = template
        self.blank = blank
        self.delimiter = delimiter
        self.number = rules.start
        self._style = rules.styles["body"]
        self._empty = 0

    def block(self, block: bytes) -> bytes:
        """The text of a block of whole lines. Raises NumberOverflow."""
        lines = split_lines(block)
        marks = self._marks() if self.delimiter and self.delimiter in block else {}
        simple = self._style.kind == "t" or (self._style.kind == "a" and self.rules.blanks == 1)
        if simple and not marks and abs(self.number + self.rules.increment * len(lines)) < _LARGEST:
            return b"\n".join([*self._simply(lines), b""])
        out: list[bytes] = []
        for line in lines:
            section = marks.get(line)
            if section is not None:
                self._enter(section)
                out.append(b"")
            elif self._counts(line):
                if self.number > _LARGEST:
                    raise NumberOverflow(b"\n".join([*out, b""]))
                out.append(self.template % (self.number, line))
                self.number += self.rules.increment
            else:
                out.append(self.blank + line)
        return b"\n".join([*out, b""])

    def _simply(self, lines: list[bytes]) -> list[bytes]:
        """Lines where all, or all that are not empty, are numbered."""
        template, blank, numbers = self.template, self.blank, count(self.number, self.rules.increment)
        if self._style.kind == "a":
            out = [template % (number, line) for line, number in zip(lines, numbers, strict=False)]
        else:
            out = [template % (next(numbers), line) if line else blank for line in lines]
        self.number = next(numbers)
        return out

    def _marks(self) -> dict[bytes, str]:
        return {self.delimiter * 3: "header", self.delimiter * 2: "body", self.delimiter: "footer"}

    def _enter(self, section: str) -> None:
        self._style = self.rules.styles[section]
        if not self.rules.keep:
            self.number = self.rules.start

    def _counts(self, line: bytes) -> bool:
        style = self._style
        if style.kind == "t":
            return bool(line)
        if style.kind == "a":
            if line or self.rules.blanks == 1:
                self._empty = 0
                return True
            self._empty += 1
            if self._empty == self.rules.blanks:
                self._empty = 0
                return True
            return False
        return style.pattern is not None and style.pattern.test(line)
