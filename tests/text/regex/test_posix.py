"""Basic and extended syntax: where patterns match, and what GNU says of wrong ones (recorded from the tools)."""

from __future__ import annotations

import pytest

from bash_env.text import regex

MATCHES = [
    # syntax, pattern, data, what it matches
    ("grep", "*a", b"*a", b"*a"),
    ("grep", "^*a", b"*a", b"*a"),
    ("grep", r"\(*a\)", b"*a", b"*a"),
    ("grep", r"a\|*b", b"*b", b"*b"),
    ("grep", "a**", b"aaa", b"aaa"),
    ("grep", "a{1", b"a{1", b"a{1"),
    ("grep", "a^b", b"a^b", b"a^b"),
    ("grep", "a$b", b"a$b", b"a$b"),
    ("grep", r"\(^b\)", b"b", b"b"),
    ("grep", r"a\(^b\)", b"a^b", None),
    ("grep", r"\(a$\)", b"a", b"a"),
    ("grep", r"a\|^b", b"b", b"b"),
    ("grep", r"\{1\}a", b"{1}a", b"{1}a"),
    ("grep", r"a\{,2\}", b"aaa", b"aa"),
    ("grep", r"a\?b\+", b"bb", b"bb"),
    ("grep", r"\?a", b"?a", b"?a"),
    ("grep", "$*", b"$", b"$"),
    ("grep", "^^a", b"^a", b"^a"),
    ("grep", r"\}", b"}", b"}"),
    ("egrep", "*a", b"*a", b"a"),
    ("egrep", "(*a)", b"*a", b"a"),
    ("egrep", "a|*b", b"*b", b"b"),
    ("egrep", "{1}a", b"{1}a", b"a"),
    ("egrep", "^*a", b"ba", b"a"),
    ("egrep", "a{x", b"a{x", b"a{x"),
    ("egrep", "a{1,", b"a{1,", b"a{1,"),
    ("egrep", "a{1a}", b"a{1a}", b"a{1a}"),
    ("egrep", "a{,2}", b"aaaa", b"aa"),
    ("egrep", "a{1}{2}", b"aaa", b"aa"),
    ("egrep", "a)b", b"a)b", b"a)b"),
    ("egrep", "a^b", b"a^b", None),
    ("egrep", "()", b"a", b""),
    ("egrep", "a||b", b"b", b"b"),
    ("egrep", "(|a)", b"a", b"a"),
    ("egrep", "a*+?", b"aaa", b"aaa"),
    ("egrep", r"\d", b"d", b"d"),
    ("egrep", r"\w+", b"ab_1-", b"ab_1"),
    ("egrep", r"\s\S", b"a b", b" b"),
    ("egrep", r"\<b", b"ab b", b"b"),
    ("egrep", r"(a)\1", b"aa", b"aa"),
    ("egrep", r"(.)(.)\2\1", b"xabbay", b"abba"),
    ("ere", "[]a]+", b"x]a]", b"]a]"),
    ("ere", "[^]a]", b"]b", b"b"),
    ("ere", "[a-]+", b"-a", b"-a"),
    ("ere", "[--a]", b"-", b"-"),
    ("ere", "[[.a.]-c]+", b"abcd", b"abc"),
    ("ere", "[[=a=]b]+", b"xab", b"ab"),
    ("ere", "[[.-.]]", b"a-", b"-"),
    ("ere", r"[a\]b]", rb"\]b", None),
    ("ere", r"[\n]+", rb"\n", rb"\n"),
    ("ere", "[[:digit:][:upper:]]+", b"a1Bc", b"1B"),
    ("posix-extended", "a)b", b"a)b", b"a)b"),
    ("posix-extended", "[:alpha:]", b"h", b"h"),
    ("expr", "[b-a]", b"a", None),
    ("expr", "a**", b"aa", b"aa"),
    ("awk", "*a", b"*a", b"*a"),
    ("awk", "^*", b"*", b"*"),
    ("awk", "(+)", b"+", b"+"),
    ("awk", r"a\/b", b"a/b", b"a/b"),
    ("awk", r"\y", b"ab", b""),
    ("awk", r"\Bb", b"ab", b"b"),
    ("awk", r"[\]a]+", b"]a", b"]a"),
    ("awk", r"\t\x41\101", b"\tAA", b"\tAA"),
    ("awk", r"\.", b"a.", b"."),
    ("awk", r"a\"", b'a"', b'a"'),
    ("awk", "a{2}", b"aaa", b"aa"),
    ("awk", "a{x", b"a{x", b"a{x"),
    ("emacs", "a+", b"aa", b"aa"),
    ("emacs", r"a\|b", b"b", b"b"),
    ("emacs", r"a\{2\}", b"aaa{2}", b"a{2}"),
    ("emacs", "[[:alpha:]]", b"xa]", b"a]"),
    ("emacs", "a.b", b"a\nb", None),
    ("findutils-default", "a.b", b"a\nb", b"a\nb"),
    ("find-awk", "a{2}", b"a{2}", b"a{2}"),
    ("find-awk", r"\w", b"aw", b"w"),
    ("find-gnu-awk", r"(a)\1", b"aa", b"aa"),
    ("find-egrep", "[:alpha:]", b"h", b"h"),
    ("find-egrep", "a\nb", b"b", b"b"),
    ("posix-minimal-basic", r"a\+", b"aa+", b"a+"),
    ("posix-minimal-basic", r"a\|b", b"a|b", b"a|b"),
    ("fixed", "a.b*", b"xa.b*", b"a.b*"),
    ("fixed", "", b"x", b""),
]


