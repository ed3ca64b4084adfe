"""Scanning blocks of lines for stretches that match and for the matches in them (grep, rg).

What one block showed decides how the next is scanned: where most lines match, one call of the engine runs over a
stretch of them; where matches follow closely, a cheaper engine finds those of simple patterns.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from time import monotonic
from typing import TypeAlias

from bash_env.text.regex.analysis import begins_literally
from bash_env.text.regex.emit import Unsupported
from bash_env.text.regex.engines import Re2Engine, Seek, Span
from bash_env.text.regex.errors import RegexTimeout
from bash_env.text.regex.line_plan import Scan
from bash_env.text.regex.needles import NearestOf, Needles, NeedleScan, find_needles, lines_of
from bash_env.text.regex.nodes import Empty, Node
from bash_env.text.regex.nonempty import without_empty
from bash_env.text.regex.pattern import Pattern
from bash_env.text.regex.simple import simple_expression
from bash_env.text.regex.word_edges import lower_word_edges

FindSpan: TypeAlias = Callable[[bytes, int, int], "Span | None"]
"""(data, start, end) -> the limits of the next match."""

Extend: TypeAlias = Callable[[bytes, int, int], int]
"""(data, start of a line, end) -> the end of the stretch of matching lines there, -1 if that line does not match."""

_SWAP = bytes.maketrans(b"\n\0", b"\0\n")  # NUL-terminated records are scanned with the two exchanged
_FEW = 32  # matching lines of a block up to which nothing is concluded from it
_MANY = 4096  # matching lines that are found one by one until it is asked again how
_SPARSE = 1000  # bytes to each matching line above which matches count as rare
_FREQUENT = 128  # bytes to each match below which matches count as frequent


class LineScanner:
    """Scans blocks of lines for one pattern; `pattern` None matches nothing.

    A block is not empty and ends with the pattern's separator, newline or NUL.
    """

    def __init__(self, pattern: Pattern | None) -> None:
        self._pattern = pattern
        self._searcher = _Searcher(pattern) if pattern is not None else None
        self._share = 0.0  # how much of the last block matched
        self._near = False  # whether some of it did
        self._frequent = False
        self.single = True  # whether each of the last runs was one line

    # --- lines ---------------------------------------------------------------------------------------

    def runs(self, block: bytes) -> list[Span]:
        """The stretches of matching lines, separators included, in order; neighbours are not always joined."""
        searcher = self._searcher
        if searcher is None:
            return []
        text = searcher.prepare(block)
        return self._runs(searcher, text, 0, len(text), text.isascii())

    def count(self, block: bytes) -> int:
        """How many lines of `block` match."""
        searcher = self._searcher
        if searcher is None:
            return 0
        text = searcher.prepare(block)
        return self._count(searcher, text, 0, len(text), text.isascii())

    # Windows on a text that is not copied: whole lines from `start` to `end`. `reads_bytes` must say yes to it.

    def reads_bytes(self, ascii_data: bool) -> bool:
        """Whether windows may be scanned of a text that is ASCII or not: a character is a byte, a newline ends a line."""
        searcher = self._searcher
        return searcher is not None and searcher.reads_bytes(ascii_data)

    def window_runs(self, text: bytes, start: int, end: int) -> list[Span]:
        """As `runs`, of a window."""
        assert self._searcher is not None
        return self._runs(self._searcher, text, start, end, True)

    def window_count(self, text: bytes, start: int, end: int) -> int:
        """As `count`, of a window."""
        assert self._searcher is not None
        return self._count(self._searcher, text, start, end, True)

    def _runs(self, searcher: _Searcher, text: bytes, start: int, end: int, ascii_data: bool) -> list[Span]:
        if searcher.matches_all:
            self.single = False
            return [(start, end)]
        runs: list[Span] = []
        self.single = True
        while start < end:
            found, stop = self._some_runs(searcher, text, start, end, ascii_data)
            runs += found
            few = self.single and len(found) <= _FEW
            self._share = 0.0 if few else sum([high - low for low, high in found]) / (stop - start)
            self._near = not self.single or (not few and len(found) * _SPARSE > stop - start)
            start = stop
        return runs

    def _some_runs(
        self, searcher: _Searcher, text: bytes, start: int, end: int, ascii_data: bool
    ) -> tuple[list[Span], int]:
        """The next runs by the way that suits what came before, and how far they go."""
        extend = searcher.extender(ascii_data) if self._share * searcher.dense_share > 1 else None
        if extend is not None:
            self.single = False
            return _dense_runs(text, start, end, searcher.scan(ascii_data, True), extend), end
        needles = searcher.needles(ascii_data) if self._near else None
        if needles is not None and needles.pure:
            return needles.runs(text, start, end), end
        runs = _sparse_runs(text, start, end, searcher.scan(ascii_data, self._near), _MANY)
        return runs, end if len(runs) < _MANY else runs[-1][1]

    def _count(self, searcher: _Searcher, text: bytes, start: int, end: int, ascii_data: bool) -> int:
        if searcher.matches_all:
            return text.count(b"\n", start, end)
        count = 0
        if not self._near:
            count, stop = _sparse_count(text, start, end, searcher.scan(ascii_data, False))
            self._near = count > _FEW and count * _SPARSE > stop - start
            start = stop
            if start == end:
                return count
        needles = searcher.needles(ascii_data)
        if needles is not None:
            return count + needles.count(text, start, end)
        runs = self._runs(searcher, text, start, end, ascii_data)
        return count + (len(runs) if self.single else sum([text.count(b"\n", low, high) for low, high in runs]))

    def flagged_lines(self, block: bytes) -> tuple[list[str], list[bool]] | None:
        """The lines of `block` as Latin-1 and for each whether it matches, where looking into each is fastest, else None."""
        searcher = self._searcher
        needles = searcher.needles(block.isascii()) if self.prefers_lines and searcher is not None else None
        if needles is None:
            return None
        lines = lines_of(block)
        flags = needles.flags(block, lines)
        self._share = sum(flags) / len(lines)
        return lines, flags

    @property
    def prefers_lines(self) -> bool:
        """Whether `flagged_lines` is the fastest way through the next block, if that is ASCII."""
        needles = self._searcher.needles(True) if self._share and self._searcher is not None else None
        return needles is not None and self._share * needles.share > 1

    def first(self, block: bytes) -> Span | None:
        """The first matching line of `block`, separator included."""
        searcher = self._searcher
        if searcher is None:
            return None
        text = searcher.prepare(block)
        runs = _sparse_runs(text, 0, len(text), searcher.scan(text.isascii(), False), 1)
        return runs[0] if runs else None

    # --- matches -------------------------------------------------------------------------------------

    def spans(self, block: bytes) -> list[Span]:
        """The matches that are not empty, line after line."""
        searcher = self._searcher
        if searcher is None:
            return []
        text = searcher.prepare(block)
        ascii_data = text.isascii()
        simple = searcher.simple(ascii_data) if self._frequent else None
        if simple is not None:
            spans = [match.span() for match in simple.finditer(text)]
        else:
            find = searcher.match_finder(ascii_data)
            spans = self._spans_by_line(block) if find is None else _spans(find, text, searcher.budget)
        self._frequent = len(spans) * _FREQUENT > len(block)
        return spans

    def _spans_by_line(self, block: bytes) -> list[Span]:
        assert self._pattern is not None and self._searcher is not None
        separator = self._searcher.separator
        spans: list[Span] = []
        for low, high in self.runs(block):
            for line in block[low:high].split(separator)[:-1]:
                found = self._pattern.find_spans(line)
                spans += [(low + start, low + end) for start, end in found if start < end]
                low += len(line) + 1
        return spans

    def texts(self, block: bytes) -> list[bytes]:
        """The text of the matches that are not empty."""
        simple = self._searcher.simple(block.isascii()) if self._frequent and self._searcher is not None else None
        if simple is None:
            return [block[low:high] for low, high in self.spans(block)]
        texts: list[bytes] = simple.findall(block)
        self._frequent = len(texts) * _FREQUENT > len(block)
        return texts


class _Searcher:
    """The engines that a scanner uses, each built when first needed."""

    def __init__(self, pattern: Pattern) -> None:
        self._plan = pattern._plan
        self._lines = pattern._lines
        self._swapped = self._lines.swapped
        self._extenders: dict[bool, Extend | None] = {}
        self._match_finders: dict[bool, FindSpan | None] = {}
        self._far_scans: dict[bool, Scan] = {}
        self.separator = b"\0" if self._swapped else b"\n"
        # literal text is found so fast that running over lines pays only where nearly all match
        self.dense_share = 1.1 if self._plan.literal else 2
        self.matches_all = isinstance(self._plan.tree, Empty)
        self.budget = self._plan.options.budget

    def scan(self, ascii_data: bool, near: bool) -> Scan:
        """How to look for lines; `near` if matches are expected to follow closely."""
        if near:
            return self._lines.scan(ascii_data)
        if ascii_data not in self._far_scans:
            self._far_scans[ascii_data] = self._build_far(ascii_data) or self._lines.scan(ascii_data)
        return self._far_scans[ascii_data]

    def _build_far(self, ascii_data: bool) -> Scan | None:
        """How to look for rare lines: for each alternative by itself, if engines know how to skip to each."""
        needles = self._needles
        if needles is None or not (needles.rest is None or begins_literally(needles.rest, 1)):
            return None
        engines = [self._re2(branch, self._alphabet(ascii_data)) for branch in needles.branches]
        seeks = [_seeker(engine) for engine in engines if engine is not None]
        if len(seeks) < len(engines):
            return None
        return Scan(seeks[0] if len(seeks) == 1 else NearestOf(seeks).seek, None, None)

    def reads_bytes(self, ascii_data: bool) -> bool:
        """Whether the data may be read as bytes (literal text may always), and a newline ends a line."""
        narrow = ascii_data or not self._plan.utf8 or bool(self._plan.literal)
        return not self._swapped and narrow and not self._plan.traits.characters

    def prepare(self, block: bytes) -> bytes:
        """`block` with newline and NUL exchanged where NUL ends lines."""
        return block.translate(_SWAP) if self._swapped else block

    def _alphabet(self, ascii_data: bool) -> str:
        plan = self._plan
        return "bytes" if not plan.utf8 else "ascii" if ascii_data and not plan.traits.characters else "utf8"

    def _re2(self, tree: Node, alphabet: str) -> Re2Engine | None:
        """RE2 for `tree` over blocks; None where it has to be another engine."""
        if self._plan.backtracks:
            return None
        if alphabet != "utf8":
            tree = lower_word_edges(tree, alphabet)
        try:
            return self._plan.re2(tree, alphabet, lines="nul" if self._swapped else "newline")
        except (Unsupported, ValueError):
            return None

    def extender(self, ascii_data: bool) -> Extend | None:
        """Goes from the start of a line to the end of the stretch of matching lines there; -1 if there is none."""
        if ascii_data not in self._extenders:
            self._extenders[ascii_data] = self._build_extender(self._alphabet(ascii_data))
        return self._extenders[ascii_data]

    def _build_extender(self, alphabet: str) -> Extend | None:
        engine = self._re2(self._plan.tree, alphabet)
        return None if engine is None else _extender(engine)

    def match_finder(self, ascii_data: bool) -> FindSpan | None:
        """Finds matches in a block, and none that are empty; None where they must be looked for line by line."""
        if ascii_data not in self._match_finders:
            self._match_finders[ascii_data] = self._build_match_finder(self._alphabet(ascii_data))
        return self._match_finders[ascii_data]

    def _build_match_finder(self, alphabet: str) -> FindSpan | None:
        plan = self._plan
        possible, tree = (False, None) if plan.backtracks else without_empty(plan.tree)
        if not possible or (plan.perl and tree is not plan.tree):
            return None
        if tree is None:
            return lambda data, start, end: None
        engine = self._re2(tree, alphabet)
        return None if engine is None else engine.span

    def simple(self, ascii_data: bool) -> re.Pattern[bytes] | None:
        """The pattern for the standard library's engine, where that is as safe and gives the same answer."""
        return self._simple if ascii_data or not self._plan.utf8 else None

    @cached_property
    def _simple(self) -> re.Pattern[bytes] | None:
        if self._swapped or self._plan.traits.characters:
            return None
        text = simple_expression(self._plan.tree, self._alphabet(True))
        return None if text is None else re.compile(text.encode("latin-1"))

    def needles(self, ascii_data: bool) -> NeedleScan | None:
        """The search for literal text that most matching lines hold; None where there is no such text."""
        scan = self._needle_scan
        wants_ascii = self._plan.utf8 and not (self._needles and self._needles.rest is None and not self._needles.fold)
        return None if scan is None or scan.crowded or (wants_ascii and not ascii_data) else scan

    @cached_property
    def _needles(self) -> Needles | None:
        plan = self._plan
        return None if self._swapped or plan.backtracks else find_needles(plan.tree, plan.utf8)

    @cached_property
    def _needle_scan(self) -> NeedleScan | None:
        needles = self._needles
        if needles is None or needles.rest is None:
            return needles and NeedleScan(needles, None)
        engine = self._re2(needles.rest, self._alphabet(True))
        if engine is None:
            return None
        rest = Scan(engine.seek, None, None)
        return NeedleScan(needles, lambda data, start, end, limit: _sparse_runs(data, start, end, rest, limit))


