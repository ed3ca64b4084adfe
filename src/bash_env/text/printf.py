"""Formats of printf, as bash's builtin and as GNU's program have them: read once, then run on arguments.

A format becomes literals and conversions. Where no conversion has to look at more than its own argument it also becomes
one template of Python's ``%`` operator, so that running it costs little more than that operator does. Widths and
precisions count bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, NamedTuple, Protocol, TypeAlias

from bash_env.text.escapes import ARGUMENT, Style, decode
from bash_env.text.long_double import LongDouble, format_number

STAR = -(1 << 40)
"""A width or precision that is taken from the arguments."""
MAX_WIDTH = 1 << 24
INT_MAX = (1 << 31) - 1

_REAL_DIGITS = 15  # what a double holds exactly


class TooLong(Exception):
    """A field or the whole output would be longer than allowed."""


class Stop(Exception):
    """Ends the output early; `text` is the last of it."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.text = text


class Job(Protocol):
    """One run of a format: how arguments are read, and who hears of problems."""

    @property
    def limit(self) -> int:
        """How long the output may become, in characters."""

    written: int
    """How many characters were made before the conversion that runs, where the format is walked."""

    def integer(self, text: str, signed: bool) -> int:
        """The integer that an argument is; the ranges are those of 64 bits."""

    def real(self, text: str) -> LongDouble:
        """The number that an argument is."""

    def remark(self, message: str, fails: bool = False) -> None:
        """Report a problem, which `fails` or only warns."""

    def store(self, name: str, length: int) -> None:
        """Give the variable `name` the number of bytes printed in this turn of the format (`%n`)."""


Converter: TypeAlias = "Callable[[str, Job], str]"


class Spec(NamedTuple):
    """A conversion specification: `width` and `precision` may be STAR; `form` is the time format of `%(form)T`."""

    flags: str = ""
    width: int = 0
    precision: int | None = None
    letter: str = "s"
    form: str = ""

    @property
    def left(self) -> bool:
        """Whether the text stands left in its field."""
        return "-" in self.flags


Maker: TypeAlias = "Callable[[Spec], Converter]"


class Remark(NamedTuple):
    """A problem of the format itself, told whenever it is passed; it may end the output."""

    message: str
    fails: bool = False
    ends: bool = False


class Conversion:
    """A conversion in a format. `convert` is None where the width is known only when it runs."""

    __slots__ = ("convert", "maker", "missing", "spec")

    def __init__(self, spec: Spec, maker: Maker, missing: str) -> None:
        self.spec = spec
        self.maker = maker
        self.missing = missing
        self.convert = None if STAR in spec else maker(spec)

    @property
    def plain(self) -> bool:
        """Whether the argument is printed as it is."""
        return self.convert is as_it_is


Piece: TypeAlias = "str | Conversion | Remark"


