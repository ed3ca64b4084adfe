"""`trap` and `caller` (bash manual 4.1, 4.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bash_env.kernel import signals
from bash_env.shell.builtins.support import UsageError, checked, parse_options, write
from bash_env.shell.dynamic import main_source
from bash_env.shell.quoting import single_quote
from bash_env.shell.traps import PSEUDO, reset_trap, set_trap

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


def trap_name(text: str) -> str | None:
    """The name under which a trap is kept, for a signal or event given by name or number; None if it is none."""
    upper = text.upper().removeprefix("SIG") if not text.isdigit() else text
    if upper in PSEUDO or text == "0":
        return "EXIT" if text == "0" else upper
    number = signals.number_of(text)
    return None if number is None else signals.name_of(number)


@checked
async def trap_builtin(shell: Shell, argv: list[str]) -> int:
    """Set, reset and print traps."""
    options = parse_options(argv, "lp")
    words = options.rest
    if "l" in options:
        return await write(shell, signal_table())
    if "p" in options or not words:
        return await _print(shell, words)
    if len(words) == 1:
        name = trap_name(words[0])
        if name is None:
            raise UsageError
        reset_trap(shell, name)
        return 0
    command, names = (None, words) if _is_number(words[0]) else (words[0], words[1:])
    return await _set_all(shell, None if command == "-" else command, names)


def _is_number(text: str) -> bool:
    return text.isdigit() and trap_name(text) is not None


async def _set_all(shell: Shell, command: str | None, names: list[str]) -> int:
    status = 0
    trapped = "ERR" in shell.traps
    for text in names:
        name = trap_name(text)
        if name is None:
            await shell.complain(f"trap: {text}: invalid signal specification")
            status = 1
        elif command is None:
            reset_trap(shell, name)
        else:
            set_trap(shell, name, command)
    if status and not trapped and "ERR" in shell.traps:
        shell.untrapped_failure = True  # the trap was not there yet when this command began
    return status


async def _print(shell: Shell, names: list[str]) -> int:
    traps = shell.traps or shell.inherited_traps
    if shell.inherited_traps and shell.traps:
        traps = {**shell.inherited_traps, **shell.traps}
    chosen = []
    for text in names:
        name = trap_name(text)
        if name is None:
            await shell.complain(f"trap: {text}: invalid signal specification")
            return 1
        chosen.append(name)
    lines = []
    for name in chosen or sorted(traps, key=_order):
        if name in traps:
            shown = name if name in PSEUDO else f"SIG{name}"
            lines.append(f"trap -- {single_quote(traps[name])} {shown}\n")
    return await write(shell, "".join(lines))


def _order(name: str) -> int:
    if name == "EXIT":
        return 0
    if name in PSEUDO:
        return 100 + ("DEBUG", "ERR", "RETURN").index(name)
    return signals.number_of(name) or 0


def signal_table() -> str:
    """The numbers and names of all signals, five a line (`trap -l`, `kill -l`)."""
    numbers = [n for n in range(1, 65) if signals.name_of(n) is not None]
    cells = [f"{n:2}) SIG{signals.name_of(n)}" for n in numbers]
    rows = ("\t".join(cells[i : i + 5]) for i in range(0, len(cells), 5))
    return "\n".join(rows) + "\t\n"


@checked
async def caller_builtin(shell: Shell, argv: list[str]) -> int:
    """Print where the running function was called."""
    words = parse_options(argv, "").rest
    frames = [f for f in reversed(shell.variables.frames) if f.function]
    names = [f.function for f in frames] + ["main"]
    sources = [f.source for f in frames] + (main_source(shell) or ["NULL"])
    if not words:
        return await write(shell, f"{frames[0].caller_line} {sources[1]}\n" if frames else "0 NULL\n")
    if not (words[0].isascii() and words[0].isdigit()):
        raise UsageError(f"{words[0]}: invalid number")
    index = int(words[0])
    if index >= len(frames):
        return 1
    return await write(shell, f"{frames[index].caller_line} {names[index + 1]} {sources[index + 1]}\n")
