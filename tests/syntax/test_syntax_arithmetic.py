"""Arithmetic expressions: trees, numbers, and errors in bash's words."""

from __future__ import annotations

import pytest

from bash_env.syntax.nodes import (
    Arithmetic,
    Assign,
    Binary,
    Expansion,
    Literal,
    Number,
    Parameter,
    Parenthesis,
    SingleQuoted,
    Ternary,
    Unary,
    Update,
    Variable,
    Word,
)
from bash_env.syntax.parser import ArithmeticSyntaxError, parse_arithmetic


def number(value: int) -> Number:
    return Number(str(value), value)


A, B = Variable("a"), Variable("b")
ONE, TWO, THREE = number(1), number(2), number(3)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("1+2*3", Binary("+", ONE, Binary("*", TWO, THREE))),
        ("1-2-3", Binary("-", Binary("-", ONE, TWO), THREE)),
        ("1**2**3", Binary("**", ONE, Binary("**", TWO, THREE))),
        ("-1**2", Binary("**", Unary("-", ONE), TWO)),
        ("(1+2)*3", Binary("*", Parenthesis(Binary("+", ONE, TWO)), THREE)),
        ("a=b=1", Assign("=", A, Assign("=", B, ONE))),
        ("a<<=1,b", Binary(",", Assign("<<=", A, ONE), B)),
        ("1?2:3", Ternary(ONE, TWO, THREE)),
        ("1?a=1:2?3:1", Ternary(ONE, Assign("=", A, ONE), Ternary(TWO, THREE, ONE))),
        ("a++ + ++b", Binary("+", Update("++", A, False), Update("++", B, True))),
        ("a+++b", Binary("+", Update("++", A, False), B)),
        ("1++2", Binary("+", ONE, Unary("+", TWO))),
        ("--1", Unary("-", Unary("-", ONE))),
        ("!~-a", Unary("!", Unary("~", Unary("-", A)))),
        ("1<2==3", Binary("==", Binary("<", ONE, TWO), THREE)),
        ("1|2^3&1", Binary("|", ONE, Binary("^", TWO, Binary("&", THREE, ONE)))),
        ("1||2&&3", Binary("||", ONE, Binary("&&", TWO, THREE))),
        ("a[1+2]", Variable("a", Word((Literal("1+2"),)))),
        ("a['b c']", Variable("a", Word((SingleQuoted("b c"),)))),
        ("a[b[1]]--", Update("--", Variable("a", Word((Literal("b[1]"),))), False)),
        ("$a+1", Binary("+", Expansion(Parameter("a")), ONE)),
        ("b[$a]", Variable("b", Word((Parameter("a"),)))),
        ("", Number("", 0)),
        (" \t\n", Number("", 0)),
    ],
)
def test_trees(text: str, tree: Arithmetic) -> None:
    assert parse_arithmetic(text) == tree


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("017", 15),
        ("0x1F", 31),
        ("0x", 0),
        ("2#101", 5),
        ("16#ff", 255),
        ("36#Z", 35),
        ("37#Z", None),
        ("62#Z", 61),
        ("64#@_", 62 * 64 + 63),
        ("10#08", 8),
        ("9223372036854775807", 2**63 - 1),
        ("9223372036854775808", -(2**63)),
        ("0xffffffffffffffff", -1),
        ("99999999999999999999999", 99999999999999999999999 - 5421 * 2**64),
    ],
)
def test_numbers(text: str, value: int | None) -> None:
    if value is None:
        with pytest.raises(ArithmeticSyntaxError, match="value too great for base"):
            parse_arithmetic(text)
    else:
        assert parse_arithmetic(text) == Number(text, value)


# what `let "$expression"` writes after `bash: line 1: let: `
@pytest.mark.parametrize(
    "message",
    [
        '1 +: syntax error: operand expected (error token is "+")',
        '1=2: attempted assignment to non-variable (error token is "=2")',
        '1+x=5: attempted assignment to non-variable (error token is "=5")',
        '(x)=3: attempted assignment to non-variable (error token is "=3")',
        '(1: missing `)\' (error token is "1")',
        '1 + (2 3): missing `)\' (error token is "3)")',
        '1): syntax error in expression (error token is ")")',
        '1 2: syntax error in expression (error token is "2")',
        '1 ! 2: syntax error in expression (error token is "! 2")',
        '1 ? 2: `:\' expected for conditional expression (error token is "2")',
        '1 ? : 2: expression expected (error token is ": 2")',
        '1?2:: expression expected (error token is ":")',
        '08: value too great for base (error token is "08")',
        '0xg: value too great for base (error token is "0xg")',
        '65#1: invalid arithmetic base (error token is "65#1")',
        '0#1: invalid number (error token is "0#1")',
        '10#: invalid integer constant (error token is "10#")',
        '1.5: syntax error: invalid arithmetic operator (error token is ".5")',
        '@: syntax error: operand expected (error token is "@")',
        '1 @ 2: syntax error: invalid arithmetic operator (error token is "@ 2")',
        'a[1: bad array subscript (error token is "a[1")',
        'a [1]: syntax error: invalid arithmetic operator (error token is "[1]")',
        'x++++: syntax error: operand expected (error token is "+")',
        '(): syntax error: operand expected (error token is ")")',
        '1 || : syntax error: operand expected (error token is "|| ")',
        "'a': syntax error: operand expected (error token is \"'a'\")",
        '$y: syntax error: operand expected (error token is "$y")',
    ],
)
def test_errors(message: str) -> None:
    expression = message.split(": ")[0] if not message.startswith("1 ? : 2") else "1 ? : 2"
    expression = {"1 || ": "1 || ", "1?2:": "1?2:"}.get(expression, expression)
    with pytest.raises(ArithmeticSyntaxError) as caught:
        parse_arithmetic(expression, expansions=False)
    assert str(caught.value) == message


def test_a_wrong_number_ends_the_expression_that_is_shown() -> None:
    with pytest.raises(ArithmeticSyntaxError) as caught:
        parse_arithmetic(" 1 + 09 + 2")
    assert str(caught.value) == '1 + 09: value too great for base (error token is "09")'


def test_where_a_division_by_zero_is_reported() -> None:
    tree = parse_arithmetic("5 / (3-3) + 1")
    assert isinstance(tree, Binary) and isinstance(tree.left, Binary)
    assert tree.left.token == 4
    tree = parse_arithmetic("2 ** -1 + 3")
    assert isinstance(tree, Binary) and isinstance(tree.left, Binary)
    assert tree.left.token == 8
