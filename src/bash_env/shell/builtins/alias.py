"""alias and unalias (bash manual 4.2, 6.6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bash_env.shell.builtins.support import UsageError, checked, parse_options, write
from bash_env.shell.quoting import single_quote

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

_INVALID = re.compile(r"[\s$`=/'\"\\|&;()<>]")


def alias_line(shell: Shell, name: str) -> str:
    """An alias as it is printed."""
    dashes = "-- " if name.startswith("-") else ""
    return f"alias {dashes}{name}={single_quote(shell.aliases[name])}\n"


@checked
async def alias_builtin(shell: Shell, argv: list[str]) -> int:
    """Define and print aliases."""
    options = parse_options(argv, "p")
    if not options.rest or "p" in options:
        await write(shell, "".join(alias_line(shell, name) for name in sorted(shell.aliases)))
    status = 0
    for word in map(str, options.rest):
        name, equals, value = word.partition("=")
        if equals and name:
            if _INVALID.search(name):
                await shell.complain(f"alias: `{name}': invalid alias name")
                status = 1
            else:
                shell.aliases[name] = value
        elif word in shell.aliases:
            await write(shell, alias_line(shell, word))
        else:
            await shell.complain(f"alias: {word}: not found")
            status = 1
    return status


@checked
async def unalias_builtin(shell: Shell, argv: list[str]) -> int:
    """Remove aliases."""
    options = parse_options(argv, "a")
    if "a" in options:
        shell.aliases.clear()
        return 0
    if not options.rest:
        raise UsageError
    status = 0
    for name in options.rest:
        if shell.aliases.pop(name, None) is None:
            await shell.complain(f"unalias: {name}: not found")
            status = 1
    return status
