"""history and fc (bash manual 9.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bash_env.kernel.streams import read_all
from bash_env.shell.builtins.support import Options, checked, fail, parse_options, too_many_arguments, write
from bash_env.shell.evaluate import run_source
from bash_env.shell.history import Entry, add
from bash_env.shell.history_expansion import ExpansionError, expand_history
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time

if TYPE_CHECKING:
    from bash_env.shell.history import History
    from bash_env.shell.state import Shell

LISTED = 16
"""How many commands `fc -l` lists by default."""


# --- history ------------------------------------------------------------------------------------------------


@checked
async def history_builtin(shell: Shell, argv: list[str]) -> int:
    """Print and change the history list."""
    options = parse_options(argv, "canrwps", "d")
    if sum(letter in options for letter in "anrw") > 1:
        raise fail("history", "cannot use more than one of -anrw")
    history: History = shell.history
    if "s" in options or "p" in options:
        history.take_back()
        return await _expand(shell, options.rest) if "p" in options else _store(shell, options.rest)
    if "c" in options:
        history.entries, history.base = [], 0
    if "d" in options:
        _delete(history, options.get("d"))
        return 0
    letter = next((letter for letter in "anrw" if letter in options), None)
    if letter is not None:
        return await _file(shell, letter, options.rest)
    return 0 if "c" in options else await _show(shell, options.rest)


async def _show(shell: Shell, rest: list[str]) -> int:
    numbered = shell.history.numbered()
    if rest:
        digits = rest[0].removeprefix("-")
        if not (digits.isascii() and digits.isdigit()):
            raise fail("history", f"{rest[0]}: numeric argument required")
        if len(rest) > 1:
            await too_many_arguments(shell, "history")
        count = int(digits)
        numbered = numbered[-count:] if count else []
    form = shell.variables.get("HISTTIMEFORMAT")
    lines = [f"{number:5}  {_time(shell, form, entry)}{entry.text}\n" for number, entry in numbered]
    return await write(shell, "".join(lines))


def _time(shell: Shell, form: str | None, entry: Entry) -> str:
    if not form:
        return ""
    return strftime(form, local_time(entry.time * 1_000_000_000, shell.variables.get("TZ"))) if entry.time else "??"


def _store(shell: Shell, words: list[str]) -> int:
    if words:
        add(shell, " ".join(words))
        shell.history.pending = False
    return 0


async def _expand(shell: Shell, words: list[str]) -> int:
    status = 0
    for word in words:
        try:
            await write(shell, expand_history(shell.history, word) + "\n")
        except ExpansionError as error:
            await shell.complain(f"history: {error}: history expansion failed")
            status = 1
    return status


def _delete(history: History, text: str) -> None:
    """`history -d offset` or `-d first-last`. Raises ShellError."""
    start, dash, end = text.partition("-") if text[:1] != "-" else (text, "", "")
    first = _place(history, start, text)
    last = _place(history, end, text) if dash else first
    del history.entries[first : last + 1]
    history.pending = False


def _place(history: History, number: str, shown: str) -> int:
    digits = number.removeprefix("-")
    if digits.isascii() and digits.isdigit():
        index = int(number) + (len(history.entries) if number.startswith("-") else -history.base - 1)
        if 0 <= index < len(history.entries):
            return index
    raise fail("history", f"{shown}: history position out of range")


async def _file(shell: Shell, letter: str, rest: list[str]) -> int:
    """-a, -n, -r and -w."""
    home = shell.variables.get("HOME") or ""
    path = rest[0] if rest else shell.variables.get("HISTFILE") or f"{home}/.history"
    history: History = shell.history
    try:
        if letter in "rn":
            file = await shell.process.open(path)
            try:
                data = await read_all(file, shell.process.machine.limits.max_source_bytes)
            finally:
                await file.close()
            lines = data.decode("utf-8", "surrogateescape").splitlines()
            history.entries += [Entry(line, 0) for line in lines]
            return 0
        file = await shell.process.open(path, "a" if letter == "a" else "w")
        new = history.entries[history.saved :] if letter == "a" else history.entries
        try:
            await file.write("".join(f"{entry.text}\n" for entry in new).encode("utf-8", "surrogateescape"))
        finally:
            await file.close()
    except OSError:
        return 1
    history.saved = len(history.entries)
    return 0


# --- fc ---------------------------------------------------------------------------------------------------------


@checked
async def fc_builtin(shell: Shell, argv: list[str]) -> int:
    """List, edit and run commands of the history."""
    options = parse_options(_protected(argv), "lnrs", "e")
    words = [word.removeprefix("\0") for word in options.rest]
    history: History = shell.history
    if not shell.options["history"] or not history.entries:
        return 0
    if "s" in options or options.get("e") == "-":
        return await _again(shell, words)
    past = history.numbered()[:-1] if history.pending else history.numbered()
    if not past:
        return 0
    first, last = _range(past, words, "l" in options)
    chosen = past[first : last + 1] if first <= last else past[last : first + 1][::-1]
    if "r" in options:
        chosen = chosen[::-1]
    if "l" in options:
        return await _list(shell, chosen, options)
    return await _edit(shell, chosen, options)


def _protected(argv: list[str]) -> list[str]:
    """Negative numbers are no options."""
    return ["\0" + word if word[1:].isdigit() and word[0] == "-" else word for word in argv]


def _range(past: list[tuple[int, Entry]], words: list[str], listing: bool) -> tuple[int, int]:
    """The places of the first and the last command wanted."""
    if not words:
        return (max(0, len(past) - LISTED), len(past) - 1) if listing else (len(past) - 1, len(past) - 1)
    first = _find(past, words[0])
    last = _find(past, words[1]) if len(words) > 1 else len(past) - 1 if listing else first
    return first, last


def _find(past: list[tuple[int, Entry]], word: str) -> int:
    """The place of a command given by number or by its beginning. Raises ShellError."""
    if word.removeprefix("-").isdigit():
        number = int(word)
        place = number - past[0][0] if number > 0 else len(past) + number
        return place if 0 <= place < len(past) else 0
    for place in range(len(past) - 1, -1, -1):
        if past[place][1].text.startswith(word):
            return place
    raise fail("fc", "no command found")


async def _list(shell: Shell, chosen: list[tuple[int, Entry]], options: Options) -> int:
    lines = [f"{'' if 'n' in options else number}\t {entry.text}\n" for number, entry in chosen]
    return await write(shell, "".join(lines))


async def _again(shell: Shell, words: list[str]) -> int:
    """`fc -s [pattern=replacement ...] [command]`."""
    history: History = shell.history
    past = history.numbered()[:-1] if history.pending else history.numbered()
    changes = [word.split("=", 1) for word in words if "=" in word]
    rest = [word for word in words if "=" not in word]
    if not past:
        raise fail("fc", "no command found")
    text = past[_find(past, rest[0]) if rest else -1][1].text
    for old, new in changes:
        text = text.replace(old, new)
    history.take_back()
    return await _run(shell, text)


async def _run(shell: Shell, text: str) -> int:
    await shell.process.write_error(text + "\n")
    add(shell, text)
    shell.history.pending = False
    return await run_source(shell, text, first_line=shell.line)


async def _edit(shell: Shell, chosen: list[tuple[int, Entry]], options: Options) -> int:
    """Have an editor change the commands, then run them."""
    editor = options.get("e") or shell.variables.get("FCEDIT") or shell.variables.get("EDITOR") or "vi"
    path = f"/tmp/bash-fc.{shell.process.pid}"
    fs = shell.process.fs
    text = "".join(f"{entry.text}\n" for _, entry in chosen)
    await fs.write_file(path, text.encode("utf-8", "surrogateescape"))
    shell.history.take_back()
    try:
        status = await run_source(shell, f"{editor} {path}", first_line=shell.line)
        changed = (await fs.read_file(path)).decode("utf-8", "surrogateescape")
    finally:
        await fs.unlink(path)
    if status:
        return status
    for line in changed.splitlines():
        status = await _run(shell, line)
    return status
