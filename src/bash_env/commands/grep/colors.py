"""Colours of the output: GREP_COLORS and what is written around coloured text (GNU grep manual 2.2)."""

from __future__ import annotations

import re
from collections.abc import Mapping

_DEFAULTS = {"ms": "01;31", "mc": "01;31", "sl": "", "cx": "", "fn": "35", "ln": "32", "bn": "32", "se": "36"}
_SGR = re.compile(r"[0-9;]*").fullmatch


class Colors:
    """The colour of each part: the text of an SGR sequence, empty for none.

    Attributes: `values` by capability, `reverse` (rv: -v exchanges sl and cx), `erase` (no ne: the line is
    erased behind each sequence), `own` (whether the specification gave the match colours).
    """

    def __init__(self, specification: str = "", match: str = _DEFAULTS["ms"]) -> None:
        self.values = {**_DEFAULTS, "ms": match, "mc": match}
        self.own = {"ms": False, "mc": False}
        self.reverse = False
        self.erase = True
        for item in specification.split(":"):
            if not self._set(item):
                break

    def _set(self, item: str) -> bool:
        """Apply one capability; False where the specification is broken off."""
        name, equals, value = item.partition("=")
        if not _SGR(value) or (equals and not name):
            return False
        if name == "rv":
            self.reverse = True
        elif name == "ne":
            self.erase = False
        elif equals:
            for key in ("ms", "mc") if name == "mt" else (name,) if name in self.values else ():
                self.values[key] = value
                self.own[key] = True
        return True

    def start(self, name: str) -> bytes:
        """What begins the colour of a capability; empty if it has none."""
        value = self.values[name]
        return b"\33[%bm%b" % (value.encode(), self._tail) if value else b""

    @property
    def end(self) -> bytes:
        """What ends a colour."""
        return b"\33[m" + self._tail

    @property
    def _tail(self) -> bytes:
        return b"\33[K" if self.erase else b""

    def paint(self, name: str, text: bytes) -> bytes:
        """`text` in the colour of a capability."""
        start = self.start(name)
        return start + text + self.end if start else text


def read_colors(env: Mapping[str, str]) -> tuple[Colors, str]:
    """The colours that the environment asks for, and a warning if the deprecated GREP_COLOR gave one of them."""
    old = env.get("GREP_COLOR", "")
    specification = env.get("GREP_COLORS", "")
    if not old or not _SGR(old):
        return Colors(specification), ""
    colors = Colors(specification, old)
    if colors.own["ms"] and colors.own["mc"]:
        return colors, ""
    return colors, f"GREP_COLOR='{old}' is deprecated; use GREP_COLORS='mt={old}'"
