"""Words: quoting and the expansions in them."""

from __future__ import annotations

import pytest

from bash_env.syntax.nodes import (
    AnsiQuoted,
    ArithmeticExpansion,
    BadSubstitution,
    CommandSubstitution,
    Conditional,
    ConditionBinary,
    DoubleQuoted,
    Escaped,
    ExtendedGlob,
    Literal,
    Parameter,
    ProcessSubstitution,
    SimpleCommand,
    SingleQuoted,
    Word,
    WordPart,
    walk,
)
from bash_env.syntax.parser import ParserOptions, parse, parse_string, parse_word
from bash_env.syntax.printer import print_word


def parts(text: str, *, extglob: bool = False) -> tuple[WordPart, ...]:
    """The parts of the one argument of a command."""
    found = parse(f"a {text}\n", options=ParserOptions(extglob=extglob))[0].items[0].command
    assert isinstance(found, SimpleCommand)
    (word,) = found.words[1:]
    assert isinstance(word, Word)
    return word.parts


def literal(text: str) -> Word:
    return Word((Literal(text),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ab", (Literal("ab"),)),
        ("a\\ b", (Literal("a"), Escaped(" "), Literal("b"))),
        ("a\\\nb", (Literal("ab"),)),
        ("'a b'", (SingleQuoted("a b"),)),
        ("''", (SingleQuoted(""),)),
        ('""', (DoubleQuoted(()),)),
        ('"a\\b\\$\\\nc"', (DoubleQuoted((Literal("a\\b"), Escaped("$"), Literal("c"))),)),
        ('"a"b', (DoubleQuoted((Literal("a"),)), Literal("b"))),
        ('$"a"', (DoubleQuoted((Literal("a"),), True),)),
        ("a#b", (Literal("a#b"),)),
        ("$", (Literal("$"),)),
        ("a$", (Literal("a$"),)),
        ('"$"', (DoubleQuoted((Literal("$"),)),)),
        ("$%a", (Literal("$%a"),)),
        ("$a", (Parameter("a"),)),
        ("$1a", (Parameter("1"), Literal("a"))),
        ("$$$#", (Parameter("$"), Parameter("#"))),
        ("é$é", (Literal("é$é"),)),
        ("${a}", (Parameter("a", braces=True),)),
        ("${10}", (Parameter("10", braces=True),)),
        ("${#}", (Parameter("#", braces=True),)),
        ("${#a}", (Parameter("a", "#len", braces=True),)),
        ("${##}", (Parameter("#", "#len", braces=True),)),
        ("${#-}", (Parameter("-", "#len", braces=True),)),
        ("${#-a}", (Parameter("#", "-", literal("a"), braces=True),)),
        ("${##a}", (Parameter("#", "#", literal("a"), braces=True),)),
        ("${#a[@]}", (Parameter("a", "#len", subscript=literal("@"), braces=True),)),
        ("${!a}", (Parameter("a", indirect=True, braces=True),)),
        ("${!a*}", (Parameter("a", "!*", braces=True),)),
        ("${!a@}", (Parameter("a", "!@", braces=True),)),
        ("${!a[@]}", (Parameter("a", "!keys", subscript=literal("@"), braces=True),)),
        ("${!a[1]}", (Parameter("a", subscript=literal("1"), indirect=True, braces=True),)),
        ("${!#}", (Parameter("#", indirect=True, braces=True),)),
        ("${!-a}", (Parameter("!", "-", literal("a"), braces=True),)),
        ("${a:-b c}", (Parameter("a", ":-", literal("b c"), braces=True),)),
        ("${a-}", (Parameter("a", "-", Word(()), braces=True),)),
        ("${a//b/c/d}", (Parameter("a", "//", literal("b"), literal("c/d"), braces=True),)),
        ("${a/#b}", (Parameter("a", "/#", literal("b"), braces=True),)),
        ("${a/%b/}", (Parameter("a", "/%", literal("b"), Word(()), braces=True),)),
        ("${a:1:2}", (Parameter("a", ":", literal("1"), literal("2"), braces=True),)),
        ("${a: -1}", (Parameter("a", ":", literal(" -1"), braces=True),)),
        ("${a:b?1:2:3}", (Parameter("a", ":", literal("b?1:2"), literal("3"), braces=True),)),
        ("${a:(1):2}", (Parameter("a", ":", literal("(1)"), literal("2"), braces=True),)),
        ("${a@Q}", (Parameter("a", "@", literal("Q"), braces=True),)),
        ("${a[@]@A}", (Parameter("a", "@", literal("A"), subscript=literal("@"), braces=True),)),
        ("${a^^[b]}", (Parameter("a", "^^", literal("[b]"), braces=True),)),
        ("${a[b[1]]}", (Parameter("a", subscript=literal("b[1]"), braces=True),)),
        ("${a b}", (BadSubstitution("${a b}"),)),
        ("${}", (BadSubstitution("${}"),)),
        ('${a@Z"}"}', (BadSubstitution('${a@Z"}"}'),)),
        ("${a[}", (BadSubstitution("${a[}"),)),
    ],
)
def test_parts(text: str, expected: tuple[WordPart, ...]) -> None:
    assert parts(text) == expected


