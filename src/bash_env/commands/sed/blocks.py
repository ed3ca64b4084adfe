"""Scripts that can be run on whole blocks of lines instead of one line after the other.

Those are scripts of `s`, `y`, `d` and (with -n) one `p`, each for all lines, for lines by number, or for lines that
match. Where single lines want more (`5q`, `$a text`), these go through the script by themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from bash_env.commands.sed.block_changes import BlockChange, adds_lines, substitution, transliteration
from bash_env.commands.sed.script import Address, Command, Regex, Substitution
from bash_env.text.regex.scan import LineScanner

if TYPE_CHECKING:
    from bash_env.commands.sed.settings import Settings

ENDLESS = 1 << 62
_SINGLE_ONLY = frozenset("aciqQ=lFPrw")


class Lines(NamedTuple):
    """Which lines a command is for: from `first` to `end` (the last of them), or all others."""

    first: int = 1
    end: int = ENDLESS
    negated: bool = False

    def holds(self, line: int) -> bool:
        """Whether the command is for `line`."""
        return (self.first <= line <= self.end) != self.negated

    @property
    def single(self) -> bool:
        """Whether it is for at most one line."""
        return self.end <= self.first and not self.negated


class Part(NamedTuple):
    """A command as a function of a block. It `prints` what it gives, and nothing comes after."""

    lines: Lines
    change: BlockChange
    prints: bool = False


class Plan:
    """What to do with blocks.

    `asks_for_last` says that the last line goes through the script by itself, as do the lines in `singles`.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.parts: list[Part] = []
        self.singles: set[int] = set()
        self.bounds: set[int] = set()
        self.asks_for_last = False
        self._pipelines: dict[tuple[bool, ...], list[BlockChange]] = {}

    def add(self, command: Command, is_last: bool) -> bool:
        """Take one more command; False if it does not fit."""
        lines = _lines(command)
        if lines is None:
            return False
        regex = next((a.pattern for a in (command.first,) if a is not None and a.kind == "regex"), None)
        self.asks_for_last = self.asks_for_last or (command.first is not None and command.first.kind == "last")
        self.bounds.update((lines.first, lines.end + 1))
        single = lines.single and regex is None
        if command.name in _SINGLE_ONLY or (command.name == "p" and (single or not self.settings.quiet)):
            if not single:
                return False
            self.singles.add(lines.first)
            self.bounds.update((lines.first, lines.first + 1))
            return True
        part = self.part(command, lines, regex, is_last)
        if part is None or (part.prints and any(other.prints for other in self.parts)):
            return False
        self.parts.append(part)
        return True

    def part(self, command: Command, lines: Lines, regex: Regex | None, is_last: bool) -> Part | None:
        """The function for a command that works on blocks, or None."""
        change = _change(command, self.settings, is_last)
        if change is None:
            return None
        prints = command.name == "p" or (command.name == "s" and command.argument.print)
        if regex is None:
            return Part(lines, change, prints)
        scanner = LineScanner(regex.pattern)
        if command.name == "d":
            return Part(Lines(), _removing(scanner) if not command.negated else _keeping(scanner))
        if prints:
            keep = _removing(scanner) if command.negated else _keeping(scanner)
            return Part(Lines(), _then(keep, change), True)
        return Part(Lines(), _changing(scanner, change, command.negated))

    def pipeline(self, line: int) -> list[BlockChange]:
        """What is done, in order, to lines from `line` on."""
        active = tuple(part.lines.holds(line) for part in self.parts)
        found = self._pipelines.get(active)
        if found is None:
            found = self._pipelines[active] = self._chosen(active)
        return found

    def _chosen(self, active: tuple[bool, ...]) -> list[BlockChange]:
        chosen: list[BlockChange] = []
        for part, is_active in zip(self.parts, active, strict=True):
            if is_active:
                chosen.append(part.change)
                if part.prints:
                    return chosen
        return [_nothing] if self.settings.quiet else chosen


def plan_blocks(commands: list[Command], settings: Settings) -> Plan | None:
    """How to run a script on blocks, or None if it must go line by line."""
    if settings.delimiter != b"\n":
        return None
    plan = Plan(settings)
    for index, command in enumerate(commands):
        if not plan.add(command, index == len(commands) - 1):
            return None
    return plan


# --- which lines -------------------------------------------------------------------------------------


def _lines(command: Command) -> Lines | None:
    """The lines that the addresses name by number, None if that cannot be said beforehand.

    ``$`` alone names a line that is none of those in blocks: the last line is looked at by itself.
    """
    first, second = command.first, command.second
    if first is None:
        return Lines(negated=command.negated)
    if second is None:
        if first.kind == "regex":
            return Lines() if first.pattern is not None and first.pattern.pattern is not None else None
        if first.kind == "last":
            return Lines(0, 0, command.negated)
        return Lines(first.number, first.number, command.negated) if first.kind == "line" else None
    if first.kind != "line" or not first.number:
        return None
    end = _end(first.number, second)
    return None if end is None else Lines(first.number, max(end, first.number), command.negated)


def _end(first: int, second: Address) -> int | None:
    if second.kind == "line":
        return second.number
    if second.kind == "plus":
        return first + second.number
    return ENDLESS if second.kind == "last" else None


# --- what is done ------------------------------------------------------------------------------------


def _change(command: Command, settings: Settings, is_last: bool) -> BlockChange | None:
    """What a command does to lines that it is for, or None if it does not work on blocks."""
    if command.name == "d":
        return _nothing
    if command.name == "p":
        return _same
    if command.name == "y":
        return transliteration(command.argument, settings.utf8)
    if command.name != "s":
        return None
    what: Substitution = command.argument
    if what.regex.pattern is None or what.file is not None or (what.print and (not settings.quiet or what.number > 1)):
        return None
    if adds_lines(what) and not (is_last or what.print):
        return None
    change = substitution(what, settings.extended, settings.utf8)
    if not what.print:
        return change
    keep = _keeping(LineScanner(what.regex.pattern))
    return _then(keep, change)


def _then(keep: BlockChange, change: BlockChange) -> BlockChange:
    """Change what is kept."""

    def both(block: bytes) -> bytes:
        kept = keep(block)
        return change(kept) if kept else kept

    return both


def _nothing(block: bytes) -> bytes:
    return b""


def _same(block: bytes) -> bytes:
    return block


def _keeping(scanner: LineScanner) -> BlockChange:
    """Only the lines that match."""
    return lambda block: b"".join([block[start:end] for start, end in scanner.runs(block)]) if block else block


def _removing(scanner: LineScanner) -> BlockChange:
    """Only the lines that do not match."""

    def change(block: bytes) -> bytes:
        if not block:
            return block
        pieces: list[bytes] = []
        position = 0
        for start, end in scanner.runs(block):
            if start > position:
                pieces.append(block[position:start])
            position = end
        if not position:
            return block
        pieces.append(block[position:])
        return b"".join(pieces)

    return change


def _changing(scanner: LineScanner, inner: Callable[[bytes], bytes], negated: bool) -> BlockChange:
    """Change the lines that match, or all others."""

    def change(block: bytes) -> bytes:
        if not block:
            return block
        pieces: list[bytes] = []
        position = 0
        for start, end in scanner.runs(block):
            between, inside = block[position:start], block[start:end]
            pieces += (inner(between) if negated and between else between, inside if negated else inner(inside))
            position = end
        rest = block[position:]
        pieces.append(inner(rest) if negated and rest else rest)
        return b"".join(pieces)

    return change
