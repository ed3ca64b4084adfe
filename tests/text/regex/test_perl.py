"""Perl-style patterns, as grep -P has them."""

from __future__ import annotations

import pytest

from bash_env.text import regex

MATCHES = [
    (r"a.*?c", b"abcabc", b"abc"),
    ("(a|ab)(c|bcd)", b"abcd", b"abcd"),
    ("a|ab", b"ab", b"a"),
    (r"\d+(?= dollars)", b"5 euros 7 dollars", b"7"),
    ("(?<=b)c", b"acbc", b"c"),
    ("(?<!b)c", b"bcac", b"c"),
    ("a(?!b)", b"abac", b"a"),
    (r"foo\Kbar", b"foobar", b"bar"),
    ("(?i)ABC", b"xabc", b"abc"),
    ("(?i:a)b", b"AB", None),
    ("(?x) a b # comment", b"ab", b"ab"),
    (r"(?<q>['\"]).*?\k<q>", b"x'a\"b'", b"'a\"b'"),
    (r"(a)(b)?\1", b"aa", b"aa"),
    (r"\Qa.b\E+", b"a.bb", b"a.bb"),
    (r"[\w.]+@\w+", b"<a.b@c>", b"a.b@c"),
    (r"\x61\x{62}\143", b"abc", b"abc"),
    (r"(?:a|b)++c", b"ababc", b"ababc"),
    ("(?>a+)a", b"aaa", None),
    (r"\((?:[^()]|(?R))*\)", b"x(a(b)c)", b"(a(b)c)"),
    ("(?|(a)|(b))\\1", b"abb", b"bb"),
    (r"\h+\S", b"a \tb", b" \tb"),
    (r"\p{Lu}", "aÉ".encode(), "É".encode()),
    (r"[^\p{L}]", "é1".encode(), b"1"),
    (r"\w+", "é1_x".encode(), b"1_x"),
    (r"^\N+$", b"ab", b"ab"),
    ("a{,3}", b"a{,3}", b"a{,3}"),
    ("(a)?(?(1)b|c)", b"ab", b"ab"),
]


@pytest.mark.parametrize(("pattern", "data", "expected"), MATCHES)
def test_match(pattern: str, data: bytes, expected: bytes | None) -> None:
    match = regex.compile(pattern, syntax="perl").search(data)
    assert (None if match is None else match.group()) == expected


ERRORS = [
    ("a(", "missing closing parenthesis"),
    ("a)", "unmatched closing parenthesis"),
    ("*a", "quantifier does not follow a repeatable item"),
    ("a**", "quantifier does not follow a repeatable item"),
    ("a{2,1}", "numbers out of order in {} quantifier"),
    ("[a", "missing terminating ] for character class"),
    ("[z-a]", "range out of order in character class"),
    ("\\", "\\ at end of pattern"),
    ("(?<=a+)b", "lookbehind assertion is not fixed length"),
    (r"(a)\2", "reference to non-existent subpattern"),
    ("[[:foo:]]", "unknown POSIX class name"),
    ("[:alpha:]", "POSIX named classes are supported only within a class"),
    ("(?z)", "unrecognized character after (? or (?-"),
    (r"\p{Foo}", "unknown property after \\P or \\p"),
    (r"\q", "unrecognized character follows \\"),
    (r"\x{110000}", "character code point value in \\x{} or \\o{} is too large"),
    ("(*FOO)a", "(*VERB) not recognized or malformed"),
    ("(a|(?1)b)+", "recursive call could loop indefinitely"),
]


@pytest.mark.parametrize(("pattern", "message"), ERRORS)
def test_error(pattern: str, message: str) -> None:
    with pytest.raises(regex.PatternError) as caught:
        regex.compile(pattern, syntax="perl")
    assert caught.value.message == message


def test_rust_classes_know_unicode() -> None:
    text = "é٣ x".encode()
    assert regex.compile(r"\w+", syntax="rust").match_span(text) == (0, 4)
    assert regex.compile(r"\d", syntax="rust").match_span(text) == (2, 4)
    assert regex.compile(r"\bx", syntax="rust").match_span(text) == (5, 6)
    assert regex.compile(r"(?P<n>x)", syntax="rust").match_span(text) == (5, 6)


def test_lines() -> None:
    block = b"foobar\nfoo bar\nfoo\n\nbarfoo"
    assert list(regex.compile("foo(?!bar)", syntax="perl").matching_lines(block)) == [(7, 14), (15, 18), (20, 26)]
    assert regex.compile(r"o\n?b", syntax="perl").count_lines(block) == 1
    assert regex.compile(r"(.)\1", syntax="perl").count_lines(block) == 4
    assert regex.compile(r"^\P{L}*$", syntax="perl").count_lines(block) == 1
