"""The expression of find as a tree of conditions, each of them one function of a visit."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, cast

from bash_env.commands.find.visit import Visit

Test = Callable[[Visit], bool]
AsyncTest = Callable[[Visit], Awaitable[bool]]
NameTest = Callable[[str], bool]

NAME, INODE, TYPE, STATUS, LINK_NAME, ACCESS, ANY = range(7)
"""What asking a condition costs, by what it looks at."""


class Condition:
    """A test, an action or a combination of such.

    `test` is a coroutine function if `waits`. `needs` are the attributes of the visit to be fetched before. `pure`
    conditions have no effects, so that their order does not matter. `name_test`, if there is one, is false of the last
    component of a path only where the condition is false and has no effect. `prints` says that the
    default action is not wanted.
    """

    __slots__ = ("cost", "name_test", "needs", "prints", "pure", "test", "waits")

    def __init__(
        self,
        test: Test | AsyncTest,
        *,
        waits: bool = False,
        cost: int = ANY,
        pure: bool = True,
        needs: frozenset[str] = frozenset(),
        name_test: NameTest | None = None,
        prints: bool = False,
    ) -> None:
        self.test = test
        self.waits = waits
        self.cost = cost
        self.pure = pure
        self.needs = needs
        self.name_test = name_test
        self.prints = prints

    @property
    def sync(self) -> Test:
        """The test of a condition that does not wait."""
        return cast(Test, self.test)


ALWAYS = Condition(lambda visit: True, cost=NAME)
"""What options are as conditions."""


def action(
    test: Test | AsyncTest, *, waits: bool = False, needs: frozenset[str] = frozenset(), prints: bool = True
) -> Condition:
    """A condition with an effect."""
    return Condition(test, waits=waits, pure=False, needs=needs, prints=prints)


def _combined(parts: list[Condition], test: Test | AsyncTest, name_test: NameTest | None = None) -> Condition:
    return Condition(
        test,
        waits=any(part.waits for part in parts),
        cost=max(part.cost for part in parts),
        pure=all(part.pure for part in parts),
        needs=frozenset().union(*(part.needs for part in parts)),
        name_test=name_test,
        prints=any(part.prints for part in parts),
    )


def negation(part: Condition) -> Condition:
    """`! EXPR`."""
    test: Any = part.test

    async def waiting(visit: Visit) -> bool:
        return not await test(visit)

    return _combined([part], waiting if part.waits else lambda visit: not test(visit))


def conjunction(parts: list[Condition]) -> Condition:
    """`EXPR1 EXPR2`. Neighbours without effects are asked the cheapest first."""
    parts = _cheapest_first([part for part in parts if part is not ALWAYS] or [ALWAYS])
    if len(parts) == 1:
        return parts[0]
    name_test = next((part.name_test for part in _leading_pure(parts) if part.name_test is not None), None)
    if any(part.waits for part in parts):
        return _combined(parts, _all_waiting(parts), name_test)
    tests = [part.sync for part in parts]
    return _combined(parts, _both(tests[0], tests[1]) if len(tests) == 2 else _each(tests), name_test)


def _both(first: Test, second: Test) -> Test:
    return lambda visit: first(visit) and second(visit)


def _each(tests: list[Test]) -> Test:
    first, second, third, *rest = tests
    if not rest:
        return lambda visit: first(visit) and second(visit) and third(visit)
    return lambda visit: _all(tests, visit)


def _all(tests: list[Test], visit: Visit) -> bool:
    for test in tests:  # noqa: SIM110  (a generator costs more than the tests)
        if not test(visit):
            return False
    return True


def _any(tests: list[Test], visit: Visit) -> bool:
    for test in tests:  # noqa: SIM110
        if test(visit):
            return True
    return False


def _leading_pure(parts: list[Condition]) -> list[Condition]:
    """The parts before the first with an effect, and that one."""
    place = next((index for index, part in enumerate(parts) if not part.pure), len(parts))
    return parts[: place + 1]


def _cheapest_first(parts: list[Condition]) -> list[Condition]:
    """The parts, runs of those without effects in the order of their cost."""
    ordered: list[Condition] = []
    run: list[Condition] = []
    for part in parts:
        if part.pure:
            run.append(part)
            continue
        ordered += [*sorted(run, key=lambda part: part.cost), part]
        run = []
    return ordered + sorted(run, key=lambda part: part.cost)


def _all_waiting(parts: list[Condition]) -> AsyncTest:
    steps: list[tuple[Any, bool]] = [(part.test, part.waits) for part in parts]

    async def test(visit: Visit) -> bool:
        for step, waits in steps:
            if not (await step(visit) if waits else step(visit)):
                return False
        return True

    return test


def disjunction(parts: list[Condition]) -> Condition:
    """`EXPR1 -o EXPR2`."""
    if len(parts) == 1:
        return parts[0]
    if any(part.waits for part in parts):
        steps: list[tuple[Any, bool]] = [(part.test, part.waits) for part in parts]

        async def waiting(visit: Visit) -> bool:
            for step, waits in steps:
                if await step(visit) if waits else step(visit):
                    return True
            return False

        return _combined(parts, waiting)
    tests = [part.sync for part in parts]
    names = [part.name_test for part in parts if part.name_test is not None]
    name_test = (lambda name: any(test(name) for test in names)) if len(names) == len(parts) else None
    return _combined(parts, lambda visit: _any(tests, visit), name_test)


def sequence(parts: list[Condition]) -> Condition:
    """`EXPR1 , EXPR2`: the value is that of the last. Without effects, GNU find asks the cheapest first here too."""
    if len(parts) == 1:
        return parts[0]
    if all(part.pure for part in parts):
        parts = _cheapest_first(parts)
    steps: list[tuple[Any, bool]] = [(part.test, part.waits) for part in parts]

    async def waiting(visit: Visit) -> bool:
        value = False
        for step, waits in steps:
            value = await step(visit) if waits else step(visit)
        return value

    def test(visit: Visit) -> bool:
        value = False
        for step, _ in steps:
            value = step(visit)
        return value

    return _combined(parts, waiting if any(part.waits for part in parts) else test)
