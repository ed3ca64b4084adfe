"""rev: reverse the characters of lines (util-linux rev(1))."""

from __future__ import annotations

from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import line_blocks
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, operands
from bash_env.text.quote import is_utf8


class Options(CommandOptions):
    """Reverse lines characterwise. With no file, read standard input."""

    version = "{name} from util-linux 2.38.1"
    short_name = True
    usage = "[options] [file ...]"

    files: list[str] = operands("FILE")


@command("rev", Options)
async def rev(process: Process, options: Options) -> int:
    """Reverse the lines of each file."""
    utf8 = is_utf8(process.env)
    if not options.files:
        await _reverse(process, process.stdin, "stdin", utf8)
    for name in options.files:
        try:
            file = await process.open(name)
        except OSError as error:
            await process.error(f"cannot open {name}: {strerror(error)}")
            continue
        try:
            await _reverse(process, file, name, utf8)
        finally:
            await file.close()
    return process.failure


async def _reverse(process: Process, file: OpenFile, name: str, utf8: bool) -> None:
    number = 0
    try:
        async for block in line_blocks(file):
            try:
                await process.write(_reversed(block, utf8))
            except UnicodeDecodeError:
                if await _lines(process, block, name, number):
                    return
            number += block.count(b"\n")
            await process.checkpoint()
    except BrokenPipeError:
        raise
    except OSError as error:
        await process.error(f"{name}: {number}: {strerror(error)}")


def _reversed(block: bytes, utf8: bool) -> bytes:
    """All lines of a block: the text backwards, and the lines of that backwards."""
    if not utf8:
        return b"\n".join(block[::-1].split(b"\n")[::-1])
    return "\n".join(block.decode()[::-1].split("\n")[::-1]).encode()


async def _lines(process: Process, block: bytes, name: str, number: int) -> bool:
    """The lines up to the one that is not valid text, which ends the file."""
    for line in block.splitlines(keepends=True):
        try:
            await process.write(_reversed(line, True))
        except UnicodeDecodeError:
            await process.error(f"{name}: {number}: Invalid or incomplete multibyte or wide character")
            return True
        number += 1
    return False
