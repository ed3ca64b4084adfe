"""sort -c and -C: whether lines are in order (GNU coreutils manual 7.1)."""

from __future__ import annotations

from itertools import islice
from operator import ge, gt, le, lt

from bash_env.commands.sort.options import Options
from bash_env.commands.sort.records import Recorder
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import line_blocks
from bash_env.text.lines import split_lines


async def check(process: Process, recorder: Recorder, file: OpenFile, name: str, options: Options) -> int:
    """Report the first line that should stand before the one above it; with -u also one that equals it."""
    by_key = options.stable or options.unique
    wrong = (le if recorder.reverse else ge) if options.unique else (lt if recorder.reverse else gt)
    number = 0
    before: list[bytes] = []
    async for block in line_blocks(file, recorder.separator):
        lines = split_lines(block, recorder.separator)
        records = recorder.records(lines)
        compared = before + (recorder.keys(records) if by_key else records)
        disorder = bytes(map(wrong, compared, islice(compared, 1, None))).find(1)
        if disorder >= 0:
            index = disorder + 1 - len(before)
            if options.check_kind == "c":
                line = lines[index].decode("utf-8", "surrogateescape")
                end = "\0" if options.zero else "\n"
                await process.write_error(f"{process.name}: {name}:{number + index + 1}: disorder: {line}{end}")
            return 1
        number += len(lines)
        before = compared[-1:]
        await process.checkpoint()
    return 0
