"""Scans over blocks of lines say the same as one search a line."""

from __future__ import annotations

import random

import pytest

from bash_env.text import regex

PATTERNS = [
    "^$", "x*", "[^a]", "$", "^", "a|^b", "b$", "a", "ab", "zz", ".", "a.b", "^a*$", r"\<a", r"a\>", r"\bb\b",
    "(a|b)\\1", "^(.*)\\1$", "é", "[[:alpha:]]{3}", "a+|b+c", r"\s", r"\W", r"^.{3}$", "\\`a", "b\\'", "ab|ba",
]  # fmt: skip
OPTIONS = [
    {},
    {"word": True},
    {"whole_line": True},
    {"ignore_case": True},
    {"separator": b"\0"},
    {"utf8": False},
    {"separator": b"\0", "word": True},
]


def blocks(separator: bytes) -> list[bytes]:
    chooser = random.Random(7)
    made = [b"", separator, separator * 2, b"a", b"a" + separator]
    for alphabet in (b"ab", b"ab -", "abé ".encode(), b"abAB\xff", b"ab\n\0"):
        for count in (3, 40):
            lines = [bytes(chooser.choice(alphabet) for _ in range(chooser.randrange(7))) for _ in range(count)]
            lines = [line.replace(separator, b"_") for line in lines]
            made.append(separator.join(lines) + chooser.choice([b"", separator]))
    made.append((b"ab" + separator) * 50)
    made.append((b"a" * 300 + separator) * 20 + b"b")
    return made


def split(block: bytes, separator: bytes) -> list[tuple[int, int]]:
    limits, start = [], 0
    while start < len(block):
        end = block.find(separator, start)
        end = len(block) if end < 0 else end
        limits.append((start, end))
        start = end + 1
    return limits


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("pattern", PATTERNS)
def test_lines_as_one_by_one(pattern: str, options: dict[str, object]) -> None:
    compiled = regex.compile(pattern, syntax="egrep", **options)  # type: ignore[arg-type]
    separator = options.get("separator", b"\n")
    assert isinstance(separator, bytes)
    for block in blocks(separator):
        expected = [(low, high) for low, high in split(block, separator) if compiled.test(block[low:high])]
        assert list(compiled.matching_lines(block)) == expected, block
        assert compiled.count_lines(block) == len(expected), block


def test_fixed_words() -> None:
    block = b"foo-bar\nfoobar\nbar foo\n_foo\nfoo\xc3\xa9\n\xe2\x80\x9cfoo\xe2\x80\x9d\n"
    word = regex.compile("foo", syntax="fixed", word=True)
    assert [block[low:high] for low, high in word.matching_lines(block)] == [
        b"foo-bar", b"bar foo", b"\xe2\x80\x9cfoo\xe2\x80\x9d",
    ]  # fmt: skip
    many = regex.compile_any([b"oo-", b"r f", b"zzz"], syntax="fixed")
    assert many.count_lines(block) == 2


def test_stops_early() -> None:
    lines = regex.compile("a").matching_lines(b"a\n" * 1_000_000)
    assert next(lines) == (0, 1)
