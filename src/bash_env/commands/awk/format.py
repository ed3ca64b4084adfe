"""Formats of printf, sprintf, OFMT and CONVFMT (POSIX awk, Formatted Output Statements; gawk manual 5.5)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from bash_env.commands.awk.errors import FatalError
from bash_env.commands.awk.regexes import Locale
from bash_env.commands.awk.values import NumberTexts, Strnum, format_special, to_number

MAX_WIDTH = 1 << 24
"""The greatest width and precision."""
MAX_CACHED = 500

_SPEC = re.compile(
    r"%(?:(?P<position>[0-9]+)\$)?(?P<flags>[-+ #0']*)(?P<width>\*(?:[0-9]+\$)?|[0-9]+)?"
    r"(?:\.(?P<precision>\*(?:[0-9]+\$)?|-?[0-9]*))?(?P<size>[hlLjzt]?)(?P<letter>[diouxXeEfFgGaAcs%])"
)
_WORD = 1 << 64


class Spec(NamedTuple):
    """One conversion of a format; a width or precision of -1 is taken from the arguments."""

    position: int
    flags: str
    width: int | None
    precision: int | None
    letter: str
    places: tuple[int, int, int]  # where messages point to for a missing width, precision and value


class Format:
    """A format, read once: calling it with a list of values gives the text."""

    __slots__ = ("_converters", "_locale", "_pieces", "_positional", "_specs", "_template", "_texts", "quick", "text")

    def __init__(self, text: str, texts: NumberTexts, locale: Locale) -> None:
        self.text = text
        self._texts = texts
        self._locale = locale
        self._pieces: list[str] = []
        self._specs: list[Spec] = []
        self._positional = False
        self.quick: tuple[str, str] | None = None
        self._read()
        self._template, self._converters = self._quick()

    def __call__(self, values: list[Any]) -> str:
        """Format `values`. Raises FatalError for too few."""
        if self._template is not None and len(values) >= len(self._converters):
            try:
                return self._template % tuple(
                    [convert(v) for convert, v in zip(self._converters, values, strict=False)]
                )
            except (ValueError, OverflowError):
                pass  # infinities, and numbers beyond 64 bits
        return self._slow(values)

    # --- reading ---------------------------------------------------------------------------------

    def _read(self) -> None:
        """Cut the text into literal pieces and conversions; there is one piece more than conversions."""
        literal: list[str] = []
        position = 0
        for match in _SPEC.finditer(self.text):
            literal.append(self.text[position : match.start()])
            position = match.end()
            if match["letter"] == "%":
                literal.append("%")
                continue
            self._pieces.append("".join(literal))
            literal.clear()
            self._specs.append(_spec(match))
        self._pieces.append("".join(literal) + self.text[position:])
        counts = {spec.position >= 0 for spec in self._specs}
        self._positional = True in counts
        if len(counts) > 1 or (self._positional and any("*" in s for s in _stars(self.text))):
            raise FatalError("must use `count$' on all formats or none")

    def _quick(self) -> tuple[str | None, list[Callable[[Any], Any]]]:
        """A template for Python's % operator with the conversions of its values, if every conversion has a like."""
        parts = [self._pieces[0].replace("%", "%%")]
        converters: list[Callable[[Any], Any]] = []
        convert = {
            **dict.fromkeys("di", _integer), **dict.fromkeys("ouxX", unsigned), **dict.fromkeys("eEfFgG", finite),
            "s": self._to_text,
        }  # fmt: skip
        for spec, piece in zip(self._specs, self._pieces[1:], strict=True):
            if (
                spec.letter not in convert
                or -1 in (spec.width, spec.precision)
                or "#" in spec.flags
                or self._positional
            ):
                return None, []
            converters.append(convert[spec.letter])
            parts.append(_directive(spec, spec.width, spec.precision) + piece.replace("%", "%%"))
        self.quick = "".join(parts), "".join([spec.letter for spec in self._specs])
        return self.quick[0], converters

    # --- formatting ------------------------------------------------------------------------------

    def _slow(self, values: list[Any]) -> str:
        out = [self._pieces[0]]
        position = 0
        for spec, piece in zip(self._specs, self._pieces[1:], strict=True):
            width, precision = spec.width, spec.precision
            flags = spec.flags
            if width == -1:
                width = _star(self._take(values, position, spec.places[0]))
                position += 1
                if width < 0:
                    flags, width = flags + "-", -width
            if precision == -1:
                precision = _star(self._take(values, position, spec.places[1]))
                position += 1
                precision = None if precision < 0 else precision
            value = self._take(values, spec.position if self._positional else position, spec.places[2])
            position += 1
            out.append(self._one(spec._replace(flags=flags), width, precision, value))
            out.append(piece)
        return "".join(out)

    def _take(self, values: list[Any], position: int, place: int) -> Any:
        if position < len(values):
            return values[position]
        if self._positional:
            raise FatalError(f"argument index {position + 1} greater than total number of supplied arguments")
        blanks = "".join("\t" if char == "\t" else " " for char in self.text[:place])
        raise FatalError(
            f"not enough arguments to satisfy format string\n\t`{self.text}'\n\t {blanks}^ ran out for this one"
        )

    def _one(self, spec: Spec, width: int | None, precision: int | None, value: Any) -> str:
        letter = spec.letter
        if letter == "s":
            return _pad(self._to_text(value)[:precision], spec.flags, width)
        if letter == "c":
            char = self._character(value)
            extra = len(char.encode("utf-8", "surrogateescape")) - 1 if self._locale.utf8 else 0
            return _pad(char, spec.flags, max(0, (width or 0) - extra))  # the width counts bytes
        number = to_number(value)
        if number - number != 0.0:
            return format_special(number)
        if letter in "aA":
            return _pad(_hexadecimal(number, precision, letter, spec.flags), spec.flags, width)
        if letter in "ouxX" and not -_WORD <= 2 * number < 2 * _WORD:
            return _directive(spec._replace(letter="g"), width, precision) % number
        if letter in "di":
            return _directive(spec, width, precision) % int(number)
        if letter in "ouxX":
            return _unsigned_text(spec, width, precision, unsigned(number))
        return _directive(spec, width, precision) % number

    def _to_text(self, value: Any) -> str:
        return value if isinstance(value, str) else self._texts[value if isinstance(value, float) else to_number(value)]

    def _character(self, value: Any) -> str:
        """The character of %c: of a code, or the first of a string."""
        if isinstance(value, str) and value.__class__ is not Strnum:
            return value[:1] or "\0"
        number = to_number(value)
        if number - number != 0.0:
            return "\0"
        return _code_character(int(number), self._locale.utf8)


