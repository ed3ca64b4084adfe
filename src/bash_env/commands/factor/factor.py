"""factor: print prime factors (GNU coreutils manual 27.1)."""

from __future__ import annotations

import re

from bash_env.commands.factor.primes import factorize
from bash_env.kernel.process import Process
from bash_env.kernel.streams import line_blocks
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, operands
from bash_env.text.quote import quote

_NUMBER = re.compile(r" *\+?(\d+)", re.ASCII)
_MOST_DIGITS = 4000
_TOKENS = re.compile(rb"[^ \t\n]+")


class Options(CommandOptions):
    """Print the prime factors of each specified integer NUMBER.

    If none are specified on the command line, read them from standard input.
    """

    numbers: list[str] = operands("NUMBER")


@command("factor", Options)
async def factor(process: Process, options: Options) -> int:
    """Factor the operands, or the words of standard input."""
    if options.numbers:
        for text in options.numbers:
            await _factor(process, text)
        return process.failure
    async for block in line_blocks(process.stdin):
        for token in _TOKENS.findall(block):
            await _factor(process, token.partition(b"\0")[0].decode("utf-8", "surrogateescape"))
    return process.failure


async def _factor(process: Process, text: str) -> None:
    match = _NUMBER.fullmatch(text)
    if match is None:
        await process.error(f"{quote(text, process.env)} is not a valid positive integer")
        return
    if len(match[1]) > _MOST_DIGITS:
        await process.error(f"{quote(text, process.env)} is too large")
        return
    number = int(match[1])
    factors: list[int] = []
    for prime in factorize(number) if number else ():
        if prime:
            factors.append(prime)
        else:
            await process.checkpoint()
    factors.sort()
    await process.write(" ".join([f"{number}:", *map(str, factors)]).encode() + b"\n")
