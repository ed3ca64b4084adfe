"""-r: the text that takes the place of a match, with $1, $name, ${name} and $$."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bash_env.text.regex import Match, Pattern
from bash_env.text.regex.engines import Span

_REFERENCE = re.compile(rb"\$(?:(\$)|([0-9A-Za-z_]+)|\{([^}]*)\})")


class Replacement:
    """A replacement text; `names` are those of the pattern's groups, from the first on."""

    def __init__(self, text: str, names: Sequence[str]) -> None:
        data = text.encode("utf-8", "surrogateescape")
        self._parts: list[bytes | int] = []
        last = 0
        for found in _REFERENCE.finditer(data):
            self._parts.append(data[last : found.start()])
            self._parts.append(b"$" if found[1] else _group_index(found[2] or found[3] or b"", names))
            last = found.end()
        self._parts.append(data[last:])

    def expand(self, match: Match) -> bytes:
        """The text for one match; a group that is not there or took no part is empty."""
        return b"".join([self._part(part, match) for part in self._parts])

    @staticmethod
    def _part(part: bytes | int, match: Match) -> bytes:
        if isinstance(part, bytes):
            return part
        return (match.group(part) or b"") if 0 <= part <= match.groups else b""

    def apply(self, pattern: Pattern, line: bytes) -> tuple[bytes, list[Span]]:
        """`line` with its matches replaced, and where the replacements stand in it."""
        result: list[bytes] = []
        spans: list[Span] = []
        last = size = 0
        for match in pattern.finditer(line):
            text = self.expand(match)
            size += match.start() - last
            spans.append((size, size + len(text)))
            size += len(text)
            result += (line[last : match.start()], text)
            last = match.end()
        result.append(line[last:])
        return b"".join(result), spans


def _group_index(name: bytes, names: Sequence[str]) -> int:
    """The number of the group that a reference names, -1 for none."""
    text = name.decode("utf-8", "replace")
    if text.isdecimal() and len(text) < 5:
        return int(text)
    return names.index(text) + 1 if text in names and text else -1