@pytest.mark.parametrize(("syntax", "pattern", "data", "expected"), MATCHES)
def test_match(syntax: str, pattern: str, data: bytes, expected: bytes | None) -> None:
    match = regex.compile(pattern, syntax=syntax).search(data)
    assert (None if match is None else match.group()) == expected


BRACKET = "Unmatched [, [^, [:, [., or [="
PRECEDING = "Invalid preceding regular expression"
ERRORS = [
    ("grep", "[a", BRACKET),
    ("grep", "[", "Invalid regular expression"),
    ("grep", "[[:alpha:]", BRACKET),
    ("grep", "[[:foo:]]", "Invalid character class name"),
    ("grep", "[:space:]", "character class syntax is [[:space:]], not [:space:]"),
    ("grep", "[[.ab.]]", "Invalid collation character"),
    ("grep", "[b-a]", "Invalid range end"),
    ("grep", "[a-c-e]", "Invalid range end"),
    ("grep", "[[:digit:]-z]", "Invalid range end"),
    ("grep", r"a\(b", r"Unmatched ( or \("),
    ("grep", r"a\)b", r"Unmatched ) or \)"),
    ("grep", r"a\{1", "Unmatched \\{"),
    ("grep", r"a\{x\}", r"Invalid content of \{\}"),
    ("grep", r"a\{2,1\}", r"Invalid content of \{\}"),
    ("grep", r"a\{99999\}", "Regular expression too big"),
    ("grep", r"a\{99999999999999999999\}", "Regular expression too big"),
    ("grep", "a\\", "Trailing backslash"),
    ("grep", r"\1", "Invalid back reference"),
    ("grep", r"\(a\1\)", "Invalid back reference"),
    ("egrep", r"(a)|b\1", "Invalid back reference"),
    ("egrep", "(*)", r"Unmatched ( or \("),
    ("bre", "a**", PRECEDING),
    ("bre", r"\{1\}a", PRECEDING),
    ("ere", "*a", PRECEDING),
    ("ere", "^*", PRECEDING),
    ("ere", "(+a)", PRECEDING),
    ("ere", "{1}a", PRECEDING),
    ("ere", "a)b", r"Unmatched ) or \)"),
    ("ere", "a{1", "Unmatched \\{"),
    ("ere", "a{1a}", r"Invalid content of \{\}"),
    ("find-posix-awk", "(*a)", PRECEDING),
    ("awk", "a(b", r"Unmatched ( or \("),
    ("awk", "a{2,1}", r"Invalid content of \{\}"),
]


@pytest.mark.parametrize(("syntax", "pattern", "message"), ERRORS)
def test_error(syntax: str, pattern: str, message: str) -> None:
    with pytest.raises(regex.PatternError) as caught:
        regex.compile(pattern, syntax=syntax)
    assert caught.value.message == message


def test_warnings_of_grep() -> None:
    assert regex.compile("*a|+b", syntax="egrep").warnings == (
        "* at start of expression",
        "+ at start of expression",
    )


GROUPS = [
    # as bash =~ sets BASH_REMATCH; None: unset
    ("(a|ab)(c|bcd)(d*)", b"abcd", [b"a", b"bcd", b""]),
    ("(ab|a)(bcd|c)(d*)", b"abcd", [b"ab", b"c", b"d"]),
    ("(a*)*", b"b", [b""]),
    ("(a*)+", b"aa", [b"aa"]),
    ("((a)|(b))*", b"ab", [b"b", b"a", b"b"]),
    ("((a)|b)*", b"ab", [b"b", b"a"]),
    ("(a(b)?)*", b"aba", [b"a", b"b"]),
    ("(a*){2}", b"aa", [b""]),
    ("(b?){2,}", b"b", [b"b"]),
    ("(b?){1,2}", b"b", [b"b"]),
    ("(b?){0,2}", b"b", [b""]),
    ("(b+){,2}", b"bb", [b"b"]),
    ("(|b){2}", b"b", [b""]),
    ("(|b)b*", b"bb", [b"b"]),
    ("(|a).*", b"abc", [b"a"]),
    ("(|a)..", b"ab", [b""]),
    ("(()|a)*", b"aa", [b"a", b""]),
    ("(a){0}b", b"b", [None]),
    ("(a)?b", b"b", [None]),
    ("(a)$|(a)", b"a", [None, b"a"]),
    ("(^a)|(a)", b"a", [b"a", None]),
    ("(^|,)([^,]*)(,|$)", b"a,b", [b"", b"a", b","]),
    ("(a|ab)(c|bcd|d)*", b"abcbcd", [b"ab", b"bcd"]),
    ("(é|a)*(.)", "aéb".encode(), ["é".encode(), b"b"]),
]


