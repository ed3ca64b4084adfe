"""The format strings of stat: directives with printf's flags, and the escapes of --printf."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

MAX_WIDTH = 1 << 16
_DIRECTIVE = re.compile(r"%(?:([-+ #0'I]*)(\d*)(?:\.(\d*))?)([HL](?=[dr])|)(.?)", re.S)
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|(.?))", re.S)
_LETTERS = {
    "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", '"': '"', "\\": "\\",
}  # fmt: skip


class Spec(NamedTuple):
    """The printf part of a directive; `precision` is None without a dot, -1 for a dot without digits."""

    flags: str
    width: int
    precision: int | None


class DirectiveError(Exception):
    """A directive that is none; `text` is it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def expand(form: str, values: Mapping[str, Callable[[Spec], str]]) -> str:
    """`form` with each directive replaced by what the function for its letter gives, unknown ones by ``?``.

    Raises DirectiveError.
    """

    def replace(match: re.Match[str]) -> str:
        letter = match[4] + match[5]
        if letter == "%" or not letter:
            if len(match[0]) > 1 + len(letter):
                raise DirectiveError(match[0])
            return "%"
        precision = None if match[3] is None else int(match[3][:9]) if match[3] else -1
        if precision is not None:
            precision = min(precision, MAX_WIDTH)
        spec = Spec(match[1], min(int(match[2][:9] or 0), MAX_WIDTH), precision)
        value = values.get(letter)
        return "?" if value is None else value(spec)

    return _DIRECTIVE.sub(replace, form)


def text(value: str, spec: Spec) -> str:
    """As ``%s``."""
    if spec.precision is not None:
        value = value[: max(spec.precision, 0)]
    return value.ljust(spec.width) if "-" in spec.flags else value.rjust(spec.width)


def number(value: int, spec: Spec, base: str = "u") -> str:
    """As ``%u``, ``%d``, ``%o`` or ``%x``, whichever `base` is."""
    digits = format(abs(value), "d" if base == "u" else base)
    if spec.precision is not None:
        digits = digits.rjust(max(spec.precision, 0), "0")
    sign = _sign(value < 0, spec) if base == "d" else ""
    if "#" in spec.flags and value:
        if base == "x":
            sign = "0x"
        elif base == "o" and digits[0] != "0":
            digits = "0" + digits
    return _pad(sign, digits, spec, spec.precision is None)


def seconds(ns: int, spec: Spec) -> str:
    """A time in seconds since the epoch, with as many decimals as the precision says (9 for a bare dot)."""
    if not spec.precision:
        whole = ns // 1_000_000_000
        return _pad(_sign(whole < 0, spec), str(abs(whole)), spec, True)
    decimals = 9 if spec.precision < 0 else spec.precision
    whole, fraction = divmod(abs(ns), 1_000_000_000)
    digits = f"{whole}.{fraction:09}"[: len(str(whole)) + 1 + decimals].ljust(len(str(whole)) + 1 + decimals, "0")
    return _pad(_sign(ns < 0, spec), digits, spec, True)


def _sign(negative: bool, spec: Spec) -> str:
    return "-" if negative else "+" if "+" in spec.flags else " " if " " in spec.flags else ""


def _pad(sign: str, digits: str, spec: Spec, zeros: bool) -> str:
    if "-" in spec.flags:
        return (sign + digits).ljust(spec.width)
    if "0" in spec.flags and zeros:
        return sign + digits.rjust(spec.width - len(sign), "0")
    return (sign + digits).rjust(spec.width)


def unescape(form: str) -> tuple[str, list[str]]:
    """`form` with its backslash escapes replaced, and the warnings about those that are none."""
    warnings: list[str] = []

    def replace(match: re.Match[str]) -> str:
        if match[1] or match[2]:
            code = int(match[1], 16) if match[1] else int(match[2], 8) & 255
            return chr(code) if code < 128 else bytes([code]).decode("utf-8", "surrogateescape")
        letter = match[3]
        if not letter:
            warnings.append("backslash at end of format")
            return "\\"
        if letter not in _LETTERS:
            warnings.append(f"unrecognized escape '\\{letter}'")
        return _LETTERS.get(letter, letter)

    return _ESCAPE.sub(replace, form), warnings


def letters(form: str) -> set[str]:
    """The letters of the directives of `form`."""
    return {match[4] + match[5] for match in _DIRECTIVE.finditer(form)}
