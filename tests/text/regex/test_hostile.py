"""Patterns and data made to be slow, big or deep end soon, with the right answer or a clear error."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from bash_env.text import regex

LENGTH = 100_000


@pytest.fixture(autouse=True)
def soon() -> Iterator[None]:
    """Each test has some seconds at the most, on a busy machine too."""
    start = time.process_time()
    yield
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "pattern", ["(a+)+$", "(a*)*b", "(a|aa)+$", "(.*)*,$", "(a|ba?)+$", "(x+x+)+y", "([a-z]+)*[0-9]"]
)
def test_ambiguous_repetition(pattern: str) -> None:
    compiled = regex.compile(pattern)
    assert compiled.match_span(b"a" * LENGTH + b"!") is None
    if pattern.endswith("$"):
        assert compiled.match_span(b"!" + b"a" * LENGTH) in ((1, LENGTH + 1), None)


def test_groups_of_a_long_match() -> None:
    match = regex.compile("((a)|(b)|ab)*(c?)").search(b"ab" * 20_000)
    assert match is not None
    assert match.span(1) == (39_999, 40_000)
    match = regex.compile("(a|b?){1,3}(.*)").search(b"ab" * 20_000)
    assert match is not None
    assert match.span(2)[1] == 40_000


def test_back_reference_gives_up() -> None:
    with pytest.raises(regex.RegexTimeout):
        regex.compile(r"(x+x+)+y\1", budget=0.2).search(b"x" * 5_000)


def test_deep_nesting() -> None:
    depth = 900
    assert regex.compile("(" * depth + "a" + ")" * depth).search(b"xa") is not None
    for syntax in ("ere", "perl"):
        with pytest.raises(regex.PatternError):
            regex.compile("(" * 100_000 + "a" + ")" * 100_000, syntax=syntax)


def test_big_repeats() -> None:
    assert regex.compile("a{2000}", budget=60.0).match_span(b"a" * 2_001) == (0, 2_000)
    with pytest.raises(regex.PatternError):
        regex.compile("((a{1000}){1000}){1000}").search(b"a")
    with pytest.raises(regex.PatternError):
        regex.compile("(((((((((a{99}){99}){99}){99}){99}){99}){99}){99}){99})b*\\1").search(b"a")


def test_many_matches() -> None:
    spans = regex.compile("a(b|c)?").find_spans(b"a" * 50_000)
    assert len(spans) == 50_000
    assert len(regex.compile(r"\<é").find_spans("é ".encode() * 20_000)) == 20_000
