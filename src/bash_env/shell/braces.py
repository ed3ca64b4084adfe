"""Brace expansion (bash manual 3.5.1): lists and sequences, on the parts of a word."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Sequence

from bash_env.shell.errors import ShellError
from bash_env.syntax.nodes import Literal, Parameter, SingleQuoted, WordPart

MAX_BRACE_WORDS = 1_000_000
"""How many words one brace expansion may make."""

_SEQUENCE = re.compile(r"\{(?:(-?\+?\d+)\.\.(-?\+?\d+)|([A-Za-z])\.\.([A-Za-z]))(?:\.\.([-+]?\d+))?\}")

_Piece = str | WordPart
"""A character of a literal that may mean something to brace expansion, a run of other text, or an opaque part."""

_TOKENS = re.compile(r"[{},]|[^{},]+")


def expand_braces(parts: Sequence[WordPart]) -> list[Sequence[WordPart]]:
    """The words that the braces in `parts` make; `parts` alone without any. Raises ShellError past MAX_BRACE_WORDS."""
    if not any(isinstance(part, Literal) and "{" in part.text for part in parts):
        return [parts]
    pieces: list[_Piece] = []
    for part in parts:
        if isinstance(part, Literal):
            pieces += _TOKENS.findall(part.text)
        else:
            pieces.append(part)
    return [_join(word) for word in _expand(pieces)]


_NAME_CHARACTERS = string.ascii_letters + string.digits + "_"


def _join(pieces: Sequence[_Piece]) -> list[WordPart]:
    """Pieces back to parts, neighbouring text merged."""
    if len(pieces) == 1 and isinstance(pieces[0], str):
        return [Literal(pieces[0])]
    out: list[WordPart] = []
    text: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            text.append(piece)
            continue
        if text:
            _add_text(out, "".join(text))
            text = []
        out.append(piece)
    if text:
        _add_text(out, "".join(text))
    return out


def _add_text(out: list[WordPart], text: str) -> None:
    """Add text behind other parts; letters directly behind `$name` make the name longer, as braces are expanded first."""
    last = out[-1] if out else None
    if isinstance(last, Parameter) and not last.braces and last.name.isidentifier():
        length = len(text) - len(text.lstrip(_NAME_CHARACTERS))
        out[-1] = Parameter(last.name + text[:length], line=last.line)
        text = text[length:]
    if text:
        out.append(Literal(text))


def _expand(pieces: list[_Piece]) -> list[list[_Piece]]:
    """All words of `pieces`, the leftmost brace varying slowest."""
    start = 0
    while True:
        try:
            start = pieces.index("{", start)
        except ValueError:
            return [pieces]
        if start and pieces[start - 1] == "$":
            start += 1
            continue
        found = _brace_at(pieces, start)
        if found is not None:
            break
        start += 1
    choices, end = found
    prefix = pieces[:start]
    if not prefix and end == len(pieces):
        return choices
    suffixes = _expand(pieces[end:])
    _check(len(choices) * len(suffixes))
    return [[*prefix, *choice, *suffix] for choice in choices for suffix in suffixes]


def _check(count: int) -> None:
    if count > MAX_BRACE_WORDS:
        raise ShellError(f"brace expansion: too many words (MAX_BRACE_WORDS={MAX_BRACE_WORDS})", fatal=True)


def _brace_at(pieces: list[_Piece], start: int) -> tuple[list[list[_Piece]], int] | None:
    """The choices of the brace that opens at `start`, and where it ends; None if it is no brace expansion."""
    depth = 0
    commas: list[int] = []
    for index in range(start, len(pieces)):
        piece = pieces[index]
        if piece == "{":
            depth += 1
        elif piece == "}":
            depth -= 1
            if depth == 0:
                return _choices(pieces, start, commas, index)
        elif piece == "," and depth == 1:
            commas.append(index)
    return None


def _choices(pieces: list[_Piece], start: int, commas: list[int], end: int) -> tuple[list[list[_Piece]], int] | None:
    if not commas:
        sequence = _sequence(pieces[start : end + 1], pieces[end + 1 :])
        return None if sequence is None else (sequence, end + 1)
    out: list[list[_Piece]] = []
    for left, right in zip([start, *commas], [*commas, end], strict=True):
        out += _expand(pieces[left + 1 : right])
        _check(len(out))
    return out, end + 1


def _sequence(pieces: list[_Piece], rest: list[_Piece]) -> list[list[_Piece]] | None:
    """`{1..5}`, `{a..e}`, `{1..10..2}`; None for what is none."""
    if not all(isinstance(piece, str) for piece in pieces):
        return None
    match = _SEQUENCE.fullmatch("".join(str(piece) for piece in pieces))
    if match is None:
        return None
    if match[3] and match[3].islower() != match[4].islower() and any(c in "`" for c in _letters(match)):
        after = "".join(piece for piece in rest if isinstance(piece, str))
        if after:
            raise ShellError(f'bad substitution: no closing "`" in `{after}', fatal=True)
    step = abs(int(match[5])) if match[5] else 1
    return [[SingleQuoted("") if text == "\\" else text] for text in _sequence_texts(match, step or 1)]


def _letters(match: re.Match[str]) -> str:
    """The characters between the ends of `{z..A}`: bash goes on to read the back-quote among them."""
    step = abs(int(match[5] or 1)) or 1
    return "".join(chr(code) for code in _range(ord(match[3]), ord(match[4]), step))


def _sequence_texts(match: re.Match[str], step: int) -> Iterator[str]:
    if match[3]:
        for code in _range(ord(match[3]), ord(match[4]), step):
            yield chr(code)
        return
    first, last = match[1], match[2]
    padded = any(re.match(r"-?0\d", text) for text in (first, last))
    width = max(len(first), len(last)) if padded else 0
    for number in _range(int(first), int(last), step):
        yield f"{number:0{width}d}" if width else str(number)


def _range(first: int, last: int, step: int) -> range:
    _check((abs(last - first)) // step + 1)
    return range(first, last + 1, step) if first <= last else range(first, last - 1, -step)