def _code_character(code: int, utf8: bool) -> str:
    if not utf8:
        return chr(code & 255)
    code &= 0xFFFFFFFF
    if code < 0x110000 and not 0xD800 <= code < 0xE000:
        return chr(code)
    if code > 0x7FFFFFFF:
        return (bytes([code & 255])).decode("utf-8", "surrogateescape")
    return _long_utf8(code).decode("utf-8", "surrogateescape")


def _long_utf8(code: int) -> bytes:
    """The bytes that the C library writes for a code outside Unicode."""
    length = next(n for n, limit in ((3, 0x10000), (4, 0x200000), (5, 0x4000000), (6, 0x80000000)) if code < limit)
    tail = [0x80 | code >> 6 * n & 0x3F for n in range(length - 2, -1, -1)]
    return bytes([(0xFF00 >> length & 0xFF) | code >> 6 * (length - 1), *tail])


def _stars(text: str) -> list[str]:
    return [f"{m['width'] or ''}{m['precision'] or ''}" for m in _SPEC.finditer(text)]


def _spec(match: re.Match[str]) -> Spec:
    position = int(match["position"]) if match["position"] else 0
    if match["position"] and not position:
        raise FatalError("argument index with `$' must be > 0")
    width, precision = match["width"], match["precision"]
    flags = match["flags"].replace("'", "")
    wide = None if not width else -1 if width[0] == "*" else int(width)
    exact = None if precision is None else -1 if precision[:1] == "*" else int(precision or 0)
    if exact is not None and precision is not None and precision.startswith("-"):
        exact = None
    if max(wide or 0, exact or 0) > MAX_WIDTH:
        raise FatalError(f"format width too large (limit {MAX_WIDTH})")
    places = match.start("width") - 1, match.start("precision") - 1, match.start("letter") - 1
    return Spec(position - 1, flags, wide, exact, match["letter"], places)


