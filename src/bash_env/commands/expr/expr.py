"""expr: evaluate expressions (POSIX expr; GNU coreutils manual 16.4)."""

from __future__ import annotations

import re
from collections.abc import Callable

from bash_env.kernel.process import Process
from bash_env.options.declare import CommandOptions
from bash_env.options.help import help_text, version_text
from bash_env.text.quote import is_utf8, quote
from bash_env.text.regex import PatternError, compile

MAX_DIGITS = 4000
"""How long an integer may be."""

MAX_DEPTH = 100
"""How deeply parentheses may nest."""

_INTEGER = re.compile(r"-?[0-9]+", re.ASCII).fullmatch
_NULL = re.compile(r"-?0*", re.ASCII).fullmatch

_COMPARISONS: dict[str, Callable[[int], bool]] = {
    "<": lambda order: order < 0,
    "<=": lambda order: order <= 0,
    "=": lambda order: order == 0,
    "==": lambda order: order == 0,
    "!=": lambda order: order != 0,
    ">=": lambda order: order >= 0,
    ">": lambda order: order > 0,
}


def _quotient(left: int, right: int) -> int:
    value = abs(left) // abs(right)
    return value if (left < 0) == (right < 0) else -value


_SUMS: dict[str, Callable[[int, int], int]] = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
_PRODUCTS: dict[str, Callable[[int, int], int]] = {
    "*": lambda a, b: a * b,
    "/": _quotient,
    "%": lambda a, b: a - b * _quotient(a, b),
}


class Options(CommandOptions):
    """Print the value of EXPRESSION to standard output."""

    usage = "EXPRESSION"


class ExprError(Exception):
    """The expression cannot be evaluated; the status is 2."""

    def __init__(self, words: str, hint: bool = False) -> None:
        super().__init__(words)
        self.words = words
        self.hint = hint


async def expr(process: Process) -> int:
    """Print the value; the status is 1 if it is null or zero."""
    words = process.argv[1:]
    if words in (["--help"], ["--version"]):
        await process.write((help_text if words == ["--help"] else version_text)("expr", Options).encode())
        return 0
    if words[:1] == ["--"]:
        del words[0]
    try:
        value = _Evaluator(process, words).whole()
    except ExprError as error:
        await process.error(error.words)
        if error.hint:
            await process.write_error(f"Try '{process.name} --help' for more information.\n")
        return 2
    await process.write(value.encode("utf-8", "surrogateescape") + b"\n")
    return 1 if _NULL(value) else 0


