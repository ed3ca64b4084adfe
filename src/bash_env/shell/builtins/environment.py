"""set, shopt, shift, unset, umask, ulimit, times (bash manual 4.1, 4.3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bash_env.shell.builtins.listing import list_everything
from bash_env.shell.builtins.support import (
    Options,
    UsageError,
    checked,
    fail,
    is_name,
    parse_options,
    too_many_arguments,
    write,
)
from bash_env.shell.errors import ExpressionError, ShellError
from bash_env.shell.options import SET_LETTERS, SET_OPTIONS, SHOPT_OPTIONS
from bash_env.shell.timing import times_text
from bash_env.shell.variables import Variable
from bash_env.text.mode import parse_mode

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
        elif letter in SET_LETTERS:
            _set_named(shell, SET_LETTERS[letter], value)
        else:
            raise UsageError(f"{word[0]}{letter}: invalid option")
    return index


def _set_named(shell: Shell, name: str, value: bool) -> None:
    shell.set_option(name, value)
    if name == "interactive-comments":
        shell.set_option("interactive_comments", value)


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
        names = [name for name in sorted(known) if wanted is None or shell.options[name] is wanted]
        return 0 if "q" in options else await _list_shopt(shell, names, options)
    status = 0
    for name in options.rest:
        if name not in known:
            what = "option" if "o" in options else "shell option"
            await shell.complain(f"shopt: {name}: invalid {what} name")
            status = 1
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


# --- shift, unset -----------------------------------------------------------------------------------


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
    if count < 0 or shell.shift_verbose:
        shown = f"{rest[0]}: " if rest else ""
        await shell.complain(f"shift: {shown}shift count out of range")
    return 1


@checked
async def unset_builtin(shell: Shell, argv: list[str]) -> int:
    """Remove variables and functions."""
    options = parse_options(argv, "fvn")
    if "f" in options and "v" in options:
        raise fail("unset", "cannot simultaneously unset a function and a variable")
    status = 0
    for word in options.rest:
        try:
            _unset(shell, str(word), options)
        except ExpressionError:
            raise
        except ShellError as error:
            await shell.complain(f"unset: {error.text}")
            status = 1
    return status


def _unset(shell: Shell, word: str, options: Options) -> None:
    table = shell.variables
    match = _ELEMENT.fullmatch(word)
    if "f" in options:
        _unset_function(shell, word)
        return
    if match is not None:
        _unset_element(shell, match[1], match[2])
        return
    if not is_name(word):
        if "v" not in options and word in shell.functions:
            _unset_function(shell, word)
            return
        raise ShellError(f"`{word}': not a valid identifier")
    name, inner = (word, None) if "n" in options else table.resolve(word)
    if inner is not None:
        _unset_element(shell, name, inner)
    elif name in table.table:
        unset_variable(shell, name)
    elif "v" not in options and "n" not in options and name in shell.functions:
        _unset_function(shell, name)


def unset_variable(shell: Shell, name: str) -> None:
    """Unset a variable. One that is local to the running function stays local; one of an outer function comes to light."""
    table = shell.variables
    for depth, frame in enumerate(reversed(table.frames)):
        if name in frame.saved:
            table.check_unset(name)
            if (depth == 0 and frame.function) or shell.localvar_unset:
                table.put(name, Variable(None, 0, table.owner))
            else:
                table.put(name, frame.saved.pop(name))
            return
    table.unset(name)


def _unset_function(shell: Shell, name: str) -> None:
    function = shell.functions.get(name)
    if function is not None and function.readonly:
        raise ShellError(f"{name}: cannot unset: readonly function")
    shell.functions.pop(name, None)


def _unset_element(shell: Shell, name: str, subscript: str) -> None:
    name = shell.variables.resolve(name)[0]
    if subscript in ("@", "*"):
        content = shell.variables.array(name)
        if content is not None and not (shell.variables.is_associative(name) and subscript in content):
            shell.variables.unset(name)
            return
    value = shell.vars.get(name)
    if isinstance(value, Variable) or value is not None:
        key = UNQUOTE_KEY[0](shell, subscript) if shell.variables.is_associative(name) else subscript
        shell.variables.unset_element(name, key)


UNQUOTE_KEY: list[Any] = [lambda shell, text: text]
"""Expands a subscript given as a quoted argument (`unset 'a[$k]'`)."""


# --- umask, ulimit, times ---------------------------------------------------------------------------


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
        return 0
    try:
        mode = parse_mode(word)
    except ValueError:
        raise fail("umask", f"`{word[:1]}': invalid symbolic mode character") from None
    view.umask = ~mode.apply(~view.umask & 0o777, False, 0) & 0o777
    if "S" in options:
        await write(shell, _symbolic(view.umask) + "\n")
    return 0


def _symbolic(mask: int) -> str:
    def letters(bits: int) -> str:
        return "".join(letter for bit, letter in ((4, "r"), (2, "w"), (1, "x")) if not bits & bit)

    return f"u={letters(mask >> 6)},g={letters(mask >> 3)},o={letters(mask)}"


_RESOURCES: dict[str, tuple[str, str, str]] = {
    "R": ("real-time non-blocking time", "microseconds, -R", "unlimited"),
    "c": ("core file size", "blocks, -c", "0"),
    "d": ("data seg size", "kbytes, -d", "unlimited"),
    "e": ("scheduling priority", "-e", "0"),
    "f": ("file size", "blocks, -f", "unlimited"),
    "i": ("pending signals", "-i", "95972"),
    "l": ("max locked memory", "kbytes, -l", "8192"),
    "m": ("max memory size", "kbytes, -m", "unlimited"),
    "n": ("open files", "-n", "1024"),
    "p": ("pipe size", "512 bytes, -p", "8"),
    "q": ("POSIX message queues", "bytes, -q", "819200"),
    "r": ("real-time priority", "-r", "0"),
    "s": ("stack size", "kbytes, -s", "8192"),
    "t": ("cpu time", "seconds, -t", "unlimited"),
    "u": ("max user processes", "-u", "95972"),
    "v": ("virtual memory", "kbytes, -v", "unlimited"),
    "x": ("file locks", "-x", "unlimited"),
}


@checked
async def ulimit_builtin(shell: Shell, argv: list[str]) -> int:
    """Print resource limits; those of the simulated machine are fixed when it is made."""
    options = parse_options(argv, "SHabcdefiklmnpqrstuvxPRT")
    values = {**{k: v[2] for k, v in _RESOURCES.items()}, "n": str(shell.process.machine.limits.max_open_files)}
    values["u"] = str(shell.process.machine.limits.max_processes)
    if "a" in options:
        rows = (f"{name:<30}({unit + ')':<19} {values[k]}\n" for k, (name, unit, _) in _RESOURCES.items())
        return await write(shell, "".join(rows))
    letter = next((key for key, _ in options.order if key in _RESOURCES), "f")
    if not options.rest:
        return await write(shell, values[letter] + "\n")
    if options.rest[0] not in ("unlimited", "hard", "soft") and not options.rest[0].isdigit():
        raise fail("ulimit", f"{options.rest[0]}: invalid number")
    if options.rest[0] in ("unlimited",) and values[letter] != "unlimited":
        name = _RESOURCES[letter][0]
        raise fail("ulimit", f"{name}: cannot modify limit: Operation not permitted")
    return 0


async def times_builtin(shell: Shell, argv: list[str]) -> int:
    """Print the times used by the shell and its children."""
    used = times_text(shell.process.machine.clock.monotonic() - shell.started)
    none = times_text(0.0)
    return await write(shell, f"{used} {none}\n{none} {none}\n")
