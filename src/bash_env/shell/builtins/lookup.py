"""What a command name stands for: type, command, builtin, hash, enable (bash manual 4.1, 4.2)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from bash_env.shell.builtins.alias import alias_line
from bash_env.shell.builtins.listing import function_text
from bash_env.shell.builtins.registry import BUILTINS, KEYWORDS, find_builtin
from bash_env.shell.builtins.support import Options, checked, fail, parse_options, write
from bash_env.shell.errors import SpecialBuiltinFailed
from bash_env.shell.execute import call_builtin, run_program, search_path
from bash_env.shell.surroundings import POSIX_SPECIAL
from bash_env.shell.variables import hash_bucket

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

STANDARD_PATH = "/bin:/usr/bin"
HASH_BUCKETS = 256


class Meaning(NamedTuple):
    """One meaning of a name: its kind (alias, keyword, function, builtin, file or hashed), and the file."""

    kind: str
    path: str = ""


class Search(NamedTuple):
    """What to look for."""

    every: bool = False
    files_only: bool = False
    functions: bool = True
    path: str | None = None
    unusable: bool = True
    """Whether a file that may not be executed is better than nothing."""


async def meanings(shell: Shell, name: str, search: Search) -> list[Meaning]:
    """What `name` means to the shell, in order of precedence; only the first unless all are wanted."""
    found: list[Meaning] = []
    if not search.files_only:
        found = _inner_meanings(shell, name, search.functions)
        if found and not search.every:
            return found[:1]
    if "/" in name:
        return found + ([Meaning("file", name)] if await _is_program(shell, name) else [])
    if name in shell.hashed and not search.every and search.path is None:
        entry = shell.hashed[name]
        entry[1] += 1
        return [Meaning("hashed", entry[0])]
    return found + [Meaning("file", path) for path in await _files(shell, name, search)]


def _inner_meanings(shell: Shell, name: str, functions: bool) -> list[Meaning]:
    found = []
    if shell.expand_aliases and name in shell.aliases:
        found.append(Meaning("alias"))
    if name in KEYWORDS:
        found.append(Meaning("keyword"))
    if functions and name in shell.functions:
        found.append(Meaning("function"))
    if find_builtin(shell, name) is not None:
        found.append(Meaning("builtin"))
    return found


async def _is_program(shell: Shell, path: str) -> bool:
    status = await shell.process.fs.stat_or_none(path)
    return status is not None and not status.is_dir and shell.process.fs.who.allows(status, 1)


async def _files(shell: Shell, name: str, search: Search) -> list[str]:
    where = search.path if search.path is not None else shell.variables.get("PATH") or ""
    out: list[str] = []
    for directory in where.split(":") if name else ():
        path = f"{directory or '.'}/{name}".replace("//", "/")
        if await _is_program(shell, path):
            out.append(path)
            if not search.every:
                break
    if not out and search.unusable and name:
        found = await search_path(shell, name, where)
        return [] if found is None else [found.replace("//", "/")]
    return out


def description(shell: Shell, name: str, meaning: Meaning) -> str:
    """A meaning in a sentence, as `type` prints it."""
    match meaning.kind:
        case "alias":
            return f"{name} is aliased to `{shell.aliases[name]}'\n"
        case "keyword":
            return f"{name} is a shell keyword\n"
        case "function":
            return f"{name} is a function\n{function_text(shell, name)}\n"
        case "builtin":
            special = "special " if shell.posix and name in POSIX_SPECIAL else ""
            return f"{name} is a {special}shell builtin\n"
        case "hashed":
            return f"{name} is hashed ({meaning.path})\n"
    return f"{name} is {meaning.path}\n"


# --- type -------------------------------------------------------------------------------------------

_OLD_OPTIONS = {"-type": "-t", "--type": "-t", "-path": "-p", "--path": "-p", "-all": "-a", "--all": "-a"}


@checked
async def type_builtin(shell: Shell, argv: list[str]) -> int:
    """Say what each name means as a command."""
    options = parse_options([_OLD_OPTIONS.get(word, word) for word in argv], "afptP")
    search = Search("a" in options, "P" in options, "f" not in options, unusable="a" not in options)
    status = 0
    for name in options.rest:
        found = await meanings(shell, name, search)
        if not found:
            status = 1
            if not any(letter in options for letter in "tpP"):
                await shell.complain(f"type: {name}: not found")
        for meaning in found:
            await write(shell, _type_text(shell, name, meaning, options))
    return status


def _type_text(shell: Shell, name: str, meaning: Meaning, options: Options) -> str:
    chosen = next((letter for letter, _ in reversed(options.order) if letter in "tpP"), "")
    if chosen == "t":
        return ("file" if meaning.kind == "hashed" else meaning.kind) + "\n"
    if chosen:
        return meaning.path + "\n" if meaning.path else ""
    return description(shell, name, meaning)


# --- command, builtin ----------------------------------------------------------------------------------


@checked
async def command_builtin(shell: Shell, argv: list[Any]) -> int:
    """Run a command, functions left out, or say what it is."""
    options = parse_options(argv, "pvV")
    if not options.rest:
        return 0
    if "v" in options or "V" in options:
        return await _describe(shell, [str(w) for w in options.rest], options)
    words = options.rest
    builtin = find_builtin(shell, str(words[0]))
    if builtin is not None:
        try:
            return await call_builtin(shell, builtin, words)
        except SpecialBuiltinFailed as failed:
            return failed.status
    words = [str(word) for word in words]
    if "p" not in options:
        return await run_program(shell, words)
    if "/" in words[0]:
        return await run_program(shell, words)
    path = await search_path(shell, words[0], STANDARD_PATH)
    if path is None:
        await shell.complain(f"{words[0]}: command not found")
        return 127
    hashed = shell.hashed.get(words[0])
    shell.hashed[words[0]] = [path, 0 if hashed is None else hashed[1]]
    return await run_program(shell, words)


async def _describe(shell: Shell, names: list[str], options: Options) -> int:
    search = Search(path=STANDARD_PATH if "p" in options else None)
    verbose = next(letter for letter, _ in reversed(options.order) if letter in "vV") == "V"
    status = 1
    for name in names:
        found = await meanings(shell, name, search)
        if found:
            status = 0
            text = description(shell, name, found[0]) if verbose else _reusable(shell, name, found[0])
            await write(shell, text)
        elif verbose:
            await shell.complain(f"command: {name}: not found")
    return status


def _reusable(shell: Shell, name: str, meaning: Meaning) -> str:
    if meaning.kind == "alias":
        return alias_line(shell, name)
    return (meaning.path or name) + "\n"


@checked
async def builtin_builtin(shell: Shell, argv: list[Any]) -> int:
    """Run a builtin, whatever functions are called like it."""
    words = parse_options(argv, "").rest
    if not words:
        return 0
    builtin = find_builtin(shell, str(words[0]))
    if builtin is None:
        raise fail("builtin", f"{words[0]}: not a shell builtin")
    return await call_builtin(shell, builtin, words)


# --- hash ---------------------------------------------------------------------------------------------


@checked
async def hash_builtin(shell: Shell, argv: list[str]) -> int:
    """Remember and show the files of commands."""
    if not shell.options["hashall"]:
        raise fail("hash", "hashing disabled")
    options = parse_options(argv, "dlrt", "p")
    if "r" in options:
        shell.hashed.clear()
    names = options.rest
    for letter in "td":
        if letter in options and not names:
            raise fail("hash", f"-{letter}: option requires an argument")
    if not names:
        return 0 if "r" in options else await _print_table(shell, "l" in options)
    if "t" in options:
        return await _print_paths(shell, names, "l" in options)
    status = 0
    for name in names:
        status |= await _hash_name(shell, name, options)
    return status


def _in_table_order(names: Iterable[str]) -> list[str]:
    """Names in the order of bash's table: by bucket, the newest first."""
    newest_first = list(names)[::-1]
    return sorted(newest_first, key=lambda name: hash_bucket(name) % HASH_BUCKETS)


