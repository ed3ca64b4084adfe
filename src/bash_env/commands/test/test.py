"""test and [: check file types and compare values (GNU coreutils manual 16.3).

The grammar is that of the shell's builtin, but for the words of errors, `-l STRING`, arbitrarily long integers, and
groups, whose arguments are counted as if they stood alone.
"""

from __future__ import annotations

from bash_env.kernel.conditions import (
    BINARY,
    FILE_COMPARISONS,
    FILE_TESTS,
    INTEGER_COMPARISONS,
    STRING_COMPARISONS,
    STRING_TESTS,
    ConditionError,
    integer,
)
from bash_env.kernel.process import Process
from bash_env.options.declare import CommandOptions
from bash_env.options.help import help_text, version_text
from bash_env.text.quote import quote

MAX_DEPTH = 100
"""How deeply parentheses may nest."""

_BINARY = BINARY - {"<", ">"}


class Options(CommandOptions):
    """Exit with the status determined by EXPRESSION."""

    usage = "EXPRESSION"


async def test(process: Process) -> int:
    """`test EXPRESSION`."""
    return await _answer(process, process.argv[1:])


async def bracket(process: Process) -> int:
    """`[ EXPRESSION ]`; it alone knows --help and --version."""
    words = process.argv[1:]
    if words in (["--help"], ["--version"]):
        text = help_text if words == ["--help"] else version_text
        await process.write(text("[", Options).encode())
        return 0
    if not words or words.pop() != "]":
        await process.error(f"missing {quote(']', process.env)}")
        return 2
    return await _answer(process, words)


async def _answer(process: Process, words: list[str]) -> int:
    try:
        return 0 if await _Expression(process, words).posix(len(words), last=True) else 1
    except ConditionError as error:
        await process.error(error.words)
        return 2


class _Expression:
    """A recursive descent over the arguments that evaluates as it goes."""

    def __init__(self, process: Process, words: list[str]) -> None:
        self.process = process
        self.words = words
        self.position = 0
        self.depth = 0

    def quote(self, text: str) -> str:
        """A word in the locale's quotation marks."""
        return quote(text, self.process.env)

    def missing(self) -> ConditionError:
        """The arguments ended too early."""
        return ConditionError(f"missing argument after {self.quote(self.words[-1])}")

    async def posix(self, count: int, last: bool = False) -> bool:
        """The value of the next `count` arguments, by POSIX's rules for so many; with `last` they must be all."""
        start = self.position
        words = self.words[start : start + count]
        if count == 0:
            value = False
        elif count == 1:
            self.position += 1
            value = words[0] != ""
        elif count == 2:
            value = await self.two()
        elif count == 3:
            value = await self.three()
        elif count == 4 and words[0] == "!":
            self.position += 1
            value = not await self.three()
        elif count == 4 and words[0] == "(" and words[3] == ")":
            self.position += 1
            value = await self.two()
            self.position += 1
        else:
            value = await self.either()
        if last and self.position < len(self.words):
            raise ConditionError(f"extra argument {self.quote(self.words[self.position])}")
        return value

    async def two(self) -> bool:
        """``! X`` or a unary primary."""
        first, second = self.words[self.position : self.position + 2]
        if first == "!":
            self.position += 2
            return second == ""
        if len(first) == 2 and first[0] == "-":
            return await self.unary(first)
        raise self.missing()

    async def three(self) -> bool:
        """A binary primary, or a negation or group of what is shorter, or `and` and `or`."""
        first, second, third = self.words[self.position : self.position + 3]
        if second in _BINARY:
            return await self.binary()
        if first == "!":
            self.position += 1
            return not await self.two()
        if first == "(" and third == ")":
            self.position += 3
            return second != ""
        if second in ("-a", "-o"):
            return await self.either()
        raise ConditionError(f"{self.quote(second)}: binary operator expected")

    def take(self, word: str) -> bool:
        """Step over `word` if it comes next."""
        if self.position < len(self.words) and self.words[self.position] == word:
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
        words = self.words[self.position : self.position + 4]
        if not words:
            raise self.missing()
        if words[0] == "(":
            return await self.group() != negate
        if len(words) == 4 and words[0] == "-l" and words[2] in _BINARY:
            return await self.binary(length=True) != negate
        if len(words) >= 3 and words[1] in _BINARY:
            return await self.binary() != negate
        if len(words[0]) == 2 and words[0][0] == "-":
            return await self.unary(words[0]) != negate
        self.position += 1
        return (words[0] != "") != negate

    async def group(self) -> bool:
        """An expression in parentheses: of up to four arguments before the first ``)``, or else of all that follow."""
        self.position += 1
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ConditionError(f"expression nested more than {MAX_DEPTH} deep")
        rest = self.words[self.position :]
        if not rest:
            raise self.missing()
        count = rest.index(")") if ")" in rest[1:5] else len(rest)
        value = await self.posix(max(count, 1))
        if self.position >= len(self.words):
            raise ConditionError(f"{self.quote(')')} expected")
        if not self.take(")"):
            raise ConditionError(f"{self.quote(')')} expected, found {self.quote(self.words[self.position])}")
        self.depth -= 1
        return value

    async def unary(self, operator: str) -> bool:
        """A unary primary."""
        ask, ask_file = STRING_TESTS.get(operator), FILE_TESTS.get(operator)
        if ask is None and ask_file is None:
            raise ConditionError(f"{self.quote(operator)}: unary operator expected")
        if self.position + 1 >= len(self.words):
            raise self.missing()
        operand = self.words[self.position + 1]
        self.position += 2
        if ask_file is None:
            return ask is not None and ask(operand)
        if operator == "-t":
            self.number(operand)
        return await ask_file(self.process, operand)

    async def binary(self, length: bool = False) -> bool:
        """A binary primary; `length` says that it starts with -l, which stands for the length of the next argument."""
        words, place = self.words, self.position + 1 + length
        left, operator, right = words[place - 1 : place + 2]
        right_length = right == "-l" and place + 2 < len(words)
        self.position = place + 2 + right_length
        if operator in STRING_COMPARISONS:
            return STRING_COMPARISONS[operator](left, right)
        if operator in INTEGER_COMPARISONS:
            one = _length(left) if length else self.number(left)
            two = _length(words[place + 2]) if right_length else self.number(right)
            return INTEGER_COMPARISONS[operator](one, two)
        if length or right_length:
            raise ConditionError(f"{operator} does not accept -l")
        return await FILE_COMPARISONS[operator](self.process, left, right)

    def number(self, text: str) -> int:
        """The integer that `text` is."""
        value = integer(text)
        if value is None:
            raise ConditionError(f"invalid integer {self.quote(text)}")
        return value


def _length(text: str) -> int:
    return len(text.encode("utf-8", "surrogateescape"))
