"""What is known while compiling: names, and how deep the environment is where code will run.

An environment is a linked tuple (value, outer). A name's place is counted from the far end, so that what is defined
outside keeps its place while the environment grows; a *cell* holds a variable, a label's mark or a function's argument.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

MAX_INLINES = 4000
"""How many calls of one program are replaced by the function's body."""
MAX_INLINE_DEPTH = 24


class Variable(NamedTuple):
    """A variable in a cell."""

    place: int


class Closure(NamedTuple):
    """A parameter of a function that is really called: its cell holds (code, environment)."""

    place: int


class Label(NamedTuple):
    """A label; its cell holds the mark."""

    place: int


class Alias(NamedTuple):
    """A parameter of a function whose body replaces the call: the argument's tree and where its names are looked up."""

    node: Any
    scope: Scope


class Function:
    """A definition; `code` is set when a real call of it is first compiled."""

    __slots__ = ("body", "code", "depth", "name", "params", "scope")

    def __init__(self, name: str, params: tuple[str, ...], body: Any, scope: Scope) -> None:
        self.name = name
        self.params = params
        self.body = body
        self.scope = scope
        self.depth = scope.depth
        self.code: Any = None


class Program:
    """What all scopes of one program share."""

    __slots__ = ("errors", "inlines", "library", "run", "temporaries")

    def __init__(self, run: Any, library: dict[Any, Any]) -> None:
        self.run = run
        self.library = library
        self.inlines = 0
        self.temporaries = 0
        self.errors: list[Any] = []


class Scope:
    """Names and the depth of the environment at one place of a program."""

    __slots__ = ("depth", "inside", "names", "program")

    def __init__(self, program: Program, names: Any = None, depth: int = 0, inside: Any = None) -> None:
        self.program = program
        self.names = names
        self.depth = depth
        self.inside = inside

    def find(self, key: Any) -> Any:
        """What a name stands for, or None."""
        names = self.names
        while names is not None:
            if names[0] == key:
                return names[1]
            names = names[2]
        return self.program.library.get(key)

    def let(self, key: Any, entry: Any) -> Scope:
        """A scope with a name that needs no cell."""
        return Scope(self.program, (key, entry, self.names), self.depth, self.inside)

    def bind(self, key: Any, kind: Callable[[int], Any] = Variable) -> Scope:
        """A scope with a name whose cell is put on the environment."""
        return Scope(self.program, (key, kind(self.depth), self.names), self.depth + 1, self.inside)

    def at(self, depth: int) -> Scope:
        """The same names where the environment is deeper."""
        return self if depth == self.depth else Scope(self.program, self.names, depth, self.inside)

    def temporary(self) -> str:
        """A name for a variable that no program can write."""
        self.program.temporaries += 1
        return f"*{self.program.temporaries}"

    def is_inside(self, function: Function) -> tuple[bool, int]:
        """Whether the body of `function` is being compiled around this place, and how many bodies are."""
        inside, depth = self.inside, 0
        while inside is not None:
            if inside[0] is function:
                return True, depth
            inside, depth = inside[1], depth + 1
        return False, depth

    def may_inline(self, function: Function) -> bool:
        """Whether a call may be replaced by the body."""
        around, depth = self.is_inside(function)
        if around or depth > MAX_INLINE_DEPTH or self.program.inlines > MAX_INLINES:
            return False
        self.program.inlines += 1
        return True

    def body_of(self, function: Function, arguments: list[Any]) -> Scope:
        """The scope of a body that replaces a call; `$` parameters are bound around it (see `inlined`)."""
        names = function.scope.names
        for param, argument in zip(function.params, arguments, strict=True):
            names = ((param.lstrip("$"), 0), Alias(argument, self), names)
        return Scope(self.program, names, self.depth, (function, self.inside))


def getter(scope: Scope, place: int) -> Callable[[Any], Any]:
    """A function from the environment at `scope` to the value of a cell."""
    hops = scope.depth - 1 - place
    if hops == 0:
        return lambda env: env[0]
    if hops == 1:
        return lambda env: env[1][0]
    if hops == 2:
        return lambda env: env[1][1][0]

    def get(env: Any) -> Any:
        for _ in range(hops):
            env = env[1]
        return env[0]

    return get


def hopper(scope: Scope, depth: int) -> Callable[[Any], Any]:
    """A function from the environment at `scope` to the outer one of `depth` cells."""
    hops = scope.depth - depth
    if hops == 0:
        return lambda env: env

    def hop(env: Any) -> Any:
        for _ in range(hops):
            env = env[1]
        return env

    return hop
