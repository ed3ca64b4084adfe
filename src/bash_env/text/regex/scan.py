"""Scanning blocks of lines: which stretches of a block match, how many lines, and where in them (grep, rg).

Where matches are rare, one engine call finds each and the ends of its line are looked up; where they are
frequent, one call runs over a whole stretch of matching lines. What one block showed decides for the next.
"""

from __future__ import annotations

from bash_env.text.regex.engines import Span
from bash_env.text.regex.pattern import Pattern
from bash_env.text.regex.scan_engines import Engines, FindSpan, FindStart

_FEW = 32  # matching lines of a block up to which nothing is concluded from it
_FREQUENT = 128  # matches count as frequent when there are fewer bytes than this to each


class LineScanner:
    """Scans blocks of lines for one pattern; `pattern` None matches nothing.

    A block holds whole lines, the last of which may lack its separator (the pattern's: newline or NUL).
    """

    def __init__(self, pattern: Pattern | None) -> None:
        self._engines = Engines(pattern._plan) if pattern is not None else None
        self._dense = False  # most of the last block matched
        self._common = False  # some of it did
        self._frequent = False

    # --- lines ---------------------------------------------------------------------------------------

    def runs(self, block: bytes) -> list[Span]:
        """The stretches of matching lines, separators included, in order; neighbours are not always joined."""
        engines = self._engines
        if engines is None:
            return []
        block = engines.prepare(block)
        ascii_data = block.isascii()
        find = engines.line_finder(ascii_data)
        extend = engines.extender(block, ascii_data) if self._dense else None
        runs = _sparse_runs(find, block) if extend is None else _dense_runs(find, extend, block)
        matched = sum([high - low for low, high in runs]) if len(runs) > _FEW or self._dense else 0
        self._dense = 2 * matched > len(block)
        self._common = 8 * matched > len(block)
        return runs

    def count(self, block: bytes) -> int:
        """How many lines of `block` match."""
        engines = self._engines
        if engines is None:
            return 0
        if self._common and engines.literal_lines is not None:
            return len(engines.literal_lines(block))
        dense = self._dense
        runs = self.runs(block)
        if not dense:
            return len(runs)
        count = sum([block.count(engines.separator, low, high) for low, high in runs])
        return count + (bool(runs) and runs[-1][1] == len(block) and not block.endswith(engines.separator))

    def first(self, block: bytes) -> Span | None:
        """The first matching line of `block`, separator included."""
        engines = self._engines
        if engines is None:
            return None
        block = engines.prepare(block)
        at = engines.line_finder(block.isascii())(block, 0, len(block))
        return None if at < 0 else _line_at(block, 0, at)

    # --- matches -------------------------------------------------------------------------------------

    def spans(self, block: bytes) -> list[Span]:
        """The matches that are not empty, line after line."""
        engines = self._engines
        if engines is None:
            return []
        block = engines.prepare(block)
        ascii_data = block.isascii()
        simple = engines.simple if self._frequent and engines.is_narrow(ascii_data) else None
        if simple is not None:
            found = [match.span() for match in simple.finditer(block)]
        else:
            found = _spans(engines.match_finder(ascii_data), block)
        self._frequent = len(found) * _FREQUENT > len(block)
        return found

    def texts(self, block: bytes) -> list[bytes]:
        """The text of the matches that are not empty."""
        engines = self._engines
        if self._frequent and engines is not None and engines.simple is not None and engines.is_narrow(block.isascii()):
            texts: list[bytes] = engines.simple.findall(block)
            self._frequent = len(texts) * _FREQUENT > len(block)
            return texts
        return [block[low:high] for low, high in self.spans(block)]


def _line_at(block: bytes, start: int, at: int) -> Span | None:
    """The line around the offset `at`, not before `start`; None behind the last newline."""
    size = len(block)
    if at == size and block.endswith(b"\n"):
        return None
    return block.rfind(b"\n", start, at) + 1 or start, block.find(b"\n", at) + 1 or size


def _sparse_runs(find: FindStart, block: bytes) -> list[Span]:
    runs: list[Span] = []
    size = len(block)
    start = 0
    while start < size:
        at = find(block, start, size)
        if at < 0 or (at == size and block[-1] == 10):
            break
        end = block.find(b"\n", at) + 1 or size
        runs.append((block.rfind(b"\n", start, at) + 1 or start, end))
        start = end
    return runs


def _dense_runs(find: FindStart, extend: FindStart, block: bytes) -> list[Span]:
    runs: list[Span] = []
    size = len(block)
    end = extend(block, 0, size)
    if end > 0:
        runs.append((0, end))
    start = max(end, 0)
    while start < size:
        at = find(block, start, size)
        line = None if at < 0 else _line_at(block, start, at)
        if line is None:
            break
        start = max(line[1], extend(block, line[0], size))
        runs.append((line[0], start))
    return runs


def _spans(find: FindSpan, block: bytes) -> list[Span]:
    spans: list[Span] = []
    size = len(block)
    start = 0
    while start < size:
        found = find(block, start, size)
        if found is None:
            break
        if found[0] == found[1]:
            start = found[1] + 1
            continue
        spans.append(found)
        start = found[1]
    return spans
