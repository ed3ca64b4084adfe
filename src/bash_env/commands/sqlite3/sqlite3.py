"""sqlite3: databases in files of the machine (sqlite3(1))."""

from __future__ import annotations

from bash_env.commands.sqlite3.dots import COMMANDS, set_mode
from bash_env.commands.sqlite3.modes import MODES, Style
from bash_env.commands.sqlite3.shell import DotError, Exit, Shell
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all

_VERSION = "3.40.1 2022-12-28 14:03:47 df5c253c0b3dd24916e4ec7cf77d3db5294cc9fd45ae7b9c5e82ad8197f3alt1\n"
_USAGE = "Usage: sqlite3 [OPTIONS] FILENAME [SQL]\nFILENAME is the name of an SQLite database.\n"
_VALUED = frozenset(("separator", "newline", "nullvalue", "cmd", "init", "maxsize", "vfs", "lookaside", "pagecache"))
_PLAIN = frozenset(("batch", "interactive", "stats", "memtrace", "nofollow", "safe", "unsafe-testing", "deserialize"))


class _Arguments:
    """What the command line says."""

    def __init__(self) -> None:
        self.style = Style()
        self.words: list[str] = []
        self.commands: list[str] = []
        self.flags: set[str] = set()
        self.problem = ""


def _arguments(words: list[str]) -> _Arguments:
    found = _Arguments()
    todo = words[::-1]
    while todo and not found.problem:
        word = todo.pop()
        name = word.lstrip("-") if word.startswith("-") and len(word) > 1 else ""
        if not name:
            found.words.append(word)
        elif name in _VALUED:
            if not todo:
                found.problem = f"sqlite3: Error: missing argument to {word}\n"
                break
            _set(found, name, todo.pop())
        elif name in MODES:
            set_mode(found.style, name)
            found.style.row = "\n" if name == "csv" else found.style.row
        elif name in ("header", "noheader"):
            found.style.headers, found.style.headers_set = name == "header", True
        elif name in ("bail", "echo", "readonly", "version", "help"):
            found.flags.add(name)
        elif name not in _PLAIN:
            found.problem = f"sqlite3: Error: unknown option: {word}\nUse -help for a list of options.\n"
    return found


def _set(found: _Arguments, name: str, value: str) -> None:
    if name == "separator":
        found.style.separator = value
    elif name == "newline":
        found.style.row = value
    elif name == "nullvalue":
        found.style.null = value
    elif name == "cmd":
        found.commands.append(value)


async def sqlite3(process: Process) -> int:
    """Run the statements of the command line, or else of standard input."""
    found = _arguments(process.argv[1:])
    if found.problem:
        await process.write_error(found.problem)
        return 1
    if "version" in found.flags or "help" in found.flags:
        await process.write((_VERSION if "version" in found.flags else _USAGE).encode())
        return 0
    shell = Shell(process, found.style, COMMANDS)
    shell.path = found.words[0] if found.words else ":memory:"
    shell.bail, shell.echo, shell.readonly = (name in found.flags for name in ("bail", "echo", "readonly"))
    try:
        status = await _run(process, shell, found)
    except Exit as ending:
        status = ending.status
    except DotError as error:
        await shell.flush()
        await process.write_error(f"Error: {error}\n")
        status = 1
    await shell.flush()
    await shell.close()
    return status


async def _run(process: Process, shell: Shell, found: _Arguments) -> int:
    for text in found.commands:
        await shell.lines(iter(text.splitlines()))
    if len(found.words) > 1:
        for text in found.words[1:]:
            if text.startswith("."):
                await shell.dot(text, 1)
                if shell.failures:
                    return 1
            elif status := await _argument(process, shell, text):
                return status
        return 0
    text = (await read_all(process.stdin, process.machine.limits.max_string_bytes)).decode("utf-8", "surrogateescape")
    await shell.lines(iter(text.split("\n")[: -1 if text.endswith("\n") else None]))
    return 1 if shell.failures else 0


async def _argument(process: Process, shell: Shell, text: str) -> int:
    problem = await shell.statements(text)
    if problem is None:
        return 0
    await shell.flush()
    kind = "stepping" if problem[0] == "Runtime error" else "in prepare"
    await process.write_error(f"Error: {kind}, {problem[1]}\n")
    return problem[2]