@pytest.mark.parametrize(("pattern", "data", "expected"), GROUPS)
def test_groups(pattern: str, data: bytes, expected: list[bytes | None]) -> None:
    match = regex.compile(pattern).search(data)
    assert match is not None
    assert [match.group(index) for index in range(1, match.groups + 1)] == expected


def test_leftmost_longest() -> None:
    match = regex.compile("(wee|week)(knights|night)").search(b"xweeknights")
    assert match is not None
    assert match.span() == (1, 11)
    assert (match.group(1), match.group(2)) == (b"wee", b"knights")
    assert regex.compile("a|ab|abc").match_span(b"xabcd") == (1, 4)


def test_joined_patterns_have_their_own_references() -> None:
    joined = regex.compile_any([r"\(x\)\1", r"\(y\)\1"], syntax="grep")
    assert joined.groups == 2
    assert joined.find_spans(b"xxayy") == [(0, 2), (3, 5)]


def test_case() -> None:
    assert regex.compile("É[a-c]+", ignore_case=True).match_span("éABC".encode()) == (0, 5)
    assert regex.compile("s", ignore_case=True).test("ſ".encode())
    assert not regex.compile("k", ignore_case=True).test("\u212a".encode())
    assert regex.compile(r"\(ab\)\1", syntax="bre", ignore_case=True).test(b"abAB")
    assert regex.compile("[[:upper:]]", ignore_case=True).test(b"a")


def test_characters_and_bytes() -> None:
    accented = "é".encode()
    assert regex.compile("^.$").test(accented)
    assert not regex.compile("^.$", utf8=False).test(accented)
    assert regex.compile("^..$", utf8=False).test(accented)
    assert not regex.compile(".").test(b"\xff")
    assert not regex.compile("[^a]").test(b"\xff")
    assert regex.compile(b"a\xff*b").full_match(b"a\xff\xffb")
    assert regex.compile(b"\xff", syntax="fixed").match_span(b"a\xff") == (1, 2)
    assert regex.compile("[[:alpha:]]+").match_span("1éà2".encode()) == (1, 5)
    assert regex.compile("[à-ü]", syntax="awk").match_span("aé".encode()) == (1, 3)
    assert regex.compile(r"\bé").find_spans("aé é".encode()) == [(4, 6)]


def test_newlines() -> None:
    text = b"a\nb"
    assert regex.compile("a.b").test(text)
    assert not regex.compile("a.b", dot_newline=False).test(text)
    assert not regex.compile("a[^x]b", dot_newline=False).test(text)
    assert not regex.compile("^b").test(text)
    assert regex.compile("^b", multiline=True).match_span(text) == (2, 3)
    assert regex.compile("a$", multiline=True).match_span(text) == (0, 1)
    assert regex.compile(r"\`b", multiline=True).match_span(text) is None
    assert regex.compile(r"b\'", multiline=True).match_span(text) == (2, 3)


def test_context_of_a_search() -> None:
    assert regex.compile(r"\<b").match_span(b"ab b", 1) == (3, 4)
    assert regex.compile("^b").match_span(b"ab", 1) is None
    assert regex.compile("a$").match_span(b"ab", 0, 1) == (0, 1)
    assert regex.compile(r"a\>").match_span(b"ab", 0, 1) == (0, 1)
    assert regex.compile("^a").search(b"aa", not_bol=True) is None
    match = regex.compile("(a)(x)?").search(b"aa", not_bol=True)
    assert match is not None
    assert (match.span(), match.span(1), match.span(2)) == ((0, 1), (0, 1), (-1, -1))


def test_all_matches_with_empty_ones() -> None:
    assert regex.compile("x*").find_spans(b"abc") == [(0, 0), (1, 1), (2, 2), (3, 3)]
    assert regex.compile("b*").find_spans(b"abc") == [(0, 0), (1, 2), (3, 3)]
    assert regex.compile("$").find_spans(b"ab") == [(2, 2)]
    assert regex.compile(r"\<").find_spans(b"ab cd") == [(0, 0), (3, 3)]
    # GNU tools split characters here
    assert regex.compile("x*").find_spans("é".encode()) == [(0, 0), (1, 1), (2, 2)]
    assert regex.compile(r"(\<z)*").find_spans("é".encode()) == [(0, 0), (2, 2)]


def test_full_match() -> None:
    assert regex.compile("a|ab").full_match(b"ab")
    assert not regex.compile("a").full_match(b"ab")
    assert regex.compile(r"\(a*\)b\1", syntax="bre").full_match(b"aabaa")
