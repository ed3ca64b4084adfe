"""complete, compgen and compopt (bash manual 8.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bash_env.shell.builtins.support import Options, UsageError, checked, fail, parse_options, write
from bash_env.shell.completion import (
    ACTIONS,
    DEFAULT,
    EMPTY,
    INITIAL,
    OPTIONS,
    Request,
    Specification,
    Specifications,
    generate,
    own_specifications,
)
from bash_env.shell.quoting import quote_word, single_quote
from bash_env.shell.variables import hash_bucket

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

_LETTERS = {
    "a": "alias", "b": "builtin", "c": "command", "d": "directory", "e": "export", "f": "file", "g": "group",
    "j": "job", "k": "keyword", "s": "service", "u": "user", "v": "variable",
}  # fmt: skip
_SPECIAL = {"D": DEFAULT, "E": EMPTY, "I": INITIAL}
_TABLE_BUCKETS = 512
_BAD_FUNCTION = re.compile(r"[\s|&;()<>]").search


def _specification(options: Options) -> Specification:
    """What the options say. Raises ShellError for an unknown action or option."""
    actions = {_LETTERS[letter] for letter in options.given if letter in _LETTERS}
    chosen = set()
    for letter, value in options.order:
        if letter == "A":
            if value not in ACTIONS:
                raise UsageError(f"{value}: invalid action name", shown=False)
            actions.add(value)
        elif letter == "o":
            if value not in OPTIONS:
                raise UsageError(f"{value}: invalid option name", shown=False)
            chosen.add(value)
    function = options.get("F")
    if function and _BAD_FUNCTION(function):
        raise UsageError(f"`{function}': not a valid identifier", shown=False)
    return Specification(
        frozenset(chosen),
        frozenset(actions),
        options.get("G"),
        options.get("W"),
        options.get("P"),
        options.get("S"),
        options.get("X"),
        options.get("C"),
        function,
    )


# --- complete -------------------------------------------------------------------------------------------


@checked
async def complete_builtin(shell: Shell, argv: list[str]) -> int:
    """Say how arguments are completed, or print what was said."""
    options = parse_options(argv, "abcdefgjksuvprDEI", "oAGWPSXFC")
    spec = _specification(options)
    special = next((name for letter, name in _SPECIAL.items() if letter in options), None)
    names = options.rest if special is None else [special]
    if "r" in options:
        return await _remove(shell, names)
    if "p" in options or not (options.given or names):
        return await _print(shell, names)
    if not names:
        raise UsageError
    own_specifications(shell).update(dict.fromkeys(names, spec))
    return 0


async def _remove(shell: Shell, names: list[str]) -> int:
    if not names:
        shell.completions = Specifications()
        return 0
    return await _each(shell, names, lambda name: own_specifications(shell).pop(name) and "")


async def _print(shell: Shell, names: list[str]) -> int:
    known = shell.completions
    if not names:
        names = sorted(reversed(list(known)), key=lambda name: hash_bucket(name) % _TABLE_BUCKETS)  # noqa: C414
    return await _each(shell, names, lambda name: _line(name, known[name]))


async def _each(shell: Shell, names: list[str], text_of: object) -> int:
    """Print what `text_of` gives for every name that has a specification."""
    status = 0
    for name in names:
        if name not in shell.completions:
            await shell.complain(f"complete: {name}: no completion specification")
            status = 1
            continue
        await write(shell, text_of(name))  # type: ignore[operator]
    return status


def _line(name: str, spec: Specification) -> str:
    """A specification as `complete -p` prints it."""
    words = ["complete"]
    words += [f"-o {option}" for option in sorted(spec.options)]
    words += [f"-{letter}" for letter, action in _LETTERS.items() if action in spec.actions]
    words += [f"-A {action}" for action in sorted(spec.actions - set(_LETTERS.values()))]
    values = (spec.glob, spec.words, spec.prefix, spec.suffix, spec.filter, spec.command)
    for letter, value in zip("GWPSXC", values, strict=True):
        if value is not None:
            words.append(f"-{letter} {single_quote(value)}")
    if spec.function is not None:
        words.append(f"-F {quote_word(spec.function)}")
    shown = next((f"-{letter}" for letter, special in _SPECIAL.items() if special == name), None)
    words.append(shown or (quote_word(name) if name else "''"))
    return " ".join(words) + "\n"


# --- compgen --------------------------------------------------------------------------------------------


@checked
async def compgen_builtin(shell: Shell, argv: list[str]) -> int:
    """Print the completions of a word."""
    options = parse_options(argv, "abcdefgjksuv", "oAGWPSXFC")
    spec = _specification(options)
    if not options.given:
        return 0
    for letter in "FC":
        if letter in options:
            await shell.complain(f"compgen: warning: -{letter} option may not work as you expect")
    word = options.rest[0] if options.rest else ""
    found, _ = await generate(shell, spec, Request("compgen", word))
    await write(shell, "".join([f"{name}\n" for name in found]))
    return 0 if found else 1


# --- compopt --------------------------------------------------------------------------------------------


@checked
async def compopt_builtin(shell: Shell, argv: list[str]) -> int:
    """Change or print the options of specifications."""
    on, off, names = _read_compopt(argv)
    for option in (*on, *off):
        if option not in OPTIONS:
            raise UsageError(f"{option}: invalid option name", shown=False)
    if not names:
        return await _change_current(shell, on, off)
    status = 0
    for name in names:
        spec = shell.completions.get(name)
        if spec is None:
            await shell.complain(f"compopt: {name}: no completion specification")
            status = 1
        elif on or off:
            own_specifications(shell)[name] = spec._replace(options=(spec.options | frozenset(on)) - frozenset(off))
        else:
            await write(shell, _options_line(name, spec))
    return status


async def _change_current(shell: Shell, on: list[str], off: list[str]) -> int:
    """Change the options of the completion that is being made, while its function runs."""
    current = shell.current_completion
    if current is None:
        raise fail("compopt", "not currently executing completion function")
    if not on and not off:
        return await write(shell, _options_line("", current))
    shell.current_completion = current._replace(options=(current.options | frozenset(on)) - frozenset(off))
    return 0


def _read_compopt(argv: list[str]) -> tuple[list[str], list[str], list[str]]:
    """The options to set, those to clear, and the names. Raises UsageError."""
    on: list[str] = []
    off: list[str] = []
    names: list[str] = []
    index = 1
    while index < len(argv) and argv[index][:1] in ("-", "+") and len(argv[index]) > 1:
        word = argv[index]
        index += 1
        if word == "--":
            break
        for position, letter in enumerate(word[1:], 1):
            if letter in _SPECIAL and word[0] == "-":
                names = [_SPECIAL[letter]]
                continue
            if letter != "o":
                raise UsageError(f"{word[0]}{letter}: invalid option")
            value = word[position + 1 :]
            if not value:
                if index >= len(argv):
                    raise UsageError(f"{word[0]}o: option requires an argument")
                value, index = argv[index], index + 1
            (on if word[0] == "-" else off).append(value)
            break
    return on, off, names or argv[index:]


def _options_line(name: str, spec: Specification) -> str:
    settings = " ".join(f"{'-' if option in spec.options else '+'}o {option}" for option in OPTIONS)
    shown = next((f"-{letter}" for letter, special in _SPECIAL.items() if special == name), name)
    return f"compopt {settings} {shown}".rstrip() + "\n"
