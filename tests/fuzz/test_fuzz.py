"""The fuzzers' own parts, and a few seconds of random programs that may end neither in a traceback nor in a hang."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from fuzz.grammar import Grammar
from fuzz.language import LanguageFuzzer
from fuzz.program import Program, sorted_when_racing
from fuzz.report import Difference, case_text
from fuzz.runner import Runner
from fuzz.shrink import shrink
from fuzz.tree import Node, choice, sequence

from fuzz import ours
from real_tools import Answer

GRAMMAR = Grammar(
    {
        "list": "<command+>",
        "command": """
            3| echo <word*>
            if <command>; then¶<list>¶fi
        """,
        "word": """
            a
            "<word>␠<word>"
        """,
    },
    separators={"command": "\n"},
)


def test_a_grammar_generates_what_its_rules_say() -> None:
    trees = {str(GRAMMAR.generate(random.Random(seed), "list", 6)) for seed in range(50)}
    assert len(trees) > 20
    assert any("if echo" in tree and tree.endswith("fi") for tree in trees)
    assert all(tree.startswith(("echo", "if echo", "if if")) for tree in trees)


def test_the_same_seed_gives_the_same_program() -> None:
    fuzzer = LanguageFuzzer()
    first, second = (fuzzer.generate(random.Random("x")) for _ in range(2))
    assert first.script == second.script
    assert first.files == second.files


def test_the_smallest_tree_of_a_kind() -> None:
    assert str(GRAMMAR.smallest["word"]) == "a"
    assert str(GRAMMAR.smallest["command"]) == "echo "


def lines(*texts: str) -> Node:
    return sequence("list", [choice("command", text) for text in texts], "\n")


def find(wanted: str) -> object:
    return lambda trees: next((i for i, tree in enumerate(trees) if wanted in str(tree)), None)


def test_shrinking_leaves_out_what_does_not_matter() -> None:
    tree = lines("one", "two", "three", "four", "five")
    assert str(shrink(tree, {}, find("four"))) == "four"


def test_shrinking_lifts_a_tree_from_below() -> None:
    inner = choice("command", "echo ", choice("word", "x"))
    tree = choice("command", "if ", choice("command", "if ", inner, "; fi"), "; fi")
    assert str(shrink(tree, {"word": choice("word", "a")}, find("echo"))) == "echo x"


def test_shrinking_keeps_what_nothing_smaller_shows() -> None:
    tree = lines("one", "two")
    assert shrink(tree, {}, lambda trees: None) is tree


def test_errors_of_pipelines_have_no_order() -> None:
    answer = Answer(b"", b"b\na\n", 0)
    assert sorted_when_racing("x | y", answer) == sorted_when_racing("x | y", Answer(b"", b"a\nb\n", 0))
    assert sorted_when_racing("x; y", answer) == answer


def test_a_difference_is_a_case() -> None:
    program = Program(choice("script", "cat d/f\n"), {"d/f": b"x\n"})
    found = Difference(program, Answer(b"x\n", b"", 0), Answer(b"y\n", b"", 0), "language-1-2")
    assert "mkdir -p -- d\nprintf %s 'x\n' > d/f\ncat d/f\n--- stdout\nx\n" in case_text(found)
    assert not found.severe


def test_tracebacks_are_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object, **how: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(ours.BashEnv, "exec_sync", broken)
    assert ours.severe(ours.answer(Program(choice("script", "echo"))))


@pytest.mark.parametrize("seed", range(4))
def test_random_scripts_end_without_a_traceback(seed: int) -> None:
    runner = Runner(LanguageFuzzer(), 1000 + seed, report=None, real=False)  # type: ignore[arg-type]
    for number in range(60):
        program = runner.program(number)
        got = ours.answer(program)
        assert not ours.severe(got), f"{program.script}\n{got.stderr.decode(errors='replace')}"
