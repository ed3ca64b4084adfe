"""grep's option arguments, and the digits that stand for a context length (GNU grep manual 2.1)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bash_env.options.declare import UsageError
from bash_env.options.parse import Information
from bash_env.text.quote import quote

TROUBLE = 2
"""The exit status of every error."""

UNLIMITED = (1 << 63) - 1

_NUMBER = re.compile(r"\s*\+?(\d+)").fullmatch
_SIGNED = re.compile(r"\s*[-+]?\d+").fullmatch
_COLOR_WORDS = {
    "always": "always", "yes": "always", "force": "always",
    "never": "never", "no": "never", "none": "never",
    "auto": "auto", "tty": "auto", "if-tty": "auto",
}  # fmt: skip
_WITH_ARGUMENT = "ABCDXdefm"


def refused(text: str) -> UsageError:
    """The error for an argument that grep refuses without a hint to --help."""
    return UsageError(text, hint=False, status=TROUBLE)


def context_length(text: str) -> int:
    """A number of context lines."""
    found = _NUMBER(text)
    if found is None:
        raise refused(f"{text}: invalid context length argument")
    return min(int(found[1][:20]), UNLIMITED)


def max_count(text: str) -> int:
    """The argument of -m; a negative number sets no limit."""
    if not _SIGNED(text):
        raise refused("invalid max count")
    digits = text.strip().lstrip("+")
    return UNLIMITED if digits.startswith("-") else min(int(digits[:20]), UNLIMITED)


def binary_files(text: str) -> str:
    """The argument of --binary-files."""
    if text not in ("binary", "text", "without-match"):
        raise refused("unknown binary-files type")
    return text


def devices(text: str) -> str:
    """The argument of -D."""
    if text not in ("read", "skip"):
        raise refused("unknown devices method")
    return text


def color_when(text: str) -> str:
    """The argument of --color. Anything unknown asks for help, as in GNU grep."""
    when = _COLOR_WORDS.get(text)
    if when is None:
        raise Information("help")
    return when


def directories(text: str, env: Mapping[str, str]) -> str:
    """The argument of -d: one of three words, or the beginning of just one."""
    words = ("read", "recurse", "skip")
    hits = [word for word in words if word.startswith(text)] if text not in words else [text]
    if len(hits) == 1:
        return hits[0]
    what = "ambiguous" if hits else "invalid"
    valid = "".join(f"\n  - {quote(word, env)}" for word in words)
    option = quote("--directories", env)
    raise UsageError(f"{what} argument {quote(text, env)} for {option}\nValid arguments are:{valid}", status=1)


def digits_to_context(arguments: Sequence[str]) -> list[str]:
    """`arguments` with the digits among the short options as --context=NUM; digits of one cluster are one number."""
    result: list[str] = []
    todo = iter(arguments)
    for argument in todo:
        if argument == "--":
            return [*result, argument, *todo]
        if not argument.startswith("-") or argument.startswith("--") or len(argument) == 1:
            result.append(argument)
            continue
        rest, number, wants_argument = _split_cluster(argument[1:])
        if number:
            result.append(f"--context={number}")
        if rest or not number:
            result.append("-" + rest)
        if wants_argument:
            result += [value for value in [next(todo, None)] if value is not None]
    return result


def _split_cluster(letters: str) -> tuple[str, str, bool]:
    """A cluster without its digits, the digits, and whether its last letter takes the next argument."""
    rest = number = ""
    for position, letter in enumerate(letters):
        if "0" <= letter <= "9":
            number += letter
            continue
        rest += letter
        if letter in _WITH_ARGUMENT:
            return rest + letters[position + 1 :], number, position + 1 == len(letters)
    return rest, number, False
