"""umask and ulimit (bash manual 4.1, 4.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bash_env.shell.builtins.support import UsageError, checked, fail, parse_options, write

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


# --- umask ----------------------------------------------------------------------------------------------

_CLASSES = {"u": 0o700, "g": 0o070, "o": 0o007, "a": 0o777}
_PERMISSIONS = {"r": 0o444, "w": 0o222, "x": 0o111}


@checked
async def umask_builtin(shell: Shell, argv: list[str]) -> int:
    """Print or set the mask of new files' modes."""
    options = parse_options(argv, "pS")
    view = shell.process.fs
    if not options.rest:
        text = _symbolic(view.umask) if "S" in options else f"{view.umask:04o}"
        prefix = ("umask -S " if "S" in options else "umask ") if "p" in options else ""
        return await write(shell, prefix + text + "\n")
    word = options.rest[0]
    if word[:1].isdigit():
        if not re.fullmatch("[0-7]+", word) or int(word, 8) > 0o7777:
            raise fail("umask", f"{word}: octal number out of range")
        view.umask = int(word, 8) & 0o777
    else:
        view.umask = 0o777 & ~_symbolic_mode(word, 0o777 & ~view.umask)
    if "S" in options:
        await write(shell, _symbolic(view.umask) + "\n")
    return 0


def _symbolic_mode(text: str, mode: int) -> int:
    """`mode` changed as a symbolic mode such as ``u=rwx,g-w`` says. Raises ShellError."""
    position = 0
    while True:
        match = re.compile("[ugoa]*").match(text, position)
        assert match is not None
        who = 0
        for letter in match[0]:
            who |= _CLASSES[letter]
        operator = text[match.end() : match.end() + 1]
        if operator not in ("+", "-", "="):
            raise fail("umask", f"`{operator or chr(0)}': invalid symbolic mode operator")
        end = re.compile("[rwx]*").match(text, match.end() + 1).end()  # type: ignore[union-attr]
        mode = _changed(mode, who or 0o777, operator, text[match.end() + 1 : end])
        if end == len(text):
            return mode
        if text[end] != ",":
            raise fail("umask", f"`{text[end]}': invalid symbolic mode character")
        position = end + 1


def _changed(mode: int, who: int, operator: str, letters: str) -> int:
    bits = 0
    for letter in letters:
        bits |= _PERMISSIONS[letter]
    if operator == "+":
        return mode | bits & who
    return mode & ~(bits & who) if operator == "-" else mode & ~who | bits & who


def _symbolic(mask: int) -> str:
    def letters(bits: int) -> str:
        return "".join(letter for bit, letter in ((4, "r"), (2, "w"), (1, "x")) if not bits & bit)

    return f"u={letters(mask >> 6)},g={letters(mask >> 3)},o={letters(mask)}"


# --- ulimit ---------------------------------------------------------------------------------------------


class Resource(NamedTuple):
    """A limited resource: its name, unit, and the limits that a new shell has (None: unlimited)."""

    name: str
    unit: str
    soft: int | None
    hard: int | None
    fixed: bool = False


RESOURCES: dict[str, Resource] = {
    "R": Resource("real-time non-blocking time", "microseconds, -R", None, None),
    "c": Resource("core file size", "blocks, -c", 0, None),
    "d": Resource("data seg size", "kbytes, -d", None, None),
    "e": Resource("scheduling priority", "-e", 0, 0),
    "f": Resource("file size", "blocks, -f", None, None),
    "i": Resource("pending signals", "-i", 95972, 95972),
    "l": Resource("max locked memory", "kbytes, -l", 8192, 8192),
    "m": Resource("max memory size", "kbytes, -m", None, None),
    "n": Resource("open files", "-n", None, None),
    "p": Resource("pipe size", "512 bytes, -p", 8, 8, fixed=True),
    "q": Resource("POSIX message queues", "bytes, -q", 819200, 819200),
    "r": Resource("real-time priority", "-r", 0, 0),
    "s": Resource("stack size", "kbytes, -s", 8192, None),
    "t": Resource("cpu time", "seconds, -t", None, None),
    "u": Resource("max user processes", "-u", None, None),
    "v": Resource("virtual memory", "kbytes, -v", None, None),
    "x": Resource("file locks", "-x", None, None),
}

