"""What `l` prints: escapes for all but ASCII text, long lines folded (GNU sed manual 3.8)."""

from __future__ import annotations

import re

_SPECIAL = re.compile(rb"[^ -\[\]-~]")
_NAMED = {
    b"\\": b"\\\\",
    b"\a": b"\\a",
    b"\b": b"\\b",
    b"\f": b"\\f",
    b"\n": b"\\n",
    b"\r": b"\\r",
    b"\t": b"\\t",
    b"\v": b"\\v",
}
_UNIT = re.compile(rb"\\[0-7]{3}|\\.|[^\\]")


def listing(text: bytes, width: int, delimiter: bytes) -> bytes:
    """The unambiguous form of `text`, with ``$`` at its end, in lines of at most `width` characters; 0 is no limit."""
    shown = _SPECIAL.sub(lambda match: _NAMED.get(match[0]) or b"\\%03o" % match[0][0], text)
    if width and len(shown) > width - 1:
        shown = _fold(shown, width - 1, b"\\" + delimiter)
    return shown + b"$" + delimiter


def _fold(text: bytes, room: int, joint: bytes) -> bytes:
    """Lines of at most `room` characters with `joint` between them; escapes are not cut."""
    if room >= 4 and b"\\" not in text:
        return joint.join([text[start : start + room] for start in range(0, len(text), room)])
    lines: list[bytes] = []
    line: list[bytes] = []
    used = 0
    for unit in _UNIT.findall(text):
        if used + len(unit) > room:
            lines.append(b"".join(line))
            line, used = [], 0
        line.append(unit)
        used += len(unit)
    return joint.join([*lines, b"".join(line)])
