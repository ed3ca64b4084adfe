"""The fuzzer of the text and file commands: random sets of options, right and wrong, on small files."""

from __future__ import annotations

import random

from fuzz.grammar import Grammar
from fuzz.program import Program
from fuzz.tools.fileoptions import FILE_RULES, FILE_TOOLS, TREE
from fuzz.tools.text import commands, file, in_order, letters
from fuzz.tools.textoptions import TEXT_RULES, TEXT_TOOLS
from fuzz.tree import Node, choice, sequence
from real_tools import Answer

_SHARED = {
    "tool": "\n".join((*TEXT_TOOLS, *FILE_TOOLS)),
    "file": "6| a\n4| b\n2| n\ns\n-\nnope\n.\nempty",
    "n": "4| 1\n4| 2\n3| 3\n2| 5\n0\n10\n-1\n+2\n1k\n1K\n2b\nx\n∅\n1x\n9999999\n-0\n007\n1.5",
    "range": "4| 1\n3| 2\n2-\n-2\n2-3\n1,3\n3,1\n0\n3-1\n-\n∅\n1-2,4\nx\n1,,2\n1 3",
    "char": "3| ,\n2| :\n' '\na\n'\\t'\n''\nab\né\n'\\n'\n'\\0'",
    "bad": "--nope\n-Z\n--\n-\n-@",
}
GRAMMAR = Grammar(_SHARED | TEXT_RULES | FILE_RULES)

_WORDS = [
    "a",
    "b",
    "c",
    "aa",
    "ab",
    "B",
    "1",
    "2",
    "10",
    "-1",
    "1.5",
    "1K",
    "2M",
    "x,y",
    "a:b",
    "é",
    "É",
    "",
    "tab\tbed",
    "007",
    "0x10",
    "jan",
    "FEB",
    "nan",
    "~",
    "_",
    "1e3",
    "v1.10",
    "v1.9",
    "a-b",
]


def _line(source: random.Random) -> str:
    if source.random() < 0.1:
        return letters(source, [*"ab \t,é\udcff\r\x01\0\b", "  "])
    return source.choice((" ", " ", ",", ":", "\t", "  ")).join(source.choices(_WORDS, k=source.randint(0, 4)))


def _sorted_line(source: random.Random) -> str:
    return source.choice("abcdef") * source.randint(1, 2)


class OptionsFuzzer:
    """Option sets of the text and file commands."""

    name = "options"
    smallest = GRAMMAR.smallest
    size = 12
    """Commands a program."""

    def generate(self, source: random.Random) -> Program:
        """Commands over a few small files and a tree."""
        lines: list[Node | str] = [GRAMMAR.generate(source, "tool", 6) for _ in range(self.size)]
        numbers = [file(source, "n", lambda s: s.choice(("1", "10", "9", "-3", "2.5", "1K", "x", "1e2", " 7")), 5)]
        files: list[Node | str] = [
            file(source, "a", _line),
            file(source, "b", _line),
            file(source, "s", _sorted_line),
            *numbers,
            TREE,
        ]
        return Program(choice("whole program", ": > empty; exec < empty\n", sequence("files", files), commands(lines)))

    def normal(self, program: Program, answer: Answer) -> Answer:
        """What is in the order of directories is sorted."""
        return in_order(answer)
