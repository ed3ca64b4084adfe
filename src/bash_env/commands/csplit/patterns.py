"""The PATTERN operands of csplit (GNU coreutils manual 5.4)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from bash_env.options.declare import UsageError
from bash_env.text.quote import quote
from bash_env.text.regex import Pattern, PatternError, compile

_OFFSET = re.compile(r"[ \t\n\v\f\r]*[-+]?\d{1,18}", re.ASCII)
_COUNT = re.compile(r"[ \t\n\v\f\r]*\+?(\d{1,18})", re.ASCII)
_LINE = re.compile(r"[ \t\n\v\f\r]*\+?(\d{1,19})", re.ASCII)


class Cut(NamedTuple):
    """Where to cut: before line `line`, or at a match of `pattern` moved by `offset` lines.

    `skip` drops what is before it. It is done once and `repeat` times more, with -1 as often as possible. `text` is the
    operand.
    """

    text: str
    line: int = 0
    pattern: Pattern | None = None
    offset: int = 0
    skip: bool = False
    repeat: int = 0


def parse_patterns(operands: list[str], env: Mapping[str, str]) -> list[Cut]:
    """The cuts that operands ask for. Raises UsageError."""
    cuts: list[Cut] = []
    counted = True
    for text in operands:
        counts = text.startswith("{") and not counted
        counted = counts
        if counts:
            cuts[-1] = cuts[-1]._replace(repeat=_repeat(text, env))
        elif text[:1] in ("/", "%"):
            cuts.append(_search(text, env))
        else:
            cuts.append(_line(text, env))
    return cuts


def warnings(cuts: list[Cut], env: Mapping[str, str]) -> list[str]:
    """What is odd about line numbers. Raises UsageError for numbers that go back."""
    found: list[str] = []
    last = 0
    for cut in cuts:
        if cut.pattern is not None:
            continue
        if cut.line < last:
            words = f"line number {quote(str(cut.line), env)} is smaller than preceding line number, {last}"
            raise UsageError(words, hint=False)
        if cut.line == last:
            found.append(f"line number {quote(str(cut.line), env)} is the same as preceding line number")
        last = cut.line
    return found


def _line(text: str, env: Mapping[str, str]) -> Cut:
    match = _LINE.fullmatch(text)
    if match is None:
        raise UsageError(f"{quote(text, env)}: invalid pattern", hint=False)
    if not int(match[1]):
        raise UsageError(f"{text}: line number must be greater than zero", hint=False)
    return Cut(text, line=int(match[1]))


def _search(text: str, env: Mapping[str, str]) -> Cut:
    delimiter = text[0]
    end = text.rfind(delimiter)
    if not end:
        raise UsageError(f"{text}: closing delimiter '{delimiter}' missing", hint=False)
    offset = text[end + 1 :]
    try:
        pattern = compile(text[1:end], syntax="posix-basic")
    except PatternError as error:
        raise UsageError(f"{quote(text, env)}: invalid regular expression: {error}", hint=False) from None
    if offset and not _OFFSET.fullmatch(offset):
        raise UsageError(f"{quote(text, env)}: integer expected after delimiter", hint=False)
    return Cut(text, pattern=pattern, offset=int(offset or "0"), skip=delimiter == "%")


def _repeat(text: str, env: Mapping[str, str]) -> int:
    if not text.endswith("}"):
        raise UsageError(f"{quote(text, env)}: '}}' is required in repeat count", hint=False)
    count = text[1:-1]
    if count == "*":
        return -1
    match = _COUNT.fullmatch(count)
    if match is None:
        raise UsageError(f"{quote(text[:-1], env)}}}: integer required between '{{' and '}}'", hint=False)
    return int(match[1])
