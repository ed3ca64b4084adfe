"""shuf: generate random permutations (GNU coreutils manual 7.2)."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import cast

from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.limits import LimitExceeded
from bash_env.kernel.process import Process
from bash_env.kernel.streams import line_blocks
from bash_env.options.command import command, fail
from bash_env.options.declare import BadValue, CommandOptions, UsageError, flag, operands, option
from bash_env.options.values import TOO_LARGE
from bash_env.text.lines import split_lines
from bash_env.text.quote import quote, quote_if_needed
from bash_env.text.random_bytes import ByteChooser
from bash_env.text.sizes import MAX_SIZE, SizeError, parse_size

_SEED = 32
_BATCH = 1 << 12
_DRAW, _SPARE = 9, 4096  # bytes read ahead for each choice, and in all: a choice takes one or two of them
_MANY = 1 << 24  # lines: more are not held in a list


def _count(text: str) -> int:
    try:
        return parse_size(text, "")
    except SizeError as error:
        if error.kind == "too large":
            return MAX_SIZE
        raise BadValue("invalid line count:", text) from None


def _range(text: str) -> range:
    low, dash, high = text.partition("-")
    if not dash:
        raise BadValue("invalid input range:", text)
    ends = [_end(low), _end(high)]
    if ends[0] > ends[1] + 1 or ends[1] - ends[0] >= MAX_SIZE:
        raise BadValue("invalid input range:", text)
    return range(ends[0], ends[1] + 1)


def _end(text: str) -> int:
    try:
        return parse_size(text, "")
    except SizeError as error:
        if error.kind == "too large":
            raise UsageError(f"invalid input range: ‘{text}’: {TOO_LARGE}", hint=False) from None
        raise BadValue("invalid input range:", text) from None


class Options(CommandOptions):
    """Write a random permutation of the input lines to standard output.

    With no FILE, or when FILE is -, read standard input.
    """

    echo: bool = flag("-e", "--echo", help="treat each ARG as an input line")
    ranges: list[range] = option(
        "-i",
        "--input-range",
        metavar="LO-HI",
        parse=_range,
        repeat=True,
        help="treat each number LO through HI as an input line",
    )
    counts: list[int] = option(
        "-n", "--head-count", metavar="COUNT", parse=_count, repeat=True, help="output at most COUNT lines"
    )
    outputs: list[str] = option(
        "-o", "--output", metavar="FILE", repeat=True, help="write result to FILE instead of standard output"
    )
    source: str | None = option("--random-source", metavar="FILE", help="get random bytes from FILE")
    repeat: bool = flag("-r", "--repeat", help="output lines can be repeated")
    zero: bool = flag("-z", "--zero-terminated", help="line delimiter is NUL, not newline")
    files: list[str] = operands("FILE")

    def check(self, env: Mapping[str, str]) -> None:
        """What goes together."""
        if len(self.ranges) > 1:
            raise UsageError("multiple -i options specified", hint=False)
        if self.echo and self.ranges:
            raise UsageError("cannot combine -e and -i options")
        most = 0 if self.ranges else 1
        if not self.echo and len(self.files) > most:
            raise UsageError(f"extra operand {quote(self.files[most], env)}")
        if len({*self.outputs}) > 1:
            raise UsageError("multiple output files specified", hint=False)


@command("shuf", Options)
async def shuf(process: Process, options: Options) -> int:
    """Choose lines, and print them as they are chosen."""
    separator = b"\0" if options.zero else b"\n"
    limit = min(options.counts, default=MAX_SIZE)
    lines: Sequence[bytes] | range = options.ranges[0] if options.ranges else []
    streamed = False
    if options.echo:
        lines = [text.encode("utf-8", "surrogateescape") for text in options.files]
    elif not options.ranges and (limit or options.repeat):
        lines, streamed = await _read(process, options, separator)
    source = await _open_source(process, options.source if limit else None)
    target = await _output(process, options)
    try:
        if options.repeat and limit and not lines:
            return await process.error("no lines to repeat")
        if streamed and not options.repeat and limit <= len(lines) and source.file is not None:
            await source.fill(len(lines))
            lines = source.sampled(lines, limit)
        chosen = _repeated(source.below, lines) if options.repeat else _permuted(source.below, lines, limit)
        batches = islice(chosen, limit) if limit < 1 << 62 else chosen
        at_once = _BATCH if options.repeat or source.file is None else min(limit, _size(lines), _MANY)
        while batch := await source.draw(batches, at_once, options.repeat):
            text = [b"%d" % line if isinstance(line, int) else line for line in batch]
            await target.write(separator.join([*text, b""]))
            await process.checkpoint()
        if source.ended:
            return await process.error(f"{quote(options.source or '', process.env)}: end of file")
    finally:
        await target.close()
    return 0


async def _read(process: Process, options: Options, separator: bytes) -> tuple[list[bytes], bool]:
    """The lines of the input, and whether it is no regular file."""
    name = options.files[0] if options.files else "-"
    try:
        file = process.stdin.share() if name == "-" else await process.open(name)
    except OSError as error:
        raise fail(await process.error(f"{quote_if_needed(name)}: {strerror(error)}")) from None
    try:
        lines: list[bytes] = []
        size = 0
        async for block in line_blocks(file, separator):
            size += len(block)
            if size > process.machine.limits.max_file_bytes:
                raise LimitExceeded("max_file_bytes", "input too large")
            lines += split_lines(block, separator)
            await process.checkpoint()
        return lines, not file.seekable
    except OSError as error:
        raise fail(await process.error(f"read error: {strerror(error)}")) from None
    finally:
        await file.close()


Below = Callable[[int], int]
"""Gives a number from 0 up to but without its argument."""


class _Source:
    """Where choices come from: the host's random numbers, or the bytes of a file that are read ahead as needed."""

    def __init__(self, file: OpenFile | None) -> None:
        self.file = file
        self.ended = False
        self._bytes = b""
        self._used = 0
        pick = random.Random(os.urandom(_SEED)).random
        self.below: Below = ByteChooser(self._take).below if file is not None else lambda size: int(pick() * size)

    async def fill(self, draws: int) -> None:
        """Have bytes for `draws` choices, if the file has as many."""
        if self.file is None:
            return
        needed = draws * _DRAW + _SPARE
        self._bytes, self._used = self._bytes[self._used :], 0
        while len(self._bytes) < needed and (data := await self.file.read(needed)):
            self._bytes += data

    def _take(self, count: int) -> bytes:
        taken = self._bytes[self._used : self._used + count]
        self._used += count
        if len(taken) < count:
            raise EOFError
        return taken

    def sampled(self, lines: Sequence[bytes] | range, limit: int) -> list[bytes]:
        """As many lines as wanted of a stream: each further one may take the place of one chosen before."""
        chosen = cast("list[bytes]", list(lines))
        rest, chosen = chosen[limit:], chosen[:limit]
        try:
            for count, line in enumerate(rest, limit + 1):
                place = self.below(count)
                if place < limit:
                    chosen[place] = line
            self.below(len(lines) + 1)  # drawn before the end of the stream is seen
        except EOFError:
            self.ended = True
        return chosen

    async def draw(self, chosen: Iterator[bytes | int], size: int, keep: bool) -> list[bytes | int]:
        """The next `size` lines; none at the end. Where the bytes end, those before it if they are to be kept."""
        await self.fill(size)
        batch: list[bytes | int] = []
        if self.ended:
            return batch
        try:
            batch.extend(islice(chosen, size))
        except EOFError:
            self.ended = True
        return batch if keep or not self.ended else []


