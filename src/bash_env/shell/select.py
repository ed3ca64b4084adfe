"""The dialogue of `select` (bash manual 3.2.5.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bash_env.shell import loops
from bash_env.shell.builtins.registry import load_builtin
from bash_env.shell.compile import finish
from bash_env.shell.errors import BreakLoop, ShellError
from bash_env.shell.simple import Run

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

_DEFAULT_COLUMNS = 80


def menu(values: list[str], columns: int) -> str:
    """The numbered choices, in columns read downwards as far as the line is wide enough."""
    number_width = len(str(len(values)))
    width = max(map(len, values)) + number_width + 2
    per_row = max(1, columns // (width + 2)) if columns else 1
    rows = -(-len(values) // per_row)
    per_row = -(-len(values) // rows)
    if rows == 1:
        rows, per_row = per_row, 1
    first = number_width if rows == 1 else len(str(rows))
    lines = []
    for row in range(rows):
        cells = []
        position = 0
        for index in range(row, len(values), rows):
            digits = first if index == row else number_width
            cell = f"{index + 1:>{digits}}) {values[index]}"
            target = position + width + 2
            cells.append(cell)
            position += len(cell)
            if index + rows < len(values):
                cells.append(_indent(position, target - 2 + 2))
                position = target
        lines.append("".join(cells) + "\n")
    return "".join(lines)


def _indent(start: int, end: int) -> str:
    """Blanks from one column to another, with tabs where they fit."""
    out = []
    while start < end:
        if end // 8 > start // 8:
            out.append("\t")
            start += 8 - start % 8
        else:
            out.append(" ")
            start += 1
    return "".join(out)


async def select_loop(shell: Shell, name: str, values: list[str], body: Run) -> int:
    """Show the menu, read a choice, run the body; until `break` or the end of the input."""
    show = True
    text = shell.variables.get("COLUMNS") or ""
    listing = menu(values, int(text) if text.isdigit() else _DEFAULT_COLUMNS)
    shell.loop_depth += 1
    try:
        while True:
            prompt = shell.variables.get("PS3")
            await shell.process.write_error((listing if show else "") + ("#? " if prompt is None else prompt))
            read = load_builtin("read")(shell, ["read", "-r", "REPLY"])
            if await finish(read):
                await shell.process.write(b"\n")
                return 1
            reply = shell.variables.get("REPLY") or ""
            show = reply == ""
            if show:
                continue
            index = int(reply) if reply.strip().isdigit() else 0
            try:
                shell.variables.bind_loop(name, values[index - 1] if 0 < index <= len(values) else "")
            except ShellError as error:
                return await loops.bind_failed(shell, error)
            try:
                shell.status = await finish(body(shell))
            except BreakLoop as signal:
                if loops.leave(shell, signal):
                    return signal.status
            await shell.process.checkpoint()
    finally:
        shell.loop_depth -= 1


loops.SELECT.append(select_loop)
