"""tac: concatenate and print files in reverse (GNU coreutils manual 3.2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option
from bash_env.text.quote import quote_always, quote_if_needed
from bash_env.text.regex import Pattern, PatternError, compile

_PIECE = 1 << 17


class Options(CommandOptions):
    """Write each FILE to standard output, last line first. With no FILE, or when FILE is -, read standard input."""

    before: bool = flag("-b", "--before", help="attach the separator before instead of after")
    regex: bool = flag("-r", "--regex", help="interpret the separator as a regular expression")
    separator: str = option(
        "-s", "--separator", metavar="STRING", default="\n", help="use STRING as the separator instead of newline"
    )
    files: list[str] = operands("FILE", default=("-",))

    pattern: Pattern | None = None

    def check(self, env: Mapping[str, str]) -> None:
        """Compile the pattern."""
        if not self.regex:
            return
        if not self.separator:
            raise UsageError("separator cannot be empty", hint=False)
        try:
            self.pattern = compile(self.separator, syntax="posix-basic", multiline=True)
        except PatternError as error:
            raise UsageError(str(error), hint=False) from None


@command("tac", Options)
async def tac(process: Process, options: Options) -> int:
    """Print the records of each file from its end."""
    separator = options.separator.encode("utf-8", "surrogateescape") or b"\0"
    for name in options.files:
        data = await _read(process, name)
        if data is None:
            continue
        if options.pattern is not None:
            pieces = _by_pattern(data, options.pattern, options.before)
        else:
            pieces = _by_text(data, separator, options.before)
        for piece in pieces:
            await process.write(piece)
            await process.checkpoint()
    return process.failure


async def _read(process: Process, name: str) -> bytes | None:
    try:
        file = process.stdin.share() if name == "-" else await process.open(name)
    except OSError as error:
        await process.error(f"failed to open {quote_always(name)} for reading: {strerror(error)}")
        return None
    try:
        return await read_all(file, process.machine.limits.max_file_bytes)
    except IsADirectoryError:
        await process.error(f"{quote_if_needed(name)}: read error: Invalid argument")
    except OSError as error:
        await process.error(f"{quote_if_needed(name)}: read error: {strerror(error)}")
    finally:
        await file.close()
    return None


def _by_text(data: bytes, separator: bytes, before: bool) -> Iterator[bytes]:
    """The records backwards, some at a time; separators are looked for from the end."""
    end = len(data)
    if not before and end and not data.endswith(separator):
        cut = data.rfind(separator)
        start = cut + len(separator) if cut >= 0 else 0
        yield data[start:]
        end = start
    while end:
        start = _piece_start(data, separator, end, before)
        records = data[start:end].rsplit(separator)
        if before:
            records[1:] = [separator + record for record in records[1:]]
        else:
            records = [record + separator for record in records[:-1]]
        yield b"".join(reversed(records))
        end = start


def _piece_start(data: bytes, separator: bytes, end: int, before: bool) -> int:
    """Where a record begins, some way before `end`; separators do not overlap, counted from the end."""
    if end <= _PIECE:
        return 0
    limit = end - _PIECE
    if len(separator) == 1 or separator[0] not in separator[1:]:
        cut = data.rfind(separator, 0, limit)
        return 0 if cut < 0 else cut if before else cut + len(separator)
    cut = data.rfind(separator, 0, end)
    while cut > limit:
        cut = data.rfind(separator, 0, cut)
    return 0 if cut < 0 else cut if before else cut + len(separator)


def _by_pattern(data: bytes, pattern: Pattern, before: bool) -> Iterator[bytes]:
    """The records between matches, of which those count that start last in what is left."""
    starts: list[int] = []
    at = 0
    while (span := pattern.match_span(data, at)) is not None and span[0] < len(data):
        starts.append(span[0])
        at = span[0] + 1
    end = limit = len(data)
    for start in reversed(starts):
        span = pattern.match_span(data, start, limit) if start < limit else None
        if span is None or span[0] != start:
            continue
        cut = start if before else span[1]
        yield data[cut:end]
        end = cut
        limit = start
    yield data[:end]
