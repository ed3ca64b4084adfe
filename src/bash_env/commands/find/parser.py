"""From the words of the command line to one condition: primaries first, then the operators between them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import NamedTuple

from bash_env.commands.find.context import Context, FindError
from bash_env.commands.find.expression import Condition, conjunction, disjunction, negation, sequence

MAX_DEPTH = 200
"""How deeply parentheses may nest."""

_OPERATORS = {
    "!": "!", "-not": "!", "-a": "-a", "-and": "-a", "-o": "-o", "-or": "-o", ",": ",", "(": "(", ")": ")",
    "-!": "!", "-,": ",", "-(": "(", "-)": ")",
}  # fmt: skip
_BINARY = ("-a", "-o", ",")


class Token(NamedTuple):
    """An operator, or ("primary") a condition; `word` is what the user wrote."""

    kind: str
    word: str
    condition: Condition | None = None


_SILENT = {f"-{name}" for name in ("delete", "exec", "execdir", "fls", "fprint", "fprint0", "fprintf", "ls")}
_SILENT |= {f"-{name}" for name in ("ok", "okdir", "print", "print0", "printf")}
"""Actions that take the place of the implied -print; behind them, an operator without operand has other words."""

PrimaryParser = Callable[["Parser"], Awaitable[Condition]]


class Parser:
    """Reads the words of an expression.

    `table` maps names of primaries to what reads their arguments; `is_option` tells behind which of them global options
    may stand.

    What options change for the words after them is kept here: `daystart`, `regex_type`, `warnings`. `previous` is the
    primary before the one being read, `test_seen` the first that is neither an option nor an operator.
    """

    def __init__(
        self,
        context: Context,
        words: list[str],
        table: Mapping[str, PrimaryParser],
        is_option: Callable[[str], bool],
        warnings: bool,
    ) -> None:
        self.context = context
        self.words = words
        self.table = table
        self.is_option = is_option
        self.position = 0
        self.name = ""
        self.daystart = False
        self.regex_type = "findutils-default"
        self.warnings = warnings
        self.previous = ""
        self.test_seen = ""

    # --- what the readers of primaries use -----------------------------------------------------------

    def argument(self) -> str:
        """The next word, which the primary needs."""
        if self.position >= len(self.words):
            raise FindError(f"missing argument to `{self.name}'")
        self.position += 1
        return self.words[self.position - 1]

    def invalid(self, argument: str) -> FindError:
        """The error of an argument that the primary does not take."""
        return FindError(f"invalid argument `{argument}' to `{self.name}'")

    async def warn(self, text: str) -> None:
        """Warn if warnings are wanted."""
        if self.warnings:
            await self.context.warn(text)

    # --- words ---------------------------------------------------------------------------------------

    async def parse(self) -> Condition | None:
        """The whole expression; None if there is none."""
        tokens: list[Token] = []
        while self.position < len(self.words):
            tokens.append(await self.token())
        return _Tree(tokens).whole() if tokens else None

    async def token(self) -> Token:
        """The next operator or primary."""
        word = self.argument()
        operator = _OPERATORS.get(word)
        if operator is not None:
            if operator in ("(", "!"):
                self.test_seen = self.test_seen or word
            return Token(operator, word)
        if not word.startswith("-") or len(word) == 1:
            raise FindError(await self.misplaced(word))
        read = self.table.get(word[1:])
        if read is None and word.startswith("-newer") and len(word) == 8:
            read = self.table["newerXY"]
        if read is None:
            raise FindError(f"unknown predicate `{word}'")
        self.name = word
        condition = await read(self)
        self.previous = word
        if not self.is_option(word[1:]):
            self.test_seen = self.test_seen or word
        return Token("primary", word, condition)

    async def misplaced(self, word: str) -> str:
        """What to say of a path among the expression."""
        text = f"paths must precede expression: `{word}'"
        if self.previous and await self.context.process.fs.stat_or_none(word, follow=False):
            text += f"\n{self.context.process.name}: possible unquoted pattern after predicate `{self.previous}'?"
        return text


class _Tree:
    """A recursive descent over the tokens: `,` binds least, then -o, -a, `!`."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.position = 0
        self.depth = 0

    def peek(self) -> str:
        """The kind of the next token, "" at the end."""
        return self.tokens[self.position].kind if self.position < len(self.tokens) else ""

    def whole(self) -> Condition:
        """All tokens."""
        value = self.list()
        if self.position < len(self.tokens):
            raise FindError("you have too many ')'")
        return value

    def list(self) -> Condition:
        """Expressions with commas between them."""
        parts = [self.either()]
        while self.peek() == ",":
            self.operand()
            parts.append(self.either())
        return sequence(parts)

    def either(self) -> Condition:
        """Expressions with -o between them."""
        parts = [self.both()]
        while self.peek() == "-o":
            self.operand()
            parts.append(self.both())
        return disjunction(parts)

    def both(self) -> Condition:
        """Expressions with -a or nothing between them."""
        parts = [self.factor()]
        while self.peek() in ("-a", "!", "(", "primary"):
            if self.peek() == "-a":
                self.operand()
            parts.append(self.factor())
        return conjunction(parts)

    def operand(self) -> None:
        """Step over an operator, behind which an expression must follow."""
        word = self.tokens[self.position].word
        self.position += 1
        following = self.peek()
        if not following:
            if any(token.word in _SILENT for token in self.tokens):
                raise FindError("invalid expression")
            raise FindError(f"expected an expression after '{word}'")
        if following == ")":
            raise FindError(f"expected an expression between '{word}' and ')'")

    def factor(self) -> Condition:
        """A primary, a group, or the negation of one."""
        negate = False
        while self.peek() == "!":
            self.operand()
            negate = not negate
        value = self.group() if self.peek() == "(" else self.primary()
        return negation(value) if negate else value

    def primary(self) -> Condition:
        """A condition; anything else is out of place."""
        token = self.tokens[self.position]
        if token.kind in _BINARY:
            raise FindError(
                f"invalid expression; you have used a binary operator '{token.word}' with nothing before it."
            )
        if token.condition is None:
            raise FindError("you have too many ')'")
        self.position += 1
        return token.condition

    def group(self) -> Condition:
        """An expression in parentheses."""
        self.position += 1
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise FindError(f"expression nested more than {MAX_DEPTH} deep")
        if self.peek() == ")":
            raise FindError("invalid expression; empty parentheses are not allowed.")
        if not self.peek():
            raise FindError(
                "invalid expression; expected to find a ')' but didn't see one."
                " Perhaps you need an extra predicate after '('"
            )
        value = self.list()
        if self.peek() != ")":
            raise FindError("invalid expression; I was expecting to find a ')' somewhere but did not see one.")
        self.position += 1
        self.depth -= 1
        return value