def _star(value: Any) -> int:
    number = int(to_number(value))
    if abs(number) > MAX_WIDTH:
        raise FatalError(f"format width too large (limit {MAX_WIDTH})")
    return number


def _directive(spec: Spec, width: int | None, precision: int | None) -> str:
    """The conversion in Python's notation."""
    flags = spec.flags
    letter = "d" if spec.letter in "iu" else spec.letter
    if letter in "doxX" and precision is not None:
        flags = flags.replace("0", "")
    if spec.letter in "ouxX":
        flags = flags.replace("+", "").replace(" ", "")
    return f"%{flags}{width or ''}{'' if precision is None else f'.{precision}'}{letter}"


def _integer(value: Any) -> int:
    return int(value if value.__class__ is float else to_number(value))


def unsigned(value: Any) -> int:
    number = int(value if value.__class__ is float else to_number(value))
    if number < 0:
        number += _WORD
        if number < _WORD >> 1:
            raise OverflowError
    elif number >= _WORD:
        raise OverflowError
    return number


def finite(value: Any) -> float:
    number = value if value.__class__ is float else to_number(value)
    if number - number != 0.0:
        raise ValueError
    return number


def _unsigned_text(spec: Spec, width: int | None, precision: int | None, number: int) -> str:
    if "#" not in spec.flags:
        return _directive(spec, width, precision) % number
    plain = spec._replace(flags=spec.flags.replace("#", ""))
    digits = _directive(plain._replace(flags=""), None, precision) % number
    if spec.letter == "o":
        digits = digits if digits.startswith("0") else "0" + digits
    elif number and spec.letter != "u":
        prefix = "0" + spec.letter
        if "0" in spec.flags and "-" not in spec.flags and precision is None:
            digits = digits.rjust((width or 0) - 2, "0")
        digits = prefix + digits
    return _pad(digits, spec.flags, width)


def _pad(text: str, flags: str, width: int | None) -> str:
    if not width:
        return text
    return text.ljust(width) if "-" in flags else text.rjust(width)


def _hexadecimal(number: float, precision: int | None, letter: str, flags: str) -> str:
    """%a: hexadecimal digits with a binary exponent."""
    sign = "-" if number < 0 else "+" if "+" in flags else " " if " " in flags else ""
    mantissa, _, exponent = abs(number).hex().removeprefix("0x").partition("p")
    lead, _, digits = mantissa.partition(".")
    if precision is None:
        digits = digits.rstrip("0")
    elif precision < len(digits):
        scaled = round(int(lead + digits, 16) / 16 ** (len(digits) - precision))
        text = f"{scaled:0{precision + 1}x}"
        lead, digits = text[: len(text) - precision], text[len(text) - precision :]
    else:
        digits = digits.ljust(precision, "0")
    text = f"{sign}0x{lead}{'.' if digits else ''}{digits}p{int(exponent):+d}"
    return text.upper() if letter == "A" else text


class FormatCache(dict[str, Format]):
    """The formats that a running program used, looked up by their text."""

    __slots__ = ("locale", "texts")

    def __init__(self, texts: NumberTexts, locale: Locale) -> None:
        super().__init__()
        self.texts = texts
        self.locale = locale

    def __missing__(self, text: str) -> Format:
        found = Format(text, self.texts, self.locale)
        if len(self) >= MAX_CACHED:
            self.clear()
        self[text] = found
        return found
