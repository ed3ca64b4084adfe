"""`:`, `true`, `false`, `echo`, `pwd` (bash manual 4.1, 4.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bash_env.shell.builtins.support import checked, output, parse_options
from bash_env.text.escapes import ECHO, decode

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


def colon_builtin(shell: Shell, argv: list[Any]) -> int:
    """Do nothing, successfully."""
    return 0


true_builtin = colon_builtin


def false_builtin(shell: Shell, argv: list[Any]) -> int:
    """Do nothing, unsuccessfully."""
    return 1


def echo_builtin(shell: Shell, argv: list[str]) -> Any:
    """Print the arguments with blanks between them; -n, -e and -E as the first ones are options."""
    if shell.xpg_echo and shell.posix:
        return _echo(shell, argv[1:], True, True)
    if len(argv) > 1 and argv[1][:1] == "-":
        return _echo_options(shell, argv)
    text = " ".join(argv[1:]) if len(argv) != 2 else argv[1]
    if shell.xpg_echo:
        return _echo(shell, argv[1:], True, True)
    return output(shell, text + "\n")


def _echo_options(shell: Shell, argv: list[str]) -> Any:
    newline, escapes, index = True, shell.xpg_echo, 1
    while index < len(argv) and len(argv[index]) > 1 and argv[index][0] == "-" and not argv[index][1:].strip("neE"):
        for letter in argv[index][1:]:
            if letter == "n":
                newline = False
            else:
                escapes = letter == "e"
        index += 1
    return _echo(shell, argv[index:], newline, escapes)


def _echo(shell: Shell, words: list[str], newline: bool, escapes: bool) -> Any:
    text = " ".join(words)
    if escapes and "\\" in text:
        text, ended, _ = decode(text, ECHO)
        newline = newline and not ended
    return output(shell, text + "\n" if newline else text)


@checked
async def pwd_builtin(shell: Shell, argv: list[Any]) -> int:
    """Print the current directory: as reached (-L), or without links (-P)."""
    options = parse_options(argv, "LP")
    physical = options.order[-1][0] == "P" if options.order else shell.physical
    path = shell.process.cwd if physical else shell.directory
    if physical and not await shell.process.fs.exists(path):
        where = "getcwd: cannot access parent directories"
        await shell.process.write_error(
            f"pwd: error retrieving current directory: {where}: No such file or directory\n"
        )
        return 1
    result = output(shell, path + "\n")
    return result if result.__class__ is int else await result
