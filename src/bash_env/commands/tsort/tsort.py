"""tsort: topological sort (GNU coreutils manual 7.5)."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

from bash_env.commands.tsort.graph import Graph
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, operands
from bash_env.text.quote import quote_if_needed

_BATCH = 1 << 12
_TOKEN = re.compile(rb"[^ \t\n]+")


class Options(CommandOptions):
    """Write totally ordered list consistent with the partial ordering in FILE.

    With no FILE, or when FILE is -, read standard input.
    """

    file: list[str] = operands("FILE", default=("-",), maximum=1)


@command("tsort", Options)
async def tsort(process: Process, options: Options) -> int:
    """Read pairs, and print the items in order; loops are reported and broken."""
    name = options.file[0]
    shown = quote_if_needed(name)
    try:
        file = process.stdin.share() if name == "-" else await process.open(name)
    except OSError as error:
        return await process.error(f"{shown}: {strerror(error)}")
    try:
        data = await read_all(file, process.machine.limits.max_string_bytes)
    except IsADirectoryError:
        data = b""
    except OSError as error:
        return await process.error(f"{shown}: read error: {strerror(error)}")
    finally:
        await file.close()
    tokens = _TOKEN.findall(data)
    if len(tokens) % 2:
        return await process.error(f"{shown}: input contains an odd number of tokens")
    graph = Graph(zip(tokens[::2], tokens[1::2], strict=True))
    async for batch in _ordered(process, graph, shown):
        await process.write(b"\n".join([*batch, b""]))
    return process.failure


async def _ordered(process: Process, graph: Graph, shown: str) -> AsyncIterator[list[bytes]]:
    batch: list[bytes] = []
    while True:
        for item in graph.free_items():
            batch.append(item)
            if len(batch) >= _BATCH:
                yield batch
                batch = []
                await process.checkpoint()
        loop = graph.break_loop()
        if not loop:
            break
        await process.error(f"{shown}: input contains a loop:")
        for item in loop:
            await process.error(item.decode("utf-8", "surrogateescape"))
        await process.checkpoint()
    if batch:
        yield batch
