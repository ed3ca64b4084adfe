"""The line scanner finds what a look at each line finds, whatever it learned from the blocks before."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from bash_env.text.regex import compile, compile_any
from bash_env.text.regex.needles import find_needles
from bash_env.text.regex.nodes import walk
from bash_env.text.regex.nonempty import without_empty
from bash_env.text.regex.plan import RE2
from bash_env.text.regex.scan import LineScanner
from bash_env.text.regex.simple import simple_expression

PATTERNS = [
    "ab",
    "",
    "a|b[0-9]+",
    "ab|12|x",
    "id=|x*b",
    "(1|a|[0-9]b)",
    "[0-9]+",
    "x*",
    r"\<a",
    "^a",
    "b$",
    "^$",
    "(a)\\1",
    "é",
    "a.b",
    "a*b*",
    "id=[0-9]*",
    ".",
]
LETTERS = ["a", "b", "ab", "0", "12", " ", "id=", "x", "é", "中", "-"]


def scanner(pattern: str, **options: object) -> LineScanner:
    return LineScanner(compile_any([pattern], syntax="egrep", **options))  # type: ignore[arg-type]


def blocks(seed: int, letters: list[str], separator: bytes = b"\n") -> list[bytes]:
    chance = random.Random(seed)
    made = []
    for lines in (1, 5, 60, 200, 200, 3):
        texts = ["".join(chance.choices(letters, k=chance.randrange(6))) for _ in range(lines)]
        made.append(b"".join(text.encode() + separator for text in texts))
    return made


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("wide", [False, True])
def test_runs_and_counts(pattern: str, wide: bool) -> None:
    expected = compile_any([pattern], syntax="egrep")
    runner, counter = scanner(pattern), scanner(pattern)
    for seed in range(4):
        for block in blocks(seed, LETTERS if wide else LETTERS[:8]):
            lines = block.split(b"\n")[:-1]
            wanted = [line for line in lines if expected.search(line) is not None]
            runs = runner.runs(block)
            assert b"".join(block[low:high] for low, high in runs) == b"".join(line + b"\n" for line in wanted)
            assert all(one[1] <= two[0] for one, two in pairwise(runs))
            assert counter.count(block) == len(wanted)
            first = runner.first(block)
            assert (None if first is None else block[slice(*first)]) == (wanted[0] + b"\n" if wanted else None)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_matches(pattern: str) -> None:
    expected = compile_any([pattern], syntax="egrep")
    found, texts = scanner(pattern), scanner(pattern)
    for seed in range(3):
        for block in blocks(seed, LETTERS[:8]):
            wanted = []
            offset = 0
            for line in block.split(b"\n")[:-1]:
                wanted += [(offset + a, offset + b) for a, b in expected.find_spans(line) if a < b]
                offset += len(line) + 1
            assert found.spans(block) == wanted
            assert texts.texts(block) == [block[low:high] for low, high in wanted]


def test_windows_are_blocks_in_place() -> None:
    for pattern in ("ab", "a|b[0-9]+", ""):
        text = b"".join(blocks(7, LETTERS[:8]))
        middle = text.find(b"\n", len(text) // 2) + 1
        one = scanner(pattern)
        assert one.reads_bytes(True)
        halves = one.window_runs(text, 0, middle) + one.window_runs(text, middle, len(text))
        whole = scanner(pattern).runs(text)
        assert b"".join(text[a:b] for a, b in halves) == b"".join(text[a:b] for a, b in whole)
        assert one.window_count(text, middle, len(text)) == scanner(pattern).count(text[middle:])


def test_nul_separated() -> None:
    one = scanner("b", separator=b"\0")
    assert one.runs(b"a\0b\n\0c\0") == [(2, 5)]
    assert one.count(b"a\0b\n\0b\0") == 2


@pytest.mark.parametrize(
    ("pattern", "ignore_case"),
    [("ab", False), ("AB", True), ("ab|q[0-9]", False), ("ab|ac|q1", False), ("(aB|q1)", True)],
)
def test_lines_are_flagged_once_matches_are_common(pattern: str, ignore_case: bool) -> None:
    one = scanner(pattern, ignore_case=ignore_case)
    block = b"xaby\nzz\n" * 100 + b"q1\naab\n"
    assert one.flagged_lines(block) is None
    one.runs(block)
    found = one.flagged_lines(block)
    wanted = [
        b"ab" in line or (b"q1" in line and pattern != "ab" and pattern != "AB") for line in block.split(b"\n")[:-1]
    ]
    if RE2.available or found is not None:
        assert found is not None and found[1] == wanted
        assert b"".join(line.encode() + b"\n" for line in found[0]) == block
    assert one.count(block) == sum(wanted) == one.count(block)
    assert one.flagged_lines(b"xy\n" * 200) in (None, (["xy"] * 200, [False] * 200))
    assert one.flagged_lines(block) is None  # they are not common any more


@pytest.mark.parametrize(
    ("pattern", "needles"),
    [
        ("ab", (["ab"], False, False)),
        ("ab|c[0-9]", (["ab"], False, True)),
        ("(ab|cd)", (["ab", "cd"], False, False)),
        ("(?i)aB1", (["ab1"], True, False)),
        ("a*|b", None),
        ("[ab]", None),
        ("^ab", None),
        ("a|b|c|d", (["a", "b", "c"], False, True)),
    ],
)
def test_needles(pattern: str, needles: tuple[list[str], bool, bool] | None) -> None:
    fold = pattern.startswith("(?i)")
    found = find_needles(compile(pattern.removeprefix("(?i)"), syntax="ere", ignore_case=fold)._plan.tree, True)
    assert (found and (found.texts, found.fold, found.rest is not None)) == needles


def test_nothing_matches_without_a_pattern() -> None:
    one = LineScanner(None)
    assert (one.runs(b"a\n"), one.count(b"a\n"), one.first(b"a\n"), one.spans(b"a\n"), one.texts(b"a\n")) == (
        [],
        0,
        None,
        [],
        [],
    )


@pytest.mark.parametrize(
    ("pattern", "simple"),
    [
        ("id=[0-9]+", True),
        ("[a-z]+", True),
        ("a", True),
        ("a*", False),
        ("a+b", False),
        ("a|b", False),
        ("a[0-9]*[5-9]*", False),
    ],
)
def test_simple_expressions(pattern: str, simple: bool) -> None:
    tree = compile_any([pattern], syntax="ere")._plan.tree
    assert (simple_expression(tree, "ascii") is not None) == simple


@pytest.mark.parametrize(
    ("pattern", "left"), [("x*", True), ("^", False), ("a|", True), ("(a|b*)c?", True), ("abc", True)]
)
def test_without_empty(pattern: str, left: bool) -> None:
    possible, tree = without_empty(compile_any([pattern], syntax="ere")._plan.tree)
    assert possible and (tree is not None) == left
    assert tree is None or list(walk(tree))
