"""`help` (bash manual 4.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bash_env.shell.builtins.help_texts import TOPICS, synopsis
from bash_env.shell.builtins.support import Options, checked, parse_options, write
from bash_env.shell.completion import HELP_TOPICS
from bash_env.shell.dynamic import VERSION
from bash_env.shell.pathname import is_active
from bash_env.text.glob import glob

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

HELP_TOPICS += TOPICS
COLUMN = 39
_HEADER = f"""GNU bash, version {VERSION} (x86_64-pc-linux-gnu), simulated by bash-env
The commands of the shell itself. `help NAME' tells more about one of them.
A star (*) marks a builtin that is switched off.

"""


@checked
async def help_builtin(shell: Shell, argv: list[str]) -> int:
    """Print what the builtins and the words of the language do."""
    options = parse_options(argv, "dms")
    if not options.rest:
        return await write(shell, _HEADER + _table(shell))
    found = False
    for pattern in options.rest:
        topics = matching(pattern)
        found = found or bool(topics)
        if topics and is_active(pattern):
            await write(shell, f"Shell commands matching keyword `{pattern}'\n\n")
        for topic in topics:
            await write(shell, _text(topic, options))
    if found:
        return 0
    pattern = options.rest[-1]
    await shell.complain(
        f"help: no help topics match `{pattern}'.  Try `help help' or `man -k {pattern}' or `info {pattern}'."
    )
    return 1


def matching(pattern: str) -> list[str]:
    """The topics that match a pattern, else those that begin with it."""
    matcher = glob(pattern, extglob=True)
    exact = [topic for topic in TOPICS if topic == pattern or matcher.full(topic)]
    return exact or [topic for topic in TOPICS if topic.startswith(pattern)]


def _text(topic: str, options: Options) -> str:
    summary, body = TOPICS[topic]
    if "d" in options:
        return f"{topic} - {summary}\n"
    usage = synopsis(topic)
    if "m" in options:
        text = _indented(f"{summary}\n\n{body}")
        return (
            f"NAME\n    {topic} - {summary}\n\nSYNOPSIS\n    {usage}\n\nDESCRIPTION\n{text}"
            f"\nSEE ALSO\n    bash(1)\n\nIMPLEMENTATION\n    bash-env, in the manner of bash {VERSION}\n\n"
        )
    if "s" in options:
        return f"{topic}: {usage}\n"
    return help_text(topic)


def help_text(topic: str) -> str:
    """All that `help` says of a topic."""
    summary, body = TOPICS[topic]
    return f"{topic}: {synopsis(topic)}\n" + _indented(f"{summary}\n\n{body}")


def _indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.split("\n"))


def _table(shell: Shell) -> str:
    """The synopses in two columns, read downwards, cut to their width."""
    cells = [_cell(topic, topic in shell.disabled_builtins) for topic in TOPICS]
    rows = (len(cells) + 1) // 2
    lines = []
    for left, right in zip(cells[:rows], [*cells[rows:], ""], strict=False):
        lines.append(f"{left:<{COLUMN + 1}}{right}".rstrip() + "\n")
    return "".join(lines)


def _cell(topic: str, disabled: bool) -> str:
    text = synopsis(topic)
    if len(text) > COLUMN - 1:
        text = text[: COLUMN - 2] + ">"
    return ("*" if disabled else " ") + text
