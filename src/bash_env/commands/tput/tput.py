"""tput: print what makes a terminal do something (ncurses 6.4)."""

from __future__ import annotations

from bash_env.commands.tput.terminals import FLAGS, STRINGS, TERMINALS, Argument
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all

USAGE = """Usage: tput [options] [command]

Options:
  -S <<       read commands from standard input
  -T TERM     use this instead of $TERM
  -V          print curses-version
  -x          do not try to clear scrollback

Commands:
  clear       clear the screen
  init        initialize the terminal
  reset       reinitialize the terminal
  capname     unlike clear/init/reset, print value for capability "capname"
"""
NO_STRING, MISUSED, UNKNOWN_TERMINAL, UNKNOWN_CAPABILITY, NO_TERMINAL = 1, 2, 3, 4, 10
MAX_COMMANDS = 1 << 20
_NUMBERS = {"colors", "cols", "it", "lines", "pairs"}
_PARAMETERS = {
    name: 2 if "{1" in text else 1
    for _, _, strings in TERMINALS.values()
    for name, text in strings.items()
    if "{" in text
}


async def tput(process: Process) -> int:
    """Print the value of each capability."""
    words = process.argv[1:]
    term, from_input = process.env.get("TERM", ""), False
    while words and words[0][:1] == "-" and words[0] != "-":
        word = words.pop(0)
        if word == "--":
            break
        if word == "-V":
            await process.write(b"ncurses 6.4.20221231\n")
            return 0
        if word.startswith("-T"):
            if not word[2:] and not words:
                return await _misused(process, "option requires an argument -- 'T'")
            term = word[2:] or words.pop(0)
        elif word == "-S":
            from_input = True
        elif word != "-x":
            return await _misused(process, f"invalid option -- '{word[1]}'")
    if not term:
        return await process.error("No value for $TERM and no -T specified", MISUSED)
    if term not in TERMINALS:
        return await process.error(f'unknown terminal "{term}"', UNKNOWN_TERMINAL)
    if from_input:
        data = await read_all(process.stdin, MAX_COMMANDS)
        lines = [line.split() for line in data.decode("utf-8", "surrogateescape").splitlines()]
    else:
        lines = [words]
    if not any(lines):
        return 0 if from_input else await _misused(process, "")
    return await _print_all(process, term, lines)


async def _misused(process: Process, text: str) -> int:
    await process.write_error((f"{process.name}: {text}\n" if text else "") + USAGE)
    return MISUSED


async def _print_all(process: Process, term: str, lines: list[list[str]]) -> int:
    status = 0
    for line in lines:
        words = list(line)
        while words:
            status = await _print_one(process, term, words)
            if status >= MISUSED:
                return status
    return status


async def _print_one(process: Process, term: str, words: list[str]) -> int:
    """Print the first capability and take it and its parameters away."""
    name = words.pop(0)
    long_name, colors, strings = TERMINALS[term]
    if name in _NUMBERS:
        await process.write(f"{_number(process, term, colors, name)}\n".encode())
        return 0
    if name == "longname":
        await process.write(long_name.encode())
        return 0
    if name in FLAGS:
        return int(term in FLAGS[name].split())
    if name in ("init", "reset"):
        return await process.error("terminal attributes: No such device or address\n", NO_TERMINAL)
    text = strings.get(name)
    count = _PARAMETERS.get(name, 0)
    given = [Argument(word) if word.isdigit() and word.isascii() else Argument(0) for word in words[:count]]
    del words[:count]
    if text is None:
        if name in STRINGS:
            return MISUSED if name == "clear" else NO_STRING
        return await process.error(f"unknown terminfo capability '{name}'", UNKNOWN_CAPABILITY)
    if count:
        text = text.format(*given, *[Argument(0)] * (count - len(given)))
    await process.write(text.encode())
    return 0


def _number(process: Process, term: str, colors: int, name: str) -> int:
    if name in ("cols", "lines"):
        text = process.env.get("COLUMNS" if name == "cols" else "LINES", "")
        return int(text) if text.isdigit() and text.isascii() and text != "0" else 80 if name == "cols" else 24
    if name == "it":
        return -1 if term == "dumb" else 8
    return colors if name == "colors" or colors < 0 else colors * colors
