"""Which text each group matched, once the limits of the whole match are known.

POSIX would have subpatterns, from the left, as long as possible. glibc does something else, and so do the
tools: among the ways to match the given limits it takes, at each choice, the first alternative (one more
round of a repetition before leaving it) from which the end can still be reached. A round that read nothing
does not overwrite what an earlier one set, and groups keep what they matched in an earlier round.
"""

from __future__ import annotations

from typing import TypeAlias

from bash_env.text.regex.program import ACCEPT, CHAR, CLOSE, OPEN, SPLIT, Program

Span: TypeAlias = tuple[int, int]


class _Registers:
    """The groups along the way through a match."""

    def __init__(self, groups: int) -> None:
        self.spans: list[Span] = [(-1, -1)] * (groups + 1)
        self._settled = list(self.spans)

    def open(self, index: int, place: int) -> None:
        self.spans[index] = (place, -1)

    def close(self, index: int, place: int, marked: bool) -> None:
        start = self.spans[index][0]
        if start < place:
            self.spans[index] = (start, place)
            self._settled = list(self.spans)
        elif marked and self._settled[index][0] >= 0:
            self.spans = list(self._settled)  # an empty round: as if it had not been
        else:
            self.spans[index] = (start, place)


def find_groups(program: Program, live: list[frozenset[int]], span: Span, groups: int) -> list[Span]:
    """Walk through the match `span` and return the groups from 1 on.

    `live` holds, for every place of the match, the program states from which its end can be reached.
    """
    registers = _Registers(groups)
    place, end = span
    state = program.start
    visited: set[int] = set()
    while True:
        kind = program.kinds[state]
        if kind == ACCEPT and place == end:
            break
        if kind == OPEN:
            registers.open(program.arguments[state], place)
        elif kind == CLOSE:
            index, marked = program.arguments[state]
            registers.close(index, place, marked)
        if kind == CHAR:
            place += 1
            visited.clear()
            state = program.follow[state][0]
        else:
            visited.add(state)
            state = _choose(program, state, live[place - span[0]], visited)
    return registers.spans[1:]


def _choose(program: Program, state: int, live: frozenset[int], visited: set[int]) -> int:
    """Return the next state: the preferred one, unless it cannot reach the end or closes an empty round."""
    first = program.follow[state][0]
    if program.kinds[state] != SPLIT:
        return first
    second = program.follow[state][1]
    if first not in live:
        return second
    return second if second in live and first in visited else first
