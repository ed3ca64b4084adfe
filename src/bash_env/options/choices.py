"""Option arguments that are words of a list, which may be abbreviated (GNU's argmatch)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from bash_env.options.declare import UsageError
from bash_env.text.quote import quote

T = TypeVar("T")

WHEN = {
    "always": "always", "yes": "always", "force": "always",
    "never": "never", "no": "never", "none": "never",
    "auto": "auto", "tty": "auto", "if-tty": "auto",
}  # fmt: skip
"""What --color and its like take."""


def choose(name: str, word: str, choices: Mapping[str, T], env: Mapping[str, str], status: int | None = None) -> T:
    """The value of `word`, or of the one word that it abbreviates; neighbours in `choices` with one value are synonyms.

    `name` is what the argument belongs to (``--color``). Raises UsageError, with `status`, listing the valid words.
    """
    if word in choices:
        return choices[word]
    hits = [value for known, value in choices.items() if known.startswith(word)]
    if hits and all(value == hits[0] for value in hits):
        return hits[0]
    problem = "ambiguous" if hits else "invalid"
    lines = [f"{problem} argument {quote(word, env)} for {quote(name, env)}", "Valid arguments are:"]
    raise UsageError("\n".join(lines + _groups(choices, env)), status=status)


def _groups(choices: Mapping[str, T], env: Mapping[str, str]) -> list[str]:
    """A line for each value, with its synonyms."""
    lines: list[str] = []
    last: list[T] = []
    for word, value in choices.items():
        if last and last[0] == value:
            lines[-1] += f", {quote(word, env)}"
        else:
            lines.append(f"  - {quote(word, env)}")
        last = [value]
    return lines
