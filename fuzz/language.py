"""The fuzzer of the bash language: random scripts over the whole grammar, and scripts that are broken on purpose."""

from __future__ import annotations

import random
import re

from fuzz.bash import builtins, commands, words
from fuzz.grammar import Grammar
from fuzz.program import Program, sorted_when_racing
from fuzz.tree import Node, choice, sequence
from real_tools import Answer

FILES = dict.fromkeys(("b.txt", "ab.c", "B1", ".hid", "sp ace", "é.txt", "d/x", "d/y.c", "d/.h", "[ab]", "w*d"), b"")
FILES["a.txt"] = b"one two\nthree\n\n four\n"

_LINE = re.compile(rb"line \d+:")

BROKEN = 0.12
"""The part of the programs that are made of a good one by taking out, doubling or moving tokens, and are only parsed."""

_TOKEN = re.compile(r"\s+|[A-Za-z0-9_]+|\$\{|\$\(\(?|;;&?|;&|&&|\|\||<<-|<<<|<<|>>|\(\(|\)\)|\[\[|\]\]|.", re.DOTALL)

GRAMMAR = Grammar(
    words.RULES | commands.RULES | builtins.RULES,
    separators=dict.fromkeys(("dq", "setting", "line", "functionline", "docline"), ""),
)


class LanguageFuzzer:
    """Scripts of the bash language."""

    name = "language"
    smallest = GRAMMAR.smallest

    def __init__(self, lines: bool = True) -> None:
        self.lines = lines

    def generate(self, source: random.Random) -> Program:
        """A random script, with files where it has a pattern for their names."""
        tree = GRAMMAR.generate(source, "script", source.choice((5, 7, 9, 12)))
        if source.random() < BROKEN:
            return Program(_broken(source, str(tree)))
        return Program(tree, FILES if re.search(r"[*?\[.]", str(tree)) else {})

    def normal(self, program: Program, answer: Answer) -> Answer:
        """Standard error of pipelines in any order of lines."""
        if not self.lines:
            answer = answer._replace(stderr=_LINE.sub(b"line N:", answer.stderr))
        return sorted_when_racing(program.script, answer)


def _broken(source: random.Random, script: str) -> Node:
    """A script that is parsed and not run, with some of its tokens changed."""
    tokens = _TOKEN.findall(script)
    for _ in range(source.choice((1, 1, 2, 3))):
        _change(source, tokens)
    return choice("broken", "set -n\n", sequence("tokens", tokens))


def _change(source: random.Random, tokens: list[str]) -> None:
    where = source.randrange(len(tokens))
    kind = source.randrange(4)
    if kind == 0:
        del tokens[where]
    elif kind == 1:
        tokens.insert(where, tokens[where])
    elif kind == 2:
        tokens.insert(where, source.choice(tokens))
    else:
        other = source.randrange(len(tokens))
        tokens[where], tokens[other] = tokens[other], tokens[where]
    if not tokens:
        tokens.append(":")