async def _print_table(shell: Shell, reusable: bool) -> int:
    if not shell.hashed:
        return 0 if reusable else await write(shell, "hash: hash table empty\n")
    names = _in_table_order(shell.hashed)
    if reusable:
        return await write(shell, "".join(f"builtin hash -p {shell.hashed[name][0]} {name}\n" for name in names))
    rows = "".join(f"{shell.hashed[name][1]:4}\t{shell.hashed[name][0]}\n" for name in names)
    return await write(shell, "hits\tcommand\n" + rows)


async def _print_paths(shell: Shell, names: list[str], reusable: bool) -> int:
    status = 0
    for name in names:
        entry = shell.hashed.get(name)
        if entry is None:
            await shell.complain(f"hash: {name}: not found")
            status = 1
        elif reusable:
            await write(shell, f"builtin hash -p {entry[0]} {name}\n")
        else:
            await write(shell, f"{name}\t{entry[0]}\n" if len(names) > 1 else f"{entry[0]}\n")
    return status


async def _hash_name(shell: Shell, name: str, options: Options) -> int:
    """Add or remove one name; 1 if that fails."""
    if "d" in options:
        if shell.hashed.pop(name, None) is not None:
            return 0
    elif "p" in options:
        path = options.get("p")
        if await shell.process.fs.is_dir(path):
            await shell.complain(f"hash: {path}: Is a directory")
            return 1
        shell.hashed[name] = [path, 0]
        return 0
    elif "/" in name or name in shell.functions or find_builtin(shell, name) is not None:
        return 0
    else:
        shell.hashed.pop(name, None)
        found = await _files(shell, name, Search(unusable=False))
        if found:
            shell.hashed[name] = [found[0], 0]
            return 0
    await shell.complain(f"hash: {name}: not found")
    return 1


# --- enable ---------------------------------------------------------------------------------------------


@checked
async def enable_builtin(shell: Shell, argv: list[str]) -> int:
    """Switch builtins on and off, and list them."""
    options = parse_options(argv, "adnps", "f")
    if not options.rest or "p" in options:
        return await _list_builtins(shell, options)
    status = 0
    for name in options.rest:
        problem = _switch(shell, name, options)
        if problem:
            await shell.complain(f"enable: {problem}")
            status = 1
    return status


def _switch(shell: Shell, name: str, options: Options) -> str:
    """Enable or disable one builtin; what is wrong, if anything."""
    if "f" in options:
        file = options.get("f")
        return f"cannot open shared object {file}: {file}: cannot open shared object file: No such file or directory"
    if name not in BUILTINS:
        return f"{name}: not a shell builtin"
    if "d" in options:
        return f"{name}: not dynamically loaded"
    if "n" in options:
        shell.disabled_builtins = {*shell.disabled_builtins, name}
    else:
        shell.disabled_builtins = shell.disabled_builtins - {name}
    return ""


async def _list_builtins(shell: Shell, options: Options) -> int:
    lines = []
    for name in sorted(BUILTINS):
        disabled = name in shell.disabled_builtins
        wanted = "a" in options or disabled == ("n" in options)
        if wanted and ("s" not in options or name in POSIX_SPECIAL):
            lines.append(f"enable {'-n ' if disabled else ''}{name}\n")
    return await write(shell, "".join(lines))
