"""Arithmetic expressions (bash manual 6.5): precedence climbing over the parts of a word."""

from __future__ import annotations

import re
from collections.abc import Callable

from bash_env.syntax.errors import MAX_NESTING, ArithmeticSyntaxError
from bash_env.syntax.nodes import (
    Arithmetic,
    Assign,
    Binary,
    Expansion,
    Literal,
    Number,
    Parenthesis,
    Ternary,
    Unary,
    Update,
    Variable,
    Word,
    WordPart,
)
from bash_env.syntax.patterns import NAME, Pattern

_TOKEN = Pattern(
    rf"[ \t\n\r]*+(?:({NAME})|([0-9][0-9A-Za-z@_#]*+)"
    r"|(\+\+|--|\*\*|<<=?|>>=?|[<>=!+\-*/%&^|]=|&&|\|\||[-+*/%<>&^|!~?:,()=])|(.)|)",
    re.DOTALL,
)
_PREFIX_TARGET = Pattern(r"[ \t\n\r]*+[A-Za-z_]")
_NAME, _NUMBER, _OPERATOR, _INVALID = 1, 2, 3, 4
_END, _EXPANSION = "", "$"

_COMMA, _ASSIGN, _TERNARY = 1, 2, 3
_PRECEDENCE = {
    operator: level
    for level, operators in enumerate(
        (
            ",",
            "= *= /= %= += -= <<= >>= &= ^= |=",
            "?",
            "||",
            "&&",
            "|",
            "^",
            "&",
            "== !=",
            "< <= > >=",
            "<< >>",
            "+ - ++ --",
            "* / %",
            "**",
        ),
        _COMMA,
    )
    for operator in operators.split()
}
_POWER = _PRECEDENCE["**"]
_DIGITS = {c: i for i, c in enumerate("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@_")}
_WRAP = 1 << 64
_SIGN = 1 << 63


def wrap(value: int) -> int:
    """`value` as a signed 64-bit integer."""
    return (value + _SIGN) % _WRAP - _SIGN


