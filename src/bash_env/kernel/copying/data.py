"""Copying what is in a file."""

from __future__ import annotations

import os

from bash_env.kernel.copying.job import Refused
from bash_env.kernel.copying.plan import Plan
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.text.quote import quote_always

CHUNK = 1 << 24
"""Files up to this size are handed over in one piece, which copies no bytes in memory."""


async def copy_data(process: Process, plan: Plan, source: str, dest: str, mode: int) -> str:
    """Copy the content of `source` to `dest`, made with `mode` if it is not there.

    Returns ``created``, ``removed`` (an unwritable one was, and made anew), or "" where it was written over.
    Raises Refused.
    """
    try:
        reader = await process.open(source)
    except OSError as error:
        raise Refused(f"cannot open {quote_always(source)} for reading: {strerror(error)}") from None
    try:
        writer, how = await _open_destination(process, plan, dest, mode)
        try:
            if not plan.attributes_only:
                await _pump(process, reader, writer, source, dest)
        finally:
            await writer.close()
    finally:
        await reader.close()
    return how


async def _open_destination(process: Process, plan: Plan, dest: str, mode: int) -> tuple[OpenFile, str]:
    truncate = 0 if plan.attributes_only else os.O_TRUNC
    try:
        try:
            return await process.open_flags(dest, os.O_WRONLY | truncate), ""
        except FileNotFoundError:
            return await process.open_flags(dest, os.O_WRONLY | os.O_CREAT, mode), "created"
        except OSError:
            if not plan.force:
                raise
            await process.fs.unlink(dest)
            return await process.open_flags(dest, os.O_WRONLY | os.O_CREAT, mode), "removed"
    except OSError as error:
        words = "Not a directory" if dest.endswith("/") else strerror(error)
        raise Refused(f"cannot create regular file {quote_always(dest)}: {words}") from None


async def _pump(process: Process, reader: OpenFile, writer: OpenFile, source: str, dest: str) -> None:
    """Copy block by block; blocks of zeros in the middle of a file become holes."""
    total = 0
    hole = False
    while True:
        try:
            block = await reader.read(CHUNK)
        except OSError as error:
            raise Refused(f"error reading {quote_always(source)}: {strerror(error)}") from None
        if not block:
            break
        total += len(block)
        hole = len(block) == CHUNK and writer.seekable and block.count(0) == CHUNK
        try:
            await (writer.seek(total) if hole else writer.write(block))
        except BrokenPipeError:
            raise
        except OSError as error:
            raise Refused(f"error writing {quote_always(dest)}: {strerror(error)}") from None
        await process.checkpoint()
    if hole:
        await writer.truncate(total)