def test_quotes_within_braces() -> None:
    inner = (DoubleQuoted((Literal("b }"),)), Literal("c"))
    assert parts('"${a:-"b }"c}"') == (DoubleQuoted((Parameter("a", ":-", Word(inner), braces=True),)),)
    quoted = parts("\"${a:-'b'} ${a#'b'}\"")
    assert quoted == (
        DoubleQuoted(
            (
                Parameter("a", ":-", literal("'b'"), braces=True),
                Literal(" "),
                Parameter("a", "#", Word((SingleQuoted("b"),)), braces=True),
            )
        ),
    )


@pytest.mark.parametrize(
    ("source", "value"),
    [
        (r"a\tb\n", "a\tb\n"),
        (r"\e\E\a\b\f\r\v", "\x1b\x1b\a\b\f\r\v"),
        (r"\\\'\"\?", "\\'\"?"),
        (r"\101\x41\u41\U00000041", "AAAA"),
        (r"\1012\x412", "A2A2"),
        (r"\u20ac\U1F600", "€😀"),
        (r"\xe2\x82\xac", "€"),
        (r"\342\202\254", "€"),
        (r"\xff\x80", "\udcff\udc80"),
        (r"\ca\c?\c\\x", "\x01\x7f\x1cx"),
        (r"\z\x\u", r"\z\x\u"),
        (r"a\0b", "a"),
        (r"\x{41}\x{}b", "A"),
        (r"\ud800", "\udced\udca0\udc80"),
        (r"\U80000000x", "x"),
        ("é", "é"),
    ],
)
def test_ansi_escapes(source: str, value: str) -> None:
    assert parts(f"$'{source}'") == (AnsiQuoted(source, value),)


def test_substitutions() -> None:
    (part,) = parts("$(b; c)")
    assert isinstance(part, CommandSubstitution)
    assert (part.style, part.source, len(part.body.items)) == ("$(", "b; c", 2)
    (part,) = parts("`b \\`c\\` \\$d`")
    assert isinstance(part, CommandSubstitution)
    assert (part.style, part.source) == ("`", "b \\`c\\` \\$d")
    assert print_word(Word((part,))) == "`b \\`c\\` \\$d`"
    (part,) = parts("<(b)")
    assert isinstance(part, ProcessSubstitution)
    assert (part.direction, part.source) == ("<", "b")
    for text, style in (("${ b; }", "${"), ("${| b; }", "${|")):
        (part,) = parts(text)
        assert isinstance(part, CommandSubstitution)
        assert (part.style, len(part.body.items)) == (style, 1)
        assert print_word(Word((part,))) == text


def test_a_case_within_a_substitution_needs_no_balance() -> None:
    (part,) = parts("$(case b in b) c;; esac)")
    assert isinstance(part, CommandSubstitution)


def test_arithmetic_within_words() -> None:
    (part,) = parts("$(( (1+2) * $b ))")
    assert isinstance(part, ArithmeticExpansion)
    assert part.source == " (1+2) * $b "
    assert part.word == Word((Literal(" (1+2) * "), Parameter("b"), Literal(" ")))
    assert part.expression is not None
    (part,) = parts("$[1+2]")
    assert isinstance(part, ArithmeticExpansion)
    assert part.old
    (part,) = parts("$(( 1 $b 2 ))")
    assert isinstance(part, ArithmeticExpansion)
    assert part.expression is None


def test_extended_globs() -> None:
    glob = ExtendedGlob("@", (literal("b"), Word((ExtendedGlob("!", (literal("c d"),)),)), Word(())))
    assert parts("x@(b|!(c d)|)y", extglob=True) == (Literal("x"), glob, Literal("y"))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("[[ a =~ ^(b c|d)$ ]]", literal("^(b c|d)$")),
        ("[[ a =~ b|c && d ]]", literal("b|c")),
        ('[[ a =~ "b c"$d ]]', Word((DoubleQuoted((Literal("b c"),)), Parameter("d")))),
        ("[[ a =~ [[:space:]] ]]", literal("[[:space:]]")),
        ("[[ a == @(b|c) ]]", Word((ExtendedGlob("@", (literal("b"), literal("c"))),))),
        ("[[ a < b ]]", literal("b")),
    ],
)
def test_right_sides_of_conditions(text: str, right: Word) -> None:
    found = parse(text)[0].items[0].command
    assert isinstance(found, Conditional)
    condition = next(node for node in walk(found) if isinstance(node, ConditionBinary))
    assert condition.right == right


def test_parse_string_knows_no_quotes() -> None:
    assert parse_string("a 'b' \"c\" \\d \\$e $f").parts == (
        Literal("a 'b' \"c\" \\d "),
        Escaped("$"),
        Literal("e "),
        Parameter("f"),
    )


def test_parse_word_takes_all_of_its_text() -> None:
    assert parse_word("a b;'c'|(d)").parts == (Literal("a b;"), SingleQuoted("c"), Literal("|(d)"))
