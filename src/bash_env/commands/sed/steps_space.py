"""Steps that move text: the next lines, and the hold space."""

from __future__ import annotations

from bash_env.commands.sed.address import Range
from bash_env.commands.sed.run import DELETE, END, Run
from bash_env.commands.sed.script import Command
from bash_env.commands.sed.settings import Builder, Settings, Step


def next_line(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`n`: print, and read the next line; without one the script ends here."""
    quiet = settings.quiet

    def shift(run: Run) -> None:
        if not quiet:
            if run.space_tail:
                run.settle()
            run.out.line(run.space, run.newline)
        run.space_tail.clear()

    async def wait(run: Run) -> int:
        if not await run.more():
            return END
        shift(run)
        await run.dump_appends()
        run.space = run.take()
        return following

    def step(run: Run) -> int:
        source = run.input
        if source.index >= source.count or run.appends:
            return run.wait(wait)
        shift(run)
        run.space = run.take()
        return following

    return step


def append_next(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`N`: append the next line."""
    delimiter, posix = settings.delimiter, settings.posix

    async def wait(run: Run) -> int:
        if not await run.more():
            return DELETE if posix else END
        await run.dump_appends()
        run.space_tail += (delimiter, run.take())
        return following

    def step(run: Run) -> int:
        source = run.input
        if source.index >= source.count or run.appends:
            return run.wait(wait)
        run.space_tail += (delimiter, run.take())
        return following

    return step


def clear(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`z`."""

    def step(run: Run) -> int:
        run.space = b""
        run.space_tail.clear()
        return following

    return step


def hold(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`h`."""

    def step(run: Run) -> int:
        if run.space_tail:
            run.settle()
        run.hold, run.hold_newline = run.space, run.newline
        run.hold_tail.clear()
        return following

    return step


def append_hold(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`H`."""
    delimiter = settings.delimiter

    def step(run: Run) -> int:
        if run.space_tail:
            run.settle()
        run.hold_tail += (delimiter, run.space)
        run.hold_newline = run.newline
        return following

    return step


def get(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`g`."""

    def step(run: Run) -> int:
        if run.hold_tail:
            run.settle_hold()
        run.space, run.newline = run.hold, run.hold_newline
        run.space_tail.clear()
        return following

    return step


def append_get(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`G`."""
    delimiter = settings.delimiter

    def step(run: Run) -> int:
        if run.hold_tail:
            run.settle_hold()
        run.space_tail += (delimiter, run.hold)
        run.newline = run.hold_newline
        return following

    return step


def exchange(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`x`."""

    def step(run: Run) -> int:
        run.space, run.hold = run.hold, run.space
        run.space_tail, run.hold_tail = run.hold_tail, run.space_tail
        run.newline, run.hold_newline = run.hold_newline, run.newline
        return following

    return step


SPACE_STEPS: dict[str, Builder] = {
    "n": next_line,
    "N": append_next,
    "z": clear,
    "h": hold,
    "H": append_hold,
    "g": get,
    "G": append_get,
    "x": exchange,
}
