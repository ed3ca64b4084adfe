"""The reverse: from a hexdump to bytes."""

from __future__ import annotations

import os
import re

from bash_env.commands.xxd.arguments import Arguments, seek_offset
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import line_blocks

_LINE = re.compile(rb"[^0-9a-fA-F\n]*([0-9a-fA-F]+):?[ \t]?([^\n]*)")
_PAIRS = re.compile(rb"(?:[ \t]?[0-9a-fA-F]{2})*")
_PLAIN = re.compile(rb"(?:[ \t\r]*+[0-9a-fA-F]++)*")
_GAP = 1 << 16


async def revert(process: Process, arguments: Arguments, source: OpenFile, target: OpenFile, columns: int) -> int:
    """Write the bytes that a dump shows, at the offsets that it shows."""
    if {"bits", "little", "include"} & arguments.flags:
        return await process.error("Sorry, cannot revert this type of hexdump", 255)
    if arguments.has("plain"):
        return await _revert_plain(process, source, target)
    distance, backwards, _ = seek_offset(arguments.seek)
    writer = _Writer(process, target, -distance if backwards else distance)
    async for block in line_blocks(source):
        for line in block.split(b"\n"):
            match = _LINE.match(line)
            if match is not None and not await writer.write(int(match[1][-15:], 16), _octets(match[2], columns)):
                return await process.error("sorry, cannot seek backwards.", 5)
        await process.checkpoint()
    return process.failure


def _octets(text: bytes, columns: int) -> bytes:
    match = _PAIRS.match(text)
    return bytes.fromhex(match[0].decode())[:columns] if match is not None else b""


class _Writer:
    """Writes at offsets: a file is positioned, for anything else zeros fill the gaps."""

    def __init__(self, process: Process, target: OpenFile, shift: int) -> None:
        self.process = process
        self.target = target
        self.shift = shift
        self.position = 0

    async def write(self, offset: int, data: bytes) -> bool:
        """Write; whether that was possible."""
        offset += self.shift
        if self.target.seekable and not self.target.flags & os.O_APPEND:
            await self.target.seek(max(0, offset))
        elif offset < self.position:
            return False
        else:
            while self.position < offset:
                gap = min(offset - self.position, _GAP)
                await self.target.write(bytes(gap))
                self.position += gap
                await self.process.checkpoint()
        await self.target.write(data)
        self.position = offset + len(data)
        return True


async def _revert_plain(process: Process, source: OpenFile, target: OpenFile) -> int:
    """Digits with blanks and line ends anywhere; what is no digit hides the rest of its line."""
    rest = b""
    async for block in line_blocks(source):
        digits = rest + b"".join([_line_digits(line) for line in block.split(b"\n")])
        whole = len(digits) // 2 * 2
        await target.write(bytes.fromhex(digits[:whole].decode()))
        rest = digits[whole:]
        await process.checkpoint()
    return 0


def _line_digits(line: bytes) -> bytes:
    match = _PLAIN.match(line.removeprefix(b"0x"))
    return match[0].translate(None, b" \t\r") if match is not None else b""
