"""Steps that say where the script goes on: blocks, branches, the ends of cycles and of the script."""

from __future__ import annotations

from bash_env.commands.sed.address import Range
from bash_env.commands.sed.run import DELETE, QUIT, RESTART, STOP, Run
from bash_env.commands.sed.script import Command
from bash_env.commands.sed.settings import Builder, Settings, Step

JUMPS_PER_PAUSE = 1024
"""How many branches back a script may take before others get their turn."""


def jump_to(target: int, following: int) -> Step:
    """Go on at `target`; jumping back counts, so that endless loops let others run."""
    if target >= following:
        return lambda run: target

    async def pause(run: Run) -> int:
        await run.flush()
        await run.process.checkpoint()
        return target

    def step(run: Run) -> int:
        run.jumps += 1
        return run.wait(pause) if not run.jumps % JUMPS_PER_PAUSE else target

    return step


def block(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`{`: what is in it follows."""
    return lambda run: following


def branch(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`b`."""
    return jump_to(command.target, following)


def branch_if(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`t`: branch if something was replaced since the last line was read or branch taken."""
    jump = jump_to(command.target, following)

    def step(run: Run) -> int:
        if not run.replaced:
            return following
        run.replaced = False
        return jump(run)

    return step


def branch_unless(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`T`: branch if nothing was replaced."""
    jump = jump_to(command.target, following)

    def step(run: Run) -> int:
        if not run.replaced:
            return jump(run)
        run.replaced = False
        return following

    return step


def quit(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`q` and `Q`."""
    status, code = command.argument or 0, QUIT if command.name == "q" else STOP

    def step(run: Run) -> int:
        run.status = status
        return code

    return step


def delete(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`d`."""
    return lambda run: DELETE


def delete_line(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`D`: delete the first line; what is left goes through the script again."""
    delimiter = settings.delimiter

    def step(run: Run) -> int:
        if run.space_tail:
            run.settle()
        end = run.space.find(delimiter)
        if end < 0:
            return DELETE
        run.space = run.space[end + 1 :]
        return RESTART

    return step


FLOW_STEPS: dict[str, Builder] = {
    "{": block,
    "b": branch,
    "t": branch_if,
    "T": branch_unless,
    "q": quit,
    "Q": quit,
    "d": delete,
    "D": delete_line,
}
