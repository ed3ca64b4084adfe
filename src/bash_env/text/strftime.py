"""Formatting of times as in date(1): strftime(3) with GNU's flags and widths, and nanoseconds."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from bash_env.text.timezone import LocalTime, day_number

MAX_WIDTH = 1 << 16
DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SPEC = re.compile(r"%([-_0+^#]*)(\d*)([EO]?)(:*z|[^%]|(?<=%)%|)", re.S)

Piece = Callable[[LocalTime], str]
_NUMBERS: dict[str, tuple[int, str, Callable[[LocalTime], int]]] = {
    "C": (2, "0", lambda t: t.year // 100 if t.year >= 0 else -(-t.year // 100)),
    "d": (2, "0", lambda t: t.day),
    "e": (2, "_", lambda t: t.day),
    "g": (2, "0", lambda t: abs(_iso_week(t)[0]) % 100),
    "G": (4, "0", lambda t: _iso_week(t)[0]),
    "H": (2, "0", lambda t: t.hour),
    "I": (2, "0", lambda t: t.hour % 12 or 12),
    "j": (3, "0", lambda t: t.yearday),
    "k": (2, "_", lambda t: t.hour),
    "l": (2, "_", lambda t: t.hour % 12 or 12),
    "m": (2, "0", lambda t: t.month),
    "M": (2, "0", lambda t: t.minute),
    "q": (1, "0", lambda t: (t.month + 2) // 3),
    "s": (1, "0", lambda t: t.epoch),
    "S": (2, "0", lambda t: t.second),
    "u": (1, "0", lambda t: t.weekday or 7),
    "U": (2, "0", lambda t: (t.yearday + 6 - t.weekday) // 7),
    "V": (2, "0", lambda t: _iso_week(t)[1]),
    "w": (1, "0", lambda t: t.weekday),
    "W": (2, "0", lambda t: (t.yearday + 6 - (t.weekday - 1) % 7) // 7),
    "y": (2, "0", lambda t: abs(t.year) % 100),
    "Y": (4, "0", lambda t: t.year),
}
_WORDS: dict[str, Piece] = {
    "%": lambda t: "%",
    "a": lambda t: DAYS[t.weekday][:3],
    "A": lambda t: DAYS[t.weekday],
    "b": lambda t: MONTHS[t.month - 1][:3],
    "B": lambda t: MONTHS[t.month - 1],
    "h": lambda t: MONTHS[t.month - 1][:3],
    "n": lambda t: "\n",
    "p": lambda t: "AM" if t.hour < 12 else "PM",
    "P": lambda t: "am" if t.hour < 12 else "pm",
    "t": lambda t: "\t",
    "Z": lambda t: t.zone,
}
_COMPOSITE = {
    "c": "%a %b %e %H:%M:%S %-Y",
    "D": "%m/%d/%y",
    "r": "%I:%M:%S %p",
    "R": "%H:%M",
    "T": "%H:%M:%S",
    "x": "%m/%d/%y",
    "X": "%H:%M:%S",
}
_E_FORMS, _O_FORMS = "cCxXyYz", "deHImMSuUVwWy"


def strftime(form: str, time: LocalTime) -> str:
    """`form` with its ``%`` conversions replaced; what is no conversion stays as it is."""
    return "".join([piece if isinstance(piece, str) else piece(time) for piece in _compile(form)])


@lru_cache(128)
def _compile(form: str) -> tuple[str | Piece, ...]:
    pieces: list[str | Piece] = []
    end = 0
    for match in _SPEC.finditer(form):
        pieces += [form[end : match.start()], _conversion(match) or _unknown(match)]
        end = match.end()
    return (*pieces, form[end:])


def _conversion(match: re.Match[str]) -> Piece | None:
    """What formats one conversion, or None if there is no such conversion."""
    flags, digits, modifier, letter = match.groups()
    if (modifier == "E" and letter not in _E_FORMS) or (modifier == "O" and letter not in _O_FORMS):
        return None
    width = min(int(digits[:9]), MAX_WIDTH) if digits else 0
    pad = next((flag for flag in reversed(flags) if flag in "-_0+"), "")
    if modifier and letter in _NUMBERS:
        return _word(_number(letter, "", 0), letter, flags, pad, width)
    if letter in _NUMBERS:
        return _number(letter, pad, width)
    if letter in _WORDS:
        return _word(_WORDS[letter], letter, flags, pad, width)
    if letter in _COMPOSITE:
        form = _COMPOSITE[letter].replace("%y", "%_y") if pad == "_" else _COMPOSITE[letter]
        return _word(lambda t: strftime(form, t), letter, flags, pad, width)
    if letter == "F":
        return _date(pad, width)
    if letter == "N":
        return _fraction(pad, width)
    return _zone_offset(letter, pad, width) if letter[-1:] == "z" and len(letter) <= 4 else None


def _unknown(match: re.Match[str]) -> str:
    """What is no conversion: itself, in the case and width that it asks for."""
    flags, digits = match[1], match[2]
    text = match[0].upper() if "^" in flags else match[0]
    pad = next((flag for flag in reversed(flags) if flag in "-_0+"), "")
    if not digits or pad == "-":
        return text
    return text.rjust(min(int(digits[:9]), MAX_WIDTH), "0" if pad in ("0", "+") else " ")


def _number(letter: str, pad: str, width: int) -> Piece:
    digits, usual, value = _NUMBERS[letter]
    digits = 1 if pad == "-" else max(digits, width)
    fill = " " if (pad or usual) == "_" else "0"
    signed = pad == "+" and letter in "CGY"
    usual_digits = _NUMBERS[letter][0]

    def format_number(t: LocalTime) -> str:
        number = value(t)
        sign = "-" if number < 0 or (letter == "C" and t.year < 0) else ""
        text = str(abs(number))
        if signed and not sign and (len(text) > usual_digits or width > usual_digits):
            sign = "+"
        return _pad(sign, text, digits - len(sign), fill)

    return format_number


def _pad(sign: str, text: str, room: int, fill: str) -> str:
    return (sign + text).rjust(room + len(sign)) if fill == " " else sign + text.rjust(room, "0")


def _word(value: Piece, letter: str, flags: str, pad: str, width: int) -> Piece:
    """A text, in the case that the flags ask for, right in its width."""
    lower = "#" in flags and letter in "pZ"
    upper = ("^" in flags and letter != "P") or ("#" in flags and letter in "aAbBh")
    width = 0 if pad == "-" else width
    fill = "0" if pad in ("0", "+") else " "

    def format_word(t: LocalTime) -> str:
        text = value(t)
        text = text.lower() if lower else text.upper() if upper else text
        return text.rjust(width, fill)

    return format_word


def _date(pad: str, width: int) -> Piece:
    """``%F``: the year takes what the width leaves."""
    year = _number("Y", pad or ("0" if width else "+"), max(width - 6, 0))
    return lambda t: year(t) + f"-{t.month:02}-{t.day:02}"


def _fraction(pad: str, width: int) -> Piece:
    """``%N``: the first `width` digits of the nanoseconds."""

    def format_fraction(t: LocalTime) -> str:
        text = f"{t.nanosecond:09}"[: width or 9].ljust(width or 9, "0")
        if pad == "_" or (pad == "-" and width):
            text = text[0] + text[1:].rstrip("0")
        return text.ljust(width or 9) if pad == "_" else text

    return format_fraction


def _zone_offset(letter: str, pad: str, width: int) -> Piece:
    """``%z`` with up to three colons."""
    colons = len(letter) - 1

    def format_offset(t: LocalTime) -> str:
        hours, rest = divmod(abs(t.offset), 3600)
        minutes, seconds = divmod(rest, 60)
        if colons == 0:
            digits, tail, room = hours * 100 + minutes, "", 5
        else:
            tail = f":{minutes:02}:{seconds:02}" if colons == 2 or (colons == 3 and seconds) else f":{minutes:02}"
            digits, room = hours, 3
            tail = "" if colons == 3 and not rest else tail
        room = 0 if pad == "-" else max(room, width - len(tail))
        sign = "-" if t.offset < 0 else "+"
        return _pad(sign, str(digits), room - 1 if pad != "-" else 0, " " if pad == "_" else "0") + tail

    return format_offset


def _iso_week(t: LocalTime) -> tuple[int, int]:
    """Year and week of ISO 8601: the week belongs to the year that has its Thursday."""
    thursday = t.yearday + 3 - (t.weekday - 1) % 7
    if thursday < 1:
        return t.year - 1, (thursday - 1 + _days_in(t.year - 1)) // 7 + 1
    if thursday > _days_in(t.year):
        return t.year + 1, 1
    return t.year, (thursday - 1) // 7 + 1


def _days_in(year: int) -> int:
    return day_number(year + 1, 1, 1) - day_number(year, 1, 1)
