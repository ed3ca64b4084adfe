"""The machine that runs a compiled filter: it backtracks on a stack of its own, so neither depth nor length of a
computation rests on Python's stack, and it can stop at any step and go on later.

A *code* takes the machine and a state, and returns the next state, or None to backtrack. A state is
(code, stack, environment, path, value): the stack and the environment are linked tuples, the path is None where nobody
asks for it, a tuple of keys, or NOWHERE for a value that was made, not found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from bash_env.commands.jq.encode import brief
from bash_env.commands.jq.errors import JqError

State = tuple[Any, Any, Any, Any, Any]
Code = Callable[["Machine", Any, Any, Any, Any], "State | bool | None"]
Single = Callable[[Any, Any], Any]
"""A filter with one output: from environment and input."""
Many = Callable[[Any, Any, Any], Iterator[tuple[Any, Any]]]
"""A filter with any number of outputs: from environment, path and input to paths and values."""
NOWHERE = ("nowhere",)
MAX_STEPS = 200_000_000
"""How many steps a program may make from one output to the next."""
MAX_NESTING = 500_000
"""How many calls and operands may wait at a time."""
MAX_CHOICES = 1_000_000
"""How many ways back may be open at a time."""
SLICE = 4000
"""Steps until the machine gives way to others."""
BATCH = 512
OUTPUT, PAUSE, INPUT, DONE = "output", "pause", "input", "done"


class Machine:
    """One run of a filter over inputs."""

    __slots__ = ("budget", "checked", "choices", "output", "signal", "state", "steps")

    def __init__(self) -> None:
        self.choices: list[Any] = []
        self.state: Any = None
        self.output: Any = None
        self.signal = DONE
        self.budget = 0
        self.steps = 0
        self.checked = SLICE

    def start(self, code: Code, env: Any, value: Any) -> None:
        """Begin with an input."""
        self.choices.clear()
        self.state = (code, None, env, None, value)
        self.steps, self.checked = 0, SLICE

    def advance(self) -> str:
        """Go on to the next output, wish for input, pause, or the end. Raises JqError for one that nothing catches."""
        self.budget = SLICE
        state = self.state
        while True:
            try:
                state = self._loop(state)
            except JqError as error:
                state = self._unwind(error)
                continue
            except RecursionError:
                state = self._unwind(JqError("program or value nested too deep"))
                continue
            self.state = state
            return self.signal

    def _loop(self, state: Any) -> Any:
        choices = self.choices
        while self.budget > 0:
            self.budget -= 1
            if not state:
                if state is False:
                    return self.state
                if not choices:
                    self.signal = DONE
                    return None
                state = choices.pop()
            code, stack, env, path, value = state
            state = code(self, stack, env, path, value)
        if state is False:
            return self.state
        self.signal = PAUSE
        self._account(state)
        return state

    def _account(self, state: Any) -> None:
        """Look at the limits."""
        self.steps += SLICE
        if self.steps > MAX_STEPS:
            raise JqError("too many steps (MAX_STEPS)")
        if len(self.choices) > MAX_CHOICES:
            raise JqError("recursion too deep (MAX_CHOICES)")
        if self.steps >= self.checked and state:
            depth, stack = 0, state[1]
            while stack:
                stack = stack[-1]
                depth += 1
            self.checked = self.steps + depth
            if depth > MAX_NESTING:
                raise JqError("recursion too deep (MAX_NESTING)")

    def wait(self, signal: str, state: Any) -> bool:
        """Stop with a signal and go on at `state` (None: backtrack)."""
        self.signal, self.state = signal, state
        if signal == OUTPUT:
            self.steps = 0
        return False

    def _unwind(self, error: JqError) -> Any:
        """Backtrack to what catches the error: a guard that its own body has not left."""
        choices = self.choices
        left: set[int] = set()
        while choices:
            choice = choices.pop()
            if choice[0] is leave:
                left.add(id(choice[4]))
            elif choice[0] is guard and id(choice[4]) not in left:
                return choice[4][0](self, error, choice)
        raise error

    def cut(self, mark: Any) -> None:
        """Forget the choices down to the one that holds `mark`, itself included."""
        choices = self.choices
        while choices:
            if choices.pop()[4] is mark:
                return


def guard(machine: Machine, stack: Any, env: Any, path: Any, value: Any) -> None:
    """The choice that catches errors: `value` is (handler, ...)."""


def leave(machine: Machine, stack: Any, env: Any, path: Any, value: Any) -> None:
    """The choice that says that the body of the guard with this `value` has been left."""


def marker(machine: Machine, stack: Any, env: Any, path: Any, value: Any) -> None:
    """The choice down to which `cut` goes."""


def emit(machine: Machine, stack: Any, env: Any, path: Any, value: Any) -> bool:
    """An output of the program."""
    machine.output = value
    return machine.wait(OUTPUT, None)


def give_back(machine: Machine, stack: Any, env: Any, path: Any, value: Any) -> State:
    """The end of a function: go on behind its call."""
    code, outer, rest = stack
    return code, rest, outer, path, value


def collect(machine: Machine, stack: Any, env: Any, path: Any, value: Any) -> None:
    """An output of what stands in [...]."""
    stack[0].append(value)


def made(path: Any) -> Any:
    """The path of a value that was made."""
    return None if path is None else NOWHERE


def checked(path: Any, value: Any) -> list[Any]:
    """The path of an output. Raises JqError where it has none."""
    if path is NOWHERE:
        raise JqError(f"Invalid path expression with result {brief(value, 30)}")
    return list(path)


def each(following: Code) -> Code:
    """Codes that go through an iterator of paths and values."""

    def pull(machine: Machine, stack: Any, env: Any, path: Any, iterator: Any) -> Any:
        for found, value in iterator:
            machine.choices.append((pull, stack, env, None, iterator))
            return following(machine, stack, env, found, value)
        return None

    return pull


def pump(following: Code) -> Code:
    """A code whose value is (list, iterator): moves all values into the list, in batches, and goes on with the list."""

    def fill(machine: Machine, stack: Any, env: Any, path: Any, value: Any) -> Any:
        found, iterator = value
        before = len(found)
        found.extend(islice(iterator, BATCH))
        if len(found) - before < BATCH:
            return following(machine, stack, env, path, found)
        machine.budget -= BATCH // 8
        return fill, stack, env, path, value

    return fill