class Format:
    """A compiled format. `template` is None where it has to be walked piece by piece."""

    __slots__ = ("converters", "count", "missing", "pieces", "template", "weight")

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        conversions = [piece for piece in pieces if isinstance(piece, Conversion)]
        self.count = len(conversions)
        self.missing = [c.missing for c in conversions]
        self.weight = sum(max(c.spec.width, c.spec.precision or 0) for c in conversions)
        self.template: str | None = None
        self.converters: list[Converter] | None = None
        if any(isinstance(p, Remark) for p in pieces) or any(
            c.convert is None or c.spec.letter == "n" for c in conversions
        ):
            return
        if self.weight > MAX_WIDTH:
            return
        self.template = "".join(p.replace("%", "%%") if isinstance(p, str) else "%s" for p in pieces)
        if not all(c.plain for c in conversions):
            self.converters = [c.convert for c in conversions if c.convert is not None]

    def run(self, arguments: Sequence[str], job: Job) -> str:
        """What the format prints for `arguments`, used again while there are some left. Raises TooLong."""
        template, count = self.template, self.count
        if template is None:
            return self.walk(arguments, job)
        given = len(arguments)
        if given != count:
            return self._rounds(template, arguments, job) if given and count else template % tuple(self._missing(job))
        converters = self.converters
        if converters is None:
            return template % tuple(arguments)
        try:
            if count == 1:
                return template % converters[0](arguments[0], job)
            return template % tuple([convert(word, job) for convert, word in zip(converters, arguments)])  # noqa: B905
        except Stop:
            return self.walk(arguments, job)

    def _missing(self, job: Job) -> Sequence[str]:
        """The conversions of arguments that are not there."""
        if self.converters is None:
            return self.missing
        return [convert(word, job) for convert, word in zip(self.converters, self.missing, strict=True)]

    def _rounds(self, template: str, arguments: Sequence[str], job: Job) -> str:
        """What a format prints that is used more than once, or whose last use lacks arguments."""
        rounds = -(-len(arguments) // self.count)
        if rounds * self.weight > job.limit:
            raise TooLong
        lacking = rounds * self.count - len(arguments)
        if lacking:
            arguments = [*arguments, *self.missing[-lacking:]]
        if self.converters is not None:
            try:
                pairs = zip(self.converters * rounds, arguments, strict=True)
                arguments = [convert(word, job) for convert, word in pairs]
            except Stop:
                return self.walk(arguments, job)
        return template * rounds % tuple(arguments)

    def walk(self, arguments: Sequence[str], job: Job) -> str:
        """As `run`, piece by piece, so that the job knows what was written when it is told of a problem."""
        walk = _Walk(arguments, job)
        try:
            while True:
                walk.turn = len(walk.out)
                for piece in self.pieces:
                    walk.put(piece)
                if walk.index >= len(arguments) or not self.count:
                    break
        except Stop as stop:
            walk.add(stop.text)
        return "".join(walk.out)


class _Walk:
    """A run of a format piece by piece."""

    def __init__(self, arguments: Sequence[str], job: Job) -> None:
        self.arguments = arguments
        self.index = 0
        self.job = job
        self.out: list[str] = []
        self.turn = 0
        self.size = 0

    def add(self, text: str) -> None:
        self.out.append(text)
        self.size += len(text)
        if self.size > self.job.limit:
            raise TooLong

    def put(self, piece: Piece) -> None:
        self.job.written = self.size
        if isinstance(piece, str):
            self.add(piece)
        elif isinstance(piece, Remark):
            if piece.message:
                self.job.remark(piece.message, piece.fails)
            if piece.ends:
                raise Stop
        else:
            self._convert(piece)

    def _next(self, missing: str) -> str:
        self.index += 1
        return self.arguments[self.index - 1] if self.index <= len(self.arguments) else missing

    def _convert(self, piece: Conversion) -> None:
        spec, convert = piece.spec, piece.convert
        if convert is None:
            spec = self._measured(spec)
            convert = piece.maker(spec)
        text = self._next(piece.missing)
        if spec.letter == "n":
            printed = "".join(self.out[self.turn :])
            self.job.store(text, len(printed.encode("utf-8", "surrogateescape")))
            return
        self.add(convert(text, self.job))

    def _measured(self, spec: Spec) -> Spec:
        """`spec` with its width and precision taken from the arguments."""
        flags, width, precision = spec.flags, spec.width, spec.precision
        if width == STAR:
            width = self.job.integer(self._next("0"), True)
            if width < 0:
                flags, width = flags + "-", -width
        if precision == STAR:
            precision = self.job.integer(self._next("0"), True)
            precision = None if precision < 0 else precision
        if max(width, precision or 0) > min(MAX_WIDTH, self.job.limit):
            raise TooLong
        return spec._replace(flags=flags, width=width, precision=precision)


# --- texts --------------------------------------------------------------------------------------------


def pad(text: str, width: int, left: bool) -> str:
    """`text` in a field of `width` bytes."""
    if not text.isascii():
        width -= len(text.encode("utf-8", "surrogateescape")) - len(text)
    return text.ljust(width) if left else text.rjust(width)


def cut(text: str, length: int) -> str:
    """The first `length` bytes of `text`."""
    if text.isascii():
        return text[:length]
    return text[:length].encode("utf-8", "surrogateescape")[:length].decode("utf-8", "surrogateescape")


def as_it_is(text: str, job: Job) -> str:
    """`%s` without a width."""
    return text


def make_string(spec: Spec) -> Converter:
    """`%s`."""
    precision = spec.precision
    if precision is None:
        return in_field(as_it_is, spec)
    return in_field(lambda text, job: cut(text, precision), spec)


def in_field(convert: Converter, spec: Spec) -> Converter:
    """What `convert` gives, in the field of `spec`."""
    width, left = spec.width, spec.left
    if not width:
        return convert
    return lambda text, job: pad(convert(text, job), width, left)


def make_character(spec: Spec) -> Converter:
    """`%c`: the first byte, NUL for none."""
    return in_field(lambda text, job: cut(text, 1) or "\0", spec)


def escape_maker(style: Style) -> Maker:
    """The maker of `%b`."""

    def make(spec: Spec) -> Converter:
        field = make_string(spec)

        def convert(text: str, job: Job) -> str:
            text, stopped, problems = decode(text, style)
            for message in problems:
                job.remark(message, style.gnu)
            if stopped:
                raise Stop(field(text, job))
            return field(text, job)

        return convert

    return make


# --- numbers ------------------------------------------------------------------------------------------


def make_integer(spec: Spec) -> Converter:
    """`%d`, `%i`, `%u`, `%o`, `%x` and `%X`."""
    flags, width, precision, letter, _ = spec
    signed = letter in "di"
    letter = "d" if letter in "iu" else letter
    sign = ("+" if "+" in flags else " " if " " in flags else "") if signed else ""
    side = "-" if spec.left else "0" if "0" in flags and precision is None else ""
    hexadecimal = "#" if "#" in flags and letter in "xX" else ""
    zero = _zero(spec, sign)
    if "#" in flags and letter == "o":
        return _alternate_octal(spec, zero)
    decimals = "" if precision is None else f".{precision}"
    template = f"%{sign}{side}{hexadecimal}{width or ''}{decimals}{letter}"

    def convert(text: str, job: Job) -> str:
        if text.isdecimal() and text[0] != "0" and len(text) < 19 and text.isascii():
            return template % int(text)
        value = job.integer(text, signed)
        return template % value if value else zero

    return convert


def _zero(spec: Spec, sign: str) -> str:
    """The value 0, which has no `0x` and, with a precision of 0, no digit."""
    digits = "0" * (1 if spec.precision is None else spec.precision)
    if spec.letter == "o" and "#" in spec.flags:
        digits = digits or "0"
    if "0" in spec.flags and not spec.left and spec.precision is None:
        return sign + digits.rjust(spec.width - len(sign), "0")
    return pad(sign + digits, spec.width, spec.left)


def _alternate_octal(spec: Spec, zero: str) -> Converter:
    """`%#o`: at least one leading 0."""

    def convert(text: str, job: Job) -> str:
        value = job.integer(text, False)
        if not value:
            return zero
        digits = f"0{value:o}".rjust(spec.precision or 0, "0")
        if spec.precision is not None and spec.precision >= len(digits):
            digits = digits[-spec.precision :]
        if "0" in spec.flags and not spec.left and spec.precision is None:
            return digits.rjust(spec.width, "0")
        return pad(digits, spec.width, spec.left)

    return convert


_SHORT = re.compile(r"(-?)(\d{1,14})(?:\.(\d{0,14}))?", re.ASCII)
_FILLED = re.compile(r"([-+ ]?(?:0[xX])?)(.*)", re.DOTALL)


def make_real(spec: Spec) -> Converter:
    """`%e`, `%f`, `%g` and `%a`, and their capital forms."""
    flags, width, precision, letter, _ = spec
    quick = _quick_fixed(spec) if letter in "fF" and not flags else None

    def convert(text: str, job: Job) -> str:
        if quick is not None:
            found = quick(text)
            if found is not None:
                return found
        value = job.real(text)
        digits = format_number(value, letter, flags, precision)
        if "0" in flags and not spec.left and not value.special:
            sign, rest = _FILLED.fullmatch(digits).groups()  # type: ignore[union-attr]
            return str(sign + rest.rjust(width - len(sign), "0"))
        return pad(digits, width, spec.left)

    return convert


def _quick_fixed(spec: Spec) -> Callable[[str], str | None]:
    """`%f` of a short decimal number by way of a double, where that gives the very digits; None where it may not."""
    decimals = 6 if spec.precision is None else spec.precision
    template = f"%{spec.width or ''}.{decimals}f"

    def convert(text: str) -> str | None:
        match = _SHORT.fullmatch(text)
        if match is None or len(match[2]) + max(decimals, len(match[3] or "")) > _REAL_DIGITS:
            return None
        fraction = match[3] or ""
        if len(fraction) > decimals and fraction[decimals:].rstrip("0") == "5":
            return None
        return template % float(text)

    return convert


# --- reading a format ----------------------------------------------------------------------------------


class Dialect:
    """The conversions that a printf knows; subclasses add to them and say what is wrong with the others."""

    style: Style
    head = re.compile(r"([-+ 0#']*)(\*|\d+)?(?:\.(\*|-?\d*))?([hjlLtz]*)", re.ASCII)
    letters: ClassVar[Mapping[str, tuple[Maker, str]]]

    def compile(self, text: str) -> Format:
        """The compiled format. Raises TooLong."""
        pieces: list[Piece] = []
        position = 0
        while (found := text.find("%", position)) >= 0:
            self._literal(text[position:found], pieces)
            if text.startswith("%%", found):
                pieces.append("%")
                position = found + 2
                continue
            position = self.conversion(text, found, pieces)
        self._literal(text[position:], pieces)
        return Format(pieces)

    def _literal(self, text: str, pieces: list[Piece]) -> None:
        decoded = decode(text, self.style)
        if decoded.text:
            pieces.append(decoded.text)
        pieces += [Remark(message, self.style.gnu) for message in decoded.problems]
        if decoded.stopped:
            pieces.append(Remark("", ends=True))

    def conversion(self, text: str, start: int, pieces: list[Piece]) -> int:
        """Read the conversion at `start`; where it ends."""
        match = self.head.match(text, start + 1)
        assert match is not None
        end = match.end()
        letter = text[end : end + 1]
        spec = Spec(match[1], _number(match[2]) or 0, _number(match[3]), letter)
        problem = self.refusal(text[start:end], spec)
        if problem:
            pieces.append(Remark(problem, fails=True, ends=True))
            return len(text)
        maker, missing = self.letters[letter]
        pieces.append(Conversion(spec, maker, missing))
        return end + 1

    def refusal(self, head: str, spec: Spec) -> str:
        """What is wrong with a conversion whose text up to its letter is `head`; empty if nothing is."""
        raise NotImplementedError


def _number(text: str | None) -> int | None:
    if text is None:
        return None
    if text == "*":
        return STAR
    value = int(text[:12] or "0")
    if value > MAX_WIDTH:
        raise TooLong
    return None if text.startswith("-") else value


NUMBERS: dict[str, tuple[Maker, str]] = {
    **dict.fromkeys("diouxX", (make_integer, "0")),
    **dict.fromkeys("aefgAEFG", (make_real, "0")),
}
"""The conversions of numbers: maker, and what stands for a missing argument."""

STRINGS: dict[str, tuple[Maker, str]] = {
    "s": (make_string, ""),
    "c": (make_character, ""),
    "b": (escape_maker(ARGUMENT), ""),
}

_INTEGER = re.compile(r"[ \t\n\v\f\r]*([-+]?)(?:0[xX]([0-9a-fA-F]+)|(0[0-7]*)|([1-9]\d*))", re.ASCII)


def parse_integer(text: str) -> tuple[int, int]:
    """The integer in C's notation that `text` begins with, of any size, and where it ends (0: there is none)."""
    match = _INTEGER.match(text)
    if match is None:
        return 0, 0
    sign, hexadecimal, octal, decimal = match.groups()
    digits, base = (hexadecimal, 16) if hexadecimal else (octal, 8) if octal else (decimal[:40], 10)
    value = int(digits, base)
    return -value if sign == "-" else value, match.end()


def clipped(value: int, signed: bool) -> tuple[int, bool]:
    """`value` as strtoimax(3) or strtoumax(3) gives it, and whether it was out of range."""
    if signed:
        low, high = -(1 << 63), (1 << 63) - 1
        return min(max(value, low), high), not low <= value <= high
    if abs(value) >= 1 << 64:
        return (1 << 64) - 1, True
    return value % (1 << 64), False
