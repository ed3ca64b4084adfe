"""What a fuzzer makes: a script with its files, and how answers to it are compared."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from typing import Protocol

from fuzz.tree import Node
from real_tools import Answer


class Program:
    """A generated bash script, the files of its home directory, and its standard input."""

    __slots__ = ("files", "stdin", "tree")

    def __init__(self, tree: Node, files: Mapping[str, bytes] | None = None, stdin: bytes = b"") -> None:
        self.tree = tree
        self.files = dict(files or {})
        self.stdin = stdin

    @property
    def script(self) -> str:
        """The text that is run; bytes that are not UTF-8 are surrogates."""
        return str(self.tree)

    def with_tree(self, tree: Node) -> Program:
        """The same with another script."""
        return Program(tree, self.files, self.stdin)


class Fuzzer(Protocol):
    """A source of programs."""

    name: str
    smallest: Mapping[str, Node]
    """The tree of each kind that shrinking tries first."""

    def generate(self, source: random.Random) -> Program:
        """A random program that is harmless on a real machine, ends soon, and answers the same each time."""
        ...

    def normal(self, program: Program, answer: Answer) -> Answer:
        """An answer without what is not to be compared."""
        ...


_RACE = re.compile(r"\||[<>]\(|&\s*$|coproc", re.MULTILINE)


def sorted_when_racing(script: str, answer: Answer) -> Answer:
    """An answer whose standard error is in order of its lines where several processes may write to it at once."""
    if not _RACE.search(script):
        return answer
    return answer._replace(stderr=b"\n".join(sorted(answer.stderr.split(b"\n"))))
