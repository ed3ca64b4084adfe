"""How a pattern scans blocks of lines: which engine looks for lines, and what decides about those it finds."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from bash_env.text.regex.analysis import begins_literally, is_harmless, superset
from bash_env.text.regex.charset import named_class
from bash_env.text.regex.emit import Unsupported
from bash_env.text.regex.engines import Engine, LiteralEngine, Re2Engine, Seek, windowed
from bash_env.text.regex.nodes import Node
from bash_env.text.regex.plan import Plan, literal_text

_WORD_BYTES = bytes(code for low, high in named_class("word", "ascii") for code in range(low, high + 1))


class Scan(NamedTuple):
    """How to scan a block for lines."""

    seek: Seek
    run: Callable[[bytes, int], int] | None
    verify: Callable[[bytes], bool] | None  # decides about a line that `seek` found


class LinePlan:
    """The engines of a pattern for scans over blocks: no match crosses a line."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._lines = "nul" if plan.options.separator == b"\0" else "newline"
        self.swapped = self._lines == "nul"
        self._scans: dict[bool, Scan] = {}

    def scan(self, ascii_data: bool) -> Scan:
        """Return what to scan a block with."""
        scan = self._scans.get(ascii_data)
        if scan is None:
            scan = self._scans[ascii_data] = self._build(ascii_data)
        return scan

    def _build(self, ascii_data: bool) -> Scan:
        plan = self._plan
        alphabet = "bytes" if not plan.utf8 else "ascii" if ascii_data and not plan.traits.characters else "utf8"
        literal = self._line_literal(plan.tree)
        if literal:
            return self._literal_scan(literal, alphabet)
        literal = self._line_literal(plan.bare)
        if literal and plan.options.word and not plan.options.whole_line:
            return self._word_scan(literal, alphabet)
        if plan.backtracks:
            return self._verified(superset(plan.tree), alphabet)
        if plan.traits.word_edges or plan.traits.characters:
            return self._edges(alphabet)
        return _scan(plan.build(plan.tree, alphabet, lines=self._lines), None)

    def _verified(self, simple: Node, alphabet: str) -> Scan:
        return _scan(self._plan.build_plain(simple, alphabet, self._lines), self._verify)

    def _edges(self, alphabet: str) -> Scan:
        """Choose for a pattern with word assertions (they keep RE2 from looking for literal text) or properties."""
        plan = self._plan
        simple = superset(plan.tree)
        if begins_literally(simple):
            return self._verified(simple, alphabet)
        try:
            return _scan(plan.re2(plan.tree, alphabet, lines=self._lines), None)
        except (Unsupported, ValueError):
            pass
        if not plan.perl and is_harmless(plan.tree, alphabet):
            return _scan(plan.build(plan.tree, alphabet, lines=self._lines), None)
        return self._verified(simple, alphabet)

    def _line_literal(self, tree: Node) -> bytes | None:
        literal = literal_text(tree, self._plan.utf8)
        return None if literal is None or b"\n" in literal or b"\0" in literal else literal

    def _literal_scan(self, literal: bytes, alphabet: str) -> Scan:
        engine = LiteralEngine(literal)
        try:
            far = self._plan.re2(self._plan.bare, alphabet, lines=self._lines)
        except (Unsupported, ValueError):
            return Scan(engine.seek_with(lambda data, start, end: data.find(literal, start, end)), None, None)
        return Scan(engine.seek_with(far.seek), far.runs(), None)

    def _word_scan(self, literal: bytes, alphabet: str) -> Scan:
        """Look for literal text, then at its neighbours (`grep -w word`)."""
        find = self._literal_scan(literal, alphabet).seek
        length = len(literal)

        def seek(data: bytes, start: int, end: int) -> int:
            while True:
                at = find(data, start, end)
                if at < 0:
                    return -1
                before = data[at - 1] if at else 10
                after = data[at + length] if at + length < end else 10
                if (
                    before not in _WORD_BYTES
                    and after not in _WORD_BYTES
                    and ((before < 0x80 and after < 0x80) or self._verify(_line_at(data, at)))
                ):
                    return at
                start = at + 1

        return Scan(seek, None, None)

    def _verify(self, line: bytes) -> bool:
        engine = self._plan.narrow if line.isascii() else self._plan.wide
        return engine.span(line, 0, len(line)) is not None


def _scan(engine: Engine, verify: Callable[[bytes], bool] | None) -> Scan:
    if isinstance(engine, Re2Engine):
        return Scan(engine.seek, engine.runs() if verify is None else None, verify)
    return Scan(windowed(engine), None, verify)


def _line_at(data: bytes, at: int) -> bytes:
    end = data.find(b"\n", at)
    return data[data.rfind(b"\n", 0, at) + 1 : end if end >= 0 else len(data)]
