"""Running a script over the input: the cycles (GNU sed manual 6.1)."""

from __future__ import annotations

from bash_env.commands.sed.compiler import Program
from bash_env.commands.sed.output import FLUSH_COUNT
from bash_env.commands.sed.run import END, QUIT, RESTART, STOP, WAIT, LookAhead, Run

RESTARTS_PER_PAUSE = 1024
"""How many cycles may begin without a new line (`D`) before others get their turn."""


async def run_cycles(run: Run, program: Program, unbuffered: bool) -> bool:
    """Run the script for every line that belongs together; False if a `q` or `Q` ended it."""
    source, quiet = run.input, run.quiet
    fresh, restarts = True, 0
    while True:
        if fresh:
            if source.index >= source.count and not await run.more():
                return True
            run.space = run.take()
        code = 0
        while code >= 0:
            try:
                while code >= 0:
                    code = program[code](run)
            except LookAhead:
                await run.more(ahead=True)
            if code == WAIT:
                code = await run.waiting(run)
        if code in (END, QUIT) and not quiet:
            if run.space_tail:
                run.settle()
            run.out.line(run.space, run.newline)
        if code != RESTART:
            run.space_tail.clear()
        if run.appends:
            await run.dump_appends(code != STOP)
        fresh = code != RESTART
        restarts += not fresh
        if unbuffered or len(run.out.parts) >= FLUSH_COUNT or restarts >= RESTARTS_PER_PAUSE:
            restarts = 0
            await run.flush()
            await run.process.checkpoint()
        if code == QUIT:
            run.out.complete()
        if code in (QUIT, STOP):
            return False


async def run_files(run: Run, program: Program, unbuffered: bool) -> None:
    """Run the script over the files one by one, beginning anew with each (-s)."""
    while await run.input.next_file():
        await run.begin_file()
        for found in program.ranges:
            found.reset()
        if not await run_cycles(run, program, unbuffered):
            break
