"""Merged output in formats of the user's: --GTYPE-group-format, --LTYPE-line-format and -D (diffutils manual 2.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bash_env.commands.diff.lines import Text
from bash_env.commands.diff.options import Options
from bash_env.commands.diff.outcome import Outcome

_SPEC = re.compile(
    r"%(?:(?P<one>[%<>=lL])|c'(?:\\(?P<octal>[0-7]{1,3})|(?P<char>[^']))'"
    r"|(?P<flags>-?\d*(?:\.\d*)?)(?P<radix>[doxX])(?P<letter>[eflmnEFLMN]))",
    re.ASCII,
)
_MAX_WIDTH = 1000


class _Lines:
    """How lines of one kind are written."""

    def __init__(self, form: str) -> None:
        self.form = form

    def write(self, text: Text, start: int, end: int) -> bytes:
        """Lines `start` to `end` in the format."""
        if self.form == "%L":
            body = b"\n".join(text[start:end])
            return body + b"\n" if start < end and end - 1 != text.last_open else body
        return b"".join([self._line(text[i], i + 1, i != text.last_open) for i in range(start, end)])

    def _line(self, line: bytes, number: int, complete: bool) -> bytes:
        def replace(match: re.Match[str]) -> bytes:
            one = match["one"]
            if one in ("l", "L"):
                return line + (b"\n" if one == "L" and complete else b"")
            return _literal(match) if match["letter"] is None else _number(match, number)

        return _fill(self.form, replace)


def _fill(form: str, replace: object) -> bytes:
    assert callable(replace)
    out, place = [], 0
    for match in _SPEC.finditer(form):
        out += [form[place : match.start()].encode("utf-8", "surrogateescape"), replace(match)]
        place = match.end()
    return b"".join([*out, form[place:].encode("utf-8", "surrogateescape")])


def _literal(match: re.Match[str]) -> bytes:
    if match["octal"]:
        return bytes([int(match["octal"], 8) & 255])
    return (match["char"] or match["one"]).encode("utf-8", "surrogateescape")


def _number(match: re.Match[str], value: int) -> bytes:
    width, _, precision = match["flags"].partition(".")
    digits = format(value, match["radix"]).rjust(min(int(precision or 0), _MAX_WIDTH), "0")
    room = min(abs(int(width)) if width.strip("-") else 0, _MAX_WIDTH)
    return (digits.ljust(room) if width.startswith("-") else digits.rjust(room)).encode()


class _Formats:
    """All formats, with the defaults that the manual gives them."""

    def __init__(self, options: Options) -> None:
        line = options.line_format if options.line_format is not None else "%L"
        self.old, self.new, self.same = (
            _Lines(line if own is None else own) for own in (options.old_line, options.new_line, options.unchanged_line)
        )
        changed = options.changed_group
        name = options.ifdef
        self.mend = name is not None
        old, new, both = ("%<", "%>", None) if name is None else _ifdef(name)
        self.old_group = _first(options.old_group, changed, old)
        self.new_group = _first(options.new_group, changed, new)
        self.changed_group = _first(changed, both, self.old_group + self.new_group)
        self.same_group = _first(options.unchanged_group, "%=")


def _first(*values: str | None) -> str:
    return next(value for value in values if value is not None)


def _ifdef(name: str) -> tuple[str, str, str]:
    name = name.replace("%", "%%")
    old, new = f"#ifndef {name}\n%<", f"%>#endif /* {name} */\n"
    return f"{old}#endif /* ! {name} */\n", f"#ifdef {name}\n{new}", f"{old}#else /* {name} */\n{new}"


def groups(outcome: Outcome, options: Options) -> Iterator[bytes]:
    """The merged files."""
    formats = _Formats(options)
    old, new = outcome.old.text, outcome.new.text
    i = j = 0
    for hunk in outcome.hunks:
        if hunk.ignored:
            continue
        a, b, c, d = hunk.change
        yield _group(formats, formats.same_group, outcome, (i, a, j, c)) if a > i else b""
        form = formats.changed_group if a < b and c < d else formats.old_group if a < b else formats.new_group
        yield _group(formats, form, outcome, (a, b, c, d))
        i, j = b, d
    if i < len(old):
        yield _group(formats, formats.same_group, outcome, (i, len(old), j, len(new)))


def _group(formats: _Formats, form: str, outcome: Outcome, place: tuple[int, int, int, int]) -> bytes:
    a, b, c, d = place

    def lines(kind: str) -> bytes:
        writer = {"<": formats.old, ">": formats.new, "=": formats.same}[kind]
        text = writer.write(outcome.new.text, c, d) if kind == ">" else writer.write(outcome.old.text, a, b)
        return text + b"\n" if formats.mend and kind != "=" and text and not text.endswith(b"\n") else text

    def replace(match: re.Match[str]) -> bytes:
        if match["one"] in ("<", ">", "="):
            return lines(match["one"])
        letter = match["letter"]
        if letter is None:
            return _literal(match)
        start, end = (a, b) if letter.islower() else (c, d)
        values = {"f": start + 1, "l": end, "n": end - start, "e": start, "m": end + 1}
        return _number(match, values[letter.lower()])

    return _fill(form, replace)
