"""Regular expressions (jq manual, "Regular expressions (PCRE)")."""

from __future__ import annotations

import re
from typing import Any

from bash_env.commands.jq.errors import JqError
from bash_env.commands.jq.values import described
from bash_env.text.regex import PatternError, RegexTimeout, compile

_COMMENTS = re.compile(r"\\.|\s+|#.*")
_GROUPS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?<([A-Za-z_]\w*)>|(?!\?))", re.S)
_WORDS = {
    "missing closing parenthesis": "end pattern with unmatched parenthesis",
    "unmatched closing parenthesis": "unmatched close parenthesis",
    "missing terminating ] for character class": "premature end of char-class",
    "quantifier does not follow a repeatable item": "target of repeat operator is not specified",
    "\\ at end of pattern": "end pattern at escape",
    "range out of order in character class": "empty range in char class",
}
_NAMES = re.compile(r"\(\?<([A-Za-z_]\w*)>")


def search(value: Any, pattern: Any, flags: Any, test: Any) -> Any:
    """All matches (with the flag g, else the first) as objects, or with `test` whether there is one."""
    if not isinstance(value, str):
        raise JqError(f"{described(value)} cannot be matched, as it is not a string")
    if not isinstance(pattern, str):
        raise JqError(f"{described(pattern)} cannot be matched, as it is not a string")
    if flags is not None and not isinstance(flags, str):
        raise JqError(f"{described(flags)} is not a string")
    flags = flags or ""
    if set(flags) - set("gimnpslx"):
        raise JqError(f"{flags} is not a valid modifier string")
    compiled, names = _compiled(pattern, flags)
    data = value.encode("utf-8", "surrogateescape")
    try:
        if test:
            return compiled.search(data) is not None
        found = list(compiled.finditer(data)) if "g" in flags else [compiled.search(data)]
    except RegexTimeout as error:
        raise JqError(f"Regex failure: {error}") from None
    plain = len(data) == len(value)
    hits = [hit for hit in found if hit is not None and not ("n" in flags and hit.start() == hit.end())]
    return [_match(hit, data, names, plain) for hit in hits]


def _compiled(pattern: str, flags: str) -> tuple[Any, list[str | None]]:
    if "x" in flags:
        pattern = _COMMENTS.sub(lambda m: m[0] if m[0][0] == "\\" else "", pattern)
    names = [hit[1] for hit in _GROUPS.finditer(pattern) if hit[0][0] == "("]
    bare = _NAMES.sub("(", pattern)
    dot = "s" in flags or "p" in flags
    try:
        return compile(bare, syntax="perl", ignore_case="i" in flags, dot_newline=dot), names
    except PatternError as error:
        raise JqError(f"Regex failure: {_WORDS.get(str(error), str(error))}") from None


def _match(hit: Any, data: bytes, names: list[str | None], plain: bool) -> dict[str, Any]:
    def place(span: tuple[int, int]) -> tuple[int, str | None]:
        start, end = span
        if start < 0:
            return -1, None
        text = data[start:end].decode("utf-8", "replace")
        return (start if plain else len(data[:start].decode("utf-8", "replace"))), text

    offset, string = place(hit.span(0))
    captures = []
    for count in range(1, hit.groups + 1):
        at, found = place(hit.span(count))
        name = names[count - 1] if count <= len(names) else None
        captures.append({"offset": at, "length": len(found or ""), "string": found, "name": name})
    return {"offset": offset, "length": len(string or ""), "string": string, "captures": captures}
