"""clear: clear the terminal (ncurses 6.4)."""

from __future__ import annotations

import re

from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, flag, operands, option

USAGE = """Usage: clear [options]

Options:
  -T TERM     use this instead of $TERM
  -V          print curses-version
  -x          do not try to clear scrollback
"""
_XTERM = re.compile("xterm.*|rxvt.*|alacritty.*|konsole.*|gnome.*|vte.*|st-.*|foot.*")
_ANSI = re.compile("linux.*|tmux.*|vt100|vt102|vt220|screen.*|ansi|cygwin|putty.*|Eterm.*|con.*")


class Options(CommandOptions):
    """Clear the screen and its scrollback."""

    term: str | None = option("-T", metavar="TERM", help="use this instead of $TERM")
    version_only: bool = flag("-V", help="print the version of curses")
    keep_scrollback: bool = flag("-x", help="do not try to clear the scrollback")
    rest: list[str] = operands("")


@command("clear", Options)
async def clear(process: Process, options: Options) -> int:
    """Write what clears a terminal of this type."""
    if options.version_only:
        await process.write(b"ncurses 6.4.20221231\n")
        return 0
    if options.rest:
        await process.write_error(USAGE)
        return 1
    term = process.env.get("TERM", "") if options.term is None else options.term
    if not term:
        await process.write_error("TERM environment variable not set.\n")
        return 1
    sequence = _sequence(term, options.keep_scrollback)
    if sequence is None:
        await process.write_error(f"'{term}': unknown terminal type.\n")
        return 1
    await process.write(sequence)
    return 0


def _sequence(term: str, keep: bool) -> bytes | None:
    """What to write; None for a terminal that is not known."""
    if _XTERM.fullmatch(term):
        return b"\x1b[H\x1b[2J" + (b"" if keep else b"\x1b[3J")
    if _ANSI.fullmatch(term):
        return b"\x1b[H\x1b[J" + (b"\x1b[3J" if term.startswith(("linux", "tmux")) and not keep else b"")
    return b"" if term in ("dumb", "unknown") else None
