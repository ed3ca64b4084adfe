"""Arithmetic commands under `set -x`, which shows their expressions expanded (bash manual 4.3.1)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from bash_env.shell import arithmetic
from bash_env.shell.collect import TextCollector
from bash_env.shell.trace import print_trace
from bash_env.shell.words import text_collector, waits
from bash_env.syntax import nodes as n

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


def compile_traced(part: n.ArithmeticExpansion, *, clause: bool = False) -> Callable[[Shell], Awaitable[int]]:
    """A coroutine function that prints an expression and evaluates it; a `clause` of a loop that is empty reads as 1."""
    text_of = text_collector(part.word.parts, TextCollector, quoted=True)

    async def run(shell: Shell) -> int:
        text = await text_of(shell) if waits(text_of) else text_of(shell)
        if clause:
            text = text.lstrip(" \t\n") or "1"
        await print_trace(shell, f"(( {text} ))")
        return arithmetic.evaluate(shell, text)

    return run
