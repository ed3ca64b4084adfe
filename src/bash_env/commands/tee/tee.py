"""tee: copy standard input to files, and to standard output (GNU coreutils manual 17.1)."""

from __future__ import annotations

from collections.abc import Mapping

from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import IGNORE, Process
from bash_env.kernel.signals import INT
from bash_env.kernel.streams import blocks
from bash_env.options.choices import choose
from bash_env.options.command import command, fail
from bash_env.options.declare import CommandOptions, flag, operands, optional
from bash_env.text.quote import quote_if_needed

_MODES = {"warn": "warn", "warn-nopipe": "warn-nopipe", "exit": "exit", "exit-nopipe": "exit-nopipe"}
_STDOUT = "'standard output'"


class Options(CommandOptions):
    """Copy standard input to each FILE, and also to standard output."""

    append: bool = flag("-a", "--append", help="append to the given FILEs, do not overwrite")
    ignore_interrupts: bool = flag("-i", "--ignore-interrupts", help="ignore interrupts")
    nopipe: bool = flag("-p", help="operate in a more appropriate MODE with pipes")
    output_error: str | None = optional(
        "--output-error",
        metavar="MODE",
        const="warn-nopipe",
        help="set behavior on write error: warn, warn-nopipe,\nexit or exit-nopipe",
    )
    files: list[str] = operands("FILE")

    def check(self, env: Mapping[str, str]) -> None:
        """Settle what a write error does."""
        if self.output_error is not None:
            self.output_error = choose("--output-error", self.output_error, _MODES, env)
        elif self.nopipe:
            self.output_error = "warn-nopipe"


@command("tee", Options)
async def tee(process: Process, options: Options) -> int:
    """Write each block everywhere; an output that fails is left out from then on."""
    if options.ignore_interrupts:
        process.dispositions[INT] = IGNORE
    outputs = [(_STDOUT, process.stdout.share()), *await _open(process, options)]
    try:
        async for block in blocks(process.stdin):
            outputs = [output for output in outputs if await _write(process, options, output, block)]
            await process.checkpoint()
            if not outputs:
                break
    except BrokenPipeError:
        raise
    except OSError as error:
        await process.error(f"read error: {strerror(error)}")
    for _, file in outputs:
        await file.close()
    return process.failure


async def _open(process: Process, options: Options) -> list[tuple[str, OpenFile]]:
    opened: list[tuple[str, OpenFile]] = []
    for name in options.files:
        try:
            opened.append((name, await process.open(name, "a" if options.append else "w")))
        except OSError as error:
            await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
            if options.output_error in ("exit", "exit-nopipe"):
                raise fail(1) from None
    return opened


async def _write(process: Process, options: Options, output: tuple[str, OpenFile], block: bytes) -> bool:
    """Write to one output; whether it is still good."""
    name, file = output
    mode = options.output_error
    try:
        await file.write(block)
        return True
    except BrokenPipeError as error:
        if mode is None:
            raise
        if not mode.endswith("nopipe"):
            await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
            if mode == "exit":
                raise fail(1) from None
    except OSError as error:
        await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
        if mode in ("exit", "exit-nopipe"):
            raise fail(1) from None
    await file.close()
    return False
