"""History expansion: `!` and `^` (bash manual 9.3)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bash_env.shell.history import History


class ExpansionError(Exception):
    """A history expansion that names no event or word."""


_EVENT = re.compile(
    r"!(?:(!)|(-?\d+)|(?=[$^*:%])|\?([^?\n]+)\??|(#)|([^\s:;=()!$^*&|<>\"'-][^\s:;=()!$^*&|<>\"']*))"
    r"((?::?(?:[$^*%]|(?<=:)\d+)(?:-\d*\$?)?\*?)?)((?::(?:[htrepqx&]|g?[s](.)(?:(?!\8).)*\8(?:(?!\8).)*\8?))*)"
)
_WORD = re.compile(r"(?:'[^']*'|\"[^\"]*\"|\\.|[^\s'\"\\])+")


def expand_history(history: History, text: str) -> str:
    """`text` with its history expansions (bash manual 9.3). Raises ExpansionError."""
    quick = re.fullmatch(r"\^([^^]*)\^([^^]*)\^?(.*)", text, re.DOTALL)
    if quick is not None:
        last = _event(history, "!", None, None, None)
        if quick[1] not in last:
            raise ExpansionError(text)
        return last.replace(quick[1], quick[2], 1) + quick[3]
    out: list[str] = []
    position = 0
    for match in re.finditer(r"\\.|'[^']*'|!(?=[^\s=(])", text):
        if match[0] != "!" or match.start() < position:
            continue
        found = _EVENT.match(text, match.start())
        if found is None:
            raise ExpansionError(text)
        out += [text[position : match.start()], _expansion(history, found, text)]
        position = found.end()
    return "".join(out) + text[position:]


def _expansion(history: History, match: re.Match[str], text: str) -> str:
    bang, number, contained, current, prefix, designator, modifiers, _ = match.groups()
    if current:
        return text[: match.start()]
    try:
        value = _event(history, bang, number, contained, prefix)
        if designator:
            value = _words(value, designator.removeprefix(":"))
        for modifier in re.findall(r":((?:g?s(.)(?:(?!\2).)*\2(?:(?!\2).)*\2?)|.)", modifiers):
            value = _modified(value, modifier[0])
    except (LookupError, ValueError):
        raise ExpansionError(text) from None
    return value


def _event(history: History, bang: str | None, number: str | None, contained: str | None, prefix: str | None) -> str:
    entries = history.entries
    if number is not None:
        index = int(number)
        return entries[index - history.base - 1 if index > 0 else index].text
    if contained is not None:
        return next(entry.text for entry in reversed(entries) if contained in entry.text) if entries else ""
    if prefix is not None:
        found = next((entry.text for entry in reversed(entries) if entry.text.startswith(prefix)), None)
        if found is None:
            raise LookupError
        return found
    return entries[-1].text


def _words(value: str, designator: str) -> str:
    """The words that `0`, `n`, `^`, `$`, `*`, `x-y`, `x*` and `x-` choose."""
    words = _WORD.findall(value)
    last = len(words) - 1
    if designator == "*":
        return " ".join(words[1:])
    first, dash, end = designator.rstrip("*").partition("-")
    start = 1 if first == "^" else last if first in ("$", "%") else int(first)
    if designator.endswith("*"):
        return " ".join(words[start:])
    if not dash:
        return str(words[start])
    stop = last if end == "$" else last - 1 if not end else int(end)
    return " ".join(words[start : stop + 1])


_MODIFIERS: dict[str, Callable[[str], str]] = {
    "h": lambda value: value.rpartition("/")[0] or value,
    "t": lambda value: value.rpartition("/")[2],
    "r": lambda value: value.rpartition(".")[0] or value,
    "e": lambda value: "." + value.rpartition(".")[2],
}


def _modified(value: str, modifier: str) -> str:
    if modifier in _MODIFIERS:
        return _MODIFIERS[modifier](value)
    everywhere = modifier.startswith("g")
    if modifier.lstrip("g")[:1] != "s":
        return value
    delimiter = modifier.lstrip("g")[1]
    old, new = [*modifier.lstrip("g")[2:].split(delimiter), ""][:2]
    if old not in value:
        raise LookupError
    return value.replace(old, new) if everywhere else value.replace(old, new, 1)
