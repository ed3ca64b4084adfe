"""Matching in linear time without RE2: deterministic automata whose states are built when first reached.

One automaton reads the text backwards and marks every place where a match begins; the other reads forwards
from such a place to the last place where a match ends. Together: leftmost-longest.
"""

from __future__ import annotations

from time import perf_counter
from typing import Any, NamedTuple

from bash_env.text.regex.captures import find_groups
from bash_env.text.regex.engines import Span
from bash_env.text.regex.errors import TOO_BIG, PatternError, RegexTimeout
from bash_env.text.regex.program import ACCEPT, ASSERT, CHAR, EDGE, EDGE_ID, Letter, Program

MAX_CACHED = 5_000


class _State:
    """A state: a set of program states at a place, the letter on the side already read, and the steps taken."""

    __slots__ = ("floating", "letter", "members", "steps")

    def __init__(self, members: frozenset[int], letter: Letter, floating: bool) -> None:
        self.members = members
        self.letter = letter
        self.floating = floating
        self.steps: dict[int, _Step] = {}


class _Step(NamedTuple):
    """What reading a letter says: about the place behind it, and where it leads."""

    hit: bool  # backwards: a match begins at the place; forwards: one ends there
    state: _State
    live: frozenset[int]  # backwards: the program states that can still reach the end


class Alphabet:
    """Numbers the letters of a program, and writes texts in these numbers."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self.letters = [EDGE]
        self._numbers = {EDGE: EDGE_ID}
        self._wide = _Wide(self)
        self._narrow: bytes | None = None

    def number(self, code: int) -> int:
        """Return the number of a character's letter."""
        letter = self._program.letter(code)
        number = self._numbers.get(letter)
        if number is None:
            number = self._numbers[letter] = len(self.letters)
            self.letters.append(letter)
            if number > 255:
                raise PatternError(TOO_BIG)
        return number

    def write(self, text: Any) -> bytes:
        """Return the letter numbers of a text."""
        if isinstance(text, str):
            return text.translate(self._wide).encode("latin-1")
        if self._narrow is None:
            self._narrow = bytes(self.number(code) for code in range(256))
        written: bytes = text.translate(self._narrow)
        return written


class _Wide(dict[int, int]):
    """The numbers of the characters met so far."""

    def __init__(self, alphabet: Alphabet) -> None:
        super().__init__()
        self._alphabet = alphabet

    def __missing__(self, code: int) -> int:
        number = self[code] = self._alphabet.number(code)
        return number


