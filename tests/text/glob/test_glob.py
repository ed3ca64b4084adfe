"""Shell patterns: answers recorded from bash 5.2 in a UTF-8 locale."""

from __future__ import annotations

import time

import pytest

from bash_env.text.glob import glob

FULL = [
    ("*", "", True), ("?", "é", True), ("??", "é", False), ("a*c", "abc", True), ("a*c", "abd", False),
    ("*b*", "abc", True), ("a?c", "abc", True), ("[é]", "é", True), ("[a", "[a", True), ("[", "[", True),
    ("[]", "[]", True), ("[]a]", "]", True), ("[!]a]", "b", True), ("[]-a]", "^", True), ("[a-]", "-", True),
    ("[-a]", "-", True), ("[z-a]", "m", False), ("[!z-a]", "m", True), ("[[:foo:]]", "f", False),
    ("[![:foo:]]", "f", True), ("[[:alpha:]", "[a", True), ("[[:alpha]", ":", True), ("[[.a.]-c]", "b", True),
    ("[a-[.c.]]", "b", True), (r"[a\]b]", "]", True), (r"[\a]", "\\", False), (r"[a\-c]", "b", False),
    (r"[\!a]", "!", True), ("a\\", "a\\", True), (r"\*", "*", True), (r"\*", "x", False), ("[a-c-e]", "d", False),
    ("[a-c-e]", "-", True), ("[[:alpha:]-z]", "-", True), ("[a-z]", "é", False), ("[à-ü]", "é", True),
    ("[[:alpha:]]", "é", True), ("[0-[:alpha:]]", "5]", True), ("*.tar.*", "x.tar.gz", True),
    ("!(a)", "a", False), ("!(a)", "", True), ("!(a)b", "ab", False), ("*(a|b)c", "abac", True), ("+(a)", "", False),
    ("?(a)b", "b", True), ("@(a|b", "@(a|b", True), ("@(a|b", "a", False), ("@()", "", True), ("!()", "", False),
    ("*(|a)", "aa", True), ("@(a|)b", "b", True), ("+([0-9])", "123", True), ("!(*.c)", "x.c", False),
    ("*!(.c)", "x.c", True), ("@(a|b)@(c|d)", "bd", True), ("!(!(a))", "a", True), (r"@(a\|b)", "a|b", True),
    ("@([)])", ")", True), ("@(a(b)c)", "a(b)c", True), ("*(*(a))", "aaa", True), ("[+(a)]", "(", True),
    ("*!(b)", "b", False), ("*!(b)", "ba", True), ("*+(b|)", "ba", False), ("*!(b)x", "", True),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "text", "expected"), FULL)
def test_full(pattern: str, text: str, expected: bool) -> None:
    assert glob(pattern).full(text) is expected


NOCASE = [
    ("É", "é", True), ("[a-c]", "B", True), ("[[:upper:]]", "b", False), ("[[:upper:]]", "B", True),
    ("K", "\u212a", True), ("ſ", "s", False), ("σ", "ς", False), ("[Z-a]", "c", False), ("[@-Z]", "c", True),
    ("[!a]", "A", False), ("a*B", "AxB", True), ("@(a|b)", "A", True),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "text", "expected"), NOCASE)
def test_ignore_case(pattern: str, text: str, expected: bool) -> None:
    assert glob(pattern, ignore_case=True).full(text) is expected


def test_without_extglob() -> None:
    assert glob("+(a)", extglob=False).full("+(a)")
    assert glob("*(a)", extglob=False).full("xx(a)")


def test_bytes_that_are_not_utf8() -> None:
    assert glob("?").full("\udcff")
    assert glob("???").full("\udcffé")
    assert not glob("??").full("\udcffé")
    assert glob(b"\xc3*").full("é")
    assert glob("[^a]").full(b"\xff")
    assert glob("a?").prefix_longest("a\udcffé") == 2
    assert glob("?").suffix_shortest("aé\udcff") == 2
    assert glob("??", utf8=False).full("é")


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        # ${x#p} ${x##p} ${x%p} ${x%%p}
        ("*.", "a.b.c", ("b.c", "c", "a.b.c", "a.b.c")),
        (".*", "a.b.c", ("a.b.c", "a.b.c", "a.b", "a")),
        ("[a-c]*[a-c]", "abcabc", ("cabc", "", "abca", "")),
        ("+([[:space:]])", "  x ", (" x ", "x ", "  x", "  x")),
        ("", "ab", ("ab", "ab", "ab", "ab")),
        ("*", "ab", ("ab", "", "ab", "")),
        ("é", "éaé", ("aé", "aé", "éa", "éa")),
        ("!(foo)", "foo.c", ("foo.c", "", "foo.c", "")),
        ("*+(a|b)", "xab", ("b", "", "xa", "")),
    ],
)
def test_prefixes_and_suffixes(pattern: str, text: str, expected: tuple[str, ...]) -> None:
    compiled = glob(pattern)
    ends = (compiled.prefix_shortest(text), compiled.prefix_longest(text))
    starts = (compiled.suffix_shortest(text), compiled.suffix_longest(text))
    got = [text[end or 0 :] for end in ends] + [text if start is None else text[:start] for start in starts]
    assert tuple(got) == expected


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("b*c", "aabbXcc", (2, 7)),
        ("X", "aXbX", (1, 2)),
        ("[0-9]", "ab12", (2, 3)),
        ("+([0-9])", "ab12c", (2, 4)),
        ("?(z)", "ab", (0, 0)),
        ("?(z)", "", None),
        ("*", "", (0, 0)),
        ("z", "ab", None),
        ("é?", "aéb", (1, 3)),
        ("*\\*", "a*b", None),
        ("a\\*", "za*b", (1, 3)),
    ],
)
def test_search(pattern: str, text: str, expected: tuple[int, int] | None) -> None:
    assert glob(pattern).search(text) == expected


HOSTILE = [
    "*a*a*a*a*a*b", "*(*(*(a)))b", "+(a|aa)+(a|aa)b", "*([ab]|a|aa)x", "!(*a*)b", "!(!(!(a*)))b", "@(a|aa)" * 30 + "b",
    "*[a]*[a]*[a]*[a]b", "*(a*)b", "?(a)" * 40 + "b", "*+(a|)" * 5 + "b",
]  # fmt: skip


@pytest.mark.parametrize("pattern", HOSTILE)
def test_hostile(pattern: str) -> None:
    start = time.process_time()
    compiled = glob(pattern)
    text = "a" * 20_000
    assert not compiled.full(text)
    compiled.prefix_longest(text)
    compiled.suffix_longest(text)
    compiled.search(text)
    assert glob("@(" * 5_000 + "a" + ")" * 5_000).full("b") is False
    assert glob("[" * 5_000).full("[" * 5_000)
    assert time.process_time() - start < 3
