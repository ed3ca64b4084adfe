"""Addresses as functions of a run that tell whether a command applies to the current line (GNU sed manual 4)."""

from __future__ import annotations

from collections.abc import Callable

from bash_env.commands.sed.run import LookAhead, Run
from bash_env.commands.sed.script import USAGE_STATUS, Address, Command, Regex, SedError

Match = Callable[[Run], bool]
INACTIVE, ACTIVE, CLOSED = 0, 1, 2


def find_regex(regex: Regex, run: Run) -> Regex:
    """The regular expression to use: an empty one stands for the last one used."""
    if regex.pattern is not None:
        run.last_regex = regex
        return regex
    if run.last_regex is None:
        raise SedError("-e expression #1, char 0: no previous regular expression", USAGE_STATUS)
    return run.last_regex


def one_line(address: Address, tracked: bool) -> Match:
    """A single address. With `tracked` the script has empty regular expressions, so that uses must be noted."""
    number, step = address.number, address.step
    if address.kind == "line":
        return lambda run: run.line == number
    if address.kind == "step":
        return lambda run: run.line >= number and (run.line - number) % step == 0
    if address.kind == "last":
        return _is_last
    assert address.pattern is not None
    return _regex(address.pattern, tracked)


def _is_last(run: Run) -> bool:
    source = run.input
    if source.index < source.count:
        return False
    if not source.ended:
        raise LookAhead
    return True


def _regex(regex: Regex, tracked: bool) -> Match:
    if not tracked:
        search = regex.pattern.match_span

        def match(run: Run) -> bool:
            if run.space_tail:
                run.settle()
            return search(run.space) is not None

        return match

    def match_tracked(run: Run) -> bool:
        if run.space_tail:
            run.settle()
        return bool(find_regex(regex, run).pattern.test(run.space))

    return match_tracked


class Range:
    """Two addresses. `state` is kept from line to line; `reset` is for the next of separate files."""

    __slots__ = ("begins", "end", "ends", "first", "second", "state")

    def __init__(self, first: Address, second: Address, tracked: bool) -> None:
        self.first = first
        self.second = second
        self.begins = one_line(first, tracked)
        self.ends = one_line(second, tracked) if second.kind in ("regex", "last") else None
        self.end = 0
        self.state = INACTIVE
        self.reset()

    def reset(self) -> None:
        """Begin anew: 0,/re/ is active before the first line."""
        self.state = ACTIVE if self.first.kind == "line" and not self.first.number else INACTIVE

    def skip_to(self, line: int) -> None:
        """Behave as if all lines before `line` had been looked at; for ranges of line numbers."""
        number, second = self.first.number, self.second
        self.state = INACTIVE
        if line > number:
            self.end = number + second.number if second.kind == "plus" else second.number
            self.state = ACTIVE if second.kind == "last" or line <= self.end else CLOSED

    def match(self, run: Run) -> bool:
        """Whether the current line is in the range."""
        if self.state == ACTIVE:
            return self.go_on(run)
        if self.first.kind != "line":
            return self.begins(run) and self.begin(run)
        if self.state == CLOSED or run.line < self.first.number:
            return False
        return self.begin(run)

    def begin(self, run: Run) -> bool:
        """The first address matches, or its line is behind us."""
        line, second = run.line, self.second
        if self.ends is not None:
            self.state = CLOSED if second.kind == "last" and self.ends(run) else ACTIVE
            return True
        if second.kind == "line":
            self.end = second.number
            if line > self.end and self.first.kind == "line" and line != self.first.number:
                return False
        elif second.kind == "plus":
            self.end = line + second.number
        else:
            self.end = (line // second.number + 1) * second.number if second.number else line
        self.state = ACTIVE if line < self.end else CLOSED
        return True

    def go_on(self, run: Run) -> bool:
        """A line behind the first: the range ends with the one that the second address matches."""
        if self.ends is not None:
            if self.ends(run):
                self.state = CLOSED
            return True
        if run.line < self.end:
            return True
        self.state = CLOSED
        return run.line == self.end or self.second.kind != "line"


def matcher(command: Command, tracked: bool) -> tuple[Match | None, Range | None]:
    """The function for the addresses of a command, None if it has none, and its range if it is one."""
    if command.first is None:
        return None, None
    if command.second is None:
        return one_line(command.first, tracked), None
    found = Range(command.first, command.second, tracked)
    return found.match, found