class Automaton:
    """The automata of a program; a `Matcher`.

    Reading goes fast over states that are known; `budget` limits the seconds that one call may spend on new ones.
    """

    def __init__(self, program: Program, groups: int, budget: float) -> None:
        self._program = program
        self._groups = groups
        self._budget = budget
        self._spent = 0.0
        self._alphabet = Alphabet(program)
        self._before, self._readers = _predecessors(program)
        self._asserts = ASSERT in program.kinds
        self._states: dict[tuple[frozenset[int], Letter, bool, bool], _State] = {}
        self._text: Any = None
        self._written = b""
        self._begins = (0, 0, b"")  # window and flags of the last backward run

    # --- the Matcher protocol

    def span(self, text: Any, start: int, end: int) -> Span | None:
        """Return the limits of the leftmost-longest match in `text[start:end]`."""
        written = self._write(text)
        low, high, flags = self._begins
        if not (low <= start and high == end and flags):
            flags = self._find_begins(written, start, end)
            low = start
            self._begins = (start, end, flags)
        at = flags.find(1, start - low)
        return None if at < 0 else (low + at, self._last_end(written, low + at, end))

    def full(self, text: Any, start: int, end: int) -> bool:
        """Tell whether the pattern matches exactly `text[start:end]`."""
        return self._last_end(self._write(text), start, end) == end

    def groups(self, text: Any, span: Span, end: int) -> list[Span]:
        """Return the limits of the match `span` in a text that ends at `end`, and of its groups."""
        written = self._write(text)
        # glibc prefers to end a match without an assertion at the very end
        live = self._live(written, span, end, ACCEPT) if self._asserts else []
        if not live or self._program.start not in live[0]:
            live = self._live(written, span, end, ASSERT)
        return [span, *find_groups(self._program, live, span, self._groups)]

    def _write(self, text: Any) -> bytes:
        self._spent = 0.0
        if text is not self._text:
            self._text, self._written = text, self._alphabet.write(text)
            self._begins = (0, 0, b"")
        return self._written

    # --- backwards

    def _find_begins(self, written: bytes, start: int, end: int) -> bytes:
        """Return a byte for every place from `start` to `end`: 1 where a match begins."""
        flags = bytearray()
        state = self._state(frozenset((self._program.accept,)), EDGE, True, False)
        add = flags.append
        for letter in _letters_before(written, start, end):
            step = state.steps.get(letter) or self._step_back(state, letter)
            add(step.hit)
            state = step.state
        flags.reverse()
        return bytes(flags)

    def _live(self, written: bytes, span: Span, end: int, last: int) -> list[frozenset[int]]:
        """Return, for every place of `span`, the program states from which a match can end where it ends.

        `last` is ASSERT if assertions may stand behind the last character of the match, ACCEPT if not.
        """
        start, stop = span
        after = EDGE if stop == end else self._alphabet.letters[written[stop]]
        state = self._state(frozenset((self._program.accept,)), after, False, False)
        live = []
        for letter in _letters_before(written, start, stop):
            if last == ACCEPT:
                step = self._step_back(state, letter, asserting=False)
                last = ASSERT
            else:
                step = state.steps.get(letter) or self._step_back(state, letter)
            live.append(step.live)
            state = step.state
        live.reverse()
        return live

    def _step_back(self, state: _State, number: int, asserting: bool = True) -> _Step:
        begun = perf_counter()
        program = self._program
        before = self._alphabet.letters[number]
        live = self._close_back(state.members, before, state.letter, asserting)
        readers = (reader for one in live for reader in self._readers[one])
        members = {one for one in readers if before.members >> program.arguments[one] & 1}
        if state.floating:
            members.add(program.accept)
        target = self._state(frozenset(members), before, state.floating, False)
        step = _Step(program.start in live, target, live)
        if asserting:
            state.steps[number] = step
        self._spend(begun)
        return step

    def _spend(self, begun: float) -> None:
        self._spent += perf_counter() - begun
        if self._spent > self._budget:
            raise RegexTimeout(self._budget)

    def _close_back(self, members: frozenset[int], before: Letter, after: Letter, asserting: bool) -> frozenset[int]:
        """Add the states that lead to `members` without reading."""
        program = self._program
        reached = set(members)
        stack = list(members)
        while stack:
            for state in self._before[stack.pop()]:
                if state in reached:
                    continue
                if program.kinds[state] == ASSERT and not (asserting and program.arguments[state](before, after)):
                    continue
                reached.add(state)
                stack.append(state)
        return frozenset(reached)

    # --- forwards

    def _last_end(self, written: bytes, start: int, end: int) -> int:
        """Return the end of the longest match that begins at `start`, -1 if there is none."""
        before = self._alphabet.letters[written[start - 1]] if start else EDGE
        state = self._state(frozenset((self._program.start,)), before, False, True)
        last = -1
        place = start
        for place in range(start, end):
            number = written[place]
            step = state.steps.get(number) or self._step_on(state, number)
            if step.hit:
                last = place
            state = step.state
            if not state.members:
                return last
        return end if self._step_on(state, EDGE_ID).hit else last

    def _step_on(self, state: _State, number: int) -> _Step:
        begun = perf_counter()
        program = self._program
        after = self._alphabet.letters[number]
        reached = self._close_on(state.members, state.letter, after)
        members = frozenset(
            program.follow[one][0]
            for one in reached
            if program.kinds[one] == CHAR and after.members >> program.arguments[one] & 1
        )
        target = self._state(members, after, False, True)
        step = state.steps[number] = _Step(program.accept in reached, target, reached)
        self._spend(begun)
        return step

    def _close_on(self, members: frozenset[int], before: Letter, after: Letter) -> frozenset[int]:
        """Add the states that `members` lead to without reading."""
        program = self._program
        reached = set(members)
        stack = list(members)
        while stack:
            state = stack.pop()
            kind = program.kinds[state]
            if kind in (CHAR, ACCEPT) or (kind == ASSERT and not program.arguments[state](before, after)):
                continue
            fresh = [one for one in program.follow[state] if one not in reached]
            reached.update(fresh)
            stack.extend(fresh)
        return frozenset(reached)

    def _state(self, members: frozenset[int], letter: Letter, floating: bool, forward: bool) -> _State:
        key = (members, letter._replace(members=0), floating, forward)
        state = self._states.get(key)
        if state is None:
            if len(self._states) >= MAX_CACHED:
                self._states.clear()
            state = self._states[key] = _State(members, letter, floating)
        return state


def _letters_before(written: bytes, start: int, end: int) -> list[int]:
    """Return the letters before the places `end`, `end` - 1, ..., `start`."""
    if start:
        return list(reversed(written[start - 1 : end]))
    return [*reversed(written[:end]), EDGE_ID]


def _predecessors(program: Program) -> tuple[list[list[int]], list[list[int]]]:
    """Return, for every state, the states that lead to it without reading, and those that read a character."""
    silent: list[list[int]] = [[] for _ in program.kinds]
    readers: list[list[int]] = [[] for _ in program.kinds]
    for state, kind in enumerate(program.kinds):
        if kind != ACCEPT:
            for target in program.follow[state]:
                (readers if kind == CHAR else silent)[target].append(state)
    return silent, readers
