"""The formats of -printf (GNU findutils manual 3.2.2): compiled to functions that make one text of a visit."""

from __future__ import annotations

import re
import stat as st
from collections.abc import Callable
from typing import NamedTuple

from bash_env.commands.find.context import Context, FindError
from bash_env.commands.find.status_tests import FILE_SYSTEM_TYPE, target_letter
from bash_env.commands.find.visit import Visit, type_letter
from bash_env.fs.base import Stat
from bash_env.text.sizes import allocated
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time

MAX_WIDTH = 1 << 16
"""The widest field."""

Piece = Callable[[Visit], str]
StatusPiece = Callable[[Context, Stat], str]

_ESCAPE = re.compile(r"\\(?:([0-7]{1,3})|(.)|\Z)", re.DOTALL)
_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}
_DIRECTIVE = re.compile(r"%([-+ #0]*)([0-9]*)(?:\.([0-9]*))?([\s\S]?)")
_SPECIAL = re.compile(r"[%\\]")
_TIME_LETTERS = frozenset("aAbBcCdDeFgGhHIjklmMnpPrRStTuUVwWxXyYzZs")


class Format(NamedTuple):
    """A compiled format. `needs` are the attributes of a visit that it reads; `flush` says that \\c ended it."""

    pieces: list[str | Piece]
    needs: frozenset[str]
    flush: bool

    def render(self, visit: Visit) -> str:
        """The text for a visit."""
        return "".join([piece if piece.__class__ is str else piece(visit) for piece in self.pieces])  # type: ignore[operator]


class _Spec(NamedTuple):
    """Flags, width and precision of a directive."""

    flags: str
    width: int
    precision: int | None

    def fit(self, text: str) -> str:
        """`text` as printf(3) lays out a string; the precision counts bytes."""
        if self.precision is not None:
            data = text.encode("utf-8", "surrogateescape")
            text = data[: self.precision].decode("utf-8", "surrogateescape")
        if not self.width:
            return text
        missing = self.width - len(text.encode("utf-8", "surrogateescape"))
        return text + " " * missing if "-" in self.flags else " " * missing + text

    def fit_number(self, digits: str, sign: str = "") -> str:
        """The digits of a number as printf(3) lays them out."""
        if self.precision is not None:
            digits = digits.rjust(self.precision, "0")
        elif "0" in self.flags and "-" not in self.flags:
            digits = digits.rjust(self.width - len(sign), "0")
        text = sign + digits
        return text.ljust(self.width) if "-" in self.flags else text.rjust(self.width)

    @property
    def plain(self) -> bool:
        """Whether there is nothing to lay out."""
        return not self.width and self.precision is None


# --- what the directives say -------------------------------------------------------------------------


def _sparseness(spec: _Spec, status: Stat) -> str:
    value = allocated(status.mode, status.size) / status.size if status.size else 1.0
    precision = "" if spec.precision is None else f".{spec.precision}"
    return f"%{spec.flags}{spec.width or ''}{precision}g" % value


def _user(context: Context, status: Stat) -> str:
    return context.accounts.user_names.get(status.uid, str(status.uid))


def _group(context: Context, status: Stat) -> str:
    return context.accounts.group_names.get(status.gid, str(status.gid))


