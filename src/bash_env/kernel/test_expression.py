"""The expression of the shell's `test` and `[` (POSIX test; bash manual 4.1).

    status = await evaluate_test(process, ["-f", "x", "-a", "-r", "x"])

The words of a ConditionError are bash's, to be put behind ``test: `` or ``[: ``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from bash_env.kernel.conditions import (
    BINARY,
    FILE_COMPARISONS,
    FILE_TESTS,
    INTEGER_COMPARISONS,
    STRING_COMPARISONS,
    STRING_TESTS,
    ConditionError,
    integer64,
)

if TYPE_CHECKING:
    from bash_env.kernel.process import Process

MAX_DEPTH = 100
"""How deeply parentheses may nest."""

ShellTests = Mapping[str, Callable[[str], bool]]
_NONE: ShellTests = MappingProxyType({})


def quick_test(arguments: list[str]) -> bool | None:
    """The answer to one of the short forms about strings or integers; None if `evaluate_test` has to find it."""
    count = len(arguments)
    if count == 3:
        left, operator, right = arguments
        compare = STRING_COMPARISONS.get(operator)
        if compare is not None:
            return compare(left, right)
        numeric = INTEGER_COMPARISONS.get(operator)
        one, two = (integer64(left), integer64(right)) if numeric is not None else (None, None)
        return None if numeric is None or one is None or two is None else numeric(one, two)
    if count == 2:
        ask = STRING_TESTS.get(arguments[0])
        return None if ask is None else ask(arguments[1])
    return bool(arguments and arguments[0]) if count < 2 else None


async def evaluate_test(
    process: Process, arguments: list[str], shell_tests: ShellTests = _NONE, bracket: bool = False
) -> bool:
    """Whether the expression `arguments` (without the closing ``]``) holds. Raises ConditionError.

    `shell_tests` answers the unary operators about the shell itself (-o, -v, -R); `bracket` says that it is ``[``.
    """
    return await _Expression(process, arguments, shell_tests, bracket).whole()


class _Expression:
    """A recursive descent over the arguments that evaluates as it goes; every operand is evaluated, as in bash."""

    def __init__(self, process: Process, arguments: list[str], shell_tests: ShellTests, bracket: bool) -> None:
        self.process = process
        self.arguments = arguments
        self.shell_tests = shell_tests
        self.bracket = bracket
        self.position = 0
        self.depth = 0

    async def whole(self) -> bool:
        """The value of all arguments."""
        arguments = self.arguments
        if len(arguments) <= 4:
            return await self.few(arguments)
        return await self.many()

    async def few(self, words: list[str]) -> bool:
        """POSIX's rules for up to four arguments."""
        count = len(words)
        if count < 2:
            return bool(words and words[0])
        if count == 2:
            return await self.two(words)
        if count == 3:
            return await self.three(words)
        if words[0] == "!":
            return not await self.three(words[1:])
        if words[0] == "(" and words[3] == ")":
            return await self.two(words[1:3])
        return await self.many()

    async def two(self, words: list[str]) -> bool:
        """``! X`` or a unary primary."""
        if words[0] == "!":
            return not words[1]
        if not self.is_unary(words[0]):
            raise ConditionError(f"{words[0]}: unary operator expected")
        return await self.unary(*words)

    async def three(self, words: list[str]) -> bool:
        """A binary primary, or `and`, `or`, a negation or a group of what is shorter."""
        left, operator, right = words
        if operator in BINARY:
            return await self.binary(left, operator, right)
        if operator == "-a":
            return bool(left and right)
        if operator == "-o":
            return bool(left or right)
        if left == "!":
            return not await self.two(words[1:])
        if left == "(" and right == ")":
            return bool(operator)
        raise ConditionError(f"{operator}: binary operator expected")

    async def many(self) -> bool:
        """The full grammar; nothing may be left over."""
        value = await self.either()
        if self.position < len(self.arguments):
            word = self.arguments[self.position]
            if word.startswith("-"):
                raise ConditionError(f"syntax error: `{word}' unexpected")
            raise ConditionError("too many arguments")
        return value

    def take(self, word: str) -> bool:
        """Step over `word` if it comes next."""
        if self.position < len(self.arguments) and self.arguments[self.position] == word:
            self.position += 1
            return True
        return False

    async def either(self) -> bool:
        """Operands of -o."""
        value = await self.both()
        while self.take("-o"):
            value = await self.both() or value
        return value

    async def both(self) -> bool:
        """Operands of -a."""
        value = await self.term()
        while self.take("-a"):
            value = await self.term() and value
        return value

    async def term(self) -> bool:
        """A primary, a group, or a negation of one."""
        negate = False
        while self.take("!"):
            negate = not negate
        words = self.arguments[self.position : self.position + 3]
        if not words:
            raise ConditionError("argument expected")
        if words[0] == "(":
            return await self.group() != negate
        if len(words) == 3 and words[1] in BINARY:
            self.position += 3
            return await self.binary(*words) != negate
        if len(words) >= 2 and self.is_unary(words[0]):
            default = words[0] == "-t" and integer64(words[1]) is None  # -t alone asks about descriptor 1
            self.position += 1 if default else 2
            return await self.unary(words[0], "1" if default else words[1]) != negate
        self.position += 1
        return (words[0] != "") != negate

    async def group(self) -> bool:
        """An expression in parentheses."""
        self.position += 1
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ConditionError(f"expression nested more than {MAX_DEPTH} deep")
        value = await self.either()
        if not self.take(")"):
            following = [*self.arguments, "]"] if self.bracket else self.arguments
            found = f", found {following[self.position]}" if self.position < len(following) else ""
            raise ConditionError(f"`)' expected{found}")
        self.depth -= 1
        return value

    def is_unary(self, word: str) -> bool:
        """Whether `word` is a unary operator."""
        return word in FILE_TESTS or word in STRING_TESTS or word == "-a" or word in self.shell_tests

    async def unary(self, operator: str, operand: str) -> bool:
        """A unary primary."""
        ask = STRING_TESTS.get(operator) or self.shell_tests.get(operator)
        if ask is not None:
            return ask(operand)
        return await FILE_TESTS["-e" if operator == "-a" else operator](self.process, operand)

    async def binary(self, left: str, operator: str, right: str) -> bool:
        """A binary primary."""
        compare = STRING_COMPARISONS.get(operator)
        if compare is not None:
            return compare(left, right)
        if operator in FILE_COMPARISONS:
            return await FILE_COMPARISONS[operator](self.process, left, right)
        return INTEGER_COMPARISONS[operator](_number(left), _number(right))


def _number(text: str) -> int:
    value = integer64(text)
    if value is None:
        raise ConditionError(f"{text}: integer expression expected")
    return value
