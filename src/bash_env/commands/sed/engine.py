"""Running a script over the input: line by line, or on blocks of lines where the script allows (GNU sed manual 6.1)."""

from __future__ import annotations

from typing import Protocol

from bash_env.commands.sed.blocks import Plan
from bash_env.commands.sed.compiler import Program
from bash_env.commands.sed.output import FLUSH_COUNT
from bash_env.commands.sed.run import END, QUIT, RESTART, STOP, WAIT, LookAhead, Run

RESTARTS_PER_PAUSE = 1024
"""How many cycles may begin without a new line (`D`) before others get their turn."""


class Editor(Protocol):
    """Something that runs the script over the lines that belong together."""

    async def edit(self, run: Run) -> bool:
        """Run the script for every line; False if a `q` or `Q` ended it."""

    def reset(self) -> None:
        """Begin anew, for the next of separate files."""


class LineEditor:
    """Runs a script line by line."""

    def __init__(self, program: Program, unbuffered: bool) -> None:
        self.program = program
        self.flush_count = 1 if unbuffered else FLUSH_COUNT
        self.restarts = 0

    def reset(self) -> None:
        """See Editor."""
        for found in self.program.ranges:
            found.reset()

    async def edit(self, run: Run) -> bool:
        """See Editor."""
        source, program = run.input, self.program
        fresh = True
        while True:
            if fresh:
                if source.index >= source.count and not await run.more():
                    return True
                run.space = run.take()
            code = 0
            try:
                while code >= 0:
                    code = program[code](run)
            except LookAhead:
                code = await self.go_on(run, code)
            if code == WAIT:
                code = await self.go_on(run, code)
            if code == END and not run.appends:
                self.print(run)
            else:
                await self.end(run, code)
                if code in (QUIT, STOP):
                    return False
            fresh = code != RESTART
            if len(run.out.parts) >= self.flush_count or not fresh:
                await self.pause(run, fresh)

    async def cycle(self, run: Run) -> int:
        """Run the script for the pattern space; what ended the cycle."""
        code = 0
        try:
            while code >= 0:
                code = self.program[code](run)
        except LookAhead:
            code = await self.go_on(run, code)
        if code == WAIT:
            code = await self.go_on(run, code)
        await self.end(run, code)
        return code

    async def go_on(self, run: Run, code: int) -> int:
        """Go on with the step `code`, which has to look ahead, or with what was to be awaited; what ends the cycle."""
        program = self.program
        while code >= 0 or code == WAIT:
            if code == WAIT:
                code = await run.waiting(run)
            else:
                await run.more(ahead=True)
            try:
                while code >= 0:
                    code = program[code](run)
            except LookAhead:
                continue
        return code

    def print(self, run: Run) -> None:
        """The end of the script was reached."""
        if run.space_tail:
            run.settle()
        if not run.quiet:
            run.out.line(run.space, run.newline)

    async def end(self, run: Run, code: int) -> None:
        """What happens at the end of a cycle, by the way in which it ended."""
        if code in (END, QUIT):
            self.print(run)
        if code != RESTART and run.space_tail:
            run.space_tail.clear()
        if run.appends:
            await run.dump_appends(code != STOP)
        if code == QUIT:
            run.out.complete()

    async def pause(self, run: Run, fresh: bool) -> None:
        """Write what is ready and let others run; cycles without a new line count first."""
        self.restarts += not fresh
        if fresh or len(run.out.parts) >= self.flush_count or self.restarts >= RESTARTS_PER_PAUSE:
            self.restarts = 0
            await run.flush()
            await run.process.checkpoint()


class BlockEditor:
    """Runs a script on blocks of lines; single lines that want more go to `by_line`."""

    def __init__(self, plan: Plan, by_line: LineEditor) -> None:
        self.plan = plan
        self.by_line = by_line
        self.bounds = sorted(plan.bounds)
        self.counts = bool(plan.asks_for_last or plan.singles)

    def reset(self) -> None:
        """See Editor."""

    async def edit(self, run: Run) -> bool:
        """See Editor."""
        source = run.input
        ahead = self.plan.asks_for_last
        block = await source.next_block()
        while block:
            following = await source.next_block() if ahead else b""
            if not await self.block(run, block, ahead and not following):
                source.give_back(following)
                return False
            await run.flush()
            await run.process.checkpoint()
            block = following if ahead else await source.next_block()
        return True

    async def block(self, run: Run, block: bytes, is_last: bool) -> bool:
        """Edit one block, or a line without newline; False if the script was ended."""
        if not block.endswith(b"\n"):
            return await self.line(run, block, b"", is_last)
        if not is_last:
            return await self.lines(run, block)
        cut = block.rfind(b"\n", 0, len(block) - 1) + 1
        if cut and not await self.lines(run, block[:cut]):
            return False
        return await self.line(run, block[cut:-1], b"\n", True)

    async def lines(self, run: Run, block: bytes) -> bool:
        """Edit whole lines, stretch by stretch between the lines whose numbers the script mentions."""
        start, size = 0, len(block)
        while start < size:
            number = run.line + 1
            bound = next((bound for bound in self.bounds if bound > number), None)
            end = size if bound is None else _end_of_lines(block, start, bound - number)
            if number in self.plan.singles:
                if not await self.line(run, block[start : end - 1], b"\n", False):
                    run.input.give_back(block[end:])
                    return False
            else:
                self.stretch(run, block[start:end] if start or end < size else block, number)
                if bound is not None or self.counts:
                    run.line += block.count(b"\n", start, end)
            start = end
        return True

    def stretch(self, run: Run, text: bytes, number: int) -> None:
        """Edit lines that the same commands are for."""
        for change in self.plan.pipeline(number):
            text = change(text)
            if not text:
                return
        run.out.text(text)

    async def line(self, run: Run, text: bytes, newline: bytes, is_last: bool) -> bool:
        """Run the whole script for one line; False if it was ended."""
        source = run.input
        ended, source.ended = source.ended, is_last
        source.lines, source.index, source.count = [text, b""], 1, 1 if is_last else 2
        run.space, run.newline = text, newline
        run.line += 1
        run.replaced = False
        for found in self.by_line.program.ranges:
            found.skip_to(run.line)
        code = await self.by_line.cycle(run)
        source.index, source.ended = source.count, ended
        return code not in (QUIT, STOP)


def _end_of_lines(block: bytes, start: int, count: int) -> int:
    """Where the `count` lines from `start` on end, at most the end of the block."""
    if count > 64:
        pieces = block[start:].split(b"\n", count)
        return len(block) - len(pieces[-1]) if len(pieces) > count else len(block)
    for _ in range(count):
        start = block.find(b"\n", start) + 1
        if not start:
            return len(block)
    return start


async def edit_separately(run: Run, editor: Editor) -> None:
    """Run the script over the files one by one, beginning anew with each (-s)."""
    while await run.input.next_file():
        await run.begin_file()
        editor.reset()
        if not await editor.edit(run):
            break
