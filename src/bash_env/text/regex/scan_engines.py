"""The engines that scans over blocks of lines run on, each built when first needed."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import TypeAlias

from bash_env.text.regex.emit import Target, Unsupported, emit
from bash_env.text.regex.engines import Re2Engine, Span
from bash_env.text.regex.nodes import Node
from bash_env.text.regex.plan import Plan
from bash_env.text.regex.refine import with_word_edges, without_empty
from bash_env.text.regex.simple import simple_expression

FindStart: TypeAlias = Callable[[bytes, int, int], int]
"""(data, start, end) -> where the next match begins, -1 for nowhere."""

FindSpan: TypeAlias = Callable[[bytes, int, int], "Span | None"]
"""(data, start, end) -> the limits of the next match."""

_SWAP = bytes.maketrans(b"\n\0", b"\0\n")


class Engines:
    """What a scanner asks of a pattern. Data are blocks as `prepare` makes them: newline ends a line."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._swapped = plan.lines.swapped
        self._line_finders: dict[bool, FindStart] = {}
        self._match_finders: dict[bool, FindSpan] = {}
        self._extenders: dict[bool, FindStart | None] = {}
        self.separator = b"\0" if self._swapped else b"\n"

    def prepare(self, block: bytes) -> bytes:
        """`block` with newline and NUL exchanged where NUL ends lines."""
        return block.translate(_SWAP) if self._swapped else block

    def is_narrow(self, ascii_data: bool) -> bool:
        """Whether a character of the data is a byte."""
        return ascii_data or not self._plan.utf8

    # --- RE2 -----------------------------------------------------------------------------------------

    def _alphabet(self, ascii_data: bool) -> str:
        return "bytes" if not self._plan.utf8 else "ascii" if ascii_data else "utf8"

    def _emit(self, tree: Node, alphabet: str) -> str:
        tree = tree if alphabet == "utf8" else with_word_edges(tree, alphabet)
        return emit(tree, Target("re2", alphabet, lines="nul" if self._swapped else "newline", capture=False))

    def _re2(self, tree: Node, ascii_data: bool, template: str = "{}") -> Re2Engine | None:
        """RE2 for `tree`, its text put into `template`; None where it has to be another engine."""
        alphabet = self._alphabet(ascii_data)
        if self._plan.backtracks:
            return None
        try:
            text = template.replace("{}", self._emit(tree, alphabet))
            return Re2Engine(text, utf8=alphabet == "utf8", capture=False)
        except (Unsupported, ValueError, ImportError):
            return None

    # --- what scanners use ---------------------------------------------------------------------------

    def line_finder(self, ascii_data: bool) -> FindStart:
        """Finds where in the data any match begins."""
        finder = self._line_finders.get(ascii_data)
        if finder is None:
            finder = self._line_finders[ascii_data] = self._build_line_finder(ascii_data)
        return finder

    def _build_line_finder(self, ascii_data: bool) -> FindStart:
        engine = self._re2(self._plan.tree, ascii_data)
        if engine is not None:
            match, anchor = engine.match, engine.unanchored
            return lambda data, start, end: match(anchor, data, start, end)[0][0]
        span = self._plan.lines.engine(ascii_data).span

        def find(data: bytes, start: int, end: int) -> int:
            found = span(data, start, end)
            return -1 if found is None else found[0]

        return find

    def match_finder(self, ascii_data: bool) -> FindSpan:
        """Finds the limits of matches, and where it can none that are empty."""
        finder = self._match_finders.get(ascii_data)
        if finder is None:
            finder = self._match_finders[ascii_data] = self._build_match_finder(ascii_data)
        return finder

    def _build_match_finder(self, ascii_data: bool) -> FindSpan:
        possible, tree = (False, None) if self._plan.backtracks else without_empty(self._plan.tree)
        if possible and tree is None:
            return lambda data, start, end: None
        engine = self._re2(tree if tree is not None else self._plan.tree, ascii_data)
        return (engine or self._plan.lines.engine(ascii_data)).span

    def extender(self, block: bytes, ascii_data: bool) -> FindStart | None:
        """Goes from the start of a line to the end of the stretch of matching lines there (-1: it does not match)."""
        if not self.is_narrow(ascii_data) and not _is_utf8(block):
            return None
        if ascii_data not in self._extenders:
            engine = self._re2(self._plan.tree, ascii_data, r"(?:[^\n]*(?:{})[^\n]*(?:\n|\z))+")
            self._extenders[ascii_data] = None if engine is None else _anchored_end(engine)
        return self._extenders[ascii_data]

    @cached_property
    def simple(self) -> re.Pattern[bytes] | None:
        """The pattern for the standard library's engine, for narrow data, where that is as safe and answers the same."""
        if self._swapped:
            return None
        text = simple_expression(self._plan.tree, self._alphabet(True))
        return None if text is None else re.compile(text.encode("latin-1"))

    @cached_property
    def literal_lines(self) -> Callable[[bytes], list[bytes]] | None:
        """For a literal: finds the rest of each matching line, from the first occurrence on."""
        literal = self._plan.literal
        if self._swapped or not literal or b"\n" in literal:
            return None
        return re.compile(re.escape(literal) + b".*").findall


def _anchored_end(engine: Re2Engine) -> FindStart:
    match, anchor = engine.match, type(engine.anchored).ANCHOR_START
    return lambda data, start, end: match(anchor, data, start, end)[0][1]


def _is_utf8(block: bytes) -> bool:
    try:
        block.decode()
    except UnicodeDecodeError:
        return False
    return True
