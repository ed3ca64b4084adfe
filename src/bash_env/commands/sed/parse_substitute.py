"""The commands `s` and `y` as they stand in a script (GNU sed manual 3.3, 3.8)."""

from __future__ import annotations

from bash_env.commands.sed.escapes import plain_text
from bash_env.commands.sed.reader import (
    AMPERSAND,
    BACKSLASH,
    BLANKS,
    CLOSE,
    HASH,
    NEWLINE,
    SEMICOLON,
    ScriptReader,
    is_digit,
)
from bash_env.commands.sed.script import Regex, Substitution

_CASELESS_FLAGS = frozenset(b"IM")


def read_substitution(reader: ScriptReader) -> Substitution:
    """What follows an `s`."""
    delimiter = reader.source.next()
    reader.check_delimiter(delimiter)
    pattern = reader.delimited(delimiter, regex=True)
    replacement = None if pattern is None else reader.delimited(delimiter, regex=False)
    if pattern is None or replacement is None:
        raise reader.fail("unterminated `s' command")
    result = Substitution(Regex(b"", None), [])
    flags = _flags(reader, result)
    reader.last_file = result.file
    result.regex = reader.regex(pattern, "i" in flags, "m" in flags)
    result.parts = _replacement(reader, replacement)
    highest = max((part for part in result.parts if isinstance(part, int)), default=0)
    if result.regex.pattern is not None and highest > result.regex.pattern.groups:
        raise reader.fail(f"invalid reference \\{highest} on `s' command's RHS")
    return result


def _flags(reader: ScriptReader, result: Substitution) -> set[str]:
    """The flags behind s/a/b/."""
    source = reader.source
    seen: set[str] = set()
    while True:
        byte = source.next()
        if byte in (-1, NEWLINE, SEMICOLON):
            return seen
        if byte in (CLOSE, HASH):
            source.back(byte)
            return seen
        if byte in BLANKS:
            continue
        flag = chr(byte).lower() if byte in _CASELESS_FLAGS else chr(byte)
        if reader.posix and flag in "ime":
            raise reader.fail("unknown option to `s'")
        if flag == "w":
            reader.check_sandbox()
            result.file = reader.file_name()
            return seen
        if flag == "e":
            raise reader.refuse_execution()
        _flag(reader, result, flag, byte, seen)


def _flag(reader: ScriptReader, result: Substitution, flag: str, byte: int, seen: set[str]) -> None:
    """One flag that is a letter or a number."""
    if is_digit(byte):
        if result.number:
            raise reader.fail("multiple number options to `s' command")
        result.number = reader.integer(byte)
        if not result.number:
            raise reader.fail("number option to `s' command may not be zero")
        return
    if flag not in "gpim":
        raise reader.fail("unknown option to `s'")
    if flag in seen and flag in "gp":
        raise reader.fail(f"multiple `{flag}' options to `s' command")
    seen.add(flag)
    result.everywhere = "g" in seen
    result.print = "p" in seen


def _replacement(reader: ScriptReader, text: bytes) -> list[bytes | int | str]:
    """The parts of a replacement: text, numbers of groups, and the letters of case conversions."""
    parts: list[bytes | int | str] = []
    literal = bytearray()

    def add(part: int | str) -> None:
        if literal:
            parts.append(bytes(literal))
            literal.clear()
        parts.append(part)

    position, size = 0, len(text)
    while position < size:
        byte = text[position]
        position += 1
        if byte == AMPERSAND:
            add(0)
        elif byte != BACKSLASH or position == size:
            literal.append(byte)
        elif is_digit(text[position]):
            add(text[position] - 48)
            position += 1
        elif text[position] in b"LUElu" and not reader.posix:
            add(chr(text[position]))
            position += 1
        else:
            end = _escape_end(text, position)
            literal += reader.escaped(plain_text, text[position - 1 : end])
            position = end
    if literal:
        parts.append(bytes(literal))
    return parts


def _escape_end(text: bytes, position: int) -> int:
    """Where the escape sequence ends whose letter is at `position`."""
    lengths = {b"c": 2, b"d": 4, b"o": 4, b"x": 3}
    end = position + lengths.get(text[position : position + 1], 1)
    if text[position : position + 2] == b"c\\":
        return min(position + 3, len(text))
    digits = {b"d": b"0123456789", b"o": b"01234567", b"x": b"0123456789abcdefABCDEF"}.get(
        text[position : position + 1]
    )
    if digits is None:
        return min(end, len(text))
    place = position + 1
    while place < min(end, len(text)) and text[place] in digits:
        place += 1
    return place


def read_transliteration(reader: ScriptReader) -> dict[bytes, bytes]:
    """What follows a `y`."""
    delimiter = reader.source.next()
    reader.check_delimiter(delimiter)
    old = reader.delimited(delimiter, regex=False)
    new = None if old is None else reader.delimited(delimiter, regex=False)
    if old is None or new is None:
        raise reader.fail("unterminated `y' command")
    one, two = (_characters(reader, reader.escaped(plain_text, text)) for text in (old, new))
    if len(one) != len(two):
        raise reader.fail("strings for `y' command are different lengths")
    pairs = list(zip(one, two, strict=True))
    reader.end_of_command()
    return dict(reversed(pairs) if reader.utf8 else pairs)


def _characters(reader: ScriptReader, text: bytes) -> list[bytes]:
    """The characters of a text; bytes that are not UTF-8 count one by one."""
    if not reader.utf8:
        return [bytes([byte]) for byte in text]
    return [char.encode("utf-8", "surrogateescape") for char in text.decode("utf-8", "surrogateescape")]
