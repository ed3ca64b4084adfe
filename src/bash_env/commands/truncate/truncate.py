"""truncate: set the size of files (GNU coreutils manual 13.3)."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option
from bash_env.text.quote import quote, quote_always
from bash_env.text.sizes import SizeError, parse_size

MAX_OFFSET = 2**63 - 1
_SUFFIXES = "EgGkKmMPtTYZ0"
_IO_BLOCK = 4096


class Options(CommandOptions):
    """Shrink or extend each FILE to a size; make those that do not exist."""

    usage = "OPTION... FILE..."

    no_create: bool = flag("-c", "--no-create", help="do not create any files")
    io_blocks: bool = flag("-o", "--io-blocks", help="take SIZE as a number of IO blocks instead of bytes")
    reference: str | None = option("-r", "--reference", metavar="RFILE", help="base the size on that of RFILE")
    sizes: list[str] = option(
        "-s", "--size", metavar="SIZE", repeat=True,
        help="the size in bytes; with + before it extend by, - reduce by, < at most,\n"
        "> at least, / round down to a multiple of, % round up",
    )  # fmt: skip
    files: list[str] = operands("FILE")

    operator: str = ""
    amount: int = 0

    def check(self, env: Mapping[str, str]) -> None:
        """A size must be had from somewhere."""
        for size in self.sizes:  # the number of the last counts, the operator of any
            self._read_size(size, env)
        if not self.sizes and self.reference is None:
            words = " or ".join(quote(name, env) for name in ("--size", "--reference"))
            raise UsageError(f"you must specify either {words}")
        if self.sizes and self.reference is not None and not self.operator:
            names = quote("--size", env), quote("--reference", env)
            raise UsageError(f"you must specify a relative {names[0]} with {names[1]}")
        if self.io_blocks and not self.sizes:
            names = quote("--io-blocks", env), quote("--size", env)
            raise UsageError(f"{names[0]} was specified but {names[1]} was not")
        if not self.files:
            raise UsageError("missing file operand")

    def _read_size(self, text: str, env: Mapping[str, str]) -> None:
        text = text.lstrip(" \t\n\v\f\r")
        if text[:1] in ("<", ">", "/", "%"):
            self.operator, text = text[0], text[1:].lstrip(" \t\n\v\f\r")
        relative = text[:1] in ("+", "-")
        if relative:
            if self.operator:
                raise UsageError("multiple relative modifiers specified")
            self.operator = text[0]
        elif self.operator == "-":
            self.operator = "+"  # the sign belonged to the number before
        try:
            digits = text[1:] if relative else text
            if digits[:1] in ("+", " "):
                raise SizeError("invalid")
            self.amount = parse_size(digits, _SUFFIXES)
            if self.amount > MAX_OFFSET:
                raise SizeError("too large")
        except SizeError as error:
            more = ": Value too large for defined data type" if error.kind == "too large" else ""
            raise UsageError(f"Invalid number: {quote(text, env)}{more}", hint=False) from None
        if self.operator in ("/", "%") and self.amount == 0:
            raise UsageError("division by zero", hint=False)


@command("truncate", Options)
async def truncate(process: Process, options: Options) -> int:
    """Set the size of each file."""
    reference = None
    if options.reference is not None:
        try:
            reference = (await process.fs.stat(options.reference)).size
        except OSError as error:
            return await process.error(f"cannot stat {quote_always(options.reference)}: {strerror(error)}")
    for name in options.files:
        await _resize(process, options, name, reference)
    return process.failure


async def _resize(process: Process, options: Options, name: str, reference: int | None) -> None:
    try:
        flags = os.O_WRONLY | os.O_NONBLOCK | (0 if options.no_create else os.O_CREAT)
        file = await process.open_flags(name, flags)
    except OSError as error:
        if not (options.no_create and isinstance(error, FileNotFoundError)):
            await process.error(f"cannot open {quote_always(name)} for writing: {strerror(error)}")
        return
    try:
        current = (await file.stat()).size
        size = _new_size(options, current if reference is None else reference)
        if size > MAX_OFFSET:
            await process.error(f"overflow extending size of file {quote_always(name)}")
        else:
            await _truncate(process, file, name, size)
    finally:
        await file.close()


async def _truncate(process: Process, file: OpenFile, name: str, size: int) -> None:
    try:
        await file.truncate(size)
    except OSError as error:
        await process.error(f"failed to truncate {quote_always(name)} at {size} bytes: {strerror(error)}")


_SIZES: dict[str, Callable[[int, int], int]] = {
    "": lambda base, amount: amount,
    "+": lambda base, amount: base + amount,
    "-": lambda base, amount: max(0, base - amount),
    "<": min,
    ">": max,
    "/": lambda base, amount: base // amount * amount,
    "%": lambda base, amount: -(-base // amount) * amount,
}


def _new_size(options: Options, base: int) -> int:
    """The size that the options ask for."""
    if not options.sizes:
        return base
    return _SIZES[options.operator](base, options.amount * (_IO_BLOCK if options.io_blocks else 1))
