"""set, shopt, shift, times (bash manual 4.1, 4.3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bash_env.shell.builtins.listing import list_everything
from bash_env.shell.builtins.support import (
    Options,
    UsageError,
    checked,
    fail,
    parse_options,
    too_many_arguments,
    write,
)
from bash_env.shell.errors import StopExecuting
from bash_env.shell.options import SET_LETTERS, SET_OPTIONS, SHOPT_OPTIONS
from bash_env.shell.timing import times_text

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

_ELEMENT = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)\[(.*)\]", re.DOTALL)
HIDDEN_OPTIONS = frozenset(("interactive-comments",))


# --- set --------------------------------------------------------------------------------------------


@checked
async def set_builtin(shell: Shell, argv: list[str]) -> int:
    """Set options and positional parameters."""
    if len(argv) == 1:
        return await list_everything(shell)
    _check_letters(argv)
    index = 1
    while index < len(argv):
        word = argv[index]
        if word == "--":
            set_positional(shell, argv[index + 1 :])
            return 0
        if word == "-":
            shell.set_option("xtrace", False)
            shell.set_option("verbose", False)
            if argv[index + 1 :]:
                set_positional(shell, argv[index + 1 :])
            return 0
        if word == "+":
            index += 1
            continue
        if word[:1] not in ("-", "+") or len(word) < 2:
            break
        index = await _set_cluster(shell, argv, index)
        if index < 0:
            return 2 if index == -2 else 1
    if index < len(argv):
        set_positional(shell, argv[index:])
    return 0


def set_positional(shell: Shell, values: list[str]) -> None:
    """Replace the positional parameters, for good as far as `source` is concerned."""
    shell.positional = values
    shell.positional_sets += 1


def _check_letters(argv: list[str]) -> None:
    """Refuse an unknown letter before any option is set. Raises UsageError."""
    words = iter(argv[1:])
    for word in words:
        if word in ("--", "-") or word[:1] not in ("-", "+"):
            return
        for letter in word[1:]:
            if letter == "o":
                next(words, None)
            elif letter not in SET_LETTERS:
                raise UsageError(f"{word[0]}{letter}: invalid option")


async def _set_cluster(shell: Shell, argv: list[str], index: int) -> int:
    """Apply `-eu` or `-o name`; the index after it, -1 or -2 on an error."""
    word = argv[index]
    value = word[0] == "-"
    index += 1
    for letter in word[1:]:
        if letter == "o":
            if index >= len(argv) or argv[index][:1] in ("-", "+"):
                await _list_set_options(shell, value)
                continue
            if argv[index] not in SET_OPTIONS:
                await shell.complain(f"set: {argv[index]}: invalid option name")
                return -2
            _set_named(shell, argv[index], value)
            index += 1
        else:
            _set_named(shell, SET_LETTERS[letter], value)
    return index


def _set_named(shell: Shell, name: str, value: bool) -> None:
    shell.set_option(name, value)
    if name == "interactive-comments":
        shell.set_option("interactive_comments", value)
    if name == "noexec" and value and not shell.interactive:
        raise StopExecuting(0)


async def _list_set_options(shell: Shell, readable: bool) -> None:
    names = sorted(SET_OPTIONS)
    if readable:
        text = "".join(f"{name:<15}\t{'on' if shell.options[name] else 'off'}\n" for name in names)
    else:
        text = "".join(f"set {'-' if shell.options[name] else '+'}o {name}\n" for name in names)
    await write(shell, text)


# --- shopt ------------------------------------------------------------------------------------------


@checked
async def shopt_builtin(shell: Shell, argv: list[str]) -> int:
    """Set, unset and list the options of the shell."""
    options = parse_options(argv, "pqsuo")
    if "s" in options and "u" in options:
        raise fail("shopt", "cannot set and unset shell options simultaneously")
    known = SET_OPTIONS if "o" in options else SHOPT_OPTIONS
    if not options.rest:
        wanted = True if "s" in options else False if "u" in options else None
        names = [name for name in known if wanted is None or shell.options[name] is wanted]
        return 0 if "q" in options else await _list_shopt(shell, names, options)
    status = 0
    for name in options.rest:
        if name not in known:
            what = "option" if "o" in options else "shell option"
            await shell.complain(f"shopt: {name}: invalid {what} name")
            setting = "s" in options or "u" in options
            status = 0 if "o" in options and setting else 1
        elif "s" in options or "u" in options:
            _set_named(shell, name, "s" in options)
        else:
            if not shell.options[name]:
                status = 1
            if "q" not in options:
                await _list_shopt(shell, [name], options)
    return status


async def _list_shopt(shell: Shell, names: list[str], options: Options) -> int:
    lines = []
    for name in names:
        on = shell.options[name]
        if "p" in options:
            lines.append(
                f"set {'-' if on else '+'}o {name}\n" if "o" in options else f"shopt -{'s' if on else 'u'} {name}\n"
            )
        else:
            lines.append(f"{name:<15}\t{'on' if on else 'off'}\n")
    return await write(shell, "".join(lines))


# --- shift -----------------------------------------------------------------------------------


def shift_builtin(shell: Shell, argv: list[str]) -> Any:
    """Drop positional parameters from the front."""
    if len(argv) == 1 and shell.positional:
        shell.positional = shell.positional[1:]
        return 0
    return _shift(shell, argv)


@checked
async def _shift(shell: Shell, argv: list[str]) -> int:
    rest = argv[2:] if len(argv) > 1 and argv[1] == "--" else argv[1:]
    count = 1
    if rest:
        digits = rest[0].strip().lstrip("+-")
        if not (digits.isdigit() and digits.isascii()):
            await shell.complain(f"shift: {rest[0]}: numeric argument required")
            return 1
        if len(rest) > 1:
            await too_many_arguments(shell, "shift")
        count = int(rest[0])
    if 0 <= count <= len(shell.positional):
        shell.positional = shell.positional[count:]
        return 0
    if count < 0 or shell.shift_verbose or shell.posix:
        shown = f"{rest[0]}: " if rest else ""
        await shell.complain(f"shift: {shown}shift count out of range")
    return 1


# --- times ----------------------------------------------------------------------------------------------


@checked
async def times_builtin(shell: Shell, argv: list[str]) -> int:
    """Print the times used by the shell and its children."""
    parse_options(argv, "")
    used = times_text(shell.process.machine.clock.monotonic() - shell.started)
    none = times_text(0.0)
    return await write(shell, f"{used} {none}\n{none} {none}\n")
