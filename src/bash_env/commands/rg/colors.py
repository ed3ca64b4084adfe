"""--colors: how paths, numbers and matches are coloured."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bash_env.commands.rg.arguments import Refused

RESET = b"\33[0m"
_COLOR_NAMES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
_NAMES = {name: number for number, name in enumerate(_COLOR_NAMES)}
_STYLES = {
    "bold": ("bold", True), "nobold": ("bold", False), "intense": ("intense", True),
    "nointense": ("intense", False), "underline": ("underline", True), "nounderline": ("underline", False),
}  # fmt: skip


class Colors:
    """The sequences that begin the colour of a path, line number, column and match."""

    def __init__(self, specifications: Iterable[str] = ()) -> None:
        """Raises Refused."""
        self._parts: dict[str, dict[str, object]] = {
            "path": {"fg": "35"}, "line": {"fg": "32"}, "column": {}, "match": {"fg": "31", "bold": True},
        }  # fmt: skip
        for specification in specifications:
            self._apply(specification)
        self.starts = {name: self._start(part) for name, part in self._parts.items()}

    def paint(self, name: str, text: bytes) -> bytes:
        """`text` in the colour of a part; a match without colour stays plain."""
        start = self.starts[name]
        return (start or RESET) + text + RESET if start or name != "match" else text

    def _apply(self, specification: str) -> None:
        pieces = specification.split(":")
        if len(pieces) != 3 and pieces[1:] != ["none"]:
            valid = "'(path|line|column|match):(fg|bg|style):(value)'"
            raise Refused(f"invalid color spec format: '{specification}'. Valid format is {valid}.\n")
        part = self._parts.get(pieces[0].lower())
        if part is None:
            raise Refused(f"unrecognized output type '{pieces[0]}'. Choose from: path, line, column, match.\n")
        if pieces[1] == "none":
            part.clear()
        elif pieces[1] == "style":
            if pieces[2] not in _STYLES:
                styles = "nobold, bold, nointense, intense, nounderline, underline"
                raise Refused(f"unrecognized style attribute '{pieces[2]}'. Choose from: {styles}.\n")
            key, value = _STYLES[pieces[2]]
            part[key] = value
        elif pieces[1] in ("fg", "bg"):
            part[pieces[1]] = _color(pieces[2], "3" if pieces[1] == "fg" else "4")
        else:
            raise Refused(f"unrecognized spec type '{pieces[1]}'. Choose from: fg, bg, style, none.\n")

    @staticmethod
    def _start(part: dict[str, object]) -> bytes:
        if not part:
            return b""
        codes = [code for key, code in (("bold", "1"), ("underline", "4")) if part.get(key)]
        codes += [_sequence(str(part[key]), bool(part.get("intense"))) for key in ("fg", "bg") if key in part]
        return RESET + b"".join(b"\33[%bm" % code.encode() for code in codes)


def _sequence(code: str, intense: bool) -> str:
    """The code of a colour; an intense one of the eight is among the 256."""
    return f"{code[0]}8;5;{int(code[1]) + 8}" if intense and len(code) == 2 else code


def _color(text: str, base: str) -> str:
    if text.lower() in _NAMES:
        return f"{base}{_NAMES[text.lower()]}"
    numbers = [_byte(piece) for piece in text.split(",")]
    if len(numbers) == 1:
        return f"{base}8;5;{numbers[0]}"
    if len(numbers) == 3:
        return f"{base}8;2;{numbers[0]};{numbers[1]};{numbers[2]}"
    raise Refused(_unrecognized(text))


def _byte(text: str) -> int:
    if re.fullmatch(r"0x[0-9a-fA-F]{1,2}", text):
        return int(text, 16)
    if re.fullmatch(r"[0-9]{1,3}", text) and int(text) < 256:
        return int(text)
    raise Refused(_unrecognized(text))


def _unrecognized(text: str) -> str:
    known = "black, blue, green, red, cyan, magenta, yellow, white"
    return f"unrecognized color name '{text}'. Choose from: {known}\n"
