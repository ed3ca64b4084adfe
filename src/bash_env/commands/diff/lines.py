"""The two files as lines, and the numbers by which lines that count as equal are told (diffutils manual 1.2 to 1.6)."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator

from bash_env.commands.diff.options import Options
from bash_env.text.regex import Pattern, compile

CHUNK = 20_000
_BYTES = 1 << 18
_SPACES = re.compile(rb"[ \t\n\v\f\r]+")
_ALL_SPACE = b" \t\n\v\f\r"
_LOWER = re.compile(rb"[A-Z]+")


class Text(list[bytes]):
    """Lines without newlines. `complete` says whether the last one has its newline."""

    complete: bool = True

    @property
    def last_open(self) -> int:
        """The index of the line that lacks its newline; -1 for none."""
        return -1 if self.complete else len(self) - 1


def split(data: bytes, options: Options) -> Generator[None, None, Text]:
    """The lines of a file's content; it yields where it may be interrupted."""
    if options.strip_cr:
        data = data.replace(b"\r\n", b"\n")
    text = Text()
    start = 0
    while start < len(data):
        end = data.find(b"\n", start + _BYTES) + 1 or len(data)
        text += data[start:end].split(b"\n")
        if not text[-1]:
            text.pop()
        start = end
        yield
    text.complete = data[-1:] in (b"\n", b"")
    return text


def numbers(text: Text, options: Options, table: dict[bytes, int]) -> Iterator[list[int]]:
    """The numbers of the lines, in pieces; equal lines have equal numbers in `table`."""
    change = _normal_form(options)
    for start in range(0, len(text), CHUNK):
        lines = text[start : start + CHUNK]
        if not text.complete and start + CHUNK >= len(text) and not _ignores_end(options):
            lines[-1] += b"\n"  # no complete line can equal it
        if change is not None:
            lines = [change(line) for line in lines]
        count = table.setdefault
        yield [count(line, len(table)) for line in lines]


def _ignores_end(options: Options) -> bool:
    styles = ("ed", "forward_ed")  # they cannot say that a newline is missing
    return options.ignore_amount or options.ignore_space or options.ignore_trailing or options.style in styles


def _normal_form(options: Options) -> Callable[[bytes], bytes] | None:
    steps: list[Callable[[bytes], bytes]] = []
    if options.ignore_space:
        steps.append(lambda line: line.translate(None, _ALL_SPACE))
    elif options.ignore_amount:
        steps.append(lambda line: _SPACES.sub(b" ", line).rstrip())
    elif options.ignore_tab_expansion or options.ignore_trailing:
        if options.ignore_tab_expansion:
            steps.append(lambda line: line.expandtabs(options.tab_size))
        if options.ignore_trailing:
            steps.append(lambda line: line.rstrip())
    if options.ignore_case:
        steps.append(_fold)
    if not steps:
        return None

    def change(line: bytes) -> bytes:
        for step in steps:
            line = step(line)
        return line

    return change


def _fold(line: bytes) -> bytes:
    if line.isascii():
        return line.lower()
    return line.decode("utf-8", "surrogateescape").lower().encode("utf-8", "surrogateescape")


class Ignored:
    """Which lines do not count when a change has no others (-B, -I)."""

    def __init__(self, options: Options) -> None:
        self.blank = options.ignore_blank
        self.patterns: list[Pattern] = [compile(pattern, syntax="posix-basic") for pattern in options.ignore_matching]
        self.spaces = options.ignore_space or options.ignore_amount or options.ignore_trailing

    def __bool__(self) -> bool:
        return self.blank or bool(self.patterns)

    def all(self, lines: list[bytes]) -> bool:
        """Whether none of `lines` counts."""
        return all(map(self._one, lines))

    def _one(self, line: bytes) -> bool:
        if self.blank and not (line.strip() if self.spaces else line):
            return True
        return any(pattern.search(line) is not None for pattern in self.patterns)
