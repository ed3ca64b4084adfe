"""The signal options of env: --default-signal, --ignore-signal, --block-signal and --list-signal-handling."""

from __future__ import annotations

from collections.abc import Sequence

from bash_env.kernel import signals
from bash_env.kernel.process import IGNORE, Process

_FAILED = 125
_FIXED = (signals.KILL, signals.STOP)
_NAMES = {n: signals.name_of(n) or "" for n in range(1, signals.RTMAX + 1)} | {29: "POLL"}  # coreutils' name for IO
_ALL = [n for n, name in _NAMES.items() if name and n not in _FIXED]

Lists = Sequence[list[int] | None]


def signal_numbers(text: str) -> list[int] | str:
    """The signals in a list separated by commas; the first that is none."""
    numbers: list[int] = []
    for word in text.split(","):
        number = signals.number_of(word) if word else -1
        if number is None or number == 0:
            return word
        if number > 0:
            numbers.append(number)
    return numbers


def _flatten(lists: Lists) -> list[int]:
    """The signals of repeated options, an option without argument standing for all."""
    return sorted({number for numbers in lists for number in (_ALL if numbers is None else numbers)})


async def apply_signal_options(
    process: Process, default: Lists, ignore: Lists, block: Lists, listing: bool, verbose: bool
) -> int:
    """Set how `process` takes signals; the status, 0 if all went well.

    A blocked signal is ignored, for nothing on this machine can unblock it again.
    """
    defaults, ignored, blocked = _flatten(default), _flatten(ignore), _flatten(block)
    for number in sorted({*defaults, *ignored}):
        if number in _FIXED:
            await process.error(f"failed to set signal action for signal {number}: Invalid argument")
            return _FAILED
    actions = dict.fromkeys(ignored, "IGNORE") | dict.fromkeys(defaults, "DEFAULT")
    masks = dict.fromkeys(blocked, "BLOCK") | dict.fromkeys(defaults, "UNBLOCK")
    if verbose:
        await _tell(process, actions, masks)
    for number, action in actions.items():
        process.dispositions.pop(number, None)
        if action == "IGNORE":
            process.dispositions[number] = IGNORE
    blocks = {number for number, mask in masks.items() if mask == "BLOCK"}
    if listing:
        await _list(process, blocks)
    process.dispositions.update(dict.fromkeys(blocks, IGNORE))
    return 0


async def _tell(process: Process, actions: dict[int, str], masks: dict[int, str]) -> None:
    for number, action in sorted(actions.items()):
        await process.write_error(f"Reset signal {_NAMES[number]} ({number}) to {action}\n")
    for number, mask in sorted(masks.items()):
        await process.write_error(f"signal {_NAMES[number]} ({number}) mask set to {mask}\n")


async def _list(process: Process, blocked: set[int]) -> None:
    for number in _ALL:
        how = [
            word for word, true in (("BLOCK", number in blocked), ("IGNORE", number in process.dispositions)) if true
        ]
        if how:
            await process.write_error(f"{_NAMES[number]:<10} ({number:2}): {','.join(how)}\n")