async def _open_source(process: Process, name: str | None) -> _Source:
    if name is None:
        return _Source(None)
    try:
        return _Source(await process.open(name))
    except OSError as error:
        raise fail(await process.error(f"{quote_if_needed(name)}: {strerror(error)}")) from None


async def _output(process: Process, options: Options) -> OpenFile:
    if not options.outputs:
        return process.stdout.share()
    name = options.outputs[0]
    try:
        return await process.open(name, "w")
    except OSError as error:
        raise fail(await process.error(f"{quote_if_needed(name)}: {strerror(error)}")) from None


def _repeated(below: Below, lines: Sequence[bytes] | range) -> Iterator[bytes | int]:
    size = _size(lines)
    while True:
        yield lines[below(size)]


def _size(lines: Sequence[bytes] | range) -> int:
    """How many there are; len() cannot tell of very many."""
    return lines.stop - lines.start if isinstance(lines, range) else len(lines)


def _permuted(below: Below, lines: Sequence[bytes] | range, limit: int) -> Iterator[bytes | int]:
    """Up to `limit` different lines: the beginning of a shuffle."""
    size = _size(lines)
    if size > _MANY:
        yield from _sparsely_permuted(below, lines, min(limit, size))
        return
    rest: list[bytes | int] = list(lines)
    for place in range(min(size, limit)):
        other = place + below(size - place)
        chosen = rest[other]
        rest[other] = rest[place]
        yield chosen


def _sparsely_permuted(below: Below, lines: Sequence[bytes] | range, count: int) -> Iterator[bytes | int]:
    """The same for more than can be held: only places that changed are remembered."""
    size = _size(lines)
    moved: dict[int, int] = {}
    for place in range(count):
        other = place + below(size - place)
        chosen = moved.get(other, other)
        moved[other] = moved.pop(place, place)
        yield lines[chosen]
