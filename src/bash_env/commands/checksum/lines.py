"""The lines of checksum files: writing them, and reading them back (GNU coreutils manual 6.4)."""

from __future__ import annotations

import re
from typing import NamedTuple

_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"}
_UNESCAPES = {"\\\\": "\\", "\\n": "\n", "\\r": "\r"}
_ESCAPE = re.compile(r"[\\\n\r]")
_ESCAPED = re.compile(r"\\(?:\\|n|r)")
_BAD_ESCAPE = re.compile(r"\\(?![\\nr])")
_TAGGED = re.compile(r"([A-Za-z0-9]+)(?:-(\d+))? ?\((.*)\) ?= ?([0-9a-fA-F]+)(?:\0[^)]*)?", re.DOTALL | re.ASCII)
_PLAIN = re.compile(r"([0-9a-fA-F]+)[ \t](.*)", re.DOTALL | re.ASCII)


def escape(name: str) -> str | None:
    """A file name without line ends, or None if it needs no escapes."""
    return _ESCAPE.sub(lambda match: _ESCAPES[match[0]], name) if _ESCAPE.search(name) else None


def unescape(name: str) -> str | None:
    """The name that was escaped; None for a bad escape."""
    plain = _ESCAPED.sub("", name)
    if _BAD_ESCAPE.search(plain):
        return None
    return _ESCAPED.sub(lambda match: _UNESCAPES[match[0]], name)


def tagged_line(tag: str, name: str, digest: str, end: str) -> str:
    """A line in the style of BSD."""
    escaped = escape(name) if end == "\n" else None
    return f"{'' if escaped is None else chr(92)}{tag} ({name if escaped is None else escaped}) = {digest}{end}"


def plain_line(name: str, digest: str, binary: bool, end: str) -> str:
    """Digest, mode and name."""
    escaped = escape(name) if end == "\n" else None
    mark = "*" if binary else " "
    return f"{'' if escaped is None else chr(92)}{digest} {mark}{name if escaped is None else escaped}{end}"


class Entry(NamedTuple):
    """What a line says: the tag if it has one, the name, and the digest."""

    tag: str
    bits: int
    name: str
    digest: str


class LineReader:
    """Reads the lines of one file; the first without a mode character settles that none has (as BSD writes them)."""

    def __init__(self) -> None:
        self._reversed: bool | None = None

    def read(self, line: str) -> Entry | None:
        """What a line says, or None if it is improperly formatted."""
        line = line.lstrip(" \t")
        escaped = line.startswith("\\")
        entry = self._tagged(line[escaped:]) or self._plain(line[escaped:])
        if entry is None or not escaped:
            return entry
        name = unescape(entry.name)
        return None if name is None else entry._replace(name=name)

    def _tagged(self, line: str) -> Entry | None:
        match = _TAGGED.fullmatch(line)
        return None if match is None else Entry(match[1], int(match[2] or 0), match[3].partition("\0")[0], match[4])

    def _plain(self, line: str) -> Entry | None:
        match = _PLAIN.fullmatch(line.partition("\0")[0])
        if match is None:
            return None
        digest, rest = match.groups()
        if len(rest) <= 1 or rest[0] not in " *":
            if self._reversed is False or not rest:
                return None
            self._reversed = True
        elif not self._reversed:
            self._reversed = False
            rest = rest[1:]
        return Entry("", 4 * len(digest), rest, digest)
