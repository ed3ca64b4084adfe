"""Pieces that the fuzzers of the tools share: quoted words, files made of lines, commands one after the other."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Collection, Sequence

from fuzz.grammar import Grammar
from fuzz.tree import Node, choice, sequence
from real_tools import Answer

_PLAIN = re.compile(r"[\w@%+=:,./-]+", re.ASCII)
_ESCAPED = {"\n": "\\n", "\t": "\\t", "\r": "\\r", "\\": "\\\\", "'": "\\047"}


class Quoted(Node):
    """Text that stands as one word of a shell command, whatever is in it."""

    __slots__ = ()

    def with_parts(self, parts: tuple[Node | str, ...]) -> Quoted:
        """This word with other parts."""
        return Quoted(self.kind, parts, separator=self.separator, optional=self.optional)

    def __str__(self) -> str:
        text = super().__str__()
        return text if _PLAIN.fullmatch(text) else "'" + text.replace("'", "'\\''") + "'"


def quoted(tree: Node, kinds: Collection[str]) -> Node:
    """The tree with the nodes of `kinds` quoted for the shell, the inner ones of them plain."""
    if tree.kind in kinds:
        return Quoted(tree.kind, tree.parts, separator=tree.separator, optional=tree.optional)
    return tree.with_parts(tuple(quoted(p, kinds) if isinstance(p, Node) else p for p in tree.parts))


def smallest(grammar: Grammar, kinds: Collection[str]) -> dict[str, Node]:
    """What shrinking tries first, with the `kinds` that are to be quoted."""
    return {kind: quoted(tree, kinds) for kind, tree in grammar.smallest.items()}


def content(text: str) -> str:
    """Text (bytes that are not UTF-8 as surrogates) as `printf %b` takes it, fit to stand within single quotes."""
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    code = ord(char)
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return _ESCAPED.get(char) or (f"\\0{code:03o}" if code < 32 or code == 127 else char)


Line = Callable[[random.Random], str]


def file(source: random.Random, name: str, line: Line, most: int = 6) -> Node:
    """A command that makes a file of up to `most` lines; now and then the last has no newline."""
    lines = [content(line(source)) + "\\n" for _ in range(source.randint(0, most))]
    if lines and source.random() < 0.15:
        lines[-1] = lines[-1].removesuffix("\\n")
    words: list[Node | str] = [choice("one line", f" '{text}'") for text in lines]
    return choice("made file", "printf %b", sequence("file contents", words), f" > {name}\n")


UNORDERED = re.compile(r"(?:LC_ALL=C )?(?:find|du|cp|rm|mv|chmod|grep -r|diff -r) ")
"""Commands whose output is in the order of directories, which is the filesystem's."""


def commands(parts: Sequence[Node | str]) -> Node:
    """Commands, each with its status printed."""
    steps = [choice("one step", part, f"\necho '{'~' if UNORDERED.match(str(part)) else '='}' $?\n") for part in parts]
    return sequence("all steps", list(steps))


_STEP = re.compile(rb"^([=~]) \d+\n", re.MULTILINE)


def _sorted(text: bytes) -> bytes:
    """The records of `text`, ended by newlines or NUL bytes, in order; the words of each too, for ``-exec {} +``."""
    return b"\n".join(sorted(b" ".join(sorted(record.split(b" "))) for record in re.split(rb"[\n\0]", text)))


def in_order(answer: Answer) -> Answer:
    """An answer with the lines sorted where the order is the filesystem's."""
    out, start = [], 0
    for end in _STEP.finditer(answer.stdout):
        piece = answer.stdout[start : end.start()]
        out += [_sorted(piece) if end[1] == b"~" else piece, end[0]]
        start = end.end()
    stdout = b"".join([*out, answer.stdout[start:]])
    if stdout == answer.stdout and b"~ " not in answer.stdout:
        return answer
    return Answer(stdout, b"\n".join(sorted(answer.stderr.split(b"\n"))), answer.status)


def letters(source: random.Random, alphabet: Sequence[str], most: int = 9) -> str:
    """A line of random pieces."""
    return "".join(source.choices(alphabet, k=source.randint(0, most)))