class _Evaluator:
    """A recursive descent that evaluates as it goes; `quiet` counts what encloses operands not to be evaluated."""

    def __init__(self, process: Process, words: list[str]) -> None:
        self.env = process.env
        self.utf8 = is_utf8(process.env)
        self.words = words
        self.position = 0
        self.quiet = 0
        self.depth = 0

    # --- words ---------------------------------------------------------------------------------------

    def peek(self) -> str | None:
        """The next word, None at the end."""
        return self.words[self.position] if self.position < len(self.words) else None

    def take(self, *choices: str) -> str | None:
        """Step over the next word if it is one of `choices`."""
        word = self.peek()
        if word not in choices:
            return None
        self.position += 1
        return word

    def needed(self) -> str:
        """The next word, which must be there."""
        word = self.peek()
        if word is None:
            raise ExprError(f"syntax error: missing argument after {self.quote(self.words[-1])}")
        self.position += 1
        return word

    def quote(self, text: str) -> str:
        """A word in the locale's quotation marks."""
        return quote(text, self.env)

    # --- levels of precedence ------------------------------------------------------------------------

    def whole(self) -> str:
        """The value of all words."""
        if not self.words:
            raise ExprError("missing operand", hint=True)
        value = self.either()
        word = self.peek()
        if word is not None:
            raise ExprError(f"syntax error: unexpected argument {self.quote(word)}")
        return value

    def either(self) -> str:
        """``|``: the first operand that is neither null nor zero."""
        value = self.both()
        while self.take("|"):
            true = not _NULL(value)
            other = self.unevaluated(self.both, true)
            if not true:
                value = "0" if _NULL(other) else other
        return value

    def both(self) -> str:
        """``&``: the first operand if neither is null or zero."""
        value = self.comparison()
        while self.take("&"):
            false = _NULL(value) is not None
            other = self.unevaluated(self.comparison, false)
            if false or _NULL(other):
                value = "0"
        return value

    def unevaluated(self, parse: Callable[[], str], skip: bool) -> str:
        """What `parse` gives, without evaluating it if it is to be skipped."""
        self.quiet += skip
        try:
            return parse()
        finally:
            self.quiet -= skip

    def comparison(self) -> str:
        """Comparisons, of integers or of texts."""
        value = self.sum()
        while operator := self.take(*_COMPARISONS):
            order = self.order(value, self.sum())
            value = str(int(_COMPARISONS[operator](order)))
        return value

    def order(self, left: str, right: str) -> int:
        """Negative, zero or positive as `left` is less than, equal to or more than `right`."""
        if _INTEGER(left) and _INTEGER(right):
            return self.number(left) - self.number(right)
        one, two = (text.encode("utf-8", "surrogateescape") for text in (left, right))
        return (one > two) - (one < two)

    def sum(self) -> str:
        """``+`` and ``-``."""
        value = self.product()
        while operator := self.take(*_SUMS):
            value = self.calculate(_SUMS[operator], value, self.product())
        return value

    def product(self) -> str:
        """``*``, ``/`` and ``%``."""
        value = self.match()
        while operator := self.take(*_PRODUCTS):
            value = self.calculate(_PRODUCTS[operator], value, self.match())
        return value

    def calculate(self, operation: Callable[[int, int], int], left: str, right: str) -> str:
        """The value of an operation on integers."""
        if self.quiet:
            return "0"
        try:
            value = operation(self.number(left), self.number(right))
        except ZeroDivisionError:
            raise ExprError("division by zero") from None
        if value.bit_length() > MAX_DIGITS * 3:
            raise ExprError(f"integer longer than {MAX_DIGITS} digits")
        return str(value)

    def number(self, text: str) -> int:
        """The integer that `text` is."""
        if not _INTEGER(text):
            raise ExprError("non-integer argument")
        if len(text) > MAX_DIGITS:
            raise ExprError(f"integer longer than {MAX_DIGITS} digits")
        return int(text)

    def match(self) -> str:
        """``:``."""
        value = self.function()
        while self.take(":"):
            value = self.matched(value, self.function())
        return value

    def function(self) -> str:
        """A function with its arguments, a literal word behind ``+``, or a simple operand."""
        if self.take("+"):
            return self.needed()
        name = self.take("length", "match", "index", "substr")
        if name is None:
            return self.operand()
        text = self.function()
        if name == "length":
            return str(self.length(text))
        other = self.function()
        if name == "match":
            return self.matched(text, other)
        if name == "index":
            return self.index(text, other)
        return self.substring(text, other, self.function())

    def operand(self) -> str:
        """A word, or an expression in parentheses."""
        word = self.needed()
        if word == ")":
            raise ExprError("syntax error: unexpected ')'")
        if word != "(":
            return word
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ExprError(f"expression nested more than {MAX_DEPTH} deep")
        value = self.either()
        found = self.peek()
        if found is None:
            raise ExprError(f"syntax error: expecting ')' after {self.quote(self.words[self.position - 1])}")
        if found != ")":
            raise ExprError(f"syntax error: expecting ')' instead of {self.quote(found)}")
        self.position += 1
        self.depth -= 1
        return value

    # --- texts ---------------------------------------------------------------------------------------

    def characters(self, text: str) -> list[str]:
        """The characters of a text, bytes in the C locale."""
        if self.utf8:
            return list(text)
        return [bytes([byte]).decode("utf-8", "surrogateescape") for byte in text.encode("utf-8", "surrogateescape")]

    def length(self, text: str) -> int:
        """How many characters a text has."""
        return len(text) if self.utf8 else len(text.encode("utf-8", "surrogateescape"))

    def index(self, text: str, wanted: str) -> str:
        """Where the first of the wanted characters stands, from 1; 0 if none does."""
        characters, chosen = self.characters(text), set(self.characters(wanted))
        return str(next((place for place, char in enumerate(characters, 1) if char in chosen), 0))

    def substring(self, text: str, start: str, length: str) -> str:
        """`length` characters from `start` on, which counts from 1."""
        if not (_INTEGER(start) and _INTEGER(length)):
            return ""
        first, count = self.number(start), self.number(length)
        if first < 1 or count < 1:
            return ""
        pieces = self.characters(text)[first - 1 : first - 1 + count]
        data = b"".join([piece.encode("utf-8", "surrogateescape") for piece in pieces])
        return data.decode("utf-8", "surrogateescape")

    def matched(self, text: str, pattern: str) -> str:
        """The first group of a match at the start of `text`, or without groups its length."""
        if self.quiet:
            return "0"
        try:
            compiled = compile(pattern, syntax="expr", utf8=self.utf8)
            data = text.encode("utf-8", "surrogateescape")
            found = compiled.search(data)
        except PatternError as error:
            raise ExprError(error.message.replace("{ or \\{", "\\{")) from None
        if found is None or found.start():
            return "" if compiled.groups else "0"
        if compiled.groups:
            return (found.group(1) or b"").decode("utf-8", "surrogateescape")
        return str(self.length(data[: found.end()].decode("utf-8", "surrogateescape")))