def _seeker(engine: Re2Engine) -> Seek:
    match, anchor = engine.match, engine.unanchored
    return lambda data, start, end: match(anchor, data, start, end)[0][0]


def _extender(engine: Re2Engine) -> Extend:
    lines = Re2Engine(rf"(?:[^\n]*(?:{engine._pattern})[^\n]*\n)+", utf8=engine._utf8, capture=False)
    match, anchor = lines.match, lines.from_start
    return lambda data, start, end: match(anchor, data, start, end)[0][1]


def _sparse_runs(text: bytes, start: int, end: int, scan: Scan, limit: int = -1) -> list[Span]:
    """Matching lines one by one; at most `limit` if that is not negative."""
    runs: list[Span] = []
    seek, _, verify = scan
    find, rfind = text.find, text.rfind
    while start < end and len(runs) != limit:
        at = seek(text, start, end)
        if at < 0 or at >= end:
            break
        stop = find(b"\n", at) + 1 or end
        low = rfind(b"\n", start, at) + 1 or start
        if verify is None or verify(text[low : stop - 1]):
            runs.append((low, stop))
        start = stop
    return runs


def _sparse_count(text: bytes, start: int, end: int, scan: Scan) -> tuple[int, int]:
    """How many lines match, one by one, up to `_MANY`, and how far that was seen."""
    seek, _, verify = scan
    if verify is not None:
        return len(_sparse_runs(text, start, end, scan)), end
    find = text.find
    for count in range(_MANY):
        at = seek(text, start, end)
        if at < 0 or at >= end:
            return count, end
        start = find(b"\n", at) + 1 or end
        if start == end:
            return count + 1, end
    return _MANY, start


def _dense_runs(text: bytes, start: int, end: int, scan: Scan, extend: Extend) -> list[Span]:
    """Stretches of matching lines."""
    runs: list[Span] = []
    seek, _, verify = scan
    stop = extend(text, start, end)
    if stop > start:
        runs.append((start, stop))
        start = stop
    while start < end:
        at = seek(text, start, end)
        if at < 0 or at >= end:
            break
        stop = text.find(b"\n", at) + 1 or end
        low = text.rfind(b"\n", start, at) + 1 or start
        if verify is None or verify(text[low : stop - 1]):
            stop = max(stop, extend(text, stop, end))
            runs.append((low, stop))
        start = stop
    return runs


def _spans(find: FindSpan, block: bytes, budget: float) -> list[Span]:
    """All matches. Raises RegexTimeout where they take longer than `budget` seconds (each may look at all that follows)."""
    spans: list[Span] = []
    size = len(block)
    start = 0
    deadline = monotonic() + budget
    while start < size:
        found = find(block, start, size)
        if found is None:
            break
        spans.append(found)
        start = found[1]
        if not len(spans) & 63 and monotonic() > deadline:
            raise RegexTimeout(budget)
    return spans
