"""tr: translate, squeeze and delete characters (GNU coreutils manual 9.1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bash_env.commands.tr.sets import Characters, Piece, check_first, expand, fill, parse_set
from bash_env.commands.tr.squeeze import Squeezer
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import blocks
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands
from bash_env.text.quote import quote


class Options(CommandOptions):
    """Translate, squeeze, and/or delete characters from standard input, writing to standard output.

    SETs are specified as strings of characters: c, c-d, \\NNN, \\n, [c*n], [c*], [:class:], [=c=].
    """

    usage = "[OPTION]... SET1 [SET2]"
    permute = False

    complement: bool = flag("-c", "-C", "--complement", help="use the complement of SET1")
    delete: bool = flag("-d", "--delete", help="delete characters in SET1, do not translate")
    squeeze: bool = flag(
        "-s",
        "--squeeze-repeats",
        help="replace each sequence of a repeated character\nthat is listed in the last specified SET,\n"
        "with a single occurrence of that character",
    )
    truncate: bool = flag("-t", "--truncate-set1", help="first truncate SET1 to length of SET2")
    sets: list[str] = operands("SET")

    def check(self, env: Mapping[str, str]) -> None:
        """As many sets as the options need."""
        least = 2 if self.delete == self.squeeze else 1
        most = 1 if self.delete and not self.squeeze else 2
        if not self.sets:
            raise UsageError("missing operand")
        if len(self.sets) < least:
            why = "both deleting and squeezing repeats" if self.delete else "translating"
            given = quote(self.sets[-1], env)
            raise UsageError(f"missing operand after {given}\nTwo strings must be given when {why}.")
        if len(self.sets) > most:
            note = "\nOnly one string may be given when deleting without squeezing repeats."
            extra = quote(self.sets[most], env)
            raise UsageError(f"extra operand {extra}{note if most == 1 and len(self.sets) == 2 else ''}")


@command("tr", Options)
async def tr(process: Process, options: Options) -> int:
    """Change blocks as they come."""
    written = [Characters(text.encode("utf-8", "surrogateescape")) for text in options.sets]
    for characters in written:
        for warning in characters.warnings:
            await process.write_error(f"{process.name}: warning: {warning}\n")
    change = _change(options, [parse_set(characters, process.env) for characters in written])
    try:
        async for block in blocks(process.stdin):
            await _write(process, change(block))
            await process.checkpoint()
    except BrokenPipeError:
        raise
    except OSError as error:
        return await process.error(f"read error: {strerror(error)}")
    return process.failure


async def _write(process: Process, data: bytes) -> None:
    try:
        await process.write(data)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(f"write error: {strerror(error)}", hint=False) from None


def _change(options: Options, sets: list[list[Piece]]) -> Callable[[bytes], bytes]:
    """What happens to a block."""
    check_first(sets[0])
    first = expand(sets[0])
    if options.complement:
        listed = set(first)
        first = bytes(byte for byte in range(256) if byte not in listed)
    if options.delete:
        second = fill(sets[1], 0) if len(sets) == 2 else []
        if len(sets) == 2 and any(piece.kind == "fill" for piece in sets[1]):
            raise UsageError("the [c*] construct may appear in string2 only when translating", hint=False)
        squeeze = Squeezer(expand(second))
        return lambda block: squeeze(block.translate(None, first))
    if len(sets) == 1:
        return Squeezer(first)
    second = _second(options, sets, len(first))
    table = _table(options, sets[0], first, second)
    if not options.squeeze:
        return lambda block: block.translate(table)
    squeeze = Squeezer(expand(second))
    return lambda block: squeeze(block.translate(table))


def _second(options: Options, sets: Sequence[Sequence[Piece]], size: int) -> list[Piece]:
    """The second set of a translation, checked and as long as the first."""
    second = fill(sets[1], size)
    if any(piece.kind == "equal" for piece in second):
        raise UsageError("[=c=] expressions may not appear in string2 when translating", hint=False)
    if any(piece.is_class and not piece.is_case for piece in second):
        raise UsageError(
            "when translating, the only character classes that may appear in\nstring2 are 'upper' and 'lower'",
            hint=False,
        )
    if not options.complement:
        _check_alignment(sets[0], second)
    if size > len(expand(second)) and not options.truncate:
        if not second:
            raise UsageError("when not truncating set1, string2 must be non-empty", hint=False)
        if second[-1].is_class:
            raise UsageError(
                "when translating with string1 longer than string2,\n"
                "the latter string must not end with a character class",
                hint=False,
            )
    return second


def _check_alignment(first: Sequence[Piece], second: Sequence[Piece]) -> None:
    """A case class of the second set must stand where the first has one."""
    starts: set[int] = set()
    position = 0
    for piece in first:
        if piece.is_case:
            starts.add(position)
        position += len(piece.characters)
    position = 0
    for piece in second:
        if piece.is_case and position not in starts:
            raise UsageError("misaligned [:upper:] and/or [:lower:] construct", hint=False)
        position += len(piece.characters)


def _table(options: Options, pieces: Sequence[Piece], first: bytes, second: Sequence[Piece]) -> bytes:
    """The translation of each byte; of a character listed twice the last counts."""
    goal = expand(second)
    if len(goal) < len(first) and not options.truncate:
        goal = goal.ljust(len(first), goal[-1:])
    if options.complement and any(piece.is_class for piece in pieces) and len({*goal}) > 1:
        raise UsageError(
            "when translating with complemented character classes,\n"
            "string2 must map all characters in the domain to one",
            hint=False,
        )
    table = bytearray(range(256))
    for source, target in zip(first, goal, strict=False):
        table[source] = target
    return bytes(table)