_Pair = tuple[int | None, int | None]


class _Request(NamedTuple):
    """One resource of a call: its letter, and the new limit (None: print it)."""

    letter: str
    limit: str | None


@checked
async def ulimit_builtin(shell: Shell, argv: list[str]) -> int:
    """Print and set the limits that the shell keeps for its children; the machine has its own."""
    modes, requests = _parse(argv)
    if "a" in modes:
        lines = [_row(letter, _shown(shell, letter, "H" in modes)) for letter in RESOURCES]
        return await write(shell, "".join(lines))
    for letter, limit in requests:
        if limit is not None:
            _set(shell, letter, limit, modes)
            continue
        shown = _shown(shell, letter, "H" in modes and "S" not in modes)
        await write(shell, _row(letter, shown) if len(requests) > 1 else f"{shown}\n")
    return 0


def _parse(argv: list[str]) -> tuple[set[str], list[_Request]]:
    """The letters of -a, -H and -S, and the resources with their limits. Raises UsageError."""
    modes: set[str] = set()
    requests: list[_Request] = []
    words = argv[1:]
    while words and words[0][:1] == "-" and len(words[0]) > 1:
        word = words.pop(0)
        if word == "--":
            break
        for position, letter in enumerate(word[1:], 1):
            if letter in "aHS":
                modes.add(letter)
                continue
            if letter not in RESOURCES:
                raise UsageError(f"-{letter}: invalid option")
            limit = word[position + 1 :] or None
            if limit is None and words and words[0][:1] != "-":
                limit = words.pop(0)
            requests.append(_Request(letter, limit))
            break
    return modes, requests or [_Request("f", words[0] if words else None)]


def _row(letter: str, value: str) -> str:
    name, unit = RESOURCES[letter][:2]
    return f"{name:<20} {'(' + unit + ') ':>20}{value}\n"


def _limits(shell: Shell, letter: str) -> _Pair:
    found: _Pair | None = shell.resource_limits.get(letter)
    if found is None:
        limits = shell.process.machine.limits
        own = {"n": limits.max_open_files, "u": limits.max_processes}.get(letter)
        found = (own, own) if own is not None else (RESOURCES[letter].soft, RESOURCES[letter].hard)
    return found


def _shown(shell: Shell, letter: str, hard: bool) -> str:
    value = _limits(shell, letter)[hard]
    return "unlimited" if value is None else str(value)


def _set(shell: Shell, letter: str, text: str, modes: set[str]) -> None:
    """Set a limit. Raises ShellError."""
    resource = RESOURCES[letter]
    soft, hard = _limits(shell, letter)
    if text in ("unlimited", "hard", "soft"):
        value = {"unlimited": None, "hard": hard, "soft": soft}[text]
    elif text.isascii() and text.isdigit():
        value = int(text)
    else:
        raise fail("ulimit", f"{text}: invalid number")
    set_hard, set_soft = "H" in modes or "S" not in modes, "S" in modes or "H" not in modes
    if (
        resource.fixed
        or (set_soft and not set_hard and _above(value, hard))
        or (set_hard and not set_soft and _above(soft, value))
    ):
        raise fail("ulimit", f"{resource.name}: cannot modify limit: Invalid argument")
    if set_hard and _above(value, hard):
        raise fail("ulimit", f"{resource.name}: cannot modify limit: Operation not permitted")
    new = (value if set_soft else soft, value if set_hard else hard)
    shell.resource_limits = {**shell.resource_limits, letter: new}


def _above(a: int | None, b: int | None) -> bool:
    """Whether limit `a` is higher than limit `b`."""
    return b is not None and (a is None or a > b)
