"""Scanning blocks of lines for stretches that match and for the matches in them (grep, rg).

What one block showed decides how the next is scanned: where most lines match, one call of the engine runs over a
stretch of them; where matches follow closely, a cheaper engine finds those of simple patterns.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

from bash_env.text.regex.emit import Unsupported
from bash_env.text.regex.engines import Re2Engine, Span
from bash_env.text.regex.line_plan import Scan
from bash_env.text.regex.nodes import Empty, Node
from bash_env.text.regex.nonempty import without_empty
from bash_env.text.regex.pattern import Pattern
from bash_env.text.regex.simple import simple_expression
from bash_env.text.regex.word_edges import lower_word_edges

_SWAP = bytes.maketrans(b"\n\0", b"\0\n")  # NUL-terminated records are scanned with the two exchanged
_FEW = 32  # matching lines of a block up to which nothing is concluded from it
_SPARSE = 1000  # bytes to each matching line above which matches count as rare
_FREQUENT = 128  # bytes to each match below which matches count as frequent


class LineScanner:
    """Scans blocks of lines for one pattern; `pattern` None matches nothing.

    A block is not empty and ends with the pattern's separator, newline or NUL.
    """

    def __init__(self, pattern: Pattern | None) -> None:
        self._pattern = pattern
        self._searcher = _Searcher(pattern) if pattern is not None else None
        self._dense = False  # most of the last block matched
        self._common = False  # a good part of it did
        self._frequent = False
        self.single = True  # whether each of the last runs was one line

    # --- lines ---------------------------------------------------------------------------------------

    def runs(self, block: bytes) -> list[Span]:
        """The stretches of matching lines, separators included, in order; neighbours are not always joined."""
        searcher = self._searcher
        if searcher is None:
            return []
        if searcher.matches_all:
            self.single = False
            return [(0, len(block))]
        text = searcher.prepare(block)
        ascii_data = text.isascii()
        scan = searcher.scan(ascii_data)
        extend = searcher.extender(ascii_data) if self._dense else None
        self.single = extend is None
        runs = _sparse_runs(text, scan) if extend is None else _dense_runs(text, scan, extend)
        matched = sum([high - low for low, high in runs]) if len(runs) > _FEW or extend is not None else 0
        self._dense = matched * searcher.dense_share > len(block)
        self._common = 8 * matched > len(block)
        return runs

    def count(self, block: bytes) -> int:
        """How many lines of `block` match."""
        searcher = self._searcher
        if searcher is None:
            return 0
        if searcher.matches_all:
            return block.count(searcher.separator)
        if not self._common:
            assert self._pattern is not None
            count = self._pattern.count_lines(block)
            self._common = count > _FEW and count * _SPARSE > len(block)
            return count
        if searcher.literal_lines is not None:
            return len(searcher.literal_lines(block))
        runs = self.runs(block)
        return len(runs) if self.single else sum([block.count(searcher.separator, low, high) for low, high in runs])

    def literal_lines(self, block: bytes) -> tuple[list[str], str] | None:
        """The lines of `block` and the text that matching ones hold, as Latin-1, where looking into each is fastest.

        Tell `saw` what was found.
        """
        needle = self._searcher.needle if self._common and self._searcher is not None else ""
        if not needle:
            return None
        lines = block.decode("latin-1").split("\n")
        lines.pop()
        return lines, needle

    def saw(self, matching: int, lines: int) -> None:
        """Note how many lines of a block matched."""
        self._common = 8 * matching > lines

    def first(self, block: bytes) -> Span | None:
        """The first matching line of `block`, separator included."""
        searcher = self._searcher
        if searcher is None:
            return None
        text = searcher.prepare(block)
        return next(iter(_sparse_runs(text, searcher.scan(text.isascii()), 1)), None)

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
            spans = self._spans_by_line(block) if find is None else _spans(find, text)
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
        self._extenders: dict[bool, Callable[[bytes, int], int] | None] = {}
        self._match_finders: dict[bool, Callable[[bytes, int, int], Span | None] | None] = {}
        self.scan = self._lines.scan
        self.separator = b"\0" if self._swapped else b"\n"
        # literal text is found so fast that running over lines pays only where nearly all match
        self.dense_share = 1.1 if self._plan.literal else 2
        self.matches_all = isinstance(self._plan.tree, Empty)

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

    def extender(self, ascii_data: bool) -> Callable[[bytes, int], int] | None:
        """Goes from the start of a line to the end of the stretch of matching lines there, if there is one."""
        if ascii_data not in self._extenders:
            self._extenders[ascii_data] = self._build_extender(self._alphabet(ascii_data))
        return self._extenders[ascii_data]

    def _build_extender(self, alphabet: str) -> Callable[[bytes, int], int] | None:
        engine = self._re2(self._plan.tree, alphabet)
        return None if engine is None else engine.runs()

    def match_finder(self, ascii_data: bool) -> Callable[[bytes, int, int], Span | None] | None:
        """Finds matches in a block, and none that are empty; None where they must be looked for line by line."""
        if ascii_data not in self._match_finders:
            self._match_finders[ascii_data] = self._build_match_finder(self._alphabet(ascii_data))
        return self._match_finders[ascii_data]

    def _build_match_finder(self, alphabet: str) -> Callable[[bytes, int, int], Span | None] | None:
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

    @cached_property
    def needle(self) -> str:
        """The text that matching lines hold, as Latin-1; empty where it takes more to match."""
        literal = self._plan.literal or b""
        return "" if self._swapped or b"\n" in literal else literal.decode("latin-1")

    @cached_property
    def literal_lines(self) -> Callable[[bytes], list[bytes]] | None:
        """For a literal: finds the rest of each matching line, from the first occurrence on."""
        return re.compile(re.escape(self.needle).encode("latin-1") + b".*").findall if self.needle else None


def _sparse_runs(block: bytes, scan: Scan, limit: int = -1) -> list[Span]:
    """Matching lines one by one; at most `limit` if that is not negative."""
    runs: list[Span] = []
    seek, _, verify = scan
    size = len(block)
    start = 0
    while start < size and len(runs) != limit:
        at = seek(block, start, size)
        if at < 0 or at == size:
            break
        end = block.find(b"\n", at) + 1 or size
        low = block.rfind(b"\n", start, at) + 1 or start
        if verify is None or verify(block[low : end - 1]):
            runs.append((low, end))
        start = end
    return runs


def _dense_runs(block: bytes, scan: Scan, extend: Callable[[bytes, int], int]) -> list[Span]:
    """Stretches of matching lines."""
    runs: list[Span] = []
    seek, _, verify = scan
    size = len(block)
    start = extend(block, 0)
    if start:
        runs.append((0, start))
    while start < size:
        at = seek(block, start, size)
        if at < 0 or at == size:
            break
        end = block.find(b"\n", at) + 1 or size
        low = block.rfind(b"\n", start, at) + 1 or start
        if verify is None or verify(block[low : end - 1]):
            end = extend(block, end)
            runs.append((low, end))
        start = end
    return runs


def _spans(find: Callable[[bytes, int, int], Span | None], block: bytes) -> list[Span]:
    spans: list[Span] = []
    size = len(block)
    start = 0
    while start < size:
        found = find(block, start, size)
        if found is None:
            break
        spans.append(found)
        start = found[1]
    return spans
