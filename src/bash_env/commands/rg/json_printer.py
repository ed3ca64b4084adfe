"""--json: one JSON object a line for each event."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Sequence

from bash_env.commands.rg.settings import Settings
from bash_env.commands.rg.stats import Stats
from bash_env.text.regex.engines import Span


class JsonPrinter:
    """Writes what is found in one input; an input without matches is not mentioned."""

    def __init__(self, settings: Settings, path: str, put: Callable[[bytes], None]) -> None:
        self._settings = settings
        self._path = _text(path.encode("utf-8", "surrogateescape"))
        self._put = put
        self.begun = False

    def matched(self, text: bytes, number: int, offset: int, spans: Sequence[Span]) -> None:
        """A selected line, or with -U a stretch of them."""
        self._message("match", text, number, offset, spans)

    def context(self, text: bytes, number: int, offset: int) -> None:
        """Lines of context, one by one."""
        start = 0
        while start < len(text):
            end = text.find(self._settings.separator, start) + 1 or len(text)
            self._message("context", text[start:end], number, offset + start, ())
            number += 1
            start = end

    def separator(self) -> None:
        """Gaps are not told."""

    def _message(self, kind: str, text: bytes, number: int, offset: int, spans: Sequence[Span]) -> None:
        if not self.begun:
            self.begun = True
            self._write({"type": "begin", "data": {"path": self._path}})
        matches = [{"match": _text(text[low:high]), "start": low, "end": high} for low, high in spans]
        data = {
            "path": self._path,
            "lines": _text(text),
            "line_number": number if self._settings.json_numbers else None,
            "absolute_offset": offset,
            "submatches": matches,
        }
        self._write({"type": kind, "data": data})

    def end(self, stats: Stats, binary_offset: int | None) -> None:
        """The end of the input."""
        if self.begun:
            data = {"path": self._path, "binary_offset": binary_offset, "stats": _stats(stats)}
            self._write({"type": "end", "data": data})

    def _write(self, message: object) -> None:
        self._put(_dump(message))


def summary(stats: Stats, nanoseconds: int) -> bytes:
    """The last line of all: the sums, its keys in alphabetical order."""
    data = {"elapsed_total": _elapsed(nanoseconds), "stats": _stats(stats)}
    return _dump({"data": data, "type": "summary"}, sort=True)


def _dump(message: object, sort: bool = False) -> bytes:
    text = json.dumps(message, ensure_ascii=False, separators=(",", ":"), sort_keys=sort)
    return text.encode("utf-8", "surrogateescape") + b"\n"


def _text(data: bytes) -> dict[str, str]:
    try:
        return {"text": data.decode()}
    except UnicodeDecodeError:
        return {"bytes": b64encode(data).decode()}


def _elapsed(nanoseconds: int) -> dict[str, object]:
    seconds, rest = divmod(nanoseconds, 1_000_000_000)
    return {"secs": seconds, "nanos": rest, "human": f"{nanoseconds / 1e9:.6f}s"}


def _stats(stats: Stats) -> dict[str, object]:
    return {
        "elapsed": _elapsed(stats.nanoseconds),
        "searches": stats.searches,
        "searches_with_match": stats.with_match,
        "bytes_searched": stats.searched,
        "bytes_printed": stats.printed,
        "matched_lines": stats.matched_lines,
        "matches": stats.matches,
    }