class ArithmeticParser:
    """Parses one expression, given as the parts of its word."""

    def __init__(
        self, parts: tuple[WordPart, ...], subscript: Callable[[str], tuple[WordPart, ...]], depth: int = 0
    ) -> None:
        self._parts = parts
        self._parse_subscript = subscript
        self._depth = depth
        self._index = 0
        self._text = ""
        self._pos = 0
        self._start = 0
        self._token = _END
        self._kind = 0
        self._part: WordPart = Literal("")
        self._after_operand = False

    def parse(self) -> Arithmetic:
        """The whole expression; an empty one is the number 0."""
        self._advance()
        if self._token == _END:
            return Number("", 0)
        expression = self._binary(_COMMA)
        if self._token != _END:
            error = self._error("syntax error in expression")
            error.before = expression
            raise error
        return expression

    # --- tokens -----------------------------------------------------------------------------------

    def _next_text(self) -> bool:
        """Step to the next part; true if it is literal text, now in `_text`."""
        if self._index >= len(self._parts):
            return False
        part = self._parts[self._index]
        self._index += 1
        if isinstance(part, Literal):
            self._text, self._pos = part.text, 0
            return True
        self._part = part
        self._text, self._pos = "", 0
        return False

    def _advance(self) -> None:
        """Read the next token."""
        self._after_operand = self._kind in (_NAME, _NUMBER) or self._token in (")", "]", _EXPANSION)
        while True:
            match = _TOKEN.match(self._text, self._pos)
            assert match is not None
            kind = match.lastindex
            if kind is not None:
                break
            if self._index >= len(self._parts):
                self._token, self._kind = _END, 0
                return
            if not self._next_text() and self._text == "":
                self._token, self._kind = _EXPANSION, 0
                return
        self._kind = kind
        self._token = match[kind]
        self._start, self._pos = match.span(kind)
        if kind == _INVALID:
            after = self._after_operand
            raise self._error(f"syntax error: {'invalid arithmetic operator' if after else 'operand expected'}")

    def _error(self, message: str, start: int | None = None) -> ArithmeticSyntaxError:
        text = self._text
        return ArithmeticSyntaxError(message, text[self._start if start is None else start :], text.lstrip(" \t"))

    def _number_error(self, message: str) -> ArithmeticSyntaxError:
        """bash shows the expression only up to a number that it refuses."""
        shown = self._text[: self._pos].lstrip(" \t")
        return ArithmeticSyntaxError(message, self._token, shown)

    # --- expressions ------------------------------------------------------------------------------

    def _binary(self, minimum: int) -> Arithmetic:
        """Operators of at least `minimum` precedence; one frame a level, the left side grows in a loop."""
        self._depth += 4
        if self._depth > MAX_NESTING:
            raise self._error("expression recursion level exceeded")
        left = self._unary()
        operator = ""
        try:
            while True:
                operator = self._token
                level = _PRECEDENCE.get(operator, 0)
                if level < minimum:
                    self._depth -= 4
                    return left
                if level == _ASSIGN:
                    left = self._assign(left, operator)
                elif level == _TERNARY:
                    left = self._ternary(left)
                else:
                    left = self._operation(left, operator, level)
        except ArithmeticSyntaxError as error:
            error.before = _before(left, operator, error.before)
            raise

    def _operation(self, left: Arithmetic, operator: str, level: int) -> Arithmetic:
        if operator in ("++", "--"):
            operator = operator[0]
            self._pos = self._start + 1
        self._advance()
        start = self._start
        right = self._binary(level if level == _POWER else level + 1)
        return Binary(operator, left, right, self._start if level == _POWER else start)

    def _assign(self, target: Arithmetic, operator: str) -> Arithmetic:
        if not isinstance(target, Variable):
            raise self._error("attempted assignment to non-variable")
        self._advance()
        value = self._binary(_ASSIGN)
        return Assign(operator, target, value, self._start)

    def _ternary(self, test: Arithmetic) -> Arithmetic:
        self._advance()
        if self._token in (_END, ":"):
            raise self._error("expression expected")
        then = self._binary(_COMMA)
        try:
            if self._token != ":":
                raise self._error("`:' expected for conditional expression")
            self._advance()
            if self._token == _END:
                raise self._error("expression expected")
            return Ternary(test, then, self._binary(_TERNARY))
        except ArithmeticSyntaxError as error:
            error.before = Ternary(test, then, error.before or Number("0", 0))
            raise

    def _unary(self) -> Arithmetic:
        operators = []
        while self._token in ("-", "+", "!", "~", "++", "--"):
            operator = self._token
            if len(operator) == 2:
                if _PREFIX_TARGET.match(self._text, self._pos):
                    self._advance()
                    operand: Arithmetic = Update(operator, self._variable(), True)
                    break
                operator = operator[0]
                self._pos = self._start + 1
            operators.append(operator)
            self._advance()
        else:
            operand = self._operand()
        for operator in reversed(operators):
            operand = Unary(operator, operand)
        return operand

    def _operand(self) -> Arithmetic:
        if self._kind == _NAME:
            return self._updated(self._variable())
        if self._kind == _NUMBER:
            number = Number(self._token, self._value(self._token))
            self._advance()
            return number
        if self._token == "(":
            return self._parenthesis()
        if self._token == _EXPANSION:
            part = self._part
            self._advance()
            return Expansion(part)
        raise self._error("syntax error: operand expected")

    def _parenthesis(self) -> Arithmetic:
        self._advance()
        expression = self._binary(_COMMA)
        if self._token != ")":
            raise self._error("missing `)'")
        self._advance()
        return Parenthesis(expression)

    def _updated(self, variable: Variable) -> Arithmetic:
        operator = self._token
        if operator not in ("++", "--"):
            return variable
        self._advance()
        return Update(operator, variable, False)

    # --- operands ---------------------------------------------------------------------------------

    def _variable(self) -> Variable:
        """The variable whose name is the current token, with its subscript."""
        name = self._token
        subscript = None
        if self._text.startswith("[", self._pos):
            subscript = self._subscript()
        self._kind, self._token = _NAME, name
        self._advance()
        return Variable(name, subscript)

    def _subscript(self) -> Word:
        """The text up to the bracket that closes the one at `_pos`; expansions may stand in it."""
        start = self._start
        self._pos += 1
        parts: list[WordPart] = []
        depth = 1
        while True:
            end = self._pos
            for match in re.compile(_BRACKET, re.DOTALL).finditer(self._text, self._pos):
                depth += {"[": 1, "]": -1}.get(match[0], 0)
                end = match.end()
                if not depth:
                    break
            if not depth:
                parts += self._parse_subscript(self._text[self._pos : end - 1])
                self._pos = end
                return Word(tuple(parts))
            parts += self._parse_subscript(self._text[self._pos :])
            if self._index >= len(self._parts):
                raise self._error("bad array subscript", start)
            if not self._next_text():
                parts.append(self._part)

    def _value(self, digits: str) -> int:
        """The value of a constant: decimal, `0` octal, `0x` hexadecimal, or `base#digits`."""
        if digits.isdecimal() and digits[0] != "0":
            return wrap(int(digits)) if len(digits) < 4000 else self._in_base(digits, 10)
        if digits[:2] in ("0x", "0X"):
            return self._in_base(digits[2:], 16)
        base, separator, rest = digits.partition("#")
        if not separator:
            return self._in_base(digits, 8 if digits[0] == "0" else 10)
        if base[0] == "0":
            raise self._number_error("invalid number")
        radix = self._in_base(base, 10)
        if not 2 <= radix <= 64:
            raise self._number_error("invalid arithmetic base")
        if not rest:
            raise self._number_error("invalid integer constant")
        return self._in_base(rest, radix)

    def _in_base(self, digits: str, base: int) -> int:
        value = 0
        for digit in digits.lower() if base <= 36 else digits:
            figure = _DIGITS.get(digit, 64)
            if figure >= base:
                raise self._number_error("value too great for base" if digit != "#" else "invalid number")
            value = (value * base + figure) % _WRAP
        return wrap(value)


def _before(left: Arithmetic, operator: str, rest: Arithmetic | None) -> Arithmetic | None:
    """What is done before an error in the right operand, of which `rest` is done."""
    if operator == "?":
        return rest if isinstance(rest, Ternary) else left if rest is None else Binary("&&", left, rest)
    if operator == "=" and isinstance(left, Variable):
        return rest
    if rest is None:
        return left
    return Binary(operator if operator in ("&&", "||") else ",", left, rest)


_BRACKET = r"\\.|'[^']*'|\"(?:[^\"\\]|\\.)*\"|[\[\]]"
