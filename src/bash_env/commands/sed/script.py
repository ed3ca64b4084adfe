"""The parts of a parsed sed script, and the text that it is read from."""

from __future__ import annotations

from typing import Any

USAGE_STATUS, INPUT_STATUS, PANIC_STATUS = 1, 2, 4


class SedError(Exception):
    """Ends sed; `words` is the message behind its name, `status` the exit status."""

    def __init__(self, words: str, status: int = PANIC_STATUS) -> None:
        super().__init__(words)
        self.words = words
        self.status = status


class Address:
    """One address of a command.

    `kind` is ``line``, ``step`` (first~step), ``last`` ($), ``regex``, or as second one also ``plus`` (+N) or
    ``multiple`` (~N). `number` and `step` belong to those; `pattern` is a `Regex`.
    """

    __slots__ = ("kind", "number", "pattern", "step")

    def __init__(self, kind: str, number: int = 0, step: int = 0, pattern: Regex | None = None) -> None:
        self.kind = kind
        self.number = number
        self.step = step
        self.pattern = pattern


class Regex:
    """A regular expression of a script: `source` with the flags I and M; an empty one is the last one used."""

    __slots__ = ("ignore_case", "multiline", "pattern", "source")

    def __init__(self, source: bytes, pattern: Any, ignore_case: bool = False, multiline: bool = False) -> None:
        self.source = source
        self.pattern = pattern
        self.ignore_case = ignore_case
        self.multiline = multiline


class Substitution:
    """What `s` does: the regex, the parts of the replacement, and the flags."""

    __slots__ = ("everywhere", "file", "number", "parts", "print", "regex")

    def __init__(self, regex: Regex, parts: list[bytes | int | str]) -> None:
        self.regex = regex
        self.parts = parts
        self.everywhere = False
        self.number = 0
        self.print = False
        self.file: str | None = None


class Command:
    """One command. `argument` is what its letter wants: text, a label, a number, a file name, a Substitution ..."""

    __slots__ = ("argument", "first", "name", "negated", "second", "target")

    def __init__(self, name: str, first: Address | None, second: Address | None, negated: bool) -> None:
        self.name = name
        self.first = first
        self.second = second
        self.negated = negated
        self.argument: Any = None
        self.target = 0  # where `{` and branches continue: an index into the script


class Source:
    """A piece of script text: the argument of an -e, or a file. Bytes are read one by one; -1 is the end."""

    __slots__ = ("data", "number", "path", "position")

    def __init__(self, data: bytes, path: str | None, number: int = 0) -> None:
        self.data = data
        self.path = path
        self.number = number
        self.position = 0

    def next(self) -> int:
        """The next byte, stepped over."""
        if self.position >= len(self.data):
            return -1
        self.position += 1
        return self.data[self.position - 1]

    def back(self, byte: int) -> None:
        """Step back over a byte just read."""
        if byte >= 0:
            self.position -= 1

    def next_nonblank(self) -> int:
        """The next byte that is no blank; a newline counts as none."""
        byte = self.next()
        while byte in (32, 9, 11, 12, 13):
            byte = self.next()
        return byte

    def rest_of_line(self) -> tuple[bytes, bool]:
        """What is left of the line, whose end is stepped over, and whether a newline ended it."""
        end = self.data.find(b"\n", self.position)
        ended = end >= 0
        line = self.data[self.position : end if ended else len(self.data)]
        self.position += len(line) + ended
        return line, ended

    def where(self, start: bool = False) -> str:
        """The place in words; with `start` that of a part of the script whose end is missing."""
        if self.path is None:
            return f"-e expression #{self.number}, char {0 if start else self.position}"
        return f"file {self.path} line {self.line()}"

    def line(self) -> int:
        """The number of the line that the last byte read is in."""
        return self.data.count(b"\n", 0, self.position) + 1