_STATUS_PIECES: dict[str, StatusPiece] = {
    "b": lambda context, status: str(allocated(status.mode, status.size) // 512),
    "D": lambda context, status: str(status.dev),
    "F": lambda context, status: FILE_SYSTEM_TYPE,
    "g": _group,
    "G": lambda context, status: str(status.gid),
    "i": lambda context, status: str(status.ino),
    "k": lambda context, status: str(allocated(status.mode, status.size) // 1024),
    "M": lambda context, status: st.filemode(status.mode),
    "n": lambda context, status: str(status.nlink),
    "s": lambda context, status: str(status.size),
    "u": _user,
    "U": lambda context, status: str(status.uid),
}
_VISIT_PIECES: dict[str, Piece] = {
    "f": lambda visit: visit.base + ("/" if visit.name[-1:] == "/" and visit.base != "/" else ""),
    "h": lambda visit: visit.directory,
    "H": lambda visit: visit.root,
    "l": lambda visit: visit.link,
    "p": lambda visit: visit.prefix + visit.name,
    "P": lambda visit: visit.below_root,
    "y": lambda visit: type_letter(visit.type),
    "Y": lambda visit: (
        target_letter(visit) or type_letter(st.S_IFMT(visit.target.mode) if visit.target else visit.type)
    ),
    "Z": lambda visit: "",
}
_NEEDS = {"l": "link", "Y": "target"}
_TIMES: dict[str, Callable[[Stat], int]] = {
    "a": lambda status: status.atime_ns,
    "c": lambda status: status.ctime_ns,
    "t": lambda status: status.mtime_ns,
}


def _time_text(letter: str, time_ns: int, zone: str | None) -> str:
    """A time in one of the formats of -printf; where seconds appear they have a fraction."""
    time = local_time(time_ns, zone)
    fraction = f".{time.nanosecond:09}0"
    if letter == "@":
        return f"{time.epoch}{fraction}"
    if letter == "ctime":
        return strftime("%a %b %e %H:%M:%S", time) + fraction + strftime(" %Y", time)
    if letter == "+":
        return strftime("%Y-%m-%d+%H:%M:%S", time) + fraction
    if letter in "STX":
        return strftime("%" + letter, time) + fraction
    return strftime("%" + letter, time) if letter in _TIME_LETTERS else "%" + letter.replace("%", "")


# --- compiling ---------------------------------------------------------------------------------------


class _Compiler:
    """One pass over a format."""

    def __init__(self, context: Context, text: str) -> None:
        self.context = context
        self.zone = context.process.env.get("TZ")
        self.text = text
        self.position = 0
        self.pieces: list[str | Piece] = []
        self.needs: set[str] = set()

    async def compile(self) -> Format:
        """The whole format."""
        text = self.text
        while self.position < len(text):
            special = _SPECIAL.search(text, self.position)
            end = special.start() if special else len(text)
            if end > self.position:
                self.pieces.append(text[self.position : end])
                self.position = end
            elif text[end] == "\\":
                if text.startswith("\\c", end):
                    return Format(self.pieces, frozenset(self.needs), True)
                await self.escape()
            else:
                await self.directive()
        return Format(self.pieces, frozenset(self.needs), False)

    async def escape(self) -> None:
        """A backslash and what follows."""
        match = _ESCAPE.match(self.text, self.position)
        assert match is not None
        self.position = match.end()
        octal, letter = match.groups()
        if octal is not None:
            self.pieces.append(bytes([int(octal, 8) & 255]).decode("utf-8", "surrogateescape"))
        elif letter is None:
            await self.context.warn("escape `\\' followed by nothing at all")
            self.pieces.append("\\")
        elif letter in _ESCAPES:
            self.pieces.append(_ESCAPES[letter])
        else:
            await self.context.warn(f"unrecognized escape `\\{letter}'")
            self.pieces.append(match[0])

    async def directive(self) -> None:
        """A percent sign and what follows."""
        match = _DIRECTIVE.match(self.text, self.position)
        assert match is not None
        self.position = match.end()
        flags, width, precision, letter = match.groups()
        spec = _Spec(flags, int(width[:9] or 0), None if precision is None else int(precision[:9] or 0))
        if max(spec.width, spec.precision or 0) > MAX_WIDTH:
            raise FindError(f"field wider than {MAX_WIDTH} in format: {self.text}")
        if letter == "%":
            self.pieces.append(match[0][:-1] if match[0] != "%%" else "%")
        elif match[0] == "%":
            raise FindError("error: % at end of format string")
        elif letter in ("{", "[", "(", ""):
            raise FindError(f"error: the format directive `%{letter or chr(0)}' is reserved for future use")
        elif letter in "ABCT":
            await self.time(spec, letter)
        elif not self.plain(spec, letter):
            await self.context.warn(f"unrecognized format directive `%{letter}'")
            self.pieces.append(match[0])

    async def time(self, spec: _Spec, letter: str) -> None:
        """%Ak, %Ck, %Tk, and %Bk, which is empty: files have no time of birth here."""
        if self.position >= len(self.text):
            await self.context.warn(f"format directive `%{letter}' should be followed by another character")
            self.pieces.append(f"%{letter}")
            return
        form = self.text[self.position]
        self.position += 1
        if letter == "B":
            self.pieces.append(spec.fit(""))
            return
        self.status_piece(spec, self.time_piece(_TIMES[letter.lower()], form))

    def time_piece(self, time: Callable[[Stat], int], form: str) -> StatusPiece:
        """One of the three times in a format."""
        zone = self.zone
        return lambda context, status: _time_text(form, time(status), zone)

    def plain(self, spec: _Spec, letter: str) -> bool:
        """A directive that is one letter; whether it is one."""
        if letter in _VISIT_PIECES:
            piece = _VISIT_PIECES[letter]
            self.needs.update({_NEEDS[letter]} if letter in _NEEDS else ())
            self.pieces.append(piece if spec.plain else lambda visit: spec.fit(piece(visit)))
        elif letter in _STATUS_PIECES:
            self.status_piece(spec, _STATUS_PIECES[letter])
        elif letter in _TIMES:
            self.status_piece(spec, self.time_piece(_TIMES[letter], "ctime"))
        elif letter == "d":
            sign = "+" if "+" in spec.flags else " " if " " in spec.flags else ""
            self.pieces.append(lambda visit: spec.fit_number(str(visit.depth), sign))
        elif letter == "m":
            self.number_piece(lambda status: spec.fit_number(_octal(spec, status)))
        elif letter == "S":
            self.number_piece(lambda status: _sparseness(spec, status))
        else:
            return False
        return True

    def status_piece(self, spec: _Spec, piece: StatusPiece) -> None:
        """Append a text that the status gives."""
        context = self.context
        if spec.plain:
            self.number_piece(lambda status: piece(context, status))
        else:
            self.number_piece(lambda status: spec.fit(piece(context, status)))

    def number_piece(self, piece: Callable[[Stat], str]) -> None:
        """Append a text that the status gives, laid out already; nothing where there is no status."""
        self.needs.add("status")
        self.pieces.append(lambda visit: "" if visit.status is None else piece(visit.status))


def _octal(spec: _Spec, status: Stat) -> str:
    digits = f"{status.mode & 0o7777:o}"
    return "0" + digits if "#" in spec.flags and digits[0] != "0" else digits


async def compile_format(context: Context, text: str) -> Format:
    """The format that `text` describes. Raises FindError."""
    return await _Compiler(context, text).compile()
